import type { NietGemodelleerd, Verantwoording } from '../../gedeeld/verantwoording.ts'
import type { Zoeker } from '../../gedeeld/wetswaarden.ts'
import type { Oplossinguitkomst } from './uitkomst.ts'

/** Raised when the rule itself changes, so that a recorded comparison can be told from what it would be now. */
export const versie = '1'

const begin: NietGemodelleerd = {
  onderwerp: 'De dag waarop het begint',
  uitleg: 'Alles telt vanaf de peildatum. In het echt begint elke oplossing later, en niet allemaal even snel.',
  bron: 'eigen keuze, om eerlijk te vergelijken',
}

/** Adds the calculation to an outcome: which values were used, the steps, and what is left out. */
export function berekend(
  { peildatum, gevonden }: Zoeker,
  uitkomst: Omit<Oplossinguitkomst, 'berekening'>,
  stappen: Verantwoording,
  nietGemodelleerd: readonly NietGemodelleerd[] = [],
): Oplossinguitkomst {
  return {
    ...uitkomst,
    berekening: {
      regel: 'oplossingen',
      versie,
      peildatum,
      waarden: gevonden,
      stappen,
      nietGemodelleerd: [begin, ...nietGemodelleerd],
    },
  }
}
