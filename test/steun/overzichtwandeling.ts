import { type Stapje, stap, toelating } from './aanloop.ts'

/** What `test/steun` hands in for a file: the hash of nothing that exists. */
export const bestandshash = (teken: string): string => teken.repeat(64)

/** A line of an overview as it is handed in. */
export const overzichtsregel = (kenmerk: string, anders: object = {}) => ({
  organisatie: 'cjib',
  leverancier: '00000001003214345000',
  kenmerk,
  omschrijving: 'Verkeersboete',
  opgelegd: '259.00',
  betaald: '50.00',
  op: '2026-02-05',
  sinds: '2025-06-01',
  ...anders,
})

/** The Vorderingenoverzicht that the inwoner brings: one claim is typed already, one is new, one was paid. */
export const vorderingenoverzicht: readonly Stapje[] = [
  ...toelating,
  stap('2026-02-09', 'LeesVorderingenoverzichtIn', {
    bestand: bestandshash('a'),
    regels: [
      overzichtsregel('9-100'),
      overzichtsregel('9-200', { betaald: '259.00' }),
      overzichtsregel('9-300', {
        organisatie: 'duo',
        opgelegd: '1800.00',
        betaald: '0.00',
        saldoVolgensBron: '1750.00',
      }),
    ],
  }),
  stap('2026-02-09', 'NeemVorderingenOver', {
    keuzes: [{ organisatie: 'cjib', kenmerk: '9-100', schuldeiserId: 's-schatkist', zakelijk: false }],
  }),
  stap('2026-03-24', 'BeeindigTraject', {
    datum: '2026-03-24',
    grond: 'verhuizing',
    toelichting: 'De inwoner verhuist.',
    beschikkingsdatum: '2026-03-24',
  }),
]
