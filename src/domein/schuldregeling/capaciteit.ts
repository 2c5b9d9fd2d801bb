import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, nul } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import type { Berekening } from '../../gedeeld/verantwoording.ts'
import { type Aannames } from '../../regels/aannames/index.ts'
import { type Beleid, maandinkomen } from '../../regels/afloscapaciteit/index.ts'
import { type Peildatumweigering, bekend, normdatumOp } from '../../regels/beslagvrije-voet/index.ts'
import { type Vtlbvraag, berekenVtlb } from '../../regels/vtlb/index.ts'
import type { Huishouden } from './huishouden.ts'
import { minderjarigenOp } from './kinderen.ts'
import type { NormenOnbekend } from './weigeringen.ts'

/** A calculated capacity with everything that is needed to explain it, and to do it again. */
export interface Vtlbberekening {
  readonly huishouden: Huishouden
  readonly aannames: Aannames
  readonly beleid: Beleid
  readonly beslagvrijeVoet: Centen
  /** The first day of the norms that were used. */
  readonly normdatum: Datum
  readonly berekening: Berekening
}

/** The monthly capacity with its source and day. Amounts in cents. */
export interface Afloscapaciteit {
  readonly peildatum: Datum
  readonly vtlb: Centen
  readonly perMaand: Centen
  readonly vermogen: Centen
  readonly bron: string
  readonly berekend: Vtlbberekening
}

/** The first and last day for which norms are known here. */
export const normenBekend = bekend

/**
 * Computes vtlb and capacity of a household on a day.
 * @param vermogen kept beside it; it is no part of the monthly capacity
 * @param aannames what the organisation set in the place of our aannames
 * @param kinderenOp the day on which the age of the children counts: another one than the peildatum only to tell
 *   apart what a norm does and what a birthday does
 * @returns the capacity, or a refusal when the norms of that day are not known
 */
export function berekenCapaciteit(
  huishouden: Huishouden,
  peildatum: Datum,
  aannames: Aannames,
  vermogen: Centen = nul,
  kinderenOp: Datum = peildatum,
): Uitkomst<Afloscapaciteit, NormenOnbekend> {
  const inkomen = maandinkomen({
    perMaand: huishouden.nettoPerMaand,
    vakantiegeldPerJaar: huishouden.vakantiegeldPerJaar,
    rentePerJaar: huishouden.rentePerJaar ?? nul,
  })
  const uitkomst = berekenVtlb(alsVraag(huishouden, { peildatum, kinderenOp }, inkomen.bedrag, aannames))
  if (!uitkomst.ok) return geweigerd(...uitkomst.weigeringen.map(alsNormenOnbekend))
  const { vtlb, perMaand, afloscapaciteit, berekening, beslagvrijeVoet } = uitkomst.waarde
  const normdatum = normdatumOp(peildatum) ?? peildatum
  return gelukt({
    peildatum,
    vtlb,
    perMaand,
    vermogen,
    bron: `Kwijting, vtlb-regel ${berekening.versie}, normen van ${normdatum}`,
    berekend: {
      huishouden,
      aannames,
      beleid: afloscapaciteit.beleid,
      beslagvrijeVoet,
      normdatum,
      berekening: { ...berekening, stappen: [...inkomen.stappen, ...berekening.stappen] },
    },
  })
}

function alsVraag(
  huishouden: Huishouden,
  { peildatum, kinderenOp }: { readonly peildatum: Datum; readonly kinderenOp: Datum },
  inkomen: Centen,
  aannames: Aannames,
): Vtlbvraag {
  const { lasten, overigeCorrecties = [], ...rest } = huishouden
  return {
    peildatum,
    leefsituatie: rest.leefsituatie,
    belastbaarJaarinkomen: rest.belastbaarJaarinkomen,
    nettoMaandinkomen: inkomen,
    partnerNettoMaandinkomen: rest.partnerNettoMaandinkomen,
    loonheffingBijtelling: rest.loonheffingBijtelling,
    woonkosten: rest.woonkosten,
    woning: rest.woning,
    zonderAdres: rest.zonderAdres,
    inrichting: rest.inrichting,
    aowLeeftijd: rest.aowLeeftijd,
    volwassenen: rest.volwassenen,
    werkurenPerWeek: rest.werkurenPerWeek,
    eigenRisicoAfgekocht: rest.eigenRisicoAfgekocht,
    individueel: { soort: 'lasten', lasten: { ...lasten, kinderen: minderjarigenOp(lasten.kinderen, kinderenOp) } },
    overigeCorrecties,
    aannames,
  }
}

function alsNormenOnbekend(weigering: Peildatumweigering): NormenOnbekend {
  const veld = '#/peildatum'
  return weigering.code === 'WaardeOntbreekt'
    ? { code: 'NormenOnbekend', veld, vanaf: weigering.vroegst, totEnMet: weigering.laatst }
    : { code: 'NormenOnbekend', veld, ...bekend }
}

/**
 * Tells whether doing a calculation again gives what was recorded; true when the rule has changed since (a corrected
 * value of the law raises its version too).
 */
export function isHerhaalbaar({ peildatum, vtlb, perMaand, berekend }: Afloscapaciteit): boolean {
  const opnieuw = berekenCapaciteit(berekend.huishouden, peildatum, berekend.aannames)
  if (!opnieuw.ok) return false
  if (opnieuw.waarde.berekend.berekening.versie !== berekend.berekening.versie) return true
  return opnieuw.waarde.vtlb === vtlb && opnieuw.waarde.perMaand === perMaand
}
