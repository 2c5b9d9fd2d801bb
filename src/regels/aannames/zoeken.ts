import type { Zoeker } from '../../gedeeld/wetswaarden.ts'
import { type Aannames, type Aannamesleutel, aannames, toonAanname } from './aannames.ts'

/**
 * The value of an aanname on the day of the zoeker: what the organisation set, else what the sources give.
 * @returns a decimal string in the unit of the aanname; null when neither knows it, which the zoeker then tells
 */
export function zoekAanname(zoeker: Zoeker, vastgesteld: Aannames, sleutel: Aannamesleutel): string | null {
  const eigen = vastgesteld[sleutel]
  const { naam, eenheid, reeks } = aannames[sleutel]
  const toon = (waarde: string) => toonAanname(sleutel, waarde)
  if (eigen === undefined || eigen.vanaf > zoeker.peildatum) return zoeker.zoek(naam, reeks, toon)
  const rij = {
    vanaf: eigen.vanaf,
    waarde: eigen.waarde,
    eenheid,
    bron: `Vastgesteld door de organisatie: ${eigen.reden}`,
    status: 'te-bevestigen',
  } as const
  return zoeker.zoek(naam, [rij], toon)
}
