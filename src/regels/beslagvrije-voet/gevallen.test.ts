import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maxima } from '../waarden/beslagvrije-voet.ts'
import { type Leefsituatie, beslagvrijeVoetAlsJson, leefsituaties, leesBeslagvrijeVoetvraag } from './index.ts'

function reken(invoer: object): Readonly<Record<string, unknown>> {
  const vraag = leesBeslagvrijeVoetvraag(invoer)
  if (!vraag.ok) assert.fail(JSON.stringify(vraag.weigeringen))
  const antwoord = beslagvrijeVoetAlsJson(vraag.waarde)
  if (!antwoord.ok) assert.fail(JSON.stringify(antwoord.weigeringen))
  return { ...antwoord.waarde }
}

const voet = (invoer: object): unknown => reken(invoer)['beslagvrijeVoet']

type Maxima = readonly [string, string, string, string]

/** Art. 475da lid 1 Rv as it stood on each day; typed here apart from the series, from the law itself. */
const gepubliceerd: Readonly<Record<string, Maxima>> = {
  '2023-07-01': ['1892.73', '2031.34', '2498.47', '2533.99'],
  '2024-01-01': ['1996.21', '2162.60', '2631.49', '2747.09'],
  '2024-07-01': ['2019.60', '2181.31', '2664.91', '2775.82'],
  '2025-01-01': ['2071.24', '2242.24', '2739.03', '2855.96'],
  '2025-07-01': ['2093.67', '2264.67', '2771.07', '2888.00'],
  '2026-01-01': ['2191.42', '2526.69', '2881.41', '3155.31'],
  '2026-07-01': ['2208.48', '2543.75', '2905.79', '3179.68'],
}
const situaties = Object.keys(leefsituaties)

test('with an income of a million every beslagvrije voet is the published maximum: 28 of them', () => {
  for (const [peildatum, bedragen] of Object.entries(gepubliceerd))
    for (const [i, leefsituatie] of situaties.entries()) {
      const antwoord = reken({ peildatum, leefsituatie, belastbaarJaarinkomen: '1000000.00' })
      assert.deepEqual([antwoord['beslagvrijeVoet'], antwoord['maximum']], [bedragen[i], bedragen[i]], peildatum)
    }
  assert.deepEqual(
    maxima.map(({ vanaf }) => vanaf),
    Object.keys(gepubliceerd),
  )
})

test('the last day of a norm has its maximum, the day after that of the next', () => {
  const alleen = { leefsituatie: 'alleenstaand', belastbaarJaarinkomen: '1000000.00' }
  assert.equal(voet({ ...alleen, peildatum: '2023-12-31' }), '1892.73')
  assert.equal(voet({ ...alleen, peildatum: '2024-06-30' }), '1996.21')
  assert.equal(voet({ ...alleen, peildatum: '2024-12-31' }), '2019.60')
  assert.equal(voet({ ...alleen, peildatum: '2025-06-30' }), '2071.24')
  assert.equal(voet({ ...alleen, peildatum: '2025-12-31' }), '2093.67')
  assert.equal(voet({ ...alleen, peildatum: '2026-06-30' }), '2191.42')
  assert.equal(voet({ ...alleen, peildatum: '2026-12-31' }), '2208.48')
})

/** [day, household, income] → [basis, zorg, huur, kindgebonden budget, beslagvrije voet], worked out outside this code. */
const lid2gevallen: readonly (readonly [
  string,
  Leefsituatie,
  string,
  readonly [string, string, string, string, string],
])[] = [
  ['2025-07-01', 'alleenstaand', '28000.00', ['1300.61', '0.00', '118.43', '0.00', '1419.04']],
  ['2025-07-01', 'alleenstaand', '33600.00', ['1300.61', '59.30', '272.26', '0.00', '1632.17']],
  ['2025-07-01', 'alleenstaande-ouder', '32000.00', ['1300.61', '41.03', '23.09', '21.27', '1386.00']],
  ['2025-01-01', 'gehuwd-zonder-kinderen', '40000.00', ['1825.97', '132.37', '183.78', '0.00', '2142.12']],
  ['2025-07-01', 'gehuwd-met-kinderen', '60000.00', ['1858.01', '251.00', '752.50', '132.86', '2888.00']],
  ['2024-07-01', 'alleenstaand', '26000.00', ['1243.03', '0.00', '115.00', '0.00', '1358.03']],
  ['2026-01-01', 'alleenstaand', '30000.00', ['1331.43', '3.03', '147.94', '0.00', '1482.39']],
  ['2026-01-01', 'alleenstaand', '22000.00', ['1331.43', '0.00', '0.00', '0.00', '1331.43']],
  ['2026-01-01', 'gehuwd-zonder-kinderen', '45000.00', ['1902.02', '174.65', '247.50', '0.00', '2324.18']],
  ['2026-01-01', 'alleenstaand', '70000.00', ['1331.43', '129.58', '730.41', '0.00', '2191.42']],
]

for (const [peildatum, leefsituatie, belastbaarJaarinkomen, verwacht] of lid2gevallen)
  test(`lid 2: ${peildatum} ${leefsituatie} with ${belastbaarJaarinkomen} a year`, () => {
    const antwoord = reken({ peildatum, leefsituatie, belastbaarJaarinkomen })
    const [basis, zorg, huur, kindgebondenBudget, uitkomst] = verwacht
    assert.deepEqual(antwoord['onderdelen'], { basis, zorg, huur, kindgebondenBudget })
    assert.equal(antwoord['beslagvrijeVoet'], uitkomst)
  })

const juli2025 = { peildatum: '2025-07-01', leefsituatie: 'alleenstaand', belastbaarJaarinkomen: '33600.00' }

test('the example of the contract, with and without woonkosten', () => {
  const zonder = reken({ ...juli2025, nettoMaandinkomen: '2350.00' })
  assert.deepEqual(
    [zonder['beslagvrijeVoet'], zonder['compensatiekop'], zonder['maximum']],
    ['1632.17', '331.56', '2093.67'],
  )
  assert.deepEqual(zonder['nietGemodelleerd'], [])
  const met = reken({ ...juli2025, nettoMaandinkomen: '2350.00', woonkosten: '1100.00' })
  // 1,632.165… + (1,100 − 1.10 × 900.07) = 1,632.165… + 109.923; the kop is without that raise.
  assert.deepEqual([met['beslagvrijeVoet'], met['compensatiekop']], ['1742.09', '331.56'])
})

test('lid 5: only what is above 110 % of the huurgrens, also above the maximum of lid 1', () => {
  const basis = { ...juli2025, belastbaarJaarinkomen: '1000000.00' }
  assert.equal(voet({ ...basis, woonkosten: '980.00' }), '2093.67')
  assert.equal(voet({ ...basis, woonkosten: '990.07' }), '2093.67')
  // 1,200 − 1.10 × 900.07 = 209.923
  assert.equal(voet({ ...basis, woonkosten: '1200.00' }), '2303.59')
})

test('art. 475dc: at most 95 % of the income; it also bounds the raise and the compensatiekop', () => {
  const laag = { ...juli2025, belastbaarJaarinkomen: '16000.00' }
  // 95 % × 1,369.06 = 1,300.607, and that is the basis of lid 2 itself.
  assert.equal(voet({ ...laag, nettoMaandinkomen: '1369.06' }), '1300.61')
  assert.equal(voet({ ...laag, nettoMaandinkomen: '1250.00' }), '1187.50')
  assert.equal(voet({ ...laag, nettoMaandinkomen: '0.00' }), '0.00')
  // 95 % × 1,500 = 1,425, below 1,742.09; kop 1,425 − 1,300.607 = 124.393
  const geraakt = reken({ ...juli2025, nettoMaandinkomen: '1500.00', woonkosten: '1100.00' })
  assert.deepEqual([geraakt['beslagvrijeVoet'], geraakt['compensatiekop']], ['1425.00', '124.39'])
  assert.equal(reken({ ...juli2025, nettoMaandinkomen: '1200.00' })['compensatiekop'], '0.00')
})

const paar = { peildatum: '2026-01-01', leefsituatie: 'gehuwd-zonder-kinderen', belastbaarJaarinkomen: '45000.00' }

test('art. 475db a: income of the partner, at most half', () => {
  assert.equal(voet({ ...paar, partnerNettoMaandinkomen: '900.00' }), '1424.18')
  assert.equal(voet({ ...paar, partnerNettoMaandinkomen: '1500.00' }), '1162.09')
})

test('art. 475db a, b, c in this order, never below 0', () => {
  // 2,324.175… − 900 − 300 − 50 = 1,074.175…
  const alles = { partnerNettoMaandinkomen: '900.00', eigenNietBeslagenMaandinkomen: '300.00' }
  assert.equal(voet({ ...paar, ...alles, loonheffingBijtelling: '50.00' }), '1074.18')
  assert.equal(voet({ ...paar, eigenNietBeslagenMaandinkomen: '2324.17' }), '0.01')
  assert.equal(voet({ ...paar, eigenNietBeslagenMaandinkomen: '5000.00' }), '0.00')
  assert.equal(voet({ ...paar, loonheffingBijtelling: '5000.00' }), '0.00')
  // The half of a is taken before b: 2,324.175… / 2 − 300 = 862.088…
  assert.equal(voet({ ...paar, ...alles, partnerNettoMaandinkomen: '2000.00' }), '862.09')
})

test('the half of art. 475db a counts with the raise of lid 5', () => {
  // (2,324.175… + 1,500 − 1.10 × 932.93) / 2 = 2,797.952… / 2
  assert.equal(voet({ ...paar, woonkosten: '1500.00', partnerNettoMaandinkomen: '3000.00' }), '1398.98')
})

test('lid 4: without an address 47.5 % of the norm of a couple, for everyone', () => {
  for (const leefsituatie of situaties) {
    const antwoord = reken({
      peildatum: '2026-01-01',
      leefsituatie,
      belastbaarJaarinkomen: '1000000.00',
      zonderAdres: true,
    })
    assert.deepEqual([antwoord['beslagvrijeVoet'], antwoord['onderdelen']], ['951.01', null])
    assert.equal(antwoord['compensatiekop'], '0.00')
  }
  assert.equal(voet({ ...juli2025, zonderAdres: false }), '1632.17')
})

test('art. 475e lid 2: the price of the care, two thirds of art. 23 lid 1 PW, and art. 23 lid 2 PW', () => {
  const inrichting = { prijsVerzorging: '300.00' }
  assert.equal(voet({ ...juli2025, inrichting }), '633.99')
  // 300 + 2/3 × 674.29 + 101
  assert.equal(voet({ ...juli2025, leefsituatie: 'gehuwd-met-kinderen', inrichting }), '850.53')
  assert.equal(voet({ ...juli2025, inrichting, nettoMaandinkomen: '600.00' }), '570.00')
})

test('lid 7: said, not computed, and only below its income', () => {
  const eigen = { ...juli2025, woning: 'eigen-of-buiten-huurtoeslag' }
  const gezegd = (invoer: object) => JSON.stringify(reken(invoer)['nietGemodelleerd']).includes('lid 7')
  assert.ok(gezegd({ ...eigen, belastbaarJaarinkomen: '39376.65' }))
  assert.ok(!gezegd({ ...eigen, belastbaarJaarinkomen: '39376.66' }))
  assert.ok(!gezegd(juli2025))
  assert.equal(voet(eigen), '1632.17')
  const gezin = { ...eigen, leefsituatie: 'gehuwd-met-kinderen' }
  assert.ok(gezegd({ ...gezin, belastbaarJaarinkomen: '50748.54' }))
  assert.ok(!gezegd({ ...gezin, belastbaarJaarinkomen: '50748.55' }))
})

test('what is left open in a case is said, and nothing else', () => {
  const gezegd = (invoer: object): readonly unknown[] => {
    const lijst = reken({ nettoMaandinkomen: '2350.00', ...invoer })['nietGemodelleerd']
    assert.ok(Array.isArray(lijst))
    return lijst.map((zin) => String(zin).split(' (')[0])
  }
  const duur = 'Hoe lang de verhoging voor woonkosten geldt'
  assert.deepEqual(gezegd({ ...juli2025, woonkosten: '1100.00' }), [duur])
  assert.deepEqual(gezegd({ ...paar, woonkosten: '1100.00' }), [duur, 'Woonkosten en het inkomen van de partner'])
  const adres = ['Een vast adres dat niet is ingeschreven', 'Wonen in het buitenland']
  assert.deepEqual(gezegd({ ...paar, zonderAdres: true }), adres)
  assert.deepEqual(gezegd({ ...paar, zonderAdres: false }), [])
  const auto = 'Loonheffing over de auto van de zaak'
  assert.deepEqual(gezegd({ ...juli2025, loonheffingBijtelling: '0.01' }), [auto])
  assert.deepEqual(gezegd({ ...juli2025, loonheffingBijtelling: '0.00' }), [])
  assert.deepEqual(gezegd({ ...juli2025, nettoMaandinkomen: undefined }), ['Niet meer dan 95 % van het inkomen'])
  assert.deepEqual(gezegd({ ...juli2025, nettoMaandinkomen: '0.00' }), [])
})
