import type { Datum } from '../../gedeeld/datum.ts'
import type { Dossier } from '../dossier/index.ts'
import { betalingskenmerkVan } from '../geld/index.ts'
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
  /** The lines under the name of the addressee; none when no address is known. */
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
}

type Ontvanger = Pick<Dossier, 'client' | 'behandelaar'>

/** Puts together what stands around the text of a letter about a dossier. */
export function briefgegevensVan(
  { aan, regels }: Pick<Briefinhoud, 'aan' | 'regels'>,
  dossierId: string,
  { client, behandelaar }: Ontvanger,
  huisstijl: Huisstijl,
): Briefgegevens {
  return {
    huisstijl,
    adres: aan.soort === 'inwoner' ? adresVan(client) : [],
    // The Waarborgfonds knows the application, and nothing by which the dossier is found.
    onsKenmerk:
      (aan.soort === 'waarborgfonds' ? regels.find(({ wat }) => wat === 'Kenmerk')?.waarde : undefined) ??
      betalingskenmerkVan(dossierId),
    contact: behandelaar?.naam ?? null,
  }
}

/** An address as far as it is known: where there is no street, postcode and number find the same door. */
function adresVan(client: Ontvanger['client']): readonly string[] {
  const { straat, postcode, huisnummer, huisnummertoevoeging: toevoeging, woonplaats } = client ?? {}
  const nummer = [huisnummer, toevoeging].filter((deel) => deel !== undefined).join(' ')
  const code = postcode?.replace(/^(\d{4})(\w{2})$/, '$1 $2')
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

/** An example of a mail in which the inwoner tells a schuldeiser that he gets help; he sends it himself. */
export function voorbeeldmail({ client }: Pick<Dossier, 'client'>, datum: Datum): Briefinhoud {
  const naam = client?.naam ?? 'Naam onbekend'
  return {
    soort: 'voorbeeldmail',
    aan: { soort: 'inwoner', naam },
    datum,
    regels: [
      { wat: 'Naam', waarde: naam },
      ...(client?.geboortedatum === undefined ? [] : [{ wat: 'Geboortedatum', waarde: client.geboortedatum }]),
    ],
    antwoordUiterlijk: null,
  }
}
