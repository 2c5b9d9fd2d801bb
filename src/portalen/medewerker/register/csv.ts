import type { Datum } from '../../../gedeeld/datum.ts'
import { beschikkingsoorten } from '../../../domein/dossier/index.ts'
import {
  bezwaarhoren,
  bezwaaruitkomsten,
  bezwaarwegen,
  klachtonderwerpen,
  klachtoordelen,
  klachtwegen,
} from '../../../domein/kwaliteit/index.ts'
import {
  type Bezwaarregel,
  type Klachtregel,
  type Kwaliteitregel,
  behandelduur,
  opTijd,
} from '../../../domein/verloop/index.ts'
import { csvVan } from '../../onderdelen/csv.ts'

type Csvkolom<R> = readonly [kop: string, cel: (een: R, vandaag: Datum) => string]

const jaNee = (ja: boolean | null): string => (ja === null ? '' : ja ? 'Ja' : 'Nee')

const termijn: readonly Csvkolom<Kwaliteitregel>[] = [
  ['Dagen', (een) => String(behandelduur(een) ?? '')],
  ['Op tijd', (een, vandaag) => jaNee(opTijd(een, vandaag))],
]
const ingetrokken: Csvkolom<Kwaliteitregel> = ['Ingetrokken', (een) => een.ingetrokken ?? '']

const vanKlachten: readonly Csvkolom<Klachtregel>[] = [
  ['Klacht', ({ id }) => id],
  ['Ontvangen', ({ ontvangen }) => ontvangen],
  ['Hoe', ({ weg }) => klachtwegen[weg]],
  ['Onderwerp', ({ onderwerp }) => klachtonderwerpen[onderwerp]],
  ['Over een medewerker', ({ over }) => jaNee(over !== null)],
  ['Antwoord uiterlijk', ({ uiterlijk }) => uiterlijk],
  ['Verlengd', ({ verdaagd }) => verdaagd ?? ''],
  ['Afgehandeld', ({ afgedaan }) => afgedaan?.datum ?? ''],
  ...termijn,
  ['Oordeel', ({ afgedaan }) => (afgedaan === null ? '' : klachtoordelen[afgedaan.oordeel])],
  ingetrokken,
]

const vanBezwaren: readonly Csvkolom<Bezwaarregel>[] = [
  ['Bezwaar', ({ id }) => id],
  ['Ontvangen', ({ ontvangen }) => ontvangen],
  ['Hoe', ({ weg }) => bezwaarwegen[weg]],
  ['Besluit', ({ tegen }) => beschikkingsoorten[tegen.soort]],
  ['Besluit van', ({ tegen }) => tegen.datum],
  ['Laatste dag voor bezwaar', ({ tot }) => tot],
  ['Kwam te laat', ({ teLaat }) => jaNee(teLaat)],
  ['Gevraagd om aan te vullen', ({ herstel }) => herstel?.gevraagd ?? ''],
  ['Bij een commissie', ({ commissie }) => commissie ?? ''],
  ['Verlengd', ({ verdaagd }) => verdaagd ?? ''],
  ['Uitgesteld tot en met', ({ uitgesteldTot }) => uitgesteldTot ?? ''],
  ['Beslissing uiterlijk', ({ uiterlijk }) => uiterlijk],
  ['Horen', ({ horen }) => (horen === null ? '' : bezwaarhoren[horen.hoe])],
  ['Beslist', ({ beslist }) => beslist?.datum ?? ''],
  ...termijn,
  ['Beslissing', ({ beslist }) => (beslist === null ? '' : bezwaaruitkomsten[beslist.uitkomst])],
  ['Herroepen', ({ beslist }) => jaNee(beslist?.herroept ?? null)],
  ingetrokken,
]

const csvMet =
  <R>(kolommen: readonly Csvkolom<R>[]) =>
  (regels: readonly R[], vandaag: Datum): string =>
    csvVan([kolommen.map(([kop]) => kop), ...regels.map((een) => kolommen.map(([, cel]) => cel(een, vandaag)))])

/**
 * The klachten for a spreadsheet, an audit or the yearly publication: who complained, about whom and in what words stays
 * in the dossier.
 * @bron Gedragscode art. 19 (register, for the audit); Awb 9:12a
 */
export const klachtenCsv = csvMet(vanKlachten)

/** The bezwaren for a spreadsheet: who objected, in what words and why we decided so stays in the dossier. */
export const bezwarenCsv = csvMet(vanBezwaren)
