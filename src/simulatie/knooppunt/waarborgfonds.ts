import type { Datum } from '../../gedeeld/datum.ts'
import type { Centen } from '../../gedeeld/geld.ts'
import type { Bewaring, Onderweg } from '../bewaren.ts'
import { vasteId } from '../toeval.ts'
import { type Fondsbesluit, beslisOpAanvraag } from '../waarborgfonds.ts'

/** What the Waarborgfonds reads from a message: all that it knows. */
export interface Fondsvraag {
  readonly berichtId: string
  readonly conversatieId: string
  readonly van: string
  readonly kenmerk: string
  readonly brutoKredietsom: Centen
  readonly looptijdMaanden: number
  readonly categorie: string
}

/** The Waarborgfonds on the Schuldenknooppunt, with its own keys; the root makes it. */
export interface Fondslijn {
  /** Fetches what waits for it; confirmed after it was kept. */
  readonly haalOp: (verwerk: (vraag: Fondsvraag) => Promise<void>) => Promise<number>
  /** Sends its answer; the same reference twice is one. */
  readonly antwoord: (antwoord: {
    readonly referentie: string
    readonly vraag: Fondsvraag
    readonly datum: Datum
    readonly besluit: Omit<Fondsbesluit, 'op'>
  }) => Promise<void>
}

interface Gepland {
  readonly vraag: Fondsvraag
  readonly besluit: Omit<Fondsbesluit, 'op'>
}

/** Lets the fund fetch its messages and decide. What it fetched for another organisation, this one keeps: there is one. */
export async function haalFondsvragen(
  lijn: Fondslijn,
  bewaring: Pick<Bewaring, 'bewaar'>,
  wat: { readonly org: string; readonly zaad: string; readonly vandaag: Datum; readonly soort: string },
): Promise<void> {
  await lijn.haalOp(async (vraag) => {
    const { berichtId, conversatieId: dossierId, kenmerk } = vraag
    const { op, ...besluit } = beslisOpAanvraag(vraag, wat.vandaag, [wat.zaad, kenmerk])
    const invoer: Gepland = { vraag, besluit }
    const { soort } = wat
    await bewaring.bewaar(wat.org, { berichtId, dossierId, op, soort, invoer, door: { soort: 'waarborgfonds' } })
  })
}

/** Sends a decision that is due, as the fund itself. @throws Error when the fund does not take part: a bug */
export async function zendFondsantwoord(lijn: Fondslijn | null, { op, invoer, berichtId }: Onderweg): Promise<void> {
  if (lijn === null) throw new Error(`No Waarborgfonds for ${berichtId}`)
  const { vraag, besluit } = invoer as Gepland
  await lijn.antwoord({ referentie: vasteId('antwoord', berichtId), vraag, datum: op, besluit })
}
