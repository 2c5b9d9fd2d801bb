import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { proefdatabase } from '../steun/proefdatabase.ts'

const db = await proefdatabase()
const beheer = new pg.Pool({ connectionString: db.url })
beheer.on('error', () => undefined)
after(async () => {
  await beheer.end()
  await db.sluit()
})

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

function start(...argumenten: readonly string[]): ChildProcess {
  const env = { ...process.env, DATABASE_URL: db.url }
  return spawn(process.execPath, [cli, ...argumenten], { env, stdio: ['pipe', 'pipe', 'pipe'] })
}

async function kwijting(argumenten: readonly string[], invoer = '') {
  const kind = start(...argumenten)
  const [uit, fout]: [string[], string[]] = [[], []]
  kind.stdout?.setEncoding('utf8').on('data', (stuk: string) => uit.push(stuk))
  kind.stderr?.setEncoding('utf8').on('data', (stuk: string) => fout.push(stuk))
  // A command that refuses its options ends without reading: then the pipe is closed on us.
  kind.stdin?.on('error', () => undefined).end(invoer)
  const [code] = await once(kind, 'close')
  return { code: Number(code), uit: uit.join(''), fout: fout.join('') }
}

const wegwerpdatabases = async () =>
  (await beheer.query<{ datname: string }>(`SELECT datname FROM pg_database WHERE datname LIKE 'wegwerp\\_%'`)).rows

test('demo prints the contract and leaves no database behind', async () => {
  const { code, uit, fout } = await kwijting(['demo', '--dossiers', '3', '--zaad', 'b', '--json'])
  assert.equal(code, 0, fout)
  const verslag = JSON.parse(uit)
  assert.deepEqual(Object.keys(verslag), [
    'dossiers',
    'uitkomsten',
    'doorlooptijdDagen',
    'handelingenPerDossier',
    'berichten',
    'invarianten',
  ])
  assert.equal(verslag.dossiers, 3)
  assert.deepEqual(Object.keys(verslag.berichten), ['verzonden', 'beantwoord', 'teLaat', 'open'])
  assert.ok(verslag.invarianten.length > 20)
  for (const invariant of verslag.invarianten)
    assert.deepEqual(Object.keys(invariant), ['naam', 'gecontroleerd', 'geschonden'])
  assert.deepEqual(await wegwerpdatabases(), [])
})

test('demo that is stopped takes its database away', async () => {
  const kind = start('demo', '--dossiers', '50')
  let begonnen = false
  while (!begonnen) begonnen = (await wegwerpdatabases()).length > 0
  kind.kill('SIGINT')
  const [code] = await once(kind, 'exit')
  assert.equal(code, 130)
  assert.deepEqual(await wegwerpdatabases(), [])
})

for (const argumenten of [['--dossiers', '0'], ['--dossiers', '1.5'], ['--dossiers'], ['--onbekend'], ['iets']])
  test(`demo ${argumenten.join(' ')}: wrong form`, async () => {
    const { code, uit, fout } = await kwijting(['demo', ...argumenten])
    assert.deepEqual([code, uit, JSON.parse(fout).status], [2, '', 400])
  })

const bea = ['beheerder', 'maak', '--organisatie', 'rand', '--naam', 'Bea Baas', '--gebruikersnaam', 'bea']
const nieuw = ['--organisatienaam', 'Gemeente Rand', '--gemeentecode', 'GM9998']

test('beheerder maak: a new organisation says what it is called; the password is printed once or comes from stdin', async () => {
  assert.equal((await kwijting(bea)).code, 3)
  const gemaakt = await kwijting([...bea, ...nieuw])
  assert.equal(gemaakt.code, 0, gemaakt.fout)
  assert.ok(JSON.parse(gemaakt.uit).wachtwoord.length >= 12)
  assert.equal((await kwijting(bea)).code, 3)
  const bo = bea.with(5, 'Bo Baas').with(7, 'bo')
  assert.equal((await kwijting([...bo, '--wachtwoord-stdin'], 'te kort')).code, 2)
  const zelf = await kwijting([...bo, '--wachtwoord-stdin'], 'een eigen wachtwoord\n')
  assert.deepEqual([zelf.code, JSON.parse(zelf.uit)], [0, { organisatie: 'rand', gebruikersnaam: 'bo' }])
  assert.equal((await kwijting(['beheerder', 'maak', '--naam', 'x'])).code, 2)
})

test('schuldeiser herstel: who runs the installation lets a party in again that nobody can log in for', async () => {
  await beheer.query(`SELECT kwijting.maak_partij('90000077', 'Energie De Vlam', 'Anna Vonk', 'anna.vonk', 'oud')`)
  await beheer.query(`UPDATE kwijting.account SET totp = '\\x00' WHERE gebruikersnaam = 'anna.vonk'`)
  const herstel = ['schuldeiser', 'herstel', '--gebruikersnaam']
  const stand = async () =>
    (
      await beheer.query<{ hash: string; telefoon: boolean }>(
        `SELECT wachtwoord_hash AS hash, totp IS NOT NULL AS telefoon FROM kwijting.account WHERE gebruikersnaam = 'anna.vonk'`,
      )
    ).rows[0]
  assert.equal((await kwijting(['schuldeiser', 'herstel'])).code, 2)
  assert.equal((await kwijting(['schuldeiser', 'iets'])).code, 2)
  assert.equal((await kwijting([...herstel, 'niemand'])).code, 3)
  assert.equal((await kwijting([...herstel, 'anna.vonk', '--wachtwoord-stdin'], 'te kort')).code, 2)
  assert.deepEqual(await stand(), { hash: 'oud', telefoon: true })
  const gemaakt = await kwijting([...herstel, 'Anna.Vonk'])
  assert.equal(gemaakt.code, 0, gemaakt.fout)
  assert.ok(JSON.parse(gemaakt.uit).wachtwoord.length >= 12)
  const eerst = await stand()
  assert.deepEqual([eerst?.hash === 'oud', eerst?.telefoon], [false, true])
  const zelf = await kwijting(
    [...herstel, 'anna.vonk', '--nieuwe-telefoon', '--wachtwoord-stdin'],
    'een eigen wachtwoord\n',
  )
  assert.deepEqual([zelf.code, JSON.parse(zelf.uit)], [0, { gebruikersnaam: 'anna.vonk' }])
  const daarna = await stand()
  assert.deepEqual([daarna?.hash === eerst?.hash, daarna?.telefoon], [false, false])
})

test('herbouw tells how many dossiers it looked at and how many it changed', async () => {
  const alle = await kwijting(['herbouw'])
  assert.deepEqual([alle.code, JSON.parse(alle.uit)], [0, { dossiers: 0, gewijzigd: 0 }], alle.fout)
  assert.equal((await kwijting(['herbouw', '--organisatie', 'rand'])).code, 0)
  assert.equal((await kwijting(['herbouw', '--organisatie', 'nergens'])).code, 3)
  assert.equal((await kwijting(['herbouw', 'iets'])).code, 2)
})

test('controleer names what is broken', async () => {
  const heel = await kwijting(['controleer'])
  assert.equal(heel.code, 0, heel.fout)
  assert.ok(JSON.parse(heel.uit).invarianten.length > 15)
  await beheer.query(
    `UPDATE kwijting.gebeurtenis_inhoud SET inhoud = inhoud || '{"naam":"Iemand anders"}' WHERE versie = 2`,
  )
  const stuk = await kwijting(['controleer'])
  assert.equal(stuk.code, 1)
  assert.match(JSON.parse(stuk.fout).detail, /inhoud/i)
  assert.equal((await kwijting(['controleer', 'iets'])).code, 2)
})
