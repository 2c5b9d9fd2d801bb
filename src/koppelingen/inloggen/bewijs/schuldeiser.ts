import type { Bewijsweigering } from '../../../domein/verloop/index.ts'
import { type Plek, nuOp } from '../verbinding.ts'

interface Invoer {
  readonly issuer: string
  readonly sub: string
  readonly kvkNummer: string
  readonly naam: string | null
  readonly via: string
}

/** The account of somebody who proved to act for a party; one for each party for which he does. */
export async function schuldeiserMetBewijs(
  plek: Plek,
  { issuer, sub, kvkNummer, naam, via }: Invoer,
): Promise<{ readonly accountId: string } | Bewijsweigering> {
  const bewijs = plek.secrets.fingerprint('schuldeiser', [issuer, sub, kvkNummer].join('\0'))
  const { rows } = await plek.pool.query<{ account_id: string | null }>(
    'SELECT account_id FROM kwijting.kom_bewezen_bij_partij($1, $2, $3, $4)',
    [kvkNummer, naam ?? `Gebruiker van ${via}`, bewijs, nuOp(plek)],
  )
  const [rij] = rows
  if (rij === undefined) return 'niet-toegelaten'
  return rij.account_id === null ? 'toegang-gestopt' : { accountId: rij.account_id }
}
