import type { Cel } from './cellen.ts'
import type { Lijstfout } from './fouten.ts'

/** A row of a list as it stands in the file; a fault instead: from here nothing can be read. */
export type Rij =
  | {
      readonly line: number
      readonly cellen: readonly Cel[]
      /** The file stops here without the end of a line. */
      readonly zonderEinde?: boolean
    }
  | { readonly line: number; readonly fout: Lijstfout }

/** Rows to write, the heading first. */
export type Rijen = Iterable<readonly string[]> | AsyncIterable<readonly string[]>

/** Reads a file row by row, the heading first. */
export type Rijlezer = (bytes: Uint8Array) => AsyncGenerator<Rij, void>

/** The largest file that is read, in bytes, and what a workbook may hold when it is unpacked. */
export const grootsteBestand = 32 * 2 ** 20
export const grootstUitgepakt = 256 * 2 ** 20

/** A list of more rows is delivered in parts. */
export const hoogstensRegels = 100_000
