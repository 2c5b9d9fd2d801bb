import { vervaltOp } from '../../registers/index.ts'
import { registratiesoorten } from '../../../regels/kredietregistratie/index.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, voorOns } from './termijn.ts'

/**
 * What ended and still stands at BKR: until BKR drops it, or until the day that the policy of the gemeente gives. That
 * policy is no part of the dossier, so the tick looks at it. Runs on after the file is closed, and keeps nobody waiting.
 */
export function termijnenBijBkr({ registers: { bkr } }: Traject): readonly Termijn[] {
  return bkr.registraties.flatMap((registratie) => {
    const { soort, nummer, einde, geslaagd, verwijderd } = registratie
    const uiterlijk = vervaltOp(registratie)
    if (einde === null || uiterlijk === null) return []
    return [
      {
        ...voorOns,
        sleutel: `bkr-verwijderen:${nummer}`,
        soort: 'bkr-verwijderen',
        wat: `Melding weg bij BKR: ${registratiesoorten[soort]}`,
        reden: geslaagd
          ? 'Het is goed afgelopen. Kwijting haalt de melding weg volgens uw beleid, en anders BKR zelf op deze dag.'
          : 'Het eindigde eerder. BKR haalt de melding zelf weg op deze dag.',
        wachtOp: 'niemand',
        opdracht: null,
        ernst: 3,
        aanvang: einde,
        uiterlijk,
        gesloten: verwijderd?.datum ?? null,
      },
    ]
  })
}
