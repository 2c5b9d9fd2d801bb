import type pg from 'pg'
import type { Actor } from '../../../domein/toegang/index.ts'
import type { Inhoud } from '../historie.ts'

/** A gebeurtenis with everything that can be verified; hashes and salt in hexadecimal. */
export interface Ketenregel {
  readonly versie: number
  readonly soort: string
  readonly opgetekend_op: string
  readonly door: Actor
  readonly opdracht_id: string
  readonly inhoud_hash: string
  readonly ketting_hash: string
  readonly zout: string | null
  readonly inhoud: Inhoud | null
}

/** The rows of a read table as JSON, with the names of its columns. */
type Rij = Readonly<Record<string, unknown>>

/** A stroom with all that the tables say of it. */
export interface Stroombeeld {
  readonly organisatie_id: string
  readonly stroom_id: string
  readonly soort: 'dossier' | 'schuldeiser' | 'organisatie'
  readonly versie: number
  readonly kop: string
  readonly keten: readonly Ketenregel[]
  readonly opdrachten: readonly {
    readonly opdracht_id: string
    readonly antwoord: { readonly versie: number; readonly gebeurtenissen: readonly string[] }
  }[]
  /** The opdracht_id of each row of the processing log about an opdracht. */
  readonly verwerkingen: readonly string[]
  readonly overzichten: readonly Rij[]
  readonly zoekwoorden: readonly Rij[]
  readonly termijnen: readonly Rij[]
  readonly berichten: readonly (Rij & { readonly bericht_id: string })[]
  readonly standen: readonly {
    readonly bericht_id: string
    readonly stand: string
    readonly verzonden_op: string | null
    readonly beantwoord_op: string | null
  }[]
  readonly schuldeisers: readonly Rij[]
  /** Only of the stroom of the organisation itself. */
  readonly organisaties: readonly Rij[]
  readonly medewerkers: readonly Rij[]
}

const lijst = (wat: string, van: string): string => `coalesce((SELECT json_agg(${wat}) FROM kwijting.${van}), '[]')`
const vanStroom = (alias: string, kolom = 'dossier_id'): string =>
  `${alias} WHERE ${alias}.organisatie_id = s.organisatie_id AND ${alias}.${kolom} = s.stroom_id`
const zonder = (alias: string, ...kolommen: readonly string[]): string =>
  `to_jsonb(${alias}) - ARRAY[${['organisatie_id', ...kolommen].map((k) => `'${k}'`).join(', ')}]`

// Row by row, as in historie.ts.
const vanInhoud = (wat: string): string => `(SELECT ${wat} FROM kwijting.gebeurtenis_inhoud i
  WHERE i.organisatie_id = g.organisatie_id AND i.stroom_id = g.stroom_id AND i.versie = g.versie)`

const beeldSql = `
  SELECT s.organisatie_id, s.stroom_id, s.soort, s.versie, encode(s.kop, 'hex') AS kop,
    coalesce((SELECT json_agg(json_build_object('versie', g.versie, 'soort', g.soort, 'opgetekend_op', g.opgetekend_op,
        'door', g.door, 'opdracht_id', g.opdracht_id, 'inhoud_hash', encode(g.inhoud_hash, 'hex'),
        'ketting_hash', encode(g.ketting_hash, 'hex'), 'zout', ${vanInhoud(`encode(i.zout, 'hex')`)},
        'inhoud', ${vanInhoud('i.inhoud')}) ORDER BY g.versie)
      FROM kwijting.gebeurtenis g
      WHERE g.organisatie_id = s.organisatie_id AND g.stroom_id = s.stroom_id), '[]') AS keten,
    ${lijst(`json_build_object('opdracht_id', a.opdracht_id, 'antwoord', a.antwoord)`, `opdracht ${vanStroom('a', 'stroom_id')}`)} AS opdrachten,
    ${lijst('v.opdracht_id', `verwerking ${vanStroom('v', 'betrokkene')} AND v.handeling = 'opdracht'`)} AS verwerkingen,
    ${lijst(zonder('o', 'sorteernaam'), `dossier_overzicht ${vanStroom('o')}`)} AS overzichten,
    ${lijst(zonder('z'), `zoekwoord ${vanStroom('z')}`)} AS zoekwoorden,
    ${lijst(zonder('t'), `termijn ${vanStroom('t')}`)} AS termijnen,
    ${lijst(zonder('b', 'stand', 'verzonden_op', 'beantwoord_op'), `bericht ${vanStroom('b')}`)} AS berichten,
    ${lijst(`json_build_object('bericht_id', b.bericht_id, 'stand', b.stand, 'verzonden_op', b.verzonden_op, 'beantwoord_op', b.beantwoord_op)`, `bericht ${vanStroom('b')}`)} AS standen,
    ${lijst(zonder('c', 'sorteernaam'), `schuldeiser ${vanStroom('c', 'schuldeiser_id')}`)} AS schuldeisers,
    ${lijst(zonder('n'), `organisatie n WHERE s.soort = 'organisatie' AND n.organisatie_id = s.organisatie_id`)} AS organisaties,
    ${lijst(zonder('m'), `medewerker m WHERE s.soort = 'organisatie' AND m.organisatie_id = s.organisatie_id`)} AS medewerkers
  FROM (SELECT * FROM kwijting.stroom WHERE (organisatie_id, stroom_id) > ($1::uuid, $2::uuid)
        ORDER BY organisatie_id, stroom_id LIMIT 200) s
  ORDER BY s.organisatie_id, s.stroom_id`

const eerste = '00000000-0000-0000-0000-000000000000'

/** Goes through every stroom of every organisation, with all that the tables say of it. */
export async function* loopStromenLangs(client: pg.Client): AsyncGenerator<Stroombeeld> {
  let na: readonly [string, string] = [eerste, eerste]
  for (;;) {
    const { rows } = await client.query<Stroombeeld>(beeldSql, [...na])
    yield* rows
    const laatste = rows.at(-1)
    if (laatste === undefined) return
    na = [laatste.organisatie_id, laatste.stroom_id]
  }
}
