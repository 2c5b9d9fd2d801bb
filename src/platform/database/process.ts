import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'

/** A process as the operating system shows it. */
interface Seen {
  readonly zombie: boolean
  readonly command: string
}

const linux = process.platform === 'linux'

/** Decides whether a process exists and is no zombie: a killed child of a parent that never waits stays listed. */
export function isAlive(pid: number): boolean {
  return look(pid)?.zombie === false
}

/** Decides whether this pid is a living process that was started on this folder: pids are used again. */
export function runsOn(pid: number, map: string): boolean {
  const seen = look(pid)
  return seen !== null && !seen.zombie && seen.command.includes(map)
}

/**
 * Finds the PostgreSQL processes that work in a data folder, also those of a server whose first process was killed:
 * their titles no longer name the folder, but it is still their working directory.
 */
export function postgresIn(map: string): readonly number[] {
  if (!linux) return listed().flatMap(({ pid, command }) => (command.includes(map) ? [pid] : []))
  return readdirSync('/proc')
    .filter((naam) => /^\d+$/.test(naam))
    .map(Number)
    .filter((pid) => isAlive(pid) && read(`/proc/${pid}/comm`)?.trim() === 'postgres' && cwd(pid) === map)
}

function look(pid: number): Seen | null {
  if (!linux) return listed(pid)[0] ?? null
  const stat = read(`/proc/${pid}/stat`)
  const command = read(`/proc/${pid}/cmdline`)
  if (stat === null || command === null) return null
  // The name between brackets may itself hold a bracket: the state follows the last one.
  const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3)
  return { zombie: state === 'Z' || state === 'X', command: command.replaceAll('\0', ' ') }
}

function listed(pid?: number): readonly (Seen & { readonly pid: number })[] {
  const which = pid === undefined ? ['-ax'] : ['-p', String(pid)]
  const { stdout } = spawnSync('ps', [...which, '-o', 'pid=,stat=,command='], { encoding: 'utf8' })
  return (stdout ?? '').split('\n').flatMap((line) => {
    const [, number, state, command] = /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? []
    return number === undefined
      ? []
      : [{ pid: Number(number), zombie: !!state?.startsWith('Z'), command: command ?? '' }]
  })
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function cwd(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}
