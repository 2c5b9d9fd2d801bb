import { type Uitkomst, geweigerd, nooit } from '../../gedeeld/uitkomst.ts'
import {
  type Bewaking,
  type Context,
  type Omgeving,
  type Opdracht,
  type Toegangsweigering,
  magDit,
} from '../toegang/index.ts'
import {
  type DossierGebeurtenis,
  dossieropdrachten,
  evolveDossier,
  isDossierGebeurtenis,
  leegDossier,
} from '../dossier/index.ts'
import {
  type SchuldenGebeurtenis,
  evolveSchulden,
  geenSchulden,
  isSchuldenGebeurtenis,
  schuldenopdrachten,
} from '../schulden/index.ts'
import {
  type SchuldregelingGebeurtenis,
  evolveSchuldregeling,
  geenSchuldregeling,
  isSchuldregelingGebeurtenis,
  schuldregelingbewaking,
  schuldregelingopdrachten,
} from '../schuldregeling/index.ts'
import {
  type GeldGebeurtenis,
  type Geldweigering,
  evolveGeld,
  geenGeld,
  geldbewaking,
  geldopdrachten,
  gereserveerdIn,
  isGeldGebeurtenis,
} from '../geld/index.ts'
import {
  type RegisterGebeurtenis,
  type Registerbezwaar,
  type RegistersInzicht,
  evolveRegisters,
  geenRegisters,
  isRegisterGebeurtenis,
  registeropdrachten,
} from '../registers/index.ts'
import {
  type KwaliteitGebeurtenis,
  type KwaliteitInzicht,
  type Kwaliteitweigering,
  evolveKwaliteit,
  geenKwaliteit,
  isKwaliteitGebeurtenis,
  klachtOverWieVraagt,
  kwaliteitbewaking,
  kwaliteitopdrachten,
} from '../kwaliteit/index.ts'

/** Everything that is known of one dossier: the state of each slice. */
export interface Traject extends RegistersInzicht, KwaliteitInzicht {}

export type Gebeurtenis =
  | DossierGebeurtenis
  | SchuldenGebeurtenis
  | SchuldregelingGebeurtenis
  | GeldGebeurtenis
  | RegisterGebeurtenis
  | KwaliteitGebeurtenis
export type Weigering =
  Geldweigering | Registerbezwaar | Kwaliteitweigering | Toegangsweigering | { readonly code: 'OnbekendeOpdracht' }
export type Dossieropdracht = Opdracht<string, Traject, Gebeurtenis, Weigering>

export const leegTraject: Traject = {
  dossier: leegDossier,
  schulden: geenSchulden,
  schuldregeling: geenSchuldregeling,
  geld: geenGeld,
  registers: geenRegisters,
  kwaliteit: geenKwaliteit,
}

/** Computes what is known after one more gebeurtenis; only a take-over touches more than one slice. */
export function evolve(staat: Traject, g: Gebeurtenis): Traject {
  if (g.soort === 'TrajectOvergenomen')
    return {
      ...staat,
      dossier: evolveDossier(staat.dossier, g),
      schulden: evolveSchulden(staat.schulden, g),
      schuldregeling: evolveSchuldregeling(staat.schuldregeling, g),
    }
  if (isDossierGebeurtenis(g)) return { ...staat, dossier: evolveDossier(staat.dossier, g) }
  if (isSchuldenGebeurtenis(g)) return { ...staat, schulden: evolveSchulden(staat.schulden, g) }
  if (isSchuldregelingGebeurtenis(g)) return { ...staat, schuldregeling: evolveSchuldregeling(staat.schuldregeling, g) }
  if (isGeldGebeurtenis(g)) return { ...staat, geld: evolveGeld(staat.geld, g) }
  if (isRegisterGebeurtenis(g)) return { ...staat, registers: evolveRegisters(staat.registers, g) }
  if (isKwaliteitGebeurtenis(g)) return { ...staat, kwaliteit: evolveKwaliteit(staat.kwaliteit, g) }
  return nooit(g)
}

/** Tells whether what lies in the log is a gebeurtenis that this version knows; anything else stops the reader. */
export function isGebeurtenis(g: { readonly soort: string }): g is Gebeurtenis {
  return (
    isDossierGebeurtenis(g) ||
    isSchuldenGebeurtenis(g) ||
    isSchuldregelingGebeurtenis(g) ||
    isGeldGebeurtenis(g) ||
    isRegisterGebeurtenis(g) ||
    isKwaliteitGebeurtenis(g)
  )
}

const bewakingen: readonly Bewaking<Traject, Weigering>[] = [schuldregelingbewaking, geldbewaking, kwaliteitbewaking]

/** An earlier slice cannot ask a later one what came in. */
function metReserveringen(context: Context, staat: Traject): Context {
  return { ...context, feiten: { ...context.feiten, reserveringen: gereserveerdIn(staat).ontvangen } }
}

/** An opdracht with what later slices add to it: their reasons why not, and their veto on what was decided. */
function bewaakt(kaal: Dossieropdracht): Dossieropdracht {
  const kan = (staat: Traject, omgeving: Omgeving): readonly Weigering[] => [
    ...kaal.kan(staat, omgeving),
    ...bewakingen.flatMap((b) => b.kan[kaal.soort]?.(staat, omgeving) ?? []),
  ]
  return {
    ...kaal,
    kan,
    beslis: (invoer, staat, context) => {
      const besluit = kaal.beslis(invoer, staat, metReserveringen(context, staat))
      if (!besluit.ok) return besluit
      const bezwaren = [
        ...bewakingen.flatMap((b) => b.kan[kaal.soort]?.(staat, context) ?? []),
        ...besluit.waarde.flatMap((g) => bewakingen.flatMap((b) => b.veto[g.soort]?.(g, staat) ?? [])),
      ]
      return bezwaren.length > 0 ? geweigerd(...bezwaren) : besluit
    },
  }
}

/** Every opdracht on a dossier, in the order of the process. */
export const opdrachten: readonly Dossieropdracht[] = [
  ...dossieropdrachten,
  ...schuldenopdrachten,
  ...schuldregelingopdrachten,
  ...geldopdrachten,
  ...registeropdrachten,
  ...kwaliteitopdrachten,
].map((kaal: Dossieropdracht) => bewaakt(kaal))

const opSoort = new Map(opdrachten.map((o) => [o.soort, o]))

/** Finds an opdracht by its name. */
export function opdrachtVan(soort: string): Dossieropdracht | undefined {
  return opSoort.get(soort)
}

/**
 * Decides on an opdracht.
 * @returns the gebeurtenissen to append, or every refusal
 */
export function beslis(
  verzoek: { readonly soort: string; readonly invoer: unknown },
  staat: Traject,
  context: Context,
): Uitkomst<readonly Gebeurtenis[], Weigering> {
  const opdracht = opdrachtVan(verzoek.soort)
  if (opdracht === undefined) return geweigerd({ code: 'OnbekendeOpdracht' })
  return opdracht.beslis(verzoek.invoer, staat, context)
}

/** A next step: possible for this actor now, or the reasons why not. */
export interface Stap {
  readonly opdracht: Dossieropdracht
  readonly redenen: readonly Weigering[]
}

/** Lists the opdrachten that this actor may give, each with the reasons why it cannot be done now (none: it can). */
export function stappen(staat: Traject, omgeving: Omgeving & Pick<Context, 'door'>): readonly Stap[] {
  return opdrachten
    .filter((o) => magDit(omgeving.door, o.bevoegd))
    .map((opdracht) => ({
      opdracht,
      redenen: [...opdracht.kan(staat, omgeving), ...klachtOverWieVraagt(opdracht.soort, staat, omgeving.door)],
    }))
}
