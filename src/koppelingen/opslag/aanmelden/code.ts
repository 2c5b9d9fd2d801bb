import { createHash, randomInt } from 'node:crypto'

// Nothing that looks like something else when somebody writes it down: no 0, 1, I, L, O, U.
const tekens = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const lengte = 12

/** Makes a code that somebody can write down: 12 characters in three groups, 58 random bits. */
export function nieuweCode(): string {
  const los = Array.from({ length: lengte }, () => tekens[randomInt(tekens.length)] ?? '').join('')
  return los.replace(/(.{4})(?=.)/g, '$1-')
}

/** A code as we make it, out of what somebody typed; null: it cannot be one. */
export function leesCode(getypt: string): string | null {
  const los = getypt.toUpperCase().replace(/[\s.-]/g, '')
  const isCode = los.length === lengte && [...los].every((teken) => tekens.includes(teken))
  return isCode ? los.replace(/(.{4})(?=.)/g, '$1-') : null
}

/** What is kept of a code. */
export const hashVanCode = (code: string): Buffer => createHash('sha256').update(`aanmelding\0${code}`).digest()
