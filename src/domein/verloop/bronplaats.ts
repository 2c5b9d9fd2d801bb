/** What a file that an inwoner brings says, or everything that is wrong with it. */
export type Overzichtsoordeel =
  /** What `LeesVorderingenoverzichtIn` asks. */
  | { readonly soort: 'gelezen'; readonly invoer: object }
  | { readonly soort: 'onleesbaar'; readonly fouten: readonly { readonly plaats: string; readonly detail: string }[] }

/** What the portals ask of sources outside that tell about an inwoner. */
export interface Bronplaats {
  /** Reads a Vorderingenoverzicht (FCID), and does nothing. */
  readonly leesOverzicht: (bytes: Uint8Array) => Overzichtsoordeel
}
