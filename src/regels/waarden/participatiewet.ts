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
    bron: 'art. 21 PW, afgeleid uit de gepubliceerde maxima van art. 475da lid 1 Rv',
    status: 'te-bevestigen',
  },
]

/** Norm from the AOW age: alone (a) and couple (b, c). The amounts from 2026-07-01 were not found. @bron art. 22 PW */
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
    totEnMet: '2026-06-30',
    waarde: { alleen: '1564.69', paar: '2144.16' },
    eenheid: 'euro per maand',
    bron: 'art. 22 PW',
    status: 'bevestigd',
  },
]

/** Norms with somebody of 18 to 20: alone, both 18–20, one of them; the couples also with children. */
type Jongerennorm = Readonly<Record<'alleen' | 'paar' | 'gemengd' | 'paarMetKinderen' | 'gemengdMetKinderen', string>>

/** Norm for 18 to 20. The amounts from 2026-07-01 were not found. @bron art. 20 lid 1 and 2 PW */
export const norm20: readonly Waarde<Jongerennorm>[] = [
  {
    vanaf: '2023-07-01',
    waarde: {
      alleen: '300.36',
      paar: '600.72',
      gemengd: '1169.37',
      paarMetKinderen: '948.32',
      gemengdMetKinderen: '1516.97',
    },
    eenheid: 'euro per maand',
    bron: 'art. 20 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-01-01',
    waarde: {
      alleen: '316.94',
      paar: '633.88',
      gemengd: '1233.96',
      paarMetKinderen: '1000.69',
      gemengdMetKinderen: '1600.77',
    },
    eenheid: 'euro per maand',
    bron: 'art. 20 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-07-01',
    waarde: {
      alleen: '323.03',
      paar: '646.06',
      gemengd: '1257.64',
      paarMetKinderen: '1019.90',
      gemengdMetKinderen: '1631.48',
    },
    eenheid: 'euro per maand',
    bron: 'art. 20 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    waarde: {
      alleen: '332.17',
      paar: '664.34',
      gemengd: '1293.21',
      paarMetKinderen: '1048.75',
      gemengdMetKinderen: '1677.62',
    },
    eenheid: 'euro per maand',
    bron: 'art. 20 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-07-01',
    waarde: {
      alleen: '337.98',
      paar: '675.96',
      gemengd: '1315.88',
      paarMetKinderen: '1067.12',
      gemengdMetKinderen: '1707.04',
    },
    eenheid: 'euro per maand',
    bron: 'art. 20 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-06-30',
    waarde: {
      alleen: '345.99',
      paar: '691.98',
      gemengd: '1347.06',
      paarMetKinderen: '1092.41',
      gemengdMetKinderen: '1747.49',
    },
    eenheid: 'euro per maand',
    bron: 'art. 20 PW',
    status: 'bevestigd',
  },
]

/** What comes on top for 18 to 20 without support of the parents, up to the norm from 21. @bron art. 20 lid 3 PW */
export const ophoging20: readonly Waarde<string>[] = [
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-06-30',
    waarde: '746.45',
    eenheid: 'euro per maand',
    bron: 'art. 20 lid 3 PW',
    status: 'bevestigd',
  },
]

/** Norm in an institution. The amounts from 2026-07-01 were not found. @bron art. 23 lid 1 PW */
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
    totEnMet: '2026-06-30',
    waarde: { alleen: '443.76', paar: '690.27' },
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
    waarde: { alleen: '47.00', paar: '106.00' },
    eenheid: 'euro per maand',
    bron: 'art. 23 lid 2 PW',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-07-01',
    totEnMet: '2026-12-31',
    waarde: { alleen: '47.00', paar: '106.00' },
    eenheid: 'euro per maand',
    bron: 'art. 23 lid 2 PW, afgeleid uit de gepubliceerde maxima van art. 475da lid 1 Rv',
    status: 'te-bevestigen',
  },
]

/** Shares of the norm of a couple per kostendeler: (vast + aantal × perPersoon) / aantal. */
type Kostendelers = { readonly vast: string; readonly perPersoon: string }

/** How kostendelers share the norm of a couple, in percent. @bron art. 22a PW */
export const kostendelersnorm: readonly Waarde<Kostendelers>[] = [
  {
    vanaf: '2023-07-01',
    totEnMet: '2026-12-31',
    waarde: { vast: '40', perPersoon: '30' },
    eenheid: 'procent',
    bron: 'art. 22a PW, nagerekend op gepubliceerde bedragen',
    status: 'te-bevestigen',
  },
]
