import type { Kanaal } from '../../domein/verloop/index.ts'

/** The way out through lists: a bericht waits until the list of its schuldeiser is made, with all that waits by then. */
export const lijstkanaal: Kanaal = {
  naam: 'lijst',
  schrijf: async () => ({ later: true }),
  verzend: async () => ({ soort: 'ligt-klaar' }),
}
