import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe } from 'node:test'
import { pathToFileURL } from 'node:url'

/** Test files as they are run: each one a process. */
export interface Ronde {
  readonly files: readonly string[]
  readonly sluit: () => void
}

/** What starts, stops or kills programs, and what takes longest, has a process of its own. */
const alleen = /^test\/(start|storing|keten|muren|check)\/|^test\/portaal\/(loket|mijntraject|aanmelden)\./

/** How many files go in one process: the more, the fewer starts; the fewer, the better two lanes share them. */
const samenMet = (pad: string): number => (pad.startsWith('src/') ? 40 : 6)

/** Puts files of the same part of the house together: reading the rooms costs more than most files do. */
export function verdeelInRonden(map: string, paden: readonly string[]): Ronde {
  const groepen: string[][] = []
  for (const pad of paden) {
    const groep = groepen.at(-1)
    if (groep?.[0] !== undefined && past(groep[0], groep.length, pad)) groep.push(pad)
    else groepen.push([pad])
  }
  const proef = mkdtempSync(join(tmpdir(), 'kwijting-samen-'))
  const files = groepen.map((groep, i) => ingang(map, groep, join(proef, `${i}.mjs`)))
  return { files, sluit: () => rmSync(proef, { recursive: true }) }
}

function past(eerste: string, aantal: number, pad: string): boolean {
  const deel = (van: string) => van.split('/').slice(0, 2).join('/')
  return !alleen.test(eerste) && !alleen.test(pad) && deel(eerste) === deel(pad) && aantal < samenMet(pad)
}

function ingang(map: string, groep: readonly string[], bij: string): string {
  const paden = groep.map((pad) => join(map, pad))
  if (paden.length === 1 && paden[0] !== undefined) return paden[0]
  writeFileSync(
    bij,
    `import { samen } from ${JSON.stringify(import.meta.url)}\nawait samen(${JSON.stringify(paden)})\n`,
  )
  return bij
}

/**
 * Runs test files one after another in this process, each as a suite that is called by its path: its hooks are its own,
 * and the next is read when it has ended. A file that cannot be read fails, and the rest goes on.
 * @param paden absolute
 */
export async function samen(paden: readonly string[]): Promise<void> {
  for (const pad of paden) {
    const { promise: klaar, resolve } = Promise.withResolvers<void>()
    describe(pad, async () => {
      after(() => resolve())
      await import(pathToFileURL(pad).href)
    })
    await klaar
  }
}
