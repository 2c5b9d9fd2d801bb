import type { PoolClient } from 'pg'
import type { Datum } from '../../../gedeeld/datum.ts'
import type { Bericht } from '../../../domein/berichten/index.ts'
import { betalingskenmerkVan } from '../../../domein/geld/index.ts'
import type { Blad, Loketfilter, Loketregel, Lokettelling, Loketvraag } from '../../../domein/verloop/index.ts'
import { isUuid } from '../verbinding.ts'
import { zoektekstUit } from '../zoekwoorden.ts'

// Everything here runs as a party (`voorPartij`): its policy leaves only what was sent to that party. That the queries name
// the entries of the party once more is for the index.

const perPagina = 50

/** A bericht to the party, with what the storage needs to go on with it. */
export interface Loketrij extends Loketregel {
  readonly dossierId: string
  readonly schuldeiserId: string
  readonly vorderingIds: readonly string[]
}

interface Rij {
  readonly berichtId: string
  readonly organisatieId: string
  readonly dossierId: string
  readonly schuldeiserId: string
  readonly inhoud: Bericht
  readonly vraag: Loketvraag | null
  readonly open: boolean
  readonly uiterlijk: Datum | null
  readonly verzondenOp: string
  readonly bij: Loketregel['bij']
}

const isOpen = `b.vraag_open AND b.stand = 'verzonden'`

const kolommen = `b.bericht_id AS "berichtId", b.organisatie_id AS "organisatieId", b.dossier_id AS "dossierId",
  b.schuldeiser_id AS "schuldeiserId", b.inhoud, b.vraag, ${isOpen} AS open, b.verzonden_op AS "verzondenOp",
  coalesce((SELECT max(h.uiterlijk) FROM kwijting.bericht h
    WHERE h.organisatie_id = b.organisatie_id AND h.dossier_id = b.dossier_id AND h.schuldeiser_id = b.schuldeiser_id
      AND b.vraag IN ('saldo', 'voorstel') AND h.inhoud -> 'vorderingIds' = b.inhoud -> 'vorderingIds'
      AND h.inhoud ->> 'soort' = CASE b.vraag WHEN 'saldo' THEN 'herinnering-saldoverzoek' ELSE 'herinnering-voorstel' END
      AND h.uiterlijk > b.uiterlijk), b.uiterlijk) AS uiterlijk,
  kwijting.eigen_behandeling(b.organisatie_id, b.bericht_id) AS bij`

// Not all columns of a bericht are open to this role.
const bronkolommen = `b.organisatie_id, b.bericht_id, b.dossier_id, b.versie, b.schuldeiser_id, b.inhoud, b.vraag, b.uiterlijk,
  b.stand, b.vraag_open, b.verzonden_op, b.zoektekst`

// Per entry of a contactenboek its first rows, read in the order of the index; then the first of those.
const inVolgorde = (wat: string, orde: string) => `
  FROM kwijting.eigen_schuldeisers() e CROSS JOIN LATERAL (
    SELECT ${bronkolommen} FROM kwijting.bericht b
    WHERE b.organisatie_id = e.organisatie_id AND b.schuldeiser_id = e.schuldeiser_id AND ${wat}
    ORDER BY ${orde} LIMIT $4) b
  ORDER BY ${orde} LIMIT $5 OFFSET $6`

// What nobody asks for is left out: the count is read from an index that does not hold what is searched.
const gefilterd = ({ zoek = '' }: Omit<Loketfilter, 'pagina'>): string =>
  `($1::uuid IS NULL OR b.organisatie_id = $1) AND ($2::text IS NULL OR b.vraag = $2)
   AND ${zoektekstUit(zoek) === '' ? '$3::text IS NULL' : 'position($3 in b.zoektekst) > 0'}`
const vanPartij = `FROM kwijting.eigen_schuldeisers() e JOIN kwijting.bericht b
  ON b.organisatie_id = e.organisatie_id AND b.schuldeiser_id = e.schuldeiser_id`

const waarden = ({ organisatieId, vraag, zoek = '' }: Omit<Loketfilter, 'pagina'>) => [
  organisatieId === undefined ? null : isUuid(organisatieId) ? organisatieId : nergens,
  vraag ?? null,
  zoektekstUit(zoek) === '' ? null : zoektekstUit(zoek).slice(0, 100),
]
// No organisation has it: who asks for one that is none finds nothing.
const nergens = '00000000-0000-0000-0000-000000000000'

/** How many questions wait, per organisation and kind. */
export async function leesTelling(client: PoolClient): Promise<readonly Lokettelling[]> {
  const { rows } = await client.query<Lokettelling>(
    `SELECT b.organisatie_id AS "organisatieId", b.vraag, count(*) AS aantal ${vanPartij}
     WHERE ${isOpen} GROUP BY 1, 2 ORDER BY 1, 2`,
  )
  return rows
}

const lijsten = {
  vragen: { wat: isOpen, orde: 'b.uiterlijk, b.bericht_id' },
  berichten: { wat: 'b.verzonden_op IS NOT NULL', orde: 'b.verzonden_op DESC, b.bericht_id' },
} as const

/** A page of the questions that wait, the oldest term first; or of all berichten, newest first. */
export async function leesLoket(
  client: PoolClient,
  lijst: keyof typeof lijsten,
  filter: Loketfilter,
): Promise<Blad<Loketregel>> {
  const { wat, orde } = lijsten[lijst]
  const vanaf = (Math.max(1, filter.pagina) - 1) * perPagina
  const wie = waarden(filter)
  const { rows: som } = await client.query<{ n: number }>(
    `SELECT count(*) AS n ${vanPartij} WHERE ${wat} AND ${gefilterd(filter)}`,
    wie,
  )
  const { rows } = await client.query<Rij>(
    `SELECT ${kolommen} ${inVolgorde(`${wat} AND ${gefilterd(filter)}`, orde)}`,
    [...wie, vanaf + perPagina, perPagina, vanaf],
  )
  return { rijen: rows.map(regelVan), totaal: som[0]?.n ?? 0 }
}

/** The first questions of a kind that wait, without counting them. */
export async function leesEerste(
  client: PoolClient,
  vraag: Loketvraag,
  hoogstens: number,
): Promise<readonly Loketregel[]> {
  const { rows } = await client.query<Rij>(
    `SELECT ${kolommen} ${inVolgorde(`${isOpen} AND ${gefilterd({})}`, lijsten.vragen.orde)}`,
    [...waarden({ vraag }), hoogstens, hoogstens, 0],
  )
  return rows.map(regelVan)
}

/** Where all questions of a filter stand, the oldest term first; or all berichten, the newest first. */
export async function leesKeuze(
  client: PoolClient,
  filter: Omit<Loketfilter, 'pagina'>,
  hoogstens: number,
  lijst: keyof typeof lijsten = 'vragen',
): Promise<readonly Loketverwijzing[]> {
  const { wat, orde } = lijsten[lijst]
  const { rows } = await client.query<Loketverwijzing>(
    `SELECT b.bericht_id AS "berichtId", b.organisatie_id AS "organisatieId", b.dossier_id AS "dossierId", b.versie
     ${inVolgorde(`${wat} AND ${gefilterd(filter)}`, orde)}`,
    [...waarden(filter), hoogstens, hoogstens, 0],
  )
  return rows
}

/** Where a bericht stands. */
export interface Loketverwijzing {
  readonly berichtId: string
  readonly organisatieId: string
  readonly dossierId: string
  readonly versie: number
}

/** The berichten with these ids that were sent to the party. */
export async function leesRijen(
  client: PoolClient,
  berichtIds: readonly string[],
  { alleenOpen }: { readonly alleenOpen: boolean },
): Promise<readonly Loketrij[]> {
  const { rows } = await client.query<Rij>(
    `SELECT ${kolommen} FROM kwijting.bericht b
     WHERE b.organisatie_id IN (SELECT e.organisatie_id FROM kwijting.eigen_schuldeisers() e)
       AND b.bericht_id = ANY ($1::uuid[]) AND (NOT $2 OR (${isOpen})) ORDER BY ${lijsten.vragen.orde}`,
    [berichtIds.filter(isUuid), alleenOpen],
  )
  return rows.map(rijVan)
}

/** The berichten about the same dossier to the same schuldeiser, newest first. */
export async function leesAndere(client: PoolClient, rij: Loketrij): Promise<readonly Loketregel[]> {
  const { rows } = await client.query<Rij>(
    `SELECT ${kolommen} FROM kwijting.bericht b
     WHERE b.organisatie_id = $1 AND b.dossier_id = $2 AND b.schuldeiser_id = $3 AND b.bericht_id <> $4
     ORDER BY b.verzonden_op DESC, b.bericht_id LIMIT 100`,
    [rij.organisatieId, rij.dossierId, rij.schuldeiserId, rij.berichtId],
  )
  return rows.map(regelVan)
}

function rijVan(rij: Rij): Loketrij {
  const { dossierId, schuldeiserId, inhoud } = rij
  return { ...regelVan(rij), dossierId, schuldeiserId, vorderingIds: inhoud.vorderingIds }
}

function regelVan({
  inhoud,
  dossierId,
  berichtId,
  organisatieId,
  vraag,
  open,
  uiterlijk,
  verzondenOp,
  bij,
}: Rij): Loketregel {
  const staat = (wat: string): string | null => inhoud.regels.find((regel) => regel.wat === wat)?.waarde ?? null
  return {
    berichtId,
    organisatieId,
    soort: inhoud.soort,
    vraag,
    open,
    klant: staat('Naam') ?? 'Naam onbekend',
    kenmerk: staat('Uw kenmerk'),
    namens: staat('Schuldeiser'),
    klantnummer: betalingskenmerkVan(dossierId),
    uiterlijk,
    verzondenOp,
    // Who answered is not busy with it any more.
    bij: open ? bij : null,
  }
}
