import { type Datum, plusMaanden } from '../../gedeeld/datum.ts'
import { zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { type Aannames, zoekAanname } from '../../regels/aannames/index.ts'
import { uiterlijk } from '../toegang/index.ts'
import type { Schuldregeling, Voorstel } from './schuldregeling.ts'

/** The longest looptijd in months that has a first hercontrole of its own. */
const korteLooptijd = 18

/**
 * Months after the start in which a schuldbemiddeling of 18 months has its first hercontrole: what the organisation set
 * for that day, else ours.
 * @returns null for another vorm or a longer looptijd: then every hercontrole is yearly
 * @bron Gedragscode art. 8 (periodic); 6 months at 18: te bevestigen
 */
export function eersteHercontrole(
  { vorm, looptijdMaanden }: Pick<Voorstel, 'vorm' | 'looptijdMaanden'>,
  op: Datum,
  aannames: Aannames,
): number | null {
  if (vorm !== 'SB' || looptijdMaanden > korteLooptijd) return null
  const maanden = zoekAanname(zoekerOp(op), aannames, 'eerste-hercontrole')
  return maanden === null ? null : Number(maanden)
}

/** When a hercontrole is due: since when that clock runs, and whether it is the one after the looptijd. */
export interface Hercontrolemoment {
  readonly sinds: Datum
  /** The day on which it is due; of the last one the end of the looptijd. */
  readonly op: Datum
  readonly isLaatste: boolean
}

/**
 * The day of the next hercontrole of a schuldbemiddeling: as agreed for this dossier, else the first after some months
 * and then yearly; the last one follows the looptijd.
 * @returns null without a schuldbemiddeling
 */
export function volgendeHercontrole({ regeling, hercontroles, ritme }: Schuldregeling): Hercontrolemoment | null {
  if (regeling?.vorm !== 'SB') return null
  const sinds = hercontroles.at(-1) ?? regeling.datum
  const op = ritme === null ? volgensNorm(regeling, hercontroles) : volgensAfspraak(ritme, sinds)
  const isLaatste = op >= regeling.einde
  return { sinds, op: isLaatste ? (sinds > regeling.einde ? sinds : regeling.einde) : op, isLaatste }
}

function volgensNorm(
  { datum, eersteHercontroleNaMaanden: eerste }: NonNullable<Schuldregeling['regeling']>,
  hercontroles: readonly Datum[],
): Datum {
  const laatste = hercontroles.at(-1)
  if (laatste === undefined && eerste !== null) return plusMaanden(datum, eerste)
  return uiterlijk('hercontrole', laatste ?? datum)
}

/** The day that was agreed, and from the hercontrole of that day on every so many months. */
function volgensAfspraak({ volgende, elkeMaanden }: NonNullable<Schuldregeling['ritme']>, sinds: Datum): Datum {
  return volgende > sinds ? volgende : plusMaanden(sinds, elkeMaanden)
}
