import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readFileSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gelijkwaardig } from './gelijkwaardig.ts'
import { type Mutant, maakMutanten } from './maak.ts'
import type { Afloop, Proef } from './proef.ts'

// npm run mutanten [-- part of a path …]: every small change to the rules must make a test fail. Prints the survivors
// and exits 1 when there are any. The changes are made in memory; it takes minutes, so it is no part of `npm test`.
const wortel = process.cwd()
const woorden = process.argv.slice(2)
// The series are data: what a changed value does, the tables of cases tell.
const kamers = readdirSync(join(wortel, 'src/regels')).filter((kamer) => kamer !== 'waarden')
// How long a trial may take, in ms: no change makes the tests three times as slow, unless they never end.
let geduld = 600_000
const perKind = 100

const bronnen = [...kamers.map((kamer) => `src/regels/${kamer}/*.ts`), 'src/gedeeld/{breuk,tonen,wetswaarden}.ts']
const bestanden = globSync(bronnen, { cwd: wortel })
  .filter((pad) => !pad.endsWith('.test.ts') && !pad.endsWith('/index.ts'))
  .filter((pad) => woorden.length === 0 || woorden.some((woord) => pad.includes(woord)))
  .sort()

interface Werk {
  readonly bestand: string
  readonly mutant: Mutant
}

const werk: readonly Werk[] = bestanden.flatMap((bestand) =>
  maakMutanten(readFileSync(join(wortel, bestand), 'utf8')).map((mutant) => ({ bestand, mutant })),
)

const proeven = [
  ...kamers.map((kamer) => `src/regels/${kamer}/*.test.ts`),
  'src/gedeeld/{breuk,geld,reeks,tonen,wetswaarden}.test.ts',
]
const tests = globSync(proeven, { cwd: wortel }).sort()

/** The files of ours that a file loads, itself included. */
function laadt(pad: string, gezien: Set<string> = new Set()): ReadonlySet<string> {
  if (gezien.has(pad)) return gezien
  gezien.add(pad)
  for (const [, naar = ''] of readFileSync(pad, 'utf8').matchAll(/^(?:import|export) [^']*from '(\.[^']+)'/gm))
    laadt(join(dirname(pad), naar), gezien)
  return gezien
}

const bereik = new Map(tests.map((pad) => [pad, laadt(join(wortel, pad))]))

/** The tests that load the file: no other can fail. All of them when no file is named. */
function metBestand(bestand: string | null): readonly string[] {
  return tests.filter((pad) => bestand === null || bereik.get(pad)?.has(join(wortel, bestand)))
}

/** The tables of the own room first, because they kill most; then the other rooms, and last what tries at random. */
function volgorde(bestand: string | null): readonly string[] {
  const traag = (pad: string) => (pad.endsWith('eigenschappen.test.ts') ? 2 : 0)
  const ver = (pad: string) => (bestand !== null && dirname(pad) === dirname(bestand) ? 0 : 1)
  return metBestand(bestand)
    .toSorted((a, b) => traag(a) + ver(a) - traag(b) - ver(b))
    .map((pad) => join(wortel, pad))
}

/** A child that runs one trial after the other; one that hangs is ended, and a new one takes its place. */
class Proefbank {
  private kind: ChildProcess | null = null
  private gedaan = 0

  async beproef(proef: Proef): Promise<Afloop> {
    if (this.gedaan >= perKind) this.sluit()
    this.kind ??= fork(fileURLToPath(new URL('./proef.ts', import.meta.url)), { stdio: 'ignore' })
    this.gedaan += 1
    const stop = new AbortController()
    const klok = setTimeout(() => stop.abort(), geduld)
    this.kind.send(proef)
    try {
      const [afloop]: unknown[] = await once(this.kind, 'message', { signal: stop.signal })
      return afloop === 'overleeft' || afloop === 'laadt niet' ? afloop : 'gedood'
    } catch {
      this.sluit()
      return 'gedood'
    } finally {
      clearTimeout(klok)
    }
  }

  sluit(): void {
    this.kind?.kill('SIGKILL')
    this.kind = null
    this.gedaan = 0
  }
}

const wachtend = [...werk]
const uitslag: { readonly werk: Werk; readonly afloop: Afloop }[] = []

async function werker(): Promise<void> {
  const bank = new Proefbank()
  try {
    for (let een = wachtend.shift(); een !== undefined; een = wachtend.shift()) {
      const { bestand, mutant } = een
      const proef = { nummer: werk.indexOf(een) + 1, pad: join(wortel, bestand), tekst: mutant.tekst }
      const afloop = await bank.beproef({ ...proef, tests: volgorde(bestand) })
      uitslag.push({ werk: een, afloop })
      if (afloop === 'overleeft') console.log(regelVan(een))
    }
  } finally {
    bank.sluit()
  }
}

function regelVan(een: Werk): string {
  const { bestand, mutant } = een
  const soort = isGelijkwaardig(een) ? 'equivalent' : 'SURVIVES'
  return `${soort}  ${bestand}:${mutant.regel}\n    ${mutant.was}\n    ${mutant.wijziging}`
}

function isGelijkwaardig({ bestand, mutant }: Werk): boolean {
  return gelijkwaardig.some(
    (een) => een.bestand === bestand && een.was === mutant.was && een.wijziging === mutant.wijziging,
  )
}

/** Runs every test without any change. */
async function meetGeduld(): Promise<number> {
  const bank = new Proefbank()
  const begin = Date.now()
  const heel = await bank.beproef({ nummer: 0, pad: null, tekst: '', tests: volgorde(null) })
  bank.sluit()
  if (heel !== 'overleeft') throw new Error(`The tests do not pass without any change: ${heel}`)
  return Math.max(60_000, 3 * (Date.now() - begin))
}

geduld = await meetGeduld()
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, werker))

const tel = (afloop: Afloop) => uitslag.filter((een) => een.afloop === afloop)
const over = tel('overleeft').filter((een) => !isGelijkwaardig(een.werk))
const oud = gelijkwaardig.filter(
  ({ bestand, was, wijziging }) =>
    bestanden.includes(bestand) &&
    !tel('overleeft').some(
      ({ werk: { bestand: waar, mutant } }) => waar === bestand && mutant.was === was && mutant.wijziging === wijziging,
    ),
)
for (const { bestand, was, wijziging } of oud) console.log(`no survivor any more  ${bestand}: ${was} | ${wijziging}`)
console.log(
  `\n${uitslag.length} mutants of ${bestanden.length} files: ${tel('gedood').length} killed, ${tel('laadt niet').length} do not load,` +
    ` ${tel('overleeft').length - over.length} equivalent, ${over.length} survive`,
)
process.exitCode = over.length === 0 && oud.length === 0 ? 0 : 1
