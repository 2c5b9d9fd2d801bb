import type { ClientBase } from 'pg'
import type { Iban } from '../../../gedeeld/iban.ts'
import type { Afschriftpost } from '../../../domein/geld/index.ts'
import { beginsaldoSql } from '../bank/feiten.ts'
import { geboektBeginsaldoSql } from '../bank/lezen.ts'
import { inhoudHashVan, postSql, postenHashSql } from '../bank/posten.ts'
import { typen } from '../verbinding.ts'
import { type Bevindingen, namen } from './bevindingen.ts'

/**
 * Verifies the bank, from the rows alone: the entries of every account are what was booked on it, what nobody assigned is
 * the tussenrekening, every statement brought what its gebeurtenis says, and every entry is still what it was.
 * @param client sees all organisations
 */
export async function controleerBank(client: ClientBase, bevindingen: Bevindingen): Promise<void> {
  await controleerRekeningen(client, bevindingen)
  await controleerAfschriften(client, bevindingen)
  await controleerPosten(client, bevindingen)
}

async function controleerRekeningen(client: ClientBase, bevindingen: Bevindingen): Promise<void> {
  const { rows } = await client.query<{ id: string; bank: boolean; tussen: boolean; begin: boolean }>(
    `SELECT r.bankrekening_id AS id, p.som + s.bedrag = b.bank AS bank, ${beginsaldoSql} BETWEEN 0 AND s.bedrag AS begin, b.tussen = k.som - p.som AS tussen
     FROM kwijting.bankrekening r
     CROSS JOIN LATERAL (SELECT coalesce(sum(bedrag), 0) AS som FROM kwijting.bankpost
       WHERE organisatie_id = r.organisatie_id AND bankrekening_id = r.bankrekening_id) p
     CROSS JOIN LATERAL (${geboektBeginsaldoSql}) s
     CROSS JOIN LATERAL (SELECT coalesce(sum(bedrag), 0) AS som FROM kwijting.koppeling
       WHERE organisatie_id = r.organisatie_id AND bankrekening_id = r.bankrekening_id) k
     CROSS JOIN LATERAL (SELECT coalesce(sum(bedrag) FILTER (WHERE rekening = 'bank'), 0) AS bank,
         coalesce(sum(bedrag) FILTER (WHERE rekening = 'tussenrekening'), 0) AS tussen FROM kwijting.boekregel
       WHERE organisatie_id = r.organisatie_id AND bankrekening_id = r.bankrekening_id) b`,
  )
  for (const { id, bank, tussen, begin } of rows) {
    bevindingen.tel(namen.bankposten, bank, id)
    bevindingen.tel(namen.tussenrekening, tussen, id)
    bevindingen.tel(namen.beginsaldo, begin, id)
  }
}

/** What the gebeurtenis says that a statement brought, against what lies in the table; a missing statement too. */
async function controleerAfschriften(client: ClientBase, bevindingen: Bevindingen): Promise<void> {
  const { rows } = await client.query<{ id: string; versie: number; klopt: boolean | null }>(
    `SELECT g.stroom_id AS id, g.versie,
       (SELECT a.afschrift_id::text = i.inhoud ->> 'afschriftId' AND a.bestand = i.inhoud ->> 'bestand'
          AND count(p.bankpost_id) = (i.inhoud ->> 'nieuw')::int AND ${postenHashSql} = i.inhoud ->> 'postenHash'
        FROM kwijting.bankafschrift a
        LEFT JOIN kwijting.bankpost p ON p.organisatie_id = a.organisatie_id AND p.afschrift_id = a.afschrift_id
        WHERE a.organisatie_id = g.organisatie_id AND a.bankrekening_id = g.stroom_id AND a.versie = g.versie
        GROUP BY a.afschrift_id, a.bestand) AS klopt
     FROM kwijting.gebeurtenis g JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
     WHERE g.soort = 'AfschriftIngelezen'`,
  )
  for (const { id, versie, klopt } of rows) bevindingen.tel(namen.afschriften, klopt === true, `${id}@${versie}`)
}

const perKeer = 2000

async function controleerPosten(client: ClientBase, bevindingen: Bevindingen): Promise<void> {
  await client.query(
    `DECLARE bankposten NO SCROLL CURSOR FOR
     SELECT p.bankpost_id AS id, r.iban, p.inhoud_hash AS hash, ${postSql} FROM kwijting.bankpost p
     JOIN kwijting.bankrekening r USING (organisatie_id, bankrekening_id)`,
  )
  for (;;) {
    const { rows } = await client.query<Afschriftpost & { id: string; iban: Iban; hash: string }>({
      text: `FETCH ${perKeer} FROM bankposten`,
      types: typen,
    })
    for (const { id, iban, hash, ...post } of rows)
      bevindingen.tel(namen.posten, inhoudHashVan(iban, post) === hash, `bankpost ${id}`)
    if (rows.length === 0) return
  }
}
