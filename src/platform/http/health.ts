import { setTimeout as delay } from 'node:timers/promises'

/** Answers whether one part of the application works now; a throw counts as no. */
export type Controle = () => Promise<boolean>

/** What `/health/ready` says. */
export interface Gereedheid {
  readonly gereed: boolean
  readonly controles: Readonly<Record<string, boolean>>
}

const patienceMs = 2_000

/** Runs all checks side by side; one that does not answer within two seconds counts as no. */
export async function isGereed(controles: Readonly<Record<string, Controle>>): Promise<Gereedheid> {
  const antwoorden = await Promise.all(
    Object.entries(controles).map(async ([naam, controle]) => [naam, await answer(controle)] as const),
  )
  return { gereed: antwoorden.every(([, goed]) => goed), controles: Object.fromEntries(antwoorden) }
}

async function answer(controle: Controle): Promise<boolean> {
  const afgebroken = new AbortController()
  const teLaat = delay(patienceMs, false, { signal: afgebroken.signal }).catch(() => false)
  try {
    return await Promise.race([controle(), teLaat])
  } catch {
    return false
  } finally {
    afgebroken.abort()
  }
}
