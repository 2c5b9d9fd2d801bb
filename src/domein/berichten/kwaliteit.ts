import type { Datum } from '../../gedeeld/datum.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import {
  type KlachtGebeurtenis,
  type KwaliteitGebeurtenis,
  type KwaliteitInzicht,
  isBezwaarGebeurtenis,
  klachtoordelen,
} from '../kwaliteit/index.ts'
import type { Bericht, Berichtsoort, Regel } from './berichten.ts'
import { bezwaarbericht } from './bezwaar.ts'

/** What a letter to an inwoner says of his klacht or bezwaar. */
export interface Inhoud {
  readonly soort: Berichtsoort
  readonly datum: Datum
  readonly regels: readonly Regel[]
}

const regel = (wat: string, waarde: string): Regel => ({ wat, waarde })

/**
 * What an inwoner is told of his klacht or bezwaar: that it is there, that it takes longer, what came of it. After death
 * there is nobody to write to; who takes it back knows, and who deals with it stands in the portal.
 * @bron Awb 9:6, 9:11 lid 2, 9:12
 */
export function rondKwaliteit(g: KwaliteitGebeurtenis, na: KwaliteitInzicht): readonly Bericht[] {
  const bericht = na.dossier.overlijden === null ? inhoudVan(g, na) : null
  if (bericht === null) return []
  // The partner speaks for himself; who acts for the inwoner speaks for the inwoner.
  const van = isBezwaarGebeurtenis(g)
    ? na.kwaliteit.bezwaren.find(({ id }) => id === g.bezwaarId)?.van
    : na.kwaliteit.klachten.find(({ id }) => id === g.klachtId)?.van
  const naam = (van?.wie === 'partner' ? van.naam : na.dossier.client?.naam) ?? 'Naam onbekend'
  return [{ ...bericht, aan: { soort: 'inwoner', naam }, vorderingIds: [], antwoordUiterlijk: null }]
}

const inhoudVan = (g: KwaliteitGebeurtenis, na: KwaliteitInzicht): Inhoud | null =>
  isBezwaarGebeurtenis(g) ? bezwaarbericht(g, na) : klachtbericht(g, na)

function klachtbericht(g: KlachtGebeurtenis, { kwaliteit }: KwaliteitInzicht): Inhoud | null {
  const ontvangen = kwaliteit.klachten.find(({ id }) => id === g.klachtId)?.ontvangen ?? g.datum
  switch (g.soort) {
    case 'KlachtIngediend':
      return {
        soort: 'klacht-inwoner',
        datum: g.datum,
        regels: [
          regel('Uw klacht van', ontvangen),
          regel('Uw klacht', g.klacht),
          regel('U krijgt ons antwoord uiterlijk op', g.uiterlijk),
        ],
      }
    case 'KlachtVerdaagd':
      return {
        soort: 'klacht-later-inwoner',
        datum: g.datum,
        regels: [
          regel('Uw klacht van', ontvangen),
          regel('Waarom', g.reden),
          regel('U krijgt ons antwoord uiterlijk op', g.uiterlijk),
        ],
      }
    case 'KlachtAfgehandeld':
      return {
        soort: 'klacht-antwoord-inwoner',
        datum: g.datum,
        regels: [
          regel('Uw klacht van', ontvangen),
          regel('Wat wij hebben gevonden', g.bevindingen),
          regel('Ons oordeel', klachtoordelen[g.oordeel]),
          regel('Waarom, en wat wij doen', g.conclusie),
        ],
      }
    case 'KlachtToegewezen':
    case 'KlachtIngetrokken':
      return null
    default:
      return nooit(g)
  }
}
