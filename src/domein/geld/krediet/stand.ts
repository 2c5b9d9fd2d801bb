import { type Datum, plusDagen } from '../../../gedeeld/datum.ts'
import { type Centen, trekAf } from '../../../gedeeld/geld.ts'
import type { Aflosrij } from '../../../regels/krediet/index.ts'
import type { GeldInzicht } from '../geld.ts'
import { type Achterstand, type Borgstelling, type Krediet, achterstandOp, afgelostVan } from './krediet.ts'

/** Days that we give a termijn to be reported by the kredietbank before we say that it was missed. Ours: te bevestigen. */
const respijtDagen = 7

/** From so many missed termijnen nothing stronger follows. */
const zwaarsteMelding = 2

/** The krediet while it can still change: asked for and not ended. */
export function lopendKrediet({ geld: { krediet } }: GeldInzicht): Krediet | null {
  return krediet === null || krediet.einde !== null ? null : krediet
}

/** The krediet while it is repaid: paid out and not ended. */
export function uitstaandKrediet(staat: GeldInzicht): Krediet | null {
  const krediet = lopendKrediet(staat)
  return krediet === null || krediet.uitbetaald === null ? null : krediet
}

/** The borgstelling that counts: the last one that was asked for. */
export function borgstellingVan({ borgstellingen }: Krediet): Borgstelling | null {
  return borgstellingen.at(-1) ?? null
}

/** The last day on which a termijn of that day can come in without being missed. */
export const gemistNa = (datum: Datum): Datum => plusDagen(datum, respijtDagen)

/** Arrears that must be told today: more missed termijnen than were told before; null: none. */
export function teMelden(krediet: Krediet, vandaag: Datum): Achterstand | null {
  const achterstand = achterstandOp(krediet, plusDagen(vandaag, -respijtDagen))
  const gemeld = krediet.melding?.termijnen ?? 0
  return Math.min(achterstand.termijnen, zwaarsteMelding) > gemeld ? achterstand : null
}

/** The termijnen of which a part is not paid yet, the oldest first. */
export function openRijen(krediet: Krediet): readonly Aflosrij[] {
  const betaald = afgelostVan(krediet)
  let gevraagd = 0
  return (krediet.schema?.rijen ?? []).filter(({ termijn }) => {
    gevraagd += termijn
    return gevraagd > betaald
  })
}

/** What the schema still asks, in cents. */
export function nogAfTeLossen(krediet: Krediet): Centen {
  return trekAf(krediet.bruto, afgelostVan(krediet))
}
