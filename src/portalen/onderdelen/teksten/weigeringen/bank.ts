import { type Bankrekeningweigering, type Geldweigering, batchstanden } from '../../../../domein/geld/index.ts'
import type { Schuldeiserweigering } from '../../../../domein/schuldeisers/index.ts'
import { alsEuro } from '../../../../gedeeld/geld.ts'
import { datumKort, telwoord } from '../datums.ts'
import type { Zinnen } from './zinnen.ts'

/** Of the accounts of the organisatie: statements, batches, what is for no dossier. */
export const bankzinnen: Zinnen<Bankrekeningweigering, Geldweigering | Schuldeiserweigering> = {
  BeginsaldoAlGeboekt: () => 'Het beginsaldo is al geboekt. Draai het eerst terug als het niet klopt.',
  GeenBeginsaldo: () => 'Er is geen beginsaldo geboekt.',
  GeenBeginsaldoVoorgesteld: () => 'Er staat geen beginsaldo klaar om goed te keuren.',
  BeginsaldoAnders: () => 'Dit is een ander bedrag dan uw collega heeft ingevuld. Zoek uit welk bedrag klopt.',
  BeginsaldoToegewezen: (w) =>
    `Van dit beginsaldo is ${alsEuro(w.toegewezen)} toegewezen aan dossiers. Draai dat daar eerst terug.`,
  BankpostGebruikt: () => 'Dit geld is al helemaal of voor een deel toegewezen, of er is niets te boeken.',
  BankpostNietGeboekt: () => 'Dit geld is niet zonder dossier geboekt.',
  VergoedingGaatEraf: () => 'Een vergoeding gaat van de rekening af. Dit geld kwam erbij.',
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
}
