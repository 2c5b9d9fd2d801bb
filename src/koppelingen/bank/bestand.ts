import { alsTekst } from '../../platform/opdrachtregel/bytes.ts'
import { type Bankfout, type Foutcode } from './fouten.ts'

const hoogstensMiB = 128

/** The largest file that is read, in bytes. What a bank hands out is a month of a large account: some tens of MB. */
export const grootsteBestand = hoogstensMiB * 2 ** 20

/** The text of a file with `\n` between its lines, or the one fault that stops reading. */
export type Bestandstekst =
  { readonly ok: true; readonly tekst: string } | { readonly ok: false; readonly fout: Bankfout }

/**
 * Makes text of the bytes of a bank file. UTF-8, UTF-16 with a byte order mark, or what an XML declaration names;
 * MT940, which names nothing, may be Windows-1252.
 * @returns a fault when it is too large, is no text, or does not keep to its encoding
 */
export function leesTekst(bytes: Uint8Array): Bestandstekst {
  if (bytes.length > grootsteBestand) return fout(1, 'te-groot', `Het bestand is groter dan ${hoogstensMiB} MiB.`)
  const codering = coderingVan(bytes)
  const gelezen = codering === null ? null : alsTekst(bytes, codering)
  if (gelezen === null) return fout(1, 'geen-tekst', 'De tekens in dit bestand kloppen niet met de codering ervan.')
  const tekst = zonderOmslag(gelezen.replace(/\r\n?/g, '\n'))
  const vreemd = tekst.search(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\ud800-\udfff]/)
  return vreemd < 0
    ? { ok: true, tekst }
    : fout(regelVan(tekst, vreemd), 'geen-tekst', 'Hier staat een teken dat in geen enkel bankafschrift hoort.')
}

/** SWIFT wraps messages in SOH and ETX; DOS files end in SUB, also where one was put behind another. */
function zonderOmslag(tekst: string): string {
  let tot = tekst.length
  while (tot > 0 && '\u0003\u001a\n'.includes(tekst.charAt(tot - 1))) tot--
  return tekst
    .slice(0, tot)
    .replaceAll('\u0003\n', '\n')
    .replaceAll('\n\u0001', '\n')
    .replaceAll('\n\u001a', '\n')
    .replace(/^\u0001/, '')
}

function fout(line: number, code: Foutcode, detail: string): Bestandstekst {
  return { ok: false, fout: { line, code, detail } }
}

/** The line of a place in a text, from 1. */
export function regelVan(tekst: string, plaats: number): number {
  let regel = 1
  for (let i = tekst.indexOf('\n'); i >= 0 && i < plaats; i = tekst.indexOf('\n', i + 1)) regel++
  return regel
}

/** Counts lines in a text that is asked about often: where each begins is looked up once. */
export function regelteller(tekst: string): (plaats: number) => number {
  const begin: number[] = []
  for (let i = tekst.indexOf('\n'); i >= 0; i = tekst.indexOf('\n', i + 1)) begin.push(i)
  return (plaats) => {
    let [van, tot] = [0, begin.length]
    while (van < tot) {
      const midden = (van + tot) >> 1
      if ((begin[midden] ?? plaats) < plaats) van = midden + 1
      else tot = midden
    }
    return van + 1
  }
}

const bekend: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'iso-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
}

function coderingVan(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const begin = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200))
  const genoemd = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']/.exec(begin)?.[1]
  if (genoemd !== undefined) return bekend[genoemd.toLowerCase()] ?? null
  if (/^(?:\u00ef\u00bb\u00bf)?\s*</.test(begin)) return 'utf-8'
  return alsTekst(bytes, 'utf-8') === null ? 'windows-1252' : 'utf-8'
}
