import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

/** The two halves of a key as Standard Webhooks writes them: who signs keeps `secret`, who checks keeps `open`. */
export interface Keypair {
  /** `whsk_` and the base64 of the 64 bytes that Ed25519 libraries use: the seed and the public half. */
  readonly secret: string
  /** `whpk_` and the base64 of the 32 bytes of the public half. */
  readonly open: string
}

/** The three headers of a signed message. */
export type Signed = Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>>

/** Why a message is not believed. */
export type Distrust = 'header-missing' | 'too-old-or-new' | 'signature-wrong'

/** How far the clocks of two sides may differ, and how long a message that was caught can be sent again. */
export const toleranceSeconds = 300

const bytesOf = (text: string, prefix: string, length: number): Buffer | null => {
  if (!text.startsWith(prefix)) return null
  const bytes = Buffer.from(text.slice(prefix.length), 'base64')
  return bytes.length === length && prefix + bytes.toString('base64') === text ? bytes : null
}

/** Tells whether a text is the open half of a key. */
export const isOpenKey = (text: string): boolean => bytesOf(text, 'whpk_', 32) !== null

/** Makes a key for somebody who will sign. The secret half exists nowhere else. */
export function makeKeypair(): Keypair {
  const { d = '', x = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  const [seed, open] = [Buffer.from(d, 'base64url'), Buffer.from(x, 'base64url')]
  return { secret: `whsk_${Buffer.concat([seed, open]).toString('base64')}`, open: `whpk_${open.toString('base64')}` }
}

function openKey(text: string): KeyObject | null {
  const bytes = bytesOf(text, 'whpk_', 32)
  const key = { kty: 'OKP', crv: 'Ed25519', x: bytes?.toString('base64url') ?? '' }
  return bytes === null ? null : createPublicKey({ key, format: 'jwk' })
}

function secretKey(text: string): KeyObject {
  const bytes = bytesOf(text, 'whsk_', 64)
  if (bytes === null) throw new RangeError('Not the secret half of a key: whsk_ and the base64 of 64 bytes')
  const [d, x] = [bytes.subarray(0, 32).toString('base64url'), bytes.subarray(32).toString('base64url')]
  return createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' })
}

const signedText = (id: string, seconds: string, body: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`${id}.${seconds}.`), body])

/**
 * Signs a message as Standard Webhooks does with an asymmetric key (`v1a`: Ed25519 over `id.timestamp.body`).
 * @param nowMs the real time
 * @throws RangeError when the secret is not one
 */
export function signMessage(secret: string, id: string, body: Uint8Array, nowMs: number): Signed {
  const seconds = String(Math.floor(nowMs / 1000))
  const signature = sign(null, signedText(id, seconds, body), secretKey(secret)).toString('base64')
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1a,${signature}` }
}

/**
 * Decides whether a message comes from who holds the secret half, now.
 * @param open the open half; null: there is no such sender, which takes as long as a wrong signature
 * @param nowMs the real time
 * @returns why not; null: it does
 */
export function checkMessage(open: string | null, headers: Headers, body: Uint8Array, nowMs: number): Distrust | null {
  const [id, seconds, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((h) => headers.get(h))
  if (!id || !seconds || !signatures) return 'header-missing'
  const when = /^\d{1,12}$/.test(seconds) ? Number(seconds) : Number.NaN
  if (!(Math.abs(nowMs / 1000 - when) <= toleranceSeconds)) return 'too-old-or-new'
  const key = openKey(open ?? nobody)
  const text = signedText(id, seconds, body)
  // A sender that is between two keys sends a signature of each.
  const sound = signatures
    .split(' ')
    .slice(0, 10)
    .filter((one) => one.startsWith('v1a,'))
    .some((one) => key !== null && verify(null, text, key, Buffer.from(one.slice(4), 'base64')))
  return sound && open !== null ? null : 'signature-wrong'
}

const nobody = makeKeypair().open
