import type { Datum } from '../../../gedeeld/datum.ts'
import { type Documentstand, type Documentvraag, documentstand } from '../../dossier/index.ts'
import type { Traject } from '../traject.ts'
import { type Termijn, taakVanaf, voorOns } from './termijn.ts'

/**
 * The clocks on papers: one line per whose turn it is, not one per paper (L-24). No law gives a day for them; what was
 * asked of the inwoner has the day that who asked chose.
 */
export function termijnenBijDocumenten({ dossier: { documentvragen } }: Traject): readonly Termijn[] {
  return [
    ...bij(documentvragen, ['gevraagd', 'opnieuw'], ({ gevraagd }) => gevraagd).map(wachten),
    ...bij(documentvragen, ['ontvangen'], laatstOntvangen).map(beoordelen),
    ...bij(documentvragen, ['niet-hebben', 'hulp'], ({ gemist, gevraagd }) => gemist?.datum ?? gevraagd).map(helpen),
  ]
}

interface Groep {
  readonly vragen: readonly Documentvraag[]
  /** The first day of all of them. */
  readonly sinds: Datum
}

/** The questions that stand so, with since when; none or one group. */
function bij(
  alle: readonly Documentvraag[],
  standen: readonly Documentstand[],
  dagVan: (vraag: Documentvraag) => Datum,
): readonly Groep[] {
  const vragen = alle.filter((vraag) => standen.includes(documentstand(vraag)))
  const [sinds] = vragen.map(dagVan).toSorted()
  return sinds === undefined ? [] : [{ vragen, sinds }]
}

/** The day of the oldest file that nobody judged yet. */
const laatstOntvangen = ({ documenten, gevraagd }: Documentvraag): Datum =>
  documenten.find(({ oordeel }) => oordeel === null)?.ontvangen ?? gevraagd

function wachten({ vragen, sinds }: Groep): Termijn {
  const [uiterlijk] = vragen.map(({ graagVoor }) => graagVoor).toSorted()
  return {
    ...voorOns,
    sleutel: 'documenten-wachten',
    soort: 'documenten-wachten',
    wat: 'Documenten van de inwoner',
    reden: `${aantal(vragen)} gevraagd. Bel als het niet lukt: er stopt niets door.`,
    wachtOp: 'inwoner',
    aanvang: sinds,
    uiterlijk: uiterlijk ?? sinds,
    opdracht: 'LeverDocument',
    ernst: 3,
  }
}

function beoordelen({ vragen, sinds }: Groep): Termijn {
  return {
    ...voorOns,
    ...taakVanaf(sinds),
    sleutel: 'documenten-beoordelen',
    soort: 'documenten-beoordelen',
    wat: 'Documenten bekijken',
    reden: `${aantal(vragen)} ontvangen. De inwoner wacht op uw oordeel.`,
    opdracht: 'BeoordeelDocument',
    ernst: 3,
  }
}

function helpen({ vragen, sinds }: Groep): Termijn {
  return {
    ...voorOns,
    ...taakVanaf(sinds),
    sleutel: 'documenten-hulp',
    soort: 'documenten-hulp',
    wat: 'Helpen met documenten',
    reden: `De inwoner heeft ${aantal(vragen)} niet, of vraagt hulp. Zoek samen wat wel kan.`,
    opdracht: 'BeoordeelDocument',
    ernst: 2,
  }
}

const aantal = ({ length }: readonly Documentvraag[]): string => (length === 1 ? '1 document' : `${length} documenten`)
