import { type Centen, alsBreuk, centenHalfOp } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import type { Berekening } from '../../gedeeld/verantwoording.ts'
import {
  type Afloscapaciteit,
  type Aflosvraag,
  type Beleid,
  afloscapaciteit,
  stapAfloscapaciteit,
  waardenVanBeleid,
} from '../afloscapaciteit/index.ts'
import { type Peildatumweigering, waardenBij as voetwaardenBij } from '../beslagvrije-voet/index.ts'
import { nietGemodelleerdBij } from './niet-gemodelleerd.ts'
import { stappenBij } from './uitleg.ts'
import { type Uitwerking, werkUit } from './uitwerking.ts'
import type { Vtlbvraag } from './vraag.ts'

/** A vtlb and the capacity above it, per month, half up from the exact amounts. */
export interface Vtlbbedragen {
  readonly vtlb: Centen
  readonly afloscapaciteit: Afloscapaciteit
  readonly perMaand: Centen
  readonly beslagvrijeVoet: Centen
  readonly uitwerking: Uitwerking
}

/** The same with everything behind it. */
export interface Vtlb extends Vtlbbedragen {
  readonly berekening: Berekening
}

/** Raised when the rule itself changes, so that a stored answer can be compared with what made it. */
const versie = '1'

/**
 * Computes the vtlb and the afloscapaciteit, without explanation: for a caseload at once.
 * @returns amounts, or every value that is not known on the peildatum
 */
export function rekenVtlb(vraag: Vtlbvraag): Uitkomst<Vtlbbedragen, Peildatumweigering> {
  const uitgewerkt = werkUit(vraag)
  if (!uitgewerkt.ok) return geweigerd(...uitgewerkt.weigeringen)
  const u = uitgewerkt.waarde
  const capaciteit = afloscapaciteit(aflosvraag(vraag, u))
  return gelukt({
    vtlb: centenHalfOp(u.vtlb),
    afloscapaciteit: capaciteit,
    perMaand: centenHalfOp(capaciteit.perMaand),
    beslagvrijeVoet: centenHalfOp(u.voet.voet),
    uitwerking: u,
  })
}

/**
 * Computes the vtlb and the afloscapaciteit, with the explanation that screen, letter, API and court read.
 * @returns it, or every value that is not known on the peildatum
 * @bron art. 295 lid 3 Fw; Vtlb-rapport (Recofa); Gedragscode art. 8
 */
export function berekenVtlb(vraag: Vtlbvraag): Uitkomst<Vtlb, Peildatumweigering> {
  const bedragen = rekenVtlb(vraag)
  return bedragen.ok ? gelukt({ ...bedragen.waarde, berekening: verantwoord(vraag, bedragen.waarde) }) : bedragen
}

function verantwoord(vraag: Vtlbvraag, { uitwerking: u, afloscapaciteit: capaciteit }: Vtlbbedragen): Berekening {
  return {
    regel: 'vtlb',
    versie,
    peildatum: vraag.peildatum,
    waarden: waardenBij(vraag, u, capaciteit.beleid),
    stappen: [...stappenBij(vraag, u), stapAfloscapaciteit(aflosvraag(vraag, u), capaciteit)],
    nietGemodelleerd: nietGemodelleerdBij(vraag, u, capaciteit.beleid),
  }
}

/** The values that this case used, each once: those of the beslagvrije voet first. */
function waardenBij(vraag: Vtlbvraag, { voet, parameters }: Uitwerking, beleid: Beleid): Berekening['waarden'] {
  const { norm, normPaar, huurgrens } = voet.parameters.bronnen
  const vanVoet = voetwaardenBij(vraag, voet)
  const ook = [
    normPaar,
    ...(vraag.aowLeeftijd || beleid === 'minimum-5-procent' ? [norm] : []),
    ...(vraag.individueel.soort === 'lasten' ? [huurgrens] : []),
  ].filter((een) => !vanVoet.includes(een))
  return [...vanVoet, ...ook, ...parameters.waarden, ...waardenVanBeleid(vraag.peildatum)]
}

function aflosvraag({ peildatum, nettoMaandinkomen }: Vtlbvraag, { vtlb, voet }: Uitwerking): Aflosvraag {
  return {
    peildatum,
    inkomen: alsBreuk(nettoMaandinkomen),
    vtlb,
    beslagvrijeVoet: voet.voet,
    norm: voet.parameters.norm,
  }
}
