import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type TestContext, before, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { bouwPortalen } from '../../src/platform/bouw/index.ts'
import { openDatabase } from '../../src/platform/database/index.ts'
import { tryLock } from '../../src/platform/lock/index.ts'
import { datumOp } from '../../src/gedeeld/datum.ts'
import { kans, kies, tussen } from '../../src/simulatie/toeval.ts'
import {
  type Gestart,
  gecompileerd,
  geenProces,
  isGereed,
  naAfloop,
  postmaster,
  processesOf,
  proefmap,
  project,
  startKwijting,
  totdat,
  wachtwoordenVan,
} from '../start/steun.ts'
import { Klant, type Loket, type Verstuurd, keuzesIn } from './klant.ts'
import { type Vergeleken, vergelijk, wachtTotRustig } from './logboek.ts'
import { aanmelding, stappen } from './stappen.ts'

before(() => bouwPortalen({ map: project }))

const klanten = 4
/** Of the application seven times, of PostgreSQL under it six times, in an order that the seed gives. */
const storingen = { toepassing: 7, postgres: 6 }
// A seed repeats what is sent and when it is broken off, as far as a machine does the same twice.
const zaad = process.env.KWIJTING_ZAAD ?? String(Date.now())

/** The application that is killed again and again, and what its users know of it. */
class Proef implements Loket {
  readonly logboek: Verstuurd[] = []
  readonly #t: TestContext
  readonly map: string
  app: Gestart
  #weg: Promise<void> = Promise.resolve()
  readonly stop = new AbortController()

  constructor(t: TestContext) {
    this.#t = t
    this.map = proefmap(t)
    this.app = startKwijting(t, this.map, { demo: true })
  }

  get bevestigd(): number {
    return this.logboek.filter(({ stand }) => stand === 'bevestigd').length
  }

  async bereikbaar(): ReturnType<Loket['bereikbaar']> {
    await this.#weg
    this.stop.signal.throwIfAborted()
    const { app } = this
    const url = await app.gereed
    await totdat(() => this.stop.signal.aborted || app !== this.app || isGereed(url))
    return app === this.app ? { url, wachtwoorden: wachtwoordenVan(app) } : this.bereikbaar()
  }

  /** Kills the application, starts it again on the same data folder. */
  async stoorToepassing(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#weg = promise
    this.app.child.kill('SIGKILL')
    await this.app.einde
    this.app = startKwijting(this.#t, this.map, { demo: true })
    resolve()
    await this.app.gereed
  }

  /** Kills PostgreSQL; the application has to bring it back by itself. */
  async stoorPostgres(): Promise<void> {
    const pid = postmaster(this.map)
    process.kill(pid, 'SIGKILL')
    await totdat(() => existsSync(join(this.map, 'data', 'postgres', 'postmaster.pid')) && postmaster(this.map) !== pid)
    await this.bereikbaar()
  }
}

/** Takes dossier after dossier through the forms, and moves the clock now and then, until there was enough. */
async function werk(proef: Proef, nummer: number, klaar: () => boolean): Promise<void> {
  const klant = new Klant(proef)
  const dag = datumOp(new Date().toISOString())
  let keer = 0
  const dubbel = () => kans(20, [zaad, 'dubbel', nummer, keer])
  for (let dossier = 0; !klaar(); dossier++) {
    const kenmerk = `ST-${nummer}-${dossier}`
    const id = await klant.neem(aanmelding(dag, `Storing ${kenmerk}`), null, dubbel())
    const { html } = await klant.vraag({
      rol: 'schuldhulpverlener',
      pad: `/medewerker/dossier/${id}/stap/VoegVorderingToe`,
    })
    const eisers = keuzesIn(html, 'schuldeiserId')
    const gekozen = [0, 1].map((n) => kies(eisers, [zaad, 'schuldeiser', nummer, dossier, n]))
    for (const stap of stappen(dag, kenmerk, [...new Set(gekozen)])) {
      if (klaar()) return
      keer++
      if (kans(10, [zaad, 'klok', nummer, keer])) await verzetKlok(klant, tussen(1, 5, [zaad, 'dagen', nummer, keer]))
      await klant.neem(stap, id, dubbel())
    }
  }
}

/** Keeps the chain going: termijnen pass, schuldeisers answer, the bank pays in. */
async function verzetKlok(klant: Klant, dagen: number): Promise<void> {
  const inhoud = new URLSearchParams({ dagen: String(dagen) })
  const { status } = await klant.vraag({ rol: 'schuldhulpverlener', pad: '/medewerker/klok', inhoud })
  assert.equal(status, 303)
}

/** Lets a bericht that failed go out once more, as the medewerker does who finds it under *Berichten*. */
async function verstuurOpnieuw(klant: Klant, berichtId: string): Promise<void> {
  const inhoud = new URLSearchParams({ berichtId })
  const { status } = await klant.vraag({ rol: 'administratie', pad: '/medewerker/berichten', inhoud })
  assert.equal(status, 303)
}

async function stoor(proef: Proef): Promise<void> {
  const over = { ...storingen }
  for (let i = 0; over.toepassing + over.postgres > 0; i++) {
    // Only what works again can be disturbed: so many opdrachten further, and then some time, which is the chance in it.
    const doel = proef.bevestigd + tussen(2, 8, [zaad, 'na', i])
    await totdat(() => proef.stop.signal.aborted || proef.bevestigd >= doel)
    proef.stop.signal.throwIfAborted()
    await delay(tussen(0, 300, [zaad, 'moment', i]))
    const toepassing = tussen(1, over.toepassing + over.postgres, [zaad, 'wat', i]) <= over.toepassing
    if (toepassing) await proef.stoorToepassing()
    else await proef.stoorPostgres()
    over[toepassing ? 'toepassing' : 'postgres']--
  }
}

/** What `kwijting controleer` says, beside the application that runs. */
async function controleer(map: string) {
  const env = { PATH: process.env.PATH, HOME: map, KWIJTING_DATA: join(map, 'data'), ...gecompileerd }
  const child = spawn(process.execPath, [join(project, 'src', 'cli.ts'), 'controleer'], { cwd: project, env })
  const [uit, fout, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code, uit, fout }
}

test('killed again and again: nothing that was acknowledged is lost, nothing happens twice', async (t) => {
  t.diagnostic(`KWIJTING_ZAAD=${zaad}`)
  const proef = new Proef(t)
  try {
    await verloopVan(t, proef)
  } catch (fout) {
    throw new Error(`With KWIJTING_ZAAD=${zaad}, after ${proef.bevestigd} opdrachten: ${String(fout)}`, { cause: fout })
  }
})

async function verloopVan(t: TestContext, proef: Proef): Promise<void> {
  let genoeg = false
  const werkers = Array.from({ length: klanten }, (_, nummer) => werk(proef, nummer, () => genoeg))
  const allen = [stoor(proef).then(() => void (genoeg = true)), ...werkers]
  try {
    await Promise.all(allen)
  } catch (fout) {
    proef.stop.abort()
    throw fout
  } finally {
    await Promise.allSettled(allen)
  }
  const database = await openDatabase({ map: join(proef.map, 'data') })
  naAfloop(t, database.sluit)
  const [klant, opnieuw] = [new Klant(proef), new Set<string>()]
  await wachtTotRustig(database.url, async (berichtId) => {
    opnieuw.add(berichtId)
    await verstuurOpnieuw(klant, berichtId)
  })
  const gezien: Vergeleken = await vergelijk(database.url, proef.logboek)
  await database.sluit()
  t.diagnostic(`${JSON.stringify(storingen)} ${JSON.stringify(gezien)}, ${opnieuw.size} sent again`)
  assert.ok(gezien.opnieuw > 0 && gezien.antwoorden > 0 && gezien.vanzelf > 0, 'Nothing was disturbed')
  const { code, uit, fout } = await controleer(proef.map)
  assert.equal(code, 0, `${uit}\n${fout}`)
  proef.app.child.kill('SIGTERM')
  assert.equal(await proef.app.einde, 0)
  await nietsOver(proef.map)
}

async function nietsOver(map: string): Promise<void> {
  await geenProces(map)
  assert.deepEqual(processesOf(map), [])
  const data = join(map, 'data')
  assert.ok(!readdirSync(data).includes('toepassing.json'))
  assert.ok(!existsSync(join(data, 'postgres', 'postmaster.pid')))
  for (const naam of ['toepassing', 'postgres-beurt', 'postgres-gebruik']) {
    const slot = tryLock(join(data, naam), 'exclusive')
    assert.ok(slot !== null, `${naam} is still locked`)
    slot.release()
  }
}
