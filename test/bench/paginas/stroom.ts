import { Agent, request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import { trekker } from '../huishoudens.ts'
import type { Pagina, Vraag } from './adressen.ts'
import { paginakop } from './server.ts'

/** What came back. */
export interface Gekregen {
  readonly status: number
  readonly koppen: Readonly<Record<string, string | readonly string[] | undefined>>
  /** As it was sent. */
  readonly bytes: number
  readonly tekst: string
}

// As a browser that goes from page to page.
const browser = {
  accept: 'text/html,application/json',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'nl',
  'sec-fetch-site': 'same-origin',
}

const agent = new Agent({ keepAlive: true })

/** With so many pages asked and not answered this says nothing of a page any more. */
const teVeel = 1000

/** Asks one thing. @param pagina under which name the server counts it */
export function vraag(http: string, { pad, koppen, formulier }: Vraag, pagina: string): Promise<Gekregen> {
  const { promise, resolve, reject } = Promise.withResolvers<Gekregen>()
  const form = formulier === undefined ? {} : { origin: http, 'content-type': 'application/x-www-form-urlencoded' }
  const verzoek = request(
    http + pad,
    {
      agent,
      method: formulier === undefined ? 'GET' : 'POST',
      headers: { ...browser, ...koppen, ...form, [paginakop]: pagina },
    },
    (antwoord) => {
      const delen: Buffer[] = []
      antwoord.on('data', (deel: Buffer) => void delen.push(deel)).once('error', reject)
      antwoord.once('end', () => {
        const inhoud = Buffer.concat(delen)
        const { statusCode = 0, headers } = antwoord
        resolve({ status: statusCode, koppen: headers, bytes: inhoud.length, tekst: pakUit(inhoud, headers) })
      })
    },
  )
  // A connection that was left open may just have been closed by the other side: a browser asks again, too.
  verzoek.once('error', (fout: NodeJS.ErrnoException) =>
    verzoek.reusedSocket && fout.code === 'ECONNRESET'
      ? void vraag(http, { pad, koppen, formulier }, pagina).then(resolve, reject)
      : reject(fout),
  )
  verzoek.end(formulier)
  return promise
}

function pakUit(
  inhoud: Buffer,
  { 'content-encoding': hoe }: { readonly 'content-encoding'?: string | undefined },
): string {
  const uitgepakt = hoe === 'br' ? brotliDecompressSync(inhoud) : hoe === 'gzip' ? gunzipSync(inhoud) : inhoud
  return uitgepakt.toString()
}

/** What one page came to. */
export interface Gemeten {
  /** Milliseconds from the moment on which it had to be asked to the last byte. */
  readonly tijden: readonly number[]
  readonly bytes: number
  readonly uitgepakt: number
}

/**
 * Asks pages by the clock, so many a second at moments of chance, whether or not what was asked before was answered: who
 * waits for a slow page does not ask less.
 * @throws Error at the first answer that is not good
 */
export async function stroom(
  http: string,
  paginas: readonly Pagina[],
  { perSeconde, seconden }: { readonly perSeconde: number; readonly seconden: number },
): Promise<ReadonlyMap<string, Gemeten>> {
  const trek = trekker(20261123)
  const bak = paginas.flatMap((pagina) => Array.from({ length: pagina.gewicht }, () => pagina))
  const gemeten = new Map<string, Gemeten>()
  const lopend: Promise<void>[] = []
  let [fout, open]: [unknown, number] = [null, 0]
  const begin = performance.now()
  let moment = begin
  for (let nummer = 0; fout === null && moment < begin + seconden * 1000; nummer++) {
    moment -= Math.log((trek(1e9) + 1) / 1e9) * (1000 / perSeconde)
    const pagina = bak[trek(bak.length)]
    if (pagina === undefined) throw new RangeError('There are no pages')
    await delay(Math.max(0, moment - performance.now()))
    const hoorde = moment
    const neemOp = ({ status, bytes, tekst }: Gekregen) => {
      if (status !== 200) throw new Error(`${pagina.naam}: ${status}`)
      const tijden = [...(gemeten.get(pagina.naam)?.tijden ?? []), performance.now() - hoorde]
      gemeten.set(pagina.naam, { tijden, bytes, uitgepakt: Buffer.byteLength(tekst) })
    }
    if (++open > teVeel) throw new Error(`${teVeel} pages wait: this machine is too busy for ${perSeconde} a second`)
    const gevraagd = vraag(http, pagina.vraag(nummer), pagina.naam).finally(() => open--)
    lopend.push(gevraagd.then(neemOp).catch((e: unknown) => void (fout ??= e)))
  }
  await Promise.all(lopend)
  if (fout !== null) throw fout
  return gemeten
}
