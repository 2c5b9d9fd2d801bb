import { createHash } from 'node:crypto'
import { leesBytes } from '../../platform/opdrachtregel/bestand.ts'
import { alsTekst } from '../../platform/opdrachtregel/bytes.ts'
import { leesJson } from '../../platform/opdrachtregel/json.ts'
import { type Probleem, geweigerdDoorRegel, verkeerdeInvoer } from '../../platform/opdrachtregel/probleem.ts'
import type { Aflevering } from './aflevering.ts'
import { beoordeel } from './beoordeel.ts'
import { onbewaarbaar } from './bewaarbaar.ts'

/** A file may hold this many bytes: 25,000 trajecten of 7 kB, five times the published example. */
export const grootsteBestand = 180_000_000

/** A delivery with the hash of the file it came from. */
export interface Gelezen {
  readonly id: string
  readonly aflevering: Aflevering
}

/**
 * Reads and judges a file.
 * @returns the delivery, or the problem with every fault: exit 2 when it is no valid DDAS, exit 3 when it is but holds
 * something that cannot be kept unchanged
 */
export async function leesBestand(
  pad: string,
): Promise<{ readonly ok: true; readonly gelezen: Gelezen } | { readonly ok: false; readonly probleem: Probleem }> {
  const bytes = await leesBytes(pad, grootsteBestand)
  if (!Buffer.isBuffer(bytes)) return weiger(bytes)
  const id = createHash('sha256').update(bytes).digest('hex')
  const gelezen = leesTekst(bytes)
  return gelezen.ok ? { ok: true, gelezen: { id, aflevering: gelezen.aflevering } } : gelezen
}

function leesTekst(bytes: Buffer) {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return weiger('byte-order-mark')
  const tekst = alsTekst(bytes)
  if (tekst === null) return weiger('geen-utf-8')
  const json = leesJson(tekst)
  if (!json.ok) return { ok: false, probleem: verkeerdeInvoer(json.fouten) } as const
  const oordeel = beoordeel(json.waarde)
  if (!oordeel.ok) return { ok: false, probleem: verkeerdeInvoer(oordeel.fouten) } as const
  const fouten = onbewaarbaar(oordeel.aflevering)
  return fouten.length === 0 ? oordeel : ({ ok: false, probleem: geweigerdDoorRegel(fouten) } as const)
}

const weigeringen = {
  'geen-bestand': 'Dit bestand bestaat niet.',
  onleesbaar: 'Dit bestand kan niet worden gelezen.',
  'te-groot': `Het bestand is te groot: hoogstens ${grootsteBestand / 1_000_000} MB.`,
  'geen-utf-8': 'Het bestand is geen UTF-8.',
  'byte-order-mark': 'Het bestand begint met een byte order mark. Sla het op als UTF-8 zonder BOM.',
} as const
type Weigering = keyof typeof weigeringen

function weiger(code: Weigering) {
  return { ok: false, probleem: verkeerdeInvoer([{ pointer: '#', code, detail: weigeringen[code] }]) } as const
}
