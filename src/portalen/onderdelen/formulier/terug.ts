import type { Veld } from '../../../gedeeld/invoer.ts'
import { type Ingetypt, padVan } from './ingetypt.ts'

type Regel = readonly [string, readonly string[]]

/** Writes what is already known as somebody would have typed it: for forms that change what is there. */
export function alsIngetypt(velden: readonly Veld[], bekend: Readonly<Record<string, unknown>>): Ingetypt {
  return new Map(regels(velden, bekend, ''))
}

function regels(velden: readonly Veld[], bekend: Readonly<Record<string, unknown>>, basis: string): readonly Regel[] {
  return velden.flatMap((veld) => veldregels(veld, bekend[veld.naam], padVan(basis, veld.naam)))
}

function veldregels(veld: Veld, waarde: unknown, pad: string): readonly Regel[] {
  if (waarde === undefined || waarde === null) return []
  if (veld.soort === 'datum') return dagregels(String(waarde), pad)
  if (veld.soort === 'ja-nee') return [[pad, [waarde === true ? 'ja' : 'nee']]]
  if (veld.soort === 'bedrag' || veld.soort === 'percentage') return [[pad, [metKomma(waarde)]]]
  if (veld.soort === 'meerkeuze') return [[pad, Array.isArray(waarde) ? waarde.map(String) : []]]
  if (veld.soort === 'groep') return isRecord(waarde) ? regels(veld.velden ?? [], waarde, pad) : []
  if (veld.soort === 'lijst') {
    const rijen = Array.isArray(waarde) ? waarde : []
    return rijen.flatMap((rij, i) => (isRecord(rij) ? regels(veld.velden ?? [], rij, padVan(pad, i)) : []))
  }
  return [[pad, [veld.soort === 'aantal' ? String(waarde).replace('.', ',') : String(waarde)]]]
}

function dagregels(dag: string, pad: string): readonly Regel[] {
  const [jaar = '', maand = '', nummer = ''] = dag.split('-')
  return [
    [padVan(pad, 'dag'), [String(Number(nummer))]],
    [padVan(pad, 'maand'), [String(Number(maand))]],
    [padVan(pad, 'jaar'), [jaar]],
  ]
}

/** Whole cents, or hundredths of a percent, as a number with a comma. */
function metKomma(honderdsten: unknown): string {
  const n = Number(honderdsten)
  return `${Math.trunc(n / 100)},${String(Math.abs(n % 100)).padStart(2, '0')}`
}

function isRecord(waarde: unknown): waarde is Readonly<Record<string, unknown>> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
}
