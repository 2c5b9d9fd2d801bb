import type { Antwoordinhoud } from '../../domein/berichten/index.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import type { Aansluiting } from './config.ts'
import { type Deelname, openDeelname } from './deelnemer.ts'
import { type Loket, openLoket } from './soap.ts'
import { type Gevraagd, alsAntwoord, alsGevraagd } from './vertaal/overkant.ts'

/** Schuldeisers on the Schuldenknooppunt, each with its own keys: what the simulated ones speak through. */
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
  readonly sluit: () => void
}

/** Opens the side of the schuldeisers. @param nu instant, ISO 8601 UTC, for the validity of certificates */
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
  return {
    deelnemers: [...aansluitingen.keys()],
    haalOp: async (id, verwerk) =>
      (await deelname(id)).haalOp(async ({ uitkomst }) => {
        const vraag = uitkomst.ok ? alsGevraagd(uitkomst.waarde) : null
        if (vraag !== null) await verwerk(vraag)
      }),
    antwoord: async (id, antwoord) => {
      const wie = await deelname(id)
      await wie.verzend(alsAntwoord({ ...antwoord, afzender: wie.id }))
    },
    sluit: () => {
      for (const loket of loketten) loket.sluit()
    },
  }
}
