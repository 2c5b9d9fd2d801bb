import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, nul, telOp } from '../../gedeeld/geld.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { Betaaldeel, Betalingsom } from '../toegang/index.ts'

/** What happens to payments on a bankrekening. Totals and hashes only: the payments themselves are rows. */
export type BetaalGebeurtenis =
  | { readonly soort: 'BetaallimietVastgesteld'; readonly datum: Datum; readonly limiet: Centen }
  | ({
      readonly soort: 'BetaalbatchSamengesteld'
      readonly datum: Datum
      readonly batchId: string
      readonly uitvoerdatum: Datum
      /** Who composed it: somebody else approves. */
      readonly door: string
    } & Betalingsom)
  | { readonly soort: 'BetaalbatchGoedgekeurd'; readonly datum: Datum; readonly batchId: string; readonly door: string }
  | {
      readonly soort: 'BetaalbatchAangeboden'
      readonly datum: Datum
      readonly batchId: string
      readonly uitvoerdatum: Datum
      /** SHA-256 of the file, hexadecimal: downloading again gives these bytes. */
      readonly bestandHash: string
    }
  | {
      readonly soort: 'BetaalbatchIngetrokken'
      readonly datum: Datum
      readonly batchId: string
      readonly reden: string
    }
  /** The bank has paid: all of a batch or a part. */
  | ({
      readonly soort: 'BetalingenUitgevoerd'
      readonly datum: Datum
      readonly batchId: string
      readonly postId: string
    } & Betalingsom)
  /** The money came back: to be paid again when somebody says so. */
  | ({
      readonly soort: 'BetalingTeruggekomen'
      readonly datum: Datum
      readonly postId: string
      readonly reden: string
    } & Betaaldeel)
  | {
      readonly soort: 'BetalingVrijgegeven'
      readonly datum: Datum
      readonly betalingId: string
      readonly reden: string
    }

/** Where a batch stands, with how a screen says it. */
export const batchstanden = {
  samengesteld: 'Samengesteld',
  goedgekeurd: 'Goedgekeurd',
  aangeboden: 'Bij de bank',
  uitgevoerd: 'Betaald',
  ingetrokken: 'Ingetrokken',
} as const
export type Batchstand = keyof typeof batchstanden

/** One batch of payments. */
export interface Betaalbatch {
  readonly id: string
  readonly stand: Batchstand
  readonly datum: Datum
  readonly uitvoerdatum: Datum
  readonly aantal: number
  readonly totaal: Centen
  /** Of all that is ordered, hexadecimal. */
  readonly hash: string
  /** Who composed it, and who approved it. */
  readonly door: string
  readonly goedgekeurdDoor: string | null
  readonly bestandHash: string | null
  /** What the bank has paid of it so far. */
  readonly uitgevoerd: { readonly aantal: number; readonly totaal: Centen }
}

/** What is known of the payments of one bankrekening. */
export interface Betaalstaat {
  /** Above this amount somebody else approves; null: always. */
  readonly limiet: Centen | null
  readonly batches: readonly Betaalbatch[]
}

export const geenBetalingen: Betaalstaat = { limiet: null, batches: [] }

/** Decides whether somebody else has to approve a batch: above the limit, or when there is none. */
export function vraagtGoedkeuring({ limiet }: Betaalstaat, { totaal }: Pick<Betaalbatch, 'totaal'>): boolean {
  return limiet === null || totaal > limiet
}

/** Computes what is known after one more gebeurtenis. */
export function evolveBetalen(staat: Betaalstaat, g: BetaalGebeurtenis): Betaalstaat {
  switch (g.soort) {
    case 'BetaallimietVastgesteld':
      return { ...staat, limiet: g.limiet }
    case 'BetaalbatchSamengesteld':
      return { ...staat, batches: [...staat.batches, nieuweBatch(g)] }
    case 'BetaalbatchGoedgekeurd':
      return metBatch(staat, g.batchId, () => ({ stand: 'goedgekeurd', goedgekeurdDoor: g.door }))
    case 'BetaalbatchAangeboden':
      return metBatch(staat, g.batchId, () => ({
        stand: 'aangeboden',
        bestandHash: g.bestandHash,
        uitvoerdatum: g.uitvoerdatum,
      }))
    case 'BetaalbatchIngetrokken':
      return metBatch(staat, g.batchId, () => ({ stand: 'ingetrokken' }))
    case 'BetalingenUitgevoerd':
      return metBatch(staat, g.batchId, (batch) => naUitvoering(batch, g))
    case 'BetalingTeruggekomen':
    case 'BetalingVrijgegeven':
      return staat
    default:
      return nooit(g)
  }
}

function nieuweBatch(g: Extract<BetaalGebeurtenis, { soort: 'BetaalbatchSamengesteld' }>): Betaalbatch {
  const { batchId, datum, uitvoerdatum, aantal, totaal, hash, door } = g
  return {
    id: batchId,
    stand: 'samengesteld',
    datum,
    uitvoerdatum,
    aantal,
    totaal,
    hash,
    door,
    goedgekeurdDoor: null,
    bestandHash: null,
    uitgevoerd: { aantal: 0, totaal: nul },
  }
}

function naUitvoering(batch: Betaalbatch, erbij: Betalingsom): Pick<Betaalbatch, 'stand' | 'uitgevoerd'> {
  const aantal = batch.uitgevoerd.aantal + erbij.aantal
  const uitgevoerd = { aantal, totaal: telOp(batch.uitgevoerd.totaal, erbij.totaal) }
  return { stand: aantal === batch.aantal ? 'uitgevoerd' : 'aangeboden', uitgevoerd }
}

function metBatch(staat: Betaalstaat, id: string, wordt: (batch: Betaalbatch) => Partial<Betaalbatch>): Betaalstaat {
  return { ...staat, batches: staat.batches.map((b) => (b.id === id ? { ...b, ...wordt(b) } : b)) }
}

/** The batch by its id; undefined: not of this bankrekening. */
export const batchVan = ({ batches }: Betaalstaat, id: string): Betaalbatch | undefined =>
  batches.find((batch) => batch.id === id)
