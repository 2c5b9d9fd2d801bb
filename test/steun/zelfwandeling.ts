import type { Actor } from '../../src/domein/toegang/index.ts'
import { type Stapje, stap } from './aanloop.ts'
import { doorverwezen } from './doorverwijswandeling.ts'

/** Somebody without an account. */
export const bezoeker: Actor = { soort: 'inwoner', id: 'i-1', naam: 'Inwoner' }

/** The least with which somebody can ask for help. */
export const hulpvraag = { voorWie: 'mijzelf', naam: 'Joris Blom', telefoon: '06 12345678', taal: 'nl' }

/** A neighbour asks for somebody else, all that can be said. */
export const voorAnder = {
  voorWie: 'ander',
  namens: { relatie: 'wijkteam', uwNaam: 'Sanne Kuiper', uwTelefoon: '06 87654321', akkoord: true },
  naam: 'Fatima el Amrani',
  situaties: ['woningontruiming'],
  zorgen: ['rekeningen-blijven-liggen'],
  reden: 'De deurwaarder komt donderdag.',
  telefoon: '06 12345678',
  belmoment: 'avond',
  email: 'fatima@voorbeeld.nl',
  postcode: '1234 AB',
  straat: 'Dorpsstraat',
  huisnummer: '9',
  woonplaats: 'Zonderland',
  taal: 'ar',
}

/** An aanmelding on the website, with a crisis; it goes on as one that another party sent. */
export const zelfAangemeld: readonly Stapje[] = [
  stap('2026-01-05', 'MeldZichAan', voorAnder, bezoeker),
  ...doorverwezen.slice(1),
]
