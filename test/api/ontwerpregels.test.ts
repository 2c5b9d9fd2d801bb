import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { alleRoutes } from '../../src/portalen/api/routes.ts'
import { openHttp } from '../../src/platform/http/index.ts'
import { log } from '../steun/opslag.ts'
import { type Gekregen, type Proefapi, alleScopes, proefapi } from './steun.ts'

/*
 * The technical rules of the NL API Design Rules 2.2 (release candidate of 7 May 2026), one test each, by their own ids
 * and, where the rules have one, with the expression of their linter. `/core/doc-openapi-contact` is for public APIs;
 * ours has it all the same.
 */

type Vorm = Readonly<Record<string, unknown>>
interface Handeling {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: Vorm
  readonly responses: Readonly<Record<string, Vorm>>
  readonly description?: string
  readonly summary?: string
}
interface Document {
  readonly openapi: string
  readonly info: { readonly version: string; readonly contact: Vorm }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Handeling>>>>
  readonly components: {
    readonly responses: Readonly<Record<string, Vorm>>
    readonly schemas: Vorm
    readonly headers: Vorm
  }
}

let api: Proefapi
let document: Document
let openbaar: Gekregen
let token: string
/** Every kind of answer: done, and each problem. */
let antwoorden: readonly Gekregen[]

before(async () => {
  api = await proefapi()
  openbaar = await api.vraag('/openapi.json')
  document = JSON.parse(openbaar.tekst)
  token = await api.token(await api.laatToe('Alles', alleScopes))
  const post = { method: 'POST', token, body: '{', headers: { 'content-type': 'application/json' } }
  antwoorden = [
    openbaar,
    await api.vraag('/schuldeisers', { token }),
    await api.stuur('/termijnen/_bereken', { soort: 'intake', aanvang: '2026-01-05' }, token),
    await api.stuur('/beslagvrije-voet/_bereken', {}, token),
    await api.vraag('/schuldhulptrajecten/_zoek', post),
    await api.vraag('/schuldeisers'),
    await api.vraag('/nergens', { token }),
    await api.vraag('/schuldeisers', { token, method: 'PUT' }),
    await api.vraag('/schuldeisers', { token, headers: { accept: 'text/csv' } }),
    await api.vraag('/schuldeisers/_zoek', { ...post, headers: { 'content-type': 'text/plain' } }),
    await api.vraag('/schuldeisers/_zoek', { ...post, body: ' '.repeat(1024 * 1024 + 1) }),
  ]
})
after(() => api.sluit())

const paden = () => Object.keys(document.paths)
const handelingen = () =>
  Object.entries(document.paths).flatMap(([pad, hier]) =>
    Object.entries(hier).map(([methode, handeling]) => ({ wat: `${methode} ${pad}`, methode, handeling })),
  )

/** Every schema with a name below a value, wherever it stands. */
function velden(waarde: unknown): readonly (readonly [string, Vorm])[] {
  if (Array.isArray(waarde)) return waarde.flatMap(velden)
  if (waarde === null || typeof waarde !== 'object') return []
  const { properties } = waarde as Vorm
  const hier = properties === undefined ? [] : (Object.entries(properties as Vorm) as [string, Vorm][])
  return [...hier, ...Object.values(waarde).flatMap(velden)]
}

/** Every `$ref` in the document. */
const verwijzingen = (): readonly string[] =>
  [...openbaar.tekst.matchAll(/"\$ref":"([^"]+)"/g)].flatMap(([, doel]) => doel ?? [])

describe('NL API Design Rules 2.2', () => {
  test('/core/no-trailing-slash: no path ends in one, and asking it so is 404, no redirect', async () => {
    for (const pad of paden()) {
      assert.doesNotMatch(pad, /.\/$/)
      const adres = `${pad.replace('{id}', crypto.randomUUID())}/`
      const gekregen = document.paths[pad]?.['get']
        ? await api.vraag(adres, { token })
        : await api.stuur(adres, {}, token)
      assert.deepEqual([gekregen.status, gekregen.koppen.get('location')], [404, null], adres)
    }
  })

  test('/core/path-segments-kebab-case', () => {
    const linter = /^(\/|(\/_[a-z0-9]+|\/(([a-z0-9-]+|\{[^}]+\})(\/([a-z0-9\-.]+|\{[^}]+\}))*)(\/_[a-z]+)?)\/?)$/
    for (const pad of paden()) {
      assert.match(pad, linter)
      for (const deel of pad.split('/').slice(1)) assert.match(deel, /^(_?[a-z0-9]+(-[a-z0-9]+)*|\{id\})$/, pad)
    }
  })

  test('/core/query-keys-camel-case', () => {
    const namen = handelingen().flatMap(({ handeling }) => (handeling.parameters ?? []).filter((p) => p.in === 'query'))
    assert.ok(namen.length > 5)
    for (const { name } of namen) assert.match(name, /^\$?[a-z][a-z\d]*([A-Z][a-z\d]*)*$/)
  })

  test('/core/date-time/format and /core/date-time/date-omit-time-portion', () => {
    const metTijd: string[] = []
    for (const [naam, vorm] of velden(document.paths)) {
      const tekst = JSON.stringify(vorm)
      if (/dag$|datum$|[a-z]Datum/i.test(naam) && /"type":"string"/.test(tekst))
        assert.match(tekst, /"format":"date"/, naam)
      if (/"format":"date-time"/.test(tekst) && !/"properties"/.test(tekst)) metTijd.push(naam)
      assert.doesNotMatch(tekst, /"format":"(date-time-local|time)"/, naam)
    }
    assert.deepEqual([...new Set(metTijd)].toSorted(), [
      'beantwoordOp',
      'begonnen',
      'gemaaktOp',
      'verzonden',
      'verzondenOp',
    ])
    const datums = velden(document.paths).filter(([naam]) =>
      ['datum', 'aanvang', 'uiterlijk', 'startdatum'].includes(naam),
    )
    assert.ok(datums.length > 10)
    for (const [naam, vorm] of datums) assert.match(JSON.stringify(vorm), /"format":"date"/, naam)
  })

  test('/core/error-handling/problem-details: every fault, as it is described and as it comes', () => {
    const { responses, schemas } = document.components
    const vorm = JSON.stringify(schemas['Probleem'])
    for (const veld of ['status', 'title', 'detail']) assert.ok(vorm.includes(`"${veld}"`))
    for (const probleem of Object.values(responses))
      assert.deepEqual(Object.keys(probleem['content'] as Vorm), ['application/problem+json'])
    const fouten = antwoorden.filter(({ status }) => status >= 400)
    assert.deepEqual([...new Set(fouten.map(({ status }) => status))].toSorted(), [400, 401, 404, 405, 406, 413, 415])
    for (const { status, koppen, json } of fouten) {
      assert.equal(koppen.get('content-type'), 'application/problem+json')
      assert.equal(json['status'], status)
      for (const veld of ['type', 'title', 'detail']) assert.equal(typeof json[veld], 'string', `${status} ${veld}`)
    }
    for (const { wat, handeling } of handelingen())
      for (const [code, antwoord] of Object.entries(handeling.responses))
        if (Number(code) >= 400) assert.equal(antwoord['$ref'], `#/components/responses/Probleem${code}`, wat)
  })

  test('/core/error-handling/invalid-input: 400, nowhere 422', async () => {
    for (const { wat, handeling } of handelingen()) {
      assert.ok('400' in handeling.responses, wat)
      assert.ok(!('422' in handeling.responses), wat)
    }
    assert.equal((await api.vraag('/schuldeisers?pagina=x', { token })).status, 400)
    assert.equal((await api.stuur('/termijnen/_bereken', { soort: 'x' }, token)).status, 400)
  })

  test('/core/doc-openapi: OpenAPI 3.1, every reference leads somewhere, every address is described', async () => {
    assert.match(document.openapi, /^3(.\d+){1,2}$/)
    for (const doel of new Set(verwijzingen())) {
      const gevonden = doel
        .split('/')
        .slice(1)
        .reduce<unknown>((hier, deel) => Object(hier)[deel], document)
      assert.ok(gevonden !== undefined, doel)
    }
    const routes = await alleRoutes()
    assert.deepEqual(
      handelingen()
        .map(({ wat }) => wat)
        .toSorted(),
      routes.map(({ methode, pad }) => `${methode} ${pad}`).toSorted(),
    )
    const namen = routes.map(({ naam }) => naam)
    assert.equal(new Set(namen).size, namen.length, 'operationId is unique')
    for (const { handeling, wat } of handelingen()) assert.ok(handeling.summary && handeling.description, wat)
    for (const { wat, handeling } of handelingen())
      assert.equal(
        wat.includes('{id}'),
        (handeling.parameters ?? []).some((p) => p.in === 'path'),
        wat,
      )
  })

  test('/core/doc-openapi-contact', () => {
    assert.deepEqual(Object.keys(document.info.contact).toSorted(), ['email', 'name', 'url'])
  })

  test('/core/publish-openapi: at openapi.json, for everybody, also from elsewhere, and in the repository', async () => {
    assert.equal(openbaar.status, 200)
    assert.equal(openbaar.koppen.get('access-control-allow-origin'), '*')
    const bewaard = await readFile(new URL('../../docs/api/openapi.json', import.meta.url), 'utf8')
    assert.deepEqual(document, JSON.parse(bewaard))
  })

  test('/core/uri-version, /core/semver and /core/version-header', () => {
    for (const { url } of document.servers) assert.match(url, /\/v\d+$/)
    assert.match(document.info.version, /^\d+\.\d+\.\d+$/)
    for (const { koppen } of antwoorden) assert.equal(koppen.get('api-version'), document.info.version)
    for (const { wat, handeling } of handelingen())
      for (const [code, antwoord] of Object.entries(handeling.responses))
        if (code < '400') assert.ok('API-Version' in Object(antwoord['headers']), wat)
  })

  test('/core/http-methods: only those of HTTP, and HEAD where there is GET', async () => {
    for (const { methode } of handelingen()) assert.match(methode, /^(get|post)$/)
    const kop = await api.vraag('/schuldeisers', { token, method: 'HEAD' })
    assert.deepEqual([kop.status, kop.tekst], [200, ''])
  })

  test('/core/transport/tls: where people reach us by https, every answer insists on it, and the document names no http', async () => {
    for (const { url } of document.servers) assert.doesNotMatch(url, /^http:/)
    const http = await openHttp({ host: '127.0.0.1', port: 0 }, { publicUrl: 'https://kwijting.example', log })
    const achter = await fetch(`${http.url}/api/v1/schuldeisers`)
    await http.sluit()
    assert.match(achter.headers.get('strict-transport-security') ?? '', /max-age=\d{8}/)
  })

  test('/core/transport/security-headers: on every answer', () => {
    for (const { koppen, status } of antwoorden) {
      assert.equal(koppen.get('cache-control'), 'no-store', String(status))
      assert.match(koppen.get('content-security-policy') ?? '', /frame-ancestors 'none'/)
      assert.match(koppen.get('content-security-policy') ?? '', /default-src 'none'/)
      assert.equal(koppen.get('x-content-type-options'), 'nosniff')
      assert.equal(koppen.get('x-frame-options'), 'DENY')
      assert.match(koppen.get('content-type') ?? '', /^application\/(problem\+)?json/)
    }
  })

  test('/core/transport/cors: nobody elsewhere reads anything but the document', async () => {
    const origin = 'https://elders.example'
    const gelezen = await api.vraag('/schuldeisers', { token, headers: { origin } })
    assert.equal(gelezen.koppen.get('access-control-allow-origin'), null)
    const vooraf = await api.vraag('/schuldeisers', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET' },
    })
    assert.deepEqual([vooraf.status, vooraf.koppen.get('access-control-allow-origin')], [405, null])
  })

  test('/core/transport/no-sensitive-uris: nothing in an address names a person', () => {
    const namen = handelingen().flatMap(({ handeling }) => (handeling.parameters ?? []).map(({ name }) => name))
    for (const naam of namen) assert.doesNotMatch(naam, /naam|zoek|bsn|burgerservice|geboorte|adres/i)
  })
})
