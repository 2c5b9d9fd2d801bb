import type { PoolClient } from 'pg'

/** What of the beginsaldo of an account `r` is of no dossier yet. */
export const beginsaldoSql = `
  -coalesce((SELECT sum(g.bedrag)::bigint FROM kwijting.boekregel g
    WHERE g.organisatie_id = r.organisatie_id AND g.bankrekening_id = r.bankrekening_id
      AND g.rekening = 'beginsaldo'), 0)`

/** The accounts of an organisation (`$1`). */
export const bankrekeningenSql = `
  coalesce((SELECT json_agg(json_build_object('id', r.bankrekening_id, 'iban', r.iban, 'naam', r.naam,
      'beginsaldo', ${beginsaldoSql}) ORDER BY r.iban)
   FROM kwijting.bankrekening r WHERE r.organisatie_id = $1), '[]')`

/** What of an entry `p` is not used yet; `voor` narrows it to one payment of a batch. */
export const openSql = (bedrag: string, voor = ''): string => `
  ${bedrag} - coalesce((SELECT sum(k.bedrag)::bigint FROM kwijting.koppeling k
    WHERE k.organisatie_id = p.organisatie_id AND k.bankpost_id = p.bankpost_id ${voor}), 0)`

/** The entries (`$6`) that an opdracht of an organisation (`$1`) names, with what is left of them. */
export const bankpostenSql = `
  coalesce((SELECT json_agg(json_build_object('id', p.bankpost_id, 'bankrekeningId', p.bankrekening_id,
      'boekdatum', p.boekdatum, 'bedrag', p.bedrag, 'afschrift', a.kenmerk, 'open', ${openSql('p.bedrag')},
      'details', (SELECT coalesce(json_agg(json_build_object('bedrag', coalesce((d ->> 'bedrag')::bigint, 0),
          'open', ${openSql(`coalesce((d ->> 'bedrag')::bigint, 0)`, 'AND k.detail = nr')}) ORDER BY nr), '[]')
        FROM jsonb_array_elements(p.details) WITH ORDINALITY AS x (d, nr))))
    FROM kwijting.bankpost p JOIN kwijting.bankafschrift a USING (organisatie_id, afschrift_id)
    WHERE p.organisatie_id = $1 AND p.bankpost_id = ANY ($6::uuid[])), '[]')`

/** Takes entries for this transaction alone, so that what is left of them stays so until it ends. */
export async function neemBankposten(client: PoolClient, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await client.query('SELECT kwijting.neem_bankposten($1::uuid[])', [ids])
}
