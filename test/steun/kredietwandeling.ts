import { type Stapje, kwijting, stap } from './aanloop.ts'

/** Invented codes: those of the fund are the fund's. */
export const statistieken = {
  bevolkingsgroep: '1',
  betalendeInstantie: '20',
  kredietdoel: '7',
  leeftijdsgroep: '3',
  soortBorgstelling: '1',
}

/** The contract, the borgstelling that is granted, and the money with the vermogen that was offered. */
export const kredietGevraagd: readonly Stapje[] = [
  stap('2026-04-10', 'VraagSaneringskredietAan', {
    datum: '2026-04-10',
    kredietbank: 'Kredietbank Zonderland',
    kenmerk: 'KB-5461135',
    bedrag: '2512.97',
    looptijdMaanden: 18,
    jaarrente: '9.60',
    informatieGegeven: '2026-04-02',
    krediettoets: '2026-04-09',
  }),
  stap('2026-04-10', 'VraagBorgstellingAan', {
    categorie: '100',
    statistieken,
    proForma: { kenmerk: 'e5b5f3c1-0000-4000-8000-000000000002', brutoKredietsom: '2650.00' },
  }),
  stap(
    '2026-04-13',
    'LegBorgstellingVast',
    { datum: '2026-04-13', stand: 'AFGEGEVEN', kenmerkFonds: 'WSK-20260413-7' },
    { soort: 'waarborgfonds' },
  ),
  stap('2026-04-20', 'LegOntvangstVast', {
    datum: '2026-04-20',
    bedrag: '2512.97',
    herkomst: 'krediet',
    bewijs: 'kredietbank',
  }),
  stap('2026-04-20', 'LegOntvangstVast', {
    datum: '2026-04-20',
    bedrag: '100.00',
    herkomst: 'vermogen',
    bewijs: 'spaarrekening',
  }),
]

/** One termijn comes, the next does not; the kredietbank goes on alone. */
export const kredietGevolgd: readonly Stapje[] = [
  stap(
    '2026-05-20',
    'LegAflossingVast',
    { datum: '2026-05-20', bedrag: '150.00', bewijs: 'opgave van de kredietbank' },
    { soort: 'kredietbank', naam: 'Kredietbank Zonderland' },
  ),
  stap('2026-06-28', 'MeldAchterstand', {}, kwijting),
  stap('2027-08-16', 'BeeindigKrediet', {
    datum: '2027-08-16',
    grond: 'overgedragen',
    toelichting: 'De kredietbank spreekt zelf met de inwoner af hoe hij de achterstand inhaalt.',
  }),
]
