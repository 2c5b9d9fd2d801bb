import type { PoolClient } from 'pg'
import { type Centen, nul, telOp } from '../../../gedeeld/geld.ts'
import type { Betaalbelemmering } from '../../../domein/geld/index.ts'
import type {
  TeBevestigenRekening,
  Betaalbatchblad,
  Betaalgroep,
  Betaaloverzicht,
  Betaalregel,
  Betaalrekening,
  OpenBetaling,
  TeruggekomenBetaling,
} from '../../../domein/verloop/index.ts'
import { type Logregel, alsHistorie, logregelsSql } from '../historie.ts'
import { speelBankrekening } from '../motoren.ts'
import { isUuid } from '../verbinding.ts'
import { leesMisschienBetaald } from './weigeren.ts'
import { type Klaarrij, belemmering, klaarKolommen, klaarVan } from './klaar.ts'

const hoogstens = 20

/** The bankrekeningen of an organisation with their batches. */
export async function leesRekeningen(client: PoolClient, organisatieId: string): Promise<readonly Betaalrekening[]> {
  const { rows } = await client.query<{ id: string; versie: number; historie: readonly Logregel[] }>(
    `SELECT s.stroom_id AS id, s.versie, (SELECT ${logregelsSql} FROM kwijting.gebeurtenis g
       WHERE g.organisatie_id = $1 AND g.stroom_id = s.stroom_id) AS historie
     FROM kwijting.stroom s WHERE s.organisatie_id = $1 AND s.soort = 'bankrekening' AND s.versie > 0
     ORDER BY s.stroom_id`,
    [organisatieId],
  )
  return rows.flatMap(({ id, versie, historie }) => {
    const staat = speelBankrekening(alsHistorie(historie).map(({ gebeurtenis }) => gebeurtenis))
    if (staat === null) return []
    const { iban, naam, betalen, beginsaldo } = staat
    return [
      {
        id,
        versie,
        iban,
        naam,
        beginsaldo,
        limiet: betalen.limiet,
        limietDoor: betalen.limietDoor,
        voorstellen: Object.fromEntries(Object.entries(betalen.voorstellen).map(([id, { door }]) => [id, { door }])),
        batches: betalen.batches.toReversed(),
      },
    ]
  })
}

interface Klaargroep extends Betaalgroep {
  readonly reden: Betaalbelemmering | null
}

// No letter becomes more than four in the characters of SEPA: of a kenmerk this short none is too long for the bank.
const zekerKort = 35

// What a payment is held up by depends on its receiver alone, or on its kenmerk when that is long: those are a few.
const klaarSql = `
  WITH genummerd AS (
    SELECT *, row_number() OVER (w ORDER BY dossier_id, versie, plaats) AS nr, count(*) OVER w AS aantal,
      (sum(bedrag) OVER w)::bigint AS totaal
    FROM kwijting.betaling WHERE organisatie_id = $1 AND stand = 'klaar'
    WINDOW w AS (PARTITION BY aan, schuldeiser_id, CASE WHEN schuldeiser_id IS NULL THEN dossier_id END,
      CASE WHEN length(kenmerk) > ${zekerKort} THEN betaling_id END, betaling_id = ANY ($2::uuid[])))
  SELECT ${klaarKolommen}, b.nr, b.aantal, b.totaal FROM ${klaarVan('genummerd')}
  WHERE b.organisatie_id = $1 AND b.nr <= ${hoogstens} ORDER BY b.dossier_id, b.versie, b.plaats`

type Genummerd = Klaarrij & { readonly nr: number; readonly aantal: number; readonly totaal: Centen }

const alsRegel = ({ betalingId, dossierId, inwoner, bedrag }: Klaarrij): Betaalregel => ({
  betalingId,
  dossierId,
  inwoner,
  bedrag,
  stand: 'klaar',
  naar: null,
})

/** What is ready per receiver and per reason why not, of each the first payments: the database counts. */
async function leesKlaar(client: PoolClient, organisatieId: string): Promise<readonly Klaargroep[]> {
  const verdacht = await leesMisschienBetaald(client, organisatieId)
  const { rows } = await client.query<Genummerd>(klaarSql, [organisatieId, [...verdacht]])
  const reden = (rij: Klaarrij) => belemmering(rij, verdacht)
  const sleutel = (rij: Klaarrij) => `${rij.aan} ${rij.schuldeiserId ?? rij.dossierId} ${reden(rij) ?? ''}`
  return [...Map.groupBy(rows, sleutel).values()].flatMap((rijen) => {
    const [een] = rijen
    if (een === undefined) return []
    // Every part of it has one first row, which holds its count.
    const delen = rijen.filter(({ nr }) => nr === 1)
    return [
      {
        schuldeiserId: een.inContactenboek ? een.schuldeiserId : null,
        naam: een.naam,
        reden: reden(een),
        aantal: delen.reduce((tot, { aantal }) => tot + aantal, 0),
        totaal: telOp(nul, ...delen.map(({ totaal }) => totaal)),
        eerste: rijen.slice(0, hoogstens).map(alsRegel),
      },
    ]
  })
}

const terugSql = `
  SELECT b.betaling_id AS "betalingId", b.dossier_id AS "dossierId", coalesce(o.naam, '') AS inwoner, b.bedrag, b.stand, b.bestemming,
    t.bankrekening_id AS "bankrekeningId", b.naam AS naar, i.inhoud ->> 'reden' AS reden, i.inhoud ->> 'datum' AS datum
  FROM kwijting.betaling b
  JOIN kwijting.betaling_stap t ON t.organisatie_id = b.organisatie_id AND t.betaling_id = b.betaling_id AND t.nr = b.stap
  JOIN kwijting.gebeurtenis_inhoud i ON i.organisatie_id = t.organisatie_id AND i.stroom_id = t.bankrekening_id
    AND i.versie = t.versie
  LEFT JOIN kwijting.dossier_overzicht o ON o.organisatie_id = b.organisatie_id AND o.dossier_id = b.dossier_id
  WHERE b.organisatie_id = $1 AND b.stand = 'teruggekomen' ORDER BY datum, b.betaling_id LIMIT 200`

/** What the bank gave back and nobody paid again. */
export async function leesTeruggekomen(
  client: PoolClient,
  organisatieId: string,
): Promise<readonly TeruggekomenBetaling[]> {
  return (await client.query<TeruggekomenBetaling>(terugSql, [organisatieId])).rows
}

/** What a dossier has paid out that is not on the account of its receiver. */
export async function leesOnderweg(
  client: PoolClient,
  organisatieId: string,
  dossierId: string,
): Promise<readonly OpenBetaling[]> {
  const { rows } = await client.query<OpenBetaling>(
    `SELECT betaling_id AS "betalingId", naam, bedrag, stand FROM kwijting.betaling
     WHERE organisatie_id = $1 AND dossier_id = $2 AND stand <> 'uitgevoerd' ORDER BY datum, naam, betaling_id`,
    [organisatieId, dossierId],
  )
  return rows
}

/** What can be paid now, what cannot and why, and what came back. */
export async function leesOverzicht(client: PoolClient, organisatieId: string): Promise<Betaaloverzicht> {
  const groepen = await leesKlaar(client, organisatieId)
  const gesorteerd = groepen.toSorted((a, b) => (a.naam < b.naam ? -1 : 1))
  return {
    rekeningen: await leesRekeningen(client, organisatieId),
    klaar: gesorteerd.filter(({ reden }) => reden === null),
    belemmerd: gesorteerd.flatMap(({ reden, ...groep }) => (reden === null ? [] : [{ ...groep, reden }])),
    teruggekomen: await leesTeruggekomen(client, organisatieId),
  }
}

const groepenSql = `
  SELECT b.schuldeiser_id AS "schuldeiserId", min(r.naam) AS naam, count(*) AS aantal, sum(b.bedrag)::bigint AS totaal,
    (array_agg(json_build_object('betalingId', b.betaling_id, 'dossierId', b.dossier_id, 'inwoner', coalesce(o.naam, ''),
      'bedrag', b.bedrag, 'stand', CASE WHEN b.batch_id = r.batch_id THEN b.stand ELSE 'klaar' END,
      'naar', json_build_object('naam', r.naam, 'iban', r.iban, 'mededeling', r.mededeling)) ORDER BY r.nr))[1:${hoogstens}] AS eerste
  FROM kwijting.betaalregel r JOIN kwijting.betaling b USING (organisatie_id, betaling_id)
  LEFT JOIN kwijting.dossier_overzicht o ON o.organisatie_id = b.organisatie_id AND o.dossier_id = b.dossier_id
  WHERE r.organisatie_id = $1 AND r.batch_id = $2
  GROUP BY b.aan, b.schuldeiser_id, CASE WHEN b.schuldeiser_id IS NULL THEN b.betaling_id END
  ORDER BY min(r.naam)`

const standenSql = `
  SELECT stand, count(*) AS aantal, sum(bedrag)::bigint AS totaal FROM kwijting.betaling
  WHERE organisatie_id = $1 AND batch_id = $2 GROUP BY stand ORDER BY stand`

/** One batch with what it pays; null: there is no such batch. */
export async function leesBatch(
  client: PoolClient,
  organisatieId: string,
  batchId: string,
): Promise<Betaalbatchblad | null> {
  if (!isUuid(batchId)) return null
  const rekeningen = await leesRekeningen(client, organisatieId)
  const rekening = rekeningen.find(({ batches }) => batches.some(({ id }) => id === batchId))
  const batch = rekening?.batches.find(({ id }) => id === batchId)
  if (rekening === undefined || batch === undefined) return null
  const groepen = await client.query<Betaalgroep>(groepenSql, [organisatieId, batchId])
  const standen = await client.query<Betaalbatchblad['perStand'][number]>(standenSql, [organisatieId, batchId])
  return { rekening, batch, groepen: groepen.rows, perStand: standen.rows }
}

/** The rekeningnummers of schuldeisers that wait for a second pair of eyes, oldest first, at most 50. */
export async function leesTeBevestigen(
  client: PoolClient,
  organisatieId: string,
): Promise<readonly TeBevestigenRekening[]> {
  const { rows } = await client.query<TeBevestigenRekening>(
    `SELECT schuldeiser_id AS id, gegevens ->> 'naam' AS naam, gegevens #>> '{rekening,voorstel,datum}' AS op,
       gegevens #>> '{rekening,voorstel,door}' AS door
     FROM kwijting.schuldeiser WHERE organisatie_id = $1 AND gegevens #>> '{rekening,voorstel,datum}' IS NOT NULL
     ORDER BY op, naam, id LIMIT 50`,
    [organisatieId],
  )
  return rows
}
