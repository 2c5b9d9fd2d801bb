import type { Waarde } from '../../gedeeld/verantwoording.ts'

/** One person, more persons. */
type EenMeer = { readonly een: string; readonly meer: string }

/** Highest rekenhuur with huurtoeslag. @bron art. 13 lid 1 onder a Wht */
export const huurgrens: readonly Waarde<string>[] = [
  {
    vanaf: '2023-01-01',
    waarde: '808.06',
    eenheid: 'euro per maand',
    bron: 'art. 13 lid 1 onder a Wht',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-01-01',
    waarde: '879.66',
    eenheid: 'euro per maand',
    bron: 'art. 13 lid 1 onder a Wht',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    waarde: '900.07',
    eenheid: 'euro per maand',
    bron: 'art. 13 lid 1 onder a Wht',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: '932.93',
    eenheid: 'euro per maand',
    bron: 'art. 13 lid 1 onder a Wht',
    status: 'bevestigd',
  },
]

/** Highest rekenhuur with huurtoeslag for the young: under 23, from 2026 under 21. @bron art. 13 Wht */
export const huurgrensJongeren: readonly Waarde<string>[] = [
  { vanaf: '2023-01-01', waarde: '452.20', eenheid: 'euro per maand', bron: 'art. 13 Wht', status: 'bevestigd' },
  { vanaf: '2024-01-01', waarde: '454.47', eenheid: 'euro per maand', bron: 'art. 13 Wht', status: 'bevestigd' },
  { vanaf: '2025-01-01', waarde: '477.20', eenheid: 'euro per maand', bron: 'art. 13 Wht', status: 'bevestigd' },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: '498.20',
    eenheid: 'euro per maand',
    bron: 'art. 13 Wht',
    status: 'bevestigd',
  },
]

/** Rent up to which huurtoeslag pays all above the basishuur. @bron art. 20 lid 1 Wht */
export const kwaliteitskortingsgrens: readonly Waarde<string>[] = [
  { vanaf: '2023-01-01', waarde: '452.20', eenheid: 'euro per maand', bron: 'art. 20 lid 1 Wht', status: 'bevestigd' },
  { vanaf: '2024-01-01', waarde: '454.47', eenheid: 'euro per maand', bron: 'art. 20 lid 1 Wht', status: 'bevestigd' },
  { vanaf: '2025-01-01', waarde: '477.20', eenheid: 'euro per maand', bron: 'art. 20 lid 1 Wht', status: 'bevestigd' },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: '498.20',
    eenheid: 'euro per maand',
    bron: 'art. 20 lid 1 Wht',
    status: 'bevestigd',
  },
]

/** Rent up to which huurtoeslag pays 65 percent. @bron art. 20 lid 2 Wht */
export const aftoppingsgrens: readonly Waarde<{ readonly eenTwee: string; readonly drieMeer: string }>[] = [
  {
    vanaf: '2023-01-01',
    waarde: { eenTwee: '647.19', drieMeer: '693.60' },
    eenheid: 'euro per maand',
    bron: 'art. 20 lid 2 Wht',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-01-01',
    waarde: { eenTwee: '650.43', drieMeer: '697.07' },
    eenheid: 'euro per maand',
    bron: 'art. 20 lid 2 Wht',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    waarde: { eenTwee: '682.96', drieMeer: '731.93' },
    eenheid: 'euro per maand',
    bron: 'art. 20 lid 2 Wht',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: { eenTwee: '713.02', drieMeer: '764.14' },
    eenheid: 'euro per maand',
    bron: 'art. 20 lid 2 Wht',
    status: 'bevestigd',
  },
]

/** Shares of the rent that huurtoeslag pays above the kwaliteitskortingsgrens. @bron Besluit op de huurtoeslag */
export const huurtoeslagDelen: readonly Waarde<{ readonly totAftopping: string; readonly daarboven: string }>[] = [
  {
    vanaf: '2023-01-01',
    totEnMet: '2026-12-31',
    waarde: { totAftopping: '65', daarboven: '40' },
    eenheid: 'procent',
    bron: 'Besluit op de huurtoeslag, nagerekend op de grenzen van art. 475da lid 7 Rv',
    status: 'te-bevestigen',
  },
]

/** Normhuur at the minimum-inkomensijkpunt: J in art. 475da lid 2 Rv until 2025. @bron art. 17 lid 2 Wht */
export const normhuur: readonly Waarde<string>[] = [
  { vanaf: '2023-01-01', waarde: '225.54', eenheid: 'euro per maand', bron: 'art. 17 lid 2 Wht', status: 'bevestigd' },
  { vanaf: '2024-01-01', waarde: '226.67', eenheid: 'euro per maand', bron: 'art. 17 lid 2 Wht', status: 'bevestigd' },
  { vanaf: '2025-01-01', waarde: '238.01', eenheid: 'euro per maand', bron: 'art. 17 lid 2 Wht', status: 'bevestigd' },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: '252.49',
    eenheid: 'euro per maand',
    bron: 'art. 17 lid 2 Wht',
    status: 'bevestigd',
  },
]

/** What comes off that normhuur in the formula of the huurtoeslag. @bron art. 17 lid 3 Wht */
export const normhuurAftrek: readonly Waarde<EenMeer>[] = [
  {
    vanaf: '2023-01-01',
    waarde: { een: '0.00', meer: '0.00' },
    eenheid: 'euro per maand',
    bron: 'art. 17 lid 3 Wht',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-01-01',
    waarde: { een: '0.00', meer: '0.00' },
    eenheid: 'euro per maand',
    bron: 'art. 17 lid 3 Wht',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    waarde: { een: '1.82', meer: '3.63' },
    eenheid: 'euro per maand',
    bron: 'art. 17 lid 3 Wht',
    status: 'bevestigd',
  },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: { een: '1.82', meer: '3.63' },
    eenheid: 'euro per maand',
    bron: 'art. 17 lid 3 Wht',
    status: 'bevestigd',
  },
]

/** Minimum-inkomensijkpunt. @bron art. 17 lid 1 Wht */
export const minimumInkomensijkpunt: readonly Waarde<EenMeer>[] = [
  {
    vanaf: '2023-01-01',
    waarde: { een: '19375.00', meer: '25225.00' },
    eenheid: 'euro per jaar',
    bron: 'Regeling huurtoeslaggrenzen 2023 art. 3',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-01-01',
    waarde: { een: '20700.00', meer: '26975.00' },
    eenheid: 'euro per jaar',
    bron: 'art. 17 lid 1 Wht, nagerekend op de grenzen van art. 475da lid 7 Rv',
    status: 'te-bevestigen',
  },
  {
    vanaf: '2025-01-01',
    waarde: { een: '22700.00', meer: '30450.00' },
    eenheid: 'euro per jaar',
    bron: 'art. 17 lid 1 Wht, nagerekend op de grenzen van art. 475da lid 7 Rv',
    status: 'te-bevestigen',
  },
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: { een: '23425.00', meer: '31500.00' },
    eenheid: 'euro per jaar',
    bron: 'art. 17 lid 1 Wht, nagerekend op de grenzen van art. 475da lid 7 Rv',
    status: 'te-bevestigen',
  },
]

/** Referentie-inkomensijkpunt: the second point of the curve of the normhuur, gone from 2026. @bron art. 18 Wht */
export const referentieInkomensijkpunt: readonly Waarde<EenMeer>[] = [
  {
    vanaf: '2023-01-01',
    waarde: { een: '28550.00', meer: '37100.00' },
    eenheid: 'euro per jaar',
    bron: 'art. 18 Wht',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-01-01',
    waarde: { een: '30550.00', meer: '39700.00' },
    eenheid: 'euro per jaar',
    bron: 'art. 18 Wht',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    totEnMet: '2025-12-31',
    waarde: { een: '32625.00', meer: '42475.00' },
    eenheid: 'euro per jaar',
    bron: 'art. 18 Wht',
    status: 'bevestigd',
  },
]

/** Normhuur at the referentie-inkomensijkpunt. @bron art. 18 Wht */
export const referentieNormhuur: readonly Waarde<string>[] = [
  { vanaf: '2023-01-01', waarde: '458.44', eenheid: 'euro per maand', bron: 'art. 18 Wht', status: 'bevestigd' },
  { vanaf: '2024-01-01', waarde: '460.74', eenheid: 'euro per maand', bron: 'art. 18 Wht', status: 'bevestigd' },
  {
    vanaf: '2025-01-01',
    totEnMet: '2025-12-31',
    waarde: '483.78',
    eenheid: 'euro per maand',
    bron: 'art. 18 Wht',
    status: 'bevestigd',
  },
]

/** What comes off the normhuur at the referentie-inkomensijkpunt. @bron art. 18 Wht */
export const referentieAftrek: readonly Waarde<EenMeer>[] = [
  {
    vanaf: '2023-01-01',
    waarde: { een: '1.82', meer: '3.63' },
    eenheid: 'euro per maand',
    bron: 'art. 18 Wht',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-01-01',
    waarde: { een: '1.82', meer: '3.63' },
    eenheid: 'euro per maand',
    bron: 'art. 18 Wht',
    status: 'bevestigd',
  },
  {
    vanaf: '2025-01-01',
    totEnMet: '2025-12-31',
    waarde: { een: '2.27', meer: '4.54' },
    eenheid: 'euro per maand',
    bron: 'art. 18 Wht',
    status: 'bevestigd',
  },
]

/** Share of the income above the ijkpunt that a household pays for rent itself: F and G in art. 475da lid 2 Rv from 2026. @bron art. 21 lid 2 Wht */
export const huurtoeslagAfbouw: readonly Waarde<EenMeer>[] = [
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: { een: '27', meer: '22' },
    eenheid: 'procent',
    bron: 'art. 21 lid 2 Wht',
    status: 'bevestigd',
  },
]

/** Basishuur: J in art. 475da lid 2 Rv from 2026. @bron art. 16 Wht */
export const basishuur: readonly Waarde<EenMeer>[] = [
  {
    vanaf: '2026-01-01',
    totEnMet: '2026-12-31',
    waarde: { een: '202.52', meer: '200.71' },
    eenheid: 'euro per maand',
    bron: 'art. 16 Wht en Besluit op de huurtoeslag, nagerekend op de maxima van art. 475da lid 1 Rv',
    status: 'te-bevestigen',
  },
]
