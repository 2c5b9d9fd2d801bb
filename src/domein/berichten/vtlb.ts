import type { Datum } from '../../gedeeld/datum.ts'
import { alsDecimaal } from '../../gedeeld/geld.ts'
import type { Stap } from '../../gedeeld/verantwoording.ts'
import type { Afloscapaciteit } from '../schuldregeling/index.ts'
import type { Berichtsoort, Regel } from './berichten.ts'

/**
 * "Zo hebben wij uw bedrag berekend": what the inwoner keeps and pays, from when, and every step of the calculation as
 * it was recorded. Nothing is computed here. Null when there is no calculation of ours to explain.
 * @param ingang the day from which the amounts hold, when that is not simply from now on
 * @bron Belofte: the client can follow the amounts; Gedragscode art. 8
 */
export function vtlbbericht(
  datum: Datum,
  { vtlb, perMaand, peildatum, berekend }: Afloscapaciteit,
  ingang: Datum | null,
): { readonly soort: Berichtsoort; readonly datum: Datum; readonly regels: readonly Regel[] } | null {
  if (berekend === null) return null
  const { stappen, nietGemodelleerd } = berekend.berekening
  return {
    soort: 'vtlb-inwoner',
    datum,
    regels: [
      {
        wat: 'U houdt per maand ten minste',
        waarde: alsDecimaal(vtlb),
        uitleg: 'Dit heet het vrij te laten bedrag (vtlb).',
      },
      { wat: 'U betaalt per maand', waarde: alsDecimaal(perMaand), uitleg: 'Dit heet de afloscapaciteit.' },
      { wat: 'Wij rekenden met de normen van', waarde: berekend.normdatum },
      { wat: 'Peildatum', waarde: peildatum },
      ...(ingang === null ? [] : [{ wat: 'Dit geldt vanaf', waarde: ingang }]),
      ...stappen.map(alsRegel),
      ...nietGemodelleerd.map(({ onderwerp, uitleg }) => ({ wat: `Nog niet zeker: ${onderwerp}`, waarde: uitleg })),
      { wat: 'Klopt er iets niet?', waarde: 'Bel of mail uw schuldhulpverlener. Dan rekenen wij het opnieuw uit.' },
    ],
  }
}

function alsRegel({ stap, formule, bedrag, uitkomst, bron }: Stap): Regel {
  const waarde = bedrag ?? uitkomst
  if (waarde === undefined) throw new Error(`A step without an outcome: ${stap}`)
  // What the inwoner told us has no other source.
  return { wat: stap, waarde, uitleg: bron === 'Opgave' ? formule : `${formule} (${bron})` }
}
