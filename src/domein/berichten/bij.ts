import type { GeldInzicht } from '../geld/index.ts'
import { type KwaliteitGebeurtenis, type KwaliteitInzicht, isKwaliteitGebeurtenis } from '../kwaliteit/index.ts'
import { type RegisterGebeurtenis, isRegisterGebeurtenis } from '../registers/index.ts'
import type { Bericht } from './berichten.ts'
import { naarInwoner } from './inwoner.ts'
import { rondKwaliteit } from './kwaliteit.ts'
import { type Gebeurtenis, naarSchuldeisers } from './opstellen.ts'
import { rondRegister } from './registers.ts'
import { aanvraagBorgstelling, eindeBorgstelling } from './waarborgfonds.ts'

/**
 * Every message that follows from one gebeurtenis.
 * @param na the state after it
 */
export function berichtenBij(
  gebeurtenis: Gebeurtenis | RegisterGebeurtenis | KwaliteitGebeurtenis,
  na: GeldInzicht & KwaliteitInzicht,
): readonly Bericht[] {
  if (isKwaliteitGebeurtenis(gebeurtenis)) return rondKwaliteit(gebeurtenis, na)
  if (isRegisterGebeurtenis(gebeurtenis)) return rondRegister(gebeurtenis, na)
  if (gebeurtenis.soort === 'BorgstellingAangevraagd') return [aanvraagBorgstelling(gebeurtenis)]
  if (gebeurtenis.soort === 'KredietBeeindigd') return eindeBorgstelling(gebeurtenis, na)
  return [...naarSchuldeisers(gebeurtenis, na), ...naarInwoner(gebeurtenis, na)]
}
