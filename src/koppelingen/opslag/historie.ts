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

/** The gebeurtenissen of one stroom as one JSON value; the caller names the stroom by `$1` and `$2`. */
export const historieSql = `
  coalesce((SELECT json_agg(json_build_object('versie', g.versie, 'opgetekend_op', g.opgetekend_op, 'door', g.door,
      'opdracht_id', g.opdracht_id, 'inhoud', i.inhoud) ORDER BY g.versie)
    FROM kwijting.gebeurtenis g LEFT JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
    WHERE g.organisatie_id = $1 AND g.stroom_id = $2), '[]')`

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
