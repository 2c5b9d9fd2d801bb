import { isDeepStrictEqual } from 'node:util'
import type { PoolClient } from 'pg'
import { lees } from '../../gedeeld/invoer.ts'
import {
  type Gespreksonderwerp,
  gespreksonderwerpen,
  isGespreksonderwerp,
  kanGesprek,
} from '../../domein/dossier/index.ts'
import type { Besproken, Gesprekplaats, Gespreksuitkomst } from '../../domein/verloop/index.ts'
import { legVerwerkingVast } from './lijsten.ts'
import { speelDossier } from './motoren.ts'
import { leesInhouden } from './post/uitgaand.ts'
import { isUuid } from './verbinding.ts'
import type { Uitvoering } from './voer-uit.ts'

/** The notes of intakegesprekken, on this storage. */
export function gesprekplaatsVan({ verbinding: { inTransactie }, klok }: Uitvoering): Gesprekplaats {
  return {
    lees: (organisatieId, dossierId) =>
      isUuid(dossierId)
        ? inTransactie(organisatieId, (c) => leesAlles(c, organisatieId, dossierId))
        : Promise.resolve({}),
    bewaar: (organisatieId, plek, notitie) =>
      isUuid(plek.dossierId)
        ? inTransactie(organisatieId, (c) => bewaar(c, organisatieId, plek, { ...notitie, op: klok.nu() }))
        : Promise.resolve({ soort: 'onbekend' }),
  }
}

type Rij = Besproken & { readonly onderwerp: string }

async function leesAlles(
  client: PoolClient,
  organisatieId: string,
  dossierId: string,
): Promise<Readonly<Partial<Record<Gespreksonderwerp, Besproken>>>> {
  const { rows } = await client.query<Rij>(
    `SELECT onderwerp, antwoord, versie, door, to_char(op AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS op
     FROM kwijting.gesprek WHERE organisatie_id = $1 AND dossier_id = $2`,
    [organisatieId, dossierId],
  )
  return Object.fromEntries(
    rows.filter(({ onderwerp }) => isGespreksonderwerp(onderwerp)).map(({ onderwerp, ...rij }) => [onderwerp, rij]),
  )
}

async function bewaar(
  client: PoolClient,
  organisatieId: string,
  { dossierId, onderwerp }: Parameters<Gesprekplaats['bewaar']>[1],
  { antwoord, gezien, door, op }: Parameters<Gesprekplaats['bewaar']>[2] & { readonly op: string },
): Promise<Gespreksuitkomst> {
  // One at a time on a dossier, as with an opdracht: nothing is noted while the plan is being signed.
  await client.query('SELECT 1 FROM kwijting.stroom WHERE organisatie_id = $1 AND stroom_id = $2 FOR UPDATE', [
    organisatieId,
    dossierId,
  ])
  const inhouden = await leesInhouden(client, organisatieId, dossierId)
  if (inhouden === null) return { soort: 'onbekend' }
  const redenen = kanGesprek(speelDossier(inhouden).dossier, door)
  if (redenen.length > 0) return { soort: 'geweigerd', redenen }
  const gelezen = lees(gespreksonderwerpen[onderwerp].invoer, antwoord)
  if (!gelezen.ok) return { soort: 'fouten', fouten: gelezen.weigeringen }
  const nu = (await leesAlles(client, organisatieId, dossierId))[onderwerp]
  if (isDeepStrictEqual(nu?.antwoord ?? {}, antwoord)) return { soort: 'bewaard' }
  if (nu !== undefined && nu.versie !== gezien) return { soort: 'intussen', nu }
  await client.query(
    `INSERT INTO kwijting.gesprek AS g (organisatie_id, dossier_id, onderwerp, antwoord, versie, op, door)
     VALUES ($1, $2, $3, $4, 1, $5, $6)
     ON CONFLICT (organisatie_id, dossier_id, onderwerp)
     DO UPDATE SET antwoord = EXCLUDED.antwoord, versie = g.versie + 1, op = EXCLUDED.op, door = EXCLUDED.door`,
    [organisatieId, dossierId, onderwerp, antwoord, op, door],
  )
  await legVerwerkingVast(client, organisatieId, {
    handeling: 'inzage',
    betrokkene: dossierId,
    wat: 'Intakegesprek',
    waarom: 'aantekening bewaard',
    door,
    op,
  })
  return { soort: 'bewaard' }
}

/** After these the conversation has become the intake and the plan, or leads to nothing any more. */
const klaar = [
  'PlanVanAanpakOndertekend',
  'TrajectBeeindigd',
  'VanBesluitAfgezien',
  'AfwijzingsbeschikkingGegeven',
  'TrajectOvergenomen',
]

/** Destroys notes that have become something else; what is noted after a dossier went on again stays. */
export async function ruimGesprekkenOp(client: PoolClient, organisatieId: string): Promise<void> {
  await client.query(
    `DELETE FROM kwijting.gesprek n USING kwijting.gebeurtenis g
     WHERE n.organisatie_id = $1 AND g.organisatie_id = $1 AND g.stroom_id = n.dossier_id
       AND g.soort = ANY ($2) AND g.opgetekend_op >= n.op`,
    [organisatieId, klaar],
  )
}
