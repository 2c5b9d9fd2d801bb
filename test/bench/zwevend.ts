import type { Datum } from '../../src/gedeeld/datum.ts'
import { type Leefsituatie, isPaar } from '../../src/regels/beslagvrije-voet/index.ts'
import { type Rekenwaarden, rekenwaarden } from './rekenwaarden.ts'

/**
 * Art. 475da lid 1 to 3 Rv in plain floating point, constants worked out beforehand, without explanation: as fast as
 * JavaScript can. @returns from leefsituatie and yearly income in euros to the beslagvrije voet in euros, on the cent
 */
export function maakZwevend(peildatum: Datum): (leefsituatie: Leefsituatie, jaarinkomen: number) => number {
  const van = (leefsituatie: Leefsituatie) => constanten(rekenwaarden(peildatum, leefsituatie), isPaar(leefsituatie))
  const tabel: Readonly<Record<Leefsituatie, ReturnType<typeof constanten>>> = {
    alleenstaand: van('alleenstaand'),
    'alleenstaande-ouder': van('alleenstaande-ouder'),
    'gehuwd-zonder-kinderen': van('gehuwd-zonder-kinderen'),
    'gehuwd-met-kinderen': van('gehuwd-met-kinderen'),
  }
  return (leefsituatie, jaarinkomen) => {
    const k = tabel[leefsituatie]
    const zorg = Math.min((Math.max(jaarinkomen - k.drempel, 0) / 12) * k.afbouwZorg, k.zorgHoogstens)
    const huur = Math.max(Math.min(((jaarinkomen - k.ijkpunt) * k.afbouwHuur) / 12, k.huurHoogstens), 0)
    const kinderen = (Math.max(jaarinkomen - k.drempelKinderen, 0) / 12) * k.afbouwKinderen
    return Math.round(Math.min(k.basis + zorg + huur + kinderen, k.maximum) * 100) / 100
  }
}

function constanten(w: Rekenwaarden, paar: boolean) {
  const drempel = (w.drempelpercentage / 100) * 12 * w.minimumloon
  return {
    basis: 0.95 * w.norm,
    maximum: w.maximum,
    drempel,
    afbouwZorg: w.afbouwZorg / 100,
    zorgHoogstens: (w.standaardpremie * (paar ? 2 : 1)) / 12 - w.premieInNorm,
    ijkpunt: w.ijkpunt,
    afbouwHuur: w.afbouwHuur / 100,
    huurHoogstens: w.huurgrens - w.basishuur,
    drempelKinderen: drempel + (w.kindgebondenBudget?.extraDrempel ?? 0),
    afbouwKinderen: (w.kindgebondenBudget?.afbouw ?? 0) / 100,
  }
}
