import type { Uitkomst } from '../../gedeeld/uitkomst.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import type { Afschrift, Inleesweigering } from '../../domein/geld/index.ts'
import type { Actor, Bankrekeningfeiten, Organisatienaam } from '../../domein/toegang/index.ts'

/** For whom a file is read; by code: null for the only organisation there is, which is made when there is none. */
export type Voorwie =
  { readonly id: string } | { readonly code: string | null; readonly alsErGeenIs: Omit<Organisatienaam, 'id'> }

/** What reading statements needs of the storage room. */
export interface Bankopslag {
  /** All of it in one transaction, or nothing; null: there is no such organisation. */
  readonly neemIn: (
    voor: Voorwie,
    bestand: {
      readonly hash: string
      readonly naam: string
      readonly afschriften: readonly Afschrift[]
      readonly door: Actor
      readonly nieuweRekening: boolean
    },
  ) => Promise<{
    readonly organisatieId: string
    readonly uitkomst: Uitkomst<
      readonly {
        readonly rekening: Bankrekeningfeiten
        readonly afschriften: readonly Afschrift[]
        readonly nieuw: readonly string[]
      }[],
      Inleesweigering | { readonly code: 'RekeningOnbekend' | 'BedragenTeGroot'; readonly iban: Iban }
    >
  } | null>
  readonly wijsZekereToe: (organisatieId: string, posten: readonly string[] | null) => Promise<number>
  readonly telOpen: (organisatieId: string, posten: readonly string[]) => Promise<number>
}
