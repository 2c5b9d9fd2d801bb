import type { Betaalplaats } from '../../../domein/verloop/index.ts'
import { leesDeel } from './bestand.ts'
import { leesAanwijsbaar, proefBevestiging } from './aanwijzen.ts'
import { leesBatch, leesOnderweg, leesOverzicht, leesRekeningen, leesTeBevestigen, leesTeruggekomen } from './lezen.ts'
import type { Uitvoering } from '../voer-uit.ts'
import { isUuid } from '../verbinding.ts'

/** What is asked of payments, on this storage. */
export function betaalplaatsVan({ verbinding: { inTransactie, lees } }: Uitvoering): Betaalplaats {
  return {
    overzicht: (org) => inTransactie(org, (c) => leesOverzicht(c, org)),
    teruggekomen: (org) => lees(org, (c) => leesTeruggekomen(c, org)),
    onderweg: (org, id) => (isUuid(id) ? inTransactie(org, (c) => leesOnderweg(c, org, id)) : Promise.resolve([])),
    rekeningen: (org) => lees(org, (c) => leesRekeningen(c, org)),
    teBevestigen: (org) => lees(org, (c) => leesTeBevestigen(c, org)),
    batch: (org, id) => inTransactie(org, (c) => leesBatch(c, org, id)),
    aanwijsbaar: (org, id, vraag) => inTransactie(org, (c) => leesAanwijsbaar(c, org, id, vraag)),
    proef: (org, id, aanwijzing) => inTransactie(org, (c) => proefBevestiging(c, org, id, aanwijzing)),
    bestanddeel: (org, id, deel) =>
      isUuid(id) ? inTransactie(org, (c) => leesDeel(c, org, id, deel)) : Promise.resolve(null),
  }
}
