import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { leesAansluiting } from '../../src/koppelingen/ddas/api/config.ts'
import { oin, richtCbsIn } from '../../src/simulatie/cbs/index.ts'

const map = mkdtempSync(join(tmpdir(), 'kwijting-aansluiting-'))
let bestand: string
let goed: Record<string, unknown>
before(async () => {
  bestand = (await richtCbsIn(map)).aansluiting
  goed = JSON.parse(readFileSync(bestand, 'utf8'))
})
after(() => rmSync(map, { recursive: true }))

const met = (anders: Record<string, unknown>) => {
  const pad = join(dirname(bestand), 'anders.json')
  writeFileSync(pad, JSON.stringify({ ...goed, ...anders }))
  return () => leesAansluiting(pad)
}

test('the file of KWIJTING_CBS is read, paths counting from it', () => {
  const { vrager, rapportage, intrekkingslijsten, ondertekenaar, token } = leesAansluiting(bestand)
  assert.deepEqual(
    [vrager, rapportage, intrekkingslijsten, ondertekenaar.kid],
    [oin.cbs, 'halfjaar', null, 'kwijting-1'],
  )
  assert.deepEqual([ondertekenaar.chain.length, token.sleutels.length], [2, 1])
})

test('what is wrong with it is said, with the name of the file or the member', () => {
  const ondertekenen = { sleutel: 'ondertekenen.key', keten: 'ondertekenen.crt', kid: 'k' }
  copyFileSync(join(map, 'cbs', 'ondertekenen.key'), join(map, 'wij', 'ander.key'))
  assert.throws(met({ vrager: 'CBS' }), /vrager/)
  assert.throws(met({ geheim: 'x' }), /geheim/)
  assert.throws(met({ vertrouwd: 'weg.crt' }), /weg\.crt is missing/)
  assert.throws(met({ vertrouwd: 'token.pub' }), /holds no certificate/)
  assert.throws(met({ intrekkingslijsten: 'crl' }), /crl is missing/)
  assert.throws(met({ ondertekenen: { ...ondertekenen, sleutel: 'ander.key' } }), /not that of the key/)
  assert.throws(() => leesAansluiting(join(map, 'weg.json')), /weg\.json/)
})
