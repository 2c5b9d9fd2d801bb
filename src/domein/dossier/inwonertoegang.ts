import type { Datum } from '../../gedeeld/datum.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'

/** As whom somebody may look at a dossier. */
export const toegangsoorten = {
  client: 'De inwoner zelf',
  partner: 'De partner',
  gemachtigde: 'Iemand anders, namens de inwoner',
} as const
export type Toegangsoort = keyof typeof toegangsoorten

/** That somebody may look at this dossier, and until when. How he proves who he is stands outside the log. */
export interface Inwonertoegang {
  readonly id: string
  readonly wie: Toegangsoort
  readonly naam: string
  readonly gegeven: Datum
  readonly ingetrokken: Datum | null
}

export type InwonertoegangGebeurtenis =
  | {
      readonly soort: 'InwonerToegangGegeven'
      readonly datum: Datum
      readonly toegangId: string
      readonly wie: Toegangsoort
      readonly naam: string
      readonly reden: string
      /** What shows that the inwoner wants this; only of a gemachtigde, and then always. */
      readonly machtiging?: string
    }
  | {
      readonly soort: 'InwonerToegangIngetrokken'
      readonly datum: Datum
      readonly toegangId: string
      readonly reden: string
    }

/** Computes who has access after one more gebeurtenis. */
export function evolveToegangen(
  toegangen: readonly Inwonertoegang[],
  g: InwonertoegangGebeurtenis,
): readonly Inwonertoegang[] {
  switch (g.soort) {
    case 'InwonerToegangGegeven':
      return [...toegangen, { id: g.toegangId, wie: g.wie, naam: g.naam, gegeven: g.datum, ingetrokken: null }]
    case 'InwonerToegangIngetrokken':
      return toegangen.map((t) => (t.id === g.toegangId ? { ...t, ingetrokken: g.datum } : t))
    default:
      return nooit(g)
  }
}

/** Who may look at this dossier now. */
export function toegangenNu(toegangen: readonly Inwonertoegang[]): readonly Inwonertoegang[] {
  return toegangen.filter(({ ingetrokken }) => ingetrokken === null)
}
