import { crc32, deflateSync, inflateSync } from 'node:zlib'

const handtekening = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const hoogstens = 256

/** Writes a picture with at most 256 colours: pages have few, and it takes a third of the bytes. @param png as a browser takes it */
export function metPalet(png: Buffer): Buffer {
  const { breedte, hoogte, punten } = leesPng(png)
  const { kleuren, nummers } = kiesKleuren(punten)
  const regels = Buffer.alloc(hoogte * (breedte + 1))
  for (let y = 0; y < hoogte; y++) regels.set(nummers.subarray(y * breedte, (y + 1) * breedte), y * (breedte + 1) + 1)
  const kop = Buffer.alloc(13)
  kop.writeUInt32BE(breedte, 0)
  kop.writeUInt32BE(hoogte, 4)
  kop.set([8, 3], 8)
  const palet = Buffer.from(kleuren.flatMap((kleur) => [kleur >> 16, (kleur >> 8) & 255, kleur & 255]))
  const delen = [
    deel('IHDR', kop),
    deel('PLTE', palet),
    deel('IDAT', deflateSync(regels, { level: 9 })),
    deel('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([handtekening, ...delen])
}

/** What a picture shows: its size, and per point its colour as 0xRRGGBB. */
export interface Punten {
  readonly breedte: number
  readonly hoogte: number
  readonly punten: Uint32Array
}

/** Reads a PNG of 8 bits a colour, not interlaced. @throws Error for another kind */
export function leesPng(png: Buffer): Punten {
  if (!png.subarray(0, 8).equals(handtekening)) throw new Error('No PNG')
  const [breedte, hoogte, bits, soort] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]
  const stap = { 2: 3, 3: 1, 6: 4 }[soort ?? 0]
  if (bits !== 8 || stap === undefined || png[28] !== 0) throw new Error(`A PNG of another kind: ${bits}, ${soort}`)
  const delen = [...delenVan(png)]
  const palet = delen.find(({ soort: naam }) => naam === 'PLTE')?.bytes
  const idat = delen.filter(({ soort: naam }) => naam === 'IDAT').map(({ bytes }) => bytes)
  const rauw = ontfilter(inflateSync(Buffer.concat(idat)), breedte * stap, stap)
  const punten = Uint32Array.from({ length: breedte * hoogte }, (_, i) => {
    const [bron, plaats] = palet === undefined ? [rauw, i * stap] : [palet, (rauw[i] ?? 0) * 3]
    return ((bron[plaats] ?? 0) << 16) | ((bron[plaats + 1] ?? 0) << 8) | (bron[plaats + 2] ?? 0)
  })
  return { breedte, hoogte, punten }
}

/** The number of points that differ; of pictures of another size, all. */
export function verschil(een: Buffer, ander: Buffer): number {
  const [a, b] = [leesPng(een), leesPng(ander)]
  if (a.breedte !== b.breedte || a.hoogte !== b.hoogte) return Math.max(a.punten.length, b.punten.length)
  return a.punten.reduce((som, kleur, i) => som + (kleur === b.punten[i] ? 0 : 1), 0)
}

function deel(soort: string, bytes: Buffer): Buffer {
  const inhoud = Buffer.concat([Buffer.from(soort, 'latin1'), bytes])
  const [lengte, som] = [Buffer.alloc(4), Buffer.alloc(4)]
  lengte.writeUInt32BE(bytes.length)
  som.writeUInt32BE(crc32(inhoud))
  return Buffer.concat([lengte, inhoud, som])
}

function* delenVan(png: Buffer): Generator<{ readonly soort: string; readonly bytes: Buffer }> {
  for (let plaats = 8; plaats < png.length;) {
    const lengte = png.readUInt32BE(plaats)
    const bytes = png.subarray(plaats + 8, plaats + 8 + lengte)
    yield { soort: png.toString('latin1', plaats + 4, plaats + 8), bytes }
    plaats += lengte + 12
  }
}

/** Undoes the filter before each line. @source PNG specification, chapter 9 */
function ontfilter(bron: Buffer, lengte: number, stap: number): Uint8Array {
  const hoogte = bron.length / (lengte + 1)
  const uit = new Uint8Array(lengte * hoogte)
  for (let y = 0; y < hoogte; y++) {
    const soort = bron[y * (lengte + 1)] ?? 0
    for (let x = 0; x < lengte; x++) {
      const plaats = y * lengte + x
      const links = x < stap ? 0 : (uit[plaats - stap] ?? 0)
      const boven = y === 0 ? 0 : (uit[plaats - lengte] ?? 0)
      const schuin = x < stap || y === 0 ? 0 : (uit[plaats - lengte - stap] ?? 0)
      const voorspeld = [0, links, boven, (links + boven) >> 1, paeth(links, boven, schuin)][soort] ?? 0
      uit[plaats] = (bron[y * (lengte + 1) + 1 + x] ?? 0) + voorspeld
    }
  }
  return uit
}

function paeth(links: number, boven: number, schuin: number): number {
  const [a, b, c] = [Math.abs(boven - schuin), Math.abs(links - schuin), Math.abs(links + boven - 2 * schuin)]
  return a <= b && a <= c ? links : b <= c ? boven : schuin
}

/** The colours that occur most; every other becomes the nearest of these. */
function kiesKleuren(punten: Uint32Array): { readonly kleuren: readonly number[]; readonly nummers: Uint8Array } {
  const keren = new Map<number, number>()
  for (const kleur of punten) keren.set(kleur, (keren.get(kleur) ?? 0) + 1)
  const opAantal = [...keren].toSorted(([k, a], [l, b]) => b - a || k - l).map(([kleur]) => kleur)
  const kleuren = opAantal.slice(0, hoogstens)
  const nummer = new Map(kleuren.map((kleur, i) => [kleur, i]))
  for (const kleur of opAantal.slice(hoogstens)) nummer.set(kleur, dichtstbij(kleur, kleuren))
  return { kleuren, nummers: Uint8Array.from(punten, (kleur) => nummer.get(kleur) ?? 0) }
}

function dichtstbij(kleur: number, kleuren: readonly number[]): number {
  const afstand = (ander: number) =>
    [16, 8, 0].reduce((som, s) => som + (((kleur >> s) & 255) - ((ander >> s) & 255)) ** 2, 0)
  return kleuren.reduce((beste, ander, i) => (afstand(ander) < afstand(kleuren[beste] ?? 0) ? i : beste), 0)
}
