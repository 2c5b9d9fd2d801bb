import type { Vishpersoon } from '../../domein/registers/index.ts'

/** An address as the messages carry it. */
export interface Adres {
  readonly straat: string | null
  readonly huisnummer: string | null
  readonly toevoeging: string | null
  readonly postcode: string | null
  readonly woonplaats: string | null
}

/** The address of who is told about; what is not known is null. */
export const adresVan = (persoon: Omit<Vishpersoon, 'bsn'>): Adres => ({
  straat: persoon.straat ?? null,
  huisnummer: persoon.huisnummer ?? null,
  toevoeging: persoon.huisnummertoevoeging ?? null,
  postcode: persoon.postcode ?? null,
  woonplaats: persoon.woonplaats ?? null,
})
