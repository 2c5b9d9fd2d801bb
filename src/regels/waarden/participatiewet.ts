import type { Waarde } from '../../gedeeld/verantwoording.ts'

/** Amounts per month, including vakantietoeslag, as decimal strings. */
type PerHuishouden = { readonly alleen: string; readonly paar: string }

/** Norm from 21 to the AOW age: alone (a) and the two of a couple together (b). @bron art. 21 PW */
export const norm21: readonly Waarde<PerHuishouden>[] = [
  {
    vanaf: '2023-07-01',
    waarde: { alleen: '1216.62', paar: '1738.02' },
    eenheid: 'euro per maand',
    bron: 'art. 21 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-01-01',
    waarde: { alleen: '1283.83', paar: '1834.04' },
    eenheid: 'euro per maand',
    bron: 'art. 21 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-07-01',
    waarde: { alleen: '1308.45', paar: '1869.21' },
    eenheid: 'euro per maand',
    bron: 'art. 21 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    waarde: { alleen: '1345.45', paar: '1922.07' },
    eenheid: 'euro per maand',
    bron: 'art. 21 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-07-01',
    waarde: { alleen: '1369.06', paar: '1955.80' },
    eenheid: 'euro per maand',
    bron: 'art. 21 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-01-01',
    waarde: { alleen: '1401.50', paar: '2002.13' },
    eenheid: 'euro per maand',
    bron: 'art. 21 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-07-01',
    totEnMet: '2026-12-31',
    waarde: { alleen: '1419.46', paar: '2027.79' },
    eenheid: 'euro per maand',
    bron: 'art. 21 PW',
    status: 'bevestigd',
  },
]

/** Norm from the AOW age: alone (a) and couple (b, c). @bron art. 22 PW */
export const norm22: readonly Waarde<PerHuishouden>[] = [
  {
    vanaf: '2023-07-01',
    waarde: { alleen: '1357.66', paar: '1843.60' },
    eenheid: 'euro per maand',
    bron: 'art. 22 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-01-01',
    waarde: { alleen: '1425.76', paar: '1933.98' },
    eenheid: 'euro per maand',
    bron: 'art. 22 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-07-01',
    waarde: { alleen: '1456.85', paar: '1976.64' },
    eenheid: 'euro per maand',
    bron: 'art. 22 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    waarde: { alleen: '1501.07', paar: '2053.48' },
    eenheid: 'euro per maand',
    bron: 'art. 22 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-07-01',
    waarde: { alleen: '1530.21', paar: '2094.98' },
    eenheid: 'euro per maand',
    bron: 'art. 22 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-01-01',
    waarde: { alleen: '1564.69', paar: '2144.16' },
    eenheid: 'euro per maand',
    bron: 'art. 22 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-07-01',
    totEnMet: '2026-12-31',
    waarde: { alleen: '1587.34', paar: '2176.10' },
    eenheid: 'euro per maand',
    bron: 'art. 22 PW',
    status: 'bevestigd',
  },
]

/** Norm in an institution. @bron art. 23 lid 1 PW */
export const norm23lid1: readonly Waarde<PerHuishouden>[] = [
  {
    vanaf: '2023-07-01',
    waarde: { alleen: '385.24', paar: '599.23' },
    eenheid: 'euro per maand',
    bron: 'art. 23 lid 1 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-01-01',
    waarde: { alleen: '406.51', paar: '632.31' },
    eenheid: 'euro per maand',
    bron: 'art. 23 lid 1 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-07-01',
    waarde: { alleen: '414.31', paar: '644.45' },
    eenheid: 'euro per maand',
    bron: 'art. 23 lid 1 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    waarde: { alleen: '426.03', paar: '662.69' },
    eenheid: 'euro per maand',
    bron: 'art. 23 lid 1 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-07-01',
    waarde: { alleen: '433.49', paar: '674.29' },
    eenheid: 'euro per maand',
    bron: 'art. 23 lid 1 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-01-01',
    waarde: { alleen: '443.76', paar: '690.27' },
    eenheid: 'euro per maand',
    bron: 'art. 23 lid 1 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-07-01',
    totEnMet: '2026-12-31',
    waarde: { alleen: '449.44', paar: '699.11' },
    eenheid: 'euro per maand',
    bron: 'art. 23 lid 1 PW',
    status: 'bevestigd',
  },
]

/** What the norm in an institution holds for the zorgpremie. @bron art. 23 lid 2 PW */
export const norm23lid2: readonly Waarde<PerHuishouden>[] = [
  {
    vanaf: '2023-07-01',
    waarde: { alleen: '3.00', paar: '50.00' },
    eenheid: 'euro per maand',
    bron: 'art. 23 lid 2 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-01-01',
    waarde: { alleen: '42.00', paar: '95.00' },
    eenheid: 'euro per maand',
    bron: 'art. 23 lid 2 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    waarde: { alleen: '45.00', paar: '101.00' },
    eenheid: 'euro per maand',
    bron: 'art. 23 lid 2 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: { alleen: '47.00', paar: '106.00' },
    eenheid: 'euro per maand',
    bron: 'art. 23 lid 2 PW',
    status: 'bevestigd',
  },
]
