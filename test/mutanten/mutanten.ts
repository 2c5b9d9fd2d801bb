import { spawn } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gelijkwaardig } from './gelijkwaardig.ts'
import { type Mutant, maakMutanten } from './maak.ts'

// npm run mutanten [-- part of a path …]: every small change to the rules must make a test fail. Prints the survivors
// and exits 1 when there are any. Works on copies in a temporary folder; takes minutes, so it is no part of `npm test`.
const wortel = process.cwd()
const woorden = process.argv.slice(2)
const kamers = ['beslagvrije-voet', 'vtlb', 'afloscapaciteit', 'aannames']

const bestanden = globSync([...kamers.map((kamer) => `src/regels/${kamer}/*.ts`), 'src/gedeeld/breuk.ts'], {
  cwd: wortel,
})
  .filter((pad) => !pad.endsWith('.test.ts') && !pad.endsWith('/index.ts'))
  .filter((pad) => woorden.length === 0 || woorden.some((woord) => pad.includes(woord)))
  .sort()

type Afloop = 'gedood' | 'overleeft' | 'laadt niet'

interface Werk {
  readonly bestand: string
  readonly mutant: Mutant
}

const werk: readonly Werk[] = bestanden.flatMap((bestand) =>
  maakMutanten(readFileSync(join(wortel, bestand), 'utf8')).map((mutant) => ({ bestand, mutant })),
)
const tests = (...patronen: readonly string[]) => globSync([...patronen], { cwd: wortel }).sort()
const alles = tests(...kamers.map((kamer) => `src/regels/${kamer}/*.test.ts`), 'src/gedeeld/{breuk,tonen}.test.ts')
const snel = alles.filter((pad) => !pad.endsWith('eigenschappen.test.ts') && !pad.endsWith('gepubliceerd.test.ts'))

/** A copy of the sources in which one file at a time is changed. */
function kopie(): string {
  const map = mkdtempSync(join(tmpdir(), 'mutanten-'))
  for (const deel of ['src/gedeeld', 'src/regels', 'package.json'])
    cpSync(join(wortel, deel), join(map, deel), { recursive: true })
  symlinkSync(join(wortel, 'node_modules'), join(map, 'node_modules'))
  return map
}

/** Runs test files in one process; the property tests only for what survives the tables, because they are slower. */
function draai(map: string, files: readonly string[]): Promise<Afloop> {
  return new Promise((klaar, mislukt) => {
    const kind = spawn(process.execPath, ['--test', '--test-isolation=none', ...files], {
      cwd: map,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 30_000,
    })
    const delen: string[] = []
    for (const stroom of [kind.stdout, kind.stderr]) stroom.on('data', (deel: Buffer) => delen.push(deel.toString()))
    kind.on('error', mislukt)
    kind.on('close', (code) => {
      if (code === 0) return klaar('overleeft')
      klaar(/SyntaxError/.test(delen.join('')) ? 'laadt niet' : 'gedood')
    })
  })
}

async function beproef(map: string, { bestand, mutant }: Werk): Promise<Afloop> {
  const pad = join(map, bestand)
  const echt = readFileSync(pad, 'utf8')
  writeFileSync(pad, mutant.tekst)
  try {
    const eigenKamer = snel.filter((test) => dirname(test) === dirname(bestand))
    const eerst = await draai(map, eigenKamer)
    return eerst === 'overleeft' ? await draai(map, alles) : eerst
  } finally {
    writeFileSync(pad, echt)
  }
}

const wachtend = [...werk]
const uitslag: { readonly werk: Werk; readonly afloop: Afloop }[] = []

async function werker(): Promise<void> {
  const map = kopie()
  try {
    const heel = await draai(map, alles)
    if (heel !== 'overleeft') throw new Error('The tests fail without any change')
    for (let een = wachtend.shift(); een !== undefined; een = wachtend.shift()) {
      const afloop = await beproef(map, een)
      uitslag.push({ werk: een, afloop })
      if (afloop === 'overleeft') console.log(regelVan(een))
    }
  } finally {
    rmSync(map, { recursive: true, force: true })
  }
}

function regelVan({ bestand, mutant: { regel, was, wijziging } }: Werk): string {
  const verklaard = isGelijkwaardig({ bestand, mutant: { regel, was, wijziging, tekst: '' } })
  return `${verklaard ? 'equivalent' : 'SURVIVES'}  ${bestand}:${regel}\n    ${was}\n    ${wijziging}`
}

function isGelijkwaardig({ bestand, mutant }: Werk): boolean {
  return gelijkwaardig.some(
    (een) => een.bestand === bestand && een.was === mutant.was && een.wijziging === mutant.wijziging,
  )
}

await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, werker))

const tel = (afloop: Afloop) => uitslag.filter((een) => een.afloop === afloop)
const over = tel('overleeft').filter((een) => !isGelijkwaardig(een.werk))
const oud = gelijkwaardig.filter(
  ({ bestand, was, wijziging }) =>
    bestanden.includes(bestand) &&
    !werk.some((een) => een.bestand === bestand && een.mutant.was === was && een.mutant.wijziging === wijziging),
)
for (const { bestand, was } of oud) console.log(`gone  ${bestand}: ${was}`)
console.log(
  `\n${uitslag.length} mutants of ${bestanden.length} files: ${tel('gedood').length} killed, ${tel('laadt niet').length} do not load,` +
    ` ${tel('overleeft').length - over.length} equivalent, ${over.length} survive`,
)
process.exitCode = over.length === 0 && oud.length === 0 ? 0 : 1
