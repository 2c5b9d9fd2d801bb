import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Breuk, breuk, keer, maal, min, plus } from '../../gedeeld/breuk.ts'
import { datum } from '../../gedeeld/datum.ts'
import { alsDecimaal, centenHalfOp } from '../../gedeeld/geld.ts'
import { waardeOp } from '../../gedeeld/reeks.ts'
import { bedragUit, deelUit } from '../../gedeeld/tonen.ts'
import { kindgebondenBudget } from './kindgebonden-budget.ts'
import { kostendelersnorm, norm24, ophoging24a } from './participatiewet-bijzonder.ts'
import { norm21, norm22 } from './participatiewet.ts'

const euro = (exact: Breuk): string => alsDecimaal(centenHalfOp(exact))

/** Art. 22a PW, per person: (40 % + A × 30 %) / A of the norm of a couple. */
function kostendelers(dag: string, personen: bigint): string {
  const norm = waardeOp(norm21, datum(dag))?.waarde
  const delen = waardeOp(kostendelersnorm, datum(dag))?.waarde
  assert.ok(norm !== undefined && delen !== undefined)
  const deel = plus(deelUit(delen.vast), maal(deelUit(delen.perPersoon), personen))
  return euro(keer(bedragUit(norm.paar), keer(deel, breuk(1n, personen))))
}

test('the kostendelersnorm of two, three and four persons is the published one', () => {
  const per = (dag: string) => [2n, 3n, 4n].map((personen) => kostendelers(dag, personen))
  assert.deepEqual(per('2024-01-01'), ['917.02', '794.75', '733.62'])
  assert.deepEqual(per('2024-07-01'), ['934.61', '809.99', '747.68'])
})

test('the norm splits into 95 % and 5 % vakantietoeslag, as municipalities publish it', () => {
  const norm = waardeOp(norm21, datum('2024-01-01'))?.waarde
  assert.ok(norm !== undefined)
  const delen = [norm.alleen, norm.paar].map((bedrag) => {
    const vakantiegeld = keer(bedragUit(bedrag), deelUit('5'))
    return [euro(min(bedragUit(bedrag), vakantiegeld)), euro(vakantiegeld)]
  })
  assert.deepEqual(delen, [
    ['1219.64', '64.19'],
    ['1742.34', '91.70'],
  ])
})

test('from the AOW age the norm is higher, and by how much 95 % of it is the correction of the vtlb', () => {
  const verschil = (dag: string) => {
    const [jong, oud] = [waardeOp(norm21, datum(dag))?.waarde, waardeOp(norm22, datum(dag))?.waarde]
    assert.ok(jong !== undefined && oud !== undefined)
    return [
      euro(keer(min(bedragUit(oud.alleen), bedragUit(jong.alleen)), deelUit('95'))),
      euro(keer(min(bedragUit(oud.paar), bedragUit(jong.paar)), deelUit('95'))),
    ]
  }
  assert.deepEqual(verschil('2023-07-01'), ['133.99', '100.30'])
  assert.deepEqual(verschil('2024-01-01'), ['134.83', '94.94'])
  assert.deepEqual(verschil('2024-07-01'), ['140.98', '102.06'])
  assert.deepEqual(verschil('2025-01-01'), ['147.84', '124.84'])
  assert.deepEqual(verschil('2025-07-01'), ['153.09', '132.22'])
  assert.deepEqual(verschil('2026-01-01'), ['155.03', '134.93'])
  assert.deepEqual(verschil('2026-07-01'), ['159.49', '140.89'])
})

test('with a partner without a right to bijstand: half of the norm of a couple, and a twelfth of the Wkb amount', () => {
  const dag = datum('2026-07-01')
  const [norm, deel] = [waardeOp(norm21, dag)?.waarde, waardeOp(norm24, dag)?.waarde]
  assert.ok(norm !== undefined && deel !== undefined)
  assert.equal(euro(keer(bedragUit(norm.paar), deelUit(deel))), '1013.90')
  for (const begin of ['2026-01-01', '2026-12-31'].map(datum)) {
    const hoogste = waardeOp(kindgebondenBudget, begin)?.waarde.alleenstaandeOuder
    assert.equal(waardeOp(ophoging24a, begin)?.waarde, hoogste)
  }
  assert.equal(waardeOp(ophoging24a, datum('2025-12-31')), null)
})
