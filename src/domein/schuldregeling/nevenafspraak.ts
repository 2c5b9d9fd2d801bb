import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import { lopende } from '../schulden/index.ts'
import type { SchuldregelingInzicht } from './schuldregeling.ts'

/** What a schuldeiser can get outside the verdeling. The last is a deviation from gelijkberechtiging (Gedragscode art. 15). */
export const nevensoorten = {
  duo: 'DUO: de studieschuld houdt een eigen afspraak',
  cjib: 'CJIB: de boete of maatregel wordt ernaast betaald',
  'aparte-afspraak': 'Een andere afspraak naast de verdeling',
  'noodzakelijke-leverancier': 'Een leverancier die de onderneming nodig heeft (alleen bij een ondernemer)',
} as const
export type Nevensoort = keyof typeof nevensoorten

/** Something that one schuldeiser gets outside the verdeling. Every schuldeiser sees it (L-26). */
export interface Nevenafspraak {
  readonly id: string
  readonly datum: Datum
  readonly vorderingId: string
  readonly aard: Nevensoort
  readonly wat: string
  readonly bedrag?: Centen
  readonly reden: string
}

/** A nevenafspraak as the dossier knows it. */
export interface Gekend extends Nevenafspraak {
  readonly ingetrokken: Datum | null
}

/** The nevenafspraken that hold now: not withdrawn, and of a claim that still counts. */
export function nevenafsprakenNu({ schuldregeling, schulden }: SchuldregelingInzicht): readonly Nevenafspraak[] {
  const nu = new Set(lopende(schulden).map((v) => v.id))
  return schuldregeling.nevenafspraken.flatMap(({ ingetrokken, ...afspraak }) =>
    ingetrokken === null && nu.has(afspraak.vorderingId) ? [afspraak] : [],
  )
}
