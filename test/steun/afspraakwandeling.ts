import type { Traject } from '../../src/domein/verloop/index.ts'
import { type Stapje, stap, toelating, vordering } from './aanloop.ts'
import { capaciteit } from './akkoord.ts'

/** What was agreed with schuldeisers: the meter that one needs, the kind of debt that another leaves out, who collects. */
export const afspraken: readonly Stapje[] = [
  ...toelating,
  stap('2026-02-09', 'SluitSchuldregelingsovereenkomst', {
    getekendDoorInwoner: '2026-02-06',
    getekendDoorOrganisatie: '2026-02-09',
  }),
  ...(
    [
      ['s-bron', 'gewoon', {}],
      ['s-spaarpot', 'gewoon', {}],
      ['s-spaarpot', 'hypotheek', {}],
    ] as const
  ).map(([schuldeiserId, aard, meer]) =>
    stap('2026-02-09', 'VoegVorderingToe', {
      datum: '2026-02-09',
      schuldeiserId,
      aangemeldBedrag: '900.00',
      zakelijk: false,
      aard,
      ...meer,
    }),
  ),
  stap('2026-02-10', 'NeemAfsprakenOver', { schuldeiserId: 's-spaarpot' }),
  stap('2026-02-10', 'VerstuurKennisgeving'),
  stap('2026-02-10', 'VraagSaldoOpgaven'),
  stap('2026-02-11', 'VulVorderingAan', (t: Traject) => ({
    vorderingId: vordering(t, 0),
    kenmerk: 'W-12',
    aard: 'gewoon',
    incassant: 'Incasso Het Anker',
    incassantKenmerk: 'I-1',
    deurwaarder: 'Gerechtsdeurwaarder Van Veen',
    deurwaarderKenmerk: 'D-1',
    meterstand: '1234 m3',
    meterstandOp: '2026-02-10',
    eerdereAdressen: 'Dorpsstraat 1, Zonderland',
  })),
  stap('2026-02-11', 'VulVorderingAan', (t: Traject) => ({
    vorderingId: vordering(t, 1),
    incassantId: 's-valk',
    deurwaarderId: 's-haan',
  })),
  stap('2026-02-11', 'VraagSaldoOpgaven'),
  ...[0, 1, 2].map((n) =>
    stap('2026-02-16', 'RegistreerSaldoOpgave', (t: Traject) => ({
      datum: '2026-02-16',
      vorderingId: vordering(t, n),
      antwoord: 'saldo',
      bedrag: '5000.00',
    })),
  ),
  stap('2026-02-17', 'RegistreerKennisgevingAntwoord', (t: Traject) => ({
    datum: '2026-02-16',
    vorderingId: vordering(t, 0),
    wie: 'schuldeiser',
    kenmerk: 'W-120',
    klantnummer: 'K-7',
    contactpersoon: 'Jet Smit',
    telefoon: '0900 1234',
    email: 'jet@bronnetje.example',
  })),
  stap('2026-02-17', 'RegistreerKennisgevingAntwoord', (t: Traject) => ({
    datum: '2026-02-16',
    vorderingId: vordering(t, 1),
    wie: 'deurwaarder',
    kenmerk: 'D-9',
  })),
  stap('2026-02-18', 'BeantwoordStatusverzoek', (t: Traject) => ({
    datum: '2026-02-17',
    vorderingId: vordering(t, 1),
    wie: 'incassant',
    verzoek: '7d1f0c52-3c5e-4d0b-9c1a-5f2f6f0f8a11',
  })),
  capaciteit('150.00'),
  stap('2026-03-16', 'DoeVoorstel', { vorm: 'SB', motivering: 'Het inkomen kan nog stijgen.' }),
  stap('2026-03-24', 'BeeindigTraject', {
    datum: '2026-03-24',
    grond: 'verhuizing',
    toelichting: 'De inwoner verhuist.',
    beschikkingsdatum: '2026-03-24',
  }),
]
