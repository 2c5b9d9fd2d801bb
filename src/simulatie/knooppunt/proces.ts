import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Datum } from '../../gedeeld/datum.ts'
import { openAdresboek } from './adresboek.ts'
import { openHub } from './hub.ts'
import { openPostbak } from './postbak.ts'
import { maakSoapserver } from './soapserver.ts'

/** A hub and where it keeps its things. */
export interface Hubproces {
  /** The folder that `richtKnooppuntIn` made. */
  readonly map: string
  /** 0 takes any free one. */
  readonly poort: number
  readonly wsdl: string
  readonly vervaldag: (ontvangen: Datum) => Datum
  /** The clock, in milliseconds; it can be moved while the hub runs. */
  readonly nu: () => number
  readonly meld: (fout: unknown) => void
}

/** Opens the hub on loopback. */
export async function startHub(
  keuze: Hubproces,
): Promise<{ readonly poort: number; readonly sluit: () => Promise<void> }> {
  const map = join(keuze.map, 'hub')
  const lees = (naam: string) => readFileSync(join(map, naam), 'utf8')
  const adresboek = openAdresboek(join(map, 'adresboek.json'))
  const postbak = openPostbak(map)
  const hub = openHub({
    postbak,
    adresboek,
    nu: () => new Date(keuze.nu()).toISOString(),
    vervaldag: keuze.vervaldag,
  })
  const tls = { key: lees('tls.key'), cert: lees('tls.crt'), ca: lees('ca.crt') }
  const server = await maakSoapserver({ hub, adresboek, wsdl: keuze.wsdl, tls, meld: keuze.meld })
  server.listen(keuze.poort, '127.0.0.1')
  await once(server, 'listening')
  const adres = server.address()
  if (adres === null || typeof adres === 'string') throw new Error('The hub has no port')
  return {
    poort: adres.port,
    sluit: async () => {
      const dicht = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await dicht
      await postbak.sluit()
    },
  }
}

/** A hub that runs as a process of its own, as the real one runs somewhere else. */
export interface Knooppuntproces {
  readonly pid: number
  readonly poort: number
  /** Moves its clock to this instant (milliseconds); from there it goes on by itself. */
  readonly zetKlok: (nu: number) => void
  /** When it is gone, for whatever reason. */
  readonly einde: Promise<void>
  /** Ends it without warning, as a crash does. */
  readonly dood: () => Promise<void>
  readonly sluit: () => Promise<void>
}

/**
 * Starts the command `knooppunt` as a child; it ends when we do.
 * @param programma path of the command line
 * @throws Error when it does not come up
 */
export async function startKnooppuntproces(
  programma: string,
  { map, poort, nu }: { readonly map: string; readonly poort: number; readonly nu?: number },
): Promise<Knooppuntproces> {
  const klok = nu === undefined ? [] : ['--nu', new Date(nu).toISOString()]
  const kind = fork(programma, ['knooppunt', '--map', map, '--poort', String(poort), ...klok], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  })
  const weg = new Promise<void>((klaar) => void kind.once('exit', () => klaar()))
  const echt = await gereed(kind)
  const einde = async (signaal: NodeJS.Signals) => {
    kind.kill(signaal)
    await weg
  }
  return {
    pid: kind.pid ?? 0,
    poort: echt,
    // To one that is gone nothing can be said, and that is no fault of ours.
    zetKlok: (ms) => void (kind.connected && kind.send({ nu: ms }, () => undefined)),
    einde: weg,
    dood: () => einde('SIGKILL'),
    sluit: () => einde('SIGTERM'),
  }
}

async function gereed(kind: ChildProcess): Promise<number> {
  let klachten = ''
  kind.stderr?.setEncoding('utf8').on('data', (tekst: string) => (klachten = `${klachten}${tekst}`.slice(-2000)))
  const [eerste]: readonly unknown[] = await Promise.race([once(kind, 'message'), once(kind, 'exit')])
  const { poort } = Object(eerste) as { readonly poort?: unknown }
  if (typeof poort === 'number') return poort
  throw new Error(`The hub did not start: ${klachten}`)
}
