import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type Datum, datum, plusDagen } from '../../gedeeld/datum.ts'
import { type Termijn, type Termijnsoort, berekenTermijn, termijnsoorten } from './termijn.ts'
import { isWerkdag } from './werkdagen.ts'

function termijn(soort: Termijnsoort, aanvang: string): Termijn {
  const uitkomst = berekenTermijn(soort, datum(aanvang))
  if (!uitkomst.ok) assert.fail(JSON.stringify(uitkomst.weigeringen))
  return uitkomst.waarde
}

const gevallen: readonly (readonly [Termijnsoort, aanvang: string, uiterlijk: string, waarom: string])[] = [
  ['crisisgesprek', '2026-04-24', '2026-04-30', 'Koningsdag does not count'],
  ['crisisgesprek', '2026-11-20', '2026-11-25', 'Friday to Wednesday'],
  ['crisisgesprek', '2026-05-13', '2026-05-20', 'Hemelvaart and the equated Friday'],
  ['eerste-contact', '2025-12-31', '2026-01-06', 'Nieuwjaarsdag and the equated 2 January'],
  ['eerste-contact', '2026-11-21', '2026-11-24', 'begins on a Saturday'],
  ['intake', '2026-04-17', '2026-04-27', 'ends on Koningsdag and stays'],
  ['crisisacties', '2026-11-24', '2026-12-08', 'two weeks'],
  ['crisisacties-ondernemer', '2026-11-24', '2026-12-22', 'four weeks'],
  ['eerste-gesprek', '2026-03-30', '2026-04-28', 'statutory: moves off Koningsdag'],
  ['eerste-gesprek', '2026-04-17', '2026-05-18', 'statutory: equated Friday, then weekend'],
  ['beschikking', '2026-11-24', '2027-01-19', 'crosses the year'],
  ['beschikking', '2026-10-30', '2026-12-28', 'Eerste kerstdag on a Friday moves to Monday'],
  ['bezwaar', '2026-03-24', '2026-05-06', '5 May every year'],
  ['bezwaar-herstel', '2026-02-11', '2026-03-11', 'four weeks'],
  ['bezwaar-beslissing', '2026-03-05', '2026-04-16', 'six weeks after the bezwaartermijn'],
  ['bezwaar-beslissing', '2026-03-24', '2026-05-06', 'statutory: moves off 5 May'],
  ['bezwaar-beslissing-commissie', '2026-03-05', '2026-05-28', 'twelve weeks'],
  ['bezwaar-verdaging', '2026-04-16', '2026-05-28', 'six weeks more'],
  ['beroep', '2026-06-24', '2026-08-05', 'six weeks'],
  ['klacht', '2026-01-06', '2026-02-17', 'six weeks'],
  ['klacht', '2026-02-23', '2026-04-07', 'statutory: moves off tweede paasdag'],
  ['klacht-niet-behandeld', '2026-03-09', '2026-04-07', 'four weeks; statutory: moves off tweede paasdag'],
  ['klacht-verdaging', '2026-02-17', '2026-03-17', 'four weeks more'],
  ['stabilisatie', '2026-10-31', '2027-02-28', 'the 31st: last day of February'],
  ['stabilisatie', '2027-10-31', '2028-02-29', 'the 31st: leap year'],
  ['schuldregeling', '2026-11-24', '2027-03-24', '120 days'],
  ['schuldregeling-ondernemer', '2026-08-31', '2027-02-28', 'months from the 31st'],
  ['saldo-opgave', '2026-04-20', '2026-05-06', 'Koningsdag and 5 May do not count'],
  ['voorstel-reactie', '2026-11-24', '2026-12-08', 'ten werkdagen are two weeks'],
  ['knooppunt-ophalen', '2026-12-23', '2026-12-31', 'Christmas'],
  ['bericht-beantwoorden', '2026-04-24', '2026-04-29', 'a weekend and Koningsdag do not count'],
  ['dfd-beoordeling', '2026-03-31', '2026-09-30', 'a month without a 31st'],
  ['hercontrole', '2028-02-29', '2029-02-28', 'leap day'],
  ['nazorg', '2026-01-03', '2027-01-03', 'a year, ends on a Sunday and stays'],
]

for (const [soort, aanvang, uiterlijk, waarom] of gevallen) {
  test(`${soort} from ${aanvang} ends on ${uiterlijk}: ${waarom}`, () => {
    assert.equal(termijn(soort, aanvang).uiterlijk, uiterlijk)
  })
}

test('the table above holds every soort', () => {
  assert.deepEqual(new Set(gevallen.map(([soort]) => soort)), new Set(termijnsoorten))
})

test('unit, number and source come with the answer, and the explanation ends in the last day', () => {
  const { eenheid, aantal, bron, waarschuwing, verantwoording } = termijn('crisisgesprek', '2026-04-24')
  assert.deepEqual(
    { eenheid, aantal, bron, waarschuwing },
    { eenheid: 'werkdagen', aantal: 3, bron: 'Gedragscode art. 11.3; Wgs art. 4', waarschuwing: null },
  )
  assert.equal(verantwoording.at(-1)?.uitkomst, '2026-04-30')
  assert.equal(termijn('bezwaar', '2026-03-24').verantwoording.at(-1)?.uitkomst, '2026-05-06')
})

test('the explanation tells how it was counted and, for a statutory term, whether it moved', () => {
  const stappen = (soort: Termijnsoort, aanvang: string) =>
    termijn(soort, aanvang).verantwoording.map(({ formule, uitkomst, bron }) => [formule, uitkomst, bron])
  const atw = 'art. 1 lid 1 Algemene termijnenwet'
  assert.deepEqual(stappen('crisisgesprek', '2026-04-24'), [
    ['2026-04-24 + 3 werkdagen', '2026-04-30', 'Gedragscode art. 11.3; Wgs art. 4'],
  ])
  // Four weeks after 30 March 2026 is Koningsdag; four weeks after 31 March is the day after it.
  assert.deepEqual(stappen('eerste-gesprek', '2026-03-30'), [
    ['2026-03-30 + 4 weken', '2026-04-27', 'Wgs art. 4'],
    ['valt niet op een werkdag: schuift op', '2026-04-28', atw],
  ])
  assert.deepEqual(stappen('eerste-gesprek', '2026-03-31'), [
    ['2026-03-31 + 4 weken', '2026-04-28', 'Wgs art. 4'],
    ['valt op een werkdag: blijft staan', '2026-04-28', atw],
  ])
})

test('a term that ends after the last decided equated days warns, also when it began before', () => {
  assert.match(termijn('crisisgesprek', '2029-03-01').waarschuwing ?? '', /na 2028/)
  assert.match(termijn('beschikking', '2028-12-01').waarschuwing ?? '', /na 2028/)
  assert.equal(termijn('crisisgesprek', '2028-12-20').waarschuwing, null)
  // Ten days: on the last decided day itself, and the day after it.
  assert.equal(termijn('intake', '2028-12-21').waarschuwing, null)
  assert.match(termijn('intake', '2028-12-22').waarschuwing ?? '', /na 2028/)
  assert.equal(termijn('knooppunt-ophalen', '2028-12-20').waarschuwing, null)
  assert.notEqual(termijn('knooppunt-ophalen', '2028-12-21').waarschuwing, null)
})

test('before the first known equated days werkdagen warn, calendar terms do not', () => {
  assert.match(termijn('crisisgesprek', '2022-05-25').waarschuwing ?? '', /voor 2023/)
  assert.equal(termijn('schuldregeling', '2022-05-25').waarschuwing, null)
  // The first day that counts is the one after the aanvang.
  assert.match(termijn('crisisgesprek', '2022-12-30').waarschuwing ?? '', /voor 2023/)
  assert.equal(termijn('crisisgesprek', '2022-12-31').waarschuwing, null)
})

test('before the norm existed and beyond 2099 there is no answer', () => {
  assert.deepEqual(berekenTermijn('nazorg', datum('2014-05-22')), {
    ok: false,
    weigeringen: [{ code: 'AanvangTeVroeg', soort: 'nazorg', vroegst: '2014-05-23' }],
  })
  assert.equal(berekenTermijn('nazorg', datum('2014-05-23')).ok, true)
  assert.equal(berekenTermijn('bezwaar', datum('2099-12-31')).ok, true)
  assert.deepEqual(berekenTermijn('bezwaar', datum('2100-01-01')), {
    ok: false,
    weigeringen: [{ code: 'AanvangTeLaat', soort: 'bezwaar', laatst: '2099-12-31' }],
  })
})

test('a later aanvang never ends earlier; a statutory term ends on a werkdag; every term ends after its aanvang', () => {
  const dagen = fc.integer({ min: 0, max: 5000 }).map((n): Datum => plusDagen(datum('2014-05-23'), n))
  fc.assert(
    fc.property(fc.constantFrom(...termijnsoorten), dagen, (soort, aanvang) => {
      const einde = termijn(soort, aanvang).uiterlijk
      assert.ok(einde > aanvang)
      assert.ok(termijn(soort, plusDagen(aanvang, 1)).uiterlijk >= einde)
      if (['eerste-gesprek', 'beschikking'].includes(soort) || soort.startsWith('bezwaar')) assert.ok(isWerkdag(einde))
    }),
  )
})
