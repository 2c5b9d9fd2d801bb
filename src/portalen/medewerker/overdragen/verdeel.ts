import { type Datum, plusDagen } from '../../../gedeeld/datum.ts'
import type { Werkvoorraadregel } from '../../../domein/verloop/index.ts'

/** Somebody who can get dossiers, and how many they have already. */
export interface Ontvanger {
  readonly id: string
  readonly naam: string
  readonly aantal: number
}

/** What one colleague gets. */
export interface Deel {
  readonly ontvanger: Ontvanger
  readonly rijen: readonly Werkvoorraadregel[]
}

/**
 * Divides dossiers over colleagues, so that in the end the numbers lie as close together as they can. The most urgent
 * are dealt first, so that nobody gets all that is late. The same input gives the same answer.
 * @param ontvangers with what they have already; a dossier does not go to who has it now
 */
export function verdeelDossiers(
  rijen: readonly Werkvoorraadregel[],
  ontvangers: readonly Ontvanger[],
): readonly Deel[] {
  const delen = ontvangers.map((ontvanger) => ({ ontvanger, rijen: new Array<Werkvoorraadregel>() }))
  for (const rij of rijen.toSorted(dringendEerst)) {
    const [minste] = delen
      .filter(({ ontvanger }) => ontvanger.id !== rij.behandelaarId)
      .toSorted((a, b) => a.ontvanger.aantal + a.rijen.length - (b.ontvanger.aantal + b.rijen.length))
    minste?.rijen.push(rij)
  }
  return delen
}

const dringendEerst = (a: Werkvoorraadregel, b: Werkvoorraadregel): number =>
  Number(b.crisis) - Number(a.crisis) || dag(a).localeCompare(dag(b)) || a.dossierId.localeCompare(b.dossierId)

const dag = ({ termijnUiterlijk }: Werkvoorraadregel): string => termijnUiterlijk ?? '9999'

/** What somebody must know of dossiers before they move. */
export interface Drukte {
  readonly aantal: number
  readonly crisis: number
  readonly teLaat: number
  /** With a first termijn from today up to and including six days later. */
  readonly dezeWeek: number
}

/** Counts what is open, late and due within a week. */
export function drukteVan(rijen: readonly Werkvoorraadregel[], vandaag: Datum): Drukte {
  const laatste = plusDagen(vandaag, 6)
  const met = (past: (uiterlijk: Datum) => boolean) =>
    rijen.filter(({ termijnUiterlijk }) => termijnUiterlijk !== null && past(termijnUiterlijk)).length
  return {
    aantal: rijen.length,
    crisis: rijen.filter(({ crisis }) => crisis).length,
    teLaat: met((d) => d < vandaag),
    dezeWeek: met((d) => d >= vandaag && d <= laatste),
  }
}
