import type { Datum } from '../../gedeeld/datum.ts'
import { formulier, meerkeuze, naam, tekst, verwijzing } from '../../gedeeld/invoer.ts'
import { geweigerd, gelukt, nooit } from '../../gedeeld/uitkomst.ts'
import type { Aannamesleutel } from '../../regels/aannames/index.ts'
import { type VastgesteldeAanname, aannameInvoer, leesAannamewaarde } from './aannames.ts'
import {
  type Apiclient,
  type Apiclientbezwaar,
  type Apiclientgebeurtenis,
  apiclientInvoer,
  intrekkingInvoer,
  metApiclient,
  registreer,
  trekIn,
} from './apiclients.ts'
import { type VastgesteldeHuisstijl, huisstijlInvoer } from './huisstijl.ts'
import { opdracht } from './opdracht.ts'
import { type Registerinstelling, registersInvoer } from './registers.ts'
import { type Verwijzerinstelling, sleutelPast, verwijzerInvoer, verwijzerMet } from './verwijzers.ts'
import type { Rol } from './toegang.ts'
import {
  type VastgesteldeVergoeding,
  type Vergoedingsbezwaar,
  vergoedingInvoer,
  vergoedingsbezwaren,
} from './vergoeding.ts'

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
  | { readonly soort: 'ConvenantcontactAangewezen'; readonly datum: Datum; readonly medewerkerId: string }
  | ({ readonly soort: 'AannameVastgesteld'; readonly datum: Datum } & VastgesteldeAanname)
  | ({ readonly soort: 'VergoedingVastgesteld'; readonly datum: Datum } & VastgesteldeVergoeding)
  | { readonly soort: 'RegistersIngesteld'; readonly datum: Datum; readonly instelling: Registerinstelling }
  | { readonly soort: 'VerwijzerIngesteld'; readonly datum: Datum; readonly verwijzer: Verwijzerinstelling }
  | { readonly soort: 'HuisstijlVastgesteld'; readonly datum: Datum; readonly huisstijl: VastgesteldeHuisstijl }
  | Apiclientgebeurtenis

/** What the organisation's own stream knows. */
export interface OrganisatieStaat {
  readonly opgericht: { readonly code: string; readonly naam: string; readonly gemeentecode: string } | null
  readonly medewerkers: readonly Medewerker[]
  /** Who is responsible for the convenanten, and the contact of the NVVK; absent: nobody was named. */
  readonly convenantcontact?: string
  /** Oldest first: a later one for the same day replaces an earlier one. */
  readonly aannames: readonly VastgesteldeAanname[]
  /** Oldest first, as the aannames. */
  readonly vergoedingen: readonly VastgesteldeVergoeding[]
  /** Oldest first, as the aannames. */
  readonly huisstijlen: readonly VastgesteldeHuisstijl[]
  /** Oldest first, as the aannames; absent: nothing was set. */
  readonly registers?: readonly Registerinstelling[]
  /** Oldest first, as the aannames; absent: nobody may refer. */
  readonly verwijzers?: readonly Verwijzerinstelling[]
  /** In the order in which they were let in, also those that no longer are; absent: none. */
  readonly apiclients?: readonly Apiclient[]
}

export type Organisatieweigering =
  | Vergoedingsbezwaar
  | Apiclientbezwaar
  | { readonly code: 'OrganisatieBestaatAl' }
  | { readonly code: 'OrganisatieBestaatNiet' }
  | { readonly code: 'GebruikersnaamBezet'; readonly veld: string }
  | { readonly code: 'MedewerkerOnbekend'; readonly veld: string }
  | { readonly code: 'SleutelOnjuist'; readonly veld: string }
  | { readonly code: 'AannamewaardeOnjuist'; readonly veld: string; readonly sleutel: Aannamesleutel }

export const legeOrganisatie: OrganisatieStaat = {
  opgericht: null,
  medewerkers: [],
  aannames: [],
  vergoedingen: [],
  huisstijlen: [],
}

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
    case 'ConvenantcontactAangewezen':
      return { ...staat, convenantcontact: g.medewerkerId }
    case 'AannameVastgesteld': {
      const { sleutel, vanaf, waarde, reden } = g
      return { ...staat, aannames: [...staat.aannames, { sleutel, vanaf, waarde, reden }] }
    }
    case 'VergoedingVastgesteld': {
      const { percentage, grondslag, beheerPerMaand, vanaf, reden } = g
      return {
        ...staat,
        vergoedingen: [...staat.vergoedingen, { percentage, grondslag, beheerPerMaand, vanaf, reden }],
      }
    }
    case 'RegistersIngesteld':
      return { ...staat, registers: [...(staat.registers ?? []), g.instelling] }
    case 'VerwijzerIngesteld':
      return { ...staat, verwijzers: [...(staat.verwijzers ?? []), g.verwijzer] }
    case 'HuisstijlVastgesteld':
      return { ...staat, huisstijlen: [...staat.huisstijlen, g.huisstijl] }
    case 'ApiclientGeregistreerd':
    case 'ApiclientIngetrokken':
      return { ...staat, apiclients: metApiclient(staat.apiclients ?? [], g) }
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
  opdracht({
    soort: 'WijsConvenantcontactAan',
    titel: 'Contactpersoon voor convenanten aanwijzen',
    daarna: 'Deze collega houdt de afspraken bij. Meld de naam ook bij de NVVK.',
    bevoegd: ['teammanager', 'beheerder'],
    invoer: formulier({ medewerkerId: verwijzing({ label: 'Medewerker', naar: 'collega' }) }),
    kan: bestaat,
    besluit: ({ medewerkerId }, staat, { vandaag }) =>
      staat.medewerkers.some((m) => m.id === medewerkerId && m.actief)
        ? gelukt([{ soort: 'ConvenantcontactAangewezen', datum: vandaag, medewerkerId } as const])
        : geweigerd({ code: 'MedewerkerOnbekend', veld: '#/medewerkerId' } as const),
  }),
  opdracht({
    soort: 'StelAannameVast',
    titel: 'Aanname aanpassen',
    daarna: 'Nieuwe berekeningen gebruiken deze waarde en noemen de reden. Wat al berekend is, verandert niet.',
    bevoegd: ['beheerder'],
    invoer: aannameInvoer,
    kan: bestaat,
    besluit: ({ sleutel, vanaf, waarde: ingevuld, reden }, _staat, { vandaag }) => {
      const waarde = leesAannamewaarde(sleutel, ingevuld)
      return waarde === null
        ? geweigerd({ code: 'AannamewaardeOnjuist', veld: '#/waarde', sleutel } as const)
        : gelukt([{ soort: 'AannameVastgesteld', datum: vandaag, sleutel, vanaf, waarde, reden } as const])
    },
  }),
  opdracht({
    soort: 'StelVergoedingVast',
    titel: 'Vergoeding vaststellen',
    daarna: 'Nieuwe voorstellen voor schuldbemiddeling rekenen hiermee. Wat al is voorgesteld, verandert niet.',
    bevoegd: ['beheerder'],
    invoer: vergoedingInvoer,
    kan: bestaat,
    besluit: (vergoeding, _staat, { vandaag }) => {
      const bezwaren = vergoedingsbezwaren(vergoeding, vergoeding.vanaf)
      return bezwaren.length > 0
        ? geweigerd(...bezwaren)
        : gelukt([{ soort: 'VergoedingVastgesteld', datum: vandaag, ...vergoeding } as const])
    },
  }),
  opdracht({
    soort: 'StelRegistersIn',
    titel: 'Registers instellen',
    daarna: 'Dossiers die hierna een stap verder gaan, worden zo gemeld.',
    bevoegd: ['beheerder'],
    invoer: registersInvoer,
    kan: bestaat,
    besluit: (instelling, _staat, { vandaag }) =>
      gelukt([{ soort: 'RegistersIngesteld', datum: vandaag, instelling } as const]),
  }),
  opdracht({
    soort: 'StelVerwijzerIn',
    titel: 'Doorverwijzing instellen',
    daarna:
      'Dit geldt vanaf de dag die u koos. Wat een partij die mag doorverwijzen stuurt, wordt meteen een aanmelding.',
    bevoegd: ['beheerder'],
    invoer: verwijzerInvoer,
    kan: bestaat,
    besluit: (instelling, { verwijzers = [] }, { vandaag, nieuwId }) => {
      if (!sleutelPast(instelling)) return geweigerd({ code: 'SleutelOnjuist', veld: '#/sleutel' } as const)
      const bekend = verwijzerMet(verwijzers, instelling.naam)
      const verwijzer = { ...instelling, id: bekend?.id ?? nieuwId(), naam: bekend?.naam ?? instelling.naam }
      return gelukt([{ soort: 'VerwijzerIngesteld', datum: vandaag, verwijzer } as const])
    },
  }),
  opdracht({
    soort: 'RegistreerApiclient',
    titel: 'Systeem toelaten',
    daarna: 'U krijgt een sleutel voor dit systeem. Daarmee kan het meteen doen wat u hier kiest, en niets anders.',
    bevoegd: ['beheerder'],
    invoer: apiclientInvoer,
    kan: bestaat,
    besluit: (gevraagd, { apiclients = [] }, context) => registreer(gevraagd, apiclients, context),
  }),
  opdracht({
    soort: 'TrekApiclientIn',
    titel: 'Systeem niet meer toelaten',
    daarna: 'Het systeem komt er meteen niet meer in. Wat het eerder deed, blijft staan.',
    bevoegd: ['beheerder'],
    invoer: intrekkingInvoer,
    kan: bestaat,
    besluit: (gevraagd, { apiclients = [] }, { vandaag }) => trekIn(gevraagd, apiclients, vandaag),
  }),
  opdracht({
    soort: 'StelHuisstijlVast',
    titel: 'Huisstijl vaststellen',
    daarna: 'Nieuwe brieven zien er zo uit. Wat al verstuurd is, blijft zoals het was.',
    bevoegd: ['beheerder', 'kwijting'],
    invoer: huisstijlInvoer,
    kan: bestaat,
    besluit: (huisstijl, _staat, { vandaag }) =>
      gelukt([{ soort: 'HuisstijlVastgesteld', datum: vandaag, huisstijl } as const]),
  }),
]
