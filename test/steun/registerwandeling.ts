import { type Stapje, inBeeld, kwijting, stap, toelating } from './aanloop.ts'
import { akkoord, capaciteit } from './akkoord.ts'
import { kredietGevraagd } from './kredietwandeling.ts'

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

const kredietbank = { soort: 'kredietbank', naam: 'Kredietbank Zonderland' } as const
const aflossing = (op: string, bedrag: string) =>
  stap(op, 'LegAflossingVast', { datum: op, bedrag, bewijs: 'opgave van de kredietbank' }, kredietbank)

/**
 * BKR: the help once the overeenkomst is there, taken away by mistake and told again; the loan at its payout; arrears, a code
 * and their end; both ended well and removed after six months.
 */
export const bkr: readonly Stapje[] = [
  ...inBeeld,
  stap('2026-03-12', 'MeldSchuldhulpBijBkr', {}, kwijting),
  stap('2026-03-12', 'HaalOnterechtBijBkrWeg', { registratie: 'SH', reden: 'Het leek een naamgenoot.' }),
  stap('2026-03-13', 'MeldSchuldhulpBijBkr'),
  capaciteit('150.00', '100.00'),
  stap('2026-03-16', 'DoeVoorstel', {
    vorm: 'SK',
    kredietbedrag: '2512.97',
    motivering: 'De schuldeisers kunnen het dossier meteen sluiten.',
  }),
  ...akkoord,
  stap('2026-04-08', 'WijzigBijBkr', {}, kwijting),
  ...kredietGevraagd,
  stap('2026-04-20', 'MeldKredietBijBkr', {}, kwijting),
  stap('2026-04-20', 'DeelUit', {}, kwijting),
  stap('2026-04-20', 'VerleenFinaleKwijting', {}, kwijting),
  aflossing('2026-05-20', '150.00'),
  stap('2026-06-28', 'MeldAchterstand', {}, kwijting),
  stap('2026-07-01', 'MeldAchterstandBijBkr', { datum: '2026-07-01', gewaarschuwd: '2026-06-29' }),
  stap('2026-07-02', 'ZetBkrCode', { registratie: 'SK', code: '1', reden: 'U betaalt voortaan op de 25e.' }),
  stap('2026-07-02', 'HaalBkrCodeWeg', { registratie: 'SK', code: '1', reden: 'De afspraak is niet doorgegaan.' }),
  aflossing('2026-07-03', '150.00'),
  stap('2026-07-03', 'MeldHerstelBijBkr', {}, kwijting),
  aflossing('2027-08-16', '2399.99'),
  stap('2027-08-16', 'BeeindigKrediet', { datum: '2027-08-16', grond: 'afgelost', toelichting: 'Alles is betaald.' }),
  stap('2027-08-16', 'MeldEindeBijBkr', {}, kwijting),
  stap('2027-08-17', 'BeeindigTraject', {
    datum: '2027-08-17',
    grond: 'afgerond',
    toelichting: 'De schuldregeling is klaar.',
    beschikkingsdatum: '2027-08-17',
  }),
  stap('2027-08-17', 'MeldEindeBijBkr', {}, kwijting),
  stap('2028-02-01', 'LegNazorgcontactVast', { datum: '2028-02-01', evenwicht: true, toelichting: 'Het gaat goed.' }),
  stap('2028-02-01', 'SluitDossier', { datum: '2028-02-01' }),
  stap('2028-02-17', 'VerwijderBijBkr', {}, kwijting),
]

/** How an invented organisation is known at BKR: it lends itself, and removes what ended well after six months. */
export const bkrInstelling = {
  vanaf: '2020-01-01',
  bkrDeelnemersnummer: '12345',
  bkrKredietverstrekker: true,
  bkrVerwijderNaMaanden: 6,
  reden: 'Besluit van het college.',
} as const
