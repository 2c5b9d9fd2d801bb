import type { Datum } from '../gedeeld/datum.ts'
import type { Schuldeiserantwoord } from '../domein/berichten/index.ts'
import type { Actor } from '../domein/toegang/index.ts'
import type { Tabellen } from './tabellen.ts'
import type { Soort, Temperament } from './temperamenten.ts'

/** A simulated schuldeiser. */
export interface Gesimuleerd {
  readonly id: string
  readonly temperament: Temperament
  readonly soort: Soort
  readonly overgedragenAan: string | null
}

/** An answer on its way. */
export interface Onderweg {
  readonly berichtId: string
  readonly dossierId: string
  readonly op: Datum
  readonly soort: string
  readonly invoer: unknown
  readonly door: Actor
}

/** An answer that is due; `antwoord` is what a schuldeiser says, null: the invoer is that of an opdracht. */
export interface Rijp extends Onderweg {
  readonly antwoord: Schuldeiserantwoord | null
}

/** What lies in the table as this goes back through the kanaal, as bytes. */
export const antwoordsoort = 'Antwoord'

/** The tables of the simulation, for one organisation at a time. */
export interface Bewaring {
  readonly registreer: (organisatieId: string, schuldeisers: readonly Gesimuleerd[]) => Promise<void>
  readonly schuldeiser: (organisatieId: string, id: string) => Promise<Gesimuleerd | null>
  /** Keeps an answer; the same bericht again changes nothing. */
  readonly bewaar: (organisatieId: string, antwoord: Onderweg) => Promise<void>
  /** What should have come by this day, in a fixed order. */
  readonly onderweg: (organisatieId: string, tot: Datum) => Promise<readonly Rijp[]>
  readonly eerstvolgende: (organisatieId: string) => Promise<Datum | null>
  /** Records what became of an answer. No reasons: it was taken. */
  readonly handelAf: (
    organisatieId: string,
    berichtId: string,
    op: Datum,
    weigeringen: readonly string[],
  ) => Promise<void>
  /** How the answers stand: on their way, taken, refused. */
  readonly telling: (organisatieId: string) => Promise<{ onderweg: number; gedaan: number; geweigerd: number }>
  readonly bankTot: (organisatieId: string) => Promise<Datum | null>
  readonly zetBankTot: (organisatieId: string, tot: Datum) => Promise<void>
}

/** What the simulated chain keeps. */
export function openBewaring({ vraag }: Tabellen): Bewaring {
  return {
    registreer: async (org, schuldeisers) =>
      void (await vraag(
        org,
        `INSERT INTO simulatie.schuldeiser (organisatie_id, schuldeiser_id, temperament, soort, overgedragen_aan)
         SELECT $1, id, temperament, soort, "overgedragenAan" FROM jsonb_to_recordset($2::jsonb)
           AS x (id uuid, temperament text, soort text, "overgedragenAan" uuid) ON CONFLICT DO NOTHING`,
        [JSON.stringify(schuldeisers)],
      )),
    schuldeiser: async (org, id) =>
      (
        await vraag<Gesimuleerd>(
          org,
          `SELECT schuldeiser_id AS id, temperament, soort, overgedragen_aan AS "overgedragenAan"
           FROM simulatie.schuldeiser WHERE organisatie_id = $1 AND schuldeiser_id = $2`,
          [id],
        )
      )[0] ?? null,
    bewaar: async (org, a) =>
      void (await vraag(
        org,
        `INSERT INTO simulatie.antwoord (organisatie_id, bericht_id, dossier_id, op, soort, invoer, door)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
        [a.berichtId, a.dossierId, a.op, a.soort, JSON.stringify(a.invoer), JSON.stringify(a.door)],
      )),
    onderweg: (org, tot) =>
      vraag<Rijp>(
        org,
        `SELECT bericht_id AS "berichtId", dossier_id AS "dossierId", op::text, soort, invoer, door,
           CASE soort WHEN '${antwoordsoort}' THEN invoer END AS antwoord
         FROM simulatie.antwoord WHERE organisatie_id = $1 AND afloop IS NULL AND op <= $2
         ORDER BY op, dossier_id, bericht_id`,
        [tot],
      ),
    eerstvolgende: async (org) =>
      (
        await vraag<{ op: Datum | null }>(
          org,
          'SELECT min(op)::text AS op FROM simulatie.antwoord WHERE organisatie_id = $1 AND afloop IS NULL',
          [],
        )
      )[0]?.op ?? null,
    handelAf: async (org, berichtId, op, weigeringen) =>
      void (await vraag(
        org,
        `UPDATE simulatie.antwoord SET afgehandeld_op = $3, weigeringen = $4,
           afloop = CASE WHEN $4::text[] = '{}' THEN 'gedaan' ELSE 'geweigerd' END
         WHERE organisatie_id = $1 AND bericht_id = $2 AND afloop IS NULL`,
        [berichtId, op, [...weigeringen]],
      )),
    telling: async (org) =>
      (
        await vraag<{ onderweg: number; gedaan: number; geweigerd: number }>(
          org,
          `SELECT count(*) FILTER (WHERE afloop IS NULL)::int AS onderweg,
             count(*) FILTER (WHERE afloop = 'gedaan')::int AS gedaan,
             count(*) FILTER (WHERE afloop = 'geweigerd')::int AS geweigerd
           FROM simulatie.antwoord WHERE organisatie_id = $1`,
          [],
        )
      )[0] ?? { onderweg: 0, gedaan: 0, geweigerd: 0 },
    bankTot: async (org) =>
      (await vraag<{ tot: Datum }>(org, 'SELECT tot::text FROM simulatie.bank WHERE organisatie_id = $1', []))[0]
        ?.tot ?? null,
    zetBankTot: async (org, tot) =>
      void (await vraag(
        org,
        `INSERT INTO simulatie.bank (organisatie_id, tot) VALUES ($1, $2)
         ON CONFLICT (organisatie_id) DO UPDATE SET tot = greatest(simulatie.bank.tot, EXCLUDED.tot)`,
        [tot],
      )),
  }
}
