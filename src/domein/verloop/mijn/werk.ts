import type { Datum } from '../../../gedeeld/datum.ts'
import { lopende } from '../../schulden/index.ts'
import type { Termijn } from '../termijnen/index.ts'
import type { Traject } from '../traject.ts'

/** What we do for an inwoner and tell him of. What is not here is our own housekeeping. */
export const werksoorten = [
  'bericht-beantwoorden',
  'crisisgesprek',
  'crisisacties',
  'eerste-contact',
  'intake',
  'eerste-gesprek',
  'beschikking',
  'overeenkomst-sluiten',
  'saldo-vragen',
  'voorstel-doen',
  'weigering-beoordelen',
  'schuldregeling',
  'vtlb-herberekenen',
  'hercontrole',
  'uitdelen',
  'kwijting-vragen',
  'te-veel-gereserveerd',
  'nazorg',
] as const satisfies readonly Termijn['soort'][]
export type Werksoort = (typeof werksoorten)[number]

const wachtsoorten = ['saldo-opgave', 'voorstel-reactie', 'kwijting-navragen', 'geld-ontvangen'] as const
/** What waits on others. */
export type Wachtsoort = (typeof wachtsoorten)[number]

/** What we do, and by when. */
export interface Belofte {
  readonly soort: Werksoort
  readonly uiterlijk: Datum
}

/** What waits on others: on how many of how many, and the last day on which an answer is due. */
export interface Wachten {
  readonly soort: Wachtsoort
  readonly aantal: number
  readonly van: number
  readonly uiterlijk: Datum
}

/** What should have been done by a day, and on whom it waits. */
export interface Vertraging {
  readonly soort: Werksoort | Wachtsoort
  readonly uiterlijk: Datum
  readonly wachtOp: 'ons' | 'schuldeisers' | 'bank'
}

// For a firm the same is done, in more time.
const zonderOndernemer: Partial<Record<Termijn['soort'], Werksoort>> = {
  'crisisacties-ondernemer': 'crisisacties',
  'schuldregeling-ondernemer': 'schuldregeling',
}

const werkVan = ({ soort }: Termijn): Werksoort | null =>
  zonderOndernemer[soort] ?? werksoorten.find((s) => s === soort) ?? null
const wachtVan = ({ soort }: Termijn): Wachtsoort | null => wachtsoorten.find((s) => s === soort) ?? null

const eerder = (a: { readonly uiterlijk: Datum }, b: { readonly uiterlijk: Datum }) =>
  a.uiterlijk < b.uiterlijk ? -1 : 1

/** One of each soort: the first day of those that are due. */
function perSoort<T extends { readonly soort: string; readonly uiterlijk: Datum }>(rijen: readonly T[]): readonly T[] {
  const gezien = new Set<string>()
  return rijen.toSorted(eerder).filter(({ soort }) => !gezien.has(soort) && gezien.add(soort).size > 0)
}

/** Lists what we do now, each with its last day; what is late is told apart. */
export function beloftenVan(open: readonly Termijn[], vandaag: Datum): readonly Belofte[] {
  return perSoort(
    open.flatMap((t) => {
      const soort = werkVan(t)
      return soort === null || t.aanvang > vandaag || t.uiterlijk < vandaag ? [] : [{ soort, uiterlijk: t.uiterlijk }]
    }),
  )
}

/** Lists what waits on others, also when it is late. */
export function wachtenVan(staat: Traject, open: readonly Termijn[], vandaag: Datum): readonly Wachten[] {
  return wachtsoorten.flatMap((soort) => {
    const rijen = open.filter((t) => t.soort === soort && t.aanvang <= vandaag)
    const uiterlijk = rijen
      .map((t) => t.uiterlijk)
      .toSorted()
      .at(-1)
    if (uiterlijk === undefined) return []
    return [{ soort, aantal: rijen.length, van: Math.max(rijen.length, lopende(staat.schulden).length), uiterlijk }]
  })
}

/**
 * Lists what is late, one of each soort, with on whom it waits. The whole schuldregeling waits on the schuldeisers
 * while one of them has to answer.
 */
export function vertragingenVan(open: readonly Termijn[], vandaag: Datum): readonly Vertraging[] {
  const opSchuldeisers = open.some((t) => t.wachtOp === 'schuldeisers' && wachtVan(t) !== null && t.aanvang <= vandaag)
  return perSoort(
    open.flatMap((t): readonly Vertraging[] => {
      const soort = werkVan(t) ?? wachtVan(t)
      if (soort === null || t.uiterlijk >= vandaag) return []
      return [{ soort, uiterlijk: t.uiterlijk, wachtOp: redenVan(t, soort, opSchuldeisers) }]
    }),
  )
}

function redenVan(t: Termijn, soort: Vertraging['soort'], opSchuldeisers: boolean): Vertraging['wachtOp'] {
  if (soort === 'geld-ontvangen') return 'bank'
  if (t.wachtOp === 'schuldeisers') return 'schuldeisers'
  return soort === 'schuldregeling' && opSchuldeisers ? 'schuldeisers' : 'ons'
}
