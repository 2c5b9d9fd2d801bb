import { type Datum, plusDagen } from '../../../gedeeld/datum.ts'
import { plusWerkdagen } from '../../../regels/termijnen/index.ts'
import { type Dagdeel, type Voorkeur, dagdelen, hoogstensVoorkeuren } from '../../../domein/dossier/index.ts'

/** How many werkdagen an inwoner can choose from: two weeks, and a page that stays light. */
const hoeveelDagen = 10

/** A moment as it goes through a form: `2026-11-24:ochtend`. */
export const alsWaarde = ({ dag, dagdeel }: Voorkeur): string => `${dag}:${dagdeel}`

/** The moments that can be asked for: parts of the next werkdagen, from tomorrow on. */
export function keuzeVan(vandaag: Datum): readonly Voorkeur[] {
  const dagen = Array.from({ length: hoeveelDagen }, (_, i) => plusWerkdagen(vandaag, i + 1))
  return dagen.flatMap((dag) => delen.map((dagdeel) => ({ dag, dagdeel })))
}

const delen = Object.keys(dagdelen).filter((deel): deel is Dagdeel => Object.hasOwn(dagdelen, deel))

/** What was chosen, the best first, each once; what was not offered is nothing. */
export function gekozenUit(waarden: readonly string[], vandaag: Datum): readonly Voorkeur[] {
  const keuze = new Map(keuzeVan(vandaag).map((een) => [alsWaarde(een), een]))
  // Over midnight the first day of the page is no longer offered, and still to come.
  for (const een of keuzeVan(plusDagen(vandaag, -1))) if (een.dag > vandaag) keuze.set(alsWaarde(een), een)
  return [...new Set(waarden)].flatMap((waarde) => keuze.get(waarde) ?? []).slice(0, hoogstensVoorkeuren)
}
