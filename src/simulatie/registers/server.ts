import { type IncomingMessage, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Something simulated of the outside, reachable over HTTP on this machine alone. */
export interface Registerserver {
  readonly url: string
  readonly sluit: () => Promise<void>
}

/** A field of a message. */
export type Lid = Readonly<Record<string, unknown>>

/** What is answered: the status, and what is said with it. */
export type Registerantwoord = readonly [status: number, inhoud?: object]

const grootste = 64 * 1024

/** The fields of a text that is JSON; of any other text none. */
export function alsLid(tekst: string): Lid {
  try {
    return Object(JSON.parse(tekst))
  } catch {
    return {}
  }
}

async function leesTekst(vraag: IncomingMessage): Promise<string | null> {
  const delen: Buffer[] = []
  let lengte = 0
  for await (const deel of vraag as AsyncIterable<Buffer>) {
    lengte += deel.length
    if (lengte > grootste) return null
    delen.push(deel)
  }
  return Buffer.concat(delen).toString('utf8')
}

/**
 * Listens on the loopback, for questions of at most 64 kB that are posted. Another method answers 405, a larger one 413.
 * @param paden what answers at which path, from the text of the question
 */
export async function startServer(
  paden: Readonly<Record<string, (tekst: string) => Registerantwoord>>,
  port = 0,
): Promise<Registerserver> {
  const server = createServer((vraag, antwoord) => {
    const zend = ([status, inhoud = {}]: Registerantwoord) =>
      antwoord.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(inhoud))
    const doe = async () => {
      const tekst = await leesTekst(vraag)
      if (tekst === null) return zend([413])
      const beantwoord = vraag.method === 'POST' ? paden[vraag.url ?? ''] : undefined
      return zend(beantwoord?.(tekst) ?? [405])
    }
    doe().catch(() => zend([500]))
  })
  await new Promise<void>((klaar) => server.listen(port, '127.0.0.1', klaar))
  const { port: gekregen } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${gekregen}`,
    sluit: () => new Promise((klaar) => server.close(() => klaar())),
  }
}
