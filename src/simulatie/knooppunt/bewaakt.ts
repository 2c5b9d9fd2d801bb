import { setTimeout as wacht } from 'node:timers/promises'
import { type Knooppuntproces, startKnooppuntproces } from './proces.ts'

/** So often in a row it is started again; one that stayed up this long counts as sound. */
const hoogsteKeren = 5
const gezondMs = 60_000
const eersteWachtMs = 100

/**
 * Starts the hub as `startKnooppuntproces` does and starts it again when it falls: on the same port, with what it kept,
 * and with the clock where it was. When it keeps falling it stays away, and what must go over it waits.
 * @param meld told of every fall, and of giving up
 * @returns the hub that runs now; `einde` is when nobody starts it again
 * @throws Error when it does not come up the first time
 */
export async function bewaakKnooppuntproces(
  programma: string,
  keuze: { readonly map: string; readonly poort: number; readonly nu?: number },
  meld: (fout: Error) => void,
): Promise<Knooppuntproces> {
  let verschil = (keuze.nu ?? Date.now()) - Date.now()
  let proces = await startKnooppuntproces(programma, keuze)
  const { poort } = proces
  const stop = new AbortController()
  const opnieuw = async (): Promise<void> => {
    proces = await startKnooppuntproces(programma, { ...keuze, poort, nu: Date.now() + verschil })
    // The clock may have been moved while it started; and we may have been told to stop.
    proces.zetKlok(Date.now() + verschil)
    if (stop.signal.aborted) await proces.sluit()
  }
  const bewaak = async (): Promise<void> => {
    for (let keren = 0, op = performance.now(); ; keren++) {
      await proces.einde
      if (stop.signal.aborted) return
      if (performance.now() - op > gezondMs) keren = 0
      if (keren === hoogsteKeren)
        return meld(new Error('The simulated Schuldenknooppunt fell too often and stays away'))
      meld(new Error('The simulated Schuldenknooppunt fell; it is started again'))
      await wacht(eersteWachtMs * 2 ** keren, undefined, { signal: stop.signal }).catch(() => undefined)
      if (stop.signal.aborted) return
      op = performance.now()
      await opnieuw().catch(meld)
    }
  }
  const einde = bewaak()
  return {
    get pid() {
      return proces.pid
    },
    poort,
    einde,
    zetKlok: (nu) => {
      verschil = nu - Date.now()
      proces.zetKlok(nu)
    },
    dood: () => proces.dood(),
    sluit: async () => {
      stop.abort()
      await proces.sluit()
      await einde
    },
  }
}
