import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../../../gedeeld/datum.ts'
import { waardenrapport } from '../../../regels/waardenrapport/index.ts'
import { waarderegels } from './tekst.ts'

const gevallen: readonly (readonly [unknown, string, readonly string[]])[] = [
  ['2294.40', 'euro per maand', ['€ 2.294,40 per maand']],
  ['2.5', 'procent', ['2,5 %']],
  [true, 'ja of nee', ['ja']],
  ['18', 'uren per week', ['18 uur per week']],
  ['pondspondsgewijs', 'verdeling', ['pondspondsgewijs']],
  [
    { een: '202.52', meer: '200.71' },
    'euro per maand',
    ['één persoon: € 202,52 per maand', 'meer personen: € 200,71 per maand'],
  ],
  [{ aantal: 2, schuiftOp: false }, 'werkdagen', ['2 werkdagen']],
  [{ aantal: 6, schuiftOp: true }, 'weken', ['6 weken', 'schuift op naar een werkdag']],
  [
    { januari: '05-30', juli: '11-30' },
    'dag van het jaar',
    ['normen van januari: 30 mei', 'normen van juli: 30 november'],
  ],
]

for (const [waarde, eenheid, regels] of gevallen)
  test(`${JSON.stringify(waarde)} in ${eenheid}`, () => {
    assert.deepEqual(
      waarderegels(waarde, eenheid).map((r) => r.replaceAll('\u00a0', ' ')),
      regels,
    )
  })

test('every value that still has to be confirmed can be read by people', () => {
  const { teBevestigen } = waardenrapport(datum('2026-11-22'))
  assert.ok(teBevestigen.length > 10)
  for (const { reeks, waarde, eenheid } of teBevestigen)
    for (const regel of waarderegels(waarde, eenheid))
      assert.doesNotMatch(
        regel,
        /object|undefined|null|true|false|[{}"]|[a-z][A-Z]|\d\.\d{2}(?!\d)/,
        `${reeks}: ${regel}`,
      )
})
