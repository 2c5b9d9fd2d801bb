import type { Kredietbezwaar } from '../../../../domein/geld/index.ts'
import { vormen } from '../../../../domein/schuldregeling/index.ts'
import { alsEuro } from '../../../../gedeeld/geld.ts'
import { standen } from '../../../../regels/borgstelling/index.ts'
import { datumKort, telwoord } from '../datums.ts'
import type { Zinnen } from './zinnen.ts'

/** Of the saneringskrediet and its borgstelling. */
export const kredietzinnen: Zinnen<Kredietbezwaar> = {
  GeenSaneringskrediet: (w) => `Deze regeling is een ${vormen[w.vorm].toLowerCase()}. Een krediet hoort daar niet bij.`,
  KredietOntbreekt: () => 'Er loopt geen saneringskrediet. Vraag het eerst aan.',
  KredietAlAangevraagd: (w) => `Het saneringskrediet is al aangevraagd op ${datumKort(w.datum)}.`,
  KredietAlUitbetaald: (w) => `Het krediet is al uitbetaald op ${datumKort(w.datum)}.`,
  KredietNietUitbetaald: () => 'De kredietbank heeft het krediet nog niet uitbetaald.',
  KredietBovenVoorstel: (w) =>
    `Dit is meer dan met de schuldeisers is afgesproken. Vul een bedrag in tot en met ${alsEuro(w.hoogste)}.`,
  KredietBovenContract: (w) => `Dit is meer dan het krediet uit het contract. Er kan nog ${alsEuro(w.hoogste)} komen.`,
  KredietlooptijdTeLang: (w) =>
    `Afgesproken is een looptijd van ${telwoord(w.langste, 'maand', 'maanden')}. Langer kan niet.`,
  KredietvergoedingTeHoog: (w) =>
    `De rente is hoger dan de wet toestaat. Op de dag van het contract mag die ${w.hoogste} zijn.`,
  KredietvergoedingOnbekend: (w) =>
    w.totEnMet === null
      ? `De hoogste rente op de dag van het contract is niet bekend. Die is bekend vanaf ${datumKort(w.vanaf)}.`
      : `De hoogste rente op de dag van het contract is niet bekend. Die is bekend van ${datumKort(w.vanaf)} tot en met ${datumKort(w.totEnMet)}.`,
  TermijnBovenCapaciteit: (w) =>
    `De inwoner zou ${alsEuro(w.termijn)} per maand aflossen. Dat is meer dan de ${alsEuro(w.perMaand)} die hij kan betalen.`,
  NaHetContract: (w) =>
    `Dit moet vóór het contract van ${datumKort(w.contract)}, of op die dag. Anders mag er geen rente op.`,
  PostcodeOntbreekt: () => 'De postcode van de inwoner is nog niet bekend. Vul die eerst aan bij de gegevens.',
  BorgstellingLoopt: (w) =>
    `Borgstelling ${w.kenmerk} loopt al. Een tweede kan pas als die is afgewezen of ingetrokken.`,
  BorgstellingOntbreekt: () => 'Er loopt geen borgstelling. Vraag die eerst aan.',
  BorgstandKanNiet: (w) =>
    `De borgstelling staat op “${standen[w.stand].toLowerCase()}”. Dit antwoord past daar niet bij.`,
  ProFormaGebruikt: (w) => `De pro forma borgstelling ${w.kenmerk} is al gebruikt. Elke telt één keer.`,
  AflossingBovenSchuld: (w) => `Dit is meer dan er nog open staat. Vul een bedrag in tot en met ${alsEuro(w.hoogste)}.`,
  GeenNieuweAchterstand: () => 'Er is geen nieuwe achterstand.',
  NogNietAfgelost: (w) => `Er staat nog ${alsEuro(w.open)} open. Leg eerst de aflossingen vast.`,
  KredietgrondPastNiet: (w) =>
    w.uitbetaald
      ? 'Het krediet is al uitbetaald en kan niet meer worden ingetrokken. Kies een andere reden.'
      : 'Het krediet is nog niet uitbetaald. U kunt het alleen intrekken.',
  KredietLoopt: (w) =>
    `Het krediet van ${w.kredietbank} loopt nog. Beëindig het eerst, bijvoorbeeld omdat de kredietbank het verder zelf volgt.`,
}
