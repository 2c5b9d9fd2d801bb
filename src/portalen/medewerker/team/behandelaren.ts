import type { Werklast } from '../../../domein/verloop/index.ts'

/** With more behandelaren than this the board begins with those who need a look: a page of 400 rows is read by nobody. */
const hoogstens = 50

/** In the address: everybody, by name. */
export const allen = { naam: 'behandelaren', waarde: 'alle' } as const

/** Whether an address asks for everybody. */
export const wilAllen = (vraag: URLSearchParams): boolean => vraag.get(allen.naam) === allen.waarde

/** Whose work the board shows. */
export interface Getoond {
  readonly rijen: readonly Werklast[]
  /** How many behandelaren there are; null: all of them are shown. */
  readonly uit: number | null
}

/**
 * Whose work the board shows: everybody by name, or of many the 50 with the most dossiers that are too late, then the
 * most dossiers. What is of nobody yet is always there, last.
 */
export function getoond(werklast: readonly Werklast[], alle: boolean): Getoond {
  const behandelaren = werklast.filter(({ id }) => id !== null)
  if (alle || behandelaren.length <= hoogstens) return { rijen: werklast, uit: null }
  const eerst = behandelaren.toSorted((a, b) => b.teLaat - a.teLaat || b.aantal - a.aantal).slice(0, hoogstens)
  return { rijen: [...eerst, ...werklast.filter(({ id }) => id === null)], uit: behandelaren.length }
}
