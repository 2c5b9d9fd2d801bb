import { type Uitkomst, geweigerd, nooit } from '../../gedeeld/uitkomst.ts'
import { type Context, type Omgeving, type Opdracht, type Toegangsweigering, magDit } from '../toegang/index.ts'
import {
  type Dossier,
  type DossierGebeurtenis,
  type Dossierweigering,
  dossieropdrachten,
  evolveDossier,
  isDossierGebeurtenis,
  leegDossier,
} from '../dossier/index.ts'

/** Everything that is known of one dossier: the state of each slice. */
export interface Traject {
  readonly dossier: Dossier
}

export type Gebeurtenis = DossierGebeurtenis
export type Weigering = Dossierweigering | Toegangsweigering | { readonly code: 'OnbekendeOpdracht' }
export type Dossieropdracht = Opdracht<string, Traject, Gebeurtenis, Weigering>

export const leegTraject: Traject = { dossier: leegDossier }

/** Computes what is known after one more gebeurtenis; each slice sees every gebeurtenis and keeps what is its own. */
export function evolve(staat: Traject, g: Gebeurtenis): Traject {
  if (isDossierGebeurtenis(g)) return { dossier: evolveDossier(staat.dossier, g) }
  return nooit(g)
}

/** Tells whether what lies in the log is a gebeurtenis that this version knows; anything else stops the reader. */
export function isGebeurtenis(g: { readonly soort: string }): g is Gebeurtenis {
  return isDossierGebeurtenis(g)
}

/** Every opdracht on a dossier, in the order of the process. */
export const opdrachten: readonly Dossieropdracht[] = [...dossieropdrachten]

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
    .map((opdracht) => ({ opdracht, redenen: opdracht.kan(staat, omgeving) }))
}
