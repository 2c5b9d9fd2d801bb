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

/**
 * Money that came in and is not used up: every entry, and in the place of a batch its payments. `$1` the organisation;
 * `$2` only these entries, or null.
 */
const openstaand = `
  WITH p AS (
    SELECT p.*, ${openSql('p.bedrag')} AS open
    FROM kwijting.bankpost p
    WHERE p.organisatie_id = $1 AND p.bedrag > 0 AND ($2::uuid[] IS NULL OR p.bankpost_id = ANY ($2::uuid[]))
  ), regel AS (
    SELECT p.bankpost_id, NULL::int AS detail, p.bedrag, p.open, p.tegenrekening, p.tegenpartij, p.betaalkenmerk,
      p.end_to_end_id, p.omschrijving
    FROM p WHERE p.open > 0 AND p.details = '[]'
    UNION ALL
    SELECT p.bankpost_id, nr::int, (d ->> 'bedrag')::bigint,
      least(p.open, ${openSql(`(d ->> 'bedrag')::bigint`, 'AND k.detail = nr')}), d ->> 'tegenrekening',
      d ->> 'tegenpartij', d ->> 'betaalkenmerk', d ->> 'endToEndId', d ->> 'omschrijving'
    FROM p CROSS JOIN LATERAL jsonb_array_elements(p.details) WITH ORDINALITY AS x (d, nr)
    WHERE p.open > 0 AND (d ->> 'bedrag')::bigint > 0
  )`

const kolommen = `r.bankpost_id AS "postId", r.detail, p.bankrekening_id AS "rekeningId",
  p.afschrift_id AS "afschriftId", a.kenmerk AS afschrift, p.boekdatum, r.bedrag, r.open, p.soort, r.tegenrekening,
  r.tegenpartij, r.betaalkenmerk, r.end_to_end_id AS "endToEndId", r.omschrijving`

const tabellen = `FROM regel r JOIN p USING (bankpost_id)
  JOIN kwijting.bankafschrift a ON a.organisatie_id = $1 AND a.afschrift_id = p.afschrift_id WHERE r.open > 0`

async function leesTegoeden(
  client: PoolClient,
  organisatieId: string,
  posten: readonly string[] | null,
  pagina: { readonly na: number; readonly hoeveel: number },
): Promise<readonly Tegoedrij[]> {
  const { rows } = await client.query<Tegoedrij>(
    `${openstaand} SELECT ${kolommen} ${tabellen}
     ORDER BY p.boekdatum, p.bankpost_id, r.detail LIMIT $3 OFFSET $4`,
    [organisatieId, posten, pagina.hoeveel, pagina.na],
  )
  return rows
}

/** One page of what waits to be assigned, each with the dossiers it may be for; who looked is recorded. */
export async function leesToeTeWijzen(
  client: PoolClient,
  organisatieId: string,
  vraag: { readonly pagina: number; readonly door: Actor; readonly postId?: string; readonly op: string },
): Promise<{ readonly rijen: readonly Toewijsbaar[]; readonly totaal: number }> {
  const posten = vraag.postId === undefined ? null : [vraag.postId]
  const { rows: tellingen } = await client.query<{ totaal: number }>(
    `${openstaand} SELECT count(*) AS totaal ${tabellen}`,
    [organisatieId, posten],
  )
  const pagina = { na: (vraag.pagina - 1) * perPagina, hoeveel: perPagina }
  const tegoeden = await leesTegoeden(client, organisatieId, posten, pagina)
  const kandidaten = await leesKandidaten(client, organisatieId, tegoeden, true)
  const { door, op } = vraag
  await legInzagenVast(client, organisatieId, kandidaten.ids, { op, door, waarom: 'Geld toewijzen' })
  const rijen = tegoeden.map(({ endToEndId, ...rest }) => {
    const gevonden = kandidaten.bij({ ...rest, endToEndId })
    const namen = new Map(gevonden.map(({ dossierId, naam }) => [dossierId, naam ?? 'Zonder naam']))
    const voorstellen = voorstellenUit(koppeladviesOver({ ...rest, endToEndId }, gevonden))
    return { ...rest, voorstellen: voorstellen.map((een) => ({ ...een, naam: namen.get(een.dossierId) ?? '' })) }
  })
  return { rijen, totaal: tellingen[0]?.totaal ?? 0 }
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
  let toegewezen = 0
  for (let gezien = 0; ;) {
    const zekere = await lees(async (client) => {
      const tegoeden = await leesTegoeden(client, organisatieId, posten, { na: gezien, hoeveel: perKeer })
      const kandidaten = await leesKandidaten(client, organisatieId, tegoeden, false)
      return tegoeden.map((tegoed) => ({ tegoed, advies: koppeladviesOver(tegoed, kandidaten.bij(tegoed)) }))
    })
    if (zekere.length === 0) return toegewezen
    for (const { tegoed, advies } of zekere) {
      const gelukt = advies.soort === 'zeker' && (await wijsToe(voerUit, organisatieId, tegoed, advies.voorstel))
      if (gelukt) toegewezen += 1
      else gezien += 1
    }
  }
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
