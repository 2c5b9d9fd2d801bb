import { inflateSync } from 'node:zlib'
import type { Bestandsbezwaar } from '../../domein/verloop/index.ts'

/** In a name every character may be written as its number: `/J#53` is `/JS`. */
const naam = (woord: string): string =>
  [...woord]
    .map((teken) => `(?:${teken}|#${hexVan(teken).replace(/[a-f]/, (h) => `[${h}${h.toUpperCase()}]`)})`)
    .join('')
const hexVan = (teken: string): string => teken.charCodeAt(0).toString(16)
const namen = (...woorden: readonly string[]): string => `/(?:${woorden.map(naam).join('|')})(?![A-Za-z0-9_.#-])`

const opSlot = new RegExp(namen('Encrypt'))
// What a PDF names when opening it does something, or it holds a film. Attachments are none: an invoice has its data so.
const doetIets = new RegExp(namen('JS', 'JavaScript', 'Launch', 'RichMedia', 'XFA'))
// The same among bytes of pictures, in which three letters stand by chance.
const doetIetsInBytes = new RegExp(
  `${namen('JavaScript', 'Launch', 'RichMedia')}|${namen('XFA')}\\s*(?:\\[|\\d+\\s+\\d+\\s+R)`,
)
// By `First` a reader knows where the objects of a list begin, also when the list does not say that it is one.
const isLijst = new RegExp(namen('ObjStm', 'First'))
const isVerpakt = new RegExp(namen('Filter', 'F', 'DecodeParms', 'DP'))
const gewoonVerpakt = /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])\s*(?=\/|>>)/
const andersVerpakt = new RegExp(namen('F', 'DecodeParms', 'DP'))

/** What all lists of objects together may become; more is made to hold us up. */
const hoogstensUitgepakt = 60_000_000
/** More pieces with bytes than these are in no paper of 40 MB. */
const meesteStromen = 200_000

/**
 * What is wrong with a PDF; null: nothing that we know of. This is no virus scanner: it refuses what a paper has no
 * need for. Where an object begins is for the reader of a PDF to find, also within the bytes of a picture: so every
 * place at which one can begin is looked at, and what lies packed in a list of objects is unpacked.
 */
export function bezwaarTegenPdf(bytes: Uint8Array): Bestandsbezwaar | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tekst = buffer.toString('latin1')
  // After the end some programs write a line or a few; what was cut off has none at all.
  if (!tekst.includes('%%EOF')) return 'beschadigd'
  if (opSlot.test(tekst)) return 'op-slot'
  const buiten = buitenStromen(tekst)
  if (buiten === null) return 'beschadigd'
  if (doetIets.test(buiten) || doetIetsInBytes.test(tekst)) return 'met-script'
  return bezwaarInLijsten(tekst, buffer)
}

/** What stands outside the bytes of pictures, fonts and pages; null: such bytes do not end, or there are too many. */
function buitenStromen(tekst: string): string | null {
  const delen: string[] = []
  let plek = 0
  for (const gevonden of tekst.matchAll(/stream[ \t]*[\r\n]/g)) {
    if (gevonden.index < plek) continue
    delen.push(tekst.slice(plek, gevonden.index))
    const einde = tekst.indexOf('endstream', gevonden.index + 'stream'.length)
    if (einde < 0 || delen.length > meesteStromen) return null
    plek = einde + 'endstream'.length
  }
  return [...delen, tekst.slice(plek)].join(' ')
}

function bezwaarInLijsten(tekst: string, buffer: Buffer): Bestandsbezwaar | null {
  let teLezen = tekst.length
  let uitTePakken = hoogstensUitgepakt
  for (let plek = tekst.indexOf('obj'); plek >= 0; plek = tekst.indexOf('obj', plek + 1)) {
    const { lijst, einde } = leesObject(tekst, plek + 'obj'.length)
    teLezen -= einde - plek
    // Objects lie beside each other: more to read than there is means that they lie in each other.
    if (teLezen < 0) return 'beschadigd'
    if (lijst === null || !isVerpakt.test(lijst)) continue
    if (!gewoonVerpakt.test(lijst) || andersVerpakt.test(lijst)) return 'beschadigd'
    const uit = uitgepakt(buffer.subarray(einde), uitTePakken)
    if (uit === null) return 'beschadigd'
    if (doetIets.test(uit)) return 'met-script'
    uitTePakken -= uit.length
  }
  return null
}

interface Gelezenobject {
  /** The dictionary of a list of objects; null: it is something else. */
  readonly lijst: string | null
  /** Where its bytes begin; of something else: how far was read. */
  readonly einde: number
}

function leesObject(tekst: string, vanaf: number): Gelezenobject {
  const begin = naWit(tekst, vanaf)
  if (!tekst.startsWith('<<', begin)) return { lijst: null, einde: begin }
  const { kaal, einde } = woordenboek(tekst, begin + 2)
  if (!isLijst.test(kaal)) return { lijst: null, einde }
  const stroom = naWit(tekst, einde)
  return tekst.startsWith('stream', stroom)
    ? { lijst: kaal, einde: naRegel(tekst, stroom) }
    : { lijst: null, einde: stroom }
}

/** The place after white space and remarks. */
function naWit(tekst: string, vanaf: number): number {
  let plek = vanaf
  for (;;) {
    const teken = tekst[plek] ?? ''
    if (teken === '%') plek = naRegel(tekst, plek)
    else if (/[\0\s]/.test(teken)) plek += 1
    else return plek
  }
}

function naRegel(tekst: string, vanaf: number): number {
  const regeleind = /\r\n|\r|\n|$/g
  regeleind.lastIndex = vanaf
  regeleind.exec(tekst)
  return regeleind.lastIndex
}

interface Woordenboek {
  /** Without texts and remarks, which may hold anything. */
  readonly kaal: string
  readonly einde: number
}

/** Reads a dictionary to its end, or to that of the file. @param vanaf after its `<<` */
function woordenboek(tekst: string, vanaf: number): Woordenboek {
  const teken = /<<|>>|%[^\r\n]*|<[^>]*(?:>|$)|\(/g
  teken.lastIndex = vanaf
  const delen: string[] = []
  let [diep, plek] = [1, vanaf]
  for (let gevonden = teken.exec(tekst); gevonden !== null; gevonden = teken.exec(tekst)) {
    const [wat] = gevonden
    if (wat === '<<') diep += 1
    else if (wat === '>>') {
      if (--diep === 0) return { kaal: delen.join(' ') + tekst.slice(plek, teken.lastIndex), einde: teken.lastIndex }
    } else {
      delen.push(tekst.slice(plek, gevonden.index))
      if (wat === '(') teken.lastIndex = naTekst(tekst, teken.lastIndex)
      plek = teken.lastIndex
    }
  }
  return { kaal: '', einde: tekst.length }
}

/** Where a text between brackets ends, in which brackets may stand in pairs or behind a backslash. */
function naTekst(tekst: string, vanaf: number): number {
  const teken = /\\[^]|[()]/g
  teken.lastIndex = vanaf
  let diep = 1
  for (let gevonden = teken.exec(tekst); gevonden !== null; gevonden = teken.exec(tekst)) {
    if (gevonden[0] === '(') diep += 1
    else if (gevonden[0] === ')' && --diep === 0) return teken.lastIndex
  }
  return tekst.length
}

/** @param hoogstens so many bytes @returns null: it is more, or broken */
function uitgepakt(bytes: Buffer, hoogstens: number): string | null {
  try {
    return inflateSync(bytes, { maxOutputLength: hoogstens }).toString('latin1')
  } catch {
    return null
  }
}
