import assert from 'node:assert/strict'
import { test } from 'node:test'
import { controleer, migreer } from '../../src/koppelingen/opslag/index.ts'
import { bouwOp } from '../../src/opbouw.ts'
import { maakLog } from '../../src/platform/log/index.ts'
import { type Demoverslag, draaiDemo } from '../../src/simulatie/index.ts'
import { type Lijstdagen, meetLijstdagen } from '../steun/lijstdagen.ts'
import { proefdatabase } from '../steun/proefdatabase.ts'

const log = maakLog('silent')

async function demo(dossiers: number, zaad: string): Promise<Demoverslag & { readonly lijstdagen: Lijstdagen }> {
  const db = await proefdatabase(migreer, 'kwijting')
  try {
    const verslag = await draaiDemo({
      bouw: (tijd) => bouwOp({ databaseUrl: db.url, log, simulatie: { zaad }, tijd }),
      controleer: async () => (await controleer(db.url)).invarianten,
      dossiers,
      zaad,
    })
    return { ...verslag, lijstdagen: await meetLijstdagen(db.url) }
  } finally {
    await db.sluit()
  }
}

test('eight dossiers reach the end, everything holds, and the same seed gives the same result', async () => {
  const [eerste, tweede] = [await demo(8, 'a'), await demo(8, 'a')]
  assert.deepEqual(tweede, eerste)
  assert.deepEqual(
    eerste.invarianten.filter(({ geschonden }) => geschonden > 0),
    [],
  )
  const { uitkomsten, berichten, doorlooptijdDagen, handelingenPerDossier } = eerste
  assert.equal(
    Object.values(uitkomsten).reduce((a, b) => a + b, 0),
    8,
  )
  for (const soort of ['finale-kwijting-SB', 'finale-kwijting-SK', 'finale-kwijting-SA', 'afgewezen', 'overlijden'])
    assert.ok((uitkomsten[soort] ?? 0) > 0, soort)
  assert.equal(uitkomsten['loopt-nog'], undefined)
  assert.ok(berichten.verzonden > berichten.beantwoord && berichten.beantwoord > berichten.teLaat)
  assert.ok(berichten.teLaat > 0)
  assert.ok(doorlooptijdDagen.p95 > 500 && handelingenPerDossier.mediaan > 10)
  // A bericht leaves on the list of its day, and an answer on a list is done on the day it came.
  const { opDeLijst, verwerkt } = eerste.lijstdagen
  assert.ok(opDeLijst.aantal > 0 && verwerkt.aantal > 0)
  assert.deepEqual([opDeLijst.mediaan, verwerkt.mediaan, verwerkt.hoogste], [0, 0, 0])
})
