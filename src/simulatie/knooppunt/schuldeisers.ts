import type { Antwoordinhoud, Berichtsoort } from '../../domein/berichten/index.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import type { Bewaring, Onderweg } from '../bewaren.ts'
import { antwoordOp, vraagNa } from '../temperamenten.ts'
import { vasteId } from '../toeval.ts'
import { type Fondslijn, zendFondsantwoord } from './waarborgfonds.ts'

/** What a schuldeiser reads from a message: all that it knows of us. */
export interface Knooppuntvraag {
  readonly soort: Berichtsoort
  readonly berichtId: string
  readonly conversatieId: string
  readonly van: string
  readonly klantnummer: string
  readonly kenmerk: string | null
}

/** The side of the schuldeisers of the Schuldenknooppunt, each with its own keys; the root makes it. */
export interface Schuldeiserlijn {
  /** Ids of the schuldeisers that take part. */
  readonly deelnemers: readonly string[]
  /** Fetches what waits for one of them; confirmed after it was kept. */
  readonly haalOp: (schuldeiserId: string, verwerk: (vraag: Knooppuntvraag) => Promise<void>) => Promise<number>
  /** Sends its answer; the same reference twice is one. */
  readonly antwoord: (
    schuldeiserId: string,
    antwoord: {
      readonly referentie: string
      readonly vraag: Knooppuntvraag
      readonly datum: Datum
      readonly inhoud: Antwoordinhoud
    },
  ) => Promise<void>
  /** The side of the Waarborgfonds; null: it does not take part. */
  readonly fonds: Fondslijn | null
}

/** What lies in the table as this goes over the Schuldenknooppunt. */
export const knooppuntsoort = 'Knooppuntantwoord'

interface Gepland {
  readonly vraag: Knooppuntvraag
  readonly inhoud: Antwoordinhoud
}

/** Lets every simulated schuldeiser of this organisation fetch its messages and think of an answer, by its temperament. */
export async function haalVragen(
  lijn: Schuldeiserlijn,
  bewaring: Pick<Bewaring, 'schuldeiser' | 'bewaar'>,
  { org, zaad, vandaag }: { readonly org: string; readonly zaad: string; readonly vandaag: Datum },
): Promise<void> {
  for (const id of lijn.deelnemers) {
    const schuldeiser = await bewaring.schuldeiser(org, id)
    if (schuldeiser === null) continue
    await lijn.haalOp(id, async (vraag) => {
      const { soort, berichtId, conversatieId, klantnummer, kenmerk } = vraag
      const worp = [zaad, klantnummer, id, kenmerk ?? '']
      const over = { soort, ontvangen: vandaag, schuldeiser, worp }
      const plan = antwoordOp(schuldeiser.temperament, over) ?? vraagNa(schuldeiser.temperament, over)
      if (plan === null) return
      const invoer: Gepland = { vraag, inhoud: plan.inhoud }
      const door = { soort: 'schuldeiser', id, naam: id } as const
      // What is one dossier to us is one conversation to a schuldeiser.
      const onderweg = { berichtId, dossierId: conversatieId, op: plan.op, soort: knooppuntsoort, invoer, door }
      await bewaring.bewaar(org, onderweg)
    })
  }
}

/** Sends an answer that is due, as the schuldeiser or the fund itself. */
export async function zendAntwoord(lijn: Schuldeiserlijn, onderweg: Onderweg): Promise<void> {
  const { op, invoer, door, berichtId } = onderweg
  if (door.soort === 'waarborgfonds') return zendFondsantwoord(lijn.fonds, onderweg)
  if (door.soort !== 'schuldeiser') throw new Error(`Not of a schuldeiser: ${berichtId}`)
  const { vraag, inhoud } = invoer as Gepland
  await lijn.antwoord(door.id, { referentie: vasteId('antwoord', berichtId), vraag, datum: op, inhoud })
}
