import type { ClientBase } from 'pg'
import type { DdasTraject, Levering } from '../../domein/dossier/index.ts'
import type { DdasOrganisatie } from './aflevering.ts'
import { type Bekend, kenmerkVan } from './herken.ts'

/** What an organisation once delivered beside its trajecten. */
export interface Leveringrij {
  readonly bestand: string
  /** Which file it was: later is higher. */
  readonly bestandnummer: number
  readonly volgnummer: number
  readonly teller: number
  readonly organisatie: DdasOrganisatie
  /** The dossiers of its trajecten in order; null: the list was left out. */
  readonly dossiers: readonly string[] | null
}

/** Everything that an organisation delivered, file by file. */
export async function leesLeveringen(client: ClientBase, organisatieId: string): Promise<readonly Leveringrij[]> {
  const { rows } = await client.query<Leveringrij>(
    `SELECT bestand, bestandnummer::float8 AS bestandnummer, volgnummer, teller::float8 AS teller, organisatie, dossiers
     FROM kwijting.ddas_levering WHERE organisatie_id = $1 ORDER BY bestandnummer, volgnummer`,
    [organisatieId],
  )
  return rows
}

/** Keeps what a delivery of an organisation brought beside its trajecten. */
export async function bewaarLevering(
  client: ClientBase,
  organisatieId: string,
  { bestand, bestandnummer, volgnummer, teller, organisatie, dossiers }: Leveringrij,
): Promise<void> {
  await client.query(
    `INSERT INTO kwijting.ddas_levering (organisatie_id, bestand, bestandnummer, volgnummer, teller, organisatie, dossiers)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [organisatieId, bestand, bestandnummer, volgnummer, teller, JSON.stringify(organisatie), dossiers],
  )
}

/** The number of a new file. */
export async function nieuwBestandnummer(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ nummer: number }>(`SELECT nextval('kwijting.ddas_bestand')::float8 AS nummer`)
  return rows[0]?.nummer ?? 0
}

/** One import at a time, so that two of the same file do not both find nothing. */
export async function wachtOpBeurt(client: ClientBase): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('kwijting.ddas'))`)
}

const perKeer = 1000

/** The trajecten that dossiers of an organisation were made of, each as last delivered, in the order of delivery. */
export async function leesBekende(client: ClientBase, organisatieId: string): Promise<readonly Bekend[]> {
  const bekend: Bekend[] = []
  let na = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await client.query<{ id: string; inhoud: { levering: Levering; traject: DdasTraject } }>(
      `SELECT g.stroom_id AS id, i.inhoud
       FROM (SELECT stroom_id, max(versie) AS versie FROM kwijting.gebeurtenis
             WHERE organisatie_id = $1 AND soort = 'TrajectOvergenomen' AND stroom_id > $2
             GROUP BY stroom_id ORDER BY stroom_id LIMIT ${perKeer}) g
       LEFT JOIN kwijting.gebeurtenis_inhoud i
         ON i.organisatie_id = $1 AND i.stroom_id = g.stroom_id AND i.versie = g.versie
       ORDER BY g.stroom_id`,
      [organisatieId, na],
    )
    for (const { id, inhoud } of rows)
      // What was destroyed is not known any more.
      if (inhoud !== null)
        bekend.push({ dossierId: id, levering: inhoud.levering, kenmerk: kenmerkVan(inhoud.traject) })
    const laatste = rows.at(-1)
    if (laatste === undefined) return bekend.toSorted(opVolgorde)
    na = laatste.id
  }
}

function opVolgorde({ levering: a, dossierId: idA }: Bekend, { levering: b, dossierId: idB }: Bekend): number {
  const eerst =
    a.aanleverdatumEnTijd < b.aanleverdatumEnTijd ? -1 : a.aanleverdatumEnTijd > b.aanleverdatumEnTijd ? 1 : 0
  return eerst || a.volgnummer - b.volgnummer || a.rangnummer - b.rangnummer || (idA < idB ? -1 : 1)
}

const dossiersPerKeer = 500

/** What happened to dossiers, in the order in which they are asked; those that were destroyed are left out. */
export async function* leesHistories<G>(
  client: ClientBase,
  organisatieId: string,
  ids: readonly string[],
): AsyncGenerator<{ readonly id: string; readonly gebeurtenissen: readonly G[] }> {
  for (let i = 0; i < ids.length; i += dossiersPerKeer) {
    const deel = ids.slice(i, i + dossiersPerKeer)
    const { rows } = await client.query<{ id: string; gebeurtenissen: readonly G[] }>(
      `SELECT stroom_id AS id, json_agg(inhoud ORDER BY versie) AS gebeurtenissen FROM kwijting.gebeurtenis_inhoud
       WHERE organisatie_id = $1 AND stroom_id = ANY ($2::uuid[]) GROUP BY stroom_id`,
      [organisatieId, deel],
    )
    const gevonden = new Map(rows.map((rij) => [rij.id, rij]))
    for (const id of deel) {
      const rij = gevonden.get(id)
      if (rij !== undefined) yield rij
    }
  }
}

/** Every dossier of an organisation, oldest aanmelding first. */
export async function leesDossierIds(client: ClientBase, organisatieId: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT s.stroom_id AS id FROM kwijting.stroom s
     LEFT JOIN kwijting.dossier_overzicht o ON o.organisatie_id = $1 AND o.dossier_id = s.stroom_id
     WHERE s.organisatie_id = $1 AND s.soort = 'dossier' ORDER BY o.aangemeld, s.stroom_id`,
    [organisatieId],
  )
  return rows.map(({ id }) => id)
}
