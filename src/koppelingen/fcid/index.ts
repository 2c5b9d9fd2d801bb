import type { Overzichtsoordeel } from '../../domein/verloop/index.ts'
import { meesteFouten } from '../../platform/opdrachtregel/probleem.ts'
import { alsInvoer, leesFcid } from './lees.ts'

export { fcidCommando } from './commando.ts'

/** Reads what an inwoner brings as what `LeesVorderingenoverzichtIn` asks, or says what is wrong with it: all, or the first hundred and how many more. */
export function leesOverzicht(bytes: Uint8Array): Overzichtsoordeel {
  const uitkomst = leesFcid(bytes)
  if (uitkomst.ok) return { soort: 'gelezen', invoer: alsInvoer(uitkomst.overzicht) }
  const fouten = uitkomst.fouten.slice(0, meesteFouten).map(({ pointer = '#', detail, line }) => ({
    plaats: line === undefined ? pointer : `regel ${line}`,
    detail,
  }))
  const meer = uitkomst.fouten.length - fouten.length
  const rest = meer === 0 ? [] : [{ plaats: '#', detail: `En nog ${meer} andere fouten.` }]
  return { soort: 'onleesbaar', fouten: [...fouten, ...rest] }
}
