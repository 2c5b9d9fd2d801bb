import * as z from 'zod'
import { type Rekenregel, rekenregel } from '../../platform/opdrachtregel/bereken.ts'
import { bedrag, dag, percentage } from './velden.ts'

/** A calculation, ready to be asked and to be described. */
export interface Berekening {
  readonly regel: Rekenregel
  readonly vraag: z.ZodType
  /** The principal fields of its answer; there are more, with how it was computed. */
  readonly antwoord: z.ZodType
}

/** A calculation that is loaded when it is asked for: the command line starts with the one that it needs. */
interface Aanbod {
  /** Where it stands in the API, before `/_bereken`. */
  readonly pad: string
  /** Dutch. */
  readonly kop: string
  readonly laad: () => Promise<Berekening>
}

const uitdeling = z.array(z.looseObject({ id: z.string(), bedrag }))

/** Every calculation without a dossier, by the name that it has on the command line. The API asks the same. */
export const berekeningen: Readonly<Record<string, Aanbod>> = {
  'beslagvrije-voet': {
    pad: '/beslagvrije-voet',
    kop: 'Bereken de beslagvrije voet',
    laad: async () => {
      const regels = await import('../../regels/beslagvrije-voet/index.ts')
      return {
        regel: rekenregel(regels.leesBeslagvrijeVoetvraag, regels.beslagvrijeVoetAlsJson),
        vraag: regels.voetinvoer,
        antwoord: z.looseObject({ beslagvrijeVoet: bedrag, compensatiekop: bedrag, maximum: bedrag }),
      }
    },
  },
  vtlb: {
    pad: '/vtlb',
    kop: 'Bereken het vrij te laten bedrag en de afloscapaciteit',
    laad: async () => {
      const regels = await import('../../regels/vtlb/index.ts')
      return {
        regel: rekenregel(regels.leesVtlbvraag, regels.vtlbAlsJson),
        vraag: regels.vtlbinvoer,
        antwoord: z.looseObject({ vtlb: bedrag, beslagvrijeVoet: bedrag, afloscapaciteit: bedrag }),
      }
    },
  },
  voorstel: {
    pad: '/voorstellen',
    kop: 'Bereken een voorstel',
    laad: async () => {
      const regels = await import('../../regels/voorstel/index.ts')
      return {
        regel: rekenregel(regels.leesVoorstelvraag, regels.voorstelAlsJson),
        vraag: z.union(regels.voorstelinvoer),
        antwoord: z.looseObject({ teVerdelen: bedrag, percentagePreferent: percentage, uitdeling }),
      }
    },
  },
  oplossingen: {
    pad: '/oplossingen',
    kop: 'Vergelijk de oplossingen',
    laad: async () => {
      const regels = await import('../../regels/oplossingen/index.ts')
      return {
        regel: rekenregel(regels.leesOplossingenvraag, regels.oplossingenAlsJson),
        vraag: z.union(regels.oplossingeninvoer),
        antwoord: z.looseObject({
          schuld: bedrag,
          eersteDieKan: z.string().nullable(),
          oplossingen: z.array(z.looseObject({ soort: z.string(), mogelijk: z.boolean() })),
        }),
      }
    },
  },
  verdeling: {
    pad: '/verdelingen',
    kop: 'Verdeel een bedrag over vorderingen',
    laad: async () => {
      const regels = await import('../../regels/verdeling/index.ts')
      return {
        regel: rekenregel(regels.leesVerdeelvraag, regels.verdelingAlsJson),
        vraag: regels.verdelingInvoer,
        antwoord: z.looseObject({
          percentagePreferent: percentage,
          percentageConcurrent: percentage,
          uitdeling,
          rest: bedrag,
        }),
      }
    },
  },
  termijn: {
    pad: '/termijnen',
    kop: 'Bereken de laatste dag van een termijn',
    laad: async () => {
      const regels = await import('../../regels/termijnen/index.ts')
      return {
        regel: rekenregel(regels.leesTermijnvraag, regels.termijnAlsJson),
        vraag: regels.termijnInvoer,
        antwoord: z.looseObject({
          uiterlijk: dag,
          eenheid: z.string(),
          aantal: z.number(),
          bron: z.string(),
          waarschuwing: z.string().nullable(),
        }),
      }
    },
  },
}
