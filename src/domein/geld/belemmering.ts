import type { Schuldeiserrekening } from '../schuldeisers/index.ts'
import type { Betaling } from './betaling.ts'
import { mededelingBij } from './betaalopdracht.ts'

/** Why a payment cannot be made, with how a screen says it. */
export const betaalbelemmeringen = {
  'niet-in-contactenboek': 'De schuldeiser staat niet in het contactenboek',
  'geen-rekening': 'Er is nog geen rekeningnummer',
  'rekening-niet-bevestigd': 'Het rekeningnummer is nog niet bevestigd door een collega',
  'misschien-betaald': 'De bank weigerde dit, maar er is geld afgeschreven dat hierbij past. Plaats dat eerst bij Bank',
  'kenmerk-te-lang': 'Het kenmerk is te lang voor de bank (meer dan 140 tekens)',
} as const
export type Betaalbelemmering = keyof typeof betaalbelemmeringen

/**
 * Decides why a payment cannot go to the bank now.
 * @param rekening of the schuldeiser in the contactenboek; null: it has none; undefined: the schuldeiser is not there
 * @returns null: it can
 */
export function belemmeringVan(
  { aan, kenmerk }: Pick<Betaling, 'aan' | 'kenmerk'>,
  rekening: Schuldeiserrekening | null | undefined,
): Betaalbelemmering | null {
  if (mededelingBij(kenmerk, '') === null) return 'kenmerk-te-lang'
  if (aan !== 'schuldeiser') return null
  if (rekening === undefined) return 'niet-in-contactenboek'
  if (rekening === null) return 'geen-rekening'
  if (rekening.bevestigd !== null) return null
  return rekening.voorstel === null ? 'geen-rekening' : 'rekening-niet-bevestigd'
}
