import type { Datum } from '../../gedeeld/datum.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { Toegangsoort } from './inwonertoegang.ts'

/** The longest text that one writes to the other, in characters. */
export const hoogstensTekens = 4000

/** One message between an inwoner, or who acts for him, and his hulpverlener. */
export interface Inwonerbericht {
  readonly id: string
  readonly datum: Datum
  readonly van: Toegangsoort | 'hulpverlener'
  /** Who wrote it. */
  readonly naam: string
  readonly tekst: string
  /** By whom of ours; of our own: null. */
  readonly gelezen: { readonly datum: Datum; readonly door: string } | null
  readonly beantwoord: { readonly datum: Datum; readonly door: string } | null
}

export type InwonerberichtGebeurtenis =
  | {
      readonly soort: 'InwonerSchreef'
      readonly datum: Datum
      readonly berichtId: string
      readonly van: Toegangsoort
      readonly naam: string
      readonly tekst: string
    }
  | {
      readonly soort: 'HulpverlenerSchreef'
      readonly datum: Datum
      readonly berichtId: string
      readonly naam: string
      readonly tekst: string
    }
  /** Read, and no answer is needed. */
  | { readonly soort: 'InwonerberichtenGelezen'; readonly datum: Datum; readonly naam: string }

/** Computes what was written after one more gebeurtenis: an answer is to everything that had none. */
export function evolveInwonerberichten(
  berichten: readonly Inwonerbericht[],
  g: InwonerberichtGebeurtenis,
): readonly Inwonerbericht[] {
  switch (g.soort) {
    case 'InwonerSchreef': {
      const { berichtId: id, datum, van, naam, tekst } = g
      return [...berichten, { id, datum, van, naam, tekst, gelezen: null, beantwoord: null }]
    }
    case 'HulpverlenerSchreef': {
      const { berichtId: id, datum, naam, tekst } = g
      const door = { datum, door: naam }
      return [
        ...berichten.map((b) =>
          b.van === 'hulpverlener' ? b : { ...b, gelezen: b.gelezen ?? door, beantwoord: b.beantwoord ?? door },
        ),
        { id, datum, van: 'hulpverlener', naam, tekst, gelezen: null, beantwoord: null },
      ]
    }
    case 'InwonerberichtenGelezen':
      return berichten.map((b) =>
        b.van === 'hulpverlener' ? b : { ...b, gelezen: b.gelezen ?? { datum: g.datum, door: g.naam } },
      )
    default:
      return nooit(g)
  }
}

/** What nobody of ours read or answered yet, oldest first. */
export function ongelezen(berichten: readonly Inwonerbericht[]): readonly Inwonerbericht[] {
  return berichten.filter(({ van, gelezen }) => van !== 'hulpverlener' && gelezen === null)
}
