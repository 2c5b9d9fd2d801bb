import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leesBsn } from '../gedeeld/bsn.ts'
import { levensloop } from './levensloop.ts'
import { fictieveBsn, verzinPersoon } from './personen.ts'
import { voorbeeldschuldeisers } from './schuldeisers.ts'
import { temperamenten } from './temperamenten.ts'
import { kans, kies, tussen, vasteId, weeg } from './toeval.ts'

const worpen = Array.from({ length: 2000 }, (_, i) => ['zaad', i])

test('a throw lies between its limits, reaches both, and is the same twice', () => {
  const getallen = worpen.map((worp) => tussen(3, 7, worp))
  assert.deepEqual([...new Set(getallen)].sort(), [3, 4, 5, 6, 7])
  assert.deepEqual(
    worpen.map((worp) => tussen(3, 7, worp)),
    getallen,
  )
})

test('chances and weights come out about as asked', () => {
  const keren = worpen.filter((worp) => kans(30, worp)).length
  assert.ok(keren > 500 && keren < 700, String(keren))
  const a = worpen.filter((worp) => weeg({ a: 1, b: 3 }, worp) === 'a').length
  assert.ok(a > 400 && a < 600, String(a))
  assert.equal(weeg({ nooit: 0, altijd: 1 }, ['x']), 'altijd')
})

test('nothing to choose from is a bug', () => {
  assert.throws(() => kies([], ['x']), RangeError)
  assert.throws(() => weeg({}, ['x']), RangeError)
})

test('a fixed id is a uuid of its own', () => {
  assert.match(vasteId('a', 1), /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.notEqual(vasteId('a', 1), vasteId('a1'))
})

test('every fictional burgerservicenummer passes the elfproef, is unique and begins with 99999', () => {
  const nummers = Array.from({ length: 900 }, (_, i) => fictieveBsn(i))
  assert.equal(new Set(nummers).size, 900)
  for (const nummer of nummers) assert.ok(nummer.startsWith('99999') && leesBsn(nummer) !== null)
})

test('persons differ, and are the same for the same seed', () => {
  assert.deepEqual(verzinPersoon(4, ['zaad', 4]), verzinPersoon(4, ['zaad', 4]))
  assert.notDeepEqual(verzinPersoon(4, ['zaad', 4]), verzinPersoon(5, ['zaad', 5]))
})

test('all temperaments and all sorts are among the schuldeisers; who transfers knows to whom', () => {
  const alle = voorbeeldschuldeisers('org')
  assert.deepEqual(new Set(alle.map((s) => s.temperament)), new Set(temperamenten))
  assert.deepEqual([...new Set(alle.map((s) => s.soort))].sort(), ['Nuts', 'Overig', 'Publiek', 'Zorg'])
  for (const { temperament, overgedragenAan } of alle)
    assert.equal(
      alle.some(({ id }) => id === overgedragenAan),
      temperament === 'vordering-overgedragen',
    )
})

test('a run has at least three debts, each of another schuldeiser, in whole tens', () => {
  const schuldeisers = voorbeeldschuldeisers('org')
  for (let i = 0; i < 100; i++) {
    const { schulden } = levensloop('zaad', i, vasteId('dossier', i), schuldeisers)
    assert.ok(schulden.length >= 3)
    assert.equal(new Set(schulden.map((s) => s.schuldeiserId)).size, schulden.length)
    for (const { bedrag } of schulden) assert.ok(bedrag > 0 && bedrag % 1000 === 0)
  }
})
