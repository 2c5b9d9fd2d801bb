import type { Actor, Vastgelegd } from '../../domein/toegang/index.ts'

/** What lies in the log before the domein has looked at it. */
export interface Inhoud {
  readonly soort: string
}

/** A gebeurtenis as the database gives it; `inhoud` is null once it is destroyed. */
export interface Logregel {
  readonly versie: number
  readonly opgetekend_op: string
  readonly door: Actor
  readonly opdracht_id: string
  readonly inhoud: Inhoud | null
}

/**
 * Gebeurtenissen, as rows of `kwijting.gebeurtenis g`, as one JSON value of Logregels. The content is looked up row by
 * row: as a join, a planner without statistics (a new database) goes through all of it for every row.
 */
export const logregelsSql = `
  coalesce(json_agg(json_build_object('versie', g.versie, 'opgetekend_op', g.opgetekend_op, 'door', g.door,
    'opdracht_id', g.opdracht_id, 'inhoud', (SELECT i.inhoud FROM kwijting.gebeurtenis_inhoud i
      WHERE i.organisatie_id = g.organisatie_id AND i.stroom_id = g.stroom_id AND i.versie = g.versie))
    ORDER BY g.versie), '[]')`

/** The gebeurtenissen of one stroom; the caller names the organisatie by `$1` and the stroom by `$2`. */
export const historieSql = `
  (SELECT ${logregelsSql} FROM kwijting.gebeurtenis g WHERE g.organisatie_id = $1 AND g.stroom_id = $2)`

/** Decides whether what was said is destroyed: then the log only says that something happened. */
export const isVernietigd = (regels: readonly Logregel[]): boolean => regels.some(({ inhoud }) => inhoud === null)

/**
 * Turns rows of the log into what the domein reads.
 * @throws Error when content was destroyed: callers look first
 */
export function alsHistorie(regels: readonly Logregel[]): readonly Vastgelegd<Inhoud>[] {
  return regels.map(({ versie, opgetekend_op, door, opdracht_id, inhoud }) => {
    if (inhoud === null) throw new Error('The content of this dossier was destroyed after its retention term')
    return {
      versie,
      opgetekendOp: new Date(opgetekend_op).toISOString(),
      door,
      opdrachtId: opdracht_id,
      gebeurtenis: inhoud,
    }
  })
}
