import type { Vishpersoon } from '../../domein/registers/index.ts'
import type { Registeraansluiting } from './aansluiting.ts'

/** Who is told about, as every message carries it; of an address, what is not known is null. */
export interface Wie {
  readonly naam: string
  readonly geboortedatum: string
  readonly adres: {
    readonly straat: string | null
    readonly huisnummer: string | null
    readonly toevoeging: string | null
    readonly postcode: string | null
    readonly woonplaats: string | null
  }
}

/** A person of the slice as a message carries him. Not the BSN: only one register may have it. */
export const wieVan = (persoon: Omit<Vishpersoon, 'bsn'>): Wie => ({
  naam: persoon.naam,
  geboortedatum: persoon.geboortedatum,
  adres: {
    straat: persoon.straat ?? null,
    huisnummer: persoon.huisnummer ?? null,
    toevoeging: persoon.huisnummertoevoeging ?? null,
    postcode: persoon.postcode ?? null,
    woonplaats: persoon.woonplaats ?? null,
  },
})

/** The columns of a person in a sheet. */
export const wiekolommen: Registeraansluiting<Wie>['kolommen'] = [
  { kop: 'Naam', cel: (b) => b.naam },
  { kop: 'Geboortedatum', cel: (b) => b.geboortedatum },
  { kop: 'Straat', cel: (b) => b.adres.straat },
  { kop: 'Huisnummer', cel: (b) => b.adres.huisnummer },
  { kop: 'Toevoeging', cel: (b) => b.adres.toevoeging },
  { kop: 'Postcode', cel: (b) => b.adres.postcode },
  { kop: 'Woonplaats', cel: (b) => b.adres.woonplaats },
]
