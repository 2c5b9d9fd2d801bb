import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import {
  type Actor,
  type Context,
  type Organisatie,
  type Organisatienaam,
  geenFeiten,
} from '../../domein/toegang/index.ts'
import { type Gebeurtenis, type Opdrachtverzoek, leegTraject } from '../../domein/verloop/index.ts'
import { rijg } from './aanvullen.ts'
import { begin, berichtenHash, boekingenHash, opdrachtHash } from './keten.ts'
import type { Opslagklok } from './klok.ts'
import { type Besluit, motoren, speelDossier } from './motoren.ts'
import { leesOrganisatie } from './organisatie.ts'
import { gevolgenVanDossier } from './projecties.ts'
import { type Schrijfset, voegSamen } from './rijen.ts'
import { schrijf } from './schrijven.ts'
import { type Stand, leesStanden } from './standen.ts'
import { type Verbinding, rolTerug } from './verbinding.ts'

/** What is added to a dossier, which begins with it when it is not there yet. */
export interface Aanvulling {
  readonly stroomId: string
  readonly opdrachtId: string
  readonly gebeurtenissen: readonly Gebeurtenis[]
}

/** One transaction over several organisations, for who takes over a whole file. */
export interface InEenKeer {
  /** Sees the rows of one organisation at a time: that of the last `voor`. */
  readonly client: PoolClient
  readonly organisaties: () => Promise<readonly Organisatienaam[]>
  readonly voor: (organisatieId: string) => Promise<void>
  /** Makes an organisation by its opdracht and goes on for it. @throws Error when it is refused: callers look first */
  readonly richtOp: (gegevens: Omit<Organisatienaam, 'id'>, door: Actor) => Promise<Organisatienaam>
  /**
   * Adds what was decided to a stroom that is no dossier, which begins with it when it is not there yet; it stays locked
   * until the end. @returns its version after that
   */
  readonly voegToe: (
    organisatie: Organisatienaam,
    stroom: Opdrachtverzoek['stroom'],
    wat: { readonly soort: string; readonly door: Actor; readonly besluit: Besluit },
  ) => Promise<number>
  /** Adds gebeurtenissen outside the guards of the process; `soort` is the opdracht that they are recorded under. */
  readonly vulAan: (
    organisatie: Organisatienaam,
    soort: string,
    aanvullingen: readonly Aanvulling[],
    door: Actor,
  ) => Promise<void>
}

// Large enough to be quick, small enough for one JSON value.
const perKeer = 1000

/** Does something in one transaction: all of it is written, or nothing; also nothing when `houdt` says no of what came of it. */
export async function inEenKeer<T>(
  { verbinding, klok }: { readonly verbinding: Verbinding; readonly klok: Opslagklok },
  doe: (keer: InEenKeer) => Promise<T>,
  houdt: (uitkomst: T) => boolean = () => true,
): Promise<T> {
  const client = await verbinding.pool.connect()
  const voor = async (organisatieId: string) =>
    void (await client.query(`SELECT set_config('app.org', $1, true)`, [organisatieId]))
  try {
    await client.query('BEGIN')
    const uitkomst = await doe({
      client,
      voor,
      organisaties: async () =>
        (await client.query<Organisatienaam>('SELECT id, code, naam, gemeentecode FROM kwijting.organisaties()')).rows,
      richtOp: async (gegevens, door) => {
        const organisatie = { id: randomUUID(), ...gegevens, registers: [] }
        await voor(organisatie.id)
        await richtOp(client, klok, organisatie, door)
        return organisatie
      },
      voegToe: async ({ id }, stroom, { soort, door, besluit }) => {
        await voor(id)
        const organisatie = await leesOrganisatie(client, id)
        return voegToe(client, { organisatie, soort, door, klok }, stroom, besluit)
      },
      vulAan: async ({ id }, soort, aanvullingen, door) => {
        await voor(id)
        const organisatie = await leesOrganisatie(client, id)
        for (let i = 0; i < aanvullingen.length; i += perKeer)
          await vulAan(client, { organisatie, soort, door, klok }, aanvullingen.slice(i, i + perKeer))
      },
    })
    await client.query(houdt(uitkomst) ? 'COMMIT' : 'ROLLBACK')
    client.release()
    return uitkomst
  } catch (fout) {
    await rolTerug(client)
    throw fout
  }
}

interface Omstandigheden {
  readonly organisatie: Organisatie
  readonly soort: string
  readonly door: Actor
  readonly klok: Opslagklok
}

async function richtOp(client: PoolClient, klok: Opslagklok, organisatie: Organisatie, door: Actor): Promise<void> {
  const { id, code, naam, gemeentecode } = organisatie
  const soort = 'RichtOrganisatieOp'
  const opdrachtId = randomUUID()
  const context: Context = {
    vandaag: klok.vandaag(),
    door,
    organisatie,
    nieuwId: randomUUID,
    feiten: geenFeiten,
  }
  const besluit = motoren.organisatie([])({ soort, invoer: { code, naam, gemeentecode } }, context)
  if (!besluit.ok)
    throw new Error(`An organisation was refused: ${besluit.weigeringen.map((weigering) => weigering.code).join(', ')}`)
  await client.query(`INSERT INTO kwijting.stroom (organisatie_id, stroom_id, soort) VALUES ($1, $1, 'organisatie')`, [
    id,
  ])
  const stand = { stroomId: id, versie: 0, kop: begin }
  await schrijf(client, id, schrijfset({ organisatie, soort, door, klok }, stand, opdrachtId, besluit.waarde))
}

async function voegToe(
  client: PoolClient,
  omstandigheden: Omstandigheden,
  { soort, id }: Opdrachtverzoek['stroom'],
  besluit: Besluit,
): Promise<number> {
  const organisatieId = omstandigheden.organisatie.id
  await client.query(
    'INSERT INTO kwijting.stroom (organisatie_id, stroom_id, soort) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [organisatieId, id, soort],
  )
  const { rows } = await client.query<{ versie: number; kop: Buffer }>(
    'SELECT versie, kop FROM kwijting.stroom WHERE organisatie_id = $1 AND stroom_id = $2 AND soort = $3 FOR UPDATE',
    [organisatieId, id, soort],
  )
  const [stand] = rows
  if (stand === undefined) throw new Error('A stroom that was just made is not there')
  const set = schrijfset(omstandigheden, { stroomId: id, ...stand }, randomUUID(), besluit)
  await schrijf(client, organisatieId, set)
  return stand.versie + besluit.gebeurtenissen.length
}

async function vulAan(
  client: PoolClient,
  omstandigheden: Omstandigheden,
  aanvullingen: readonly Aanvulling[],
): Promise<void> {
  const organisatieId = omstandigheden.organisatie.id
  const ids = aanvullingen.map(({ stroomId }) => stroomId)
  await client.query(
    `INSERT INTO kwijting.stroom (organisatie_id, stroom_id, soort) SELECT $1, unnest($2::uuid[]), 'dossier'
     ON CONFLICT DO NOTHING`,
    [organisatieId, ids],
  )
  const standen = await leesStanden(client, organisatieId, ids)
  const vandaag = omstandigheden.klok.vandaag()
  const delen = aanvullingen.map(({ stroomId, opdrachtId, gebeurtenissen }) => {
    const stand = standen.get(stroomId)
    if (stand === undefined) throw new Error('A stroom that was just made is not there')
    const staat = stand.historie.length === 0 ? leegTraject : speelDossier(stand.historie)
    const { organisatie } = omstandigheden
    return schrijfset(omstandigheden, stand, opdrachtId, {
      gebeurtenissen,
      gevolgen: () =>
        gevolgenVanDossier({ organisatie, stroomId, versie: stand.versie, vandaag }, staat, gebeurtenissen),
    })
  })
  await schrijf(client, organisatieId, voegSamen(delen))
}

function schrijfset(
  { organisatie, soort, door, klok }: Omstandigheden,
  { stroomId, versie, kop }: Stand,
  opdrachtId: string,
  { gebeurtenissen, gevolgen }: Besluit,
): Schrijfset {
  const op = klok.nu()
  const koppeling = { organisatieId: organisatie.id, stroomId, opgetekendOp: op, door, opdrachtId }
  const ketting = rijg(koppeling, { versie, kop }, gebeurtenissen)
  const nieuweVersie = versie + gebeurtenissen.length
  const antwoord = { soort: 'gedaan', versie: nieuweVersie, gebeurtenissen: gebeurtenissen.map((g) => g.soort) }
  const gevolg = gevolgen({ organisatie, stroomId, versie, vandaag: klok.vandaag() })
  const hashes = {
    inhoud_hash: opdrachtHash(opdrachtId, { stroomId, gebeurtenissen, door }).toString('hex'),
    berichten_hash: berichtenHash(opdrachtId, gevolg.berichten),
    boekingen_hash: boekingenHash(opdrachtId, gevolg.boekregels),
  }
  return {
    ...gevolg,
    stromen: [{ stroom_id: stroomId, versie: nieuweVersie, kop: ketting.kop }],
    gebeurtenissen: ketting.rijen,
    opdrachten: [{ opdracht_id: opdrachtId, stroom_id: stroomId, soort, antwoord, door, op, ...hashes }],
  }
}
