import type { Datum } from '../../gedeeld/datum.ts'
import { leesbaar } from '../../gedeeld/leesbaar.ts'
import type { Dossier } from '../dossier/index.ts'
import { betalingskenmerkVan } from '../geld/index.ts'
import type { Briefinhoud } from './brief.ts'

/** A mail as it is typed: its subject and its paragraphs. Dutch, in every language of the portal: a schuldeiser reads it. */
export interface Mailtekst {
  readonly onderwerp: string
  readonly regels: readonly string[]
}

/** What the mail names: of whom, about which claim, who helps. */
export interface Mailgegevens {
  readonly dossierId: string
  /** By which the schuldeiser knows the claim; null: the inwoner fills it in. */
  readonly kenmerk: string | null
  readonly bij: { readonly naam: string; readonly telefoon?: string; readonly email?: string }
}

const invullen = '[vul in]'

/**
 * A mail in which the inwoner tells a schuldeiser that he gets help; he sends it himself. Never a burgerservicenummer: it
 * is not needed, and a mail is read by others.
 */
export function mailtekst({ client }: Pick<Dossier, 'client'>, { dossierId, kenmerk, bij }: Mailgegevens): Mailtekst {
  const naam = client?.naam ?? 'Naam onbekend'
  const geboren = client?.geboortedatum
  return {
    onderwerp: `Ik krijg hulp bij mijn schulden (uw kenmerk: ${kenmerk ?? invullen})`,
    regels: [
      'Geachte heer of mevrouw,',
      `Ik krijg hulp bij mijn schulden van ${bij.naam}. Mijn hulpverlener brengt al mijn schulden in kaart en neemt ` +
        'contact met u op. Wilt u zo lang wachten met incasso, en geen extra kosten rekenen?',
      `Mijn naam: ${naam}`,
      ...(geboren === undefined ? [] : [`Mijn geboortedatum: ${leesbaar(geboren)}`]),
      `Mijn klantnummer of kenmerk bij u: ${kenmerk ?? invullen}`,
      ...(bij.telefoon === undefined ? [] : [`Telefoon van mijn hulpverlener: ${bij.telefoon}`]),
      ...(bij.email === undefined ? [] : [`E-mail van mijn hulpverlener: ${bij.email}`]),
      `Kenmerk bij mijn hulpverlener: ${betalingskenmerkVan(dossierId)}`,
      'Met vriendelijke groet,',
      naam,
    ],
  }
}

/** The same as a letter to the inwoner, with how to use it. */
export function voorbeeldmail(dossier: Pick<Dossier, 'client'>, gegevens: Mailgegevens, datum: Datum): Briefinhoud {
  const { onderwerp, regels } = mailtekst(dossier, gegevens)
  return {
    soort: 'voorbeeldmail',
    aan: { soort: 'inwoner', naam: dossier.client?.naam ?? 'Naam onbekend' },
    datum,
    regels: [
      { wat: 'Onderwerp', waarde: onderwerp },
      ...regels.map((waarde, i) => ({ wat: `Regel ${i + 1}`, waarde })),
    ],
    antwoordUiterlijk: null,
  }
}
