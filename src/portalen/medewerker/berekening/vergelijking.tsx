import { Heading } from '@nl-design-system-candidate/heading-react'
import { type Centen, alsEuro } from '../../../gedeeld/geld.ts'
import type { Reden, Verandering, Vergelijking } from '../../../domein/schuldregeling/index.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { datumKort, leesbaar, opsomming } from '../../onderdelen/teksten/datums.ts'

/** Writes a difference with its sign: `+ € 12,00`, `− € 3,50`. */
export function metTeken(verschil: Centen): string {
  const kaal = alsEuro(verschil).replace('-', '')
  if (verschil === 0) return kaal
  return `${verschil > 0 ? '+' : '−'}\u00a0${kaal}`
}

function redentekst(reden: Reden, { normdatums }: Vergelijking): string {
  switch (reden) {
    case 'normen':
      return normdatums === null ? 'andere normen' : `de normen van ${datumKort(normdatums.wordt)}`
    case 'regel':
      return 'een andere versie van de rekenregel'
    case 'aannames':
      return 'waarden die de organisatie heeft vastgesteld'
    case 'huishouden':
      return 'het huishouden'
    case 'inkomen':
      return 'het inkomen'
    case 'kosten':
      return 'de kosten en toeslagen'
  }
}

/** What changed between two calculations: outcomes first, then why, then every given and value that differs. */
export function Veranderd({
  vergelijking,
  niveau = 4,
}: {
  readonly vergelijking: Vergelijking
  readonly niveau?: 3 | 4
}) {
  const { uitkomsten, aandelen, gegevens, waarden, redenen } = vergelijking
  if (uitkomsten.length + gegevens.length + waarden.length === 0)
    return <Leeg>Niets. De gegevens, de normen en de uitkomst zijn hetzelfde.</Leeg>
  return (
    <div className="wijzigingen">
      {uitkomsten.length === 0 ? <p>De uitkomst is hetzelfde gebleven.</p> : null}
      <Wijzigingen rijen={uitkomsten} titel="Uitkomst" />
      {redenen.length === 0 ? null : (
        <p>
          <strong>Hoe komt dat?</strong> Door {opsomming(redenen.map((r) => redentekst(r, vergelijking)))}.
        </p>
      )}
      {aandelen === null || aandelen.length < 2 ? null : <Aandelen vergelijking={vergelijking} />}
      <Kop niveau={niveau} rijen={gegevens}>
        Andere gegevens
      </Kop>
      <Wijzigingen rijen={gegevens} titel="Andere gegevens" />
      <Kop niveau={niveau} rijen={waarden}>
        Andere waarden uit de wet
      </Kop>
      <Wijzigingen rijen={waarden} titel="Andere waarden uit de wet" />
    </div>
  )
}

function Kop({
  niveau,
  rijen,
  children,
}: {
  readonly niveau: 3 | 4
  readonly rijen: readonly unknown[]
  readonly children: string
}) {
  return rijen.length === 0 ? null : (
    <Heading appearance="level-5" level={niveau}>
      {children}
    </Heading>
  )
}

/** What each reason did; only worth a table when there is more than one. */
function Aandelen({ vergelijking }: { readonly vergelijking: Vergelijking }) {
  return (
    <Tabel
      kolommen={[
        { kop: 'Door', cel: (a) => redentekst(a.reden, vergelijking) },
        { kop: 'Vtlb', bedrag: true, cel: (a) => metTeken(a.vtlb) },
        { kop: 'Afloscapaciteit', bedrag: true, cel: (a) => metTeken(a.perMaand) },
      ]}
      rijen={vergelijking.aandelen ?? []}
      sleutel={(a) => a.reden}
      titel="Wat elke reden deed, na elkaar toegepast"
    />
  )
}

function Wijzigingen({ rijen, titel }: { readonly rijen: readonly Verandering[]; readonly titel: string }) {
  if (rijen.length === 0) return null
  const metVerschil = rijen.some(({ verschil }) => verschil !== null)
  return (
    <Tabel
      kolommen={[
        { kop: 'Wat', cel: (r) => leesbaar(r.wat) },
        { kop: 'Was', bedrag: true, cel: (r) => r.was ?? 'niet ingevuld' },
        { kop: 'Wordt', bedrag: true, cel: (r) => r.wordt ?? 'niet ingevuld' },
        ...(metVerschil
          ? [
              {
                kop: 'Verschil',
                bedrag: true,
                cel: (r: Verandering) => (r.verschil === null ? '' : metTeken(r.verschil)),
              },
            ]
          : []),
      ]}
      rijen={rijen}
      sleutel={(r) => r.wat}
      titel={titel}
    />
  )
}
