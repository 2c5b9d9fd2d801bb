import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { datum, plusMaanden } from '../../gedeeld/datum.ts'
import { type Centen, centen, telOp } from '../../gedeeld/geld.ts'
import { type Aflosvraag, aflosschema, contanteWaarde, gelijkeTermijn } from './index.ts'
import { maandrenteOver } from './maandrente.ts'

const uitbetaald = datum('2026-01-31')
const keer = (bedrag: number, maanden: number): readonly Centen[] =>
  Array.from({ length: maanden }, () => centen(bedrag))
const vraag = (hoofdsom: number, jaarrente: number, termijnen: readonly Centen[]): Aflosvraag => ({
  hoofdsom: centen(hoofdsom),
  jaarrente,
  uitbetaald,
  termijnen,
  incidenteel: [],
})
const schemaVan = (wat: Aflosvraag) => {
  const uitkomst = aflosschema(wat)
  assert.ok(uitkomst.ok, JSON.stringify(uitkomst))
  return uitkomst.waarde
}

test('eisen §3.5: what 18 × 150.00 is worth at 9.60 % is repaid by 18 × 150.00; the last row is a cent less', () => {
  const { rijen, rente, totaal } = schemaVan(vraag(251_297, 960, keer(15_000, 18)))
  // 2,512.97 × (1.096^(1/12) − 1) = 19.27; 150.00 − 19.27 = 130.73
  assert.deepEqual(rijen[0], {
    nummer: 1,
    datum: '2026-02-28',
    termijn: 15_000,
    rente: 1927,
    aflossing: 13_073,
    restant: 238_224,
  })
  assert.deepEqual(rijen[1]?.datum, '2026-03-31')
  assert.deepEqual(rijen.at(-1), {
    nummer: 18,
    datum: '2027-07-31',
    termijn: 14_999,
    rente: 114,
    aflossing: 14_885,
    restant: 0,
  })
  assert.deepEqual([rente, totaal], [18_702, 269_999])
})

/** Principal 16,161.59; 31 × 512.11 and one incidental 2,110.85; total charge 1,824.67; the day of the incidental is not known. */
const contract = (incidenteel: string, laatste = 51_211): Aflosvraag => ({
  hoofdsom: centen(1_616_159),
  jaarrente: 960,
  uitbetaald: datum('2022-01-10'),
  termijnen: [...keer(51_211, 30), centen(laatste)],
  incidenteel: [{ datum: datum(incidenteel), bedrag: centen(211_085) }],
})

test('the real contract fits within € 1.21 with its incidental in the second month, and nowhere else', () => {
  // In month 2: € 1.21 is left after the last 512.11; so a charge of 1,824.67 + 1.21 = 1,825.88.
  assert.deepEqual(aflosschema(contract('2022-03-10')), {
    ok: false,
    weigeringen: [{ code: 'AflossingTeLaag', rest: 121 }],
  })
  const { rente, totaal, rijen } = schemaVan(contract('2022-03-10', 51_332))
  assert.deepEqual([rente, totaal], [182_467 + 121, 1_798_626 + 121])
  assert.equal(rijen[1]?.termijn, 51_211 + 211_085)
  // In month 1 the charge is € 18.98 too low, in month 3 € 20.08 and more too high.
  assert.equal(schemaVan(contract('2022-02-10')).rente, 182_467 - 1898)
  assert.deepEqual(aflosschema(contract('2022-04-10')), {
    ok: false,
    weigeringen: [{ code: 'AflossingTeLaag', rest: 2129 }],
  })
})

test('what is incidental counts from the first row on or after its day, and not outside the looptijd', () => {
  const op = (dag: string) =>
    aflosschema({
      ...vraag(200_000, 960, keer(15_000, 18)),
      incidenteel: [{ datum: datum(dag), bedrag: centen(10_000) }],
    })
  const rij = (dag: string) => {
    const uitkomst = op(dag)
    return uitkomst.ok ? uitkomst.waarde.rijen.findIndex(({ termijn }) => termijn === 25_000) + 1 : uitkomst.weigeringen
  }
  assert.deepEqual([rij('2026-02-01'), rij('2026-02-28'), rij('2026-03-01')], [1, 1, 2])
  for (const buiten of ['2026-01-31', '2027-08-01'])
    assert.deepEqual(rij(buiten), [{ code: 'IncidenteelBuitenLooptijd', datum: buiten }])
})

test('worked cases: without rente, by capacity, ready sooner, too little', () => {
  const rijtje = (wat: Aflosvraag) => schemaVan(wat).rijen.map(({ termijn, restant }) => [termijn, restant])
  assert.deepEqual(rijtje(vraag(30_000, 0, keer(10_000, 3))), [
    [10_000, 20_000],
    [10_000, 10_000],
    [10_000, 0],
  ])
  // A month without capacity adds its rente: 100.00 × (1.21^(1/12) − 1) = 1.60.
  assert.deepEqual(rijtje(vraag(10_000, 2100, [centen(0), centen(20_000)])), [
    [0, 10_160],
    [10_323, 0],
  ])
  assert.deepEqual(rijtje(vraag(30_000, 0, keer(20_000, 5))), [
    [20_000, 10_000],
    [10_000, 0],
  ])
  const opLaatsteDag = [{ datum: datum('2026-04-30'), bedrag: centen(3000) }]
  assert.deepEqual(rijtje({ ...vraag(30_000, 0, keer(9000, 3)), incidenteel: opLaatsteDag }), [
    [9000, 21_000],
    [9000, 12_000],
    [12_000, 0],
  ])
  for (const [wat, rest] of [
    [vraag(30_000, 0, keer(9000, 3)), 3000],
    [vraag(30_000, 0, []), 30_000],
    [vraag(1, 0, []), 1],
  ] as const)
    assert.deepEqual(aflosschema(wat), { ok: false, weigeringen: [{ code: 'AflossingTeLaag', rest }] })
  assert.deepEqual(schemaVan(vraag(0, 960, keer(100, 2))), { rijen: [], rente: 0, totaal: 0 })
})

test('the last row takes what roundings can come to: a cent per row, grown by whole years, and one; not a cent more', () => {
  const gevallen = [
    // Three rows without rente: 3 cents and one.
    [30_000, 0, [...keer(10_000, 2), centen(9996)], 10_000],
    [30_000, 0, [...keer(10_000, 2), centen(9995)], 'AflossingTeLaag', 5],
    // 13 rows are two years: 13 × 1.096^2 = 15.615…: 15 and one. Below 0.66 a month brings no rente.
    [16, 960, keer(0, 13), 16],
    [17, 960, keer(0, 13), 'AflossingTeLaag', 17],
    // 55 rows are five years: 55 × 1.096^5 = 86.979…: 86 and one. A month over 0.87 brings 0.0067: the cent that is paid.
    [87, 960, keer(1, 55), 88],
    [87, 960, [...keer(1, 54), centen(0)], 'AflossingTeLaag', 88],
  ] as const
  for (const [hoofdsom, jaarrente, termijnen, ...verwacht] of gevallen) {
    const uitkomst = aflosschema(vraag(hoofdsom, jaarrente, termijnen))
    const laatste = uitkomst.ok ? [uitkomst.waarde.rijen.at(-1)?.termijn] : uitkomst.weigeringen.flatMap(Object.values)
    assert.deepEqual(laatste, verwacht, `${hoofdsom}`)
  }
})

const bedragen = fc.integer({ min: 1, max: 5_000_000 })
const renten = fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.constantFrom(0, 960, 1200, 1400))
const maanden = fc.integer({ min: 1, max: 60 })

test('equal termijnen repay every loan: the sums hold, restant never below 0, and the last row is nothing', () => {
  fc.assert(
    fc.property(bedragen, renten, maanden, (hoofdsom, rente, n) => {
      const termijn = gelijkeTermijn(centen(hoofdsom), rente, n)
      const schema = schemaVan(vraag(hoofdsom, rente, keer(termijn, n)))
      assert.equal(telOp(...schema.rijen.map(({ aflossing }) => aflossing)), hoofdsom)
      assert.equal(telOp(...schema.rijen.map((rij) => rij.termijn)), schema.totaal)
      assert.equal(schema.totaal, hoofdsom + schema.rente)
      assert.equal(schema.rijen.at(-1)?.restant, 0)
      for (const [i, rij] of schema.rijen.entries()) {
        assert.ok(rij.restant >= 0 && rij.rente >= 0 && rij.termijn >= 0)
        assert.equal(rij.termijn, rij.rente + rij.aflossing)
        assert.equal(rij.restant, (schema.rijen[i - 1]?.restant ?? hoofdsom) - rij.aflossing)
        assert.equal(rij.datum, plusMaanden(uitbetaald, rij.nummer))
        if (i < schema.rijen.length - 1) assert.equal(rij.termijn, termijn)
      }
      assert.ok((schema.rijen.at(-1)?.termijn ?? 0) <= termijn + 1 + n * (1 + rente / 10_000) ** Math.ceil(n / 12))
    }),
    { numRuns: 300 },
  )
})

test('what any row of payments is worth is repaid by those payments', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 60 }),
      renten,
      (rij, rente) => {
        const termijnen = rij.map((bedrag) => centen(bedrag))
        const hoofdsom = contanteWaarde(termijnen, rente)
        const uitkomst = aflosschema(
          vraag(hoofdsom, rente, [...termijnen.slice(0, -1), centen((rij.at(-1) ?? 0) + 100)]),
        )
        assert.ok(uitkomst.ok)
        const { rijen, totaal } = uitkomst.waarde
        assert.equal(telOp(...rijen.map(({ aflossing }) => aflossing)), hoofdsom)
        assert.equal(rijen.at(-1)?.restant ?? 0, 0)
        assert.ok(rijen.every(({ restant }) => restant >= 0))
        // A cent for every row, grown a little: that is all that rounding can do.
        assert.ok(Math.abs(totaal - telOp(...termijnen)) <= 3 * rij.length + 3, `${totaal} ${telOp(...termijnen)}`)
      },
    ),
    { numRuns: 300 },
  )
})

test('an equal termijn is the one whose worth is nearest to the loan', () => {
  fc.assert(
    fc.property(bedragen, renten, maanden, (hoofdsom, rente, n) => {
      const termijn = gelijkeTermijn(centen(hoofdsom), rente, n)
      assert.ok(contanteWaarde(keer(termijn + 1, n), rente) >= hoofdsom)
      if (termijn > 0) assert.ok(contanteWaarde(keer(termijn - 1, n), rente) <= hoofdsom)
    }),
  )
  // 2,512.97 over 18 months at 9.60 % is 150.00 again; a third of a loan without rente rounds up from half a cent.
  assert.equal(gelijkeTermijn(centen(251_297), 960, 18), 15_000)
  assert.equal(gelijkeTermijn(centen(1001), 0, 2), 501)
  assert.equal(gelijkeTermijn(centen(0), 960, 3), 0)
})

test('the rente of a month: twelve of them, added each month, are the jaarrente', () => {
  assert.equal(maandrenteOver(centen(1_000_000_000), 960), 7_668_183)
  assert.equal(maandrenteOver(centen(100), 0), 0)
  assert.equal(maandrenteOver(centen(0), 960), 0)
  // 4096 = 2^12: a month doubles what is owed.
  assert.deepEqual([maandrenteOver(centen(1), 40_950_000), maandrenteOver(centen(7), 40_950_000)], [1, 7])
  // 0.65 × 0.00766818… = 0.498 cent; 0.66 gives 0.506: up.
  assert.deepEqual([maandrenteOver(centen(65), 960), maandrenteOver(centen(66), 960)], [0, 1])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (rente) => {
      let schuld = 1_000_000_000_000
      for (let m = 0; m < 12; m++) schuld += maandrenteOver(centen(schuld), rente)
      assert.ok(Math.abs(schuld - 100_000_000 * (10_000 + rente)) <= 24)
    }),
  )
})

test('what cannot be is a bug, not an answer', () => {
  assert.throws(() => maandrenteOver(centen(-1), 960), RangeError)
  assert.throws(() => maandrenteOver(centen(1), -1), RangeError)
  assert.throws(() => maandrenteOver(centen(1), 9.6), RangeError)
  assert.throws(() => gelijkeTermijn(centen(-1), 960, 1), RangeError)
  assert.throws(() => gelijkeTermijn(centen(1), 960, 0), RangeError)
})
