import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum, plusDagen } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import { toetsVermogen } from './toets.ts'
import { inWoorden } from './woorden.ts'
import { type Voorstelweigering, berekenVoorstel, leesVoorstelvraag, voorstelAlsJson } from './index.ts'

const vergoeding = { percentage: '9.00', grondslag: 'doorbetaald', beheerPerMaand: '6.00' }
const goed = {
  peildatum: '2026-03-01',
  vorm: 'SB',
  afloscapaciteitPerMaand: '150.00',
  looptijdMaanden: 18,
  vermogen: '0.00',
  vergoeding,
  vorderingen: [{ id: 'a', bedrag: '9000.00', preferentBedrag: '0.00' }],
}
const sk = { ...goed, vorm: 'SK', jaarrente: '9.60' }
const sa = { ...goed, vorm: 'SA', afloscapaciteitPerMaand: '0.00' }

/** Where and why it is wrong form, or refused by a rule. */
function fouten(invoer: unknown): { readonly vorm: readonly string[]; readonly regel: readonly string[] } {
  const plat = (lijst: readonly { pointer: string; code: string; detail: string }[]) => {
    for (const { detail } of lijst) assert.match(detail, /^["A-Z].*\.$/)
    return lijst.map(({ pointer, code }) => `${pointer} ${code}`).toSorted()
  }
  const vraag = leesVoorstelvraag(invoer)
  if (!vraag.ok) return { vorm: plat(vraag.weigeringen), regel: [] }
  const antwoord = voorstelAlsJson(vraag.waarde)
  return { vorm: [], regel: antwoord.ok ? [] : plat(antwoord.weigeringen) }
}

test('good questions of every form', () => {
  const opDatum = [{ vanaf: '2026-03-01', bedrag: '150.00' }]
  const zonder = { ...goed, vergoeding: undefined }
  for (const invoer of [
    goed,
    sk,
    sa,
    zonder,
    { ...goed, afloscapaciteitPerMaand: opDatum },
    { ...goed, ondernemer: false },
  ])
    assert.deepEqual(fouten(JSON.parse(JSON.stringify(invoer))), { vorm: [], regel: [] })
})

const verkeerdeVorm: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['not an object', [], ['# verkeerd-type']],
  ['nothing', null, ['# verkeerd-type']],
  [
    'everything missing',
    {},
    [
      '#/afloscapaciteitPerMaand ontbreekt',
      '#/looptijdMaanden ontbreekt',
      '#/peildatum ontbreekt',
      '#/vermogen ontbreekt',
      '#/vorderingen ontbreekt',
      '#/vorm ontbreekt',
    ],
  ],
  [
    'many faults at once, contradictions among them',
    {
      ...goed,
      peildatum: '2026-02-30',
      vermogen: -1,
      jaarrente: '9.60',
      extra: 1,
      vergoeding: { ...vergoeding, percentage: '9', grondslag: 'netto' },
      vorderingen: [
        { id: 'a', bedrag: '1.00', preferentBedrag: '2.00' },
        { id: 'a', bedrag: '-1.00', preferentBedrag: '0.00' },
      ],
    },
    [
      '#/extra onbekend-veld',
      '#/jaarrente strijdig',
      '#/peildatum geen-datum',
      '#/vergoeding/grondslag onbekende-keuze',
      '#/vergoeding/percentage geen-percentage',
      '#/vermogen verkeerd-type',
      '#/vorderingen/0/preferentBedrag strijdig',
      '#/vorderingen/1/bedrag bedrag-buiten-bereik',
      '#/vorderingen/1/id dubbel',
    ],
  ],
  ['no claims', { ...goed, vorderingen: [] }, ['#/vorderingen te-kort']],
  [
    'more than a thousand claims',
    {
      ...goed,
      vorderingen: Array.from({ length: 1001 }, (_, i) => ({ id: `v${i}`, bedrag: '1.00', preferentBedrag: '0.00' })),
    },
    ['#/vorderingen te-lang'],
  ],
  ['a claim that is none', { ...goed, vorderingen: [null] }, ['#/vorderingen/0 verkeerd-type']],
  ['an amount as a number', { ...goed, afloscapaciteitPerMaand: 150 }, ['#/afloscapaciteitPerMaand verkeerd-type']],
  ['an amount below 0', { ...goed, vermogen: '-0.01' }, ['#/vermogen bedrag-buiten-bereik']],
  ['jaarrente with SB, even 0', { ...goed, jaarrente: '0.00' }, ['#/jaarrente strijdig']],
  ['jaarrente with SA', { ...sa, jaarrente: '9.60' }, ['#/jaarrente strijdig']],
  ['a form that does not exist, with a jaarrente', { ...sk, vorm: 'SX' }, ['#/vorm onbekende-keuze']],
  ['SK without jaarrente', { ...goed, vorm: 'SK' }, ['#/jaarrente ontbreekt']],
  ['SK with a jaarrente that is none', { ...sk, jaarrente: '9.6' }, ['#/jaarrente geen-percentage']],
  ['a percentage with spaces', { ...sk, jaarrente: ' 9.60' }, ['#/jaarrente geen-percentage']],
  ['a percentage below 0', { ...sk, jaarrente: '-9.60' }, ['#/jaarrente geen-percentage']],
  ['a percentage of more than all', { ...sk, jaarrente: '100.01' }, ['#/jaarrente geen-percentage']],
  ['no months', { ...goed, looptijdMaanden: 0 }, ['#/looptijdMaanden geen-aantal']],
  ['61 months', { ...goed, looptijdMaanden: 61 }, ['#/looptijdMaanden geen-aantal']],
  ['half a month', { ...goed, looptijdMaanden: 17.5 }, ['#/looptijdMaanden geen-aantal']],
  ['an empty reason', { ...goed, afwijkingLooptijd: ' ' }, ['#/afwijkingLooptijd ontbreekt']],
  [
    'a fee without its parts',
    { ...goed, vergoeding: {} },
    ['#/vergoeding/beheerPerMaand ontbreekt', '#/vergoeding/grondslag ontbreekt', '#/vergoeding/percentage ontbreekt'],
  ],
  ['an empty list of capacity', { ...goed, afloscapaciteitPerMaand: [] }, ['#/afloscapaciteitPerMaand te-kort']],
  [
    'more than 120 rows of capacity',
    {
      ...goed,
      afloscapaciteitPerMaand: Array.from({ length: 121 }, (_, i) => ({
        vanaf: plusDagen(datum(goed.peildatum), i),
        bedrag: '1.00',
      })),
    },
    ['#/afloscapaciteitPerMaand te-lang'],
  ],
  [
    'one row of capacity, from the day after the peildatum',
    { ...goed, afloscapaciteitPerMaand: [{ vanaf: '2026-03-02', bedrag: '1.00' }] },
    ['#/afloscapaciteitPerMaand/0/vanaf strijdig'],
  ],
  [
    'a list of capacity that begins after the peildatum, with SB and a jaarrente',
    {
      ...goed,
      jaarrente: '9.60',
      afloscapaciteitPerMaand: [
        { vanaf: '2026-03-02', bedrag: '1.00' },
        { vanaf: '2026-03-02', bedrag: '2.00' },
      ],
    },
    ['#/afloscapaciteitPerMaand/0/vanaf strijdig', '#/afloscapaciteitPerMaand/1/vanaf dubbel', '#/jaarrente strijdig'],
  ],
  [
    'a list of capacity with a row that is none and a day that is none',
    { ...goed, afloscapaciteitPerMaand: [7, { vanaf: '2026', bedrag: '1.00' }, { bedrag: '1.0', tot: '' }] },
    [
      '#/afloscapaciteitPerMaand/0 verkeerd-type',
      '#/afloscapaciteitPerMaand/1/vanaf geen-datum',
      '#/afloscapaciteitPerMaand/2/bedrag geen-bedrag',
      '#/afloscapaciteitPerMaand/2/tot onbekend-veld',
      '#/afloscapaciteitPerMaand/2/vanaf ontbreekt',
    ],
  ],
]

for (const [naam, invoer, plaatsen] of verkeerdeVorm)
  test(`wrong form: ${naam}`, () => assert.deepEqual(fouten(invoer), { vorm: plaatsen, regel: [] }))

const reden = { afwijkingLooptijd: 'De rechter vond dit goed.' }
const geweigerd: readonly (readonly [string, object, readonly string[]])[] = [
  [
    'a fee above 9 %',
    { ...goed, vergoeding: { ...vergoeding, percentage: '9.01' } },
    ['#/vergoeding/percentage vergoeding-te-hoog'],
  ],
  [
    'beheer above 6 euro, also where it is not asked',
    { ...sk, vergoeding: { ...vergoeding, beheerPerMaand: '6.01' } },
    ['#/vergoeding/beheerPerMaand beheervergoeding-te-hoog'],
  ],
  ['19 months', { ...goed, looptijdMaanden: 19 }, ['#/looptijdMaanden looptijd-boven-norm']],
  [
    '36 months from July 2023',
    { ...goed, peildatum: '2023-07-01', looptijdMaanden: 36 },
    ['#/looptijdMaanden looptijd-boven-norm'],
  ],
  [
    '37 months before',
    { ...goed, peildatum: '2023-06-30', looptijdMaanden: 37 },
    ['#/looptijdMaanden looptijd-boven-norm'],
  ],
  [
    'an ondernemer, 37 months without a reason',
    { ...goed, ondernemer: true, looptijdMaanden: 37 },
    ['#/looptijdMaanden looptijd-boven-norm'],
  ],
  ['12 % is the highest of 2026', { ...sk, jaarrente: '12.01' }, ['#/jaarrente kredietvergoeding-te-hoog']],
  ['a rente on a day without a known maximum', { ...sk, peildatum: '2020-08-09' }, ['#/peildatum waarde-ontbreekt']],
  ['a rente after the last known maximum', { ...sk, peildatum: '2027-01-01' }, ['#/peildatum waarde-ontbreekt']],
  ['SA with capacity', { ...sa, afloscapaciteitPerMaand: '0.01' }, ['#/afloscapaciteitPerMaand er-is-capaciteit']],
  [
    'SA with capacity in the last month',
    {
      ...sa,
      afloscapaciteitPerMaand: [
        { vanaf: '2026-03-01', bedrag: '0.00' },
        { vanaf: '2027-08-01', bedrag: '0.01' },
      ],
    },
    ['#/afloscapaciteitPerMaand capaciteit-verwacht'],
  ],
  ['SA before it was there', { ...sa, peildatum: '2024-06-30' }, ['#/vorm zonder-bestond-nog-niet']],
  [
    'SA with vermogen before it was there: once',
    { ...sa, peildatum: '2024-06-30', vermogen: '10.00' },
    ['#/vorm zonder-bestond-nog-niet'],
  ],
  [
    'everything at once',
    {
      ...sk,
      looptijdMaanden: 60,
      jaarrente: '15.00',
      vergoeding: { percentage: '10.00', grondslag: 'gespaard', beheerPerMaand: '7.00' },
    },
    [
      '#/jaarrente kredietvergoeding-te-hoog',
      '#/looptijdMaanden looptijd-boven-norm',
      '#/vergoeding/beheerPerMaand beheervergoeding-te-hoog',
      '#/vergoeding/percentage vergoeding-te-hoog',
    ],
  ],
  [
    'before every norm',
    { ...goed, peildatum: '2014-05-22' },
    [
      '#/peildatum peildatum-te-vroeg',
      '#/peildatum waarde-ontbreekt',
      '#/peildatum waarde-ontbreekt',
      '#/peildatum waarde-ontbreekt',
    ],
  ],
]

for (const [naam, invoer, plaatsen] of geweigerd)
  test(`refused by a rule: ${naam}`, () => assert.deepEqual(fouten(invoer), { vorm: [], regel: plaatsen }))

test('allowed: at the maximum, with a reason, without rente where no maximum is known, capacity after the looptijd', () => {
  const naLooptijd = [
    { vanaf: '2026-03-01', bedrag: '0.00' },
    { vanaf: '2027-09-01', bedrag: '200.00' },
  ]
  for (const invoer of [
    { ...sk, jaarrente: '12.00' },
    { ...sk, peildatum: '2023-07-01', jaarrente: '14.00' },
    { ...sk, peildatum: '2027-01-01', jaarrente: '0.00' },
    { ...goed, looptijdMaanden: 1 },
    { ...goed, ...reden, looptijdMaanden: 60 },
    { ...goed, ...reden, ondernemer: true, looptijdMaanden: 60 },
    { ...goed, ondernemer: true, looptijdMaanden: 36 },
    { ...goed, peildatum: '2023-06-30', looptijdMaanden: 36 },
    { ...sa, peildatum: '2024-07-01', vermogen: '10.00' },
    { ...sa, afloscapaciteitPerMaand: naLooptijd },
  ])
    assert.deepEqual(fouten(invoer), { vorm: [], regel: [] }, JSON.stringify(invoer))
})

test('the refusal of a rente names the figure, and a day without a value the days and the source', () => {
  const details = (invoer: object) => {
    const vraag = leesVoorstelvraag(invoer)
    assert.ok(vraag.ok)
    const antwoord = voorstelAlsJson(vraag.waarde)
    return antwoord.ok ? [] : antwoord.weigeringen.map(({ detail }) => detail)
  }
  assert.deepEqual(details({ ...sk, jaarrente: '12.01' }), ['De jaarrente is op de peildatum hoogstens 12 %.'])
  assert.deepEqual(details({ ...sk, peildatum: '2020-08-09' }), [
    '"Hoogste kredietvergoeding per jaar" (art. 4 Besluit kredietvergoeding) kennen wij alleen van 2020-08-10 tot en met 2026-12-31.',
  ])
})

const kern = {
  peildatum: datum('2026-03-01'),
  capaciteit: [{ vanaf: datum('2026-03-01'), bedrag: centen(15_000) }],
  looptijdMaanden: 18,
  ondernemer: false,
  vermogen: centen(0),
  vergoeding: null,
  vorderingen: [{ id: 'a', bedrag: centen(900_000), preferentBedrag: centen(0) }],
}
const codes = (uitkomst: ReturnType<typeof berekenVoorstel>): readonly Voorstelweigering[] =>
  uitkomst.ok ? [] : uitkomst.weigeringen

test('a credit by the offer of the kredietbank: its amount is what was saved, the rest is rente', () => {
  const offerte = (bedrag: number) =>
    berekenVoorstel({ ...kern, vorm: 'SK', krediet: { soort: 'offerte', bedrag: centen(bedrag) } })
  const voorstel = offerte(251_200)
  assert.ok(voorstel.ok)
  const { gespaard, rente, teVerdelen } = voorstel.waarde
  assert.deepEqual([gespaard, rente, teVerdelen], [251_200, 18_800, 251_200])
  assert.ok(offerte(270_000).ok)
  assert.deepEqual(codes(offerte(270_001)), [{ code: 'KredietBovenCapaciteit', hoogste: 270_000 }])
})

test('an ondernemer for more than 60 months is refused, also with a reason', () => {
  const lang = { ...kern, ...reden, ondernemer: true, looptijdMaanden: 61, vorm: 'SB' } as const
  assert.deepEqual(codes(berekenVoorstel(lang)), [{ code: 'LooptijdBovenMaximum', maximum: 60 }])
})

test('vermogen without capacity is refused when the policy of the day says so', () => {
  assert.deepEqual(toetsVermogen(false, centen(1)), [{ code: 'VermogenBijZonder', vermogen: 1 }])
  assert.deepEqual(toetsVermogen(true, centen(1)), [])
})

test('no capacity on the peildatum is a bug here: the input was checked', () => {
  const capaciteit = [{ vanaf: datum('2026-03-02'), bedrag: centen(1) }]
  assert.throws(() => berekenVoorstel({ ...kern, vorm: 'SB', capaciteit }), RangeError)
  assert.throws(() => berekenVoorstel({ ...kern, vorm: 'SB', capaciteit: [] }), RangeError)
})

test('refusals that only other callers can meet have words too', () => {
  const nul = centen(0)
  for (const weigering of [
    { code: 'LooptijdBovenMaximum', maximum: 60 },
    { code: 'KredietBovenCapaciteit', hoogste: nul },
    { code: 'VermogenBijZonder', vermogen: nul },
  ] as const)
    assert.match(inWoorden(weigering).detail, /^(De|Een) .*\.$/)
})
