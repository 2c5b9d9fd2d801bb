import {
  type Ingevuld,
  aantal,
  email,
  formulier,
  jaNee,
  kenmerk,
  keuze,
  naam,
  optioneel,
  postcode,
  tekst,
  telefoon,
} from '../../gedeeld/invoer.ts'

/** Sorts of schuldeiser (GGM EnumSchuldensoort, Schuldenknooppunt). */
export const schuldeisersoorten = {
  Zorg: 'Zorg',
  Publiek: 'Publiek',
  Nuts: 'Nuts',
  Overig: 'Overig',
} as const

/** What somebody of the contactenboek does: has claims, or collects them for another. */
export const contactrollen = {
  schuldeiser: 'Schuldeiser',
  incassobureau: 'Incassobureau',
  gerechtsdeurwaarder: 'Gerechtsdeurwaarder',
} as const
export type Contactrol = keyof typeof contactrollen

/** The ways to reach a schuldeiser. Who has none gets letters. */
export const kanalen = {
  schuldenknooppunt: 'Schuldenknooppunt',
  lijst: 'Lijst',
  brief: 'Brief',
  email: 'E-mail',
} as const
export type Schuldeiserkanaal = keyof typeof kanalen

const velden = {
  naam: naam({ label: 'Naam' }),
  soort: keuze({ label: 'Soort schuldeiser', opties: schuldeisersoorten }),
  rol: optioneel(
    keuze({
      label: 'Rol',
      opties: contactrollen,
      uitleg: 'Laat dit leeg bij een gewone schuldeiser. Een incassobureau of deurwaarder heeft een eigen kaart.',
    }),
  ),
  kvkNummer: optioneel(tekst({ label: 'KvK-nummer' })),
  privepersoon: jaNee({ label: 'Is dit een privépersoon?' }),
  adres: optioneel(tekst({ label: 'Adres', uitleg: 'Straat en huisnummer, of een postbus.' })),
  postcode: optioneel(postcode({ label: 'Postcode' })),
  plaats: optioneel(tekst({ label: 'Plaats' })),
  email: optioneel(email({ label: 'E-mailadres' })),
  telefoon: optioneel(telefoon({ label: 'Telefoonnummer' })),
  contactpersoon: optioneel(naam({ label: 'Contactpersoon' })),
  koepel: optioneel(tekst({ label: 'Koepel', uitleg: 'Bijvoorbeeld de branchevereniging die het convenant tekende.' })),
  adresboekId: optioneel(
    kenmerk({ label: 'Kenmerk in het adresboek van het Schuldenknooppunt', uitleg: 'Neem het precies over.' }),
  ),
  kanaal: optioneel(
    keuze({
      label: 'Hoe krijgt deze schuldeiser onze berichten?',
      opties: kanalen,
      uitleg: 'Laat dit leeg voor brieven.',
    }),
  ),
}

/** What the contactenboek asks of who is in it. */
export const contactinvoer = formulier(velden)

/** The same for somebody new, with what was agreed with it by itself; more is recorded as afspraak. */
export const nieuwContactinvoer = formulier({
  ...velden,
  voorafAkkoord: jaNee({
    label: 'Is deze schuldeiser vooraf akkoord?',
    uitleg:
      'Alleen bij een eigen afspraak. Hoort hij bij een convenant? Kies dan nee, en leg daarna het convenant vast.',
  }),
  pauzeMaanden: optioneel(
    aantal({
      label: 'Pauze na de kennisgeving, in maanden',
      uitleg: 'Alleen bij een eigen afspraak. De maanden van een convenant kent Kwijting al.',
      min: 1,
      max: 12,
    }),
  ),
})

/** What the contactenboek knows of somebody, but for what was agreed. */
export type Contactgegevens = Ingevuld<typeof contactinvoer>

/** How somebody of the contactenboek is reached today. */
export function kanaalVan(contact: Pick<Contactgegevens, 'kanaal'> | null): Schuldeiserkanaal {
  return contact?.kanaal ?? 'brief'
}
