import type { Datum } from '../../../gedeeld/datum.ts'
import {
  type Bestandssoort,
  type Documentoordeel,
  type Documentstand,
  type Documentvraag,
  alleenGezien,
  beurtVan,
  documentstand,
  loopt,
  opBeurt,
} from '../../dossier/index.ts'
import type { Traject } from '../traject.ts'

/** A file that was handed in for a paper. */
export interface Mijnbestand {
  readonly id: string
  readonly ontvangen: Datum
  readonly soortBestand: Bestandssoort
  readonly oordeel: Documentoordeel | null
}

/** One paper that is asked of an inwoner: what, why, and where it stands. */
export interface Mijnpapier extends Pick<
  Documentvraag,
  'id' | 'soort' | 'wat' | 'waarom' | 'gevraagd' | 'graagVoor' | 'uitleg' | 'opnieuwOmdat'
> {
  readonly stand: Documentstand
  /** What can still be done: hand in a file, show the paper itself, or nothing. */
  readonly kan: 'leveren' | 'laten-zien' | 'niets'
  readonly bestanden: readonly Mijnbestand[]
  /** What the medewerker wrote with the last oordeel. */
  readonly bijOordeel: string | null
  /** What was written with "I do not have this" or "help me". */
  readonly gemeld: string | null
}

function kanVan(vraag: Documentvraag, dicht: boolean): Mijnpapier['kan'] {
  if (dicht || beurtVan(vraag) === null) return 'niets'
  return alleenGezien.has(vraag.soort) ? 'laten-zien' : 'leveren'
}

/**
 * Lists every paper that was asked of an inwoner: what waits for him first.
 * @bron L-23: one complete list with the reason of each
 */
export function mijnPapieren({ dossier }: Traject): readonly Mijnpapier[] {
  const dicht = loopt(dossier).length > 0
  return opBeurt(dossier.documentvragen, 'inwoner').map((vraag) => {
    const { id, soort, wat, waarom, gevraagd, graagVoor, uitleg, opnieuwOmdat, documenten, oordeel, gemist } = vraag
    return {
      id,
      soort,
      wat,
      waarom,
      gevraagd,
      graagVoor,
      uitleg,
      opnieuwOmdat,
      stand: documentstand(vraag),
      kan: kanVan(vraag, dicht),
      bestanden: documenten.map((d) => ({
        id: d.id,
        ontvangen: d.ontvangen,
        soortBestand: d.soortBestand,
        oordeel: d.oordeel,
      })),
      bijOordeel: oordeel?.toelichting ?? null,
      gemeld: gemist?.toelichting ?? null,
    }
  })
}

/** The papers that wait for the inwoner, and the first day by which one would help; null: none. */
export function papierenNodig({ dossier }: Traject): { readonly aantal: number; readonly graagVoor: Datum } | null {
  const open = dossier.documentvragen.filter((vraag) => beurtVan(vraag) === 'inwoner')
  const [graagVoor] = open.map((vraag) => vraag.graagVoor).toSorted()
  return graagVoor === undefined ? null : { aantal: open.length, graagVoor }
}
