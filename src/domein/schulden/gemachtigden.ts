import type { Datum } from '../../gedeeld/datum.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { Incassant, Vordering } from './schulden.ts'

/** As what somebody acts for a schuldeiser. */
export const gemachtigdenrollen = { incassant: 'Het incassobureau', deurwaarder: 'De deurwaarder' } as const
export type Gemachtigdenrol = keyof typeof gemachtigdenrollen

/** Since when somebody may act for a schuldeiser, and until when. */
export interface Machtiging {
  readonly sinds: Datum
  /** The last day; absent: until it is withdrawn. */
  readonly totEnMet?: Datum
}

/** Somebody of the contactenboek who acts for the schuldeiser of one claim. */
export interface Gemachtigde {
  readonly id: string
  readonly naam: string
  /** By which it knows the claim. */
  readonly kenmerk?: string
  readonly totEnMet?: Datum
}

/** Why somebody does not act for a claim any more. */
export type Machtigingseinde = 'ingetrokken' | 'verlopen'

export type GemachtigdenGebeurtenis =
  | {
      readonly soort: 'GemachtigdeAangewezen'
      readonly datum: Datum
      readonly vorderingId: string
      readonly rol: Gemachtigdenrol
      readonly wie: Gemachtigde
    }
  | {
      readonly soort: 'GemachtigdeVervallen'
      readonly datum: Datum
      readonly vorderingId: string
      readonly rol: Gemachtigdenrol
      /** Without an id: it was known by its name alone. */
      readonly van: { readonly id?: string; readonly naam: string }
      readonly einde: Machtigingseinde
      readonly reden: string
    }

/** Computes who acts for a claim after one more gebeurtenis. */
export function metGemachtigde(v: Vordering, g: GemachtigdenGebeurtenis): Vordering {
  switch (g.soort) {
    case 'GemachtigdeAangewezen': {
      const { totEnMet, ...wie } = g.wie
      const machtiging: Machtiging = { sinds: g.datum, ...(totEnMet === undefined ? {} : { totEnMet }) }
      const nieuw: Incassant = { ...wie, machtiging }
      return { ...v, [g.rol]: nieuw }
    }
    case 'GemachtigdeVervallen': {
      const { incassant, deurwaarder, ...zonder } = v
      if (g.rol === 'incassant') return { ...zonder, ...(deurwaarder === undefined ? {} : { deurwaarder }) }
      return { ...zonder, ...(incassant === undefined ? {} : { incassant }) }
    }
    default:
      return nooit(g)
  }
}

/** What is known later of who acts leaves the machtiging of the same one as it was. */
export function metMachtiging(was: Incassant | undefined, wordt: Incassant): Incassant {
  const dezelfde = was?.id !== undefined && was.id === wordt.id
  return dezelfde && was.machtiging !== undefined ? { ...wordt, machtiging: was.machtiging } : wordt
}

/** Whether the last day of a machtiging is over; of who was recorded without one never. */
export function isVerlopen(wie: Incassant | undefined, op: Datum): boolean {
  const totEnMet = wie?.machtiging?.totEnMet
  return totEnMet !== undefined && op > totEnMet
}

/** Who acts for a claim, as it is shown. */
export interface Gemachtigdenregel extends Incassant {
  readonly rol: Gemachtigdenrol
}

/** Who acts for a claim, or is named to, known by name alone as well. The first is asked last. */
export function gemachtigdenBij(v: Pick<Vordering, 'incassant' | 'deurwaarder'>): readonly Gemachtigdenregel[] {
  const rollen = ['incassant', 'deurwaarder'] as const
  return rollen.flatMap((rol) => {
    const wie = v[rol]
    return wie === undefined ? [] : [{ rol, ...wie }]
  })
}
