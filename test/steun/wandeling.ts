import { type Datum, datum } from '../../src/gedeeld/datum.ts'
import type { Actor, Context, Schuldeiserfeiten } from '../../src/domein/toegang/index.ts'
import {
  type Gebeurtenis,
  type Traject,
  type Weigering,
  beslis,
  evolve,
  leegTraject,
} from '../../src/domein/verloop/index.ts'

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
  { ...basis, id: 's-schatkist', naam: 'Waterschap De Schatkist', soort: 'Publiek', pauzeMaanden: 6 },
]

const stap = (
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

const aanmelding = stap('2026-01-05', 'MeldAan', {
  datum: '2026-01-05',
  kanaal: 'telefoon',
  naam: 'Fatima el Amrani',
  telefoon: '06 12345678',
})
const eersteContact = stap('2026-01-06', 'LegEersteContactVast', { datum: '2026-01-06', wijze: 'telefoon' })

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

const capaciteit = (perMaand: string, vermogen = '0.00') =>
  stap('2026-03-13', 'StelAfloscapaciteitVast', {
    peildatum: '2026-03-13',
    vtlb: '1750.00',
    perMaand,
    vermogen,
    bron: 'vtlb-calculator januari 2026',
  })

/** A refusal, a second look, and everybody agrees. */
const akkoord: readonly Stapje[] = [
  stap('2026-03-31', 'HerinnerVoorstel', {}, kwijting),
  stap('2026-04-01', 'RegistreerReactie', (t: Traject) => ({
    datum: '2026-04-01',
    vorderingId: vordering(t, 0),
    reactie: 'geweigerd',
    reden: 'Het percentage is te laag.',
  })),
  stap('2026-04-02', 'VraagHeroverweging', (t: Traject) => ({
    vorderingId: vordering(t, 0),
    toelichting: 'Dit is het hoogst haalbare.',
  })),
  stap('2026-04-08', 'RegistreerReactie', (t: Traject) => ({
    datum: '2026-04-08',
    vorderingId: vordering(t, 0),
    reactie: 'akkoord',
  })),
  stap('2026-04-08', 'RegistreerReactie', (t: Traject) => ({
    datum: '2026-04-08',
    vorderingId: vordering(t, 2),
    reactie: 'akkoord',
  })),
  stap('2026-04-08', 'BrengRegelingTotStand', {}, kwijting),
]

const afronding = (op: string): readonly Stapje[] => [
  stap(op, 'BeeindigTraject', {
    datum: op,
    grond: 'afgerond',
    toelichting: 'De schuldregeling is klaar.',
    beschikkingsdatum: op,
  }),
  stap('2028-02-01', 'LegNazorgcontactVast', { datum: '2028-02-01', evenwicht: true, toelichting: 'Het gaat goed.' }),
  stap('2028-02-01', 'SluitDossier', { datum: '2028-02-01' }),
]

/** Schuldbemiddeling: saving, a yearly and a last hercontrole, two payouts, kwijting on request. */
export const schuldbemiddeling: readonly Stapje[] = [
  ...inBeeld,
  capaciteit('150.00'),
  stap('2026-03-16', 'DoeVoorstel', { vorm: 'SB', motivering: 'Het inkomen kan nog stijgen.' }),
  ...akkoord,
  ...Array.from({ length: 12 }, () =>
    stap('2027-02-10', 'LegOntvangstVast', {
      datum: '2027-02-10',
      bedrag: '150.00',
      herkomst: 'reservering',
      bewijs: 'afschrift',
    }),
  ),
  stap('2027-04-05', 'VoerHercontroleUit', {
    datum: '2027-04-05',
    peildatum: '2027-04-05',
    vtlb: '1800.00',
    perMaand: '150.00',
    vermogen: '0.00',
    bron: 'vtlb-calculator januari 2027',
  }),
  stap('2027-04-05', 'DeelUit', {}, kwijting),
  ...Array.from({ length: 6 }, () =>
    stap('2027-08-08', 'LegOntvangstVast', {
      datum: '2027-08-08',
      bedrag: '150.01',
      herkomst: 'reservering',
      bewijs: 'afschrift',
    }),
  ),
  stap('2027-08-10', 'VoerHercontroleUit', {
    datum: '2027-08-10',
    peildatum: '2027-08-10',
    vtlb: '1800.00',
    perMaand: '150.00',
    vermogen: '0.00',
    bron: 'vtlb-calculator juli 2027',
  }),
  stap('2027-08-10', 'DeelUit', {}, kwijting),
  stap('2027-08-10', 'VraagFinaleKwijting', {}, kwijting),
  ...[0, 1, 2].map((n) =>
    stap('2027-08-16', 'BevestigKwijting', (t: Traject) => ({
      datum: '2027-08-16',
      vorderingId: vordering(t, n),
      bewijs: 'brief',
    })),
  ),
  stap('2027-08-16', 'VerleenFinaleKwijting', {}, kwijting),
  ...afronding('2027-08-17'),
]

/** Saneringskrediet: paid at once, kwijting at the buy-off. */
export const saneringskrediet: readonly Stapje[] = [
  ...inBeeld,
  capaciteit('150.00', '100.00'),
  stap('2026-03-16', 'DoeVoorstel', {
    vorm: 'SK',
    kredietbedrag: '2512.97',
    motivering: 'De schuldeisers kunnen het dossier meteen sluiten.',
  }),
  ...akkoord,
  stap('2026-04-20', 'LegOntvangstVast', {
    datum: '2026-04-20',
    bedrag: '2512.97',
    herkomst: 'krediet',
    bewijs: 'kredietbank',
  }),
  stap('2026-04-20', 'LegOntvangstVast', {
    datum: '2026-04-20',
    bedrag: '100.00',
    herkomst: 'vermogen',
    bewijs: 'spaarrekening',
  }),
  stap('2026-04-20', 'DeelUit', {}, kwijting),
  stap('2026-04-20', 'VerleenFinaleKwijting', {}, kwijting),
  ...afronding('2027-08-17'),
]

/** Zonder afloscapaciteit: kwijting at the start. */
export const zonderAfloscapaciteit: readonly Stapje[] = [
  ...inBeeld,
  capaciteit('0.00'),
  stap('2026-03-16', 'DoeVoorstel', { vorm: 'SA', motivering: 'Er is in geen enkele maand afloscapaciteit.' }),
  ...akkoord,
  stap('2026-04-08', 'VerleenFinaleKwijting', {}, kwijting),
  ...afronding('2027-08-17'),
]

/** Silence, no agreement, an early end: what was saved goes to the creditors, what is too much back. */
export const mislukt: readonly Stapje[] = [
  ...inBeeld,
  capaciteit('150.00'),
  stap('2026-03-16', 'DoeVoorstel', { vorm: 'SB', motivering: 'Het inkomen kan nog stijgen.' }),
  stap('2026-03-20', 'LegOntvangstVast', {
    datum: '2026-03-20',
    bedrag: '150.00',
    herkomst: 'reservering',
    bewijs: 'afschrift',
  }),
  stap('2026-03-31', 'HerinnerVoorstel', {}, kwijting),
  stap('2026-04-17', 'StelGeenReactieVast', {}, kwijting),
  stap('2026-04-17', 'StelMislukkingVast', { toelichting: 'Twee keer gevraagd, gebeld, geen antwoord.' }),
  stap('2026-04-20', 'BeeindigTraject', {
    datum: '2026-04-20',
    grond: 'schuldeisers-weigeren',
    toelichting: 'Geen akkoord.',
    beschikkingsdatum: '2026-04-20',
  }),
  stap('2026-04-20', 'DeelUitBijEinde', {}, kwijting),
  stap('2026-04-21', 'SluitDossier', { datum: '2026-04-21' }),
]

/** Death while saving: the money is the heirs'. */
export const overleden: readonly Stapje[] = [
  ...inBeeld,
  stap('2026-03-20', 'LegOntvangstVast', {
    datum: '2026-03-20',
    bedrag: '150.00',
    herkomst: 'reservering',
    bewijs: 'afschrift',
  }),
  stap('2026-03-25', 'LegOverlijdenVast', { datum: '2026-03-24', bron: 'Basisregistratie' }),
  stap('2026-04-02', 'KeerUitAanErfgenamen', {
    datum: '2026-04-02',
    aan: 'Samir el Amrani',
    bewijs: 'verklaring van erfrecht',
  }),
]

/** Everything paid by others: the claims fall away and what was saved goes back to the inwoner. */
export const terugbetaald: readonly Stapje[] = [
  ...inBeeld,
  stap('2026-03-20', 'LegOntvangstVast', {
    datum: '2026-03-20',
    bedrag: '150.00',
    herkomst: 'reservering',
    bewijs: 'afschrift',
  }),
  ...[0, 1, 2].map((n) =>
    stap('2026-03-23', 'LaatVorderingVervallen', (t: Traject) => ({
      datum: '2026-03-23',
      vorderingId: vordering(t, n),
      reden: 'al-betaald',
      toelichting: 'Betaald door de familie.',
    })),
  ),
  stap('2026-03-24', 'BeeindigTraject', {
    datum: '2026-03-24',
    grond: 'afgerond',
    toelichting: 'Alles is betaald.',
    beschikkingsdatum: '2026-03-24',
  }),
  stap('2026-03-24', 'BetaalTerugAanInwoner', { datum: '2026-03-24', reden: 'Er zijn geen schulden meer.' }),
]

/** Not admitted. */
export const afgewezen: readonly Stapje[] = [
  aanmelding,
  eersteContact,
  stap('2026-01-20', 'LegEersteGesprekVast', { datum: '2026-01-20', hulpvraag: 'Hulp bij een belastingschuld.' }),
  stap('2026-01-21', 'WijkAfVanStandaard', {
    datum: '2026-01-21',
    onderdeel: 'intake',
    reden: 'De inwoner wil geen intake.',
  }),
  stap('2026-01-22', 'GeefAfwijzingsbeschikking', {
    datum: '2026-01-22',
    gronden: ['geen-problematische-schulden'],
    motivering: 'U kunt de schuld zelf betalen.',
  }),
]

export const wandelingen = {
  schuldbemiddeling,
  saneringskrediet,
  zonderAfloscapaciteit,
  mislukt,
  overleden,
  terugbetaald,
  afgewezen,
} as const

/** What a decision knows in a test: invented people, ids that count up, a day that is given. */
export function contextOp(vandaag: Datum, door: Actor, nieuwId: () => string): Context {
  return {
    vandaag,
    door,
    organisatie: { id: 'o-1', code: 'zonderland', naam: 'Gemeente Zonderland', gemeentecode: 'GM0000' },
    nieuwId,
    feiten: {
      schuldeiser: (id) => schuldeisers.find((s) => s.id === id),
      medewerker: (id) => (id === 'm-1' ? { id, naam: 'Noor de Wit' } : undefined),
    },
  }
}

/** Walks: gives every opdracht in turn and fails loudly at the first refusal. */
export function wandel(
  stappen: readonly Stapje[],
  vanaf: Traject = leegTraject,
): { readonly staat: Traject; readonly historie: readonly Gebeurtenis[] } {
  let staat = vanaf
  let teller = 0
  const historie: Gebeurtenis[] = []
  for (const { op, soort, invoer, door } of stappen) {
    const besluit = beslis(
      { soort, invoer: invoer(staat) },
      staat,
      contextOp(op, door, () => `id-${++teller}`),
    )
    if (!besluit.ok) throw new Error(`${op} ${soort}: ${JSON.stringify(besluit.weigeringen)}`)
    for (const g of besluit.waarde) {
      staat = evolve(staat, g)
      historie.push(g)
    }
  }
  return { staat, historie }
}

/** Gives one opdracht on a day and returns the codes of its refusals; none when it was accepted. */
export function weigeringen(
  staat: Traject,
  op: string,
  soort: string,
  invoer: object = {},
  door: Actor = hulpverlener,
): readonly Weigering['code'][] {
  const besluit = beslis(
    { soort, invoer },
    staat,
    contextOp(datum(op), door, () => 'id-nieuw'),
  )
  return besluit.ok ? [] : besluit.weigeringen.map((w) => w.code)
}
