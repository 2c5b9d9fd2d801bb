import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { type Afschrift, type Afschriftpost, aansluitingVan } from './afschrift.ts'
import {
  type Afschriftspoor,
  type Inhoudssleutel,
  type NieuwePost,
  type Postsleutel,
  nieuwePosten,
  spoorVan,
} from './postsleutel.ts'

/** A statement with what it brings that was not there. */
export interface Ingelezen {
  readonly afschrift: Afschrift
  readonly spoor: Afschriftspoor
  readonly posten: readonly NieuwePost[]
}

export type Inleesweigering =
  { readonly code: 'AfschriftVanAndereRekening' } | { readonly code: 'AfschriftSluitNiet'; readonly verschil: Centen }

/**
 * Decides what the statements of one account in a file bring. Whether a statement goes on where another stopped is no
 * reason to refuse: files come in any order. The tie-out shows every gap.
 * @param bekend as nieuwePosten asks
 * @param sleutelVan what is remembered of an entry: a hash of what it says
 * @returns each statement with its new entries, and the keys of entries known before that now prove to be others; or a
 * refusal per statement that is of another account, or contradicts itself (L-13)
 */
export function leesIn(
  rekening: Iban,
  bekend: readonly Afschriftspoor[],
  afschriften: readonly Afschrift[],
  sleutelVan: Inhoudssleutel,
): Uitkomst<{ readonly afschriften: readonly Ingelezen[]; readonly alsnog: readonly Postsleutel[] }, Inleesweigering> {
  const redenen = afschriften.flatMap((afschrift) => bezwaren(rekening, afschrift))
  if (redenen.length > 0) return geweigerd(...redenen)
  const { posten, alsnog } = nieuwePosten(bekend, afschriften, sleutelVan)
  const perAfschrift = Map.groupBy(posten, ({ afschrift }) => afschrift)
  return gelukt({
    afschriften: afschriften.map((afschrift) => ({
      afschrift,
      spoor: spoorVan(afschrift, sleutelVan),
      posten: perAfschrift.get(afschrift) ?? [],
    })),
    alsnog,
  })
}

function bezwaren(rekening: Iban, afschrift: Afschrift): readonly Inleesweigering[] {
  if (afschrift.rekening !== rekening) return [{ code: 'AfschriftVanAndereRekening' }]
  const aansluiting = aansluitingVan(afschrift)
  return aansluiting.soort === 'verschil' ? [{ code: 'AfschriftSluitNiet', verschil: aansluiting.verschil }] : []
}

/** What came in and what went out on one day, both 0 or more. */
export interface Dagtotaal {
  readonly datum: Datum
  readonly bij: Centen
  readonly af: Centen
}

/** Sums entries per day, in and out apart, in the order of the days; a day on which nothing moved is left out. */
export function dagtotalen(posten: readonly Pick<Afschriftpost, 'boekdatum' | 'bedrag'>[]): readonly Dagtotaal[] {
  const dagen = new Map<Datum, { bij: Centen; af: Centen }>()
  for (const { boekdatum, bedrag } of posten) {
    const { bij, af } = dagen.get(boekdatum) ?? { bij: nul, af: nul }
    dagen.set(boekdatum, bedrag > 0 ? { bij: telOp(bij, bedrag), af } : { bij, af: trekAf(af, bedrag) })
  }
  return [...dagen]
    .map(([datum, totaal]) => ({ datum, ...totaal }))
    .filter(({ bij, af }) => bij > 0 || af > 0)
    .toSorted((a, b) => (a.datum < b.datum ? -1 : 1))
}
