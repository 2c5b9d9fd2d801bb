import type { Datum } from '../../../gedeeld/datum.ts'
import type { Artikel, Schuldregeling, Tekenaar } from '../../schuldregeling/index.ts'

/** Who signs the overeenkomst, and whether that was done. */
export interface Mijntekenaar {
  readonly wie: Tekenaar
  readonly naam: string
  readonly getekend: Datum | null
}

/** The schuldregelingsovereenkomst of an inwoner. */
export interface Mijnovereenkomst {
  /** The day of the last signature, on paper or here; null: it is not there yet. */
  readonly gesloten: Datum | null
  /** What can be or was signed here; null: it was signed on paper. */
  readonly aanbod: {
    readonly datum: Datum
    readonly looptijdMaanden: number
    readonly artikelen: readonly Artikel[]
    readonly tekenaars: readonly Mijntekenaar[]
  } | null
}

/** Shows the overeenkomst as it was offered, with who signed it; null: there is none. */
export function mijnOvereenkomst({ aanbod, overeenkomst }: Schuldregeling): Mijnovereenkomst | null {
  if (aanbod === null && overeenkomst === null) return null
  const gesloten = overeenkomst?.datum ?? null
  if (aanbod === null) return { gesloten, aanbod: null }
  const { datum, looptijdMaanden, artikelen, handtekeningen } = aanbod
  const tekenaars = aanbod.tekenaars.map(({ wie, naam }) => {
    const getekend = handtekeningen.find((h) => h.wie === wie)?.datum ?? null
    return { wie, naam, getekend }
  })
  return { gesloten, aanbod: { datum, looptijdMaanden, artikelen, tekenaars } }
}
