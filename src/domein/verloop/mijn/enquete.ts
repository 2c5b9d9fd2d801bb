import type { Datum } from '../../../gedeeld/datum.ts'
import { type Toegangsoort, crisisVoorbij } from '../../dossier/index.ts'
import { type Enquete, type Enquetegrond, type Enqueteronde, openEnquete } from '../../kwaliteit/index.ts'
import type { Traject } from '../traject.ts'

/** Who says what he finds of our help: who it is for, not who looks along. */
export const magMeningGeven = (wie: Toegangsoort): wie is Exclude<Toegangsoort, 'gemachtigde'> => wie !== 'gemachtigde'

/** Reads from a traject what decides when its inwoner is asked; who died is asked nothing. */
export function enquetegrond({ dossier, schuldregeling }: Traject): Enquetegrond {
  const { beschikking, overlijden, einde } = dossier
  const toegelaten = beschikking?.soort === 'toelating' && overlijden === null ? beschikking.datum : null
  return { toegelaten, einde: schuldregeling.kwijting ?? einde?.datum ?? null }
}

/**
 * The enquete that waits for an inwoner; null: none, he answered it, or there are now other worries.
 * @param beantwoord the rondes that he answered
 */
export function mijnEnquete(
  staat: Traject,
  {
    wie,
    vandaag,
    beantwoord,
  }: { readonly wie: Toegangsoort; readonly vandaag: Datum; readonly beantwoord: readonly Enqueteronde[] },
): Enquete | null {
  const { dossier } = staat
  const inCrisis = dossier.crisis?.soort === 'crisis' && crisisVoorbij(dossier) === null
  if (!magMeningGeven(wie) || inCrisis) return null
  const open = openEnquete(enquetegrond(staat), vandaag)
  return open === null || beantwoord.includes(open.ronde) ? null : open
}
