import type { Datum } from '../../gedeeld/datum.ts'
import { magOokVanzelf } from '../registers/index.ts'
import type { Organisatie } from '../toegang/index.ts'
import { type Traject, opdrachtVan } from './traject.ts'

/** An opdracht that the process gives itself. */
export interface Vervolg {
  readonly soort: string
  readonly invoer: Readonly<Record<string, unknown>>
}

/** What stops on its day, of whatever dossier: who may look or act no more does so not one day longer. */
const opDeDag = ['LaatInwonerToegangEindigen', 'LaatMachtigingVerlopen'] as const

/**
 * What needs no human judgement, in the order in which it is tried. Each asks nothing: the day is today, the rest
 * is in the state. That it can be done is the reason to do it.
 */
const vanzelf = [
  ...opDeDag,
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
  'MeldSchuldhulpBijBkr',
  'MeldKredietBijBkr',
  'WijzigBijBkr',
  'MeldHerstelBijBkr',
  'MeldEindeBijBkr',
  'VerwijderBijBkr',
] as const

/**
 * What happens by itself: the next opdracht that needs no human judgement, given what is known today; null: none.
 * A function of the state, so that it heals itself after a crash and gives nothing twice: once done, its guard
 * refuses it. A traject that was taken over is left to people until one of them takes it up.
 */
export function vervolgOp(staat: Traject, vandaag: Datum, organisatie: Organisatie): Vervolg | null {
  const omgeving = { vandaag, organisatie }
  const opgepakt = staat.dossier.overgenomen === null || staat.schuldregeling.voorstel !== null
  const soort = (opgepakt ? vanzelf : opDeDag).find(
    (naam) => magOokVanzelf(naam, staat, omgeving) && opdrachtVan(naam)?.kan(staat, omgeving).length === 0,
  )
  return soort === undefined ? null : { soort, invoer: {} }
}
