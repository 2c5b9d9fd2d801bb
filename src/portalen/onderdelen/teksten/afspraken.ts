import type { Afspraak, Voorkeur } from '../../../domein/dossier/index.ts'
import { dagdelen } from '../../../domein/dossier/index.ts'
import { datumKort, klein, opsomming } from './datums.ts'

/** An appointment in one line: when, where, what it is. */
export function afspraaktekst({ datum, tijd, plaats, soort, onderwerp }: Afspraak): string {
  const wanneer = tijd === null ? datumKort(datum) : `${datumKort(datum)}, ${tijd} uur`
  return [wanneer, plaats, soort === 'intake' ? 'Intake' : onderwerp].filter(Boolean).join(' · ')
}

/** The moments that suit an inwoner, the best first. */
export const voorkeurtekst = (voorkeuren: readonly Voorkeur[]): string =>
  opsomming(voorkeuren.map(({ dag, dagdeel }) => `${datumKort(dag)} (${klein(dagdelen[dagdeel])})`))
