import { type Datum, leesDatum } from '../../../gedeeld/datum.ts'
import { type Centen, trekAf } from '../../../gedeeld/geld.ts'
import { normdatumOp } from '../../../regels/beslagvrije-voet/index.ts'
import { ingangVan } from '../../../regels/vtlb/index.ts'
import {
  type Afloscapaciteit,
  berekenCapaciteit,
  normenBekend,
  peildatumVoorHerberekening,
} from '../../../domein/schuldregeling/index.ts'
import { type VastgesteldeAanname, aannamesOp } from '../../../domein/toegang/index.ts'
import type { Dossierstand, Termijnregel } from '../../../domein/verloop/index.ts'

/** What the work list of a new norm asks for. */
export const soortHerberekening = 'vtlb-herberekenen'

export type Richting = 'hoger' | 'lager' | 'gelijk'

/** What the household of the last calculation gives under the oldest norms that were not done; nothing of it is recorded. Amounts in cents. */
export interface Proef {
  readonly vtlb: Centen
  readonly richting: Richting
  /** How much it differs, never below 0. */
  readonly verschil: Centen
  /** From when it would hold if the letter went out today. */
  readonly ingang: Datum
}

/** A row of the work list of a new norm. */
export interface Herberekening extends Pick<
  Termijnregel,
  'dossierId' | 'naam' | 'behandelaar' | 'crisis' | 'uiterlijk'
> {
  /** The norms that have begun and were not done, oldest first. */
  readonly normen: readonly Datum[]
  readonly vtlb: Centen | null
  /** The first day of the norms of the vtlb that holds now. */
  readonly normdatum: Datum | null
  /** Null: there is no household that we can compute with. */
  readonly proef: Proef | null
}

/** The day whose norms are the newest that we know: today, or the last day before the norms end. */
export function rekendag(vandaag: Datum): Datum {
  return vandaag < normenBekend.totEnMet ? vandaag : normenBekend.totEnMet
}

/** Puts a row together from the dossier as it stands. */
export function herberekeningVan(
  { dossierId, naam, behandelaar, crisis, uiterlijk }: Termijnregel,
  blad: Pick<Dossierstand, 'staat' | 'termijnen'>,
  vandaag: Datum,
  vastgesteld: readonly VastgesteldeAanname[],
): Herberekening {
  const { capaciteit } = blad.staat.schuldregeling
  return {
    dossierId,
    naam,
    behandelaar,
    crisis,
    uiterlijk,
    normen: openNormen(blad, vandaag),
    vtlb: capaciteit?.vtlb ?? null,
    normdatum: capaciteit?.berekend.normdatum ?? null,
    proef: capaciteit === null ? null : proefVan(capaciteit, vandaag, vastgesteld),
  }
}

function openNormen({ termijnen }: Pick<Dossierstand, 'termijnen'>, vandaag: Datum): readonly Datum[] {
  return termijnen
    .filter(({ soort, gesloten, aanvang }) => soort === soortHerberekening && gesloten === null && aanvang <= vandaag)
    .flatMap(({ sleutel }) => leesDatum(sleutel.slice(soortHerberekening.length + 1)) ?? [])
    .toSorted()
}

function proefVan(
  capaciteit: Afloscapaciteit,
  vandaag: Datum,
  vastgesteld: readonly VastgesteldeAanname[],
): Proef | null {
  const { vtlb: vorig, berekend } = capaciteit
  const op = peildatumVoorHerberekening(capaciteit, vandaag)
  const uitkomst = berekenCapaciteit(berekend.huishouden, op, aannamesOp(vastgesteld, op))
  if (!uitkomst.ok) return null
  const { vtlb } = uitkomst.waarde
  return {
    vtlb,
    richting: vtlb > vorig ? 'hoger' : vtlb < vorig ? 'lager' : 'gelijk',
    verschil: vtlb > vorig ? trekAf(vtlb, vorig) : trekAf(vorig, vtlb),
    ingang: ingangVan(vorig, vtlb, normdatumOp(op) ?? op, vandaag),
  }
}
