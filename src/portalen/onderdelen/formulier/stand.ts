import type { Veld } from '../../../gedeeld/invoer.ts'
import type { Ingetypt } from './ingetypt.ts'
import { aantalRijen } from './ingetypt.ts'
import type { Veldfout } from './fouten.ts'

/** Value and Dutch label of something that can be chosen. */
export type Keuze = readonly [waarde: string, label: string]

/** What a form says besides its fields, in the language of who fills it in. */
export interface Formulierwoorden {
  readonly nietVerplicht: string
  readonly fout: string
  readonly pasAan: string
}

/** What it says in Dutch. */
export const nederlands: Pick<Formulierwoorden, 'nietVerplicht' | 'fout'> = {
  nietVerplicht: 'niet verplicht',
  fout: 'Fout:',
}

/** Everything that one drawing of a form needs. Plain data, so that it can go through a loader or an action. */
export interface Formulierstand {
  readonly velden: readonly Veld[]
  readonly ingetypt: Ingetypt
  readonly fouten: readonly Veldfout[]
  /** Per kind that a `verwijzing` names: what there is to choose. */
  readonly keuzes: Readonly<Record<string, readonly Keuze[]>>
  /** List to which one more row was asked; null: none. */
  readonly extraRij: string | null
  /** Absent: Dutch. */
  readonly woorden?: Formulierwoorden
  /** For who fills in about themselves: what a browser may fill in, by field (WCAG 1.3.5). */
  readonly vultIn?: Readonly<Record<string, string>>
}

/** How many rows of a list are shown: those that are filled, one more on request, at least one. */
export function teTonenRijen({ ingetypt, extraRij }: Formulierstand, pad: string): number {
  const gevuld = aantalRijen(ingetypt, pad)
  return Math.max(1, extraRij === pad ? gevuld + 1 : gevuld)
}

/** The faults at a field; those inside a group or list belong to the fields inside. */
export function foutenBij({ fouten }: Formulierstand, veld: Veld, pad: string): readonly Veldfout[] {
  const metInhoud = veld.soort === 'groep' || veld.soort === 'lijst'
  return fouten.filter((f) => f.pad === pad || (!metInhoud && f.pad.startsWith(`${pad}.`)))
}

/** Every kind of thing that the fields refer to, also inside groups and lists. */
export function verwijzingenIn(velden: readonly Veld[]): readonly string[] {
  const hier = velden.flatMap((v) => [...(v.naar === undefined ? [] : [v.naar]), ...verwijzingenIn(v.velden ?? [])])
  return [...new Set(hier)]
}
