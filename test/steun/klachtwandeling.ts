import type { Traject } from '../../src/domein/verloop/index.ts'
import type { Actor } from '../../src/domein/toegang/index.ts'
import type { Toegangsoort } from '../../src/domein/dossier/index.ts'
import { type Stapje, aanmelding, stap } from './aanloop.ts'
import { collega } from './beheerwandeling.ts'

/** The id of the klacht that came last. */
export const laatsteKlacht = ({ kwaliteit }: Traject): string => kwaliteit.klachten.at(-1)?.id ?? 'geen'

export const klacht = {
  datum: '2026-01-06',
  weg: 'telefoon',
  onderwerp: 'bejegening',
  medewerkerId: 'm-1',
  klacht: 'Ik werd niet teruggebeld, en toen ik zelf belde kreeg ik een snauw.',
}

/** What a colleague finds of it. */
export const oordeel = (t: Traject) => ({
  klachtId: laatsteKlacht(t),
  gehoord: 'gehoord',
  bevindingen: 'Er stond een belafspraak in de agenda. Er is niet gebeld.',
  oordeel: 'gegrond',
  conclusie: 'Dat had niet mogen gebeuren. Wij bellen u elke maandag.',
})

const gestopt = (datum: string): Stapje =>
  stap(datum, 'BeeindigTraject', { datum, grond: 'op-verzoek', toelichting: 'De inwoner wil het zelf doen.' })

/** A klacht that takes longer and is right, and one that is solved before anybody judged it. */
export const klachten: readonly Stapje[] = [
  aanmelding,
  stap('2026-01-07', 'DienKlachtIn', klacht),
  stap(
    '2026-02-16',
    'VerdaagKlacht',
    (t: Traject) => ({ klachtId: laatsteKlacht(t), reden: 'Wij konden u nog niet spreken.' }),
    collega,
  ),
  stap('2026-03-02', 'HandelKlachtAf', oordeel, collega),
  stap('2026-03-03', 'DienKlachtIn', {
    datum: '2026-03-02',
    weg: 'brief',
    onderwerp: 'gebeurtenis',
    klacht: 'Mijn brief is twee keer kwijtgeraakt.',
  }),
  stap('2026-03-03', 'WijsKlachtToe', (t: Traject) => ({ klachtId: laatsteKlacht(t), medewerkerId: 'm-1' })),
  stap('2026-03-05', 'TrekKlachtIn', (t: Traject) => ({ klachtId: laatsteKlacht(t), reden: 'De brief is er weer.' })),
  gestopt('2026-03-06'),
]

const inwoner: Actor = { soort: 'inwoner', id: 'i-1', naam: 'De inwoner zelf' }

/** The access that somebody has, by who he is. */
const toegangVan =
  (wie: Toegangsoort) =>
  ({ dossier }: Traject): string =>
    dossier.toegangen.find((toegang) => toegang.wie === wie)?.id ?? 'geen'

/** Somebody hands a klacht in himself. */
export const dienIn = (op: string, wie: Toegangsoort, rest: object = {}): Stapje =>
  stap(
    op,
    'DienZelfKlachtIn',
    (t: Traject) => ({ toegangId: toegangVan(wie)(t), onderwerp: 'bejegening', klacht: 'Ik wacht al lang.', ...rest }),
    inwoner,
  )

/** Somebody takes the klacht that came last back himself. */
export const trekIn = (op: string, wie: Toegangsoort): Stapje =>
  stap(op, 'TrekZelfKlachtIn', (t: Traject) => ({ toegangId: toegangVan(wie)(t), klachtId: laatsteKlacht(t) }), inwoner)

/** Whom the inwoner lets in: himself and who acts for him. */
export const binnengelaten: readonly Stapje[] = [
  aanmelding,
  stap('2026-01-06', 'GeefInwonerToegang', {
    wie: 'client',
    naam: 'Fatima el Amrani',
    reden: 'Gevraagd aan de balie.',
  }),
  stap('2026-01-06', 'GeefInwonerToegang', {
    wie: 'gemachtigde',
    naam: 'Vera Vrijwilliger',
    reden: 'Gevraagd aan de balie.',
    machtiging: 'getekende machtiging van 6 januari',
  }),
]

/** She complains, and takes back what was said for her. */
export const zelfGeklaagd: readonly Stapje[] = [
  ...binnengelaten,
  dienIn('2026-01-07', 'client', { medewerkerId: 'm-1' }),
  dienIn('2026-01-08', 'gemachtigde', { klacht: 'Zij wacht al weken op een antwoord.' }),
  trekIn('2026-01-09', 'client'),
  gestopt('2026-01-12'),
]
