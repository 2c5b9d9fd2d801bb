import { plusDagen } from '../../gedeeld/datum.ts'
import { aanloop } from './aanloop.ts'
import { afloop } from './afloop.ts'
import { type Besluit, type Bureau, type Vuistregel, werkdag } from './bureau.ts'
import { krediet } from './krediet.ts'
import { regelen } from './regelen.ts'

const vuistregels: readonly Vuistregel[] = [...aanloop, ...regelen, ...krediet, ...afloop]

/**
 * What the simulated worker does with one dossier today: the first rule that has something to do; else it looks again
 * on the first day that a rule or an open termijn names.
 */
export function volgende(bureau: Bureau): Besluit {
  const { vandaag, blad } = bureau
  const open = werkdag(vandaag)
  if (vandaag < open) return { wacht: open }
  const dagen = blad.termijnen.flatMap((t) => (t.gesloten === null ? [plusDagen(t.uiterlijk, 1)] : []))
  for (const regel of vuistregels) {
    const besluit = regel(bureau)
    if (besluit === null) continue
    if ('doe' in besluit) return besluit
    if (besluit.wacht !== null) dagen.push(besluit.wacht)
  }
  return { wacht: dagen.filter((dag) => dag > vandaag).toSorted()[0] ?? null }
}
