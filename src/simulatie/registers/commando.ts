import { leesArgumenten } from '../../platform/opdrachtregel/argumenten.ts'
import type { Commando } from '../../platform/opdrachtregel/commando.ts'
import { verkeerdeOpdracht } from '../../platform/opdrachtregel/probleem.ts'
import { schrijf } from '../../platform/opdrachtregel/stromen.ts'
import { geenPoort, leesPoort, totEinde } from '../draaiend.ts'
import { startBkrregister } from './bkr.ts'
import type { Registerserver } from './server.ts'
import { startVishregister } from './vish.ts'

/** The command `vish --code CODE[,CODE] [--poort N]`: the simulated VISH, until it is told to stop. */
export const vishCommando = registercommando('vish', 'de nagebootste VISH', (aansluitcodes, port) =>
  startVishregister({ aansluitcodes, port }),
)

/** The command `bkr --code NUMMER[,NUMMER] [--poort N]`: the simulated CKI of BKR, until it is told to stop. */
export const bkrCommando = registercommando('bkr', 'het nagebootste CKI van BKR', (deelnemers, port) =>
  startBkrregister({ deelnemers, port }),
)

/** @param start starts it for who may tell something, by the codes under which they are known */
function registercommando(
  naam: string,
  wat: string,
  start: (codes: readonly string[], port: number) => Promise<Registerserver>,
): Commando {
  return {
    uitleg: `${naam} --code CODE[,CODE] [--poort N]: ${wat}, alleen op deze machine`,
    voerUit: async (argumenten, { uit }) => {
      const gelezen = leesArgumenten(argumenten, {
        code: { type: 'string' },
        poort: { type: 'string', default: '0' },
      })
      if (!gelezen.ok) return gelezen.probleem
      const { code, poort } = gelezen.waarde.opties
      const codes = typeof code === 'string' ? code.split(',').filter((een) => een !== '') : []
      if (codes.length === 0) return verkeerdeOpdracht('onbekende-optie', 'Geef bij --code de code van wie mag melden.')
      const port = leesPoort(poort)
      if (port === null) return verkeerdeOpdracht('onbekende-optie', geenPoort)
      const register = await start(codes, port)
      const einde = totEinde()
      await schrijf(uit, `${register.url}\n`)
      await einde
      await register.sluit()
      return null
    },
  }
}
