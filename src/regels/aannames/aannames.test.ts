import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import { zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { normhuur } from '../waarden/huurtoeslag.ts'
import {
  type Aannamesleutel,
  type Vastgesteld,
  aannamekeuzes,
  aannames,
  aannamesVanVtlb,
  geenAannames,
  isAannamewaarde,
  toonAanname,
  zoekAanname,
} from './index.ts'

const isSleutel = (tekst: string): tekst is Aannamesleutel => Object.hasOwn(aannames, tekst)
const sleutels = Object.keys(aannames).filter(isSleutel)

test('every aanname says in Dutch why it can be set, and has a value that fits its unit on every known day', () => {
  for (const sleutel of sleutels) {
    const { naam, waarom, reeks } = aannames[sleutel]
    assert.ok(naam.length > 5 && waarom.length > 20)
    const dagen = reeks.map(({ vanaf }) => vanaf)
    assert.deepEqual(dagen, [...new Set(dagen)].sort(), sleutel)
    for (const { waarde, status } of reeks) {
      assert.ok(isAannamewaarde(sleutel, waarde), `${sleutel} ${waarde}`)
      assert.equal(status, 'te-bevestigen')
    }
    for (const dag of ['2023-07-01', '2024-06-30', '2025-12-31', '2026-12-31'])
      assert.notEqual(zoekAanname(zoekerOp(datum(dag)), geenAannames, sleutel), null, `${sleutel} ${dag}`)
  }
})

test('the normhuur is J of the day: until 2025 that of art. 17 Wht, from 2026 the basishuur', () => {
  const op = (dag: string, sleutel: Aannamesleutel) => zoekAanname(zoekerOp(datum(dag)), geenAannames, sleutel)
  assert.deepEqual(
    ['2023-07-01', '2024-01-01', '2025-12-31'].map((dag) => op(dag, 'normhuur-een')),
    ['225.54', '226.67', '238.01'],
  )
  assert.deepEqual([op('2026-01-01', 'normhuur-een'), op('2026-01-01', 'normhuur-meer')], ['202.52', '200.71'])
  assert.equal(op('2027-01-01', 'normhuur-een'), null)
  assert.equal(normhuur.at(-1)?.waarde, '252.49')
  assert.deepEqual([op('2025-01-01', 'normpremie-alleen'), op('2025-01-01', 'normpremie-paar')], ['45.00', '101.00'])
})

test('what the organisation set counts from its day; before it, and without it, our sources do', () => {
  const eigen: Vastgesteld = { waarde: '30.00', vanaf: datum('2026-02-01'), reden: 'opgave van de rechter-commissaris' }
  const zoek = (dag: string) => {
    const zoeker = zoekerOp(datum(dag))
    return [zoekAanname(zoeker, { reserveringstoeslag: eigen }, 'reserveringstoeslag'), zoeker.gevonden[0]?.bron]
  }
  assert.deepEqual(zoek('2026-01-31'), [
    '0.00',
    'Aanname van Kwijting (naar het vtlb-rapport van Recofa): bedrag niet gevonden',
  ])
  assert.deepEqual(zoek('2026-02-01'), ['30.00', 'Vastgesteld door de organisatie: opgave van de rechter-commissaris'])
})

test('a value outside the series is missing, and the zoeker tells from when until when it is known', () => {
  const zoeker = zoekerOp(datum('2027-01-01'))
  assert.equal(zoekAanname(zoeker, geenAannames, 'normpremie-alleen'), null)
  assert.deepEqual(zoeker.ontbreekt, [
    {
      code: 'WaardeOntbreekt',
      naam: 'Normpremie voor zorg, alleenstaand',
      bron: 'art. 23 lid 2 PW',
      vroegst: '2023-07-01',
      laatst: '2026-12-31',
    },
  ])
})

/** [aanname, fits, does not fit] */
const vormen = [
  [
    'reserveringstoeslag',
    ['0.00', '10000.00', '49.95'],
    ['10000.01', '49.9', '49', '49.955', '-1.00', '99999.99', '009999.99', '1,00', ''],
  ],
  [
    'arbeidstoeslag-percentage',
    ['0', '2.5', '100', '3.1234', '100.0000'],
    ['100.0001', '101', '0050', '2.12345', '-1', '2.', '.5', 'x'],
  ],
  ['arbeidstoeslag-uren', ['0', '18', '168', '12.5'], ['168.5', '169', '0018', '18.12345', '-1', '18 uur']],
  ['eerste-hercontrole', ['1', '6', '12'], ['0', '13', '6.5', 'zes', '']],
  ['marge-lagere-prognose', ['0', '0.5', '2.25', '100'], ['0.125', '100.01', '0050', '-1', '']],
  ['verdeling-bij-einde', ['pondspondsgewijs', 'twee-op-een'], ['half-om-half', '1', '']],
] as const

for (const [sleutel, goed, fout] of vormen)
  test(`a value for ${sleutel} is at least 0, no more than its unit can be, and has the decimals of its unit`, () => {
    for (const tekst of goed) assert.ok(isAannamewaarde(sleutel, tekst), tekst)
    for (const tekst of fout) assert.ok(!isAannamewaarde(sleutel, tekst), tekst)
  })

test('a value is written for people in its unit', () => {
  assert.equal(toonAanname('reserveringstoeslag', '1234.50'), '€\u00a01.234,50')
  assert.equal(toonAanname('arbeidstoeslag-percentage', '2.5'), '2,5 %')
  assert.equal(toonAanname('arbeidstoeslag-uren', '12.5'), '12,5 uur per week')
  assert.equal(toonAanname('eerste-hercontrole', '6'), '6 maanden')
  assert.equal(toonAanname('eerste-hercontrole', '1'), '1 maand')
  assert.equal(toonAanname('marge-lagere-prognose', '0.5'), '0,5 procentpunt')
  assert.equal(toonAanname('verdeling-bij-einde', 'twee-op-een'), 'twee op één')
  assert.equal(toonAanname('verdeling-bij-einde', 'pondspondsgewijs'), 'pondspondsgewijs')
  for (const [waarde] of aannamekeuzes('verdeling-bij-einde') ?? [])
    assert.ok(isAannamewaarde('verdeling-bij-einde', waarde))
  assert.equal(aannamekeuzes('reserveringstoeslag'), null)
})

test('what decides how the process goes is not kept with a vtlb', () => {
  const eigen = { vanaf: datum('2026-01-01'), reden: 'beleid' }
  const alles = {
    reserveringstoeslag: { waarde: '30.00', ...eigen },
    'eerste-hercontrole': { waarde: '3', ...eigen },
    'verdeling-bij-einde': { waarde: 'twee-op-een', ...eigen },
  }
  assert.deepEqual(Object.keys(aannamesVanVtlb(alles)), ['reserveringstoeslag'])
})
