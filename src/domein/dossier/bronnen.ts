import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'

/** Who tells something about an inwoner through the Inlichtingenbureau or Suwinet. */
export const bronnen = {
  rvig: 'RvIG (Basisregistratie Personen)',
  'sociale-dienst': 'Sociale dienst',
  svb: 'SVB',
  uwv: 'UWV',
  kadaster: 'Kadaster',
  rdw: 'RDW',
  kvk: 'KvK',
  belastingdienst: 'Belastingdienst',
} as const
export type Bron = keyof typeof bronnen

/** What a question is for. What may be asked, and when, follows from it. */
export const bevragingsdoelen = {
  toegang: 'Toegang: mag de inwoner schuldhulp krijgen?',
  'plan-van-aanpak': 'Plan van aanpak: welke hulp past?',
  verificatie: 'Verificatie: klopt nog wat wij weten?',
} as const
export type Bevragingsdoel = keyof typeof bevragingsdoelen

const vanHetPlan: readonly Bron[] = ['rvig', 'svb', 'uwv', 'kadaster', 'rdw', 'kvk', 'belastingdienst']

/**
 * Which sources may be asked for what. For the verificatie we take those of the plan and the sociale dienst.
 * @bron Inlichtingenbureau, WGS Toegang and WGS Plan van aanpak; BKWI, Suwinet for the Wgs (toegang, plan, verificatie)
 */
export const bronnenVoor: Readonly<Record<Bevragingsdoel, readonly Bron[]>> = {
  toegang: ['rvig', 'sociale-dienst', 'svb'],
  'plan-van-aanpak': vanHetPlan,
  verificatie: [...vanHetPlan, 'sociale-dienst'],
}

interface Opgave {
  readonly bron: Bron
  /** The day that it tells of. */
  readonly op: Datum
}

export const inkomenssoorten = { loon: 'Loon', uitkering: 'Uitkering', pensioen: 'Pensioen' } as const
export const toeslagsoorten = {
  huurtoeslag: 'Huurtoeslag',
  zorgtoeslag: 'Zorgtoeslag',
  kindgebondenBudget: 'Kindgebonden budget',
} as const

export type Toeslagsoort = keyof typeof toeslagsoorten

/** What the sources told, amounts in cents. */
export interface Brongegevens {
  readonly adressen: readonly (Opgave & {
    readonly straat?: string | undefined
    readonly huisnummer: string
    readonly huisnummertoevoeging?: string | undefined
    readonly postcode: string
    readonly woonplaats: string
  })[]
  readonly inkomens: readonly (Opgave & {
    readonly soort: keyof typeof inkomenssoorten
    readonly van: string
    readonly nettoPerMaand: Centen
    readonly belastbaarPerJaar: Centen
  })[]
  readonly toeslagen: readonly (Opgave & { readonly toeslag: Toeslagsoort; readonly perMaand: Centen })[]
  readonly voertuigen: readonly (Opgave & {
    readonly kenteken: string
    readonly merk: string
    readonly waarde?: Centen | undefined
  })[]
}

/** A question to the sources, with why it was asked and what came. */
export interface Bevraging {
  readonly vraagId: string
  readonly datum: Datum
  readonly doel: Bevragingsdoel
  readonly reden: string
  /** Null: nothing came yet. */
  readonly antwoord: {
    readonly datum: Datum
    readonly wijze: 'lijn' | 'bestand'
    /** sha-256 of what came, hexadecimal. */
    readonly bestand: string
    readonly gegevens: Brongegevens
  } | null
}

export type BronGebeurtenis =
  | {
      readonly soort: 'GegevensOpgevraagd'
      readonly datum: Datum
      readonly vraagId: string
      readonly doel: Bevragingsdoel
      readonly reden: string
    }
  | {
      readonly soort: 'BrongegevensOntvangen'
      readonly datum: Datum
      readonly vraagId: string
      readonly wijze: 'lijn' | 'bestand'
      readonly bestand: string
      readonly gegevens: Brongegevens
    }

/** The question that waits for its answer: the last one, when nothing came; null: there is none. */
export function openBevraging(bevragingen: readonly Bevraging[]): Bevraging | null {
  const laatste = bevragingen.at(-1)
  return laatste?.antwoord === null ? laatste : null
}

/** The last question that was answered; null: none was. */
export function laatsteAntwoord(bevragingen: readonly Bevraging[]): Bevraging | null {
  return bevragingen.findLast(({ antwoord }) => antwoord !== null) ?? null
}

/** Everybody who told something, each once. */
export function bronnenIn({ adressen, inkomens, toeslagen, voertuigen }: Brongegevens): readonly Bron[] {
  return [...new Set([adressen, inkomens, toeslagen, voertuigen].flat().map(({ bron }) => bron))]
}

/** Computes the questions after one more gebeurtenis on them. */
export function evolveBevragingen(staat: readonly Bevraging[], g: BronGebeurtenis): readonly Bevraging[] {
  if (g.soort === 'GegevensOpgevraagd') {
    const { vraagId, datum, doel, reden } = g
    return [...staat, { vraagId, datum, doel, reden, antwoord: null }]
  }
  const { datum, wijze, bestand, gegevens } = g
  return staat.map((een) =>
    een.vraagId === g.vraagId ? { ...een, antwoord: { datum, wijze, bestand, gegevens } } : een,
  )
}
