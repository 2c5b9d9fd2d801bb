import type { Datum } from '../../gedeeld/datum.ts'
import type { Dossier } from '../dossier/index.ts'
import { betalingskenmerkVan } from '../geld/index.ts'
import type { Schuldeiser } from '../schuldeisers/index.ts'
import type { Huisstijl } from '../toegang/index.ts'
import type { Bericht, Berichtsoort } from './berichten.ts'

/** Every kind of letter: one for each kind of bericht, and an example that the inwoner sends himself. */
export type Briefsoort = Berichtsoort | 'voorbeeldmail'

/** What a letter says. A bericht is one. */
export type Briefinhoud = Pick<Bericht, 'aan' | 'datum' | 'regels' | 'antwoordUiterlijk'> & {
  readonly soort: Briefsoort
}

/** What stands around the text of a letter. */
export interface Briefgegevens {
  /** Of the day of the bericht. */
  readonly huisstijl: Huisstijl
  /** The lines under the name of the addressee; none when no address is known to which post can go. */
  readonly adres: readonly string[]
  /** By which we know the dossier; it says nothing about whom it is. */
  readonly onsKenmerk: string
  /** Who handles the dossier; null: nobody yet. */
  readonly contact: string | null
}

/** A letter as it is printed. */
export interface Brief {
  readonly bytes: Uint8Array
  /** Of the bytes, in hexadecimals. */
  readonly sha256: string
  readonly paginas: number
  /** Characters that our typeface does not have; a ? was printed for each. */
  readonly vervangen: readonly string[]
}

/** Letters are made here. The same bericht with the same gegevens gives the same bytes. */
export interface Briefmaker {
  readonly maakBrief: (bericht: Briefinhoud, gegevens: Briefgegevens) => Brief
  /** One document of many letters, each of which starts on an odd page, so that it can be printed on both sides. */
  readonly maakBundel: (
    brieven: readonly { readonly bericht: Briefinhoud; readonly gegevens: Briefgegevens }[],
    datum: Datum,
  ) => Brief
  /** The pages of letters as they were made, in one document; each begins on an odd page. Others are served meanwhile. */
  readonly voegSamen: (brieven: readonly Uint8Array[]) => Promise<Uint8Array>
}

type Ontvanger = Pick<Dossier, 'client' | 'behandelaar'>

/**
 * Puts together what stands around the text of a letter about a dossier.
 * @param schuldeiser whom it goes to, as the contactenboek has it; null: nobody of the contactenboek
 */
export function briefgegevensVan(
  { aan, regels }: Pick<Briefinhoud, 'aan' | 'regels'>,
  dossierId: string,
  { client, behandelaar }: Ontvanger,
  huisstijl: Huisstijl,
  schuldeiser: Schuldeiser,
): Briefgegevens {
  return {
    huisstijl,
    adres: aan.soort === 'inwoner' ? adresVan(client) : aan.soort === 'schuldeiser' ? postadresVan(schuldeiser) : [],
    // The Waarborgfonds knows the application, and nothing by which the dossier is found.
    onsKenmerk:
      (aan.soort === 'waarborgfonds' ? regels.find(({ wat }) => wat === 'Kenmerk')?.waarde : undefined) ??
      betalingskenmerkVan(dossierId),
    contact: behandelaar?.naam ?? null,
  }
}

const metSpatie = (postcode: string | undefined): string | undefined => postcode?.replace(/^(\d{4})(\w{2})$/, '$1 $2')

/** Where a schuldeiser gets post; none without the street or the place. A foreign one has no postcode of ours. */
function postadresVan(schuldeiser: Schuldeiser): readonly string[] {
  const { adres, postcode, plaats } = schuldeiser ?? {}
  if (adres === undefined || plaats === undefined) return []
  return [adres, [metSpatie(postcode), plaats.toUpperCase()].filter((deel) => deel !== undefined).join('  ')]
}

/** The address of an inwoner; none when no post would arrive. Postcode and number find the door without a street. */
function adresVan(client: Ontvanger['client']): readonly string[] {
  const { straat, postcode, huisnummer, huisnummertoevoeging: toevoeging, woonplaats } = client ?? {}
  if (huisnummer === undefined) return []
  if (postcode === undefined && (straat === undefined || woonplaats === undefined)) return []
  const nummer = [huisnummer, toevoeging].filter((deel) => deel !== undefined).join(' ')
  const code = metSpatie(postcode)
  const regels =
    straat === undefined
      ? [[code, nummer], [woonplaats?.toUpperCase()]]
      : [
          [straat, nummer],
          [code, woonplaats?.toUpperCase()],
        ]
  return regels
    .map((delen) => delen.filter((deel) => deel !== undefined && deel !== '').join(delen[0] === code ? '  ' : ' '))
    .filter((regel) => regel !== '')
}
