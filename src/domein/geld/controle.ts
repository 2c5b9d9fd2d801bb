import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { Berekening, Verantwoording } from '../../gedeeld/verantwoording.ts'
import type { Prognosevraag } from '../../regels/reservering/index.ts'

/** Why a prognose became another one, in words that say nothing of the household. */
export const prognoseredenen = {
  minder: 'Er is minder gereserveerd dan werd verwacht.',
  meer: 'Er is meer gereserveerd dan werd verwacht.',
  'capaciteit-lager': 'De komende maanden kan er minder worden gereserveerd.',
  'capaciteit-hoger': 'De komende maanden kan er meer worden gereserveerd.',
  vermogen: 'Het vermogen is anders dan eerst.',
  vorderingen: 'Er doen minder vorderingen mee.',
  gelijk: 'Er is niets veranderd.',
} as const
export type Prognosereden = keyof typeof prognoseredenen

/** What became of a lower prognose. */
export const prognosegevolgen = {
  'niet-nodig': 'De schuldeisers hoeven niet opnieuw akkoord te geven',
  akkoord: 'De schuldeisers zijn gevraagd en gaan akkoord',
  'niet-akkoord': 'De schuldeisers zijn gevraagd en niet allemaal akkoord',
} as const
export type Prognosegevolg = keyof typeof prognosegevolgen

/** What a schuldbemiddeling is expected to bring. Amounts in cents, percentages with two decimals. */
export interface Prognosestand {
  readonly teVerdelen: Centen
  readonly percentagePreferent: string
  readonly percentageConcurrent: string
}

/** The prognose after a hercontrole, with everything that it was computed from. */
export interface BijgesteldePrognose extends Prognosestand {
  readonly datum: Datum
  /** Which hercontrole it follows: 1 for the first. */
  readonly hercontrole: number
  /** What was expected before: the prognose of the hercontrole before, or that of the voorstel. */
  readonly was: Prognosestand
  readonly verwachting: readonly {
    readonly vorderingId: string
    readonly betaald: Centen
    readonly verwacht: Centen
  }[]
  readonly redenen: readonly Prognosereden[]
  /** Whether it lies below what was agreed by more than the margin of that day, with its source. */
  readonly lager: boolean
  readonly marge: { readonly waarde: string; readonly bron: string }
  readonly reservering: {
    readonly verwacht: Centen
    readonly ontvangen: Centen
    readonly achterstand: Centen
    readonly voorsprong: Centen
  }
  readonly berekend: { readonly vraag: Prognosevraag; readonly berekening: Berekening }
}

/** What happened in the supervision of a schuldbemiddeling: no money moves by it. */
export type Controlegebeurtenis =
  | ({ readonly soort: 'PrognoseBijgesteld' } & BijgesteldePrognose)
  | {
      readonly soort: 'LagerePrognoseBeoordeeld'
      readonly datum: Datum
      readonly gevolg: Prognosegevolg
      readonly toelichting: string
    }
  | {
      readonly soort: 'ReserveringBesproken'
      readonly datum: Datum
      readonly achterstand: Centen
      readonly toelichting: string
    }
  | {
      readonly soort: 'TeVeelGereserveerdBehouden'
      readonly datum: Datum
      readonly vaststelling: number
      readonly bedrag: Centen
      readonly reden: string
      readonly stappen: Verantwoording
    }
  | { readonly soort: 'ErfgenamenOnbekendGemeld'; readonly datum: Datum; readonly bewijs: string }

/** What is known of the supervision. */
export interface Controle {
  readonly prognoses: readonly (BijgesteldePrognose & { readonly beoordeeld: Datum | null })[]
  /** The days on which the inwoner was spoken about a deficit. */
  readonly besproken: readonly Datum[]
  /** Per vaststelling (1 for the first): the day on which what was too much was paid back or kept. */
  readonly besloten: Readonly<Record<number, Datum>>
  /** The day on which it was reported to the Rijksvastgoedbedrijf that no heirs are known. */
  readonly erfgenamenOnbekend: Datum | null
}

export const geenControle: Controle = { prognoses: [], besproken: [], besloten: {}, erfgenamenOnbekend: null }

/** Computes what is known of the supervision after one more gebeurtenis. */
export function evolveControle(staat: Controle, g: Controlegebeurtenis): Controle {
  switch (g.soort) {
    case 'PrognoseBijgesteld': {
      return { ...staat, prognoses: [...staat.prognoses, { ...g, beoordeeld: null }] }
    }
    case 'LagerePrognoseBeoordeeld': {
      const prognoses = staat.prognoses.map((p) =>
        p.lager && p.beoordeeld === null ? { ...p, beoordeeld: g.datum } : p,
      )
      return { ...staat, prognoses }
    }
    case 'ReserveringBesproken':
      return { ...staat, besproken: [...staat.besproken, g.datum] }
    case 'TeVeelGereserveerdBehouden':
      return { ...staat, besloten: { ...staat.besloten, [g.vaststelling]: g.datum } }
    case 'ErfgenamenOnbekendGemeld':
      return { ...staat, erfgenamenOnbekend: g.datum }
    default:
      return nooit(g)
  }
}
