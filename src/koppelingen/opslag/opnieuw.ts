import pg from 'pg'
import type { Antwoord } from '../../domein/verloop/index.ts'
import type { Reden } from './motoren.ts'
import { isImpasse } from './verbinding.ts'

/** A refusal as an answer. */
export const geweigerd = (weigeringen: readonly Reden[]): Antwoord => ({ soort: 'geweigerd', weigeringen })

// Another transaction was first with the same id (it is found the second time), or both waited for each other.
const tegelijk: ReadonlySet<string> = new Set(['opdracht_pkey', 'betaling_stap_pkey', 'beginsaldo_past'])
const nogEens = (fout: unknown): boolean =>
  isImpasse(fout) ||
  (fout instanceof pg.DatabaseError &&
    ['23505', '23514'].includes(fout.code ?? '') &&
    tegelijk.has(fout.constraint ?? ''))

/** Does it once more when another transaction was in the way; what the database refuses for good becomes a refusal. */
export async function opnieuw(keren: number, doe: () => Promise<Antwoord>): Promise<Antwoord> {
  try {
    return await doe()
  } catch (fout) {
    if (fout instanceof pg.DatabaseError && fout.constraint === 'organisatie_code_key')
      return geweigerd([{ code: 'OrganisatieBestaatAl' }])
    if (fout instanceof pg.DatabaseError && fout.constraint === 'bankrekening_iban')
      return geweigerd([{ code: 'BankrekeningBestaatAl', veld: '#/iban' }])
    if (keren > 1 && nogEens(fout)) return opnieuw(keren - 1, doe)
    throw fout
  }
}
