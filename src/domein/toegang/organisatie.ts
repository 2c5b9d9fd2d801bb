import { formulier, meerkeuze, naam, tekst, verwijzing } from '../../gedeeld/invoer.ts'
import { geweigerd, gelukt, nooit } from '../../gedeeld/uitkomst.ts'
import { opdracht } from './opdracht.ts'
import type { Rol } from './toegang.ts'

/** The roles as people read them. */
export const rolnamen = {
  schuldhulpverlener: 'Schuldhulpverlener',
  administratie: 'Administratie',
  teammanager: 'Teammanager',
  beheerder: 'Beheerder',
} as const satisfies Record<Rol, string>

/** A person who works at the organisation. Passwords are kept elsewhere, never in the log. */
export interface Medewerker {
  readonly id: string
  readonly naam: string
  readonly gebruikersnaam: string
  readonly rollen: readonly Rol[]
  readonly actief: boolean
}

/** What happened to the organisation. */
export type OrganisatieGebeurtenis =
  | {
      readonly soort: 'OrganisatieOpgericht'
      readonly code: string
      readonly naam: string
      readonly gemeentecode: string
    }
  | {
      readonly soort: 'MedewerkerToegevoegd'
      readonly id: string
      readonly naam: string
      readonly gebruikersnaam: string
      readonly rollen: readonly Rol[]
    }
  | { readonly soort: 'MedewerkerUitDienst'; readonly id: string }

/** What the organisation's own stream knows. */
export interface OrganisatieStaat {
  readonly opgericht: { readonly code: string; readonly naam: string; readonly gemeentecode: string } | null
  readonly medewerkers: readonly Medewerker[]
}

export type Organisatieweigering =
  | { readonly code: 'OrganisatieBestaatAl' }
  | { readonly code: 'OrganisatieBestaatNiet' }
  | { readonly code: 'GebruikersnaamBezet'; readonly veld: string }
  | { readonly code: 'MedewerkerOnbekend'; readonly veld: string }

export const legeOrganisatie: OrganisatieStaat = { opgericht: null, medewerkers: [] }

/** Computes what is known of the organisation after one more gebeurtenis. */
export function evolveOrganisatie(staat: OrganisatieStaat, g: OrganisatieGebeurtenis): OrganisatieStaat {
  switch (g.soort) {
    case 'OrganisatieOpgericht':
      return { ...staat, opgericht: { code: g.code, naam: g.naam, gemeentecode: g.gemeentecode } }
    case 'MedewerkerToegevoegd':
      return {
        ...staat,
        medewerkers: [
          ...staat.medewerkers,
          { id: g.id, naam: g.naam, gebruikersnaam: g.gebruikersnaam, rollen: g.rollen, actief: true },
        ],
      }
    case 'MedewerkerUitDienst':
      return { ...staat, medewerkers: staat.medewerkers.map((m) => (m.id === g.id ? { ...m, actief: false } : m)) }
    default:
      return nooit(g)
  }
}

const bestaat = (staat: OrganisatieStaat): readonly Organisatieweigering[] =>
  staat.opgericht === null ? [{ code: 'OrganisatieBestaatNiet' }] : []

/** The opdrachten on the organisation itself. */
export const organisatieopdrachten = [
  opdracht({
    soort: 'RichtOrganisatieOp',
    titel: 'Organisatie aanmaken',
    daarna: 'Daarna kunt u medewerkers toevoegen.',
    bevoegd: ['kwijting', 'ddas'],
    invoer: formulier({
      code: tekst({ label: 'Code', uitleg: 'KvK-nummer, of een korte naam.' }),
      naam: naam({ label: 'Naam' }),
      gemeentecode: tekst({ label: 'Gemeentecode' }),
    }),
    kan: (staat: OrganisatieStaat): readonly Organisatieweigering[] =>
      staat.opgericht === null ? [] : [{ code: 'OrganisatieBestaatAl' }],
    besluit: (ingevuld) => gelukt([{ soort: 'OrganisatieOpgericht', ...ingevuld } as const]),
  }),
  opdracht({
    soort: 'VoegMedewerkerToe',
    titel: 'Medewerker toevoegen',
    daarna: 'De medewerker kan inloggen zodra er een wachtwoord is.',
    bevoegd: ['beheerder', 'kwijting'],
    invoer: formulier({
      naam: naam({ label: 'Naam' }),
      gebruikersnaam: tekst({ label: 'Gebruikersnaam' }),
      rollen: meerkeuze({ label: 'Rollen', opties: rolnamen, min: 1 }),
    }),
    kan: bestaat,
    besluit: (ingevuld, staat, { nieuwId }) =>
      staat.medewerkers.some((m) => m.gebruikersnaam === ingevuld.gebruikersnaam)
        ? geweigerd({ code: 'GebruikersnaamBezet', veld: '#/gebruikersnaam' } as const)
        : gelukt([{ soort: 'MedewerkerToegevoegd', id: nieuwId(), ...ingevuld } as const]),
  }),
  opdracht({
    soort: 'MeldMedewerkerUitDienst',
    titel: 'Medewerker uit dienst melden',
    daarna: 'De medewerker kan niet meer inloggen. De dossiers blijven zichtbaar voor het team.',
    bevoegd: ['beheerder'],
    invoer: formulier({ medewerkerId: verwijzing({ label: 'Medewerker', naar: 'medewerker' }) }),
    kan: bestaat,
    besluit: ({ medewerkerId }, staat) =>
      staat.medewerkers.some((m) => m.id === medewerkerId && m.actief)
        ? gelukt([{ soort: 'MedewerkerUitDienst', id: medewerkerId } as const])
        : geweigerd({ code: 'MedewerkerOnbekend', veld: '#/medewerkerId' } as const),
  }),
]
