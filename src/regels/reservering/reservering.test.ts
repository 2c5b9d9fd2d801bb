import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { datum, plusDagen, plusMaanden } from '../../gedeeld/datum.ts'
import { centen, nul } from '../../gedeeld/geld.ts'
import { type Ontvangen, achterVanaf, reserveermaanden, teVeelGereserveerd, vergelijkReservering } from './index.ts'

const begin = datum('2026-02-09')
const rij = (vanaf: string, euro: number) => ({ vanaf: datum(vanaf), bedrag: centen(Math.round(euro * 100)) })
const op = (dag: string, euro: number) => ({ datum: datum(dag), bedrag: centen(Math.round(euro * 100)) })
/** Amounts are written with a space that does not break. */
const gewoon = (wat: unknown): unknown => JSON.parse(JSON.stringify(wat).replaceAll('\u00a0', ' '))
const geen: readonly Ontvangen[] = []
const vraag = {
  begin,
  maanden: 18,
  capaciteit: [rij('2026-02-09', 150)],
  ontvangen: geen,
  terugbetaald: nul,
  vooraf: nul,
  peildatum: datum('2026-06-01'),
}
const stand = (anders: Partial<typeof vraag> = {}) => {
  const { verwacht, ontvangen, achterstand, voorsprong } = vergelijkReservering({ ...vraag, ...anders })
  return [verwacht, ontvangen, achterstand, voorsprong].map((b) => b / 100)
}

describe('what a month asks', () => {
  test('the capacity of its first day; nothing before one was determined', () => {
    const maanden = reserveermaanden({
      ...vraag,
      maanden: 4,
      capaciteit: [rij('2026-04-09', 80), rij('2026-03-10', 150)],
    })
    assert.deepEqual(
      maanden.map(({ vanaf, voorbij, bedrag }) => [vanaf, voorbij, bedrag]),
      [
        ['2026-02-09', '2026-03-09', 0],
        ['2026-03-09', '2026-04-09', 0],
        ['2026-04-09', '2026-05-09', 8000],
        ['2026-05-09', '2026-06-09', 8000],
      ],
    )
  })

  test('a month that begins on the 31st keeps to the calendar', () => {
    const [, tweede] = reserveermaanden({ ...vraag, begin: datum('2026-01-31'), maanden: 2 })
    assert.deepEqual([tweede?.vanaf, tweede?.voorbij], ['2026-02-28', '2026-03-31'])
  })
})

describe('expected against received', () => {
  test('only months that have passed are expected: on its last day a month is not', () => {
    assert.deepEqual(stand({ peildatum: datum('2026-03-08') }), [0, 0, 0, 0])
    assert.deepEqual(stand({ peildatum: datum('2026-03-09') }), [150, 0, 150, 0])
    assert.deepEqual(stand({ peildatum: datum('2026-06-01') }), [450, 0, 450, 0])
    assert.deepEqual(stand({ peildatum: datum('2030-01-01') }), [2700, 0, 2700, 0])
  })

  test('what came in fills the oldest month first; what went back does not count, nor what comes later', () => {
    const ontvangen = [op('2026-02-25', 150), op('2026-04-25', 100), op('2026-06-02', 500)]
    const uitkomst = vergelijkReservering({ ...vraag, ontvangen })
    assert.deepEqual(
      uitkomst.maanden.map(({ gedekt }) => gedekt),
      [15_000, 10_000, 0],
    )
    assert.deepEqual(stand({ ontvangen }), [450, 250, 200, 0])
    assert.deepEqual(stand({ ontvangen, terugbetaald: centen(5000) }), [450, 200, 250, 0])
    assert.deepEqual(stand({ ontvangen: [op('2026-02-25', 500)] }), [450, 500, 0, 50])
    assert.deepEqual(stand({ ontvangen: [op('2026-06-01', 150), op('2026-06-02', 1)] }), [450, 150, 300, 0])
  })

  test('a capacity that changes counts from the first month that begins with it', () => {
    const capaciteit = [...vraag.capaciteit, rij('2026-04-01', 100)]
    assert.deepEqual(stand({ capaciteit }), [400, 0, 400, 0])
    const { berekening } = vergelijkReservering({ ...vraag, capaciteit })
    assert.deepEqual(
      berekening.stappen.map(({ stap, bedrag }) => [stap, bedrag]),
      [
        ['Maand 1 tot en met 2', '300.00'],
        ['Maand 3', '100.00'],
        ['Verwacht', '400.00'],
        ['Ontvangen', '0.00'],
        ['Achterstand', '400.00'],
      ],
    )
  })

  test('the day on which the deficit becomes more than a month: the second that is missed, not a cent less', () => {
    assert.equal(achterVanaf(vraag), '2026-04-09')
    assert.equal(achterVanaf({ ...vraag, ontvangen: [op('2026-02-25', 150)] }), '2026-05-09')
    assert.equal(achterVanaf({ ...vraag, ontvangen: [op('2026-02-25', 149)] }), '2026-04-09')
    assert.equal(achterVanaf(vraag, datum('2026-04-09')), '2026-05-09')
    assert.equal(achterVanaf({ ...vraag, ontvangen: [op('2026-02-25', 2550)] }), null)
    assert.equal(achterVanaf({ ...vraag, capaciteit: [rij('2026-02-09', 0)] }), null)
    // 0.01 a month: after the second month 0.02 is missed.
    assert.equal(achterVanaf({ ...vraag, capaciteit: [rij('2026-02-09', 0.01)] }), '2026-04-09')
    // The first month is missed, the others ask nothing: 150.00 stays one month.
    assert.equal(achterVanaf({ ...vraag, capaciteit: [rij('2026-02-09', 150), rij('2026-03-09', 0)] }), null)
  })

  test('every step is told; months that ask the same are one line, and what went back is named', () => {
    const keuze = { bron: 'Keuze van Kwijting', status: 'te-bevestigen' }
    const bron = 'Gedragscode art. 8'
    const hoe = 'de afloscapaciteit op de eerste dag van de maand'
    const { berekening } = vergelijkReservering({
      ...vraag,
      capaciteit: [rij('2026-02-09', 150), rij('2026-03-09', 100)],
      ontvangen: [op('2026-02-25', 300)],
      terugbetaald: centen(5000),
    })
    assert.deepEqual(gewoon(berekening), {
      regel: 'reservering',
      versie: '2',
      peildatum: '2026-06-01',
      waarden: [],
      stappen: [
        { stap: 'Maand 1', formule: `1 × € 150,00, ${hoe}`, bedrag: '150.00', ...keuze },
        { stap: 'Maand 2 tot en met 3', formule: `2 × € 100,00, ${hoe}`, bedrag: '200.00', ...keuze },
        { stap: 'Verwacht', formule: 'som van de 3 maanden die voorbij zijn', bedrag: '350.00', bron },
        {
          stap: 'Ontvangen',
          formule: 'alle reserveringen, min € 50,00 die is terugbetaald',
          bedrag: '250.00',
          bron,
        },
        { stap: 'Achterstand', formule: 'verwacht − ontvangen', bedrag: '100.00', bron },
      ],
      nietGemodelleerd: [],
    })
  })

  test('the last step is the deficit from a cent on, else the surplus', () => {
    for (const [euro, stap, formule, bedrag] of [
      [449.99, 'Achterstand', 'verwacht − ontvangen', '0.01'],
      [450, 'Voorsprong', 'ontvangen − verwacht', '0.00'],
      [451, 'Voorsprong', 'ontvangen − verwacht', '1.00'],
    ] as const) {
      const { stappen } = vergelijkReservering({ ...vraag, ontvangen: [op('2026-02-25', euro)] }).berekening
      assert.equal(stappen.at(-2)?.formule, 'alle reserveringen')
      assert.deepEqual(stappen.at(-1), { stap, formule, bedrag, bron: 'Gedragscode art. 8' })
    }
  })
})

describe('a higher vtlb that works back', () => {
  // 150 was reserved; since 1 July it should have been 110, and that was told on 20 September.
  const laat = {
    begin: datum('2026-02-01'),
    maanden: 18,
    terugbetaald: nul,
    eerder: [rij('2026-02-01', 150)],
    capaciteit: [rij('2026-02-01', 150), rij('2026-07-01', 110)],
    vanaf: datum('2026-07-01'),
    bekendOp: datum('2026-09-20'),
  }
  const keer = (n: number) => Array.from({ length: n }, (_, i) => op(plusMaanden(begin, i), 150))
  const teVeel = (anders: object) => teVeelGereserveerd({ ...laat, ontvangen: keer(8), ...anders }).bedrag / 100

  test('every month since counts that began before it was told; the running one when it was paid already', () => {
    assert.equal(teVeel({}), 120)
    assert.equal(teVeel({ ontvangen: keer(7) }), 80)
    assert.equal(teVeel({ bekendOp: datum('2026-09-01'), ontvangen: keer(7) }), 80)
    assert.equal(teVeel({ vanaf: datum('2026-08-02') }), 40)
    // Told on 1 September: August has passed, and the month that begins that day asks the new amount already.
    const opEen = (euro: number) => teVeel({ bekendOp: datum('2026-09-01'), ontvangen: [op('2026-02-09', euro)] })
    // 5 × 150 and 2 × 110 is 970: 20 more of 990, and no more than 80 of 1,200.
    assert.deepEqual([opEen(990), opEen(1200)], [20, 80])
  })

  test('only what was received by then: who was behind has nothing too much, what went back is not there twice', () => {
    // Asked until then are 5 × 150 and 2 × 110: 970; with September 1,080.
    const bij = (euro: number) => teVeel({ ontvangen: [op('2026-02-09', euro)] })
    assert.deepEqual([970, 969, 1000, 1050, 1160, 1200, 1500].map(bij), [0, 0, 30, 80, 80, 120, 120])
    // 1,200 less 120 is 1,080: 110 more than the seven months that had passed.
    assert.deepEqual([teVeel({ terugbetaald: centen(12_000) }), bij(1080)], [80, 80])
    assert.equal(teVeel({ ontvangen: [op('2026-09-21', 5000)] }), 0)
    assert.equal(teVeel({ ontvangen: [op('2026-09-20', 1000)] }), 30)
  })

  test('a lower vtlb makes nothing too much', () => {
    assert.equal(teVeel({ eerder: [rij('2026-02-01', 100)], ontvangen: [op('2026-02-09', 5000)] }), 0)
  })

  test('every step is told, with what is our own reading', () => {
    const bron = 'NVVK, 11 mei 2021: een hoger vtlb werkt terug'
    const maand = (van: string) => ({
      stap: `Maand vanaf ${van}`,
      formule: '€ 150,00 − € 110,00',
      bedrag: '40.00',
      bron,
    })
    assert.deepEqual(gewoon(teVeelGereserveerd({ ...laat, ontvangen: keer(8), terugbetaald: centen(1000) }).stappen), [
      maand('2026-07-01'),
      maand('2026-08-01'),
      maand('2026-09-01'),
      { stap: 'Samen', formule: 'som van de maanden', bedrag: '120.00', bron },
      {
        stap: 'Meer ontvangen dan nu nodig was',
        // 8 × 150 less 10; 5 × 150 and 3 × 110.
        formule: '€ 1.190,00 − € 1.080,00, tot en met 2026-09-20',
        bedrag: '110.00',
        bron: 'Gedragscode art. 8',
      },
      {
        stap: 'Te veel gereserveerd',
        formule: 'het kleinste van de twee: alleen wat is ontvangen, kan terug',
        bedrag: '110.00',
        bron: 'Keuze van Kwijting',
        status: 'te-bevestigen',
      },
    ])
  })

  test('the running month is told only when it makes a difference, a month that asks the same never', () => {
    const maanden = (anders: object) =>
      teVeelGereserveerd({ ...laat, ontvangen: [op('2026-02-09', 1160)], ...anders })
        .stappen.map(({ stap }) => stap)
        .filter((stap) => stap.startsWith('Maand'))
    // 1,160 is 190 above 970 and 80 above 1,080: 80 without September, 80 with it.
    const tweemaal = ['Maand vanaf 2026-07-01', 'Maand vanaf 2026-08-01']
    assert.deepEqual(maanden({}), tweemaal)
    assert.deepEqual(maanden({ vanaf: datum('2026-06-01') }), tweemaal)
  })
})

test('whatever came in: a deficit or a surplus, never both, and together they are the difference', () => {
  const bedrag = fc.integer({ min: 0, max: 60_000 }).map(centen)
  const dagen = fc.integer({ min: 0, max: 700 })
  fc.assert(
    fc.property(
      fc.array(fc.record({ datum: dagen.map((n) => plusDagen(begin, n)), bedrag }), { maxLength: 30 }),
      fc.array(fc.record({ vanaf: dagen.map((n) => plusDagen(begin, n)), bedrag }), { maxLength: 6 }),
      dagen,
      bedrag,
      (ontvangen, capaciteit, na, terugbetaald) => {
        const invoer = { ...vraag, ontvangen, capaciteit, terugbetaald, peildatum: plusDagen(begin, na) }
        const { maanden, verwacht, ontvangen: erin, achterstand, voorsprong } = vergelijkReservering(invoer)
        assert.equal(erin - verwacht, voorsprong - achterstand)
        assert.ok(achterstand === 0 || voorsprong === 0)
        const gedekt = maanden.reduce((som, maand) => som + maand.gedekt, 0)
        assert.equal(gedekt, Math.min(erin, verwacht))
        const dag = achterVanaf(invoer)
        if (dag === null) return
        const dan = vergelijkReservering({ ...invoer, peildatum: dag })
        const laatste = dan.maanden.at(-1)?.bedrag ?? 0
        const alles = Math.max(0, ontvangen.reduce((som, o) => som + o.bedrag, 0) - terugbetaald)
        assert.ok(dan.verwacht - alles > laatste)
      },
    ),
  )
})
