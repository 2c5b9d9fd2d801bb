import { type Datum, leesDatum } from '../../../gedeeld/datum.ts'
import { type Bsn, leesBsn } from '../../../gedeeld/bsn.ts'
import { type Centen, alsDecimaal, centenUitDecimaal } from '../../../gedeeld/geld.ts'
import { type Knoop, ontsnap } from './xml.ts'

/** Where a message is not as its schema asks. Never what stands there: it is about a person. */
export interface Schemafout {
  readonly pad: string
  readonly code: 'ontbreekt' | 'onbekend' | 'te-veel' | 'dubbel' | 'onjuist'
}

/** What an element may hold: read, written and described from this one place. */
export interface Inhoud<T> {
  /** Reads an element; reports every fault and gives null when there was one. */
  readonly lees: (knoop: Knoop, pad: string, meld: (fout: Schemafout) => void) => T | null
  /** Writes what stands between the tags. */
  schrijf(waarde: T): string
  /** What stands in the XSD: a restriction of text, or the elements inside. */
  readonly xsd: Xsd
}

/** The shape of an element in an XSD. */
export type Xsd =
  | { readonly soort: 'tekst'; readonly basis: string; readonly facetten: readonly string[] }
  | { readonly soort: 'reeks' | 'keuze'; readonly delen: Readonly<Record<string, Deel<unknown>>> }

/** An element in a group: once, at most once, or several times. */
export interface Deel<T> {
  readonly min: number
  readonly max: number
  readonly xsd: Xsd
  readonly lees: (knopen: readonly Knoop[], pad: string, meld: (fout: Schemafout) => void) => T | null
  schrijf(naam: string, waarde: T): string
  /** The element inside by which no two may be the same. */
  readonly uniek?: string
}

/** The value that an element or a part yields. */
export type Waarde<I> = I extends Inhoud<infer T> ? T : I extends Deel<infer T> ? T : never

const element = (naam: string, binnen: string): string => `<${naam}>${binnen}</${naam}>`

/** An element that must be there once. */
export function een<T>(inhoud: Inhoud<T>): Deel<T> {
  return {
    min: 1,
    max: 1,
    xsd: inhoud.xsd,
    lees: ([knoop], pad, meld) => (knoop === undefined ? null : inhoud.lees(knoop, pad, meld)),
    schrijf: (naam, waarde) => element(naam, inhoud.schrijf(waarde)),
  }
}

/** An element that may be left out. */
export function mag<T>(inhoud: Inhoud<T>): Deel<T | undefined> {
  return {
    min: 0,
    max: 1,
    xsd: inhoud.xsd,
    lees: ([knoop], pad, meld) => (knoop === undefined ? null : inhoud.lees(knoop, pad, meld)),
    schrijf: (naam, waarde) => (waarde === undefined ? '' : element(naam, inhoud.schrijf(waarde))),
  }
}

/** An element that may stand there several times. */
export function lijst<T>(inhoud: Inhoud<T>, min = 0, max = 500): Deel<readonly T[]> {
  return {
    min,
    max,
    xsd: inhoud.xsd,
    lees: (knopen, pad, meld) => {
      const gelezen = knopen.map((knoop, i) => inhoud.lees(knoop, `${pad}[${i + 1}]`, meld))
      const heel = gelezen.filter((waarde) => waarde !== null)
      return heel.length === gelezen.length ? heel : null
    },
    schrijf: (naam, waarden) => waarden.map((waarde) => element(naam, inhoud.schrijf(waarde))).join(''),
  }
}

/** A list in which each value of one element stands once. */
export function elkEens<T>(deel: Deel<readonly T[]>, uniek: keyof T & string): Deel<readonly T[]> {
  return {
    ...deel,
    uniek,
    lees: (knopen, pad, meld) => {
      const gelezen = deel.lees(knopen, pad, meld)
      if (gelezen === null || new Set(gelezen.map((een) => een[uniek])).size === gelezen.length) return gelezen
      meld({ pad, code: 'dubbel' })
      return null
    },
  }
}

type Delen = Readonly<Record<string, Deel<unknown>>>
type Verplicht<D extends Delen> = {
  readonly [K in keyof D as undefined extends Waarde<D[K]> ? never : K]: Waarde<D[K]>
}
type Vrij<D extends Delen> = {
  readonly [K in keyof D as undefined extends Waarde<D[K]> ? K : never]?: Exclude<Waarde<D[K]>, undefined>
}

/** What a group of elements yields: an object with what was there. */
export type Groep<D extends Delen> = Verplicht<D> & Vrij<D>

/** Elements in this order and no others. */
export function groep<const D extends Delen>(delen: D): Inhoud<Groep<D>> {
  const bekend: Delen = delen
  return {
    xsd: { soort: 'reeks', delen: bekend },
    lees: (knoop, pad, meld) => leesGroep(bekend, knoop, pad, meld) as Groep<D> | null,
    schrijf: (waarde) => {
      const velden: Readonly<Record<string, unknown>> = Object(waarde)
      return Object.entries(bekend)
        .map(([naam, deel]) => deel.schrijf(naam, velden[naam]))
        .join('')
    },
  }
}

function leesGroep(delen: Delen, knoop: Knoop, pad: string, meld: (fout: Schemafout) => void): object | null {
  const velden: Record<string, unknown> = {}
  let [goed, plaats] = [knoop.tekst.trim() === '' || knoop.kinderen.length > 0, 0]
  if (!goed) meld({ pad, code: 'onjuist' })
  for (const [naam, deel] of Object.entries(delen)) {
    const begin = plaats
    while (knoop.kinderen[plaats]?.naam === naam) plaats += 1
    const knopen = knoop.kinderen.slice(begin, plaats)
    const hier = `${pad}/${naam}`
    const code = knopen.length < deel.min ? 'ontbreekt' : knopen.length > deel.max ? 'te-veel' : null
    if (code !== null) meld({ pad: hier, code })
    const waarde = code === null ? deel.lees(knopen, hier, meld) : null
    if (waarde !== null) velden[naam] = waarde
    goed &&= code === null && (waarde !== null || (deel.min === 0 && knopen.length === 0))
  }
  const vreemd = knoop.kinderen[plaats]
  if (vreemd !== undefined) meld({ pad: `${pad}/${vreemd.naam.slice(0, 60)}`, code: 'onbekend' })
  return goed && vreemd === undefined ? velden : null
}

/** Exactly one of these elements. */
export function eenVan<const K extends Readonly<Record<string, Inhoud<unknown>>>>(
  keuzes: K,
): Inhoud<
  { readonly [N in keyof K & string]: { readonly soort: N; readonly waarde: Waarde<K[N]> } }[keyof K & string]
> {
  const bekend: Readonly<Record<string, Inhoud<unknown>>> = keuzes
  type Gekozen = { readonly [N in keyof K & string]: { readonly soort: N; readonly waarde: Waarde<K[N]> } }[keyof K &
    string]
  return {
    xsd: {
      soort: 'keuze',
      delen: Object.fromEntries(Object.entries(bekend).map(([naam, inhoud]) => [naam, een(inhoud)])),
    },
    lees: (knoop, pad, meld) => {
      const [kind, ...meer] = knoop.kinderen
      const inhoud = kind === undefined || !Object.hasOwn(bekend, kind.naam) ? undefined : bekend[kind.naam]
      if (kind === undefined || inhoud === undefined || meer.length > 0) {
        meld({ pad, code: kind === undefined ? 'ontbreekt' : meer.length > 0 ? 'te-veel' : 'onbekend' })
        return null
      }
      const waarde = inhoud.lees(kind, `${pad}/${kind.naam}`, meld)
      return waarde === null ? null : ({ soort: kind.naam, waarde } as unknown as Gekozen)
    },
    schrijf: ({ soort, waarde }) => element(soort, bekend[soort]?.schrijf(waarde) ?? ''),
  }
}

/** Text of one kind: read, written, and what the XSD says of it. */
export function tekstsoort<T>(
  lees: (tekst: string) => T | null,
  schrijf: (waarde: T) => string,
  basis: string,
  ...facetten: readonly string[]
): Inhoud<T> {
  return {
    xsd: { soort: 'tekst', basis, facetten },
    lees: (knoop, pad, meld) => {
      const waarde = knoop.kinderen.length > 0 ? null : lees(knoop.tekst)
      if (waarde === null) meld({ pad, code: 'onjuist' })
      return waarde
    },
    schrijf: (waarde) => ontsnap(schrijf(waarde)),
  }
}

const zelf = (tekst: string): string => tekst

/** Text of at least one character that is not white space. */
export const tekst = (hoogstens: number): Inhoud<string> =>
  tekstsoort(
    (t) => (t.trim() !== '' && [...t].length <= hoogstens ? t.trim() : null),
    zelf,
    'xs:string',
    '<xs:pattern value="[\\s\\S]*\\S[\\s\\S]*"/>',
    `<xs:maxLength value="${hoogstens}"/>`,
  )

/** One of these codes. */
export const code = <const C extends string>(...codes: readonly C[]): Inhoud<C> =>
  tekstsoort(
    (t) => codes.find((c) => c === t) ?? null,
    zelf,
    'xs:string',
    ...codes.map((c) => `<xs:enumeration value="${c}"/>`),
  )

/** Text of this form and no other. */
export const metVorm = (vorm: RegExp): Inhoud<string> => tekstsoort(naar(vorm), zelf, 'xs:string', patroon(vorm))

const naar = (patroon: RegExp) => (t: string) => (patroon.test(t) ? t : null)
/** A form as a facet of the XSD. @param van from ^ to $ */
export const patroon = (van: RegExp): string => `<xs:pattern value="${van.source.slice(1, -1)}"/>`

const uuidvorm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const uuid = metVorm(uuidvorm)

const bedragvorm = /^-?(0|[1-9][0-9]{0,10})\.[0-9]{2}$/
/** Euros with two decimals; in cents here. */
export const bedrag: Inhoud<Centen> = tekstsoort(
  (t) => (bedragvorm.test(t) ? centenUitDecimaal(t) : null),
  alsDecimaal,
  'xs:decimal',
  patroon(bedragvorm),
)

const percentagevorm = /^[0-9]{1,3}\.[0-9]{2}$/
export const percentage: Inhoud<string> = tekstsoort(naar(percentagevorm), zelf, 'xs:decimal', patroon(percentagevorm))

const getalvorm = /^[0-9]{1,6}$/
export const getal: Inhoud<number> = tekstsoort(
  (t) => (getalvorm.test(t) ? Number(t) : null),
  String,
  'xs:nonNegativeInteger',
  patroon(getalvorm),
)

const dagvorm = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/
export const dag: Inhoud<Datum> = tekstsoort(leesDatum, zelf, 'xs:date', patroon(dagvorm))

export const jaNee: Inhoud<boolean> = tekstsoort(
  (t) => (t === 'true' ? true : t === 'false' ? false : null),
  String,
  'xs:boolean',
  patroon(/^true|false$/),
)

const bsnvorm = /^[0-9]{9}$/
export const bsn: Inhoud<Bsn> = tekstsoort(leesBsn, zelf, 'xs:string', patroon(bsnvorm))
