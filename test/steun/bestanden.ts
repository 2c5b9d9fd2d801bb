import { crc32, deflateSync } from 'node:zlib'

const getal = (n: number, breed = 4): Buffer => {
  const uit = Buffer.alloc(breed)
  uit.writeUIntBE(n, 0, breed)
  return uit
}

/** Where the photos of the tests were taken: looked for in what is kept. */
export const plaatsnaam = 'Zonderlandseweg'

/** An EXIF of a phone held upright (direction 6), with a place. */
export function exif(): Buffer {
  const tekst = Buffer.from(`${plaatsnaam}\0`, 'latin1')
  const veld = (naam: number, soort: number, aantal: number, waarde: Buffer) =>
    Buffer.concat([getal(naam, 2), getal(soort, 2), getal(aantal), waarde])
  const map = Buffer.concat([
    getal(3, 2),
    veld(0x010e, 2, tekst.length, getal(50)),
    veld(0x0112, 3, 1, Buffer.from([0, 6, 0, 0])),
    veld(0x8825, 4, 1, getal(50 + tekst.length)),
    getal(0),
  ])
  const plek = Buffer.concat([getal(1, 2), veld(0x001d, 2, 4, Buffer.from('NLD\0')), getal(0)])
  const tiff = Buffer.concat([Buffer.from('MM\0*'), getal(8), map, tekst, plek])
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

const segment = (teken: number, inhoud: Buffer) =>
  Buffer.concat([Buffer.from([0xff, teken]), getal(inhoud.length + 2, 2), inhoud])

/** The smallest JPEG that is one by its form: nothing else looks at its picture. */
export function jpeg(achteraan = Buffer.alloc(0)): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe1, exif()),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${plaatsnaam}</x>`)),
    segment(0xfe, Buffer.from(plaatsnaam)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xd9]),
    achteraan,
  ])
}

/** A piece of a PNG. */
export const pngDeel = (naam: string, inhoud: Buffer): Buffer => {
  const heel = Buffer.concat([Buffer.from(naam, 'latin1'), inhoud])
  return Buffer.concat([getal(inhoud.length), heel, getal(crc32(heel))])
}

/** A PNG of one pixel that says where it was made. */
export const png = (): Buffer =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngDeel('IHDR', Buffer.concat([getal(1), getal(1), Buffer.from([8, 0, 0, 0, 0])])),
    pngDeel('eXIf', exif().subarray(6)),
    pngDeel('tEXt', Buffer.from(`Comment\0${plaatsnaam}`, 'latin1')),
    pngDeel('IDAT', deflateSync(Buffer.from([0, 0]))),
    pngDeel('IEND', Buffer.alloc(0)),
  ])

const deel = (naam: string, inhoud: Buffer) => {
  const lengte = Buffer.alloc(4)
  lengte.writeUInt32LE(inhoud.length)
  return Buffer.concat([Buffer.from(naam, 'latin1'), lengte, inhoud, Buffer.alloc(inhoud.length % 2)])
}

/** A WebP with EXIF and XMP. */
export function webp(): Buffer {
  const vlaggen = Buffer.from([0b1100, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  const delen = [deel('VP8X', vlaggen), deel('VP8L', Buffer.from([0x2f, 0, 0, 0, 0])), deel('EXIF', exif())]
  const xmp = deel('XMP ', Buffer.from(`<x:xmpmeta>${plaatsnaam}</x:xmpmeta>`))
  return deel('RIFF', Buffer.concat([Buffer.from('WEBP'), ...delen, xmp]))
}

/** A HEIC by its boxes, with EXIF and XMP between what is the picture. */
export function heic(meta = exif()): Buffer {
  const doos = (naam: string, inhoud: Buffer) =>
    Buffer.concat([getal(inhoud.length + 8), Buffer.from(naam, 'latin1'), inhoud])
  const xmp = Buffer.from(`<x:xmpmeta>${plaatsnaam}</x:xmpmeta>`)
  return Buffer.concat([
    doos('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
    doos('mdat', Buffer.concat([Buffer.from('beeld'), meta, xmp, Buffer.from('beeld')])),
  ])
}

/** A PDF of these pieces. */
export const pdfMet = (...delen: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...delen.map((een) => (typeof een === 'string' ? Buffer.from(een) : een)),
    Buffer.from('\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n'),
  ])

/** An object of a PDF that holds bytes. @param na what ends the line before them */
export const pdfStroom = (woordenboek: string, inhoud: Buffer, na = '\n'): Buffer =>
  Buffer.concat([
    Buffer.from(`\n2 0 obj << ${woordenboek} /Length ${inhoud.length} >>\nstream${na}`),
    inhoud,
    Buffer.from('\nendstream endobj\n'),
  ])

/** A PDF with one more object in it, and in a packed list of objects. */
export function pdf(los = '', verpakt = ''): Buffer {
  return pdfMet(
    `1 0 obj << /Type /Catalog ${los} >> endobj`,
    pdfStroom('/Type /ObjStm /Filter /FlateDecode', deflateSync(Buffer.from(`1 0 << /Type /Page ${verpakt} >>`))),
    pdfStroom('/Subtype /Image', Buffer.from('/JS ')),
  )
}
