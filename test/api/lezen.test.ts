import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { alleRoutes } from '../../src/portalen/api/routes.ts'
import type { Route } from '../../src/portalen/api/route.ts'
import { laatSysteemToe, tokenVoor } from '../steun/apiclient.ts'
import { richtProefIn } from '../steun/opslag.ts'
import { vulUitlevering } from '../steun/uitlevering.ts'
import { stapje } from '../steun/gegeven.ts'
import { inBeeld, schuldbemiddeling, toelating } from '../steun/wandeling.ts'
import { type Gekregen, type Proefapi, alleScopes, foutenUit, proefapi } from './steun.ts'

let api: Proefapi
let routes: readonly Route[]
let alles: string
let rijk: string
let vroeg: string

before(async () => {
  api = await proefapi()
  routes = await alleRoutes()
  rijk = await api.proef.wandel(schuldbemiddeling)
  vroeg = await api.proef.wandel(inBeeld)
  api.proef.zetDag(vandaag)
  await vulUitlevering(api.proef)
  alles = await api.token(await api.laatToe('Alles', alleScopes))
})
after(() => api.sluit())

/** After the walks: a token holds by this clock. */
const vandaag = '2028-01-03'

/** The answer of an address, held to what the document says of it. */
function inVorm(naam: string, { status, json, tekst }: Gekregen): Readonly<Record<string, unknown>> {
  assert.equal(status, 200, tekst)
  const gelezen = routes.find((route) => route.naam === naam)?.antwoord.safeParse(json)
  assert.ok(gelezen?.success, `${naam}: ${JSON.stringify(gelezen?.error?.issues)}`)
  return json
}
const lees = async (naam: string, pad: string) => inVorm(naam, await api.vraag(pad, { token: alles }))
const rijen = (json: Readonly<Record<string, unknown>>) =>
  json['resultaten'] as readonly Readonly<Record<string, unknown>>[]

const onder = (id: string, wat = '') => `/schuldhulptrajecten/${id}${wat}`

describe('what is read', () => {
  test('a list of trajecten, filtered as the werkvoorraad is, with links to its other pages', async () => {
    const lijst = await lees('leesSchuldhulptrajecten', '/schuldhulptrajecten?metBeeindigd=true')
    assert.deepEqual([lijst['totaal'], lijst['pagina'], lijst['grootte']], [2, 1, 50])
    assert.deepEqual(
      rijen(lijst)
        .map(({ id }) => id)
        .toSorted(),
      [rijk, vroeg].toSorted(),
    )
    const eerste = await lees(
      'leesSchuldhulptrajecten',
      '/schuldhulptrajecten?metBeeindigd=true&grootte=1&sorteer=naam',
    )
    const links = eerste['_links'] as Readonly<Record<string, { readonly href: string }>>
    assert.deepEqual(Object.keys(links).toSorted(), ['first', 'last', 'next', 'self'])
    const volgende = links['next']?.href ?? ''
    assert.ok(volgende.startsWith(api.url), volgende)
    const tweede = await lees('leesSchuldhulptrajecten', volgende.slice(`${api.url}/api/v1`.length))
    assert.notEqual(rijen(tweede)[0]?.['id'], rijen(eerste)[0]?.['id'])
    assert.equal(tweede['totaal'], 2)
    const fase = await lees('leesSchuldhulptrajecten', '/schuldhulptrajecten?fase=inventarisatie')
    assert.deepEqual(
      rijen(fase).map(({ id }) => id),
      [vroeg],
    )
    const leeg = await lees('leesSchuldhulptrajecten', '/schuldhulptrajecten?pagina=9')
    assert.deepEqual(rijen(leeg), [])
  })

  test('a traject with its vorderingen, termijnen, berichten and money: as the dossier has them', async () => {
    const { dossier, schulden, geld } = await api.proef.staat(rijk)
    const traject = await lees('leesSchuldhulptraject', onder(rijk))
    assert.deepEqual(
      [traject['naam'], traject['startdatum'], traject['toekenningsdatum'], traject['einddatum']],
      [dossier.client?.naam, dossier.aanmelding?.datum, dossier.beschikking?.datum, dossier.einde?.datum],
    )
    const vorderingen = rijen(await lees('leesVorderingen', onder(rijk, '/vorderingen')))
    assert.deepEqual(
      vorderingen.map(({ id, saldo }) => [id, Math.round(Number(Object(saldo)['bedrag']) * 100)]),
      schulden.vorderingen.map(({ id, saldo }) => [id, saldo?.bedrag]),
    )
    assert.ok(rijen(await lees('leesTermijnen', onder(rijk, '/termijnen'))).length > 5)
    const berichten = rijen(await lees('leesBerichten', onder(rijk, '/berichten')))
    assert.ok(berichten.some(({ soort }) => soort === 'kwijting-inwoner'))
    const stand = await lees('leesBetalingen', onder(rijk, '/betalingen'))
    assert.equal((stand['ontvangen'] as readonly unknown[]).length, geld.ontvangsten.length)
    assert.equal((stand['uitgedeeld'] as readonly unknown[]).length, geld.uitdelingen.length)
    assert.ok(geld.ontvangsten.length > 0, 'there is money in this walk')
    for (const wat of ['', '/vorderingen', '/termijnen', '/berichten', '/betalingen'])
      assert.doesNotMatch(
        (await api.vraag(onder(rijk, wat), { token: alles })).tekst,
        /NL\d\d[A-Z]{4}\d{10}/,
        'no IBAN',
      )
  })

  test('the contactenboek, and what went to CBS', async () => {
    const boek = await lees('leesSchuldeisers', '/schuldeisers?grootte=2')
    assert.equal(rijen(boek).length, 2)
    const gevonden = inVorm('zoekSchuldeisers', await api.stuur('/schuldeisers/_zoek', { zoek: 'vlam' }, alles))
    assert.deepEqual(
      rijen(gevonden).map(({ naam }) => naam),
      ['Energie De Vlam'],
    )
    assert.equal(rijen(await lees('leesDdasLeveringen', '/ddas/leveringen')).length, 1)
  })

  test('by a name goes in a body, and finds what the werkvoorraad finds', async () => {
    const naam = String((await lees('leesSchuldhulptraject', onder(vroeg)))['naam'])
    const zoek = async (inhoud: object) =>
      rijen(inVorm('zoekSchuldhulptrajecten', await api.stuur('/schuldhulptrajecten/_zoek', inhoud, alles)))
    assert.ok((await zoek({ zoek: naam, metBeeindigd: true })).some(({ id }) => id === vroeg))
    assert.deepEqual(await zoek({ zoek: 'nietbestaand' }), [])
    assert.deepEqual(foutenUit(await api.stuur('/schuldhulptrajecten/_zoek', { zoek: '', kleur: 1 }, alles)), [
      '#/kleur onbekend-veld',
      '#/zoek ontbreekt',
    ])
  })

  test('is on record: which system, which traject, and what it asked', async () => {
    const systeem = await api.laatToe('Nieuwsgierig', ['trajecten:lezen', 'schuldeisers:lezen'])
    const token = await api.token(systeem)
    await api.vraag('/schuldhulptrajecten?metBeeindigd=true', { token })
    await api.vraag(onder(vroeg, '/termijnen'), { token })
    await api.vraag('/schuldeisers?grootte=1', { token })
    const vastgelegd = await api.proef.sql<{ waarom: string; aantal: number }>(
      `SELECT waarom, count(*)::int AS aantal FROM kwijting.verwerking
       WHERE handeling = 'inzage' AND door ->> 'soort' = 'apiclient' AND door ->> 'id' = $1 GROUP BY waarom ORDER BY 1`,
      [systeem.id],
    )
    assert.deepEqual(vastgelegd, [
      { waarom: 'contactenboek over de API', aantal: 1 },
      { waarom: 'lijst van trajecten over de API', aantal: 2 },
      { waarom: 'termijnen over de API', aantal: 1 },
    ])
    const keken = await api.proef.opslag.wieKeekMee(api.proef.organisatieId, vroeg)
    assert.ok(keken.some(({ door }) => door === 'Nieuwsgierig'))
  })

  test('holds a burgerservicenummer only for who may have it, and no address ever does', async () => {
    const id = await api.proef.wandel([
      ...toelating.slice(0, 1),
      stapje('2026-01-06', 'VulPersoonsgegevensAan', { naam: 'Fatima el Amrani', bsn: '999990019' }),
    ])
    api.proef.zetDag(vandaag)
    const zonder = await api.token(await api.laatToe('Zonder BSN', ['trajecten:lezen']))
    assert.doesNotMatch((await api.vraag(onder(id), { token: zonder })).tekst, /999990019|burgerservicenummer/)
    const traject = await lees('leesSchuldhulptraject', onder(id))
    assert.equal(Object(traject['client'])['burgerservicenummer'], '999990019')
    assert.equal((await api.stuur('/schuldhulptrajecten/_zoek', { zoek: '999990019' }, alles)).json['totaal'], 0)
  })
})

describe('what is asked wrongly', () => {
  test('is said at once, with every fault, and repeats nothing', async () => {
    const fout = await api.vraag('/schuldhulptrajecten?pagina=0&grootte=101&fase=ooit&bsn=999990019&sorteer=x', {
      token: alles,
    })
    assert.equal(fout.status, 400)
    assert.deepEqual(foutenUit(fout), [
      '#/bsn onbekend-veld',
      '#/fase onbekende-keuze',
      '#/grootte strijdig',
      '#/pagina verkeerd-type',
      '#/sorteer onbekende-keuze',
    ])
    assert.doesNotMatch(fout.tekst, /999990019|ooit/)
    for (const [vraag, verwacht] of [
      ['pagina=1&pagina=2', '#/pagina dubbel'],
      ['pagina=-1', '#/pagina verkeerd-type'],
      ['pagina=1e3', '#/pagina verkeerd-type'],
      ['pagina=999999', '#/pagina strijdig'],
      ['behandelaarId=x', '#/behandelaarId verkeerd-type'],
      ['metBeeindigd=ja', '#/metBeeindigd onbekende-keuze'],
      ['__proto__=1', '#/__proto__ onbekend-veld'],
    ] as const)
      assert.deepEqual(foutenUit(await api.vraag(`/schuldhulptrajecten?${vraag}`, { token: alles })), [verwacht], vraag)
  })

  test('is said in Dutch, with what can be chosen', async () => {
    const fouten = [
      await api.vraag('/schuldhulptrajecten?fase=ooit&wachtOp=x&sorteer=x&metBeeindigd=x&grootte=x', { token: alles }),
      await api.stuur(
        '/schuldhulptrajecten/_zoek',
        { zoek: 'a', sorteer: 1, pagina: 0, grootte: 101, fase: '' },
        alles,
      ),
      await api.stuur('/schuldeisers/_zoek', { zoek: 'a', pagina: 1.5 }, alles),
    ]
    for (const { status, tekst } of fouten) {
      assert.equal(status, 400)
      assert.doesNotMatch(tekst, /expected|Invalid|Too /)
    }
    assert.match(fouten[0]?.tekst ?? '', /Kies een van: termijn, naam, sinds\./)
  })

  test('a character that no text can hold is found nowhere, and breaks nothing', async () => {
    for (const [naam, pad] of [
      ['zoekSchuldhulptrajecten', '/schuldhulptrajecten/_zoek'],
      ['zoekSchuldeisers', '/schuldeisers/_zoek'],
    ] as const)
      assert.deepEqual(rijen(inVorm(naam, await api.stuur(pad, { zoek: 'niet\0bestaand' }, alles))), [])
  })

  test('an id of nobody, of somebody else or of no form is not there', async () => {
    const ginds = await richtProefIn(api.proef.url, 'anderland')
    const daar = await ginds.wandel(toelating.slice(0, 1))
    ginds.zetDag(vandaag)
    const token = await tokenVoor(ginds, await laatSysteemToe(ginds, 'Alles', alleScopes))
    for (const wat of ['', '/vorderingen', '/termijnen', '/berichten', '/betalingen']) {
      for (const id of [daar, randomUUID(), 'x', "1'%20OR%201=1", '%00'])
        assert.equal((await api.vraag(onder(id, wat), { token: alles })).status, 404, `${id}${wat}`)
      assert.equal((await api.vraag(onder(rijk, wat), { token })).status, 404)
    }
    const lijst = await api.vraag('/schuldhulptrajecten?metBeeindigd=true', { token })
    assert.deepEqual([lijst.json['totaal'], rijen(lijst.json)[0]?.['id']], [1, daar])
    assert.deepEqual((await api.vraag('/ddas/leveringen', { token })).json, { resultaten: [] })
    await ginds.sluit()
  })
})

test('every address times every scope: denied but for its own', async () => {
  const systemen = new Map<string, string>()
  for (const scope of alleScopes) systemen.set(scope, await api.token(await api.laatToe(`Alleen ${scope}`, [scope])))
  for (const { methode, pad, scope } of routes)
    for (const [mag, token] of systemen) {
      const adres = pad.replace('{id}', vroeg)
      const gekregen = methode === 'get' ? await api.vraag(adres, { token }) : await api.stuur(adres, {}, token)
      const wat = `${methode} ${pad} with ${mag}: ${gekregen.status}`
      if (mag === scope) assert.ok([200, 400].includes(gekregen.status), wat)
      else {
        assert.equal(gekregen.status, 403, wat)
        assert.ok(String(gekregen.json['detail']).includes(scope), wat)
      }
    }
  assert.deepEqual(api.gemeld, [])
})
