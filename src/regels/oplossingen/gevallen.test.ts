import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import { type Oplossing, type Oplossingsoort, type Oplossingsvraag, vergelijkOplossingen } from './index.ts'

const peildatum = datum('2026-03-01')
const vraag: Oplossingsvraag = {
  peildatum,
  capaciteit: [{ vanaf: peildatum, bedrag: centen(15_000) }],
  looptijdMaanden: 18,
  ondernemer: false,
  samen: false,
  vermogen: centen(0),
  vergoeding: null,
  jaarrente: 960,
  aannames: {},
  vorderingen: [
    { id: 'bd', bedrag: centen(400_000), preferentBedrag: centen(400_000) },
    { id: 'en', bedrag: centen(1_100_000), preferentBedrag: centen(0) },
  ],
}

function van(anders: Partial<Oplossingsvraag>, soort: Oplossingsoort): Oplossing {
  const een = vergelijkOplossingen({ ...vraag, ...anders }).oplossingen.find((o) => o.soort === soort)
  return een ?? assert.fail(soort)
}

function kan(anders: Partial<Oplossingsvraag>, soort: Oplossingsoort) {
  const een = van(anders, soort)
  return een.mogelijk ? een.uitkomst : assert.fail(JSON.stringify(een.redenen))
}

function codes(anders: Partial<Oplossingsvraag>, soort: Oplossingsoort): readonly string[] {
  const een = van(anders, soort)
  return een.mogelijk ? [] : een.redenen.map(({ code }) => code)
}

const perMaand = (bedrag: number, anders: Partial<Oplossingsvraag> = {}): Partial<Oplossingsvraag> => ({
  capaciteit: [{ vanaf: peildatum, bedrag: centen(bedrag) }],
  ...anders,
})
const betaald = (anders: Partial<Oplossingsvraag>, soort: Oplossingsoort) =>
  kan(anders, soort).schuldeisers.betalingen.map((b) => [b.maand, b.datum, b.bedrag])

test('a problematic debt: both 100 % ways are closed, SK comes first, SB gives more and later', () => {
  const { eersteDieKan, schuld } = vergelijkOplossingen(vraag)
  assert.deepEqual([eersteDieKan, schuld], ['SK', 1_500_000])
  assert.deepEqual(codes({}, 'betalingsregeling'), ['NietAllesBetaalbaar'])
  assert.deepEqual(codes({}, 'herfinanciering'), ['LeningDuurtTeLang'])
  assert.deepEqual(codes({}, 'SA'), ['ErIsCapaciteit'])
  // 18 × 150.00 at 9.60 % effective is worth 2,512.97 (eisen §3.5).
  const sk = kan({}, 'SK')
  assert.deepEqual([sk.schuldeisers.totaal, sk.kosten.rente, sk.inwoner.totaal], [251_297, 18_703, 270_000])
  assert.deepEqual([sk.schuldeisers.klaarOp, sk.inwoner.klaarOp], ['2026-03-01', '2027-09-01'])
  assert.deepEqual(betaald({}, 'SK'), [[0, '2026-03-01', 251_297]])
  // Six months at the first hercontrole, twelve at the end.
  assert.deepEqual(betaald({}, 'SB'), [
    [6, '2026-09-01', 90_000],
    [18, '2027-09-01', 180_000],
  ])
})

test('betalingsregeling: vermogen first, then the capacity, the last month the remainder', () => {
  // 15,000.00 − 100.00 = 14,900.00 = 29 × 500.00 + 400.00.
  const anders = perMaand(50_000, { vermogen: centen(10_000) })
  const u = kan(anders, 'betalingsregeling')
  assert.deepEqual([u.inwoner.perMaand.length, u.inwoner.perMaand.at(-1)], [30, 40_000])
  assert.deepEqual(
    [u.inwoner.klaarOp, u.schuldeisers.klaarOp, u.inwoner.totaal],
    ['2028-09-01', '2028-09-01', 1_500_000],
  )
  assert.deepEqual(betaald(anders, 'betalingsregeling').slice(0, 2), [
    [0, '2026-03-01', 10_000],
    [1, '2026-04-01', 50_000],
  ])
  assert.equal(vergelijkOplossingen({ ...vraag, ...anders }).eersteDieKan, 'betalingsregeling')
  for (const soort of ['SK', 'SB', 'wsnp'] as const) assert.deepEqual(codes(anders, soort), ['AllesBetaalbaar'])
  assert.deepEqual(codes(anders, 'SA'), ['AllesBetaalbaar', 'ErIsCapaciteit'])
})

test('36 months decide to the cent', () => {
  // 36 × 416.67 = 15,000.12; 36 × 416.66 = 14,999.76.
  assert.equal(kan(perMaand(41_667), 'betalingsregeling').inwoner.perMaand.length, 36)
  assert.equal(kan(perMaand(41_667), 'betalingsregeling').inwoner.perMaand.at(-1), 41_655)
  assert.deepEqual(codes(perMaand(41_666), 'betalingsregeling'), ['NietAllesBetaalbaar'])
  const met24 = perMaand(41_666, { vermogen: centen(24) })
  assert.equal(kan(met24, 'betalingsregeling').inwoner.totaal, 1_500_000)
})

test('vermogen that pays everything: no months, no loan', () => {
  const anders = { vermogen: centen(2_000_000) }
  const u = kan(anders, 'betalingsregeling')
  assert.deepEqual([u.inwoner.totaal, u.inwoner.perMaand, u.inwoner.klaarOp], [1_500_000, [], '2026-03-01'])
  assert.deepEqual(betaald(anders, 'betalingsregeling'), [[0, '2026-03-01', 1_500_000]])
  assert.deepEqual(codes(anders, 'herfinanciering'), ['GeenLeningNodig'])
})

test('herfinanciering: everything at once, the loan back with interest, the last month the smallest that fits', () => {
  // One claim of 109.60 − no vermogen at 9.60 %: after 12 months of nothing it grows to 109.60 × 1.096 = 120.1216.
  const vorderingen = [{ id: 'a', bedrag: centen(10_960), preferentBedrag: centen(0) }]
  const capaciteit = [
    { vanaf: peildatum, bedrag: centen(0) },
    { vanaf: datum('2027-02-01'), bedrag: centen(20_000) },
  ]
  const u = kan({ vorderingen, capaciteit }, 'herfinanciering')
  assert.equal(u.inwoner.perMaand.length, 12)
  // 120.12 is worth 109.5985…, to the cent 109.60; 120.11 is worth 109.589…: 109.59.
  assert.deepEqual([u.inwoner.perMaand.at(-1), u.kosten.rente], [12_012, 12_012 - 10_960])
  assert.deepEqual([u.schuldeisers.totaal, u.schuldeisers.klaarOp], [10_960, '2026-03-01'])
  assert.deepEqual(codes({ vorderingen, capaciteit, jaarrente: null }, 'herfinanciering'), ['JaarrenteOnbekend'])
  assert.deepEqual(codes({ ...perMaand(0), jaarrente: null }, 'herfinanciering'), [
    'GeenAfloscapaciteit',
    'JaarrenteOnbekend',
  ])
})

test('herfinanciering: without a rate nothing is said of how long; without a maximum only the first month is looked at', () => {
  const lang = { ...perMaand(10_000), vorderingen: [{ id: 'a', bedrag: centen(360_001), preferentBedrag: centen(0) }] }
  assert.deepEqual(codes({ ...lang, jaarrente: null }, 'herfinanciering'), ['JaarrenteOnbekend'])
  // 36 × 100.00 pays 3,600.00 without rente, and no cent more.
  assert.deepEqual(codes({ ...lang, jaarrente: 0 }, 'herfinanciering'), ['LeningDuurtTeLang'])
  const vroeg = datum('2014-01-01')
  const later = [
    { vanaf: vroeg, bedrag: centen(0) },
    { vanaf: datum('2014-02-01'), bedrag: centen(15_000) },
  ]
  const toen = codes({ peildatum: vroeg, capaciteit: later, jaarrente: 0 }, 'herfinanciering')
  assert.deepEqual(toen, ['GeenAfloscapaciteit', 'WaardeOntbreekt'])
})

test('no capacity: SA pays vermogen at the start; SK and SB have nothing to promise', () => {
  const anders = perMaand(0, { vermogen: centen(150_000) })
  // 1,500.00 / (2 × 4,000 + 11,000) = 7.894… %.
  const sa = kan(anders, 'SA')
  assert.deepEqual(
    [sa.schuldeisers.percentagePreferent, sa.schuldeisers.percentageConcurrent, sa.inwoner.perMaand.length],
    ['15.79', '7.89', 0],
  )
  assert.deepEqual(betaald(anders, 'SA'), [[0, '2026-03-01', 150_000]])
  for (const soort of ['SK', 'SB'] as const) assert.deepEqual(codes(anders, soort), ['GeenAfloscapaciteit'])
  assert.equal(vergelijkOplossingen({ ...vraag, ...anders }).eersteDieKan, 'SA')
  assert.equal(kan(perMaand(0), 'SA').schuldeisers.totaal, 0)
})

test('Wsnp: the bewindvoerder first, never more than there is; the rest two to one at the end', () => {
  // 18 × 300.00 = 5,400.00; 2,295.00 + 18 × 60.00 = 3,375.00; 2,025.00 / 19,000 = 10.657… %.
  const u = kan(perMaand(30_000), 'wsnp')
  assert.deepEqual([u.kosten.bewindvoerder, u.schuldeisers.totaal], [337_500, 202_500])
  assert.deepEqual([u.schuldeisers.percentagePreferent, u.schuldeisers.percentageConcurrent], ['21.32', '10.66'])
  assert.deepEqual(betaald(perMaand(30_000), 'wsnp'), [[18, '2027-09-01', 202_500]])
  assert.deepEqual([kan({}, 'wsnp').kosten.bewindvoerder, kan({}, 'wsnp').schuldeisers.totaal], [270_000, 0])
  const salaris = (anders: Partial<Oplossingsvraag>) => kan(perMaand(30_000, anders), 'wsnp').kosten.bewindvoerder
  // 2,762.00 + 18 × 72.50; 3,772.00 + 18 × 60.00; 4,534.00 + 18 × 72.50, no more than 5,400.00.
  assert.equal(salaris({ samen: true }), 406_700)
  assert.equal(salaris({ ondernemer: true, looptijdMaanden: 36 }), 485_200)
  assert.equal(salaris({ ondernemer: true, samen: true, looptijdMaanden: 36 }), 540_000)
  // Before July 2023: 36 months, 1,215.00 + 36 × 60.00.
  const toen = { peildatum: datum('2022-03-01'), looptijdMaanden: 36 }
  const oud = kan({ ...toen, capaciteit: [{ vanaf: toen.peildatum, bedrag: centen(30_000) }] }, 'wsnp')
  assert.deepEqual([oud.inwoner.perMaand.length, oud.kosten.bewindvoerder], [36, 337_500])
})

test('the steps of the Wsnp: boedel, the bewindvoerder, the division, who pays what and when', () => {
  const stappen = kan(perMaand(30_000), 'wsnp').berekening.stappen.map(({ stap, bedrag, uitkomst }) => [
    stap,
    bedrag ?? uitkomst,
  ])
  assert.deepEqual(stappen.slice(0, 3), [
    ['Boedel', '5400.00'],
    ['Salaris van de bewindvoerder', '3375.00'],
    ['Griffierecht', '0.00'],
  ])
  assert.deepEqual(stappen.slice(-3), [
    ['De inwoner betaalt samen', '5400.00'],
    ['Naar de schuldeisers na 18 maanden', '2025.00'],
    ['Schuldenvrij', '2027-09-01'],
  ])
  assert.deepEqual(stappen.slice(3, -3), [
    ['Te verdelen', '2025.00'],
    ['Preferent', '4000.00'],
    ['Concurrent', '11000.00'],
    ['Percentage preferent', '21.32'],
    ['Percentage concurrent', '10.66'],
    ['Uitdeling bd', '852.63'],
    ['Uitdeling en', '1172.37'],
    ['Rest', '0.00'],
  ])
})

test('the Wsnp divides two to one, each with its percentage; on a day without its values it says which are missing', () => {
  const metNiets = [...vraag.vorderingen, { id: 'nul', bedrag: centen(0), preferentBedrag: centen(0) }]
  // 2,025.00 × 8 / 19 = 852.6315…; × 11 / 19 = 1,172.3684…: the cent goes to the larger rest.
  assert.deepEqual(kan(perMaand(30_000, { vorderingen: metNiets }), 'wsnp').schuldeisers.uitdeling, [
    { id: 'bd', bedrag: 85_263, percentage: '21.32' },
    { id: 'en', bedrag: 117_237, percentage: '10.66' },
    { id: 'nul', bedrag: 0, percentage: '0.00' },
  ])
  const vroeg = datum('2013-09-30')
  const toen = van({ peildatum: vroeg, capaciteit: [{ vanaf: vroeg, bedrag: centen(15_000) }] }, 'wsnp')
  const namen = toen.mogelijk ? [] : toen.redenen.map((een) => een.code === 'WaardeOntbreekt' && een.naam)
  assert.deepEqual(namen, ['Betalingsregeling als alles kan binnen', 'Looptijd van de Wsnp'])
})

test('the reasons of the voorstel come through, all at once', () => {
  assert.deepEqual(codes({ looptijdMaanden: 24 }, 'SB'), ['LooptijdBovenNorm'])
  assert.deepEqual(codes({ looptijdMaanden: 24, jaarrente: 2000 }, 'SK'), [
    'LooptijdBovenNorm',
    'KredietvergoedingTeHoog',
  ])
  assert.deepEqual(codes({ looptijdMaanden: 24, jaarrente: null }, 'SK'), ['JaarrenteOnbekend', 'LooptijdBovenNorm'])
  assert.deepEqual(codes({ jaarrente: 2000 }, 'herfinanciering'), ['KredietvergoedingTeHoog', 'LeningDuurtTeLang'])
  const niets = [{ id: 'a', bedrag: centen(0), preferentBedrag: centen(0) }]
  for (const { soort } of vergelijkOplossingen(vraag).oplossingen)
    assert.ok(codes({ vorderingen: niets }, soort).includes('GeenSchuld'), soort)
  const vroeg = datum('2014-01-01')
  const toen = { peildatum: vroeg, capaciteit: [{ vanaf: vroeg, bedrag: centen(15_000) }] }
  for (const { soort } of vergelijkOplossingen(vraag).oplossingen)
    assert.ok(codes(toen, soort).includes('WaardeOntbreekt'), soort)
})

test('hercontroles: yearly; with at most 18 months a first one sooner, after 6 months or as the organisation set', () => {
  const maanden = (anders: Partial<Oplossingsvraag>) => betaald(anders, 'SB').map(([maand]) => maand)
  const langer = { afwijkingLooptijd: 'Een reden.' }
  assert.deepEqual(maanden({ looptijdMaanden: 5 }), [5])
  assert.deepEqual(maanden({ looptijdMaanden: 6 }), [6])
  assert.deepEqual(maanden({ looptijdMaanden: 19, ...langer }), [12, 19])
  assert.deepEqual(maanden({ looptijdMaanden: 36, ...langer }), [12, 24, 36])
  const eigen = { 'eerste-hercontrole': { waarde: '4', vanaf: datum('2026-01-01'), reden: 'Zo afgesproken.' } }
  assert.deepEqual(maanden({ aannames: eigen }), [4, 16, 18])
  assert.deepEqual(maanden({ looptijdMaanden: 36, aannames: eigen, ...langer }), [12, 24, 36])
  // What was agreed for the dossier goes before both.
  assert.deepEqual(maanden({ aannames: eigen, ritme: { eersteNa: 2, elke: 6 } }), [2, 8, 14, 18])
  assert.deepEqual(maanden({ ritme: { eersteNa: 8, elke: 3 } }), [8, 11, 14, 17, 18])
})

test('the fee of the months to come is kept back, so no payout has to come back', () => {
  // Month 1 brings 100.00, then nothing; the beheer takes 5.00 of every month, 6 by the hercontrole, 18 in all.
  const capaciteit = [
    { vanaf: peildatum, bedrag: centen(10_000) },
    { vanaf: datum('2026-04-01'), bedrag: centen(0) },
  ]
  const vergoeding = { percentage: 0, grondslag: 'gespaard', beheerPerMaand: centen(500) } as const
  // 100.00 − 6 × 5.00 = 70.00 would be there, but at the end no more than 100.00 − 18 × 5.00 = 10.00.
  assert.deepEqual(betaald({ capaciteit, vergoeding }, 'SB'), [[6, '2026-09-01', 1000]])
})

test('the fee of the months that have passed comes off every payout', () => {
  const vergoeding = { percentage: 0, grondslag: 'gespaard', beheerPerMaand: centen(500) } as const
  // 6 × 150.00 − 6 × 5.00 = 870.00; 18 × 150.00 − 18 × 5.00 = 2,610.00, less 870.00.
  assert.deepEqual(betaald({ vergoeding }, 'SB'), [
    [6, '2026-09-01', 87_000],
    [18, '2027-09-01', 174_000],
  ])
})

test('vermogen goes to the schuldeisers of a schuldbemiddeling at the start', () => {
  assert.deepEqual(betaald({ vermogen: centen(50_000) }, 'SB'), [
    [0, '2026-03-01', 50_000],
    [6, '2026-09-01', 90_000],
    [18, '2027-09-01', 180_000],
  ])
})

test('the steps of what pays everything, each payout by its month, the last month with what is left', () => {
  const vorderingen = [{ id: 'a', bedrag: centen(23_000), preferentBedrag: centen(0) }]
  const klein = perMaand(10_000, { vorderingen, vermogen: centen(5000), jaarrente: 0 })
  const stappen = (soort: Oplossingsoort) =>
    kan(klein, soort).berekening.stappen.map(({ stap, formule, bedrag, uitkomst }) => [
      stap,
      formule.replaceAll('\u00a0', ' '),
      bedrag ?? uitkomst,
    ])
  const elkeMaand = 'elke maand meteen door naar de schuldeisers'
  assert.deepEqual(stappen('betalingsregeling'), [
    ['Kan alles worden betaald?', '36 maanden: € 3.600,00 + vermogen € 50,00, schulden € 230,00', 'ja'],
    ['Alle schulden', 'som van de vorderingen', '230.00'],
    ['Aantal maanden', 'elke maand de afloscapaciteit; in de laatste maand wat er over is: € 80,00', '2 maanden'],
    ['De inwoner betaalt samen', 'vermogen + alle maanden', '230.00'],
    ['Naar de schuldeisers aan het begin', elkeMaand, '50.00'],
    ['Naar de schuldeisers na 1 maand', elkeMaand, '100.00'],
    ['Naar de schuldeisers na 2 maanden', elkeMaand, '80.00'],
    ['Schuldenvrij', 'na de laatste betaling van de inwoner', '2026-05-01'],
  ])
  const tot =
    'tot de maanden samen de lening waard zijn, bij een effectieve jaarrente van 0,00 %; laatste maand € 80,00'
  assert.deepEqual(stappen('herfinanciering'), [
    ['Lening', 'schulden € 230,00 − vermogen € 50,00', '180.00'],
    ['Aantal maanden', tot, '2 maanden'],
    ['Rente', 'terugbetaald € 180,00 − lening', '0.00'],
    ['De inwoner betaalt samen', 'vermogen + alle maanden', '230.00'],
    ['Naar de schuldeisers aan het begin', 'de kredietbank betaalt alles in één keer', '230.00'],
    ['Schuldenvrij', 'na de laatste betaling van de inwoner', '2026-05-01'],
  ])
})

test('every claim in full: a claim of nothing has no percentage; the calculation says which rule and of which day', () => {
  const vorderingen = [
    { id: 'a', bedrag: centen(10_000), preferentBedrag: centen(0) },
    { id: 'b', bedrag: centen(0), preferentBedrag: centen(0) },
  ]
  const { schuldeisers, berekening } = kan({ vorderingen }, 'betalingsregeling')
  assert.deepEqual(schuldeisers.uitdeling, [
    { id: 'a', bedrag: 10_000, percentage: '100.00' },
    { id: 'b', bedrag: 0, percentage: '0.00' },
  ])
  const { regel, versie, peildatum: dag } = berekening
  assert.deepEqual([regel, versie, dag], ['oplossingen', '1', '2026-03-01'])
})

test('a looptijd in which everything can be paid lasts no longer than that takes', () => {
  const ondernemer: Partial<Oplossingsvraag> = {
    ...perMaand(10_000, { looptijdMaanden: 60, afwijkingLooptijd: 'Bbz', ondernemer: true }),
    vergoeding: { percentage: 900, grondslag: 'doorbetaald', beheerPerMaand: centen(0) },
    vorderingen: [{ id: 'a', bedrag: centen(400_000), preferentBedrag: centen(0) }],
  }
  // 43 × 100.00 / 1.09 = 3,944.95; 44 × 100.00 / 1.09 = 4,036.70, of which 36.70 goes back.
  const sb = kan(ondernemer, 'SB')
  assert.deepEqual([sb.inwoner.perMaand.length, sb.schuldeisers.totaal, sb.over], [44, 400_000, 3670])
  assert.deepEqual(
    [sb.kosten.vergoeding, sb.inwoner.klaarOp, sb.schuldeisers.klaarOp],
    [36_330, '2029-11-01', '2029-11-01'],
  )
  const sk = kan({ ...ondernemer, vergoeding: null }, 'SK')
  assert.equal(sk.schuldeisers.totaal, 400_000)
  assert.ok(sk.over < 10_000 && sk.inwoner.perMaand.length < 60)
  // 40 × 100.00 pays all, and no month after it brings anything.
  const bedragen = [
    { vanaf: peildatum, bedrag: centen(10_000) },
    { vanaf: datum('2029-07-01'), bedrag: centen(0) },
  ]
  const precies = { ...ondernemer, vergoeding: null, capaciteit: bedragen }
  assert.deepEqual(betaald(precies, 'SB'), [
    [12, '2027-03-01', 120_000],
    [24, '2028-03-01', 120_000],
    [36, '2029-03-01', 120_000],
    [40, '2029-07-01', 40_000],
  ])
  assert.deepEqual([kan(precies, 'SB').inwoner.perMaand.length, kan(precies, 'SB').over], [40, 0])
})
