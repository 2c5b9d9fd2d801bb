import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** The households of one thread. */
export interface Deel {
  readonly vanaf: number
  readonly aantal: number
}

/** What a thread tells: how many it did, and what they came to, so that nothing can be left out. */
export interface Bericht {
  readonly gedaan: number
  readonly som: number
  readonly stappen: number
}

/** A hercontrole of a whole caseload. */
export interface Hercontrole {
  readonly seconden: number
  /** Of all threads together. */
  readonly processortijd: number
  readonly som: number
  readonly stappen: number
  /** Memory of the process in MiB: before, and when 25, 50, 75 and 100 % was done. */
  readonly geheugen: readonly number[]
}

/** Computes and explains so many vtlb's on so many threads, and watches the memory of the process meanwhile. */
export async function hercontroleer(aantal: number, draden: number): Promise<Hercontrole> {
  const elk = Math.ceil(aantal / draden)
  const werkers = Array.from({ length: draden }, (_, i) => {
    const deel: Deel = { vanaf: i * elk, aantal: Math.min(elk, aantal - i * elk) }
    return new Worker(new URL('./hercontrole-werker.ts', import.meta.url), { workerData: deel })
  })
  await Promise.all(werkers.map((werker) => once(werker, 'message')))
  const laatste = new Map<Worker, Bericht>()
  const geheugen = [rss()]
  for (const werker of werkers)
    werker.on('message', (bericht: Bericht) => {
      laatste.set(werker, bericht)
      const gedaan = [...laatste.values()].reduce((som, een) => som + een.gedaan, 0)
      if (laatste.size === draden && gedaan >= (geheugen.length * aantal) / 4) geheugen.push(rss())
    })
  const [begin, voorheen] = [performance.now(), process.cpuUsage()]
  const klaar = Promise.all(werkers.map((werker) => once(werker, 'exit')))
  for (const werker of werkers) werker.postMessage('begin')
  await klaar
  const { user, system } = process.cpuUsage(voorheen)
  const slot = [...laatste.values()]
  return {
    seconden: (performance.now() - begin) / 1000,
    processortijd: (user + system) / 1e6,
    som: slot.reduce((som, een) => som + een.som, 0),
    stappen: slot.reduce((som, een) => som + een.stappen, 0),
    geheugen,
  }
}

function rss(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20)
}
