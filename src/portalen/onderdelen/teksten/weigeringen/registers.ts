import type { Registerbezwaar } from '../../../../domein/registers/index.ts'
import { alsEuro } from '../../../../gedeeld/geld.ts'
import { registratiesoorten, registratievormen } from '../../../../regels/kredietregistratie/index.ts'
import { datumKort } from '../datums.ts'
import type { Zinnen } from './zinnen.ts'

/** Of what registers are told. */
export const registerszinnen: Zinnen<Registerbezwaar> = {
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
}
