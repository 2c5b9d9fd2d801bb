import { inflateSync } from 'node:zlib'
import type { Bestandsbezwaar } from '../../domein/verloop/index.ts'

// What a PDF names when opening it does something, or it holds a film. Attachments are none: an invoice has its data so.
const doetIets = /\/(?:JS|JavaScript|Launch|RichMedia|XFA)(?![A-Za-z0-9_.-])/
const opSlot = /\/Encrypt(?![A-Za-z0-9_.-])/

/** What a piece with objects in it may become; more is no list of objects. */
const hoogstensUitgepakt = 20_000_000

/**
 * What is wrong with a PDF; null: nothing that we know of. This is no virus scanner: it refuses what a paper has no
 * need for. The bytes of pictures and fonts are passed over; what lies packed in a list of objects is unpacked.
 */
export function bezwaarTegenPdf(bytes: Uint8Array): Bestandsbezwaar | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // After the end some programs write a line or a few; what was cut off has none at all.
  if (buffer.lastIndexOf('%%EOF') < 0) return 'beschadigd'
  let plek = 0
  for (let begin = stroomNa(buffer, 0); begin >= 0; begin = stroomNa(buffer, plek)) {
    const voor = leesbaar(buffer.subarray(plek, begin))
    const gezien = bezwaarIn(voor)
    if (gezien !== null) return gezien
    const einde = buffer.indexOf('endstream', begin)
    if (einde < 0) return 'beschadigd'
    if (/\/ObjStm(?![A-Za-z0-9])/.test(voor.slice(voor.lastIndexOf('obj')))) {
      const uit = uitgepakt(buffer.subarray(begin, einde))
      const binnenin = uit === null ? 'beschadigd' : bezwaarIn(leesbaar(uit))
      if (binnenin !== null) return binnenin
    }
    plek = einde + 'endstream'.length
  }
  return bezwaarIn(leesbaar(buffer.subarray(plek)))
}

function bezwaarIn(tekst: string): Bestandsbezwaar | null {
  if (opSlot.test(tekst)) return 'op-slot'
  return doetIets.test(tekst) ? 'met-script' : null
}

/** Where the bytes of the next stream begin; -1: there is none. */
function stroomNa(buffer: Buffer, vanaf: number): number {
  for (let plek = buffer.indexOf('stream', vanaf); plek >= 0; plek = buffer.indexOf('stream', plek + 6)) {
    const na = buffer[plek + 6]
    if (na === 10) return plek + 7
    if (na === 13) return plek + (buffer[plek + 7] === 10 ? 8 : 7)
  }
  return -1
}

/** In a name every character may be written as its number: `/J#53` is `/JS`. */
const leesbaar = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

function uitgepakt(bytes: Buffer): Buffer | null {
  try {
    return inflateSync(bytes, { maxOutputLength: hoogstensUitgepakt })
  } catch {
    return null
  }
}
