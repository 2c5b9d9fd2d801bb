/**
 * The answer of everything that can be refused: a value, or every reason why not.
 * Refusals are values; bugs throw.
 */
export type Uitkomst<T, W> =
  { readonly ok: true; readonly waarde: T } | { readonly ok: false; readonly weigeringen: readonly W[] }

/** Wraps a value that was reached. */
export function gelukt<T>(waarde: T): Uitkomst<T, never> {
  return { ok: true, waarde }
}

/** Wraps one or more refusals; all of them, never only the first. */
export function geweigerd<W>(...weigeringen: readonly W[]): Uitkomst<never, W> {
  return { ok: false, weigeringen }
}

/**
 * Closes a `switch` over a closed set: unknown means stop, never a silent default (L-22).
 * @throws Error always
 */
export function nooit(x: never): never {
  throw new Error(`Unknown case: ${JSON.stringify(x)}`)
}
