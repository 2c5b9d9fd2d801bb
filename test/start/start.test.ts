import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { bouwPortalen } from '../../src/platform/bouw/index.ts'
import {
  geenProces,
  isGereed,
  postmaster,
  processesOf,
  proefmap,
  project,
  startKwijting,
  totdat,
  wachtwoordenVan,
} from './steun.ts'

before(() => bouwPortalen({ map: project }))

const accounts = ['adil', 'bo', 'hanna', 'inwoner', 'schuldeiser', 'toos']

const opgeruimd = async (map: string) => {
  await geenProces(map)
  const over = readdirSync(join(map, 'data'))
  assert.ok(!over.includes('toepassing.json'))
  assert.ok(!existsSync(join(map, 'data', 'postgres', 'postmaster.pid')))
}

test('npm start on an empty folder says where it is and who can log in, and no more; the next makes no example, and none leaves a thing', async (t) => {
  const map = proefmap(t)
  for (const [signal, eerste] of [
    ['SIGTERM', true],
    ['SIGINT', false],
  ] as const) {
    const app = startKwijting(t, map, { npm: true, demo: true })
    assert.ok(await isGereed(await app.gereed))
    assert.equal(app.fout().includes('An example is being made'), eerste)
    if (eerste) assert.deepEqual([...wachtwoordenVan(app).keys()].toSorted(), accounts)
    assert.ok(processesOf(map).length > 0)
    app.child.kill(signal)
    await app.einde
    await opgeruimd(map)
    assert.doesNotMatch(app.fout(), /"level"/, 'stopping is no fault')
  }
})

test('SIGINT to the process: exit 0, nothing left, and it starts again', async (t) => {
  const map = proefmap(t)
  for (const ronde of [1, 2]) {
    const app = startKwijting(t, map)
    await app.gereed
    app.child.kill('SIGINT')
    assert.equal(await app.einde, 0, `round ${ronde}`)
    await opgeruimd(map)
  }
})

test('SIGKILL while the example is made: the next start finishes it', async (t) => {
  const map = proefmap(t)
  const eerste = startKwijting(t, map, { demo: true })
  await totdat(() => eerste.fout().includes('An example is being made'))
  eerste.child.kill('SIGKILL')
  await eerste.einde
  const tweede = startKwijting(t, map, { demo: true })
  await tweede.gereed
  assert.match(tweede.fout(), /An example is being made/)
  assert.equal(wachtwoordenVan(tweede).size, accounts.length)
})

test('SIGINT while it is still starting leaves nothing either', async (t) => {
  const map = proefmap(t)
  const app = startKwijting(t, map)
  await totdat(() => existsSync(join(map, 'data', 'toepassing.json')))
  app.child.kill('SIGINT')
  assert.equal(await app.einde, 0)
  assert.doesNotMatch(app.uit(), /ready/)
  await opgeruimd(map)
})

test('a second start exits 1 and names URL and pid of the first, which goes on', async (t) => {
  const map = proefmap(t)
  const eerste = startKwijting(t, map)
  const url = await eerste.gereed
  const tweede = startKwijting(t, map)
  assert.equal(await tweede.einde, 1)
  assert.ok(tweede.fout().includes(url), tweede.fout())
  assert.match(tweede.fout(), new RegExp(`pid ${eerste.pid}\\b`))
  assert.ok(await isGereed(url))
})

test('a port in use by another program: exit 1 with what to do, nothing left', async (t) => {
  const map = proefmap(t)
  const bezet = createServer().listen(0, '127.0.0.1')
  await once(bezet, 'listening')
  t.after(() => bezet.close())
  const adres = bezet.address()
  assert.ok(adres !== null && typeof adres === 'object')
  const app = startKwijting(t, map, { env: { PORT: String(adres.port) } })
  assert.equal(await app.einde, 1)
  assert.match(app.fout(), /in use by another program.*PORT=/)
  assert.doesNotMatch(app.fout(), /\n\s+at /)
})

test('every fault of the environment at once, exit 1', async (t) => {
  const app = startKwijting(t, proefmap(t), { env: { PORT: 'x', PUBLIC_URL: 'y' } })
  assert.equal(await app.einde, 1)
  assert.match(app.fout(), /PORT:[^]*PUBLIC_URL:/)
})

test('SIGKILL of the process leaves a database that the next start takes over and stops', async (t) => {
  const map = proefmap(t)
  const eerste = startKwijting(t, map)
  await eerste.gereed
  const pid = postmaster(map)
  eerste.child.kill('SIGKILL')
  await eerste.einde
  assert.equal(postmaster(map), pid)
  const tweede = startKwijting(t, map)
  assert.ok(await isGereed(await tweede.gereed))
  assert.equal(postmaster(map), pid, 'the server that was left is used')
  tweede.child.kill('SIGTERM')
  assert.equal(await tweede.einde, 0)
  await opgeruimd(map)
})

test('SIGKILL of PostgreSQL under a running application: it comes back by itself', async (t) => {
  const map = proefmap(t)
  const app = startKwijting(t, map)
  const url = await app.gereed
  const pid = postmaster(map)
  process.kill(pid, 'SIGKILL')
  await totdat(() => existsSync(join(map, 'data', 'postgres', 'postmaster.pid')) && postmaster(map) !== pid)
  await totdat(() => isGereed(url))
  app.child.kill('SIGTERM')
  assert.equal(await app.einde, 0)
  await opgeruimd(map)
})

test('SIGKILL of both: the next start recovers', async (t) => {
  const map = proefmap(t)
  const eerste = startKwijting(t, map)
  await eerste.gereed
  eerste.child.kill('SIGKILL')
  process.kill(postmaster(map), 'SIGKILL')
  await eerste.einde
  const tweede = startKwijting(t, map)
  assert.ok(await isGereed(await tweede.gereed))
})
