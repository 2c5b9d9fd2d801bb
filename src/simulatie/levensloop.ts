import { type Centen, centen, nul } from '../gedeeld/geld.ts'
import type { Crisissituatie, Oorzaak } from '../domein/dossier/index.ts'
import type { Vorm } from '../domein/schuldregeling/index.ts'
import { type Voorbeeldpersoon, verzinPersoon } from './personen.ts'
import type { Voorbeeldschuldeiser } from './schuldeisers.ts'
import { schuldVan } from './temperamenten.ts'
import { type Worp, kans, kies, tussen, weeg } from './toeval.ts'

/** How a simulated dossier goes, as far as that is up to the inwoner and the gemeente. */
export type Loop =
  'regeling' | 'ziet-af' | 'afwijzing' | 'alleen-advies' | 'overlijdt' | 'stopt' | 'verhuist' | 'komt-niet-na'

const lopen: Readonly<Record<Loop, number>> = {
  regeling: 66,
  'ziet-af': 5,
  afwijzing: 6,
  'alleen-advies': 5,
  overlijdt: 5,
  stopt: 5,
  verhuist: 4,
  'komt-niet-na': 4,
}

const vormen: Readonly<Record<Vorm, number>> = { SB: 55, SK: 28, SA: 17 }

/** Everything that the simulated worker knows beforehand of one dossier. */
export interface Levensloop {
  readonly worp: Worp
  readonly persoon: Voorbeeldpersoon
  readonly kanaal: 'telefoon' | 'website' | 'mail' | 'balie'
  readonly crisis: Crisissituatie | null
  readonly loop: Loop
  readonly vorm: Vorm
  readonly ondernemer: boolean
  readonly oorzaak: Oorzaak
  readonly vermogen: Centen
  /** Days between the overeenkomst and what befalls the inwoner, for the runs in which something does. */
  readonly gebeurtNa: number
  readonly schulden: readonly Schuld[]
}

/** A debt as the inwoner tells of it. */
export interface Schuld {
  readonly schuldeiserId: string
  readonly kenmerk: string
  readonly bedrag: Centen
  /** Who collects it, each with its own reference, as they stand in the contactenboek. */
  readonly incasso?: {
    readonly incassantId?: string
    readonly incassantKenmerk?: string
    readonly deurwaarderId?: string
    readonly deurwaarderKenmerk?: string
  }
}

/** Makes the run of dossier `nummer` (0, 1, 2, …). */
export function levensloop(
  zaad: string,
  nummer: number,
  dossierId: string,
  schuldeisers: readonly Voorbeeldschuldeiser[],
): Levensloop {
  const worp = [zaad, 'levensloop', nummer]
  const over = (wat: string): Worp => [...worp, wat]
  return {
    worp,
    persoon: verzinPersoon(nummer, worp),
    kanaal: kies(['telefoon', 'website', 'mail', 'balie'] as const, over('kanaal')),
    crisis: kans(18, over('crisis')) ? kies(crises, over('welke crisis')) : null,
    loop: weeg(lopen, over('loop')),
    vorm: weeg(vormen, over('vorm')),
    ondernemer: kans(6, over('ondernemer')),
    oorzaak: kies(['overleving', 'compensatie', 'aanpassing', 'overkreditering', 'anders'] as const, over('oorzaak')),
    vermogen: kans(20, over('vermogen')) ? centen(tussen(100, 900, over('hoeveel vermogen')) * 100) : nul,
    gebeurtNa: tussen(40, 480, over('gebeurt na')),
    schulden: schulden(zaad, dossierId, schuldeisers, worp),
  }
}

const crises = ['woningontruiming', 'afsluiting-energie', 'einde-zorgverzekering', 'loon-of-bankbeslag'] as const

function schulden(
  zaad: string,
  dossierId: string,
  alle: readonly Voorbeeldschuldeiser[],
  worp: Worp,
): readonly Schuld[] {
  const aantal = tussen(3, 9, [...worp, 'aantal'])
  const over = new Map(alle.filter(({ gewicht }) => gewicht > 0).map((een) => [een.id, een]))
  const gekozen: Schuld[] = []
  for (let i = 0; i < aantal && over.size > 0; i++) {
    const id = weeg(Object.fromEntries([...over.values()].map((een) => [een.id, een.gewicht])), [...worp, 'keus', i])
    const een = over.get(id)
    if (een === undefined) break
    over.delete(id)
    const kenmerk = `KW-${tussen(100_000, 999_999, [...worp, 'kenmerk', i])}`
    const { bedrag } = schuldVan(een.soort, [zaad, dossierId, id, kenmerk])
    // People rarely know the exact amount: whole tens, up to a fifth beside it.
    const genoemd = Math.floor((bedrag * tussen(80, 115, [...worp, 'genoemd', i])) / 100_000) * 1000
    gekozen.push({ schuldeiserId: id, kenmerk, bedrag: centen(genoemd) })
  }
  return gekozen
}
