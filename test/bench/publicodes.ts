import Engine from 'publicodes'
import type { Datum } from '../../src/gedeeld/datum.ts'
import type { Leefsituatie } from '../../src/regels/beslagvrije-voet/index.ts'
import { rekenwaarden } from './rekenwaarden.ts'

/**
 * Art. 475da lid 1 to 3 Rv, as it stands from 2026, as a publicodes model: one rule per letter of the article, as its
 * users write them. Without units, which would only make it slower.
 */
export function maakModel(peildatum: Datum) {
  const alleen = rekenwaarden(peildatum, 'alleenstaand')
  const ouder = rekenwaarden(peildatum, 'alleenstaande-ouder')
  const paar = rekenwaarden(peildatum, 'gehuwd-zonder-kinderen')
  const gezin = rekenwaarden(peildatum, 'gehuwd-met-kinderen')
  const perHuishouden = (een: number, twee: number) => ({ variations: [{ si: 'paar', alors: een }, { sinon: twee }] })
  const perAantal = (een: number, meer: number) => ({
    variations: [{ si: "leefsituatie = 'alleenstaand'", alors: een }, { sinon: meer }],
  })
  return {
    leefsituatie: "'alleenstaand'",
    jaarinkomen: 0,
    paar: {
      'une de ces conditions': ["leefsituatie = 'gehuwd-zonder-kinderen'", "leefsituatie = 'gehuwd-met-kinderen'"],
    },
    kinderen: {
      'une de ces conditions': ["leefsituatie = 'alleenstaande-ouder'", "leefsituatie = 'gehuwd-met-kinderen'"],
    },
    norm: perHuishouden(paar.norm, alleen.norm),
    maximum: {
      variations: [
        { si: "leefsituatie = 'alleenstaand'", alors: alleen.maximum },
        { si: "leefsituatie = 'alleenstaande-ouder'", alors: ouder.maximum },
        { si: "leefsituatie = 'gehuwd-zonder-kinderen'", alors: paar.maximum },
        { sinon: gezin.maximum },
      ],
    },
    drempelinkomen: `${alleen.drempelpercentage}% * 12 * ${alleen.minimumloon}`,
    basis: '95% * norm',
    zorg: {
      valeur: `(jaarinkomen - drempelinkomen) / 12 * ${alleen.afbouwZorg}%`,
      plancher: 0,
      plafond: perHuishouden(
        (paar.standaardpremie * 2) / 12 - paar.premieInNorm,
        alleen.standaardpremie / 12 - alleen.premieInNorm,
      ),
    },
    ijkpunt: perAantal(alleen.ijkpunt, ouder.ijkpunt),
    'afbouw huur': perAantal(alleen.afbouwHuur / 100, ouder.afbouwHuur / 100),
    huur: {
      valeur: '(jaarinkomen - ijkpunt) * afbouw huur / 12',
      plancher: 0,
      plafond: perAantal(alleen.huurgrens - alleen.basishuur, ouder.huurgrens - ouder.basishuur),
    },
    'extra drempel': perHuishouden(gezin.kindgebondenBudget?.extraDrempel ?? 0, 0),
    'kindgebonden budget': {
      'applicable si': 'kinderen',
      valeur: `(jaarinkomen - drempelinkomen - extra drempel) / 12 * ${ouder.kindgebondenBudget?.afbouw ?? 0}%`,
      plancher: 0,
    },
    'beslagvrije voet': {
      somme: ['basis', 'zorg', 'huur', 'kindgebonden budget'],
      plafond: 'maximum',
      arrondi: '2 décimales',
    },
  }
}

/** From leefsituatie and yearly income in euros to the beslagvrije voet in euros, on the cent. */
export type Rekenaar = (leefsituatie: Leefsituatie, jaarinkomen: number) => number

/** As its documentation shows: one engine, a situation per household, one rule evaluated. */
export function maakPublicodes(peildatum: Datum): Rekenaar {
  const engine = new Engine(maakModel(peildatum))
  return (leefsituatie, jaarinkomen) => {
    engine.setSituation({ leefsituatie: `'${leefsituatie}'`, jaarinkomen })
    return getal(engine.evaluate('beslagvrije voet').nodeValue)
  }
}

/** The fastest of the ways it documents that we tried: an engine per leefsituatie, only the income set anew. */
export function maakSnelstePublicodes(peildatum: Datum): Rekenaar {
  const model = maakModel(peildatum)
  const met = (leefsituatie: Leefsituatie) => new Engine(model).setSituation({ leefsituatie: `'${leefsituatie}'` })
  const engines = {
    alleenstaand: met('alleenstaand'),
    'alleenstaande-ouder': met('alleenstaande-ouder'),
    'gehuwd-zonder-kinderen': met('gehuwd-zonder-kinderen'),
    'gehuwd-met-kinderen': met('gehuwd-met-kinderen'),
  }
  return (leefsituatie, jaarinkomen) => {
    const engine = engines[leefsituatie].setSituation({ jaarinkomen }, { keepPreviousSituation: true })
    return getal(engine.evaluate('beslagvrije voet').nodeValue)
  }
}

function getal(waarde: unknown): number {
  if (typeof waarde !== 'number') throw new TypeError(`publicodes gave no number: ${String(waarde)}`)
  return waarde
}
