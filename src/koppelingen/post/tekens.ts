/**
 * The characters for which a typeface has a sign, read from its table `cmap` (format 4 or 12).
 * @param font a TrueType or OpenType file
 * @throws Error when it is no such file
 * @bron OpenType specification, cmap
 */
export function tekensVan(font: Uint8Array): ReadonlySet<number> {
  const blik = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tabel(blik, 'cmap')
  const aantal = blik.getUint16(cmap + 2)
  const tekens = new Set<number>()
  for (let i = 0; i < aantal; i++) {
    const deel = cmap + blik.getUint32(cmap + 4 + 8 * i + 4)
    const vorm = blik.getUint16(deel)
    if (vorm === 12) leesVorm12(blik, deel, tekens)
    if (vorm === 4) leesVorm4(blik, deel, tekens)
  }
  if (tekens.size === 0) throw new Error('A typeface without characters')
  return tekens
}

function tabel(blik: DataView, gezocht: string): number {
  for (let i = 0; i < blik.getUint16(4); i++) {
    const rij = 12 + 16 * i
    const naam = String.fromCharCode(...[0, 1, 2, 3].map((n) => blik.getUint8(rij + n)))
    if (naam === gezocht) return blik.getUint32(rij + 8)
  }
  throw new Error(`A typeface without its table ${gezocht}`)
}

function leesVorm12(blik: DataView, deel: number, tekens: Set<number>): void {
  for (let i = 0; i < blik.getUint32(deel + 12); i++) {
    const groep = deel + 16 + 12 * i
    for (let teken = blik.getUint32(groep); teken <= blik.getUint32(groep + 4); teken++) tekens.add(teken)
  }
}

function leesVorm4(blik: DataView, deel: number, tekens: Set<number>): void {
  const twee = blik.getUint16(deel + 6)
  const eind = deel + 14
  const begin = eind + twee + 2
  const stap = begin + twee
  const plaats = stap + twee
  for (let i = 0; i < twee; i += 2) {
    const wijst = blik.getUint16(plaats + i)
    for (let teken = blik.getUint16(begin + i); teken <= blik.getUint16(eind + i) && teken < 0xffff; teken++) {
      const waar = plaats + i + wijst + 2 * (teken - blik.getUint16(begin + i))
      const nummer = wijst === 0 ? teken : blik.getUint16(waar)
      const teller = nummer === 0 && wijst !== 0 ? 0 : (nummer + blik.getUint16(stap + i)) & 0xffff
      if (teller !== 0) tekens.add(teken)
    }
  }
}

/** A text in which every character that cannot be printed is a question mark, and which those were. */
export interface Drukbaar {
  readonly tekst: string
  readonly vervangen: readonly string[]
}

const spaties = /[\s\u200b-\u200d\u00ad]/u

/** Replaces what the typeface does not have: a missing sign may not stand in an accessible document. */
export function drukbaar(tekst: string, tekens: ReadonlySet<number>): Drukbaar {
  const vervangen = new Set<string>()
  const gelezen = tekst.normalize('NFC').replace(/[^\x20-\x7e]/gu, (teken) => {
    if (tekens.has(teken.codePointAt(0) ?? 0) || spaties.test(teken)) return teken
    vervangen.add(teken)
    return '?'
  })
  return { tekst: gelezen, vervangen: [...vervangen] }
}
