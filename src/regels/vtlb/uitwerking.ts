import {
  type Breuk,
  breuk,
  breukUitDecimaal,
  gedeeldDoor,
  grootsteBreuk,
  maal,
  min,
  nulBreuk,
  plus,
  vergelijk,
} from '../../gedeeld/breuk.ts'
import { alsBreuk, telOp } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import {
  type Peildatumweigering,
  type Uitwerking as Voetuitwerking,
  werkUit as werkVoetUit,
} from '../beslagvrije-voet/index.ts'
import { type Individueel, individueleCorrecties } from './individueel.ts'
import { type Parameters, parametersOp } from './parameters.ts'
import type { Vtlbvraag } from './vraag.ts'

/** Every amount on the way to the vtlb, exact, in cents per month: nothing is rounded before the end. */
export interface Uitwerking {
  readonly parameters: Parameters
  readonly voet: Voetuitwerking
  readonly arbeidstoeslag: Breuk
  readonly reserveringstoeslag: Breuk
  readonly eigenRisico: Breuk
  readonly pglCorrectie: Breuk
  readonly correcties: Individueel
  /** The corrections less the compensatiekop; may be below nothing. */
  readonly individueleLasten: Breuk
  readonly overigeCorrecties: Breuk
  /** Everything above the beslagvrije voet; may be below nothing. */
  readonly nominaal: Breuk
  /** Never below the beslagvrije voet. */
  readonly vtlb: Breuk
}

/**
 * Works the vtlb out: the beslagvrije voet, and on top of it the nominal part; never below the beslagvrije voet.
 * @returns every amount, exact; or a refusal when a value is not known on the peildatum
 * @bron art. 295 lid 3 Fw; Vtlb-rapport (Recofa); Gedragscode art. 8
 */
export function werkUit(vraag: Vtlbvraag): Uitkomst<Uitwerking, Peildatumweigering> {
  const voet = werkVoetUit(vraag)
  if (!voet.ok) return voet
  const parameters = parametersOp(vraag, voet.waarde.parameters)
  return parameters.ok ? gelukt(telSamen(vraag, parameters.waarde, voet.waarde)) : geweigerd(...parameters.weigeringen)
}

function telSamen(vraag: Vtlbvraag, parameters: Parameters, voet: Voetuitwerking): Uitwerking {
  const { arbeidstoeslag: toeslag, reserveringstoeslag, pglCorrectie: pgl } = parameters
  const werkt = vergelijk(uren(vraag.werkurenPerWeek), toeslag.bovenUren) > 0
  const arbeidstoeslag = werkt ? toeslag.bedrag : nulBreuk
  const perJaar = parameters.eigenRisico
  const eigenRisico = perJaar === null ? nulBreuk : gedeeldDoor(maal(perJaar, BigInt(vraag.volwassenen)), 12n)
  const pglCorrectie = pgl === null ? nulBreuk : pgl.bedrag
  const correcties = individueleCorrecties(vraag, parameters, voet.parameters)
  const individueleLasten = min(som(Object.values(correcties)), voet.compensatiekop)
  const overigeCorrecties = alsBreuk(telOp(...vraag.overigeCorrecties.map(({ bedrag }) => bedrag)))
  const nominaal = som([
    individueleLasten,
    arbeidstoeslag,
    reserveringstoeslag,
    eigenRisico,
    pglCorrectie,
    overigeCorrecties,
  ])
  const vtlb = grootsteBreuk(plus(voet.voet, nominaal), voet.voet)
  return {
    parameters,
    voet,
    arbeidstoeslag,
    reserveringstoeslag,
    eigenRisico,
    pglCorrectie,
    correcties,
    individueleLasten,
    overigeCorrecties,
    nominaal,
    vtlb,
  }
}

/** Hours may hold hundredths; whole ones are the rule. */
function uren(aantal: number): Breuk {
  return Number.isInteger(aantal) ? breuk(BigInt(aantal)) : breukUitDecimaal(String(aantal))
}

function som(delen: readonly Breuk[]): Breuk {
  return delen.reduce(plus, nulBreuk)
}
