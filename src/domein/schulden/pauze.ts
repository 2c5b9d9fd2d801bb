import type { Datum } from '../../gedeeld/datum.ts'
import type { Vordering } from './schulden.ts'

/** Why a pause ended before its day. */
export const pauzeredenen = {
  'schuldeiser-zegt-op': 'De schuldeiser zegt de pauze op',
  'lasten-niet-betaald': 'De vaste lasten zijn niet betaald',
  vergissing: 'De kennisgeving was een vergissing',
  anders: 'Een andere reden',
} as const
export type Pauzereden = keyof typeof pauzeredenen

/** What a schuldeiser did to collect. */
export const incassowijzen = {
  aanmaning: 'Aanmaning of sommatie',
  huisbezoek: 'Huisbezoek',
  dagvaarding: 'Dagvaarding',
  beslag: 'Beslag',
  verrekening: 'Verrekening',
  anders: 'Iets anders',
} as const
export type Incassowijze = keyof typeof incassowijzen

/** Rest from one schuldeiser, from a day up to and including another. */
export interface Pauze {
  readonly na: 'kennisgeving' | 'saldo-opgave'
  readonly begin: Datum
  readonly tot: Datum
}

/**
 * Every pause that a schuldeiser agreed to for this claim, oldest first: after the kennisgeving, and once more after the
 * saldo-opgave; up to the day on which it was ended.
 * @bron Modelconvenant 2024 (pause after the kennisgeving and a second after the saldo-opgave)
 */
export function pauzesVan({ kennisgeving, tweedePauze, pauzeEinde }: Vordering): readonly Pauze[] {
  const eerste =
    kennisgeving === null || kennisgeving.pauzeTot === null ? [] : [{ ...kennisgeving, tot: kennisgeving.pauzeTot }]
  const alle: readonly Pauze[] = [
    ...eerste.map(({ datum, tot }): Pauze => ({ na: 'kennisgeving', begin: datum, tot })),
    ...(tweedePauze === undefined ? [] : [{ na: 'saldo-opgave' as const, ...tweedePauze }]),
  ]
  if (pauzeEinde === undefined) return alle
  return alle
    .filter(({ begin }) => begin <= pauzeEinde.datum)
    .map((pauze) => (pauze.tot > pauzeEinde.datum ? { ...pauze, tot: pauzeEinde.datum } : pauze))
}

/** The pause that holds on a day and lasts longest; null: the schuldeiser may collect. */
export function pauzeOp(vordering: Vordering, dag: Datum): Pauze | null {
  return (
    pauzesVan(vordering)
      .filter(({ begin, tot }) => begin <= dag && dag <= tot)
      .toSorted((a, b) => (a.tot < b.tot ? 1 : -1))[0] ?? null
  )
}
