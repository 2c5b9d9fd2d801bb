import { toegangenNu } from '../../dossier/index.ts'
import type { Traject } from '../traject.ts'
import type { Termijn } from './termijn.ts'

/** Who looks along until a day: after it that stops by itself, also when the traject ended before. */
export function termijnenBijMeekijken({ dossier }: Traject): readonly Termijn[] {
  return toegangenNu(dossier.toegangen).flatMap(({ id, naam, gegeven, totEnMet }) =>
    totEnMet === undefined
      ? []
      : [
          {
            sleutel: `meekijken-loopt-af:${id}`,
            soort: 'meekijken-loopt-af' as const,
            wat: `Machtiging van ${naam} loopt af`,
            reden: 'Daarna ziet deze persoon het dossier niet meer. De inwoner kan de machtiging verlengen.',
            wachtOp: 'inwoner' as const,
            eigenaar: 'behandelaar' as const,
            aanvang: gegeven,
            uiterlijk: totEnMet,
            gesloten: null,
            opdracht: null,
            ernst: 3 as const,
          },
        ],
  )
}
