import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { proefmap, project } from './steun.ts'

/** Runs `npm test` on a folder with these test files. */
async function draai(t: TestContext, bestanden: Readonly<Record<string, string>>, ...woorden: readonly string[]) {
  const map = proefmap(t)
  mkdirSync(join(map, 'src'))
  for (const [naam, inhoud] of Object.entries(bestanden)) {
    writeFileSync(join(map, 'src', `${naam}.test.ts`), `import { test, describe } from 'node:test'\n${inhoud}`)
  }
  const env = { ...process.env }
  // Otherwise the runner takes itself for a test file of ours.
  delete env.NODE_TEST_CONTEXT
  const child = spawn(process.execPath, [join(project, 'test', 'alles.ts'), ...woorden], { cwd: map, env })
  const [uit, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
  return { code, uit, laatste: uit.trimEnd().split('\n').at(-1) }
}

test('npm test counts, shows failures, and ends with the counts', async (t) => {
  const { code, uit, laatste } = await draai(t, {
    goed: `test('een', () => {})\ndescribe('groep', () => { test('twee', () => {}); test('fout', () => { throw new Error('zo niet') }) })`,
    stil: `test('later', { skip: 'kan hier niet' }, () => {})`,
    stuk: `throw new Error('laadt niet')`,
  })
  assert.equal(laatste, '2 passed, 2 failed, 1 skipped')
  assert.equal(code, 1)
  assert.match(uit, /FAILED {2}fout\n {2}src\/goed\.test\.ts:3\n[^]*zo niet/)
  assert.match(uit, /laadt niet/)
  assert.match(uit, /skipped {2}later: kan hier niet/)
})

test('npm test passes when all pass; a word chooses the files', async (t) => {
  const bestanden = { a: `test('een', () => {})`, b: `test('fout', () => { throw new Error('nee') })` }
  const { code, laatste } = await draai(t, bestanden, 'src/a')
  assert.deepEqual([code, laatste], [0, '1 passed, 0 failed, 0 skipped'])
})

test('npm test fails when no test ran', async (t) => {
  const { code, laatste } = await draai(t, {}, 'bestaat-niet')
  assert.deepEqual([code, laatste], [1, '0 passed, 0 failed, 0 skipped'])
  const alleenOver = await draai(t, { a: `test('over', { skip: 'kan hier niet' }, () => {})` })
  assert.deepEqual([alleenOver.code, alleenOver.laatste], [1, '0 passed, 0 failed, 1 skipped'])
})
