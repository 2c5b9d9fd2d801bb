import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Registerserver } from './server.ts'

/** The aansluitcode of the example organisation: of nobody. */
export const voorbeeldaansluitcode = 'SNG-VOORBEELD'

/** Starts the VISH of the example organisation. @param map where it keeps what it was told */
export async function openDemovish(map: string): Promise<Registerserver> {
  const { startVishregister } = await import('./vish.ts')
  mkdirSync(map, { recursive: true, mode: 0o700 })
  return startVishregister({ aansluitcodes: [voorbeeldaansluitcode], bestand: join(map, 'meldingen.jsonl') })
}
