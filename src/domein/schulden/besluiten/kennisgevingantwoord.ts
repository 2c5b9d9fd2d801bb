import {
  type Ingevuld,
  dag,
  email,
  formulier,
  keuze,
  naam,
  optioneel,
  tekst,
  verwijzing,
} from '../../../gedeeld/invoer.ts'
import { geweigerd, gelukt } from '../../../gedeeld/uitkomst.ts'
import { loopt } from '../../dossier/index.ts'
import { opdracht, tussen } from '../../toegang/index.ts'
import { betrokkeneAls } from '../behandelaars.ts'
import type { SchuldenGebeurtenis } from '../gebeurtenissen.ts'
import { type Contactgegevens, type SchuldenInzicht, type Vordering, lopende } from '../schulden.ts'
import type { Schuldenweigering } from '../weigeringen.ts'
import { gevonden, isVordering } from './vinden.ts'

const invoer = formulier({
  datum: dag({ label: 'Datum van het antwoord' }),
  vorderingId: verwijzing({ label: 'Vordering', naar: 'vordering' }),
  wie: keuze({
    label: 'Wie antwoordt?',
    opties: { schuldeiser: 'De schuldeiser', incassant: 'Het incassobureau', deurwaarder: 'De deurwaarder' },
  }),
  kenmerk: optioneel(tekst({ label: 'Kenmerk van deze vordering daar' })),
  klantnummer: optioneel(tekst({ label: 'Klantnummer van de inwoner daar' })),
  contactpersoon: optioneel(naam({ label: 'Wie behandelt het daar?' })),
  telefoon: optioneel(tekst({ label: 'Telefoon' })),
  email: optioneel(email({ label: 'E-mailadres' })),
})

/** Whether nobody was told of this claim. */
const nietGemeld = ({ kennisgeving }: Vordering): boolean => kennisgeving === null

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
  kan: ({ dossier, schulden }: SchuldenInzicht): readonly Schuldenweigering[] => {
    const open = lopende(schulden)
    if (open.length === 0) return [...loopt(dossier), { code: 'GeenVorderingen' }]
    return [
      ...loopt(dossier),
      ...(open.every(nietGemeld) ? [{ code: 'KennisgevingOntbreekt', aantal: open.length } as const] : []),
    ]
  },
  besluit: (ingevuld, { schulden }, { door, vandaag }) => {
    const { datum, vorderingId, wie } = ingevuld
    const vordering = gevonden(schulden, vorderingId)
    const onbekend = { code: 'VorderingOnbekend', veld: '#/vorderingId' } as const
    if (!isVordering(vordering)) return geweigerd(...(door.soort === 'schuldeiser' ? [onbekend] : vordering))
    const van = betrokkeneAls(vordering, wie)
    // A schuldeiser speaks for itself alone; that somebody else has to do with a claim is not his to know.
    if (door.soort === 'schuldeiser' && van?.id !== door.id) return geweigerd(onbekend)
    if (van === null) return geweigerd({ code: 'IncassantOnbekend', veld: '#/wie' } as const)
    const { kennisgeving } = vordering
    if (kennisgeving === null) return geweigerd({ code: 'GeenKennisgevingBijDeze', veld: '#/vorderingId' } as const)
    const redenen = tussen('datum', datum, kennisgeving.datum, vandaag)
    if (redenen.length > 0) return geweigerd(...redenen)
    const anders = veranderd(ingevuld, vordering, van)
    if (anders === null) return geweigerd({ code: 'NietsAangevuld', veld: '#/kenmerk' } as const)
    const { id, naam: vanNaam } = van
    const wat = { datum, vorderingId, wie, van: { id, naam: vanNaam }, ...anders }
    return gelukt([{ soort: 'KennisgevingBeantwoord', ...wat } as const])
  },
})
