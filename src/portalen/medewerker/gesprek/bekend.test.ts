import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documenten } from '../../../../test/steun/documentwandeling.ts'
import { gegeven, totEnMet, voor } from '../../../../test/steun/gegeven.ts'
import { bevraging, inBeeld } from '../../../../test/steun/wandeling.ts'
import { onderwerpvolgorde } from '../../../domein/dossier/index.ts'
import { bekendBij } from './bekend.ts'

test('what Suwinet told stands at its topic, with the body that told it and its day', () => {
  const { staat } = gegeven(totEnMet(bevraging, 'LegBrongegevensVast'))
  const bron = (onderwerp: 'inkomen' | 'woning') => bekendBij(onderwerp, staat).map((een) => een.bron)
  assert.deepEqual(
    bron('inkomen').map((een) => een.replace(/, .*/, '')),
    ['UWV', 'Sociale dienst', 'Belastingdienst', 'RDW'],
  )
  assert.match(bron('woning').at(-1) ?? '', /^RvIG \(Basisregistratie Personen\), \d+ \w+ 2026$/)
})

test('papers that came and claims that are known are not asked again', () => {
  const { staat } = gegeven(voor(documenten, 'BeeindigTraject'))
  assert.deepEqual(bekendBij('inkomen', staat), [{ wat: 'Loonstrook: ontvangen', bron: 'Documenten' }])
  assert.equal(bekendBij('schulden', gegeven(inBeeld).staat).length, 3)
})

test('of a dossier that has just begun nothing is known but what was said', () => {
  const { staat } = gegeven(documenten.slice(0, 1))
  const bekend = onderwerpvolgorde.filter((onderwerp) => bekendBij(onderwerp, staat).length > 0)
  assert.deepEqual(bekend, ['huishouden'])
})
