import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Stap } from '../../gedeeld/verantwoording.ts'
import {
  type BeslagvrijeVoet,
  berekenBeslagvrijeVoet,
  beslagvrijeVoetAlsJson,
  leesBeslagvrijeVoetvraag,
} from './index.ts'

function reken(invoer: object): BeslagvrijeVoet {
  const vraag = leesBeslagvrijeVoetvraag(invoer)
  if (!vraag.ok) assert.fail(JSON.stringify(vraag.weigeringen))
  const uitkomst = berekenBeslagvrijeVoet(vraag.waarde)
  if (!uitkomst.ok) assert.fail(JSON.stringify(uitkomst.weigeringen))
  return uitkomst.waarde
}

/** `amount | step | formula`, with ordinary spaces. */
const regels = (invoer: object): readonly string[] =>
  reken(invoer).berekening.stappen.map(({ stap, formule, bedrag, uitkomst }) =>
    `${bedrag ?? uitkomst} | ${stap} | ${formule}`.replaceAll('\u00a0', ' '),
  )
const namen = (invoer: object): readonly string[] => reken(invoer).berekening.waarden.map(({ naam }) => naam)

const juli2025 = { peildatum: '2025-07-01', leefsituatie: 'alleenstaand', belastbaarJaarinkomen: '33600.00' }
const gezin = { peildatum: '2026-11-22', leefsituatie: 'gehuwd-met-kinderen', belastbaarJaarinkomen: '60000.00' }

test('until 2025: drempelinkomen, cap of zorg and both factors with their digits stand in the explanation', () => {
  assert.deepEqual(regels({ ...juli2025, nettoMaandinkomen: '2350.00', woonkosten: '1100.00' }), [
    'Alleenstaand; belastbaar jaarinkomen € 33.600,00; netto inkomen per maand € 2.350,00 | Uw gegevens | zoals opgegeven',
    '28405.73 | Drempelinkomen per jaar (D) | 108 % × 12 × minimumloon € 2.191,80',
    '1300.61 | Basis: 95 % van de bijstandsnorm | 95 % × € 1.369,06',
    '131.00 | Hoogste bedrag voor zorg | standaardpremie € 2.112,00 / 12 − € 45,00 dat al in de norm zit',
    '59.30 | Zorg: zorgtoeslag die u bij dit inkomen niet krijgt | (€ 33.600,00 − drempelinkomen € 28.405,73) / 12 × 13,7 %, niet onder 0 en hoogstens € 131,00',
    '0,000000438698 | Factor F van de normhuur | (€ 481,51 / € 32.625,00 − € 236,19 / € 22.700,00) / (€ 32.625,00 − € 22.700,00), op 12 decimalen',
    '0,000446392665 | Factor G van de normhuur | € 236,19 / € 22.700,00 − F × € 22.700,00, op 12 decimalen',
    '272.26 | Huur: huurtoeslag die u bij dit inkomen niet krijgt | F × (€ 33.600,00)² + G × € 33.600,00 − € 238,01, niet onder 0',
    '1632.17 | Samen, niet meer dan het maximum | samen € 1.632,17, hoogstens € 2.093,67',
    '109.92 | Verhoging voor hoge woonkosten | woonkosten € 1.100,00 − 110 % × huurgrens € 900,07, niet onder 0',
    '1742.09 | Niet meer dan 95 % van het inkomen | 95 % × € 2.350,00 = € 2.232,50; dat is niet lager, dus er verandert niets',
    '1742.09 | Beslagvrije voet | afgerond op hele centen; elke stap is los afgerond',
  ])
})

test('from 2026: the line, H − J, and D + L of a couple with children', () => {
  const invoer = { ...gezin, nettoMaandinkomen: '1900.00', partnerNettoMaandinkomen: '500.00', woning: 'huur' }
  assert.deepEqual(regels(invoer), [
    'Gehuwd of samenwonend, met kinderen; belastbaar jaarinkomen € 60.000,00; netto inkomen per maand € 1.900,00; Huurwoning waarvoor huurtoeslag mogelijk is | Uw gegevens | zoals opgegeven',
    '29735.42 | Drempelinkomen per jaar (D) | 108 % × 12 × minimumloon € 2.294,40',
    '1926.40 | Basis: 95 % van de bijstandsnorm | 95 % × € 2.027,79',
    '247.17 | Hoogste bedrag voor zorg | 2 (niet in de wettekst) × standaardpremie € 2.119,00 / 12 − € 106,00 dat al in de norm zit',
    '247.17 | Zorg: zorgtoeslag die u bij dit inkomen niet krijgt | (€ 60.000,00 − drempelinkomen € 29.735,42) / 12 × 13,73 %, niet onder 0 en hoogstens € 247,17',
    '522.50 | Huur: huurtoeslag die u bij dit inkomen niet krijgt | (€ 60.000,00 − € 31.500,00) × 22 % / 12, niet onder 0 en hoogstens € 932,93 − € 200,71 = € 732,22',
    '39140.42 | Drempel voor het kindgebonden budget (D + L) | drempelinkomen € 29.735,42 + € 9.405,00',
    '132.11 | Kindgebonden budget dat u bij dit inkomen niet krijgt | (€ 60.000,00 − drempel € 39.140,42) / 12 × 7,6 %, niet onder 0',
    '2828.18 | Samen, niet meer dan het maximum | samen € 2.828,18, hoogstens € 3.179,68',
    '-500.00 | Inkomen van uw partner gaat eraf | € 500,00, hoogstens de helft van de beslagvrije voet',
    '1805.00 | Niet meer dan 95 % van het inkomen | 95 % × € 1.900,00 = € 1.805,00; dat is lager, dus dat geldt',
    '1805.00 | Beslagvrije voet | afgerond op hele centen; elke stap is los afgerond',
  ])
})

test('a floor that the text of lid 2 does not have is named where the formula alone would give less', () => {
  const buiten = 'niet onder 0 (niet in de wettekst)'
  const formule = (invoer: object, begin: string) =>
    regels(invoer).find((regel) => regel.split(' | ')[1]?.startsWith(begin)) ?? assert.fail(begin)
  assert.equal(
    formule({ ...juli2025, belastbaarJaarinkomen: '22000.00' }, 'Huur'),
    `0.00 | Huur: huurtoeslag die u bij dit inkomen niet krijgt | F × (€ 22.000,00)² + G × € 22.000,00 − € 238,01, ${buiten}`,
  )
  const laag = { ...gezin, belastbaarJaarinkomen: '31499.99' }
  assert.equal(
    formule(laag, 'Huur'),
    `0.00 | Huur: huurtoeslag die u bij dit inkomen niet krijgt | (€ 31.499,99 − € 31.500,00) × 22 % / 12, ${buiten} en hoogstens € 932,93 − € 200,71 = € 732,22`,
  )
  assert.ok(formule(laag, 'Kindgebonden budget').endsWith(buiten))
  // Below D an income counts as D, by the text: an alleenstaande ouder has no floor of ours.
  const ouder = { ...gezin, leefsituatie: 'alleenstaande-ouder', belastbaarJaarinkomen: '20000.00' }
  assert.ok(formule(ouder, 'Kindgebonden budget').endsWith('× 7,6 %, niet onder 0'))
  assert.ok(!formule(laag, 'Zorg').includes('wettekst'))
})

test('the whole raise of lid 5 is open for a couple: the partner may be able to pay', () => {
  const verhoging = (invoer: object) =>
    reken({ ...invoer, woonkosten: '1200.00' }).berekening.stappen.find(({ stap }) => stap.startsWith('Verhoging'))
  assert.equal(verhoging(gezin)?.status, 'te-bevestigen')
  assert.equal(verhoging({ ...gezin, leefsituatie: 'alleenstaande-ouder' })?.status, undefined)
  assert.deepEqual([verhoging(gezin)?.bedrag, verhoging(juli2025)?.bedrag], ['173.78', '209.92'])
})

test('households of more persons have the factors H and I; an alleenstaande ouder counts children from D', () => {
  const ouder = regels({ ...juli2025, leefsituatie: 'alleenstaande-ouder' }).map((regel) => regel.split(' | ')[1] ?? '')
  assert.ok(ouder.includes('Factor H van de normhuur') && ouder.includes('Factor I van de normhuur'))
  assert.ok(ouder.some((stap) => stap.startsWith('Kindgebonden budget')))
  assert.ok(!ouder.some((stap) => stap.includes('D + L')))
})

test('no address, and an institution: one step, and only the values it used', () => {
  assert.deepEqual(regels({ ...gezin, zonderAdres: true }), [
    'Gehuwd of samenwonend, met kinderen | Uw gegevens | zoals opgegeven',
    '963.20 | Geen adres | 47,5 % × € 2.027,79',
    '963.20 | Beslagvrije voet | afgerond op hele centen; elke stap is los afgerond',
  ])
  assert.deepEqual(namen({ ...gezin, zonderAdres: true }), ['Bijstandsnorm van een paar (B)'])
  const binnen = { ...gezin, leefsituatie: 'alleenstaand', inrichting: { prijsVerzorging: '300.00' } }
  assert.deepEqual(regels(binnen), [
    'Alleenstaand | Uw gegevens | zoals opgegeven',
    '646.63 | Verblijf in een inrichting | prijs van de verzorging € 300,00 + 2/3 × € 449,44 + € 47,00',
    '646.63 | Beslagvrije voet | afgerond op hele centen; elke stap is los afgerond',
  ])
  assert.deepEqual(namen(binnen), ['Norm in een inrichting', 'Norm in een inrichting, voor de zorgpremie'])
})

test('the values of a case are those of its formula; huurgrens and limit of lid 7 only when they are asked for', () => {
  const gewoon = [
    'Bijstandsnorm van een alleenstaande (A)',
    'Hoogste beslagvrije voet',
    'Minimumloon per maand in januari',
    'Drempelinkomen, deel van 12 × het minimumloon',
    'Afbouw van de zorgtoeslag (E)',
    'Standaardpremie per jaar',
    'Deel van de norm voor de zorgpremie',
    'Minimum-inkomensijkpunt',
    'Normhuur bij het minimum-inkomensijkpunt (J)',
    'Aftrek bij het minimum-inkomensijkpunt',
    'Referentie-inkomensijkpunt',
    'Normhuur bij het referentie-inkomensijkpunt',
    'Aftrek bij het referentie-inkomensijkpunt',
  ]
  assert.deepEqual(namen(juli2025), gewoon)
  assert.deepEqual(namen({ ...juli2025, woonkosten: '900.00' }), [...gewoon, 'Huurgrens (H)'])
  assert.deepEqual(namen({ ...juli2025, woning: 'eigen-of-buiten-huurtoeslag' }), [
    ...gewoon,
    'Inkomensgrens van lid 7',
  ])
  const gewoonGezin = namen(gezin)
  assert.equal(gewoonGezin[0], 'Bijstandsnorm van een paar (B)')
  assert.ok(!gewoonGezin.includes('Bijstandsnorm van een alleenstaande (A)'))
  assert.ok(gewoonGezin.includes('Huurgrens (H)'))
  const van2026 = namen({ ...gezin, woonkosten: '900.00', woning: 'eigen-of-buiten-huurtoeslag' })
  assert.equal(van2026.filter((naam) => naam === 'Huurgrens (H)').length, 1)
  assert.equal(van2026.filter((naam) => naam === 'Bijstandsnorm van een paar (B)').length, 1)
  assert.ok(van2026.includes('Extra drempel voor een paar (L)') && van2026.includes('Basishuur (J)'))
  assert.ok(!van2026.some((naam) => naam.startsWith('Referentie')))
})

test('an amount that was not given, or is 0, is no step', () => {
  const stappen = regels({ ...gezin, partnerNettoMaandinkomen: '0.00', eigenNietBeslagenMaandinkomen: '10.00' })
  assert.ok(!stappen.some((regel) => regel.includes('partner')))
  assert.ok(stappen.includes('-10.00 | Uw inkomen zonder beslag gaat eraf | € 10,00, hoogstens wat er over is'))
  const bijtelling = regels({ ...gezin, loonheffingBijtelling: '60.00' })
  assert.ok(
    bijtelling.includes('-60.00 | Loonheffing over uw auto van de zaak gaat eraf | € 60,00, hoogstens wat er over is'),
  )
})

test('the answer in JSON: first every value with its day and source, then the steps; open ones are marked', () => {
  const vraag = leesBeslagvrijeVoetvraag(juli2025)
  assert.ok(vraag.ok)
  const antwoord = beslagvrijeVoetAlsJson(vraag.waarde)
  assert.ok(antwoord.ok && 'verantwoording' in antwoord.waarde)
  const { verantwoording } = antwoord.waarde
  assert.ok(Array.isArray(verantwoording))
  const lijst: readonly Stap[] = verantwoording
  const { waarden, stappen } = reken(juli2025).berekening
  assert.equal(lijst.length, waarden.length + stappen.length)
  assert.deepEqual(lijst[0], {
    stap: 'Bijstandsnorm van een alleenstaande (A)',
    formule: 'waarde vanaf 2025-07-01',
    uitkomst: '€\u00a01.369,06',
    bron: 'art. 21 PW',
  })
  const open = lijst.filter(({ status }) => status === 'te-bevestigen').map(({ stap }) => stap)
  assert.deepEqual(open, ['Minimumloon per maand in januari', 'Minimum-inkomensijkpunt'])
  assert.deepEqual(lijst.slice(waarden.length), stappen)
})

test('the calculation says which rule of which version made it, on which day', () => {
  const { regel, versie, peildatum } = reken(juli2025).berekening
  assert.deepEqual([regel, versie, peildatum], ['beslagvrije-voet', '1', '2025-07-01'])
})
