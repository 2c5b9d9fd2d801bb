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

/** So many pieces are in no photo: reading them one by one would hold everybody up. */
const meesteDelen = 100_000

const [soi, eoi, sos, exif] = [0xd8, 0xd9, 0xda, 0xe1]

// What a picture needs to be shown: JFIF, its colours (ICC), how Adobe coded them. Other APP segments tell about the maker.
const nodigeApp: readonly number[] = [0xe0, 0xe2, 0xee]
const isApp = (teken: number): boolean => teken >= 0xe0 && teken <= 0xef
const commentaar = 0xfe

function jpeg(bytes: Buffer): Uint8Array | null {
  const delen: Buffer[] = [Buffer.from([0xff, soi])]
  let plek = 2
  while (plek + 4 <= bytes.length) {
    if (bytes[plek] !== 0xff || delen.length > meesteDelen) return null
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

// What a PNG needs besides its picture to look as it was meant; everything else may tell about its maker. A name that
// begins with a capital is the picture itself.
const nodigPng: readonly string[] =
  'bKGD cHRM cICP cLLI gAMA hIST iCCP mDCV pHYs sBIT sPLT sRGB tRNS acTL fcTL fdAT'.split(' ')

function png(bytes: Buffer): Uint8Array | null {
  const delen = [bytes.subarray(0, 8)]
  for (let plek = 8; plek + 12 <= bytes.length;) {
    const einde = plek + 12 + bytes.readUInt32BE(plek)
    if (einde > bytes.length || delen.length > meesteDelen) return null
    const naam = bytes.toString('latin1', plek + 4, plek + 8)
    if (/^[A-Z]/.test(naam) || nodigPng.includes(naam)) delen.push(bytes.subarray(plek, einde))
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

// Most write `Exif` before it; of those that do not, the first fields follow at once.
const kopvanTiff = ['Exif\0\0II*\0', 'Exif\0\0MM\0*', 'II*\0\x08\0\0\0', 'MM\0*\0\0\0\x08']

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
  const rest = { velden: meesteDelen, bytes: uit.length }
  for (const kop of kopvanTiff)
    for (let plek = uit.indexOf(kop, 0, 'latin1'); plek >= 0; plek = uit.indexOf(kop, plek + 1, 'latin1'))
      wisTiff(uit.subarray(kop.startsWith('Exif') ? plek + 6 : plek), rest)
  for (let plek = uit.indexOf('<x:xmpmeta'); plek >= 0; plek = uit.indexOf('<x:xmpmeta', plek + 1)) {
    const einde = uit.indexOf('</x:xmpmeta>', plek)
    uit.fill(' ', plek, einde < 0 ? uit.length : einde)
  }
  return uit
}

/** What may still be blanked: fields do not overlap, so more than there is means a file that is made to hold us up. */
interface Rest {
  velden: number
  bytes: number
}

/**
 * Leaves no field in a TIFF but its header: the direction of a HEIC stands outside it (irot).
 * @throws RangeError when there is more to blank than there is
 */
function wisTiff(tiff: Buffer, rest: Rest): void {
  const klein = tiff.toString('latin1', 0, 2) === 'II'
  const kort = (plek: number): number => (klein ? tiff.readUInt16LE(plek) : tiff.readUInt16BE(plek))
  const lang = (plek: number): number => (klein ? tiff.readUInt32LE(plek) : tiff.readUInt32BE(plek))
  const neem = (velden: number, bytes: number): void => {
    rest.velden -= velden
    rest.bytes -= bytes
    if (rest.velden < 0 || rest.bytes < 0) throw new RangeError('More to blank than there is')
  }
  const gezien = new Set<number>()
  const wis = (map: number): void => {
    if (gezien.has(map) || map + 2 > tiff.length || gezien.size > 20) return
    gezien.add(map)
    const velden = kort(map)
    neem(1, 0)
    for (let i = 0; i < velden && map + 14 + i * 12 <= tiff.length; i++) {
      const veld = map + 2 + i * 12
      const groot = (breedte[kort(veld + 2)] ?? 1) * lang(veld + 4)
      if ([0x8769, 0x8825].includes(kort(veld))) wis(lang(veld + 8))
      else if (groot > 4 && lang(veld + 8) + groot <= tiff.length) {
        neem(0, groot)
        tiff.fill(0, lang(veld + 8), lang(veld + 8) + groot)
      }
      tiff.fill(0, veld, veld + 12)
      neem(1, 0)
    }
    tiff.fill(0, map, map + 2)
  }
  wis(lang(4))
}

/** Bytes per value of each type of TIFF. */
const breedte = [1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
