import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { opdrachten } from '../../src/domein/verloop/index.ts'
import { laatSysteemToe, tokenVoor } from '../steun/apiclient.ts'
import { richtProefIn } from '../steun/opslag.ts'
import { type Proefapi, foutenUit, proefapi } from './steun.ts'

let api: Proefapi
let token: string

before(async () => {
  api = await proefapi()
  api.proef.zetDag('2026-01-07')
  token = await api.token(await api.laatToe('Zaaksysteem', ['opdrachten:geven']))
})
after(() => api.sluit())

const aanmelding = { datum: '2026-01-05', kanaal: 'website', naam: 'Joris Blom', telefoon: '06 12345678' }
const meldAan = (inhoud: object, met = token) => api.stuur('/schuldhulptrajecten', inhoud, met)
const geef = (id: string, inhoud: object, met = token) =>
  api.stuur(`/schuldhulptrajecten/${id}/opdrachten`, { opdrachtId: randomUUID(), ...inhoud }, met)

/** What is kept, but how often somebody asked. */
const bewaard = async () => ({ ...(await api.proef.tellingen()), 'kwijting.inlogpoging': 0 })

/** A traject of this system. */
async function begin(): Promise<string> {
  const { status, json, tekst } = await meldAan({ opdrachtId: randomUUID(), invoer: aanmelding })
  assert.equal(status, 201, tekst)
  return String(json['id'])
}

describe('an aanmelding', () => {
  test('begins a traject, once however often it comes, in the name of the system', async () => {
    const verzoek = { opdrachtId: randomUUID(), invoer: aanmelding }
    const eerste = await meldAan(verzoek)
    assert.equal(eerste.status, 201, eerste.tekst)
    const id = String(eerste.json['id'])
    assert.equal(eerste.koppen.get('location'), `/api/v1/schuldhulptrajecten/${id}`)
    const { historie } = (await api.proef.opslag.dossier(api.proef.organisatieId, id, {
      door: { soort: 'kwijting' },
      waarom: 'proef',
    })) ?? { historie: [] }
    assert.deepEqual(
      historie.map(({ gebeurtenis, door }) => [gebeurtenis.soort, door.soort, 'naam' in door && door.naam]),
      [['Aangemeld', 'apiclient', 'Zaaksysteem']],
    )
    const vanzelf = await api.proef.opslag.vanzelf(api.proef.organisatieId, { sinds: '2026-01-01T00:00:00Z' })
    assert.ok(
      vanzelf.some(({ dossierId }) => dossierId === id),
      'nobody here did it',
    )
    const voor = await bewaard()
    const weer = await meldAan(verzoek)
    assert.deepEqual([weer.status, weer.json], [201, eerste.json])
    const anders = await meldAan({ ...verzoek, invoer: { ...aanmelding, naam: 'Iemand Anders' } })
    assert.deepEqual([anders.status, foutenUit(anders)], [409, ['#/opdrachtId id-hergebruikt']])
    assert.deepEqual(await bewaard(), voor)
  })

  test('that is wrong is refused with every fault at its place, and nothing is kept', async () => {
    const voor = await bewaard()
    const vorm = await meldAan({
      opdrachtId: randomUUID(),
      invoer: { ...aanmelding, naam: '', datum: 'gisteren', bsn: '123', kleur: 'rood' },
    })
    assert.equal(vorm.status, 400)
    assert.deepEqual(foutenUit(vorm), [
      '#/invoer/bsn geen-bsn',
      '#/invoer/datum geen-datum',
      '#/invoer/kleur onbekend-veld',
      '#/invoer/naam ontbreekt',
    ])
    assert.doesNotMatch(vorm.tekst, /gisteren|rood/)
    const regel = await meldAan({ opdrachtId: randomUUID(), invoer: { ...aanmelding, datum: '2026-01-08' } })
    assert.deepEqual([regel.status, foutenUit(regel)], [409, ['#/invoer/datum DatumInDeToekomst']])
    for (const [inhoud, verwacht] of [
      [{ invoer: aanmelding }, ['#/opdrachtId ontbreekt']],
      [{ opdrachtId: 'x', invoer: aanmelding }, ['#/opdrachtId geen-uuid']],
      [{ opdrachtId: randomUUID() }, ['#/invoer ontbreekt']],
      [{ opdrachtId: randomUUID(), invoer: [] }, ['#/invoer verkeerd-type']],
      [{ opdrachtId: randomUUID(), invoer: aanmelding, soort: 'MeldAan' }, ['#/soort onbekend-veld']],
      [[], ['# verkeerd-type']],
    ] as const) {
      const fout = await meldAan(inhoud)
      assert.deepEqual([fout.status, foutenUit(fout)], [400, verwacht], JSON.stringify(inhoud))
    }
    assert.deepEqual(await bewaard(), voor)
  })
})

describe('a request of nothing but faults', () => {
  // Of one megabyte, all of it unknown fields: more faults than a call takes arguments.
  const velden = Object.fromEntries(Array.from({ length: 90_000 }, (_, i) => [`v${i.toString(36)}`, 0]))

  for (const [wat, inhoud, voor] of [
    ['the request', { opdrachtId: randomUUID(), invoer: aanmelding, ...velden }, '#/'],
    ['the opdracht', { opdrachtId: randomUUID(), invoer: { ...aanmelding, ...velden } }, '#/invoer/'],
  ] as const)
    test(`in ${wat} names the first hundred and says how many there are`, async () => {
      const antwoord = await meldAan(inhoud)
      assert.equal(antwoord.status, 400, antwoord.tekst.slice(0, 500))
      const fouten = foutenUit(antwoord)
      assert.equal(fouten.length, 100)
      assert.ok(fouten.every((fout) => fout.startsWith(voor) && fout.endsWith(' onbekend-veld')))
      assert.equal(antwoord.json['detail'], 'Er zijn 90000 fouten in de invoer. U ziet de eerste 100.')
      assert.ok(antwoord.tekst.length < 20_000, `${antwoord.tekst.length} characters`)
    })
})

describe('an opdracht on a traject', () => {
  test('is done once, and not over the head of somebody who was first', async () => {
    const id = await begin()
    const opdrachtId = randomUUID()
    const notitie = { opdrachtId, soort: 'MaakNotitie', invoer: { tekst: 'Zaak 2026-17 geopend.' }, gezienVersie: 1 }
    const eerste = await geef(id, notitie)
    assert.deepEqual([eerste.status, eerste.json], [200, { versie: 2, gebeurtenissen: ['NotitieGemaakt'] }])
    assert.deepEqual((await geef(id, notitie)).json, eerste.json)
    const anders = await geef(id, { ...notitie, invoer: { tekst: 'Iets anders.' } })
    assert.deepEqual([anders.status, foutenUit(anders)], [409, ['#/opdrachtId id-hergebruikt']])
    const oud = await geef(id, { ...notitie, opdrachtId: randomUUID() })
    assert.deepEqual([oud.status, foutenUit(oud)], [409, ['#/gezienVersie verouderd']])
    assert.equal((await geef(id, { soort: 'MaakNotitie', invoer: { tekst: 'Zonder versie.' } })).status, 200)
  })

  test('adds a vordering of a schuldeiser that is known', async () => {
    const id = await begin()
    const [schuldeiser] = (await api.proef.opslag.schuldeisers(api.proef.organisatieId, { zoek: 'vlam', pagina: 1 }))
      .rijen
    const invoer = { datum: '2026-01-06', schuldeiserId: schuldeiser?.id, aangemeldBedrag: '120.50', zakelijk: false }
    const gedaan = await geef(id, { soort: 'VoegVorderingToe', invoer })
    assert.equal(gedaan.status, 200, gedaan.tekst)
    assert.equal((await api.proef.staat(id)).schulden.vorderingen[0]?.aangemeld.bedrag, 12_050)
    const onbekend = await geef(id, { soort: 'VoegVorderingToe', invoer: { ...invoer, schuldeiserId: randomUUID() } })
    assert.deepEqual([onbekend.status, foutenUit(onbekend)], [409, ['#/invoer/schuldeiserId SchuldeiserOnbekend']])
    assert.notEqual(onbekend.json['detail'], 'SchuldeiserOnbekend', 'in words')
  })

  test('that a system may not give is refused, whatever its scope; what does not exist is a fault', async () => {
    const id = await begin()
    const voor = await bewaard()
    for (const { soort, bevoegd } of opdrachten) {
      if (bevoegd.includes('apiclient')) continue
      const geweigerd = await geef(id, { soort, invoer: {} })
      assert.deepEqual([geweigerd.status, foutenUit(geweigerd)], [403, ['niet-bevoegd']], soort)
    }
    const onbekend = await geef(id, { soort: 'WisDossier', invoer: {} })
    assert.deepEqual([onbekend.status, foutenUit(onbekend)], [400, ['#/soort onbekende-keuze']])
    const opnieuw = await geef(id, { soort: 'MeldAan', invoer: aanmelding })
    assert.deepEqual([opnieuw.status, foutenUit(opnieuw)], [409, ['AlAangemeld']])
    assert.deepEqual(await bewaard(), voor)
  })

  test('on a traject that is not there, or of another organisation, finds nothing and makes nothing', async () => {
    const id = await begin()
    const ginds = await richtProefIn(api.proef.url, 'anderland')
    ginds.zetDag('2026-01-07')
    const daar = await tokenVoor(ginds, await laatSysteemToe(ginds, 'Zaaksysteem', ['opdrachten:geven']))
    const voor = await bewaard()
    for (const [soort, invoer] of [
      ['MaakNotitie', { tekst: 'Hallo' }],
      ['MeldAan', aanmelding],
    ] as const) {
      assert.equal((await geef(id, { soort, invoer }, daar)).status, 404)
      assert.equal((await geef(randomUUID(), { soort, invoer })).status, 404)
    }
    assert.deepEqual(await bewaard(), voor)
    await ginds.sluit()
  })
})
