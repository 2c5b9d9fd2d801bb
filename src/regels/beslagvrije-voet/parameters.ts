import { type Breuk, gedeeldDoor, keer, maal, min, plus, vereenvoudig } from '../../gedeeld/breuk.ts'
import { bedragUit, deelUit, toonEuro, toonProcent } from '../../gedeeld/tonen.ts'
import { type Datum, datum } from '../../gedeeld/datum.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import type { Wetswaarde } from '../../gedeeld/verantwoording.ts'
import { type WaardeOntbreekt, type Zoeker, zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { lid7grenzen, maxima } from '../waarden/beslagvrije-voet.ts'
import { huurgrens } from '../waarden/huurtoeslag.ts'
import { kgbAfbouw, kgbDrempelPaar } from '../waarden/kindgebonden-budget.ts'
import { norm21, norm23lid2 } from '../waarden/participatiewet.ts'
import { drempelpercentage, minimumloon, standaardpremie, zorgtoeslagAfbouw } from '../waarden/zorgtoeslag.ts'
import { type Huurformule, huurformuleOp } from './huurformule.ts'
import { type Leefsituatie, heeftKinderen, isPaar } from './leefsituatie.ts'

/** The letters of art. 475da lid 2 Rv for one household on one day. Amounts are exact, in cents. */
export interface Parameters {
  readonly leefsituatie: Leefsituatie
  /** A or B: the norm of art. 21 PW of this household, per month. */
  readonly norm: Breuk
  /** B: the norm of a couple, per month. */
  readonly normPaar: Breuk
  /** Lid 1: the highest beslagvrije voet, per month. */
  readonly maximum: Breuk
  /** D: the drempelinkomen per year, and what it is made of: a share of twelve times the minimumloon. */
  readonly drempelinkomen: Breuk
  readonly drempeldeel: Breuk
  readonly minimumloon: Breuk
  /** E: the share of the income above D that goes to zorg. */
  readonly afbouwZorg: Breuk
  /** Lid 3: the highest amount for zorg, per month, and what it is made of: the premie less what the norm holds. */
  readonly zorgHoogstens: Breuk
  readonly standaardpremie: Breuk
  readonly zorgInNorm: Breuk
  readonly huur: Huurformule
  /** K, and the income from which it counts: D, for a couple D + L. Null without children. */
  readonly kindgebondenBudget: { readonly afbouw: Breuk; readonly drempel: Breuk; readonly extra: Breuk } | null
  /** The maximale huurgrens of art. 13 lid 1 onder a Wht, per month: for lid 5, and H from 2026. */
  readonly huurgrens: Breuk
  /** Lid 7 holds below this yearly income. */
  readonly lid7grens: Breuk
  readonly bronnen: Bronnen
}

/** The values behind the letters, by what uses them: an explanation lists those that its case used. */
export interface Bronnen {
  readonly norm: Wetswaarde
  readonly normPaar: Wetswaarde
  /** Lid 1 to 3. */
  readonly lid2: readonly Wetswaarde[]
  readonly huurgrens: Wetswaarde
  readonly lid7: Wetswaarde
}

/** Why there is no beslagvrije voet on a day. */
export type Peildatumweigering =
  | { readonly code: 'PeildatumTeVroeg'; readonly vroegst: Datum }
  | { readonly code: 'PeildatumTeLaat'; readonly laatst: Datum }
  | WaardeOntbreekt

/** The first and last day for which the beslagvrije voet is known here. */
export const bekend = { vanaf: datum(maxima[0]?.vanaf ?? ''), totEnMet: datum(maxima.at(-1)?.totEnMet ?? '') }

const bewaard = new Map<string, Uitkomst<Parameters, Peildatumweigering>>()

/**
 * The parameters of a household on a day; kept, because a caseload asks for the same day a hundred thousand times.
 * @returns them, or a refusal outside the days that are known
 */
export function parametersOp(peildatum: Datum, leefsituatie: Leefsituatie): Uitkomst<Parameters, Peildatumweigering> {
  if (peildatum < bekend.vanaf) return geweigerd({ code: 'PeildatumTeVroeg', vroegst: bekend.vanaf })
  if (peildatum > bekend.totEnMet) return geweigerd({ code: 'PeildatumTeLaat', laatst: bekend.totEnMet })
  const sleutel = `${peildatum}${leefsituatie}`
  const eerder = bewaard.get(sleutel)
  if (eerder !== undefined) return eerder
  const nieuw = verzamelParameters(zoekerOp(peildatum), zoekerOp(peildatum), leefsituatie)
  bewaard.set(sleutel, nieuw)
  return nieuw
}

const namen = { normPaar: 'Bijstandsnorm van een paar (B)', grens: 'Huurgrens (H)', lid7: 'Inkomensgrens van lid 7' }
const normAlleen = 'Bijstandsnorm van een alleenstaande (A)'

/**
 * Looks every value up; one that is missing on the day is a refusal, also when all others are there.
 * @param zoeker for the values of lid 1 to 3
 * @param buiten for those that not every case uses: an explanation tells them apart
 */
export function verzamelParameters(
  zoeker: Zoeker,
  buiten: Zoeker,
  leefsituatie: Leefsituatie,
): Uitkomst<Parameters, WaardeOntbreekt> {
  const { zoek } = zoeker
  const paar = isPaar(leefsituatie)
  const wie = paar ? 'paar' : 'alleen'
  const aantal = leefsituatie === 'alleenstaand' ? 'een' : 'meer'
  const normen = buiten.zoek(namen.normPaar, norm21, (w) => toonEuro(w.paar))
  const grens = buiten.zoek(namen.grens, huurgrens, toonEuro)
  const lid7 = buiten.zoek(namen.lid7, lid7grenzen, (w) => toonEuro(w[aantal]))
  const norm = paar ? normen : zoek(normAlleen, norm21, (w) => toonEuro(w.alleen))
  const maximum = zoek('Hoogste beslagvrije voet', maxima, (w) => toonEuro(w[leefsituatie]))
  const loon = zoek('Minimumloon per maand in januari', minimumloon, toonEuro)
  const drempel = zoek('Drempelinkomen, deel van 12 × het minimumloon', drempelpercentage, toonProcent)
  const afbouw = zoek('Afbouw van de zorgtoeslag (E)', zorgtoeslagAfbouw, toonProcent)
  const premie = zoek('Standaardpremie per jaar', standaardpremie, toonEuro)
  const zorgInNorm = zoek('Deel van de norm voor de zorgpremie', norm23lid2, (w) => toonEuro(w[wie]))
  const huur = grens === null ? null : huurformuleOp(zoeker, aantal, bedragUit(grens))
  const kgb = zoekKindgebondenBudget(zoeker, leefsituatie)
  if (!normen || !norm || !maximum || !loon || !drempel || !afbouw || !premie || !zorgInNorm || !grens || !lid7)
    return geweigerd(...buiten.ontbreekt, ...zoeker.ontbreekt)
  if (!huur || !kgb) return geweigerd(...zoeker.ontbreekt)
  const normPaar = bronVan(buiten, namen.normPaar)
  const bronGrens = bronVan(buiten, namen.grens)
  const drempelinkomen = vereenvoudig(keer(deelUit(drempel), maal(bedragUit(loon), 12n)))
  const perMaand = gedeeldDoor(maal(bedragUit(premie), paar ? 2n : 1n), 12n)
  return gelukt({
    leefsituatie,
    norm: bedragUit(norm[wie]),
    normPaar: bedragUit(normen.paar),
    maximum: bedragUit(maximum[leefsituatie]),
    drempelinkomen,
    drempeldeel: deelUit(drempel),
    minimumloon: bedragUit(loon),
    afbouwZorg: deelUit(afbouw),
    zorgHoogstens: vereenvoudig(min(perMaand, bedragUit(zorgInNorm[wie]))),
    standaardpremie: bedragUit(premie),
    zorgInNorm: bedragUit(zorgInNorm[wie]),
    huur,
    kindgebondenBudget: kgb === 'geen' ? null : { ...kgb, drempel: vereenvoudig(plus(drempelinkomen, kgb.extra)) },
    huurgrens: bedragUit(grens),
    lid7grens: bedragUit(lid7[aantal]),
    bronnen: {
      norm: paar ? normPaar : bronVan(zoeker, normAlleen),
      normPaar,
      lid2: [...(paar ? [normPaar] : []), ...zoeker.gevonden, ...(huur.vorm === 'lijn' ? [bronGrens] : [])],
      huurgrens: bronGrens,
      lid7: bronVan(buiten, namen.lid7),
    },
  })
}

/** The value as it was found under a name; to ask for one that was not found is a bug. */
function bronVan({ gevonden }: Zoeker, naam: string): Wetswaarde {
  const bron = gevonden.find((een) => een.naam === naam)
  if (bron === undefined) throw new Error(`No value under ${naam}`)
  return bron
}

/** K and L; L is nothing for who is alone. */
function zoekKindgebondenBudget(
  { zoek }: Zoeker,
  leefsituatie: Leefsituatie,
): { readonly afbouw: Breuk; readonly extra: Breuk } | 'geen' | null {
  if (!heeftKinderen(leefsituatie)) return 'geen'
  const afbouw = zoek('Afbouw van het kindgebonden budget (K)', kgbAfbouw, toonProcent)
  const extra = isPaar(leefsituatie) ? zoek('Extra drempel voor een paar (L)', kgbDrempelPaar, toonEuro) : '0.00'
  return afbouw === null || extra === null ? null : { afbouw: deelUit(afbouw), extra: bedragUit(extra) }
}
