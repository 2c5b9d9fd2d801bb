import { type Antwoordinhoud, waarborgfonds } from '../../domein/berichten/index.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import type { KnooppuntBericht } from './berichten/catalogus.ts'
import type { Aansluiting } from './config.ts'
import { type Deelname, openDeelname } from './deelnemer.ts'
import { type Loket, openLoket } from './soap.ts'
import { type Fondsbesluit, type Fondsvraag, alsFondsantwoord, alsFondsvraag } from './vertaal/borgstelling.ts'
import { type Gevraagd, alsAntwoord, alsGevraagd } from './vertaal/overkant.ts'

/** Schuldeisers and the Waarborgfonds on the Schuldenknooppunt, each with its own keys: what the simulated ones speak through. */
export interface Schuldeiserlijn {
  readonly deelnemers: readonly string[]
  /** What is no question of a schuldhulpverlener is confirmed and left. @returns how many were fetched */
  readonly haalOp: (schuldeiserId: string, verwerk: (vraag: Gevraagd) => Promise<void>) => Promise<number>
  readonly antwoord: (
    schuldeiserId: string,
    antwoord: {
      readonly referentie: string
      readonly vraag: Gevraagd
      readonly datum: Datum
      readonly inhoud: Antwoordinhoud
    },
  ) => Promise<void>
  /** Null: the fund does not take part. */
  readonly fonds: {
    readonly haalOp: (verwerk: (vraag: Fondsvraag) => Promise<void>) => Promise<number>
    readonly antwoord: (antwoord: {
      readonly referentie: string
      readonly vraag: Fondsvraag
      readonly datum: Datum
      readonly besluit: Fondsbesluit
    }) => Promise<void>
  } | null
  readonly sluit: () => void
}

/**
 * Opens the side of the schuldeisers; who is called `waarborgfonds` is the fund.
 * @param nu instant, ISO 8601 UTC, for the validity of certificates
 */
export function openSchuldeiserlijn(
  aansluitingen: ReadonlyMap<string, Aansluiting>,
  nu: () => string,
): Schuldeiserlijn {
  const loketten: Loket[] = []
  const open = new Map<string, Promise<Deelname>>()
  const deelname = (id: string): Promise<Deelname> => {
    const aansluiting = aansluitingen.get(id)
    if (aansluiting === undefined) throw new Error(`Schuldeiser ${id} does not take part`)
    const bezig = open.get(id) ?? openEen(aansluiting)
    open.set(id, bezig)
    return bezig
  }
  const openEen = async ({ verbinding, identiteit }: Aansluiting): Promise<Deelname> => {
    const loket = await openLoket(verbinding)
    loketten.push(loket)
    return openDeelname(loket, identiteit, () => Date.parse(nu()))
  }
  const haalOp = async <V>(
    id: string,
    lees: (bericht: KnooppuntBericht) => V | null,
    verwerk: (vraag: V) => Promise<void>,
  ): Promise<number> =>
    (await deelname(id)).haalOp(async ({ uitkomst }) => {
      const vraag = uitkomst.ok ? lees(uitkomst.waarde) : null
      if (vraag !== null) await verwerk(vraag)
    })
  return {
    deelnemers: [...aansluitingen.keys()].filter((id) => id !== waarborgfonds),
    haalOp: (id, verwerk) => haalOp(id, alsGevraagd, verwerk),
    antwoord: async (id, antwoord) => {
      const wie = await deelname(id)
      await wie.verzend(alsAntwoord({ ...antwoord, afzender: wie.id }))
    },
    fonds: !aansluitingen.has(waarborgfonds)
      ? null
      : {
          haalOp: (verwerk) => haalOp(waarborgfonds, alsFondsvraag, verwerk),
          antwoord: async (antwoord) => {
            const wie = await deelname(waarborgfonds)
            await wie.verzend(alsFondsantwoord({ ...antwoord, afzender: wie.id }))
          },
        },
    sluit: () => {
      for (const loket of loketten) loket.sluit()
    },
  }
}
