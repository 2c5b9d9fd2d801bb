import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'

/** A lock that is held. The operating system gives it back when the process dies, however it dies. */
export interface Lock {
  /** Gives the lock back; a second call does nothing. */
  readonly release: () => void
}

/** `shared` can be held by many at once, `exclusive` by one while nobody holds it shared. */
export type Lockmode = 'shared' | 'exclusive'

// Node has no file locks of its own, SQLite does. Nothing is ever written to the file, so it stays empty and can stay.
const statements: Record<Lockmode, string> = {
  shared: 'BEGIN; SELECT count(*) FROM sqlite_schema',
  exclusive: 'BEGIN EXCLUSIVE',
}
const busy = 5
const cannotOpen = new Set([8, 14, 26])

/**
 * Takes a lock on a file without waiting; makes the file and its folder when they are not there.
 * @returns null when others hold it
 * @throws Error when the file cannot be used, for example because it belongs to another user
 */
export function tryLock(path: string, mode: Lockmode): Lock | null {
  mkdirSync(dirname(path), { recursive: true })
  const file = open(path)
  try {
    file.exec(statements[mode])
  } catch (error) {
    file.close()
    if (errcode(error) === busy) return null
    throw refused(path, error)
  }
  return { release: () => (file.isOpen ? file.close() : undefined) }
}

/**
 * Takes a lock, waiting for others to give it back.
 * @param waitMs how long to wait at most, in milliseconds
 * @throws Error when that time is over
 */
export async function lock(path: string, mode: Lockmode, waitMs: number): Promise<Lock> {
  const until = performance.now() + waitMs
  for (;;) {
    const held = tryLock(path, mode)
    if (held !== null) return held
    if (performance.now() > until) throw new Error(`Another process has held ${path} for ${waitMs / 1000} seconds.`)
    await delay(25)
  }
}

function open(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 0 })
  } catch (error) {
    throw refused(path, error)
  }
}

function refused(path: string, error: unknown): unknown {
  if (!cannotOpen.has(errcode(error) ?? 0)) return error
  return new Error(`${path} cannot be locked: is the folder writable for this user? (${String(error)})`)
}

function errcode(error: unknown): number | null {
  const value = error instanceof Error && 'errcode' in error ? error.errcode : null
  return typeof value === 'number' ? value & 0xff : null
}
