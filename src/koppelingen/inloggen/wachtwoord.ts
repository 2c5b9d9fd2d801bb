import type { Deur, Toegangsplaats } from '../../domein/verloop/index.ts'
import { beginPoging, vergeetPogingen } from './pogingen.ts'
import { eindigSessies, zoekSessie } from './sessies.ts'
import { type Plek, sha256 } from './verbinding.ts'
import { hashWachtwoord, klopt, minimaleLengte } from './wachtwoorden.ts'

async function hashVan({ pool }: Plek, accountId: string): Promise<string | null> {
  const { rows } = await pool.query<{ hash: string | null }>('SELECT kwijting.wachtwoord_van($1) AS hash', [accountId])
  return rows[0]?.hash ?? null
}

/** Whether an account has a password: who signs in by a provider alone has none. */
export const heeftWachtwoord = async (plek: Plek, accountId: string): Promise<boolean> =>
  (await hashVan(plek, accountId)) !== null

/** Whether this is the password of an account; guesses count per address and account. */
export async function kloptVoor(
  plek: Plek,
  accountId: string,
  wachtwoord: string,
  vanaf: string,
): Promise<'klopt' | 'onjuist' | 'even-wachten'> {
  const wie = sha256('wachtwoord', vanaf, accountId)
  if (!(await beginPoging(plek, wie))) return 'even-wachten'
  if (!(await klopt(wachtwoord, await hashVan(plek, accountId)))) return 'onjuist'
  await vergeetPogingen(plek, wie)
  return 'klopt'
}

/** Changes the own password; see Toegangsplaats. */
export async function wijzigWachtwoord(
  plek: Plek,
  deur: Deur,
  token: string,
  { oud, nieuw }: { readonly oud: string; readonly nieuw: string },
  vanaf: string,
): ReturnType<Toegangsplaats['wijzigWachtwoord']> {
  const wie = await zoekSessie(plek, deur, token)
  if (wie === null) return 'onjuist'
  const antwoord = await kloptVoor(plek, wie.account_id, oud, vanaf)
  if (antwoord !== 'klopt') return antwoord
  if (nieuw.length < minimaleLengte) return 'te-kort'
  await plek.pool.query('SELECT kwijting.zet_wachtwoord($1, $2)', [wie.account_id, await hashWachtwoord(nieuw)])
  await eindigSessies(plek, wie.account_id, { behalve: wie.sessie_id })
  return 'gewijzigd'
}
