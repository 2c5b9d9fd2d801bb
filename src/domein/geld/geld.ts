import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { SchuldregelingInzicht } from '../schuldregeling/index.ts'
import { type Krediet, type KredietGebeurtenis, evolveKrediet, metUitbetaling } from './krediet/krediet.ts'
import { isKredietGebeurtenis } from './krediet/soorten.ts'

/** Where money for a dossier came from. */
export const ontvangstsoorten = {
  reservering: 'Maandelijkse reservering',
  vermogen: 'Vermogen of spaargeld',
  krediet: 'Saneringskrediet',
} as const
export type Ontvangstsoort = keyof typeof ontvangstsoorten

/** What one claim gets of a payout. */
export interface Deel {
  readonly vorderingId: string
  readonly bedrag: Centen
}

/** Which entry of a bank statement money came with. */
export interface Bankkoppeling {
  readonly koppelingId: string
  readonly bankrekeningId: string
  readonly postId: string
  /** Which payment of a batch, from 1; null: the entry itself. */
  readonly detail: number | null
}

/** Money that came in, with what proves it. */
export interface Ontvangst {
  readonly datum: Datum
  readonly bedrag: Centen
  readonly herkomst: Ontvangstsoort
  readonly bewijs: string
  /** Left out: it was recorded by hand, without a statement. */
  readonly post?: Bankkoppeling
}

/** To whom money goes that goes through the bank. */
export interface Begunstigde {
  readonly iban: Iban
  readonly naam: string
}

/** Why money goes out: as agreed, or at an early end. */
export type Uitdelingsgrond = 'regeling' | 'einde'

export type GeldGebeurtenis =
  | KredietGebeurtenis
  | ({ readonly soort: 'GeldOntvangen' } & Ontvangst)
  | {
      /** What was put here from a statement is not for this dossier: it lies open again on the statement. */
      readonly soort: 'OntvangstTeruggedraaid'
      readonly datum: Datum
      readonly bedrag: Centen
      readonly herkomst: Ontvangstsoort
      readonly post: Bankkoppeling
      readonly reden: string
    }
  | {
      readonly soort: 'Uitgedeeld'
      readonly datum: Datum
      readonly grond: Uitdelingsgrond
      readonly methode: 'twee-op-een' | 'pondspondsgewijs'
      readonly delen: readonly Deel[]
      readonly rest: Centen
      /** Ordered from the bank in a batch; absent: paid in some way that is not recorded here. */
      readonly betaalwijze?: 'batch'
    }
  | {
      readonly soort: 'AanErfgenamenUitgekeerd'
      readonly datum: Datum
      readonly bedrag: Centen
      readonly aan: string
      readonly bewijs: string
      /** Where it is ordered to; absent: paid in some way that is not recorded here. */
      readonly naar?: Begunstigde
    }
  | {
      readonly soort: 'AanInwonerTerugbetaald'
      readonly datum: Datum
      readonly bedrag: Centen
      readonly reden: string
      readonly naar?: Begunstigde
    }

/** Money of one dossier: what came in, what went out. The balance is always their sum, never a counter (L-19). */
export interface Geld {
  readonly ontvangsten: readonly Ontvangst[]
  readonly uitdelingen: readonly {
    readonly datum: Datum
    readonly grond: Uitdelingsgrond
    readonly delen: readonly Deel[]
  }[]
  readonly teruggegeven: readonly {
    readonly datum: Datum
    readonly bedrag: Centen
    readonly aan: 'erfgenamen' | 'inwoner'
  }[]
  /** The saneringskrediet as a loan; null: none was asked for. */
  readonly krediet: Krediet | null
}

/** What a slice sees that may know geld. */
export interface GeldInzicht extends SchuldregelingInzicht {
  readonly geld: Geld
}

export const geenGeld: Geld = { ontvangsten: [], uitdelingen: [], teruggegeven: [], krediet: null }

/** Computes what the slice knows after one more gebeurtenis of its own. */
export function evolveGeld(staat: Geld, g: GeldGebeurtenis): Geld {
  if (isKredietGebeurtenis(g)) return { ...staat, krediet: evolveKrediet(staat.krediet, g) }
  switch (g.soort) {
    case 'GeldOntvangen':
      return metOntvangsten(staat, [...staat.ontvangsten, ontvangstUit(g)])
    case 'OntvangstTeruggedraaid':
      return metOntvangsten(
        staat,
        staat.ontvangsten.filter(({ post }) => post?.koppelingId !== g.post.koppelingId),
      )
    case 'Uitgedeeld':
      return { ...staat, uitdelingen: [...staat.uitdelingen, { datum: g.datum, grond: g.grond, delen: g.delen }] }
    case 'AanErfgenamenUitgekeerd':
      return metTeruggave(staat, g, 'erfgenamen')
    case 'AanInwonerTerugbetaald':
      return metTeruggave(staat, g, 'inwoner')
    default:
      return nooit(g)
  }
}

/** A saneringskrediet is paid out on the first day that its money is there. */
function metOntvangsten(staat: Geld, ontvangsten: readonly Ontvangst[]): Geld {
  const dagen = ontvangsten.flatMap(({ herkomst, datum }) => (herkomst === 'krediet' ? [datum] : []))
  return { ...staat, ontvangsten, krediet: metUitbetaling(staat.krediet, dagen.toSorted()[0] ?? null) }
}

function metTeruggave(
  staat: Geld,
  { datum, bedrag }: { readonly datum: Datum; readonly bedrag: Centen },
  aan: 'erfgenamen' | 'inwoner',
): Geld {
  return { ...staat, teruggegeven: [...staat.teruggegeven, { datum, bedrag, aan }] }
}

/** What is held for the client now: everything in less everything out. */
export function saldoVan(geld: Geld): Centen {
  const erin = telOp(...geld.ontvangsten.map((o) => o.bedrag))
  const naarSchuldeisers = telOp(...geld.uitdelingen.flatMap((u) => u.delen.map((d) => d.bedrag)))
  const terug = telOp(...geld.teruggegeven.map((t) => t.bedrag))
  return trekAf(trekAf(erin, naarSchuldeisers), terug)
}

/** What one claim was paid so far. */
export function betaaldOp(geld: Geld, vorderingId: string): Centen {
  const delen = geld.uitdelingen.flatMap((u) => u.delen).filter((d) => d.vorderingId === vorderingId)
  return telOp(nul, ...delen.map((d) => d.bedrag))
}

/** The first repayment with its proof (art. 349a Fw): the first reservering; null when there is none yet. */
export function eersteAflossing(geld: Geld): Ontvangst | null {
  const reserveringen = geld.ontvangsten.filter((o) => o.herkomst === 'reservering')
  return reserveringen.toSorted((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0))[0] ?? null
}

function ontvangstUit({ datum, bedrag, herkomst, bewijs, post }: Ontvangst): Ontvangst {
  return { datum, bedrag, herkomst, bewijs, ...(post === undefined ? {} : { post }) }
}
