import type { Kanaal } from '../../domein/verloop/index.ts'
import { vishInMap } from './bestand.ts'
import { vishOver } from './http.ts'

/** The way to the VISH: an address when one was configured, else sheets in a folder. */
export function openVish(aansluiting: string): Kanaal {
  return /^https?:/.test(aansluiting) ? vishOver(aansluiting) : vishInMap(aansluiting)
}
