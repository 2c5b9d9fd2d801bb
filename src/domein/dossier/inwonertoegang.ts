import type { Bsn } from '../../gedeeld/bsn.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { Actor } from '../toegang/index.ts'

/** As whom somebody may look at a dossier. */
export const toegangsoorten = {
  client: 'De inwoner zelf',
  partner: 'De partner',
  gemachtigde: 'Iemand anders, namens de inwoner',
} as const
export type Toegangsoort = keyof typeof toegangsoorten

/** Who an inwoner asks to look along; the word goes into the log as the reason. */
export const meekijkers = {
  partner: 'Partner',
  familie: 'Familie of vriend',
  mantelzorger: 'Mantelzorger',
  vrijwilliger: 'Vrijwilliger',
  bewindvoerder: 'Bewindvoerder',
} as const
export type Meekijker = keyof typeof meekijkers

/** That somebody may look at this dossier, and until when. How he proves who he is stands outside the log. */
export interface Inwonertoegang {
  readonly id: string
  readonly wie: Toegangsoort
  readonly naam: string
  /** Of a gemachtigde who may come in by proving it. */
  readonly bsn?: Bsn
  readonly gegeven: Datum
  /** The last day, of a gemachtigde; absent: until it is taken away. */
  readonly totEnMet?: Datum
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
      /** Of a gemachtigde who may come in by proving it. */
      readonly bsn?: Bsn
      /** The last day, of a gemachtigde; absent: until it is taken away. */
      readonly totEnMet?: Datum
    }
  | {
      readonly soort: 'InwonerToegangVerlengd'
      readonly datum: Datum
      readonly toegangId: string
      /** Absent: until it is taken away. */
      readonly totEnMet?: Datum
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
      return [
        ...toegangen,
        {
          id: g.toegangId,
          wie: g.wie,
          naam: g.naam,
          ...(g.bsn === undefined ? {} : { bsn: g.bsn }),
          gegeven: g.datum,
          ...(g.totEnMet === undefined ? {} : { totEnMet: g.totEnMet }),
          ingetrokken: null,
        },
      ]
    case 'InwonerToegangVerlengd':
      return toegangen.map((t) => (t.id === g.toegangId ? metLaatsteDag(t, g.totEnMet) : t))
    case 'InwonerToegangIngetrokken':
      return toegangen.map((t) => (t.id === g.toegangId ? { ...t, ingetrokken: g.datum } : t))
    default:
      return nooit(g)
  }
}

function metLaatsteDag({ totEnMet: _was, ...toegang }: Inwonertoegang, totEnMet: Datum | undefined): Inwonertoegang {
  return totEnMet === undefined ? toegang : { ...toegang, totEnMet }
}

const isVerlopenOp = ({ totEnMet }: Inwonertoegang, op: Datum): boolean => totEnMet !== undefined && op > totEnMet

/**
 * Who may look at this dossier.
 * @param op the day; who may look until a day that is over does not, also before that is recorded. Absent: as it stands
 */
export function toegangenNu(toegangen: readonly Inwonertoegang[], op?: Datum): readonly Inwonertoegang[] {
  return toegangen.filter((t) => t.ingetrokken === null && (op === undefined || !isVerlopenOp(t, op)))
}

/**
 * The access by which somebody does something himself, as long as it is his to use that day; undefined: it is not there
 * (any more), or he came by another.
 */
export function eigenToegang(
  toegangen: readonly Inwonertoegang[],
  toegangId: string,
  { door, vandaag }: { readonly door: Actor; readonly vandaag: Datum },
): Inwonertoegang | undefined {
  const zelf = door.soort === 'inwoner' && door.toegangId === toegangId
  return zelf ? toegangenNu(toegangen, vandaag).find(({ id }) => id === toegangId) : undefined
}

/** Whose last day is over, as long as that is not recorded. */
export function verlopenToegangen(toegangen: readonly Inwonertoegang[], op: Datum): readonly Inwonertoegang[] {
  return toegangenNu(toegangen).filter((t) => isVerlopenOp(t, op))
}

/** Who proved to be somebody: his own BSN, and that of the gemachtigde when another acts for him. */
export interface Bewezen {
  readonly bsn: Bsn
  readonly gemachtigde: Bsn | null
}

/** What somebody who proved his BSN may open of one dossier. */
export type Bewezentoegang =
  | { readonly soort: 'open'; readonly toegangen: readonly Inwonertoegang[] }
  /** It is the dossier of the inwoner himself, and nobody gave or took away his access yet. */
  | { readonly soort: 'te-geven' }
  /** It was taken away; a person decides whether it comes back. */
  | { readonly soort: 'gestopt' }
  | { readonly soort: 'geen' }

/**
 * Decides what a proven BSN opens. A partner and a gemachtigde need access that stands in the dossier; an inwoner has a right
 * to his own, until somebody took it away.
 * @bron AVG art. 15 (inzage); Awb 2:1 (gemachtigde)
 */
export function toegangVoor(
  {
    client,
    partner,
    toegangen,
  }: {
    readonly client: { readonly bsn?: Bsn } | null
    readonly partner: { readonly bsn?: Bsn } | null
    readonly toegangen: readonly Inwonertoegang[]
  },
  { bsn, gemachtigde }: Bewezen,
): Bewezentoegang {
  const isClient = client?.bsn === bsn
  const past = ({ wie, bsn: van }: Inwonertoegang): boolean => {
    if (gemachtigde !== null) return isClient && wie === 'gemachtigde' && van === gemachtigde
    return (wie === 'client' && isClient) || (wie === 'partner' && partner?.bsn === bsn)
  }
  const eigen = toegangen.filter(past)
  const nu = toegangenNu(eigen)
  if (nu.length > 0) return { soort: 'open', toegangen: nu }
  if (eigen.length > 0) return { soort: 'gestopt' }
  return isClient && gemachtigde === null ? { soort: 'te-geven' } : { soort: 'geen' }
}
