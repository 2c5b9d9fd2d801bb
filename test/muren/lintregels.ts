import { type Muur, kernpakketten, muren } from './muren.ts'

interface Patroon {
  readonly group?: readonly string[]
  readonly regex?: string
  readonly allowTypeImports?: boolean
  readonly message: string
}
type Regels = Readonly<Record<string, unknown>>
interface Uitzondering {
  readonly files: readonly string[]
  readonly rules: Regels
}

const bronbestanden = '*.{ts,tsx}'

/** One import path per file, written the shortest way: `./a/../b` would walk around every wall. */
const omweg: Patroon = {
  regex: String.raw`[^./][^/]*/(.*/)?\.\.(/|$)|^\./(.*/)?\.\.(/|$)`,
  message: 'Muur: write the import the shortest way, without .. after a name or a dot.',
}

/** How a file of the room, so many folders deep, writes a path from src/: `../toegang/index.ts`. */
function relatief(kamer: string, diepte: number, pad: string): string {
  const stappen = kamer.split('/')
  const doel = pad.split('/')
  const gelijk = stappen.findIndex((stap, i) => stap === '*' || stap !== doel[i])
  return '../'.repeat(stappen.length - gelijk + diepte) + doel.slice(gelijk).join('/')
}

function groep(muur: Muur, diepte: number): readonly string[] {
  const dicht = muur.pakketten === 'alle' || muur.pakketten === 'alle en node' ? open(muur.pakketten) : ['*', '**/*']
  const eigen = Array.from({ length: diepte }, (_, i) => `!${'../'.repeat(i + 1)}**`)
  return [
    ...dicht,
    '!./**',
    ...eigen,
    '../'.repeat(diepte + 1) + '**',
    ...muur.mag.map((pad) => `!${relatief(muur.kamer, diepte, pad)}`),
    ...(typeof muur.pakketten === 'string' ? [] : muur.pakketten.map((pakket) => `!${pakket}`)),
  ]
}

const open = (pakketten: 'alle' | 'alle en node'): readonly string[] => [
  '..',
  '../**',
  '/**',
  ...(pakketten === 'alle' ? ['node:*', 'node:*/**'] : []),
]

function muurregel(muur: Muur, diepte: number, extra: readonly Patroon[] = []): Regels {
  const message = `Muur ${muur.kamer}: ${muur.advies}`
  return {
    'no-restricted-imports': ['error', { patterns: [omweg, ...extra, { group: groep(muur, diepte), message }] }],
  }
}

/** One override per depth below the room, because a relative path says how high it climbs. */
function uitzonderingen(muur: Muur): readonly Uitzondering[] {
  return Array.from({ length: muur.diepte + 1 }, (_, diepte) => ({
    files: [`src/${muur.kamer}/${'*/'.repeat(diepte)}${bronbestanden}`],
    rules: muurregel(muur, diepte),
  }))
}

const gedeeld: Muur = muren.find((muur) => muur.kamer === 'gedeeld') ?? ongekend('gedeeld')
function ongekend(kamer: string): never {
  throw new Error(`No wall around ${kamer}`)
}

const kern: readonly Uitzondering[] = Object.entries(kernpakketten).map(([bestand, pakket]) => ({
  files: [`src/gedeeld/${bestand}`],
  rules: muurregel({ ...gedeeld, pakketten: [pakket] }, 0),
}))

const waarden: Uitzondering = {
  files: [`src/regels/waarden/${bronbestanden}`],
  rules: muurregel(
    {
      kamer: 'regels/waarden',
      mag: ['gedeeld/*.ts'],
      pakketten: 'geen',
      advies: 'Data only: plain literals with their bron. The rule that uses them parses and checks them.',
      diepte: 0,
    },
    0,
    [
      {
        regex: String.raw`^\.\./\.\./gedeeld/`,
        allowTypeImports: true,
        message: 'Muur regels/waarden: import types of gedeeld only (import type).',
      },
    ],
  ),
}

const wortels: Uitzondering = {
  files: [`src/${bronbestanden}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          omweg,
          {
            group: ['./{domein,regels,koppelingen}/**', '!./{domein,regels,koppelingen}/*/index.ts'],
            message: 'Muur wortels: the two roots know every room, but enter by its door (index.ts).',
          },
        ],
      },
    ],
  },
}

const geenKlok = 'Pure rooms have no clock and no chance: take vandaag, nieuwId or a port from the context.'
const zuiver: Uitzondering = {
  files: ['gedeeld', 'regels', 'domein'].map((kamer) => `src/${kamer}/**/${bronbestanden}`),
  rules: {
    'no-restricted-globals': [
      'error',
      ...[
        'Date',
        'crypto',
        'performance',
        'process',
        'globalThis',
        'fetch',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'queueMicrotask',
      ].map((name) => ({ name, message: geenKlok })),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: geenKlok },
      { object: 'Temporal', property: 'Now', message: geenKlok },
    ],
  },
}

const basis: Regels = {
  'import/no-cycle': 'error',
  'import/no-self-import': 'error',
  'import/no-commonjs': 'error',
  'import/no-default-export': 'error',
  'no-console': 'error',
  // gedeeld/invoer.ts refuses control characters, so it must name them.
  'no-control-regex': 'off',
  // Without script, autofocus is how an error summary gets the focus.
  'jsx-a11y/no-autofocus': 'off',
  'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  'no-var': 'error',
  'prefer-const': 'error',
  eqeqeq: 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
  'typescript/no-explicit-any': 'error',
  'typescript/no-non-null-assertion': 'error',
  'typescript/no-require-imports': 'error',
  'typescript/no-namespace': 'error',
  'typescript/ban-ts-comment': [
    'error',
    { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': true },
  ],
  'typescript/consistent-type-imports': [
    'error',
    { prefer: 'type-imports', fixStyle: 'inline-type-imports', disallowTypeAnnotations: true },
  ],
}

/** What lies in no room, or deeper than its walls go, may import nothing: a new room begins with its wall. */
const buiten: Uitzondering = {
  files: ['src/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: ['*', '**/*'],
            message: 'Muur buiten: this file lies in no room of test/muren/muren.ts, or deeper than its walls go.',
          },
        ],
      },
    ],
  },
}

/** The whole configuration of the linter. Its allowlist is empty: only tests stand outside the walls. */
export const lintconfiguratie = {
  $schema: './node_modules/oxlint/configuration_schema.json',
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'node', 'promise', 'react', 'jsx-a11y'],
  categories: { correctness: 'error' },
  options: { respectEslintDisableDirectives: false, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['build/**', '.react-router/**', '.kwijting/**', 'coverage/**'],
  rules: basis,
  overrides: [
    buiten,
    ...muren.flatMap(uitzonderingen),
    ...kern,
    waarden,
    wortels,
    zuiver,
    {
      files: [
        '*.config.ts',
        'src/portalen/{root,routes,entry.server,entry.client}.{ts,tsx}',
        'src/portalen/**/routes/**/*.{ts,tsx}',
      ],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      files: ['src/main.ts', 'src/cli.ts', 'src/platform/opdrachtregel/**/*.ts', 'test/**/*.ts'],
      rules: { 'no-console': 'off' },
    },
    {
      files: ['**/*.test.{ts,tsx}', 'test/**/*.{ts,tsx}'],
      rules: { 'no-restricted-imports': 'off', 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
    },
  ],
} as const

/** Writes the configuration as `.oxlintrc.json` holds it: one line per override. */
export function alsTekst(): string {
  const { overrides, ...rest } = lintconfiguratie
  const kop = JSON.stringify(rest, null, 2).replace(/\n\}$/, '')
  return `${kop},\n  "overrides": [\n${overrides.map((o) => `    ${JSON.stringify(o)}`).join(',\n')}\n  ]\n}\n`
}
