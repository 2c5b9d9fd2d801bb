import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { passingSecrets, readSecrets, secretsWith } from './secrets.ts'

let folder: string
before(() => void (folder = mkdtempSync(join(tmpdir(), 'secrets-'))))
after(() => rmSync(folder, { recursive: true }))

const plain = Buffer.from('JBSWY3DPEHPK3PXP')

describe('what is sealed', () => {
  test('opens for its owner and purpose, and looks different every time', () => {
    const secrets = passingSecrets()
    const [one, two] = [secrets.seal('totp', 'a', plain), secrets.seal('totp', 'a', plain)]
    assert.deepEqual(secrets.open('totp', 'a', one), plain)
    assert.notDeepEqual(one, two)
    assert.ok(!one.includes(plain))
  })

  test('does not open for another owner, purpose or key, nor when a bit was changed', () => {
    const secrets = passingSecrets()
    const sealed = secrets.seal('totp', 'a', plain)
    assert.equal(secrets.open('totp', 'b', sealed), null)
    assert.equal(secrets.open('else', 'a', sealed), null)
    assert.equal(passingSecrets().open('totp', 'a', sealed), null)
    for (const at of [0, 12, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      assert.equal(secrets.open('totp', 'a', changed), null)
    }
    for (const short of [Buffer.alloc(0), sealed.subarray(0, 27)]) assert.equal(secrets.open('totp', 'a', short), null)
  })

  test('a fingerprint is the same for the same text and purpose alone', () => {
    const secrets = secretsWith(Buffer.alloc(32, 7))
    assert.deepEqual(secrets.fingerprint('bsn', '1'), secretsWith(Buffer.alloc(32, 7)).fingerprint('bsn', '1'))
    assert.notDeepEqual(secrets.fingerprint('bsn', '1'), secrets.fingerprint('bsn', '2'))
    assert.notDeepEqual(secrets.fingerprint('bsn', '1'), secrets.fingerprint('sub', '1'))
    assert.notDeepEqual(secrets.fingerprint('bsn', '1'), passingSecrets().fingerprint('bsn', '1'))
  })
})

describe('the key of an installation', () => {
  test('is made once, for its owner alone, and read again', () => {
    const file = join(folder, 'new', 'sleutel')
    const sealed = readSecrets(file, true).seal('totp', 'a', plain)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    assert.deepEqual(readSecrets(file, true).open('totp', 'a', sealed), plain)
    assert.deepEqual(readSecrets(file, false).open('totp', 'a', sealed), plain)
  })

  test('is 32 bytes in base64 or hexadecimal; anything else stops the start, as does a file that is not there', () => {
    const file = join(folder, 'given')
    writeFileSync(file, `${'ab'.repeat(32)}\n`)
    const sealed = readSecrets(file, false).seal('totp', 'a', plain)
    writeFileSync(file, Buffer.from('ab'.repeat(32), 'hex').toString('base64'))
    assert.deepEqual(readSecrets(file, false).open('totp', 'a', sealed), plain)
    for (const wrong of ['', 'short', 'ab'.repeat(31)]) {
      writeFileSync(file, wrong)
      assert.throws(() => readSecrets(file, false), /given must hold 32 bytes/)
    }
    assert.throws(() => readSecrets(join(folder, 'nowhere'), false), /ENOENT/)
  })
})
