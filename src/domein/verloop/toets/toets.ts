import type { Datum } from '../../../gedeeld/datum.ts'
import type { Organisatie, Vastgelegd } from '../../toegang/index.ts'
import type { Gebeurtenis } from '../traject.ts'
import { berekeningHerhaalbaar, prognoseHerhaalbaar, voorstelHerhaalbaar } from './berekening.ts'
import { geldSluit, nietMeerDanVordering, uitdelingSluit } from './geld.ts'
import {
  berichtenVerantwoord,
  dichtIsDicht,
  iedereenAkkoord,
  kwijtingOpTijd,
  nooitZonderKlok,
  voorstelNaarWieHetHoort,
} from './proces.ts'
import { type Verhaal, speelVerhaal } from './verhaal.ts'

/** What must hold of every dossier, as it went. Each gives one answer per thing that was looked at. */
const regels: Readonly<Record<string, (verhaal: Verhaal) => readonly boolean[]>> = {
  'Geld: wat binnenkwam is wat eruit ging en wat er nog staat': geldSluit,
  'Geld: elke uitdeling sluit op de cent': uitdelingSluit,
  'Geld: geen vordering kreeg meer dan haar bedrag': nietMeerDanVordering,
  'Elk bericht met een termijn is beantwoord, herinnerd of verklaard': berichtenVerantwoord,
  'Geen dossier zonder eigenaar en klok': nooitZonderKlok,
  'Wie vooraf akkoord is krijgt geen voorstel, tenzij er een belemmering is': voorstelNaarWieHetHoort,
  'Een regeling staat alleen als iedereen akkoord is': iedereenAkkoord,
  'Finale kwijting op het moment dat bij de vorm hoort': kwijtingOpTijd,
  'Elke vtlb-berekening geeft opnieuw hetzelfde': berekeningHerhaalbaar,
  'Elk voorstel geeft opnieuw hetzelfde': voorstelHerhaalbaar,
  'Elke prognose geeft opnieuw hetzelfde': prognoseHerhaalbaar,
  'Na het sluiten gebeurt er niets meer': dichtIsDicht,
}

/** How often something was looked at and how often it was not as it must be. */
export interface Telling {
  readonly naam: string
  readonly gecontroleerd: number
  readonly geschonden: number
}

/** Nothing was looked at yet: one line per rule. */
export const nietsGetoetst: readonly Telling[] = Object.keys(regels).map((naam) => ({
  naam,
  gecontroleerd: 0,
  geschonden: 0,
}))

/** Adds what was found in one dossier to what was found before. */
export function telBij(tot: readonly Telling[], erbij: readonly Telling[]): readonly Telling[] {
  return tot.map((regel) => {
    const nieuw = erbij.find(({ naam }) => naam === regel.naam)
    if (nieuw === undefined) return regel
    const { naam, gecontroleerd, geschonden } = regel
    return {
      naam,
      gecontroleerd: gecontroleerd + nieuw.gecontroleerd,
      geschonden: geschonden + nieuw.geschonden,
    }
  })
}

/**
 * Checks what must hold of a dossier, on nothing but its own history.
 * @param vandaag day up to which terms have passed
 * @returns one count per rule
 */
export function toetsDossier(
  historie: readonly Vastgelegd<Gebeurtenis>[],
  vandaag: Datum,
  organisatie: Organisatie,
): readonly Telling[] {
  const verhaal = speelVerhaal(historie, vandaag, organisatie)
  return Object.entries(regels).map(([naam, regel]) => {
    const uitkomsten = regel(verhaal)
    return { naam, gecontroleerd: uitkomsten.length, geschonden: uitkomsten.filter((klopt) => !klopt).length }
  })
}
