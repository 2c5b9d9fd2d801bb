import type { Waarde } from '../../gedeeld/verantwoording.ts'

/** Below this bruto kredietsom, in euros, the Waarborgfonds decides by itself. @bron Waarborgfonds Sociale Kredietverlening */
export const borgstellingGrens: readonly Waarde<string>[] = [
  {
    vanaf: '2022-01-01',
    waarde: '5000.00',
    eenheid: 'euro per krediet',
    bron: 'Waarborgfonds, website en beslisregels van de module WSK; de begindatum is niet gevonden',
    status: 'te-bevestigen',
  },
]

/** Up to and including so many months the Waarborgfonds decides by itself. @bron Waarborgfonds, decision rules of the module WSK */
export const borgstellingLooptijd: readonly Waarde<number>[] = [
  {
    vanaf: '2022-01-01',
    waarde: 36,
    eenheid: 'maanden',
    bron: 'Waarborgfonds, beslisregels van de module WSK; de begindatum is niet gevonden',
    status: 'te-bevestigen',
  },
]

/** Less than so many percent above a pro forma that was granted is granted by itself. One text says less than, another up to. @bron Waarborgfonds, decision rules of the module WSK */
export const borgstellingProForma: readonly Waarde<string>[] = [
  {
    vanaf: '2022-01-01',
    waarde: '5',
    eenheid: 'procent',
    bron: 'Waarborgfonds, beslisregels van de module WSK: minder dan 5 % boven de pro forma borgstelling',
    status: 'te-bevestigen',
  },
]

/** What a borgstelling costs, in percent of the bruto kredietsom. @bron Waarborgfonds Sociale Kredietverlening */
export const borgstellingPremie: readonly Waarde<string>[] = [
  {
    vanaf: '2022-01-01',
    waarde: '1',
    eenheid: 'procent',
    bron: 'Waarborgfonds, website: 1 % van de bruto kredietsom; de begindatum is niet gevonden',
    status: 'te-bevestigen',
  },
]
