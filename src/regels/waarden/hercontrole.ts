import type { Waarde } from '../../gedeeld/verantwoording.ts'

/** Months after the start of a schuldregeling of 18 months in which the first hercontrole is done; the others are yearly. */
export const eersteHercontrole: readonly Waarde<string>[] = [
  {
    vanaf: '2014-05-23',
    waarde: '6',
    eenheid: 'maanden',
    bron: 'Aanname van Kwijting: bij 18 maanden is een eerste hercontrole binnen 6 maanden gebruikelijk',
    status: 'te-bevestigen',
  },
]

/** How far a new prognose may lie below what was agreed, in percentage points, before consent must be considered. */
export const margeLagerePrognose: readonly Waarde<string>[] = [
  {
    vanaf: '2014-05-23',
    waarde: '0',
    eenheid: 'procentpunt',
    bron: 'Aanname van Kwijting: elke daling telt; een ondergrens is niet gevonden',
    status: 'te-bevestigen',
  },
]

/** How saved money is divided at an early end. */
export const verdelingBijEinde: readonly Waarde<string>[] = [
  {
    vanaf: '2014-05-23',
    waarde: 'pondspondsgewijs',
    eenheid: 'verdeling',
    bron: 'Gedragscode art. 16: pondspondsgewijs; of voorrang dan telt, staat er niet',
    status: 'te-bevestigen',
  },
]
