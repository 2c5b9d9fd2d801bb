import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

/** What a child process is asked: run these test files with one file changed. */
export interface Proef {
  readonly nummer: number
  /** Absolute path of the changed file; null: nothing is changed. */
  readonly pad: string | null
  readonly tekst: string
  readonly tests: readonly string[]
}

/** `overleeft`: every test passed; `laadt niet`: the change is no program. */
export type Afloop = 'gedood' | 'overleeft' | 'laadt niet'

type Proefstuk = () => unknown

let nu: Proef | null = null
const stukken: Proefstuk[] = []

/** Stands for `test` of node:test: the pieces run here one after the other, and the first that fails decides. */
export function test(_naam: string, stuk: (t: { readonly skip: () => void }) => unknown): void {
  stukken.push(() => stuk({ skip: () => undefined }))
}

/** Stands for `describe` of node:test: its pieces are pieces as any other. */
export function describe(_naam: string, groep: () => void): void {
  groep()
}

const hier = import.meta.url

// Every trial loads the sources anew under a number of its own, so that nothing of an earlier one is left; the packages
// stay. The changed file exists in memory only: nothing is written.
registerHooks({
  resolve: (naam, context, verder) => {
    if (naam === 'node:test' && context.parentURL?.includes('?proef=')) return { url: hier, shortCircuit: true }
    const gevonden = verder(naam, context)
    const vanOns = gevonden.url.startsWith('file:') && !gevonden.url.includes('/node_modules/')
    const proef = context.parentURL === undefined ? null : /\?proef=\d+/.exec(context.parentURL)
    return vanOns && proef !== null && !gevonden.url.includes('?')
      ? { ...gevonden, url: `${gevonden.url}${proef[0]}` }
      : gevonden
  },
  load: (url, context, verder) => {
    const geladen = verder(url, context)
    return nu?.pad !== undefined && nu.pad !== null && url.startsWith(`${pathToFileURL(nu.pad).href}?proef=`)
      ? { ...geladen, source: nu.tekst }
      : geladen
  },
})

async function beproef(proef: Proef): Promise<Afloop> {
  nu = proef
  stukken.length = 0
  try {
    for (const bestand of proef.tests) {
      await import(`${pathToFileURL(bestand).href}?proef=${proef.nummer}`)
      for (const stuk of stukken.splice(0)) await stuk()
    }
    return 'overleeft'
  } catch (fout) {
    return fout instanceof SyntaxError ? 'laadt niet' : 'gedood'
  }
}

process.on('message', (proef: Proef) => {
  void beproef(proef).then((afloop) => process.send?.(afloop))
})
