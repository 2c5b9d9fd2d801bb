import { isDeepStrictEqual } from 'node:util'
import type { DdasTraject } from '../../domein/dossier/index.ts'
import { lopende } from '../../domein/schulden/index.ts'
import { type Gebeurtenis, type Traject, evolve, leegTraject } from '../../domein/verloop/index.ts'
import { schuldUit, trajectUit } from './traject-uit.ts'

type DdasSchuld = NonNullable<DdasTraject['schulden']>[number]

/** What happened to a dossier, as an export needs it. */
export interface Verhaal {
  readonly staat: Traject
  /** The state right after the traject was last taken over; null: it began here. */
  readonly toen: Traject | null
}

/** Replays a dossier and remembers how it stood when it was last taken over. */
export function speelAf(gebeurtenissen: readonly Gebeurtenis[]): Verhaal {
  let staat = leegTraject
  let toen: Traject | null = null
  for (const gebeurtenis of gebeurtenissen) {
    staat = evolve(staat, gebeurtenis)
    if (gebeurtenis.soort === 'TrajectOvergenomen') toen = staat
  }
  return { staat, toen }
}

/**
 * The traject as it is delivered now: built from the state when the dossier began here; else as it was delivered to us,
 * with only what changed since laid over it, so that nothing that DDAS carried is lost.
 */
export function afTeLeveren({ staat, toen }: Verhaal, gemeentecode: string): DdasTraject {
  if (toen === null || staat.dossier.overgenomen === null) return trajectUit(staat, gemeentecode)
  const { traject } = staat.dossier.overgenomen
  if (staat === toen) return traject
  const rest = legOver(
    zonderSchulden(traject),
    zonderSchulden(trajectUit(toen, gemeentecode)),
    zonderSchulden(trajectUit(staat, gemeentecode)),
  ) as Omit<DdasTraject, 'schulden'>
  const schulden = schuldenUit(traject.schulden, toen, staat)
  return { gemeentecode: traject.gemeentecode, ...rest, ...(schulden === undefined ? {} : { schulden }) }
}

const zonderSchulden = (traject: DdasTraject): Leden =>
  Object.fromEntries(Object.entries(traject).filter(([lid]) => lid !== 'schulden'))

/** Claims are followed by their id: one that lapsed moves the others up. */
function schuldenUit(geleverd: DdasTraject['schulden'], toen: Traject, staat: Traject): DdasTraject['schulden'] {
  const plaats = new Map(toen.schulden.vorderingen.map((vordering, i) => [vordering.id, { vordering, i }]))
  const schulden = lopende(staat.schulden).map((vordering) => {
    const eerder = plaats.get(vordering.id)
    if (eerder === undefined) return schuldUit(vordering)
    return legOver(geleverd?.[eerder.i], schuldUit(eerder.vordering), schuldUit(vordering)) as DdasSchuld
  })
  return geleverd === undefined && schulden.length === 0 ? undefined : schulden
}

type Leden = Readonly<Record<string, unknown>>
const isObject = (waarde: unknown): waarde is Leden =>
  waarde !== null && typeof waarde === 'object' && !Array.isArray(waarde)

/**
 * Lays over what was delivered only what differs between then and now, member by member. Of a list we may know only the
 * last of what was delivered, so it is laid over from the end.
 */
function legOver(geleverd: unknown, toen: unknown, nu: unknown): unknown {
  if (isDeepStrictEqual(toen, nu)) return geleverd
  if (isObject(geleverd) && isObject(toen) && isObject(nu)) return legOverObject(geleverd, toen, nu)
  if (!Array.isArray(geleverd) || !Array.isArray(toen) || !Array.isArray(nu)) return nu
  const ervoor = Math.max(0, geleverd.length - toen.length)
  return [
    ...geleverd.slice(0, ervoor),
    ...nu.map((een: unknown, i) => (i < toen.length ? legOver(geleverd[ervoor + i], toen[i], een) : een)),
  ]
}

function legOverObject(geleverd: Leden, toen: Leden, nu: Leden): Leden {
  const anders = Object.keys({ ...toen, ...nu }).filter((naam) => !isDeepStrictEqual(toen[naam], nu[naam]))
  const weg = new Set(anders.filter((naam) => nu[naam] === undefined))
  const over = Object.entries(geleverd).filter(([naam]) => !weg.has(naam))
  const erop = anders
    .filter((naam) => !weg.has(naam))
    .map((naam): [string, unknown] => [naam, legOver(geleverd[naam], toen[naam], nu[naam])])
  return Object.fromEntries([...over, ...erop])
}
