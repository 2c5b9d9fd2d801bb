import assert from 'node:assert/strict'
import { verify } from 'node:crypto'
import { describe, test } from 'node:test'
import { checkMessage, isOpenKey, makeKeypair, signMessage, toleranceSeconds } from './index.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const body = new TextEncoder().encode('{"kenmerk":"GF-1"}')
const keys = makeKeypair()
const signed = (anders: object = {}) => new Headers({ ...signMessage(keys.secret, 'msg_1', body, now), ...anders })
const check = (headers: Headers, open: string | null = keys.open, wat = body, op = now) =>
  checkMessage(open, headers, wat, op)

describe('a message signed as Standard Webhooks does', () => {
  test('is believed from who holds the key', () => assert.equal(check(signed()), null))

  test('is what the standard says: Ed25519 over id.timestamp.body', () => {
    const headers = signed()
    const text = Buffer.from(`msg_1.${now / 1000}.{"kenmerk":"GF-1"}`)
    const key = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(keys.open.slice(5), 'base64').toString('base64url') }
    const signature = Buffer.from(headers.get('webhook-signature')?.slice(4) ?? '', 'base64')
    assert.ok(verify(null, text, { key, format: 'jwk' }, signature))
  })

  test('is not when a byte, the id, the time, the key or a header is another', () => {
    const ander = body.with(0, 32)
    assert.equal(check(signed(), keys.open, ander), 'signature-wrong')
    assert.equal(check(signed({ 'webhook-id': 'msg_2' })), 'signature-wrong')
    assert.equal(check(signed({ 'webhook-timestamp': String(now / 1000 + 1) })), 'signature-wrong')
    assert.equal(check(signed(), makeKeypair().open), 'signature-wrong')
    assert.equal(check(signed(), null), 'signature-wrong')
    assert.equal(check(signed(), 'whpk_AAAA'), 'signature-wrong')
    for (const naam of ['webhook-id', 'webhook-timestamp', 'webhook-signature'])
      assert.equal(check(signed({ [naam]: '' })), 'header-missing', naam)
    for (const wat of ['v1a,', 'v1a,AAAA', 'v1,AAAA', 'onzin'])
      assert.equal(check(signed({ 'webhook-signature': wat })), 'signature-wrong', wat)
  })

  test('is believed when one of several signatures is sound', () => {
    const goed = signed().get('webhook-signature')
    const oud = signMessage(makeKeypair().secret, 'msg_1', body, now)['webhook-signature']
    assert.equal(check(signed({ 'webhook-signature': `${oud} ${goed}` })), null)
    const teVeel = `${Array.from({ length: 10 }, () => oud).join(' ')} ${goed}`
    assert.equal(check(signed({ 'webhook-signature': teVeel })), 'signature-wrong')
  })

  test('is believed for five minutes, before and after', () => {
    for (const verschil of [-toleranceSeconds, toleranceSeconds])
      assert.equal(check(signed(), keys.open, body, now + verschil * 1000), null, String(verschil))
    for (const verschil of [-toleranceSeconds - 1, toleranceSeconds + 1])
      assert.equal(check(signed(), keys.open, body, now + verschil * 1000), 'too-old-or-new', String(verschil))
    for (const wat of ['straks', '1e9', '-1', '99999999999999'])
      assert.equal(check(signed({ 'webhook-timestamp': wat })), 'too-old-or-new', wat)
  })
})

test('a key has two halves in the form of the standard, and each is another', () => {
  assert.match(keys.secret, /^whsk_[A-Za-z0-9+/]{86}==$/)
  assert.match(keys.open, /^whpk_[A-Za-z0-9+/]{43}=$/)
  assert.notEqual(makeKeypair().open, keys.open)
  assert.ok(isOpenKey(keys.open))
  for (const geen of ['', keys.secret, keys.open.slice(5), `${keys.open}=`, keys.open.slice(0, -2), 'whpk_!'])
    assert.equal(isOpenKey(geen), false, geen)
  assert.throws(() => signMessage(keys.open, 'msg_1', body, now), RangeError)
})
