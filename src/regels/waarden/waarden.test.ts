import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leesDatum } from '../../gedeeld/datum.ts'
import type { Waarde } from '../../gedeeld/verantwoording.ts'
import { gelijkgesteldTotEnMet, gelijkgesteldeDagen } from './feestdagen.ts'
import { looptijdOndernemer, looptijdOndernemerMaximum, looptijdSchuldregeling } from './looptijd.ts'
import { termijnen } from './termijnen.ts'

const reeksen: Readonly<Record<string, readonly Waarde<unknown>[]>> = {
  gelijkgesteldeDagen,
  looptijdSchuldregeling,
  looptijdOndernemer,
  looptijdOndernemerMaximum,
  ...termijnen,
}

for (const [naam, reeks] of Object.entries(reeksen)) {
  test(`series ${naam}: dates exist, sorted, no two on one day, each with unit and source`, () => {
    assert.ok(reeks.length > 0)
    for (const { vanaf, bron, eenheid } of reeks) {
      assert.notEqual(leesDatum(vanaf), null, vanaf)
      assert.ok(bron.trim().length > 5, bron)
      assert.ok(eenheid.length > 0)
    }
    const dagen = reeks.map(({ vanaf }) => vanaf)
    assert.deepEqual(dagen, [...new Set(dagen)].sort())
  })
}

test('equated days exist, are sorted, unique, on a weekday and within the decided years', () => {
  const dagen = gelijkgesteldeDagen.flatMap(({ waarde }) => waarde)
  assert.deepEqual(dagen, [...new Set(dagen)].sort())
  for (const dag of dagen) {
    assert.notEqual(leesDatum(dag), null, dag)
    assert.ok(dag <= gelijkgesteldTotEnMet)
    assert.ok(![0, 6].includes(new Date(`${dag}T00:00:00Z`).getUTCDay()), dag)
  }
  for (const { vanaf, waarde } of gelijkgesteldeDagen) assert.ok(waarde.every((dag) => dag >= vanaf))
})

test('every termijn counts a positive whole number; only those of Wgs and Awb move', () => {
  for (const [soort, [{ waarde, bron }]] of Object.entries(termijnen)) {
    assert.ok(Number.isInteger(waarde.aantal) && waarde.aantal > 0, soort)
    assert.equal(waarde.schuiftOp, /^(Wgs|Awb) /.test(bron), soort)
  }
})
