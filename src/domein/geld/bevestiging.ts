import type { Centen } from '../../gedeeld/geld.ts'
import { nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import type { Betaaldeel } from '../toegang/index.ts'
import type { Afschriftpost } from './afschrift.ts'
import type { Betaalbatch } from './betaalbatch.ts'
import type { Betaalstand } from './betaling.ts'

/** A payment that was ordered from the bank, as far as an entry can be matched with it. */
export interface Besteld extends Betaaldeel {
  readonly batchId: string
  readonly endToEndId: string
  readonly stand: Betaalstand
}

/** What a person says an entry is about when the bank does not: all that is open of a batch, or these payments. */
export type Gekozen = { readonly batchId: string } | { readonly betalingen: readonly Besteld[] }

/** What an entry is about, as far as payments go. */
export type Bevestiging =
  /** Executes everything of a batch that was not executed yet, or only these payments of it. */
  | { readonly soort: 'uitgevoerd'; readonly batchId: string; readonly betalingen: 'alle' | readonly string[] }
  | { readonly soort: 'teruggekomen'; readonly betalingen: readonly (Betaaldeel & { readonly reden: string })[] }
  /** It is about payments of ours, but does not say the same: a person looks. */
  | { readonly soort: 'mens' }

type Post = Pick<
  Afschriftpost,
  'bedrag' | 'endToEndId' | 'details' | 'aantalInBatch' | 'omschrijving' | 'bankkenmerk' | 'reden'
>

/** The ids by which the bank may name payments of ours in an entry, to be looked up before `bevestigingVan` decides. */
export function genoemdeIds({ endToEndId, details }: Pick<Post, 'endToEndId' | 'details'>): readonly string[] {
  return [endToEndId, ...details.map((detail) => detail.endToEndId)].flatMap((id) => (id === null ? [] : [id]))
}

/**
 * Decides which payments an entry of the bank executes or returns. Amounts must be the same to the cent; whatever is
 * about our payments and does not fit is for a person, and nothing is guessed (L-12).
 * @param besteld the payments that the entry names, by their EndToEndId
 * @param batches those of this account; `open` is what the bank has not executed yet
 * @param gekozen what a person says it is about
 * @returns null: the entry is not about payments of ours
 */
export function bevestigingVan(
  post: Post,
  besteld: readonly Besteld[],
  batches: readonly Betaalbatch[],
  gekozen: Gekozen | null = null,
): Bevestiging | null {
  if (gekozen !== null)
    return 'batchId' in gekozen ? heleGekozen(post, batches, gekozen.batchId) : deGekozene(post, gekozen.betalingen)
  const genoemd = genoemdeIds(post)
  if (post.bedrag > 0) return terug(post, besteld)
  const perId = new Map(besteld.map((betaling) => [betaling.endToEndId, betaling]))
  if (genoemd.some((id) => perId.has(id))) return uitgevoerd(post, perId)
  return helebatch(post, batches)
}

/** A person may name the batch when the bank does not; the amount must be that of what is open all the same. */
function heleGekozen({ bedrag }: Post, batches: readonly Betaalbatch[], gekozen: string): Bevestiging {
  const batch = batches.find(({ id, stand }) => id === gekozen && stand === 'aangeboden')
  const past = batch !== undefined && trekAf(nul, openVan(batch).totaal) === bedrag
  return past ? { soort: 'uitgevoerd', batchId: gekozen, betalingen: 'alle' } : { soort: 'mens' }
}

/** A person may name the payments: out of one batch when they were paid, and together the amount of the entry. */
function deGekozene({ bedrag, reden }: Post, gekozen: readonly Besteld[]): Bevestiging {
  const [eerste] = gekozen
  const samen = telOp(...gekozen.map((betaling) => betaling.bedrag))
  const past = (van: Betaalstand) => eerste !== undefined && gekozen.every(({ stand }) => stand === van)
  if (bedrag > 0)
    return past('uitgevoerd') && samen === bedrag
      ? { soort: 'teruggekomen', betalingen: gekozen.map((betaling) => ({ ...deelVan(betaling), reden: reden ?? '' })) }
      : { soort: 'mens' }
  const batchId = eerste?.batchId ?? ''
  return past('aangeboden') && gekozen.every((een) => een.batchId === batchId) && trekAf(nul, samen) === bedrag
    ? { soort: 'uitgevoerd', batchId, betalingen: gekozen.map(({ betalingId }) => betalingId) }
    : { soort: 'mens' }
}

interface Regel {
  readonly endToEndId: string | null
  readonly bedrag: Centen | null
  readonly reden: string | null
}

/** The payments that an entry tells of: those of its batch, else itself. */
const regelsVan = ({ details, ...post }: Post): readonly Regel[] => (details.length > 0 ? details : [post])

function uitgevoerd(post: Post, perId: ReadonlyMap<string, Besteld>): Bevestiging {
  const regels = regelsVan(post)
  const gevonden = regels.flatMap(({ endToEndId, bedrag }) => {
    const betaling = endToEndId === null ? undefined : perId.get(endToEndId)
    const past = betaling?.stand === 'aangeboden' && trekAf(nul, betaling.bedrag) === (bedrag ?? post.bedrag)
    return betaling !== undefined && past ? [betaling] : []
  })
  const [eerste] = gevonden
  const uniek = new Set(gevonden.map(({ betalingId }) => betalingId)).size
  const samen = telOp(...gevonden.map(({ bedrag }) => bedrag))
  const klopt =
    eerste !== undefined &&
    uniek === regels.length &&
    gevonden.every(({ batchId }) => batchId === eerste.batchId) &&
    trekAf(nul, samen) === post.bedrag
  if (!klopt) return { soort: 'mens' }
  return { soort: 'uitgevoerd', batchId: eerste.batchId, betalingen: gevonden.map(({ betalingId }) => betalingId) }
}

/** An entry for a whole batch: it names the batch, or no other fits its amount and count. */
function helebatch(post: Post, batches: readonly Betaalbatch[]): Bevestiging | null {
  const lopend = batches.filter(({ stand }) => stand === 'aangeboden').map((batch) => ({ batch, open: openVan(batch) }))
  if (batches.some((batch) => isVanGeweigerde(post, batch))) return { soort: 'mens' }
  const genoemd = lopend.filter(({ batch }) => noemt(post, batch.id))
  const passend = (genoemd.length > 0 ? genoemd : lopend).filter(
    ({ open }) =>
      trekAf(nul, open.totaal) === post.bedrag &&
      (genoemd.length > 0
        ? post.aantalInBatch === null || post.aantalInBatch === open.aantal
        : post.aantalInBatch === open.aantal),
  )
  const [past, ...meer] = passend
  if (past !== undefined && meer.length === 0)
    return { soort: 'uitgevoerd', batchId: past.batch.id, betalingen: 'alle' }
  return genoemd.length > 0 || meer.length > 0 ? { soort: 'mens' } : null
}

/** A file that was refused and is booked all the same: never taken for the batch in which it was paid again. */
function isVanGeweigerde(post: Post, batch: Betaalbatch): boolean {
  if (batch.geweigerd.aantal === 0) return false
  const open = openVan(batch)
  if (noemt(post, batch.id)) return open.aantal === 0 || trekAf(nul, open.totaal) !== post.bedrag
  return [batch.geweigerd, batch].some(
    ({ aantal, totaal }) => trekAf(nul, totaal) === post.bedrag && aantal === post.aantalInBatch,
  )
}

/** Payments of a batch that the bank is said to have refused, or has. */
export interface Geweigerde {
  readonly batchId: string
  /** What they come to, and what of the batch still waits for the bank besides them. */
  readonly totaal: Centen
  readonly rest: Centen
}

/**
 * Decides whether an entry says that payments were made that the bank is said to have refused: it names one of them, or
 * the batch with another amount than that of the rest, or it names nothing and has just that amount. Then nothing is
 * paid again before a person has placed the entry.
 * @param noemtEen whether it names one of these payments by its EndToEndId
 */
export function spreektTegen(post: Post, { batchId, totaal, rest }: Geweigerde, noemtEen: boolean): boolean {
  if (post.bedrag >= 0) return false
  const af = trekAf(nul, post.bedrag)
  if (noemtEen) return true
  return noemt(post, batchId) ? rest === 0 || af !== rest : af === totaal || af === telOp(totaal, rest)
}

/** What the bank has not executed yet of a batch, and did not refuse. */
export function openVan({ aantal, totaal, uitgevoerd: gedaan, geweigerd }: Betaalbatch): {
  readonly aantal: number
  readonly totaal: Centen
} {
  return {
    aantal: aantal - gedaan.aantal - geweigerd.aantal,
    totaal: trekAf(trekAf(totaal, gedaan.totaal), geweigerd.totaal),
  }
}

/** The id of a batch as it stands in the file: what the bank knows it by. */
export const bankkenmerkVan = (id: string): string => id.replaceAll('-', '')

function noemt({ omschrijving, bankkenmerk, endToEndId }: Post, batchId: string): boolean {
  const kenmerk = bankkenmerkVan(batchId).toLowerCase()
  return [omschrijving, bankkenmerk, endToEndId].some((tekst) =>
    tekst?.toLowerCase().replace(/\s/g, '').includes(kenmerk),
  )
}

const deelVan = ({ betalingId, dossierId, aan, schuldeiserId, bedrag }: Besteld): Betaaldeel => ({
  betalingId,
  dossierId,
  aan,
  schuldeiserId,
  bedrag,
})

function terug(post: Post, besteld: readonly Besteld[]): Bevestiging | null {
  const perId = new Map(besteld.map((betaling) => [betaling.endToEndId, betaling]))
  const regels = regelsVan(post)
  if (!regels.some(({ endToEndId }) => endToEndId !== null && perId.has(endToEndId))) return null
  const betalingen = regels.flatMap(({ endToEndId, bedrag, reden }) => {
    const betaling = endToEndId === null ? undefined : perId.get(endToEndId)
    return betaling?.stand === 'uitgevoerd' && betaling.bedrag === (bedrag ?? post.bedrag)
      ? [{ ...deelVan(betaling), reden: reden ?? post.reden ?? '' }]
      : []
  })
  const uniek = new Set(betalingen.map(({ betalingId }) => betalingId)).size
  const klopt = uniek === regels.length && telOp(...betalingen.map(({ bedrag }) => bedrag)) === post.bedrag
  return klopt ? { soort: 'teruggekomen', betalingen } : { soort: 'mens' }
}
