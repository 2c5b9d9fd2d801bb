import type { Waarde } from '../../gedeeld/verantwoording.ts'

/** Norms with somebody of 18 to 20: alone, both 18–20, one of them; the couples also with children. */
type Jongerennorm = Readonly<Record<'alleen' | 'paar' | 'gemengd' | 'paarMetKinderen' | 'gemengdMetKinderen', string>>

/** Norm for 18 to 20. @bron art. 20 lid 1 and 2 PW */
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
  {
    vanaf: '2026-07-01',
    totEnMet: '2026-12-31',
    waarde: {
      alleen: '350.42',
      paar: '700.84',
      gemengd: '1364.32',
      paarMetKinderen: '1106.40',
      gemengdMetKinderen: '1769.88',
    },
    eenheid: 'euro per maand',
    bron: 'art. 20 PW',
    status: 'bevestigd',
  },
]

/** What comes on top for 18 to 20 without support of the parents, up to the norm from 21. @bron art. 20 lid 3 PW */
export const ophoging20: readonly Waarde<string>[] = [
  { vanaf: '2026-01-01', waarde: '746.45', eenheid: 'euro per maand', bron: 'art. 20 lid 3 PW', status: 'bevestigd' },
  {
    vanaf: '2026-07-01',
    totEnMet: '2026-12-31',
    waarde: '762.24',
    eenheid: 'euro per maand',
    bron: 'art. 20 lid 3 PW',
    status: 'bevestigd',
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

/** Norm of who is married to somebody without a right to bijstand: a share of the norm of a couple. Read in the text of July 2026. @bron art. 24 PW */
export const norm24: readonly Waarde<string>[] = [
  {
    vanaf: '2026-07-01',
    totEnMet: '2026-12-31',
    waarde: '50',
    eenheid: 'procent',
    bron: 'art. 24 PW',
    status: 'bevestigd',
  },
]

/** What comes on top of that norm under conditions: a twelfth of this amount per month. @bron art. 24a PW; art. 2 lid 6 Wkb */
export const ophoging24a: readonly Waarde<string>[] = [
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: '3416.00',
    eenheid: 'euro per jaar',
    bron: 'art. 24a PW; art. 2 lid 6 Wkb',
    status: 'bevestigd',
  },
]
