import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { besluitOver } from '../../../test/steun/gegeven.ts'
import { vergoeding } from '../../../test/steun/voorstel.ts'
import { type Stapje, mislukt, schuldbemiddeling } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import type { VastgesteldeVergoeding } from '../toegang/index.ts'
import { type Gebeurtenis, type Traject, evolve, leegTraject } from '../verloop/index.ts'
import { boekingenBij, isGeldGebeurtenis, saldoVan } from './index.ts'
import { vergoedingNu } from './vergoeding.ts'

/** Walks while the organisation asks this fee. */
function metVergoeding(stappen: readonly Stapje[], vraagt: VastgesteldeVergoeding) {
  const historie: Gebeurtenis[] = []
  const boekingen: { readonly soort: string; readonly bedrag: number }[] = []
  let staat: Traject = leegTraject
  let ids = 0
  for (const { op, soort, invoer, door } of stappen) {
    const als = { op, soort, invoer, door, feiten: { vergoeding: () => vraagt } }
    const besluit = besluitOver(staat, als, () => `id-${(ids += 1)}`)
    assert.ok(besluit.ok, soort)
    for (const g of besluit.waarde) {
      staat = evolve(staat, g)
      historie.push(g)
      if (isGeldGebeurtenis(g))
        boekingen.push(
          ...boekingenBij(g, { dossierId: 'd', ...staat })
            .flatMap(({ regels }) => regels)
            .map(({ rekening, bedrag }) => ({ soort: rekening.soort, bedrag })),
        )
    }
  }
  const geboekt = (soort: string) => boekingen.filter((b) => b.soort === soort).reduce((som, b) => som + b.bedrag, 0)
  const uitgedeeld = historie
    .filter((g) => g.soort === 'Uitgedeeld')
    .map((g) => [g.delen.reduce((som, { bedrag }) => som + bedrag, 0), g.vergoeding ?? 0])
  return { staat, uitgedeeld, geboekt }
}

describe('the fee that a payout takes with it', () => {
  test('what the voorstel named, over what was reserved so far, and in the books as income', () => {
    const { staat, uitgedeeld, geboekt } = metVergoeding(schuldbemiddeling, vergoeding)
    // 1,800.00 / 1.09 = 1,651.38; all of 2,700.06 / 1.09 = 2,477.12, of which 1,651.38 is paid.
    assert.deepEqual(uitgedeeld, [
      [165_138, 14_862],
      [82_574, 7_432],
    ])
    assert.deepEqual([geboekt('vergoeding'), saldoVan(staat.geld), geboekt('reservering')], [-22_294, 0, 0])
    assert.equal(geboekt('te-betalen-schuldeiser'), 0)
    // What the last prognose promised is what was paid.
    assert.equal(staat.geld.controle.prognoses.at(-1)?.teVerdelen, 247_712)
    assert.notEqual(staat.schuldregeling.kwijting, null)
  })

  test('beheer counts the months of the looptijd that have passed, also from the 31st', () => {
    const { staat } = metVergoeding(
      schuldbemiddeling.slice(
        0,
        schuldbemiddeling.findIndex((s) => s.soort === 'DeelUit'),
      ),
      {
        ...vergoeding,
        percentage: 0,
      },
    )
    const { schuldregeling } = staat
    const { overeenkomst, voorstel } = schuldregeling
    if (overeenkomst === null || voorstel === null) assert.fail()
    const afspraak = { percentage: 0, grondslag: 'doorbetaald', beheerPerMaand: centen(600) } as const
    const { berekend } = voorstel
    const vanaf31 = {
      ...staat,
      schuldregeling: {
        ...schuldregeling,
        overeenkomst: { ...overeenkomst, datum: datum('2026-08-31'), looptijdMaanden: 18 },
        voorstel: { ...voorstel, berekend: { ...berekend, vraag: { ...berekend.vraag, vergoeding: afspraak } } },
      },
    }
    // Months end on 30 September, 31 October … 29 February 2028: the last one is the eighteenth.
    const op = (dag: string) => vergoedingNu(vanaf31, datum(dag))
    assert.deepEqual(
      [op('2026-09-29'), op('2026-09-30'), op('2028-02-28'), op('2028-02-29'), op('2029-01-01')],
      [0, 600, 10_200, 10_800, 10_800],
    )
  })

  test('nothing asked, nothing taken', () => {
    const { uitgedeeld, geboekt } = metVergoeding(schuldbemiddeling, { ...vergoeding, percentage: 0 })
    assert.deepEqual(uitgedeeld, [
      [180_000, 0],
      [90_006, 0],
    ])
    assert.equal(geboekt('vergoeding'), 0)
  })

  test('an early end takes none', () => {
    const { uitgedeeld } = metVergoeding(mislukt, { ...vergoeding, beheerPerMaand: centen(0) })
    assert.ok(uitgedeeld.length > 0)
    for (const [, genomen] of uitgedeeld) assert.equal(genomen, 0)
  })
})
