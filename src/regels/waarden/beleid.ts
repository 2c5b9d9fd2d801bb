import type { Waarde } from '../../gedeeld/verantwoording.ts'

/** What decides when the vtlb leaves nothing: a floor of 5 percent of the norm, or the vtlb alone. @bron NVVK, decision of the ALV of 14 May 2024, in force 1 July 2024 */
export const minimumaanbod: readonly Waarde<'minimum-5-procent' | 'vtlb'>[] = [
  {
    vanaf: '2014-05-23',
    waarde: 'minimum-5-procent',
    eenheid: 'beleid',
    bron: 'Gedragscode Schuldhulpverlening (oudere editie), NVVK-aflostabel',
    status: 'bevestigd',
  },
  {
    vanaf: '2024-07-01',
    waarde: 'vtlb',
    eenheid: 'beleid',
    bron: 'NVVK: de vtlb-methode is de standaard (ALV 14 mei 2024)',
    status: 'bevestigd',
  },
]

/** The floor of the old policy, in percent of the norm. @bron Gedragscode (older edition); NVVK 2024 */
export const minimumpercentage: readonly Waarde<string>[] = [
  {
    vanaf: '2014-05-23',
    totEnMet: '2024-06-30',
    waarde: '5',
    eenheid: 'procent',
    bron: 'Gedragscode Schuldhulpverlening (oudere editie)',
    status: 'bevestigd',
  },
]

/** Highest fee for a schuldbemiddeling, in percent of what is paid out. @bron Gedragscode art. 5 */
export const vergoedingMaximum: readonly Waarde<string>[] = [
  { vanaf: '2014-05-23', waarde: '9', eenheid: 'procent', bron: 'Gedragscode art. 5', status: 'te-bevestigen' },
]

/** Highest fee for financieel beheer in a schuldbemiddeling. @bron Gedragscode art. 5 */
export const beheervergoedingMaximum: readonly Waarde<string>[] = [
  {
    vanaf: '2014-05-23',
    waarde: '6.00',
    eenheid: 'euro per maand',
    bron: 'Gedragscode art. 5',
    status: 'te-bevestigen',
  },
]
