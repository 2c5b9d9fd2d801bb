import type { Voorwaarden } from '../../../domein/schuldeisers/index.ts'
import { Tabel } from '../../onderdelen/onderdelen.tsx'
import { herkomsttekst, termregels } from './teksten.ts'

/** The terms that hold, each with where it comes from. */
export function Termen({ voorwaarden }: { readonly voorwaarden: Voorwaarden }) {
  return (
    <Tabel
      kolommen={[
        { kop: 'Afspraak', cel: (r) => r.wat },
        { kop: 'Nu', cel: (r) => r.waarde },
        {
          kop: 'Waar dit vandaan komt',
          cel: ({ herkomst }) =>
            herkomst.length === 0
              ? 'Er is geen afspraak vastgelegd.'
              : herkomst.map((een) => (
                  <span className="blok" key={een.naam + een.bron}>
                    {herkomsttekst(een)}
                  </span>
                )),
        },
      ]}
      rijen={termregels(voorwaarden)}
      sleutel={(r) => r.wat}
      titel="Afspraken die nu gelden"
    />
  )
}
