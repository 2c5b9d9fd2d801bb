import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as z from 'zod'
import { maakLog, mask } from './log.ts'

function regels(schrijf: (log: ReturnType<typeof maakLog>) => void) {
  const lines: string[] = []
  schrijf(maakLog('info', { write: (line) => void lines.push(line) }))
  return lines.map((line) => ({ line, veld: z.record(z.string(), z.unknown()).parse(JSON.parse(line)) }))
}

test('one JSON object per line, with level and time', () => {
  const [regel] = regels((log) => log.info({ status: 200 }, 'verzoek'))
  assert.equal(regel?.veld.level, 'info')
  assert.equal(regel?.veld.status, 200)
  assert.ok(!Number.isNaN(Date.parse(String(regel?.veld.time))))
})

test('no BSN, password or cookie reaches the log, by name or by form', () => {
  const fout = new Error('duplicate key 123456782 at postgresql://kwijting:geheim@127.0.0.1:5432/kwijting')
  for (const { line } of regels((log) => {
    log.error({ err: fout }, 'mislukt voor 123456782')
    log.info({ verzoek: { cookie: 'sessie=abc', bsn: 'x123456782' }, nummer: 123456782 }, 'verzoek')
  })) {
    assert.doesNotMatch(line, /123456782|geheim|sessie=abc/)
  }
})

test('other numbers stay', () => {
  assert.equal(mask('dossier 123456789, rekening 1234567820'), 'dossier 123456789, rekening 1234567820')
})

test('of an error only what a person reads is logged, not what the driver hung on it', () => {
  const fout = Object.assign(new Error('weg'), { code: '57P01', client: { secretKey: 42 }, length: 7 })
  const [regel] = regels((log) => log.error({ err: fout }, 'verbinding verbroken'))
  assert.deepEqual(Object.keys(z.record(z.string(), z.unknown()).parse(regel?.veld.err)), [
    'type',
    'message',
    'code',
    'stack',
  ])
})
