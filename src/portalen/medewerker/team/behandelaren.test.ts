import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Werklast } from '../../../domein/verloop/index.ts'
import { getoond, wilAllen } from './behandelaren.ts'

const niemand: Werklast = { id: null, naam: 'Nog niemand', aantal: 2, crisis: 0, teLaat: 1 }
const team = (hoeveel: number): readonly Werklast[] => [
  ...Array.from({ length: hoeveel }, (_, i) => ({
    id: `m${i}`,
    naam: `Noor ${i}`,
    aantal: 10 + i,
    crisis: 0,
    teLaat: i % 3,
  })),
  niemand,
]

test('fifty behandelaren all stand there by name, with what is of nobody yet', () => {
  assert.deepEqual(getoond(team(50), false), { rijen: team(50), uit: null })
})

test('of more the board shows fifty: the most too late first, then the most dossiers, and always what is of nobody', () => {
  const { rijen, uit } = getoond(team(90), false)
  assert.equal(uit, 90)
  assert.equal(rijen.length, 51)
  assert.deepEqual(
    rijen.slice(0, 3).map(({ id }) => id),
    ['m89', 'm86', 'm83'],
  )
  assert.ok(rijen.slice(0, 30).every(({ teLaat }) => teLaat === 2))
  assert.equal(rijen[30]?.id, 'm88')
  assert.equal(rijen[50], niemand)
})

test('who asks for everybody sees everybody by name', () => {
  assert.equal(wilAllen(new URLSearchParams('behandelaren=alle&van=2026-01-01')), true)
  assert.equal(wilAllen(new URLSearchParams('behandelaren=geen')), false)
  assert.deepEqual(getoond(team(90), true), { rijen: team(90), uit: null })
})
