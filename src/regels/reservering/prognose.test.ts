import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { datum } from '../../gedeeld/datum.ts'
import { centen, nul } from '../../gedeeld/geld.ts'
import { verdeel } from '../verdeling/index.ts'
import { berekenVoorstel } from '../voorstel/index.ts'
import { berekenPrognose, isLager } from './index.ts'

const begin = datum('2026-02-09')
const capaciteit = [{ vanaf: begin, bedrag: centen(15_000) }]
const vordering = (id: string, euro: number, preferent = 0, betaald = 0) => ({
  id,
  bedrag: centen(euro * 100),
  preferentBedrag: centen(preferent * 100),
  betaald: centen(betaald * 100),
})
const vraag = {
  begin,
  maanden: 18,
  capaciteit,
  peildatum: begin,
  gereserveerd: nul,
  vooraf: nul,
  vermogen: nul,
  vermogenVerwacht: nul,
  vergoeding: null,
  naarAnderen: nul,
  vorderingen: [vordering('fiscus', 4000, 4000), vordering('energie', 26_000)],
}

describe('a new prognose', () => {
  test('on the first day it is the voorstel (V2 of the money rules: 2,700 over 4,000 preferent and 26,000)', () => {
    const { verwachting, percentagePreferent, percentageConcurrent, teVerdelen } = berekenPrognose(vraag)
    const voorstel = berekenVoorstel({
      vorm: 'SB',
      peildatum: begin,
      capaciteit,
      looptijdMaanden: 18,
      ondernemer: false,
      vermogen: nul,
      vergoeding: null,
      vorderingen: vraag.vorderingen,
    })
    assert.ok(voorstel.ok)
    assert.equal(teVerdelen, 270_000)
    assert.deepEqual([percentagePreferent, percentageConcurrent], ['15.88', '7.94'])
    assert.deepEqual(
      verwachting.map(({ id, verwacht }) => [id, verwacht]),
      voorstel.waarde.uitdeling.map(({ id, bedrag }) => [id, bedrag]),
    )
  })

  test('what came in counts as it came, what is to come with the capacity of now', () => {
    // Seven months have passed; 900 came in instead of 1,050; eleven months at 100 are left.
    const { nogTeReserveren, teVerdelen, percentageConcurrent } = berekenPrognose({
      ...vraag,
      peildatum: datum('2026-09-09'),
      capaciteit: [...capaciteit, { vanaf: datum('2026-09-01'), bedrag: centen(10_000) }],
      gereserveerd: centen(90_000),
    })
    assert.equal(nogTeReserveren, 110_000)
    assert.equal(teVerdelen, 200_000)
    // 200,000 / (2 × 400,000 + 2,600,000)
    assert.equal(percentageConcurrent, '5.88')
  })

  test('what is there already of the month that runs is not expected again; what is behind is not expected at all', () => {
    const nog = (euro: number) =>
      berekenPrognose({ ...vraag, peildatum: datum('2026-09-20'), gereserveerd: centen(euro * 100) }).nogTeReserveren /
      100
    // Seven months have passed: 1,050; eleven are left: 1,650.
    assert.deepEqual([900, 1050, 1100, 1200, 1500].map(nog), [1650, 1650, 1600, 1500, 1500])
  })

  test('on the first day of a month the one before has passed, and the new one runs', () => {
    // Seven months at 150 have passed: 1,050; eleven at 100 are left: 1,100, of which the first runs.
    const nog = (euro: number) =>
      berekenPrognose({
        ...vraag,
        peildatum: datum('2026-09-09'),
        capaciteit: [...capaciteit, { vanaf: datum('2026-09-09'), bedrag: centen(10_000) }],
        gereserveerd: centen(euro * 100),
      }).nogTeReserveren / 100
    assert.deepEqual([1050, 1080, 1180].map(nog), [1100, 1070, 1000])
  })

  test('every step is told; what there is not is no step', () => {
    const stap = (naam: string, formule: string, bedrag: string, bron = 'Gedragscode art. 8 en 14') => ({
      stap: naam,
      formule,
      bedrag,
      bron,
    })
    const nog = 'de 18 maanden die nog niet voorbij zijn, met de afloscapaciteit van nu, min wat daarvan al binnen is'
    const gewoon = (wat: unknown): unknown => JSON.parse(JSON.stringify(wat).replaceAll('\u00a0', ' '))
    assert.deepEqual(gewoon(berekenPrognose(vraag).berekening), {
      regel: 'prognose',
      versie: '2',
      peildatum: '2026-02-09',
      waarden: [],
      stappen: [
        stap('Gereserveerd tot nu toe', 'alle reserveringen, min wat is terugbetaald', '0.00'),
        stap('Nog te reserveren', nog, '2700.00'),
        stap('Vermogen', '€ 0,00 ontvangen en € 0,00 nog te verwachten', '0.00'),
        stap('Te verdelen', 'over de 2 vorderingen die nog meedoen', '2700.00'),
      ],
      nietGemodelleerd: [],
    })
    const alles = berekenPrognose({
      ...vraag,
      vermogen: centen(10_000),
      vermogenVerwacht: centen(5000),
      vergoeding: { percentage: 900, grondslag: 'doorbetaald', beheerPerMaand: nul },
      naarAnderen: centen(20_000),
    })
    assert.deepEqual(gewoon(alles.berekening.stappen), [
      stap('Gereserveerd tot nu toe', 'alle reserveringen, min wat is terugbetaald', '0.00'),
      stap('Nog te reserveren', nog, '2700.00'),
      // 2,700 − 2,700 / 1.09 = 2,700 − 2,477.06
      stap('Vergoeding', 'gaat eraf', '222.94', 'Gedragscode art. 5'),
      stap('Vermogen', '€ 100,00 ontvangen en € 50,00 nog te verwachten', '150.00'),
      stap('Betaald aan wie niet meer meedoet', 'gaat eraf', '200.00'),
      // 2,477.06 + 150 − 200
      stap('Te verdelen', 'over de 2 vorderingen die nog meedoen', '2427.06'),
    ])
  })

  test('who left gets nothing more: what he was paid is gone, the rest is for the others', () => {
    const zonder = berekenPrognose({
      ...vraag,
      gereserveerd: centen(50_000),
      peildatum: datum('2030-01-01'),
      naarAnderen: centen(10_000),
      vorderingen: [vordering('fiscus', 4000, 4000, 100)],
    })
    assert.equal(zonder.teVerdelen, 40_000)
    assert.deepEqual(zonder.verwachting, [{ id: 'fiscus', betaald: 10_000, verwacht: 40_000 }])
  })

  test('the fee counts over what is reserved, never over vermogen; vermogen to come counts as well', () => {
    const met = berekenPrognose({
      ...vraag,
      vermogen: centen(10_000),
      vermogenVerwacht: centen(5000),
      vergoeding: { percentage: 900, grondslag: 'doorbetaald', beheerPerMaand: nul },
    })
    // 270,000 / 1.09 = 247,706 (V of the fee, reading F2), and 15,000 of vermogen.
    assert.deepEqual([met.vergoeding, met.teVerdelen], [22_294, 262_706])
  })

  test('no more than the claims are', () => {
    const { teVerdelen, verwachting } = berekenPrognose({ ...vraag, vorderingen: [vordering('klein', 100)] })
    assert.equal(teVerdelen, 10_000)
    assert.deepEqual(verwachting, [{ id: 'klein', betaald: 0, verwacht: 10_000 }])
  })

  test('whatever happened: every cent is expected by somebody, nobody less than he was paid or more than his claim', () => {
    const bedrag = fc.integer({ min: 0, max: 900_000 })
    const claims = fc
      .array(fc.tuple(bedrag, fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 8 })
      .map((lijst) =>
        lijst.map(([hele, kwart], i) => ({
          id: `v${i}`,
          bedrag: centen(hele),
          preferentBedrag: centen(Math.floor((hele * kwart) / 4)),
        })),
      )
    fc.assert(
      fc.property(claims, bedrag, bedrag, fc.integer({ min: 0, max: 20 }), (vorderingen, erin, eruit, maand) => {
        const uit = centen(Math.min(erin, eruit))
        const eerder = verdeel({ bedrag: uit, methode: 'twee-op-een', vorderingen })
        const betaald = new Map(eerder.uitdeling.map((d) => [d.id, d.bedrag]))
        const { verwachting, teVerdelen } = berekenPrognose({
          ...vraag,
          peildatum: datum(`2026-${String(2 + (maand % 11)).padStart(2, '0')}-09`),
          gereserveerd: centen(erin),
          vorderingen: vorderingen.map((v) => ({ ...v, betaald: betaald.get(v.id) ?? nul })),
        })
        assert.equal(
          verwachting.reduce((som, v) => som + v.verwacht, 0),
          teVerdelen,
        )
        for (const [i, v] of verwachting.entries())
          assert.ok(v.verwacht >= v.betaald && v.verwacht <= (vorderingen[i]?.bedrag ?? -1))
      }),
    )
  })
})

test('a prognose is lower when it drops by more than the margin', () => {
  assert.deepEqual(
    [isLager('7.94', '7.94', '0'), isLager('7.94', '7.93', '0'), isLager('7.94', '8.00', '0')],
    [false, true, false],
  )
  assert.deepEqual([isLager('7.94', '7.44', '0.5'), isLager('7.94', '7.43', '0.5')], [false, true])
  assert.equal(isLager('100.00', '99.50', '0.50'), false)
})
