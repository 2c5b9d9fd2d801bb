import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** An element as it stands in a message: its name without prefix, its text, its children in order. */
export interface Knoop {
  readonly naam: string
  readonly tekst: string
  readonly kinderen: readonly Knoop[]
}

/** A document that was taken apart, or why it was not even looked at. */
export type Ontleed =
  | { readonly ok: true; readonly naamruimte: string; readonly wortel: Knoop }
  | { readonly ok: false; readonly reden: 'te-groot' | 'dtd' | 'entiteit' | 'geen-xml' | 'vreemd' }

/** Nothing of a message is longer; more is somebody who wants our memory. */
const hoogsteTekens = 1_000_000
const hoogsteDiepte = 20

// Entities off: what a document declares is refused unread, what XML itself has is put back below.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  trimValues: false,
})

const eigenEntiteit = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/

/**
 * Takes a message apart, strictly: one root with one namespace and no other attribute than that, no document type, no
 * entities of its own, no CDATA, no text between elements. What a receiver could read in two ways is refused.
 */
export function ontleed(tekst: string): Ontleed {
  if (tekst.length > hoogsteTekens) return { ok: false, reden: 'te-groot' }
  if (/<!(?!--)/.test(tekst)) return { ok: false, reden: 'dtd' }
  if (eigenEntiteit.test(tekst)) return { ok: false, reden: 'entiteit' }
  if (XMLValidator.validate(tekst) !== true) return { ok: false, reden: 'geen-xml' }
  try {
    return wortelVan(parser.parse(tekst))
  } catch {
    return { ok: false, reden: 'geen-xml' }
  }
}

function wortelVan(document: unknown): Ontleed {
  const [rauw, ...meer] = delenVan(document).filter((deel) => deel.naam !== '?xml' && deel.naam !== '#text')
  if (rauw === undefined || meer.length > 0) return { ok: false, reden: 'geen-xml' }
  const [voorvoegsel, naam] = gesplitst(rauw.naam)
  const declaratie = voorvoegsel === '' ? 'xmlns' : `xmlns:${voorvoegsel}`
  const naamruimte = rauw.attributen[declaratie]
  if (naamruimte === undefined || Object.keys(rauw.attributen).length !== 1) return { ok: false, reden: 'vreemd' }
  const wortel = knoopVan(rauw.binnen, naam, voorvoegsel, 0)
  return wortel === null ? { ok: false, reden: 'vreemd' } : { ok: true, naamruimte, wortel }
}

/** Null: it holds what a message never holds (attributes, another prefix, text beside elements, too deep). */
function knoopVan(binnen: unknown, naam: string, voorvoegsel: string, diepte: number): Knoop | null {
  if (diepte > hoogsteDiepte) return null
  const delen = delenVan(binnen)
  const tekst = delen.map((deel) => (deel.naam === '#text' ? deel.tekst : '')).join('')
  const kinderen: Knoop[] = []
  for (const deel of delen) {
    if (deel.naam === '#text') continue
    const [eigen, kindnaam] = gesplitst(deel.naam)
    if (eigen !== voorvoegsel || Object.keys(deel.attributen).length > 0) return null
    const kind = knoopVan(deel.binnen, kindnaam, voorvoegsel, diepte + 1)
    if (kind === null) return null
    kinderen.push(kind)
  }
  if (kinderen.length > 0 && tekst.trim() !== '') return null
  return { naam, tekst: tekst.replace(/&(#x?)?(\w+);/g, herstel), kinderen }
}

interface Deel {
  readonly naam: string
  readonly tekst: string
  readonly binnen: unknown
  readonly attributen: Readonly<Record<string, string>>
}

/** The parser gives each element as an object of one name, with its attributes under `:@`. */
function delenVan(lijst: unknown): readonly Deel[] {
  if (!Array.isArray(lijst)) return []
  return lijst.map((een: unknown) => {
    const object: Readonly<Record<string, unknown>> = Object(een)
    const naam = Object.keys(object).find((sleutel) => sleutel !== ':@') ?? ''
    const binnen = object[naam]
    const attributen = Object.fromEntries(Object.entries(Object(object[':@'])).map(([k, v]) => [k, String(v)]))
    return { naam, binnen, attributen, tekst: naam === '#text' ? String(binnen) : '' }
  })
}

function gesplitst(naam: string): readonly [voorvoegsel: string, naam: string] {
  const dubbelpunt = naam.indexOf(':')
  return dubbelpunt < 0 ? ['', naam] : [naam.slice(0, dubbelpunt), naam.slice(dubbelpunt + 1)]
}

const vast: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function herstel(heleVerwijzing: string, getal: string | undefined, naam: string): string {
  if (getal === undefined) return vast[naam] ?? heleVerwijzing
  const code = Number.parseInt(naam, getal === '#' ? 10 : 16)
  return code >= 0x20 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '
}

/** Writes text so that it stands safely between tags; what XML cannot hold at all becomes a space. */
export function ontsnap(tekst: string): string {
  return tekst
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
    .replace(/[&<>\r]/g, (teken) => `&#${teken.charCodeAt(0)};`)
}
