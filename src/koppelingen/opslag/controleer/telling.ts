import type { ClientBase } from 'pg'
import { type Bericht, beantwoordt } from '../../../domein/berichten/index.ts'
import { type Gebeurtenis, type Traject, isVerantwoord } from '../../../domein/verloop/index.ts'
import { type Datum, datumOp } from '../../../gedeeld/datum.ts'
import type { Inhoud } from '../historie.ts'
import { alsGebeurtenissen } from '../motoren.ts'
import { type Bevindingen, namen } from './bevindingen.ts'
import type { Stroombeeld } from './lezen.ts'

/** What became of a bericht to a schuldeiser. Each is in exactly one of these. */
const loten = ['klaar', 'zonderVraag', 'wacht', 'teLaat', 'beantwoord', 'mislukt'] as const
type Lot = (typeof loten)[number]

/** How many berichten went each way, and what became of them. */
export interface Berichttelling extends Readonly<Record<Lot, number>> {
  /** The kanaal; `geen`: not given to one yet, or a person took it there by hand. */
  readonly kanaal: string
  readonly totaal: number
}

type Stand = Stroombeeld['standen'][number]

/** A bericht with what is needed to judge what became of it. */
interface Geval {
  readonly bericht: Bericht
  readonly stand: Stand
  /** What happened after it was made, with the moment. */
  readonly daarna: readonly { readonly g: Gebeurtenis; readonly op: string }[]
  readonly staat: Traject
}

/** Counts what became of every bericht to a schuldeiser, per kanaal, and judges each against the log. */
export class Posttelling {
  readonly #perKanaal = new Map<string, Record<Lot, number>>()
  readonly #vandaag: Datum

  /** @param vandaag the day by which a term has passed or not */
  constructor(vandaag: Datum) {
    this.#vandaag = vandaag
  }

  /** Counts the berichten of a dossier. */
  tel(stroom: Stroombeeld): void {
    for (const { bericht, stand } of naarSchuldeisers(stroom)) {
      const lot = lotVan(bericht, stand, this.#vandaag)
      if (lot !== null) this.#tel(stand.kanaal ?? 'geen', lot)
    }
  }

  /** Judges the berichten of a dossier against its log. @param inhouden all that happened to it */
  toets(stroom: Stroombeeld, inhouden: readonly Inhoud[], staat: Traject, bevindingen: Bevindingen): void {
    const gebeurd = alsGebeurtenissen(inhouden)
    for (const { id, versie, bericht, stand } of naarSchuldeisers(stroom)) {
      const daarna = gebeurd.slice(versie).map((g, i) => ({ g, op: stroom.keten[versie + i]?.opgetekend_op ?? '' }))
      const lot = lotVan(bericht, stand, this.#vandaag)
      const klopt = lot !== null && lotKlopt(lot, { bericht, stand, daarna, staat })
      bevindingen.tel(namen.berichtlot, klopt, `bericht ${id}`)
    }
  }

  #tel(kanaal: string, lot: Lot): void {
    const rij = this.#perKanaal.get(kanaal) ?? (Object.fromEntries(loten.map((een) => [een, 0])) as Record<Lot, number>)
    rij[lot] += 1
    this.#perKanaal.set(kanaal, rij)
  }

  /** The counts per kanaal, by name. */
  regels(): readonly Berichttelling[] {
    return [...this.#perKanaal]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([kanaal, rij]) => ({ kanaal, totaal: loten.reduce((som, lot) => som + rij[lot], 0), ...rij }))
  }
}

/** The berichten of a stroom to schuldeisers, each with where it stands. */
function naarSchuldeisers({ berichten, standen }: Stroombeeld) {
  const perId = new Map(standen.map((stand) => [stand.bericht_id, stand]))
  return berichten.flatMap(({ bericht_id: id, versie, inhoud }) => {
    const bericht = inhoud as Bericht
    const stand = perId.get(id)
    return bericht.aan.soort === 'schuldeiser' && stand !== undefined ? [{ id, versie, bericht, stand }] : []
  })
}

/** Decides what became of a bericht by its stand alone; null: nobody knows such a stand. */
function lotVan({ antwoordUiterlijk }: Bericht, { stand }: Stand, vandaag: Datum): Lot | null {
  if (stand === 'te-verzenden') return 'klaar'
  if (stand === 'mislukt' || stand === 'beantwoord') return stand
  if (stand !== 'verzonden') return null
  if (antwoordUiterlijk === null) return 'zonderVraag'
  return antwoordUiterlijk < vandaag ? 'teLaat' : 'wacht'
}

/** Whether the log says the same: answered is answered there, late is asked again or on a desk, failed has its reason. */
function lotKlopt(lot: Lot, { bericht, stand, daarna, staat }: Geval): boolean {
  const antwoorden = daarna.filter(({ g }) => isAntwoord(g, bericht))
  switch (lot) {
    case 'klaar':
    case 'zonderVraag':
      return true
    case 'mislukt':
      return stand.daar === 'mislukt'
    case 'beantwoord':
      return antwoorden.length > 0
    case 'wacht':
    case 'teLaat': {
      const sinds = Date.parse(stand.verzonden_op ?? '')
      if (antwoorden.some(({ op }) => Date.parse(op) > sinds)) return false
      const later = daarna.map(({ g }) => g)
      return lot === 'wacht' || bericht.vorderingIds.every((id) => isVerantwoord(bericht, id, later, staat))
    }
  }
}

function isAntwoord(g: Gebeurtenis, { soort, vorderingIds }: Bericht): boolean {
  const antwoord = beantwoordt(g)
  return antwoord !== null && antwoord.soorten.includes(soort) && vorderingIds.includes(antwoord.vorderingId)
}

/** Verifies that the counts are together all berichten to schuldeisers. @param client sees all organisations */
export async function controleerTelling(
  client: ClientBase,
  telling: Posttelling,
  bevindingen: Bevindingen,
): Promise<void> {
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM kwijting.bericht WHERE inhoud -> 'aan' ->> 'soort' = 'schuldeiser'`,
  )
  const samen = telling.regels().reduce((som, { totaal }) => som + totaal, 0)
  bevindingen.tel(namen.berichttelling, samen === rows[0]?.n, `geteld ${samen}, gemaakt ${rows[0]?.n ?? 0}`)
}

/** The day of the last thing that was recorded; for a check of which nobody says the day. */
export async function laatsteDag(client: ClientBase): Promise<Datum> {
  const { rows } = await client.query<{ op: string }>(
    `SELECT coalesce((SELECT max(op) FROM kwijting.verwerking), now()) AS op`,
  )
  return datumOp(new Date(rows[0]?.op ?? 0).toISOString())
}
