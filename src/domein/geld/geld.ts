import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { Verantwoording } from '../../gedeeld/verantwoording.ts'
import type { SchuldregelingInzicht } from '../schuldregeling/index.ts'
import { type Krediet, type KredietGebeurtenis, evolveKrediet, metUitbetaling } from './krediet/krediet.ts'
import { isKredietGebeurtenis } from './krediet/soorten.ts'
import { type Beheer, type Beheergebeurtenis, type Splitsing, evolveBeheer, metInkomsten } from './beheer/beheer.ts'
import { isBeheergebeurtenis } from './beheer/soorten.ts'
import { type Controle, type Controlegebeurtenis, evolveControle, geenControle } from './controle.ts'
import { isControlegebeurtenis } from './soorten.ts'

/** Where money for a dossier came from. */
export const ontvangstsoorten = {
  reservering: 'Maandelijkse reservering',
  vermogen: 'Vermogen of spaargeld',
  krediet: 'Saneringskrediet',
  inkomen: 'Inkomen van de inwoner (financieel beheer)',
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
  /** Null: it is of what the account held before its first statement. */
  readonly postId: string | null
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

/** To whom money of the inwoner went, besides the schuldeisers. */
export type Ontvanger = 'erfgenamen' | 'inwoner' | 'boedel' | 'consignatiekas'

/** What moves money. */
export type Geldbeweging =
  | ({
      readonly soort: 'GeldOntvangen'
      /** How income falls apart; absent: all of it is the reservering. */
      readonly splitsing?: Splitsing
    } & Ontvangst)
  | {
      /** What was put here from a statement is not for this dossier: it lies open again on the statement. */
      readonly soort: 'OntvangstTeruggedraaid'
      readonly datum: Datum
      readonly bedrag: Centen
      readonly herkomst: Ontvangstsoort
      readonly post: Bankkoppeling
      readonly reden: string
      readonly splitsing?: Splitsing
    }
  | {
      readonly soort: 'Uitgedeeld'
      readonly datum: Datum
      readonly grond: Uitdelingsgrond
      readonly methode: 'twee-op-een' | 'pondspondsgewijs'
      readonly delen: readonly Deel[]
      readonly rest: Centen
      /** What the organisation takes for the schuldregeling; absent: nothing. */
      readonly vergoeding?: Centen
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
      /** Because a higher vtlb worked back: which vaststelling, and how the amount was computed. */
      readonly teVeel?: { readonly vaststelling: number; readonly stappen: Verantwoording }
    }
  | {
      readonly soort: 'AanBoedelOvergedragen'
      readonly datum: Datum
      readonly bedrag: Centen
      readonly bewindvoerder: string
      readonly rekening: Iban
      readonly bewijs: string
      /** The day from which the looptijd of the Wsnp may count (art. 349a Fw); null: nothing was reserved. */
      readonly eersteAflossing: { readonly datum: Datum; readonly bewijs: string } | null
      readonly naar?: Begunstigde
    }
  | {
      readonly soort: 'InConsignatiekasGestort'
      readonly datum: Datum
      readonly bedrag: Centen
      readonly bewijs: string
      readonly naar?: Begunstigde
    }

export type GeldGebeurtenis = Geldbeweging | Controlegebeurtenis | KredietGebeurtenis | Beheergebeurtenis

/** Money of one dossier: what came in, what went out. The balance is always their sum, never a counter (L-19). */
export interface Geld {
  /** What came onto the reservering: of income, that part of it. */
  readonly ontvangsten: readonly Ontvangst[]
  readonly uitdelingen: readonly {
    readonly datum: Datum
    readonly grond: Uitdelingsgrond
    readonly delen: readonly Deel[]
    readonly vergoeding: Centen
  }[]
  readonly teruggegeven: readonly {
    readonly datum: Datum
    readonly bedrag: Centen
    readonly aan: Ontvanger
    /** The vaststelling that made it too much; null: it went back for another reason. */
    readonly teVeel: number | null
  }[]
  /** The saneringskrediet as a loan; null: none was asked for. */
  readonly krediet: Krediet | null
  readonly controle: Controle
  /** Financieel beheer, with the leefgeld; null: there was never financieel beheer. */
  readonly beheer: Beheer | null
}

/** What a slice sees that may know geld. */
export interface GeldInzicht extends SchuldregelingInzicht {
  readonly geld: Geld
}

export const geenGeld: Geld = {
  ontvangsten: [],
  uitdelingen: [],
  teruggegeven: [],
  krediet: null,
  controle: geenControle,
  beheer: null,
}

/** Computes what the slice knows after one more gebeurtenis of its own. */
export function evolveGeld(staat: Geld, g: GeldGebeurtenis): Geld {
  if (isKredietGebeurtenis(g)) return { ...staat, krediet: evolveKrediet(staat.krediet, g) }
  if (isBeheergebeurtenis(g)) return { ...staat, beheer: evolveBeheer(staat.beheer, g) }
  if (isControlegebeurtenis(g)) return { ...staat, controle: evolveControle(staat.controle, g) }
  switch (g.soort) {
    case 'GeldOntvangen':
      return naOntvangst(staat, g)
    case 'OntvangstTeruggedraaid':
      return zonderOntvangst(staat, g.post.koppelingId)
    case 'Uitgedeeld': {
      const { datum, grond, delen, vergoeding = nul } = g
      return { ...staat, uitdelingen: [...staat.uitdelingen, { datum, grond, delen, vergoeding }] }
    }
    case 'AanErfgenamenUitgekeerd':
      return metTeruggave(staat, g, 'erfgenamen')
    case 'AanInwonerTerugbetaald':
      return g.teVeel === undefined
        ? metTeruggave(staat, g, 'inwoner')
        : metBesluit(metTeruggave(staat, g, 'inwoner', g.teVeel.vaststelling), g.teVeel.vaststelling, g.datum)
    case 'AanBoedelOvergedragen':
      return metTeruggave(staat, g, 'boedel')
    case 'InConsignatiekasGestort':
      return metTeruggave(staat, g, 'consignatiekas')
    default:
      return nooit(g)
  }
}

/** Of income only its own part comes onto the reservering. */
function naOntvangst(staat: Geld, g: Extract<Geldbeweging, { soort: 'GeldOntvangen' }>): Geld {
  const { datum, bedrag, bewijs, post, splitsing } = g
  if (splitsing === undefined) return metOntvangsten(staat, [...staat.ontvangsten, ontvangstUit(g)])
  const inkomst = { datum, bedrag, bewijs, ...(post === undefined ? {} : { post }) }
  const beheer = metInkomsten(staat.beheer, (eerder) => [...eerder, { ...inkomst, splitsing }])
  if (splitsing.afloscapaciteit === 0) return { ...staat, beheer }
  const deel: Ontvangst = { ...inkomst, bedrag: splitsing.afloscapaciteit, herkomst: 'reservering' }
  return metOntvangsten({ ...staat, beheer }, [...staat.ontvangsten, deel])
}

function zonderOntvangst(staat: Geld, koppelingId: string): Geld {
  const over = <T extends Pick<Ontvangst, 'post'>>(posten: readonly T[]): readonly T[] =>
    posten.filter(({ post }) => post?.koppelingId !== koppelingId)
  return metOntvangsten({ ...staat, beheer: metInkomsten(staat.beheer, over) }, over(staat.ontvangsten))
}

/** A saneringskrediet is paid out on the first day that its money is there. */
function metOntvangsten(staat: Geld, ontvangsten: readonly Ontvangst[]): Geld {
  const dagen = ontvangsten.flatMap(({ herkomst, datum }) => (herkomst === 'krediet' ? [datum] : []))
  return { ...staat, ontvangsten, krediet: metUitbetaling(staat.krediet, dagen.toSorted()[0] ?? null) }
}

function metTeruggave(
  staat: Geld,
  { datum, bedrag }: { readonly datum: Datum; readonly bedrag: Centen },
  aan: Ontvanger,
  teVeel: number | null = null,
): Geld {
  return { ...staat, teruggegeven: [...staat.teruggegeven, { datum, bedrag, aan, teVeel }] }
}

function metBesluit(staat: Geld, vaststelling: number, datum: Datum): Geld {
  const { controle } = staat
  return { ...staat, controle: { ...controle, besloten: { ...controle.besloten, [vaststelling]: datum } } }
}

/** What is held for the client now: everything in less everything out. */
export function saldoVan(geld: Geld): Centen {
  const erin = telOp(...geld.ontvangsten.map((o) => o.bedrag))
  const uitgedeeld = telOp(...geld.uitdelingen.flatMap((u) => [u.vergoeding, ...u.delen.map((d) => d.bedrag)]))
  const terug = telOp(...geld.teruggegeven.map((t) => t.bedrag))
  return trekAf(trekAf(erin, uitgedeeld), terug)
}

/** Since when there is money without a break: the day it came in after there was none; null: there is none now. */
export function saldoSinds({ ontvangsten, uitdelingen, teruggegeven }: Geld): Datum | null {
  const eruit = [
    ...uitdelingen.map(({ datum, delen, vergoeding }) => ({
      datum,
      bedrag: telOp(vergoeding, ...delen.map((d) => d.bedrag)),
    })),
    ...teruggegeven,
  ]
  const dagen = [...ontvangsten, ...eruit].map(({ datum }) => datum).toSorted()
  const totEnMet = (dag: Datum, rijen: readonly { readonly datum: Datum; readonly bedrag: Centen }[]) =>
    telOp(nul, ...rijen.filter(({ datum }) => datum <= dag).map(({ bedrag }) => bedrag))
  return dagen.reduce<Datum | null>(
    (sinds, dag) => (totEnMet(dag, ontvangsten) <= totEnMet(dag, eruit) ? null : (sinds ?? dag)),
    null,
  )
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
