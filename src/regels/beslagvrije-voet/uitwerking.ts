import { type Breuk, grootsteBreuk, kleinsteBreuk, min, nulBreuk, plus } from '../../gedeeld/breuk.ts'
import { type Centen, alsBreuk } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { type Onderdelen, lid1, lid2, lid4, lid5, som, vijfennegentigProcent } from './artikel-475da.ts'
import { type Aftrek, artikel475db } from './artikel-475db.ts'
import { artikel475dc } from './artikel-475dc.ts'
import { type Inrichtingsnorm, artikel475e, inrichtingsnormOp } from './artikel-475e.ts'
import { isPaar } from './leefsituatie.ts'
import { type Parameters, type Peildatumweigering, parametersOp } from './parameters.ts'
import type { BeslagvrijeVoetVraag } from './vraag.ts'

/** Every amount on the way to the beslagvrije voet, exact, in cents per month: nothing is rounded before the end. */
export interface Uitwerking {
  readonly parameters: Parameters
  /** The parts of lid 2; null where lid 2 does not hold (no address, institution). */
  readonly onderdelen: Onderdelen | null
  readonly inrichtingsnorm: Inrichtingsnorm | null
  /** After the cap of lid 1, or the amount of lid 4 or art. 475e lid 2. */
  readonly naMaximum: Breuk
  /** Lid 5. */
  readonly verhoging: Breuk
  /** Art. 475db. */
  readonly aftrek: Aftrek
  /** Art. 475dc: the beslagvrije voet. */
  readonly voet: Breuk
  /** What lid 2 gives above 95 % of the norm, as far as the income reaches; the vtlb takes it off again. */
  readonly compensatiekop: Breuk
}

/**
 * Works the beslagvrije voet out in the order of the law: art. 475da lid 2 and 3, the cap of lid 1, the raise of
 * lid 5, the deductions of art. 475db, the 95 % of art. 475dc. Never below nothing.
 * @returns every amount, exact; or a refusal outside the days that are known
 * @bron art. 475da–475e Rv
 */
export function werkUit(vraag: BeslagvrijeVoetVraag): Uitkomst<Uitwerking, Peildatumweigering> {
  const parameters = parametersOp(vraag.peildatum, vraag.leefsituatie)
  if (!parameters.ok) return parameters
  const p = parameters.waarde
  if (vraag.inrichting !== undefined) return inInrichting(vraag, p, vraag.inrichting.prijsVerzorging)
  if (vraag.zonderAdres === true) return gelukt(rondAf(vraag, p, { onderdelen: null, naMaximum: lid4(p) }))
  const onderdelen = lid2(alsBreuk(vraag.belastbaarJaarinkomen), p)
  return gelukt(rondAf(vraag, p, { onderdelen, naMaximum: lid1(som(onderdelen), p) }))
}

function inInrichting(
  vraag: BeslagvrijeVoetVraag,
  p: Parameters,
  prijs: Centen,
): Uitkomst<Uitwerking, Peildatumweigering> {
  const norm = inrichtingsnormOp(vraag.peildatum, isPaar(vraag.leefsituatie) ? 'paar' : 'alleen')
  if (!norm.ok) return geweigerd(...norm.weigeringen)
  const naMaximum = artikel475e(alsBreuk(prijs), norm.waarde)
  return gelukt(rondAf(vraag, p, { onderdelen: null, inrichtingsnorm: norm.waarde, naMaximum }))
}

/** From the amount of art. 475da or 475e to the beslagvrije voet. */
function rondAf(
  vraag: BeslagvrijeVoetVraag,
  parameters: Parameters,
  begin: Pick<Uitwerking, 'onderdelen' | 'naMaximum'> & Partial<Pick<Uitwerking, 'inrichtingsnorm'>>,
): Uitwerking {
  const { onderdelen, naMaximum, inrichtingsnorm = null } = begin
  const verhoging = vraag.woonkosten === undefined ? nulBreuk : lid5(alsBreuk(vraag.woonkosten), parameters)
  const aftrek = artikel475db(plus(naMaximum, verhoging), {
    partner: exactOfNul(vraag.partnerNettoMaandinkomen),
    eigen: exactOfNul(vraag.eigenNietBeslagenMaandinkomen),
    bijtelling: exactOfNul(vraag.loonheffingBijtelling),
  })
  const inkomen = vraag.nettoMaandinkomen === undefined ? null : alsBreuk(vraag.nettoMaandinkomen)
  const voet = artikel475dc(aftrek.rest, inkomen)
  const compensatiekop = onderdelen === null ? nulBreuk : kop(naMaximum, inkomen, onderdelen.basis)
  return { parameters, onderdelen, inrichtingsnorm, naMaximum, verhoging, aftrek, voet, compensatiekop }
}

/**
 * What the beslagvrije voet of lid 2 holds above 95 % of the norm, as far as the income reaches; without the raises and
 * before the deductions. That 95 % of the income bounds it is our reading of art. 475dc (te bevestigen).
 */
function kop(naMaximum: Breuk, inkomen: Breuk | null, basis: Breuk): Breuk {
  const bereikt = inkomen === null ? naMaximum : kleinsteBreuk(naMaximum, vijfennegentigProcent(inkomen))
  return grootsteBreuk(min(bereikt, basis), nulBreuk)
}

function exactOfNul(bedrag: Centen | undefined): Breuk {
  return bedrag === undefined ? nulBreuk : alsBreuk(bedrag)
}
