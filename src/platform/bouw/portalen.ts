import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { lock } from '../lock/index.ts'

/** Everything that the built portals depend on; besides the tests in it. */
const bronnen = [
  'src/portalen',
  'src/domein',
  'src/gedeeld',
  'src/regels',
  'vite.config.ts',
  'react-router.config.ts',
  'package-lock.json',
  'src/platform/bouw',
]
const waitMs = 300_000

/** What is built, where, and who is told. */
export interface Bouwkeuze {
  /** The root of the project. */
  readonly map: string
  /** Told before a build starts: it takes a while. */
  readonly meld?: (bericht: string) => void
  /** Breaks a running build off. */
  readonly stop?: AbortSignal
}

/**
 * Builds the portals into `build/` when what is there was not made from these sources. Two at the same time: one
 * builds, the other waits and finds it done.
 * @returns whether something was built
 * @throws Error with the end of what the build said
 */
export async function bouwPortalen({ map, meld, stop }: Bouwkeuze): Promise<boolean> {
  const wanted = await hashOf(map)
  if (isBuilt(map, wanted)) return false
  const held = await lock(join(map, '.react-router', 'bouw'), 'exclusive', waitMs)
  try {
    if (isBuilt(map, wanted)) return false
    meld?.('The portals are being built; this takes about half a minute.')
    rmSync(stampOf(map), { force: true })
    await build(map, stop)
    await compressFiles(join(map, 'build', 'client'))
    mkdirSync(join(map, 'build'), { recursive: true })
    writeFileSync(`${stampOf(map)}.half`, wanted)
    renameSync(`${stampOf(map)}.half`, stampOf(map))
    return true
  } finally {
    held.release()
  }
}

const stampOf = (map: string) => join(map, 'build', 'stempel')

function isBuilt(map: string, wanted: string): boolean {
  return existsSync(stampOf(map)) && readFileSync(stampOf(map), 'utf8') === wanted
}

async function hashOf(map: string): Promise<string> {
  const hash = createHash('sha256')
  for (const pad of await filesOf(map)) {
    hash
      .update(`${relative(map, pad)}\0`)
      .update(await readFile(pad))
      .update('\0')
  }
  return hash.digest('hex')
}

async function filesOf(map: string): Promise<readonly string[]> {
  const paden = await Promise.all(
    bronnen.map(async (bron) => {
      const pad = join(map, bron)
      if (!existsSync(pad)) return []
      if (/\.(ts|json)$/.test(bron)) return [pad]
      const items = await readdir(pad, { recursive: true, withFileTypes: true })
      return items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name))
    }),
  )
  return paden
    .flat()
    .filter((pad) => !/\.(test\.tsx?|md)$/.test(pad))
    .sort()
}

// With the Node that runs us: what stands in node_modules/.bin starts with the one of the machine.
async function build(map: string, stop?: AbortSignal): Promise<void> {
  const vanaf = createRequire(join(map, 'package.json'))
  const program = join(dirname(vanaf.resolve('@react-router/dev/package.json')), 'bin.cjs')
  const child = spawn(process.execPath, [program, 'build'], {
    cwd: map,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(stop ? { signal: stop } : {}),
  })
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  if (code === 0) return
  const tail = `${out}\n${err}`.trim().split('\n').slice(-30).join('\n')
  throw new Error(`The portals cannot be built (exit ${code}):\n${tail}`)
}

// The web server hands these out instead of the file itself, to who can read them. Once and so as small as can be.
async function compressFiles(map: string): Promise<void> {
  const [brotli, squeeze] = [promisify(brotliCompress), promisify(gzip)]
  const namen = (await readdir(map, { recursive: true })).filter((naam) => /\.(?:css|svg)$/.test(naam))
  await Promise.all(
    namen.map(async (naam) => {
      const inhoud = await readFile(join(map, naam))
      await writeFile(join(map, `${naam}.br`), await brotli(inhoud))
      await writeFile(join(map, `${naam}.gz`), await squeeze(inhoud, { level: 9 }))
    }),
  )
}
