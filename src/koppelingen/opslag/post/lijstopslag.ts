import type { Actor } from '../../../domein/toegang/index.ts'
import type { Gemaaktelijst, Lijstschrijver, Lijststand, Lijstvraag } from '../../../domein/verloop/index.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { type Lijstkeuze, laatsteLijst, leesLijst, leesLijststanden, leesLijstvragen, maakLijst } from './lijst.ts'

/** What is kept of lists. */
export interface Lijstopslag {
  readonly standen: (organisatieId: string) => Promise<readonly Lijststand[]>
  readonly maak: (
    organisatieId: string,
    lijst: Lijstkeuze,
    schrijf: Lijstschrijver,
    door: Actor,
  ) => Promise<Gemaaktelijst | null>
  readonly bestand: (
    organisatieId: string,
    postId: string,
    door: Actor,
  ) => Promise<{ readonly mediatype: string; readonly bytes: Uint8Array } | null>
  readonly vragen: (organisatieId: string, berichtIds: readonly string[]) => Promise<readonly Lijstvraag[]>
  readonly laatste: (organisatieId: string, lijst: Lijstkeuze, schrijf: Lijstschrijver) => Promise<Uint8Array | null>
}

/** The lists on this storage. */
export function lijstopslagVan(uitvoering: Uitvoering): Lijstopslag {
  const { inTransactie } = uitvoering.verbinding
  return {
    standen: (org) => inTransactie(org, (c) => leesLijststanden(c, org)),
    maak: (org, lijst, schrijf, door) => maakLijst(uitvoering, org, lijst, schrijf, door),
    bestand: (org, id, door) => leesLijst(uitvoering, org, id, door),
    vragen: (org, ids) => inTransactie(org, (c) => leesLijstvragen(c, org, ids)),
    laatste: (org, lijst, schrijf) => inTransactie(org, (c) => laatsteLijst(c, org, lijst, schrijf)),
  }
}
