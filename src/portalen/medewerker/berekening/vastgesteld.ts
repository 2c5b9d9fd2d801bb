import { type Actor, naamVan } from '../../../domein/toegang/index.ts'
import type { Dossierblad, Gebeurtenis } from '../../../domein/verloop/index.ts'

/** A gebeurtenis that recorded a capacity, with its calculation when it was ours. */
export type Vastlegging = Extract<
  Gebeurtenis,
  { readonly soort: 'AfloscapaciteitVastgesteld' | 'VtlbHerberekend' | 'HercontroleGedaan' }
>

/** One recorded capacity of a dossier. */
export interface Vastgesteld {
  /** From 1, in the order of recording: its address. */
  readonly nummer: number
  readonly gebeurtenis: Vastlegging
  readonly door: string
  readonly opgetekendOp: string
}

/** What kind of step recorded it, as people read it. */
export const vastleggingen: Readonly<Record<Vastlegging['soort'], string>> = {
  AfloscapaciteitVastgesteld: 'Vastgesteld',
  VtlbHerberekend: 'Herberekend naar nieuwe normen',
  HercontroleGedaan: 'Hercontrole',
}

function isVastlegging(g: Gebeurtenis): g is Vastlegging {
  return Object.hasOwn(vastleggingen, g.soort)
}

/** Every capacity that was recorded in a dossier, oldest first. */
export function vastgesteldIn({ historie }: Pick<Dossierblad, 'historie'>): readonly Vastgesteld[] {
  const regels: { gebeurtenis: Vastlegging; door: Actor; opgetekendOp: string }[] = historie.flatMap(
    ({ gebeurtenis, door, opgetekendOp }) => (isVastlegging(gebeurtenis) ? [{ gebeurtenis, door, opgetekendOp }] : []),
  )
  return regels.map(({ gebeurtenis, door, opgetekendOp }, i) => ({
    nummer: i + 1,
    gebeurtenis,
    door: naamVan(door),
    opgetekendOp,
  }))
}
