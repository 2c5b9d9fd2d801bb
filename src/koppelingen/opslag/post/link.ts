import { createHash, randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Datum } from '../../../gedeeld/datum.ts'
import {
  type Bericht,
  type Berichtgegevens,
  type Berichtstand,
  type Linkstand,
  gegevensVan,
  linkstandOp,
} from '../../../domein/berichten/index.ts'
import { huisstijlOp } from '../../../domein/toegang/index.ts'
import type { Bereikbaar } from '../../../domein/verloop/index.ts'
import type { Zoeker } from '../beurt.ts'
import { leesHuisstijlen } from '../instellingen.ts'
import { speelDossier } from '../motoren.ts'
import { conversatieIdVan, leesInhouden } from './uitgaand.ts'
import { leesOrganisatie } from '../organisatie.ts'
import type { Verbinding } from '../verbinding.ts'

/** A link to be made. */
export interface Linkvraag {
  readonly berichtId: string
  readonly schuldeiserId: string
  /** The last day on which it works. */
  readonly geldigTot: Datum
}

const hashVan = (token: string): Buffer => createHash('sha256').update(token).digest()
const isToken = (tekst: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(tekst)

/** Makes a link. @returns its token, of 256 random bits: this once, only the hash is kept */
export async function maakLink(
  client: PoolClient,
  organisatieId: string,
  { berichtId, schuldeiserId, geldigTot }: Linkvraag,
  op: string,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await client.query(
    `INSERT INTO kwijting.antwoordlink (organisatie_id, token_hash, bericht_id, schuldeiser_id, gemaakt_op, geldig_tot)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [organisatieId, hashVan(token), berichtId, schuldeiserId, op, geldigTot],
  )
  return token
}

/** A link that exists. */
export interface Link {
  readonly organisatieId: string
  readonly berichtId: string
  readonly geldigTot: Datum
}

/** Finds a link by its token, for whatever organisation it is; null: there is none. */
export async function zoekLink(client: Zoeker, token: string): Promise<Link | null> {
  if (!isToken(token)) return null
  const { rows } = await client.query<Link>(
    `SELECT organisatie_id AS "organisatieId", bericht_id AS "berichtId", geldig_tot AS "geldigTot"
     FROM kwijting.zoek_antwoordlink($1)`,
    [hashVan(token)],
  )
  return rows[0] ?? null
}

/** The reference under which the answer through a portal is archived: one per bericht, so that it counts once. */
export const referentieVan = (berichtId: string): string => `link-${berichtId}`

/** All that a page about one bericht needs. */
export interface Gelezenlink {
  readonly dossierId: string
  readonly bericht: Bericht
  readonly gegevens: Berichtgegevens
  readonly stand: Linkstand
  /** The dossier as it is now. */
  readonly nu: ReturnType<typeof speelDossier>
  /** When an answer came through a link to this bericht; null: none did. */
  readonly ontvangenOp: string | null
  readonly bij: Bereikbaar
}

interface Rij {
  readonly dossierId: string
  readonly versie: number
  readonly inhoud: Bericht
  readonly stand: Berichtstand
  readonly ontvangenOp: string | null
}

/** Reads what a link was made for, and what it still opens; null: what was said is destroyed. */
export async function leesLink(
  client: PoolClient,
  { organisatieId, berichtId, geldigTot }: Link,
  vandaag: Datum,
): Promise<Gelezenlink | null> {
  const { rows } = await client.query<Rij>(
    `SELECT b.dossier_id AS "dossierId", b.versie, b.inhoud, b.stand,
       (SELECT a.ontvangen_op FROM kwijting.antwoord a
        WHERE a.organisatie_id = b.organisatie_id AND a.kanaal = 'portaal' AND a.referentie = $3) AS "ontvangenOp"
     FROM kwijting.bericht b WHERE b.organisatie_id = $1 AND b.bericht_id = $2`,
    [organisatieId, berichtId, referentieVan(berichtId)],
  )
  const [rij] = rows
  const inhouden = rij === undefined ? null : await leesInhouden(client, organisatieId, rij.dossierId)
  if (rij === undefined || inhouden === null) return null
  const { dossierId, versie, inhoud: bericht, stand: berichtstand, ontvangenOp } = rij
  const organisatie = await leesOrganisatie(client, organisatieId)
  const conversatieId = bericht.aan.soort === 'schuldeiser' ? conversatieIdVan(dossierId, bericht.aan.id) : ''
  const toen = speelDossier(inhouden.slice(0, versie))
  const gegevens = gegevensVan(bericht, toen, { berichtId, dossierId, conversatieId, organisatie })
  if (gegevens === null) return null
  const nu = speelDossier(inhouden)
  const stand = linkstandOp({ gegevens, berichtstand, geldigTot }, nu, vandaag)
  const bij = await leesBereikbaar(client, organisatieId, organisatie.naam, vandaag)
  return { dossierId, bericht, gegevens, stand, nu, ontvangenOp, bij }
}

/** How the organisation can be reached, as its letters say it. */
export async function leesBereikbaar(
  client: PoolClient,
  organisatieId: string,
  organisatie: string,
  vandaag: Datum,
): Promise<Bereikbaar> {
  return bereikbaarUit(await leesHuisstijlen(client, organisatieId), vandaag, organisatie)
}

function bereikbaarUit(
  stijlen: Awaited<ReturnType<typeof leesHuisstijlen>>,
  vandaag: Datum,
  organisatie: string,
): Bereikbaar {
  const { naam, telefoon, email } = huisstijlOp(stijlen, vandaag, organisatie)
  return { naam, ...(telefoon === undefined ? {} : { telefoon }), ...(email === undefined ? {} : { email }) }
}

const enigeSql = `SELECT naam, set_config('app.org', id::text, true) FROM kwijting.organisaties()
  WHERE (SELECT count(*) FROM kwijting.organisaties()) = 1`

/** How the one organisation that there is can be reached, in one round trip; null: there are more, or none. */
export async function leesBereikbaarEnige({ inEenVraag }: Verbinding, vandaag: Datum): Promise<Bereikbaar | null> {
  return inEenVraag(async (client) => {
    const [{ rows }, stijlen] = await Promise.all([
      client.query<{ naam: string }>(enigeSql),
      leesHuisstijlen(client, null),
    ])
    const [enige] = rows
    return enige === undefined ? null : bereikbaarUit(stijlen, vandaag, enige.naam)
  })
}
