import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What is kept under one key: each purpose has a key of its own, so that one cannot be taken for another. */
export interface Secrets {
  /** Encrypts (AES-256-GCM). @param owner whose it is: sealed for one, it does not open for another */
  readonly seal: (purpose: string, owner: string, plain: Uint8Array) => Buffer
  /** Decrypts; null: sealed with another key, for another owner, or changed since. */
  readonly open: (purpose: string, owner: string, sealed: Uint8Array) => Buffer | null
  /** A fingerprint by which something is found again without being kept. */
  readonly fingerprint: (purpose: string, text: string) => Buffer
}

const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

/** Makes secrets of a key of 32 bytes. @throws Error when it has another length */
export function secretsWith(key: Uint8Array): Secrets {
  if (key.length !== keyBytes) throw new Error(`A key has ${keyBytes} bytes`)
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', purpose, keyBytes))
  return {
    seal: (purpose, owner, plain) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', derived(`seal ${purpose}`), nonce)
      cipher.setAAD(Buffer.from(owner))
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    },
    open: (purpose, owner, sealed) => {
      if (sealed.length < nonceBytes + tagBytes) return null
      const bytes = Buffer.from(sealed)
      const decipher = createDecipheriv('aes-256-gcm', derived(`seal ${purpose}`), bytes.subarray(0, nonceBytes))
      decipher.setAAD(Buffer.from(owner))
      decipher.setAuthTag(bytes.subarray(-tagBytes))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()])
      } catch {
        // The only error here: the tag does not fit.
        return null
      }
    },
    fingerprint: (purpose, text) =>
      createHmac('sha256', derived(`fingerprint ${purpose}`))
        .update(text)
        .digest(),
  }
}

/** Secrets that nobody can open any more when this process ends. */
export const passingSecrets = (): Secrets => secretsWith(randomBytes(keyBytes))

/**
 * Reads the key of an installation: 32 bytes in base64 or 64 hexadecimal digits.
 * @param make makes the file (0600) when it is not there
 * @throws Error that names the file, when it cannot be read or holds something else
 */
export function readSecrets(file: string, make: boolean): Secrets {
  const text = (make ? readOrMake(file) : readFileSync(file, 'utf8')).trim()
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
  if (key.length !== keyBytes) throw new Error(`${file} must hold 32 bytes in base64 or 64 hexadecimal digits`)
  return secretsWith(key)
}

function readOrMake(file: string): string {
  mkdirSync(dirname(file), { recursive: true })
  try {
    // Fails when it is there: two starts at once make one key.
    writeFileSync(file, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8')
}
