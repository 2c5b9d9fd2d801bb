import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { alsTekst } from './lintregels.ts'
import { sneden } from './muren.ts'

const wortel = fileURLToPath(new URL('../../', import.meta.url))

/** One try: a file with one statement, and the lint rule that must refuse it (none: it is allowed). */
interface Proef {
  readonly map: string
  readonly regel: string | null
  readonly tekst: string
  /** The file's own name, where the wall looks at it. */
  readonly bestand?: string
}

const MUUR = 'eslint(no-restricted-imports)'
const van = (map: string, pad: string, regel: string | null, bestand?: string): Proef => ({
  map,
  regel,
  tekst: `import '${pad}'`,
  ...(bestand === undefined ? {} : { bestand }),
})
const mag = (map: string, ...paden: readonly string[]) => paden.map((pad) => van(map, pad, null))
const magNiet = (map: string, ...paden: readonly string[]) => paden.map((pad) => van(map, pad, MUUR))

const tussenSneden = sneden.flatMap((snede, plaats) =>
  sneden
    .filter((ander) => ander !== snede)
    .flatMap((ander) => {
      const eerder = sneden.indexOf(ander) < plaats
      return [
        van(`src/domein/${snede}`, `../${ander}/index.ts`, eerder ? null : MUUR),
        van(`src/domein/${snede}/besluiten`, `../../${ander}/index.ts`, eerder ? null : MUUR),
        van(`src/domein/${snede}`, `../${ander}/besluiten.ts`, MUUR),
      ]
    }),
)

const domein = 'src/domein/dossier'
const onderDomein = 'src/domein/dossier/besluiten'
const proeven: Readonly<Record<string, readonly Proef[]>> = {
  'gedeeld knows only itself and one package per file': [
    ...mag('src/gedeeld', './geld.ts'),
    ...magNiet('src/gedeeld', 'zod', 'node:crypto', '../regels/verdeling/index.ts', '../platform/log/log.ts'),
    van('src/gedeeld', 'temporal-polyfill', null, 'datum.ts'),
    van('src/gedeeld', 'ibantools', null, 'iban.ts'),
    van('src/gedeeld', 'zod', null, 'invoer.ts'),
    van('src/gedeeld', 'zod', null, 'velden.ts'),
    van('src/gedeeld', 'zod', MUUR, 'bsn.ts'),
  ],
  'regels/waarden takes types of gedeeld and nothing else': [
    { map: 'src/regels/waarden', regel: null, tekst: "export type { Centen } from '../../gedeeld/geld.ts'" },
    { map: 'src/regels/waarden', regel: MUUR, tekst: "export { centen } from '../../gedeeld/geld.ts'" },
    ...magNiet('src/regels/waarden', '../verdeling/index.ts', 'decimal.js'),
  ],
  'a rule knows gedeeld, waarden and the doors of other rules': [
    ...mag('src/regels/vtlb', './x.ts', '../../gedeeld/geld.ts', '../waarden/vtlb.ts', '../verdeling/index.ts'),
    ...mag('src/regels/vtlb/deel', '../x.ts', '../../../gedeeld/geld.ts', '../../waarden/vtlb.ts'),
    ...magNiet('src/regels/vtlb', '../verdeling/verdeel.ts', '../../domein/dossier/index.ts', 'decimal.js', 'node:fs'),
    ...magNiet('src/regels/vtlb/deel', '../../verdeling/verdeel.ts'),
  ],
  'a slice knows earlier slices through their door, later ones not at all': tussenSneden,
  'domein knows the kernel and the doors of the rules': [
    ...mag(domein, './x.ts', './besluiten/x.ts', '../../gedeeld/geld.ts', '../../regels/termijnen/index.ts'),
    ...mag(onderDomein, '../x.ts', '../weergave/x.ts', '../../../gedeeld/geld.ts'),
    ...magNiet(domein, '../../regels/termijnen/werkdag.ts', '../../regels/waarden/feestdagen.ts', '../los.ts'),
    ...magNiet(onderDomein, '../../los/x.ts', '../../../regels/termijnen/werkdag.ts'),
  ],
  'domein knows no outside': [
    ...magNiet(
      domein,
      '../../koppelingen/opslag/index.ts',
      '../../portalen/medewerker/x.ts',
      '../../platform/log/x.ts',
    ),
    ...magNiet(
      domein,
      '../../simulatie/index.ts',
      '../../main.ts',
      'zod',
      '@node-rs/argon2',
      'node:crypto',
      '#x',
      '/x.ts',
    ),
    { map: domein, regel: MUUR, tekst: "export * from '../../platform/log/x.ts'" },
    { map: domein, regel: MUUR, tekst: "export const lees = () => import('node:fs')" },
    { map: domein, regel: MUUR, tekst: "export type { Pool } from 'pg'" },
    {
      map: domein,
      regel: 'typescript(consistent-type-imports)',
      tekst: "export type Verbinding = import('pg').Pool",
    },
  ],
  'no wall has a detour': magNiet(
    domein,
    './../schulden/index.ts',
    './x/../../schulden/index.ts',
    '../toegang/../schulden/index.ts',
    '../../gedeeld/../platform/log/x.ts',
  ),
  'a koppeling knows domein by its doors, platform and packages': [
    ...mag('src/koppelingen/opslag', './x.ts', 'pg', 'node:crypto', '../../gedeeld/geld.ts', '../../platform/log/x.ts'),
    ...mag('src/koppelingen/opslag', '../../domein/dossier/index.ts'),
    ...mag('src/koppelingen/opslag/tabellen/deel', '../x.ts', '../../y.ts', '../../../../domein/dossier/index.ts'),
    ...magNiet('src/koppelingen/opslag', '../bank/index.ts', '../../portalen/api/x.ts', '../../simulatie/index.ts'),
    ...magNiet('src/koppelingen/opslag', '../../domein/dossier/dossier.ts', '../../regels/verdeling/index.ts'),
    ...magNiet('src/koppelingen/opslag/tabellen', '../../bank/index.ts'),
  ],
  'a portal knows the doors, onderdelen and platform': [
    ...mag('src/portalen/medewerker', './x.ts', 'react', '../onderdelen/knop.tsx', '../../platform/http/x.ts'),
    ...mag('src/portalen/medewerker/routes', '../x.ts', '../../onderdelen/knop.tsx', '../../../domein/geld/index.ts'),
    ...mag('src/portalen/medewerker', '../../regels/verdeling/index.ts', '../../gedeeld/geld.ts'),
    ...magNiet(
      'src/portalen/medewerker',
      '../../koppelingen/opslag/index.ts',
      '../inwoner/x.ts',
      '../../simulatie/x.ts',
    ),
    ...magNiet('src/portalen/medewerker', '../../domein/dossier/dossier.ts', 'node:fs', '../../main.ts'),
    ...magNiet('src/portalen/onderdelen', '../medewerker/x.ts'),
    ...mag('src/portalen', './onderdelen/x.tsx', 'react', 'node:stream'),
    ...magNiet('src/portalen', '../koppelingen/opslag/index.ts'),
  ],
  'the simulated chain knows the doors of domein and platform': [
    ...mag('src/simulatie', './x.ts', '../gedeeld/geld.ts', '../domein/dossier/index.ts', '../platform/log/x.ts', 'pg'),
    ...magNiet(
      'src/simulatie',
      '../portalen/medewerker/x.ts',
      '../koppelingen/opslag/index.ts',
      '../regels/vtlb/index.ts',
    ),
  ],
  'platform knows packages and Node only': [
    ...mag('src/platform/http', './x.ts', '../log/x.ts', 'hono', 'node:http'),
    ...magNiet(
      'src/platform/http',
      '../../gedeeld/geld.ts',
      '../../domein/dossier/index.ts',
      '../../simulatie/index.ts',
    ),
  ],
  'the roots know every room by its door': [
    ...['main.ts', 'cli.ts'].flatMap((bestand) => [van('src', './simulatie/index.ts', null, bestand)]),
    ...mag('src', './koppelingen/opslag/index.ts', './domein/verloop/index.ts', './platform/log/x.ts', 'pino'),
    ...magNiet('src', './domein/verloop/traject.ts', './koppelingen/opslag/log.ts', './regels/verdeling/verdeel.ts'),
  ],
  'what lies in no room may import nothing': [
    ...magNiet('src/hulp', './x.ts', 'pg'),
    ...magNiet('src/domein/nieuw', '../../gedeeld/geld.ts'),
    ...magNiet('src/domein/dossier/a/b/c', './x.ts'),
  ],
  'tests stand outside the walls': [
    van(domein, 'node:test', null, 'dossier.test.ts'),
    van('test/opslag', '../../src/koppelingen/opslag/log.ts', null),
  ],
  'pure rooms have no clock and no chance': ['src/gedeeld', 'src/regels/vtlb', onderDomein].flatMap((map) => [
    { map, regel: 'eslint(no-restricted-globals)', tekst: 'export const nu = () => Date.now()' },
    { map, regel: 'eslint(no-restricted-globals)', tekst: 'export const nu = () => new Date()' },
    { map, regel: 'eslint(no-restricted-globals)', tekst: 'export const id = () => crypto.randomUUID()' },
    { map, regel: 'eslint(no-restricted-globals)', tekst: 'export const nu = () => globalThis.performance.now()' },
    { map, regel: 'eslint(no-restricted-properties)', tekst: 'export const kans = () => Math.random()' },
    { map, regel: null, tekst: 'export const hoogste = (a: number, b: number) => Math.max(a, b)' },
  ]),
  'the clock lives in platform': [
    { map: 'src/platform/klok', regel: null, tekst: 'export const nu = () => new Date().toISOString()' },
  ],
  'no any, no default export, no console outside the command line': [
    { map: domein, regel: 'typescript(no-explicit-any)', tekst: 'export const x = (y: any) => String(y)' },
    { map: domein, regel: 'import(no-default-export)', tekst: 'export default 1' },
    { map: domein, regel: 'eslint(no-console)', tekst: "console.log('x')" },
    { map: 'src/portalen/medewerker/routes', regel: null, tekst: 'export default 1' },
    { map: 'src/platform/opdrachtregel', regel: null, tekst: "console.log('x')" },
    { map: domein, regel: 'eslint(no-console)', tekst: "// eslint-disable-next-line no-console\nconsole.log('x')" },
  ],
}

interface Bevinding {
  readonly filename: string
  readonly code: string
}

/** Lints one file per proef in a copy of the folder structure; answers the rules that each file broke. */
async function lint(alle: readonly Proef[]): Promise<ReadonlyMap<Proef, readonly string[]>> {
  const kopie = await mkdtemp(join(tmpdir(), 'muren-'))
  try {
    await copyFile(join(wortel, '.oxlintrc.json'), join(kopie, '.oxlintrc.json'))
    const paden = new Map(alle.map((proef, i) => [proef, join(proef.map, proef.bestand ?? `proef-${i}.ts`)]))
    for (const [proef, pad] of paden) {
      await mkdir(join(kopie, dirname(pad)), { recursive: true })
      await writeFile(join(kopie, pad), `${proef.tekst}\n`)
    }
    const oxlint = join(wortel, 'node_modules/oxlint/bin/oxlint')
    const uitvoer = await new Promise<string>((klaar) => {
      execFile(process.execPath, [oxlint, '--format=json'], { cwd: kopie, maxBuffer: 2 ** 26 }, (_, stdout) =>
        klaar(stdout),
      )
    })
    const bevindingen: readonly Bevinding[] = JSON.parse(uitvoer).diagnostics
    return new Map(
      [...paden].map(([proef, pad]) => [proef, bevindingen.filter((b) => b.filename === pad).map((b) => b.code)]),
    )
  } finally {
    await rm(kopie, { recursive: true })
  }
}

describe('walls', () => {
  let gevonden: ReadonlyMap<Proef, readonly string[]>
  before(async () => {
    gevonden = await lint(Object.values(proeven).flat())
  })

  for (const [naam, groep] of Object.entries(proeven)) {
    test(naam, () => {
      for (const proef of groep) {
        const verwacht = proef.regel === null ? [] : [proef.regel]
        const titel = `${join(proef.map, proef.bestand ?? '')}: ${proef.tekst}`
        assert.deepEqual([...new Set(gevonden.get(proef))], verwacht, titel)
      }
    })
  }

  test('.oxlintrc.json says what the table of walls says', async () => {
    assert.equal(await readFile(join(wortel, '.oxlintrc.json'), 'utf8'), alsTekst())
  })
})
