import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Logger } from '../../platform/log/index.ts'
import {
  type Actor,
  type Bankpostfeiten,
  type Bankrekeningfeiten,
  type Context,
  type Medewerker,
  type Organisatie,
  aannamesOp,
  vergoedingOp,
} from '../../domein/toegang/index.ts'
import type { Betaalbestandschrijver } from '../../domein/geld/index.ts'
import { type Schuldeiser, schuldeiserfeiten } from '../../domein/schuldeisers/index.ts'
import type { Antwoord, Klok, Opdrachtverzoek } from '../../domein/verloop/index.ts'
import { rijg } from './aanvullen.ts'
import { bankpostenSql, bankrekeningenSql, neemBankposten } from './bank/feiten.ts'
import { genoemd, verwijzingsoorten } from './genoemd.ts'
import { type Logregel, alsHistorie, historieSql } from './historie.ts'
import { instellingenSql, instellingenUit } from './instellingen.ts'
import { begin, berichtenHash, boekingenHash, opdrachtHash } from './keten.ts'
import { type Opslagklok, zetStil } from './klok.ts'
import { type Betaalwerk, bereidVoor, boekBetalen } from './betalen/voorbereiden.ts'
import { type Besluit, motoren, speelBankrekening } from './motoren.ts'
import type { Schrijfset } from './rijen.ts'
import { schrijf } from './schrijven.ts'
import { geweigerd, opnieuw } from './opnieuw.ts'
import { organisatieSql } from './organisatie.ts'
import { type Verbinding, beginVoor, isUuid, rolTerug, uuidLiteral } from './verbinding.ts'

/** What carrying out an opdracht needs. */
export interface Uitvoering {
  readonly verbinding: Verbinding
  readonly klok: Opslagklok
  readonly log: Logger
  /** Writes the file of a batch for the bank. */
  readonly betaalbestand?: Betaalbestandschrijver | undefined
  /** What else is written in the transaction of an opdracht that was carried out. */
  readonly erbij?: (client: pg.PoolClient) => Promise<void>
}

/**
 * Carries out an opdracht in one transaction: everything it does is written, or nothing.
 * @throws Error when the database cannot be reached or the log cannot be read; ask again with the same id
 */
export async function voerUit(uitvoering: Uitvoering, verzoek: Opdrachtverzoek): Promise<Antwoord> {
  const { organisatieId, stroom, opdrachtId, soort } = verzoek
  if (!isUuid(opdrachtId)) return onjuisteId('#/opdrachtId')
  if (!isUuid(stroom.id)) return onjuisteId('#/id')
  const antwoord = await opnieuw(3, () => eenKeer(uitvoering, verzoek))
  const codes = antwoord.soort === 'geweigerd' ? antwoord.weigeringen.map(({ code }) => code) : []
  uitvoering.log.info(
    { opdracht: soort, opdrachtId, organisatieId, stroom: stroom.id, antwoord: antwoord.soort, codes },
    'opdracht',
  )
  return antwoord
}

function onjuisteId(pointer: string): Antwoord {
  const detail = 'Dit is geen geldig kenmerk. Open de pagina opnieuw.'
  return geweigerd([{ code: 'OnjuisteInvoer', fouten: [{ pointer, code: 'verkeerd-type', detail }] }])
}

async function eenKeer(uitvoering: Uitvoering, verzoek: Opdrachtverzoek): Promise<Antwoord> {
  const client = await uitvoering.verbinding.pool.connect()
  try {
    const antwoord = await inTransactie(client, uitvoering, verzoek)
    const schreef = antwoord.soort === 'gedaan' && !antwoord.herhaald
    if (schreef) await uitvoering.erbij?.(client)
    await client.query(schreef ? 'COMMIT' : 'ROLLBACK')
    client.release()
    return antwoord
  } catch (fout) {
    await rolTerug(client)
    throw fout
  }
}

/** Decides and writes, in a transaction that is still open: whoever asks ends it. */
export async function inTransactie(
  client: pg.PoolClient,
  { klok, betaalbestand }: Uitvoering,
  verzoek: Opdrachtverzoek,
): Promise<Antwoord> {
  const stroom = await vergrendel(client, verzoek)
  await neemBankposten(client, genoemd(verzoek, 'bankpost'))
  const geladen = await laad(client, verzoek)
  klok.zet(geladen.dagen)
  const hash = opdrachtHash(verzoek.opdrachtId, inhoudVan(verzoek)).toString('hex')
  if (geladen.opdracht !== null)
    return geladen.opdracht.hash === hash
      ? { ...geladen.opdracht.antwoord, herhaald: true }
      : { soort: 'id-hergebruikt' }
  if (stroom.soort !== verzoek.stroom.soort) return geweigerd([{ code: 'OnbekendeOpdracht' }])
  const historie = alsHistorie(geladen.historie)
  if (verzoek.gezienVersie !== null && verzoek.gezienVersie !== stroom.versie) {
    const sindsdien = historie.filter(({ versie }) => versie > (verzoek.gezienVersie ?? 0))
    return { soort: 'verouderd', huidigeVersie: stroom.versie, sindsdien }
  }
  const beslis = motoren[stroom.soort](historie.map(({ gebeurtenis }) => gebeurtenis))
  const omgeving = context(verzoek, geladen, klok)
  const { organisatie } = omgeving
  const betaalwerk: Betaalwerk | null =
    stroom.soort === 'bankrekening'
      ? {
          client,
          verzoek,
          context: omgeving,
          staat: speelBankrekening(historie.map(({ gebeurtenis }) => gebeurtenis)),
          versie: stroom.versie + 1,
          nu: klok.nu(),
          schrijver: betaalbestand,
        }
      : null
  const besluit = beslis(verzoek, betaalwerk === null ? omgeving : await bereidVoor(betaalwerk))
  if (!besluit.ok) return geweigerd(besluit.weigeringen)
  const batchHash = betaalwerk === null ? null : await boekBetalen(betaalwerk, besluit.waarde.gebeurtenissen)
  const { set, antwoord } = schrijfsetVan(verzoek, { stroom, besluit: besluit.waarde, klok, organisatie, batchHash })
  await schrijf(client, verzoek.organisatieId, set)
  return { ...antwoord, herhaald: false }
}

interface Stroom {
  readonly soort: Opdrachtverzoek['stroom']['soort']
  readonly versie: number
  readonly kop: Buffer
}

/** Begins the transaction and takes the stroom for itself; a stroom that is not there yet is made, for this transaction. */
async function vergrendel(client: pg.PoolClient, { organisatieId, stroom }: Opdrachtverzoek): Promise<Stroom> {
  const waar = `organisatie_id = ${uuidLiteral(organisatieId)} AND stroom_id = ${uuidLiteral(stroom.id)}`
  const sql = `SELECT soort, versie, kop FROM kwijting.stroom WHERE ${waar} FOR UPDATE`
  // Several statements in one round trip: the driver then answers with a list.
  const antwoorden: unknown = await client.query(`${beginVoor(organisatieId)} ${sql}`)
  const eerste = laatsteRij<Stroom>(antwoorden)
  if (eerste !== undefined) return eerste
  const { rowCount } = await client.query(
    'INSERT INTO kwijting.stroom (organisatie_id, stroom_id, soort) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [organisatieId, stroom.id, stroom.soort],
  )
  if (rowCount === 1) return { soort: stroom.soort, versie: 0, kop: begin }
  const { rows } = await client.query<Stroom>(sql)
  if (rows[0] === undefined) throw new Error('A stroom disappeared')
  return rows[0]
}

function laatsteRij<R>(antwoorden: unknown): R | undefined {
  const laatste: pg.QueryResult | undefined = Array.isArray(antwoorden) ? antwoorden.at(-1) : undefined
  return laatste?.rows[0]
}

interface Geladen {
  readonly opdracht: {
    readonly hash: string
    readonly antwoord: Omit<Extract<Antwoord, { soort: 'gedaan' }>, 'herhaald'>
  } | null
  readonly organisatie: Organisatie | null
  readonly historie: readonly Logregel[]
  readonly schuldeisers: readonly { readonly id: string; readonly gegevens: Schuldeiser }[]
  readonly medewerkers: readonly Pick<Medewerker, 'id' | 'naam' | 'rollen' | 'actief'>[]
  readonly instellingen: Parameters<typeof instellingenUit>[0]
  readonly bankrekeningen: readonly Bankrekeningfeiten[]
  readonly bankposten: readonly Bankpostfeiten[]
  readonly dagen: number
}

const laadSql = `SELECT
  (SELECT json_build_object('hash', encode(inhoud_hash, 'hex'), 'antwoord', antwoord)
   FROM kwijting.opdracht WHERE organisatie_id = $1 AND opdracht_id = $3) AS opdracht,
  ${organisatieSql} AS organisatie,
  ${historieSql} AS historie,
  coalesce((SELECT json_agg(json_build_object('id', schuldeiser_id, 'gegevens', gegevens))
   FROM kwijting.schuldeiser WHERE organisatie_id = $1 AND schuldeiser_id = ANY ($4::uuid[])), '[]') AS schuldeisers,
  coalesce((SELECT json_agg(json_build_object('id', medewerker_id, 'naam', naam, 'rollen', rollen, 'actief', actief))
   FROM kwijting.medewerker WHERE organisatie_id = $1 AND medewerker_id = ANY ($5::uuid[])), '[]')
   AS medewerkers,
  ${instellingenSql} AS instellingen,
  ${bankrekeningenSql} AS bankrekeningen,
  ${bankpostenSql} AS bankposten,
  (SELECT dagen FROM kwijting.klok) AS dagen`

/**
 * Reads once what many opdrachten on dossiers decide with, as far as they name nothing of the contactenboek, at one moment.
 * @throws Error when there is no such organisation: a bug
 */
export async function laadOmgeving(client: pg.PoolClient, organisatieId: string, klok: Opslagklok) {
  const { rows } = await client.query<Geladen>(laadSql, [organisatieId, organisatieId, organisatieId, [], [], []])
  const [geladen] = rows
  const organisatie = geladen?.organisatie ?? null
  if (geladen === undefined || organisatie === null) throw new Error('There is no such organisation')
  const nu = zetStil(klok, geladen.dagen)
  return { organisatie, klok: nu, contextVoor: (verzoek: Opdrachtverzoek) => context(verzoek, geladen, nu) }
}

async function laad(client: pg.PoolClient, verzoek: Opdrachtverzoek): Promise<Geladen> {
  const { organisatieId, stroom, opdrachtId } = verzoek
  const { rows } = await client.query<Geladen>({
    name: 'laad',
    text: laadSql,
    values: [organisatieId, stroom.id, opdrachtId, ...verwijzingsoorten.map((naar) => genoemd(verzoek, naar))],
  })
  if (rows[0] === undefined) throw new Error('A SELECT without a row')
  return rows[0]
}

function context({ organisatieId, stroom, door }: Opdrachtverzoek, geladen: Geladen, klok: Klok): Context {
  const { organisatie } = geladen
  if (organisatie === null && stroom.soort !== 'organisatie') throw new Error('There is no such organisation')
  const schuldeisers = new Map(geladen.schuldeisers.map(({ id, gegevens }) => [id, gegevens]))
  const bankposten = new Map(geladen.bankposten.map((post) => [post.id, post]))
  const medewerkers = new Map(geladen.medewerkers.map((medewerker) => [medewerker.id, medewerker]))
  const ooitMedewerker = (id: string) => medewerkers.get(id.toLowerCase())
  return {
    vandaag: klok.vandaag(),
    door,
    organisatie: organisatie ?? { id: organisatieId, code: '', naam: '', gemeentecode: '', registers: [] },
    nieuwId: randomUUID,
    feiten: {
      schuldeiser: (id) => {
        const bekend = schuldeisers.get(id.toLowerCase()) ?? null
        return schuldeiserfeiten(id.toLowerCase(), bekend, klok.vandaag(), organisatie?.gemeentecode ?? '')
      },
      medewerker: (id) => (ooitMedewerker(id)?.actief === true ? ooitMedewerker(id) : undefined),
      ooitMedewerker,
      aannames: (peildatum) => aannamesOp(instellingenUit(geladen.instellingen).aannames, peildatum),
      reserveringen: [],
      vergoeding: (op) => vergoedingOp(instellingenUit(geladen.instellingen).vergoedingen, op),
      metBankrekening: geladen.bankrekeningen.length > 0,
      bankrekeningen: geladen.bankrekeningen,
      bankpost: (id) => bankposten.get(id.toLowerCase()),
    },
  }
}

const wie = (door: Actor): unknown => ('id' in door ? { soort: door.soort, id: door.id } : door)

const inhoudVan = ({ stroom, soort, invoer, door }: Opdrachtverzoek): unknown => ({
  stroom,
  soort,
  invoer,
  door: wie(door),
})

interface Vastlegging {
  readonly stroom: Stroom
  readonly besluit: Besluit
  readonly klok: Klok
  readonly organisatie: Organisatie
  /** Of the boekregels of a batch, which are written already; null: they all come with the gebeurtenissen. */
  readonly batchHash: string | null
}

/** Everything that an opdracht writes, and what it answers. */
export function schrijfsetVan(
  verzoek: Opdrachtverzoek,
  { stroom, besluit, klok, organisatie, batchHash }: Vastlegging,
): { readonly set: Schrijfset; readonly antwoord: Omit<Extract<Antwoord, { soort: 'gedaan' }>, 'herhaald'> } {
  const { organisatieId, opdrachtId, door, soort } = verzoek
  const hash = opdrachtHash(opdrachtId, inhoudVan(verzoek)).toString('hex')
  const stroomId = verzoek.stroom.id
  const op = klok.nu()
  const { rijen, kop } = rijg(
    { organisatieId, stroomId, opgetekendOp: op, door, opdrachtId },
    stroom,
    besluit.gebeurtenissen,
  )
  const versie = stroom.versie + rijen.length
  const antwoord = { soort: 'gedaan', versie, gebeurtenissen: rijen.map((rij) => rij.soort) } as const
  const gevolg = besluit.gevolgen({ organisatie, stroomId, versie: stroom.versie, vandaag: klok.vandaag() })
  const hashes = {
    berichten_hash: berichtenHash(opdrachtId, gevolg.berichten),
    boekingen_hash: batchHash ?? boekingenHash(opdrachtId, gevolg.boekregels),
  }
  const opdracht = { opdracht_id: opdrachtId, stroom_id: stroomId, soort, inhoud_hash: hash, antwoord, door, op }
  const set: Schrijfset = {
    ...gevolg,
    stromen: [{ stroom_id: stroomId, versie, kop }],
    gebeurtenissen: rijen,
    opdrachten: [{ ...opdracht, ...hashes }],
  }
  return { set, antwoord }
}
