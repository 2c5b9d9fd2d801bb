import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import type { Antwoord } from '../../src/domein/verloop/index.ts'
import { tussen } from '../../src/simulatie/toeval.ts'
import { importeerBankbestand } from '../../src/koppelingen/bank/index.ts'
import { camt } from '../steun/afschriften.ts'
import { type Betaalproef, betaalproef, bevestigRekeningen, collega, dagNa } from '../steun/betalen.ts'
import { type Proefopslag, allesKlopt, proefopslag } from '../steun/opslag.ts'

// A seed repeats when the connections are broken off, as far as a machine does the same twice.
const zaad = process.env['KWIJTING_ZAAD'] ?? String(Date.now())

let proef: Proefopslag
let betalen: Betaalproef
before(async () => {
  proef = await proefopslag()
  betalen = await betaalproef(proef, 4)
  await bevestigRekeningen(proef)
})
after(() => proef.sluit())

let keer = 0
let gebroken = 0

/** Breaks every connection of the application to the database off, as a crash of either side does. */
const breekAf = () =>
  proef.sql(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  )

/** Does something again and again while the database goes away under it, until it was done. */
async function ondanks<T>(doe: () => Promise<T>): Promise<T> {
  for (let poging = 0; ; poging++) {
    const bezig = doe().then(
      (gaf) => ({ gaf }),
      () => null,
    )
    // The first times it is broken off somewhere on the way; then it may finish.
    if (poging < 6) {
      await delay(tussen(0, 25, [zaad, keer++]))
      await breekAf()
    }
    const klaar = await bezig
    if (klaar === null) gebroken += 1
    else if (poging >= 6) return klaar.gaf
  }
}

async function geef(soort: string, invoer: object, door = proef.hulpverlener): Promise<void> {
  const opdrachtId = randomUUID()
  const gaf = await ondanks((): Promise<Antwoord> => betalen.geef(soort, invoer, door, opdrachtId))
  assert.equal(gaf.soort, 'gedaan', `${soort}, seed ${zaad}: ${JSON.stringify(gaf)}`)
}

const tel = async (soort: string): Promise<number> => {
  const [rij] = await proef.sql<{ n: number }>('SELECT count(*)::int AS n FROM kwijting.gebeurtenis WHERE soort = $1', [
    soort,
  ])
  return rij?.n ?? 0
}

test(`a crash while a batch is composed, approved, offered or confirmed loses and doubles nothing (seed ${zaad})`, async () => {
  await geef('StelBetaalbatchSamen', { uitvoerdatum: dagNa(proef) })
  const [batchId, ...meer] = await betalen.batches()
  assert.ok(batchId !== undefined && meer.length === 0)
  await geef('KeurBetaalbatchGoed', { batchId }, collega)
  await geef('BiedBetaalbatchAan', { batchId })
  const [som] = await proef.sql<{ totaal: number; aantal: number }>(
    'SELECT sum(bedrag)::int AS totaal, count(*)::int AS aantal FROM kwijting.betaling',
  )
  const bedrag = ((som?.totaal ?? 0) / 100).toFixed(2)
  const tekst = `Batch ${batchId.replaceAll('-', '')}`
  const posten = [{ bedrag, richting: 'DBIT', e2e: 'NOTPROVIDED', tekst, ref: 'b', dag: '2026-11-24' }]
  const bytes = new TextEncoder().encode(camt({ begin: bedrag, eind: '0.00', posten }))
  const bestand = { bytes, naam: 'a.xml', door: proef.hulpverlener, nieuweRekening: false }
  const gaf = await ondanks(() => importeerBankbestand(proef.opslag.bank, { id: proef.organisatieId }, bestand))
  assert.equal(gaf?.soort, 'ingelezen', JSON.stringify(gaf))
  await proef.opslag.bank.wijsZekereToe(proef.organisatieId, null)

  for (const soort of [
    'BetaalbatchSamengesteld',
    'BetaalbatchGoedgekeurd',
    'BetaalbatchAangeboden',
    'BetalingenUitgevoerd',
  ])
    assert.equal(await tel(soort), 1, soort)
  const standen = await proef.sql<{ stand: string; n: number }>(
    'SELECT stand, count(*)::int AS n FROM kwijting.betaling GROUP BY stand',
  )
  assert.deepEqual(standen, [{ stand: 'uitgevoerd', n: som?.aantal }])
  await allesKlopt(proef.url)
})
