import { createHash } from 'node:crypto'

/** What a throw is about: the seed first, then names that make it unique. The same parts give the same throw. */
export type Worp = readonly (string | number)[]

const hashVan = (worp: Worp): string => createHash('sha256').update(worp.join('\u001f')).digest('hex')

/** A whole number from `van` to and including `tot`. */
export function tussen(van: number, tot: number, worp: Worp): number {
  return van + (Number.parseInt(hashVan(worp).slice(0, 12), 16) % (tot - van + 1))
}

/** Decides something that happens in so many of 100 cases. */
export function kans(procent: number, worp: Worp): boolean {
  return tussen(1, 100, worp) <= procent
}

/** One of a list that is not empty. @throws RangeError when it is */
export function kies<T>(lijst: readonly T[], worp: Worp): T {
  const gekozen = lijst[tussen(0, lijst.length - 1, worp)]
  if (gekozen === undefined) throw new RangeError('Nothing to choose from')
  return gekozen
}

/** One of a table of weights: `{ SK: 30, SB: 70 }`. */
export function weeg<K extends string>(gewichten: Readonly<Record<K, number>>, worp: Worp): K {
  const namen = Object.keys(gewichten) as K[]
  const totaal = namen.reduce((som, naam) => som + gewichten[naam], 0)
  let rest = tussen(1, totaal, worp)
  for (const naam of namen) {
    rest -= gewichten[naam]
    if (rest <= 0) return naam
  }
  throw new RangeError('Weights that add up to nothing')
}

/** A uuid made from a name (RFC 9562, version 8): the same name gives the same id. */
export function vasteId(...naam: Worp): string {
  const hex = hashVan(naam)
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  const delen = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`]
  return [...delen, hex.slice(20, 32)].join('-')
}
