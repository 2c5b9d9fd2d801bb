import { type Centen, alsDecimaal } from '../../gedeeld/geld.ts'
import type { Stap } from '../../gedeeld/verantwoording.ts'
import type { Betaling, Oplossinguitkomst } from './uitkomst.ts'

/** A step that gave an amount. */
export function inBedrag(stap: string, formule: string, bedrag: Centen, bron: string): Stap {
  return { stap, formule, bedrag: alsDecimaal(bedrag), bron }
}

/** The same step, where our sources leave it open. */
export function open(stap: Stap): Stap {
  return { ...stap, status: 'te-bevestigen' }
}

/** What every oplossing ends with: what the inwoner pays, when the schuldeisers get it, when it is over. Dutch, B1. */
export function slotstappen(
  { inwoner, schuldeisers }: Omit<Oplossinguitkomst, 'berekening'>,
  wanneer: string,
  bron: string,
): readonly Stap[] {
  return [
    inBedrag('De inwoner betaalt samen', 'vermogen + alle maanden', inwoner.totaal, bron),
    ...schuldeisers.betalingen.map((betaling) => open(inBedrag(naam(betaling), wanneer, betaling.bedrag, bron))),
    { stap: 'Schuldenvrij', formule: 'na de laatste betaling van de inwoner', uitkomst: inwoner.klaarOp, bron },
  ]
}

function naam({ maand }: Betaling): string {
  if (maand === 0) return 'Naar de schuldeisers aan het begin'
  return `Naar de schuldeisers na ${maand} ${maand === 1 ? 'maand' : 'maanden'}`
}
