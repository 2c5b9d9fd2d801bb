import type { Register } from '../../domein/registers/index.ts'
import type { Uitgaand } from '../../domein/verloop/index.ts'

/** A message to a register, or why it cannot be said. Faults never name the person. */
export type Registerbericht<B> = { readonly bericht: B } | { readonly fout: string }

/** What one register has of its own: its messages, and how they stand in a sheet. */
export interface Registeraansluiting<B> {
  readonly naam: Register
  /** How people call it, and by what it knows an organisation: with its article. */
  readonly label: string
  readonly code: string
  readonly berichtVan: (uitgaand: Uitgaand) => Registerbericht<B>
  /** The columns of a sheet. The first is the id of the message. */
  readonly kolommen: readonly { readonly kop: string; readonly cel: (bericht: B) => string | null }[]
}
