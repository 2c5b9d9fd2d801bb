import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { datum, plusDagen, plusMaanden } from '../../gedeeld/datum.ts'
import { type Centen, centen, nul, telOp } from '../../gedeeld/geld.ts'
import { type Voorstelvraag, berekenVoorstel } from '../voorstel/index.ts'
import {
  type Looptijd,
  type Ontvangen,
  berekenPrognose,
  isLager,
  maandenZonderCapaciteit,
  reserveermaanden,
  vergelijkReservering,
  voorafGereserveerd,
} from './index.ts'

const begin = datum('2026-02-09')
const looptijd: Looptijd = {
  begin,
  maanden: 18,
  capaciteit: [{ vanaf: datum('2026-04-20'), bedrag: centen(15_000) }],
}
const op = (dag: string, cents: number): Ontvangen => ({ datum: datum(dag), bedrag: centen(cents) })

describe('months that began before a capacity was known', () => {
  test('are those until the first that begins on or after its day; on that day itself it asks', () => {
    const vanaf = (dag: string) =>
      maandenZonderCapaciteit({ ...looptijd, capaciteit: [{ vanaf: datum(dag), bedrag: centen(1) }] })
    assert.deepEqual(['2026-01-01', '2026-02-09', '2026-02-10', '2026-03-09'].map(vanaf), [0, 0, 1, 1])
    assert.deepEqual(['2026-04-20', '2027-07-09', '2027-07-10', '2030-01-01'].map(vanaf), [3, 17, 18, 18])
    assert.equal(maandenZonderCapaciteit({ ...looptijd, capaciteit: [] }), 18)
  })

  test('a known capacity of nothing is known', () => {
    const niets = { ...looptijd, capaciteit: [{ vanaf: begin, bedrag: nul }, ...looptijd.capaciteit] }
    assert.equal(maandenZonderCapaciteit(niets), 0)
    assert.equal(voorafGereserveerd(niets, [op('2026-02-08', 1), op('2026-02-09', 2)]), 1)
  })

  test('count with what came in before the first month that asks, also before the looptijd', () => {
    const ontvangen = [op('2025-12-01', 1), op('2026-02-09', 20), op('2026-05-08', 300), op('2026-05-09', 4000)]
    assert.equal(voorafGereserveerd(looptijd, ontvangen), 321)
    assert.equal(voorafGereserveerd({ ...looptijd, capaciteit: [] }, ontvangen), 4321)
    assert.equal(voorafGereserveerd(looptijd, []), 0)
  })
})

describe('savings that the voorstel counted', () => {
  const vraag = { ...looptijd, vooraf: centen(10_000), terugbetaald: nul, peildatum: datum('2026-07-10') }

  test('are no advance: who misses a month is behind, who pays it is not', () => {
    const stand = (...ontvangen: readonly Ontvangen[]) => {
      const { verwacht, achterstand, voorsprong, maanden } = vergelijkReservering({ ...vraag, ontvangen })
      assert.equal(telOp(...maanden.map(({ gedekt }) => gedekt)), Math.min(verwacht, verwacht - achterstand))
      return [verwacht, achterstand, voorsprong]
    }
    const gespaard = op('2026-03-01', 10_000)
    assert.deepEqual(stand(gespaard, op('2026-05-25', 15_000)), [30_000, 15_000, 0])
    assert.deepEqual(stand(gespaard, op('2026-05-25', 15_000), op('2026-06-25', 15_000)), [30_000, 0, 0])
    assert.deepEqual(stand(gespaard, op('2026-05-25', 30_100)), [30_000, 0, 100])
    assert.deepEqual(stand(), [30_000, 30_000, 0])
  })

  test('are told as a step of their own', () => {
    const { berekening } = vergelijkReservering({ ...vraag, ontvangen: [op('2026-03-01', 10_000)] })
    const stap = berekening.stappen.find((s) => s.stap === 'Gespaard vooraf')
    assert.deepEqual([stap?.bedrag, stap?.status], ['100.00', 'te-bevestigen'])
    assert.equal(berekening.stappen.at(-1)?.formule, 'verwacht − (ontvangen − gespaard vooraf)')
    const zonder = vergelijkReservering({ ...vraag, vooraf: nul, ontvangen: [] }).berekening.stappen
    assert.ok(!zonder.some((s) => s.stap === 'Gespaard vooraf'))
  })
})

/** Whatever the dossier: who reserves on some day of every month what it asks, and had saved something before. */
const dossier = fc.record({
  maanden: fc.integer({ min: 1, max: 36 }),
  regels: fc.array(fc.tuple(fc.integer({ min: -200, max: 500 }), fc.integer({ min: 0, max: 60_000 })), {
    minLength: 1,
    maxLength: 4,
  }),
  gespaard: fc.array(fc.tuple(fc.integer({ min: -300, max: 600 }), fc.integer({ min: 1, max: 50_000 })), {
    maxLength: 5,
  }),
  voorstelOp: fc.integer({ min: 0, max: 700 }),
  later: fc.integer({ min: 0, max: 400 }),
  // No month is shorter.
  betaaldag: fc.integer({ min: 0, max: 27 }),
  percentage: fc.constantFrom(null, 0, 500, 900),
  vermogen: fc.integer({ min: 0, max: 100_000 }),
  vorderingen: fc.array(fc.tuple(fc.integer({ min: 1, max: 900_000 }), fc.integer({ min: 0, max: 4 })), {
    minLength: 1,
    maxLength: 6,
  }),
})

test('with no change at all in the dossier the first prognose is the voorstel, to the cent', () => {
  let anders = 0
  fc.assert(
    fc.property(dossier, (d) => {
      const voorstelOp = plusDagen(begin, d.voorstelOp)
      // What the inwoner was told by the day of the voorstel; nobody makes one without a capacity.
      const bekend = d.regels.map(([na, bedrag]) => ({ vanaf: plusDagen(begin, na), bedrag: centen(bedrag) }))
      const capaciteit = bekend.map((rij) => (rij.vanaf > voorstelOp ? { ...rij, vanaf: voorstelOp } : rij)).slice(0, 3)
      const tijd = { begin, maanden: d.maanden, capaciteit }
      const maanden = reserveermaanden(tijd)
      const eerste = maanden[maandenZonderCapaciteit(tijd)]?.vanaf ?? plusMaanden(begin, d.maanden)
      const gespaard = d.gespaard
        .map(([na, bedrag]) => ({ datum: plusDagen(begin, na), bedrag: centen(bedrag) }))
        .filter((o) => o.datum <= voorstelOp && o.datum < eerste)
      const perMaand = maanden.map(({ vanaf, bedrag }) => ({ datum: plusDagen(vanaf, d.betaaldag), bedrag }))
      const alles = [...gespaard, ...perMaand]
      const vooraf = voorafGereserveerd(
        tijd,
        alles.filter((o) => o.datum <= voorstelOp),
      )
      const gemeen = {
        vermogen: centen(d.vermogen),
        vergoeding:
          d.percentage === null
            ? null
            : { percentage: d.percentage, grondslag: 'doorbetaald' as const, beheerPerMaand: centen(600) },
        vorderingen: d.vorderingen.map(([hele, kwart], i) => ({
          id: `v${i}`,
          bedrag: centen(hele),
          preferentBedrag: centen(Math.floor((hele * kwart) / 4)),
        })),
      }
      const vraag: Voorstelvraag = {
        ...gemeen,
        vorm: 'SB',
        peildatum: voorstelOp,
        capaciteit,
        looptijdMaanden: d.maanden,
        afwijkingLooptijd: 'eerder afgesproken',
        ondernemer: false,
        reservering: {
          perMaand: maanden.map(({ bedrag }) => bedrag),
          zonderCapaciteit: maandenZonderCapaciteit(tijd),
          vooraf,
        },
      }
      const voorstel = berekenVoorstel(vraag)
      assert.ok(voorstel.ok)
      const peildatum = plusDagen(voorstelOp, d.later)
      const prognose = berekenPrognose({
        ...tijd,
        ...gemeen,
        vooraf,
        peildatum,
        gereserveerd: som(alles.filter((o) => o.datum <= peildatum)),
        vermogen: nul,
        vermogenVerwacht: gemeen.vermogen,
        naarAnderen: nul,
        vorderingen: gemeen.vorderingen.map((v) => ({ ...v, betaald: nul })),
      })
      const { teVerdelen, rest, percentagePreferent, percentageConcurrent, uitdeling } = voorstel.waarde
      assert.equal(prognose.teVerdelen, teVerdelen - rest)
      assert.deepEqual(
        [prognose.percentagePreferent, prognose.percentageConcurrent],
        [percentagePreferent, percentageConcurrent],
      )
      assert.deepEqual(
        prognose.verwachting.map(({ id, verwacht }) => [id, verwacht]),
        uitdeling.map(({ id, bedrag }) => [id, bedrag]),
      )
      assert.ok(!isLager(percentageConcurrent, prognose.percentageConcurrent, '0.00'))
      const stand = vergelijkReservering({ ...tijd, vooraf, ontvangen: alles, terugbetaald: nul, peildatum })
      assert.equal(stand.achterstand, 0)
      if (vooraf > 0 && maandenZonderCapaciteit(tijd) > 0) anders += 1
    }),
    { numRuns: 400 },
  )
  assert.ok(anders > 20, 'the case that it is about came by')
})

test('without what went before, the voorstel is the one that begins today', () => {
  const vraag: Voorstelvraag = {
    vorm: 'SB',
    peildatum: begin,
    capaciteit: [{ vanaf: begin, bedrag: centen(15_000) }],
    looptijdMaanden: 18,
    ondernemer: false,
    vermogen: nul,
    vergoeding: null,
    vorderingen: [{ id: 'energie', bedrag: centen(2_000_000), preferentBedrag: nul }],
  }
  const perMaand = reserveermaanden({ ...looptijd, capaciteit: vraag.capaciteit }).map(({ bedrag }) => bedrag)
  const reservering = { perMaand, zonderCapaciteit: 0, vooraf: nul }
  assert.deepEqual(berekenVoorstel({ ...vraag, reservering }), berekenVoorstel(vraag))
})

const som = (ontvangen: readonly Ontvangen[]): Centen => telOp(nul, ...ontvangen.map(({ bedrag }) => bedrag))
