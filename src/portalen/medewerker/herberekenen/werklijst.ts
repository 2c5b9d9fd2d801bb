import { plusJaren } from '../../../gedeeld/datum.ts'
import type { Actor } from '../../../domein/toegang/index.ts'
import type { Werkplaats } from '../../../domein/verloop/index.ts'
import { type Herberekening, herberekeningVan, soortHerberekening } from './regel.ts'

/** Whose list it is: of one behandelaar, or of the whole team. */
export interface Wie {
  readonly organisatieId: string
  readonly behandelaarId?: string
}

function vraagVan({ klok }: Werkplaats, { behandelaarId }: Wie, pagina: number) {
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

/**
 * Reads one page of the work list of a new norm, with what each household gives under today's norms. Every dossier on it
 * is read as any other: who looked is recorded.
 */
export async function leesWerklijst(
  werkplaats: Werkplaats,
  wie: Wie & { readonly door: Actor; readonly pagina: number },
): Promise<{ readonly rijen: readonly Herberekening[]; readonly totaal: number }> {
  const { organisatieId, door, pagina } = wie
  const [{ rijen, totaal }, vastgesteld] = await Promise.all([
    werkplaats.termijnen(organisatieId, vraagVan(werkplaats, wie, pagina)),
    werkplaats.aannames(organisatieId),
  ])
  const inzage = { door, waarom: 'werklijst: vtlb herberekenen naar de nieuwe norm' }
  const ids = rijen.map(({ dossierId }) => dossierId)
  const standen = new Map((await werkplaats.dossiers(organisatieId, ids, inzage)).map((stand) => [stand.id, stand]))
  const vandaag = werkplaats.klok.vandaag()
  return {
    rijen: rijen.flatMap((rij) => {
      const stand = standen.get(rij.dossierId)
      // Destroyed between the two reads: then it is no work either.
      return stand === undefined ? [] : [herberekeningVan(rij, stand, vandaag, vastgesteld)]
    }),
    totaal,
  }
}
