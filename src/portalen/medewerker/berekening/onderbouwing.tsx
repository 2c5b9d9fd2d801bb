import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Berekening, NietGemodelleerd as Onderwerp } from '../../../gedeeld/verantwoording.ts'
import { type Afloscapaciteit, gegevensVan, rubrieken } from '../../../domein/schuldregeling/index.ts'
import { Leeg, Tabel } from '../../onderdelen/onderdelen.tsx'
import { leesbaar } from '../../onderdelen/teksten/datums.ts'
import { TeBevestigen } from './uitleg.tsx'

/** The values of law and norm that a calculation used, each with since when, source and status. */
export function Waarden({ waarden }: Pick<Berekening, 'waarden'>) {
  return (
    <div className="waardentabel">
      <Tabel
        kolommen={[
          { kop: 'Wat', cel: (w) => w.naam },
          { kop: 'Waarde', cel: (w) => w.waarde },
          { kop: 'Geldt sinds', cel: (w) => leesbaar(w.vanaf) },
          { kop: 'Bron', cel: (w) => w.bron },
          { kop: 'Status', cel: (w) => (w.status === 'bevestigd' ? 'bevestigd' : <TeBevestigen />) },
        ]}
        rijen={waarden}
        sleutel={(w) => w.naam}
        titel="Waarden uit de wet en de normen"
      />
    </div>
  )
}

/** What the calculation leaves out or chose itself, each with what was done instead. */
export function NietMeegerekend({ onderwerpen }: { readonly onderwerpen: readonly Onderwerp[] }) {
  if (onderwerpen.length === 0) return <Leeg>Niets. Alles wat voor dit huishouden telt, zit in de berekening.</Leeg>
  return (
    <ul className="open-punten">
      {onderwerpen.map(({ onderwerp, uitleg, bron }) => (
        <li key={onderwerp}>
          <strong>{onderwerp}</strong>
          <span className="blok">{uitleg}</span>
          <span className="hint blok">Bron: {bron}</span>
        </li>
      ))}
    </ul>
  )
}

/** What was handed in, per rubriek. */
export function Ingevuld({
  capaciteit: { berekend, peildatum },
  niveau = 4,
}: {
  readonly capaciteit: Afloscapaciteit
  readonly niveau?: 3 | 4
}) {
  const gegevens = gegevensVan(berekend.huishouden, peildatum)
  return Object.entries(rubrieken).map(([rubriek, naam]) => (
    <div className="wijzigingen" key={rubriek}>
      <Heading appearance="level-5" level={niveau}>
        {naam}
      </Heading>
      <Tabel
        kolommen={[
          { kop: 'Gegeven', cel: (g) => leesbaar(g.wat) },
          { kop: 'Ingevuld', bedrag: true, cel: (g) => g.waarde },
        ]}
        rijen={gegevens.filter((g) => g.rubriek === rubriek)}
        sleutel={(g) => g.sleutel}
        titel={`Ingevuld: ${naam.toLowerCase()}`}
      />
    </div>
  ))
}
