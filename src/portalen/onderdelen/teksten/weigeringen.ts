import type { Organisatieweigering } from '../../../domein/toegang/index.ts'
import { rolnamen } from '../../../domein/toegang/index.ts'
import { type Bevragingsdoel, bronnen } from '../../../domein/dossier/index.ts'
import type { Schuldeiserweigering } from '../../../domein/schuldeisers/index.ts'
import { type Bankrekeningweigering, batchstanden } from '../../../domein/geld/index.ts'
import type { Weigering } from '../../../domein/verloop/index.ts'
import { alsEuro } from '../../../gedeeld/geld.ts'
import { vormen } from '../../../domein/schuldregeling/index.ts'
import { aannames } from '../../../regels/aannames/index.ts'
import { extraGegevens } from '../../../regels/convenanten/index.ts'
import { standen } from '../../../regels/borgstelling/index.ts'
import { registratiesoorten, registratievormen } from '../../../regels/kredietregistratie/index.ts'
import { redenInWoorden } from '../../../regels/oplossingen/index.ts'
import { inZin } from './oplossingen.ts'
import { datumKort, opsomming, telwoord } from './datums.ts'

const aannamevorm = {
  'euro per maand': 'een bedrag met twee cijfers achter de komma, bijvoorbeeld 12,50',
  procent: 'een percentage van 0 tot en met 100, bijvoorbeeld 2,5',
  'uren per week': 'een aantal uren van 0 tot en met 168, bijvoorbeeld 18',
  maanden: 'een aantal maanden van 1 tot en met 12, bijvoorbeeld 6',
  procentpunt: 'een aantal procentpunten van 0 tot en met 100, bijvoorbeeld 0,5',
  verdeling: 'één van de verdelingen uit de lijst',
} as const

/** Everything that an opdracht can be refused for. */
export type Elkeweigering = Weigering | Schuldeiserweigering | Organisatieweigering | Bankrekeningweigering
type Code = Elkeweigering['code']
type Van<C extends Code> = { [K in C]: Extract<Elkeweigering, { readonly code: K }> }[C]

const wanneer: Readonly<Record<Bevragingsdoel, string>> = {
  toegang: 'Voor de toegang kan het tot de beschikking.',
  'plan-van-aanpak': 'Voor het plan van aanpak kan het vanaf het eerste gesprek tot de beschikking.',
  verificatie: 'Voor een verificatie kan het vanaf de toelatingsbeschikking.',
}

const namen = new Map<string, string>(Object.entries(rolnamen))
const rolnaam = (bevoegde: string): string => (namen.get(bevoegde) ?? bevoegde).toLowerCase()

const zinnen: { readonly [C in Code]: (w: Van<C>) => string } = {
  NietBevoegd: (w) => `U mag dit niet doen. Dit is voor: ${opsomming(w.bevoegd.map(rolnaam))}.`,
  OnjuisteInvoer: (w) =>
    `Er ${w.fouten.length === 1 ? 'is 1 antwoord' : `zijn ${w.fouten.length} antwoorden`} niet goed ingevuld.`,
  DatumInDeToekomst: (w) => `Deze dag is nog niet geweest. Vul een dag in tot en met vandaag, ${datumKort(w.vandaag)}.`,
  DatumTeVroeg: (w) => `Deze dag is te vroeg. Vul een dag in vanaf ${datumKort(w.vroegst)}.`,
  OnbekendeOpdracht: () => 'Deze stap bestaat niet.',
  AlAangemeld: (w) => `De inwoner is al aangemeld op ${datumKort(w.datum)}.`,
  NietAangemeld: () => 'Er is nog geen aanmelding.',
  DossierBeeindigd: (w) => `Het traject is al beëindigd op ${datumKort(w.datum)}.`,
  DossierLooptNog: () => 'Het traject loopt nog. Dit kan pas na het einde.',
  DossierGesloten: (w) => `Het dossier is gesloten op ${datumKort(w.datum)}. Er verandert niets meer.`,
  BereikbaarheidOntbreekt: () =>
    'Vul een telefoonnummer, een e-mailadres of een postcode in. Is dat er niet? Schrijf aan de balie op hoe wij de inwoner kunnen bereiken.',
  ToestemmingOntbreekt: () => 'De inwoner gaf geen toestemming. Zonder toestemming nemen wij de aanmelding niet aan.',
  CrisisAlBeoordeeld: (w) => `De crisis is al vastgesteld op ${datumKort(w.datum)} en is nog niet afgewend.`,
  GeenCrisis: () => 'Er is geen crisis vastgesteld.',
  CrisissituatieOntbreekt: () => 'Kies ten minste één situatie die dreigt.',
  CrisisgesprekOntbreekt: () => 'Leg eerst het crisisgesprek vast.',
  MachtigingOntbreekt: () => 'Dit kan alleen als de inwoner een machtiging heeft gegeven.',
  AlGedaan: (w) => `Dit is al gedaan op ${datumKort(w.datum)}.`,
  EersteContactOntbreekt: () => 'Leg eerst het eerste contact vast.',
  EersteGesprekOntbreekt: () => 'Leg eerst het eerste gesprek vast.',
  IntakeOntbreekt: () => 'Rond eerst de intake af, of leg vast waarom u van de intake afwijkt.',
  PlanOntbreekt: () => 'Stel eerst het plan van aanpak op.',
  PlanNietOndertekend: () => 'De inwoner heeft het plan van aanpak nog niet ondertekend.',
  BeslagvrijeVoetNietBewaakt: () =>
    'De inwoner moet ten minste de beslagvrije voet overhouden. Pas anders het plan aan.',
  AlBeschikt: (w) => `Er is al een beschikking, van ${datumKort(w.datum)}.`,
  GeenToelating: () => 'Er is nog geen toelatingsbeschikking.',
  BesluitNodig: () => 'Voor dit einde is een beschikking nodig. Geef die eerst, of kies een andere reden.',
  AfwijkingAlVastgelegd: () => 'Deze afwijking staat al in het dossier.',
  MedewerkerBestaatNiet: () => 'Deze medewerker is niet bekend. Kies een andere.',
  InwonerOverleden: (w) => `De inwoner is overleden op ${datumKort(w.datum)}.`,
  NietOverleden: () => 'Er is geen overlijden vastgelegd.',
  BeschikkingOntbreekt: () => 'Dit dossier eindigde zonder beschikking. Daartegen is geen bezwaar mogelijk.',
  BeschikkingsdatumOntbreekt: () => 'Vul de datum van de beschikking in.',
  NazorgcontactOntbreekt: () => 'Leg eerst het nazorgcontact vast.',
  HoortNietBijElkaar: () => 'Dit antwoord past niet bij een ander antwoord op deze pagina.',
  SchuldeiserOnbekend: () => 'Deze schuldeiser staat niet in het contactenboek. Voeg hem daar eerst toe.',
  VorderingOnbekend: () => 'Deze vordering hoort niet bij dit dossier. Kies een andere.',
  VorderingIsVervallen: () => 'Deze vordering is vervallen. Kies een andere.',
  GeenVorderingen: () => 'Er zijn nog geen vorderingen. Voeg eerst een vordering toe.',
  BevragingBsnOntbreekt: () => 'Vul eerst het burgerservicenummer van de inwoner in. Zonder kunnen wij niets opvragen.',
  BevragingNuNiet: (w) => `Hiervoor mag u nu niets opvragen. ${wanneer[w.doel]}`,
  GeenBevragingOpen: () => 'Er staat geen vraag open waar dit een antwoord op is.',
  BrongegevensVanIemandAnders: () =>
    'Dit antwoord gaat over iemand anders: het burgerservicenummer is niet dat van de inwoner. Er is niets bewaard.',
  BrongegevensBuitenDoel: (w) =>
    `In dit antwoord staan gegevens die u hiervoor niet mag hebben: van ${opsomming(w.bronnen.map((bron) => bronnen[bron]))}. Er is niets bewaard.`,
  OverzichtAlIngelezen: (w) => `Dit bestand is al ingelezen op ${datumKort(w.datum)}. Er is niets toegevoegd.`,
  OverzichtVanIemandAnders: () =>
    'Dit overzicht hoort niet bij deze inwoner of de partner: het burgerservicenummer is een ander. Er is niets bewaard.',
  GeenVorderingenoverzicht: () => 'Er is nog geen vorderingenoverzicht ingelezen.',
  OverzichtsregelNietNieuw: () =>
    'Deze vordering staat al in het dossier, of er staat niets meer open. Kijk nog eens naar het overzicht.',
  AlleKennisgevingenVerstuurd: () => 'Alle schuldeisers hebben de kennisgeving al.',
  IncassantOnbekend: () => 'Dit is geen incassobureau of deurwaarder uit het contactenboek.',
  AardOntbreekt: () => 'Kies wat voor schuld dit is. De afspraak met deze schuldeiser geldt niet voor elke schuld.',
  GeenKennisgevingBijDeze: () => 'Deze schuldeiser kreeg nog geen kennisgeving over deze vordering.',
  NietsAangevuld: () => 'Vul ten minste één ding in.',
  GeenVorderingZonderSaldo: () =>
    'Er is geen vordering waarvan het saldo nog ontbreekt. Wat is opgegeven, volgt de afspraken van toen.',
  ExtraGegevensOntbreken: (w) =>
    `Vul de vordering eerst aan. Nodig bij het verzoek: ${w.schuldeisers
      .map(({ naam, wat }) => `${wat.map((een) => extraGegevens[een].toLowerCase()).join(' en ')} (${naam})`)
      .join(', ')}.`,
  KennisgevingOntbreekt: (w) =>
    `Nog ${telwoord(w.aantal, 'schuldeiser heeft', 'schuldeisers hebben')} geen kennisgeving.`,
  AlleSaldosGevraagd: () => 'Alle saldo-opgaven zijn al gevraagd.',
  NietsTeHerinneren: () => 'Er is nu niemand om te herinneren.',
  SaldoNietGevraagd: () => 'Vraag eerst de saldo-opgaven.',
  SaldoNietGevraagdBijDeze: () => 'Aan deze schuldeiser is nog geen saldo-opgave gevraagd.',
  TermijnLoopt: (w) => `De schuldeiser mag nog antwoorden tot en met ${datumKort(w.uiterlijk)}.`,
  EerstHerinneren: () => 'Stuur deze schuldeiser eerst een herinnering.',
  PreferentBovenBedrag: (w) => `Het preferente deel kan niet meer zijn dan de hele vordering: ${alsEuro(w.bedrag)}.`,
  PreferentDeelOntbreekt: (w) =>
    `Vul in welk deel preferent is. Eerder was dat ${alsEuro(w.eerder)}. Is niets preferent, vul dan 0,00 in.`,
  SaldoAlBekend: () => 'De schuldeiser heeft het saldo al doorgegeven.',
  BedragOntbreekt: () => 'Vul het bedrag in.',
  GeenPauze: () => 'Bij geen enkele schuldeiser loopt nu een afgesproken pauze.',
  GeenPauzeBijDeze: () => 'Op deze dag loopt bij deze schuldeiser geen afgesproken pauze.',
  NieuweSchuldeiserOntbreekt: () => 'Kies aan welke schuldeiser de vordering is overgedragen.',
  OvereenkomstOntbreekt: () => 'Er is nog geen getekende schuldregelingsovereenkomst.',
  LooptijdOnbekend: (w) =>
    `Voor deze dag is geen norm voor de looptijd bekend. De eerste norm geldt vanaf ${datumKort(w.vroegst)}.`,
  LooptijdOnderNorm: (w) =>
    `De norm is ${w.norm} maanden. Vul alleen iets in als de looptijd langer is; een reden is dan nodig.`,
  LooptijdBovenNorm: (w) => `Dit is langer dan de norm van ${w.norm} maanden. Schrijf op waarom.`,
  AfloscapaciteitOntbreekt: () => 'Stel eerst de afloscapaciteit vast.',
  NormenOnbekend: (w) =>
    w.totEnMet === null
      ? `Wij kennen de normen vanaf ${datumKort(w.vanaf)}.`
      : `Wij kennen de normen van ${datumKort(w.vanaf)} tot en met ${datumKort(w.totEnMet)}. Kies een peildatum in die tijd.`,
  GeenNieuweNorm: (w) =>
    `Met deze peildatum gelden nog dezelfde normen, die van ${datumKort(w.normdatum)}. Kies een peildatum met nieuwe normen.`,
  EerdereNormOpen: (w) =>
    `Bereken eerst het vtlb naar de normen van ${datumKort(w.normdatum)}. Kies een peildatum waarop die normen golden.`,
  PeildatumOudeNorm: (w) => `Die normen gelden niet meer. Kies een peildatum vanaf ${datumKort(w.normdatum)}.`,
  CapaciteitLigtVast: (w) => `De regeling loopt als ${vormen[w.vorm].toLowerCase()}. Daarbij ligt het bedrag vast.`,
  VerwachtingOntbreekt: () => 'Vul in of u verwacht dat de inwoner binnen de looptijd kan gaan aflossen.',
  CapaciteitVerwacht: () =>
    'U verwacht dat de inwoner kan gaan aflossen. Een regeling zonder afloscapaciteit past daar niet bij.',
  ZonderBestondNogNiet: (w) => `Een regeling zonder afloscapaciteit bestaat sinds ${datumKort(w.vanaf)}.`,
  SaldoOpgaveOntbreekt: (w) => `Van ${telwoord(w.aantal, 'vordering', 'vorderingen')} is het saldo nog niet bekend.`,
  OplossingKanNiet: (w) =>
    `Dit kan niet: ${inZin(w.oplossing)}. ${w.redenen.map((reden) => redenInWoorden(reden).detail).join(' ')}`,
  VoorstelLoopt: (w) => `Er loopt al een voorstel, van ${datumKort(w.datum)}.`,
  VoorstelOntbreekt: () => 'Er is nog geen voorstel gedaan.',
  VoorstelVerouderd: (w) => `Voorstel ${w.ronde} telt niet meer. Doe een nieuw voorstel.`,
  BetalingsregelingMogelijk: (w) =>
    `De inwoner kan alles zelf terugbetalen binnen ${w.binnenMaanden} maanden (samen ${alsEuro(w.totaal)}). Kies een betalingsregeling.`,
  CapaciteitBijZonder: (w) =>
    `De inwoner kan ${alsEuro(w.perMaand)} per maand betalen. Een regeling zonder afloscapaciteit past daar niet bij.`,
  GeenCapaciteit: () => 'Er is geen afloscapaciteit en geen vermogen. Kies een regeling zonder afloscapaciteit.',
  KredietbedragOntbreekt: () => 'Vul het bedrag van het saneringskrediet in.',
  KredietBovenCapaciteit: (w) => `Met deze afloscapaciteit kan het krediet hoogstens ${alsEuro(w.hoogste)} zijn.`,
  KredietOnderHaalbaar: (w) =>
    `De inwoner kan meer aflossen: het krediet is ten minste ${alsEuro(w.laagste)}. Is het toch lager, schrijf dan op waarom.`,
  AlleenVoorOndernemers: () =>
    'Alle schuldeisers krijgen naar verhouding evenveel. Een uitzondering voor een leverancier kan alleen bij een ondernemer.',
  GeenNevenafspraken: () => 'Er zijn geen afspraken buiten de verdeling.',
  NevenafspraakOnbekend: () => 'Deze afspraak is niet bekend of is al ingetrokken. Kies een andere.',
  VergoedingBovenMaximum: () =>
    'De vergoeding van uw organisatie is hoger dan nu mag. Vraag de beheerder om die aan te passen.',
  HoortBijSaneringskrediet: (w) => `Dit hoort bij een saneringskrediet, niet bij: ${vormen[w.vorm].toLowerCase()}.`,
  RegelingLoopt: (w) => `Er is al een schuldregeling, sinds ${datumKort(w.datum)}.`,
  RegelingOntbreekt: () => 'Er is nog geen schuldregeling.',
  NietBijVoorstelGevraagd: () => 'Aan deze schuldeiser is geen antwoord op het voorstel gevraagd.',
  AlGereageerd: () => 'Deze schuldeiser heeft al geantwoord.',
  RedenOntbreekt: () => 'Vul de reden in die de schuldeiser geeft.',
  NietGereageerd: () => 'Van deze schuldeiser is er geen reactie om te herstellen.',
  NietGeweigerd: () => 'Deze schuldeiser heeft het voorstel niet geweigerd.',
  NietIedereenAkkoord: (w) => `Nog ${telwoord(w.aantal, 'schuldeiser is', 'schuldeisers zijn')} niet akkoord.`,
  IedereenAkkoord: () => 'Alle schuldeisers zijn akkoord. De regeling kan tot stand komen.',
  NogReactiesVerwacht: (w) =>
    w.aantal === 0
      ? 'Er wordt op geen enkele reactie gewacht.'
      : `Nog ${telwoord(w.aantal, 'schuldeiser moet', 'schuldeisers moeten')} antwoorden.`,
  GeenSchuldbemiddeling: () => 'Dit kan alleen bij schuldbemiddeling.',
  LooptijdLoopt: (w) => `De looptijd is nog niet voorbij. Die eindigt op ${datumKort(w.einde)}.`,
  HercontroleTeLaat: (w) => `Elk jaar is er een hercontrole. De volgende is uiterlijk ${datumKort(w.uiterlijk)}.`,
  KwijtingAlGevraagd: (w) => `De finale kwijting is al gevraagd op ${datumKort(w.datum)}.`,
  KwijtingNietGevraagd: () => 'Vraag eerst de finale kwijting aan de schuldeisers.',
  KwijtingAlBevestigd: () => 'Deze schuldeiser heeft de kwijting al bevestigd.',
  KwijtingNietBevestigd: (w) =>
    `Nog ${telwoord(w.aantal, 'schuldeiser heeft', 'schuldeisers hebben')} de kwijting niet bevestigd.`,
  KwijtingAlVerleend: (w) => `De finale kwijting is er al sinds ${datumKort(w.datum)}.`,
  KwijtingOntbreekt: () => 'Er is nog geen finale kwijting.',
  BedragNul: () => 'Vul een bedrag in dat hoger is dan 0 euro.',
  GeenSaldo: () => 'Er is geen geld van deze inwoner in beheer.',
  SaldoTeLaag: (w) => `Er is te weinig geld: ${alsEuro(w.saldo)}. Nodig is ${alsEuro(w.nodig)}.`,
  HercontroleOntbreekt: (w) => `Doe eerst een hercontrole. De laatste stand is van ${datumKort(w.sinds)}.`,
  AllesUitgedeeld: () => 'Alles wat is afgesproken, is al uitgedeeld.',
  NogNietUitgedeeld: (w) =>
    w.saldo === 0 ? 'Er is nog niets uitgedeeld.' : `Er is nog ${alsEuro(w.saldo)} dat eerst moet worden uitgedeeld.`,
  GeldHoortBijErfgenamen: () => 'De inwoner is overleden. Dit geld is voor de erfgenamen.',
  KredietHoortBijSaneringskrediet: () => 'Een krediet kan alleen bij een saneringskrediet binnenkomen.',
  GeenSaneringskrediet: (w) => `Deze regeling is een ${vormen[w.vorm].toLowerCase()}. Een krediet hoort daar niet bij.`,
  VishTeVroeg: () => 'Er is nog geen gesprek geweest. Aanmelden bij VISH kan vanaf het eerste gesprek.',
  VishAlAangemeld: (w) => `De inwoner is al aangemeld bij VISH op ${datumKort(w.datum)}.`,
  VishGegevensOntbreken: (w) => `VISH kan de inwoner zo niet herkennen. Vul eerst aan: ${w.gegevens.join(', ')}.`,
  VishNietAangemeld: () => 'De inwoner staat niet bij VISH.',
  VishOngewijzigd: () => 'VISH heeft deze gegevens al.',
  BkrNietAangesloten: () => 'Uw organisatie heeft nog geen deelnemersnummer bij BKR. Een beheerder vult het in.',
  BkrNogNiet: (w) => `Deze regels van BKR gelden pas vanaf ${datumKort(w.vanaf)}.`,
  BkrAlGeregistreerd: (w) => `Dit staat al bij BKR, gemeld op ${datumKort(w.datum)}.`,
  BkrGegevensOntbreken: (w) => `BKR kan de inwoner zo niet herkennen. Vul eerst aan: ${w.gegevens.join(', ')}.`,
  BkrKredietVanKredietbank: (w) => `${w.kredietbank} verstrekt dit krediet en meldt het zelf bij BKR.`,
  BkrKredietTeKlein: (w) => `Dit krediet is te klein voor BKR: de inwoner betaalt in totaal ${alsEuro(w.bruto)}.`,
  BkrNietGeregistreerd: () => 'Dit staat niet bij BKR.',
  BkrOngewijzigd: () => 'BKR heeft deze gegevens al.',
  BkrLooptNog: () => 'Wat bij BKR staat, loopt nog of is al als beëindigd gemeld.',
  BkrGeenAchterstand: () => 'Er is geen achterstand om te melden of te herstellen.',
  BkrAchterstandStaatEr: (w) => `De achterstand staat al bij BKR sinds ${datumKort(w.datum)}.`,
  BkrAchterstandLoopt: () => 'De inwoner is nog achter met aflossen.',
  BkrCodeKanNiet: (w) =>
    `Code ${w.bijzonderheid} hoort niet bij ${registratiesoorten[w.registratie]}. ` +
    `Wel toegestaan: ${registratievormen[w.registratie].codes.join(', ')}.`,
  BkrCodePastNiet: (w) =>
    w.achterstand
      ? 'Deze code is er om achterstand te voorkomen. Er staat al een achterstand.'
      : 'Deze code kan alleen als er een achterstand bij BKR staat.',
  BkrAfboekingTeKlein: (w) => `Vul in hoeveel is afgeboekt. Deze code is er vanaf ${alsEuro(w.laagste)}.`,
  BkrCodeStaatEr: () => 'Deze code staat er al.',
  BkrCodeStaatErNiet: () => 'Deze code staat er niet.',
  BkrNietGoedGeeindigd: () => 'Weghalen kan alleen na een goed einde. Anders haalt BKR de melding zelf weg na 5 jaar.',
  BkrGeenBeleid: () =>
    'Uw organisatie haalt meldingen niet eerder weg. BKR doet dat zelf, 5 jaar na het einde. Een beheerder kan dit instellen.',
  BkrTeVroegVerwijderd: (w) => `Weghalen kan vanaf ${datumKort(w.vanaf)}.`,
  BkrAchterstandOpen: () => 'Er is een achterstand op het krediet zonder afspraak. Vul in hoe die is geregeld.',
  KredietOntbreekt: () => 'Er loopt geen saneringskrediet. Vraag het eerst aan.',
  KredietAlAangevraagd: (w) => `Het saneringskrediet is al aangevraagd op ${datumKort(w.datum)}.`,
  KredietAlUitbetaald: (w) => `Het krediet is al uitbetaald op ${datumKort(w.datum)}.`,
  KredietNietUitbetaald: () => 'De kredietbank heeft het krediet nog niet uitbetaald.',
  KredietBovenVoorstel: (w) =>
    `Dit is meer dan met de schuldeisers is afgesproken. Vul een bedrag in tot en met ${alsEuro(w.hoogste)}.`,
  KredietBovenContract: (w) => `Dit is meer dan het krediet uit het contract. Er kan nog ${alsEuro(w.hoogste)} komen.`,
  KredietlooptijdTeLang: (w) =>
    `Afgesproken is een looptijd van ${telwoord(w.langste, 'maand', 'maanden')}. Langer kan niet.`,
  KredietvergoedingTeHoog: (w) =>
    `De rente is hoger dan de wet toestaat. Op de dag van het contract mag die ${w.hoogste} zijn.`,
  KredietvergoedingOnbekend: (w) =>
    w.totEnMet === null
      ? `De hoogste rente op de dag van het contract is niet bekend. Die is bekend vanaf ${datumKort(w.vanaf)}.`
      : `De hoogste rente op de dag van het contract is niet bekend. Die is bekend van ${datumKort(w.vanaf)} tot en met ${datumKort(w.totEnMet)}.`,
  TermijnBovenCapaciteit: (w) =>
    `De inwoner zou ${alsEuro(w.termijn)} per maand aflossen. Dat is meer dan de ${alsEuro(w.perMaand)} die hij kan betalen.`,
  NaHetContract: (w) =>
    `Dit moet vóór het contract van ${datumKort(w.contract)}, of op die dag. Anders mag er geen rente op.`,
  PostcodeOntbreekt: () => 'De postcode van de inwoner is nog niet bekend. Vul die eerst aan bij de gegevens.',
  BorgstellingLoopt: (w) =>
    `Borgstelling ${w.kenmerk} loopt al. Een tweede kan pas als die is afgewezen of ingetrokken.`,
  BorgstellingOntbreekt: () => 'Er loopt geen borgstelling. Vraag die eerst aan.',
  BorgstandKanNiet: (w) =>
    `De borgstelling staat op “${standen[w.stand].toLowerCase()}”. Dit antwoord past daar niet bij.`,
  ProFormaGebruikt: (w) => `De pro forma borgstelling ${w.kenmerk} is al gebruikt. Elke telt één keer.`,
  AflossingBovenSchuld: (w) => `Dit is meer dan er nog open staat. Vul een bedrag in tot en met ${alsEuro(w.hoogste)}.`,
  GeenNieuweAchterstand: () => 'Er is geen nieuwe achterstand.',
  NogNietAfgelost: (w) => `Er staat nog ${alsEuro(w.open)} open. Leg eerst de aflossingen vast.`,
  KredietgrondPastNiet: (w) =>
    w.uitbetaald
      ? 'Het krediet is al uitbetaald en kan niet meer worden ingetrokken. Kies een andere reden.'
      : 'Het krediet is nog niet uitbetaald. U kunt het alleen intrekken.',
  KredietLoopt: (w) =>
    `Het krediet van ${w.kredietbank} loopt nog. Beëindig het eerst, bijvoorbeeld omdat de kredietbank het verder zelf volgt.`,
  BezwaartermijnLoopt: (w) =>
    `De inwoner kan nog bezwaar maken tot en met ${datumKort(w.tot)}. Daarna gaat het geld naar de schuldeisers.`,
  AlUitgekeerd: (w) => `Er is al geld uitgekeerd, op ${datumKort(w.datum)}. Dat is niet terug te draaien.`,
  RekeningNodig: () => 'Vul het rekeningnummer in en op wiens naam het staat: dit geld gaat via de bank.',
  GeldHoortBijBoedel: () => 'De inwoner gaat naar de Wsnp. Het geld is van de boedel.',
  GeenOvergangWsnp: () => 'Dit traject is niet beëindigd omdat de inwoner naar de Wsnp gaat.',
  ErfgenamenAlOnbekend: (w) => `Dit is al gemeld op ${datumKort(w.datum)}.`,
  ErfgenamenNietGemeld: () => 'Meld eerst bij het Rijksvastgoedbedrijf dat er geen erfgenamen bekend zijn.',
  ConsignatieTeVroeg: (w) => `Het geld kan pas naar de consignatiekas vanaf ${datumKort(w.vanaf)}.`,
  PrognoseIsBij: () => 'Er is geen hercontrole waarna de prognose nog moet worden bijgesteld.',
  GeenLagerePrognose: () => 'Er is geen lagere prognose die nog moet worden beoordeeld.',
  GeenAchterstand: () => 'Er is geen achterstand in de reservering.',
  NietsTeVeel: () => 'Er is niets te veel gereserveerd waarover nog een besluit nodig is.',
  EindeNaarSchuldeisers: () => 'Dit geld is gespaard voor de schuldeisers. Deel het uit.',
  BudgetbeheerNietInPlan: () => 'In het plan van aanpak staat geen budgetbeheer. Pas eerst het plan aan.',
  FinancieelBeheerLoopt: (w) => `Financieel beheer loopt al, sinds ${datumKort(w.sinds)}.`,
  GeenFinancieelBeheer: () => 'Er is in dit dossier geen financieel beheer.',
  LeefgeldBovenVtlb: (w) => `Leefgeld is hoogstens wat het vtlb toelaat: ${alsEuro(w.hoogste)} per keer.`,
  LeefgeldNogNietAanDeBeurt: (w) => `Het volgende leefgeld kan vanaf ${datumKort(w.vanaf)}.`,
  LeefgeldrekeningOntbreekt: () => 'Er is nog geen bevestigde rekening voor leefgeld.',
  BeginsaldoTeWeinig: (w) =>
    w.open > 0
      ? `Van het beginsaldo is nog ${alsEuro(w.open)} over. Vul niet meer in.`
      : 'Van deze rekening is geen beginsaldo over om toe te wijzen.',
  BeginsaldoAlGeboekt: () => 'Het beginsaldo is al geboekt. Draai het eerst terug als het niet klopt.',
  GeenBeginsaldo: () => 'Er is geen beginsaldo geboekt.',
  GeenBeginsaldoVoorgesteld: () => 'Er staat geen beginsaldo klaar om goed te keuren.',
  BeginsaldoAnders: () => 'Dit is een ander bedrag dan uw collega heeft ingevuld. Zoek uit welk bedrag klopt.',
  BeginsaldoToegewezen: (w) =>
    `Van dit beginsaldo is ${alsEuro(w.toegewezen)} toegewezen aan dossiers. Draai dat daar eerst terug.`,
  BankpostNodig: () => 'Dit geld komt via het bankafschrift. Wijs het daar toe: kijk bij Bank.',
  BankpostOnbekend: () => 'Deze bijschrijving staat op geen afschrift. Kies een andere.',
  BankpostGeenOntvangst: () => 'Dit is een afschrijving. Alleen geld dat binnenkwam hoort bij een dossier.',
  BankpostGebruikt: () => 'Dit geld is al helemaal of voor een deel toegewezen, of er is niets te boeken.',
  BankpostNietGeboekt: () => 'Dit geld is niet zonder dossier geboekt.',
  VergoedingGaatEraf: () => 'Een vergoeding gaat van de rekening af. Dit geld kwam erbij.',
  BankpostTeWeinig: (w) =>
    w.open > 0
      ? `Van deze bijschrijving is nog ${alsEuro(w.open)} over. Vul niet meer in.`
      : 'Deze bijschrijving is al helemaal toegewezen.',
  OntvangstNietVanAfschrift: () => 'Er is in dit dossier geen geld dat van een afschrift kwam.',
  OntvangstOnbekend: () => 'Dit geld is niet toegewezen aan dit dossier, of dat is al teruggedraaid.',
  SchuldeiserBestaatAl: () => 'Deze schuldeiser staat al in het contactenboek.',
  SchuldeiserBestaatNiet: () => 'Deze schuldeiser staat niet in het contactenboek.',
  GeenAfspraken: () => 'Er is geen afspraak die u kunt beëindigen.',
  ConvenantOntbreekt: () => 'Kies bij welk convenant deze schuldeiser hoort.',
  ConvenantNogNietBekend: (w) =>
    `Van dit convenant is niet bekend wat er gold op ${datumKort(w.vanaf)}. Kies een latere dag.`,
  AfspraakZonderInhoud: () => 'Vul ten minste één ding in dat is afgesproken.',
  AfspraakTermVreemd: () =>
    'Dit hoort niet bij dit soort afspraak. Laat het leeg, of kies een eigen of lokale afspraak.',
  AfspraakLooptAl: () => 'Deze afspraak staat er al voor deze dagen. Beëindig eerst de oude.',
  GemeentecodeOnjuist: () => 'Een gemeentecode is GM met vier cijfers, bijvoorbeeld GM0363.',
  AfspraakOnbekend: () => 'Deze afspraak is niet bekend bij deze schuldeiser.',
  AfspraakIsBeeindigd: () => 'Deze afspraak is al beëindigd.',
  NaamOnleesbaar: () => 'Schrijf de naam met gewone letters, in hoogstens 70 tekens. Zo moet hij naar de bank.',
  GeenRekeningVoorgesteld: () => 'Er staat geen rekening klaar om te bevestigen.',
  RekeningAnders: () => 'Dit is een ander rekeningnummer dan uw collega heeft ingevuld. Zoek uit welk nummer klopt.',
  VierOgen: () => 'Dit moet een collega doen: niet wie het zelf heeft klaargezet.',
  BankrekeningBestaatNiet: () => 'Deze bankrekening is niet bekend.',
  GeenBetalingen: () => 'Er staan geen betalingen klaar.',
  GeenBankdag: (w) => `Op die dag werken banken niet. De eerste dag daarna is ${datumKort(w.eerste)}.`,
  BatchOnbekend: () => 'Deze batch is niet bekend.',
  BatchStaatAnders: (w) => `Dit kan niet meer. De batch staat nu op: ${batchstanden[w.stand].toLowerCase()}.`,
  BatchWachtOpGoedkeuring: () => 'Een collega moet deze batch eerst goedkeuren.',
  RekeningGewijzigd: (w) =>
    `Van ${telwoord(w.aantal, 'betaling', 'betalingen')} is het rekeningnummer gewijzigd. Trek de batch in en maak een nieuwe.`,
  BetalingOnbekend: () => 'Deze betaling is niet teruggekomen, of is al opnieuw klaargezet.',
  PostPastNiet: () => 'Deze regel van het afschrift past niet precies bij betalingen van ons.',
  BetalingNietBijBank: () => 'Dit ligt niet (meer) bij de bank.',
  BankBoekteAl: (w) =>
    `Op ${datumKort(w.boekdatum)} is ${alsEuro(w.bedrag)} afgeschreven dat hierbij past. Plaats dat eerst bij Bank. Klopt het, dan is er niet geweigerd.`,
  WeigeringOnbekend: () => 'Deze weigering is er niet, of is al afgehandeld.',
  BetalingenElders: () =>
    'Een deel staat al in een andere batch. Trek die in. Ligt die al bij de bank, dan kan dit niet meer.',
  MisschienAlBetaald: (w) =>
    `Van ${telwoord(w.aantal, 'betaling', 'betalingen')} is misschien al geld afgeschreven. Trek de batch in en kijk bij Bank.`,
  HoortNietBijRekening: () => 'Dit hoort niet bij deze bankrekening of batch.',
  RekeningVolgtVanzelf: () =>
    'Het rekeningnummer komt uit het contactenboek of van het leefgeld. Wijzig het daar en laat het bevestigen.',
  BankrekeningBestaatAl: () => 'Deze bankrekening is al toegevoegd.',
  OrganisatieBestaatAl: () => 'Deze organisatie bestaat al.',
  OrganisatieBestaatNiet: () => 'Deze organisatie bestaat niet.',
  GebruikersnaamBezet: () => 'Een andere medewerker heeft deze gebruikersnaam al. Kies een andere.',
  VergoedingTeHoog: (w) => `De vergoeding kan op die dag hoogstens ${w.hoogste} zijn.`,
  BeheervergoedingTeHoog: (w) =>
    `De vergoeding voor financieel beheer kan op die dag hoogstens ${alsEuro(w.hoogste)} per maand zijn.`,
  SleutelOnjuist: () => 'De sleutel klopt niet. Open de pagina opnieuw, dan maken wij een nieuwe.',
  AannamewaardeOnjuist: (w) => `Vul een waarde in die past: ${aannamevorm[aannames[w.sleutel].eenheid]}.`,
  MedewerkerOnbekend: () => 'Deze medewerker is niet bekend of is al uit dienst.',
}

/** Says in Dutch why something cannot be done, and what would help. Never repeats what was typed. */
export function weigeringTekst<C extends Code>(w: Van<C>): string {
  const zin: (w: Van<C>) => string = zinnen[w.code]
  return zin(w)
}
