import type pg from 'pg'
import type { Actor } from '../../../domein/toegang/index.ts'
import type { Stroomsoort } from '../../../domein/verloop/index.ts'
import type { Inhoud } from '../historie.ts'
import { type Leesrijen, type Rij, leesrijenSql, lijst, vanStroom, zonder } from '../leesrijen.ts'
import type { Bankrekeningrij, Berichtrij, Betalingrij, Boekregelrij, Koppelingrij } from '../rijen.ts'

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

/** A stroom with all that the tables say of it. */
export interface Stroombeeld extends Leesrijen {
  readonly organisatie_id: string
  readonly stroom_id: string
  readonly soort: Stroomsoort
  readonly versie: number
  readonly kop: string
  readonly keten: readonly Ketenregel[]
  readonly opdrachten: readonly {
    readonly opdracht_id: string
    /** The version of the derivation that made its berichten, and their hash; both empty when not recorded. */
    readonly afleiding: string
    readonly berichten_hash: string
    /** Of its boekregels; empty: it made none. */
    readonly boekingen_hash: string
    readonly antwoord: { readonly versie: number; readonly gebeurtenissen: readonly string[] }
  }[]
  /** The opdracht_id of each row of the processing log about an opdracht. */
  readonly verwerkingen: readonly string[]
  readonly berichten: readonly Berichtrij[]
  readonly boekregels: readonly Boekregelrij[]
  readonly bankrekeningen: readonly Bankrekeningrij[]
  readonly koppelingen: readonly Koppelingrij[]
  readonly betalingen: readonly Betalingrij[]
  readonly standen: readonly {
    readonly bericht_id: string
    readonly stand: string
    readonly verzonden_op: string | null
    readonly beantwoord_op: string | null
    /** The kanaal that has it, or had it last; null: none yet. */
    readonly kanaal: string | null
    /** Where it stands there. */
    readonly daar: string | null
  }[]
  /** Only of the stroom of the organisation itself. */
  readonly organisaties: readonly Rij[]
  readonly medewerkers: readonly Rij[]
  readonly herbouw: readonly { readonly versie: string; readonly klaar: boolean }[]
}

// Row by row, as in historie.ts.
const vanInhoud = (wat: string): string => `(SELECT ${wat} FROM kwijting.gebeurtenis_inhoud i
  WHERE i.organisatie_id = g.organisatie_id AND i.stroom_id = g.stroom_id AND i.versie = g.versie)`

/** Of the ways that a bericht was given: the one that it left by, else where it lies, else where it failed last. */
const laatsteWeg = (wat: string): string => `(SELECT w.${wat} FROM kwijting.verzending w
  WHERE w.organisatie_id = b.organisatie_id AND w.bericht_id = b.bericht_id
  ORDER BY array_position(ARRAY['verzonden', 'klaargezet', 'mislukt'], w.stand), w.op DESC, w.kanaal LIMIT 1)`

const beeldSql = `
  SELECT s.organisatie_id, s.stroom_id, s.soort, s.versie, encode(s.kop, 'hex') AS kop,
    coalesce((SELECT json_agg(json_build_object('versie', g.versie, 'soort', g.soort, 'opgetekend_op', g.opgetekend_op,
        'door', g.door, 'opdracht_id', g.opdracht_id, 'inhoud_hash', encode(g.inhoud_hash, 'hex'),
        'ketting_hash', encode(g.ketting_hash, 'hex'), 'zout', ${vanInhoud(`encode(i.zout, 'hex')`)},
        'inhoud', ${vanInhoud('i.inhoud')}) ORDER BY g.versie)
      FROM kwijting.gebeurtenis g
      WHERE g.organisatie_id = s.organisatie_id AND g.stroom_id = s.stroom_id), '[]') AS keten,
    ${lijst(`json_build_object('opdracht_id', a.opdracht_id, 'antwoord', a.antwoord, 'afleiding', a.afleiding, 'berichten_hash', encode(a.berichten_hash, 'hex'), 'boekingen_hash', encode(a.boekingen_hash, 'hex'))`, `opdracht ${vanStroom('a', 'stroom_id')}`)} AS opdrachten,
    ${lijst('v.opdracht_id', `verwerking ${vanStroom('v', 'betrokkene')} AND v.handeling = 'opdracht'`)} AS verwerkingen,
    ${leesrijenSql},
    ${lijst(zonder('b', 'stand', 'verzonden_op', 'beantwoord_op', 'schuldeiser_id', 'vraag', 'uiterlijk', 'zoektekst', 'vraag_open', 'behandelaar_weg'), `bericht ${vanStroom('b')}`)} AS berichten,
    ${lijst(zonder('k'), `boekregel ${vanStroom('k', 'stroom_id')}`)} AS boekregels,
    ${lijst(zonder('r'), `bankrekening ${vanStroom('r', 'bankrekening_id')}`)} AS bankrekeningen,
    ${lijst(zonder('l'), `koppeling ${vanStroom('l', 'stroom_id')}`)} AS koppelingen,
    ${lijst(zonder('b', 'stap', 'stand', 'batch_id'), `betaling ${vanStroom('b')}`)} AS betalingen,
    ${lijst(`json_build_object('bericht_id', b.bericht_id, 'stand', b.stand, 'verzonden_op', b.verzonden_op, 'beantwoord_op', b.beantwoord_op, 'kanaal', ${laatsteWeg('kanaal')}, 'daar', ${laatsteWeg('stand')})`, `bericht ${vanStroom('b')}`)} AS standen,
    ${lijst(zonder('n'), `organisatie n WHERE s.soort = 'organisatie' AND n.organisatie_id = s.organisatie_id`)} AS organisaties,
    ${lijst(zonder('m'), `medewerker m WHERE s.soort = 'organisatie' AND m.organisatie_id = s.organisatie_id`)} AS medewerkers,
    ${lijst(zonder('h'), `herbouw h WHERE s.soort = 'organisatie' AND h.organisatie_id = s.organisatie_id`)} AS herbouw
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
