import type { Actor } from '../../src/domein/toegang/index.ts'
import type { Traject } from '../../src/domein/verloop/index.ts'
import { type Stapje, aanmelding, eersteContact, inBeeld, kwijting, stap } from './aanloop.ts'
import { collega } from './beheerwandeling.ts'

export const inwoner: Actor = { soort: 'inwoner', id: 'i-1', naam: 'De inwoner zelf' }

/** The id of the bezwaar that came last. */
export const laatsteBezwaar = ({ kwaliteit }: Traject): string => kwaliteit.bezwaren.at(-1)?.id ?? 'geen'

/** What is filled in for the bezwaar that came last. */
export const overBezwaar = (invoer: object) => (t: Traject) => ({ bezwaarId: laatsteBezwaar(t), ...invoer })

const over = (op: string, soort: string, invoer: object | ((t: Traject) => object), door?: Actor): Stapje =>
  stap(op, soort, (t: Traject) => overBezwaar(typeof invoer === 'function' ? invoer(t) : invoer)(t), door)

/** As who was let in. */
const alsZelf = ({ dossier }: Traject) => ({ toegangId: dossier.toegangen[0]?.id ?? 'geen' })

/** Against the afwijzing of the walk below. */
export const bezwaar = { beschikkingId: 'afwijzing-2026-01-22', datum: '2026-02-10', weg: 'brief' }

export const gehoord = {
  hoe: 'gehoord',
  verslag: 'De inwoner vertelde dat zij de schuld niet in een jaar kan betalen.',
}

export const beslissing = {
  uitkomst: 'gegrond',
  herroept: true,
  motivering: 'De schuld is hoger dan wij dachten. U kunt haar niet zelf betalen.',
  gevolg: 'Het besluit van 22 januari geldt niet meer. U krijgt een nieuw besluit.',
}

/** A refusal that is overturned: grounds that came later, a committee, more time, hearing, and the help that goes on. */
export const bezwaren: readonly Stapje[] = [
  aanmelding,
  eersteContact,
  stap('2026-01-20', 'LegEersteGesprekVast', { datum: '2026-01-20', hulpvraag: 'Hulp bij een belastingschuld.' }),
  stap('2026-01-22', 'GeefAfwijzingsbeschikking', {
    datum: '2026-01-22',
    gronden: ['geen-problematische-schulden'],
    motivering: 'U kunt de schuld zelf betalen.',
  }),
  stap('2026-01-23', 'GeefInwonerToegang', {
    wie: 'client',
    naam: 'Fatima el Amrani',
    reden: 'Gevraagd aan de balie.',
  }),
  stap('2026-02-10', 'MaakBezwaar', bezwaar),
  over('2026-02-11', 'VraagHerstelVanBezwaar', { ontbreekt: 'Waarom u het niet eens bent met ons besluit.' }),
  over(
    '2026-02-20',
    'VulZelfBezwaarAan',
    (t: Traject) => ({ ...alsZelf(t), gronden: 'De schuld is veel hoger dan u schrijft.' }),
    inwoner,
  ),
  over('2026-02-23', 'VulBezwaarAan', { datum: '2026-02-23', gronden: 'De aanslag is 9.000 euro.' }),
  over('2026-02-23', 'LegBezwaarVoorAanCommissie', { commissie: 'Bezwaarcommissie Zonderland' }, collega),
  over('2026-05-18', 'VerdaagBezwaar', { reden: 'De commissie kon nog niet bij elkaar komen.' }, collega),
  over(
    '2026-07-13',
    'StelBezwaarUit',
    { tot: '2026-09-01', reden: 'De inwoner is op reis.', instemming: 'E-mail van 13 juli.' },
    collega,
  ),
  over('2026-08-24', 'HoorInBezwaar', { datum: '2026-08-24', ...gehoord }, collega),
  over('2026-08-26', 'BeslisOpBezwaar', beslissing, collega),
  stap('2026-08-27', 'HeropenNaBezwaar', { datum: '2026-08-26', reden: 'De schuld is hoger dan wij dachten.' }),
  stap('2026-08-28', 'BeeindigTraject', {
    datum: '2026-08-28',
    grond: 'verhuizing',
    toelichting: 'De inwoner verhuist.',
    beschikkingsdatum: '2026-08-28',
  }),
  stap(
    '2026-09-02',
    'MaakZelfBezwaar',
    (t: Traject) => ({ ...alsZelf(t), beschikkingId: 'beeindiging-2026-08-28', gronden: 'Ik verhuis toch niet.' }),
    inwoner,
  ),
  over('2026-09-04', 'TrekBezwaarIn', { datum: '2026-09-04', reden: 'De inwoner verhuist wel.' }, collega),
  stap(
    '2026-09-07',
    'MaakZelfBezwaar',
    (t: Traject) => ({ ...alsZelf(t), beschikkingId: 'beeindiging-2026-08-28' }),
    inwoner,
  ),
  over('2026-09-08', 'TrekZelfBezwaarIn', alsZelf, inwoner),
]

/** An end that stands, contested too late with a good reason: what was saved waits for the decision, and goes out. */
export const bezwaarTegenEinde: readonly Stapje[] = [
  ...inBeeld,
  stap('2026-03-20', 'LegOntvangstVast', {
    datum: '2026-03-20',
    bedrag: '150.00',
    herkomst: 'reservering',
    bewijs: 'afschrift',
  }),
  stap('2026-04-20', 'BeeindigTraject', {
    datum: '2026-04-20',
    grond: 'voorwaarden-niet-nagekomen',
    toelichting: 'Gegevens ontbreken, ook na herstel.',
    beschikkingsdatum: '2026-04-20',
  }),
  stap('2026-06-01', 'MaakBezwaar', {
    beschikkingId: 'beeindiging-2026-04-20',
    datum: '2026-06-01',
    weg: 'mail',
    gronden: 'Ik heb alles ingeleverd.',
  }),
  over('2026-06-15', 'HoorInBezwaar', { datum: '2026-06-15', ...gehoord }, collega),
  over(
    '2026-06-22',
    'BeslisOpBezwaar',
    {
      uitkomst: 'ongegrond',
      herroept: false,
      motivering: 'De loonstroken van maart en april zijn er niet.',
      gevolg: 'Het besluit blijft. U mag opnieuw hulp vragen.',
    },
    collega,
  ),
  stap('2026-06-22', 'DeelUitBijEinde', {}, kwijting),
  stap('2026-06-24', 'MaakBezwaar', {
    beschikkingId: 'toelating-2026-02-06',
    datum: '2026-06-24',
    weg: 'brief',
    verzonden: '2026-06-22',
    gronden: 'Het plan was niet goed.',
  }),
  over('2026-06-29', 'HoorInBezwaar', { datum: '2026-06-29', hoe: 'wil-niet', verslag: 'Per telefoon.' }, collega),
  over(
    '2026-07-01',
    'BeslisOpBezwaar',
    {
      uitkomst: 'deels',
      herroept: false,
      motivering: 'Het plan had een stap te veel.',
      gevolg: 'De hulp is al gestopt. Wij halen de stap uit het plan.',
      verschoonbaar: 'U lag in het ziekenhuis.',
    },
    collega,
  ),
]
