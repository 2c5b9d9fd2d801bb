import { type Datum } from '../../gedeeld/datum.ts'
import { type Registratiesoort, eindeTotEnMet } from '../../regels/kredietregistratie/index.ts'
import { type Omgeving, type Registerinstelling, registersOp } from '../toegang/index.ts'
import { vraagtOordeel } from './bkr/verwijderen.ts'
import type { RegistersInzicht } from './registers.ts'

type Voorwaarde = (staat: RegistersInzicht, instelling: Registerinstelling | null, omgeving: Omgeving) => boolean

/** What a person took away as wrong does not come back without one; what was taken over may stand there already. */
const magVanzelf = ({ registers: { bkr }, dossier }: RegistersInzicht, soort: Registratiesoort): boolean =>
  dossier.overgenomen === null &&
  !bkr.registraties.some((r) => r.soort === soort && r.verwijderd?.grond === 'onterecht')

const voorwaarden: Readonly<Record<string, Voorwaarde>> = {
  MeldAanBijVish: (_staat, instelling) => instelling?.vishAansluitcode !== undefined,
  // From the schuldregelingsovereenkomst on nobody need judge whether the debts are problematic.
  MeldSchuldhulpBijBkr: (staat) => staat.schuldregeling.overeenkomst !== null && magVanzelf(staat, 'SH'),
  MeldKredietBijBkr: (staat) => magVanzelf(staat, 'SK'),
  VerwijderBijBkr: (staat, _instelling, omgeving) => !vraagtOordeel(staat, omgeving),
}

/** Decides whether an opdracht on a register that can be done may be done without a person; every other opdracht may. */
export function magOokVanzelf(soort: string, staat: RegistersInzicht, omgeving: Omgeving): boolean {
  const instelling = registersOp(omgeving.organisatie.registers, omgeving.vandaag)
  return voorwaarden[soort]?.(staat, instelling, omgeving) ?? true
}

/**
 * The last end whose registration at BKR the organisation may remove today by its policy; null: it has none. A few of
 * those are still to come: the opdracht itself decides.
 */
export function bkrEindeTotEnMet(instellingen: readonly Registerinstelling[], vandaag: Datum): Datum | null {
  const maanden = registersOp(instellingen, vandaag)?.bkrVerwijderNaMaanden
  return maanden === undefined ? null : eindeTotEnMet(vandaag, maanden)
}
