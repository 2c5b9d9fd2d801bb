import type { Lijstplaats, Lijstschrijver } from '../../domein/verloop/index.ts'
import { neemLijstOver } from './importeer.ts'
import { beoordeelLijst } from './oordeel.ts'
import { loketlijstenVan } from './loket.ts'
import type { Lijstopslag } from './poorten.ts'
import { mediatypen, schrijfLijst } from './schrijven.ts'

/** Writes berichten in one of the forms of a list. */
export const lijstschrijver: Lijstschrijver = async (soort, vorm, berichten) => ({
  bytes: await schrijfLijst(soort, vorm, berichten),
  mediatype: mediatypen[vorm],
})

/** The lists as the portals ask for them, on this storage. */
export function lijstenVan(opslag: Lijstopslag): Lijstplaats {
  return {
    overzicht: (org) => opslag.lijsten.standen(org),
    maak: (org, lijst, door) => opslag.lijsten.maak(org, lijst, lijstschrijver, door),
    bestand: async (org, postId, door) => {
      const lijst = await opslag.lijsten.bestand(org, postId, door)
      if (lijst === null) return null
      const vorm = lijst.mediatype === mediatypen.xlsx ? 'xlsx' : 'csv'
      return { naam: `lijst-${postId.slice(0, 8)}.${vorm}`, ...lijst }
    },
    beoordeel: (org, bytes, schuldeiserId) => beoordeelLijst(opslag, org, bytes, schuldeiserId),
    neemOver: async (org, bytes, schuldeiserId) =>
      neemLijstOver(opslag, org, bytes, await beoordeelLijst(opslag, org, bytes, schuldeiserId)),
    loket: loketlijstenVan(opslag),
  }
}

/** What a day does: makes every list that something waits for. @returns how many */
export async function maakDagelijkseLijsten(opslag: Lijstopslag, organisatieId: string): Promise<number> {
  let gemaakt = 0
  for (const { schuldeiserId, wachten } of await opslag.lijsten.standen(organisatieId))
    for (const soort of ['saldo', 'beslis'] as const) {
      if (wachten[soort] === 0) continue
      const lijst = { schuldeiserId, soort, vorm: 'csv' } as const
      const een = await opslag.lijsten.maak(organisatieId, lijst, lijstschrijver, { soort: 'kwijting' })
      if (een !== null) gemaakt += 1
    }
  return gemaakt
}
