import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { leesBsn } from '../../src/gedeeld/bsn.ts'
import { leesBewijsconfig } from '../../src/koppelingen/inloggen/index.ts'
import { maakLog } from '../../src/platform/log/index.ts'
import { type Mens, type Proefaanbieder, proefaanbieder } from '../steun/aanbieder.ts'
import { type Beland, bezoeker } from '../steun/bezoeker.ts'
import { type Proefportaal, deugt, ingelogd, metPortaal, neemAan } from '../steun/browser.ts'
import { stapje } from '../steun/gegeven.ts'
import { laatBinnen, laatSchuldeiserBinnen, neemOp } from '../steun/toegang.ts'
import { toelating } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser
let idp: Proefaanbieder
const map = mkdtempSync(join(tmpdir(), 'inlogbewijs-'))
const regels: string[] = []
let verschuif = 0

const inwoner = { deur: 'inwoner', organisatie: 'zonderland', claimsUit: 'id-token' } as const
const inwonerclaims = { bsn: 'nin', sector: 'idp_id', vertegenwoordigt: 'acting_nin', loa: 'loa', naam: 'name' }

/** The file as somebody would write it; the ports are those of this test. */
async function config() {
  idp = await proefaanbieder()
  const wie = { issuer: idp.issuer, clientId: idp.clientId, geheim: 'geheim', scopes: ['openid', 'persoon'] }
  const weg = { ...wie, issuer: 'http://127.0.0.1:9', ...inwoner, niveaus: ['10'], claims: inwonerclaims }
  const sleutel = { bestand: 'sleutel.pem', alg: 'ES256' }
  writeFileSync(join(map, 'geheim'), `${idp.geheim}\n`)
  writeFileSync(join(map, 'sleutel.pem'), idp.metSleutel.pem)
  const pad = join(map, 'oidc.json')
  const aansluitingen = [
    { ...wie, ...inwoner, id: 'digid', naam: 'DigiD', niveaus: ['20', '25', '30'], claims: inwonerclaims },
    { ...weg, id: 'weg', naam: 'DigiD elders' },
    {
      ...wie,
      deur: 'schuldeiser',
      id: 'eherkenning',
      naam: 'eHerkenning',
      niveaus: ['EH3', 'EH4'],
      claims: { kvk: 'kvk', loa: 'loa', naam: 'name' },
      acrValues: ['EH3'],
      claimsUit: 'userinfo',
    },
    {
      ...wie,
      geheim: undefined,
      clientId: idp.metSleutel.clientId,
      sleutel,
      deur: 'medewerker',
      organisatie: 'zonderland',
      id: 'werk',
      naam: 'uw werkaccount',
      amr: ['mfa'],
      claims: { gebruiker: 'preferred_username' },
    },
  ]
  writeFileSync(pad, JSON.stringify({ aansluitingen, lokaal: { schuldeiser: true } }))
  return leesBewijsconfig(pad)
}

const log = maakLog('info', { write: (regel) => void regels.push(regel) })
metPortaal(
  async (opstelling) => {
    ;({ proef, browser } = opstelling)
    await idp.open(proef.http, [
      '/inwoner/inloggen/met/digid/terug',
      '/schuldeiser/inloggen/met/eherkenning/terug',
      '/medewerker/inloggen/met/werk/terug',
    ])
  },
  { bewijs: { config, log, tijd: () => Date.now() + verschuif } },
)
after(async () => {
  await idp.sluit()
  rmSync(map, { recursive: true })
})
beforeEach(() => {
  idp.verknoei(null)
  idp.zetUit(false)
  verschuif = 0
})

const bij = { inwoner: 'digid', schuldeiser: 'eherkenning', medewerker: 'werk' } as const
type Deur = keyof typeof bij

const start = (deur: Deur, naar = '') => `/${deur}/inloggen/met/${bij[deur]}${naar === '' ? '' : `?naar=${naar}`}`

/** Signs in as somebody, in a browser of his own. */
async function kom(deur: Deur, mens: Mens | 'stopt', naar = '') {
  idp.zet(mens)
  const wie = bezoeker(proef.http)
  return { wie, op: await wie.ga(start(deur, naar)) }
}

const reden = ({ adres }: Beland) => adres.searchParams.get('waarom')
const isTerug = (deur: Deur) => (adres: URL) => adres.pathname === `/${deur}/inloggen/met/${bij[deur]}/terug`

// Numbers that pass the elfproef, of nobody.
const bsns = [
  '111222333',
  '123456782',
  '100000009',
  '200000007',
  '300000005',
  '400000003',
  '500000001',
  '613700004',
  '627400000',
  '641100000',
  '654800005',
]
const bsn = (i: number): string => bsns[i] ?? assert.fail('no such number')
const digid = (nummer: string, loa = '25'): Mens => ({
  sub: `d${bsns.indexOf(nummer)}`,
  nin: nummer,
  idp_id: `s00000000:${nummer}`,
  loa,
})

async function dossierVan(nummer: string, extra: Readonly<Record<string, string>> = {}): Promise<string> {
  const invoer = { naam: 'Fatima el Amrani', bsn: nummer, ...extra }
  return proef.wandel([...toelating.slice(0, 3), stapje('2026-01-06', 'VulPersoonsgegevensAan', invoer)])
}
const toegangenVan = async (id: string) => (await proef.staat(id)).dossier.toegangen
async function trekIn(id: string): Promise<void> {
  const toegangId = (await toegangenVan(id)).at(-1)?.id
  const stroom = { soort: 'dossier', id } as const
  await proef.doe({ stroom, soort: 'TrekInwonerToegangIn', invoer: { toegangId, reden: 'Dit klopte niet.' } })
}

describe('an inwoner with DigiD', () => {
  test('sees the own dossier at once, and it stands in the log; a second time nothing is added', async () => {
    const id = await dossierVan(bsn(0))
    const { op, wie } = await kom('inwoner', digid(bsn(0)), '/inwoner/traject/geld')
    assert.deepEqual([op.status, op.adres.pathname, op.adres.search], [200, '/inwoner/traject/geld', ''])
    assert.match((await wie.ga('/inwoner/traject')).tekst, /Fatima el Amrani/)
    const [toegang, ...meer] = await toegangenVan(id)
    assert.deepEqual([toegang?.wie, meer.length], ['client', 0])
    const kijkers = await proef.opslag.wieKeekMee(proef.organisatieId, id)
    assert.ok(kijkers.some(({ waarom }) => waarom === 'ingelogd met DigiD'))
    assert.equal((await kom('inwoner', digid(bsn(0)))).op.adres.pathname, '/inwoner/traject')
    assert.equal((await toegangenVan(id)).length, 1)
  })

  test('has no password of ours, and can leave at the provider too', async () => {
    const { wie } = await kom('inwoner', digid(bsn(0)))
    const account = await wie.ga('/inwoner/account')
    assert.match(account.tekst, /zonder wachtwoord van ons/)
    assert.ok(!account.tekst.includes('Nieuw wachtwoord'))
    const uit = await wie.stuur('/inwoner/uitloggen')
    assert.equal(uit.adres.search, '?uit=digid')
    assert.match(uit.tekst, /Ook uitloggen bij DigiD/)
    assert.equal((await wie.ga('/inwoner/traject')).adres.pathname, '/inwoner/inloggen')
    const weg = await wie.gaTot('/inwoner/inloggen/met/digid/uit', ({ origin }) => origin === idp.issuer)
    assert.equal(weg.searchParams.get('post_logout_redirect_uri'), `${proef.http}/inwoner/inloggen`)
    assert.equal(weg.searchParams.get('id_token_hint'), null)
  })

  test('beside an account with a code: each has its own', async () => {
    const id = await dossierVan(bsn(1))
    const metCode = await neemOp(proef.inloggen, await laatBinnen(proef, id), 'met-code')
    assert.equal((await kom('inwoner', digid(bsn(1)))).op.adres.pathname, '/inwoner/traject')
    assert.equal((await proef.inloggen.sessie.inwoner(metCode))?.toegangen.length, 1)
    assert.equal((await toegangenVan(id)).length, 1)
  })

  test('without a dossier is led to asking for help', async () => {
    const voor = (await proef.tellingen())['kwijting.account']
    const { op } = await kom('inwoner', digid(bsn(2)))
    assert.equal(reden(op), 'geen-dossier')
    assert.match(op.tekst, /href="\/inwoner\/aanmelden"/)
    assert.equal((await proef.tellingen())['kwijting.account'], voor)
  })

  test('on a level that is too low hears what to do, and gets nothing', async () => {
    const id = await dossierVan(bsn(2))
    const { op, wie } = await kom('inwoner', digid(bsn(2), '10'))
    assert.equal(reden(op), 'niveau-te-laag')
    assert.match(op.tekst, /DigiD-app/)
    assert.equal((await wie.ga('/inwoner/traject')).adres.pathname, '/inwoner/inloggen')
    assert.deepEqual(await toegangenVan(id), [])
    assert.equal(reden((await kom('inwoner', { ...digid(bsn(2)), loa: undefined })).op), 'niveau-te-laag')
  })

  for (const [wat, anders] of [
    ['of another sector', { idp_id: `s00000001:${bsn(2)}` }],
    ['of no sector', { idp_id: undefined }],
    ['of another sector in the number', { nin: `S00000001:${bsn(2)}` }],
    ['that fails the elfproef', { nin: '123456789' }],
    ['that is no text', { nin: 100000009 }],
    ['with a gemachtigde that is no BSN', { acting_nin: 'iemand' }],
  ] as const)
    test(`a number ${wat} is nobody`, async () => {
      assert.equal(reden((await kom('inwoner', { ...digid(bsn(2)), ...anders })).op), 'geen-nummer')
    })

  test('whose access was taken away does not get it back by proving who he is', async () => {
    const id = await dossierVan(bsn(3))
    const { wie } = await kom('inwoner', digid(bsn(3)))
    await trekIn(id)
    assert.match((await wie.ga('/inwoner/traject')).tekst, /U kunt nu niets bekijken/)
    assert.equal(reden((await kom('inwoner', digid(bsn(3)))).op), 'toegang-gestopt')
    await laatBinnen(proef, id)
    assert.equal((await kom('inwoner', digid(bsn(3)))).op.adres.pathname, '/inwoner/traject')
  })

  test('a number that was written at the wrong person opens nothing any more when it is mended', async () => {
    const id = await dossierVan(bsn(4))
    const { wie } = await kom('inwoner', digid(bsn(4)))
    const invoer = { naam: 'Fatima el Amrani', bsn: bsn(5) }
    await proef.doe({ stroom: { soort: 'dossier', id }, soort: 'VulPersoonsgegevensAan', invoer })
    assert.equal((await wie.ga('/inwoner/traject')).adres.pathname, '/inwoner/inloggen', 'the open session ended too')
    assert.equal(reden((await kom('inwoner', digid(bsn(4)))).op), 'geen-dossier')
    assert.equal((await kom('inwoner', digid(bsn(5)))).op.adres.pathname, '/inwoner/traject')
  })

  test('a partner gets in when that was given, and not before', async () => {
    const id = await dossierVan(bsn(8), { partnerNaam: 'Samir el Amrani', partnerBsn: bsn(6) })
    assert.equal(reden((await kom('inwoner', digid(bsn(6)))).op), 'geen-dossier')
    await laatBinnen(proef, id, 'partner', 'Samir el Amrani')
    const { op, wie } = await kom('inwoner', digid(bsn(6)))
    assert.match(op.tekst, /De gegevens van u en uw partner/)
    const { wie: client } = await kom('inwoner', digid(bsn(8)))
    const waar = async () => [
      (await client.ga('/inwoner/traject')).status,
      (await wie.ga('/inwoner/traject')).adres.pathname,
    ]
    const vulAan = (partnerBsn: string) =>
      proef.doe({
        stroom: { soort: 'dossier', id },
        soort: 'VulPersoonsgegevensAan',
        invoer: { naam: 'Fatima el Amrani', bsn: bsn(8), partnerBsn },
      })
    assert.equal((await vulAan(bsn(6))).soort, 'gedaan')
    assert.deepEqual(await waar(), [200, '/inwoner/traject'], 'the same numbers, written again, end nothing')
    assert.equal((await vulAan(bsn(5))).soort, 'gedaan')
    assert.deepEqual(await waar(), [200, '/inwoner/inloggen'], 'another number of the partner ends what he had proven')
  })

  test('a gemachtigde gets in when the machtiging stands in the dossier, for that dossier alone', async () => {
    const [vanWie, helper] = [bsn(9), bsn(7)]
    const id = await dossierVan(vanWie)
    const eigen = await dossierVan(helper)
    const namens = { ...digid(vanWie), sub: 'helper', acting_nin: helper }
    assert.equal(reden((await kom('inwoner', namens)).op), 'geen-machtiging')
    assert.deepEqual(await toegangenVan(id), [], 'the inwoner himself was not there')
    const wie = { wie: 'gemachtigde', naam: 'Vera Vrijwilliger', reden: 'Helpt.', machtiging: 'getekende brief' }
    const geef = (nummer: object) =>
      proef.doe({ stroom: { soort: 'dossier', id }, soort: 'GeefInwonerToegang', invoer: { ...wie, ...nummer } })
    await geef({})
    assert.equal(reden((await kom('inwoner', namens)).op), 'geen-machtiging', 'we do not know who that is')
    await geef({ bsn: helper })
    const { op } = await kom('inwoner', namens)
    assert.match(op.tekst, /Gegevens van iemand die u helpt/)
    assert.ok(!op.tekst.includes('?bij='), 'not the own dossier too')
    assert.match((await kom('inwoner', digid(helper))).op.tekst, /Dag Fatima el Amrani/)
    assert.deepEqual((await toegangenVan(eigen)).length, 1)
    await trekIn(id)
    assert.equal(reden((await kom('inwoner', namens)).op), 'toegang-gestopt')
  })

  test('of another organisatie is not found here', async () => {
    const nummer = leesBsn(bsn(0)) ?? assert.fail('no number')
    const elders = '00000000-0000-4000-8000-000000000000'
    assert.equal((await proef.opslag.dossiersMet(elders, nummer)).length, 0)
    assert.equal((await proef.opslag.dossiersMet(proef.organisatieId, nummer)).length, 1)
  })
})

describe('a schuldeiser with eHerkenning', () => {
  const anna = { sub: 'anna', kvk: '90000001', loa: 'EH3', name: 'Anna Vonk' }
  const rollen = async (kvk: string) =>
    (
      await proef.sql<{ rol: string }>(
        `SELECT a.rol FROM kwijting.account a JOIN kwijting.schuldeiserpartij p USING (partij_id)
         WHERE p.kvk_nummer = $1 ORDER BY a.rol`,
        [kvk],
      )
    ).map(({ rol }) => rol)

  test('is let in for the party that was given access; the first keeps the colleagues, the next answers', async () => {
    assert.equal(reden((await kom('schuldeiser', anna)).op), 'niet-toegelaten')
    const wat = await laatSchuldeiserBinnen(proef, 'vlam')
    const { op, wie } = await kom('schuldeiser', { ...anna, kvk: 'urn:etoegang:1.9:EntityConcernedID:KvKnr:90000001' })
    assert.deepEqual([op.status, op.adres.pathname], [200, '/schuldeiser'])
    assert.match(op.tekst, /Energie De Vlam/)
    assert.equal((await kom('schuldeiser', { ...anna, sub: 'bas', name: undefined })).op.adres.pathname, '/schuldeiser')
    assert.deepEqual(await rollen('90000001'), ['behandelaar', 'beheerder'])
    assert.equal(reden((await kom('schuldeiser', { ...anna, loa: 'EH2' })).op), 'niveau-te-laag')
    assert.equal(reden((await kom('schuldeiser', { ...anna, kvk: '9000000' })).op), 'geen-nummer')
    assert.deepEqual(await proef.inloggen.opgenomen(proef.organisatieId, [wat.toegangId]), [wat.toegangId])

    const collegas = await wie.ga('/schuldeiser/collegas')
    assert.match(collegas.tekst, /Gebruiker van eHerkenning/)
    assert.match(collegas.tekst, /Zonder wachtwoord/)

    await proef.sql(`UPDATE kwijting.account SET ingetrokken_op = now() WHERE naam = 'Anna Vonk'`)
    assert.equal((await wie.ga('/schuldeiser')).adres.pathname, '/schuldeiser/inloggen')
    assert.equal(reden((await kom('schuldeiser', anna)).op), 'toegang-gestopt')
  })

  test('a party that a code began takes up no more by itself: who has an account there was not proven', async () => {
    await neemOp(proef.inloggen, await laatSchuldeiserBinnen(proef, 'erf', '90000002'), 'met-code@erf.example')
    const later = await laatSchuldeiserBinnen(proef, 'schatkist', '90000002')
    const { op } = await kom('schuldeiser', { ...anna, sub: 'cor', kvk: '90000002' })
    assert.equal(op.adres.pathname, '/schuldeiser')
    assert.deepEqual(await proef.inloggen.opgenomen(proef.organisatieId, [later.toegangId]), [])
    assert.deepEqual(await rollen('90000002'), ['behandelaar', 'beheerder'])
  })

  test('access that was taken away closes the door', async () => {
    const { stroomId } = await laatSchuldeiserBinnen(proef, 'valk', '90000003')
    const dirk = { ...anna, sub: 'dirk', kvk: '90000003' }
    const { wie } = await kom('schuldeiser', dirk)
    assert.equal((await wie.ga('/schuldeiser')).adres.pathname, '/schuldeiser')
    const stroom = { soort: 'schuldeiser', id: stroomId } as const
    const door = { soort: 'medewerker', id: proef.medewerker.id, naam: 'Sam', rollen: ['administratie'] } as const
    await proef.doe({ stroom, soort: 'TrekSchuldeiserToegangIn', invoer: { reden: 'Verkocht.' }, door })
    assert.equal(reden((await kom('schuldeiser', dirk)).op), 'niet-toegelaten')
  })
})

describe('a medewerker with the account of the organisation', () => {
  const mens = (naam: string, anders: Mens = {}): Mens => ({
    sub: naam,
    preferred_username: naam,
    amr: ['pwd', 'mfa'],
    ...anders,
  })

  test('is bound by the gebruikersnaam, and from then on by what the provider calls him', async () => {
    await neemAan(proef, 'els.zonderland', ['schuldhulpverlener'])
    const { op } = await kom('medewerker', mens('Els.Zonderland'), '/medewerker/werkvoorraad')
    assert.deepEqual([op.status, op.adres.pathname], [200, '/medewerker/werkvoorraad'])
    const anders = mens('els.zonderland', { sub: 'een-ander' })
    assert.equal(reden((await kom('medewerker', anders)).op), 'niet-toegelaten', 'the name of somebody who is bound')
    const hernoemd = mens('Els.Zonderland', { preferred_username: 'noor.zonderland' })
    assert.match((await kom('medewerker', hernoemd)).op.tekst, /Een schuldhulpverlener/, 'not Noor')
    const els = (await proef.opslag.medewerkers(proef.organisatieId)).find((m) => m.gebruikersnaam === 'els.zonderland')
    await proef.inloggen.wisTweedeFactor(proef.organisatieId, els?.id ?? '', proef.hulpverlener)
    assert.equal((await kom('medewerker', anders)).op.adres.pathname, '/medewerker', 'a beheerder loosened it')
  })

  test('who is not known, gave no second factor or has left gets no further', async () => {
    const { op } = await kom('medewerker', mens('niemand'))
    assert.equal(reden(op), 'niet-toegelaten')
    assert.match(op.tekst, /beheerder in uw organisatie/)
    assert.equal(reden((await kom('medewerker', mens('noor.zonderland', { amr: ['pwd'] }))).op), 'niveau-te-laag')
    assert.equal(reden((await kom('medewerker', { sub: 'x', amr: ['mfa'] })).op), 'niet-toegelaten')
    assert.equal(reden((await kom('medewerker', mens('noor.zonderland\0'))).op), 'niet-toegelaten')
    await neemAan(proef, 'weg.zonderland', ['administratie'])
    const { wie } = await kom('medewerker', mens('weg.zonderland'))
    const weg = (await proef.opslag.medewerkers(proef.organisatieId)).find((m) => m.gebruikersnaam === 'weg.zonderland')
    const stroom = { soort: 'organisatie', id: proef.organisatieId } as const
    const invoer = { medewerkerId: weg?.id }
    const door = { soort: 'medewerker', id: proef.medewerker.id, naam: 'Bo', rollen: ['beheerder'] } as const
    const antwoord = await proef.doe({ stroom, soort: 'MeldMedewerkerUitDienst', invoer, door })
    assert.equal(antwoord.soort, 'gedaan')
    assert.equal((await wie.ga('/medewerker')).adres.pathname, '/medewerker/inloggen')
    assert.equal(reden((await kom('medewerker', mens('weg.zonderland'))).op), 'niet-toegelaten')
  })
})

describe('coming back from the provider', () => {
  const ik = digid('111222333')

  test('an ID token of another key, for another or of another visit is not taken', async () => {
    for (const hoe of ['andere-sleutel', 'andere-nonce', 'andere-aud'] as const) {
      idp.verknoei(hoe)
      assert.equal(reden((await kom('inwoner', ik)).op), 'ongeldig', hoe)
    }
  })

  test('the same address twice at once lets somebody in once, and both ways lead in', async () => {
    idp.zet(ik)
    const wie = bezoeker(proef.http)
    const terug = await wie.gaTot(start('inwoner'), isTerug('inwoner'))
    const samen = await Promise.all([wie.ga(terug.href), wie.ga(terug.href)])
    assert.ok(samen.some(({ adres }) => adres.pathname === '/inwoner/traject'))
    assert.ok(samen.every(({ status }) => status === 200))
    assert.equal((await wie.ga('/inwoner/inloggen')).adres.pathname, '/inwoner/traject')
  })

  test('without the state of this browser, or with that of another, nothing happens', async () => {
    idp.zet(ik)
    const [een, ander] = [bezoeker(proef.http), bezoeker(proef.http)]
    const terug = await een.gaTot(start('inwoner'), isTerug('inwoner'))
    assert.equal(reden(await ander.ga(terug.href)), 'verlopen', 'begun in another browser')
    const verzonnen = new URL(terug)
    verzonnen.searchParams.set('state', 'x'.repeat(43))
    assert.equal(reden(await een.ga(verzonnen.href)), 'verlopen')
    verzonnen.searchParams.delete('state')
    assert.equal(reden(await een.ga(verzonnen.href)), 'verlopen')
    assert.equal((await een.ga(terug.href)).adres.pathname, '/inwoner/traject', 'and the own one still works')
  })

  test('the same address once more leads on who is in, and is worth nothing to who left', async () => {
    idp.zet(ik)
    const wie = bezoeker(proef.http)
    const terug = await wie.gaTot(start('inwoner'), isTerug('inwoner'))
    await wie.ga(terug.href)
    assert.equal((await wie.ga(terug.href)).adres.pathname, '/inwoner/traject')
    await wie.stuur('/inwoner/uitloggen')
    const weer = await wie.ga(terug.href)
    assert.equal(reden(weer), 'verlopen')
    assert.equal(weer.adres.searchParams.get('code'), null)
  })

  test('a code that was used before is refused by the provider', async () => {
    idp.zet(ik)
    const wie = bezoeker(proef.http)
    const eerste = await wie.gaTot(start('inwoner'), isTerug('inwoner'))
    const tweede = await wie.gaTot(start('inwoner'), isTerug('inwoner'))
    await wie.ga(eerste.href)
    await wie.stuur('/inwoner/uitloggen')
    tweede.searchParams.set('code', eerste.searchParams.get('code') ?? '')
    assert.equal(reden(await wie.ga(tweede.href)), 'verlopen')
  })

  test('two tabs both come home, where each was going', async () => {
    idp.zet(ik)
    const wie = bezoeker(proef.http)
    const een = await wie.gaTot(start('inwoner', '/inwoner/traject/geld'), isTerug('inwoner'))
    const twee = await wie.gaTot(start('inwoner', '/inwoner/traject/post'), isTerug('inwoner'))
    assert.equal((await wie.ga(een.href)).adres.pathname, '/inwoner/traject/geld')
    assert.equal((await wie.ga(twee.href)).adres.pathname, '/inwoner/traject/post')
  })

  test('after a quarter of an hour it begins again, with where somebody was going', async () => {
    idp.zet(ik)
    const wie = bezoeker(proef.http)
    const terug = await wie.gaTot(start('inwoner', '/inwoner/traject/geld'), isTerug('inwoner'))
    verschuif = 16 * 60_000
    assert.equal(reden(await wie.ga(terug.href)), 'verlopen')
  })

  test('who goes back hears that it does no harm', async () => {
    const { op } = await kom('inwoner', 'stopt', '/inwoner/traject/geld')
    assert.deepEqual([reden(op), op.adres.searchParams.get('naar')], ['afgebroken', '/inwoner/traject/geld'])
    assert.match(op.tekst, /Dat geeft niet/)
  })

  test('it leads inside this portal and nowhere else', async () => {
    for (const naar of [
      'https://kwaad.example/',
      '//kwaad.example',
      '/medewerker',
      '/inwoner/../medewerker',
      '%0d%0a',
    ]) {
      const { op } = await kom('inwoner', ik, encodeURIComponent(naar))
      assert.deepEqual([op.adres.origin, op.adres.pathname], [proef.http, '/inwoner/traject'], naar)
    }
  })

  test('an attempt of one door is worth nothing at another, and a connection is of its door', async () => {
    idp.zet(ik)
    const wie = bezoeker(proef.http)
    const terug = await wie.gaTot(start('inwoner'), isTerug('inwoner'))
    const elders = terug.href.replace('/inwoner/inloggen/met/digid', '/schuldeiser/inloggen/met/eherkenning')
    assert.equal(reden(await wie.ga(elders)), 'verlopen')
    for (const pad of [
      '/schuldeiser/inloggen/met/digid',
      '/medewerker/inloggen/met/weg/terug',
      '/inwoner/inloggen/met/x',
    ])
      assert.equal((await wie.ga(pad)).status, 404, pad)
    assert.equal((await wie.ga('/inwoner/inloggen/met/digid/iets')).status, 404)
  })
})

test('a provider that does not answer says so at its door, and is asked again', async () => {
  const wie = bezoeker(proef.http)
  const weg = await wie.ga('/inwoner/inloggen/met/weg?naar=/inwoner/traject/geld')
  assert.deepEqual([reden(weg), weg.adres.searchParams.get('naar')], ['onbereikbaar', '/inwoner/traject/geld'])
  assert.match(weg.tekst, /DigiD elders werkt nu niet/)
  assert.match(weg.tekst, /name="wachtwoord"/, 'with a password it still works')
  idp.zet(digid('111222333'))
  const terug = await wie.gaTot(start('inwoner'), isTerug('inwoner'))
  idp.zetUit(true)
  assert.equal(reden(await wie.ga(terug.href)), 'onbereikbaar')
  assert.equal(reden(await wie.ga(start('inwoner'))), 'onbereikbaar')
  idp.zetUit(false)
  assert.equal((await wie.ga(start('inwoner'))).adres.pathname, '/inwoner/traject')
})

test('the pages, without JavaScript, in every language', async () => {
  idp.zet({ ...digid(bsn(10)), sub: 'niemand' })
  const context = await browser.newContext({ baseURL: proef.http, javaScriptEnabled: false })
  const page = await context.newPage()
  for (const taal of ['nl', 'en', 'tr', 'ar', 'pl', 'uk']) {
    await page.goto(`/inwoner/inloggen?taal=${taal}`)
    await page.locator('a[href^="/inwoner/inloggen/met/digid"]').click()
    await page.waitForURL('**/inwoner/inloggen?met=digid&waarom=geen-dossier*')
    await page.locator('a[href="/inwoner/aanmelden"]').waitFor()
  }
  await context.close()
  const met = await browser.newContext({ baseURL: proef.http })
  const kijk = await met.newPage()
  for (const [pad, naam] of [
    ['/inwoner/inloggen?taal=nl', 'inlogbewijs-inwoner'],
    ['/inwoner/inloggen?taal=ar&met=digid&waarom=niveau-te-laag', 'inlogbewijs-inwoner-ar'],
    ['/inwoner/inloggen?taal=nl&uit=digid', 'inlogbewijs-inwoner-uit'],
    ['/schuldeiser/inloggen?met=eherkenning&waarom=niet-toegelaten', 'inlogbewijs-schuldeiser'],
    ['/medewerker/inloggen', 'inlogbewijs-medewerker'],
  ] as const) {
    await kijk.goto(pad)
    await deugt(kijk, naam)
  }
  await met.close()
})

test('a medewerker signs in by a button, without JavaScript', async () => {
  await neemAan(proef, 'knop.zonderland', ['teammanager'])
  idp.zet({ sub: 'knop', preferred_username: 'knop.zonderland', amr: ['mfa'] })
  const context = await browser.newContext({ baseURL: proef.http, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/medewerker/team')
  await page.getByRole('link', { name: 'Inloggen met uw werkaccount' }).click()
  await page.waitForURL('**/medewerker/team')
  await page.getByRole('link', { name: 'Een teammanager' }).click()
  await page.getByText('Wachtwoord wijzigen').first().waitFor()
  await page.getByRole('button', { name: 'Uitloggen', exact: true }).click()
  await page.getByRole('link', { name: 'Ook uitloggen bij uw werkaccount' }).waitFor()
  await context.close()
})

test('what a hulpverlener types for a gemachtigde is on the page where access is given', async () => {
  const id = await dossierVan(bsn(2))
  const noor = await ingelogd(browser, proef.http)
  await noor.goto(`/medewerker/dossier/${id}/toegang`)
  await noor.getByLabel('Burgerservicenummer van deze persoon').waitFor()
})

test('no BSN stands in the log of the application, in an address, or anywhere in the database but in the log of the dossier', async () => {
  const alles = regels.join('')
  assert.match(alles, /inloggen met een aanbieder/)
  // A number that the log hid would stand there as this one.
  for (const nummer of [...bsns, '999999999']) assert.ok(!alles.includes(nummer), nummer)
  const tabellen = await proef.sql<{ naam: string }>(
    `SELECT relname AS naam FROM pg_class WHERE relnamespace = 'kwijting'::regnamespace AND relkind = 'r'`,
  )
  const met: string[] = []
  for (const { naam } of tabellen) {
    const rijen = await proef.sql<{ rij: string }>(`SELECT t::text AS rij FROM kwijting.${naam} t`)
    if (rijen.some(({ rij }) => bsns.some((nummer) => rij.includes(nummer)))) met.push(naam)
  }
  assert.deepEqual(met, ['gebeurtenis_inhoud'])
  const wie = bezoeker(proef.http)
  idp.zet(digid('111222333'))
  await wie.ga(start('inwoner'))
  const adressen = wie.gezien.map(decodeURIComponent).join('\n')
  assert.ok(bsns.every((nummer) => !adressen.includes(nummer)))
})
