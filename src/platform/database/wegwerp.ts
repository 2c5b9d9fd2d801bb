import { randomUUID } from 'node:crypto'
import { type Databasekeuze, maakDatabase, openDatabase, urlVan, verwijderDatabase } from './database.ts'

/**
 * Does something on an empty database of its own, which is gone afterwards, also after Ctrl-C. What a power cut would
 * cost does not matter here, so it does not wait for the disk.
 * @param doe gets the URL; a signal ends it by taking its database away
 */
export async function metWegwerpdatabase<T>(keuze: Databasekeuze, doe: (url: string) => Promise<T>): Promise<T> {
  const server = await openDatabase(keuze)
  const naam = `wegwerp_${randomUUID().replaceAll('-', '')}`
  const ruimOp = async () => {
    await verwijderDatabase(server.url, naam)
    await server.sluit()
  }
  let einde: Promise<never> | null = null
  const gestopt = (signal: NodeJS.Signals) => {
    // What was at work fails when its database goes, also where nobody waits for it: the signal decides how this ends.
    process.on('uncaughtException', () => {})
    einde = ruimOp().then(
      () => process.exit(signal === 'SIGINT' ? 130 : 143),
      () => process.exit(1),
    )
  }
  const signalen = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signalen) process.once(signal, gestopt)
  try {
    await maakDatabase(server.url, naam)
    return await doe(zonderWachten(urlVan(server.url, naam)))
  } finally {
    for (const signal of signalen) process.off(signal, gestopt)
    await (einde ?? ruimOp())
  }
}

/** The URL of the same database for work whose last second may be lost with the power: it does not wait for the disk. */
export function zonderWachten(url: string): string {
  const snel = new URL(url)
  snel.searchParams.set('options', '-c synchronous_commit=off')
  return snel.href
}
