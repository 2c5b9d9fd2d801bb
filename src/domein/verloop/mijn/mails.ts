import { type Mailtekst, mailtekst } from '../../berichten/index.ts'
import { lopende } from '../../schulden/index.ts'
import type { Bereikbaar } from '../schuldeiserplaats.ts'
import type { Traject } from '../traject.ts'

/** A mail that the inwoner can send to one schuldeiser himself. */
export interface Mijnmail extends Mailtekst {
  readonly vorderingId: string
  readonly schuldeiser: string
  /** The paragraphs without the day of birth: a link leaves traces that a text does not. */
  readonly voorLink: readonly string[]
}

/** Makes the mails about the claims that run; none when the traject has ended. @param dossierId names it to a schuldeiser */
export function mijnMails(
  { dossier, schulden, schuldregeling }: Traject,
  { dossierId, bij }: { readonly dossierId: string; readonly bij: Bereikbaar },
): readonly Mijnmail[] {
  if (dossier.einde !== null || schuldregeling.kwijting !== null) return []
  const { naam } = dossier.client ?? {}
  const zonderDag = { client: naam === undefined ? null : { naam } }
  return lopende(schulden).map(({ id, kenmerk, schuldeiser }) => {
    const gegevens = { dossierId, kenmerk: kenmerk ?? null, bij }
    const voorLink = mailtekst(zonderDag, gegevens).regels
    return { vorderingId: id, schuldeiser: schuldeiser.naam, ...mailtekst(dossier, gegevens), voorLink }
  })
}
