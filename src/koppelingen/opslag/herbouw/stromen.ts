import type { PoolClient } from 'pg'
import type { Datum } from '../../../gedeeld/datum.ts'
import type { Organisatie } from '../../../domein/toegang/index.ts'
import { vervolgOp } from '../../../domein/verloop/index.ts'
import { type Logregel, alsHistorie, isVernietigd, logregelsSql } from '../historie.ts'
import { type Leesrijen, leesrijenSql } from '../leesrijen.ts'
import { job } from '../projecties.ts'
import { type Gevolgen, voegSamen } from '../rijen.ts'
import { schrijf } from '../schrijven.ts'
import { verwachteRijen } from '../verwacht.ts'
import { isGelijk, verschilVan } from './verschil.ts'

/** What a rebuild did. */
export interface Herbouwd {
  /** Dossiers that were looked at; one whose content was destroyed has nothing to be rebuilt from. */
  readonly dossiers: number
  /** Of those: how many had other rows. */
  readonly gewijzigd: number
  /** Stromen whose log this version cannot read: their rows are as they were. */
  readonly onleesbaar: readonly string[]
}

/** Where and on which day. */
export interface Plek {
  readonly organisatie: Organisatie
  readonly vandaag: Datum
}

interface Beeld extends Leesrijen {
  readonly stroom_id: string
  readonly soort: 'dossier' | 'schuldeiser'
  readonly historie: readonly Logregel[]
}

const beeldSql = `
  SELECT s.stroom_id, s.soort,
    (SELECT ${logregelsSql} FROM kwijting.gebeurtenis g
     WHERE g.organisatie_id = s.organisatie_id AND g.stroom_id = s.stroom_id) AS historie, ${leesrijenSql}
  FROM kwijting.stroom s WHERE s.organisatie_id = $1 AND s.stroom_id = ANY ($2::uuid[]) ORDER BY s.stroom_id`

/**
 * Rebuilds stromen that this transaction has locked: reads their log and their rows, and writes what differs. A dossier
 * that can go on by itself, by this version, gets its job.
 */
export async function herbouwStromen(client: PoolClient, plek: Plek, ids: readonly string[]): Promise<Herbouwd> {
  const { id } = plek.organisatie
  const { rows } = await client.query<Beeld>({ name: 'herbouw', text: beeldSql, values: [id, ids] })
  const gelezen = rows.filter(({ historie }) => !isVernietigd(historie)).map((beeld) => herspeel(plek, beeld))
  const delen = gelezen.flatMap(({ gevolgen }) => (gevolgen === null ? [] : [gevolgen]))
  const set = voegSamen(delen.map((gevolgen) => ({ ...gevolgen, stromen: [], gebeurtenissen: [], opdrachten: [] })))
  if (!isGelijk(set)) await schrijf(client, id, set)
  const dossiers = gelezen.filter(({ soort }) => soort === 'dossier')
  return {
    dossiers: dossiers.length,
    gewijzigd: dossiers.filter(({ gewijzigd }) => gewijzigd).length,
    onleesbaar: gelezen.flatMap(({ stroom_id, gevolgen }) => (gevolgen === null ? [stroom_id] : [])),
  }
}

interface Herspeeld extends Pick<Beeld, 'stroom_id' | 'soort'> {
  readonly gewijzigd: boolean
  /** Null: this version cannot read it. */
  readonly gevolgen: Gevolgen | null
}

function herspeel({ organisatie, vandaag }: Plek, { historie, ...beeld }: Beeld): Herspeeld {
  const { stroom_id, soort } = beeld
  try {
    const verwacht = verwachteRijen(
      beeld,
      alsHistorie(historie).map(({ gebeurtenis }) => gebeurtenis),
    )
    const verschil = verschilVan(stroom_id, beeld, verwacht)
    const verder = verwacht.staat !== null && vervolgOp(verwacht.staat, vandaag, organisatie) !== null
    const jobs = verder ? [job('verloop', { organisatie, stroomId: stroom_id })] : []
    return { stroom_id, soort, gewijzigd: !isGelijk(verschil), gevolgen: { ...verschil, jobs } }
  } catch {
    // One dossier that cannot be read must not keep the others from being rebuilt; controleer says what is wrong with it.
    return { stroom_id, soort, gewijzigd: false, gevolgen: null }
  }
}
