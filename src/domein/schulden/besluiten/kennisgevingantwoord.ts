import { type Ingevuld, dag, email, formulier, naam, optioneel, tekst, verwijzing } from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { loopt } from '../../dossier/index.ts'
import { opdracht, tussen } from '../../toegang/index.ts'
import type { SchuldenGebeurtenis } from '../gebeurtenissen.ts'
import type { Contactgegevens, SchuldenInzicht, Vordering } from '../schulden.ts'
import type { Schuldenweigering } from '../weigeringen.ts'
import { gemeldAan, isGemeld, wieVraag } from './vinden.ts'

/** By which reference a claim is known somewhere, and who handles it there. */
export const behandelvelden = {
  kenmerk: optioneel(tekst({ label: 'Kenmerk van deze vordering daar' })),
  klantnummer: optioneel(tekst({ label: 'Klantnummer van de inwoner daar' })),
  contactpersoon: optioneel(naam({ label: 'Wie behandelt het daar?' })),
  telefoon: optioneel(tekst({ label: 'Telefoon' })),
  email: optioneel(email({ label: 'E-mailadres' })),
}

const invoer = formulier({
  datum: dag({ label: 'Datum van het antwoord' }),
  vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
  wie: wieVraag('Wie antwoordt?'),
  ...behandelvelden,
})

/**
 * What an answer changes: only what is said, and only where it differs. What was there before stands in it too.
 * @returns null when nothing changes
 */
function veranderd(
  { klantnummer, contactpersoon, telefoon, email: adres, kenmerk }: Ingevuld<typeof invoer>,
  vordering: Vordering,
  van: { readonly id: string; readonly kenmerk?: string },
): Pick<Extract<SchuldenGebeurtenis, { soort: 'KennisgevingBeantwoord' }>, 'kenmerk' | 'contact'> | null {
  const was = vordering.contacten?.[van.id]
  const wordt: Contactgegevens = {
    ...was,
    ...(klantnummer === undefined ? {} : { klantnummer }),
    ...(contactpersoon === undefined ? {} : { contactpersoon }),
    ...(telefoon === undefined ? {} : { telefoon }),
    ...(adres === undefined ? {} : { email: adres }),
  }
  const velden = ['klantnummer', 'contactpersoon', 'telefoon', 'email'] as const
  const anderContact = velden.some((veld) => was?.[veld] !== wordt[veld])
  const anderKenmerk = kenmerk !== undefined && kenmerk !== van.kenmerk
  if (!anderContact && !anderKenmerk) return null
  return {
    ...(anderKenmerk
      ? { kenmerk: { ...(van.kenmerk === undefined ? {} : { was: van.kenmerk }), wordt: kenmerk } }
      : {}),
    ...(anderContact ? { contact: { ...(was === undefined ? {} : { was }), wordt } } : {}),
  }
}

/**
 * What a schuldeiser, or who collects for it, tells of itself after the kennisgeving: its reference and who handles it.
 * @bron Schuldenknooppunt 2.0, Kennisgeving antwoord (optional, no term)
 */
export const kennisgevingantwoordOpdracht = opdracht({
  soort: 'RegistreerKennisgevingAntwoord',
  titel: 'Antwoord op de kennisgeving verwerken',
  daarna: 'Het kenmerk staat in elk bericht dat hierna weggaat. Wat er eerst stond, blijft zichtbaar in de tijdlijn.',
  bevoegd: ['schuldhulpverlener', 'administratie', 'teammanager', 'schuldeiser'],
  invoer,
  kan: ({ dossier, schulden }: SchuldenInzicht): readonly Schuldenweigering[] => [
    ...loopt(dossier),
    ...isGemeld(schulden),
  ],
  besluit: (ingevuld, { schulden }, { door, vandaag }) => {
    const { datum, vorderingId, wie } = ingevuld
    const gemeld = gemeldAan(schulden, ingevuld, { door, vandaag })
    if (!gemeld.ok) return gemeld
    const { vordering, van, gemeldOp } = gemeld.waarde
    const redenen = tussen('datum', datum, gemeldOp, vandaag)
    if (redenen.length > 0) return geweigerd(...redenen)
    const anders = veranderd(ingevuld, vordering, van)
    if (anders === null) return geweigerd({ code: 'NietsAangevuld', veld: '#/kenmerk' } as const)
    const { id, naam: vanNaam } = van
    const wat = { datum, vorderingId, wie, van: { id, naam: vanNaam }, ...anders }
    return gelukt([{ soort: 'KennisgevingBeantwoord', ...wat } as const])
  },
})
