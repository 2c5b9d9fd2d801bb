import { readFileSync, readdirSync } from 'node:fs'

interface Regel {
  selectors: string[]
  readonly nodes: readonly unknown[]
  remove(): unknown
}

interface Declaratie {
  readonly prop: string
  readonly value: string
  remove(): unknown
}

/** The part of a PostCSS root that is used here; PostCSS comes with vite. */
interface Stijlblad {
  walkRules(bij: (regel: Regel) => void): unknown
  walkDecls(bij: (declaratie: Declaratie) => void): unknown
}

/** Takes the style out of the script of a candidate component, where it stands as one string. */
export function kandidaatStijl(script: string): string {
  const gevonden = /var css_\w+ = ("(?:[^"\\]|\\.)*");/.exec(script)
  if (gevonden?.[1] === undefined) throw new Error('No style found in this candidate component')
  return String(JSON.parse(gevonden[1]))
}

const klasse = /\.((?:utrecht|nl|voorbeeld)-[\w-]+)/g

// Variants of a candidate component that no page draws; they weigh more than those that are drawn.
const nooitGetekend =
  /^nl-(?:(?:button|link)--(?:positive|negative|pressed|disabled|busy|icon-only|current)|heading--level-6)$/

/** Every class name of the design system that our own sources name. */
function gebruikteKlassen(map: URL): ReadonlySet<string> {
  const bronnen = readdirSync(map, { recursive: true, encoding: 'utf8' }).filter((naam) => /\.(tsx|css)$/.test(naam))
  const tekst = bronnen.map((naam) => readFileSync(new URL(naam.replaceAll('\\', '/'), map), 'utf8')).join('\n')
  return new Set(tekst.match(/(?:utrecht|voorbeeld)-[\w-]+/g))
}

/** Drops the selectors of components that are never drawn: the library as a whole is 400 kB. */
function zonderOngebruikteRegels(root: Stijlblad, gebruikt: ReadonlySet<string>): void {
  const getekend = (naam: string) => (naam.startsWith('nl-') ? !nooitGetekend.test(naam) : gebruikt.has(naam))
  root.walkRules((regel) => {
    const over = regel.selectors.filter((selector) =>
      [...selector.replace(/:not\([^)]*\)/g, '').matchAll(klasse)].every(([, naam = '']) => getekend(naam)),
    )
    if (over.length === 0) regel.remove()
    else if (over.length < regel.selectors.length) regel.selectors = over
  })
}

/** Drops design tokens that no rule and no used token asks for; the theme as a whole is 200 kB. */
function zonderOngebruikteTokens(root: Stijlblad): void {
  const waarden = new Map<string, Declaratie[]>()
  const vragen: string[] = []
  root.walkDecls((decl) => {
    if (!decl.prop.startsWith('--')) vragen.push(decl.value)
    else waarden.set(decl.prop, [...(waarden.get(decl.prop) ?? []), decl])
  })
  const gebruikt = new Set<string>()
  while (vragen.length > 0) {
    for (const [token] of (vragen.pop() ?? '').matchAll(/--[\w-]+/g)) {
      if (gebruikt.has(token)) continue
      gebruikt.add(token)
      vragen.push(...(waarden.get(token) ?? []).map((decl) => decl.value))
    }
  }
  for (const [token, decls] of waarden) if (!gebruikt.has(token)) decls.forEach((decl) => decl.remove())
}

/**
 * Cuts the style sheets of the design system down to what the portals use.
 * @param map the folder with our sources, ending in a slash
 */
export function opschonen(map: URL): { readonly postcssPlugin: string; OnceExit(root: Stijlblad): void } {
  return {
    postcssPlugin: 'kwijting-opschonen',
    OnceExit(root) {
      zonderOngebruikteRegels(root, gebruikteKlassen(map))
      zonderOngebruikteTokens(root)
      root.walkRules((regel) => {
        if (regel.nodes.length === 0) regel.remove()
      })
    },
  }
}
