import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { documenten } from '../../../test/steun/documentwandeling.ts'
import { gegeven, voor } from '../../../test/steun/gegeven.ts'
import { hulpverlener, proeforganisatie } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { stappen, termijnenVan } from './index.ts'

const klokken = (aantal: number) =>
  termijnenVan(gegeven(documenten.slice(0, aantal)).staat)
    .filter(({ soort, gesloten }) => soort.startsWith('documenten') && gesloten === null)
    .map(({ soort, wachtOp, uiterlijk }) => `${soort} ${wachtOp} ${uiterlijk}`)

describe('documents in the process', () => {
  test('one termijn stands for everything that waits for the same person', () => {
    assert.deepEqual(klokken(1), [])
    assert.deepEqual(klokken(2), ['documenten-wachten inwoner 2026-01-21'])
    assert.deepEqual(klokken(3), ['documenten-wachten inwoner 2026-01-21', 'documenten-beoordelen ons 2026-01-15'])
    assert.deepEqual(klokken(voor(documenten, 'BeoordeelDocument', 5).length), ['documenten-hulp ons 2026-01-19'])
    assert.deepEqual(klokken(documenten.length), [])
  })

  test('nothing waits for them: what could be done before they were asked can be done while they are (Belofte B1.4)', () => {
    const kanNu = (aantal: number) =>
      stappen(gegeven(documenten.slice(0, aantal)).staat, {
        vandaag: datum('2026-01-08'),
        organisatie: proeforganisatie,
        door: hulpverlener,
      })
        .filter(({ redenen }) => redenen.length === 0)
        .map(({ opdracht }) => opdracht.soort)
        .filter((soort) => !soort.includes('Document'))
    assert.ok(kanNu(1).length > 5)
    assert.deepEqual(kanNu(2), kanNu(1))
  })
})
