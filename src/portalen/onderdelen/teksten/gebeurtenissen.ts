import { alsEuro, telOp } from '../../../gedeeld/geld.ts'
import { toonProcent } from '../../../gedeeld/tonen.ts'
import { type Leefgeldplan, kredietgronden, leefgeldritmes } from '../../../domein/geld/index.ts'
import { vormen } from '../../../domein/schuldregeling/index.ts'
import { schuldaarden } from '../../../regels/convenanten/index.ts'
import { standen } from '../../../regels/borgstelling/index.ts'
import { bijzonderheden, registratiesoorten } from '../../../regels/kredietregistratie/index.ts'
import type { Verwijdergrond } from '../../../domein/registers/index.ts'
import { alsProcent } from '../../../regels/vergoeding/index.ts'
import type { Gebeurtenis } from '../../../domein/verloop/index.ts'
import { type Schulden, bronnaam, incassowijzen, pauzeredenen } from '../../../domein/schulden/index.ts'
import {
  bevragingsdoelen,
  bronnen as kortebronnen,
  bronnenIn,
  crisissituaties,
  oorzaken,
  producten,
} from '../../../domein/dossier/index.ts'
import { prognosegevolgen } from '../../../domein/geld/index.ts'
import { inZin } from './oplossingen.ts'
import { datumKort, leesbaar, opsomming, telwoord } from './datums.ts'

type Soort = Gebeurtenis['soort']
type Van<S extends Soort> = { [K in S]: Extract<Gebeurtenis, { readonly soort: K }> }[S]

/** Names the schuldeiser of a vordering; the CLI has no dossier at hand and says "een schuldeiser". */
export type Schuldeisernaam = (vorderingId: string) => string

const kanalen = { telefoon: 'per telefoon', website: 'via de website', mail: 'per e-mail', balie: 'aan de balie' }
/** By which way an aanmelding came. */
export const aanmeldkanalen = {
  ...kanalen,
  doorverwijzing: 'door een andere partij',
  onbekend: 'weg onbekend',
} as const
const wijzen = { ...kanalen, huisbezoek: 'bij de inwoner thuis', brief: 'per brief' }
const vervalredenen = {
  dubbel: 'dubbel',
  'al-betaald': 'al betaald',
  ingetrokken: 'ingetrokken door de schuldeiser',
  'niet-regelbaar': 'niet te regelen',
  verjaard: 'verjaard',
  'client-onbekend': 'de schuldeiser kent de inwoner niet',
}
const reacties = {
  akkoord: 'akkoord met het voorstel',
  geweigerd: 'voorstel geweigerd',
  'geen-medewerking': 'werkt niet mee',
  'geen-reactie': 'geen antwoord gekregen',
}
const herkomsten = {
  reservering: 'maandelijkse reservering',
  vermogen: 'vermogen of spaargeld',
  krediet: 'saneringskrediet',
  inkomen: 'inkomen, financieel beheer',
}
const leefgeldontvangers = {
  inwoner: 'de inwoner',
  erfgenamen: 'de erfgenamen',
  consignatiekas: 'de consignatiekas',
}
const leefgeldafspraak = ({ ritme, bedrag, eersteDag }: Leefgeldplan): string =>
  `Leefgeld: ${klein(leefgeldritmes[ritme])} ${alsEuro(bedrag)}, voor het eerst op ${datumKort(eersteDag)}.`
const klein = (tekst: string): string => tekst.charAt(0).toLowerCase() + tekst.slice(1)

const vooraan = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1)

function aanvulling({ kenmerk, incassant, deurwaarder, aard, extra }: Van<'VorderingAangevuld'>): string {
  const delen = [
    kenmerk === undefined ? [] : [`kenmerk ${kenmerk}`],
    incassant === undefined ? [] : [`via ${incassant.naam}`],
    deurwaarder === undefined ? [] : [`deurwaarder ${deurwaarder.naam}`],
    aard === undefined ? [] : [klein(schuldaarden[aard])],
    extra?.meterstand === undefined ? [] : [`meterstand ${extra.meterstand}`],
    extra?.eerdereAdressen === undefined ? [] : ['eerdere adressen'],
    extra?.nietBekend === undefined ? [] : [`niet te achterhalen: ${extra.nietBekend}`],
  ]
  return opsomming(delen.flat())
}

/** Why a registration at BKR went. */
export const bkrweg: Readonly<Record<Verwijdergrond, string>> = {
  beleid: 'Weggehaald na een goed einde, volgens het beleid van de gemeente.',
  onterecht: 'Weggehaald omdat de melding niet klopte.',
  'niet-uitbetaald': 'Weggehaald omdat het krediet niet is uitbetaald.',
  bewaartermijn: 'De bewaartermijn van BKR is voorbij.',
}

const contactvelden = {
  klantnummer: 'klantnummer',
  contactpersoon: 'contactpersoon',
  telefoon: 'telefoon',
  email: 'e-mail',
} as const

/** What changed, each with what stood there before. */
function kennisgevingantwoord({ kenmerk, contact }: Van<'KennisgevingBeantwoord'>): string {
  const anders = (wat: string, was: string | undefined, wordt: string | undefined): readonly string[] =>
    wordt === undefined || was === wordt ? [] : [`${wat} ${wordt}${was === undefined ? '' : ` (was ${was})`}`]
  const velden = ['klantnummer', 'contactpersoon', 'telefoon', 'email'] as const
  return opsomming([
    ...anders('kenmerk', kenmerk?.was, kenmerk?.wordt),
    ...velden.flatMap((veld) => anders(contactvelden[veld], contact?.was?.[veld], contact?.wordt[veld])),
  ])
}

const zinnen: { readonly [S in Soort]: (g: Van<S>, van: Schuldeisernaam) => string } = {
  Aangemeld: (g) =>
    (g.kanaal === 'doorverwijzing'
      ? `${g.client.naam ?? 'De inwoner'} is aangemeld door ${g.doorverwijzing?.door ?? 'een andere partij'} op ${datumKort(g.datum)}.`
      : `${g.client.naam ?? 'De inwoner'} heeft zich ${kanalen[g.kanaal]} aangemeld op ${datumKort(g.datum)}.`) +
    (g.reden === undefined ? '' : ` “${g.reden}”`),
  PersoonsgegevensAangevuld: (g) =>
    g.partner === undefined
      ? 'De gegevens van de inwoner zijn aangevuld.'
      : 'De gegevens van de inwoner en de partner zijn aangevuld.',
  BehandelaarToegewezen: (g) => `${g.naam} behandelt dit dossier.`,
  NotitieGemaakt: (g) => g.tekst,
  VanStandaardAfgeweken: (g) => `Van het gewone proces afgeweken (${g.onderdeel}): ${g.reden}`,
  CrisisVastgesteld: (g) =>
    `Er is een crisis, vastgesteld op ${datumKort(g.datum)}: ${opsomming(g.situaties.map((s) => klein(crisissituaties[s])))}.`,
  GeenCrisisVastgesteld: (g) => `Er is geen crisis, beoordeeld op ${datumKort(g.datum)}.`,
  CrisisgesprekGevoerd: (g) =>
    `Het crisisgesprek was op ${datumKort(g.datum)}. ` +
    (g.machtigingGegeven ? 'De inwoner gaf een machtiging.' : 'De inwoner gaf geen machtiging.'),
  CrisisAfgewend: (g) => `De crisis is afgewend op ${datumKort(g.datum)}: ${g.acties}`,
  CrisisNietAfgewend: (g) => `De crisis is niet afgewend, vastgelegd op ${datumKort(g.datum)}: ${g.toelichting}`,
  EersteContactGelegd: (g) => `Het eerste contact was op ${datumKort(g.datum)}, ${wijzen[g.wijze]}.`,
  IntakeGepland: (g) =>
    `De intake is gepland op ${datumKort(g.afspraak)}${g.tijd === undefined ? '' : ` om ${g.tijd} uur`}, ${g.plaats}.`,
  EersteGesprekGevoerd: (g) => `Het eerste gesprek was op ${datumKort(g.datum)}. Hulpvraag: ${g.hulpvraag}`,
  VanBesluitAfgezien: (g) => `De inwoner wil geen besluit en geen traject (${datumKort(g.datum)}): ${g.toelichting}`,
  IntakeAfgerond: (g) =>
    `De intake is afgerond op ${datumKort(g.datum)}. Oorzaak: ${klein(oorzaken[g.oorzaak])}.` +
    (g.ondernemer ? ' De inwoner is ondernemer.' : ''),
  PlanVanAanpakOpgesteld: (g) =>
    `Het plan van aanpak is opgesteld op ${datumKort(g.datum)}, met ${opsomming(g.plan.producten.map((p) => klein(producten[p])))}` +
    ` en ${telwoord(g.plan.stappenplan.length, 'stap', 'stappen')}.`,
  PlanVanAanpakOndertekend: (g) => `De inwoner heeft het plan van aanpak ondertekend op ${datumKort(g.datum)}.`,
  ToelatingsbeschikkingGegeven: (g) =>
    `De inwoner krijgt schuldhulp: toelatingsbeschikking van ${datumKort(g.datum)}, met het plan van aanpak erin.`,
  AfwijzingsbeschikkingGegeven: (g) =>
    `De inwoner krijgt geen schuldhulp: beschikking van ${datumKort(g.datum)}. ${g.motivering}`,
  TrajectBeeindigd: (g) => `Het traject is beëindigd op ${datumKort(g.datum)}. Toelichting: ${g.toelichting}`,
  OverlijdenVastgelegd: (g) => `De inwoner is overleden op ${datumKort(g.datum)} (bron: ${g.bron}).`,
  OverlijdenHerroepen: (g) =>
    `Het vastgelegde overlijden klopte niet en is herroepen op ${datumKort(g.datum)}. ${g.reden}`,
  DossierHeropend: (g) => `Het dossier is heropend na bezwaar, besloten op ${datumKort(g.datum)}. ${g.reden}`,
  GegevensOpgevraagd: (g) =>
    `Gegevens opgevraagd bij Suwinet op ${datumKort(g.datum)}. ${bevragingsdoelen[g.doel]} Reden: ${g.reden}`,
  BrongegevensOntvangen: (g) => {
    const van = bronnenIn(g.gegevens).map((bron) => kortebronnen[bron])
    return van.length === 0
      ? `Op de vraag aan Suwinet kwam geen enkel gegeven terug (${datumKort(g.datum)}).`
      : `Gegevens ontvangen van ${opsomming(van)} op ${datumKort(g.datum)}. Zij staan naast wat de inwoner vertelde.`
  },
  NazorgcontactGehad: (g) =>
    `Nazorgcontact op ${datumKort(g.datum)}: ${g.evenwicht ? 'de financiën zijn in evenwicht' : 'de financiën zijn niet in evenwicht'}.` +
    ` Toelichting: ${g.toelichting}`,
  DossierGesloten: (g) => `Het dossier is gesloten op ${datumKort(g.datum)}.`,
  VorderingToegevoegd: (g) =>
    `Vordering van ${g.schuldeiser.naam} toegevoegd: ${alsEuro(g.aangemeldBedrag)}` +
    `${g.kenmerk === undefined ? '' : `, kenmerk ${g.kenmerk}`}${g.incassant === undefined ? '' : `, via ${g.incassant.naam}`}` +
    `${g.deurwaarder === undefined ? '' : `, deurwaarder ${g.deurwaarder.naam}`}` +
    `${g.herkomst === undefined ? '' : `, uit het vorderingenoverzicht van ${bronnaam(g.herkomst.organisatie)}`}.`,
  VorderingenoverzichtIngelezen: (g) =>
    g.regels.length === 0
      ? 'Een vorderingenoverzicht ingelezen. Er staat geen vordering in.'
      : `Een vorderingenoverzicht ingelezen: ${telwoord(g.regels.length, 'vordering', 'vorderingen')} van ` +
        `${opsomming([...new Set(g.regels.map((regel) => bronnaam(regel.organisatie)))])}.`,
  VorderingAangevuld: (g, van) => `De vordering van ${van(g.vorderingId)} is aangevuld: ${aanvulling(g)}.`,
  AfsprakenOvergenomen: (g) =>
    `De afspraken van ${datumKort(g.datum)} met ${g.schuldeiser.naam} gelden nu voor ${telwoord(g.vorderingIds.length, 'vordering', 'vorderingen')}: ` +
    `${g.schuldeiser.voorafAkkoord ? 'vooraf akkoord' : 'niet vooraf akkoord'}` +
    `${g.schuldeiser.pauzeMaanden === null ? '' : `, pauze ${telwoord(g.schuldeiser.pauzeMaanden, 'maand', 'maanden')}`}.`,
  VorderingVervallen: (g, van) =>
    `De vordering van ${van(g.vorderingId)} is vervallen (${vervalredenen[g.reden]}): ${g.toelichting}`,
  KennisgevingVerstuurd: (g) =>
    `${telwoord(g.vorderingen.length, 'schuldeiser heeft', 'schuldeisers hebben')} bericht gekregen dat wij deze inwoner helpen.`,
  KennisgevingBeantwoord: (g) => `${g.van.naam} antwoordt op de kennisgeving: ${kennisgevingantwoord(g)}.`,
  StatusverzoekBeantwoord: (g) =>
    `${g.van.naam} vroeg op ${datumKort(g.gevraagdOp)} hoe het ervoor staat, en kreeg antwoord.`,
  SaldoOpgaveGevraagd: (g) =>
    `Aan ${telwoord(g.vorderingIds.length, 'schuldeiser', 'schuldeisers')} is het saldo gevraagd. Antwoord uiterlijk ${datumKort(g.uiterlijk)}.`,
  SaldoOpgaveHerinnerd: (g) =>
    `${telwoord(g.vorderingIds.length, 'schuldeiser is', 'schuldeisers zijn')} herinnerd aan de saldo-opgave. Antwoord uiterlijk ${datumKort(g.uiterlijk)}.`,
  SaldoOpgaveOntvangen: (g, van) =>
    `Saldo-opgave van ${van(g.vorderingId)}: ${alsEuro(g.bedrag)}` +
    `${g.preferentBedrag > 0 ? `, waarvan ${alsEuro(g.preferentBedrag)} preferent` : ''}` +
    `${g.voorafAkkoord ? ', vooraf akkoord' : ''}.${g.belemmering === undefined ? '' : ` Belemmering: ${g.belemmering}`}`,
  IncassoTijdensPauzeGemeld: (g, van) =>
    `${vooraan(van(g.vorderingId))} incasseerde op ${datumKort(g.datum)} (${incassowijzen[g.wat].toLowerCase()}), terwijl de pauze loopt tot ${datumKort(g.pauzeTot)}. Toelichting: ${g.toelichting}`,
  PauzeBeeindigd: (g, van) =>
    `De pauze bij ${van(g.vorderingId)} eindigt op ${datumKort(g.datum)}. ${pauzeredenen[g.reden]}. Toelichting: ${g.toelichting}`,
  VorderingGeschat: (g, van) =>
    `De vordering van ${van(g.vorderingId)} is geschat op ${alsEuro(g.bedrag)}, omdat er geen antwoord kwam. Toelichting: ${g.toelichting}`,
  VorderingOvergedragen: (g, van) =>
    `${vooraan(van(g.vorderingId))} heeft de vordering overgedragen aan ${g.aan.naam}.`,
  SchuldregelingsovereenkomstGesloten: (g) =>
    `De schuldregelingsovereenkomst is getekend op ${datumKort(g.datum)}. De looptijd is ${g.looptijdMaanden} maanden.` +
    (g.afwijkingLooptijd === undefined ? '' : ` Dat is langer dan de norm, omdat: ${g.afwijkingLooptijd}`),
  AfloscapaciteitVastgesteld: (g) =>
    `De inwoner kan ${alsEuro(g.perMaand)} per maand betalen (vtlb ${alsEuro(g.vtlb)}, op ${datumKort(g.peildatum)}). Bron: ${leesbaar(g.bron)}.`,
  VtlbHerberekend: (g) =>
    `Het vtlb is herberekend naar de normen van ${datumKort(g.berekend.normdatum)}: ${alsEuro(g.vtlb)}` +
    `${g.vorigVtlb === null ? '' : ` (eerst ${alsEuro(g.vorigVtlb)})`}. De inwoner kan ${alsEuro(g.perMaand)} per maand betalen. Dit geldt vanaf ${datumKort(g.ingang)}.`,
  OplossingGekozen: (g) =>
    `Gekozen op ${datumKort(g.datum)}: ${inZin(g.oplossing)}.` +
    (g.eersteDieKan === null || g.eersteDieKan === g.oplossing
      ? ''
      : ` De eerste die kon, was: ${inZin(g.eersteDieKan)}.`) +
    ` Reden: ${g.reden}`,
  NevenafspraakVastgelegd: (g, van) =>
    `Afspraak buiten de verdeling met ${van(g.vorderingId)}: ${g.wat}` +
    `${g.bedrag === undefined ? '' : ` (${alsEuro(g.bedrag)})`}. Reden: ${g.reden}`,
  NevenafspraakIngetrokken: (g) =>
    `Een afspraak buiten de verdeling is ingetrokken op ${datumKort(g.datum)}. ${g.reden}`,
  VoorstelGedaan: (g) =>
    `Voorstel ${g.ronde} gedaan op ${datumKort(g.datum)}: ${vormen[g.vorm].toLowerCase()}, ${alsEuro(g.teVerdelen)} te verdelen,` +
    ` ${toonProcent(g.percentageConcurrent)} concurrent en ${toonProcent(g.percentagePreferent)} preferent.` +
    ` ${telwoord(g.gevraagd.length, 'schuldeiser moet', 'schuldeisers moeten')} antwoorden uiterlijk ${datumKort(g.uiterlijk)},` +
    ` ${telwoord(g.voorafAkkoord.length, 'is', 'zijn')} vooraf akkoord.` +
    (g.afwijkingKrediet === undefined ? '' : ` Het krediet is lager dan haalbaar: ${g.afwijkingKrediet}`),
  VoorstelHerinnerd: (g) =>
    `${telwoord(g.vorderingIds.length, 'schuldeiser is', 'schuldeisers zijn')} herinnerd aan het voorstel. Antwoord uiterlijk ${datumKort(g.uiterlijk)}.`,
  ReactieOntvangen: (g, van) =>
    `${vooraan(van(g.vorderingId))}: ${reacties[g.reactie]}, op ${datumKort(g.datum)}.${g.reden === undefined ? '' : ` Reden: ${g.reden}`}`,
  HeroverwegingGevraagd: (g, van) =>
    `Aan ${van(g.vorderingId)} is gevraagd om opnieuw te kijken, uiterlijk ${datumKort(g.uiterlijk)}. Toelichting: ${g.toelichting}`,
  ReactieHersteld: (g, van) =>
    `De reactie van ${van(g.vorderingId)} klopte niet en telt niet meer. Antwoord uiterlijk ${datumKort(g.uiterlijk)}. ${g.reden}`,
  RegelingTotStandGekomen: (g) =>
    `Alle schuldeisers zijn akkoord. De schuldregeling (${vormen[g.vorm].toLowerCase()}) loopt van ${datumKort(g.datum)} tot ${datumKort(g.einde)}.`,
  RegelingMislukt: (g) =>
    `Er komt geen schuldregeling: ${telwoord(g.weigeraars.length, 'schuldeiser bleef', 'schuldeisers bleven')} weigeren. Toelichting: ${g.toelichting}`,
  HercontroleAfgesproken: (g) =>
    `De volgende hercontrole is op ${datumKort(g.volgende)}, daarna elke ${telwoord(g.elkeMaanden, 'maand', 'maanden')}. Reden: ${g.reden}`,
  HercontroleGedaan: (g) =>
    `Hercontrole op ${datumKort(g.datum)}: de inwoner kan ${alsEuro(g.perMaand)} per maand betalen. Bron: ${leesbaar(g.bron)}.`,
  FinaleKwijtingGevraagd: (g) =>
    `Aan ${telwoord(g.vorderingIds.length, 'schuldeiser', 'schuldeisers')} is finale kwijting gevraagd, uiterlijk ${datumKort(g.uiterlijk)}.`,
  KwijtingBevestigd: (g, van) =>
    `${vooraan(van(g.vorderingId))} heeft de finale kwijting bevestigd op ${datumKort(g.datum)}.`,
  FinaleKwijtingVerleend: (g) => `De inwoner is vrij van deze schulden: finale kwijting op ${datumKort(g.datum)}.`,
  SaneringskredietAangevraagd: (g) =>
    `Saneringskrediet aangevraagd bij ${g.kredietbank} op ${datumKort(g.datum)}: ${alsEuro(g.bedrag)} in ${telwoord(g.looptijdMaanden, 'maand', 'maanden')},` +
    ` rente ${toonProcent(alsProcent(g.jaarrente))} per jaar. De inwoner lost ${alsEuro(g.termijn)} per maand af, in totaal ${alsEuro(g.bruto)}.`,
  BorgstellingAangevraagd: (g) =>
    `Borgstelling ${g.kenmerk} aangevraagd bij het Waarborgfonds op ${datumKort(g.datum)}: ${alsEuro(g.brutoKredietsom)}, premie ${alsEuro(g.premie)}.` +
    (g.verwacht === 'automatisch' ? '' : ' Een medewerker van het fonds beslist (maatwerk).'),
  BorgstellingVastgelegd: (g) =>
    `Borgstelling ${g.kenmerk}: ${klein(standen[g.stand])}, op ${datumKort(g.datum)} (kenmerk van het fonds: ${g.kenmerkFonds}).`,
  AflossingVastgelegd: (g) => `De inwoner loste ${alsEuro(g.bedrag)} af bij de kredietbank op ${datumKort(g.datum)}.`,
  AchterstandGemeld: (g) =>
    `Achterstand op het saneringskrediet: ${telwoord(g.termijnen, 'termijn', 'termijnen')}, ${alsEuro(g.bedrag)}. Gemeld op ${datumKort(g.datum)}.`,
  KredietBeeindigd: (g) =>
    `Wij volgen het saneringskrediet niet meer vanaf ${datumKort(g.datum)}: ${klein(kredietgronden[g.grond])}. Toelichting: ${g.toelichting}`,
  GeldOntvangen: (g) =>
    `${alsEuro(g.bedrag)} ontvangen op ${datumKort(g.datum)} (${herkomsten[g.herkomst]}).` +
    (g.splitsing === undefined
      ? ''
      : ` Afloscapaciteit: ${alsEuro(g.splitsing.afloscapaciteit)}, leefgeld: ${alsEuro(g.splitsing.leefgeld)}.`),
  OntvangstTeruggedraaid: (g) =>
    `${alsEuro(g.bedrag)} hoort niet bij dit dossier en ligt weer bij de bank, sinds ${datumKort(g.datum)}. ${g.reden}`,
  Uitgedeeld: (g) =>
    `${alsEuro(telOp(...g.delen.map((d) => d.bedrag)))} uitgedeeld aan ${telwoord(g.delen.length, 'vordering', 'vorderingen')} op ${datumKort(g.datum)}.${g.vergoeding === undefined ? '' : ` Vergoeding voor de schuldregeling: ${alsEuro(g.vergoeding)}.`}`,
  AanErfgenamenUitgekeerd: (g) => `${alsEuro(g.bedrag)} betaald aan de erfgenamen (${g.aan}) op ${datumKort(g.datum)}.`,
  AanInwonerTerugbetaald: (g) =>
    (g.naar === undefined
      ? `${alsEuro(g.bedrag)} terugbetaald aan de inwoner op ${datumKort(g.datum)}.`
      : `${alsEuro(g.bedrag)} staat klaar om terug te betalen aan de inwoner, sinds ${datumKort(g.datum)}.`) +
    ` ${g.reden}`,
  AanBoedelOvergedragen: (g) =>
    `${alsEuro(g.bedrag)} overgedragen aan de boedel (bewindvoerder ${g.bewindvoerder}) op ${datumKort(g.datum)}.`,
  InConsignatiekasGestort: (g) => `${alsEuro(g.bedrag)} gestort in de consignatiekas op ${datumKort(g.datum)}.`,
  ErfgenamenOnbekendGemeld: (g) =>
    `Op ${datumKort(g.datum)} is bij het Rijksvastgoedbedrijf gemeld dat er geen erfgenamen bekend zijn. ${g.bewijs}`,
  PrognoseBijgesteld: (g) =>
    `Nieuwe prognose na hercontrole ${g.hercontrole}: ${toonProcent(g.percentagePreferent)} preferent en ${toonProcent(g.percentageConcurrent)} concurrent (was ${toonProcent(g.was.percentagePreferent)} en ${toonProcent(g.was.percentageConcurrent)}).` +
    (g.lager ? ' Dat is lager dan afgesproken.' : ''),
  LagerePrognoseBeoordeeld: (g) => `Lagere prognose beoordeeld: ${klein(prognosegevolgen[g.gevolg])}. ${g.toelichting}`,
  ReserveringBesproken: (g) =>
    `Achterstand van ${alsEuro(g.achterstand)} in de reservering besproken op ${datumKort(g.datum)}. ${g.toelichting}`,
  TeVeelGereserveerdBehouden: (g) => `${alsEuro(g.bedrag)} was te veel gereserveerd en blijft staan. Reden: ${g.reden}`,
  FinancieelBeheerGestart: (g) =>
    `Financieel beheer gestart op ${datumKort(g.datum)}. ${leefgeldafspraak(g.plan)} ${g.bewijs}`,
  LeefgeldplanGewijzigd: (g) =>
    `Nieuwe afspraak over leefgeld op ${datumKort(g.datum)}. ${leefgeldafspraak(g.plan)} ${g.reden}`,
  FinancieelBeheerGestopt: (g) => `Financieel beheer gestopt op ${datumKort(g.datum)}. ${g.reden}`,
  LeefgeldrekeningVoorgesteld: (g) =>
    `Rekening voor leefgeld ingevuld op ${datumKort(g.datum)}, nog te bevestigen door een collega. ${g.bron}`,
  LeefgeldrekeningBevestigd: (g) => `Rekening voor leefgeld bevestigd op ${datumKort(g.datum)}.`,
  LeefgeldBetaald: (g) =>
    `${alsEuro(g.bedrag)} ${g.grond === 'extra' ? 'extra leefgeld' : 'leefgeld'} ${g.naar === undefined ? 'betaald op' : 'staat klaar om te betalen, sinds'} ${datumKort(g.datum)}.` +
    (g.reden === undefined ? '' : ` ${g.reden}`),
  LeefgeldTeruggegeven: (g) =>
    `${alsEuro(g.bedrag)} leefgeld bleef over na het financieel beheer en is voor ${leefgeldontvangers[g.aan]}, sinds ${datumKort(g.datum)}.`,
  VishAangemeld: (g) =>
    `Aangemeld bij VISH op ${datumKort(g.datum)}: deurwaarders zien dat er schuldhulp is, niet welke.`,
  VishGewijzigd: (g) => `Nieuwe gegevens gemeld bij VISH op ${datumKort(g.datum)}.`,
  VishAfgemeld: (g) => `Afgemeld bij VISH op ${datumKort(g.datum)}. De schuldhulp stopte op ${datumKort(g.einde)}.`,
  BkrGeregistreerd: (g) =>
    `${registratiesoorten[g.registratie]} gemeld bij BKR op ${datumKort(g.datum)}, vanaf ${datumKort(g.begin)}.`,
  BkrGewijzigd: (g) =>
    `${registratiesoorten[g.registratie]} bij BKR gewijzigd op ${datumKort(g.datum)}` +
    (g.heropend ? ': het loopt weer.' : '.'),
  BkrAchterstandGemeld: (g) =>
    `Achterstand gemeld bij BKR op ${datumKort(g.datum)}. De inwoner was gewaarschuwd op ${datumKort(g.gewaarschuwd)}.`,
  BkrAchterstandHersteld: (g) => `Herstel van de achterstand gemeld bij BKR op ${datumKort(g.datum)}.`,
  BkrCodeGezet: (g) =>
    `Code gezet bij BKR op ${datumKort(g.datum)}, bij ${registratiesoorten[g.registratie]}. Code ${bijzonderheden[g.code]}. ${g.reden}`,
  BkrCodeWeggehaald: (g) =>
    `Code ${g.code} weggehaald bij BKR op ${datumKort(g.datum)}, bij ${registratiesoorten[g.registratie]}. ${g.reden}`,
  BkrBeeindigd: (g) =>
    `${registratiesoorten[g.registratie]}: einde gemeld bij BKR op ${datumKort(g.datum)}. Het eindigde op ${datumKort(g.einde)}.`,
  BkrVerwijderd: (g) =>
    `${registratiesoorten[g.registratie]} staat sinds ${datumKort(g.datum)} niet meer bij BKR. ${bkrweg[g.grond]}` +
    (g.reden === undefined ? '' : ` ${g.reden}`),
  TrajectOvergenomen: (g) =>
    `Dit traject is overgenomen uit een DDAS-levering van ${g.levering.codeGegevensleverancier}` +
    (g.traject.startdatum === undefined ? '.' : `, begonnen op ${g.traject.startdatum}.`),
}

/** Says in one or two Dutch sentences what happened. */
export function gebeurtenisTekst<S extends Soort>(g: Van<S>, van: Schuldeisernaam = () => 'een schuldeiser'): string {
  const zin: (g: Van<S>, van: Schuldeisernaam) => string = zinnen[g.soort]
  return zin(g, van).trim()
}

/** Names schuldeisers from what a dossier knows of its vorderingen. */
export function schuldeisersVan(schulden: Schulden): Schuldeisernaam {
  const namen = new Map(schulden.vorderingen.map((v) => [v.id, v.schuldeiser.naam]))
  return (id) => namen.get(id) ?? 'een schuldeiser'
}
