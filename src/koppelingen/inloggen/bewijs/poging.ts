import * as z from 'zod'
import type { Deur } from '../../../domein/verloop/index.ts'
import type { Plek } from '../verbinding.ts'

const doel = 'inlogpoging'
const geldigMs = 15 * 60_000

const vorm = z.strictObject({
  verifier: z.string(),
  nonce: z.string(),
  naar: z.string(),
  tot: z.number(),
})

/** What an attempt to sign in needs when the browser is back. */
export type Poging = Omit<z.infer<typeof vorm>, 'tot'>

const eigenaar = (deur: Deur, id: string, staat: string) => [deur, id, staat].join('\0')

/** Seals an attempt, for the browser to keep for a quarter of an hour: at this door, with this connection and state. */
export function verzegel(plek: Plek, deur: Deur, id: string, staat: string, poging: Poging): string {
  const inhoud = Buffer.from(JSON.stringify({ ...poging, tot: plek.tijd() + geldigMs }))
  return plek.secrets.seal(doel, eigenaar(deur, id, staat), inhoud).toString('base64url')
}

/** Opens it; null: too old, of another attempt, or not ours. */
export function open(plek: Plek, deur: Deur, id: string, staat: string, verzegeld: string): Poging | null {
  const bytes = plek.secrets.open(doel, eigenaar(deur, id, staat), Buffer.from(verzegeld, 'base64url'))
  if (bytes === null) return null
  const { tot, ...poging } = vorm.parse(JSON.parse(bytes.toString('utf8')))
  return tot < plek.tijd() ? null : poging
}
