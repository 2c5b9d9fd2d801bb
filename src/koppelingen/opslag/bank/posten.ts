import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Iban } from '../../../gedeeld/iban.ts'
import { type Afschriftpost, type Postsleutel, inhoudVan } from '../../../domein/geld/index.ts'
import { vasteId } from '../keten.ts'

/** The hash by which an entry is remembered: what it says is somebody's account, and stands elsewhere. */
export function inhoudHashVan(rekening: Iban, post: Afschriftpost): string {
  return createHash('sha256').update(inhoudVan(rekening, post)).digest('base64url')
}

/** The same, computed once per entry: a file is looked at more than once. */
export function maakSleutel(): (rekening: Iban, post: Afschriftpost) => string {
  const bekend = new WeakMap<Afschriftpost, string>()
  return (rekening, post) => {
    const hash = bekend.get(post) ?? inhoudHashVan(rekening, post)
    bekend.set(post, hash)
    return hash
  }
}

/** An entry as it goes into the table. */
export interface Nieuwepost {
  readonly sleutel: Postsleutel
  readonly post: Afschriftpost
}

/** The hash of entries, in whatever order: what stands in the table is compared with it for ever after. */
export function postenHash(posten: readonly Nieuwepost[]): string {
  if (posten.length === 0) return ''
  const regels = posten.map(
    ({ sleutel: { inhoud, rang }, post: { boekdatum, bedrag } }) => `${inhoud}/${rang}/${boekdatum}/${bedrag}`,
  )
  return createHash('sha256').update(regels.sort().join('\n')).digest('hex')
}

/** The entries of a statement as that hash, by the database; `p` is the table. */
export const postenHashSql = `
  coalesce(encode(sha256(convert_to(string_agg(concat_ws('/', p.inhoud_hash, p.rang, p.boekdatum, p.bedrag), E'\\n'
    ORDER BY concat_ws('/', p.inhoud_hash, p.rang, p.boekdatum, p.bedrag) COLLATE "C")
    FILTER (WHERE p.bankpost_id IS NOT NULL), 'UTF8')), 'hex'), '')`

/** The id of an entry: the same entry has the same id, whatever file it came in. */
export const postIdVan = (rekeningId: string, { inhoud, rang }: Postsleutel): string =>
  vasteId('bankpost', rekeningId, inhoud, rang)

const kolommen = `bankpost_id uuid, plaats int, inhoud_hash text, rang int, boekdatum date, valutadatum date,
  bedrag bigint, soort text, bankkenmerk text, tegenrekening text, andere_rekening text, tegenpartij text,
  end_to_end_id text, betaalkenmerk text, omschrijving text, reden text, aantal_in_batch int, details jsonb`
const namen = kolommen.replace(/ (uuid|int|text|date|bigint|jsonb)\b/g, '')

// Large enough to be quick, small enough for one JSON value.
const perKeer = 2500

/** Adds the new entries of a statement. @throws DatabaseError when one of them is there already: callers look first */
export async function voegPostenToe(
  client: PoolClient,
  plek: { readonly organisatieId: string; readonly rekeningId: string; readonly afschriftId: string },
  posten: readonly Nieuwepost[],
): Promise<void> {
  for (let van = 0; van < posten.length; van += perKeer) {
    const rijen = posten.slice(van, van + perKeer).map((een, i) => rijVan(plek.rekeningId, een, van + i))
    await client.query(
      `INSERT INTO kwijting.bankpost (organisatie_id, bankrekening_id, afschrift_id, ${namen})
       SELECT $1, $2, $3, ${namen} FROM json_to_recordset($4::json) AS x (${kolommen})`,
      [plek.organisatieId, plek.rekeningId, plek.afschriftId, JSON.stringify(rijen)],
    )
  }
}

function rijVan(rekeningId: string, { sleutel, post }: Nieuwepost, plaats: number) {
  return {
    bankpost_id: postIdVan(rekeningId, sleutel),
    plaats,
    inhoud_hash: sleutel.inhoud,
    rang: sleutel.rang,
    boekdatum: post.boekdatum,
    valutadatum: post.valutadatum,
    bedrag: post.bedrag,
    soort: post.soort,
    bankkenmerk: post.bankkenmerk,
    tegenrekening: post.tegenrekening,
    andere_rekening: post.andereRekening,
    tegenpartij: post.tegenpartij,
    end_to_end_id: post.endToEndId,
    betaalkenmerk: post.betaalkenmerk,
    omschrijving: post.omschrijving,
    reden: post.reden,
    aantal_in_batch: post.aantalInBatch,
    details: post.details,
  }
}

/** The columns of an entry `p` as the domein names them. */
export const postSql = `p.boekdatum, p.valutadatum, p.bedrag, p.soort, p.bankkenmerk, p.tegenrekening,
  p.andere_rekening AS "andereRekening", p.tegenpartij, p.end_to_end_id AS "endToEndId", p.betaalkenmerk, p.omschrijving,
  p.reden, p.aantal_in_batch AS "aantalInBatch", p.details`

/** An entry by its key: one that is there already, of which another proves to have come. */
export async function leesGelijke(
  client: PoolClient,
  plek: { readonly organisatieId: string; readonly rekeningId: string },
  sleutels: readonly Postsleutel[],
): Promise<readonly Nieuwepost[]> {
  if (sleutels.length === 0) return []
  const { rows } = await client.query<Afschriftpost & { readonly inhoud: string }>(
    `SELECT p.inhoud_hash AS inhoud, ${postSql} FROM kwijting.bankpost p
     WHERE p.organisatie_id = $1 AND p.bankrekening_id = $2 AND p.rang = 1 AND p.inhoud_hash = ANY ($3::text[])`,
    [plek.organisatieId, plek.rekeningId, sleutels.map(({ inhoud }) => inhoud)],
  )
  const gevonden = new Map(rows.map(({ inhoud, ...post }) => [inhoud, post]))
  return sleutels.map((sleutel) => {
    const post = gevonden.get(sleutel.inhoud)
    if (post === undefined) throw new Error('An entry that was known is not there')
    return { sleutel, post }
  })
}
