import { leesDatum } from '../../../gedeeld/datum.ts'
import { bedragUit, toonBedrag, toonProcent } from '../../../gedeeld/tonen.ts'
import { datumKort } from '../../onderdelen/teksten/datums.ts'

/** What the parts of a value are called. */
const namen: Readonly<Record<string, string>> = {
  een: 'één persoon',
  meer: 'meer personen',
  alleen: 'alleenstaand',
  paar: 'paar',
  ondernemer: 'ondernemer',
  ondernemerspaar: 'paar met een onderneming',
  vast: 'vast deel',
  perPersoon: 'per persoon',
  totAftopping: 'tot de aftoppingsgrens',
  daarboven: 'daarboven',
  januari: 'normen van januari',
  juli: 'normen van juli',
}

/**
 * Writes a value of the waardenrapport for people.
 * @param waarde a decimal string, a number, yes or no, or a record of those
 * @param eenheid as the series names it: `euro per maand`, `procent`, `werkdagen`
 * @returns one line per part
 */
export function waarderegels(waarde: unknown, eenheid: string): readonly string[] {
  if (!isRecord(waarde)) return [los(waarde, eenheid)]
  // A termijn: whether it moves to the next werkdag is part of it.
  if ('aantal' in waarde)
    return [los(waarde['aantal'], eenheid), ...(waarde['schuiftOp'] === true ? ['schuift op naar een werkdag'] : [])]
  return Object.entries(waarde).flatMap(([deel, inhoud]) =>
    waarderegels(inhoud, eenheid).map((regel) => `${namen[deel] ?? deel}: ${regel}`),
  )
}

function los(waarde: unknown, eenheid: string): string {
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee'
  const tekst = String(waarde)
  if (eenheid.startsWith('euro')) return `${toonBedrag(bedragUit(tekst))}${eenheid.slice('euro'.length)}`
  if (eenheid === 'procent') return toonProcent(tekst)
  if (eenheid === 'dag van het jaar') return dagVanHetJaar(tekst)
  // The value names itself: pondspondsgewijs.
  if (eenheid === 'verdeling') return tekst
  return `${tekst.replace('.', ',')} ${eenheid.replace('uren per', 'uur per')}`
}

function dagVanHetJaar(maandEnDag: string): string {
  const dag = leesDatum(`2000-${maandEnDag}`)
  return dag === null ? maandEnDag : datumKort(dag).replace(/ 2000$/, '')
}

const isRecord = (waarde: unknown): waarde is Readonly<Record<string, unknown>> =>
  typeof waarde === 'object' && waarde !== null
