import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { HttpBindings } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from '../log/index.ts'
import { alsBezoeker } from './bezoeker.ts'
import { compressPages } from './compress.ts'
import { type Verzoekgegevens, setSecurityHeaders } from './headers.ts'
import { type Controle, isGereed } from './health.ts'
import { type Httpprobleem, problemResponse } from './problem.ts'

/** What answers the requests: the portals, the API. */
export type Behandelaar = (verzoek: Request, gegevens: Verzoekgegevens) => Response | Promise<Response>

/** What the web server shows at this moment. */
export interface Inhoud {
  readonly behandel: Behandelaar
  readonly controles: Readonly<Record<string, Controle>>
  /** Folder whose files are served as they are; those under `/assets/` have a hash in their name. */
  readonly bestanden?: string
  /** Addresses of which `behandel` itself sees to the size of what is sent, and says so in its own way. */
  readonly eigenGrens?: (pad: string) => boolean
}

/** How the web server is reached. */
export interface Webkeuze {
  /** Origin that browsers see; null: what the Host header says. */
  readonly publicUrl: string | null
  readonly log: Logger
  /** Largest request that is read, in bytes. */
  readonly maximaalBytes?: number
}

type Omgeving = { Bindings: HttpBindings; Variables: Verzoekgegevens }

const tienMegabyte = 10 * 1024 * 1024

// Pages where papers are handed in, as a photo of a phone or a scan: nowhere else is so much read.
const fotopagina = /^\/(?:medewerker\/dossier\/[^/]+\/documenten|inwoner\/traject\/papieren\/[^/]+)$/
const fotoBytes = 40 * 1024 * 1024

/**
 * Makes the web application around what it shows; `inhoud` is asked at every request, null while it is starting.
 */
export function maakWeb({ publicUrl, log, maximaalBytes = tienMegabyte }: Webkeuze, inhoud: () => Inhoud | null) {
  const app = new Hono<Omgeving>()
  app.use(async (c, next) => {
    const begin = performance.now()
    c.set('verzoekId', randomUUID())
    c.set('nonce', randomBytes(16).toString('base64'))
    c.set('vanaf', bezoeker(c, publicUrl !== null))
    await next()
    finish(c, publicUrl?.startsWith('https:') ?? false)
    report(log, c, performance.now() - begin)
  })
  app.use(compressPages)
  app.get('/health/live', (c) => c.json({ status: 'ok' }))
  app.get('/health/ready', async (c) => {
    const stand = await isGereed(inhoud()?.controles ?? { gestart: async () => false })
    return c.json({ status: stand.gereed ? 'ok' : 'niet gereed', controles: stand.controles }, stand.gereed ? 200 : 503)
  })
  const hoogstens = (bytes: number) => bodyLimit({ maxSize: bytes, onError: (c) => c.text(teGroot(bytes), 413) })
  const grens = hoogstens(maximaalBytes)
  // The page of a paper says it itself, in the language of who hands it in.
  const ruim = bodyLimit({
    maxSize: fotoBytes,
    onError: async (c) => {
      await laatLopen(c.req.raw.body)
      return c.redirect(metFout(c.req.url), 303)
    },
  })
  app.use((c, next) =>
    inhoud()?.eigenGrens?.(c.req.path) === true ? next() : (fotopagina.test(c.req.path) ? ruim : grens)(c, next),
  )
  app.use(bestanden(() => inhoud()?.bestanden))
  app.all('*', (c) => {
    const nu = inhoud()
    if (nu === null) return nogNiet(c)
    return nu.behandel(zoalsGezien(c.req.raw, publicUrl), { ...c.var })
  })
  app.onError((error, c) => {
    log.error({ err: error, verzoekId: c.get('verzoekId') }, 'verzoek mislukt')
    return c.text(`Er ging iets mis. Probeer het opnieuw. Meld anders dit nummer: ${c.get('verzoekId')}`, 500)
  })
  return app
}

// A program reads a problem, also before there is anything to ask.
function nogNiet(c: Context<Omgeving>): Response {
  const later = { 'retry-after': '2' }
  if (!c.req.path.startsWith('/api/')) return c.html(start, 503, later)
  return problemResponse(start503, later)
}

/**
 * The request as the browser sent it. Behind a proxy its URL is ours and its Origin that of the browser;
 * React Router refuses a form whose two differ.
 */
export function zoalsGezien(verzoek: Request, publicUrl: string | null): Request {
  if (publicUrl === null) return verzoek
  const { pathname, search } = new URL(verzoek.url)
  return new Request(publicUrl + pathname + search, verzoek)
}

// Each proxy adds the address it saw at the end; what stands before that, anybody can have written.
function bezoeker(c: Context<Omgeving>, proxy: boolean): string {
  const gezien = proxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return alsBezoeker(gezien || (c.env.incoming.socket.remoteAddress ?? ''))
}

function bestanden(map: () => string | undefined) {
  return async (c: Context<Omgeving>, next: () => Promise<void>) => {
    const root = map()
    if (root === undefined || !existsSync(root) || c.req.path.endsWith('/')) return next()
    return serveStatic<Omgeving>({
      root,
      precompressed: true,
      onFound: (_pad, c) => c.header('cache-control', c.req.path.startsWith('/assets/') ? onveranderlijk : kort),
    })(c, next)
  }
}

function finish(c: Context<Omgeving>, secure: boolean): void {
  // Headers of an answer that came from fetch cannot be changed: such an answer is copied.
  if (!isWritable(c.res.headers)) c.res = new Response(c.res.body, c.res)
  setSecurityHeaders(c.res.headers, c.get('nonce'), secure)
}

function isWritable(headers: Headers): boolean {
  try {
    headers.delete('x-powered-by')
    return true
  } catch {
    return false
  }
}

// The key of a link (256 bits, base64url) stands in a path, and opens what is behind it for who reads the log. What
// passes on mail may write some of its characters as %2D: that opens it too.
const sleutel = /(?:[A-Za-z0-9_-]|%[0-9A-Fa-f]{2}){43,}/g

// The path without its query: a search holds a name.
function report(log: Logger, c: Context<Omgeving>, ms: number): void {
  const { method } = c.req
  const path = c.req.path.replaceAll(sleutel, '…')
  const status = c.res.status
  const regel = { verzoekId: c.get('verzoekId'), method, path, status, ms: Math.round(ms) }
  if (status >= 500) log.warn(regel, 'verzoek')
  else if (path.startsWith('/health/') || path.startsWith('/assets/')) log.debug(regel, 'verzoek')
  else log.info(regel, 'verzoek')
}

/** A browser hears nothing while it sends: what it still sends is thrown away, up to a few times what is taken. */
async function laatLopen(rest: ReadableStream<Uint8Array> | null): Promise<void> {
  if (rest === null || rest.locked) return
  let bytes = 0
  for await (const deel of rest) {
    bytes += deel.length
    if (bytes > 4 * fotoBytes) return
  }
}

/** The same page, told that what was sent is too large. */
function metFout(url: string): string {
  const { pathname, searchParams } = new URL(url)
  searchParams.set('fout', 'te-groot')
  return `${pathname}?${searchParams.toString()}`
}

const onveranderlijk = 'public, max-age=31536000, immutable'
const kort = 'public, max-age=3600'
const teGroot = (bytes: number) =>
  `Wat u verstuurt is te groot. Stuur hoogstens ${Math.floor(bytes / 1024 / 1024)} megabyte tegelijk.`
const startfout = { code: 'kwijting-start', detail: 'Probeer het over 2 seconden opnieuw.' }
const start503: Httpprobleem = {
  type: 'urn:kwijting:kwijting-start',
  title: 'Kwijting start',
  status: 503,
  detail: startfout.detail,
  errors: [startfout],
}
const start = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>Kwijting start</title></head><body><h1>Kwijting start</h1><p>Deze pagina opent vanzelf.</p></body></html>`
