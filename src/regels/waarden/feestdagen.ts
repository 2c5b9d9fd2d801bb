import type { Waarde } from '../../gedeeld/verantwoording.ts'

/**
 * Days that a decision equates with the days of art. 3 lid 1 Algemene termijnenwet, one row per decision.
 * `vanaf` is the first year that the decision covers; `waarde` lists its days.
 * @bron art. 3 lid 3 Algemene termijnenwet; decisions in the Staatscourant
 */
export const gelijkgesteldeDagen: readonly Waarde<readonly string[]>[] = [
  {
    vanaf: '2023-01-01',
    waarde: ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
    eenheid: 'dagen',
    bron: 'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag (Staatscourant)',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-01-01',
    totEnMet: '2028-12-31',
    waarde: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
    eenheid: 'dagen',
    bron: 'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag (Staatscourant)',
    status: 'bevestigd',
  },
]

/** The last day for which equated days are decided; after it a calculation that uses working days warns. */
export const gelijkgesteldTotEnMet = '2028-12-31'
