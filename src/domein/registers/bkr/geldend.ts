import type { Datum } from '../../../gedeeld/datum.ts'
import type { Registratiesoort } from '../../../regels/kredietregistratie/index.ts'
import { isZelfde, persoonUit } from '../persoon.ts'
import type { RegistersInzicht } from '../registers.ts'
import { type Bkrinhoud, type Bkrregistratie, staande } from './registratie.ts'

/** What is true of the help or the loan today, whatever BKR was told. */
export interface Geldend extends Omit<Bkrinhoud, 'persoon'> {
  readonly einde: Datum | null
  /** It ended well. */
  readonly geslaagd: boolean
}

/** The help from the beschikking that admits to it until it stops; null: there is no such beschikking. */
function geldendeHulp({ dossier: { beschikking, einde }, schuldregeling }: RegistersInzicht): Geldend | null {
  if (beschikking?.soort !== 'toelating') return null
  return {
    kredietsom: null,
    begin: beschikking.datum,
    afgesprokenEinde: schuldregeling.regeling?.einde ?? null,
    einde: einde?.datum ?? null,
    geslaagd: einde?.grond === 'afgerond',
  }
}

/** The loan from its payout until it is repaid or written off; who goes on with it alone tells its end himself. */
function geldendKrediet({ geld: { krediet } }: RegistersInzicht): Geldend | null {
  if (krediet === null || krediet.uitbetaald === null) return null
  const { einde } = krediet
  return {
    kredietsom: krediet.bruto,
    begin: krediet.uitbetaald,
    afgesprokenEinde: krediet.schema?.rijen.at(-1)?.datum ?? null,
    einde: einde === null || einde.grond === 'overgedragen' ? null : einde.datum,
    geslaagd: einde?.grond === 'afgelost',
  }
}

/** What is true of what a registration of this kind is about; null: it is not there, or not any more. */
export const geldend = (soort: Registratiesoort, staat: RegistersInzicht): Geldend | null =>
  soort === 'SH' ? geldendeHulp(staat) : geldendKrediet(staat)

/** A registration that says something else than is true, with what it must say. */
export interface Wijziging {
  readonly registratie: Bkrregistratie
  readonly inhoud: Bkrinhoud
  /** What ended goes on: an end that did not hold. */
  readonly heropend: boolean
}

/** The registrations that must be changed. A person of whom less is known now stays as he was told. */
export function teWijzigen(staat: RegistersInzicht): readonly Wijziging[] {
  const { persoon, metAdres } = persoonUit(staat.dossier)
  return staande(staat.registers.bkr).flatMap((registratie) => {
    const nu = geldend(registratie.soort, staat)
    const heropend = registratie.einde !== null && nu?.einde === null
    if (nu === null || (registratie.einde !== null && !heropend)) return []
    const { kredietsom, begin, afgesprokenEinde } = nu
    const wie = persoon === null || !metAdres ? registratie.persoon : persoon
    const zelfde =
      isZelfde(wie, registratie.persoon) &&
      begin === registratie.begin &&
      afgesprokenEinde === registratie.afgesprokenEinde
    if (zelfde && !heropend) return []
    return [{ registratie, inhoud: { persoon: wie, kredietsom, begin, afgesprokenEinde }, heropend }]
  })
}

/** A registration of what has ended, and when. */
export interface Afloop {
  readonly registratie: Bkrregistratie
  readonly einde: Datum
  readonly geslaagd: boolean
}

/** The registrations whose end must be told. */
export function teBeeindigen(staat: RegistersInzicht): readonly Afloop[] {
  return staande(staat.registers.bkr).flatMap((registratie) => {
    const nu = geldend(registratie.soort, staat)
    const einde = nu?.einde ?? null
    if (registratie.einde !== null || nu === null || einde === null) return []
    return [{ registratie, einde, geslaagd: nu.geslaagd }]
  })
}
