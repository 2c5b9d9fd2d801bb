import { type Gelezen, leesJson } from './json.ts'

/** The text of bytes in a coding; null: they are none, and nobody puts them right. A byte order mark is taken off. */
export function alsTekst(bytes: Uint8Array, codering = 'utf-8'): string | null {
  try {
    return new TextDecoder(codering, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Reads a file that somebody hands in as one JSON text.
 * @param hoogstens so many bytes
 * @param diepste as that of `leesJson`
 */
export function leesJsonbestand(bytes: Uint8Array, hoogstens: number, diepste?: number): Gelezen {
  if (bytes.length > hoogstens) return mis('te-groot', `Hier kan hoogstens ${hoogstens / 1_000_000} MB.`)
  const tekst = alsTekst(bytes)
  return tekst === null ? mis('geen-utf-8', 'Dit is geen tekst. Kies het JSON-bestand.') : leesJson(tekst, diepste)
}

const mis = (code: string, detail: string): Gelezen => ({ ok: false, fouten: [{ pointer: '#', code, detail }] })
