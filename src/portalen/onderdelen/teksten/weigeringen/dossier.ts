import {
  type Bevragingsdoel,
  type Dossierweigering,
  bronnen,
  documentsoorten,
} from '../../../../domein/dossier/index.ts'
import type { Toegangsweigering } from '../../../../domein/toegang/index.ts'
import { datumKort, klein, opsomming } from '../datums.ts'
import type { Zinnen } from './zinnen.ts'

const wanneer: Readonly<Record<Bevragingsdoel, string>> = {
  toegang: 'Voor de toegang kan het tot de beschikking.',
  'plan-van-aanpak': 'Voor het plan van aanpak kan het vanaf het eerste gesprek tot de beschikking.',
  verificatie: 'Voor een verificatie kan het vanaf de toelatingsbeschikking.',
}

/** Of the dossier and its inwoner. */
export const dossierzinnen: Zinnen<Dossierweigering, Toegangsweigering> = {
  AlAangemeld: (w) => `De inwoner is al aangemeld op ${datumKort(w.datum)}.`,
  NietAangemeld: () => 'Er is nog geen aanmelding.',
  DossierBeeindigd: (w) => `Het traject is al beëindigd op ${datumKort(w.datum)}.`,
  DossierLooptNog: () => 'Het traject loopt nog. Dit kan pas na het einde.',
  DossierGesloten: (w) => `Het dossier is gesloten op ${datumKort(w.datum)}. Er verandert niets meer.`,
  BereikbaarheidOntbreekt: () =>
    'Vul een telefoonnummer, een e-mailadres of een postcode in. Is dat er niet? Schrijf aan de balie op hoe wij de inwoner kunnen bereiken.',
  ToestemmingOntbreekt: () => 'De inwoner gaf geen toestemming. Zonder toestemming nemen wij de aanmelding niet aan.',
  ToegangAlGegeven: (w) => `${w.naam} heeft al toegang, sinds ${datumKort(w.datum)}. Trek die eerst in.`,
  PartnerOntbreekt: () => 'Er staat geen partner in het dossier. Vul eerst de gegevens van de partner in.',
  MachtigingBewijsOntbreekt: () => 'Vul in waaruit blijkt dat de inwoner dit wil. Zonder toestemming kan dit niet.',
  GeenToegangVerlopen: () => 'Bij niemand is de laatste dag van het meekijken voorbij.',
  GeenToegangGegeven: () => 'Niemand heeft toegang tot dit dossier in het portaal voor inwoners.',
  AlleenGemachtigde: () => 'U kunt zelf alleen iemand toegang geven of afnemen die met u meekijkt.',
  ToegangOnbekend: () => 'Deze toegang is er niet, of is al ingetrokken.',
  SecondOpinionAanUzelf: () => 'Vraag het aan iemand anders dan uzelf.',
  SecondOpinionKanNiet: (w) =>
    `${w.naam} kan geen second opinion geven. Vraag een schuldhulpverlener of een teammanager.`,
  SecondOpinionOnbekend: () => 'Kies een second opinion die hier nog op wacht.',
  SecondOpinionVanAnder: (w) => `Deze vraag is aan ${w.naam} gesteld.`,
  SecondOpinionEigenAdvies: () => 'U gaf dit advies zelf. Wie het vroeg, beslist.',
  GeenAdviesGevraagd: () => 'Er wacht geen vraag om een second opinion.',
  GeenAdviesTeWegen: () => 'Er is geen advies waarover nog beslist moet worden.',
  GeenActieOpen: () => 'Er staat geen afspraak open.',
  ActieOnbekend: () => 'Deze afspraak staat niet meer open.',
  ActienemerOnduidelijk: () => 'Vul de organisatie in bij een andere organisatie, en alleen dan.',
  OverlegToestemmingOntbreekt: () =>
    'Zonder toestemming van de inwoner deelt u niets. Vraag de inwoner eerst om toestemming.',
  CrisisAlBeoordeeld: (w) => `De crisis is al vastgesteld op ${datumKort(w.datum)} en is nog niet afgewend.`,
  GeenCrisis: () => 'Er is geen crisis vastgesteld.',
  CrisissituatieOntbreekt: () => 'Kies ten minste één situatie die dreigt.',
  CrisisgesprekOntbreekt: () => 'Leg eerst het crisisgesprek vast.',
  MachtigingOntbreekt: () => 'Dit kan alleen als de inwoner een machtiging heeft gegeven.',
  AlGedaan: (w) => `Dit is al gedaan op ${datumKort(w.datum)}.`,
  GeenAfspraak: () => 'Er staat geen afspraak open waarvoor dit kan.',
  AfspraakOnbekend: () => 'Deze afspraak is er niet, of staat niet meer open.',
  ContactmomentOntbreekt: () => 'Er is geen vast contactmoment afgesproken.',
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
  AfspraakOpRustdag: (w) => `Op deze dag is er niemand (${w.naam}). Kies een andere dag.`,
  HoortNietBijElkaar: () => 'Dit antwoord past niet bij een ander antwoord op deze pagina.',
  NietsGevraagd: () => 'Kies ten minste één document.',
  DocumentAlGevraagd: (w) =>
    `Dit is al gevraagd op ${datumKort(w.datum)}: ${klein(documentsoorten[w.soort])}. Vraag het niet nog eens.`,
  DocumentAlGeleverd: (w) =>
    `Dit is er al sinds ${datumKort(w.datum)}: ${klein(documentsoorten[w.soort])}. Schrijf op waarom u het opnieuw vraagt.`,
  NietsTeLezen: () => 'Er is geen nieuw bericht van de inwoner.',
  GeenDocumentGevraagd: () => 'Er staat geen document open.',
  DocumentvraagOnbekend: () => 'Dit document is niet gevraagd.',
  DocumentAlAfgedaan: (w) => `Dit document is al afgehandeld op ${datumKort(w.datum)}. Er is niets meer nodig.`,
  KopieNietNodig: () => 'Wij hoeven dit alleen te zien. Een kopie bewaren wij niet.',
  DocumentIsErAl: (w) => `Dit bestand hebben wij al, sinds ${datumKort(w.datum)}. U hoeft het niet nog eens te geven.`,
  TeVeelDocumenten: (w) => `Er zijn al ${w.hoogstens} bestanden bij deze vraag. Laat die eerst bekijken.`,
  DocumentNietOntvangen: () => 'Er is geen nieuw bestand om te beoordelen.',
  DocumentuitlegOntbreekt: () => 'Schrijf op wat de inwoner moet weten.',
  BevragingBsnOntbreekt: () => 'Vul eerst het burgerservicenummer van de inwoner in. Zonder kunnen wij niets opvragen.',
  BevragingNuNiet: (w) => `Hiervoor mag u nu niets opvragen. ${wanneer[w.doel]}`,
  GeenBevragingOpen: () => 'Er staat geen vraag open waar dit een antwoord op is.',
  BrongegevensVanIemandAnders: () =>
    'Dit antwoord gaat over iemand anders: het burgerservicenummer is niet dat van de inwoner. Er is niets bewaard.',
  BrongegevensBuitenDoel: (w) =>
    `In dit antwoord staan gegevens die u hiervoor niet mag hebben: van ${opsomming(w.bronnen.map((bron) => bronnen[bron]))}. Er is niets bewaard.`,
}
