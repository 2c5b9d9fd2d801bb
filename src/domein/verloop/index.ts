export {
  type Gebeurtenis,
  type Dossieropdracht,
  type Stap,
  type Traject,
  type Weigering,
  beslis,
  evolve,
  isGebeurtenis,
  leegTraject,
  opdrachten,
  opdrachtVan,
  stappen,
} from './traject.ts'
export { type Doorverwijsplaats, type Doorverwijzer, doorverwijsadres } from './doorverwijsplaats.ts'
export { type Termijn, type WachtOp, termijnenVan, wachtOpNamen } from './termijnen/index.ts'
export {
  type Fase,
  type Gelijkenis,
  type Overzicht,
  belnummer,
  faseVan,
  fasen,
  overzichtVan,
  zoekbaar,
  zoektekstVan,
} from './overzicht.ts'
export { type Vervolg, vervolgOp } from './vervolg.ts'
export type {
  Aannameregel,
  Vergoedingregel,
  Antwoord,
  Berichtregel,
  Convenantcontactregel,
  Dossierblad,
  Dossierstand,
  Huisstijlregel,
  Registerregel,
  Verwijzerregel,
  Klok,
  Opdrachtverzoek,
  Stroomsoort,
  Termijnregel,
  Termijnvraag,
  Vanzelf,
  Werkplaats,
  Werkvoorraadregel,
  Werkvoorraadvraag,
} from './poorten.ts'
export type { Apibetaling, Apiclientregel, Apiplaats, Apisessie, Apitoken } from './apiplaats.ts'
export {
  type Gemeten,
  type Normstand,
  type Spreiding,
  gemeten,
  gemetenSoorten,
  genoegVoorSpreiding,
  normstanden,
  procentVan,
} from './stuurbord.ts'
export type {
  Achtergrond,
  Eindestand,
  Normuitkomst,
  Periode,
  Stuurbord,
  Stuurbordlezer,
  Wachtstand,
  Werklast,
} from './stuurplaats.ts'
export type { Inwonerplaats, Inwonerplek, Keekmee, Tekenuitkomst } from './inwonerplaats.ts'
export {
  type Antwoorden,
  type Mijnbesluit,
  type Mijnbezwaar,
  type Mijnblad,
  type Mijnovereenkomst,
  type Afspraakstand,
  type Mijnafspraak,
  type Mijnagenda,
  type Mijngeld,
  type Mijnklacht,
  type Mijnklachten,
  type Mijnpapier,
  type Mijnschuldeiser,
  type Mijnmeekijker,
  type Mijntraject,
  type Taak,
  enquetegrond,
  magMeningGeven,
  mijnBlad,
} from './mijn/index.ts'
export type { Enqueteantwoord, Enquetelezer, Enquetestand, Enqueteuitkomst, Enqueteverzoek } from './enqueteplaats.ts'
export type { Aanmeldblad, Aanmeldorganisatie, Aanmeldplaats, Bewaard } from './aanmeldplaats.ts'
export type { Gevraagdeopinion } from './opinionplaats.ts'
export {
  type Bezwaarregel,
  type Klachtregel,
  type Kwaliteitregel,
  type Kwaliteitregister,
  type Kwaliteitregisters,
  type Registerdossier,
  type Registertelling,
  behandelduur,
  bezwaarregel,
  klaarOp,
  klachtregel,
  opTijd,
  perJaar,
  perWaarover,
  wacht,
} from './kwaliteitregister.ts'
export type { Overgedragen } from './overdrachtplaats.ts'
export type { Conceptplaats, Formulierconcept } from './conceptplaats.ts'
export type { Convenantpartnerplaats } from './convenantpartnerplaats.ts'
export {
  type Bewijsplaats,
  type Bewijsuitkomst,
  type Bewijsweigering,
  type Inlogaansluiting,
  type Persoonplaats,
  type Persoonsdossier,
  bewijsweigeringen,
} from './bewijsplaats.ts'
export type {
  Accountuitkomst,
  Codeweigering,
  Deur,
  Factorstand,
  Factoruitkomst,
  Gegeventoegang,
  Inwonersessie,
  Schuldeisersessie,
  Sessie,
  Sessieregel,
  Sessies,
  Toegangsplaats,
} from './toegangsplaats.ts'
export {
  type Lokethandeling,
  type Partijblad,
  type Partijplaats,
  type Partijuitkomst,
  type Partijverslag,
  type Schuldeiserrol,
  isSchuldeiserrol,
  magAanLoket,
  schuldeiserrollen,
} from './partijplaats.ts'
export {
  type Loketblad,
  type Loketfilter,
  type Loketgebruiker,
  type Loketlijsten,
  type Loketplaats,
  type Loketregel,
  type Lokettelling,
  type Loketuitslag,
  type Loketvraag,
  hoogstensTegelijk,
  isLoketvraag,
  loketvragen,
} from './loketplaats.ts'
export {
  type Gegevenantwoord,
  type Machtigbaar,
  type Machtigingstand,
  type Machtigplaats,
  type Machtiguitkomst,
  buitenKeuze,
} from './machtigplaats.ts'
export type { Bereikbaar, Linkantwoord, Linkblad, Schuldeiserplaats } from './schuldeiserplaats.ts'
export type { Bestandsbezwaar, Bewaarddocument, Documentplaats, Inlevering, Keuring } from './documentplaats.ts'
export type { Besproken, Gesprekplaats, Gespreksuitkomst } from './gesprekplaats.ts'
export type { Brongegevensoordeel, Bronplaats, Overzichtsoordeel, Suwinetuitkomst } from './bronplaats.ts'
export type { Briefplaats, Briefproef } from './briefplaats.ts'
export type {
  Afschriftregel,
  Bankplaats,
  Bankpostregel,
  Bankrekeningregel,
  Bestandsfout,
  Inleesantwoord,
  Ingelezenrekening,
  Toewijsbaar,
} from './bankplaats.ts'
export { isVerantwoord } from './toets/proces.ts'
export { type Telling, nietsGetoetst, telBij, toetsDossier } from './toets/toets.ts'
export type {
  Aanwijsbaar,
  Aanwijsproef,
  Bankaanwijzing,
  Betaalbatchblad,
  Betaalgroep,
  Betaaloverzicht,
  Betaalplaats,
  OpenBetaling,
  TeruggekomenBetaling,
  Betaalregel,
  Betaalrekening,
  TeBevestigenRekening,
} from './betaalplaats.ts'
export type {
  Aflevering,
  Antwoordstand,
  Binnengekomen,
  Geschreven,
  Kanaal,
  Kanaalkeuze,
  Kanaalnaam,
  Klaargezet,
  Ontvangst,
  Uitgaand,
} from './kanaal.ts'
export type {
  Gemaaktelijst,
  Lijstoordeel,
  Lijstplaats,
  Lijstregel,
  Lijstschrijver,
  Lijstsoort,
  Lijststand,
  Lijstuitslag,
  Lijstvorm,
  Lijstvraag,
} from './lijstplaats.ts'
export type {
  Antwoordblad,
  Blad,
  Inregel,
  Plaatsing,
  Postplaats,
  Poststuk,
  Posttelling,
  Tepostenbrief,
  Uitregel,
} from './postplaats.ts'
