import type { Dossierweigering } from '../../../../domein/dossier/index.ts'
import type { Schuldenweigering } from '../../../../domein/schulden/index.ts'
import { alsEuro } from '../../../../gedeeld/geld.ts'
import { extraGegevens } from '../../../../regels/convenanten/index.ts'
import { datumKort, telwoord } from '../datums.ts'
import type { Zinnen } from './zinnen.ts'

/** Of the vorderingen. */
export const schuldenzinnen: Zinnen<Schuldenweigering, Dossierweigering> = {
  SchuldeiserOnbekend: () => 'Deze schuldeiser staat niet in het contactenboek. Voeg hem daar eerst toe.',
  VorderingOnbekend: () => 'Deze vordering hoort niet bij dit dossier. Kies een andere.',
  VorderingIsVervallen: () => 'Deze vordering is vervallen. Kies een andere.',
  GeenVorderingen: () => 'Er zijn nog geen vorderingen. Voeg eerst een vordering toe.',
  OverzichtAlIngelezen: (w) => `Dit bestand is al ingelezen op ${datumKort(w.datum)}. Er is niets toegevoegd.`,
  OverzichtVanIemandAnders: () =>
    'Dit overzicht hoort niet bij deze inwoner of de partner: het burgerservicenummer is een ander. Er is niets bewaard.',
  GeenVorderingenoverzicht: () => 'Er is nog geen vorderingenoverzicht ingelezen.',
  OverzichtsregelNietNieuw: () =>
    'Deze vordering staat al in het dossier, of er staat niets meer open. Kijk nog eens naar het overzicht.',
  AlleKennisgevingenVerstuurd: () => 'Alle schuldeisers hebben de kennisgeving al.',
  IncassantOnbekend: () => 'Dit is geen incassobureau of deurwaarder uit het contactenboek.',
  GeenGemachtigde: () => 'Voor deze vordering handelt niemand anders dan de schuldeiser zelf.',
  IsAlGemachtigd: (w) => `${w.naam} handelt al voor deze vordering.`,
  GeenMachtigingVerlopen: () => 'Er is geen machtiging waarvan de laatste dag voorbij is.',
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
}
