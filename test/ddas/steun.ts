import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { beoordeel, importeer, leesBestand, openDdasapi } from '../../src/koppelingen/ddas/index.ts'
import { type Opslag, migreer, openOpslag } from '../../src/koppelingen/opslag/index.ts'
import { openHttp } from '../../src/platform/http/index.ts'
import { digestOf, readSigner, signDigest, signatureHeader } from '../../src/platform/jades/index.ts'
import { type Ophaalkeuze, richtCbsIn, startTokenloket } from '../../src/simulatie/cbs/index.ts'
import { log } from '../steun/opslag.ts'
import { proefdatabase } from '../steun/proefdatabase.ts'
import type { DdasTraject } from '../../src/domein/dossier/index.ts'

/** The moment at which a test begins. */
export const begin = Date.parse('2026-07-01T12:00:00Z')

/** Our side with its API on a port, and CBS with its keys and an issuer of tokens. */
export interface Proefcbs {
  readonly map: string
  readonly opslag: Opslag
  readonly databaseUrl: string
  readonly url: string
  readonly tokenUrl: string
  readonly ruimOp: () => Promise<void>
  /** What `haalOp` needs; a folder of its own for the pages. */
  readonly keuze: (anders?: Partial<Ophaalkeuze>) => Ophaalkeuze
  readonly zetUur: (instant: number) => void
  /** Waits until everything that was asked is answered, and takes nothing more. */
  readonly sluitDeur: () => Promise<void>
  readonly sluit: () => Promise<void>
}

/** Trajecten of one delivery: numbered, each with another client. */
export const trajecten = (aantal: number, vanaf = 0): readonly DdasTraject[] =>
  Array.from({ length: aantal }, (_, i) => ({
    gemeentecode: 'GM0637',
    startdatum: '2026-02-01',
    omschrijving: `Traject ${vanaf + i}`,
    client: [{ Geboortedatum: '1980-05-01', Geslachtsaanduiding: 'Vrouw', Huisnummer: String(vanaf + i) }],
  }))

/** One delivery of two organisations that are invented. */
export const leveringen = (eerste: number, tweede: number) => [
  {
    teller: 1,
    aanleverende_organisatie: { '(Statutaire) Naam': 'Kredietbank Zonderland', 'KvK-nummer': '12345678' },
    schuldhulptrajecten: trajecten(eerste),
  },
  {
    teller: 2,
    aanleverende_organisatie: { '(Statutaire) Naam': 'Gemeente Verweg', 'KvK-nummer': '87654321' },
    schuldhulptrajecten: trajecten(tweede, eerste),
  },
]

/** Takes over a delivery. */
export async function neemOver(opslag: Opslag, map: string, wat: readonly object[]): Promise<void> {
  const pad = join(map, 'over.json')
  const kop = {
    startdatumLevering: '2026-01-01',
    einddatumLevering: '2026-06-30',
    aanleverdatumEnTijd: '2026-06-30T12:00:00Z',
    codeGegevensleverancier: 'Een ander 1',
  }
  writeFileSync(pad, JSON.stringify({ ...kop, leveringen: wat }))
  const gelezen = await leesBestand(pad)
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen))
  await importeer(opslag, gelezen.gelezen)
}

export const keur = (gegevens: unknown): readonly string[] => {
  const oordeel = beoordeel(gegevens)
  return oordeel.ok ? [] : oordeel.fouten.map(({ pointer, code }) => `${pointer} ${code}`)
}

/** Opens both sides on a database of their own. @param geldig the validity of the signing certificates */
export async function proefcbs(geldig: Parameters<typeof richtCbsIn>[1] = {}): Promise<Proefcbs> {
  const db = await proefdatabase(migreer, 'kwijting')
  const map = mkdtempSync(join(tmpdir(), 'kwijting-cbs-'))
  let nu = begin
  const tijd = () => nu
  const opslag = await openOpslag({ url: db.url, log, demo: false, tijd })
  const { aansluiting } = await richtCbsIn(map, geldig)
  const bladen = join(map, 'bladen')
  const api = openDdasapi({ opslag, aansluiting, map: bladen, gegevensleverancier: 'Kwijting 1', log, tijd })
  const http = await openHttp({ host: '127.0.0.1', port: 0 }, { publicUrl: null, log })
  const behandel = async (verzoek: Request) =>
    (await api.behandel(verzoek)) ?? new Response('een andere pagina', { status: 200 })
  http.toon({ behandel, controles: {} })
  const loket = await startTokenloket(map, tijd)
  const url = `${http.url}/ddas/v1/gegevens`
  let nummer = 0
  return {
    map,
    opslag,
    databaseUrl: db.url,
    url,
    tokenUrl: loket.url,
    ruimOp: api.ruimOp,
    keuze: (anders = {}) => {
      const naar = join(map, `naar-${(nummer += 1)}`)
      return { map, url, tokenUrl: loket.url, vraag: {}, naar, keur, tijd, ...anders }
    },
    zetUur: (instant) => void (nu = instant),
    sluitDeur: http.sluit,
    sluit: async () => {
      await loket.sluit()
      await http.sluit()
      await opslag.sluit()
      await db.sluit()
      rmSync(map, { recursive: true })
    },
  }
}

/** What stands between CBS and us: it passes on, but for what a test makes of it. */
export interface Tussenstuk {
  readonly url: string
  readonly sluit: () => Promise<void>
}

/** How a request or an answer is changed; null: the connection is cut there. The number counts from 1. */
export interface Verbouwing {
  readonly vraag?: (body: string, nummer: number) => Promise<{ body: string; koppen: Record<string, string> }>
  readonly antwoord?: (body: Buffer, nummer: number) => Promise<{ body: Buffer; koppen: Record<string, string> } | null>
  /** Of this answer only so many bytes arrive. */
  readonly knip?: (nummer: number) => number | null
}

export async function legTussen(naar: string, verbouwing: Verbouwing): Promise<Tussenstuk> {
  let nummer = 0
  const server = createServer((vraag, antwoord) => {
    const doe = async () => {
      const hoeveelste = (nummer += 1)
      const heen = await verbouw(await alles(vraag), (body) => verbouwing.vraag?.(body.toString('utf8'), hoeveelste))
      const koppen = {
        ...vraag.headers,
        ...heen.koppen,
        'content-length': String(heen.body.length),
        connection: 'close',
      }
      const verder = request(naar, { method: vraag.method, headers: koppen }).end(heen.body)
      const [terug] = (await once(verder, 'response')) as [IncomingMessage]
      const knip = verbouwing.knip?.(hoeveelste) ?? null
      if (knip !== null) {
        // Cut on our side too: it must see that nobody listens.
        antwoord.writeHead(terug.statusCode ?? 500, terug.headers)
        for await (const deel of terug as AsyncIterable<Buffer>) {
          antwoord.write(deel.subarray(0, knip))
          break
        }
        terug.destroy()
        return antwoord.destroy()
      }
      const verbouwd = await verbouw(await alles(terug), (body) => verbouwing.antwoord?.(body, hoeveelste))
      const lengte = { 'content-length': String(verbouwd.body.length) }
      antwoord.writeHead(terug.statusCode ?? 500, { ...terug.headers, ...verbouwd.koppen, ...lengte })
      antwoord.end(verbouwd.body)
    }
    doe().catch(() => antwoord.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const adres = server.address()
  if (adres === null || typeof adres === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${adres.port}${new URL(naar).pathname}`,
    sluit: async () => {
      const dicht = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await dicht
    },
  }
}

type Verbouwd = { body: string | Buffer; koppen: Record<string, string> }

async function verbouw(body: Buffer, hoe: (body: Buffer) => Promise<Verbouwd | null> | undefined) {
  const nieuw = (await hoe(body)) ?? { body, koppen: {} }
  return { body: Buffer.from(nieuw.body), koppen: nieuw.koppen }
}

async function alles(bron: IncomingMessage): Promise<Buffer> {
  const delen: Buffer[] = []
  for await (const deel of bron as AsyncIterable<Buffer>) delen.push(deel)
  return Buffer.concat(delen)
}

/** Signs other bytes as one of both sides would: a test that holds the keys can lie. */
export async function onderteken(map: string, wie: 'cbs' | 'wij', body: Buffer | string, nu = begin) {
  const pem = (naam: string) => readFileSync(join(map, wie, naam), 'utf8')
  const signer = readSigner({ key: pem('ondertekenen.key'), chain: pem('ondertekenen.crt'), kid: 'k' })
  const digest = digestOf(createHash('sha256').update(body).digest())
  return { digest, [signatureHeader]: await signDigest(digest, signer, nu) }
}
