import type { Actor } from '../../src/domein/toegang/index.ts'
import type { Traject } from '../../src/domein/verloop/index.ts'
import { type Stapje, aanmelding, eersteContact, stap } from './aanloop.ts'

const inwoner: Actor = { soort: 'inwoner', id: 'i-1', naam: 'De inwoner zelf' }

/** The id of the talk that was agreed last. */
export const laatsteAfspraak = ({ dossier }: Traject): string => dossier.agenda.afspraken.at(-1)?.id ?? 'geen'

const over = (op: string, soort: string, invoer: object, door?: Actor): Stapje =>
  stap(op, soort, (t: Traject) => ({ afspraakId: laatsteAfspraak(t), ...invoer }), door)

/** An intake that the inwoner moves, talks after it, one that does not go on, and a fixed moment to call. */
export const agenda: readonly Stapje[] = [
  aanmelding,
  eersteContact,
  stap('2026-01-12', 'PlanIntake', {
    gepland: '2026-01-12',
    afspraak: '2026-01-20',
    tijd: '10:00',
    plaats: 'Stadskantoor',
  }),
  over(
    '2026-01-16',
    'VraagAnderMoment',
    {
      wens: 'ander-moment',
      voorkeuren: [
        { dag: '2026-01-22', dagdeel: 'middag' },
        { dag: '2026-01-23', dagdeel: 'ochtend' },
      ],
      toelichting: 'Dinsdag werk ik.',
    },
    inwoner,
  ),
  stap('2026-01-19', 'PlanIntake', { gepland: '2026-01-19', afspraak: '2026-01-22', plaats: 'Stadskantoor' }),
  stap('2026-01-22', 'LegEersteGesprekVast', { datum: '2026-01-22', hulpvraag: 'Rust en overzicht.' }),
  stap('2026-01-22', 'SpreekContactmomentAf', {
    dag: 'dinsdag',
    dagdeel: 'ochtend',
    elkeWeken: 2,
    vanaf: '2026-01-26',
  }),
  stap('2026-01-22', 'PlanAfspraak', {
    afspraak: '2026-01-29',
    tijd: '14:30',
    plaats: 'Bij u thuis',
    onderwerp: 'Uw post',
    met: 'Noor de Wit',
    meenemen: 'de post die u niet opende',
  }),
  over(
    '2026-01-26',
    'VraagAnderMoment',
    { wens: 'kan-niet', voorkeuren: [{ dag: '2026-02-03', dagdeel: 'ochtend' }] },
    inwoner,
  ),
  stap('2026-01-27', 'LegContactmomentVast', { gelukt: true, toelichting: 'Het gaat beter.' }),
  over('2026-01-27', 'VerzetAfspraak', {
    afspraak: '2026-02-03',
    tijd: '09:30',
    plaats: 'Telefonisch',
    met: 'Adil Mansour',
  }),
  over('2026-02-03', 'LegGesprekVast', { datum: '2026-02-03', gekomen: true }),
  stap('2026-02-03', 'PlanAfspraak', { afspraak: '2026-02-17', plaats: 'Stadskantoor', onderwerp: 'Uw plan' }),
  over('2026-02-09', 'ZegAfspraakAf', { reden: 'Uw hulpverlener is ziek.' }),
  stap('2026-02-12', 'LegContactmomentVast', { gelukt: false }),
  stap('2026-02-12', 'PlanAfspraak', { afspraak: '2026-02-19', plaats: 'Stadskantoor', onderwerp: 'Uw plan' }),
  over('2026-02-19', 'LegGesprekVast', { datum: '2026-02-19', gekomen: false, toelichting: 'Niet gekomen, gebeld.' }),
  stap('2026-03-02', 'StopContactmoment', { reden: 'U belt liever zelf.' }),
  stap('2026-03-24', 'BeeindigTraject', {
    datum: '2026-03-24',
    grond: 'verhuizing',
    toelichting: 'De inwoner verhuist.',
    beschikkingsdatum: '2026-03-24',
  }),
]
