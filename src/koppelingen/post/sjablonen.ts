import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Briefsoort } from '../../domein/berichten/index.ts'
import { type GelezenSchrift, leesSchriften } from './schriften.ts'
import { briefsoorten, briefvelden } from './velden.ts'

/** A fault in a template: where it is and what is asked. */
export interface Sjabloonfout {
  readonly bestand: string
  /** From 1; null: of the file as a whole. */
  readonly regel: number | null
  readonly detail: string
}

/** A template as it was read. */
export interface Sjabloon {
  readonly bestand: string
  readonly onderwerp: string
  /** The fields that it declares: it gets no others. */
  readonly velden: readonly string[]
}

/** Everything that letters are made of. */
export interface Sjablonen {
  readonly brieven: ReadonlyMap<Briefsoort, Sjabloon>
  /** Every file by its name in the folder: templates, the house style, a logo. */
  readonly bestanden: ReadonlyMap<string, { readonly pad: string; readonly inhoud: Buffer }>
  readonly lettertypen: readonly Buffer[]
  readonly schriften: readonly GelezenSchrift[]
  readonly logo: string | null
}

const huisstijl = 'huisstijl.typ'
const lettermap = 'lettertypen'
const schriftmap = 'schriften'
const logos = ['logo.svg', 'logo.png']

/**
 * Reads the templates of the product, and over them file by file those of the organisation.
 * @param mappen the folders, the later over the earlier
 * @returns what was read, and every fault in what the templates declare
 */
export function leesSjablonen(mappen: readonly string[]): {
  readonly sjablonen: Sjablonen
  readonly fouten: readonly Sjabloonfout[]
} {
  const bestanden = new Map(mappen.flatMap((map) => inMap(map).map((pad) => [basename(pad), leesBestand(pad)])))
  const lettertypen = mappen.flatMap((map) => inMap(join(map, lettermap)).filter(isLetter).map(leesLetter))
  const schriften = leesSchriften((bestand) => inSchriftmap(mappen, bestand))
  const gelezen = briefsoorten.map((soort) => ({ soort, ...leesKop(soort, bestanden.get(`${soort}.typ`)) }))
  const brieven = new Map(gelezen.flatMap(({ soort, sjabloon }) => (sjabloon === null ? [] : [[soort, sjabloon]])))
  const logo = logos.find((naam) => bestanden.has(naam)) ?? null
  return {
    sjablonen: { brieven, bestanden, lettertypen, schriften, logo },
    fouten: [
      ...gelezen.flatMap(({ fouten }) => fouten),
      ...onbekende(bestanden),
      ...[...bestanden.values()].flatMap(buiten),
      ...(bestanden.has(huisstijl) ? [] : [fout(huisstijl, null, 'Dit bestand ontbreekt.')]),
    ],
  }
}

const fout = (bestand: string, regel: number | null, detail: string): Sjabloonfout => ({ bestand, regel, detail })
/** Whether a file is the template of a letter. */
export const isBrief = (naam: string): boolean => briefsoorten.some((soort) => naam === `${soort}.typ`)

const isLetter = (pad: string): boolean => ['.ttf', '.otf'].includes(extname(pad).toLowerCase())
const leesLetter = (pad: string): Buffer => readFileSync(pad)
const leesBestand = (pad: string) => ({ pad, inhoud: readFileSync(pad) })

function inSchriftmap(mappen: readonly string[], bestand: string): Buffer | null {
  const map = mappen.findLast((een) => existsSync(join(een, schriftmap, bestand)))
  return map === undefined ? null : readFileSync(join(map, schriftmap, bestand))
}

function inMap(map: string): readonly string[] {
  try {
    return readdirSync(map, { withFileTypes: true })
      .filter((item) => item.isFile())
      .map(({ name }) => join(map, name))
      .toSorted()
  } catch (oorzaak) {
    if (basename(map) === lettermap) return []
    throw new Error(`The folder with letters cannot be read: ${map}`, { cause: oorzaak })
  }
}

/** A file with a name that no letter has: a slip of the pen, after which the old letter would go out. */
function onbekende(bestanden: Sjablonen['bestanden']): readonly Sjabloonfout[] {
  return [...bestanden]
    .filter(([naam]) => naam.endsWith('.typ') && naam !== huisstijl && !isBrief(naam))
    .map(([, { pad }]) => fout(pad, null, 'Er is geen brief met deze naam. Kijk in de lijst van brieven.'))
}

/**
 * What makes a letter depend on more than its bericht and this folder: the compiler would fetch a package over the network
 * or take one of this machine, and knows the day of this machine. It has no setting against either.
 */
function buiten({ pad, inhoud }: { readonly pad: string; readonly inhoud: Buffer }): readonly Sjabloonfout[] {
  if (extname(pad) !== '.typ') return []
  const regels = inhoud.toString('utf8').split(/\r?\n/)
  return regels.flatMap((regel, i) => {
    const tekst = regel.replace(/^\s*\/\/.*/, '')
    const pakket = /"(@[^"/]+\/[^"]*)"/.exec(tekst)?.[1]
    return [
      ...(pakket === undefined ? [] : [fout(pad, i + 1, `Een brief gebruikt niets van buiten zijn map: ${pakket}.`)]),
      ...(/\bdatetime\.today\b/.test(tekst)
        ? [fout(pad, i + 1, 'Een brief heeft zijn eigen dag: gebruik #b.datum, niet datetime.today.')]
        : []),
    ]
  })
}

interface Gelezenkop {
  readonly sjabloon: Sjabloon | null
  readonly fouten: readonly Sjabloonfout[]
}

function leesKop(soort: Briefsoort, bron: { readonly pad: string; readonly inhoud: Buffer } | undefined): Gelezenkop {
  if (bron === undefined) return { sjabloon: null, fouten: [fout(`${soort}.typ`, null, 'Dit bestand ontbreekt.')] }
  const regels = bron.inhoud.toString('utf8').split(/\r?\n/)
  const onderwerp = regels
    .map((regel) => /^\/\/ Onderwerp:\s*(\S.*?)\s*$/.exec(regel)?.[1])
    .find((t) => t !== undefined)
  const genoemd = regels.flatMap((regel, i) =>
    (/^\/\/ Velden:(.*)$/.exec(regel)?.[1] ?? '')
      .split(',')
      .map((veld) => ({ veld: veld.trim(), regel: i + 1 }))
      .filter(({ veld }) => veld !== ''),
  )
  const velden = genoemd.map(({ veld }) => veld)
  const meld = (regel: number | null, detail: string) => fout(bron.pad, regel, detail)
  const bekend = briefvelden[soort]
  const fouten = [
    ...(onderwerp === undefined ? [meld(1, 'De regel "// Onderwerp: …" ontbreekt.')] : []),
    ...genoemd
      .filter(({ veld }) => !Object.hasOwn(bekend, veld))
      .map(({ veld, regel }) =>
        meld(regel, `Deze brief heeft geen veld ${veld}. Wel: ${Object.keys(bekend).join(', ')}.`),
      ),
    ...Object.entries(bekend)
      .filter(([naam, { moet }]) => moet && !velden.includes(naam))
      .map(([naam]) => meld(genoemd[0]?.regel ?? 1, `Het veld ${naam} ontbreekt. Deze brief moet het noemen.`)),
  ]
  return { sjabloon: { bestand: bron.pad, onderwerp: onderwerp ?? '', velden }, fouten }
}
