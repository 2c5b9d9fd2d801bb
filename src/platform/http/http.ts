import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { isIPv6 } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { type Inhoud, type Webkeuze, maakWeb } from './app.ts'

/** A web server that listens. */
export interface Http {
  /** Where it can be reached on this machine, without a slash at the end. */
  readonly url: string
  /** Shows the application; until then every page answers 503. */
  readonly toon: (inhoud: Inhoud) => void
  /** Takes no new requests, finishes those that run (ten seconds at most), then closes. */
  readonly sluit: () => Promise<void>
}

/** Where it listens. */
export interface Adres {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
}

const finishMs = 10_000

/**
 * Starts the web server.
 * @throws Error in plain words when the port is in use, may not be used, or the host is not of this machine
 */
export async function openHttp(adres: Adres, keuze: Webkeuze): Promise<Http> {
  let inhoud: Inhoud | null = null
  const server = createAdaptorServer({ fetch: maakWeb(keuze, () => inhoud).fetch, createServer })
  if (!('closeIdleConnections' in server)) throw new Error('Not an HTTP/1.1 server')
  let stopping = false
  // Without this a browser keeps its connection, and asks on it while we stop.
  server.prependListener('request', (_verzoek: IncomingMessage, antwoord: ServerResponse) => {
    if (stopping) antwoord.setHeader('connection', 'close')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Error(inWords(error, adres), { cause: error })))
    server.listen(adres.port, adres.host, () => resolve())
  })
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : adres.port
  const close = async () => {
    stopping = true
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const force = setTimeout(() => server.closeAllConnections(), finishMs)
    await closed
    clearInterval(idle)
    clearTimeout(force)
  }
  let closing: Promise<void> | null = null
  return {
    url: `http://${reachable(adres.host)}:${port}`,
    toon: (nieuw) => void (inhoud = nieuw),
    sluit: () => (closing ??= close()),
  }
}

function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return isIPv6(host) ? `[${host}]` : host
}

function inWords(error: NodeJS.ErrnoException, { host, port }: Adres): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another program. End that program, or choose another port: PORT=8081 npm start`
    case 'EACCES':
      return `Port ${port} may not be used by this user. Choose a port above 1023: PORT=8080 npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST=${host} is not an address of this machine.`
    default:
      return `Cannot listen on ${host} port ${port}: ${error.message}`
  }
}
