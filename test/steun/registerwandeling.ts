import { type Stapje, kwijting, stap, toelating } from './aanloop.ts'

/** The VISH: told once there was a talk, changed with the person, ended with the help. */
export const registers: readonly Stapje[] = [
  ...toelating,
  stap('2026-02-09', 'MeldAanBijVish', {}, kwijting),
  stap('2026-02-10', 'VulPersoonsgegevensAan', {
    naam: 'Fatima el Amrani',
    telefoon: '06 12345678',
    geboortedatum: '1984-03-12',
    postcode: '1234 AB',
    huisnummer: '9',
  }),
  stap('2026-02-10', 'WijzigBijVish', {}, kwijting),
  stap('2026-03-24', 'BeeindigTraject', {
    datum: '2026-03-24',
    grond: 'verhuizing',
    toelichting: 'De inwoner verhuist.',
    beschikkingsdatum: '2026-03-24',
  }),
  stap('2026-03-24', 'MeldAfBijVish', {}, kwijting),
]
