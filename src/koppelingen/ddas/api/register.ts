import type { ClientBase } from 'pg'
import type { Datum } from '../../../gedeeld/datum.ts'
import type { Organisatienaam } from '../../../domein/toegang/index.ts'
import type { Ddasopslag } from '../poorten.ts'

/** What makes two requests the same question. */
export interface Leveringsvraag {
  readonly vrager: string
  readonly van: Datum
  readonly tot: Datum
  /** Code of the one organisation; null: all of them. */
  readonly gevraagd: string | null
  readonly bladGrootte: number
}

/** A delivery that was made. */
export interface Uitlevering extends Leveringsvraag {
  readonly id: string
  readonly bladen: number
  readonly totaal: number
  /** SHA-256 of the list of pages, hexadecimal. */
  readonly hash: string
  readonly gemaaktOp: string
}

/** A delivery with what went out of it. */
export interface Leveringverslag extends Uitlevering {
  readonly organisatie: string
  /** Of this organisation. */
  readonly trajecten: number
  readonly opvragingen: readonly {
    readonly blad: number
    readonly hash: string
    readonly begonnen: string
    /** Null: it was cut off. */
    readonly verzonden: string | null
  }[]
}

const velden = `uitlevering_id AS id, vrager, van::text AS van, tot::text AS tot, gevraagd, blad_grootte AS "bladGrootte",
  bladen, totaal, encode(hash, 'hex') AS hash, ${iso('gemaakt_op')} AS "gemaaktOp"`

function iso(kolom: string): string {
  return `to_char(${kolom} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

/** The newest delivery on this question between two moments; null: there is none. */
export async function zoekUitlevering(
  opslag: Ddasopslag,
  organisatie: Organisatienaam,
  vraag: Leveringsvraag,
  { sinds, nu }: { readonly sinds: string; readonly nu: string },
): Promise<Uitlevering | null> {
  return opslag.inEenKeer(async ({ client, voor }) => {
    await voor(organisatie.id)
    const { rows } = await client.query<Uitlevering>(
      `SELECT ${velden} FROM kwijting.ddas_uitlevering
       WHERE organisatie_id = $1 AND vrager = $2 AND van = $3 AND tot = $4 AND gevraagd IS NOT DISTINCT FROM $5
         AND blad_grootte = $6 AND gemaakt_op BETWEEN $7 AND $8 ORDER BY gemaakt_op DESC LIMIT 1`,
      [organisatie.id, vraag.vrager, vraag.van, vraag.tot, vraag.gevraagd, vraag.bladGrootte, sinds, nu],
    )
    return rows[0] ?? null
  })
}

/** Records a delivery with every organisation in it, in one transaction. */
export async function legUitleveringVast(
  opslag: Ddasopslag,
  { id, vrager, van, tot, gevraagd, bladGrootte, bladen, totaal, hash, gemaaktOp }: Uitlevering,
  perOrganisatie: ReadonlyMap<string, number>,
): Promise<void> {
  await opslag.inEenKeer(async ({ client, voor }) => {
    for (const [organisatieId, trajecten] of perOrganisatie) {
      await voor(organisatieId)
      await client.query(
        `INSERT INTO kwijting.ddas_uitlevering (organisatie_id, uitlevering_id, vrager, van, tot, gevraagd, blad_grootte,
           bladen, trajecten, totaal, hash, gemaakt_op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, decode($11, 'hex'), $12)`,
        [organisatieId, id, vrager, van, tot, gevraagd, bladGrootte, bladen, trajecten, totaal, hash, gemaaktOp],
      )
    }
  })
}

/** Records with every organisation of a delivery that a page was asked, or that all of it went out. */
export async function legOpvragingVast(
  opslag: Ddasopslag,
  organisaties: readonly Organisatienaam[],
  wat: {
    readonly uitleveringId: string
    readonly opvragingId: string
    readonly stap: 'begonnen' | 'verzonden'
    readonly blad: number
    readonly hash: string
  },
): Promise<void> {
  const op = opslag.klok.nu()
  await opslag.inEenKeer(async ({ client, voor }) => {
    for (const { id } of organisaties) {
      await voor(id)
      await client.query(
        `INSERT INTO kwijting.ddas_opvraging (organisatie_id, uitlevering_id, opvraging_id, stap, blad, hash, op)
         SELECT organisatie_id, uitlevering_id, $3, $4, $5, decode($6, 'hex'), $7 FROM kwijting.ddas_uitlevering
         WHERE organisatie_id = $1 AND uitlevering_id = $2`,
        [id, wat.uitleveringId, wat.opvragingId, wat.stap, wat.blad, wat.hash, op],
      )
    }
  })
}

/** Lets somebody ask so many times a minute. @returns false: too often */
export async function neemBeurt(opslag: Ddasopslag, wie: Uint8Array, hoogstens: number): Promise<boolean> {
  return opslag.inEenKeer(async ({ client }) => {
    const { rows } = await client.query<{ mag: boolean }>(
      `SELECT kwijting.neem_beurt($1, $2, $3, interval '1 minute') AS mag`,
      [wie, opslag.klok.nu(), hoogstens],
    )
    return rows[0]?.mag ?? false
  })
}

/** The same, asked by somebody who has no transaction yet. */
export function leesLeveringen(opslag: Ddasopslag, organisatie: Organisatienaam): Promise<readonly Leveringverslag[]> {
  return opslag.inEenKeer(async ({ client, voor }) => {
    await voor(organisatie.id)
    return leesUitleveringen(client, organisatie)
  })
}

/** Every delivery of an organisation, newest first. @param client sees the rows of this organisation */
export async function leesUitleveringen(
  client: ClientBase,
  { id, code }: Organisatienaam,
): Promise<readonly Leveringverslag[]> {
  const { rows } = await client.query<Omit<Leveringverslag, 'organisatie'>>(
    `SELECT ${velden}, trajecten, coalesce((
       SELECT json_agg(json_build_object('blad', b.blad, 'hash', encode(b.hash, 'hex'), 'begonnen', ${iso('b.op')},
         'verzonden', (SELECT ${iso('v.op')} FROM kwijting.ddas_opvraging v WHERE v.organisatie_id = $1
            AND v.uitlevering_id = u.uitlevering_id AND v.opvraging_id = b.opvraging_id AND v.stap = 'verzonden'))
         ORDER BY b.op, b.blad)
       FROM kwijting.ddas_opvraging b
       WHERE b.organisatie_id = $1 AND b.uitlevering_id = u.uitlevering_id AND b.stap = 'begonnen'), '[]') AS opvragingen
     FROM kwijting.ddas_uitlevering u WHERE organisatie_id = $1 ORDER BY gemaakt_op DESC, uitlevering_id`,
    [id],
  )
  return rows.map((rij) => ({ ...rij, organisatie: code }))
}
