import { type Jaaruitslag, type Score, scores, stellingen } from '../../../domein/kwaliteit/index.ts'

/** The answers in a word, as heads of a table. */
export const scorewoorden: Readonly<Record<Score, string>> = {
  1: 'Helemaal niet',
  2: 'Niet echt',
  3: 'Een beetje',
  4: 'Best wel',
  5: 'Helemaal',
}

/** A mean in tenths as it is read: 42 is `4,2`. */
export const tienden = (gemiddelde: number): string => `${Math.floor(gemiddelde / 10)},${gemiddelde % 10}`

/** A row per year and statement, under a row of heads: for a spreadsheet. */
export function antwoordrijen(jaren: readonly Jaaruitslag[]): readonly (readonly string[])[] {
  const koppen = ['Jaar', 'Zin', 'Belofte', ...scores.map((score) => scorewoorden[score]), 'Antwoorden', 'Gemiddelde']
  const rijen = jaren.flatMap(({ jaar, stellingen: uitslagen }) =>
    uitslagen.map(({ stelling, aantallen, aantal, gemiddelde }) => [
      String(jaar),
      stellingen[stelling].naam,
      stellingen[stelling].belofte,
      ...scores.map((score) => String(aantallen[score])),
      String(aantal),
      tienden(gemiddelde),
    ]),
  )
  return [koppen, ...rijen]
}
