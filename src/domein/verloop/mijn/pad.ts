import type { Datum } from '../../../gedeeld/datum.ts'
import { type Fase, faseVan } from '../overzicht.ts'
import type { Traject } from '../traject.ts'

/** The steps that an inwoner sees, in order: those of the process without the closing of the file. */
export const mijlpalen = [
  'aanmelding',
  'intake',
  'plan',
  'inventarisatie',
  'voorstel',
  'regeling',
  'nazorg',
] as const satisfies readonly Fase[]
export type Mijlpaal = (typeof mijlpalen)[number]

/** Where one step is: `gestopt` is where a traject ended before its time, and nothing follows it. */
export interface Padstap {
  readonly mijlpaal: Mijlpaal
  readonly stand: 'klaar' | 'hier' | 'straks' | 'gestopt'
}

/** How a traject stands as a whole; `vrij`: of these debts nothing is owed any more. */
export type Afloop = 'loopt' | 'vrij' | 'afgerond' | 'afgewezen' | 'gestopt'

/** Tells how a traject stands as a whole. */
export function afloopVan({ dossier, schuldregeling }: Traject): Afloop {
  if (schuldregeling.kwijting !== null) return 'vrij'
  if (dossier.overlijden !== null || dossier.overgenomen?.alBeeindigd === true) return 'gestopt'
  if (dossier.einde === null) return 'loopt'
  if (dossier.einde.grond === 'afgewezen') return 'afgewezen'
  return dossier.einde.grond === 'afgerond' ? 'afgerond' : 'gestopt'
}

/** Lays out the path: what was done, where the inwoner is, what is to come. */
export function padVan(staat: Traject): readonly Padstap[] {
  const afloop = afloopVan(staat)
  if (afloop === 'afgewezen' || afloop === 'gestopt') return gestoptePad(staat)
  const fase = faseVan(staat)
  // The regeling is over on the day of kwijting, whatever we still have to write up.
  const mijlpaal = afloop === 'vrij' && fase === 'regeling' ? 'nazorg' : fase
  const hier = mijlpaal === 'einde' ? mijlpalen.length : mijlpalen.indexOf(mijlpaal)
  return mijlpalen.map((stap, i) => ({ mijlpaal: stap, stand: i < hier ? 'klaar' : i === hier ? 'hier' : 'straks' }))
}

/** As far as it came: what would have come after it is not promised. */
function gestoptePad(staat: Traject): readonly Padstap[] {
  const lopend = { ...staat, dossier: { ...staat.dossier, einde: null, gesloten: null, overgenomen: null } }
  const fase = faseVan(lopend)
  const tot = mijlpalen.findIndex((mijlpaal) => mijlpaal === fase)
  return mijlpalen.slice(0, tot + 1).map((mijlpaal, i) => ({ mijlpaal, stand: i < tot ? 'klaar' : 'gestopt' }))
}

/** The step after this one; null: there is none. The day by which it comes is told where a term says it. */
export interface Daarna {
  readonly mijlpaal: Mijlpaal
  readonly uiterlijk: Datum | null
}
