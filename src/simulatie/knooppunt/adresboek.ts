import { readFileSync, statSync } from 'node:fs'

/** A participant as the adresboek knows it. */
export interface Inschrijving {
  readonly id: string
  readonly naam: string
  readonly kvk: string
  readonly organisatietype: 'SHV' | 'SE'
  /** The releases it speaks. */
  readonly versies: readonly string[]
  /** Of the certificate with which it connects: this is who it is. */
  readonly vingerafdruk: string
  /** Base64 DER. */
  readonly ondertekenen: string
  readonly versleutelen: string
}

/** Who takes part. */
export interface Adresboek {
  readonly van: (id: string) => Inschrijving | null
  readonly met: (vingerafdruk: string) => Inschrijving | null
  readonly alle: () => readonly Inschrijving[]
}

/** Reads the adresboek from its file, and again when somebody was added. */
export function openAdresboek(pad: string): Adresboek {
  let [stand, lijst]: [string, readonly Inschrijving[]] = ['', []]
  const alle = (): readonly Inschrijving[] => {
    const { mtimeMs, size, ino } = statSync(pad)
    const nu = `${mtimeMs} ${size} ${ino}`
    if (nu === stand) return lijst
    lijst = JSON.parse(readFileSync(pad, 'utf8'))
    stand = nu
    return lijst
  }
  return {
    van: (id) => alle().find((een) => een.id === id) ?? null,
    met: (vingerafdruk) => alle().find((een) => een.vingerafdruk === vingerafdruk) ?? null,
    alle,
  }
}
