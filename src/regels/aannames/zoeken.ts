import type { Zoeker } from '../../gedeeld/wetswaarden.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { type Aannames, type Aannamesleutel, type Vastgesteld, aannames, toonAanname } from './aannames.ts'

/** What the organisation set in the place of an aanname, as it holds on a day; null: nothing. */
export function vastgesteldOp(vastgesteld: Aannames, sleutel: Aannamesleutel, peildatum: Datum): Vastgesteld | null {
  const eigen = vastgesteld[sleutel]
  return eigen === undefined || eigen.vanaf > peildatum ? null : eigen
}

/** The source of what an organisation set: its reason. Dutch. */
export function bronVan({ reden }: Vastgesteld): string {
  return `Vastgesteld door de organisatie: ${reden}`
}

/**
 * The value of an aanname on the day of the zoeker: what the organisation set, else what the sources give.
 * @returns a decimal string in the unit of the aanname; null when neither knows it, which the zoeker then tells
 */
export function zoekAanname(zoeker: Zoeker, vastgesteld: Aannames, sleutel: Aannamesleutel): string | null {
  const eigen = vastgesteldOp(vastgesteld, sleutel, zoeker.peildatum)
  const { naam, eenheid, reeks } = aannames[sleutel]
  const toon = (waarde: string) => toonAanname(sleutel, waarde)
  if (eigen === null) return zoeker.zoek(naam, reeks, toon)
  const rij = {
    vanaf: eigen.vanaf,
    waarde: eigen.waarde,
    eenheid,
    bron: bronVan(eigen),
    status: 'te-bevestigen',
  } as const
  return zoeker.zoek(naam, [rij], toon)
}
