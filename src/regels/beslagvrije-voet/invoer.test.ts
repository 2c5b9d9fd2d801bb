import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import { inrichtingsnormOp } from './artikel-475e.ts'
import { bekend, beslagvrijeVoetAlsJson, inWoorden, leesBeslagvrijeVoetvraag } from './index.ts'

const goed = { peildatum: '2025-07-01', leefsituatie: 'alleenstaand', belastbaarJaarinkomen: '33600.00' }
const paar = { ...goed, leefsituatie: 'gehuwd-zonder-kinderen' }

function fouten(invoer: unknown): readonly string[] {
  const gelezen = leesBeslagvrijeVoetvraag(invoer)
  return gelezen.ok ? [] : gelezen.weigeringen.map(({ pointer, code }) => `${pointer} ${code}`).sort()
}

test('sound input has no faults', () => {
  assert.deepEqual(fouten(goed), [])
  const alles = {
    nettoMaandinkomen: '2350.00',
    partnerNettoMaandinkomen: '100.00',
    eigenNietBeslagenMaandinkomen: '0.00',
    loonheffingBijtelling: '10.00',
    woonkosten: '1100.00',
    woning: 'eigen-of-buiten-huurtoeslag',
    zonderAdres: false,
  }
  assert.deepEqual(fouten({ ...paar, ...alles }), [])
})

test('every fault is named at once, those between fields too', () => {
  assert.deepEqual(
    fouten({
      peildatum: '2025-02-30',
      leefsituatie: 'alleenstaand',
      belastbaarJaarinkomen: '33600.5',
      nettoMaandinkomen: 2350,
      partnerNettoMaandinkomen: '100.00',
      woonkosten: '1100.00',
      woning: 'boot',
      zonderAdres: 'ja',
      inrichting: { prijsVerzorging: '-1.00', kamer: 3 },
      hobby: 'vissen',
    }),
    [
      '#/belastbaarJaarinkomen geen-bedrag',
      '#/hobby onbekend-veld',
      '#/inrichting/kamer onbekend-veld',
      '#/inrichting/prijsVerzorging bedrag-buiten-bereik',
      '#/nettoMaandinkomen verkeerd-type',
      '#/partnerNettoMaandinkomen strijdig',
      '#/peildatum geen-datum',
      '#/woning onbekende-keuze',
      '#/zonderAdres verkeerd-type',
    ],
  )
})

test('nothing is filled in or coerced', () => {
  assert.deepEqual(fouten({}), [
    '#/belastbaarJaarinkomen ontbreekt',
    '#/leefsituatie ontbreekt',
    '#/peildatum ontbreekt',
  ])
  assert.deepEqual(fouten([]), ['# verkeerd-type'])
  assert.deepEqual(fouten(null), ['# verkeerd-type'])
  for (const bedrag of [
    '33600',
    '33600.000',
    '33600,00',
    ' 33600.00',
    '1e3',
    '',
    '-0.00',
    '+1.00',
    '01.00',
    '33.600,00',
  ])
    assert.deepEqual(fouten({ ...goed, belastbaarJaarinkomen: bedrag }), ['#/belastbaarJaarinkomen geen-bedrag'])
  for (const bedrag of ['-0.01', '10000000.01'])
    assert.deepEqual(fouten({ ...goed, belastbaarJaarinkomen: bedrag }), [
      '#/belastbaarJaarinkomen bedrag-buiten-bereik',
    ])
  for (const bedrag of [33600, null, true, {}])
    assert.deepEqual(fouten({ ...goed, belastbaarJaarinkomen: bedrag }), ['#/belastbaarJaarinkomen verkeerd-type'])
})

test('a partner of who is alone', () => {
  for (const leefsituatie of ['alleenstaand', 'alleenstaande-ouder'])
    assert.deepEqual(fouten({ ...goed, leefsituatie, partnerNettoMaandinkomen: '0.00' }), [
      '#/partnerNettoMaandinkomen strijdig',
    ])
  assert.deepEqual(fouten({ ...paar, partnerNettoMaandinkomen: '0.00' }), [])
})

test('the income without seizure is a part of all income', () => {
  const met = (nettoMaandinkomen: string | undefined, eigenNietBeslagenMaandinkomen: string) =>
    fouten({ ...goed, nettoMaandinkomen, eigenNietBeslagenMaandinkomen })
  assert.deepEqual(met('900.00', '900.01'), ['#/eigenNietBeslagenMaandinkomen strijdig'])
  assert.deepEqual(met('900.00', '900.00'), [])
  assert.deepEqual(met(undefined, '900.00'), [])
  assert.deepEqual(met('900', '900.01'), ['#/nettoMaandinkomen geen-bedrag'])
  assert.deepEqual(met('900.00', '-900.01'), ['#/eigenNietBeslagenMaandinkomen bedrag-buiten-bereik'])
})

test('what belongs to lid 2 does not go with no address or an institution', () => {
  const inrichting = { prijsVerzorging: '300.00' }
  const zonder = { ...goed, zonderAdres: true }
  const binnen = { ...goed, inrichting }
  assert.deepEqual(fouten({ ...zonder, inrichting }), ['#/inrichting strijdig'])
  for (const buiten of [zonder, binnen]) {
    assert.deepEqual(fouten(buiten), [])
    assert.deepEqual(fouten({ ...buiten, woonkosten: '1100.00' }), ['#/woonkosten strijdig'])
    assert.deepEqual(fouten({ ...buiten, woning: 'eigen-of-buiten-huurtoeslag' }), ['#/woning strijdig'])
    assert.deepEqual(fouten({ ...buiten, woning: 'huur' }), [])
  }
  assert.deepEqual(fouten({ ...goed, zonderAdres: false, woonkosten: '1100.00' }), [])
})

test('the day before the first norm and the day after the last are refused, the days between are not', () => {
  const codes = (peildatum: string) => {
    const vraag = leesBeslagvrijeVoetvraag({ ...goed, peildatum })
    if (!vraag.ok) assert.fail(peildatum)
    const antwoord = beslagvrijeVoetAlsJson(vraag.waarde)
    return antwoord.ok ? [] : antwoord.weigeringen.map(({ pointer, code, detail }) => [pointer, code, detail])
  }
  assert.deepEqual(bekend, { vanaf: '2023-07-01', totEnMet: '2026-12-31' })
  assert.deepEqual(codes('2023-06-30'), [
    ['#/peildatum', 'peildatum-te-vroeg', 'Wij kennen de beslagvrije voet vanaf 2023-07-01.'],
  ])
  assert.deepEqual(codes('2023-07-01'), [])
  assert.deepEqual(codes('2026-12-31'), [])
  assert.deepEqual(codes('2027-01-01'), [
    ['#/peildatum', 'peildatum-te-laat', 'De normen na 2026-12-31 zijn nog niet bekend.'],
  ])
})

test('a value that is missing on a day is told with the days on which it is known', () => {
  const norm = inrichtingsnormOp(datum('2027-01-01'), 'alleen')
  assert.ok(!norm.ok)
  assert.deepEqual(norm.weigeringen.map(inWoorden), [
    {
      pointer: '#/peildatum',
      code: 'waarde-ontbreekt',
      detail: '"Norm in een inrichting" (art. 23 lid 1 PW) kennen wij alleen van 2023-07-01 tot en met 2026-12-31.',
    },
    {
      pointer: '#/peildatum',
      code: 'waarde-ontbreekt',
      detail:
        '"Norm in een inrichting, voor de zorgpremie" (art. 23 lid 2 PW) kennen wij alleen van 2023-07-01 tot en met 2026-12-31.',
    },
  ])
  const vanaf = {
    code: 'WaardeOntbreekt',
    naam: 'Norm',
    bron: 'art. 1',
    vroegst: datum('2023-07-01'),
    laatst: null,
  } as const
  assert.equal(inWoorden(vanaf).detail, '"Norm" (art. 1) kennen wij alleen van 2023-07-01.')
})
