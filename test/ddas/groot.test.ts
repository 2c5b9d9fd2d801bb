import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const groot = fileURLToPath(new URL('groot.ts', import.meta.url))

test('a page of 25,000 trajecten goes through a process that has less memory than the page', async () => {
  const geheugen = 32
  const kind = spawn(process.execPath, [`--max-old-space-size=${geheugen}`, groot], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [uit, fout] = await Promise.all([text(kind.stdout), text(kind.stderr)])
  assert.equal(fout, '')
  const { bytes, heel } = JSON.parse(uit)
  assert.ok(heel && bytes > geheugen * 1024 * 1024, `${bytes} bytes`)
})
