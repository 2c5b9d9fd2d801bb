import type { PoolClient } from 'pg'
import type { Datum } from '../../../gedeeld/datum.ts'
import { type Centen, alsDecimaal, centen, kleinste } from '../../../gedeeld/geld.ts'
import { type Koppeladvies, type Koppelvoorstel, type Tegoed, koppeladviesOver } from '../../../domein/geld/index.ts'
import type { Actor } from '../../../domein/toegang/index.ts'
import type { Antwoord, Opdrachtverzoek, Toewijsbaar } from '../../../domein/verloop/index.ts'
import { vasteId } from '../keten.ts'
import { legInzagenVast } from '../lijsten.ts'
import { perPagina } from '../werkvoorraad.ts'
import { openSql } from './feiten.ts'
import { leesKandidaten } from './kandidaten.ts'

interface Tegoedrij extends Tegoed {
  readonly postId: string
  readonly detail: number | null
  readonly rekeningId: string
  readonly afschriftId: string
  readonly afschrift: string
  readonly boekdatum: Datum
  readonly open: Centen
}

/** The entries that came in and are not used up; `welke` narrows them. `$1` is the organisation. */
const openPosten = (welke: string): string => `
  SELECT p.*, ${openSql('p.bedrag')} AS open FROM kwijting.bankpost p ${welke}
  WHERE p.organisatie_id = $1 AND p.bedrag > 0
    AND p.bedrag > coalesce((SELECT sum(k.bedrag) FROM kwijting.koppeling k
      WHERE k.organisatie_id = p.organisatie_id AND k.bankpost_id = p.bankpost_id), 0)`

const dezePosten = 'JOIN unnest($2::uuid[]) AS x (gevraagd) ON p.bankpost_id = x.gevraagd'

/** Every such entry, and in the place of a batch its payments. */
const tegoedenSql = (welke: string): string => `
  WITH p AS (${openPosten(welke)}), regel AS (
    SELECT p.bankpost_id AS "postId", NULL::int AS detail, p.bankrekening_id AS "rekeningId",
      p.afschrift_id AS "afschriftId", p.boekdatum, p.soort, p.bedrag, p.open, p.tegenrekening, p.tegenpartij,
      p.betaalkenmerk, p.end_to_end_id AS "endToEndId", p.omschrijving
    FROM p WHERE p.details = '[]'
    UNION ALL
    SELECT p.bankpost_id, nr::int, p.bankrekening_id, p.afschrift_id, p.boekdatum, p.soort, (d ->> 'bedrag')::bigint,
      least(p.open, ${openSql(`(d ->> 'bedrag')::bigint`, 'AND k.detail = nr')}), d ->> 'tegenrekening',
      d ->> 'tegenpartij', d ->> 'betaalkenmerk', d ->> 'endToEndId', d ->> 'omschrijving'
    FROM p CROSS JOIN LATERAL jsonb_array_elements(p.details) WITH ORDINALITY AS x (d, nr)
    WHERE (d ->> 'bedrag')::bigint > 0
  )`

/** All of these entries, or (null) one page of everything. */
async function leesTegoeden(
  client: PoolClient,
  organisatieId: string,
  posten: readonly string[] | null,
  pagina = 1,
): Promise<readonly Tegoedrij[]> {
  const een = `SELECT r.*, a.kenmerk AS afschrift
    FROM (SELECT * FROM regel WHERE open > 0 ORDER BY boekdatum, "postId", detail
          ${posten === null ? `LIMIT ${perPagina} OFFSET $2` : ''}) r
    JOIN kwijting.bankafschrift a ON a.organisatie_id = $1 AND a.afschrift_id = r."afschriftId"
    ORDER BY r.boekdatum, r."postId", r.detail`
  const { rows } = await client.query<Tegoedrij>(`${tegoedenSql(posten === null ? '' : dezePosten)} ${een}`, [
    organisatieId,
    posten ?? (pagina - 1) * perPagina,
  ])
  return rows
}

/** One page of what waits to be assigned, each with the dossiers it may be for; who looked is recorded. */
export async function leesToeTeWijzen(
  client: PoolClient,
  organisatieId: string,
  vraag: { readonly pagina: number; readonly door: Actor; readonly postId?: string; readonly op: string },
): Promise<{ readonly rijen: readonly Toewijsbaar[]; readonly totaal: number }> {
  const posten = vraag.postId === undefined ? null : [vraag.postId]
  const tegoeden = await leesTegoeden(client, organisatieId, posten, vraag.pagina)
  const totaal = posten === null ? await telTegoeden(client, organisatieId) : tegoeden.length
  const kandidaten = await leesKandidaten(client, organisatieId, tegoeden, true)
  const { door, op } = vraag
  await legInzagenVast(client, organisatieId, kandidaten.ids, { op, door, waarom: 'Geld toewijzen' })
  const rijen = tegoeden.map(({ endToEndId, ...rest }) => {
    const gevonden = kandidaten.bij({ ...rest, endToEndId })
    const namen = new Map(gevonden.map(({ dossierId, naam }) => [dossierId, naam ?? 'Zonder naam']))
    const voorstellen = voorstellenUit(koppeladviesOver({ ...rest, endToEndId }, gevonden))
    return { ...rest, voorstellen: voorstellen.map((een) => ({ ...een, naam: namen.get(een.dossierId) ?? '' })) }
  })
  return { rijen, totaal }
}

async function telTegoeden(client: PoolClient, organisatieId: string): Promise<number> {
  const { rows } = await client.query<{ totaal: number }>(
    `${tegoedenSql('')} SELECT count(*) AS totaal FROM regel WHERE open > 0`,
    [organisatieId],
  )
  return rows[0]?.totaal ?? 0
}

// What fits in one list to choose from.
const teKiezen = 200

/** The entries that came in and are not used up, oldest first. */
export async function leesBijschrijvingen(client: PoolClient, organisatieId: string) {
  const { rows } = await client.query<{ id: string; boekdatum: Datum; open: Centen; tegenpartij: string | null }>(
    `WITH p AS (${openPosten('')}) SELECT p.bankpost_id AS id, p.boekdatum, p.open, p.tegenpartij FROM p
     ORDER BY p.boekdatum, p.bankpost_id LIMIT ${teKiezen}`,
    [organisatieId],
  )
  return rows
}

function voorstellenUit(advies: Koppeladvies): readonly Koppelvoorstel[] {
  switch (advies.soort) {
    case 'zeker':
      return [advies.voorstel]
    case 'voorstel':
      return advies.voorstellen
    case 'onbekend':
      return []
  }
}

// Large enough to look dossiers up together, small enough to hold.
const perKeer = 1000

/**
 * Assigns what is certain, each in a transaction of its own: done again after a crash, it goes on where it stopped.
 * What is refused (the dossier closed meanwhile) stays for a person.
 * @param posten only these entries; null: everything that waits
 * @returns how much of it was assigned
 */
export async function wijsZekereToe(
  lees: <T>(doe: (client: PoolClient) => Promise<T>) => Promise<T>,
  voerUit: (verzoek: Opdrachtverzoek) => Promise<Antwoord>,
  organisatieId: string,
  posten: readonly string[] | null,
): Promise<number> {
  const ids = await lees(async (client) => posten ?? (await leesOpen(client, organisatieId)))
  let toegewezen = 0
  for (let van = 0; van < ids.length; van += perKeer) {
    const beoordeeld = await lees(async (client) => {
      const tegoeden = await leesTegoeden(client, organisatieId, ids.slice(van, van + perKeer))
      const kandidaten = await leesKandidaten(client, organisatieId, tegoeden, false)
      return tegoeden.map((tegoed) => ({ tegoed, advies: koppeladviesOver(tegoed, kandidaten.bij(tegoed)) }))
    })
    for (const { tegoed, advies } of beoordeeld)
      if (advies.soort === 'zeker' && (await wijsToe(voerUit, organisatieId, tegoed, advies.voorstel))) toegewezen += 1
  }
  return toegewezen
}

async function leesOpen(client: PoolClient, organisatieId: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT bankpost_id AS id FROM (${openPosten('')}) p ORDER BY boekdatum, bankpost_id`,
    [organisatieId],
  )
  return rows.map(({ id }) => id)
}

async function wijsToe(
  voerUit: (verzoek: Opdrachtverzoek) => Promise<Antwoord>,
  organisatieId: string,
  { postId, detail, open, bedrag, afschrift }: Tegoedrij,
  { dossierId, herkomst }: Koppelvoorstel,
): Promise<boolean> {
  const antwoord = await voerUit({
    organisatieId,
    stroom: { soort: 'dossier', id: dossierId },
    opdrachtId: vasteId('toewijzing', postId, detail ?? 0, dossierId, open),
    soort: 'KoppelBankpost',
    invoer: {
      postId,
      ...(detail === null ? {} : { detail }),
      bedrag: alsDecimaal(kleinste(open, centen(bedrag))),
      herkomst,
    },
    gezienVersie: null,
    door: { soort: 'bank', afschrift },
  })
  return antwoord.soort === 'gedaan' && !antwoord.herhaald
}
