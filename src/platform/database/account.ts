import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The user that PostgreSQL runs as when we are root, whom it refuses; null: it runs as ourselves. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Decides whether this process is root, as whom PostgreSQL will not run. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * Picks the user for PostgreSQL on a machine where we are root: `postgres` when it exists, else one without rights.
 * initdb looks its user up, so it must be a known one; none is ever created.
 * @throws Error when root may not become any of them, as in some containers
 */
export function pickAccount(): Account {
  const bekend = new Map(knownUsers())
  const account = ['postgres', 'nobody', 'daemon'].map((naam) => bekend.get(naam)).find((a) => a && canBecome(a))
  if (account !== undefined) return account
  throw new Error(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as. ' +
      'Start Kwijting as an ordinary user, or let DATABASE_URL name a PostgreSQL 15 or later.',
  )
}

/** The user that a folder belongs to; null when that is root. */
export function ownerOf(map: string): Account | null {
  const { uid, gid } = statSync(map)
  return uid === 0 ? null : { uid, gid }
}

/** Decides whether the account can enter a folder, tried out as that account: parents, modes and access lists count. */
export function canEnter(account: Account, map: string): boolean {
  return tryAs(account, ['/bin/sh', '-c', 'cd "$1" && test -x .', 'sh', map])
}

/** Decides whether the account can run these binaries and read what belongs to them. */
export function canRun(account: Account, native: string): boolean {
  const proef = 'test -r "$1/share/postgresql/postgres.bki" && test -x "$1/bin/initdb" && "$1/bin/postgres" --version'
  return tryAs(account, ['/bin/sh', '-c', proef, 'sh', native])
}

function canBecome(account: Account): boolean {
  return tryAs(account, ['/bin/sh', '-c', ':'])
}

function tryAs(account: Account, [command = '', ...args]: readonly string[]): boolean {
  return spawnSync(command, args, { ...account, cwd: '/', stdio: 'ignore', env: { LC_ALL: 'C' } }).status === 0
}

function knownUsers(): readonly (readonly [string, Account])[] {
  return readFileSync(join('/etc', 'passwd'), 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .flatMap(([naam, , uid, gid]) =>
      naam && uid && gid && uid !== '0' ? [[naam, { uid: Number(uid), gid: Number(gid) }] as const] : [],
    )
}
