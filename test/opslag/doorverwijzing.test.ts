import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { datum } from '../../src/gedeeld/datum.ts'
import type { Actor } from '../../src/domein/toegang/index.ts'
import { doorverwijsadres } from '../../src/domein/verloop/index.ts'
import { type Deur, openDeur } from '../../src/koppelingen/doorverwijzing/index.ts'
import { openHttp } from '../../src/platform/http/index.ts'
import { type Keypair, makeKeypair, signMessage } from '../../src/platform/webhook/index.ts'
import { stuurDoorverwijzing, verzinDoorverwijzing } from '../../src/simulatie/doorverwijzer/doorverwijzer.ts'
import { doorverwijzing, volledig } from '../steun/doorverwijswandeling.ts'
import { type Proefopslag, log, proefopslag } from '../steun/opslag.ts'

const nu = Date.parse('2026-11-22T12:00:00Z')
const oorsprong = 'https://kwijting.voorbeeld.nl'
const beheerder: Actor = { soort: 'medewerker', id: 'm-9', naam: 'Bo Beheer', rollen: ['beheerder'] }

let proef: Proefopslag
let deur: Deur
let sleutel: Keypair
let adres: string
let bezoek = 0

/** Lets Geldfit refer from a day on, or no longer. */
async function stelIn(mag: 'ja' | 'nee', vanaf: string, openbaar = sleutel.open): Promise<void> {
  const antwoord = await proef.doe({
    stroom: { soort: 'organisatie', id: proef.organisatieId },
    soort: 'StelVerwijzerIn',
    invoer: { naam: 'Geldfit', vanaf, mag, reden: 'Overeenkomst.', ...(mag === 'ja' ? { sleutel: openbaar } : {}) },
    door: beheerder,
  })
  assert.equal(antwoord.soort, 'gedaan', JSON.stringify(antwoord))
}

before(async () => {
  proef = await proefopslag()
  proef.zetDag('2026-01-07')
  sleutel = makeKeypair()
  await stelIn('ja', '2026-01-01')
  const [verwijzer] = await proef.opslag.verwijzers(proef.organisatieId)
  adres = oorsprong + doorverwijsadres('zonderland', verwijzer?.id ?? '')
  deur = openDeur({ ...proef.opslag.doorverwijzingen, tijd: () => nu })
})
after(() => proef.sluit())

interface Anders {
  readonly adres?: string
  readonly geheim?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly vanaf?: string
  readonly tijd?: number
}

/** Sends text, signed. Each from another address, so that the brake does not hold the test. */
async function stuur(tekst: string | Uint8Array, anders: Anders = {}) {
  const body = typeof tekst === 'string' ? new TextEncoder().encode(tekst) : tekst
  const getekend = signMessage(anders.geheim ?? sleutel.secret, 'msg_1', body, anders.tijd ?? nu)
  const method = anders.method ?? 'POST'
  const headers = { 'Content-Type': 'application/json', ...getekend, ...anders.headers }
  const inhoudVan = method === 'GET' ? null : Uint8Array.from(body)
  const verzoek = new Request(anders.adres ?? adres, { method, headers, body: inhoudVan })
  const antwoord = await deur(verzoek, { vanaf: anders.vanaf ?? `192.0.2.${bezoek++}` })
  assert.ok(antwoord, 'the door is ours')
  const inhoud: Readonly<Record<string, unknown>> = Object(await antwoord.json())
  return { status: antwoord.status, type: antwoord.headers.get('content-type'), inhoud, antwoord }
}
const stuurJson = (inhoud: object, anders?: Anders) => stuur(JSON.stringify(inhoud), anders)
const fouten = ({ inhoud }: { readonly inhoud: Readonly<Record<string, unknown>> }) =>
  (inhoud['errors'] as readonly { readonly pointer?: string; readonly code: string }[]).map(
    ({ pointer, code }) => `${pointer ?? ''} ${code}`,
  )
const dossiers = async () => (await proef.opslag.werkvoorraad(proef.organisatieId, { pagina: 1 })).rijen

/** What is kept, but how often somebody knocked. */
const bewaard = async () => ({ ...(await proef.tellingen()), 'kwijting.inlogpoging': 0 })

describe('a doorverwijzing', () => {
  test('becomes one aanmelding, whose clocks run from its own day, however often it comes', async () => {
    const eerste = await stuurJson(volledig)
    assert.deepEqual([eerste.status, eerste.inhoud], [201, { kenmerk: 'GF-2026-000123', stand: 'aangemeld' }])
    const later = await stuurJson(volledig, { tijd: nu + 1000 })
    assert.deepEqual([later.status, later.inhoud], [200, eerste.inhoud])
    const [dossier, ...meer] = await dossiers()
    assert.deepEqual([dossier?.naam, dossier?.crisis, meer.length], ['Fatima el Amrani', true, 0])
    const id = dossier?.dossierId ?? ''
    const { aanmelding } = (await proef.staat(id)).dossier
    assert.deepEqual(aanmelding?.doorverwijzing, {
      door: 'Geldfit',
      kenmerk: 'GF-2026-000123',
      toestemming: '2026-01-04',
    })
    const { rijen } = await proef.opslag.termijnen(proef.organisatieId, {
      tot: aanmelding?.datum ?? assert.fail(),
      pagina: 1,
    })
    assert.deepEqual(rijen, [], 'nothing is late on the day itself')
    const blad = await proef.opslag.dossier(proef.organisatieId, id, { door: beheerder, waarom: 'proef' })
    const termijn = (soort: string) => blad?.termijnen.find((t) => t.soort === soort)?.uiterlijk
    assert.deepEqual([termijn('crisisgesprek'), termijn('eerste-gesprek')], ['2026-01-08', '2026-02-02'])
    const vanzelf = await proef.opslag.vanzelf(proef.organisatieId, { sinds: '2026-01-01T00:00:00Z' })
    assert.deepEqual(vanzelf.map(({ gebeurtenis }) => gebeurtenis.soort).toSorted(), ['Aangemeld', 'CrisisVastgesteld'])
  })

  test('with the same kenmerk and another content is refused, and changes nothing', async () => {
    const voor = await bewaard()
    const ander = await stuurJson({ ...volledig, naam: 'Iemand Anders' })
    assert.deepEqual([ander.status, fouten(ander)], [409, ['#/kenmerk KenmerkHergebruikt']])
    assert.deepEqual(await bewaard(), voor)
  })

  test('that is wrong is refused with every fault at once, without a word of what was sent', async () => {
    const voor = await bewaard()
    const vorm = await stuurJson({ naam: 'Joris Blom', bsn: '999990019', datum: '5 januari', crisis: ['honger'] })
    assert.equal(vorm.status, 400)
    assert.equal(vorm.type, 'application/problem+json')
    assert.deepEqual(fouten(vorm).toSorted(), [
      '#/bsn onbekend-veld',
      '#/crisis/0 onbekende-keuze',
      '#/datum geen-datum',
      '#/kenmerk ontbreekt',
      '#/toestemming ontbreekt',
    ])
    assert.doesNotMatch(JSON.stringify(vorm.inhoud), /Joris|999990019|honger/)
    const toestemming = { gegeven: false, op: '2026-01-08' }
    const regel = await stuurJson({ ...doorverwijzing, kenmerk: 'GF-2', telefoon: undefined, toestemming })
    assert.equal(regel.status, 409)
    assert.deepEqual(fouten(regel).toSorted(), [
      '#/telefoon BereikbaarheidOntbreekt',
      '#/toestemming/gegeven ToestemmingOntbreekt',
      '#/toestemming/op DatumInDeToekomst',
    ])
    for (const [tekst, status] of [
      ['{', 400],
      ['', 400],
      ['null', 400],
      ['[]', 400],
      ['{"kenmerk":"a","kenmerk":"b"}', 400],
      [Uint8Array.of(0x22, 0xff, 0x22), 400],
      [' '.repeat(64 * 1024 + 1), 413],
    ] as const)
      assert.equal((await stuur(tekst)).status, status, String(tekst).slice(0, 40))
    assert.deepEqual(await bewaard(), voor)
  })

  test('that is made to hurt is answered shortly: deep, twice thousands of times, __proto__, a BSN for a name', async () => {
    const voor = await bewaard()
    const twee = '{"b":1' + ',"b":1'.repeat(4000) + '}'
    const dubbel = await stuur('{"a":'.repeat(15) + twee + '}'.repeat(15))
    assert.deepEqual([dubbel.status, fouten(dubbel).length], [400, 100])
    for (const [tekst, verwacht] of [
      [`{"reden":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, '# te-diep'],
      [`{"naam":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`, '# te-diep'],
      ['{"__proto__":{"kenmerk":"x"},"constructor":1}', '#/constructor onbekend-veld'],
      ['{"999990019":1}', '#/999999999 onbekend-veld'],
    ] as const) {
      const antwoord = await stuur(tekst)
      assert.equal(antwoord.status, 400, tekst.slice(0, 40))
      assert.ok(fouten(antwoord).includes(verwacht), JSON.stringify(fouten(antwoord)))
    }
    for (const kenmerk of ['k'.repeat(50_000), 'a\u0000b', '\ud800', ' a', 7, null])
      assert.equal((await stuurJson({ ...doorverwijzing, kenmerk })).status, 400, String(kenmerk).slice(0, 10))
    assert.deepEqual(await bewaard(), voor)
  })

  test('is believed only from who may refer here, by POST, as JSON', async () => {
    const nieuw = { ...doorverwijzing, kenmerk: 'GF-3' }
    const wie = (deel: object) => stuurJson(nieuw, deel).then(({ status }) => status)
    assert.equal(await wie({ geheim: makeKeypair().secret }), 401)
    assert.equal(await wie({ tijd: nu - 301_000 }), 401)
    assert.equal(await wie({ headers: { 'webhook-id': 'msg_2' } }), 401)
    assert.equal(await wie({ adres: adres.replace('zonderland', 'elders') }), 401)
    assert.equal(await wie({ adres: adres.replace('zonderland', '%E0%A4%A') }), 401)
    assert.equal(await wie({ adres: oorsprong + doorverwijsadres('zonderland', proef.organisatieId) }), 401)
    assert.equal(await wie({ headers: { 'Content-Type': 'text/plain' } }), 415)
    const gevraagd = await stuur('', { method: 'GET' })
    assert.deepEqual([gevraagd.status, gevraagd.antwoord.headers.get('allow')], [405, 'POST'])
    assert.equal(await deur(new Request(`${oorsprong}/medewerker`), { vanaf: '192.0.2.1' }), null)
    assert.equal((await dossiers()).length, 1)
  })

  test('comes over the wire from the simulated party, the same people with the same seed', async () => {
    const http = await openHttp({ host: '127.0.0.1', port: 0 }, { publicUrl: null, log })
    http.toon({
      behandel: async (verzoek, { vanaf }) => (await deur(verzoek, { vanaf })) ?? new Response(null, { status: 404 }),
      controles: {},
    })
    const keuze = { adres: adres.replace(oorsprong, http.url), geheim: sleutel.secret, tijd: () => nu }
    const stuurt = (nummer: number) =>
      stuurDoorverwijzing(keuze, `msg_${nummer}`, verzinDoorverwijzing('proef', nummer, datum('2026-01-07')))
    const antwoorden = [await stuurt(0), await stuurt(1), await stuurt(0)]
    await http.sluit()
    assert.deepEqual(
      antwoorden.map(({ status }) => status),
      [201, 201, 200],
    )
    assert.equal((await dossiers()).length, 3)
  })

  test('comes at most 60 times in 5 minutes from one address', async () => {
    const vanaf = '198.51.100.7'
    for (let i = 0; i < 60; i++) assert.equal((await stuur('{}', { vanaf })).status, 400)
    const teVeel = await stuur('{}', { vanaf })
    assert.deepEqual([teVeel.status, teVeel.antwoord.headers.get('retry-after')], [429, '300'])
    assert.equal((await stuur('{}', { vanaf: '198.51.100.8' })).status, 400)
  })

  test('a new key replaces the old one, and whoever may no longer is refused from that day', async () => {
    const nieuw = makeKeypair()
    await stelIn('ja', '2026-01-07', nieuw.open)
    const bericht = { ...doorverwijzing, kenmerk: 'GF-4' }
    assert.equal((await stuurJson(bericht)).status, 401)
    assert.equal((await stuurJson(bericht, { geheim: nieuw.secret })).status, 201)
    await stelIn('nee', '2026-01-09')
    proef.zetDag('2026-01-08')
    assert.equal((await stuurJson({ ...bericht, kenmerk: 'GF-5' }, { geheim: nieuw.secret })).status, 201)
    proef.zetDag('2026-01-09')
    assert.equal((await stuurJson({ ...bericht, kenmerk: 'GF-6' }, { geheim: nieuw.secret })).status, 401)
  })
})
