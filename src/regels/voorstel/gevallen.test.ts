import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leesVoorstelvraag, voorstelAlsJson } from './index.ts'

interface Antwoord {
  readonly gespaard: string
  readonly rente: string
  readonly vergoeding: string
  readonly teVerdelen: string
  readonly rest: string
  readonly percentagePreferent: string
  readonly percentageConcurrent: string
  readonly uitdeling: readonly { readonly id: string; readonly bedrag: string; readonly percentage: string }[]
  readonly kwijting: readonly { readonly id: string; readonly bedrag: string }[]
  readonly soort: string
  readonly verantwoording: readonly unknown[]
}

function isAntwoord(waarde: object): waarde is Antwoord {
  return 'gespaard' in waarde && 'verantwoording' in waarde
}

function bereken(invoer: object): Antwoord {
  const vraag = leesVoorstelvraag(invoer)
  if (!vraag.ok) assert.fail(JSON.stringify(vraag.weigeringen))
  const antwoord = voorstelAlsJson(vraag.waarde)
  if (!antwoord.ok) assert.fail(JSON.stringify(antwoord.weigeringen))
  assert.ok(isAntwoord(antwoord.waarde))
  return antwoord.waarde
}

const voorbeeld = {
  peildatum: '2026-03-01',
  vorm: 'SB',
  afloscapaciteitPerMaand: '150.00',
  looptijdMaanden: 18,
  vermogen: '0.00',
  vergoeding: { percentage: '9.00', grondslag: 'doorbetaald', beheerPerMaand: '0.00' },
  vorderingen: [
    { id: 'belastingdienst', bedrag: '4000.00', preferentBedrag: '4000.00' },
    { id: 'energie', bedrag: '1200.00', preferentBedrag: '0.00' },
  ],
}
const zonderVergoeding = { ...voorbeeld, vergoeding: undefined }
const eenVordering = (preferent: string, concurrent: string) => [
  { id: 'p', bedrag: preferent, preferentBedrag: preferent },
  { id: 'c', bedrag: concurrent, preferentBedrag: '0.00' },
]

test('the example of the contract, whole', () => {
  // 18 × 150 = 2,700.00; 2,700 / 1.09 = 2,477.0642… → 2,477.06; fee 222.94.
  // q = 2,477.06 / (2 × 4,000 + 1,200) = 26.9246…%, p = 53.8491…%.
  // 4,000 × p = 2,153.9652…, 1,200 × q = 323.0947…: down 2,153.96 + 323.09 = 2,477.05; the cent goes to .52, the larger.
  // 36 × 150 = 5,400 ≥ 5,200: a betalingsregeling.
  const { verantwoording, ...antwoord } = bereken(voorbeeld)
  assert.deepEqual(antwoord, {
    gespaard: '2700.00',
    rente: '0.00',
    vergoeding: '222.94',
    teVerdelen: '2477.06',
    rest: '0.00',
    percentagePreferent: '53.85',
    percentageConcurrent: '26.92',
    uitdeling: [
      { id: 'belastingdienst', bedrag: '2153.97', percentage: '53.85' },
      { id: 'energie', bedrag: '323.09', percentage: '26.92' },
    ],
    kwijting: [
      { id: 'belastingdienst', bedrag: '1846.03' },
      { id: 'energie', bedrag: '876.91' },
    ],
    soort: 'betalingsregeling',
  })
  assert.ok(verantwoording.length > 10)
})

/** What a case must answer; only what its arithmetic is about. */
type Verwacht = Partial<Antwoord>

const gevallen: readonly (readonly [string, object, Verwacht])[] = [
  [
    // A court case: 53 × 52.51 = 2,783.03, with 0.20 vermogen 2,783.23; ΣP 17,247.00, ΣQ 12,361.73.
    'V1',
    {
      ...zonderVergoeding,
      afloscapaciteitPerMaand: '52.51',
      vermogen: '0.20',
      looptijdMaanden: 53,
      afwijkingLooptijd: 'De rechter aanvaardde 53 maanden.',
      vorderingen: eenVordering('17247.00', '12361.73'),
    },
    { teVerdelen: '2783.23', percentagePreferent: '11.88', percentageConcurrent: '5.94', soort: 'schuldregeling' },
  ],
  [
    // q = 2,700 / (8,000 + 26,000) = 7.9412 %
    'V2',
    { ...zonderVergoeding, vorderingen: eenVordering('4000.00', '26000.00') },
    { percentagePreferent: '15.88', percentageConcurrent: '7.94', soort: 'schuldregeling' },
  ],
  [
    // q = 2,700 / (18,000 + 21,000) = 6.9231 %
    'V3',
    { ...zonderVergoeding, vorderingen: eenVordering('9000.00', '21000.00') },
    { percentagePreferent: '13.85', percentageConcurrent: '6.92' },
  ],
  [
    // 2q = 2 × 2,700 / 4,000 is above 100 %: 1,000 in full, (2,700 − 1,000) / 2,000 = 85 %.
    'V4',
    { ...zonderVergoeding, vorderingen: eenVordering('1000.00', '2000.00') },
    {
      percentagePreferent: '100.00',
      percentageConcurrent: '85.00',
      uitdeling: [
        { id: 'p', bedrag: '1000.00', percentage: '100.00' },
        { id: 'c', bedrag: '1700.00', percentage: '85.00' },
      ],
      kwijting: [
        { id: 'p', bedrag: '0.00' },
        { id: 'c', bedrag: '300.00' },
      ],
    },
  ],
  [
    // Weight 2 × 1,000 + 98,000 = 100,000; 4,146 / 100,000 = 4.146 % → 4.15; p = 8.292 % → 8.29, not 2 × 4.15.
    'V5',
    {
      ...zonderVergoeding,
      afloscapaciteitPerMaand: '0.00',
      vermogen: '4146.00',
      vorderingen: eenVordering('1000.00', '98000.00'),
    },
    { percentagePreferent: '8.29', percentageConcurrent: '4.15' },
  ],
  [
    // 39,646 / 100,000 = 39.646 % → 39.65; p = 79.292 % → 79.29.
    'V6',
    {
      ...zonderVergoeding,
      afloscapaciteitPerMaand: '0.00',
      vermogen: '39646.00',
      vorderingen: eenVordering('1000.00', '98000.00'),
    },
    { percentagePreferent: '79.29', percentageConcurrent: '39.65' },
  ],
  [
    // 2,700 × 9 % = 243.00
    'F1',
    { ...voorbeeld, vergoeding: { ...voorbeeld.vergoeding, grondslag: 'gespaard' } },
    { gespaard: '2700.00', vergoeding: '243.00', teVerdelen: '2457.00' },
  ],
  [
    // 2,700 / 1.09 = 2,477.064…
    'F2',
    voorbeeld,
    { gespaard: '2700.00', vergoeding: '222.94', teVerdelen: '2477.06' },
  ],
  [
    // 150 × 18 at 9.60 % effective: 2,512.9745…; 2,700 − 2,512.97 = 187.03.
    'SK without fee',
    { ...zonderVergoeding, vorm: 'SK', jaarrente: '9.60' },
    { gespaard: '2512.97', rente: '187.03', vergoeding: '0.00', teVerdelen: '2512.97' },
  ],
  [
    // 2,512.97 / 1.09 = 2,305.4770… → 2,305.48; 2,512.97 − 2,305.48 = 207.49; vermogen 500 on top, no fee over it.
    'SK with fee and vermogen',
    { ...voorbeeld, vorm: 'SK', jaarrente: '9.60', vermogen: '500.00' },
    { gespaard: '2512.97', vergoeding: '207.49', teVerdelen: '2805.48' },
  ],
  [
    // Beheer belongs to SB: nothing comes off a credit.
    'SK with an amount for beheer',
    { ...voorbeeld, vorm: 'SK', jaarrente: '9.60', vergoeding: { ...voorbeeld.vergoeding, beheerPerMaand: '6.00' } },
    { gespaard: '2512.97', vergoeding: '207.49', teVerdelen: '2305.48' },
  ],
  [
    // 18 × 6 = 108; (2,700 − 108) / 1.09 = 2,377.9816… → 2,377.98; fee 322.02; + 1,000 = 3,377.98.
    'SB with beheer and vermogen',
    { ...voorbeeld, vermogen: '1000.00', vergoeding: { ...voorbeeld.vergoeding, beheerPerMaand: '6.00' } },
    { gespaard: '2700.00', vergoeding: '322.02', teVerdelen: '3377.98' },
  ],
  [
    // L-25: 18 × 4 = 72 saved, 18 × 6 = 108 asked: the fee is 72, vermogen stays whole.
    'SB where beheer is above what is saved',
    {
      ...voorbeeld,
      afloscapaciteitPerMaand: '4.00',
      vermogen: '25.00',
      vergoeding: { ...voorbeeld.vergoeding, beheerPerMaand: '6.00' },
    },
    { gespaard: '72.00', vergoeding: '72.00', teVerdelen: '25.00', soort: 'schuldregeling' },
  ],
  [
    // Months begin on the 15th: 15 March and April 100.00, from 15 May (2 May has passed) 14 months 130.00, the last
    // two, from 15 July 2027, 0: 200 + 1,820 = 2,020.00. 36 months: the 0 goes on: 2,020 + 1,000 < 5,200.
    'SB with a capacity that changes, rows in any order',
    {
      ...zonderVergoeding,
      peildatum: '2026-03-15',
      vermogen: '1000.00',
      afloscapaciteitPerMaand: [
        { vanaf: '2026-05-02', bedrag: '130.00' },
        { vanaf: '2025-01-01', bedrag: '100.00' },
        { vanaf: '2027-07-15', bedrag: '0.00' },
      ],
    },
    { gespaard: '2020.00', teVerdelen: '3020.00', soort: 'schuldregeling' },
  ],
  [
    // From 31 January month 2 begins on 28 February, so a row of that day counts; 100 + 2 × 200 = 500.
    'SB from the last day of a month',
    {
      ...zonderVergoeding,
      peildatum: '2026-01-31',
      looptijdMaanden: 3,
      afloscapaciteitPerMaand: [
        { vanaf: '2026-01-31', bedrag: '100.00' },
        { vanaf: '2026-02-28', bedrag: '200.00' },
      ],
    },
    { gespaard: '500.00' },
  ],
  [
    // 18 × 100 = 1,800; after the looptijd 250 a month: 1,800 + 18 × 250 = 6,300 ≥ 5,200: a betalingsregeling.
    'a capacity that rises after the looptijd counts for the label only',
    {
      ...zonderVergoeding,
      afloscapaciteitPerMaand: [
        { vanaf: '2026-03-01', bedrag: '100.00' },
        { vanaf: '2027-09-01', bedrag: '250.00' },
      ],
    },
    { gespaard: '1800.00', teVerdelen: '1800.00', soort: 'betalingsregeling' },
  ],
  [
    // 36 × 144.44 = 5,199.84; with 0.16 exactly 5,200.00; a cent less is a schuldregeling.
    'exactly payable within 36 months',
    { ...zonderVergoeding, afloscapaciteitPerMaand: '144.44', vermogen: '0.16' },
    { soort: 'betalingsregeling' },
  ],
  [
    'a cent short of payable within 36 months',
    { ...zonderVergoeding, afloscapaciteitPerMaand: '144.44', vermogen: '0.15' },
    { soort: 'schuldregeling' },
  ],
  [
    'SA with nothing',
    { ...voorbeeld, vorm: 'SA', afloscapaciteitPerMaand: '0.00' },
    {
      gespaard: '0.00',
      rente: '0.00',
      vergoeding: '0.00',
      teVerdelen: '0.00',
      percentagePreferent: '0.00',
      kwijting: [
        { id: 'belastingdienst', bedrag: '4000.00' },
        { id: 'energie', bedrag: '1200.00' },
      ],
      soort: 'zonder-afloscapaciteit',
    },
  ],
  [
    // 460 / 9,200 = 5 %: 4,000 × 10 % = 400, 1,200 × 5 % = 60. No fee over vermogen.
    'SA with vermogen',
    { ...voorbeeld, vorm: 'SA', afloscapaciteitPerMaand: '0.00', vermogen: '460.00' },
    {
      gespaard: '0.00',
      vergoeding: '0.00',
      teVerdelen: '460.00',
      percentagePreferent: '10.00',
      percentageConcurrent: '5.00',
      uitdeling: [
        { id: 'belastingdienst', bedrag: '400.00', percentage: '10.00' },
        { id: 'energie', bedrag: '60.00', percentage: '5.00' },
      ],
      soort: 'zonder-afloscapaciteit',
    },
  ],
  [
    // 6,000 to divide over 5,200: everybody in full, 800 left, nothing forgiven.
    'more than the debts',
    { ...zonderVergoeding, vermogen: '3300.00' },
    {
      teVerdelen: '6000.00',
      rest: '800.00',
      percentageConcurrent: '100.00',
      kwijting: [
        { id: 'belastingdienst', bedrag: '0.00' },
        { id: 'energie', bedrag: '0.00' },
      ],
      soort: 'betalingsregeling',
    },
  ],
  [
    // One claim of 3,000 of which 1,000 preferent, one of 5,000: q = 2,700 / (2,000 + 7,000) = 30 %, p = 60 %.
    // 1,000 × 60 % + 2,000 × 30 % = 1,200 (40 % of 3,000); 5,000 × 30 % = 1,500.
    'preferent for a part, and a claim of nothing',
    {
      ...zonderVergoeding,
      vorderingen: [
        { id: 'gemengd', bedrag: '3000.00', preferentBedrag: '1000.00' },
        { id: 'leeg', bedrag: '0.00', preferentBedrag: '0.00' },
        { id: 'concurrent', bedrag: '5000.00', preferentBedrag: '0.00' },
      ],
    },
    {
      percentagePreferent: '60.00',
      percentageConcurrent: '30.00',
      uitdeling: [
        { id: 'gemengd', bedrag: '1200.00', percentage: '40.00' },
        { id: 'leeg', bedrag: '0.00', percentage: '0.00' },
        { id: 'concurrent', bedrag: '1500.00', percentage: '30.00' },
      ],
      kwijting: [
        { id: 'gemengd', bedrag: '1800.00' },
        { id: 'leeg', bedrag: '0.00' },
        { id: 'concurrent', bedrag: '3500.00' },
      ],
    },
  ],
  [
    // 0.05 over three equal claims: 1.66… cents each; two cents for the first two, one for the last.
    // 0.02 of 1.00 is 2 %, 0.01 is 1 %.
    'cents by largest fraction, ties in the order of the input',
    {
      ...zonderVergoeding,
      afloscapaciteitPerMaand: '0.00',
      vermogen: '0.05',
      vorderingen: ['a', 'b', 'c'].map((id) => ({ id, bedrag: '1.00', preferentBedrag: '0.00' })),
    },
    {
      percentageConcurrent: '1.67',
      uitdeling: [
        { id: 'a', bedrag: '0.02', percentage: '2.00' },
        { id: 'b', bedrag: '0.02', percentage: '2.00' },
        { id: 'c', bedrag: '0.01', percentage: '1.00' },
      ],
    },
  ],
  [
    // 36 months were the norm until 30 June 2023: 36 × 150 = 5,400.
    'the norm of 36 months',
    {
      ...zonderVergoeding,
      peildatum: '2023-06-30',
      looptijdMaanden: 36,
      vorderingen: eenVordering('4000.00', '9000.00'),
    },
    { gespaard: '5400.00', soort: 'schuldregeling' },
  ],
  [
    // 60 × 150 = 9,000; the label looks at 36 × 150 = 5,400 < 13,000.
    'an ondernemer with a reason for 60 months',
    {
      ...zonderVergoeding,
      ondernemer: true,
      looptijdMaanden: 60,
      afwijkingLooptijd: 'Het bedrijf herstelt langzaam.',
      vorderingen: eenVordering('4000.00', '9000.00'),
    },
    { gespaard: '9000.00', soort: 'schuldregeling' },
  ],
]

for (const [naam, invoer, verwacht] of gevallen)
  test(`worked out by hand: ${naam}`, () => {
    const antwoord = bereken(JSON.parse(JSON.stringify(invoer)))
    assert.deepEqual({ ...antwoord, ...verwacht }, antwoord)
  })
