import { aanvulOpdrachten } from './besluiten/aanvullen.ts'
import { behandelvelden, kennisgevingantwoordOpdracht } from './besluiten/kennisgevingantwoord.ts'
import { pauzeopdrachten } from './besluiten/pauze.ts'
import { gemachtigdenopdrachten } from './besluiten/gemachtigden.ts'
import { saldoOpdrachten } from './besluiten/saldo.ts'
import { saldoOpgaveOpdracht } from './besluiten/saldo-opgave.ts'
import { statusverzoekOpdracht } from './besluiten/statusverzoek.ts'
import { vorderingopdrachten } from './besluiten/vorderingen.ts'
import { overzichtopdrachten } from './besluiten/vorderingenoverzicht.ts'

export {
  type Contactgegevens,
  type Saldo,
  type Schulden,
  type SchuldenInzicht,
  type Vordering,
  evolveSchulden,
  geenSchulden,
  lopende,
  totaalSchuld,
  zonderSaldo,
} from './schulden.ts'
export type { SchuldenGebeurtenis } from './gebeurtenissen.ts'
export { betrokkeneAls, betrokkenenBij, blijftGevraagd, isBetrokken, rolVan, wieHandelt } from './behandelaars.ts'
export {
  type GemachtigdenGebeurtenis,
  type Gemachtigdenregel,
  type Gemachtigdenrol,
  gemachtigdenBij,
  gemachtigdenrollen,
  isVerlopen,
} from './gemachtigden.ts'
export { type Extragegevens, meeTeSturen, ontbrekendeGegevens, uitsluitingVan } from './afspraken.ts'
export { incassowijzen, pauzeOp, pauzeredenen, pauzesVan } from './pauze.ts'
export { isSchuldenGebeurtenis } from './soorten.ts'
export {
  type BeoordeeldeRegel,
  type Herkomst,
  type Overzichtsregel,
  type Overzichtstand,
  beoordeelOverzichten,
  bronnaam,
  isBron,
} from './vorderingenoverzicht.ts'
export { behandelvelden }
export { magAntwoorden } from './besluiten/vinden.ts'
export type { Schuldenweigering } from './weigeringen.ts'

/** The opdrachten of this slice, in the order of the process. */
export const schuldenopdrachten = [
  ...vorderingopdrachten,
  ...overzichtopdrachten,
  ...aanvulOpdrachten,
  ...gemachtigdenopdrachten,
  ...saldoOpdrachten,
  kennisgevingantwoordOpdracht,
  statusverzoekOpdracht,
  saldoOpgaveOpdracht,
  ...pauzeopdrachten,
]
