import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { type Geval, bewijs, geval } from '../../../test/steun/gegeven.ts'
import { dossiergevallen, toegangsgevallen } from '../../../test/steun/gevallen/dossier.ts'
import { geldgevallen } from '../../../test/steun/gevallen/geld.ts'
import { kwaliteitgevallen } from '../../../test/steun/gevallen/kwaliteit.ts'
import { registergevallen } from '../../../test/steun/gevallen/registers.ts'
import { schuldengevallen } from '../../../test/steun/gevallen/schulden.ts'
import { schuldregelinggevallen } from '../../../test/steun/gevallen/schuldregeling.ts'
import type { Weigering } from './index.ts'

const gevallen: Readonly<Record<Weigering['code'], Geval>> = {
  ...toegangsgevallen,
  ...dossiergevallen,
  ...schuldengevallen,
  ...schuldregelinggevallen,
  ...geldgevallen,
  ...registergevallen,
  ...kwaliteitgevallen,
  OnbekendeOpdracht: geval([], '2026-01-05', 'GeefSchoneLei'),
}

describe('every refusal can happen, and comes alone', () => {
  for (const [code, een] of Object.entries(gevallen))
    test(code, () => {
      bewijs(code, een)
    })

  test('the table names every code that the slices declare, and no other', () => {
    const slices = [
      'toegang',
      'dossier',
      'schulden',
      'schuldregeling',
      'geld',
      'geld/krediet',
      'geld/beheer',
      'registers',
      'kwaliteit',
    ]
    const verklaard = slices.flatMap((slice) =>
      [
        ...readFileSync(new URL(`../${slice}/weigeringen.ts`, import.meta.url), 'utf8').matchAll(
          /readonly code: '(\w+)'/g,
        ),
      ].map(([, code]) => code),
    )
    assert.deepEqual(Object.keys(gevallen).toSorted(), [...verklaard, 'OnbekendeOpdracht'].toSorted())
  })
})
