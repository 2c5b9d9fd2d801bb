import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { leesTokens, stijlVan } from './tokens.ts'

/** The themes of the organisations, as the portals ask for them. */
export interface Themas {
  /** The codes of the organisations that have one. */
  readonly codes: readonly string[]
  /** The name of the style sheet of an organisation; null: it has none, and its pages are neutral. */
  readonly naamVoor: (code: string) => string | null
  /** A style sheet by its name; null: there is none (any more). */
  readonly stijl: (naam: string) => string | null
}

/**
 * Reads a folder with one file of design tokens per organisation, `<code>.json`.
 * @param map null: no organisation has a theme of its own
 * @throws Error that names every fault of every file: a page that cannot be read is not found by who starts the product
 */
export function openThemas(map: string | null): Themas {
  const perCode = new Map<string, { readonly naam: string; readonly css: string }>()
  const fouten: string[] = []
  for (const bestand of map === null ? [] : bestandenIn(map)) {
    const code = basename(bestand, '.json')
    const gelezen = leesTokens(readFileSync(join(map ?? '', bestand), 'utf8'))
    if (!/^[a-z0-9-]{1,60}$/.test(code)) fouten.push(`${bestand}: call it by the code of the organisation, and .json`)
    if (!gelezen.ok) {
      fouten.push(...gelezen.fouten.map((fout) => `${bestand}: ${fout}`))
      continue
    }
    const css = stijlVan(gelezen.tokens)
    // Another content is another name: what a browser has it may keep.
    perCode.set(code, { naam: `${code}.${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`, css })
  }
  if (fouten.length > 0) throw new Error([`The themes in ${map} cannot be used:`, ...fouten].join('\n  '))
  const perNaam = new Map([...perCode.values()].map(({ naam, css }) => [naam, css]))
  return {
    codes: [...perCode.keys()],
    naamVoor: (code) => perCode.get(code)?.naam ?? null,
    stijl: (naam) => perNaam.get(naam) ?? null,
  }
}

function bestandenIn(map: string): readonly string[] {
  try {
    return readdirSync(map).filter((naam) => naam.endsWith('.json'))
  } catch {
    throw new Error(`KWIJTING_THEMAS: the folder ${map} cannot be read`)
  }
}
