/**
 * The walls of the house: which room may know which other. `.oxlintrc.json` is made from this table by
 * `schrijf.ts`; `muren.test.ts` tries every wall. A wall that is in the way is a question about the house: write an
 * ADR in docs/besluiten, do not make a hole.
 */
export interface Muur {
  /** The name of the wall and the folder below src/ that it surrounds; `*` stands for one folder name. */
  readonly kamer: string
  /** What the room may import, as paths from src/. Its own files are always allowed. */
  readonly mag: readonly string[]
  /** Packages: none, these, or all of them (with `node` also the modules of Node itself). */
  readonly pakketten: 'geen' | 'alle' | 'alle en node' | readonly string[]
  /** What to do instead of breaking through. */
  readonly advies: string
  /** How many folders deep the room goes. */
  readonly diepte: number
}

/** The slices in the order in which they may know each other: each knows only those before it. */
export const sneden = [
  'toegang',
  'schuldeisers',
  'dossier',
  'schulden',
  'begeleiding',
  'schuldregeling',
  'geld',
  'registers',
  'kwaliteit',
  'berichten',
  'verloop',
] as const

/** The folders and files that src/ may hold. */
export const kamers = ['gedeeld', 'regels', 'domein', 'koppelingen', 'portalen', 'simulatie', 'platform'] as const

const kern = 'gedeeld/*.ts'
const deurenVanDomein = 'domein/*/index.ts'
const deurenVanRegels = 'regels/*/index.ts'

const domein: readonly Muur[] = sneden.map((snede, plaats) => ({
  kamer: `domein/${snede}`,
  mag: [kern, deurenVanRegels, ...sneden.slice(0, plaats).map((eerder) => `domein/${eerder}/index.ts`)],
  pakketten: 'geen',
  advies:
    `A slice may know gedeeld, regels/*/index.ts and earlier slices through their index.ts` +
    ` (${plaats === 0 ? 'there are none before this one' : sneden.slice(0, plaats).join(', ')}).` +
    ' What a later slice, a package, the clock or the outside knows comes in through the context or a port (poorten.ts).',
  diepte: 2,
}))

/** All walls. Where two surround the same file, the last one counts. */
export const muren: readonly Muur[] = [
  {
    kamer: 'gedeeld',
    mag: [],
    pakketten: 'geen',
    advies:
      'The kernel knows nothing of the house. One package per file: datum.ts and dagnummer.ts temporal-polyfill, iban.ts ibantools,' +
      ' invoer.ts and velden.ts zod. Wrap it there and use that.',
    diepte: 0,
  },
  {
    kamer: 'regels/*',
    mag: [kern, 'regels/waarden/*.ts', deurenVanRegels],
    pakketten: 'geen',
    advies:
      'A rule may know gedeeld, regels/waarden and other rules through their index.ts.' +
      ' Hand everything else in: (invoer, peildatum) → uitkomst with verantwoording.',
    diepte: 1,
  },
  ...domein,
  {
    kamer: 'koppelingen/*',
    mag: [kern, deurenVanDomein, 'platform/**'],
    pakketten: 'alle en node',
    advies:
      'A koppeling fulfils ports of the domein: it may know gedeeld, domein/*/index.ts, platform and packages.' +
      ' What it needs of another koppeling is handed to it by src/main.ts or src/cli.ts.',
    diepte: 3,
  },
  {
    kamer: 'portalen',
    mag: [kern, deurenVanDomein, deurenVanRegels, 'platform/**'],
    pakketten: 'alle en node',
    advies: 'The frame around the portals may know gedeeld, the doors of domein and regels, onderdelen and platform.',
    diepte: 0,
  },
  {
    kamer: 'portalen/*',
    mag: [kern, deurenVanDomein, deurenVanRegels, 'portalen/onderdelen/**', 'platform/**'],
    pakketten: 'alle',
    advies:
      'A portal may know gedeeld, domein/*/index.ts, regels/*/index.ts, onderdelen and platform. Data comes through' +
      ' the ports that src/main.ts hands over, not from a koppeling; what two portals share lives in onderdelen.',
    diepte: 3,
  },
  {
    kamer: 'simulatie',
    mag: [kern, deurenVanDomein, 'platform/**'],
    pakketten: 'alle en node',
    advies:
      'The simulated chain answers through the ports of the domein: it may know gedeeld, domein/*/index.ts, platform' +
      ' and packages. src/main.ts and src/cli.ts hand it the rest.',
    diepte: 2,
  },
  {
    kamer: 'platform',
    mag: [],
    pakketten: 'alle en node',
    advies: 'The platform knows packages and Node, no other room. Take what you need as an argument.',
    diepte: 3,
  },
]

/** The one package that a file of the kernel wraps. */
export const kernpakketten: Readonly<Record<string, string>> = {
  'dagnummer.ts': 'temporal-polyfill',
  'datum.ts': 'temporal-polyfill',
  'iban.ts': 'ibantools',
  'invoer.ts': 'zod',
  'velden.ts': 'zod',
}
