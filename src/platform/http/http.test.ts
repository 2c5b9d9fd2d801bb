import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get, request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type TestContext, after, test } from 'node:test'
import { type ServerBuild, createRequestHandler } from 'react-router'
import { maakLog } from '../log/index.ts'
import type { Inhoud, Webkeuze } from './app.ts'
import { openHttp } from './http.ts'

const map = mkdtempSync(join(tmpdir(), 'kwijting-http-'))
mkdirSync(join(map, 'assets'))
writeFileSync(join(map, 'assets', 'app-1a2b.js'), 'export {}')
writeFileSync(join(map, 'favicon.svg'), '<svg/>')
after(() => rmSync(map, { recursive: true }))

interface Proef {
  readonly inhoud?: Partial<Inhoud>
  readonly keuze?: Partial<Webkeuze>
}

async function web(t: TestContext, { inhoud = {}, keuze = {} }: Proef) {
  const regels: string[] = []
  const log = maakLog('debug', { write: (regel) => void regels.push(regel) })
  const http = await openHttp({ host: '127.0.0.1', port: 0 }, { publicUrl: null, log, ...keuze })
  http.toon({ behandel: () => new Response('pagina'), controles: {}, bestanden: map, ...inhoud })
  t.after(() => http.sluit())
  return { url: http.url, regels, http }
}

test('security headers on every answer, also on an error and a file; pages are not kept', async (t) => {
  const { url } = await web(t, {
    inhoud: {
      behandel: (verzoek) => {
        if (verzoek.url.endsWith('/fout')) throw new Error('stuk')
        return Response.redirect(new URL('/elders', verzoek.url))
      },
    },
  })
  for (const [pad, status] of [
    ['/', 302],
    ['/fout', 500],
    ['/assets/app-1a2b.js', 200],
    ['/health/live', 200],
  ] as const) {
    const antwoord = await fetch(url + pad, { redirect: 'manual' })
    assert.equal(antwoord.status, status)
    assert.match(antwoord.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/)
    assert.equal(antwoord.headers.get('x-content-type-options'), 'nosniff')
    assert.equal(antwoord.headers.get('referrer-policy'), 'same-origin')
    assert.equal(antwoord.headers.get('strict-transport-security'), null)
    assert.ok(antwoord.headers.get('cache-control'))
  }
  assert.equal((await fetch(url, { redirect: 'manual' })).headers.get('cache-control'), 'no-store')
})

test('the nonce that the application gets is the one in the policy, and new every time', async (t) => {
  const { url } = await web(t, { inhoud: { behandel: (_, { nonce }) => new Response(nonce) } })
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const antwoord = await fetch(url)
      const nonce = await antwoord.text()
      assert.ok(antwoord.headers.get('content-security-policy')?.includes(`'nonce-${nonce}'`))
      return nonce
    }),
  )
  assert.notEqual(nonces[0], nonces[1])
})

test('files with a hash in their name never change; others may; nothing outside the folder', async (t) => {
  const { url } = await web(t, {})
  const cache = async (pad: string) => (await fetch(url + pad)).headers.get('cache-control')
  assert.equal(await cache('/assets/app-1a2b.js'), 'public, max-age=31536000, immutable')
  assert.equal(await cache('/favicon.svg'), 'public, max-age=3600')
  assert.equal(await (await fetch(`${url}/assets/..%2f..%2f..%2fetc/passwd`)).text(), 'pagina')
})

const lang = `<!doctype html><title>Schulden</title>${'<p>Wij zoeken alle schulden op.</p>'.repeat(100)}`
const pagina = () => new Response(lang, { headers: { 'content-type': 'text/html; charset=utf-8' } })

test('a page is compressed as the browser can read it, and comes out the same', async (t) => {
  const { url } = await web(t, { inhoud: { behandel: pagina } })
  for (const [kan, hoe] of [
    ['gzip, deflate, br', 'br'],
    ['gzip, br;q=0', 'gzip'],
    ['deflate', null],
    ['identity', null],
  ] as const) {
    const antwoord = await fetch(url, { headers: { 'accept-encoding': kan } })
    assert.equal(antwoord.headers.get('content-encoding'), hoe, kan)
    assert.equal(antwoord.headers.get('vary'), 'Accept-Encoding, Sec-Fetch-Site')
    assert.match(antwoord.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/)
    assert.equal(await antwoord.text(), lang)
  }
})

test('what somebody sees who is logged in has a length that another site learns nothing from', async (t) => {
  const { url } = await web(t, { inhoud: { behandel: pagina } })
  const hoe = (headers: Record<string, string>) =>
    new Promise<string | undefined>((resolve, reject) => {
      get(url, { headers: { 'accept-encoding': 'br', ...headers } }, (antwoord) =>
        resolve(antwoord.resume().headers['content-encoding']),
      ).once('error', reject)
    })
  const cookie = 'kwijting_sessie=abc'
  assert.equal(await hoe({ cookie, 'sec-fetch-site': 'same-origin' }), 'br')
  assert.equal(await hoe({ cookie, 'sec-fetch-site': 'none' }), 'br')
  assert.equal(await hoe({ cookie, 'sec-fetch-site': 'cross-site' }), undefined)
  assert.equal(await hoe({ cookie, 'sec-fetch-site': 'same-site' }), undefined)
  assert.equal(await hoe({ cookie }), undefined)
  assert.equal(await hoe({ 'sec-fetch-site': 'cross-site' }), 'br')
})

test('a short page and what is no page go as they are; a file as it was compressed when it was built', async (t) => {
  const json = () => Response.json({ lang })
  for (const behandel of [() => new Response('kort', { headers: { 'content-type': 'text/html' } }), json]) {
    const { url } = await web(t, { inhoud: { behandel } })
    assert.equal((await fetch(url, { headers: { 'accept-encoding': 'br' } })).headers.get('content-encoding'), null)
  }
  writeFileSync(join(map, 'assets', 'stijl-1a2b.css'), 'p{}')
  writeFileSync(join(map, 'assets', 'stijl-1a2b.css.br'), brotliCompressSync('p{}'))
  const { url } = await web(t, {})
  const stijl = await fetch(`${url}/assets/stijl-1a2b.css`, { headers: { 'accept-encoding': 'br' } })
  assert.deepEqual(
    [stijl.headers.get('content-encoding'), stijl.headers.get('cache-control'), await stijl.text()],
    ['br', 'public, max-age=31536000, immutable', 'p{}'],
  )
})

test('a request that is too large is refused, with and without a length', async (t) => {
  const { url } = await web(t, {
    keuze: { maximaalBytes: 1000 },
    inhoud: { behandel: async (v) => new Response(await v.text()) },
  })
  const zonderLengte = () =>
    new Promise<number | undefined>((resolve, reject) => {
      const verzoek = request(url, { method: 'POST', headers: { 'transfer-encoding': 'chunked' } })
      verzoek.once('response', (antwoord) => resolve(antwoord.resume().statusCode)).once('error', reject)
      verzoek.end(new Uint8Array(2000))
    })
  assert.equal((await fetch(url, { method: 'POST', body: 'a'.repeat(1001) })).status, 413)
  assert.equal(await zonderLengte(), 413)
  assert.equal((await fetch(url, { method: 'POST', body: 'a'.repeat(1000) })).status, 200)
})

test('a paper that is too large comes back to its own page, which says so', async (t) => {
  const { url } = await web(t, { inhoud: { behandel: async (v) => new Response(await v.text()) } })
  const stuur = (pad: string, bytes: number) =>
    fetch(url + pad, { method: 'POST', body: new Uint8Array(bytes), redirect: 'manual' })
  for (const [pad, naar] of [
    ['/inwoner/traject/papieren/v-1?bij=a', '/inwoner/traject/papieren/v-1?bij=a&fout=te-groot'],
    ['/medewerker/dossier/d-1/documenten', '/medewerker/dossier/d-1/documenten?fout=te-groot'],
  ] as const) {
    const antwoord = await stuur(pad, 41 * 1024 * 1024)
    assert.deepEqual([antwoord.status, antwoord.headers.get('location')], [303, naar])
    assert.equal((await stuur(pad, 39 * 1024 * 1024)).status, 200)
  }
})

test('ready says which check fails; a throw is a no', async (t) => {
  const { url } = await web(t, {
    inhoud: {
      controles: {
        database: async () => true,
        worker: async () => {
          throw new Error('weg')
        },
      },
    },
  })
  const antwoord = await fetch(`${url}/health/ready`)
  assert.equal(antwoord.status, 503)
  assert.deepEqual(await antwoord.json(), { status: 'niet gereed', controles: { database: true, worker: false } })
})

test('before the application is there: alive, not ready, every page 503', async (t) => {
  const http = await openHttp({ host: '127.0.0.1', port: 0 }, { publicUrl: null, log: maakLog('silent') })
  t.after(() => http.sluit())
  const statussen = ['/health/live', '/health/ready', '/'].map(async (pad) => (await fetch(http.url + pad)).status)
  assert.deepEqual(await Promise.all(statussen), [200, 503, 503])
})

test('before the application is there a program reads a problem, a browser a page that opens by itself', async (t) => {
  const http = await openHttp({ host: '127.0.0.1', port: 0 }, { publicUrl: null, log: maakLog('silent') })
  t.after(() => http.sluit())
  for (const method of ['GET', 'POST']) {
    const antwoord = await fetch(`${http.url}/api/v1/schuldhulptrajecten`, { method })
    assert.deepEqual([antwoord.status, antwoord.headers.get('retry-after')], [503, '2'])
    assert.equal(antwoord.headers.get('content-type'), 'application/problem+json')
    const detail = 'Probeer het over 2 seconden opnieuw.'
    assert.deepEqual(await antwoord.json(), {
      type: 'urn:kwijting:kwijting-start',
      title: 'Kwijting start',
      status: 503,
      detail,
      errors: [{ code: 'kwijting-start', detail }],
    })
  }
  assert.match((await fetch(`${http.url}/apitheek`)).headers.get('content-type') ?? '', /^text\/html/)
})

test('the log has the path and the status, never the query or the body', async (t) => {
  const { url, regels } = await web(t, {})
  await fetch(`${url}/zoek?naam=Jansen`, { method: 'POST', body: 'bsn=123456782' })
  assert.match(regels.join(''), /"path":"\/zoek".*"status":200/)
  assert.doesNotMatch(regels.join(''), /Jansen|123456782/)
})

test('the key of a link does not stand in the log', async (t) => {
  const { url, regels } = await web(t, {})
  const token = 'aZ9-_'.repeat(9).slice(0, 43)
  for (const geschreven of [token, token.replaceAll('-', '%2D'), token.replace('9', '%39')]) {
    await fetch(`${url}/schuldeiser/antwoord/${geschreven}`)
    assert.match(regels.at(-1) ?? '', /"path":"\/schuldeiser\/antwoord\/…"/)
  }
  assert.doesNotMatch(regels.join(''), /aZ9/)
})

test('behind a proxy a form post reaches React Router as the browser sent it', async (t) => {
  const behandel = createRequestHandler(eenFormulier, 'production')
  const post = async (publicUrl: string | null) => {
    const { url } = await web(t, { keuze: { publicUrl }, inhoud: { behandel: (verzoek) => behandel(verzoek) } })
    return fetch(`${url}/form`, { method: 'POST', headers: { origin: 'https://kwijting.example' }, body: 'a=1' })
  }
  assert.equal((await post(null)).status, 400)
  const goed = await post('https://kwijting.example')
  assert.equal(goed.status, 200)
  assert.deepEqual(await goed.json(), { form: 'a=1' })
  assert.match(goed.headers.get('strict-transport-security') ?? '', /max-age/)
})

const route = {
  id: 'form',
  path: '/form',
  hasAction: true,
  hasLoader: false,
  hasClientAction: false,
  hasClientLoader: false,
  hasClientMiddleware: false,
  hasDefaultExport: true,
  hasErrorBoundary: false,
  module: '',
}
const eenFormulier: ServerBuild = {
  entry: {
    module: {
      default: (_, status, __, { staticHandlerContext: { actionData } }) => Response.json(actionData, { status }),
    },
  },
  routes: { form: { ...route, module: { default: () => null, action: ({ request }) => request.text() } } },
  assets: {
    entry: { imports: [], module: '' },
    routes: {
      form: {
        ...route,
        imports: [],
        clientActionModule: undefined,
        clientLoaderModule: undefined,
        clientMiddlewareModule: undefined,
        hydrateFallbackModule: undefined,
      },
    },
    url: '',
    version: '1',
  },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: {},
  ssr: true,
  isSpaMode: false,
  prerender: [],
  routeDiscovery: { mode: 'initial', manifestPath: '' },
}

test('the visitor is who connects; behind a proxy the last one that it forwards for', async (t) => {
  const behandel: Inhoud['behandel'] = (_, { vanaf }) => new Response(vanaf)
  const vraag = async (publicUrl: string | null, via = '10.9.9.9, 192.0.2.7') => {
    const { url } = await web(t, { keuze: { publicUrl }, inhoud: { behandel } })
    return (await fetch(url, { headers: { 'x-forwarded-for': via } })).text()
  }
  assert.equal(await vraag(null), '127.0.0.1')
  assert.equal(await vraag('https://kwijting.example'), '192.0.2.7')
  // Who has one address of IPv6 has its whole network, and would guess with each.
  const [een, twee] = ['2001:db8:1:2::a', '2001:db8:1:2:b::c']
  assert.equal(await vraag('https://kwijting.example', een), await vraag('https://kwijting.example', twee))
})

test('closing finishes the request that runs, also on a connection that stays open', async (t) => {
  const binnen = Promise.withResolvers<void>()
  const verder = Promise.withResolvers<void>()
  const { url, http } = await web(t, {
    inhoud: {
      behandel: async () => {
        binnen.resolve()
        await verder.promise
        return new Response('klaar')
      },
    },
  })
  const agent = new Agent({ keepAlive: true })
  t.after(() => agent.destroy())
  const antwoord = once(get(url, { agent }), 'response')
  await binnen.promise
  const dicht = http.sluit()
  await assert.rejects(fetch(url))
  verder.resolve()
  const [bericht] = await antwoord
  assert.equal(bericht.statusCode, 200)
  assert.equal((await bericht.toArray()).join(''), 'klaar')
  await dicht
})

test('a port in use and a strange host are said in plain words', async (t) => {
  const bezet = createServer().listen(0, '127.0.0.1')
  await once(bezet, 'listening')
  t.after(() => bezet.close())
  const adres = bezet.address()
  assert.ok(adres !== null && typeof adres === 'object')
  const keuze = { publicUrl: null, log: maakLog('silent') }
  await assert.rejects(openHttp({ host: '127.0.0.1', port: adres.port }, keuze), /in use by another program.*PORT=/)
  await assert.rejects(openHttp({ host: '203.0.113.7', port: 0 }, keuze), /not an address of this machine/)
})
