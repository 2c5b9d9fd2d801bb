import type { Geldweigering, Kredietbezwaar } from '../../../../domein/geld/index.ts'
import type { Schuldeiserweigering } from '../../../../domein/schuldeisers/index.ts'
import type { Schuldregelingweigering } from '../../../../domein/schuldregeling/index.ts'
import { alsEuro } from '../../../../gedeeld/geld.ts'
import { datumKort } from '../datums.ts'
import type { Zinnen } from './zinnen.ts'

/** Of the money of a dossier, with the financieel beheer. */
export const geldzinnen: Zinnen<Geldweigering, Schuldregelingweigering | Kredietbezwaar | Schuldeiserweigering> = {
  BedragNul: () => 'Vul een bedrag in dat hoger is dan 0 euro.',
  GeenSaldo: () => 'Er is geen geld van deze inwoner in beheer.',
  SaldoTeLaag: (w) => `Er is te weinig geld: ${alsEuro(w.saldo)}. Nodig is ${alsEuro(w.nodig)}.`,
  HercontroleOntbreekt: (w) => `Doe eerst een hercontrole. De laatste stand is van ${datumKort(w.sinds)}.`,
  AllesUitgedeeld: () => 'Alles wat is afgesproken, is al uitgedeeld.',
  NogNietUitgedeeld: (w) =>
    w.saldo === 0 ? 'Er is nog niets uitgedeeld.' : `Er is nog ${alsEuro(w.saldo)} dat eerst moet worden uitgedeeld.`,
  GeldHoortBijErfgenamen: () => 'De inwoner is overleden. Dit geld is voor de erfgenamen.',
  KredietHoortBijSaneringskrediet: () => 'Een krediet kan alleen bij een saneringskrediet binnenkomen.',
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
  BankpostNodig: () => 'Dit geld komt via het bankafschrift. Wijs het daar toe: kijk bij Bank.',
  BankpostOnbekend: () => 'Deze bijschrijving staat op geen afschrift. Kies een andere.',
  BankpostGeenOntvangst: () => 'Dit is een afschrijving. Alleen geld dat binnenkwam hoort bij een dossier.',
  BankpostTeWeinig: (w) =>
    w.open > 0
      ? `Van deze bijschrijving is nog ${alsEuro(w.open)} over. Vul niet meer in.`
      : 'Deze bijschrijving is al helemaal toegewezen.',
  OntvangstNietVanAfschrift: () => 'Er is in dit dossier geen geld dat van een afschrift kwam.',
  OntvangstOnbekend: () => 'Dit geld is niet toegewezen aan dit dossier, of dat is al teruggedraaid.',
}
