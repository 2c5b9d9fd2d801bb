import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type Systeem, beheerder, laatSysteemToe } from '../steun/apiclient.ts'
import { richtProefIn } from '../steun/opslag.ts'
import { type Gekregen, type Proefapi, alleScopes, foutenUit, proefapi } from './steun.ts'

let api: Proefapi
let systeem: Systeem
before(async () => {
  api = await proefapi()
  api.proef.zetDag('2026-01-07')
  systeem = await api.laatToe('Zaaksysteem', ['berekenen', 'trajecten:lezen'])
})
after(() => api.sluit())

const termijn = { soort: 'crisisgesprek', aanvang: '2026-04-24' }
const reken = (token?: string) => api.stuur('/termijnen/_bereken', termijn, token)

/** Asks for a token as a program does. */
function vraagToken(velden: Record<string, string> | string, headers: Record<string, string> = {}): Promise<Gekregen> {
  const body = new URLSearchParams(velden).toString()
  return api.vraag('/oauth/token', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })
}
const basic = ({ id, geheim }: Systeem) => `Basic ${btoa(`${id}:${geheim}`)}`
const grant = { grant_type: 'client_credentials' }
const inFormulier = ({ id, geheim }: Systeem) => ({ client_id: id, client_secret: geheim })

describe('a token', () => {
  test('is given on the secret, in the header or in the form, and lets its system in for a quarter of an hour', async () => {
    for (const gekregen of [
      await vraagToken(grant, { authorization: basic(systeem) }),
      await vraagToken({ ...grant, ...inFormulier(systeem) }),
    ]) {
      assert.equal(gekregen.status, 200, gekregen.tekst)
      const { access_token: token, ...rest } = gekregen.json
      assert.deepEqual(rest, { token_type: 'Bearer', expires_in: 900, scope: 'berekenen trajecten:lezen' })
      assert.equal(gekregen.koppen.get('cache-control'), 'no-store')
      const antwoord = await reken(String(token))
      assert.deepEqual([antwoord.status, antwoord.json['uiterlijk']], [200, '2026-04-30'])
    }
    const token = await api.token(systeem)
    api.proef.zetDag('2026-01-08')
    const verlopen = await reken(token)
    assert.equal(verlopen.status, 401)
    assert.match(verlopen.koppen.get('www-authenticate') ?? '', /error="invalid_token"/)
    assert.equal(verlopen.koppen.get('content-type'), 'application/problem+json')
  })

  test('holds only what was asked for, and what is asked must be allowed', async () => {
    const minder = await vraagToken({ ...grant, scope: 'trajecten:lezen' }, { authorization: basic(systeem) })
    assert.equal(minder.json['scope'], 'trajecten:lezen')
    const geweigerd = await reken(String(minder.json['access_token']))
    assert.deepEqual([geweigerd.status, foutenUit(geweigerd)], [403, ['scope-ontbreekt']])
    assert.match(String(geweigerd.json['detail']), /berekenen/)
    assert.match(geweigerd.koppen.get('www-authenticate') ?? '', /insufficient_scope", scope="berekenen"/)
    for (const scope of ['bsn:lezen', 'alles', 'berekenen alles', 'berekenen berekenen bsn:lezen'])
      assert.equal(
        (await vraagToken({ ...grant, scope }, { authorization: basic(systeem) })).json['error'],
        'invalid_scope',
      )
  })

  test('is not given to who is not let in, and a wrong question is said to be wrong', async () => {
    const fout = async (...vraag: Parameters<typeof vraagToken>) => {
      const { status, json } = await vraagToken(...vraag)
      return `${status} ${String(json['error'])}`
    }
    const wie = { authorization: basic(systeem) }
    assert.equal(await fout(grant), '401 invalid_client')
    assert.equal(await fout({ ...grant, ...inFormulier({ ...systeem, geheim: 'anders' }) }), '401 invalid_client')
    assert.equal(await fout({ ...grant, ...inFormulier({ ...systeem, id: randomUUID() }) }), '401 invalid_client')
    assert.equal(await fout({ ...grant, ...inFormulier({ ...systeem, id: "' OR 1=1" }) }), '401 invalid_client')
    assert.equal(await fout({ ...grant, ...inFormulier({ ...systeem, geheim: '\0' }) }), '401 invalid_client')
    for (const kop of [
      'Basic',
      'Basic %%%',
      `Basic ${btoa('geen dubbele punt')}`,
      `Basic ${btoa('a:%zz')}`,
      'Bearer x',
    ])
      assert.equal(await fout(grant, { authorization: kop }), '401 invalid_client', kop)
    assert.equal(await fout({ ...grant, ...inFormulier(systeem) }, wie), '400 invalid_request')
    assert.equal(await fout({}, wie), '400 invalid_request')
    assert.equal(await fout({ grant_type: 'password' }, wie), '400 unsupported_grant_type')
    assert.equal(await fout('grant_type=client_credentials&grant_type=password', wie), '400 invalid_request')
    assert.equal(await fout({ ...grant, x: 'x'.repeat(17_000) }, wie), '400 invalid_request')
    assert.equal(await fout(grant, { ...wie, 'content-type': 'application/json' }), '400 invalid_request')
    assert.equal((await api.vraag('/oauth/token')).status, 405)
  })

  test('ends with its secret, and with its system', async () => {
    const anders = await api.laatToe('Dataplatform', ['berekenen'])
    const eerste = await api.token(anders)
    assert.equal((await reken(eerste)).status, 200)
    const { organisatieId, opslag } = api.proef
    const geheim = (await opslag.api.nieuwGeheim(organisatieId, anders.id, beheerder)) ?? ''
    assert.equal((await reken(eerste)).status, 401)
    assert.equal(await opslag.api.geefToken(anders.id, anders.geheim, null), 'onjuist')
    const tweede = await api.token({ ...anders, geheim })
    const gedaan = await api.proef.doe({
      stroom: { soort: 'organisatie', id: organisatieId },
      soort: 'TrekApiclientIn',
      invoer: { clientId: anders.id, reden: 'Gestopt.' },
      door: beheerder,
    })
    assert.equal(gedaan.soort, 'gedaan')
    assert.equal((await reken(tweede)).status, 401)
    assert.equal(await opslag.api.geefToken(anders.id, geheim, null), 'onjuist')
    assert.equal(await opslag.api.nieuwGeheim(organisatieId, anders.id, beheerder), null)
    const audit = await api.proef.sql('SELECT 1 FROM kwijting.verwerking WHERE betrokkene = $1', [anders.id])
    assert.equal(audit.length, 2, 'each secret is on record')
  })

  test('and a secret are kept as a hash alone', async () => {
    const token = await api.token(systeem)
    const tabellen = await api.proef.sql<{ alles: string }>(
      `SELECT (SELECT json_agg(t)::text FROM kwijting.apitoken t) || (SELECT json_agg(g)::text FROM kwijting.apigeheim g)
         || (SELECT json_agg(i.inhoud)::text FROM kwijting.gebeurtenis_inhoud i) AS alles`,
    )
    const alles = tabellen[0]?.alles ?? ''
    assert.ok(alles.includes(systeem.id), 'the rows are there')
    for (const geheim of [token, systeem.geheim]) assert.ok(!alles.includes(geheim))
  })
})

describe('a request', () => {
  test('without a token, or with one elsewhere than in the header, is nobody', async () => {
    const token = await api.token(systeem)
    for (const gekregen of [
      await reken(),
      await reken('x'),
      await reken(`${token}x`),
      await api.stuur(`/termijnen/_bereken?access_token=${token}`, termijn),
    ]) {
      assert.equal(gekregen.status, 401)
      assert.match(gekregen.koppen.get('www-authenticate') ?? '', /^Bearer /)
    }
  })

  test('is told what is wrong with it: method, address, form and size, each as a problem', async () => {
    const token = await api.token(systeem)
    const json = { 'content-type': 'application/json' }
    const post = (body: string, headers: Record<string, string> = json) =>
      api.vraag('/termijnen/_bereken', { method: 'POST', body, headers, token })
    const diep = `{"soort":${'['.repeat(5000)}${']'.repeat(5000)}}`
    for (const [gekregen, status, code] of [
      [await api.vraag('/termijnen/_bereken', { token }), 405, 'verkeerde-methode'],
      [await api.vraag('/termijnen/_bereken', { token, method: 'DELETE' }), 405, 'verkeerde-methode'],
      [await api.vraag('/bestaat-niet', { token }), 404, 'niet-gevonden'],
      [await api.vraag('/Termijnen/_bereken', { token, method: 'POST' }), 404, 'niet-gevonden'],
      [await api.vraag('/termijnen/_bereken/', { token, method: 'POST' }), 404, 'niet-gevonden'],
      [await post('{}', { 'content-type': 'text/plain' }), 415, 'verkeerd-mediatype'],
      [await post('{}', { ...json, accept: 'text/html' }), 406, 'niet-te-leveren'],
      [await post('{}', { ...json, accept: 'application/json;q=0' }), 406, 'niet-te-leveren'],
      [await post(`"${'x'.repeat(1024 * 1024)}"`), 413, 'te-groot'],
      [await post('{'), 400, '# geen-json'],
      [await post(''), 400, '# geen-json'],
      [await post(diep), 400, '# te-diep'],
      [await post('{"soort":"intake","soort":"intake"}'), 400, '#/soort dubbel'],
      [await post('{"soort":"intake","aanvang":"2026-01-05","bsn":"999990019"}'), 400, '#/bsn onbekend-veld'],
      [await post('{"soort":"intake","aanvang":"2026-01-05","999990019":1}'), 400, '#/999999999 onbekend-veld'],
    ] as const) {
      assert.equal(gekregen.status, status, `${code} ${gekregen.tekst}`)
      assert.deepEqual(foutenUit(gekregen), [code])
      assert.equal(gekregen.koppen.get('content-type'), 'application/problem+json')
      assert.equal(gekregen.koppen.get('api-version'), '1.0.0')
      assert.doesNotMatch(gekregen.tekst, /999990019/)
    }
    assert.equal((await api.vraag('/termijnen/_bereken', { token })).koppen.get('allow'), 'POST')
    assert.deepEqual(foutenUit(await api.stuur('/termijnen/_bereken?a=1', termijn, token)), ['#/a onbekend-veld'])
    assert.deepEqual(api.gemeld, [])
  })

  test('is answered at most 600 times in a minute; others are not held up by that', async () => {
    const druk = await api.laatToe('Druk systeem', ['berekenen'])
    for (let i = 0; i < 600; i++) await api.proef.opslag.api.neemBeurt('verzoek', druk.id)
    const teVeel = await reken(await api.token(druk))
    assert.deepEqual([teVeel.status, teVeel.koppen.get('retry-after')], [429, '60'])
    assert.equal((await reken(await api.token(systeem))).status, 200)
  })

  test('of another organisation never comes here: the same system there is somebody else', async () => {
    const ginds = await richtProefIn(api.proef.url, 'anderland')
    const daar = await laatSysteemToe(ginds, 'Zaaksysteem', alleScopes)
    const { organisatieId, opslag } = api.proef
    assert.equal(await opslag.api.nieuwGeheim(organisatieId, daar.id, beheerder), null)
    assert.ok(!(await opslag.api.clients(organisatieId)).some(({ id }) => id === daar.id))
    const sessie = await opslag.api.sessie(await api.token(daar))
    assert.equal(sessie?.organisatie.code, 'anderland')
    await ginds.sluit()
  })
})

test('tokens are asked for at most 60 times in 5 minutes from one address, wrong tokens count too', async () => {
  let laatste: Gekregen | null = null
  for (let i = 0; i < 61 && laatste?.status !== 429; i++) laatste = await vraagToken({})
  assert.deepEqual([laatste?.status, laatste?.koppen.get('retry-after')], [429, '300'])
  assert.equal((await reken('verzonnen')).status, 429)
  assert.equal((await reken(await api.token(systeem))).status, 200, 'who has a token goes on')
})
