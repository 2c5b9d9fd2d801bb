import type { PoolClient } from 'pg'
import {
  type Bericht,
  type Contactpersoon,
  borgstellinggegevensVan,
  briefgegevensVan,
  gegevensVan,
  waarborgfonds,
} from '../../../domein/berichten/index.ts'
import { meldingVan } from '../../../domein/registers/index.ts'
import type { Schuldeiser } from '../../../domein/schuldeisers/index.ts'
import { type Huisstijl, huisstijlOp } from '../../../domein/toegang/index.ts'
import type { Uitgaand } from '../../../domein/verloop/index.ts'
import { type Inhoud, type Logregel, alsHistorie, historieSql, isVernietigd } from '../historie.ts'
import { leesHuisstijlen } from '../instellingen.ts'
import { vasteId } from '../keten.ts'
import { speelDossier } from '../motoren.ts'
import { leesOrganisatie } from '../organisatie.ts'

/** The conversation with one schuldeiser, or the Waarborgfonds, about one dossier. */
export const conversatieIdVan = (dossierId: string, schuldeiserId: string): string =>
  vasteId('conversatie', dossierId, schuldeiserId)

/** Everything that happened to a dossier; null: there is no such dossier, or what was said is destroyed. */
export async function leesInhouden(
  client: PoolClient,
  organisatieId: string,
  dossierId: string,
): Promise<readonly Inhoud[] | null> {
  const { rows } = await client.query<{ historie: readonly Logregel[] }>(
    `SELECT ${historieSql} AS historie FROM kwijting.stroom
     WHERE organisatie_id = $1 AND stroom_id = $2 AND soort = 'dossier'`,
    [organisatieId, dossierId],
  )
  const historie = rows[0]?.historie
  if (historie === undefined || isVernietigd(historie)) return null
  return alsHistorie(historie).map(({ gebeurtenis }) => gebeurtenis)
}

interface Rij {
  readonly id: string
  readonly versie: number
  readonly inhoud: Bericht
  readonly schuldeiser: Schuldeiser
}

/**
 * The berichten of a dossier that have to go out, in their order, each with the data of its own moment.
 * @throws Error when there is no such organisation: the job fails visibly
 */
export async function leesUitgaand(
  client: PoolClient,
  organisatieId: string,
  dossierId: string,
): Promise<readonly Uitgaand[]> {
  const { rows } = await client.query<Rij>(
    `SELECT b.bericht_id AS id, b.versie, b.inhoud, s.gegevens AS schuldeiser FROM kwijting.bericht b
     LEFT JOIN kwijting.schuldeiser s ON s.organisatie_id = b.organisatie_id
       AND s.schuldeiser_id::text = b.inhoud -> 'aan' ->> 'id'
     WHERE b.organisatie_id = $1 AND b.dossier_id = $2 AND b.stand = 'te-verzenden' ORDER BY b.versie, b.plaats`,
    [organisatieId, dossierId],
  )
  if (rows.length === 0) return []
  const organisatie = await leesOrganisatie(client, organisatieId)
  const inhouden = (await leesInhouden(client, organisatieId, dossierId)) ?? []
  const huisstijlen = await leesHuisstijlen(client, organisatieId)
  const { dossier } = speelDossier(inhouden)
  return rows.map(({ id, versie, inhoud, schuldeiser }) => {
    const conversatieId = inhoud.aan.soort === 'schuldeiser' ? conversatieIdVan(dossierId, inhoud.aan.id) : ''
    const staat = speelDossier(inhouden.slice(0, versie))
    const huisstijl = huisstijlOp(huisstijlen, inhoud.datum, organisatie.naam)
    const contact = contactVan(huisstijl)
    const gegevens = gegevensVan(inhoud, staat, { berichtId: id, dossierId, conversatieId, organisatie, contact })
    const brief = briefgegevensVan(inhoud, dossierId, dossier, huisstijl, schuldeiser)
    const { aan } = inhoud
    const borgstelling = borgstellinggegevensVan(inhoud, staat, {
      berichtId: id,
      conversatieId: conversatieIdVan(dossierId, waarborgfonds),
      ...(contact.email === undefined ? {} : { contact: contact.email }),
    })
    const melding = aan.soort === 'register' ? meldingVan(aan.register, staat) : null
    const uitgaand = { organisatie, berichtId: id, dossierId, bericht: inhoud, gegevens, schuldeiser, brief }
    return {
      ...uitgaand,
      ...(melding === null ? {} : { melding }),
      ...(borgstelling === null ? {} : { borgstelling }),
    }
  })
}

/** How the organisation is reached, as its letters say. */
export const contactVan = ({ telefoon, email }: Huisstijl): Partial<Contactpersoon> => ({
  ...(telefoon === undefined ? {} : { telefoon }),
  ...(email === undefined ? {} : { email }),
})
