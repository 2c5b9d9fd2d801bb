import type { Registerbezwaar } from '../../../src/domein/registers/index.ts'
import { type Geval, geval, totEnMet, voor } from '../gegeven.ts'
import { registers } from '../wandeling.ts'

const gemeld = totEnMet(registers, 'MeldAanBijVish')

/** For every refusal at a register: one case. */
export const registergevallen: Readonly<Record<Registerbezwaar['code'], Geval>> = {
  VishTeVroeg: geval(voor(registers, 'LegEersteGesprekVast'), '2026-01-19', 'MeldAanBijVish'),
  VishAlAangemeld: geval(gemeld, '2026-02-10', 'MeldAanBijVish'),
  VishGegevensOntbreken: geval(voor(registers, 'VulPersoonsgegevensAan'), '2026-01-20', 'MeldAanBijVish'),
  VishNietAangemeld: geval(voor(registers, 'MeldAanBijVish'), '2026-02-09', 'MeldAfBijVish'),
  VishOngewijzigd: geval(gemeld, '2026-02-10', 'WijzigBijVish'),
}
