import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { leesBsn } from '../../src/gedeeld/bsn.ts'
import { controleer, migreer } from '../../src/koppelingen/opslag/index.ts'
import { type Opbouw, bouwOp } from '../../src/opbouw.ts'
import { maakLog } from '../../src/platform/log/index.ts'
import { type Voorbeeldaccount, zaai } from '../../src/simulatie/index.ts'
import { proefdatabase } from '../steun/proefdatabase.ts'

const log = maakLog('silent')
const db = await proefdatabase(migreer, 'kwijting')
const simulatie = { zaad: 'kwijting' }
const bouw = (tijd: () => number) => bouwOp({ databaseUrl: db.url, log, simulatie, tijd })
let accounts: readonly Voorbeeldaccount[] = []
let opbouw: Opbouw | null = null

before(async () => {
  accounts = await zaai({ bouw, metAccounts: true })
  opbouw = await bouwOp({ databaseUrl: db.url, log, simulatie })
  await opbouw.jobs.wachtTotLeeg()
})
after(async () => {
  await opbouw?.sluit()
  await db.sluit()
})

function open(): Opbouw {
  assert.ok(opbouw !== null)
  return opbouw
}

test('an empty database gets an organisation, schuldeisers and dossiers in several phases, up to today', async () => {
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
  const { invarianten } = await controleer(db.url)
  assert.deepEqual(
    invarianten.filter(({ geschonden }) => geschonden > 0),
    [],
  )
})

test('one account per rol can log in', async () => {
  assert.deepEqual(accounts.map(({ rol }) => rol).sort(), [
    'administratie',
    'beheerder',
    'schuldhulpverlener',
    'teammanager',
  ])
  for (const { gebruikersnaam, wachtwoord, rol } of accounts) {
    const antwoord = await open().inloggen.logIn(gebruikersnaam, wachtwoord, 'test')
    assert.ok(typeof antwoord === 'object' && antwoord.sessie.medewerker.rollen.includes(rol))
  }
})

test('a second start adds nothing; without demo accounts the old passwords no longer work', async () => {
  const opnieuw = await zaai({ bouw, metAccounts: false })
  assert.deepEqual(opnieuw, [])
  const [organisatie] = await open().opslag.organisaties()
  const { totaal } = await open().opslag.werkvoorraad(organisatie?.id ?? '', { pagina: 1, metEinde: true })
  assert.equal(totaal, 12)
  const [account] = accounts
  assert.equal(
    await open().inloggen.logIn(account?.gebruikersnaam ?? '', account?.wachtwoord ?? '', 'test2'),
    'onjuist',
  )
})
