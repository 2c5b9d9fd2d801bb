import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leesAntwoord } from './bericht.ts'

const gegevens = {
  bsn: '999990019',
  adressen: [{ bron: 'rvig', op: '2026-02-01', huisnummer: '9', postcode: '1234 AB', woonplaats: 'Zonderland' }],
  inkomens: [],
  toeslagen: [],
  voertuigen: [],
}
const antwoord = { soort: 'kwijting-brongegevens', versie: 1, vraagId: 'v-1', ...gegevens }
const bytes = (inhoud: unknown) => new TextEncoder().encode(JSON.stringify(inhoud))
const fouten = (inhoud: unknown) => {
  const uitkomst = leesAntwoord(bytes(inhoud))
  return uitkomst.ok ? [] : uitkomst.fouten.map(({ pointer, code }) => `${pointer} ${code}`)
}

test('an answer is handed on as it came, with the hash of its bytes', () => {
  const uitkomst = leesAntwoord(bytes(antwoord))
  assert.ok(uitkomst.ok)
  assert.equal(uitkomst.vraagId, 'v-1')
  assert.deepEqual(uitkomst.invoer, {
    ...gegevens,
    bestand: uitkomst.invoer instanceof Object && 'bestand' in uitkomst.invoer ? uitkomst.invoer.bestand : '',
  })
  assert.match(JSON.stringify(uitkomst.invoer), /"bestand":"[0-9a-f]{64}"/)
})

test('all faults at once, each with its place and without what stood there', () => {
  const wrong = {
    ...antwoord,
    versie: 2,
    bsn: '123456789',
    adressen: [{ ...antwoord.adressen[0], bron: 'buurman', kleur: 'rood' }],
    inkomens: [{ bron: 'uwv', op: '2026-02-30', soort: 'loon', van: 'X', nettoPerMaand: 12, belastbaarPerJaar: '1.5' }],
  }
  assert.deepEqual(fouten(wrong).toSorted(), [
    '#/adressen/0/bron onbekende-keuze',
    '#/adressen/0/kleur onbekend-veld',
    '#/bsn geen-bsn',
    '#/inkomens/0/belastbaarPerJaar geen-bedrag',
    '#/inkomens/0/nettoPerMaand verkeerd-type',
    '#/inkomens/0/op geen-datum',
    '#/versie onbekende-keuze',
  ])
  assert.doesNotMatch(JSON.stringify(leesAntwoord(bytes(wrong))), /123456789|buurman/)
})

test('what is no answer', () => {
  assert.deepEqual(fouten([]), ['# verkeerd-type'])
  for (const [wat, code] of [
    [Uint8Array.of(0xff), 'geen-utf-8'],
    [new TextEncoder().encode('%PDF-1.7'), 'geen-json'],
    [new Uint8Array(2_000_000), 'te-groot'],
  ] as const) {
    const uitkomst = leesAntwoord(wat)
    assert.deepEqual(uitkomst.ok ? [] : uitkomst.fouten.map((fout) => fout.code), [code])
  }
})
