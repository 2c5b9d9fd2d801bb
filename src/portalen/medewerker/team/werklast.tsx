import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Werklast } from '../../../domein/verloop/index.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { filterVan } from '../werkvoorraad/vraag.ts'
import { type Getoond, allen } from './behandelaren.ts'

/**
 * What each behandelaar has in hand. Counts of work, no marks for people: how fast somebody is stands nowhere.
 * @param vraag the address of the page, to stay with its period
 */
export function Werklasten({ getoond: { rijen, uit }, vraag }: { readonly getoond: Getoond; readonly vraag: string }) {
  const titel = 'Wie ze behandelt'
  const meeste = Math.max(1, ...rijen.map(({ aantal }) => aantal))
  return (
    <section className="tellingen">
      <Heading appearance="level-3" level={2}>
        {titel}
      </Heading>
      {uit === null ? null : <Meer aantal={rijen.filter(({ id }) => id !== null).length} uit={uit} vraag={vraag} />}
      <Strepen />
      {rijen.length === 0 ? (
        <Leeg>Nog geen dossiers. Zodra iemand er een behandelt, staat hier hoeveel.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            { kop: 'Behandelaar', cel: (w) => w.naam },
            { kop: 'Dossiers', bedrag: true, cel: (w) => <Aantal aantal={w.aantal} rij={w} wat="dossiers" /> },
            { kop: 'Crisis', bedrag: true, cel: (w) => <Aantal aantal={w.crisis} rij={w} wat="crisis" /> },
            { kop: 'Te laat', bedrag: true, cel: (w) => <Aantal aantal={w.teLaat} rij={w} wat="laat" /> },
            { kop: 'Overdragen', cel: (w) => <Overdragen rij={w} /> },
            { kop: 'Verhouding', cel: (w) => <Staaf aantal={w.aantal} meeste={meeste} teLaat={w.teLaat} /> },
          ]}
          rijen={rijen}
          sleutel={(w) => w.id ?? 'niemand'}
          titel={titel}
        />
      )}
    </section>
  )
}

function Meer({ aantal, uit, vraag }: { readonly aantal: number; readonly uit: number; readonly vraag: string }) {
  const adres = new URLSearchParams(vraag)
  adres.set(allen.naam, allen.waarde)
  return (
    <p>
      U ziet de {aantal} behandelaren met de meeste dossiers die te laat zijn.{' '}
      <a href={`?${adres.toString()}`}>Toon alle {uit} behandelaren</a>
    </p>
  )
}

function Overdragen({ rij: { id, naam } }: { readonly rij: Werklast }) {
  const adres = filterVan(id === null ? { zonderBehandelaar: true } : { behandelaarId: id })
  return (
    <a href={`/medewerker/overdragen?${adres.toString()}`}>
      {id === null ? 'Toewijzen' : 'Overdragen'}
      <span className="voorlezer">: dossiers van {naam}</span>
    </a>
  )
}

const achter = { dossiers: '', crisis: ' met een crisis', laat: ' te laat' } as const

function Aantal({
  rij: { id, naam },
  aantal,
  wat,
}: {
  readonly rij: Werklast
  readonly aantal: number
  readonly wat: keyof typeof achter
}) {
  if (aantal === 0) return '0'
  const adres = filterVan(id === null ? { zonderBehandelaar: true } : { behandelaarId: id })
  if (wat !== 'dossiers') adres.set(wat, 'ja')
  return (
    <a href={`/medewerker/werkvoorraad?${adres.toString()}`}>
      {aantal}
      <span className="voorlezer">
        {' '}
        dossiers{achter[wat]} van {naam}
      </span>
    </a>
  )
}

const strepen = 'staaf-strepen'

/** The hatching of all bars: a drawing that is not drawn itself, and once on the page because it has a name. */
function Strepen() {
  return (
    <svg aria-hidden="true" className="voorlezer" height="0" width="0">
      <pattern height="6" id={strepen} patternTransform="rotate(45)" patternUnits="userSpaceOnUse" width="6">
        <rect className="staaf-laat" height="6" width="3" />
      </pattern>
    </svg>
  )
}

/** A bar beside the figures; late ones hatched, so that colour is not needed to see them. */
function Staaf({
  aantal,
  teLaat,
  meeste,
}: {
  readonly aantal: number
  readonly teLaat: number
  readonly meeste: number
}) {
  const breed = (n: number): number => Math.round((n / meeste) * 200)
  return (
    <svg aria-hidden="true" className="staaf" height="16" viewBox="0 0 200 16" width="200">
      <rect className="staaf-alles" height="16" width={breed(aantal)} />
      <rect fill={`url(#${strepen})`} height="16" width={breed(teLaat)} />
    </svg>
  )
}
