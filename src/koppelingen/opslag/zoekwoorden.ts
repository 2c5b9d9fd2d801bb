import { zoekbaar } from '../../domein/verloop/index.ts'

/**
 * Splits a text into the words by which a dossier is found: lower case, without accents, each once, at most 50 of at
 * most 40 characters. A postcode is one word, with or without its space.
 */
export function woordenVan(tekst: string): readonly string[] {
  const kaal = zoekbaar(tekst).replace(/\b(\d{4})\s+([a-z]{2})\b/g, '$1$2')
  const woorden = kaal.match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(woorden.map((woord) => [...woord].slice(0, 40).join('')))].slice(0, 50)
}

/** What is looked for as it stands: lower case, and without NUL, the one character that text in the database cannot hold. */
export const zoektekstUit = (tekst: string): string => tekst.replaceAll('\0', '').trim().toLowerCase()

/** The first text, in the order of the database, that no longer begins with this word. */
export function voorbij(woord: string): string {
  return `${woord}\u{10FFFF}`
}
