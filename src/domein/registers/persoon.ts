import type { Datum } from '../../gedeeld/datum.ts'
import type { Dossier } from '../dossier/index.ts'

/** Who a register is told about, without a BSN. */
export interface Registerpersoon {
  readonly naam: string
  readonly geboortedatum: Datum
  readonly straat?: string
  readonly huisnummer?: string
  readonly huisnummertoevoeging?: string
  readonly postcode?: string
  readonly woonplaats?: string
}

const velden = [
  'naam',
  'geboortedatum',
  'straat',
  'huisnummer',
  'huisnummertoevoeging',
  'postcode',
  'woonplaats',
] as const satisfies readonly (keyof Registerpersoon)[]

/** Who the inwoner is, as a register asks it. */
export interface Gelezen {
  /** Null: name or birth date is not known. */
  readonly persoon: Registerpersoon | null
  /** Dutch: which of those is not known. */
  readonly ontbreekt: readonly string[]
  /** Whether the address tells him from others: postcode and huisnummer are known. */
  readonly metAdres: boolean
}

/** Reads name, birth date and address of the inwoner; without the first two no register can recognise him. */
export function persoonUit({ client }: Dossier): Gelezen {
  const { naam, geboortedatum, straat, huisnummer, huisnummertoevoeging, postcode, woonplaats } = client ?? {}
  const ontbreekt = [...(naam === undefined ? ['naam'] : []), ...(geboortedatum === undefined ? ['geboortedatum'] : [])]
  const persoon =
    naam === undefined || geboortedatum === undefined
      ? null
      : {
          naam,
          geboortedatum,
          ...(straat === undefined ? {} : { straat }),
          ...(huisnummer === undefined ? {} : { huisnummer }),
          ...(huisnummertoevoeging === undefined ? {} : { huisnummertoevoeging }),
          ...(postcode === undefined ? {} : { postcode }),
          ...(woonplaats === undefined ? {} : { woonplaats }),
        }
  return { persoon, ontbreekt, metAdres: postcode !== undefined && huisnummer !== undefined }
}

/** Tells whether a register knows somebody by the same name, birth date and address. */
export const isZelfde = (a: Registerpersoon, b: Registerpersoon): boolean => velden.every((veld) => a[veld] === b[veld])
