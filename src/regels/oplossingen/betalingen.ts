import { type Datum, plusMaanden } from '../../gedeeld/datum.ts'
import { type Centen, kleinste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import { type Vergoedingsafspraak, vergoedingOver } from '../vergoeding/index.ts'
import type { VoorstelVordering } from '../voorstel/index.ts'
import type { Betaling, Oplossinguitkomst } from './uitkomst.ts'

/** Puts amounts on their days: so many months after the peildatum. Nothing is no payment. */
export function opDagen(
  peildatum: Datum,
  bedragen: readonly { readonly maand: number; readonly bedrag: Centen }[],
): readonly Betaling[] {
  return bedragen
    .filter(({ bedrag }) => bedrag > nul)
    .map(({ maand, bedrag }) => ({ maand, datum: plusMaanden(peildatum, maand), bedrag }))
}

/** Every claim in full. */
export function alles(
  vorderingen: readonly VoorstelVordering[],
): Pick<Oplossinguitkomst['schuldeisers'], 'percentagePreferent' | 'percentageConcurrent' | 'uitdeling'> {
  return {
    percentagePreferent: '100.00',
    percentageConcurrent: '100.00',
    uitdeling: vorderingen.map(({ id, bedrag }) => ({ id, bedrag, percentage: bedrag === nul ? '0.00' : '100.00' })),
  }
}

/** What a schuldbemiddeling divides, in cents. */
interface Gespaard {
  readonly perMaand: readonly Centen[]
  readonly vermogen: Centen
  readonly vergoeding: Vergoedingsafspraak | null
  /** What goes to the schuldeisers in all. */
  readonly totaal: Centen
}

/**
 * Divides what goes to the schuldeisers over the moments of payout: vermogen at the start, what was saved at every
 * hercontrole and at the end. Never more than what is certain to be there after the fee of the months to come.
 * @param momenten the months after which there is a hercontrole, in order, the last one at the end
 * @returns one amount per moment; together the totaal
 */
export function bijHercontrole(
  { perMaand, vermogen, vergoeding, totaal }: Gespaard,
  momenten: readonly number[],
): readonly { readonly maand: number; readonly bedrag: Centen }[] {
  const netto = (maanden: number): Centen => {
    const gespaard = telOp(...perMaand.slice(0, maanden))
    return vergoeding === null ? gespaard : vergoedingOver(vergoeding, gespaard, maanden).naarSchuldeisers
  }
  const tot = momenten.map((maand) => ({ maand, bedrag: netto(maand) }))
  const zeker = tot.map(({ maand }, i) => {
    const laagste = tot.slice(i).reduce((minst, { bedrag }) => kleinste(minst, bedrag), tot.at(-1)?.bedrag ?? nul)
    return { maand, bedrag: kleinste(totaal, telOp(vermogen, laagste)) }
  })
  return verschillen([{ maand: 0, bedrag: kleinste(totaal, vermogen) }, ...zeker])
}

function verschillen(
  tot: readonly { readonly maand: number; readonly bedrag: Centen }[],
): readonly { readonly maand: number; readonly bedrag: Centen }[] {
  return tot.map(({ maand, bedrag }, i) => ({ maand, bedrag: trekAf(bedrag, tot[i - 1]?.bedrag ?? nul) }))
}
