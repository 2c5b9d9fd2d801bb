import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type Probleem, verkeerdeOpdracht } from './probleem.ts'

/** The options and names behind a command. */
export interface Argumenten {
  readonly opties: Readonly<Record<string, string | boolean | undefined>>
  readonly namen: readonly string[]
}

/**
 * Reads the arguments of a command.
 * @returns a problem (exit 2) on an unknown option, a missing value or an option that stands twice
 */
export function leesArgumenten(
  argumenten: readonly string[],
  options: ParseArgsOptionsConfig,
): { readonly ok: true; readonly waarde: Argumenten } | { readonly ok: false; readonly probleem: Probleem } {
  const bestaat = Object.keys(options).map((naam) => `--${naam}`)
  const weiger = (detail: string) => ({
    ok: false as const,
    probleem: verkeerdeOpdracht(
      'onbekende-optie',
      `${detail} ${bestaat.length === 0 ? 'Er zijn geen opties.' : `Opties: ${bestaat.join(', ')}.`}`,
    ),
  })
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...argumenten],
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    })
    const genoemd = tokens.flatMap((deel) => (deel.kind === 'option' ? [deel.name] : []))
    const dubbel = genoemd.find((naam, i) => genoemd.indexOf(naam) !== i)
    if (dubbel !== undefined) return weiger(`De optie --${dubbel} staat er meer dan één keer.`)
    return { ok: true, waarde: { opties: values as Argumenten['opties'], namen: positionals } }
  } catch {
    return weiger('Er is een optie die wij niet kennen of die een waarde mist.')
  }
}
