import * as z from 'zod'
import { berekeningen } from './berekeningen.ts'
import { opdrachtroutes } from './opdrachten.ts'
import { onderdeelroutes } from './onderdelen.ts'
import { overigeRoutes } from './overig.ts'
import { type Route, geenVraag, route } from './route.ts'
import { trajectroutes } from './trajecten.ts'

/** Every address of the API but the document and the token. What is not here does not exist. */
export async function alleRoutes(): Promise<readonly Route[]> {
  return [...trajectroutes, ...onderdeelroutes, ...opdrachtroutes, ...overigeRoutes, ...(await rekenroutes())]
}

/** The calculations: what the command line answers, with the same refusals. */
function rekenroutes(): Promise<readonly Route[]> {
  return Promise.all(
    Object.entries(berekeningen).map(async ([naam, { pad, kop, laad }]) => {
      const { regel, vraag: vorm, antwoord } = await laad()
      return route({
        methode: 'post',
        pad: `${pad}/_bereken`,
        naam: `bereken${naam.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`,
        groep: 'Berekeningen',
        kop,
        uitleg: `Hetzelfde als \`kwijting bereken ${naam}\`: zonder dossier, en met hoe het is berekend. Er wordt niets bewaard.`,
        scope: 'berekenen',
        antwoord,
        fouten: [409],
        vraag: geenVraag,
        inhoud: z.unknown(),
        vorm,
        doe: async ({ inhoud }) => {
          const uitkomst = regel(inhoud)
          return 'probleem' in uitkomst ? { probleem: uitkomst.probleem } : { inhoud: uitkomst.antwoord }
        },
      })
    }),
  )
}
