import { type Schuldeiserantwoord, waarborgfonds } from '../../../domein/berichten/index.ts'
import { betrokkenenBij, isBetrokken } from '../../../domein/schulden/index.ts'
import type { Actor } from '../../../domein/toegang/index.ts'
import type { speelDossier } from '../motoren.ts'

type Staat = ReturnType<typeof speelDossier>

/**
 * Who gives an answer, by the name under which the dossier knows it, and for whom it acts.
 * @param over the claims that it is about; null: the answer has to say
 */
export function afzenderVan(
  staat: Staat,
  { schuldeiserId: id, gever }: Pick<Schuldeiserantwoord, 'schuldeiserId' | 'gever'>,
  over: readonly string[] | null,
): Actor {
  if (id === waarborgfonds) return { soort: 'waarborgfonds' }
  const betrokken = staat.schulden.vorderingen.flatMap(betrokkenenBij)
  const naam = betrokken.find((een) => een.id === id)?.naam ?? 'Schuldeiser'
  const wie = gever === undefined ? naam : `${naam} (${gever})`
  const namens = namensWie(staat, id, over)
  return { soort: 'schuldeiser', id, naam: namens === null ? wie : `${wie}, namens ${namens}` }
}

/** The one schuldeiser for which somebody acts at these claims; null: for itself, or it cannot be told. */
function namensWie({ schulden }: Staat, id: string, over: readonly string[] | null): string | null {
  const eigen = schulden.vorderingen.filter((v) => (over === null || over.includes(v.id)) && isBetrokken(v, id))
  const [een, ander] = new Set(eigen.map(({ schuldeiser }) => (schuldeiser.id === id ? null : schuldeiser.naam)))
  return ander === undefined ? (een ?? null) : null
}
