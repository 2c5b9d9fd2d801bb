/** How a command ends: 0 done · 1 anything unexpected · 2 wrong form · 3 refused by a rule. */
export type Exitcode = 0 | 1 | 2 | 3

/** One fault: `pointer` into a JSON input, or `line` of an input that goes by lines, or both. */
export interface Probleemfout {
  readonly pointer?: string
  readonly line?: number
  readonly code: string
  /** Dutch; never repeats what was handed in. */
  readonly detail: string
}

/** More faults than this nobody reads at once: the answer to who sends only faults would be many times what was sent. */
export const meesteFouten = 100

/** A problem object of RFC 9457 with every fault at once, or the first of very many and how many there are. */
export interface Probleem {
  readonly type: `urn:kwijting:${string}`
  readonly title: string
  readonly status: 400 | 409 | 500
  readonly detail: string
  readonly errors: readonly Probleemfout[]
}

/** The command or its options are wrong: exit 2. */
export function verkeerdeOpdracht(code: 'onbekende-opdracht' | 'onbekende-optie', detail: string): Probleem {
  const errors = [{ code, detail }]
  return { type: 'urn:kwijting:onjuiste-opdracht', title: 'Deze opdracht klopt niet', status: 400, detail, errors }
}

/** What was handed in has the wrong form: exit 2. Names the first `meesteFouten` faults and counts them all. */
export function verkeerdeInvoer(fouten: readonly Probleemfout[]): Probleem {
  const errors = fouten.slice(0, meesteFouten)
  const meer = errors.length < fouten.length ? ` U ziet de eerste ${meesteFouten}.` : ''
  const detail =
    fouten.length === 1 ? 'Er is 1 fout in de invoer.' : `Er zijn ${fouten.length} fouten in de invoer.${meer}`
  return { type: 'urn:kwijting:onjuiste-invoer', title: 'De invoer klopt niet', status: 400, detail, errors }
}

/** Well-formed, but a rule refuses it: exit 3. */
export function geweigerdDoorRegel(errors: readonly Probleemfout[]): Probleem {
  const detail = errors.map((fout) => fout.detail).join(' ')
  return { type: 'urn:kwijting:geweigerd', title: 'Dit kan niet', status: 409, detail, errors }
}

/** Something that should not happen: exit 1. Says nothing of the inside; that is for the log. */
export function onverwacht(detail: string): Probleem {
  return { type: 'urn:kwijting:onverwacht', title: 'Er ging iets mis', status: 500, detail, errors: [] }
}

/** The exit code that belongs to a problem. */
export function exitcodeVan({ status }: Probleem): Exitcode {
  switch (status) {
    case 400:
      return 2
    case 409:
      return 3
    case 500:
      return 1
  }
}
