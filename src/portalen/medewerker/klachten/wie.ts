import { type Datum, jaarVan } from '../../../gedeeld/datum.ts'
import type { Klacht } from '../../../domein/kwaliteit/index.ts'

/** For whom the register of klachten is: who watches that each is answered. */
export const voorRegister = ['teammanager'] as const

/** The place in a dossier where its klachten stand. */
export const klachtAdres = (dossierId: string): string => `/medewerker/dossier/${dossierId}?sectie=klachten#klachten`

/** What came in within a year. */
export const inJaar = <K extends Pick<Klacht, 'ontvangen'>>(klachten: readonly K[], jaar: number): readonly K[] =>
  klachten.filter(({ ontvangen }) => jaarVan(ontvangen) === jaar)

/** The year that an address asks for; else the last in which a klacht came in, else this one. */
export function jaarUit(
  vraag: URLSearchParams,
  klachten: readonly Pick<Klacht, 'ontvangen'>[],
  vandaag: Datum,
): number {
  const jaren = klachten.map(({ ontvangen }) => jaarVan(ontvangen))
  const gevraagd = Number(vraag.get('jaar'))
  return jaren.includes(gevraagd) ? gevraagd : Math.max(...jaren, ...(jaren.length === 0 ? [jaarVan(vandaag)] : []))
}
