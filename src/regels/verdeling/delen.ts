import {
  type Breuk,
  breuk,
  gedeeldDoor,
  kleinsteBreuk,
  maal,
  min,
  nulBreuk,
  plus,
  vereenvoudig,
  vergelijk,
} from '../../gedeeld/breuk.ts'
import type { Methode } from './percentages.ts'

/** A claim in cents; `reedsBetaald` is what it received in earlier payments. */
export interface Bedragen {
  readonly id: string
  readonly bedrag: bigint
  readonly preferentBedrag: bigint
  readonly reedsBetaald: bigint
}

/** A part of a claim that is paid at one speed, and what still fits in it: nothing where the gewicht is 0. */
export interface Deel {
  readonly gewicht: bigint
  readonly ruimte: Breuk
}

/**
 * Cuts a claim into the parts that are paid at their own speed: its preferent part at weight 2P and its concurrent
 * part at weight Q; pondspondsgewijs knows one part of the whole claim. What was paid earlier fills both parts 2:1
 * until the preferent part is full, and then the concurrent part alone.
 */
export function delenVan(methode: Methode, { bedrag, preferentBedrag, reedsBetaald }: Bedragen): readonly Deel[] {
  if (methode === 'pondspondsgewijs') return [{ gewicht: bedrag, ruimte: breuk(bedrag - reedsBetaald) }]
  const concurrent = bedrag - preferentBedrag
  const opPreferent = betaaldOpPreferent(preferentBedrag, concurrent, reedsBetaald)
  return [
    { gewicht: 2n * preferentBedrag, ruimte: min(breuk(preferentBedrag), opPreferent) },
    { gewicht: concurrent, ruimte: plus(breuk(concurrent - reedsBetaald), opPreferent) },
  ]
}

/** In lowest terms, so that the room of a claim with one part, or without earlier payments, stays a whole number. */
function betaaldOpPreferent(preferent: bigint, concurrent: bigint, betaald: bigint): Breuk {
  if (preferent === 0n) return nulBreuk
  return kleinsteBreuk(breuk(preferent), vereenvoudig(breuk(2n * preferent * betaald, 2n * preferent + concurrent)))
}

/**
 * Finds the step by which every part rises, so that together they take exactly `bedrag`: a part takes
 * step × gewicht until it is full, and what a full part cannot take goes to the others at the same weights.
 * @param bedrag cents, not above the room of all parts together
 */
export function stapVan(delen: readonly Deel[], bedrag: bigint): Breuk {
  const opVolgorde = delen
    .filter(({ ruimte }) => ruimte.teller > 0n)
    .map((deel) => ({ ...deel, volBij: gedeeldDoor(deel.ruimte, deel.gewicht) }))
    .sort((a, b) => vergelijk(a.volBij, b.volBij))
  let gewicht = opVolgorde.reduce((som, deel) => som + deel.gewicht, 0n)
  let over = breuk(bedrag)
  let stap = nulBreuk
  for (const deel of opVolgorde) {
    stap = kleinsteBreuk(deel.volBij, gedeeldDoor(over, gewicht))
    if (stap !== deel.volBij) break
    over = min(over, deel.ruimte)
    gewicht -= deel.gewicht
  }
  return stap
}

/** What a claim takes, exactly, when all its parts rise by this step. */
export function aandeelBij(stap: Breuk, delen: readonly Deel[]): Breuk {
  return delen.reduce((som, { gewicht, ruimte }) => plus(som, kleinsteBreuk(ruimte, maal(stap, gewicht))), nulBreuk)
}
