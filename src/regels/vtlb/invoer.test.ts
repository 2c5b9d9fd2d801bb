import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leesVtlbvraag, vtlbAlsJson } from './index.ts'

const goed = {
  peildatum: '2025-07-01',
  leefsituatie: 'alleenstaand',
  belastbaarJaarinkomen: '33600.00',
  nettoMaandinkomen: '2350.00',
  aowLeeftijd: false,
  volwassenen: 1,
  werkurenPerWeek: 32,
  eigenRisicoAfgekocht: false,
  correcties: { zorgpremie: '20.00', woonlasten: '380.00', missendKindgebondenBudget: '0.00' },
}
const { correcties: weg, ...zonder } = goed
const lasten = {
  zorgpremie: '165.00',
  zorgtoeslag: '131.00',
  rekenhuur: '650.00',
  huurtoeslag: '300.00',
  kindgebondenBudget: '0.00',
  kinderen: [],
}
const kind = { leeftijd: 8 }

function fouten(invoer: unknown): readonly string[] {
  const gelezen = leesVtlbvraag(invoer)
  return gelezen.ok ? [] : gelezen.weigeringen.map(({ pointer, code }) => `${pointer} ${code}`).sort()
}

test('sound input has no faults, with correcties and with lasten', () => {
  assert.deepEqual(fouten(goed), [])
  assert.deepEqual(fouten({ ...zonder, lasten }), [])
  assert.equal(weg.woonlasten, '380.00')
})

test('everything that is asked is asked at once', () => {
  assert.deepEqual(fouten({}), [
    '#/aowLeeftijd ontbreekt',
    '#/belastbaarJaarinkomen ontbreekt',
    '#/correcties ontbreekt',
    '#/eigenRisicoAfgekocht ontbreekt',
    '#/leefsituatie ontbreekt',
    '#/nettoMaandinkomen ontbreekt',
    '#/peildatum ontbreekt',
    '#/volwassenen ontbreekt',
    '#/werkurenPerWeek ontbreekt',
  ])
})

test('every fault is named at once, those between fields too', () => {
  assert.deepEqual(
    fouten({
      ...goed,
      peildatum: '1-7-2025',
      eigenNietBeslagenMaandinkomen: '10.00',
      partnerNettoMaandinkomen: '900.00',
      volwassenen: 2,
      aowLeeftijd: 'nee',
      werkurenPerWeek: '32',
      lasten: { ...lasten, zorgpremie: 165, kinderen: [kind, { leeftijd: 18 }] },
      overigeCorrecties: [{ soort: 'vakantie', bedrag: '50', toelichting: 'zon' }],
    }),
    [
      '#/aowLeeftijd verkeerd-type',
      '#/eigenNietBeslagenMaandinkomen onbekend-veld',
      '#/lasten strijdig',
      '#/lasten/zorgpremie verkeerd-type',
      '#/lasten/kinderen/1/leeftijd geen-aantal',
      '#/overigeCorrecties/0/bedrag geen-bedrag',
      '#/overigeCorrecties/0/soort onbekende-keuze',
      '#/partnerNettoMaandinkomen strijdig',
      '#/peildatum geen-datum',
      '#/volwassenen strijdig',
      '#/werkurenPerWeek verkeerd-type',
    ].sort(),
  )
})

test('exactly one of correcties and lasten', () => {
  assert.deepEqual(fouten(zonder), ['#/correcties ontbreekt'])
  assert.deepEqual(fouten({ ...goed, lasten }), ['#/lasten strijdig'])
})

test('adults and children fit the household', () => {
  assert.deepEqual(fouten({ ...goed, leefsituatie: 'alleenstaande-ouder', volwassenen: 2 }), ['#/volwassenen strijdig'])
  assert.deepEqual(fouten({ ...goed, leefsituatie: 'gehuwd-zonder-kinderen', volwassenen: 2 }), [])
  assert.deepEqual(fouten({ ...goed, leefsituatie: 'gehuwd-zonder-kinderen', volwassenen: 1 }), [])
  const met = (leefsituatie: string, kinderen: readonly object[]) =>
    fouten({ ...zonder, leefsituatie, lasten: { ...lasten, kinderen } })
  for (const leefsituatie of ['alleenstaand', 'gehuwd-zonder-kinderen']) {
    assert.deepEqual(met(leefsituatie, [kind]), ['#/lasten/kinderen strijdig'])
    assert.deepEqual(met(leefsituatie, []), [])
  }
  for (const leefsituatie of ['alleenstaande-ouder', 'gehuwd-met-kinderen']) {
    assert.deepEqual(met(leefsituatie, [kind]), [])
    assert.deepEqual(met(leefsituatie, []), ['#/lasten/kinderen strijdig'])
  }
})

test('two debtors hand in their income together, not that of a partner apart', () => {
  const paar = { ...goed, leefsituatie: 'gehuwd-zonder-kinderen' }
  const met = (volwassenen: unknown, partnerNettoMaandinkomen: unknown) =>
    fouten({ ...paar, volwassenen, partnerNettoMaandinkomen })
  assert.deepEqual(met(2, '900.00'), ['#/partnerNettoMaandinkomen strijdig'])
  assert.deepEqual(met(2, '0.00'), ['#/partnerNettoMaandinkomen strijdig'])
  assert.deepEqual(met(1, '900.00'), [])
  assert.deepEqual(met(2, undefined), [])
  assert.deepEqual(met(2, '900'), ['#/partnerNettoMaandinkomen geen-bedrag'])
  assert.deepEqual(met('2', '900.00'), ['#/volwassenen verkeerd-type'])
})

test('no kindgebonden budget without children', () => {
  const met = (leefsituatie: string, kindgebondenBudget: string, ...kinderen: readonly object[]) =>
    fouten({ ...zonder, leefsituatie, lasten: { ...lasten, kindgebondenBudget, kinderen } })
  for (const leefsituatie of ['alleenstaand', 'gehuwd-zonder-kinderen']) {
    assert.deepEqual(met(leefsituatie, '0.01'), ['#/lasten/kindgebondenBudget strijdig'])
    assert.deepEqual(met(leefsituatie, '0.00'), [])
    assert.deepEqual(met(leefsituatie, '-0.01'), ['#/lasten/kindgebondenBudget bedrag-buiten-bereik'])
  }
  assert.deepEqual(met('alleenstaande-ouder', '900.00', kind), [])
})

test('the contradictions of the beslagvrije voet hold here too', () => {
  const buiten = { ...goed, zonderAdres: true, woonkosten: '1100.00', inrichting: { prijsVerzorging: '300.00' } }
  assert.deepEqual(fouten(buiten), ['#/inrichting strijdig', '#/woonkosten strijdig'])
})

test('numbers are numbers, in their range and with no more decimals than they may have', () => {
  for (const volwassenen of [0, 3, 1.5])
    assert.deepEqual(fouten({ ...goed, volwassenen }), ['#/volwassenen geen-aantal'])
  assert.deepEqual(fouten({ ...goed, volwassenen: '1' }), ['#/volwassenen verkeerd-type'])
  for (const werkurenPerWeek of [-1, 168.01, 32.123])
    assert.deepEqual(fouten({ ...goed, werkurenPerWeek }), ['#/werkurenPerWeek geen-aantal'])
  for (const werkurenPerWeek of [0, 18.25, 168]) assert.deepEqual(fouten({ ...goed, werkurenPerWeek }), [])
  for (const leeftijd of [-1, 18, 7.5])
    assert.deepEqual(
      fouten({ ...zonder, leefsituatie: 'alleenstaande-ouder', lasten: { ...lasten, kinderen: [{ leeftijd }] } }),
      ['#/lasten/kinderen/0/leeftijd geen-aantal'],
    )
})

test('outside the known days there is no vtlb, and every reason is given', () => {
  const codes = (peildatum: string) => {
    const vraag = leesVtlbvraag({ ...goed, peildatum })
    if (!vraag.ok) assert.fail(peildatum)
    const antwoord = vtlbAlsJson(vraag.waarde)
    return antwoord.ok ? [] : antwoord.weigeringen.map(({ pointer, code }) => `${pointer} ${code}`)
  }
  assert.deepEqual(codes('2023-06-30'), ['#/peildatum peildatum-te-vroeg'])
  assert.deepEqual(codes('2023-07-01'), [])
  assert.deepEqual(codes('2026-12-31'), [])
  assert.deepEqual(codes('2027-01-01'), ['#/peildatum peildatum-te-laat'])
})

test('at most 20 children and 100 other corrections', () => {
  const gezin = { ...zonder, leefsituatie: 'alleenstaande-ouder' }
  const met = (aantal: number) =>
    fouten({ ...gezin, lasten: { ...lasten, kinderen: Array.from({ length: aantal }, () => kind) } })
  assert.deepEqual([met(20), met(21)], [[], ['#/lasten/kinderen te-lang']])
  const correctie = { soort: 'overig', bedrag: '1.00', toelichting: 'iets' }
  const overig = (aantal: number) =>
    fouten({ ...goed, overigeCorrecties: Array.from({ length: aantal }, () => correctie) })
  assert.deepEqual([overig(100), overig(101)], [[], ['#/overigeCorrecties te-lang']])
})

test('what cannot be judged is not judged: an unknown household contradicts nothing', () => {
  assert.deepEqual(fouten({ ...goed, leefsituatie: 'samen', volwassenen: 2, partnerNettoMaandinkomen: '1.00' }), [
    '#/leefsituatie onbekende-keuze',
  ])
})
