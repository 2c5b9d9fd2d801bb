import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { tussen } from '../../src/simulatie/toeval.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { type Proefopslag, allesKlopt, proefopslag } from '../steun/opslag.ts'
import { overkant, saldoAntwoord, uitVan } from '../steun/post.ts'
import { inBeeld } from '../steun/wandeling.ts'

// A seed repeats when the connections are broken off, as far as a machine does the same twice.
const zaad = process.env['KWIJTING_ZAAD'] ?? String(Date.now())

let proef: Proefopslag
before(async () => {
  proef = await proefopslag()
})
after(() => proef.sluit())

let keer = 0

const breekAf = () =>
  proef.sql(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  )

/** Does something again and again while the database goes away under it, until it was done undisturbed. */
async function ondanks<T>(doe: () => Promise<T>, keren: number): Promise<T> {
  for (let poging = 0; ; poging++) {
    const bezig = doe().then(
      (gaf) => ({ gaf }),
      () => null,
    )
    if (poging < keren) {
      await delay(tussen(0, 40, [zaad, keer++]))
      await breekAf()
    }
    const klaar = await bezig
    if (klaar !== null && poging >= keren) return klaar.gaf
  }
}

test(`connections that break while berichten leave and answers come in lose and double nothing (seed ${zaad})`, async () => {
  const id = await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
  const ander = overkant()
  const { organisatieId, opslag } = proef
  await ondanks(() => opslag.post.verzend(organisatieId, id, () => ander.kanaal), 7)
  const uit = await uitVan(proef, id)
  for (const { berichtId, stand, soort } of uit.values()) {
    assert.equal(stand, 'verzonden', soort)
    assert.ok(ander.aangekomen.has(berichtId), soort)
  }
  assert.equal(ander.aangekomen.size, uit.size)

  proef.zetDag('2026-02-12')
  const { vorderingen } = (await proef.staat(id)).schulden
  for (const { schuldeiser } of vorderingen) {
    const opBerichtId = uit.get(`saldoverzoek ${schuldeiser.naam}`)?.berichtId ?? null
    const { post, antwoord } = saldoAntwoord({ postId: randomUUID(), schuldeiserId: schuldeiser.id, opBerichtId })
    const [ontvangst] = await ondanks(() => opslag.post.ontvang(organisatieId, post, [antwoord]), 6)
    assert.equal(ontvangst?.stand, 'verwerkt')
  }
  const gedaan = await proef.sql<{ soort: string; n: number }>(
    `SELECT soort, count(*)::int AS n FROM kwijting.gebeurtenis WHERE stroom_id = $1 AND soort = 'SaldoOpgaveOntvangen'
     GROUP BY soort`,
    [id],
  )
  assert.deepEqual(gedaan, [{ soort: 'SaldoOpgaveOntvangen', n: vorderingen.length }])
  await allesKlopt(proef.url)
})
