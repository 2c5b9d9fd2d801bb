/**
 * A photo without what it tells besides the picture: where and when it was taken, with which phone, and what a phone
 * hangs behind it (a film, a thumbnail). Only the direction in which it was held stays. Null: cut off, or broken.
 */
export function zonderHerkomst(soort: 'jpeg' | 'png' | 'webp' | 'heic', bytes: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (soort) {
    case 'jpeg':
      return jpeg(buffer)
    case 'png':
      return png(buffer)
    case 'webp':
      return webp(buffer)
    case 'heic':
      return heic(buffer)
  }
}

const [soi, eoi, sos, exif] = [0xd8, 0xd9, 0xda, 0xe1]

// What a picture needs to be shown: JFIF, its colours (ICC), how Adobe coded them. Other APP segments tell about the maker.
const nodigeApp: readonly number[] = [0xe0, 0xe2, 0xee]
const isApp = (teken: number): boolean => teken >= 0xe0 && teken <= 0xef
const commentaar = 0xfe

function jpeg(bytes: Buffer): Uint8Array | null {
  const delen: Buffer[] = [Buffer.from([0xff, soi])]
  let plek = 2
  while (plek + 4 <= bytes.length) {
    if (bytes[plek] !== 0xff) return null
    const teken = bytes[plek + 1] ?? 0
    if (teken === 0xff) {
      plek += 1
      continue
    }
    if (teken === eoi) return Buffer.concat([...delen, Buffer.from([0xff, eoi])])
    const einde = plek + 2 + bytes.readUInt16BE(plek + 2)
    if (einde > bytes.length) return null
    const segment = bytes.subarray(plek, einde)
    if (teken === exif) {
      const stand = richting(segment.subarray(4))
      if (stand > 1) delen.push(alleenRichting(stand))
    } else if (teken !== commentaar && (!isApp(teken) || nodigeApp.includes(teken)))
      // What a phone hangs behind the picture (MPF) is cut off with it.
      if (!segment.subarray(4).toString('latin1', 0, 4).startsWith('MPF')) delen.push(segment)
    plek = einde
    if (teken !== sos) continue
    const na = naScan(bytes, plek)
    delen.push(bytes.subarray(plek, na))
    plek = na
    if (bytes[plek + 1] === eoi) return Buffer.concat([...delen, Buffer.from([0xff, eoi])])
  }
  return null
}

/** Where the coded picture ends: the first sign that is no filling and no restart. */
function naScan(bytes: Buffer, vanaf: number): number {
  for (let plek = bytes.indexOf(0xff, vanaf); plek >= 0; plek = bytes.indexOf(0xff, plek + 1)) {
    const teken = bytes[plek + 1] ?? 0
    if (teken !== 0 && teken !== 0xff && !(teken >= 0xd0 && teken <= 0xd7)) return plek
  }
  return bytes.length
}

/** In which of eight ways the phone was held (tag 0x0112), 1 when that is not said. @param bytes an EXIF segment */
function richting(bytes: Buffer): number {
  if (bytes.toString('latin1', 0, 4) !== 'Exif' || bytes.length < 14) return 1
  const tiff = bytes.subarray(6)
  const klein = tiff.toString('latin1', 0, 2) === 'II'
  const kort = (plek: number): number =>
    plek + 2 > tiff.length ? 0 : klein ? tiff.readUInt16LE(plek) : tiff.readUInt16BE(plek)
  const map = klein ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const velden = Math.min(kort(map), 200)
  for (let i = 0; i < velden; i++) {
    const veld = map + 2 + i * 12
    if (kort(veld) === 0x0112) return kort(veld + 8) <= 8 ? kort(veld + 8) : 1
  }
  return 1
}

function alleenRichting(stand: number): Buffer {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, stand, 0, 0, 0, 0, 0, 0]
  return Buffer.from([0xff, exif, 0, 8 + tiff.length, ...Buffer.from('Exif\0\0', 'latin1'), ...tiff])
}

const vertelt: readonly string[] = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']

function png(bytes: Buffer): Uint8Array | null {
  const delen = [bytes.subarray(0, 8)]
  for (let plek = 8; plek + 12 <= bytes.length;) {
    const einde = plek + 12 + bytes.readUInt32BE(plek)
    if (einde > bytes.length) return null
    const naam = bytes.toString('latin1', plek + 4, plek + 8)
    if (!vertelt.includes(naam)) delen.push(bytes.subarray(plek, einde))
    if (naam === 'IEND') return Buffer.concat(delen)
    plek = einde
  }
  return null
}

function webp(bytes: Buffer): Uint8Array | null {
  const eind = bytes.readUInt32LE(4) + 8
  if (eind > bytes.length) return null
  const delen: Buffer[] = []
  for (let plek = 12; plek + 8 <= eind;) {
    const lengte = bytes.readUInt32LE(plek + 4)
    const einde = plek + 8 + lengte + (lengte % 2)
    if (einde > eind) return null
    const naam = bytes.toString('latin1', plek, plek + 4)
    const deel = Buffer.from(bytes.subarray(plek, einde))
    // The header says that EXIF and XMP follow: no longer.
    if (naam === 'VP8X') deel[8] = (deel[8] ?? 0) & ~0b1100
    if (naam !== 'EXIF' && naam !== 'XMP ') delen.push(deel)
    plek = einde
  }
  const inhoud = Buffer.concat(delen)
  const kop = Buffer.from(bytes.subarray(0, 12))
  kop.writeUInt32LE(inhoud.length + 4, 4)
  return Buffer.concat([kop, inhoud])
}

// In a HEIC other parts point to places by their number: what tells too much is blanked where it lies.
function heic(bytes: Buffer): Uint8Array | null {
  const uit = Buffer.from(bytes)
  let heel = false
  for (let plek = 0; plek + 8 <= uit.length;) {
    const lengte = uit.readUInt32BE(plek)
    const naam = uit.toString('latin1', plek + 4, plek + 8)
    if (naam === 'mdat') heel = true
    if (lengte === 0) break
    const echt = lengte === 1 && plek + 16 <= uit.length ? Number(uit.readBigUInt64BE(plek + 8)) : lengte
    if (echt < 8 || plek + echt > uit.length) return null
    plek += echt
  }
  if (!heel) return null
  for (const kop of ['Exif\0\0II*\0', 'Exif\0\0MM\0*'])
    for (let plek = uit.indexOf(kop, 0, 'latin1'); plek >= 0; plek = uit.indexOf(kop, plek + 1, 'latin1'))
      wisTiff(uit.subarray(plek + 6))
  for (let plek = uit.indexOf('<x:xmpmeta'); plek >= 0; plek = uit.indexOf('<x:xmpmeta', plek + 1)) {
    const einde = uit.indexOf('</x:xmpmeta>', plek)
    uit.fill(' ', plek, einde < 0 ? uit.length : einde)
  }
  return uit
}

/** Leaves no field in a TIFF but its header: the direction of a HEIC stands outside it (irot). */
function wisTiff(tiff: Buffer): void {
  const klein = tiff.toString('latin1', 0, 2) === 'II'
  const kort = (plek: number): number => (klein ? tiff.readUInt16LE(plek) : tiff.readUInt16BE(plek))
  const lang = (plek: number): number => (klein ? tiff.readUInt32LE(plek) : tiff.readUInt32BE(plek))
  const gezien = new Set<number>()
  const wis = (map: number): void => {
    if (gezien.has(map) || map + 2 > tiff.length || gezien.size > 20) return
    gezien.add(map)
    const velden = kort(map)
    for (let i = 0; i < velden && map + 14 + i * 12 <= tiff.length; i++) {
      const veld = map + 2 + i * 12
      const groot = (breedte[kort(veld + 2)] ?? 1) * lang(veld + 4)
      if ([0x8769, 0x8825].includes(kort(veld))) wis(lang(veld + 8))
      else if (groot > 4 && lang(veld + 8) + groot <= tiff.length) tiff.fill(0, lang(veld + 8), lang(veld + 8) + groot)
      tiff.fill(0, veld, veld + 12)
    }
    tiff.fill(0, map, map + 2)
  }
  wis(lang(4))
}

/** Bytes per value of each type of TIFF. */
const breedte = [1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
