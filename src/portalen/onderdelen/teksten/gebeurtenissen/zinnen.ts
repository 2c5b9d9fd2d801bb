import type { Gebeurtenis } from '../../../../domein/verloop/index.ts'

type Soort = Gebeurtenis['soort']
/** The gebeurtenis of this kind. */
export type Van<S extends Soort> = { [K in S]: Extract<Gebeurtenis, { readonly soort: K }> }[S]

/** Names the schuldeiser of a vordering; the CLI has no dossier at hand and says "een schuldeiser". */
export type Schuldeisernaam = (vorderingId: string) => string

/** A sentence for each gebeurtenis of a slice. */
export type Zinnen<G extends Gebeurtenis> = {
  readonly [S in G['soort']]: (g: Van<S>, van: Schuldeisernaam) => string
}
