import type { Waarde } from '../../gedeeld/verantwoording.ts'

/** Share of the income above the drempel that comes off the kindgebonden budget: K in art. 475da lid 2 Rv. @bron art. 2 lid 7 Wkb */
export const kgbAfbouw: readonly Waarde<string>[] = [
  { vanaf: '2023-01-01', waarde: '6.75', eenheid: 'procent', bron: 'art. 2 lid 7 Wkb', status: 'bevestigd' },
  { vanaf: '2025-01-01', waarde: '7.10', eenheid: 'procent', bron: 'art. 2 lid 7 Wkb', status: 'bevestigd' },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: '7.60',
    eenheid: 'procent',
    bron: 'art. 2 lid 7 Wkb',
    status: 'bevestigd',
  },
]

/** What a couple may earn above the drempelinkomen: L in art. 475da lid 2 Rv. The text of 1 January 2023 was not indexed; that of 11 February is taken for the whole year. @bron art. 2 lid 8 Wkb */
export const kgbDrempelPaar: readonly Waarde<string>[] = [
  { vanaf: '2023-01-01', waarde: '18327.00', eenheid: 'euro per jaar', bron: 'art. 2 lid 8 Wkb', status: 'bevestigd' },
  { vanaf: '2024-01-01', waarde: '9030.00', eenheid: 'euro per jaar', bron: 'art. 2 lid 8 Wkb', status: 'bevestigd' },
  { vanaf: '2025-01-01', waarde: '9139.00', eenheid: 'euro per jaar', bron: 'art. 2 lid 8 Wkb', status: 'bevestigd' },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: '9405.00',
    eenheid: 'euro per jaar',
    bron: 'art. 2 lid 8 Wkb',
    status: 'bevestigd',
  },
]

/** Highest amounts per year: for the first child and each further one, more for 12 to 15 and 16 to 17, and for who is alone. */
type Kindgebonden = Readonly<
  Record<'eersteKind' | 'volgendKind' | 'van12tot16' | 'van16tot18' | 'alleenstaandeOuder', string>
>

/** Highest kindgebonden budget. @bron art. 2 lid 2 to 6 Wkb */
export const kindgebondenBudget: readonly Waarde<Kindgebonden>[] = [
  {
    vanaf: '2023-01-01',
    waarde: {
      eersteKind: '1653.00',
      volgendKind: '1532.00',
      van12tot16: '267.00',
      van16tot18: '476.00',
      alleenstaandeOuder: '3848.00',
    },
    eenheid: 'euro per jaar',
    bron: 'art. 2 lid 2 tot en met 6 Wkb',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-01-01',
    waarde: {
      eersteKind: '2436.00',
      volgendKind: '2436.00',
      van12tot16: '694.00',
      van16tot18: '924.00',
      alleenstaandeOuder: '3480.00',
    },
    eenheid: 'euro per jaar',
    bron: 'art. 2 lid 2 tot en met 6 Wkb',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    waarde: {
      eersteKind: '2511.00',
      volgendKind: '2511.00',
      van12tot16: '703.00',
      van16tot18: '936.00',
      alleenstaandeOuder: '3389.00',
    },
    eenheid: 'euro per jaar',
    bron: 'art. 2 lid 2 tot en met 6 Wkb',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: {
      eersteKind: '2580.00',
      volgendKind: '2580.00',
      van12tot16: '724.00',
      van16tot18: '964.00',
      alleenstaandeOuder: '3416.00',
    },
    eenheid: 'euro per jaar',
    bron: 'art. 2 lid 2 tot en met 6 Wkb',
    status: 'bevestigd',
  },
]
