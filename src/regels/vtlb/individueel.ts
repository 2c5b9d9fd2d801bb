import { type Breuk, gedeeldDoor, kleinsteBreuk, min, nulBreuk, plus } from '../../gedeeld/breuk.ts'
import { alsBreuk } from '../../gedeeld/geld.ts'
import type { Leefsituatie, Parameters as Voetparameters } from '../beslagvrije-voet/index.ts'
import type { Kindgebonden, Lastennormen, Parameters } from './parameters.ts'
import type { Lasten, Vtlbvraag } from './vraag.ts'

/** The three individual corrections, exact, in cents per month; each may be below nothing. */
export interface Individueel {
  readonly zorgpremie: Breuk
  readonly woonlasten: Breuk
  readonly missendKindgebondenBudget: Breuk
}

/**
 * The three corrections: as they were given, or from real cost and what is really received.
 * @bron NVVK 11 May 2021 and 9 July 2021 (individuele lasten); the formulas are ours, docs/besluiten/0011
 */
export function individueleCorrecties(vraag: Vtlbvraag, p: Parameters, voet: Voetparameters): Individueel {
  const { individueel, leefsituatie } = vraag
  if (individueel.soort === 'lasten') {
    if (p.lasten === null) throw new Error('Lasten without their norms')
    return uitLasten(individueel.lasten, leefsituatie, p.lasten, voet)
  }
  const { zorgpremie, woonlasten, missendKindgebondenBudget } = individueel.correcties
  return {
    zorgpremie: alsBreuk(zorgpremie),
    woonlasten: alsBreuk(woonlasten),
    missendKindgebondenBudget: alsBreuk(missendKindgebondenBudget),
  }
}

function uitLasten(lasten: Lasten, leefsituatie: Leefsituatie, p: Lastennormen, voet: Voetparameters): Individueel {
  const huur = kleinsteBreuk(alsBreuk(lasten.rekenhuur), voet.huurgrens)
  return {
    zorgpremie: min(min(alsBreuk(lasten.zorgpremie), alsBreuk(lasten.zorgtoeslag)), p.normpremie),
    woonlasten: min(min(huur, alsBreuk(lasten.huurtoeslag)), p.normhuur),
    missendKindgebondenBudget: min(
      hoogsteKindgebondenBudget(lasten, leefsituatie, p.kindgebondenBudget),
      alsBreuk(lasten.kindgebondenBudget),
    ),
  }
}

/**
 * The highest kindgebonden budget for these children, per month.
 * @bron art. 2 lid 2 to 6 Wkb
 */
function hoogsteKindgebondenBudget({ kinderen }: Lasten, leefsituatie: Leefsituatie, kgb: Kindgebonden | null): Breuk {
  if (kgb === null) return nulBreuk
  const perJaar = kinderen.reduce((som, { leeftijd }, i) => plus(som, voorKind(leeftijd, i, kgb)), nulBreuk)
  return gedeeldDoor(leefsituatie === 'alleenstaande-ouder' ? plus(perJaar, kgb.alleenstaandeOuder) : perJaar, 12n)
}

/** The highest kindgebonden budget for one child per year; `plaats` 0 is the first child. */
export function voorKind(leeftijd: number, plaats: number, kgb: Kindgebonden): Breuk {
  const basis = plaats === 0 ? kgb.eersteKind : kgb.volgendKind
  if (leeftijd >= 16) return plus(basis, kgb.van16tot18)
  return leeftijd >= 12 ? plus(basis, kgb.van12tot16) : basis
}
