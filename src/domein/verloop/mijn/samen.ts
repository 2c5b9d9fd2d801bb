import type { Datum } from '../../../gedeeld/datum.ts'
import { type Actie, type Toegangsoort, type Zorgoverleg, isOpen } from '../../dossier/index.ts'
import type { Traject } from '../traject.ts'

/** What was agreed about an inwoner with others: who does what, and who has regie. */
export interface Mijnsamenwerking {
  /** What somebody still does, the first day first. */
  readonly acties: readonly Pick<Actie, 'id' | 'wat' | 'wie' | 'organisatie' | 'uiterlijk'>[]
  /** Newest first. */
  readonly overleggen: readonly (Pick<Zorgoverleg, 'id' | 'deelnemers' | 'afgesproken' | 'regie'> & {
    readonly datum: Datum
  })[]
}

/**
 * Keeps of the agreements what the inwoner reads: what was agreed about him, not why we thought it needed, and no second
 * opinion, which is for who decides. Who looks along reads none of it: the consent was for that talk.
 * @bron Belofte 4.3; AVG art. 5 and 9
 */
export function mijnSamenwerking({ dossier }: Traject, wie: Toegangsoort): Mijnsamenwerking {
  if (wie !== 'client') return { acties: [], overleggen: [] }
  return {
    // What was agreed stops with the help.
    acties: dossier.acties
      .filter((actie) => isOpen(actie) && dossier.einde === null)
      .map(({ id, wat, wie: nemer, organisatie, uiterlijk }) => ({ id, wat, wie: nemer, organisatie, uiterlijk }))
      .toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk)),
    overleggen: dossier.zorgoverleggen
      .map(({ id, datum, deelnemers, afgesproken, regie }) => ({ id, datum, deelnemers, afgesproken, regie }))
      .toReversed(),
  }
}
