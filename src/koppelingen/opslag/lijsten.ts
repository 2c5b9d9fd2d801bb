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

const kolommen = `t.sleutel, t.soort, t.wat, t.reden, t.wacht_op AS "wachtOp", t.eigenaar, t.aanvang, t.uiterlijk, t.gesloten,
  t.opdracht, t.ernst, t.dossier_id AS "dossierId", o.naam, o.behandelaar_id AS "behandelaarId", o.behandelaar, o.crisis`

/** Which termijnen are asked: a text of SQL for each kind of question, so that the database plans each kind once. */
function welkeTermijnen(organisatieId: string, vraag: Termijnvraag) {
  const waarden: unknown[] = [organisatieId, vraag.tot]
  const waarde = (van: unknown) => `$${waarden.push(van)}`
  // Another than who has the dossier deals with a klacht.
  const vanWie =
    vraag.behandelaarId === undefined
      ? ''
      : `AND t.soort <> 'klacht' AND o.behandelaar_id = ${waarde(vraag.behandelaarId)}`
  const na = vraag.na === undefined ? '' : `AND t.uiterlijk > ${waarde(vraag.na)}`
  const werk =
    vraag.werk === undefined
      ? ''
      : `AND t.soort = ${waarde(vraag.werk.soort)} AND t.aanvang <= ${waarde(vraag.werk.vandaag)}::date AND NOT EXISTS (
          SELECT FROM kwijting.termijn e WHERE e.organisatie_id = t.organisatie_id AND e.dossier_id = t.dossier_id
            AND e.soort = t.soort AND e.gesloten IS NULL AND e.sleutel < t.sleutel)`
  const waar = `WHERE t.organisatie_id = $1 AND t.gesloten IS NULL AND t.uiterlijk <= $2
    AND (t.wacht_op <> 'inwoner' OR t.opdracht IS NOT NULL) ${vanWie} ${na} ${werk}`
  const soort = [vanWie, na, werk].map((deel) => (deel === '' ? 'x' : 'o')).join('')
  return { waarden, waar, soort }
}

const metDossier = `kwijting.termijn t JOIN kwijting.dossier_overzicht o
    ON o.organisatie_id = t.organisatie_id AND o.dossier_id = t.dossier_id`

/**
 * Open termijnen of which somebody can do something, up to and including a day: the gravest first, then the longest late;
 * and how many there are in all, and before that day.
 */
export async function leesTermijnen(
  client: PoolClient,
  organisatieId: string,
  vraag: Termijnvraag,
): Promise<Pagina<Termijnregel> & { readonly eerder: number }> {
  const { waarden, waar, soort } = welkeTermijnen(organisatieId, vraag)
  const voorbij = (vraag.pagina - 1) * perPagina
  const { rows } = await client.query<Termijnregel>({
    name: `termijnen-${soort}`,
    text: `SELECT ${kolommen} FROM ${metDossier} ${waar}
      ORDER BY t.ernst, t.uiterlijk, t.dossier_id, t.sleutel LIMIT ${perPagina} OFFSET $${waarden.length + 1}`,
    values: [...waarden, voorbij],
  })
  // A first page that is not full is all there is: then nothing has to be counted.
  if (voorbij === 0 && rows.length < perPagina)
    return { rijen: rows, totaal: rows.length, eerder: rows.filter(({ uiterlijk }) => uiterlijk < vraag.tot).length }
  const { rows: tellingen } = await client.query<{ totaal: number; eerder: number }>({
    name: `termijnen-geteld-${soort}`,
    // Whose dossier it is must be known for the termijnen of one behandelaar only: those of all are counted without.
    text: `SELECT count(*) AS totaal, count(*) FILTER (WHERE t.uiterlijk < $2) AS eerder
      FROM ${vraag.behandelaarId === undefined ? 'kwijting.termijn t' : metDossier} ${waar}`,
    values: waarden,
  })
  return { rijen: rows, totaal: tellingen[0]?.totaal ?? 0, eerder: tellingen[0]?.eerder ?? 0 }
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
  const { behandelaarId } = vraag
  const { rows } = await client.query<Omit<Vanzelf, 'gebeurtenis'> & { gebeurtenis: Inhoud }>({
    name: behandelaarId === undefined ? 'vanzelf' : 'vanzelf-van',
    text: `SELECT g.stroom_id AS "dossierId", o.naam, g.opgetekend_op AS "opgetekendOp", i.inhoud AS gebeurtenis,
       ${schuldeisersSql} AS schuldeisers
     FROM kwijting.gebeurtenis g
     JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
     JOIN kwijting.dossier_overzicht o ON o.organisatie_id = g.organisatie_id AND o.dossier_id = g.stroom_id
     WHERE g.organisatie_id = $1 AND g.opgetekend_op >= $2
       AND g.door_soort IN ('kwijting', 'schuldeiser', 'bank', 'verwijzer', 'inwoner', 'apiclient')
       ${behandelaarId === undefined ? '' : 'AND o.behandelaar_id = $3'}
     ORDER BY g.opgetekend_op DESC, g.stroom_id, g.versie DESC LIMIT 100`,
    values: [organisatieId, vraag.sinds, ...(behandelaarId === undefined ? [] : [behandelaarId])],
  })
  return rows.flatMap(({ gebeurtenis, ...rest }) => (isGebeurtenis(gebeurtenis) ? [metInhoud(rest, gebeurtenis)] : []))
}

const metInhoud = (rest: Omit<Vanzelf, 'gebeurtenis'>, gebeurtenis: Gebeurtenis): Vanzelf => ({ ...rest, gebeurtenis })

/** What others gave to a medewerker who has it still: the last time of each dossier. */
export async function leesOvergedragen(
  client: PoolClient,
  organisatieId: string,
  { medewerkerId, sinds }: { readonly medewerkerId: string; readonly sinds: string },
): Promise<readonly Overgedragen[]> {
  const { rows } = await client.query<Overgedragen>({
    name: 'overgedragen',
    text: `SELECT * FROM (
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
    values: [organisatieId, medewerkerId, sinds],
  })
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

/** The processing log of a dossier, newest first. */
export async function leesWieKeekMee(client: PoolClient, organisatieId: string, dossierId: string, hoogstens = 500) {
  const { rows } = await client.query<{ op: string; door: Actor; wat: string; waarom: string }>({
    name: 'wie-keek-mee',
    text: `SELECT op, door, wat, waarom FROM kwijting.verwerking
     WHERE organisatie_id = $1 AND betrokkene = $2 ORDER BY volgnummer DESC LIMIT $3`,
    values: [organisatieId, dossierId, hoogstens],
  })
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
  await client.query({
    name: 'verwerking',
    text: `INSERT INTO kwijting.verwerking (organisatie_id, betrokkene, op, door, handeling, wat, waarom)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [organisatieId, betrokkene, op, door, handeling, wat, waarom],
  })
}

/** Records that somebody read several dossiers, or something else that is about somebody, for one list. */
export async function legInzagenVast(
  client: PoolClient,
  organisatieId: string,
  dossierIds: readonly string[],
  inzage: { readonly op: string; readonly door: Actor; readonly waarom: string; readonly wat?: string },
): Promise<void> {
  const { op, door, waarom, wat = 'Dossier' } = inzage
  await client.query({
    name: 'inzagen',
    text: `INSERT INTO kwijting.verwerking (organisatie_id, betrokkene, op, door, handeling, wat, waarom)
     SELECT $1, betrokkene, $3, $4, 'inzage', $6, $5 FROM unnest($2::uuid[]) AS betrokkene`,
    values: [organisatieId, dossierIds, op, door, waarom, wat],
  })
}
