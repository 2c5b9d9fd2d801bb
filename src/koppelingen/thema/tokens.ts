import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { contrast, isKleur } from '../../gedeeld/kleur.ts'

const token = <T extends string, V extends z.ZodType>(soort: T, waarde: V) =>
  z.strictObject({ $type: z.literal(soort).optional(), $value: waarde, $description: z.string().optional() })

const kleur = token('color', z.string().refine(isKleur, 'give a colour as #rrggbb'))
const letter = z.string().regex(/^[\p{L}\p{N} -]{1,60}$/u, 'give the name of a font')

const huis = z.strictObject({
  inkt: kleur,
  'inkt-zacht': kleur,
  papier: kleur,
  vlak: kleur,
  lijn: kleur,
  'lijn-vast': kleur,
  accent: kleur,
  'accent-donker': kleur,
  'accent-licht': kleur,
  fout: kleur,
  'fout-licht': kleur,
  'let-op': kleur,
  'let-op-licht': kleur,
  ronding: token('dimension', z.string().regex(/^\d{1,2}px$/, 'give a size as 4px')),
  lettertype: token('fontFamily', z.union([letter, z.array(letter).min(1).max(10)])),
})
const thema = z.strictObject({ huis: huis.partial() })

type Huis = z.infer<typeof huis>
type Kleurnaam = Exclude<keyof Huis, 'ronding' | 'lettertype'>

/** What stands on what in the style sheets. @bron WCAG 2.2, 1.4.3 (text 4.5) and 1.4.11 (the edge of a field 3) */
const paren: readonly (readonly [op: Kleurnaam, wat: readonly Kleurnaam[], minstens: number])[] = [
  ['papier', ['inkt', 'inkt-zacht', 'accent', 'accent-donker', 'fout', 'let-op'], 4.5],
  ['vlak', ['inkt', 'inkt-zacht', 'accent', 'accent-donker', 'fout'], 4.5],
  ['accent-licht', ['inkt', 'inkt-zacht', 'accent', 'accent-donker'], 4.5],
  ['fout-licht', ['inkt', 'inkt-zacht', 'accent', 'accent-donker', 'fout'], 4.5],
  ['let-op-licht', ['inkt', 'inkt-zacht', 'accent', 'accent-donker', 'let-op'], 4.5],
  ['papier', ['lijn-vast'], 3],
  ['vlak', ['lijn-vast'], 3],
]

/** The theme of the product; the same values stand in the style sheet of the portals. */
export const neutraal: Huis = z
  .strictObject({ huis })
  .parse(JSON.parse(readFileSync(new URL('./neutraal.json', import.meta.url), 'utf8'))).huis

/** The tokens of a theme, or every fault in them: what is asked, and where. */
export type Gelezentokens =
  { readonly ok: true; readonly tokens: Partial<Huis> } | { readonly ok: false; readonly fouten: readonly string[] }

/**
 * Reads a theme in the format of design tokens; what it does not name is neutral.
 * @bron Design Tokens Format Module, W3C Community Group
 */
export function leesTokens(inhoud: string): Gelezentokens {
  const json = alsJson(inhoud)
  if (json === undefined) return { ok: false, fouten: ['this is no JSON'] }
  const gelezen = thema.safeParse(json)
  if (!gelezen.success)
    return {
      ok: false,
      fouten: gelezen.error.issues.map(({ path, message }) =>
        [path.join('.'), message].filter((d) => d !== '').join(': '),
      ),
    }
  const tokens = gelezen.data.huis as Partial<Huis>
  const alle: Huis = { ...neutraal, ...tokens }
  const fouten = paren.flatMap(([op, wat, minstens]) =>
    wat.flatMap((naam) => {
      // Of what is neutral on neutral the organisation chose nothing.
      if (!(naam in tokens) && !(op in tokens)) return []
      const gemeten = contrast(alle[naam].$value, alle[op].$value)
      if (gemeten >= minstens) return []
      return [`huis.${naam} on huis.${op}: the contrast is ${naarBeneden(gemeten)}, ${minstens} is needed`]
    }),
  )
  return fouten.length > 0 ? { ok: false, fouten } : { ok: true, tokens }
}

/** The style sheet of a theme: only what it names. Comes after the layers of the portals, and so before them. */
export function stijlVan(tokens: Partial<Huis>): string {
  const regels = Object.entries(tokens).map(([naam, { $value }]): string => `--huis-${naam}:${waarde($value)}`)
  return `.voorbeeld-theme{${regels.join(';')}}\n`
}

// A generic name without quotes means what the device has; any other is a name.
const algemeen = new Set(['system-ui', '-apple-system', 'sans-serif', 'serif', 'monospace', 'ui-sans-serif'])
const lettertype = (naam: string): string => (algemeen.has(naam) ? naam : `'${naam}'`)

function waarde(wat: string | readonly string[]): string {
  if (typeof wat !== 'string') return wat.map(lettertype).join(', ')
  return isKleur(wat) || /^\d+px$/.test(wat) ? wat : lettertype(wat)
}

// 4.499 is not 4.5.
const naarBeneden = (getal: number): string => (Math.floor(getal * 100) / 100).toFixed(2)

function alsJson(inhoud: string): unknown {
  try {
    return JSON.parse(inhoud)
  } catch {
    return undefined
  }
}
