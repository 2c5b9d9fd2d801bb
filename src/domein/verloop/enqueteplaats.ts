import type { Jaaruitslag, Score, Stelling } from '../kwaliteit/index.ts'

/** What an inwoner answers; everything is optional, but not everything at once. */
export interface Enqueteantwoord {
  readonly scores: Readonly<Partial<Record<Stelling, Score>>>
  /** Null: nothing was written. */
  readonly mening: string | null
}

/** What came of sending it. */
export type Enqueteuitkomst =
  | 'gedaan'
  /** It was answered before: that counts, and nobody can find it back. */
  | 'al-gedaan'
  /** It is not open (any more), or never was. */
  | 'dicht'

/** Answers to one ronde. */
export interface Enqueteverzoek extends Enqueteantwoord {
  readonly ronde: string
}

/** What a teammanager reads: never who answered, nor which answers belong together. */
export interface Enquetestand {
  /** Newest first. */
  readonly jaren: readonly Jaaruitslag[]
  /** In no order; each of the year in which enough were in. */
  readonly meningen: readonly { readonly jaar: number; readonly tekst: string }[]
}

/** Reads what inwoners answered, as far as enough did. */
export type Enquetelezer = (organisatieId: string) => Promise<Enquetestand>
