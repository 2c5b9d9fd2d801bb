import type { Overzichtsoordeel } from '../../domein/verloop/index.ts'
import { alsInvoer, leesFcid } from './lees.ts'

export { fcidCommando } from './commando.ts'

/** Reads what an inwoner brings as what `LeesVorderingenoverzichtIn` asks, or says everything that is wrong with it. */
export function leesOverzicht(bytes: Uint8Array): Overzichtsoordeel {
  const uitkomst = leesFcid(bytes)
  if (uitkomst.ok) return { soort: 'gelezen', invoer: alsInvoer(uitkomst.overzicht) }
  return {
    soort: 'onleesbaar',
    fouten: uitkomst.fouten.map(({ pointer = '#', detail, line }) => ({
      plaats: line === undefined ? pointer : `regel ${line}`,
      detail,
    })),
  }
}
