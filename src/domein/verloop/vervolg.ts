import type { Datum } from '../../gedeeld/datum.ts'
import { type Organisatie, type Registerinstelling, registersOp } from '../toegang/index.ts'
import { type Traject, opdrachtVan } from './traject.ts'

/** An opdracht that the process gives itself. */
export interface Vervolg {
  readonly soort: string
  readonly invoer: Readonly<Record<string, unknown>>
}

/**
 * What needs no human judgement, in the order in which it is tried. Each asks nothing: the day is today, the rest
 * is in the state. That it can be done is the reason to do it.
 */
const vanzelf = [
  'HerinnerSaldoOpgaven',
  'HerinnerVoorstel',
  'StelGeenReactieVast',
  'BrengRegelingTotStand',
  'StelPrognoseBij',
  'DeelUit',
  'VraagFinaleKwijting',
  'VerleenFinaleKwijting',
  'DeelUitBijEinde',
  'BetaalLeefgeld',
  'GeefLeefgeldTerug',
  'MeldAchterstand',
  'MeldAanBijVish',
  'WijzigBijVish',
  'MeldAfBijVish',
] as const

/** What only goes by itself when the organisation is connected; else a person does it. */
const alleenAangesloten: Readonly<Record<string, (instelling: Registerinstelling) => boolean>> = {
  MeldAanBijVish: ({ vishAansluitcode }) => vishAansluitcode !== undefined,
}

function magVanzelf(naam: string, vandaag: Datum, { registers = [] }: Organisatie): boolean {
  const nodig = alleenAangesloten[naam]
  const instelling = registersOp(registers, vandaag)
  return nodig === undefined || (instelling !== null && nodig(instelling))
}

/**
 * What happens by itself: the next opdracht that needs no human judgement, given what is known today; null: none.
 * A function of the state, so that it heals itself after a crash and gives nothing twice: once done, its guard
 * refuses it. A traject that was taken over is left to people until one of them takes it up.
 */
export function vervolgOp(staat: Traject, vandaag: Datum, organisatie: Organisatie): Vervolg | null {
  if (staat.dossier.overgenomen !== null && staat.schuldregeling.voorstel === null) return null
  const soort = vanzelf.find(
    (naam) =>
      magVanzelf(naam, vandaag, organisatie) && opdrachtVan(naam)?.kan(staat, { vandaag, organisatie }).length === 0,
  )
  return soort === undefined ? null : { soort, invoer: {} }
}
