import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { join } from 'node:path'
import type { Place } from './place.ts'

/** Name of the owner of the embedded server, and of the database of the application in it. */
export const owner = 'kwijting'

// Nothing of the caller's environment: with LANG unset initdb would make an SQL_ASCII database.
export const environment = { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin' }

/** How a program of PostgreSQL is started: as the right user, from a folder that this user can enter. */
export function asAccount({ account, base }: Place) {
  return { ...account, cwd: account === null ? base : '/', env: environment }
}

/**
 * Makes the data folder when it is not there: under another name first, so that a killed initdb leaves no half one.
 * @param sync false when the data may be lost with the power, as in tests
 * @throws Error with what initdb said
 */
export async function initCluster(place: Place, sync: boolean): Promise<void> {
  if (existsSync(join(place.data, 'PG_VERSION'))) return
  const half = `${place.data}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half)
  own(half, 0o700, place)
  const passwordCopy = join(place.base, 'initdb-wachtwoord')
  writeFileSync(passwordCopy, `${ensurePassword(place.passwordFile)}\n`, { mode: 0o600 })
  own(passwordCopy, 0o600, place)
  try {
    await runInitdb(place, half, passwordCopy, sync)
  } finally {
    rmSync(passwordCopy)
  }
  renameSync(half, place.data)
}

/**
 * Reads the password of the embedded server.
 * @throws Error when it is lost or belongs to another user
 */
export function readPassword({ passwordFile, data }: Place): string {
  try {
    return readFileSync(passwordFile, 'utf8').trim()
  } catch {
    throw new Error(`The password of the database in ${data} cannot be read: ${passwordFile} is lost or not yours.`)
  }
}

function ensurePassword(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 })
  chmodSync(path, 0o600)
  return readFileSync(path, 'utf8').trim()
}

function own(path: string, mode: number, { account }: Place): void {
  chmodSync(path, mode)
  if (account !== null) chownSync(path, account.uid, account.gid)
}

async function runInitdb(place: Place, data: string, passwordFile: string, sync: boolean): Promise<void> {
  const args = [
    `--pgdata=${data}`,
    `--username=${owner}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(sync ? [] : ['--no-sync']),
  ]
  const child = spawn(join(place.native, 'bin', 'initdb'), args, {
    ...asAccount(place),
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C in a terminal must not break it off halfway.
    detached: true,
  })
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  if (code !== 0) throw new Error(`PostgreSQL could not make a database in ${place.data}:\n${err || out}`)
}
