import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, canEnter, canRun, isRoot, ownerOf, pickAccount } from './account.ts'
import { binariesVersion, completeBinaries, copyBinaries } from './binaries.ts'
import { postgresIn } from './process.ts'

/** Where the embedded server lives, and as whom it runs. */
export interface Place {
  /** Folder whose direct children are the data folder and, when needed, private binaries. */
  readonly base: string
  /** PGDATA. */
  readonly data: string
  /** Folder with `bin`, `lib` and `share`. */
  readonly native: string
  readonly account: Account | null
  readonly passwordFile: string
  readonly logFile: string
}

/**
 * Decides where data and binaries lie. In the data folder itself and in node_modules, unless the user that
 * PostgreSQL runs as cannot get there (root in /root or in a folder of `mktemp -d`): then in a folder elsewhere
 * that is named after the path of the data folder, and `postgres-elders` in the data folder points to it.
 * @param map the data folder; exists
 * @param native the binaries as installed
 * @throws Error when an earlier choice can no longer be used
 */
export function findPlace(map: string, native: string): Place {
  const echt = realpathSync(map)
  const pointer = join(echt, 'postgres-elders')
  const account = isRoot() ? accountFor(echt, pointer) : null
  const base = account === null ? ownBase(echt, pointer) : reachableBase(echt, pointer, account)
  return {
    base,
    data: join(base, 'postgres'),
    native: usableBinaries(native, account, () => (account && base === echt ? elsewhere(echt, account) : base)),
    account,
    passwordFile: join(echt, 'postgres-wachtwoord'),
    logFile: join(echt, 'postgres.log'),
  }
}

function accountFor(map: string, pointer: string): Account {
  const base = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : map
  const data = join(base, 'postgres')
  return (existsSync(data) ? ownerOf(data) : null) ?? pickAccount()
}

function ownBase(map: string, pointer: string): string {
  if (!existsSync(pointer)) return map
  throw new Error(
    `The database of ${map} was made by root. Start Kwijting as root again, or let KWIJTING_DATA name another folder.`,
  )
}

function reachableBase(map: string, pointer: string, account: Account): string {
  if (existsSync(pointer)) return pointedAt(pointer)
  if (canEnter(account, map)) return map
  if (existsSync(join(map, 'postgres'))) {
    throw new Error(`PostgreSQL runs as uid ${account.uid}, who can no longer enter ${map}: make it readable again.`)
  }
  const base = elsewhere(map, account)
  setAside(join(base, 'postgres'))
  writeFileSync(`${pointer}.half`, `${base}\n`)
  renameSync(`${pointer}.half`, pointer)
  return base
}

function pointedAt(pointer: string): string {
  const base = readFileSync(pointer, 'utf8').trim()
  if (existsSync(base)) return base
  throw new Error(
    `${pointer} says that the database lies in ${base}, but that folder is gone. ` +
      `Put it back from a backup; or remove ${pointer} to begin with an empty database.`,
  )
}

/** A data folder that lost its pointer (its owner removed the map) is kept, once, out of the way. */
function setAside(data: string): void {
  if (!existsSync(data)) return
  const levend = postgresIn(data)
  if (levend.length > 0) {
    throw new Error(`A PostgreSQL (pid ${levend.join(', ')}) still works in ${data}. End it first: kill ${levend[0]}`)
  }
  rmSync(`${data}.vorige`, { recursive: true, force: true })
  renameSync(data, `${data}.vorige`)
}

/** Makes, when needed, the folder elsewhere that belongs to a data folder. Only root gets here. */
function elsewhere(map: string, account: Account): string {
  const naam = createHash('sha256').update(map).digest('hex').slice(0, 16)
  for (const ouder of ['/var/lib/kwijting', '/var/tmp/kwijting', join(tmpdir(), 'kwijting')]) {
    const base = join(ouder, naam)
    if (ownFolder(ouder) && ownFolder(base) && canEnter(account, base)) return base
  }
  throw new Error(
    `PostgreSQL runs as uid ${account.uid}, who cannot enter ${map}, nor a folder in /var/lib or /var/tmp.`,
  )
}

// In a folder that everybody can write, somebody else may have been there first.
function ownFolder(map: string): boolean {
  try {
    if (!existsSync(map)) mkdirSync(map)
    const stat = lstatSync(map)
    if (!stat.isDirectory() || stat.uid !== process.getuid?.()) return false
    chmodSync(map, 0o755)
    return true
  } catch {
    return false
  }
}

function usableBinaries(native: string, account: Account | null, base: () => string): string {
  if (completeBinaries(native) && (account === null || canRun(account, native))) return native
  const eigen = join(base(), `native-${binariesVersion(native)}`)
  // Two starts for different data folders never share one: the name of the base is that of the data folder.
  if (!existsSync(eigen)) copyBinaries(native, eigen)
  if (completeBinaries(eigen)) return eigen
  throw new Error(`The libraries of PostgreSQL in ${native} are incomplete: run "npm install" again.`)
}
