import type { Actor } from '../../src/domein/toegang/index.ts'
import type { Toegangsoort } from '../../src/domein/dossier/index.ts'
import { type Stapje, aanmelding, stap } from './aanloop.ts'

const door: Actor = { soort: 'inwoner', id: 'i-1', naam: 'De inwoner zelf' }

const schrijf = (op: string, wie: Toegangsoort, tekst: string): Stapje =>
  stap(
    op,
    'SchrijfHulpverlener',
    ({ dossier }) => ({ toegangId: dossier.toegangen.find((t) => t.wie === wie)?.id, tekst }),
    door,
  )

const geef = (wie: Toegangsoort, naam: string, machtiging?: string): Stapje =>
  stap('2026-01-06', 'GeefInwonerToegang', {
    wie,
    naam,
    reden: 'Gevraagd aan de balie.',
    ...(machtiging === undefined ? {} : { machtiging }),
  })

/** She writes, and who helps her writes as himself; the hulpverlener answers, reads, and writes first. */
export const correspondentie: readonly Stapje[] = [
  aanmelding,
  geef('client', 'Fatima el Amrani'),
  geef('gemachtigde', 'Vera Vrijwilliger', 'getekende machtiging van 6 januari'),
  schrijf('2026-01-07', 'client', 'Moet ik iets meenemen naar het gesprek?'),
  schrijf('2026-01-08', 'gemachtigde', 'Ik kom mee naar het gesprek.'),
  stap('2026-01-09', 'SchrijfInwoner', { tekst: 'U hoeft niets mee te nemen. Fijn dat Vera meekomt.' }),
  schrijf('2026-01-10', 'client', 'Dank u wel!'),
  stap('2026-01-12', 'MeldBerichtenGelezen', {}),
  stap('2026-01-13', 'SchrijfInwoner', { tekst: 'Het gesprek is een half uur later.' }),
  stap('2026-03-24', 'BeeindigTraject', {
    datum: '2026-03-24',
    grond: 'verhuizing',
    toelichting: 'De inwoner verhuist.',
    beschikkingsdatum: '2026-03-24',
  }),
]
