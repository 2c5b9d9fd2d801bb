import type { Schuldenweigering } from '../../../../domein/schulden/index.ts'
import { type Schuldregelingweigering, vormen } from '../../../../domein/schuldregeling/index.ts'
import { alsEuro } from '../../../../gedeeld/geld.ts'
import { redenInWoorden } from '../../../../regels/oplossingen/index.ts'
import { datumKort, telwoord } from '../datums.ts'
import { oordeelzin } from '../oordeel.ts'
import { inZin } from '../oplossingen.ts'
import type { Zinnen } from './zinnen.ts'

/** Of the regeling, from its overeenkomst to the kwijting. */
export const schuldregelingzinnen: Zinnen<Schuldregelingweigering, Schuldenweigering> = {
  OvereenkomstOntbreekt: () => 'Er is nog geen getekende schuldregelingsovereenkomst.',
  OvereenkomstNietAangeboden: () => 'Er ligt nog geen schuldregelingsovereenkomst klaar om te tekenen.',
  TekentNietMee: () => 'Deze persoon tekent deze overeenkomst niet.',
  AlGetekend: (w) => `Hier is al voor getekend, op ${datumKort(w.datum)}.`,
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
  OordeelNodig: (w) => `Vraag en kijk eerst zelf. ${w.redenen.map(oordeelzin).join(' ')}`,
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
}
