import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centenHalfOp } from '../../gedeeld/geld.ts'
import { berekenVtlb, leesVtlbvraag, vtlbAlsJson } from './index.ts'

function reken(invoer: object): Readonly<Record<string, unknown>> {
  const vraag = leesVtlbvraag(invoer)
  if (!vraag.ok) assert.fail(JSON.stringify(vraag.weigeringen))
  const antwoord = vtlbAlsJson(vraag.waarde)
  if (!antwoord.ok) assert.fail(JSON.stringify(antwoord.weigeringen))
  return { ...antwoord.waarde }
}

const correcties = (zorgpremie: string, woonlasten: string, missendKindgebondenBudget = '0.00') => ({
  correcties: { zorgpremie, woonlasten, missendKindgebondenBudget },
})
const lasten = (
  [zorgpremie, zorgtoeslag]: readonly [string, string],
  [rekenhuur, huurtoeslag]: readonly [string, string],
  kindgebondenBudget = '0.00',
  ...leeftijden: readonly number[]
) => {
  const kinderen = leeftijden.map((leeftijd) => ({ leeftijd }))
  return { lasten: { zorgpremie, zorgtoeslag, rekenhuur, huurtoeslag, kindgebondenBudget, kinderen } }
}

const alleen = {
  peildatum: '2025-07-01',
  leefsituatie: 'alleenstaand',
  aowLeeftijd: false,
  volwassenen: 1,
  werkurenPerWeek: 0,
  eigenRisicoAfgekocht: false,
}
const paar = { ...alleen, peildatum: '2026-01-01', leefsituatie: 'gehuwd-zonder-kinderen' }

interface Geval {
  readonly naam: string
  readonly invoer: object
  readonly uitvoer: Readonly<Record<string, string>>
}

// Worked out apart from this code, with exact fractions; every amount is rounded once, at the end.
const gevallen: readonly Geval[] = [
  {
    naam: 'one debtor, 32 hours: the example of the contract',
    // 1,632.17 + 2.5 % × 1,955.80 + 385 / 12 + (20 + 380 − 331.56)
    invoer: {
      ...alleen,
      belastbaarJaarinkomen: '33600.00',
      nettoMaandinkomen: '2350.00',
      werkurenPerWeek: 32,
      ...correcties('20.00', '380.00'),
    },
    uitvoer: {
      vtlb: '1781.59',
      beslagvrijeVoet: '1632.17',
      compensatiekop: '331.56',
      individueleLasten: '68.44',
      arbeidstoeslag: '48.90',
      eigenRisico: '32.08',
      pglCorrectie: '0.00',
      overigeCorrecties: '0.00',
      afloscapaciteit: '568.41',
      beleid: 'vtlb',
    },
  },
  {
    naam: '18 hours are not more than 18; corrections below the compensatiekop: the vtlb stays the beslagvrije voet',
    // 20 + 40 − 118.43 = −58.43; 1,419.04 + 0 + 32.08 − 58.43 is less than 1,419.04
    invoer: {
      ...alleen,
      belastbaarJaarinkomen: '28000.00',
      nettoMaandinkomen: '1900.00',
      werkurenPerWeek: 18,
      ...correcties('20.00', '40.00'),
    },
    uitvoer: { individueleLasten: '-58.43', arbeidstoeslag: '0.00', vtlb: '1419.04', afloscapaciteit: '480.96' },
  },
  {
    naam: 'half an hour more than 18, eigen risico bought off, corrections above the compensatiekop',
    // 80 + 120 − 118.43 = 81.57; 1,419.04 + 48.90 + 81.57 = 1,549.50 (unrounded 1,549.503)
    invoer: {
      ...alleen,
      belastbaarJaarinkomen: '28000.00',
      nettoMaandinkomen: '1900.00',
      werkurenPerWeek: 18.5,
      eigenRisicoAfgekocht: true,
      ...correcties('80.00', '120.00'),
    },
    uitvoer: {
      individueleLasten: '81.57',
      arbeidstoeslag: '48.90',
      eigenRisico: '0.00',
      vtlb: '1549.50',
      afloscapaciteit: '350.50',
    },
  },
  {
    naam: 'two debtors: one norm of a couple, two eigen risico, the corrections do not reach the compensatiekop',
    // 1,902.02 + 174.65 + 247.50 = 2,324.18; 50.05 + 64.17 + (250 − 422.15) + 50 = −7.93
    invoer: {
      ...paar,
      belastbaarJaarinkomen: '45000.00',
      nettoMaandinkomen: '3200.00',
      volwassenen: 2,
      werkurenPerWeek: 40,
      ...correcties('0.00', '250.00'),
      overigeCorrecties: [
        { soort: 'reiskosten-auto', bedrag: '30.00', toelichting: 'naar het werk' },
        { soort: 'overig', bedrag: '20.00', toelichting: 'dieet' },
      ],
    },
    uitvoer: {
      vtlb: '2324.18',
      arbeidstoeslag: '50.05',
      eigenRisico: '64.17',
      individueleLasten: '-172.15',
      overigeCorrecties: '50.00',
      afloscapaciteit: '875.82',
    },
  },
  {
    naam: 'one debtor with a partner who earns: art. 475db a comes off, the compensatiekop is before it',
    // 2,324.18 − 900 = 1,424.18; kop min(2,324.18, 95 % × 2,300 = 2,185) − 1,902.02 = 282.98
    // 1,424.18 + 50.05 + 32.08 + (250 − 282.98) = 1,473.34
    invoer: {
      ...paar,
      belastbaarJaarinkomen: '45000.00',
      nettoMaandinkomen: '2300.00',
      partnerNettoMaandinkomen: '900.00',
      werkurenPerWeek: 40,
      ...correcties('0.00', '250.00'),
    },
    uitvoer: { beslagvrijeVoet: '1424.18', compensatiekop: '282.98', vtlb: '1473.34', afloscapaciteit: '826.66' },
  },
  {
    naam: 'AOW age, alone: 95 % × (1,530.21 − 1,369.06)',
    // 1,326.00 + 32.08 + 153.09 − 25.39
    invoer: {
      ...alleen,
      belastbaarJaarinkomen: '24000.00',
      nettoMaandinkomen: '1700.00',
      aowLeeftijd: true,
      ...correcties('0.00', '0.00'),
    },
    uitvoer: { pglCorrectie: '153.09', compensatiekop: '25.39', vtlb: '1485.78', afloscapaciteit: '214.22' },
  },
  {
    naam: 'AOW age, a couple: 95 % × (2,176.10 − 2,027.79)',
    // 2,021.03 + 64.17 + 140.89 − 94.63
    invoer: {
      ...paar,
      peildatum: '2026-07-01',
      belastbaarJaarinkomen: '34000.00',
      nettoMaandinkomen: '2600.00',
      aowLeeftijd: true,
      volwassenen: 2,
      ...correcties('0.00', '0.00'),
    },
    uitvoer: { pglCorrectie: '140.89', compensatiekop: '94.63', vtlb: '2131.46', afloscapaciteit: '468.54' },
  },
  {
    naam: 'in an institution: 300 + 2/3 × 433.49 + 45, and no compensatiekop',
    invoer: {
      ...alleen,
      belastbaarJaarinkomen: '20000.00',
      nettoMaandinkomen: '1500.00',
      inrichting: { prijsVerzorging: '300.00' },
      ...correcties('10.00', '0.00'),
    },
    uitvoer: { beslagvrijeVoet: '633.99', compensatiekop: '0.00', vtlb: '676.08', afloscapaciteit: '823.92' },
  },
  {
    naam: 'without an address: 47.5 % × 2,002.13, and no compensatiekop',
    invoer: {
      ...alleen,
      peildatum: '2026-01-01',
      belastbaarJaarinkomen: '20000.00',
      nettoMaandinkomen: '1500.00',
      zonderAdres: true,
      ...correcties('10.00', '0.00'),
    },
    uitvoer: { beslagvrijeVoet: '951.01', compensatiekop: '0.00', vtlb: '993.10', afloscapaciteit: '506.90' },
  },
  {
    naam: 'woonkosten raise the beslagvrije voet, bijtelling lowers it; the compensatiekop knows neither',
    // 1,632.17 + 109.92 − 80 = 1,662.09; + 48.90 + 32.08 + 68.44
    invoer: {
      ...alleen,
      belastbaarJaarinkomen: '33600.00',
      nettoMaandinkomen: '2350.00',
      woonkosten: '1100.00',
      loonheffingBijtelling: '80.00',
      werkurenPerWeek: 32,
      ...correcties('20.00', '380.00'),
    },
    uitvoer: { beslagvrijeVoet: '1662.09', compensatiekop: '331.56', vtlb: '1811.51', afloscapaciteit: '538.49' },
  },
  {
    naam: 'art. 475dc binds: 95 % × 1,500 bounds beslagvrije voet and compensatiekop',
    // 1,425 + 50.69 + 32.08 − (1,425 − 1,348.49)
    invoer: {
      ...alleen,
      peildatum: '2026-07-01',
      belastbaarJaarinkomen: '30000.00',
      nettoMaandinkomen: '1500.00',
      werkurenPerWeek: 30,
      ...correcties('0.00', '0.00'),
    },
    uitvoer: { beslagvrijeVoet: '1425.00', compensatiekop: '76.51', vtlb: '1431.27', afloscapaciteit: '68.73' },
  },
  {
    naam: 'from real cost: a correction may be below 0',
    // 165 − 131 − 45 = −11; 650 − 300 − 238.01 = 111.99; −11 + 111.99 − 118.43 = −17.44
    invoer: {
      ...alleen,
      belastbaarJaarinkomen: '28000.00',
      nettoMaandinkomen: '1900.00',
      werkurenPerWeek: 36,
      ...lasten(['165.00', '131.00'], ['650.00', '300.00']),
    },
    uitvoer: { individueleLasten: '-17.44', vtlb: '1482.58', afloscapaciteit: '417.42' },
  },
  {
    naam: 'alleenstaande ouder, children of 8, 12 and 16, rent above the huurgrens',
    // 170 − 120 − 47 = 3; min(1,000, 932.93) − 250 − 200.71 = 482.22
    // (2,580 + (2,580 + 724) + (2,580 + 964) + 3,416) / 12 − 900 = 170.33
    // 3 + 482.22 + 170.33 − 49.42 = 606.13; 1,397.91 + 50.69 + 32.08 + 606.13
    invoer: {
      ...alleen,
      peildatum: '2026-07-01',
      leefsituatie: 'alleenstaande-ouder',
      belastbaarJaarinkomen: '32000.00',
      nettoMaandinkomen: '2700.00',
      werkurenPerWeek: 24,
      ...lasten(['170.00', '120.00'], ['1000.00', '250.00'], '900.00', 8, 12, 16),
    },
    uitvoer: { individueleLasten: '606.13', vtlb: '2086.82', afloscapaciteit: '613.18' },
  },
  {
    naam: '2023: a first child of 5 and a further one of 3, and the norms of that year',
    // 280 − 180 − 50 = 50; 700 − 200 − 225.54 = 274.46; (1,653 + 1,532) / 12 − 150 = 115.42
    // 439.88 − 328.96 = 110.92; 1,980.08 + 43.45 + 64.17 + 110.92
    invoer: {
      ...paar,
      peildatum: '2023-07-01',
      leefsituatie: 'gehuwd-met-kinderen',
      belastbaarJaarinkomen: '36000.00',
      nettoMaandinkomen: '2900.00',
      volwassenen: 2,
      werkurenPerWeek: 36,
      ...lasten(['280.00', '180.00'], ['700.00', '200.00'], '150.00', 5, 3),
    },
    uitvoer: { individueleLasten: '110.92', arbeidstoeslag: '43.45', vtlb: '2198.61', afloscapaciteit: '701.39' },
  },
  {
    naam: 'alleenstaande ouder with one child of 16 in 2025',
    // (2,511 + 936 + 3,389) / 12 − 500 = 69.67; −45 + 11.99 + 69.67 = 36.66
    invoer: {
      ...alleen,
      leefsituatie: 'alleenstaande-ouder',
      belastbaarJaarinkomen: '26000.00',
      nettoMaandinkomen: '2100.00',
      werkurenPerWeek: 20,
      ...lasten(['150.00', '150.00'], ['600.00', '350.00'], '500.00', 16),
    },
    uitvoer: { compensatiekop: '0.00', individueleLasten: '36.66', vtlb: '1418.24', afloscapaciteit: '681.76' },
  },
]

for (const { naam, invoer, uitvoer } of gevallen)
  test(naam, () => {
    const antwoord = reken(invoer)
    assert.deepEqual({ ...antwoord, ...uitvoer }, antwoord)
  })

test('before 1 July 2024 there is a floor of 5 % of the norm, from that day the vtlb decides', () => {
  const arm = {
    ...alleen,
    belastbaarJaarinkomen: '16000.00',
    nettoMaandinkomen: '1300.00',
    ...correcties('90.00', '0.00'),
  }
  const op = (peildatum: string) => {
    const { vtlb, afloscapaciteit, beleid } = reken({ ...arm, peildatum })
    return [vtlb, afloscapaciteit, beleid]
  }
  // 1,219.64 + 32.08 + 90 = 1,341.72: above the income; 5 % × 1,283.83 = 64.19 is less than 1,300 − 1,219.64
  assert.deepEqual(op('2024-06-30'), ['1341.72', '64.19', 'minimum-5-procent'])
  // 95 % × 1,300 = 1,235 is below 95 % × 1,308.45
  assert.deepEqual(op('2024-07-01'), ['1357.08', '0.00', 'vtlb'])
})

test('each year of a child counts where the law puts it: 0 to 11, 12 to 15, 16 and 17', () => {
  const gezin = {
    ...alleen,
    peildatum: '2026-07-01',
    leefsituatie: 'alleenstaande-ouder',
    nettoMaandinkomen: '2500.00',
  }
  const individueel = (...leeftijden: readonly number[]) => {
    const invoer = {
      ...gezin,
      belastbaarJaarinkomen: '20000.00',
      ...lasten(['47.00', '0.00'], ['200.71', '0.00'], '0.00', ...leeftijden),
    }
    return reken(invoer)['individueleLasten']
  }
  // (2,580 + 3,416) / 12 = 499.67; + 724 / 12; + 964 / 12
  for (const leeftijd of [0, 11]) assert.equal(individueel(leeftijd), '499.67')
  for (const leeftijd of [12, 15]) assert.equal(individueel(leeftijd), '560.00')
  for (const leeftijd of [16, 17]) assert.equal(individueel(leeftijd), '580.00')
  // (2 × 2,580 + 724 + 3,416) / 12
  assert.equal(individueel(3, 12), '775.00')
})

test('from 2026 the normhuur of one person is another than that of more', () => {
  const van = (invoer: object) =>
    reken({
      ...alleen,
      peildatum: '2026-07-01',
      belastbaarJaarinkomen: '20000.00',
      nettoMaandinkomen: '2500.00',
      ...invoer,
    })['individueleLasten']
  // 302.52 − 202.52 and 300.71 − 200.71
  assert.equal(van(lasten(['47.00', '0.00'], ['302.52', '0.00'])), '100.00')
  const samen = { leefsituatie: 'gehuwd-zonder-kinderen', ...lasten(['106.00', '0.00'], ['300.71', '0.00']) }
  assert.equal(van(samen), '100.00')
})

test('a couple gets no extra kindgebonden budget for being alone', () => {
  const gezin = { ...paar, peildatum: '2026-07-01', leefsituatie: 'gehuwd-met-kinderen', nettoMaandinkomen: '2500.00' }
  const invoer = {
    ...gezin,
    belastbaarJaarinkomen: '20000.00',
    ...lasten(['106.00', '0.00'], ['200.71', '0.00'], '15.00', 4),
  }
  // 2,580 / 12 − 15
  assert.equal(reken(invoer)['individueleLasten'], '200.00')
})

test('in 2023 a first child counts more than a further one', () => {
  const gezin = {
    ...alleen,
    peildatum: '2023-07-01',
    leefsituatie: 'alleenstaande-ouder',
    nettoMaandinkomen: '2500.00',
  }
  const individueel = (...leeftijden: readonly number[]) => {
    const kosten = lasten(['3.00', '0.00'], ['225.54', '0.00'], '0.00', ...leeftijden)
    return reken({ ...gezin, belastbaarJaarinkomen: '16000.00', ...kosten })['individueleLasten']
  }
  // (1,653 + 3,848) / 12; + 1,532 / 12; + 1,532 / 12
  assert.deepEqual([individueel(4), individueel(4, 2), individueel(4, 2, 0)], ['458.42', '586.08', '713.75'])
})

test('called without the check of the form: an alleenstaande ouder without children misses no kindgebonden budget', () => {
  const gezin = {
    ...alleen,
    leefsituatie: 'alleenstaande-ouder',
    nettoMaandinkomen: '2500.00',
    belastbaarJaarinkomen: '1.00',
  }
  const gelezen = leesVtlbvraag({ ...gezin, ...lasten(['45.00', '0.00'], ['238.01', '0.00'], '0.00', 4) })
  assert.ok(gelezen.ok && gelezen.waarde.individueel.soort === 'lasten')
  const vraag = gelezen.waarde
  const { individueel } = gelezen.waarde
  const zonder = { ...vraag, individueel: { ...individueel, lasten: { ...individueel.lasten, kinderen: [] } } }
  const van = (een: typeof vraag) => {
    const uitkomst = berekenVtlb(een)
    assert.ok(uitkomst.ok)
    return centenHalfOp(uitkomst.waarde.uitwerking.individueleLasten)
  }
  // (2,511 + 3,389) / 12
  assert.deepEqual([van(zonder), van(vraag), van(zonder)], [0, 49_167, 0])
})
