import type { Dossierweigering } from '../../../../domein/dossier/index.ts'
import type { Kwaliteitweigering } from '../../../../domein/kwaliteit/index.ts'
import { datumKort } from '../datums.ts'
import type { Zinnen } from './zinnen.ts'

/** Of klachten and bezwaren. */
export const kwaliteitzinnen: Zinnen<Kwaliteitweigering, Dossierweigering> = {
  GeenKlachtOpen: () => 'Er is geen klacht die nog wacht.',
  KlachtOnbekend: () => 'Kies een klacht die nog wacht.',
  KlachtOverUzelf: () => 'Deze klacht gaat over u, of over een dossier dat u behandelt. Een collega doet dit.',
  KlachtOverMedewerker: () =>
    'Deze klacht gaat over deze collega, of over een dossier van deze collega. Kies een ander.',
  KlachtKanNiet: (w) => `${w.naam} kan geen klacht bekijken. Kies een schuldhulpverlener of een teammanager.`,
  KlachtIsErAl: (w) => `Deze klacht is er al, sinds ${datumKort(w.datum)}.`,
  KlachtAlVerdaagd: (w) => `Deze klacht is al verlengd op ${datumKort(w.datum)}. Dat kan één keer.`,
  KlachttermijnVoorbij: (w) => `Het antwoord had er op ${datumKort(w.datum)} moeten zijn. Verlengen kan niet meer.`,
  KlachtNogOpen: (w) => `De klacht van ${datumKort(w.datum)} wacht nog op een antwoord.`,
  GeenBeschikking: () => 'Er is in dit dossier nog geen besluit waartegen bezwaar kan.',
  BeschikkingOnbekend: () => 'Kies een besluit uit dit dossier.',
  BezwaarLooptAl: (w) => `Tegen dit besluit loopt al een bezwaar, van ${datumKort(w.datum)}. Vul dat aan.`,
  AlBeslistOpBezwaar: (w) =>
    `Op het bezwaar tegen dit besluit is al beslist, op ${datumKort(w.datum)}. Daartegen kan de inwoner in beroep bij de rechtbank, tot en met ${datumKort(w.beroepTot)}. Kwam er nog een bezwaar binnen? Schrijf de dag van ontvangst erop en stuur het door naar de rechtbank.`,
  GeenBezwaarOpen: () => 'Er is geen bezwaar dat nog wacht.',
  BezwaarOnbekend: () => 'Kies een bezwaar dat nog wacht.',
  BezwaarTegenEigenBesluit: () => 'Dit bezwaar gaat over uw eigen besluit. Een collega behandelt het.',
  BezwaarInEigenDossier: () =>
    'U behandelt dit dossier, en hielp dus mee aan het besluit. Een collega hoort de inwoner.',
  HerstelAlGevraagd: (w) => `De inwoner is al gevraagd het bezwaar aan te vullen, op ${datumKort(w.datum)}.`,
  HerstelNietGevraagd: () => 'Er staan geen redenen in het bezwaar. Geef de inwoner eerst tijd om die te geven.',
  HersteltermijnLoopt: (w) => `De inwoner mag het bezwaar nog aanvullen tot en met ${datumKort(w.tot)}.`,
  AlBijCommissie: (w) => `Dit bezwaar ligt al bij een commissie, sinds ${datumKort(w.datum)}.`,
  BezwaarAlVerdaagd: (w) => `De beslissing is al verlengd op ${datumKort(w.datum)}. Dat kan één keer.`,
  BeslistermijnVoorbij: (w) => `De beslissing had er op ${datumKort(w.datum)} moeten zijn. Verlengen kan niet meer.`,
  NogNietGehoord: () => 'Leg eerst vast of de inwoner is gehoord.',
  VerschoonbaarheidOntbreekt: () => 'Dit bezwaar kwam te laat. Schrijf op waarom u het toch behandelt.',
  BezwaarNogOpen: (w) => `Op het bezwaar van ${datumKort(w.datum)} is nog niet beslist.`,
  BesluitHerroepen: (w) => `Het besluit is herroepen op ${datumKort(w.datum)}. Heropen eerst het dossier.`,
}
