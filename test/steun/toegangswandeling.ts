import type { Toegangsoort } from '../../src/domein/dossier/index.ts'
import { type Stapje, kwijting, stap, toelating } from './aanloop.ts'

/** Who looks along in the portal of the inwoner: she herself, her partner and a volunteer, who stops. */
export const toegang: readonly Stapje[] = [
  ...toelating,
  stap('2026-03-16', 'VulPersoonsgegevensAan', { naam: 'Fatima el Amrani', partnerNaam: 'Samir el Amrani' }),
  geef('client', 'Fatima el Amrani', 'Gevraagd aan de balie, paspoort gezien.'),
  geef('partner', 'Samir el Amrani', 'Gevraagd aan de balie, paspoort gezien.'),
  geef('gemachtigde', 'Vera Vrijwilliger', 'Helpt met de post.', {
    machtiging: 'getekende machtiging van 13 maart',
    bsn: '123456782',
  }),
  stap('2026-03-16', 'GeefInwonerToegang', {
    wie: 'gemachtigde',
    naam: 'Wim Buur',
    reden: 'Helpt tot de zomer.',
    machtiging: 'getekende machtiging van 16 maart',
    totEnMet: '2026-03-18',
  }),
  stap('2026-03-17', 'VerlengInwonerToegang', ({ dossier }) => ({
    toegangId: dossier.toegangen.at(-1)?.id,
    totEnMet: '2026-03-20',
  })),
  trekIn('2026-03-17', 'gemachtigde', 'De inwoner wil het weer zelf doen.'),
  stap('2026-03-21', 'LaatInwonerToegangEindigen', {}, kwijting),
  stap('2026-03-24', 'BeeindigTraject', {
    datum: '2026-03-24',
    grond: 'verhuizing',
    toelichting: 'De inwoner verhuist.',
    beschikkingsdatum: '2026-03-24',
  }),
]

function geef(wie: Toegangsoort, naam: string, reden: string, namens: object = {}): Stapje {
  return stap('2026-03-16', 'GeefInwonerToegang', {
    wie,
    naam,
    reden,
    ...namens,
  })
}

function trekIn(op: string, wie: Toegangsoort, reden: string): Stapje {
  return stap(op, 'TrekInwonerToegangIn', ({ dossier }) => ({
    toegangId: dossier.toegangen.find((t) => t.wie === wie)?.id,
    reden,
  }))
}
