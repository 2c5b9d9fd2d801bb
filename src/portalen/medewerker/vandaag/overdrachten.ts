import { naamVan } from '../../../domein/toegang/index.ts'
import type { Overgedragen } from '../../../domein/verloop/index.ts'

/** Dossiers that came together: from one person, by one person, with one note. */
export interface Overdrachtgroep {
  /** Who handled them; null: nobody. */
  readonly van: string | null
  readonly door: string
  readonly toelichting: string | null
  /** Instant of the newest. */
  readonly op: string
  readonly dossiers: readonly { readonly dossierId: string; readonly naam: string }[]
}

/** Puts together what came together, the newest first, the dossiers by name. */
export function overdrachten(rijen: readonly Overgedragen[]): readonly Overdrachtgroep[] {
  const groepen = Map.groupBy(rijen, ({ van, door, toelichting }) => JSON.stringify([van, naamVan(door), toelichting]))
  return [...groepen.values()].flatMap((groep) => {
    const [eerste] = groep
    if (eerste === undefined) return []
    const { van, door, toelichting } = eerste
    const op = groep.map((rij) => rij.op).reduce((a, b) => (a > b ? a : b))
    const dossiers = groep.map(({ dossierId, naam }) => ({ dossierId, naam }))
    return [{ van, door: naamVan(door), toelichting, op, dossiers: dossiers.toSorted(opNaam) }]
  })
}

const opNaam = (a: { readonly naam: string }, b: { readonly naam: string }) => a.naam.localeCompare(b.naam, 'nl')
