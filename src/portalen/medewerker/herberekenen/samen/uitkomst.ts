import type { Datum } from '../../../../gedeeld/datum.ts'
import { type Centen, grootste, nul, telOp, trekAf } from '../../../../gedeeld/geld.ts'
import { openTeVeel } from '../../../../domein/geld/index.ts'
import { type Vaststelling, peildatumVoorHerberekening } from '../../../../domein/schuldregeling/index.ts'
import {
  type Actor,
  type Organisatie,
  type VastgesteldeAanname,
  aannamesOp,
  geenFeiten,
} from '../../../../domein/toegang/index.ts'
import { type Dossierstand, type Traject, evolve, opdrachtVan } from '../../../../domein/verloop/index.ts'
import { weigeringTekst } from '../../../onderdelen/teksten/weigeringen.ts'
import { oordeelzin } from '../../../onderdelen/teksten/oordeel.ts'

/** The opdracht that computes a vtlb by a new norm with the gegevens that are there. */
export const soortSamen = 'HerberekenMetZelfdeGegevens'

/** What it is decided with. */
export interface Omgeving {
  readonly vandaag: Datum
  readonly door: Actor
  readonly organisatie: Organisatie
  /** What the organisation set in the place of our aannames. */
  readonly vastgesteld: readonly VastgesteldeAanname[]
}

/** Amounts per month, in cents. */
export interface Bedragen {
  readonly vtlb: Centen
  readonly perMaand: Centen
}

/** What would be recorded, or why a person must do it. */
export type Samenuitkomst =
  | {
      readonly kan: true
      readonly peildatum: Datum
      /** The day on which the inwoner was last asked. */
      readonly gegevensVan: Datum
      readonly nu: Bedragen
      readonly straks: Bedragen
      readonly ingang: Datum
      /** What is then too much reserved since that day, on which a person decides afterwards; often nothing. */
      readonly teVeel: Centen
    }
  | { readonly kan: false; readonly redenen: readonly string[] }

/**
 * Decides as the opdracht itself does, on the dossier as it stands; nothing is recorded.
 * @param op the peildatum; left out: the day to recompute on by the norms that are open
 */
export function samenuitkomst(
  { staat }: Pick<Dossierstand, 'staat'>,
  { vandaag, door, organisatie, vastgesteld }: Omgeving,
  op?: Datum,
): Samenuitkomst {
  const { capaciteit } = staat.schuldregeling
  if (capaciteit === null) return { kan: false, redenen: ['Er is nog geen berekening van ons.'] }
  const peildatum = op ?? peildatumVoorHerberekening(capaciteit, vandaag)
  const feiten = { ...geenFeiten, aannames: (dag: Datum) => aannamesOp(vastgesteld, dag) }
  const context = { vandaag, door, organisatie, nieuwId: () => crypto.randomUUID(), feiten }
  const besluit = opdrachtVan(soortSamen)?.beslis({ peildatum }, staat, context)
  if (besluit === undefined) throw new Error(`The opdracht ${soortSamen} is gone`)
  if (!besluit.ok)
    return {
      kan: false,
      redenen: besluit.weigeringen.flatMap((w) =>
        w.code === 'OordeelNodig' ? w.redenen.map(oordeelzin) : weigeringTekst(w),
      ),
    }
  const na = besluit.waarde.reduce(evolve, staat)
  return {
    kan: true,
    peildatum,
    ...verschil(capaciteit, laatsteVan(na)),
    teVeel: grootste(trekAf(teVeelIn(na), teVeelIn(staat)), nul),
  }
}

const laatsteVan = ({ schuldregeling }: Traject): Vaststelling => {
  const laatste = schuldregeling.vaststellingen.at(-1)
  if (laatste === undefined) throw new Error('A vaststelling was decided and is not there')
  return laatste
}

const teVeelIn = (staat: Traject): Centen => telOp(nul, ...openTeVeel(staat).map(({ bedrag }) => bedrag))

function verschil(nu: Bedragen, { vtlb, perMaand, ingang, gegevensVan, peildatum }: Vaststelling) {
  return {
    nu: { vtlb: nu.vtlb, perMaand: nu.perMaand },
    straks: { vtlb, perMaand },
    ingang,
    gegevensVan: gegevensVan ?? peildatum,
  }
}
