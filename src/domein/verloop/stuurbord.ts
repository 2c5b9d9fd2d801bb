import { type Termijnsoort, termijnsoorten } from '../../regels/termijnen/index.ts'
import type { Fase } from './overzicht.ts'

/** The norms of law, Gedragscode and Belofte that the board counts, with the phase in which they run. */
export const gemeten = {
  'eerste-contact': { fase: 'aanmelding', naam: 'Contact opgenomen' },
  intake: { fase: 'aanmelding', naam: 'Intake gepland' },
  crisisgesprek: { fase: 'aanmelding', naam: 'Crisisgesprek gevoerd' },
  crisisacties: { fase: 'aanmelding', naam: 'Crisis afgewend' },
  'crisisacties-ondernemer': {
    fase: 'aanmelding',
    naam: 'Crisis van een ondernemer afgewend',
  },
  'eerste-gesprek': { fase: 'intake', naam: 'Eerste gesprek gevoerd' },
  beschikking: { fase: 'plan', naam: 'Beschikking gegeven' },
  stabilisatie: { fase: 'inventarisatie', naam: 'Stabilisatie afgerond' },
  schuldregeling: { fase: 'voorstel', naam: 'Schuldregeling rond' },
  'schuldregeling-ondernemer': {
    fase: 'voorstel',
    naam: 'Schuldregeling van een ondernemer rond',
  },
  hercontrole: { fase: 'regeling', naam: 'Hercontrole gedaan' },
  nazorg: { fase: 'nazorg', naam: 'Nazorgcontact gehad' },
} as const satisfies Partial<Record<Termijnsoort, { readonly fase: Fase; readonly naam: string }>>
export type Gemeten = keyof typeof gemeten

/** The norms that the board counts, in the order of the process. */
export const gemetenSoorten: readonly Gemeten[] = termijnsoorten
  .filter((soort): soort is Gemeten => Object.hasOwn(gemeten, soort))
  .toSorted((a, b) => Object.keys(gemeten).indexOf(a) - Object.keys(gemeten).indexOf(b))

/** Termijnen of one soort that took the same number of days of the same norm. */
export interface Telling {
  readonly soort: string
  /** From the first day to the day on which it was met; null: not met yet. */
  readonly dagen: number | null
  /** From the first day to the last one allowed. */
  readonly norm: number
  readonly aantal: number
}

/** The smallest, the quarters and the largest of numbers. */
export interface Spreiding {
  readonly laagste: number
  readonly kwart: number
  readonly mediaan: number
  readonly driekwart: number
  readonly hoogste: number
}

/** How a norm was kept. */
export interface Normstand {
  readonly soort: Gemeten
  /** All that were due. */
  readonly aantal: number
  readonly opTijd: number
  readonly teLaat: number
  /** Of those too late: not met yet. */
  readonly nogOpen: number
  /** Days that the ones that were met took; null: fewer than `genoegVoorSpreiding` were. */
  readonly dagen: Spreiding | null
  /** The same as whole per cent of the norm. */
  readonly vanDeNorm: Spreiding | null
}

/** Below this a spread says more about one person than about the work. */
export const genoegVoorSpreiding = 5

/** Sums up, for every norm of which something was due, how it was kept; in the order of the process. */
export function normstanden(tellingen: readonly Telling[]): readonly Normstand[] {
  return gemetenSoorten.flatMap((soort) => {
    const eigen = tellingen.filter((t) => t.soort === soort && t.aantal > 0)
    return eigen.length === 0 ? [] : [normstand(soort, eigen)]
  })
}

function normstand(soort: Gemeten, tellingen: readonly Telling[]): Normstand {
  const som = (welke: readonly Telling[]) => welke.reduce((tot, { aantal }) => tot + aantal, 0)
  const klaar = tellingen.flatMap((t) => (t.dagen === null ? [] : [{ ...t, dagen: t.dagen }]))
  const opTijd = som(klaar.filter(({ dagen, norm }) => dagen <= norm))
  const aantal = som(tellingen)
  return {
    soort,
    aantal,
    opTijd,
    teLaat: aantal - opTijd,
    nogOpen: aantal - som(klaar),
    dagen: spreidingVan(klaar.map(({ dagen, aantal: keren }) => ({ waarde: dagen, keren }))),
    vanDeNorm: spreidingVan(
      klaar.map(({ dagen, norm, aantal: keren }) => ({ waarde: Math.round((100 * dagen) / Math.max(1, norm)), keren })),
    ),
  }
}

/** Finds the quarters of numbers that occur so many times each, every quarter one of them; null: there are too few. */
export function spreidingVan(
  waarden: readonly { readonly waarde: number; readonly keren: number }[],
): Spreiding | null {
  const opVolgorde = waarden.toSorted((a, b) => a.waarde - b.waarde)
  const aantal = opVolgorde.reduce((tot, { keren }) => tot + keren, 0)
  if (aantal < genoegVoorSpreiding) return null
  const op = (deel: number): number => {
    const plaats = Math.max(1, Math.ceil(deel * aantal))
    let gehad = 0
    return opVolgorde.find(({ keren }) => (gehad += keren) >= plaats)?.waarde ?? 0
  }
  return { laagste: op(0), kwart: op(0.25), mediaan: op(0.5), driekwart: op(0.75), hoogste: op(1) }
}

/** Whole per cent, rounded down: 100 only when nothing is missing. */
export function procentVan(deel: number, geheel: number): number {
  return geheel === 0 ? 0 : Math.floor((100 * deel) / geheel)
}
