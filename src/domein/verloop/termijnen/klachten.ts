import { isOpenKlacht } from '../../kwaliteit/index.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, voorOns } from './termijn.ts'

/**
 * The clock on each klacht. The end of the dossier does not stop it; the teammanager watches it, because who handles the
 * dossier may be whom it is about.
 * @bron Awb 9:7 and 9:11
 */
export function termijnenBijKlachten({ kwaliteit }: Traject): readonly Termijn[] {
  return kwaliteit.klachten.map((klacht) => ({
    ...voorOns,
    eigenaar: 'teammanager',
    sleutel: `klacht:${klacht.id}`,
    soort: 'klacht',
    wat: 'Klacht afhandelen',
    reden:
      klacht.verdaagd === null
        ? 'Binnen 6 weken krijgt de inwoner ons oordeel (Awb artikel 9:11).'
        : 'Dit is met 4 weken verlengd. Dat kan één keer (Awb artikel 9:11).',
    aanvang: klacht.ontvangen,
    uiterlijk: klacht.uiterlijk,
    gesloten: isOpenKlacht(klacht) ? null : (klacht.afgedaan?.datum ?? klacht.ingetrokken),
    opdracht: 'HandelKlachtAf',
    ernst: 2,
  }))
}
