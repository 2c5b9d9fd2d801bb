import type { Briefsoort } from '../../domein/berichten/index.ts'

/** Where a field of a letter comes from: a line of the bericht by its name, what is under it, or several lines. */
export type Bron =
  | { readonly uit: 'waarde' | 'uitleg'; readonly wat: string | RegExp }
  | { readonly uit: 'regels'; readonly wat: RegExp }
  /** The lines that no other field takes. */
  | { readonly uit: 'overige' }
  /** The day on which an answer is due. */
  | { readonly uit: 'termijn' }

/** A field that a template of this kind of letter can print. */
export type Veld = Bron & {
  /** Always there; else a template must do without it too. */
  readonly altijd: boolean
  /** A letter without it is no good: a template must print it. */
  readonly moet: boolean
}

type Velden = Readonly<Record<string, Veld>>

const waarde = (wat: string | RegExp): Veld => ({ uit: 'waarde', wat, altijd: true, moet: true })
const uitleg = (wat: string): Veld => ({ uit: 'uitleg', wat, altijd: false, moet: false })
const regels = (wat: RegExp, moet = true): Veld => ({ uit: 'regels', wat, altijd: true, moet })
const overige: Veld = { uit: 'overige', altijd: true, moet: true }
const termijn: Veld = { uit: 'termijn', altijd: true, moet: true }
/** Not in every letter of its kind; where it is, a template must print it. */
const soms = (veld: Veld): Veld => ({ ...veld, altijd: false })
/** A template may leave it out. */
const mag = (veld: Veld): Veld => ({ ...veld, moet: false })

/** Whom and what a letter to a schuldeiser is about. */
const over: Velden = {
  naam: waarde('Naam'),
  geboortedatum: soms(waarde('Geboortedatum')),
  adres: soms(waarde('Adres')),
  uwKenmerk: soms(waarde('Uw kenmerk')),
  incassant: regels(/^(Kenmerk .|Schuldeiser$)/),
}

const aanbod: Velden = {
  vorm: waarde('Vorm'),
  uwVordering: waarde('Uw vordering'),
  verwachtBedrag: soms(waarde('Verwacht bedrag voor u')),
  bedrag: soms(waarde('Bedrag voor u')),
  kwijtschelding: waarde('Kwijtschelding die wij u vragen'),
  percentagePreferent: waarde('Percentage preferent'),
  percentageConcurrent: waarde('Percentage concurrent'),
  teVerdelen: waarde('Te verdelen'),
  looptijd: waarde('Looptijd in maanden'),
  aantalVorderingen: waarde('Aantal vorderingen'),
  vergoeding: soms(waarde('Vergoeding voor de schuldhulp')),
  nevenafspraken: regels(/^Afspraak buiten de verdeling$/),
  motivering: waarde('Motivering'),
}

/** Which bezwaar a letter is about. */
const overBezwaar: Velden = {
  van: waarde('Uw bezwaar van'),
  besluitVan: waarde('Tegen ons besluit van'),
  besluit: waarde('Het besluit'),
}

const bezwaar: Velden = { bezwaar: waarde('Niet mee eens?') }

/**
 * The fields of every letter. Together they take every line of its bericht, so that nothing recorded is lost unseen.
 * What stands around the text (sender, addressee, day, references) every template has besides.
 */
export const briefvelden: Readonly<Record<Briefsoort, Velden>> = {
  kennisgeving: {
    ...over,
    pauzeTot: soms(waarde('Pauze volgens het convenant tot en met')),
    verzoek: mag(soms(waarde('Verzoek'))),
  },
  saldoverzoek: { ...over, extra: overige, antwoordUiterlijk: termijn },
  'herinnering-saldoverzoek': { ...over, extra: overige, antwoordUiterlijk: termijn },
  'incasso-tijdens-pauze': {
    ...over,
    wat: waarde('Wat wij hoorden'),
    op: waarde('Op'),
    pauzeTot: waarde('De pauze loopt tot en met'),
    toelichting: waarde('Toelichting'),
    verzoek: waarde('Verzoek'),
  },
  voorstel: {
    ...over,
    ...aanbod,
    vervangt: soms(waarde('Dit voorstel vervangt dat van')),
    vervangtWaarom: uitleg('Dit voorstel vervangt dat van'),
    schuldEerst: mag(soms(waarde('Totale schuld eerst'))),
    schuldNu: mag(soms(waarde('Totale schuld nu'))),
    preferentEerst: mag(soms(waarde('Percentage preferent eerst'))),
    concurrentEerst: mag(soms(waarde('Percentage concurrent eerst'))),
    antwoordUiterlijk: termijn,
  },
  'herinnering-voorstel': { ...over, ...aanbod, antwoordUiterlijk: termijn },
  'verzoek-heroverweging': { ...over, ...aanbod, toelichting: waarde('Toelichting'), antwoordUiterlijk: termijn },
  'regeling-tot-stand': {
    ...over,
    ...aanbod,
    datumAkkoord: waarde('Datum akkoord'),
    eindeLooptijd: waarde('Einde looptijd'),
  },
  'regeling-niet-tot-stand': over,
  hercontrole: {
    ...over,
    totNuToe: soms(waarde('Tot nu toe betaald')),
    verwacht: soms(waarde('Verwacht bedrag voor u, samen met wat is betaald')),
    preferent: waarde('Nieuwe prognose, preferent'),
    preferentWas: uitleg('Nieuwe prognose, preferent'),
    concurrent: waarde('Nieuwe prognose, concurrent'),
    concurrentWas: uitleg('Nieuwe prognose, concurrent'),
    waarom: waarde('Waarom'),
    lager: soms(waarde('Lager dan afgesproken')),
    daarna: waarde('Daarna'),
  },
  uitdeling: {
    ...over,
    betaling: waarde('Wij betalen u'),
    totaal: waarde('In totaal betaald'),
    verdeelwijze: soms(waarde('Zo is verdeeld')),
  },
  'verzoek-finale-kwijting': {
    ...over,
    uwVordering: soms(waarde('Uw vordering')),
    totaal: soms(waarde('In totaal betaald')),
    kwijtschelding: soms(waarde('Kwijtschelding die wij u vragen')),
    antwoordUiterlijk: termijn,
  },
  'kwijting-schuldeiser': {
    ...over,
    uwVordering: waarde('Uw vordering'),
    totaal: waarde('In totaal betaald'),
    kwijtgescholden: waarde('Kwijtgescholden'),
  },
  statusantwoord: {
    ...over,
    vraagVan: waarde('U vroeg dit op'),
    stand: waarde('Stand'),
    stopteOp: soms(waarde('De schuldhulp stopte op')),
    pauzeTot: soms(waarde('De pauze loopt tot en met')),
    eindeLooptijd: soms(waarde('Einde looptijd')),
    totaal: soms(waarde('In totaal betaald')),
    nodig: soms(waarde('Van u nodig')),
  },
  machtiging: {
    ...over,
    namens: waarde('Namens'),
    handelt: soms(waarde('Handelt namens deze schuldeiser')),
    vanaf: soms(waarde('De machtiging geldt vanaf')),
    tot: soms(waarde('De machtiging geldt tot en met')),
    pauzeTot: soms(waarde('De pauze loopt tot en met')),
    handelde: soms(waarde('Handelde namens deze schuldeiser')),
    gestoptOp: soms(waarde('De machtiging is gestopt op')),
  },
  beeindiging: { ...over, stoptOp: waarde('De schuldhulp stopt op') },
  'aanvraag-borgstelling': { aanvraag: overige },
  'einde-borgstelling': { melding: overige },
  'melding-vish': { melding: overige },
  'melding-bkr': { melding: overige },
  'toelating-inwoner': {
    hulpvraag: waarde('Uw hulpvraag'),
    gegevens: waarde('Uw financiële gegevens'),
    analyse: waarde('Wat er aan de hand is'),
    hulp: waarde('De hulp die u krijgt'),
    stappen: regels(/^Stap \d+$/),
    evaluatie: waarde('Wij kijken samen hoe het gaat op'),
    begeleiding: waarde('Begeleiding'),
    rechtenEnPlichten: waarde('Uw rechten en plichten'),
    kosten: waarde('Kosten'),
    houdtOver: waarde('U houdt altijd over'),
    toestemming: waarde('U gaf toestemming'),
    bkr: soms(waarde('Uw registratie bij BKR')),
    ...bezwaar,
  },
  'afwijzing-inwoner': { waarom: waarde('Waarom niet'), ...bezwaar },
  'beeindiging-inwoner': { waarom: waarde('Waarom'), stoptOp: waarde('De hulp stopt op'), ...bezwaar },
  'afspraak-inwoner': { wanneer: waarde('Wanneer'), waar: waarde('Waar'), meenemen: waarde('Meenemen') },
  'overeenkomst-inwoner': { tekenaars: regels(/^Handtekening van$/), artikelen: overige },
  'gesprek-inwoner': {
    wanneer: waarde('Wanneer'),
    waar: waarde('Waar'),
    metWie: soms(waarde('Met wie')),
    waarover: waarde('Waarover'),
    meenemen: soms(waarde('Meenemen')),
    nietDoor: soms(waarde('Gaat niet door')),
  },
  'stand-inwoner': {
    goedNieuws: soms(waarde('Goed nieuws')),
    vorm: soms(waarde('Vorm')),
    einde: soms(waarde('Einde')),
    nietAkkoord: soms(waarde('Niet iedereen is akkoord')),
  },
  'vtlb-inwoner': {
    betaalt: soms(waarde('U betaalt per maand')),
    betaaltUitleg: uitleg('U betaalt per maand'),
    niets: soms(waarde('U hoeft nu niets te betalen')),
    vtlb: waarde('Dit bedrag is voor uzelf (vtlb)'),
    vtlbUitleg: uitleg('Dit bedrag is voor uzelf (vtlb)'),
    vanaf: waarde('Dit geldt vanaf'),
    verandert: soms(waarde('Wat verandert er?')),
    verandertUitleg: uitleg('Wat verandert er?'),
    terugwerkend: regels(/^Al vanaf /),
    doen: waarde('Wat moet u doen?'),
    nietGoed: waarde('Klopt er iets niet?'),
    inleiding: waarde('Hieronder staat de berekening'),
    normen: waarde('Wij rekenden met de normen van'),
    peildatum: waarde(/^(?:De normen en gegevens zijn die van \(peildatum\)|Uw gegevens zijn van)$/),
    onzeker: regels(/^Nog niet zeker: /, false),
    berekening: overige,
  },
  'te-veel-inwoner': {
    terug: soms(waarde('U krijgt geld terug')),
    blijft: soms(waarde('Uw geld blijft staan')),
    waarom: waarde('Waarom'),
    nietEens: waarde('Niet mee eens?'),
    berekening: overige,
  },
  'leefgeld-inwoner': {
    inkomen: waarde('Uw inkomen'),
    bedrag: waarde('Leefgeld per keer'),
    ritme: waarde('Hoe vaak'),
    eersteDag: waarde('Voor het eerst op'),
    meer: waarde('Is er meer?'),
    meerUitleg: uitleg('Is er meer?'),
    waarom: soms(waarde('Waarom dit verandert')),
    nietEens: waarde('Niet mee eens?'),
  },
  'beheer-stopt-inwoner': {
    stoptOp: waarde('Wij stoppen op'),
    waarom: waarde('Waarom'),
    overig: waarde('Wat er nog van u is'),
    overigUitleg: uitleg('Wat er nog van u is'),
    doen: waarde('Dit moet u doen'),
  },
  'boedel-inwoner': {
    bedrag: waarde('Naar de boedel overgedragen'),
    bewindvoerder: waarde('Aan de bewindvoerder'),
    nogNiets: soms(waarde('Eerste aflossing')),
    eersteAflossing: soms(waarde('Dag van de eerste aflossing')),
    eersteUitleg: uitleg('Dag van de eerste aflossing'),
    bewijs: waarde('Bewijs'),
  },
  'bkr-inwoner': {
    staat: waarde('Wat er staat'),
    vanaf: waarde('Vanaf'),
    waarom: waarde('Waarom'),
    hoeLang: waarde('Hoe lang'),
    nietGoed: waarde('Klopt er iets niet?'),
  },
  'klacht-inwoner': {
    van: waarde('Uw klacht van'),
    klacht: waarde('Uw klacht'),
    uiterlijk: waarde('U krijgt ons antwoord uiterlijk op'),
  },
  'klacht-later-inwoner': {
    van: waarde('Uw klacht van'),
    waarom: waarde('Waarom'),
    uiterlijk: waarde('U krijgt ons antwoord uiterlijk op'),
  },
  'klacht-antwoord-inwoner': {
    van: waarde('Uw klacht van'),
    gevonden: waarde('Wat wij hebben gevonden'),
    oordeel: waarde('Ons oordeel'),
    conclusie: waarde('Waarom, en wat wij doen'),
  },
  'bezwaar-inwoner': {
    ...overBezwaar,
    gronden: waarde('Wat u schreef'),
    tot: soms(waarde('U kon bezwaar maken tot en met')),
    uiterlijk: waarde('U krijgt onze beslissing uiterlijk op'),
  },
  'bezwaar-aanvullen-inwoner': {
    ...overBezwaar,
    ontbreekt: waarde('Dit ontbreekt nog'),
    aanvullenVoor: waarde('Stuur dit uiterlijk op'),
    uiterlijk: waarde('U krijgt onze beslissing uiterlijk op'),
  },
  'bezwaar-later-inwoner': {
    ...overBezwaar,
    waarom: waarde('Waarom'),
    uiterlijk: waarde('U krijgt onze beslissing uiterlijk op'),
  },
  'bezwaar-beslissing-inwoner': {
    ...overBezwaar,
    uitkomst: waarde('Onze beslissing'),
    horen: waarde('Horen'),
    verschoonbaar: soms(waarde('Waarom uw bezwaar toch op tijd is')),
    waarom: waarde('Waarom'),
    gevolg: waarde('Wat dit voor u betekent'),
    beroepTot: waarde('U kunt in beroep tot en met'),
  },
  'kwijting-inwoner': { schulden: overige },
  voorbeeldmail: { mailonderwerp: waarde('Onderwerp'), tekst: regels(/^Regel \d+$/) },
}

/** The kinds of letter, in the order of the list above. */
export const briefsoorten = Object.keys(briefvelden) as readonly Briefsoort[]
