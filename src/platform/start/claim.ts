import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { tryLock } from '../lock/index.ts'

const holder = z.object({ pid: z.number(), url: z.string() })

/** Who runs on a data folder. */
export type Holder = z.output<typeof holder>

/** The right to run on a data folder. */
export interface Claim {
  /** Writes down where we are, for whoever starts a second one. */
  readonly announce: (url: string) => void
  readonly release: () => void
}

/**
 * Claims a data folder for one running application.
 * @returns who has it when that is another one; its fields are null while it is still starting
 */
export function claim(map: string): Claim | { readonly holder: Holder | null } {
  const file = join(map, 'toepassing.json')
  const held = tryLock(join(map, 'toepassing'), 'exclusive')
  if (held === null) return { holder: readHolder(file) }
  const announce = (url: string) => {
    writeFileSync(`${file}.half`, JSON.stringify({ pid: process.pid, url }))
    renameSync(`${file}.half`, file)
  }
  announce('')
  return {
    announce,
    release: () => {
      rmSync(file, { force: true })
      held.release()
    },
  }
}

function readHolder(file: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
