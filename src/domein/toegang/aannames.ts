import type { Datum } from '../../gedeeld/datum.ts'
import { dag, formulier, keuze, langeTekst, tekst } from '../../gedeeld/invoer.ts'
import { type Aannames, type Aannamesleutel, aannames, isAannamewaarde } from '../../regels/aannames/index.ts'

/** A value that a beheerder put in the place of one of our aannames, from a day on. */
export interface VastgesteldeAanname {
  readonly sleutel: Aannamesleutel
  readonly vanaf: Datum
  /** A decimal string in the unit of the aanname. */
  readonly waarde: string
  readonly reden: string
}

const namen = Object.fromEntries(Object.entries(aannames).map(([sleutel, { naam }]) => [sleutel, naam])) as Record<
  Aannamesleutel,
  string
>

/** What is asked to set an aanname. */
export const aannameInvoer = formulier({
  sleutel: keuze({ label: 'Welke aanname?', opties: namen }),
  vanaf: dag({ label: 'Geldt vanaf', uitleg: 'Berekeningen met een peildatum vanaf deze dag gebruiken de waarde.' }),
  waarde: tekst({ label: 'Waarde' }),
  reden: langeTekst({ label: 'Reden', uitleg: 'Waar staat deze waarde? De reden komt in elke berekening te staan.' }),
})

/** Reads a value as people write it: `2,5` → `"2.5"`; null when it does not fit the unit of the aanname. */
export function leesAannamewaarde(sleutel: Aannamesleutel, ingevuld: string): string | null {
  const waarde = ingevuld.replace(',', '.')
  return isAannamewaarde(sleutel, waarde) ? waarde : null
}

/** The aannames that hold on a peildatum: per aanname the one that began last, and of those the newest. */
export function aannamesOp(vastgesteld: readonly VastgesteldeAanname[], peildatum: Datum): Aannames {
  const geldig = vastgesteld
    .filter(({ vanaf }) => vanaf <= peildatum)
    .toSorted((a, b) => (a.vanaf < b.vanaf ? -1 : a.vanaf > b.vanaf ? 1 : 0))
  return Object.fromEntries(geldig.map(({ sleutel, ...rest }) => [sleutel, rest]))
}
