import { type SchuldregelingGebeurtenis, vormen } from '../../../../domein/schuldregeling/index.ts'
import { alsEuro } from '../../../../gedeeld/geld.ts'
import { toonProcent } from '../../../../gedeeld/tonen.ts'
import { datumKort, leesbaar, telwoord, vooraan } from '../datums.ts'
import { inZin } from '../oplossingen.ts'
import type { Zinnen } from './zinnen.ts'

const reacties = {
  akkoord: 'akkoord met het voorstel',
  geweigerd: 'voorstel geweigerd',
  'geen-medewerking': 'werkt niet mee',
  'geen-reactie': 'geen antwoord gekregen',
}

/** What happened to the regeling, from its overeenkomst to the kwijting. */
export const schuldregelingzinnen: Zinnen<SchuldregelingGebeurtenis> = {
  SchuldregelingsovereenkomstAangeboden: (g) =>
    `De schuldregelingsovereenkomst ligt klaar om te tekenen voor ${g.tekenaars.map(({ naam }) => naam).join(' en ')}.` +
    ` De looptijd is ${g.looptijdMaanden} maanden.`,
  SchuldregelingsovereenkomstOndertekend: (g) =>
    `${g.wie === 'client' ? 'De inwoner' : 'De partner'} tekende de schuldregelingsovereenkomst op ${datumKort(g.datum)}.` +
    ` SHA-256 van wat is getekend: ${g.sha256}.`,
  SchuldregelingsovereenkomstGesloten: (g) =>
    `De schuldregelingsovereenkomst is getekend op ${datumKort(g.datum)}. De looptijd is ${g.looptijdMaanden} maanden.` +
    (g.afwijkingLooptijd === undefined ? '' : ` Dat is langer dan de norm, omdat: ${g.afwijkingLooptijd}`),
  AfloscapaciteitVastgesteld: (g) =>
    `De inwoner kan ${alsEuro(g.perMaand)} per maand betalen (vtlb ${alsEuro(g.vtlb)}, op ${datumKort(g.peildatum)}). Bron: ${leesbaar(g.bron)}.`,
  VtlbHerberekend: (g) =>
    `Het vtlb is herberekend naar de normen van ${datumKort(g.berekend.normdatum)}: ${alsEuro(g.vtlb)}` +
    `${g.vorigVtlb === null ? '' : ` (eerst ${alsEuro(g.vorigVtlb)})`}. De inwoner kan ${alsEuro(g.perMaand)} per maand betalen. Dit geldt vanaf ${datumKort(g.ingang)}.` +
    (g.gegevensVan === undefined
      ? ''
      : ` De gegevens zijn van ${datumKort(g.gegevensVan)}: er is niets nieuws gevraagd.`),
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
}
