import { telOp } from '../../gedeeld/geld.ts'
import { type Uitkomst, nooit } from '../../gedeeld/uitkomst.ts'
import { schuldregeling } from './schuldregeling.ts'
import type { Oplossing, Oplossinguitkomst, Vergelijking } from './uitkomst.ts'
import { betalingsregeling, herfinanciering } from './volledig.ts'
import { type Oplossingsoort, type Oplossingsvraag, oplossingen } from './vraag.ts'
import type { Oplossingweigering } from './weigeringen.ts'
import { wsnp } from './wsnp.ts'

/** Tells whether a text names an oplossing. */
export function isOplossing(tekst: string): tekst is Oplossingsoort {
  return Object.hasOwn(oplossingen, tekst)
}

const volgorde: readonly Oplossingsoort[] = Object.keys(oplossingen).filter(isOplossing)

/**
 * Lays every oplossing side by side for one dossier: what the inwoner pays and until when, what each schuldeiser gets
 * and when. Those that are not open say all reasons at once; which one is chosen is for a person.
 * @returns the oplossingen in the order in which they are tried, and the first of them that is open
 * @throws RangeError on contradicting amounts or no capacity on the peildatum: input checks come first
 * @bron Gedragscode art. 11.11 and 11.12 (CA-01)
 */
export function vergelijkOplossingen(vraag: Oplossingsvraag): Vergelijking {
  const naast = volgorde.map((soort) => alsOplossing(soort, reken(vraag, soort)))
  return {
    schuld: telOp(...vraag.vorderingen.map(({ bedrag }) => bedrag)),
    oplossingen: naast,
    eersteDieKan: naast.find(({ mogelijk }) => mogelijk)?.soort ?? null,
  }
}

function reken(vraag: Oplossingsvraag, soort: Oplossingsoort): Uitkomst<Oplossinguitkomst, Oplossingweigering> {
  switch (soort) {
    case 'betalingsregeling':
      return betalingsregeling(vraag)
    case 'herfinanciering':
      return herfinanciering(vraag)
    case 'SK':
    case 'SB':
    case 'SA':
      return schuldregeling(vraag, soort)
    case 'wsnp':
      return wsnp(vraag)
    default:
      return nooit(soort)
  }
}

function alsOplossing(soort: Oplossingsoort, uitkomst: Uitkomst<Oplossinguitkomst, Oplossingweigering>): Oplossing {
  return uitkomst.ok
    ? { soort, mogelijk: true, uitkomst: uitkomst.waarde }
    : { soort, mogelijk: false, redenen: uitkomst.weigeringen }
}
