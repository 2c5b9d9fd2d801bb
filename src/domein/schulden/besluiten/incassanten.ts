import type { Feiten, Schuldeiserfeiten } from '../../toegang/index.ts'
import type { Incassant } from '../schulden.ts'
import type { Schuldenweigering } from '../weigeringen.ts'

/** What was handed in about who collects. */
interface Opgave {
  readonly incassant?: string | undefined
  readonly incassantId?: string | undefined
  readonly incassantKenmerk?: string | undefined
  readonly deurwaarder?: string | undefined
  readonly deurwaarderId?: string | undefined
  readonly deurwaarderKenmerk?: string | undefined
}

interface Uitslag {
  readonly gevonden: { readonly incassant?: Incassant; readonly deurwaarder?: Incassant }
  readonly redenen: readonly Schuldenweigering[]
  /** Nothing was handed in at all. */
  readonly leeg: boolean
}

type Wie = 'incassant' | 'deurwaarder'
const rollen = { incassant: 'incassobureau', deurwaarder: 'gerechtsdeurwaarder' } as const

/** Who collects, each with its own reference: by name, or from the contactenboek; refuses both at once. */
export function incassantenUit(opgave: Opgave, feiten: Pick<Feiten, 'schuldeiser'>): Uitslag {
  const een = lees('incassant', opgave, feiten)
  const ander = lees('deurwaarder', opgave, feiten)
  return {
    gevonden: {
      ...(een.wie === null ? {} : { incassant: een.wie }),
      ...(ander.wie === null ? {} : { deurwaarder: ander.wie }),
    },
    redenen: [...een.redenen, ...ander.redenen],
    leeg: een.wie === null && ander.wie === null,
  }
}

function lees(soort: Wie, opgave: Opgave, feiten: Pick<Feiten, 'schuldeiser'>) {
  const [getypt, id, eigen] = [opgave[soort], opgave[`${soort}Id`], opgave[`${soort}Kenmerk`]]
  const kenmerk = eigen === undefined ? {} : { kenmerk: eigen }
  const contact = id === undefined ? undefined : feiten.schuldeiser(id)
  const redenen: Schuldenweigering[] = [
    ...(getypt !== undefined && id !== undefined ? [vreemd(`${soort}Id`)] : []),
    ...(id !== undefined && contact?.rol !== rollen[soort] ? [onbekend(`${soort}Id`)] : []),
    ...(getypt === undefined && id === undefined && eigen !== undefined ? [vreemd(`${soort}Kenmerk`)] : []),
  ]
  return { redenen, wie: redenen.length > 0 ? null : wieVan(getypt, contact, kenmerk) }
}

function wieVan(
  getypt: string | undefined,
  contact: Schuldeiserfeiten | undefined,
  kenmerk: { readonly kenmerk?: string },
): Incassant | null {
  if (contact !== undefined) return { id: contact.id, naam: contact.naam, ...kenmerk }
  return getypt === undefined ? null : { naam: getypt, ...kenmerk }
}

const vreemd = (veld: string) => ({ code: 'HoortNietBijElkaar', veld: `#/${veld}` }) as const
const onbekend = (veld: string) => ({ code: 'IncassantOnbekend', veld: `#/${veld}` }) as const
