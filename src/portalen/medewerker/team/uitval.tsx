import { Heading } from '@nl-design-system-candidate/heading-react'
import { type Eindestand, type Periode, fasen, procentVan } from '../../../domein/verloop/index.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { opsomming, telwoord } from '../../onderdelen/teksten/datums.ts'
import { grondnamen } from '../../onderdelen/teksten/namen.ts'
import { filterVan } from '../werkvoorraad/vraag.ts'

interface Grondrij {
  readonly grond: Eindestand['grond']
  readonly aantal: number
  readonly per: readonly Eindestand[]
}

/** Why help ended and how far it had come, with the dossiers behind each figure. */
export function Uitval({
  eindes,
  aangemeld,
  periode,
}: {
  readonly eindes: readonly Eindestand[]
  readonly aangemeld: number
  readonly periode: Periode
}) {
  const titel = 'Waarom hulp eindigde'
  const rijen = [...Map.groupBy(eindes, ({ grond }) => grond)].map(([grond, per]) => ({ grond, per, aantal: som(per) }))
  const totaal = som(eindes)
  const voortijdig = som(eindes.filter(({ grond }) => grond !== 'afgerond'))
  return (
    <section className="tellingen">
      <Heading appearance="level-3" level={2}>
        {titel}
      </Heading>
      <p>
        In deze periode kwamen er {telwoord(aangemeld, 'aanmelding', 'aanmeldingen')} bij en eindigde hulp in{' '}
        {telwoord(totaal, 'dossier', 'dossiers')}
        {totaal === 0
          ? '.'
          : `, waarvan ${voortijdig} voordat de hulp klaar was (${procentVan(voortijdig, totaal)} %).`}
      </p>
      {rijen.length === 0 ? (
        <Leeg>In deze periode eindigde geen hulp. Anders stond hier waarom, en hoe ver het dossier was.</Leeg>
      ) : (
        <Tabel
          kolommen={[
            { kop: 'Reden', cel: (r) => grondnamen[r.grond] },
            { kop: 'Dossiers', bedrag: true, cel: (r) => <Aantal periode={periode} rij={r} /> },
            { kop: 'Hoe ver het was', cel: (r) => verdeeld(r) },
          ]}
          rijen={rijen.toSorted((a, b) => b.aantal - a.aantal || (a.grond < b.grond ? -1 : 1))}
          sleutel={(r) => r.grond}
          titel={titel}
        />
      )}
    </section>
  )
}

const som = (eindes: readonly Eindestand[]): number => eindes.reduce((tot, { aantal }) => tot + aantal, 0)

/** In the order of the process: `3 in Intake en 1 in Voorstel`. */
function verdeeld({ per }: Grondrij): string {
  const volgorde = Object.keys(fasen)
  const opVolgorde = per.toSorted((a, b) => volgorde.indexOf(a.fase) - volgorde.indexOf(b.fase))
  return opsomming(opVolgorde.map(({ fase, aantal }) => `${aantal} in ${fasen[fase]}`))
}

function Aantal({ rij: { grond, aantal }, periode }: { readonly rij: Grondrij; readonly periode: Periode }) {
  const adres = filterVan({ einde: { grond, ...periode }, metEinde: true })
  return (
    <a href={`/medewerker/werkvoorraad?${adres.toString()}`}>
      {aantal}
      <span className="voorlezer"> dossiers: {grondnamen[grond]}</span>
    </a>
  )
}
