import { leesArgumenten } from '../../platform/opdrachtregel/argumenten.ts'
import type { Commando } from '../../platform/opdrachtregel/commando.ts'
import { verkeerdeOpdracht } from '../../platform/opdrachtregel/probleem.ts'
import { schrijf } from '../../platform/opdrachtregel/stromen.ts'
import { geenPoort, leesPoort, totEinde } from '../draaiend.ts'
import { startVishregister } from './vish.ts'

/** The command `vish --code CODE[,CODE] [--poort N]`: the simulated VISH, until it is told to stop. */
export const vishCommando: Commando = {
  uitleg: 'vish --code CODE[,CODE] [--poort N]: de nagebootste VISH, alleen op deze machine',
  voerUit: async (argumenten, { uit }) => {
    const gelezen = leesArgumenten(argumenten, {
      code: { type: 'string' },
      poort: { type: 'string', default: '0' },
    })
    if (!gelezen.ok) return gelezen.probleem
    const { code, poort } = gelezen.waarde.opties
    const aansluitcodes = typeof code === 'string' ? code.split(',').filter((een) => een !== '') : []
    if (aansluitcodes.length === 0)
      return verkeerdeOpdracht('onbekende-optie', 'Geef bij --code de aansluitcode van wie mag melden.')
    const port = leesPoort(poort)
    if (port === null) return verkeerdeOpdracht('onbekende-optie', geenPoort)
    const register = await startVishregister({ aansluitcodes, port })
    const einde = totEinde()
    await schrijf(uit, `${register.url}\n`)
    await einde
    await register.sluit()
    return null
  },
}
