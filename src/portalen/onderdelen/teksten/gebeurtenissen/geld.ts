import {
  type GeldGebeurtenis,
  type Leefgeldplan,
  kredietgronden,
  leefgeldritmes,
  prognosegevolgen,
} from '../../../../domein/geld/index.ts'
import { alsEuro, telOp } from '../../../../gedeeld/geld.ts'
import { toonProcent } from '../../../../gedeeld/tonen.ts'
import { standen } from '../../../../regels/borgstelling/index.ts'
import { alsProcent } from '../../../../regels/vergoeding/index.ts'
import { datumKort, klein, telwoord } from '../datums.ts'
import type { Zinnen } from './zinnen.ts'

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

/** What happened to the money, to the loan and under financieel beheer. */
export const geldzinnen: Zinnen<GeldGebeurtenis> = {
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
}
