import type { Schuldeiserweigering } from '../../../../domein/schuldeisers/index.ts'
import { datumKort } from '../datums.ts'
import type { Toegangsweigering } from '../../../../domein/toegang/index.ts'
import type { Zinnen } from './zinnen.ts'

/** Also what the account of anybody is refused for: four eyes, and a name that the bank can read. */
export const schuldeiserszinnen: Zinnen<Schuldeiserweigering, Toegangsweigering> = {
  SchuldeiserBestaatAl: () => 'Deze schuldeiser staat al in het contactenboek.',
  SchuldeiserBestaatNiet: () => 'Deze schuldeiser staat niet in het contactenboek.',
  ToegangVoorPrivepersoon: () => 'Dit is een privépersoon. Het portaal is voor wie een KvK-nummer heeft.',
  SchuldeiserHeeftToegang: (w) => `${w.naam} kreeg al toegang op ${datumKort(w.datum)}. Trek die eerst in.`,
  SchuldeiserZonderToegang: () => 'Deze schuldeiser heeft geen toegang tot het portaal.',
  KvkNummerOnjuist: () => 'Een KvK-nummer heeft acht cijfers.',
  KvkNummerAnders: (w) => `In het contactenboek staat een ander KvK-nummer: ${w.bekend}. Zoek uit welk nummer klopt.`,
  GeenAfspraken: () => 'Er is geen afspraak die u kunt beëindigen.',
  ConvenantOntbreekt: () => 'Kies bij welk convenant deze schuldeiser hoort.',
  ConvenantNogNietBekend: (w) =>
    `Van dit convenant is niet bekend wat er gold op ${datumKort(w.vanaf)}. Kies een latere dag.`,
  AfspraakZonderInhoud: () => 'Vul ten minste één ding in dat is afgesproken.',
  AfspraakTermVreemd: () =>
    'Dit hoort niet bij dit soort afspraak. Laat het leeg, of kies een eigen of lokale afspraak.',
  AfspraakLooptAl: () => 'Deze afspraak staat er al voor deze dagen. Beëindig eerst de oude.',
  GemeentecodeOnjuist: () => 'Een gemeentecode is GM met vier cijfers, bijvoorbeeld GM0363.',
  AfspraakOnbekend: () => 'Deze afspraak is niet bekend bij deze schuldeiser.',
  AfspraakIsBeeindigd: () => 'Deze afspraak is al beëindigd.',
  NaamOnleesbaar: () => 'Schrijf de naam met gewone letters, in hoogstens 70 tekens. Zo moet hij naar de bank.',
  GeenRekeningVoorgesteld: () => 'Er staat geen rekening klaar om te bevestigen.',
  RekeningAnders: () => 'Dit is een ander rekeningnummer dan uw collega heeft ingevuld. Zoek uit welk nummer klopt.',
  VierOgen: () => 'Dit moet een collega doen: niet wie het zelf heeft klaargezet.',
}
