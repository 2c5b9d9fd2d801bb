import type { Dossierweigering } from '../../../src/domein/dossier/index.ts'
import type { Kwaliteitweigering } from '../../../src/domein/kwaliteit/index.ts'
import type { Traject } from '../../../src/domein/verloop/index.ts'
import { collega } from '../beheerwandeling.ts'
import type { Stapje } from '../aanloop.ts'
import { type Geval, geval, stapje, totEnMet } from '../gegeven.ts'
import { bezwaargevallen } from './bezwaar.ts'
import { binnengelaten, dienIn, klacht, klachten, laatsteKlacht, oordeel } from '../klachtwandeling.ts'

const ingediend = klachten.slice(0, 2)
const later = (t: Traject) => ({ klachtId: laatsteKlacht(t), reden: 'Er is iemand ziek.' })

const nogEens = (stappen: readonly Stapje[]): Geval => {
  const { soort, invoer, door } = dienIn('2026-01-08', 'client')
  return geval(stappen, '2026-01-08', soort, invoer, door)
}

/** For every refusal about a klacht or a bezwaar: one case. */
export const kwaliteitgevallen: Readonly<Record<Exclude<Kwaliteitweigering['code'], Dossierweigering['code']>, Geval>> =
  {
    ...bezwaargevallen,
    GeenKlachtOpen: geval(totEnMet(klachten, 'HandelKlachtAf'), '2026-03-03', 'TrekKlachtIn', later),
    KlachtOnbekend: geval(ingediend, '2026-01-08', 'TrekKlachtIn', { klachtId: 'geen', reden: 'Opgelost.' }),
    KlachtOverUzelf: geval(ingediend, '2026-01-08', 'HandelKlachtAf', oordeel),
    KlachtOverMedewerker: geval(
      ingediend,
      '2026-01-08',
      'WijsKlachtToe',
      (t: Traject) => ({ klachtId: laatsteKlacht(t), medewerkerId: 'm-1' }),
      collega,
    ),
    KlachtKanNiet: geval(
      ingediend,
      '2026-01-08',
      'WijsKlachtToe',
      (t: Traject) => ({ klachtId: laatsteKlacht(t), medewerkerId: 'm-3' }),
      collega,
    ),
    KlachtIsErAl: nogEens([...binnengelaten, dienIn('2026-01-07', 'client')]),
    KlachtAlVerdaagd: geval(totEnMet(klachten, 'VerdaagKlacht'), '2026-02-17', 'VerdaagKlacht', later, collega),
    KlachttermijnVoorbij: geval(ingediend, '2026-02-18', 'VerdaagKlacht', later, collega),
    KlachtNogOpen: geval(
      [...klachten, stapje('2026-03-09', 'DienKlachtIn', { ...klacht, datum: '2026-03-09' })],
      '2026-03-10',
      'SluitDossier',
      { datum: '2026-03-10' },
    ),
  }
