import { leesArgumenten } from './argumenten.ts'
import type { Rekenregel } from './bereken.ts'
import type { Commando } from './commando.ts'
import { verkeerdeOpdracht } from './probleem.ts'
import { schrijf } from './stromen.ts'

/**
 * Makes a command that answers for one day: `<name> [--peildatum DATUM]`, one JSON object on stdout.
 * @param vandaag the day when none is given: the environment of the command is the only clock
 */
export function opDagCommando(uitleg: string, regel: Rekenregel, vandaag: () => string): Commando {
  return {
    uitleg,
    voerUit: async (argumenten, { uit }) => {
      const gelezen = leesArgumenten(argumenten, { peildatum: { type: 'string' } })
      if (!gelezen.ok) return gelezen.probleem
      const { namen, opties } = gelezen.waarde
      if (namen.length > 0) return verkeerdeOpdracht('onbekende-opdracht', 'Geef alleen de optie --peildatum DATUM.')
      const uitkomst = regel({ peildatum: opties['peildatum'] ?? vandaag() })
      if ('probleem' in uitkomst) return uitkomst.probleem
      await schrijf(uit, `${JSON.stringify(uitkomst.antwoord)}\n`)
      return null
    },
  }
}
