import type { PoolClient } from 'pg'
import type { Datum } from '../../gedeeld/datum.ts'
import { type Actor, type Medewerker, naamVan } from '../../domein/toegang/index.ts'
import type { Schuldeiser } from '../../domein/schuldeisers/index.ts'
import {
  type Gebeurtenis,
  type Overgedragen,
  type Termijnregel,
  type Termijnvraag,
  type Vanzelf,
  isGebeurtenis,
} from '../../domein/verloop/index.ts'
import type { Inhoud } from './historie.ts'
import { perPagina } from './werkvoorraad.ts'
import { zoektekstUit } from './zoekwoorden.ts'

/** A page of a list. */
export interface Pagina<Rij> {
  readonly rijen: readonly Rij[]
  readonly totaal: number
}

// Whose dossier it is must be known for the termijnen of one behandelaar only: those of all are counted without.
const termijnenVan = `kwijting.termijn t JOIN kwijting.dossier_overzicht o
    ON o.organisatie_id = t.organisatie_id AND o.dossier_id = t.dossier_id AND ($3::text IS NULL OR o.behandelaar_id = $3)`
const termijnenVanAllen = `(SELECT * FROM kwijting.termijn WHERE $3::text IS NULL) t`

// Another than who has the dossier deals with a klacht.
const openTermijnen = `
  WHERE t.organisatie_id = $1 AND t.gesloten IS NULL AND t.uiterlijk <= $2
    AND (t.wacht_op <> 'inwoner' OR t.opdracht IS NOT NULL)
    AND ($6::date IS NULL OR t.uiterlijk > $6)
    AND ($3::text IS NULL OR t.soort <> 'klacht')
    AND ($4::text IS NULL OR (t.soort = $4 AND t.aanvang <= $5::date AND NOT EXISTS (
      SELECT FROM kwijting.termijn e WHERE e.organisatie_id = t.organisatie_id AND e.dossier_id = t.dossier_id
        AND e.soort = t.soort AND e.gesloten IS NULL AND e.sleutel < t.sleutel)))`

/** Open termijnen of which somebody can do something, up to and including a day: the gravest first, then the longest late. */
export async function leesTermijnen(
  client: PoolClient,
  organisatieId: string,
  vraag: Termijnvraag,
): Promise<Pagina<Termijnregel>> {
  const { soort = null, vandaag = null } = vraag.werk ?? {}
  const wie = [organisatieId, vraag.tot, vraag.behandelaarId ?? null, soort, vandaag, vraag.na ?? null]
  const voorbij = (vraag.pagina - 1) * perPagina
  const { rows } = await client.query<Termijnregel>(
    `SELECT t.sleutel, t.soort, t.wat, t.reden, t.wacht_op AS "wachtOp", t.eigenaar, t.aanvang, t.uiterlijk, t.gesloten,
       t.opdracht, t.ernst, t.dossier_id AS "dossierId", o.naam, o.behandelaar_id AS "behandelaarId", o.behandelaar, o.crisis
     FROM ${termijnenVan} ${openTermijnen} ORDER BY t.ernst, t.uiterlijk, t.dossier_id, t.sleutel LIMIT ${perPagina} OFFSET $7`,
    [...wie, voorbij],
  )
  // A page that is not full is the last one: then nothing has to be counted.
  const isLaatste = rows.length < perPagina && (rows.length > 0 || voorbij === 0)
  if (isLaatste) return { rijen: rows, totaal: voorbij + rows.length }
  const { rows: tellingen } = await client.query<{ totaal: number }>(
    `SELECT count(*) AS totaal FROM ${vraag.behandelaarId === undefined ? termijnenVanAllen : termijnenVan} ${openTermijnen}`,
    wie,
  )
  return { rijen: rows, totaal: tellingen[0]?.totaal ?? 0 }
}

/** The dossiers with an open termijn that ended before this day. */
export async function leesTermijnenVoorbij(
  client: PoolClient,
  organisatieId: string,
  vandaag: Datum,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT DISTINCT dossier_id AS id FROM kwijting.termijn
     WHERE organisatie_id = $1 AND gesloten IS NULL AND uiterlijk < $2 ORDER BY dossier_id`,
    [organisatieId, vandaag],
  )
  return rows.map(({ id }) => id)
}

/** The dossiers with an open termijn of a soort that began on this day or before. */
export async function leesTermijnenSinds(
  client: PoolClient,
  organisatieId: string,
  { soort, totEnMet }: { readonly soort: Termijnregel['soort']; readonly totEnMet: Datum },
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT DISTINCT dossier_id AS id FROM kwijting.termijn
     WHERE organisatie_id = $1 AND gesloten IS NULL AND soort = $2 AND aanvang <= $3 ORDER BY dossier_id`,
    [organisatieId, soort, totEnMet],
  )
  return rows.map(({ id }) => id)
}

// Of an object with the same key twice the last one stays: that of a claim that was sold.
const schuldeisersSql = `coalesce((
  SELECT jsonb_object_agg(v.inhoud ->> 'vorderingId', coalesce(v.inhoud -> 'aan', v.inhoud -> 'schuldeiser') -> 'naam'
    ORDER BY v.versie)
  FROM kwijting.gebeurtenis e JOIN kwijting.gebeurtenis_inhoud v USING (organisatie_id, stroom_id, versie)
  WHERE e.organisatie_id = g.organisatie_id AND e.stroom_id = g.stroom_id
    AND e.soort IN ('VorderingToegevoegd', 'VorderingOvergedragen')), '{}')`

/** What the process did by itself since an instant, newest first, at most 100. */
export async function leesVanzelf(
  client: PoolClient,
  organisatieId: string,
  vraag: { readonly sinds: string; readonly behandelaarId?: string },
): Promise<readonly Vanzelf[]> {
  const { rows } = await client.query<Omit<Vanzelf, 'gebeurtenis'> & { gebeurtenis: Inhoud }>(
    `SELECT g.stroom_id AS "dossierId", o.naam, g.opgetekend_op AS "opgetekendOp", i.inhoud AS gebeurtenis,
       ${schuldeisersSql} AS schuldeisers
     FROM kwijting.gebeurtenis g
     JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
     JOIN kwijting.dossier_overzicht o ON o.organisatie_id = g.organisatie_id AND o.dossier_id = g.stroom_id
     WHERE g.organisatie_id = $1 AND g.opgetekend_op >= $2
       AND g.door_soort IN ('kwijting', 'schuldeiser', 'bank', 'verwijzer', 'inwoner', 'apiclient')
       AND ($3::text IS NULL OR o.behandelaar_id = $3)
     ORDER BY g.opgetekend_op DESC, g.stroom_id, g.versie DESC LIMIT 100`,
    [organisatieId, vraag.sinds, vraag.behandelaarId ?? null],
  )
  return rows.flatMap(({ gebeurtenis, ...rest }) => (isGebeurtenis(gebeurtenis) ? [metInhoud(rest, gebeurtenis)] : []))
}

const metInhoud = (rest: Omit<Vanzelf, 'gebeurtenis'>, gebeurtenis: Gebeurtenis): Vanzelf => ({ ...rest, gebeurtenis })

/** What others gave to a medewerker who has it still: the last time of each dossier. */
export async function leesOvergedragen(
  client: PoolClient,
  organisatieId: string,
  { medewerkerId, sinds }: { readonly medewerkerId: string; readonly sinds: string },
): Promise<readonly Overgedragen[]> {
  const { rows } = await client.query<Overgedragen>(
    `SELECT * FROM (
       SELECT DISTINCT ON (g.stroom_id) g.stroom_id AS "dossierId", o.naam, g.opgetekend_op AS op, g.door,
         i.inhoud ->> 'van' AS van, i.inhoud ->> 'toelichting' AS toelichting
       FROM kwijting.gebeurtenis g
       JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
       JOIN kwijting.dossier_overzicht o ON o.organisatie_id = g.organisatie_id AND o.dossier_id = g.stroom_id
       WHERE g.organisatie_id = $1 AND g.soort = 'BehandelaarToegewezen' AND g.opgetekend_op >= $3
         AND o.behandelaar_id = $2 AND i.inhoud ->> 'medewerkerId' = $2 AND o.fase <> 'einde'
       ORDER BY g.stroom_id, g.versie DESC) laatste
     WHERE door ->> 'id' IS DISTINCT FROM $2
     ORDER BY op DESC, "dossierId" LIMIT 500`,
    [organisatieId, medewerkerId, sinds],
  )
  return rows
}

interface Schuldeiserregel {
  readonly id: string
  readonly versie: number
  readonly gegevens: NonNullable<Schuldeiser>
}

/** The contactenboek, by name; found by any part of the name. */
export async function leesSchuldeisers(
  client: PoolClient,
  organisatieId: string,
  vraag: { readonly zoek?: string; readonly pagina: number; readonly grootte?: number },
): Promise<Pagina<Schuldeiserregel>> {
  const { grootte = perPagina } = vraag
  const zoek = zoektekstUit(vraag.zoek ?? '')
  const welke = `FROM kwijting.schuldeiser WHERE organisatie_id = $1 AND position($2 in sorteernaam) > 0`
  const { rows: tellingen } = await client.query<{ totaal: number }>(`SELECT count(*) AS totaal ${welke}`, [
    organisatieId,
    zoek,
  ])
  const { rows } = await client.query<Schuldeiserregel>(
    `SELECT schuldeiser_id AS id, versie, gegevens ${welke}
     ORDER BY sorteernaam, schuldeiser_id LIMIT $4 OFFSET $3`,
    [organisatieId, zoek, (vraag.pagina - 1) * grootte, grootte],
  )
  return { rijen: rows, totaal: tellingen[0]?.totaal ?? 0 }
}

/** Everybody who works or worked at the organisation, by name. */
export async function leesMedewerkers(client: PoolClient, organisatieId: string): Promise<readonly Medewerker[]> {
  const { rows } = await client.query<Medewerker>(
    `SELECT medewerker_id AS id, naam, gebruikersnaam, rollen, actief FROM kwijting.medewerker
     WHERE organisatie_id = $1 ORDER BY lower(naam), medewerker_id`,
    [organisatieId],
  )
  return rows
}

/** The processing log of a dossier, newest first, at most 500. */
export async function leesWieKeekMee(client: PoolClient, organisatieId: string, dossierId: string) {
  const { rows } = await client.query<{ op: string; door: Actor; wat: string; waarom: string }>(
    `SELECT op, door, wat, waarom FROM kwijting.verwerking
     WHERE organisatie_id = $1 AND betrokkene = $2 ORDER BY volgnummer DESC LIMIT 500`,
    [organisatieId, dossierId],
  )
  return rows.map(({ op, door, wat, waarom }) => ({ op, door: naamVan(door), wat, waarom }))
}

/** Records that somebody read something of a dossier. */
export async function legVerwerkingVast(
  client: PoolClient,
  organisatieId: string,
  verwerking: {
    readonly handeling: 'inzage' | 'verzending'
    readonly betrokkene: string
    readonly op: string
    readonly door: Actor
    readonly wat: string
    readonly waarom: string
  },
): Promise<void> {
  const { betrokkene, op, door, handeling, wat, waarom } = verwerking
  await client.query(
    `INSERT INTO kwijting.verwerking (organisatie_id, betrokkene, op, door, handeling, wat, waarom)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [organisatieId, betrokkene, op, door, handeling, wat, waarom],
  )
}

/** Records that somebody read several dossiers, or something else that is about somebody, for one list. */
export async function legInzagenVast(
  client: PoolClient,
  organisatieId: string,
  dossierIds: readonly string[],
  inzage: { readonly op: string; readonly door: Actor; readonly waarom: string; readonly wat?: string },
): Promise<void> {
  const { op, door, waarom, wat = 'Dossier' } = inzage
  await client.query(
    `INSERT INTO kwijting.verwerking (organisatie_id, betrokkene, op, door, handeling, wat, waarom)
     SELECT $1, betrokkene, $3, $4, 'inzage', $6, $5 FROM unnest($2::uuid[]) AS betrokkene`,
    [organisatieId, dossierIds, op, door, waarom, wat],
  )
}
