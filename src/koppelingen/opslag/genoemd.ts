import { bankrekeningopdrachten } from '../../domein/geld/index.ts'
import { type Opdrachtverzoek, opdrachtVan } from '../../domein/verloop/index.ts'
import { type Veld, veldenVan } from '../../gedeeld/invoer.ts'
import { isUuid } from './verbinding.ts'

/** What an opdracht may refer to, in the order of the parameters of laadSql. */
export const verwijzingsoorten = ['schuldeiser', 'medewerker', 'bankpost'] as const
type Verwezen = (typeof verwijzingsoorten)[number]

/** The ids in what was handed in that the opdracht says refer to such a thing, wherever they stand. */
export function genoemd({ soort, invoer }: Opdrachtverzoek, naar: Verwezen): readonly string[] {
  return onderNamen(invoer, verwijzingen(soort)[naar])
}

function onderNamen(invoer: unknown, namen: ReadonlySet<string>): readonly string[] {
  if (invoer === null || typeof invoer !== 'object' || namen.size === 0) return []
  return Object.entries(invoer).flatMap(([lid, waarde]: [string, unknown]) =>
    namen.has(lid) && typeof waarde === 'string' && isUuid(waarde) ? [waarde] : onderNamen(waarde, namen),
  )
}

type Verwijzingen = Readonly<Record<Verwezen, ReadonlySet<string>>>

const perOpdracht = new Map<string, Verwijzingen>()

function verwijzingen(soort: string): Verwijzingen {
  const opdracht = opdrachtVan(soort) ?? bankrekeningopdrachten.find((een) => een.soort === soort)
  if (opdracht === undefined) return { schuldeiser: new Set(), medewerker: new Set(), bankpost: new Set() }
  const bekend = perOpdracht.get(soort)
  if (bekend !== undefined) return bekend
  const velden = metBinnenste(veldenVan(opdracht.invoer))
  const naar = (...wat: readonly string[]) =>
    new Set(velden.flatMap((veld) => (veld.naar !== undefined && wat.includes(veld.naar) ? [veld.naam] : [])))
  // Who collects stands in the contactenboek too.
  const contacten = naar('schuldeiser', 'incassobureau', 'gerechtsdeurwaarder', 'gemachtigde')
  const gevonden = {
    schuldeiser: contacten,
    medewerker: naar('medewerker', 'adviseur', 'iedereen', 'klachtbehandelaar'),
    bankpost: naar('bankpost'),
  }
  perOpdracht.set(soort, gevonden)
  return gevonden
}

const metBinnenste = (velden: readonly Veld[]): readonly Veld[] =>
  velden.flatMap((veld) => [veld, ...metBinnenste(veld.velden ?? [])])
