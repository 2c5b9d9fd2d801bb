import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { lock, tryLock } from './lock.ts'

const map = mkdtempSync(join(tmpdir(), 'kwijting-lock-'))
after(() => rmSync(map, { recursive: true }))

test('shared with shared; exclusive with nobody', () => {
  const path = join(map, 'a')
  const een = tryLock(path, 'shared')
  const twee = tryLock(path, 'shared')
  assert.ok(een && twee)
  assert.equal(tryLock(path, 'exclusive'), null)
  een.release()
  assert.equal(tryLock(path, 'exclusive'), null)
  twee.release()
  twee.release()
  const alleen = tryLock(path, 'exclusive')
  assert.ok(alleen)
  assert.equal(tryLock(path, 'shared'), null)
  alleen.release()
})

test('a lock comes free when its holder is killed', async () => {
  const path = join(map, 'b')
  const bron = `import { tryLock } from ${JSON.stringify(new URL('./lock.ts', import.meta.url).href)}
    tryLock(${JSON.stringify(path)}, 'exclusive'); console.log('held'); setInterval(() => {}, 1000)`
  const houder = spawn(process.execPath, ['--input-type=module', '-e', bron], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(houder.stdout, 'data')
  assert.equal(tryLock(path, 'shared'), null)
  await assert.rejects(lock(path, 'shared', 30), /Another process has held/)
  const gekregen = lock(path, 'exclusive', 10_000)
  houder.kill('SIGKILL')
  ;(await gekregen).release()
})
