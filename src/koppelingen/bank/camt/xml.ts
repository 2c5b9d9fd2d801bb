import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { regelVan } from '../bestand.ts'
import type { Foutenlijst } from '../fouten.ts'

/** An element: its children by name, its text, where it stands. */
export type Element = Readonly<Record<string, unknown>>

// Entities off: what the document declares is never looked at, what XML itself has is put back below.
const opties = {
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  removeNSPrefix: true,
} as const

// An entry stays text here and is read by itself: the tree of a whole file would take ten times the memory.
const heel = new XMLParser({ ...opties, captureMetaData: true, stopNodes: ['*.Ntry'] })
const deel = new XMLParser({ ...opties, jPath: false })
const plaats: unknown = XMLParser.getMetaDataSymbol()

/**
 * Takes a document apart, with its entries (`Ntry`) still as text. A document type is refused unread: that is where
 * entity bombs and outside files come from.
 * @returns null when it is no well-formed XML with one root
 */
export function ontleed(tekst: string, { meld }: Foutenlijst): Element | null {
  const dtd = tekst.search(/<!(DOCTYPE|ENTITY)/i)
  if (dtd >= 0) return meld(regelVan(tekst, dtd), 'dtd', 'Een DTD of entiteit mag niet in een bankafschrift staan.')
  const entiteit = tekst.includes('<![CDATA[') ? -1 : tekst.search(vreemdeEntiteit)
  if (entiteit >= 0) return meld(regelVan(tekst, entiteit), 'entiteit', 'Hier staat een onbekende entiteit.')
  const geldig = XMLValidator.validate(tekst)
  if (geldig !== true) return onleesbaar(tekst, geldig.err, meld)
  const document = neem(heel, tekst)
  const wortels = Object.keys(document ?? {}).filter((naam) => naam !== '?xml')
  if (document !== null && wortels.length === 1) return document
  return meld(1, 'xml', 'Dit bestand is geen XML-document met één beginelement.')
}

const vreemdeEntiteit = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/

function onleesbaar(
  tekst: string,
  { msg, line }: { readonly msg: string; readonly line: number },
  meld: Foutenlijst['meld'],
): null {
  // It names the line where the element began; the file ends at its last.
  if (msg.startsWith('Unclosed tag') || msg.startsWith("Invalid '[") || !/>\s*$/.test(tekst))
    return meld(regelVan(tekst, tekst.length), 'afgebroken', 'Het bestand houdt op voordat het af is.')
  return meld(line, 'xml', 'Dit is geen geldige XML: een element of attribuut is niet goed geopend of gesloten.')
}

/**
 * Reads the text of one entry.
 * @param binnen what stands between its tags, as `ontleed` left it
 * @returns null when it cannot be taken apart
 */
export function ontleedPost(binnen: string): Element | null {
  return kind(neem(deel, `<Ntry>${binnen}</Ntry>`), 'Ntry')
}

/** The parser throws on what the check before it lets through: nesting without end, an instruction that does not close. */
function neem(parser: XMLParser, tekst: string): Element | null {
  try {
    return element(parser.parse(tekst))
  } catch {
    return null
  }
}

/** The entries of a statement as text, each with the place where it begins. */
export function* postenVan(
  afschrift: Element,
  tekst: string,
): Generator<{ readonly binnen: string; readonly plaats: number }> {
  let vanaf = plaatsVan(afschrift)
  for (const post of alle(afschrift, 'Ntry')) {
    const binnen = typeof post === 'string' ? post : rauw(post)
    vanaf = Math.max(vanaf, tekst.indexOf(binnen === '' ? '<Ntry' : binnen, vanaf))
    yield { binnen, plaats: vanaf }
    vanaf += binnen.length
  }
}

const rauw = (post: unknown): string => {
  const tekst = element(post)?.['#text']
  return typeof tekst === 'string' ? tekst : ''
}

/** Where an element begins in the text; 0 when it was not kept, as of one that holds only text. */
export function plaatsVan(waarde: Element): number {
  const meta: unknown = typeof plaats === 'symbol' ? Object.getOwnPropertyDescriptor(waarde, plaats)?.value : null
  const begin = element(meta)?.['startIndex']
  return typeof begin === 'number' ? begin : 0
}

/** A value as an element, or null when it is text or nothing. */
export function element(waarde: unknown): Element | null {
  return waarde !== null && typeof waarde === 'object' && !Array.isArray(waarde) ? (waarde as Element) : null
}

/** Every child of that name, in order. */
export function alle(ouder: Element | null, naam: string): readonly unknown[] {
  const waarde = ouder === null ? undefined : Object.getOwnPropertyDescriptor(ouder, naam)?.value
  if (waarde === undefined) return []
  return Array.isArray(waarde) ? waarde : [waarde]
}

/** Every child of that name that is more than text. */
export function elementen(ouder: Element | null, naam: string): readonly Element[] {
  return alle(ouder, naam)
    .map(element)
    .filter((een) => een !== null)
}

/** The first child along a path of names. */
export function kind(ouder: Element | null, ...pad: readonly string[]): Element | null {
  return pad.reduce<Element | null>((hier, naam) => {
    for (const waarde of alle(hier, naam)) return element(waarde) ?? { '#text': waarde }
    return null
  }, ouder)
}

/** The text of the first child along a path, entities of XML itself put back; null when there is none. */
export function tekstVan(ouder: Element | null, ...pad: readonly string[]): string | null {
  return eigenTekst(kind(ouder, ...pad))
}

/** The texts of every child of that name. */
export function teksten(ouder: Element | null, naam: string): readonly string[] {
  return alle(ouder, naam).flatMap((waarde) => {
    const tekst = eigenTekst(element(waarde) ?? { '#text': waarde })
    return tekst === null ? [] : [tekst]
  })
}

function eigenTekst(waarde: Element | null): string | null {
  const tekst = waarde?.['#text']
  return typeof tekst === 'string' && tekst !== '' ? tekst.replace(/&(#x?)?(\w+);/g, herstel) : null
}

const vast: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function herstel(heleVerwijzing: string, getal: string | undefined, naam: string): string {
  if (getal === undefined) return vast[naam] ?? heleVerwijzing
  const code = Number.parseInt(naam, getal === '#' ? 10 : 16)
  return code >= 0x20 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '
}
