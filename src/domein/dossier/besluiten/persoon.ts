import { bsn, dag, email, keuze, naam, optioneel, postcode, tekst, telefoon } from '../../../gedeeld/invoer.ts'
import type { Datum } from '../../../gedeeld/datum.ts'
import { berekenTermijn } from '../../../regels/termijnen/index.ts'
import { nietInDeToekomst, nietVoor } from '../../toegang/index.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierGebeurtenis, Persoon } from '../gebeurtenissen.ts'
import type { Crisissituatie } from '../waardenlijsten.ts'
import type { Dossierweigering } from '../weigeringen.ts'

/** How an inwoner can be reached. */
export const bereikvelden = {
  telefoon: optioneel(telefoon({ label: 'Telefoonnummer' })),
  email: optioneel(email({ label: 'E-mailadres' })),
  bereikbaarVia: optioneel(
    tekst({
      label: 'Hoe kunnen wij u bereiken?',
      uitleg: 'Bijvoorbeeld: via de nachtopvang, of elke maandag aan de balie.',
    }),
  ),
}

/** Where an inwoner lives, and what letters say. */
export const adresvelden = {
  postcode: optioneel(postcode({ label: 'Postcode' })),
  straat: optioneel(tekst({ label: 'Straat' })),
  huisnummer: optioneel(tekst({ label: 'Huisnummer' })),
  huisnummertoevoeging: optioneel(tekst({ label: 'Toevoeging' })),
  woonplaats: optioneel(naam({ label: 'Woonplaats' })),
  geslachtsaanduiding: optioneel(
    keuze({ label: 'Geslacht', opties: { Man: 'Man', Vrouw: 'Vrouw', Onbekend: 'Onbekend' } }),
  ),
}

/** What can be asked of an inwoner besides a name; nothing of it is required. */
export const persoonsvelden = {
  ...bereikvelden,
  geboortedatum: optioneel(dag({ label: 'Geboortedatum' })),
  bsn: optioneel(bsn({ label: 'Burgerservicenummer' })),
  ...adresvelden,
}

// Before the first norm no clock can run: a day that early is a slip of the pen.
function nietVoorDeNorm(datum: Datum): readonly Dossierweigering[] {
  const termijn = berekenTermijn('eerste-contact', datum)
  if (termijn.ok) return []
  return termijn.weigeringen.flatMap((w) => (w.code === 'AanvangTeVroeg' ? nietVoor('datum', datum, w.vroegst) : []))
}

/** Refuses an aanmelding on a day that cannot be: before the norm, or after today; and who is yet to be born. */
export function dagenKloppen(
  { datum, geboortedatum }: { readonly datum: Datum; readonly geboortedatum: Datum | undefined },
  vandaag: Datum,
): readonly Dossierweigering[] {
  return [
    ...nietVoorDeNorm(datum),
    ...nietInDeToekomst('datum', datum, vandaag),
    ...(geboortedatum === undefined ? [] : nietInDeToekomst('geboortedatum', geboortedatum, vandaag)),
  ]
}

/** Refuses when there is an aanmelding already, or a traject that was taken over. */
export function nogNietAangemeld({ aanmelding, overgenomen }: Dossier): readonly Dossierweigering[] {
  const sinds = aanmelding ?? overgenomen
  return sinds === null ? [] : [{ code: 'AlAangemeld', datum: sinds.datum }]
}

/** Drops what was not filled in, so that absent stays absent in the log. */
export function persoon(velden: { readonly [K in keyof Persoon]?: Persoon[K] | undefined }): Persoon {
  const ingevuld = Object.entries(velden).filter(([, waarde]) => waarde !== undefined)
  return Object.fromEntries(ingevuld)
}

/**
 * An aanmelding that comes from outside, with what it says threatens: a crisis starts its short clocks at once. Too
 * early is a talk too many, too late is a house lost. Who helps judges it.
 */
export function aangemeldMet(
  aangemeld: Extract<DossierGebeurtenis, { readonly soort: 'Aangemeld' }>,
  situaties: readonly Crisissituatie[],
): readonly DossierGebeurtenis[] {
  const { datum } = aangemeld
  return situaties.length === 0 ? [aangemeld] : [aangemeld, { soort: 'CrisisVastgesteld', datum, situaties }]
}
