import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top of the repository. */
export const wortel = fileURLToPath(new URL('../../', import.meta.url))

/** One check: answers every fault it finds, none when all is well. */
export interface Controle {
  readonly naam: string
  readonly controleer: () => Promise<readonly string[]>
}

/** A file of the repository: its path from the top with forward slashes, and its text. */
export interface Bestand {
  readonly pad: string
  readonly tekst: string
}

const nietVanOns = new Set(['node_modules', '.git', '.kwijting', '.react-router', 'build', 'coverage'])

/** Reads every text file of the repository that is ours. */
export async function alleBestanden(map = wortel): Promise<readonly Bestand[]> {
  const inhoud = await readdir(map, { withFileTypes: true })
  const lezen = inhoud
    .filter(({ name }) => !nietVanOns.has(name))
    .map(async (item): Promise<readonly Bestand[]> => {
      const pad = join(map, item.name)
      if (item.isDirectory()) return alleBestanden(pad)
      if (!item.isFile()) return []
      const tekst = await readFile(pad, 'utf8')
      return tekst.includes('\0') ? [] : [{ pad: relative(wortel, pad).split(sep).join('/'), tekst }]
    })
  return (await Promise.all(lezen)).flat().toSorted((a, b) => (a.pad < b.pad ? -1 : 1))
}

/** The number of lines of a text, whether or not it ends in a newline. */
export function aantalRegels(tekst: string): number {
  return tekst.replace(/\n$/, '').split('\n').length
}

/** Checks that numbers run 1, 2, 3, … without gaps or doubles. */
export function doorgenummerd(nummers: readonly number[], waar: string): readonly string[] {
  return nummers
    .toSorted((a, b) => a - b)
    .flatMap((nummer, i) => (nummer === i + 1 ? [] : [`${waar}: expected number ${i + 1}, found ${nummer}`]))
    .slice(0, 1)
}
