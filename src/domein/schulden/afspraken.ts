import type { Datum } from '../../gedeeld/datum.ts'
import type { ExtraGegeven, Schuldaard, Uitgesloten } from '../../regels/convenanten/index.ts'
import type { Schuldeiserfeiten } from '../toegang/index.ts'

/** What a schuldeiser needs to find a claim, as the inwoner told it. */
export interface Extragegevens {
  readonly meterstand?: string
  /** The day on which the meter was read. */
  readonly meterstandOp?: Datum
  readonly eerdereAdressen?: string
  /** Why what was asked is not there: then the saldoverzoek goes without it. */
  readonly nietBekend?: string
}

interface Onderworpen {
  readonly schuldeiser: Pick<Schuldeiserfeiten, 'voorafAkkoord' | 'uitgesloten' | 'extraGegevens' | 'pauzeMaanden'>
  readonly aard?: Schuldaard
  readonly zakelijk: boolean
  readonly extra?: Extragegevens
}

/**
 * Decides whether what was agreed with the schuldeiser leaves this debt out, and by which kind; null: it applies.
 * `onbekend`: the agreement leaves kinds out and nobody said of which kind this debt is, so that nothing is counted on.
 * @bron Handleiding convenanten (Z0); per convenant `regels/waarden/convenanten.ts`
 */
export function uitsluitingVan({ schuldeiser, aard, zakelijk }: Onderworpen): Uitgesloten | 'onbekend' | null {
  const uitgesloten = schuldeiser.uitgesloten ?? []
  if (zakelijk && uitgesloten.includes('zakelijk')) return 'zakelijk'
  if (!vraagtAard(schuldeiser)) return null
  if (aard === undefined) return 'onbekend'
  return uitgesloten.find((een) => een === aard) ?? null
}

/** Tells whether it matters of which kind a debt to this schuldeiser is. */
export function vraagtAard({ uitgesloten = [] }: Pick<Schuldeiserfeiten, 'uitgesloten'>): boolean {
  return uitgesloten.some((een) => een !== 'zakelijk')
}

/** Tells whether the schuldeiser agreed beforehand with a regeling for this very debt. */
export function isVoorafAkkoord(v: Onderworpen): boolean {
  return v.schuldeiser.voorafAkkoord && uitsluitingVan(v) === null
}

/** Months that collection of this debt rests after the kennisgeving; null: only asked. */
export function pauzeVan(v: Onderworpen): number | null {
  return uitsluitingVan(v) === null ? v.schuldeiser.pauzeMaanden : null
}

/** What goes along with the saldoverzoek: only what this schuldeiser asks, as far as it is known. */
export function meeTeSturen({ schuldeiser, extra = {} }: Onderworpen): Omit<Extragegevens, 'nietBekend'> {
  const { meterstand, meterstandOp, eerdereAdressen } = extra
  const vraagt = (wat: ExtraGegeven): boolean => schuldeiser.extraGegevens?.includes(wat) === true
  return {
    ...(meterstand === undefined || !vraagt('meterstand') ? {} : { meterstand }),
    ...(meterstandOp === undefined || !vraagt('meterstand') ? {} : { meterstandOp }),
    ...(eerdereAdressen === undefined || !vraagt('eerdere-adressen') ? {} : { eerdereAdressen }),
  }
}

/** What the schuldeiser needs with the saldoverzoek and nobody filled in yet. */
export function ontbrekendeGegevens({ schuldeiser, extra }: Onderworpen): readonly ExtraGegeven[] {
  if (extra?.nietBekend !== undefined) return []
  const bekend: Readonly<Record<ExtraGegeven, unknown>> = {
    meterstand: extra?.meterstand,
    'eerdere-adressen': extra?.eerdereAdressen,
  }
  return (schuldeiser.extraGegevens ?? []).filter((een) => bekend[een] === undefined)
}
