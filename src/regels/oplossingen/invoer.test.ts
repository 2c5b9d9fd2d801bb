import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leesOplossingenvraag, oplossingenAlsJson } from './index.ts'

const goed = {
  peildatum: '2026-03-01',
  afloscapaciteitPerMaand: '150.00',
  looptijdMaanden: 18,
  vermogen: '0.00',
  jaarrente: '9.60',
  vorderingen: [{ id: 'a', bedrag: '9000.00', preferentBedrag: '0.00' }],
}

function fouten(invoer: unknown): readonly string[] {
  const vraag = leesOplossingenvraag(invoer)
  return vraag.ok ? [] : vraag.weigeringen.map(({ pointer, code }) => `${pointer} ${code}`).toSorted()
}

function antwoord(invoer: unknown) {
  const vraag = leesOplossingenvraag(invoer)
  if (!vraag.ok) return assert.fail(JSON.stringify(vraag.weigeringen))
  const uit = oplossingenAlsJson(vraag.waarde)
  return JSON.parse(JSON.stringify(uit.ok ? uit.waarde : assert.fail('never refused')))
}

test('good questions', () => {
  const rijen = [{ vanaf: '2026-03-01', bedrag: '150.00' }]
  for (const invoer of [
    goed,
    { ...goed, jaarrente: undefined, samen: true, ondernemer: true },
    { ...goed, afloscapaciteitPerMaand: rijen },
  ])
    assert.deepEqual(fouten(JSON.parse(JSON.stringify(invoer))), [])
})

test('bad questions: every fault, at its field; a vorm or an unknown field is none of ours', () => {
  for (const [invoer, verwacht] of [
    [[], ['# verkeerd-type']],
    [{ ...goed, vorm: 'SB' }, ['#/vorm onbekend-veld']],
    [{ ...goed, peildatum: undefined }, ['#/peildatum ontbreekt']],
    [{ ...goed, jaarrente: '9,60' }, ['#/jaarrente geen-percentage']],
    [{ ...goed, samen: 'ja' }, ['#/samen verkeerd-type']],
    [{ ...goed, afloscapaciteitPerMaand: '-1.00' }, ['#/afloscapaciteitPerMaand bedrag-buiten-bereik']],
    [{ ...goed, vorderingen: [] }, ['#/vorderingen te-kort']],
    [
      { ...goed, afloscapaciteitPerMaand: [{ vanaf: '2026-04-01', bedrag: '150.00' }] },
      ['#/afloscapaciteitPerMaand/0/vanaf strijdig'],
    ],
  ] as const)
    assert.deepEqual(fouten(invoer), verwacht, JSON.stringify(invoer))
})

test('the answer: amounts as decimal strings, every oplossing with its verantwoording or its reasons', () => {
  const { schuld, eersteDieKan, oplossingen } = antwoord(goed)
  assert.deepEqual([schuld, eersteDieKan, oplossingen.length], ['9000.00', 'SK', 6])
  const [betaling, , sk, sb] = oplossingen
  assert.deepEqual(Object.keys(betaling), ['soort', 'mogelijk', 'redenen'])
  assert.deepEqual(
    betaling.redenen.map(({ code }: { code: string }) => code),
    ['niet-alles-betaalbaar'],
  )
  assert.deepEqual(
    sk.inwoner.perMaand,
    Array.from({ length: 18 }, () => '150.00'),
  )
  assert.deepEqual(sk.kosten, { rente: '187.03', vergoeding: '0.00', bewindvoerder: '0.00' })
  const { verantwoording, nietGemodelleerd, ...rest } = sb
  assert.ok(verantwoording.length > 5 && nietGemodelleerd.length > 0)
  assert.deepEqual(rest, {
    soort: 'SB',
    mogelijk: true,
    inwoner: {
      totaal: '2700.00',
      vermogen: '0.00',
      maanden: 18,
      perMaand: Array.from({ length: 18 }, () => '150.00'),
      klaarOp: '2027-09-01',
    },
    kosten: { rente: '0.00', vergoeding: '0.00', bewindvoerder: '0.00' },
    over: '0.00',
    schuldeisers: {
      totaal: '2700.00',
      // No preferent part: twice 30 %.
      percentagePreferent: '60.00',
      percentageConcurrent: '30.00',
      uitdeling: [{ id: 'a', bedrag: '2700.00', percentage: '30.00' }],
      betalingen: [
        { datum: '2026-09-01', bedrag: '900.00' },
        { datum: '2027-09-01', bedrag: '1800.00' },
      ],
      klaarOp: '2027-09-01',
    },
  })
})

test('who says nothing of it is no ondernemer and has no partner with the same debts', () => {
  const bewindvoerder = (anders: object) =>
    antwoord({
      ...goed,
      afloscapaciteitPerMaand: '300.00',
      vorderingen: [{ id: 'a', bedrag: '15000.00', preferentBedrag: '0.00' }],
      ...anders,
    }).oplossingen.at(-1).kosten.bewindvoerder
  // 2,295.00 + 18 × 60.00; of two partners 2,762.00 + 18 × 72.50; of an ondernemer 3,772.00 + 18 × 60.00.
  assert.equal(bewindvoerder({}), '3375.00')
  assert.equal(bewindvoerder({ samen: true }), '4067.00')
  assert.equal(bewindvoerder({ ondernemer: true }), '4852.00')
})
