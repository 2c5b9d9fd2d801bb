import type { Actor } from '../../src/domein/toegang/index.ts'
import { type Stapje, stap } from './aanloop.ts'

/** A party that may refer inwoners. */
export const verwijzer: Actor = { soort: 'verwijzer', id: 'v-1', naam: 'Geldfit' }

/** A doorverwijzing as that party sends it. */
export const doorverwijzing = {
  kenmerk: 'GF-2026-000123',
  datum: '2026-01-05',
  toestemming: { gegeven: true, op: '2026-01-04' },
  naam: 'Joris Blom',
  telefoon: '06 12345678',
  reden: 'Ik kan de huur niet meer betalen.',
}

/** All that a doorverwijzing can say. */
export const volledig = {
  ...doorverwijzing,
  naam: 'Fatima el Amrani',
  crisis: ['woningontruiming'],
  email: 'fatima@voorbeeld.nl',
  bereikbaarVia: 'Na zes uur',
  geboortedatum: '1984-03-12',
  postcode: '1234 AB',
  straat: 'Dorpsstraat',
  huisnummer: '9',
  huisnummertoevoeging: 'bis',
  woonplaats: 'Zonderland',
  geslachtsaanduiding: 'Vrouw',
}

/** An aanmelding that another party sent, with a crisis. */
export const doorverwezen: readonly Stapje[] = [
  stap('2026-01-05', 'NeemDoorverwijzingAan', volledig, verwijzer),
  stap('2026-01-06', 'LegEersteContactVast', { datum: '2026-01-06', wijze: 'telefoon' }),
  stap('2026-01-06', 'WijsBehandelaarToe', { medewerkerId: 'm-1', toelichting: 'Zij belt liever dan zij mailt.' }),
  stap('2026-01-07', 'LegCrisisgesprekVast', { datum: '2026-01-07', machtigingGegeven: true }),
  stap('2026-01-09', 'LegCrisisAfgewendVast', { datum: '2026-01-09', acties: 'De verhuurder wacht.' }),
  stap('2026-01-20', 'LegEersteGesprekVast', { datum: '2026-01-20', hulpvraag: 'In mijn huis blijven wonen.' }),
  stap('2026-01-22', 'GeefAfwijzingsbeschikking', {
    datum: '2026-01-22',
    gronden: ['geen-problematische-schulden'],
    motivering: 'De schuld is afgelost.',
  }),
]
