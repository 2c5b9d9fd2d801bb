import { type Datum, datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import { waardeOp } from '../../gedeeld/reeks.ts'
import { minimumaanbod } from '../waarden/beleid.ts'

/** Why a schuldregeling zonder afloscapaciteit cannot be offered. */
export type ZonderWeigering =
  | { readonly code: 'ZonderBestondNogNiet'; readonly vanaf: Datum }
  | { readonly code: 'ErIsCapaciteit'; readonly perMaand: Centen }
  | { readonly code: 'CapaciteitVerwacht' }

/**
 * Decides whether a schuldregeling zonder afloscapaciteit is open: from 1 July 2024, no capacity now, and none foreseen
 * during the looptijd. Vermogen does not stand in the way: it is paid out at the start.
 * @param verwacht whether capacity is foreseen within the looptijd, as the schuldhulpverlener judges
 * @returns every reason why not; none: it can be offered
 * @bron NVVK, Module Oplossingen; NVVK 30 September 2024
 */
export function zonderAfloscapaciteit(
  peildatum: Datum,
  perMaand: Centen,
  verwacht: boolean,
): readonly ZonderWeigering[] {
  const vanaf = datum(minimumaanbod.find(({ waarde }) => waarde === 'vtlb')?.vanaf ?? '')
  return [
    ...(waardeOp(minimumaanbod, peildatum)?.waarde === 'vtlb'
      ? []
      : [{ code: 'ZonderBestondNogNiet', vanaf } as const]),
    ...(perMaand > 0 ? [{ code: 'ErIsCapaciteit', perMaand } as const] : []),
    ...(verwacht ? [{ code: 'CapaciteitVerwacht' } as const] : []),
  ]
}
