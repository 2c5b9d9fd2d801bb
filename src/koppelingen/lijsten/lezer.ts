import type { Datum } from '../../gedeeld/datum.ts'
import { type Cel, type Gelezen, leesTekst } from './cellen.ts'
import { type Lijstfout, fout } from './fouten.ts'
import type { Saldokolom } from './kolommen.ts'
import { titelVan } from './kop.ts'

/** Reads the cells of one row and gathers what is wrong with them. */
export interface Lezer {
  readonly line: number
  readonly vandaag: Datum
  readonly fouten: Lijstfout[]
  readonly cel: (kolom: Saldokolom) => Cel
  /** Null: the cell is empty, or it has a fault. */
  readonly lees: <T>(kolom: Saldokolom, hoe: (van: Cel) => Gelezen<T>) => T | null
  readonly tekst: (kolom: Saldokolom) => string | null
  readonly isLeeg: (kolom: Saldokolom) => boolean
}

const hoogstensTekens = 500

/** Begins to read a row. */
export function maakLezer(line: number, cel: Lezer['cel'], vandaag: Datum): Lezer {
  const fouten: Lijstfout[] = []
  const lees: Lezer['lees'] = (kolom, hoe) => {
    const gelezen = hoe(cel(kolom))
    if ('waarde' in gelezen) return gelezen.waarde
    fouten.push(fout(line, gelezen.code, `${titelVan(kolom)}: ${gelezen.detail}`))
    return null
  }
  const tekst: Lezer['tekst'] = (kolom) => {
    const gelezen = lees(kolom, leesTekst)
    if (gelezen === null || gelezen.length <= hoogstensTekens) return gelezen
    fouten.push(fout(line, 'te-lang', `${titelVan(kolom)}: hier passen ${hoogstensTekens} tekens.`))
    return null
  }
  return { line, vandaag, fouten, cel, lees, tekst, isLeeg: (kolom) => isLeeg(cel(kolom)) }
}

/** Whether nothing stands in a cell. */
export const isLeeg = (cel: Cel): boolean => cel === null || (typeof cel === 'string' && cel.trim() === '')

/** A property that is there when something was read. */
export function optioneel<S extends string, T>(sleutel: S, waarde: T | null | undefined): Partial<Record<S, T>> {
  return waarde === null || waarde === undefined ? {} : ({ [sleutel]: waarde } as Record<S, T>)
}
