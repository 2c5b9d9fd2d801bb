import { plusJaren } from '../../../gedeeld/datum.ts'
import type { Werkplaats } from '../../../domein/verloop/index.ts'
import { type Herberekening, herberekeningVan, soortHerberekening } from './regel.ts'
import { type Omgeving, type Samenuitkomst, samenuitkomst } from './samen/uitkomst.ts'

/** Whose list it is: of one behandelaar, or of the whole team. */
export interface Wie {
  readonly organisatieId: string
  readonly behandelaarId?: string
}

/** The port gives so many rows at a time. */
const perPagina = 50

function vraagVan({ klok }: Pick<Werkplaats, 'klok'>, { behandelaarId }: Wie, pagina: number) {
  const vandaag = klok.vandaag()
  return {
    // Far enough for every norm that has begun: its last day lies within the same year.
    tot: plusJaren(vandaag, 1),
    werk: { soort: soortHerberekening, vandaag } as const,
    pagina,
    ...(behandelaarId === undefined ? {} : { behandelaarId }),
  }
}

/** Counts the dossiers of which the vtlb must be computed again. */
export async function telHerberekeningen(werkplaats: Werkplaats, wie: Wie): Promise<number> {
  return (await werkplaats.termijnen(wie.organisatieId, vraagVan(werkplaats, wie, 1))).totaal
}

/** Reads which dossiers are on the work list, the most urgent first; `pagina` from 1, of so many as `hoogstens` says. */
export async function leesWerklijstIds(
  werkplaats: Pick<Werkplaats, 'klok' | 'termijnen'>,
  wie: Wie,
  { pagina, hoogstens }: { readonly pagina: number; readonly hoogstens: number },
): Promise<{ readonly ids: readonly string[]; readonly totaal: number }> {
  const ids: string[] = []
  const per = hoogstens / perPagina
  for (let deel = 1; deel <= per; deel++) {
    const vraag = vraagVan(werkplaats, wie, (pagina - 1) * per + deel)
    const { rijen, totaal } = await werkplaats.termijnen(wie.organisatieId, vraag)
    ids.push(...rijen.map(({ dossierId }) => dossierId))
    if (rijen.length < perPagina || deel === per) return { ids, totaal }
  }
  return { ids, totaal: ids.length }
}

/** A row of the list, with whether it can be done together with others. */
export interface Lijstregel extends Herberekening {
  readonly samen: Samenuitkomst
}

/**
 * Reads one page of the work list of a new norm, with what each household gives under today's norms. Every dossier on it
 * is read as any other: who looked is recorded.
 */
export async function leesWerklijst(
  werkplaats: Werkplaats,
  wie: Wie & { readonly omgeving: Omgeving; readonly pagina: number },
): Promise<{ readonly rijen: readonly Lijstregel[]; readonly totaal: number }> {
  const { organisatieId, omgeving, pagina } = wie
  const { vandaag, vastgesteld, door } = omgeving
  const { rijen, totaal } = await werkplaats.termijnen(organisatieId, vraagVan(werkplaats, wie, pagina))
  const inzage = { door, waarom: 'werklijst: vtlb herberekenen naar de nieuwe norm' }
  const ids = rijen.map(({ dossierId }) => dossierId)
  const standen = new Map((await werkplaats.dossiers(organisatieId, ids, inzage)).map((stand) => [stand.id, stand]))
  return {
    rijen: rijen.flatMap((rij) => {
      const stand = standen.get(rij.dossierId)
      // Destroyed between the two reads: then it is no work either.
      return stand === undefined
        ? []
        : [{ ...herberekeningVan(rij, stand, vandaag, vastgesteld), samen: samenuitkomst(stand, omgeving) }]
    }),
    totaal,
  }
}
