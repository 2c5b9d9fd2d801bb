import { type Breuk, grootsteBreuk, keer, kleinsteBreuk, min, nulBreuk } from '../../gedeeld/breuk.ts'
import { centenHalfOp, decimaalHalfOp, trekAf } from '../../gedeeld/geld.ts'
import { deelUit, toonBedrag, toonProcent } from '../../gedeeld/tonen.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { waardeOp } from '../../gedeeld/reeks.ts'
import type { Stap, Wetswaarde } from '../../gedeeld/verantwoording.ts'
import { zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { minimumaanbod, minimumpercentage } from '../waarden/beleid.ts'

/** What decides over the capacity on a day: the vtlb, or before 1 July 2024 a floor of 5 % of the norm. */
export type Beleid = 'vtlb' | 'minimum-5-procent'

/** What the capacity is computed from: exact amounts, in cents per month. */
export interface Aflosvraag {
  readonly peildatum: Datum
  /** Net, including vakantiebijslag. */
  readonly inkomen: Breuk
  readonly vtlb: Breuk
  readonly beslagvrijeVoet: Breuk
  /** The norm of art. 21 PW of this household. */
  readonly norm: Breuk
}

/** The capacity, exact, in cents per month, never below nothing; with the policy of the day. */
export interface Afloscapaciteit {
  readonly perMaand: Breuk
  readonly beleid: Beleid
}

/**
 * Computes what somebody can pay per month: the income above the vtlb. Before 1 July 2024 at least 5 % of the norm, as
 * far as it lies above the beslagvrije voet; the exact form of that minimum is our reading (te bevestigen).
 * @throws RangeError before the first policy, 2014-05-23: the vtlb is not known so early
 * @bron Gedragscode art. 8; NVVK, decision of 14 May 2024
 */
export function afloscapaciteit({ peildatum, inkomen, vtlb, beslagvrijeVoet, norm }: Aflosvraag): Afloscapaciteit {
  const beleid = waardeOp(minimumaanbod, peildatum)?.waarde
  if (beleid === undefined) throw new RangeError(`No policy known on ${peildatum}`)
  const boven = grootsteBreuk(min(inkomen, vtlb), nulBreuk)
  const procent = waardeOp(minimumpercentage, peildatum)?.waarde
  if (beleid === 'vtlb' || procent === undefined) return { perMaand: boven, beleid }
  const minimum = kleinsteBreuk(keer(norm, deelUit(procent)), min(inkomen, beslagvrijeVoet))
  return { perMaand: grootsteBreuk(boven, minimum), beleid }
}

/** The policy of the day and its percentage, as far as they enter the sum: none since the vtlb alone decides. */
export function waardenVanBeleid(peildatum: Datum): readonly Wetswaarde[] {
  if (waardeOp(minimumpercentage, peildatum) === null) return []
  const { zoek, gevonden } = zoekerOp(peildatum)
  zoek('Beleid: minimum of vtlb', minimumaanbod, (beleid) => beleidsnamen[beleid])
  zoek('Minimum, deel van de norm', minimumpercentage, toonProcent)
  return gevonden
}

const beleidsnamen: Readonly<Record<Beleid, string>> = {
  'minimum-5-procent': 'een minimum, ook als het vtlb niets overlaat',
  vtlb: 'het vtlb beslist',
}

/** Explains the capacity in one step. Dutch, B1. */
export function stapAfloscapaciteit(vraag: Aflosvraag, { perMaand, beleid }: Afloscapaciteit): Stap {
  const { inkomen, vtlb, beslagvrijeVoet, norm } = vraag
  const boven = `inkomen ${toonBedrag(inkomen)} − vtlb ${toonBedrag(vtlb)}, niet onder 0${losAfgerond(vraag)}`
  const stap = { stap: 'Afloscapaciteit', bedrag: decimaalHalfOp(perMaand) }
  if (beleid === 'vtlb')
    return { ...stap, formule: boven, bron: 'Gedragscode art. 8; NVVK per 1 juli 2024: het vtlb beslist' }
  const minimum = `of 5 % × ${toonBedrag(norm)} als dat meer is, en niet meer dan wat er boven de beslagvrije voet ${toonBedrag(beslagvrijeVoet)} over is`
  return {
    ...stap,
    formule: `${boven}; ${minimum}`,
    bron: 'Gedragscode art. 8, oudere editie',
    status: 'te-bevestigen',
  }
}

/** On exact half cents the two amounts as printed differ a cent from the difference itself. */
function losAfgerond({ inkomen, vtlb }: Aflosvraag): string {
  const alsGetoond = trekAf(centenHalfOp(inkomen), centenHalfOp(vtlb))
  return alsGetoond === centenHalfOp(min(inkomen, vtlb)) ? '' : '; elke stap is los afgerond'
}
