import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { leesBsn } from '../../src/gedeeld/bsn.ts'
import { datum } from '../../src/gedeeld/datum.ts'
import { convenantOp } from '../../src/regels/convenanten/index.ts'
import { migreer, openOpslag } from '../../src/koppelingen/opslag/index.ts'
import { type Opbouw, bouwOp } from '../../src/opbouw.ts'
import { maakLog } from '../../src/platform/log/index.ts'
import { type Voorbeeldaccount, geefAccounts, zaai } from '../../src/simulatie/index.ts'
import { rolnamen } from '../../src/domein/toegang/index.ts'
import { allesKlopt } from '../steun/opslag.ts'
import { proefdatabase } from '../steun/proefdatabase.ts'

const log = maakLog('silent')
const db = await proefdatabase(migreer, 'kwijting')
const simulatie = { zaad: 'kwijting', opPapier: true }
const bouw = (tijd: () => number) => bouwOp({ databaseUrl: db.url, log, simulatie, tijd })
let accounts: readonly Voorbeeldaccount[] = []
let opbouw: Opbouw | null = null

const meldingen: string[] = []
const opslag = await openOpslag({ url: db.url, log, demo: true })
const zaaiMet = (anders: typeof bouw) => zaai({ opslag, bouw: anders, meld: (bericht) => void meldingen.push(bericht) })

/** As when the process is stopped after so many opdrachten. */
const totOpdracht =
  (hoeveel: number): typeof bouw =>
  async (tijd) => {
    const keten = await bouw(tijd)
    let gegeven = 0
    const voerUit: typeof keten.opslag.voerUit = (verzoek) => {
      if (++gegeven > hoeveel) throw new Error('broken off')
      return keten.opslag.voerUit(verzoek)
    }
    return { ...keten, opslag: { ...keten.opslag, voerUit } }
  }

before(async () => {
  // Among the medewerkers, in the contactenboek, between the dossiers: what is there is left, the rest is added.
  for (const hoeveel of [2, 15, 60, 150]) await assert.rejects(zaaiMet(totOpdracht(hoeveel)), /broken off/)
  await zaaiMet(bouw)
  opbouw = await bouwOp({ databaseUrl: db.url, log, simulatie })
  accounts = await geefAccounts(opbouw, true)
  await opbouw.jobs.wachtTotLeeg()
})
after(async () => {
  await opbouw?.sluit()
  await opslag.sluit()
  await db.sluit()
})

function open(): Opbouw {
  assert.ok(opbouw !== null)
  return opbouw
}

test('an empty database gets, also in several goes, an organisation, schuldeisers and dossiers in several phases, up to today', async () => {
  const { opslag } = open()
  const [organisatie, ...rest] = await opslag.organisaties()
  assert.deepEqual(rest, [])
  assert.equal(organisatie?.naam, 'Gemeente Zonderland (voorbeeld)')
  const org = organisatie.id
  assert.equal((await opslag.schuldeisers(org, { pagina: 1 })).totaal, 22)
  const { rijen, totaal } = await opslag.werkvoorraad(org, { pagina: 1, metEinde: true })
  assert.equal(totaal, 12)
  assert.ok(new Set(rijen.map(({ fase }) => fase)).size >= 5, rijen.map(({ fase }) => fase).join())
  const vandaag = opslag.klok.vandaag()
  for (const { aangemeld } of rijen) assert.ok(aangemeld !== null && aangemeld < vandaag)
  assert.ok((await opslag.termijnen(org, { tot: vandaag, pagina: 1 })).totaal > 0)
})

test('every burgerservicenummer is of the range that nobody has', async () => {
  const { opslag } = open()
  const [organisatie] = await opslag.organisaties()
  let gezien = 0
  for await (const { staat } of opslag.alleDossiers(organisatie?.id ?? '')) {
    const nummer = staat.dossier.client?.bsn
    if (nummer === undefined) continue
    gezien++
    assert.ok(nummer.startsWith('99999') && leesBsn(nummer) !== null)
  }
  assert.ok(gezien > 5)
})

test('all that must hold holds', async () => {
  await allesKlopt(db.url)
})

test('what went by letter is a letter in the archive, and was answered', async () => {
  const { opslag } = open()
  const [organisatie] = await opslag.organisaties()
  const org = organisatie?.id ?? ''
  const { rijen } = await opslag.post.uit(org, { stand: 'beantwoord', pagina: 1 })
  const brief = rijen.find(({ kanaal }) => kanaal === 'brief')
  const stuk = await opslag.post.bytes(org, brief?.postId ?? '')
  assert.equal(stuk?.mediatype, 'application/pdf')
  assert.equal(Buffer.from(stuk.bytes).subarray(0, 5).toString(), '%PDF-')
})

test('the example has an aansluitcode of the VISH, partners of convenanten, and schuldeisers by list and Schuldenknooppunt', async () => {
  const { opslag } = open()
  const [organisatie] = await opslag.organisaties()
  assert.deepEqual(
    (await opslag.registers(organisatie?.id ?? '')).map(({ vishAansluitcode }) => vishAansluitcode),
    ['SNG-VOORBEELD'],
  )
  const { rijen } = await opslag.schuldeisers(organisatie?.id ?? '', { pagina: 1 })
  const convenanten = rijen.flatMap(({ gegevens }) => gegevens.afspraken?.flatMap((a) => a.convenant ?? []) ?? [])
  assert.deepEqual(new Set(convenanten), new Set(['lokale-overheid', 'een-overheid', 'woningcorporaties', 'energie']))
  for (const { gegevens } of rijen)
    for (const { convenant } of gegevens.afspraken ?? [])
      if (convenant !== undefined)
        assert.equal(gegevens.koepel, convenantOp(convenant, datum('2026-01-05'))?.koepel, gegevens.naam)
  assert.deepEqual(
    new Set(rijen.map(({ gegevens }) => gegevens.kanaal)),
    new Set([undefined, 'lijst', 'schuldenknooppunt']),
  )
})

test('one account per rol and per door can log in', async () => {
  assert.deepEqual(accounts.map(({ rol }) => rol).sort(), [
    'Administratie',
    'Beheerder',
    'Inwoner',
    'Schuldeiser',
    'Schuldhulpverlener',
    'Teammanager',
  ])
  const { inloggen } = open()
  for (const { deur, gebruikersnaam, wachtwoord, rol } of accounts) {
    const antwoord = await inloggen.logIn(deur, gebruikersnaam, wachtwoord, 'test')
    assert.ok(typeof antwoord === 'object', gebruikersnaam)
    const { token } = antwoord
    const rollen = (await inloggen.sessie.medewerker(token))?.medewerker.rollen ?? []
    const mag =
      (await inloggen.sessie.inwoner(token))?.toegangen.length ??
      (await inloggen.sessie.schuldeiser(token))?.bindingen.length ??
      rollen.filter((een) => rolnamen[een] === rol).length
    assert.equal(mag, 1, gebruikersnaam)
  }
})

test('a second start adds nothing; without demo accounts the old passwords no longer work', async () => {
  const gezegd = meldingen.length
  await zaaiMet(() => assert.fail('There is nothing to make'))
  assert.equal(meldingen.length, gezegd)
  assert.deepEqual(await geefAccounts(open(), false), [])
  const [organisatie] = await open().opslag.organisaties()
  const { totaal } = await open().opslag.werkvoorraad(organisatie?.id ?? '', { pagina: 1, metEinde: true })
  assert.equal(totaal, 12)
  const [account] = accounts
  assert.equal(
    await open().inloggen.logIn('medewerker', account?.gebruikersnaam ?? '', account?.wachtwoord ?? '', 'test2'),
    'onjuist',
  )
})
