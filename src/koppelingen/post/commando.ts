import { relative } from 'node:path'
import { leesArgumenten } from '../../platform/opdrachtregel/argumenten.ts'
import { type Commando, onbekend } from '../../platform/opdrachtregel/commando.ts'
import {
  type Probleem,
  type Probleemfout,
  verkeerdeInvoer,
  verkeerdeOpdracht,
} from '../../platform/opdrachtregel/probleem.ts'
import { type Stromen, schrijf } from '../../platform/opdrachtregel/stromen.ts'
import { openBrieven } from './brieven.ts'
import type { Sjabloonfout } from './sjablonen.ts'

/** Makes the command `brieven controleer [MAP]`; without a folder that of the environment is looked at. */
export function brievenCommando(mapVanOmgeving: () => string | null): Commando {
  return {
    uitleg: 'brieven controleer [MAP]: maakt elke brief met alles erop en eraan; noemt elke fout met bestand en regel',
    voerUit: async ([naam, ...rest], stromen) =>
      naam === 'controleer' ? controleer(mapVanOmgeving, rest, stromen) : onbekend(naam, ['brieven controleer']),
  }
}

async function controleer(
  mapVanOmgeving: () => string | null,
  argumenten: readonly string[],
  { uit }: Stromen,
): Promise<Probleem | null> {
  const gelezen = leesArgumenten(argumenten, {})
  if (!gelezen.ok) return gelezen.probleem
  const [map, ...teveel] = gelezen.waarde.namen
  if (teveel.length > 0)
    return verkeerdeOpdracht('onbekende-opdracht', 'Noem hoogstens één map: brieven controleer MAP.')
  const geopend = openBrieven(map ?? mapVanOmgeving(), true)
  if (!geopend.ok) return verkeerdeInvoer(geopend.fouten.map(alsProbleemfout))
  await schrijf(uit, `${JSON.stringify({ brieven: geopend.aantal })}\n`)
  return null
}

function alsProbleemfout({ bestand, regel, detail }: Sjabloonfout): Probleemfout {
  const waar = relative(process.cwd(), bestand)
  return { ...(regel === null ? {} : { line: regel }), code: 'onjuist-sjabloon', detail: `${waar}: ${detail}` }
}

/** The faults as lines for somebody who starts the application: `file:line: what`. */
export function foutregels(fouten: readonly Sjabloonfout[]): string {
  return fouten
    .map(
      ({ bestand, regel, detail }) =>
        `${relative(process.cwd(), bestand)}${regel === null ? '' : `:${regel}`}: ${detail}`,
    )
    .join('\n')
}
