import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Conceptplaats, Deur } from '../../domein/verloop/index.ts'
import { neemBeurt } from './pogingen.ts'
import { hoogstensStil, zoekSessie } from './sessies.ts'
import { type Plek, nuOp, sha256 } from './verbinding.ts'

const doel = 'formulierconcept'
const minuutMs = 60_000
const bewaardMs = 60 * minuutMs
/** Who loads the page again, or comes back to it, still finds it. */
const naTonenMs = 5 * minuutMs
/** Of one session that ended; each form is read whole. */
const hoogstensPerUur = 20
const hoogstensTekens = 100_000

const vorm = z.strictObject({
  pagina: z.string(),
  adres: z.string(),
  velden: z.array(z.tuple([z.string(), z.string()])),
  bestanden: z.boolean(),
})

const straks = ({ tijd }: Plek, ms: number): string => new Date(tijd() + ms).toISOString()
const isSleutel = (tekst: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(tekst)

/** Keeping forms that came after their session had ended; see Conceptplaats. */
export function conceptplaatsVan(plek: Plek): Conceptplaats {
  const { pool, secrets } = plek
  const lees: Conceptplaats['lees'] = async (deur, token, sleutel) => {
    const accountId = await accountMet(plek, deur, token)
    if (accountId === null || !isSleutel(sleutel)) return []
    const { rows } = await pool.query<{ concept_id: string; inhoud: Buffer }>(
      'SELECT * FROM kwijting.concepten_van($1, $2, $3)',
      [accountId, sha256(sleutel), nuOp(plek)],
    )
    return rows.flatMap(({ concept_id: id, inhoud }) => {
      // Sealed under another key of the installation: then it is lost, and nobody is kept from working.
      const open = secrets.open(doel, accountId, inhoud)
      return open === null ? [] : [{ id, ...vorm.parse(JSON.parse(open.toString('utf8'))) }]
    })
  }
  return {
    lees,
    bewaar: async (deur, token, eerder, leesFormulier) => {
      const accountId = await verlopenAccount(plek, deur, token)
      if (accountId === null) return null
      if (!(await neemBeurt(plek, sha256('concept', token), hoogstensPerUur, '1 hour'))) return null
      const concept = await leesFormulier()
      const inhoud = Buffer.from(JSON.stringify(concept))
      if (concept === null || inhoud.length > hoogstensTekens * 4 || tekensIn(concept.velden) > hoogstensTekens)
        return null
      const sleutel = eerder !== null && isSleutel(eerder) ? eerder : randomBytes(32).toString('base64url')
      await pool.query('SELECT kwijting.bewaar_concept($1, $2, $3, $4, $5)', [
        accountId,
        sha256(sleutel),
        secrets.seal(doel, accountId, inhoud),
        nuOp(plek),
        straks(plek, bewaardMs),
      ])
      return sleutel
    },
    getoond: async (deur, token, id) => {
      const accountId = await accountMet(plek, deur, token)
      await pool.query('SELECT kwijting.kort_concept($1, $2, $3)', [accountId, id, straks(plek, naTonenMs)])
    },
    vergeet: async (deur, token, sleutel, adres) => {
      const weg = (await lees(deur, token, sleutel)).filter((concept) => adres === null || concept.adres === adres)
      if (weg.length === 0) return
      const accountId = await accountMet(plek, deur, token)
      await pool.query('SELECT kwijting.vergeet_concepten($1, $2)', [accountId, weg.map(({ id }) => id)])
    },
  }
}

const tekensIn = (velden: readonly (readonly [string, string])[]): number =>
  velden.reduce((tot, [naam, waarde]) => tot + naam.length + waarde.length, 0)

async function accountMet(plek: Plek, deur: Deur, token: string): Promise<string | null> {
  return (await zoekSessie(plek, deur, token))?.account_id ?? null
}

/** The account of a session that ended by itself. */
async function verlopenAccount(plek: Plek, deur: Deur, token: string): Promise<string | null> {
  const { rows } = await plek.pool.query<{ wie: string | null }>(
    'SELECT kwijting.zoek_verlopen_sessie($1, $2, $3, $4) AS wie',
    [sha256(token), deur, nuOp(plek), hoogstensStil],
  )
  return rows[0]?.wie ?? null
}
