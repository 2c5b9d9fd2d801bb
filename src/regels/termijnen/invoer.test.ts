import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import { leesTermijnvraag, termijnAlsJson, termijnnamen } from './invoer.ts'
import { berekenTermijn, termijnsoorten } from './termijn.ts'

function codes(invoer: unknown): readonly string[] {
  const gelezen = leesTermijnvraag(invoer)
  return gelezen.ok ? [] : gelezen.weigeringen.map(({ pointer, code }) => `${pointer} ${code}`).toSorted()
}

test('every soort has a name and can be asked', () => {
  assert.deepEqual(Object.keys(termijnnamen), termijnsoorten)
  for (const soort of termijnsoorten) assert.deepEqual(codes({ soort, aanvang: '2026-11-24' }), [], soort)
})

test('an unknown soort, a day that does not exist and unknown fields are refused together', () => {
  assert.deepEqual(codes({ soort: 'kwijting', aanvang: '2026-02-30', tot: 1 }), [
    '#/aanvang geen-datum',
    '#/soort onbekende-keuze',
    '#/tot onbekend-veld',
  ])
  assert.deepEqual(codes({}), ['#/aanvang ontbreekt', '#/soort ontbreekt'])
  assert.deepEqual(codes({ soort: 'toString', aanvang: '2026-11-24' }), ['#/soort onbekende-keuze'])
})

test('a termijn answers as it was computed', () => {
  const antwoord = termijnAlsJson({ soort: 'crisisgesprek', aanvang: datum('2026-04-24') })
  assert.ok(antwoord.ok)
  assert.deepEqual(antwoord, berekenTermijn('crisisgesprek', datum('2026-04-24')))
})

test('a day without a norm is refused in words at the field', () => {
  const vroeg = termijnAlsJson({ soort: 'nazorg', aanvang: datum('2010-01-01') })
  const laat = termijnAlsJson({ soort: 'nazorg', aanvang: datum('2150-01-01') })
  assert.ok(!vroeg.ok && !laat.ok)
  assert.deepEqual(
    [...vroeg.weigeringen, ...laat.weigeringen].map(({ pointer, code }) => `${pointer} ${code}`),
    ['#/aanvang aanvang-te-vroeg', '#/aanvang aanvang-te-laat'],
  )
})
