import type { Fout } from '../../gedeeld/invoer.ts'
import type { Scope } from '../../domein/toegang/index.ts'
import type { Httpprobleem } from '../../platform/http/index.ts'
import { type Probleemfout, verkeerdeInvoer } from '../../platform/opdrachtregel/probleem.ts'

/** A problem with one fault. @param detail Dutch; never repeats what was sent */
export function probleem(status: number, code: string, title: string, detail: string): Httpprobleem {
  return { type: `urn:kwijting:${code}`, title, status, detail, errors: [{ code, detail }] }
}

/** What was sent has the wrong form: every fault at once. */
export const onjuist = (fouten: readonly (Fout | Probleemfout)[]): Httpprobleem => verkeerdeInvoer(fouten)

export const nietGevonden = probleem(404, 'niet-gevonden', 'Dit is er niet', 'Op dit adres is niets te vinden.')

export const onverwacht = probleem(
  500,
  'onverwacht',
  'Er ging iets mis',
  'Probeer het opnieuw. Er is niets half gedaan.',
)

export const verkeerdeMethode = probleem(
  405,
  'verkeerde-methode',
  'Dit kan hier niet',
  'Gebruik een van de methoden uit de header Allow.',
)

export const geenJson = probleem(
  406,
  'niet-te-leveren',
  'Deze vorm kennen wij niet',
  'Het antwoord is application/json. Vraag daarom in de header Accept.',
)

export const verkeerdMediatype = probleem(
  415,
  'verkeerd-mediatype',
  'Deze vorm kennen wij niet',
  'Stuur de inhoud als application/json.',
)

export const teGroot = probleem(413, 'te-groot', 'Dit is te veel', 'Een verzoek is hoogstens 1 megabyte.')

export const teVaak = probleem(
  429,
  'even-wachten',
  'Even wachten',
  'Er kwamen veel verzoeken. Wacht zo lang als Retry-After zegt.',
)

export const geenToegang = probleem(
  401,
  'geen-toegang',
  'Wij weten niet wie u bent',
  'Het token ontbreekt, klopt niet of is verlopen. Vraag een nieuw token.',
)

/** This system was not allowed that. */
export const zonderScope = (scope: Scope): Httpprobleem =>
  probleem(403, 'scope-ontbreekt', 'Dit mag dit systeem niet', `Hiervoor is de scope ${scope} nodig.`)
