import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Documentplaats, Inlevering, Keuring } from '../../domein/verloop/index.ts'
import { legVerwerkingVast } from './lijsten.ts'
import { isUuid } from './verbinding.ts'
import { type Uitvoering, voerUit } from './voer-uit.ts'

/** Bytes per piece: what is in memory at once when a file is fetched. */
const deelBytes = 1024 * 1024

type Goedgekeurd = Extract<Keuring, { soort: 'goed' }>
type Antwoord = Exclude<Awaited<ReturnType<Documentplaats['lever']>>, { soort: 'bezwaar' }>

/** The bytes of papers beside the log: kept in the transaction of their opdracht, destroyed with the dossier. */
export interface Documentopslag {
  readonly documenten: {
    readonly bewaar: (inlevering: Omit<Inlevering, 'bytes'>, bestand: Goedgekeurd) => Promise<Antwoord>
    readonly haal: Documentplaats['haal']
  }
}

/** Opens it. */
export function documentopslagVan(uitvoering: Uitvoering): Documentopslag['documenten'] {
  return {
    bewaar: (inlevering, bestand) => bewaar(uitvoering, inlevering, bestand),
    haal: (organisatieId, plaats, inzage) => haal(uitvoering, organisatieId, plaats, inzage),
  }
}

function bewaar(
  uitvoering: Uitvoering,
  { organisatieId, dossierId, opdrachtId, vraagId, door }: Omit<Inlevering, 'bytes'>,
  { bytes, soortBestand }: Goedgekeurd,
): Promise<Antwoord> {
  const sha256 = createHash('sha256').update(bytes).digest()
  const invoer = { vraagId, documentId: opdrachtId, bestand: sha256.toString('hex'), soortBestand, bytes: bytes.length }
  const stroom = { soort: 'dossier', id: dossierId } as const
  const verzoek = { organisatieId, stroom, opdrachtId, soort: 'LeverDocument', invoer, gezienVersie: null, door }
  const erbij = async (client: PoolClient) => {
    await client.query(
      `INSERT INTO kwijting.document (organisatie_id, dossier_id, document_id, soort_bestand, bytes, sha256, op)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [organisatieId, dossierId, opdrachtId, soortBestand, bytes.length, sha256, uitvoering.klok.nu()],
    )
    for (const [nummer, deel] of inDelen(bytes))
      await client.query(
        'INSERT INTO kwijting.documentdeel (organisatie_id, document_id, nummer, bytes) VALUES ($1, $2, $3, $4)',
        [organisatieId, opdrachtId, nummer, deel],
      )
  }
  return voerUit({ ...uitvoering, erbij }, verzoek)
}

function* inDelen(bytes: Uint8Array): Generator<readonly [nummer: number, deel: Uint8Array]> {
  for (let nummer = 0; nummer * deelBytes < bytes.length; nummer++)
    yield [nummer, bytes.subarray(nummer * deelBytes, (nummer + 1) * deelBytes)]
}

interface Rij {
  readonly soortBestand: Goedgekeurd['soortBestand']
  readonly bytes: number
}

const haal = async (
  { verbinding: { inTransactie }, klok }: Uitvoering,
  organisatieId: string,
  { dossierId, documentId }: Parameters<Documentplaats['haal']>[1],
  inzage: Parameters<Documentplaats['haal']>[2],
): ReturnType<Documentplaats['haal']> => {
  if (!isUuid(dossierId) || !isUuid(documentId)) return null
  const rij = await inTransactie(organisatieId, async (client) => {
    const { rows } = await client.query<Rij>(
      `SELECT soort_bestand AS "soortBestand", bytes FROM kwijting.document
       WHERE organisatie_id = $1 AND dossier_id = $2 AND document_id = $3`,
      [organisatieId, dossierId, documentId],
    )
    if (rows[0] === undefined) return null
    const verwerking = { handeling: 'inzage', betrokkene: dossierId, wat: 'Document', op: klok.nu() } as const
    await legVerwerkingVast(client, organisatieId, { ...verwerking, ...inzage })
    return rows[0]
  })
  if (rij === null) return null
  const deel = (nummer: number) =>
    inTransactie(organisatieId, (client) => leesDeel(client, organisatieId, documentId, nummer))
  return { ...rij, delen: stroom(deel, Math.ceil(rij.bytes / deelBytes)) }
}

async function* stroom(lees: (nummer: number) => Promise<Uint8Array>, aantal: number): AsyncGenerator<Uint8Array> {
  for (let nummer = 0; nummer < aantal; nummer++) yield await lees(nummer)
}

/** @throws Error when a piece is not there (any more): a file that is cut off must not look whole */
async function leesDeel(client: PoolClient, organisatieId: string, documentId: string, nummer: number) {
  const { rows } = await client.query<{ bytes: Buffer }>(
    'SELECT bytes FROM kwijting.documentdeel WHERE organisatie_id = $1 AND document_id = $2 AND nummer = $3',
    [organisatieId, documentId, nummer],
  )
  if (rows[0] === undefined) throw new Error('A piece of a document is gone')
  return rows[0].bytes
}
