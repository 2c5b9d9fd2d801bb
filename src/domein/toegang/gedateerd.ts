import type { Datum } from '../../gedeeld/datum.ts'

/** The setting that holds on a day: of those that began, the one that began last, and of those the newest; null: none. */
export function geldendOp<T extends { readonly vanaf: Datum }>(vastgesteld: readonly T[], op: Datum): T | null {
  return (
    vastgesteld
      .filter(({ vanaf }) => vanaf <= op)
      .toSorted((a, b) => (a.vanaf < b.vanaf ? -1 : a.vanaf > b.vanaf ? 1 : 0))
      .at(-1) ?? null
  )
}
