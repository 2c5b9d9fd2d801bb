import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { alsTekst } from './bytes.ts'

/** Where a command reads and writes: answers on `uit`, problems on `fout`. */
export interface Stromen {
  readonly in: Readable
  readonly uit: Writable
  readonly fout: Writable
}

/** A single input may hold this many bytes; a line of `--bulk` too. */
export const grootsteInvoer = 16 * 1024 * 1024

/** Writes text and waits when the other side is slow. */
export async function schrijf(uit: Writable, tekst: string): Promise<void> {
  if (tekst === '') return
  if (!uit.write(tekst)) await once(uit, 'drain')
}

/**
 * Reads a whole input as UTF-8.
 * @returns null with the reason when it is too large or not UTF-8
 */
export async function leesAlles(
  bron: AsyncIterable<Uint8Array>,
): Promise<{ readonly tekst: string } | { readonly tekst: null; readonly reden: 'te-lang' | 'geen-utf-8' }> {
  const stukken: Uint8Array[] = []
  let lengte = 0
  for await (const stuk of bron) {
    lengte += stuk.length
    if (lengte > grootsteInvoer) return { tekst: null, reden: 'te-lang' }
    stukken.push(stuk)
  }
  const tekst = alsTekst(Buffer.concat(stukken))
  return tekst === null ? { tekst, reden: 'geen-utf-8' } : { tekst }
}
