import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '../../domein/toegang/index.ts'
import type { Berichtrij, Boekregelrij } from './rijen.ts'

/** The hash before the first gebeurtenis of a stroom. */
export const begin: Buffer = Buffer.alloc(32)

/** The place of a gebeurtenis in its stroom and what everybody may always know of it. */
export interface Schakel {
  readonly organisatieId: string
  readonly stroomId: string
  readonly versie: number
  readonly soort: string
  /** ISO 8601 UTC with milliseconds. */
  readonly opgetekendOp: string
  readonly door: Actor
  readonly opdrachtId: string
}

const sha256 = (...delen: readonly (Buffer | string)[]): Buffer =>
  delen.reduce((hash, deel) => hash.update(deel), createHash('sha256')).digest()

/** A fresh salt: without it, a hash of a few known fields would give away a burgerservicenummer. */
export const nieuwZout = (): Buffer => randomBytes(16)

/** The hash of what was said, salted, so that it says nothing once the salt is destroyed. */
export function inhoudHash(zout: Buffer, inhoud: unknown): Buffer {
  return sha256(zout, canoniek(inhoud))
}

/** The hash of a gebeurtenis: over the one before it, its place and the hash of its content. */
export function kettingHash(vorige: Buffer, schakel: Schakel, inhoud: Buffer): Buffer {
  return sha256(vorige, canoniek({ ...schakel, inhoudHash: inhoud.toString('hex') }))
}

/** The hash by which a repeated opdracht is recognised. */
export function opdrachtHash(opdrachtId: string, inhoud: unknown): Buffer {
  return sha256(opdrachtId, canoniek(inhoud, vanAlles))
}

/**
 * The hash of all berichten that an opdracht made, in hexadecimal: what was said is compared with this for ever after.
 * @param berichten in whatever order
 */
export function berichtenHash(opdrachtId: string, berichten: readonly Berichtrij[]): string {
  const opVolgorde = [...berichten].sort((a, b) => a.versie - b.versie || a.plaats - b.plaats)
  return sha256(opdrachtId, canoniek(opVolgorde)).toString('hex')
}

/**
 * The hash of all boekregels that an opdracht made, in hexadecimal; empty when it made none.
 * @param regels in whatever order
 */
export function boekingenHash(opdrachtId: string, regels: readonly Boekregelrij[]): string {
  if (regels.length === 0) return ''
  const opVolgorde = [...regels].sort((a, b) => a.versie - b.versie || a.boeking - b.boeking || a.regel - b.regel)
  return sha256(opdrachtId, canoniek(opVolgorde)).toString('hex')
}

/**
 * Makes a uuid from a name: the same name gives the same id (RFC 9562, version 8 over SHA-256).
 * @param naam the parts that make it unique
 */
export function vasteId(...naam: readonly (string | number)[]): string {
  const hex = sha256(naam.join('\u001f')).toString('hex')
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/**
 * Writes a value as JSON with sorted keys, as it comes back from jsonb too. Members without value are left out.
 * @param lees what to do with text, numbers and the rest; by default only what jsonb can keep
 * @throws TypeError for what jsonb cannot keep: NUL, half a character, a number that is not finite
 */
export function canoniek(waarde: unknown, lees: (waarde: unknown) => string = bewaarbaar): string {
  if (Array.isArray(waarde)) return `[${waarde.map((deel: unknown) => canoniek(deel ?? null, lees)).join(',')}]`
  if (waarde === null || typeof waarde !== 'object') return lees(waarde)
  const leden = Object.entries(waarde)
    .filter(([, lid]) => lid !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${leden.map(([naam, lid]) => `${lees(naam)}:${canoniek(lid, lees)}`).join(',')}}`
}

function bewaarbaar(waarde: unknown): string {
  if (typeof waarde === 'string' && !waarde.includes('\0') && waarde.isWellFormed()) return JSON.stringify(waarde)
  if (waarde === null || typeof waarde === 'boolean' || Number.isFinite(waarde)) return JSON.stringify(waarde)
  throw new TypeError(`Cannot be kept as JSON: ${typeof waarde}`)
}

// What is handed in may hold anything; it is hashed before the domein has looked at it.
const vanAlles = (waarde: unknown): string =>
  typeof waarde === 'bigint' ? `${waarde}n` : (JSON.stringify(waarde) ?? typeof waarde)
