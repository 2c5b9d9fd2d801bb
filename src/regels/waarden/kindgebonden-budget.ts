import type { Waarde } from '../../gedeeld/verantwoording.ts'

/** Share of the income above the drempel that comes off the kindgebonden budget: K in art. 475da lid 2 Rv. @bron art. 2 lid 7 Wkb */
export const kgbAfbouw: readonly Waarde<string>[] = [
  {
    vanaf: '2023-01-01',
    waarde: '6.75',
    eenheid: 'procent',
    bron: 'art. 2 lid 7 Wkb, nagerekend op de maxima',
    status: 'te-bevestigen',
  },
  {
    vanaf: '2024-01-01',
    waarde: '6.75',
    eenheid: 'procent',
    bron: 'art. 2 lid 7 Wkb, nagerekend op de maxima',
    status: 'te-bevestigen',
  },
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

/** What a couple may earn above the drempelinkomen: L in art. 475da lid 2 Rv. @bron art. 2 lid 8 Wkb */
export const kgbDrempelPaar: readonly Waarde<string>[] = [
  { vanaf: '2023-01-01', waarde: '18327.00', eenheid: 'euro per jaar', bron: 'art. 2 lid 8 Wkb', status: 'bevestigd' },
  {
    vanaf: '2024-01-01',
    waarde: '9030.00',
    eenheid: 'euro per jaar',
    bron: 'art. 2 lid 8 Wkb, nagerekend op de maxima',
    status: 'te-bevestigen',
  },
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

/** Highest amounts per year: per child, more for 12 to 15 and 16 to 17, more for who is alone. */
type Kindgebonden = Readonly<Record<'perKind' | 'van12tot16' | 'van16tot18' | 'alleenstaandeOuder', string>>

/** Highest kindgebonden budget. The amounts before 2025 were not found. @bron art. 2 lid 2 to 6 Wkb */
export const kindgebondenBudget: readonly Waarde<Kindgebonden>[] = [
  {
    vanaf: '2025-01-01',
    waarde: { perKind: '2511.00', van12tot16: '703.00', van16tot18: '936.00', alleenstaandeOuder: '3389.00' },
    eenheid: 'euro per jaar',
    bron: 'art. 2 Wkb',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: { perKind: '2580.00', van12tot16: '724.00', van16tot18: '964.00', alleenstaandeOuder: '3416.00' },
    eenheid: 'euro per jaar',
    bron: 'art. 2 Wkb',
    status: 'bevestigd',
  },
]
