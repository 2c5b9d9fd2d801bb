import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Datum } from '../../gedeeld/datum.ts'
import { leesArgumenten } from '../../platform/opdrachtregel/argumenten.ts'
import type { Commando } from '../../platform/opdrachtregel/commando.ts'
import { verkeerdeOpdracht } from '../../platform/opdrachtregel/probleem.ts'
import { schrijf } from '../../platform/opdrachtregel/stromen.ts'
import { geenPoort, leesPoort, totEinde } from '../draaiend.ts'
import { startHub } from './proces.ts'

/** What the root hands over: the WSDL that is spoken, and until when a message can be fetched. */
export interface Knooppuntdelen {
  readonly wsdl: string
  readonly vervaldag: (ontvangen: Datum) => Datum
}

/** Makes the command `knooppunt --map MAP [--poort N] [--nu TIJDSTIP]`: the simulated hub, until it is told to stop. */
export function knooppuntCommando({ wsdl, vervaldag }: Knooppuntdelen): Commando {
  return {
    uitleg:
      'knooppunt --map MAP [--poort N] [--nu TIJDSTIP]: het nagebootste Schuldenknooppunt, alleen op deze machine',
    voerUit: async (argumenten, { uit, fout }) => {
      const gelezen = leesArgumenten(argumenten, {
        map: { type: 'string' },
        poort: { type: 'string', default: '0' },
        nu: { type: 'string' },
      })
      if (!gelezen.ok) return gelezen.probleem
      const { map, poort, nu } = gelezen.waarde.opties
      if (typeof map !== 'string' || !existsSync(join(map, 'hub', 'adresboek.json')))
        return verkeerdeOpdracht('onbekende-optie', 'Geef bij --map de map van een ingericht knooppunt.')
      const opPoort = leesPoort(poort)
      if (opPoort === null) return verkeerdeOpdracht('onbekende-optie', geenPoort)
      const begin = nu === undefined ? Date.now() : Date.parse(String(nu))
      if (Number.isNaN(begin)) return verkeerdeOpdracht('onbekende-optie', 'Geef bij --nu een tijdstip.')
      const klok = maakKlok(begin)
      const hub = await startHub({
        map: resolve(map),
        poort: opPoort,
        wsdl,
        vervaldag,
        nu: klok.nu,
        meld: (reden) => void fout.write(`${reden instanceof Error ? reden.message : 'fout'}\n`),
      })
      await schrijf(uit, `https://localhost:${hub.poort}\n`)
      // Who started us may move the clock.
      const einde = totEinde((bericht) => {
        const { nu: nieuw } = Object(bericht) as { readonly nu?: unknown }
        if (typeof nieuw === 'number') klok.zet(nieuw)
      })
      process.send?.({ poort: hub.poort })
      await einde
      await hub.sluit()
      // The line to whoever started us would keep the process alive.
      if (process.connected) process.disconnect()
      return null
    },
  }
}

function maakKlok(begin: number) {
  let verschil = begin - Date.now()
  return { nu: () => Date.now() + verschil, zet: (nu: number) => void (verschil = nu - Date.now()) }
}
