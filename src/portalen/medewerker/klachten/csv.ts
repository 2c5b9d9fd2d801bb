import type { Datum } from '../../../gedeeld/datum.ts'
import { klachtonderwerpen, klachtoordelen, klachtwegen } from '../../../domein/kwaliteit/index.ts'
import { type Klachtregel, antwoordUiterlijk, behandelduur, opTijd } from '../../../domein/verloop/index.ts'
import { csvVan } from '../../onderdelen/csv.ts'

const jaNee = (ja: boolean | null): string => (ja === null ? '' : ja ? 'Ja' : 'Nee')

const kolommen: readonly (readonly [kop: string, cel: (een: Klachtregel, vandaag: Datum) => string])[] = [
  ['Klacht', ({ id }) => id],
  ['Ontvangen', ({ ontvangen }) => ontvangen],
  ['Hoe', ({ weg }) => klachtwegen[weg]],
  ['Onderwerp', ({ onderwerp }) => klachtonderwerpen[onderwerp]],
  ['Over een medewerker', ({ over }) => jaNee(over !== null)],
  ['Antwoord uiterlijk', antwoordUiterlijk],
  ['Verlengd', ({ verdaagd }) => verdaagd ?? ''],
  ['Afgehandeld', ({ afgedaan }) => afgedaan?.datum ?? ''],
  ['Dagen', (een) => String(behandelduur(een) ?? '')],
  ['Op tijd', (een, vandaag) => jaNee(opTijd(een, vandaag))],
  ['Oordeel', ({ afgedaan }) => (afgedaan === null ? '' : klachtoordelen[afgedaan.oordeel])],
  ['Ingetrokken', ({ ingetrokken }) => ingetrokken ?? ''],
]

/**
 * The klachten for a spreadsheet, an audit or the yearly publication: who complained, about whom and in what words stays
 * in the dossier.
 * @bron Gedragscode art. 19 (register, for the audit); Awb 9:12a
 */
export const klachtenCsv = (klachten: readonly Klachtregel[], vandaag: Datum): string =>
  csvVan([kolommen.map(([kop]) => kop), ...klachten.map((een) => kolommen.map(([, cel]) => cel(een, vandaag)))])
