import type { PoolClient } from 'pg'
import { type Datum, jaarVan } from '../../gedeeld/datum.ts'
import {
  type Enqueteronde,
  type Enquetetelling,
  enqueteuitslag,
  neemtEnqueteAan,
} from '../../domein/kwaliteit/index.ts'
import {
  type Enquetestand,
  type Enqueteuitkomst,
  type Enqueteverzoek,
  type Inwonerplek,
  type Traject,
  enquetegrond,
} from '../../domein/verloop/index.ts'

/** Which rondes somebody of a dossier answered. Not when: that would tell which answers are his. */
export async function leesBeantwoord(
  client: PoolClient,
  organisatieId: string,
  dossierId: string,
  wie: string,
): Promise<readonly Enqueteronde[]> {
  const { rows } = await client.query<{ ronde: Enqueteronde }>({
    name: 'beantwoord',
    text: 'SELECT ronde FROM kwijting.enquetedeelname WHERE organisatie_id = $1 AND dossier_id = $2 AND wie = $3',
    values: [organisatieId, dossierId, wie],
  })
  return rows.map(({ ronde }) => ronde)
}

/** Takes the answers of one inwoner, as long as the ronde takes any; who answered before keeps what he said then. */
export async function geefMening(
  client: PoolClient,
  { toegang: { dossierId } }: Inwonerplek,
  {
    staat,
    wie,
    vandaag,
    ronde,
    scores,
    mening,
  }: Enqueteverzoek & { readonly staat: Traject; readonly wie: 'client' | 'partner'; readonly vandaag: Datum },
): Promise<Enqueteuitkomst> {
  if (!neemtEnqueteAan(enquetegrond(staat), ronde, vandaag)) return 'dicht'
  const { rows } = await client.query<{ nieuw: boolean }>(
    'SELECT kwijting.geef_mening($1, $2, $3, $4, $5, $6) AS nieuw',
    [dossierId, ronde, wie, jaarVan(vandaag), scores, mening],
  )
  return rows[0]?.nieuw === true ? 'gedaan' : 'al-gedaan'
}

/** Reads what enough inwoners answered; what waits for others is out of sight of this role. */
export async function leesEnquete(client: PoolClient, organisatieId: string): Promise<Enquetestand> {
  const tellingen = await client.query<Enquetetelling>(
    'SELECT jaar, stelling, score, aantal FROM kwijting.enquetetelling WHERE organisatie_id = $1',
    [organisatieId],
  )
  const meningen = await client.query<Enquetestand['meningen'][number]>(
    'SELECT jaar, tekst FROM kwijting.enquetetekst WHERE organisatie_id = $1 ORDER BY jaar DESC, tekst_id',
    [organisatieId],
  )
  return { jaren: enqueteuitslag(tellingen.rows), meningen: meningen.rows }
}

/** Destroys what was written long enough ago, also what no others came beside. */
export async function ruimMeningenOp(client: PoolClient, vandaag: Datum): Promise<void> {
  await client.query('SELECT kwijting.ruim_meningen_op($1)', [jaarVan(vandaag)])
}
