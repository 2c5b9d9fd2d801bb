import { breuk } from '../../gedeeld/breuk.ts'
import {
  type Centen,
  alsDecimaal,
  alsEuro,
  centen,
  centenHalfOp,
  grootste,
  kleinste,
  nul,
  telOp,
  trekAf,
} from '../../gedeeld/geld.ts'
import { toonProcent } from '../../gedeeld/tonen.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { Stap, Verantwoording } from '../../gedeeld/verantwoording.ts'
import { alsProcent } from './procent.ts'

/** Over what the percentage is taken: what goes to the schuldeisers, or what was saved. */
export const grondslagen = {
  doorbetaald: 'Over wat naar de schuldeisers gaat',
  gespaard: 'Over wat is gespaard',
} as const
export type Grondslag = keyof typeof grondslagen

/** What an organisatie asks for a schuldregeling. */
export interface Vergoedingsafspraak {
  /** In hundredths of a percent: 900 is 9,00 %. */
  readonly percentage: number
  readonly grondslag: Grondslag
  /** In cents, only for months with financieel beheer. */
  readonly beheerPerMaand: Centen
}

/** How a saved amount parts, in cents: beheer + percentageDeel + naarSchuldeisers = gespaard, none below 0. */
export interface Vergoeding {
  readonly beheer: Centen
  readonly percentageDeel: Centen
  readonly naarSchuldeisers: Centen
  readonly verantwoording: Verantwoording
}

const art5 = 'Gedragscode art. 5'

/**
 * Parts a saved amount in fee and what goes to the schuldeisers. First the months of beheer come off, never more than
 * there is; then the percentage: `doorbetaald`: the schuldeisers get amount / (1 + percentage), half up, and the fee is
 * the rest; `gespaard`: the fee is amount × percentage, half up. Vermogen never comes in here: no fee over it.
 * @param gespaard cents saved out of the afloscapaciteit
 * @param maandenBeheer months with financieel beheer; 0 when there is none
 * @throws RangeError below 0: input checks come first
 * @bron Gedragscode art. 5, whose two sentences are two readings (te bevestigen); no fee over incidental amounts: NVVK
 */
export function vergoedingOver(afspraak: Vergoedingsafspraak, gespaard: Centen, maandenBeheer: number): Vergoeding {
  const { percentage, grondslag, beheerPerMaand } = afspraak
  if (gespaard < 0 || percentage < 0 || beheerPerMaand < 0 || maandenBeheer < 0) throw new RangeError('A fee below 0')
  const gevraagd = centen(beheerPerMaand * maandenBeheer)
  const beheer = kleinste(gespaard, gevraagd)
  const over = trekAf(gespaard, beheer)
  const naarSchuldeisers = nettoVan(over, percentage, grondslag)
  const percentageDeel = trekAf(over, naarSchuldeisers)
  return {
    beheer,
    percentageDeel,
    naarSchuldeisers,
    verantwoording: [
      ...(gevraagd === 0 ? [] : [stapBeheer(beheer, `${maandenBeheer} × ${alsEuro(beheerPerMaand)}`)]),
      ...(percentage === 0 ? [] : [stapPercentage(afspraak, over, naarSchuldeisers, percentageDeel)]),
    ],
  }
}

/** What a regeling has brought so far, in cents. */
export interface Tussenstand {
  /** Saved out of the afloscapaciteit since the start, without what went back to the inwoner. */
  readonly gespaard: Centen
  readonly maandenBeheer: number
  /** What of it the claims can take: all claims less what vermogen paid on them. */
  readonly opneembaar: Centen
  readonly alGenomen: Centen
}

/**
 * The fee to be taken at a payout while a regeling runs: what the whole regeling costs so far less what was taken before.
 * What the schuldeisers cannot take any more goes back to the inwoner without a fee over it.
 * @returns cents, not below 0, also when less is saved than there was
 * @throws RangeError below 0
 * @bron Gedragscode art. 5
 */
export function vergoedingBijUitdeling(afspraak: Vergoedingsafspraak, stand: Tussenstand): Centen {
  const { beheer, percentageDeel, naarSchuldeisers } = vergoedingOver(afspraak, stand.gespaard, stand.maandenBeheer)
  const deel = naarSchuldeisers > stand.opneembaar ? overNetto(afspraak, stand.opneembaar) : percentageDeel
  return grootste(nul, trekAf(telOp(beheer, deel), stand.alGenomen))
}

/** The percentage that goes with what the schuldeisers get, in either reading. */
function overNetto({ percentage, grondslag }: Vergoedingsafspraak, netto: Centen): Centen {
  const [bedrag, deel] = [BigInt(netto), BigInt(percentage)]
  return centenHalfOp(breuk(bedrag * deel, grondslag === 'doorbetaald' ? 10_000n : 10_000n - deel))
}

function nettoVan(over: Centen, percentage: number, grondslag: Grondslag): Centen {
  const [bedrag, deel] = [BigInt(over), BigInt(percentage)]
  switch (grondslag) {
    case 'doorbetaald':
      return centenHalfOp(breuk(bedrag * 10_000n, 10_000n + deel))
    case 'gespaard':
      return trekAf(over, centenHalfOp(breuk(bedrag * deel, 10_000n)))
    default:
      return nooit(grondslag)
  }
}

function stapBeheer(beheer: Centen, formule: string): Stap {
  return {
    stap: 'Vergoeding voor financieel beheer',
    formule: `${formule}, niet meer dan er is gespaard`,
    bedrag: alsDecimaal(beheer),
    bron: art5,
  }
}

function stapPercentage(
  { percentage, grondslag }: Vergoedingsafspraak,
  over: Centen,
  netto: Centen,
  deel: Centen,
): Stap {
  const procent = toonProcent(alsProcent(percentage))
  const formule =
    grondslag === 'doorbetaald'
      ? `${alsEuro(over)} − ${alsEuro(over)} / (1 + ${procent}) = ${alsEuro(over)} − ${alsEuro(netto)}`
      : `${procent} × ${alsEuro(over)}`
  return {
    stap: `Vergoeding: ${procent} ${grondslag === 'doorbetaald' ? 'over wat naar de schuldeisers gaat' : 'over wat is gespaard'}`,
    formule,
    bedrag: alsDecimaal(deel),
    bron: art5,
    status: 'te-bevestigen',
  }
}
