import type { Writable } from 'node:stream'
import { schrijf } from '../../platform/opdrachtregel/stromen.ts'
import { type Exportvraag, type Televeren, metAflevering } from './afleveren.ts'
import type { Ddasopslag } from './poorten.ts'

/**
 * Writes one delivery of DDAS v1.0 as a file. Written while it is read, so that memory does not grow with it.
 * @returns false, and nothing written, when there is no such organisation, or none at all
 */
export async function exporteer(opslag: Ddasopslag, vraag: Exportvraag, uit: Writable): Promise<boolean> {
  const gelukt = await metAflevering(opslag, vraag, async (kop, leveringen) => {
    await schrijf(uit, `${kop},"leveringen":[`)
    for (const [i, levering] of leveringen.entries()) {
      if (i > 0) await schrijf(uit, ',')
      await schrijfLevering(levering, uit)
    }
    await schrijf(uit, ']}\n')
    return true
  })
  return gelukt ?? false
}

async function schrijfLevering({ leden, trajecten }: Televeren, uit: Writable): Promise<void> {
  if (trajecten === null) return schrijf(uit, `${leden}}`)
  await schrijf(uit, `${leden},"schuldhulptrajecten":[`)
  let scheiding = '\n'
  for await (const traject of trajecten()) {
    await schrijf(uit, scheiding + traject)
    scheiding = ',\n'
  }
  await schrijf(uit, ']}')
}
