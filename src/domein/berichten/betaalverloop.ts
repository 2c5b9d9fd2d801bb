import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, nul, telOp } from '../../gedeeld/geld.ts'
import { type GeldInzicht, delenPerVordering } from '../geld/index.ts'
import type { Vordering } from '../schulden/index.ts'
import { volgendeHercontrole } from '../schuldregeling/index.ts'

/** What a schuldeiser got of a regeling and what is to come. Amounts in cents. */
export interface Betaalverloop {
  /** Its own kenmerk, by which it knows our payments; null: we do not have it. */
  readonly referentie: string | null
  /** What was shared out to it, oldest first. */
  readonly betaald: readonly { readonly datum: Datum; readonly bedrag: Centen }[]
  readonly totaal: Centen
  /** What it may still count on, and around when; null: nothing more comes. */
  readonly verwacht: {
    readonly bedrag: Centen
    /** Around the next uitdeling; null: as soon as the money is there, in one go. */
    readonly volgende: Datum | null
    /** Around the last one; null: there is but one. */
    readonly laatste: Datum | null
  } | null
}

/**
 * Decides what a schuldeiser sees of the money of its claim: what is between us and it, nothing of the others.
 * @param van its id in the contactenboek
 * @returns null for who is not the schuldeiser of this claim, and as long as nothing was agreed or paid
 * @bron Gedragscode art. 8: after every hercontrole what was reserved is shared out
 */
export function betaalverloop(staat: GeldInzicht, v: Vordering, van: string): Betaalverloop | null {
  if (v.schuldeiser.id !== van) return null
  const { regeling } = staat.schuldregeling
  const betaald = staat.geld.uitdelingen.flatMap(({ datum, delen }) =>
    delen.flatMap(({ vorderingId, bedrag }) => (vorderingId === v.id && bedrag > 0 ? [{ datum, bedrag }] : [])),
  )
  const nog = delenPerVordering(staat).find(({ vorderingId }) => vorderingId === v.id)?.nogTeKrijgen ?? nul
  if (regeling === null && betaald.length === 0) return null
  const moment = volgendeHercontrole(staat.schuldregeling)
  return {
    referentie: v.kenmerk ?? null,
    betaald,
    totaal: telOp(nul, ...betaald.map(({ bedrag }) => bedrag)),
    verwacht:
      nog === 0
        ? null
        : {
            bedrag: nog,
            volgende: moment?.op ?? null,
            laatste: moment === null || moment.isLaatste ? null : (regeling?.einde ?? null),
          },
  }
}
