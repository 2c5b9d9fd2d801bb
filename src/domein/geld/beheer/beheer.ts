import type { Datum } from '../../../gedeeld/datum.ts'
import { type Centen, nul, telOp, trekAf } from '../../../gedeeld/geld.ts'
import type { Iban } from '../../../gedeeld/iban.ts'
import { nooit } from '../../../gedeeld/uitkomst.ts'
import type { Bankkoppeling, Begunstigde } from '../geld.ts'

/** How often leefgeld is paid. */
export const leefgeldritmes = { week: 'Elke week', maand: 'Elke maand' } as const
export type Leefgeldritme = keyof typeof leefgeldritmes

/** What was agreed on leefgeld: so much, so often, first on this day. */
export interface Leefgeldplan {
  readonly ritme: Leefgeldritme
  readonly bedrag: Centen
  readonly eersteDag: Datum
}

/** How income falls apart: kept for the schuldeisers and reserved at once, and to live on. Sums to the income. */
export interface Splitsing {
  readonly afloscapaciteit: Centen
  readonly leefgeld: Centen
}

/** The account on which the inwoner gets leefgeld, with what proves it. */
export interface Rekeningopgave {
  readonly iban: Iban
  readonly tenNameVan: string
  readonly bron: string
}

/** Why leefgeld is paid: by the plan, or besides it. */
export type Leefgeldgrond = 'plan' | 'extra'

/** What moves money of an inwoner under financieel beheer, besides what comes in. */
export type Beheerbeweging =
  | {
      readonly soort: 'LeefgeldBetaald'
      readonly datum: Datum
      readonly bedrag: Centen
      readonly grond: Leefgeldgrond
      /** Of leefgeld besides the plan. */
      readonly reden?: string
      readonly naar?: Begunstigde
    }
  | {
      /** What is left when financieel beheer is over. Never to the schuldeisers. */
      readonly soort: 'LeefgeldTeruggegeven'
      readonly datum: Datum
      readonly bedrag: Centen
      readonly aan: 'inwoner' | 'erfgenamen' | 'consignatiekas'
      readonly naar?: Begunstigde
    }

/** What happens to financieel beheer. */
export type Beheergebeurtenis =
  | {
      readonly soort: 'FinancieelBeheerGestart'
      readonly datum: Datum
      readonly plan: Leefgeldplan
      /** The overeenkomst budgetbeheer that proves it. */
      readonly bewijs: string
    }
  | {
      readonly soort: 'LeefgeldplanGewijzigd'
      readonly datum: Datum
      readonly plan: Leefgeldplan
      readonly reden: string
    }
  | { readonly soort: 'FinancieelBeheerGestopt'; readonly datum: Datum; readonly reden: string }
  | ({
      readonly soort: 'LeefgeldrekeningVoorgesteld'
      readonly datum: Datum
      readonly door: string
    } & Rekeningopgave)
  | { readonly soort: 'LeefgeldrekeningBevestigd'; readonly datum: Datum }
  | Beheerbeweging

/** Income that came in on our account. */
export interface Inkomst {
  readonly datum: Datum
  readonly bedrag: Centen
  readonly bewijs: string
  readonly splitsing: Splitsing
  readonly post?: Bankkoppeling
}

/** Financieel beheer of one dossier. Every balance is the sum of what happened, never a counter (L-19). */
export interface Beheer {
  /** The first time; it may have stopped and started again. */
  readonly begonnen: Datum
  readonly gestart: Datum
  /** Null: it runs, as long as the dossier does. */
  readonly gestopt: Datum | null
  /** Every plan with the day on which it was agreed, the last one holds. */
  readonly plannen: readonly (Leefgeldplan & { readonly afgesproken: Datum })[]
  /** Only what somebody else confirmed is paid on. */
  readonly rekening: {
    readonly bevestigd: (Rekeningopgave & { readonly datum: Datum }) | null
    readonly voorstel: (Rekeningopgave & { readonly datum: Datum; readonly door: string }) | null
  }
  readonly inkomsten: readonly Inkomst[]
  /** `plan` is the number of the plan by which it was paid, from 0; null: besides it. */
  readonly betaald: readonly { readonly datum: Datum; readonly bedrag: Centen; readonly plan: number | null }[]
  readonly teruggegeven: readonly Omit<Extract<Beheerbeweging, { soort: 'LeefgeldTeruggegeven' }>, 'soort' | 'naar'>[]
}

const gestart = (datum: Datum, plan: Leefgeldplan, vorige: Beheer | null): Beheer => ({
  rekening: { bevestigd: null, voorstel: null },
  inkomsten: [],
  betaald: [],
  teruggegeven: [],
  begonnen: datum,
  ...vorige,
  gestart: datum,
  gestopt: null,
  plannen: [...(vorige?.plannen ?? []), { ...plan, afgesproken: datum }],
})

/** Computes what is known after one more gebeurtenis; what comes before the start is not of this state. */
export function evolveBeheer(staat: Beheer | null, g: Beheergebeurtenis): Beheer | null {
  if (g.soort === 'FinancieelBeheerGestart') return gestart(g.datum, g.plan, staat)
  if (staat === null) return null
  const { rekening } = staat
  switch (g.soort) {
    case 'LeefgeldplanGewijzigd':
      return { ...staat, plannen: [...staat.plannen, { ...g.plan, afgesproken: g.datum }] }
    case 'FinancieelBeheerGestopt':
      return { ...staat, gestopt: g.datum }
    case 'LeefgeldrekeningVoorgesteld': {
      const { datum, iban, tenNameVan, bron, door } = g
      return { ...staat, rekening: { ...rekening, voorstel: { datum, iban, tenNameVan, bron, door } } }
    }
    case 'LeefgeldrekeningBevestigd':
      return { ...staat, rekening: bevestigdeRekening(rekening, g.datum) }
    case 'LeefgeldBetaald': {
      const plan = g.grond === 'plan' ? staat.plannen.length - 1 : null
      return { ...staat, betaald: [...staat.betaald, { datum: g.datum, bedrag: g.bedrag, plan }] }
    }
    case 'LeefgeldTeruggegeven': {
      const { datum, bedrag, aan } = g
      return { ...staat, teruggegeven: [...staat.teruggegeven, { datum, bedrag, aan }] }
    }
    default:
      return nooit(g)
  }
}

function bevestigdeRekening(rekening: Beheer['rekening'], datum: Datum): Beheer['rekening'] {
  if (rekening.voorstel === null) return rekening
  const { iban, tenNameVan, bron } = rekening.voorstel
  return { bevestigd: { iban, tenNameVan, bron, datum }, voorstel: null }
}

/** Adds income, or takes away what was put here wrongly. */
export function metInkomsten(staat: Beheer | null, wordt: (inkomsten: readonly Inkomst[]) => readonly Inkomst[]) {
  return staat === null ? null : { ...staat, inkomsten: wordt(staat.inkomsten) }
}

/** What is held to live on: what came in for it less what went out. */
export function leefgeldsaldo(beheer: Beheer | null): Centen {
  if (beheer === null) return nul
  const erin = beheer.inkomsten.map(({ splitsing }) => splitsing.leefgeld)
  const eruit = [...beheer.betaald, ...beheer.teruggegeven].map(({ bedrag }) => bedrag)
  return trekAf(telOp(nul, ...erin), telOp(nul, ...eruit))
}
