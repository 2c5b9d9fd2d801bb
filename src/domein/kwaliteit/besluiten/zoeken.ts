import { verwijzing } from '../../../gedeeld/invoer.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { type DossierInzicht, type Inwonertoegang, begonnen, eigenToegang } from '../../dossier/index.ts'
import { type Actor, wieIs } from '../../toegang/index.ts'
import { type Bezwaar, isOpenBezwaar } from '../bezwaar.ts'
import type { KwaliteitInzicht } from '../kwaliteit.ts'
import type { Kwaliteitweigering } from '../weigeringen.ts'

/** Who records a bezwaar, and who may decide on one. */
export const team = ['schuldhulpverlener', 'administratie', 'teammanager'] as const
export const behandelaars = ['schuldhulpverlener', 'teammanager'] as const

/** Asks which bezwaar. */
export const welkBezwaar = () => verwijzing({ label: 'Welk bezwaar?', naar: 'bezwaar' })

/** The access by which somebody does something himself. @returns ToegangOnbekend when it is not his to use that day */
export function toegangVan(
  toegangId: string,
  { dossier }: DossierInzicht,
  wanneer: Parameters<typeof eigenToegang>[2],
): Uitkomst<Inwonertoegang, Kwaliteitweigering> {
  const toegang = eigenToegang(dossier.toegangen, toegangId, wanneer)
  return toegang === undefined ? geweigerd({ code: 'ToegangOnbekend', veld: '#/toegangId' } as const) : gelukt(toegang)
}

/** The bezwaar that is named, when it still waits for a decision. */
export function openBezwaar({ kwaliteit }: KwaliteitInzicht, id: string): Uitkomst<Bezwaar, Kwaliteitweigering> {
  const gevonden = kwaliteit.bezwaren.find((een) => een.id === id && isOpenBezwaar(een))
  return gevonden === undefined
    ? geweigerd({ code: 'BezwaarOnbekend', veld: '#/bezwaarId' } as const)
    : gelukt(gevonden)
}

/** Refuses when no bezwaar waits. A closed dossier is no reason: what came in must be answered. */
export function metOpenBezwaar({ dossier, kwaliteit }: KwaliteitInzicht): readonly Kwaliteitweigering[] {
  const redenen = begonnen(dossier)
  return redenen.length > 0 || kwaliteit.bezwaren.some(isOpenBezwaar) ? redenen : [{ code: 'GeenBezwaarOpen' }]
}

/**
 * Refuses for hearing who gave the beschikking, and who has the dossier: he prepared it. Stricter than the law where he
 * got the dossier after it.
 * @bron Awb 7:5 lid 1
 */
export function nietVoorbereid(bezwaar: Bezwaar, staat: KwaliteitInzicht, door: Actor): readonly Kwaliteitweigering[] {
  const eigen = nietEigenBesluit(bezwaar, staat, door)
  if (eigen.length > 0 || staat.dossier.behandelaar?.id !== wieIs(door)) return eigen
  return [{ code: 'BezwaarInEigenDossier', veld: '#/bezwaarId' }]
}

/**
 * Refuses who gave the beschikking himself; where that was not kept, who has the dossier or had it when the bezwaar came.
 * @bron Awb 10:3 lid 3
 */
export function nietEigenBesluit(
  { tegen }: Bezwaar,
  { dossier }: KwaliteitInzicht,
  door: Actor,
): readonly Kwaliteitweigering[] {
  return (tegen.door ?? dossier.behandelaar?.id) === wieIs(door)
    ? [{ code: 'BezwaarTegenEigenBesluit', veld: '#/bezwaarId' }]
    : []
}
