import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import type { Aannames } from '../aannames/index.ts'
import { type Vtlb, berekenVtlb, leesVtlbvraag } from './index.ts'

function reken(invoer: object, aannames?: Aannames): Vtlb {
  const vraag = leesVtlbvraag(invoer)
  if (!vraag.ok) assert.fail(JSON.stringify(vraag.weigeringen))
  const uitkomst = berekenVtlb({ ...vraag.waarde, aannames })
  if (!uitkomst.ok) assert.fail(JSON.stringify(uitkomst.weigeringen))
  return uitkomst.waarde
}

/** `amount | step | formula | ?` of the nominal part, with ordinary spaces; `?`: te bevestigen. */
const regels = (vtlb: Vtlb): readonly string[] => {
  const { stappen } = vtlb.berekening
  return stappen
    .slice(stappen.findIndex(({ stap }) => stap === 'Beslagvrije voet') + 1)
    .map(({ stap, formule, bedrag, uitkomst, status }) =>
      `${bedrag ?? uitkomst} | ${stap} | ${formule}${status === undefined ? '' : ' | ?'}`.replaceAll('\u00a0', ' '),
    )
}
const namen = ({ berekening }: Vtlb): readonly string[] => berekening.waarden.map(({ naam }) => naam)
const onderwerpen = ({ berekening }: Vtlb): readonly string[] =>
  berekening.nietGemodelleerd.map(({ onderwerp }) => onderwerp)

const alleen = {
  peildatum: '2025-07-01',
  leefsituatie: 'alleenstaand',
  belastbaarJaarinkomen: '33600.00',
  nettoMaandinkomen: '2350.00',
  aowLeeftijd: false,
  volwassenen: 1,
  werkurenPerWeek: 32.5,
  eigenRisicoAfgekocht: false,
}
const correcties = { zorgpremie: '20.00', woonlasten: '380.00', missendKindgebondenBudget: '0.00' }
const eenvoudig = { ...alleen, correcties }
const gezin = {
  ...alleen,
  peildatum: '2026-07-01',
  leefsituatie: 'alleenstaande-ouder',
  belastbaarJaarinkomen: '32000.00',
  nettoMaandinkomen: '2700.00',
  lasten: {
    zorgpremie: '170.00',
    zorgtoeslag: '120.00',
    rekenhuur: '1000.00',
    huurtoeslag: '250.00',
    kindgebondenBudget: '900.00',
    kinderen: [{ leeftijd: 8 }, { leeftijd: 16 }],
  },
}

test('the nominal part, line by line, with corrections as given', () => {
  const overigeCorrecties = [{ soort: 'ziektekosten', bedrag: '25.00', toelichting: 'hoortoestel' }]
  assert.deepEqual(regels(reken({ ...eenvoudig, overigeCorrecties })), [
    '1 volwassene; AOW-leeftijd niet bereikt | Uw gegevens voor het vtlb | zoals opgegeven',
    '48.90 | Arbeidstoeslag | 2,5 % × € 1.955,80 = € 48,90 bij meer dan 18 uur werk per week; u werkt 32,5 uur | ?',
    '0.00 | Reserveringstoeslag | vast bedrag per maand | ?',
    '32.08 | Eigen risico van de zorgverzekering | 1 × € 385,00 per jaar / 12 | ?',
    '20.00 | Correctie zorgpremie | zoals opgegeven',
    '380.00 | Correctie woonlasten | zoals opgegeven',
    '0.00 | Correctie gemist kindgebonden budget | zoals opgegeven',
    '331.56 | Compensatiekop | het laagste van € 1.632,17 en 95 % × € 2.350,00, min € 1.300,61; niet onder 0 | ?',
    '68.44 | Individuele lasten | correcties samen € 400,00 − compensatiekop € 331,56; mag onder 0 zijn',
    '25.00 | Ziektekosten | hoortoestel',
    '1806.59 | Vrij te laten bedrag (vtlb) | beslagvrije voet € 1.632,17 + toeslagen en correcties samen € 174,42; niet minder dan de beslagvrije voet; elke stap is los afgerond',
    '543.41 | Afloscapaciteit | inkomen € 2.350,00 − vtlb € 1.806,59, niet onder 0',
  ])
})

test('corrections from real cost show how each came about: the capped rent, each child', () => {
  const uitleg = regels(reken({ ...gezin, aowLeeftijd: true, eigenRisicoAfgekocht: true }))
  assert.equal(uitleg[0], '1 volwassene; AOW-leeftijd bereikt | Uw gegevens voor het vtlb | zoals opgegeven')
  for (const regel of [
    '330.80 | Individuele lasten | correcties samen € 380,22 − compensatiekop € 49,42; mag onder 0 zijn',
    '0.00 | Eigen risico van de zorgverzekering | het eigen risico is afgekocht',
    '159.49 | Correctie vanaf de AOW-leeftijd | 95 % × (€ 1.587,34 − € 1.419,46)',
    '3.00 | Correctie zorgpremie | premie € 170,00 − zorgtoeslag € 120,00 − normpremie € 47,00 | ?',
    '482.22 | Correctie woonlasten | huur € 932,93 (de huurgrens; uw huur is € 1.000,00) − huurtoeslag € 250,00 − normhuur € 200,71 | ?',
    '-105.00 | Correctie gemist kindgebonden budget | hoogste bedrag (kind van 8 jaar € 2.580,00 + kind van 16 jaar € 3.544,00 + alleenstaande ouder € 3.416,00) / 12 − wat u krijgt € 900,00 | ?',
  ])
    assert.ok(uitleg.includes(regel), regel)
  const gewoon = regels(reken({ ...gezin, lasten: { ...gezin.lasten, rekenhuur: '932.93' } }))
  assert.ok(gewoon.some((regel) => regel.includes('huur € 932,93 − huurtoeslag')))
  const paar = { ...gezin, leefsituatie: 'gehuwd-met-kinderen', volwassenen: 2 }
  const vanPaar = regels(reken(paar))
  assert.ok(vanPaar[0]?.startsWith('2 volwassenen; '))
  assert.ok(!vanPaar.some((regel) => regel.includes('alleenstaande ouder')))
  const zonder = { ...alleen, lasten: { ...gezin.lasten, kindgebondenBudget: '0.00', kinderen: [] } }
  assert.ok(regels(reken(zonder)).includes('0.00 | Correctie gemist kindgebonden budget | geen kinderen | ?'))
})

test('where lid 2 does not hold there is no compensatiekop, and the explanation says why', () => {
  const uitleg = regels(reken({ ...eenvoudig, zonderAdres: true }))
  assert.ok(
    uitleg.includes('0.00 | Compensatiekop | geen: de beslagvrije voet is hier geen som van lid 2 | ?'),
    uitleg.join('\n'),
  )
})

test('the floor of 5 % before 1 July 2024 is explained and marked', () => {
  // 1,235 + 45.85 + 32.08 + 400 − (1,235 − 1,219.64)
  const laatste = regels(reken({ ...eenvoudig, peildatum: '2024-06-30', nettoMaandinkomen: '1300.00' })).at(-1)
  assert.equal(
    laatste,
    '64.19 | Afloscapaciteit | inkomen € 1.300,00 − vtlb € 1.697,57, niet onder 0; of 5 % × € 1.283,83 als dat meer is, en niet meer dan wat er boven de beslagvrije voet € 1.235,00 over is | ?',
  )
})

test('the values are those that the case used: norm of a couple for the arbeidstoeslag, the rest when asked', () => {
  const basis = namen(reken(eenvoudig))
  assert.ok(basis.includes('Bijstandsnorm van een paar (B)') && basis.includes('Eigen risico per jaar'))
  for (const naam of [
    'Huurgrens (H)',
    'Bijstandsnorm vanaf de AOW-leeftijd',
    'Normpremie voor zorg, alleenstaand',
    'Normhuur, één persoon',
  ])
    assert.ok(!basis.includes(naam), naam)
  assert.ok(!namen(reken({ ...eenvoudig, eigenRisicoAfgekocht: true })).includes('Eigen risico per jaar'))
  assert.ok(namen(reken({ ...eenvoudig, aowLeeftijd: true })).includes('Bijstandsnorm vanaf de AOW-leeftijd'))
  const uitLasten = namen(reken(gezin))
  for (const naam of [
    'Normpremie voor zorg, alleenstaand',
    'Normhuur, meer personen',
    'Hoogste kindgebonden budget per jaar',
    'Huurgrens (H)',
  ])
    assert.ok(uitLasten.includes(naam), naam)
  const buiten = { ...eenvoudig, zonderAdres: true }
  const norm = 'Bijstandsnorm van een alleenstaande (A)'
  assert.deepEqual(
    namen(reken(buiten)).filter((naam) => naam.startsWith('Bijstandsnorm')),
    ['Bijstandsnorm van een paar (B)'],
  )
  assert.ok(namen(reken({ ...buiten, aowLeeftijd: true })).includes(norm))
  assert.ok(namen(reken({ ...buiten, peildatum: '2024-06-30' })).includes(norm))
  assert.ok(!namen(reken({ ...buiten, peildatum: '2024-07-01' })).includes(norm))
  const lasten = { ...gezin.lasten, kindgebondenBudget: '0.00', kinderen: [] }
  assert.ok(namen(reken({ ...alleen, zonderAdres: true, lasten })).includes('Huurgrens (H)'))
})

test('what the sources leave open is said: the aannames of the case, two debtors, double woonkosten', () => {
  const altijd = [
    'Arbeidstoeslag: deel van de norm voor een paar',
    'Arbeidstoeslag: bij meer dan dit aantal uren werk',
    'Reserveringstoeslag',
  ]
  const algemeen = 'Regels die wij niet toepassen'
  assert.deepEqual(onderwerpen(reken(eenvoudig)), [...altijd, algemeen])
  assert.deepEqual(onderwerpen(reken(gezin)), [
    ...altijd,
    'Normpremie voor zorg, alleenstaand',
    'Normhuur, meer personen',
    'Correcties uit de werkelijke lasten',
    algemeen,
  ])
  const paar = { ...gezin, leefsituatie: 'gehuwd-met-kinderen', volwassenen: 2 }
  assert.deepEqual(onderwerpen(reken(paar)).slice(3), [
    'Normpremie voor zorg, paar',
    'Normhuur, meer personen',
    'Correcties uit de werkelijke lasten',
    'Twee schuldenaren',
    'Twee schuldenaren en 95 % van het inkomen',
    'Eigen risico per volwassene',
    algemeen,
  ])
  const afgekocht = onderwerpen(reken({ ...paar, eigenRisicoAfgekocht: true }))
  assert.ok(!afgekocht.includes('Eigen risico per volwassene'))
  const eenDoetMee = { ...paar, volwassenen: 1 }
  assert.ok(onderwerpen(reken(eenDoetMee)).includes('Eigen risico per volwassene'))
  const huurVan = (rekenhuur: string) => onderwerpen(reken({ ...gezin, lasten: { ...gezin.lasten, rekenhuur } }))
  assert.deepEqual([huurVan('0.00').includes('Geen huur'), huurVan('0.01').includes('Geen huur')], [true, false])
  const minimum = (peildatum: string) =>
    onderwerpen(reken({ ...eenvoudig, peildatum })).includes('Minimum van 5 % van de norm')
  assert.deepEqual([minimum('2024-06-30'), minimum('2024-07-01')], [true, false])
  const eenPersoon = { ...alleen, lasten: { ...gezin.lasten, kindgebondenBudget: '0.00', kinderen: [] } }
  assert.equal(onderwerpen(reken(eenPersoon))[4], 'Normhuur, één persoon')
  assert.ok(onderwerpen(reken({ ...eenvoudig, zonderAdres: true })).includes('Wonen in het buitenland'))
  assert.ok(!onderwerpen(reken({ ...paar, volwassenen: 1 })).some((een) => een.startsWith('Twee')))
  const wonen = [{ soort: 'woonlasten-boven-maximum', bedrag: '50.00', toelichting: 'dure huur' }]
  const dubbel = 'Woonlasten boven het maximum'
  assert.ok(onderwerpen(reken({ ...eenvoudig, woonkosten: '1100.00', overigeCorrecties: wonen })).includes(dubbel))
  assert.ok(!onderwerpen(reken({ ...eenvoudig, overigeCorrecties: wonen })).includes(dubbel))
  assert.ok(!onderwerpen(reken({ ...eenvoudig, woonkosten: '1100.00' })).includes(dubbel))
})

test('an aanname that the organisation set counts from its day, with its reason, in amount and explanation', () => {
  const reden = 'opgave van de rechtbank'
  const vanaf = datum('2025-07-01')
  const eigen: Aannames = {
    'arbeidstoeslag-uren': { waarde: '12.5', vanaf, reden },
    'arbeidstoeslag-percentage': { waarde: '5', vanaf, reden },
    reserveringstoeslag: { waarde: '10.00', vanaf, reden },
  }
  const laat = { ...eenvoudig, werkurenPerWeek: 13 }
  const uitkomst = reken(laat, eigen)
  assert.ok(
    regels(uitkomst).includes(
      '97.79 | Arbeidstoeslag | 5 % × € 1.955,80 = € 97,79 bij meer dan 12,5 uur werk per week; u werkt 13 uur | ?',
    ),
  )
  // 1,632.17 + 97.79 + 10 + 32.08 + 68.44, unrounded 1,840.478
  assert.equal(uitkomst.vtlb, 184_048)
  const gezegd = uitkomst.berekening.nietGemodelleerd.find(({ onderwerp }) => onderwerp === 'Reserveringstoeslag')
  assert.equal(gezegd?.uitleg, `Vastgesteld door de organisatie: ${reden}`)
  const waarde = uitkomst.berekening.waarden.find(({ naam }) => naam === 'Reserveringstoeslag')
  assert.deepEqual(waarde, {
    naam: 'Reserveringstoeslag',
    waarde: '€\u00a010,00',
    vanaf,
    bron: `Vastgesteld door de organisatie: ${reden}`,
    status: 'te-bevestigen',
  })
  assert.deepEqual(reken({ ...laat, peildatum: '2025-06-30' }, eigen), reken({ ...laat, peildatum: '2025-06-30' }))
})

const bronBij = (vtlb: Vtlb, naam: string) => vtlb.berekening.stappen.find(({ stap }) => stap === naam)?.bron

test('what rests on our own assumption does not name the report as its source', () => {
  const ons = 'Aanname van Kwijting (naar het vtlb-rapport van Recofa)'
  const uitLasten = reken(gezin)
  for (const naam of [
    'Arbeidstoeslag',
    'Reserveringstoeslag',
    'Correctie zorgpremie',
    'Correctie woonlasten',
    'Correctie gemist kindgebonden budget',
  ])
    assert.equal(bronBij(uitLasten, naam), ons, naam)
  assert.equal(bronBij(uitLasten, 'Compensatiekop'), `${ons}; art. 475da en 475dc Rv`)
  const overigeCorrecties = [{ soort: 'ziektekosten', bedrag: '25.00', toelichting: 'hoortoestel' }]
  const opgegeven = reken({ ...eenvoudig, overigeCorrecties })
  for (const naam of ['Correctie zorgpremie', 'Correctie woonlasten', 'Correctie gemist kindgebonden budget'])
    assert.equal(bronBij(opgegeven, naam), 'Opgave', naam)
  for (const { berekening } of [uitLasten, opgegeven])
    for (const { stap, bron } of berekening.stappen) assert.ok(!bron.startsWith('Vtlb-rapport'), stap)
  for (const { naam, bron } of uitLasten.berekening.waarden) assert.ok(!bron.startsWith('Vtlb-rapport, arb'), naam)
})

test('what the organisation set names its reason, in the steps that use it and in no other', () => {
  const ons = 'Aanname van Kwijting (naar het vtlb-rapport van Recofa)'
  const vanaf = datum('2026-07-01')
  const gezet = (reden: string, waarde: string) => ({ waarde, vanaf, reden })
  const bron = (naam: string, aannames: Aannames, invoer: object = gezin) => bronBij(reken(invoer, aannames), naam)
  const percentage = { 'arbeidstoeslag-percentage': gezet('rapport juli', '5') }
  const uren = { 'arbeidstoeslag-uren': gezet('rapport juli', '12') }
  assert.equal(bron('Arbeidstoeslag', percentage), `Vastgesteld door de organisatie: rapport juli; ${ons}`)
  assert.equal(bron('Arbeidstoeslag', uren), `${ons}; Vastgesteld door de organisatie: rapport juli`)
  assert.equal(bron('Arbeidstoeslag', { ...percentage, ...uren }), 'Vastgesteld door de organisatie: rapport juli')
  assert.equal(bron('Reserveringstoeslag', percentage), ons)
  const reservering = { reserveringstoeslag: gezet('opgave', '10.00') }
  assert.equal(bron('Reserveringstoeslag', reservering), 'Vastgesteld door de organisatie: opgave')
  assert.equal(bron('Reserveringstoeslag', reservering, { ...gezin, peildatum: '2026-06-30' }), ons)
  const normen = { 'normpremie-alleen': gezet('a', '40.00'), 'normhuur-meer': gezet('b', '200.00') }
  assert.equal(bron('Correctie zorgpremie', normen), `${ons}; Vastgesteld door de organisatie: a`)
  assert.equal(bron('Correctie woonlasten', normen), `${ons}; Vastgesteld door de organisatie: b`)
  assert.equal(bron('Correctie gemist kindgebonden budget', normen), ons)
})

test('the eigen risico is open in the years of which the amount is', () => {
  const status = (peildatum: string) =>
    reken({ ...eenvoudig, peildatum }).berekening.stappen.find(({ stap }) => stap.startsWith('Eigen risico'))?.status
  assert.deepEqual([status('2025-12-31'), status('2026-01-01')], ['te-bevestigen', undefined])
})

test('before 1 July 2024 the policy and its percentage stand among the values', () => {
  const van = (peildatum: string) =>
    reken({ ...eenvoudig, peildatum })
      .berekening.waarden.filter(({ naam }) => naam.includes('inimum,') || naam.startsWith('Beleid'))
      .map(({ naam, waarde }) => `${naam}: ${waarde}`)
  assert.deepEqual(van('2024-06-30'), [
    'Beleid: minimum of vtlb: een minimum, ook als het vtlb niets overlaat',
    'Minimum, deel van de norm: 5 %',
  ])
  assert.deepEqual(van('2024-07-01'), [])
})

test('the calculation says which rule of which version made it, on which day', () => {
  const { regel, versie, peildatum } = reken(eenvoudig).berekening
  assert.deepEqual([regel, versie, peildatum], ['vtlb', '1', '2025-07-01'])
})
