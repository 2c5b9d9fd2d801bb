import type { Datum } from '../../gedeeld/datum.ts'
import type { Organisatie } from '../../domein/toegang/index.ts'
import type { Antwoord, Dossierblad, Opdrachtverzoek, Traject, Vervolg } from '../../domein/verloop/index.ts'
import { vasteId } from './keten.ts'

/** What going on by itself needs. */
export interface Vanzelfverder {
  /** The state of a dossier; null when there is none to go on with. */
  readonly lees: (
    organisatieId: string,
    dossierId: string,
  ) => Promise<Pick<Dossierblad, 'staat' | 'versie' | 'organisatie'> | null>
  readonly vervolgOp: (staat: Traject, vandaag: Datum, organisatie: Organisatie) => Vervolg | null
  readonly voerUit: (verzoek: Opdrachtverzoek) => Promise<Antwoord>
  readonly vandaag: () => Datum
}

// A dossier takes a handful of steps by itself; more than this is a circle.
const hoogstens = 100

/**
 * Lets a dossier go on by itself until it waits for somebody. Safe to do twice: the id of each opdracht follows from
 * the dossier and its version.
 * @throws Error when such an opdracht is refused, or there is no end to them: the job fails visibly and is tried again
 */
export async function gaVerder(verder: Vanzelfverder, organisatieId: string, dossierId: string): Promise<void> {
  for (let keer = 0; keer < hoogstens; keer++) {
    const dossier = await verder.lees(organisatieId, dossierId)
    const vervolg = dossier === null ? null : verder.vervolgOp(dossier.staat, verder.vandaag(), dossier.organisatie)
    if (dossier === null || vervolg === null) return
    const antwoord = await verder.voerUit({
      organisatieId,
      stroom: { soort: 'dossier', id: dossierId },
      opdrachtId: vasteId('verloop', organisatieId, dossierId, dossier.versie, vervolg.soort),
      ...vervolg,
      gezienVersie: dossier.versie,
      door: { soort: 'kwijting' },
    })
    // Somebody was first: look again at what stands there now.
    if (antwoord.soort === 'gedaan' || antwoord.soort === 'verouderd') continue
    throw new Error(`${vervolg.soort} by itself: ${redenVan(antwoord)}`)
  }
  throw new Error(`A dossier went on by itself for ${hoogstens} steps and was not done`)
}

function redenVan(antwoord: Antwoord): string {
  return antwoord.soort === 'geweigerd' ? antwoord.weigeringen.map(({ code }) => code).join(', ') : antwoord.soort
}
