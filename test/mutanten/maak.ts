/** One small change to a source file that should make a test fail. */
export interface Mutant {
  /** Line of the change, from 1. */
  readonly regel: number
  /** The line as it was, without the space around it. */
  readonly was: string
  /** What was changed into what. */
  readonly wijziging: string
  readonly tekst: string
}

/** [what to look for in the code, what to put in its place] */
const vervangingen: readonly (readonly [RegExp, string | ((gevonden: string) => string)])[] = [
  [/\bplus(?=\()/g, 'min'],
  [/\bmin(?=\()/g, 'plus'],
  [/\bkleinsteBreuk(?=\()/g, 'grootsteBreuk'],
  [/\bgrootsteBreuk(?=\()/g, 'kleinsteBreuk'],
  [/\bhalfOp(?=\()/g, 'naarBeneden'],
  [/ < (?=[^>]*$)/gm, ' <= '],
  [/ <= /g, ' < '],
  [/ > /g, ' >= '],
  [/ >= /g, ' > '],
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ \+ /g, ' - '],
  [/ - /g, ' + '],
  [/ \* /g, ' / '],
  [/ \/ /g, ' * '],
  [/ % /g, ' * '],
  [/ \? (?=[^:]*)/g, ' && false ? '],
  [/ \? (?=[^:]*)/g, ' || true ? '],
  [/(?<![\w.$])-(?=[\w(])/g, ''],
  [/\b\d[\d_]*n\b/g, (getal) => `${BigInt(getal.slice(0, -1).replaceAll('_', '')) + 1n}n`],
  [/(?<![\w.]|>\[)\d[\d_]*(?![\w.])/g, (getal) => String(Number(getal.replaceAll('_', '')) + 1)],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/\.some(?=\()/g, '.every'],
  [/\.at\(-1\)/g, '[0]'],
]

/** Words inside quotes that choose an amount. */
const woorden: Readonly<Record<string, string>> = {
  een: 'meer',
  meer: 'een',
  alleen: 'paar',
  paar: 'alleen',
  alleenstaand: 'gehuwd-zonder-kinderen',
  'alleenstaande-ouder': 'alleenstaand',
  'gehuwd-zonder-kinderen': 'gehuwd-met-kinderen',
  'gehuwd-met-kinderen': 'gehuwd-zonder-kinderen',
}

/** Calls of two terms, of which one is left out. */
const tweeledig = /\b(plus|min|keer|maal|gedeeldDoor|kleinsteBreuk|grootsteBreuk)\(/g

/** Makes every mutant of a source file. */
export function maakMutanten(bron: string): readonly Mutant[] {
  const code = alleenCode(bron)
  const uit = (van: number, tot: number, nieuw: string): Mutant => mutant(bron, van, tot, nieuw)
  return [
    ...vervangingen.flatMap(([patroon, nieuw]) =>
      [...code.matchAll(patroon)].map(({ index, 0: gevonden }) =>
        uit(index, index + gevonden.length, typeof nieuw === 'string' ? nieuw : nieuw(gevonden)),
      ),
    ),
    ...[...bron.matchAll(/'([\w-]+)'/g)].flatMap(({ index, 0: heel, 1: woord = '' }) => {
      const inType = /[|<] *$/.test(code.slice(0, index)) || code.startsWith(' | ', index + heel.length)
      const ander = code[index] === "'" && !inType ? woorden[woord] : undefined
      return ander === undefined ? [] : [uit(index, index + heel.length, `'${ander}'`)]
    }),
    ...[...code.matchAll(tweeledig)].flatMap(({ index, 0: begin }) => zonderTerm(code, index, begin.length, uit, bron)),
    ...[...code.matchAll(/^ +if \(.*\) (return|throw).*\n/gm)].map(({ index, 0: regel }) =>
      uit(index, index + regel.length, ''),
    ),
    ...[...code.matchAll(/^ +if (?=\()/gm)].flatMap(({ index, 0: begin }) => {
      const open = index + begin.length
      const dicht = sluiting(code, open)
      return dicht === null ? [] : [uit(open, dicht + 1, `(!${bron.slice(open, dicht + 1)})`)]
    }),
    ...[...code.matchAll(/^ {2,}\.{3}.*,\n/gm)].map(({ index, 0: regel }) => uit(index, index + regel.length, '')),
    ...[...code.matchAll(/^ {4,}\w+,\n/gm)].map(({ index, 0: regel }) => uit(index, index + regel.length, '')),
  ]
}

function mutant(bron: string, van: number, tot: number, nieuw: string): Mutant {
  const begin = bron.lastIndexOf('\n', van - 1) + 1
  const regel = bron.slice(0, begin).split('\n').length
  const einde = bron.indexOf('\n', begin)
  const oud = bron.slice(van, tot).trim()
  return {
    regel,
    was: bron.slice(begin, einde).trim(),
    wijziging: `${oud} → ${nieuw.trim() === '' ? 'nothing' : nieuw.trim()} (at ${van - begin})`,
    tekst: `${bron.slice(0, van)}${nieuw}${bron.slice(tot)}`,
  }
}

function zonderTerm(
  code: string,
  index: number,
  lengte: number,
  uit: (van: number, tot: number, nieuw: string) => Mutant,
  bron: string,
): readonly Mutant[] {
  const open = index + lengte - 1
  const dicht = sluiting(code, open)
  const komma = dicht === null ? null : scheiding(code, open, dicht)
  if (dicht === null || komma === null || code.slice(0, index).endsWith('function ')) return []
  const termen = [bron.slice(open + 1, komma), bron.slice(komma + 1, dicht)]
  return termen.map((term) => uit(index, dicht + 1, term.trim()))
}

/** The place of the bracket that closes the one at `open`. */
function sluiting(code: string, open: number): number | null {
  let diepte = 0
  for (let i = open; i < code.length; i++) {
    if ('([{'.includes(code[i] ?? ' ')) diepte += 1
    if (')]}'.includes(code[i] ?? ' ')) diepte -= 1
    if (diepte === 0) return i
  }
  return null
}

/** The place of the comma between two arguments; null when there is not exactly one. */
function scheiding(code: string, open: number, dicht: number): number | null {
  const plaatsen: number[] = []
  let diepte = 0
  for (let i = open + 1; i < dicht; i++) {
    if ('([{'.includes(code[i] ?? ' ')) diepte += 1
    if (')]}'.includes(code[i] ?? ' ')) diepte -= 1
    if (code[i] === ',' && diepte === 0) plaatsen.push(i)
  }
  const [eerste, tweede] = plaatsen
  return eerste === undefined || tweede !== undefined ? null : eerste
}

/**
 * The source with comments, texts, regular expressions, imports and types blanked, every place kept. Quotes stay, so
 * that a text can be recognised.
 */
export function alleenCode(bron: string): string {
  const leeg = (deel: string) => deel.replace(/[^\n]/g, ' ')
  return bron
    .replace(/\/\*[^]*?\*\/|\/\/.*/g, leeg)
    .replace(/^(import|export \{|export type)[^]*?(from '.*'|\n(?=\n)|$(?!\n))/gm, leeg)
    .replace(/^(export )?interface [^]*?^\}/gm, leeg)
    .replace(/'(?:[^'\\\n]|\\.)*'/g, (deel) => `'${leeg(deel.slice(1, -1))}'`)
    .replace(/`(?:[^`\\]|\\.)*`/g, (deel) => `\`${leeg(deel.slice(1, -1))}\``)
    .replace(/(?<=[(:,=?] )\/(?:[^/\\\n]|\\.)+\/\w*/g, leeg)
}
