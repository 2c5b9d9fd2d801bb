import { type Score, type Stelling, alleStellingen, minstensAntwoorden, scores } from './enquete.ts'

/** How many gave one answer to one statement, in the year in which enough were in. */
export interface Enquetetelling {
  readonly jaar: number
  readonly stelling: string
  readonly score: number
  readonly aantal: number
}

/** What was answered to one statement in one year. */
export interface Stellinguitslag {
  readonly stelling: Stelling
  /** How many gave each answer, from 1 to 5. */
  readonly aantallen: Readonly<Record<Score, number>>
  readonly aantal: number
  /** The mean in tenths, half up: 42 is 4,2. */
  readonly gemiddelde: number
}

/** What was answered in one year; a statement with fewer than five answers is left out. */
export interface Jaaruitslag {
  readonly jaar: number
  readonly stellingen: readonly Stellinguitslag[]
}

/** Sums the answers up by year, the newest first, and by statement, in the order of the page. */
export function enqueteuitslag(tellingen: readonly Enquetetelling[]): readonly Jaaruitslag[] {
  return [...Map.groupBy(tellingen, ({ jaar }) => jaar)]
    .toSorted(([a], [b]) => b - a)
    .map(([jaar, eigen]) => ({ jaar, stellingen: alleStellingen.flatMap((stelling) => uitslagVan(stelling, eigen)) }))
    .filter(({ stellingen }) => stellingen.length > 0)
}

function uitslagVan(stelling: Stelling, tellingen: readonly Enquetetelling[]): readonly Stellinguitslag[] {
  const eigen = tellingen.filter((t) => t.stelling === stelling)
  const met = (score: Score) => eigen.filter((t) => t.score === score).reduce((som, t) => som + t.aantal, 0)
  const aantallen = { 1: met(1), 2: met(2), 3: met(3), 4: met(4), 5: met(5) }
  const aantal = scores.reduce((som, score) => som + aantallen[score], 0)
  if (aantal < minstensAntwoorden) return []
  const punten = scores.reduce((som, score) => som + score * aantallen[score], 0)
  return [{ stelling, aantallen, aantal, gemiddelde: Math.floor((20 * punten + aantal) / (2 * aantal)) }]
}
