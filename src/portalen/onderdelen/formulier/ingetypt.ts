import type { Veld } from '../../../gedeeld/invoer.ts'

/**
 * What somebody typed, field by field, exactly as it was typed: kept when a form comes back with a fault.
 * Keys are paths: `naam`, `datum.dag`, `stappenplan.0.stap`.
 */
export type Ingetypt = ReadonlyMap<string, readonly string[]>

/** Fields of a form start with this, so that they never meet the fields that the page itself needs. */
export const voorvoegsel = 'veld.'

/** The parts of a date, in the order in which they are asked. */
export const datumdelen = ['dag', 'maand', 'jaar'] as const

// The longest form has some hundreds. Work on a form grows faster than its fields: who sends more wants our time.
const hoogstensVelden = 2000
const hoogstensRijen = 200

/**
 * Takes what was typed out of a submitted form. Files are no answer.
 * @throws Response 413 when it has more fields than any form of ours
 */
export function ingetyptUit(formulier: FormData): Ingetypt {
  const ingetypt = new Map<string, string[]>()
  let velden = 0
  for (const [sleutel, waarde] of formulier) {
    if (!sleutel.startsWith(voorvoegsel) || typeof waarde !== 'string') continue
    velden += 1
    if (velden > hoogstensVelden) throw new Response(null, { status: 413 })
    const pad = sleutel.slice(voorvoegsel.length)
    const eerder = ingetypt.get(pad)
    if (eerder === undefined) ingetypt.set(pad, [waarde])
    else eerder.push(waarde)
  }
  return ingetypt
}

/** The first value at a path; empty when nothing was typed. */
export function waardeVan(ingetypt: Ingetypt, pad: string): string {
  return ingetypt.get(pad)?.[0] ?? ''
}

/** The path of a field inside another. */
export function padVan(basis: string, naam: string | number): string {
  return basis === '' ? String(naam) : `${basis}.${naam}`
}

/** Tells whether anything at all was typed at or below a path. */
export function isLeeg(ingetypt: Ingetypt, pad: string): boolean {
  return [...ingetypt].every(
    ([sleutel, waarden]) =>
      (sleutel !== pad && !sleutel.startsWith(`${pad}.`)) || waarden.every((w) => w.trim() === ''),
  )
}

/** The numbers of the rows of a list in which something was typed, in order. */
function gevuldeRijen(ingetypt: Ingetypt, pad: string): readonly number[] {
  const nummers = [...ingetypt.keys()]
    .filter((sleutel) => sleutel.startsWith(`${pad}.`))
    .map((sleutel) => Number(sleutel.slice(pad.length + 1).split('.')[0]))
    .filter((n) => Number.isSafeInteger(n) && n >= 0)
  return [...new Set(nummers)].sort((a, b) => a - b).filter((n) => !isLeeg(ingetypt, padVan(pad, n)))
}

/** How many rows a list must show for fields with these names to stand in it; 0: none of them does. */
export function rijenVoor(namen: readonly string[], pad: string): number {
  const begin = `${voorvoegsel}${pad}.`
  const nummers = namen.map((naam) => (naam.startsWith(begin) ? Number(naam.slice(begin.length).split('.')[0]) : -1))
  return Math.min(hoogstensRijen, Math.max(-1, ...nummers.filter((n) => Number.isSafeInteger(n))) + 1)
}

/** How many rows of a list hold something, after `verdicht`. */
export function aantalRijen(ingetypt: Ingetypt, pad: string): number {
  return gevuldeRijen(ingetypt, pad).length
}

/**
 * Takes empty rows out of lists and numbers the others from 0, so that the place of a fault on the screen
 * is its place in what is handed in.
 */
export function verdicht(velden: readonly Veld[], ingetypt: Ingetypt, basis = ''): Ingetypt {
  return velden.reduce((tot, veld) => {
    const pad = padVan(basis, veld.naam)
    if (veld.soort === 'groep') return verdicht(veld.velden ?? [], tot, pad)
    if (veld.soort !== 'lijst') return tot
    const rijen = gevuldeRijen(tot, pad)
    const hernummerd = new Map([...tot].flatMap((regel) => hernummer(regel, pad, rijen)))
    return rijen.reduce<Ingetypt>((t, _, i) => verdicht(veld.velden ?? [], t, padVan(pad, i)), hernummerd)
  }, ingetypt)
}

function hernummer(
  [sleutel, waarden]: readonly [string, readonly string[]],
  pad: string,
  rijen: readonly number[],
): readonly (readonly [string, readonly string[]])[] {
  if (!sleutel.startsWith(`${pad}.`)) return [[sleutel, waarden]]
  const [nummer = '', ...rest] = sleutel.slice(pad.length + 1).split('.')
  const plaats = rijen.indexOf(Number(nummer))
  return plaats < 0 ? [] : [[[pad, plaats, ...rest].join('.'), waarden]]
}
