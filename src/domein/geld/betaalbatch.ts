import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, kleinste, nul, telOp } from '../../gedeeld/geld.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { Begunstigde } from './geld.ts'
import type { Betaaldeel, Betalingsom } from '../toegang/index.ts'

/** What happens to payments on a bankrekening. Totals and hashes only: the payments themselves are rows. */
export type BetaalGebeurtenis =
  | {
      readonly soort: 'BetaallimietVastgesteld'
      readonly datum: Datum
      readonly limiet: Centen
      /** Who set it: for the batches of who did, it does not count. */
      readonly door: string
    }
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
  /** Somebody says that the bank did not take a file, or one payment of it. Nothing changes until a colleague confirms. */
  | {
      readonly soort: 'BankweigeringGemeld'
      readonly datum: Datum
      readonly batchId: string
      readonly meldingId: string
      /** Null: everything of the batch that the bank has not executed. */
      readonly betalingId: string | null
      /** As the bank gives it: a code, or words. */
      readonly reden: string
      /** By which the bank knows its refusal. */
      readonly bankkenmerk: string
      readonly door: string
    }
  | ({
      readonly soort: 'BetalingenGeweigerd'
      readonly datum: Datum
      readonly batchId: string
      readonly meldingId: string
    } & Betalingsom)
  /** The bank took it after all, or the refusal was a mistake: what was refused of a batch waits for the bank again. */
  | ({
      readonly soort: 'BankweigeringTeruggedraaid'
      readonly datum: Datum
      readonly batchId: string
      readonly reden: string
    } & Betalingsom)
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
      /** The account that two people confirmed for it; absent: that of the contactenboek, of leefgeld, or as before. */
      readonly naar?: Begunstigde
    }
  /** Another account for a payment that came back, for which the contactenboek and financieel beheer know none. */
  | {
      readonly soort: 'BetaalrekeningVoorgesteld'
      readonly datum: Datum
      readonly betalingId: string
      readonly naar: Begunstigde
      readonly bron: string
      /** Who filled it in: somebody else types it again. */
      readonly door: string
    }

/** Where a batch stands, with how a screen says it. */
export const batchstanden = {
  samengesteld: 'Samengesteld',
  goedgekeurd: 'Goedgekeurd',
  aangeboden: 'Bestand gemaakt, nog in te lezen bij de bank',
  uitgevoerd: 'Betaald',
  geweigerd: 'Geweigerd door de bank',
  ingetrokken: 'Ingetrokken',
} as const
export type Batchstand = keyof typeof batchstanden

/** So many payments of a batch, and what they come to. */
export type Batchdeel = Omit<Betalingsom, 'hash'>

/** What somebody says that the bank refused. */
export type Bankweigering = Omit<Extract<BetaalGebeurtenis, { soort: 'BankweigeringGemeld' }>, 'soort' | 'batchId'>

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
  /** The limit when it was composed. */
  readonly limietToen: Centen | null
  readonly goedgekeurdDoor: string | null
  readonly bestandHash: string | null
  /** What the bank has paid of it so far. */
  readonly uitgevoerd: Batchdeel
  /** What the bank refused of it: that is no longer of this batch. */
  readonly geweigerd: Batchdeel
  /** Refusals that wait for a second pair of eyes. */
  readonly meldingen: readonly Bankweigering[]
}

/** What is known of the payments of one bankrekening. */
export interface Betaalstaat {
  /** Above this amount somebody else approves; null: always. */
  readonly limiet: Centen | null
  readonly limietDoor: string | null
  readonly batches: readonly Betaalbatch[]
  /** The accounts that wait for a second pair of eyes, by the payment. */
  readonly voorstellen: Readonly<Record<string, Betaalrekeningvoorstel>>
}

/** Another account for one payment, and who filled it in. */
export interface Betaalrekeningvoorstel {
  readonly naar: Begunstigde
  readonly door: string
}

export const geenBetalingen: Betaalstaat = { limiet: null, limietDoor: null, batches: [], voorstellen: {} }

/**
 * Decides whether somebody else has to approve a batch: above the limit, when there is none, or when who composed it set
 * the limit too. A limit of before the batch counts, not one that was raised for it.
 */
export function vraagtGoedkeuring(
  { limiet, limietDoor }: Pick<Betaalstaat, 'limiet' | 'limietDoor'>,
  { totaal, door, limietToen }: Pick<Betaalbatch, 'totaal' | 'door' | 'limietToen'>,
): boolean {
  const hoogste = limiet === null || limietToen === null ? null : kleinste(limiet, limietToen)
  return hoogste === null || totaal > hoogste || door === limietDoor
}

/** Computes what is known after one more gebeurtenis. */
export function evolveBetalen(staat: Betaalstaat, g: BetaalGebeurtenis): Betaalstaat {
  switch (g.soort) {
    case 'BetaallimietVastgesteld':
      return { ...staat, limiet: g.limiet, limietDoor: g.door }
    case 'BetaalbatchSamengesteld':
      return { ...staat, batches: [...staat.batches, nieuweBatch(g, staat.limiet)] }
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
      return metBatch(staat, g.batchId, (b) => metDelen(b, { ...b, uitgevoerd: samen(b.uitgevoerd, g) }))
    case 'BankweigeringGemeld': {
      const { datum, meldingId, betalingId: deze, reden, bankkenmerk, door } = g
      const melding = { datum, meldingId, betalingId: deze, reden, bankkenmerk, door }
      return metBatch(staat, g.batchId, ({ meldingen }) => ({
        meldingen: [...meldingen.filter(({ betalingId }) => betalingId !== deze), melding],
      }))
    }
    case 'BetalingenGeweigerd':
      return metBatch(staat, g.batchId, (b) => ({
        ...metDelen(b, { ...b, geweigerd: samen(b.geweigerd, g) }),
        meldingen: b.meldingen.filter(({ meldingId }) => meldingId !== g.meldingId),
      }))
    case 'BankweigeringTeruggedraaid':
      return metBatch(staat, g.batchId, (b) => metDelen(b, { ...b, geweigerd: niets }))
    case 'BetalingTeruggekomen':
      return staat
    case 'BetaalrekeningVoorgesteld':
      return { ...staat, voorstellen: { ...staat.voorstellen, [g.betalingId]: { naar: g.naar, door: g.door } } }
    case 'BetalingVrijgegeven': {
      const wachten = Object.entries(staat.voorstellen).filter(([id]) => id !== g.betalingId)
      return { ...staat, voorstellen: Object.fromEntries(wachten) }
    }
    default:
      return nooit(g)
  }
}

const niets: Batchdeel = { aantal: 0, totaal: nul }

function nieuweBatch(
  g: Extract<BetaalGebeurtenis, { soort: 'BetaalbatchSamengesteld' }>,
  limietToen: Centen | null,
): Betaalbatch {
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
    limietToen,
    goedgekeurdDoor: null,
    bestandHash: null,
    uitgevoerd: niets,
    geweigerd: niets,
    meldingen: [],
  }
}

const samen = (een: Batchdeel, erbij: Batchdeel): Batchdeel => ({
  aantal: een.aantal + erbij.aantal,
  totaal: telOp(een.totaal, erbij.totaal),
})

/** Where a batch stands by what the bank executed and refused of it. */
function metDelen(
  { aantal }: Betaalbatch,
  { uitgevoerd, geweigerd }: Pick<Betaalbatch, 'uitgevoerd' | 'geweigerd'>,
): Pick<Betaalbatch, 'stand' | 'uitgevoerd' | 'geweigerd'> {
  const klaar = uitgevoerd.aantal + geweigerd.aantal === aantal
  const stand = klaar ? (uitgevoerd.aantal === 0 ? 'geweigerd' : 'uitgevoerd') : 'aangeboden'
  return { stand, uitgevoerd, geweigerd }
}

function metBatch(staat: Betaalstaat, id: string, wordt: (batch: Betaalbatch) => Partial<Betaalbatch>): Betaalstaat {
  return { ...staat, batches: staat.batches.map((b) => (b.id === id ? { ...b, ...wordt(b) } : b)) }
}

/** The batch by its id; undefined: not of this bankrekening. */
export const batchVan = ({ batches }: Betaalstaat, id: string): Betaalbatch | undefined =>
  batches.find((batch) => batch.id === id)
