import assert from 'node:assert/strict'
import { type Datum, datum } from '../../src/gedeeld/datum.ts'
import { leesIban } from '../../src/gedeeld/iban.ts'
import { centen } from '../../src/gedeeld/geld.ts'
import type { Actor, Bankpostfeiten, Schuldeiserfeiten } from '../../src/domein/toegang/index.ts'
import type { Traject } from '../../src/domein/verloop/index.ts'

/** One step of a walk through the process: who gives which opdracht on which day, with what. */
export interface Stapje {
  readonly op: Datum
  readonly soort: string
  /** What is handed in; may look up ids in the state, because they are made along the way. */
  readonly invoer: (staat: Traject) => Readonly<Record<string, unknown>>
  readonly door: Actor
}

/** An invented schuldhulpverlener; holds every rol but beheerder. */
export const hulpverlener: Actor = {
  soort: 'medewerker',
  id: 'm-1',
  naam: 'Noor de Wit',
  rollen: ['schuldhulpverlener', 'administratie', 'teammanager'],
}

export const kwijting: Actor = { soort: 'kwijting' }

const basis = { privepersoon: false, voorafAkkoord: false, pauzeMaanden: null } as const

/** Invented schuldeisers: one that must be asked, one that agreed beforehand, one with a preferent claim. */
export const schuldeisers: readonly Schuldeiserfeiten[] = [
  { ...basis, id: 's-vlam', naam: 'Energie De Vlam', soort: 'Nuts' },
  { ...basis, id: 's-erf', naam: 'Woonstichting Het Erf', soort: 'Overig', voorafAkkoord: true, pauzeMaanden: 8 },
  {
    ...basis,
    id: 's-bron',
    naam: 'Waterbedrijf Het Bronnetje',
    soort: 'Nuts',
    voorafAkkoord: true,
    pauzeMaanden: 8,
    pauzeNaSaldoMaanden: 8,
    extraGegevens: ['meterstand', 'eerdere-adressen'],
  },
  {
    ...basis,
    id: 's-spaarpot',
    naam: 'Bank De Spaarpot',
    soort: 'Overig',
    voorafAkkoord: true,
    pauzeMaanden: 4,
    uitgesloten: ['hypotheek', 'zakelijk'],
  },
  { ...basis, id: 's-haan', naam: 'Gerechtsdeurwaarder De Haan', soort: 'Overig', rol: 'gerechtsdeurwaarder' },
  { ...basis, id: 's-valk', naam: 'Incassobureau De Valk', soort: 'Overig', rol: 'incassobureau' },
  { ...basis, id: 's-schatkist', naam: 'Waterschap De Schatkist', soort: 'Publiek', pauzeMaanden: 6 },
]

const bankpost = (id: string, bedragen: readonly number[]): Bankpostfeiten => {
  const [details, som] = [bedragen.map(centen), centen(bedragen.reduce((tot, een) => tot + een, 0))]
  return {
    id,
    bankrekeningId: 'br-1',
    boekdatum: datum('2026-03-20'),
    afschrift: '14',
    bedrag: som,
    open: som,
    details: details.length < 2 ? [] : details.map((bedrag) => ({ bedrag, open: bedrag })),
  }
}

/** An invented bankrekening with a beginsaldo of which 100 euro is of no dossier yet. */
export const proefrekening = {
  id: 'br-1',
  iban: leesIban('NL20INGB0001234567') ?? assert.fail(),
  naam: 'Derdengelden',
  beginsaldo: centen(10_000),
} as const

/** Invented entries of a statement: one payment in, a batch of two, and a payment out. */
export const bankposten: readonly Bankpostfeiten[] = [
  bankpost('bp-enkel', [15_000]),
  bankpost('bp-batch', [10_000, 5_000]),
  bankpost('bp-af', [-2_500]),
]

/** Who gives an opdracht, as the storage hands it over: an inwoner by the access that he names. */
export function doorMet(door: Actor, invoer: unknown): Actor {
  if (door.soort !== 'inwoner' || typeof invoer !== 'object' || invoer === null) return door
  return 'toegangId' in invoer && typeof invoer.toegangId === 'string' ? { toegangId: invoer.toegangId, ...door } : door
}

/** Writes one step. */
export const stap = (
  op: string,
  soort: string,
  invoer: Stapje['invoer'] | object = {},
  door: Actor = hulpverlener,
): Stapje => ({
  op: datum(op),
  soort,
  door,
  invoer: typeof invoer === 'function' ? (invoer as Stapje['invoer']) : () => ({ ...invoer }),
})

/** The id of the n-th claim, in the order in which they were added. */
export const vordering = (staat: Traject, n: number): string => staat.schulden.vorderingen[n]?.id ?? 'onbekend'

const plan = {
  hulpvraag: 'Ik durf mijn post niet meer te openen.',
  financieleGegevens: 'Inkomen 1.900 euro netto, huur 620 euro, drie schuldeisers.',
  analyse: 'Na de scheiding zijn de lasten gelijk gebleven.',
  producten: ['stabilisatie', 'schuldregeling', 'budgetcoaching'],
  stappenplan: [{ stap: 'Post samen openen', uiterlijk: '2026-02-20' }],
  evaluatiemomenten: [{ datum: '2026-05-01' }],
  begeleiding: 'Elke vrijdagochtend bellen.',
  rechtenEnPlichten: 'Geen nieuwe schulden maken. Wij houden u op de hoogte.',
  kostenEnVergoedingen: 'Er zijn geen kosten voor u.',
  beslagvrijeVoetBewaakt: true,
  machtigingGegevensuitwisseling: true,
}

/** A name and a phone number. */
export const aanmelding = stap('2026-01-05', 'MeldAan', {
  datum: '2026-01-05',
  kanaal: 'telefoon',
  naam: 'Fatima el Amrani',
  telefoon: '06 12345678',
})
export const eersteContact = stap('2026-01-06', 'LegEersteContactVast', { datum: '2026-01-06', wijze: 'telefoon' })

/** From aanmelding to the toelatingsbeschikking, with a crisis on the way. */
export const toelating: readonly Stapje[] = [
  aanmelding,
  stap('2026-01-05', 'WijsBehandelaarToe', { medewerkerId: 'm-1' }),
  stap('2026-01-05', 'BeoordeelCrisis', { datum: '2026-01-05', crisis: 'ja', situaties: ['woningontruiming'] }),
  eersteContact,
  stap('2026-01-07', 'LegCrisisgesprekVast', { datum: '2026-01-07', machtigingGegeven: true }),
  stap('2026-01-12', 'LegCrisisAfgewendVast', {
    datum: '2026-01-12',
    acties: 'Met de woonstichting afgesproken dat de ontruiming niet doorgaat.',
  }),
  stap('2026-01-12', 'PlanIntake', {
    gepland: '2026-01-12',
    afspraak: '2026-01-20',
    tijd: '10:00',
    plaats: 'Stadskantoor',
  }),
  stap('2026-01-20', 'LegEersteGesprekVast', { datum: '2026-01-20', hulpvraag: 'Rust en overzicht.' }),
  stap('2026-01-20', 'VulPersoonsgegevensAan', {
    naam: 'Fatima el Amrani',
    telefoon: '06 12345678',
    geboortedatum: '1984-03-12',
    postcode: '1234 AB',
    huisnummer: '7',
  }),
  stap('2026-01-27', 'RondIntakeAf', {
    datum: '2026-01-27',
    inventarisatie: 'Drie schuldeisers, een inkomen.',
    analyse: 'Lasten te hoog na scheiding.',
    zelfredzaamheid: 'met-hulp',
    oorzaak: 'aanpassing',
    ondernemer: false,
  }),
  stap('2026-01-27', 'MaakNotitie', { tekst: 'Belt liever dan dat zij mailt.' }),
  stap('2026-02-03', 'StelPlanVanAanpakOp', { datum: '2026-02-03', ...plan }),
  stap('2026-02-04', 'OndertekenPlanVanAanpak', { datum: '2026-02-04' }),
  stap('2026-02-06', 'GeefToelatingsbeschikking', { datum: '2026-02-06' }),
]

/** From toelating to a dossier that is ready for a voorstel: three claims, 15,000 euro, of which 1,000 preferent. */
export const inBeeld: readonly Stapje[] = [
  ...toelating,
  stap('2026-02-09', 'SluitSchuldregelingsovereenkomst', {
    getekendDoorInwoner: '2026-02-06',
    getekendDoorOrganisatie: '2026-02-09',
  }),
  stap('2026-02-09', 'VoegVorderingToe', {
    datum: '2026-02-09',
    schuldeiserId: 's-vlam',
    aangemeldBedrag: '2500.00',
    zakelijk: false,
    kenmerk: 'EV-88',
  }),
  stap('2026-02-09', 'VoegVorderingToe', {
    datum: '2026-02-09',
    schuldeiserId: 's-erf',
    aangemeldBedrag: '9000.00',
    zakelijk: false,
  }),
  stap('2026-02-09', 'VoegVorderingToe', {
    datum: '2026-02-09',
    schuldeiserId: 's-schatkist',
    aangemeldBedrag: '900.00',
    zakelijk: false,
  }),
  stap('2026-02-10', 'VerstuurKennisgeving'),
  stap('2026-02-10', 'VraagSaldoOpgaven'),
  stap('2026-02-16', 'RegistreerSaldoOpgave', (t: Traject) => ({
    datum: '2026-02-16',
    vorderingId: vordering(t, 0),
    antwoord: 'saldo',
    bedrag: '4000.00',
  })),
  stap('2026-02-17', 'RegistreerSaldoOpgave', (t: Traject) => ({
    datum: '2026-02-17',
    vorderingId: vordering(t, 1),
    antwoord: 'saldo',
    bedrag: '10000.00',
  })),
  stap('2026-02-25', 'HerinnerSaldoOpgaven', {}, kwijting),
  stap('2026-03-12', 'SchatVordering', (t: Traject) => ({
    vorderingId: vordering(t, 2),
    bedrag: '1000.00',
    preferentBedrag: '1000.00',
    toelichting: 'Aanslag van vorig jaar.',
  })),
]

/** The end of a schuldregeling that succeeded, with its nazorg. */
export const afronding = (op: string): readonly Stapje[] => [
  stap(op, 'BeeindigTraject', {
    datum: op,
    grond: 'afgerond',
    toelichting: 'De schuldregeling is klaar.',
    beschikkingsdatum: op,
  }),
  stap('2028-02-01', 'LegNazorgcontactVast', { datum: '2028-02-01', evenwicht: true, toelichting: 'Het gaat goed.' }),
  stap('2028-02-01', 'SluitDossier', { datum: '2028-02-01' }),
]
