import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import { type Voorstelvraag, berekenVoorstel } from './index.ts'

const basis = {
  peildatum: datum('2026-03-01'),
  capaciteit: [
    { vanaf: datum('2026-03-01'), bedrag: centen(10_000) },
    { vanaf: datum('2026-06-01'), bedrag: centen(15_000) },
  ],
  looptijdMaanden: 18,
  ondernemer: false,
  vermogen: centen(50_000),
  vergoeding: { percentage: 900, grondslag: 'gespaard', beheerPerMaand: centen(600) },
  vorderingen: [{ id: 'energie', bedrag: centen(900_000), preferentBedrag: centen(0) }],
} as const

function berekening(vraag: Voorstelvraag) {
  const uitkomst = berekenVoorstel(vraag)
  if (!uitkomst.ok) assert.fail(JSON.stringify(uitkomst.weigeringen))
  return uitkomst.waarde.berekening
}

/** The steps before those of the verdeling and after them, as people read them. */
function eigen(vraag: Voorstelvraag): readonly string[] {
  const { stappen } = berekening(vraag)
  const [van, tot] = ['Te verdelen', 'Rest'].map((naam) => stappen.findIndex(({ stap }) => stap === naam))
  return stappen
    .filter((_, i) => i < (van ?? -1) || i > (tot ?? -1))
    .map(({ stap, formule, bedrag, uitkomst, status }) =>
      [stap, formule, bedrag ?? uitkomst ?? '', ...(status === undefined ? [] : [status])]
        .join(' | ')
        .replaceAll('\u00a0', ' '),
    )
}

test('a schuldbemiddeling, line by line', () => {
  // 3 × 100 + 15 × 150 = 2,550; 18 × 6 = 108; 2,442 × 9 % = 219.78; 2,550 − 327.78 + 500 = 2,722.22.
  // 36 months: 300 + 33 × 150 = 5,250.
  assert.deepEqual(eigen({ ...basis, vorm: 'SB' }), [
    'Uw gegevens | zoals opgegeven | Schuldbemiddeling; 1 vordering van samen € 9.000,00',
    'Looptijd | norm 18 maanden | 18 maanden',
    'Afloscapaciteit over de looptijd | 3 × € 100,00 + 15 × € 150,00 | 2550.00',
    'Gespaard | prognose: na elke hercontrole kan het meer of minder worden | 2550.00',
    'Vergoeding voor financieel beheer | 18 × € 6,00, niet meer dan er is gespaard | 108.00',
    'Vergoeding: 9,00 % over wat is gespaard | 9,00 % × € 2.442,00 | 219.78 | te-bevestigen',
    'Vermogen | aan het begin uitgedeeld, zonder vergoeding | 500.00',
    'Voor de schuldeisers | gespaard € 2.550,00 − vergoeding € 327,78 + vermogen € 500,00 | 2722.22',
    'Kwijting energie | vordering € 9.000,00 − uitdeling € 2.722,22 | 6277.78',
    'Soort | in 36 maanden € 5.250,00 + vermogen € 500,00; dat is niet genoeg voor de schulden van € 9.000,00 | Schuldregeling',
  ])
})

test('the steps of the verdeling stand between those of the voorstel; what was computed, by which version, for which day', () => {
  const { regel, versie, peildatum, stappen, nietGemodelleerd } = berekening({ ...basis, vorm: 'SB' })
  assert.deepEqual([regel, versie, peildatum, nietGemodelleerd], ['voorstel', '1', '2026-03-01', []])
  const namen = stappen.map(({ stap }) => stap)
  const van = namen.indexOf('Voor de schuldeisers')
  assert.deepEqual(namen.slice(van, namen.indexOf('Kwijting energie')), [
    'Voor de schuldeisers',
    'Te verdelen',
    'Preferent',
    'Concurrent',
    'Percentage preferent',
    'Percentage concurrent',
    'Uitdeling energie',
    'Rest',
  ])
})

test('two claims are counted, without vermogen or beheer there is no line for it', () => {
  const [energie] = basis.vorderingen
  const regels = eigen({
    ...basis,
    vermogen: centen(0),
    vergoeding: { ...basis.vergoeding, beheerPerMaand: centen(0) },
    vorderingen: [energie, { ...energie, id: 'huur', bedrag: centen(100_000) }],
    vorm: 'SK',
    krediet: { soort: 'jaarrente', jaarrente: 960 },
  })
  assert.equal(regels[0], 'Uw gegevens | zoals opgegeven | Saneringskrediet; 2 vorderingen van samen € 10.000,00')
  assert.ok(!regels.some((regel) => regel.startsWith('Vermogen') || regel.includes('financieel beheer')))
})

test('a saneringskrediet tells the rente per month, a longer looptijd its reason', () => {
  const regels = eigen({
    ...basis,
    looptijdMaanden: 24,
    afwijkingLooptijd: 'De kredietbank leent voor 24 maanden.',
    vorm: 'SK',
    krediet: { soort: 'jaarrente', jaarrente: 960 },
  })
  assert.ok(
    regels.includes('Looptijd | norm 18 maanden; langer, omdat: De kredietbank leent voor 24 maanden. | 24 maanden'),
  )
  // 1.096^(1/12) = 1.00766818…
  assert.ok(regels.includes('Rente per maand | (1 + 9,60 %)^(1/12) − 1 | 0,766818 %'))
  assert.ok(regels.includes('Vergoeding voor financieel beheer | alleen bij schuldbemiddeling | 0.00'))
  assert.ok(regels.some((regel) => /^Premie van het Waarborgfonds .*te-bevestigen$/.test(regel)))
})

test('a credit by offer and a regeling without capacity explain themselves', () => {
  const offerte = eigen({ ...basis, vorm: 'SK', krediet: { soort: 'offerte', bedrag: centen(240_000) } })
  assert.ok(offerte.includes('Krediet | volgens de offerte van de kredietbank | 2400.00'))
  assert.ok(!offerte.some((regel) => regel.startsWith('Rente per maand')))
  const zonder = eigen({ ...basis, capaciteit: [{ vanaf: basis.peildatum, bedrag: centen(0) }], vorm: 'SA' })
  assert.ok(zonder.includes('Gespaard | er is geen afloscapaciteit | 0.00'))
  assert.ok(zonder.includes('Vermogen | aan het begin uitgedeeld, zonder vergoeding | 500.00 | te-bevestigen'))
})

test('the values of law and norm are those that this voorstel used, and no other', () => {
  const namen = (vraag: Voorstelvraag) => berekening(vraag).waarden.map(({ naam }) => naam)
  const binnen = 'Betalingsregeling als alles kan binnen'
  assert.deepEqual(namen({ ...basis, vorm: 'SB', vergoeding: null }), [binnen])
  assert.deepEqual(namen({ ...basis, vorm: 'SK', krediet: { soort: 'jaarrente', jaarrente: 960 } }), [
    binnen,
    'Hoogste vergoeding',
    'Hoogste vergoeding voor financieel beheer per maand',
    'Hoogste kredietvergoeding per jaar',
  ])
  const capaciteit = [{ vanaf: basis.peildatum, bedrag: centen(0) }]
  assert.deepEqual(namen({ ...basis, vergoeding: null, vermogen: centen(0), capaciteit, vorm: 'SA' }), [binnen])
  assert.deepEqual(namen({ ...basis, vergoeding: null, capaciteit, vorm: 'SA' }), [
    binnen,
    'Vermogen uitdelen zonder afloscapaciteit',
  ])
})

test('every step has a formula and a source', () => {
  for (const { stap, formule, bron } of berekening({ ...basis, vorm: 'SB' }).stappen)
    assert.ok(stap.length > 3 && formule.length > 3 && bron.length > 3, stap)
})
