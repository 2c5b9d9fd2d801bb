/**
 * So much of a workbook is read. A cell in the last column makes its row sixteen thousand cells wide, and an empty text
 * takes two hundred times its bytes: what a small file comes to shows only in what is in it.
 */
const hoogstens = { cellen: 4_000_000, celdelen: 16_000_000, rest: 1_000_000 }

const soorten: Readonly<Record<string, keyof typeof hoogstens>> = {
  c: 'cellen',
  v: 'celdelen',
  is: 'celdelen',
  t: 'celdelen',
}
const element = /<(?:[\w.-]{1,40}:)?([A-Za-z]\w*)/g
const verwijzing = /[\s"'](?:[\w.-]{1,40}:)?r\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** From the 105th column on, or written so that the column cannot be seen. */
const isVer = (waar: string): boolean => waar.includes('&') || /^\s*\$?(?:[A-Z]{3,}|[D-Z][A-Z])\$?\d/i.test(waar)

/** Begins to measure a workbook. @returns takes its parts, unpacked, one by one; false: this is no list any more */
export function beginMaat(): (deel: Buffer) => boolean {
  const over = { ...hoogstens }
  return (deel) => {
    const tekst = deel.toString('latin1')
    for (const [, dubbel, enkel] of tekst.matchAll(verwijzing)) if (isVer(dubbel ?? enkel ?? '')) return false
    for (const [, naam] of tekst.matchAll(element)) {
      const soort = soorten[naam ?? ''] ?? 'rest'
      over[soort] -= 1
      if (over[soort] < 0) return false
    }
    return true
  }
}
