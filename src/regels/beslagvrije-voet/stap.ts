import type { Breuk } from '../../gedeeld/breuk.ts'
import { decimaalHalfOp } from '../../gedeeld/geld.ts'
import type { Stap } from '../../gedeeld/verantwoording.ts'

/** One step that gives an amount, half up on cents. */
export function bedrag(stap: string, formule: string, exact: Breuk, bron: string): Stap {
  return { stap, formule, bedrag: decimaalHalfOp(exact), bron }
}

/** Marks a step that our sources leave open. */
export function open(stap: Stap): Stap {
  return { ...stap, status: 'te-bevestigen' }
}

/** What was handed in, on one line, so that whoever checks the calculation sees what it began with. */
export function opgave(stap: string, gegevens: readonly string[]): Stap {
  return { stap, formule: 'zoals opgegeven', uitkomst: gegevens.join('; '), bron: 'Opgave' }
}
