import { inflateRawSync } from 'node:zlib'

const eindteken = 0x06054b50
const inhoudsteken = 0x02014b50
const bestandsteken = 0x04034b50

/** Tells whether the bytes are a ZIP, which a workbook is. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length > 22 && Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE(0) === bestandsteken

/**
 * Tells what a ZIP comes to when it is unpacked, by unpacking it: what a file says of its own size need not be so.
 * @param past judges each part as it is unpacked
 * @returns bytes; null: more than the limit, a part that does not pass, or no sound ZIP
 */
export function uitgepakt(
  bytes: Uint8Array,
  hoogstens: number,
  past: (deel: Buffer) => boolean = () => true,
): number | null {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    let totaal = 0
    for (const { begin, lengte, methode } of inhoudVan(zip)) {
      if (methode !== 0 && methode !== 8) return null
      const gepakt = zip.subarray(begin, begin + lengte)
      const deel = methode === 0 ? gepakt : inflateRawSync(gepakt, { maxOutputLength: hoogstens - totaal + 1 })
      totaal += deel.length
      if (totaal > hoogstens || !past(deel)) return null
    }
    return totaal
  } catch {
    return null
  }
}

const [vol2, vol4] = [0xffff, 0xffffffff]

/** The parts, as whoever reads the ZIP after us finds them: where two could be meant, it is none. */
function* inhoudVan(zip: Buffer): Generator<{ begin: number; lengte: number; methode: number }> {
  const eind = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]), zip.length - 22)
  if (eind < 0 || zip.readUInt32LE(eind) !== eindteken) throw new RangeError('No end of a ZIP')
  if (eind + 22 + zip.readUInt16LE(eind + 20) !== zip.length) throw new RangeError('Something behind the end of a ZIP')
  const aantal = zip.readUInt16LE(eind + 10)
  const [groot, eerste] = [zip.readUInt32LE(eind + 12), zip.readUInt32LE(eind + 16)]
  // These say that the true ones stand elsewhere: no list is that large.
  if (aantal === vol2 || groot === vol4 || eerste === vol4) throw new RangeError('A ZIP64')
  let plaats = eerste
  for (let i = 0; i < aantal; i++) {
    if (zip.readUInt32LE(plaats) !== inhoudsteken) throw new RangeError('No entry of a ZIP')
    const lengte = zip.readUInt32LE(plaats + 20)
    const kop = zip.readUInt32LE(plaats + 42)
    const begin = kop + 30 + zip.readUInt16LE(kop + 26) + zip.readUInt16LE(kop + 28)
    yield { begin, lengte, methode: zip.readUInt16LE(plaats + 10) }
    plaats += 46 + zip.readUInt16LE(plaats + 28) + zip.readUInt16LE(plaats + 30) + zip.readUInt16LE(plaats + 32)
  }
  if (plaats !== eerste + groot) throw new RangeError('Other entries than the ZIP says')
}
