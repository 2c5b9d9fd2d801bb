import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven } from '../../../test/steun/gegeven.ts'
import { bezwaarTegenEinde, bezwaren } from '../../../test/steun/bezwaarwandeling.ts'
import { klachten as wandeling } from '../../../test/steun/klachtwandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import type { Klacht } from '../kwaliteit/index.ts'
import {
  type Klachtregel,
  behandelduur,
  bezwaarregel,
  klaarOp,
  klachtregel,
  opTijd,
  perJaar,
  perWaarover,
} from './kwaliteitregister.ts'

const [gelopen] = gegeven(wandeling).staat.kwaliteit.klachten
const dossier = { dossierId: 'd-1', inwoner: 'Fatima el Amrani', behandelaarId: null }
const klacht = (rest: Partial<Klacht>): Klachtregel => {
  const begin = gelopen ?? assert.fail('the walk has no klacht')
  const dagen = { ontvangen: datum('2026-01-05'), uiterlijk: datum('2026-02-16') }
  return klachtregel({ ...begin, ...dagen, verdaagd: null, afgedaan: null, ingetrokken: null, ...rest }, dossier)
}
const afgedaan = (dag: string, oordeel: NonNullable<Klacht['afgedaan']>['oordeel'] = 'gegrond') =>
  klacht({ afgedaan: { datum: datum(dag), oordeel, bevindingen: 'Niet gebeld.', conclusie: 'Wij bellen.' } })

describe('the registers of klachten and bezwaren', () => {
  test('the last day is in time; what waits is late the day after; what was taken back kept nothing', () => {
    const op = datum('2026-02-16')
    assert.equal(opTijd(afgedaan('2026-02-16'), op), true)
    assert.equal(opTijd(afgedaan('2026-02-17'), op), false)
    assert.equal(opTijd(klacht({}), op), null)
    assert.equal(opTijd(afgedaan('2026-02-02', 'niet-behandeld'), op), true)
    assert.equal(opTijd(afgedaan('2026-02-03', 'niet-behandeld'), op), false)
    assert.equal(opTijd(klacht({}), datum('2026-02-17')), false)
    assert.equal(opTijd(klacht({ ingetrokken: datum('2026-03-01') }), datum('2026-03-02')), null)
  })

  test('says when nobody has to do anything with it any more, and how long dealing with it took', () => {
    const terug = klacht({ ingetrokken: datum('2026-01-07') })
    assert.deepEqual(
      [klacht({}), afgedaan('2026-01-15'), terug].map((een) => [klaarOp(een), behandelduur(een)]),
      [
        [null, null],
        ['2026-01-15', 10],
        ['2026-01-07', null],
      ],
    )
  })

  test('counts each once in the year in which it came in, the last year first', () => {
    const vorig = { ...afgedaan('2026-01-20'), ontvangen: datum('2025-12-31') }
    const jaren = perJaar(
      [
        vorig,
        afgedaan('2026-02-16'),
        afgedaan('2026-02-17', 'deels'),
        afgedaan('2026-01-06', 'ongegrond'),
        afgedaan('2026-01-06', 'niet-behandeld'),
        afgedaan('2026-01-08'),
        klacht({}),
        klacht({ ingetrokken: datum('2026-01-06') }),
      ],
      datum('2026-03-01'),
    )
    assert.deepEqual(
      jaren.map(({ dagen, ...rest }) => ({ ...rest, mediaan: dagen?.mediaan ?? null })),
      [
        {
          jaar: 2026,
          aantal: 7,
          uitkomsten: { gegrond: 2, deels: 1, ongegrond: 1, 'niet-behandeld': 1 },
          ingetrokken: 1,
          open: 1,
          opTijd: 4,
          teLaat: 2,
          mediaan: 3,
        },
        {
          jaar: 2025,
          aantal: 1,
          uitkomsten: { gegrond: 1 },
          ingetrokken: 0,
          open: 0,
          opTijd: 1,
          teLaat: 0,
          mediaan: null,
        },
      ],
    )
    assert.deepEqual(perJaar([], datum('2026-03-01')), [])
  })

  test('a bezwaar is counted with the beschikking that it is against, its uitkomst and its day', () => {
    const { kwaliteit } = gegeven(bezwaren).staat
    const ander = gegeven(bezwaarTegenEinde).staat.kwaliteit
    const regels = [...kwaliteit.bezwaren, ...ander.bezwaren].map((een) => bezwaarregel(een, dossier))
    assert.deepEqual(
      perWaarover(regels, datum('2026-09-09')).map(({ waarover, aantal, uitkomsten, ingetrokken, opTijd: goed }) => [
        waarover,
        aantal,
        uitkomsten,
        ingetrokken,
        goed,
      ]),
      [
        ['afwijzing', 1, { gegrond: 1 }, 0, 1],
        ['beeindiging', 3, { ongegrond: 1 }, 2, 1],
        ['toelating', 1, { deels: 1 }, 0, 1],
      ],
    )
  })
})
