import { type Organisatieweigering, type Toegangsweigering, rolnamen } from '../../../../domein/toegang/index.ts'
import type { Weigering } from '../../../../domein/verloop/index.ts'
import { alsEuro } from '../../../../gedeeld/geld.ts'
import { aannames } from '../../../../regels/aannames/index.ts'
import { datumKort, opsomming } from '../datums.ts'
import type { Zinnen } from './zinnen.ts'

const aannamevorm = {
  'euro per maand': 'een bedrag met twee cijfers achter de komma, bijvoorbeeld 12,50',
  procent: 'een percentage van 0 tot en met 100, bijvoorbeeld 2,5',
  'uren per week': 'een aantal uren van 0 tot en met 168, bijvoorbeeld 18',
  maanden: 'een aantal maanden van 1 tot en met 12, bijvoorbeeld 6',
  procentpunt: 'een aantal procentpunten van 0 tot en met 100, bijvoorbeeld 0,5',
  verdeling: 'één van de verdelingen uit de lijst',
} as const

const namen = new Map<string, string>([...Object.entries(rolnamen), ['apiclient', 'een gekoppeld systeem']])
const rolnaam = (bevoegde: string): string => (namen.get(bevoegde) ?? bevoegde).toLowerCase()

type OnbekendeOpdracht = Extract<Weigering, { readonly code: 'OnbekendeOpdracht' }>

/** What holds of every opdracht, and of the organisatie and its medewerkers. */
export const toegangzinnen: Zinnen<Toegangsweigering | Organisatieweigering | OnbekendeOpdracht> = {
  NietBevoegd: (w) => `U mag dit niet doen. Dit is voor: ${opsomming(w.bevoegd.map(rolnaam))}.`,
  OnjuisteInvoer: (w) =>
    `Er ${w.fouten.length === 1 ? 'is 1 antwoord' : `zijn ${w.fouten.length} antwoorden`} niet goed ingevuld.`,
  DatumInDeToekomst: (w) => `Deze dag is nog niet geweest. Vul een dag in tot en met vandaag, ${datumKort(w.vandaag)}.`,
  DatumTeVroeg: (w) => `Deze dag is te vroeg. Vul een dag in vanaf ${datumKort(w.vroegst)}.`,
  OnbekendeOpdracht: () => 'Deze stap bestaat niet.',
  OrganisatieBestaatAl: () => 'Deze organisatie bestaat al.',
  OrganisatieBestaatNiet: () => 'Deze organisatie bestaat niet.',
  GebruikersnaamBezet: () => 'Een andere medewerker heeft deze gebruikersnaam al. Kies een andere.',
  VergoedingTeHoog: (w) => `De vergoeding kan op die dag hoogstens ${w.hoogste} zijn.`,
  BeheervergoedingTeHoog: (w) =>
    `De vergoeding voor financieel beheer kan op die dag hoogstens ${alsEuro(w.hoogste)} per maand zijn.`,
  ApiclientBestaatAl: () =>
    'Er is al een systeem met deze naam. Kies een andere naam, of laat het andere eerst niet meer toe.',
  ApiclientOnbekend: () => 'Dit systeem is niet (meer) toegelaten. Kies een ander.',
  SleutelOnjuist: () => 'De sleutel klopt niet. Open de pagina opnieuw, dan maken wij een nieuwe.',
  AannamewaardeOnjuist: (w) => `Vul een waarde in die past: ${aannamevorm[aannames[w.sleutel].eenheid]}.`,
  MedewerkerOnbekend: () => 'Deze medewerker is niet bekend of is al uit dienst.',
}
