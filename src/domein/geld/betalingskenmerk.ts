/** The reference that an inwoner gives along with a payment: 16 digits, the first of which checks the others. */
export type Betalingskenmerk = string & { readonly __merk: 'Betalingskenmerk' }

// From the right; the eleventh digit begins again.
const gewichten = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1] as const

// What fits in 15 digits: the first 48 bits of an id, of which two in a hundred thousand dossiers never met.
const bits = 12

/**
 * The check digit of 15 digits, by the weighted modulus 11.
 * @bron Betaalvereniging Nederland, specificaties betalingskenmerk: 000056789012345 has 5
 */
function controlecijfer(cijfers: string): number {
  const som = [...cijfers]
    .reverse()
    .reduce((tot, cijfer, i) => tot + Number(cijfer) * (gewichten[i % gewichten.length] ?? 0), 0)
  const rest = 11 - (som % 11)
  return rest === 11 ? 0 : rest === 10 ? 1 : rest
}

/**
 * Reads a betalingskenmerk of 16 digits.
 * @returns null when the check digit is wrong or it is no such number
 */
export function leesBetalingskenmerk(tekst: string): Betalingskenmerk | null {
  const cijfers = tekst.replace(/[ .]/g, '')
  if (!/^\d{16}$/.test(cijfers)) return null
  return Number(cijfers[0]) === controlecijfer(cijfers.slice(1)) ? (cijfers as Betalingskenmerk) : null
}

/**
 * The betalingskenmerk of a dossier, which follows from its id: nothing is kept, and the id can be found again from it.
 * @param dossierId a uuid
 * @throws RangeError when it is none: a bug
 */
export function betalingskenmerkVan(dossierId: string): Betalingskenmerk {
  const begin = dossierId.replaceAll('-', '').slice(0, bits)
  if (!/^[0-9a-f]{12}$/.test(begin)) throw new RangeError('A dossier without an id of its own')
  const cijfers = Number.parseInt(begin, 16).toString().padStart(15, '0')
  return `${controlecijfer(cijfers)}${cijfers}` as Betalingskenmerk
}

/** A betalingskenmerk as people read it: in groups of four. */
export const inGroepen = (kenmerk: Betalingskenmerk): string => kenmerk.replace(/\d{4}(?!$)/g, '$& ')

/**
 * The first and the last id that a dossier with this betalingskenmerk can have; null: no dossier has it.
 */
export function dossiersMet(kenmerk: Betalingskenmerk): { readonly eerste: string; readonly laatste: string } | null {
  const begin = Number(kenmerk.slice(1)).toString(16).padStart(bits, '0')
  if (begin.length > bits) return null
  const id = (rest: string) => `${begin.slice(0, 8)}-${begin.slice(8)}-${rest}`
  return { eerste: id('0000-0000-000000000000'), laatste: id('ffff-ffff-ffffffffffff') }
}

/**
 * Every betalingskenmerk that stands in a text, as one number or in groups of four, each once. A number that is longer
 * holds none: its digits belong to something else.
 */
export function kenmerkenIn(tekst: string): readonly Betalingskenmerk[] {
  const gevonden = [...tekst.matchAll(/(?<!\d)(?=(\d{16}(?!\d)|\d{4}(?:[ .]\d{4}){3}(?!\d)))/g)]
  return [...new Set(gevonden.flatMap(([, cijfers = '']) => leesBetalingskenmerk(cijfers) ?? []))]
}
