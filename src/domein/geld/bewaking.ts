import type { Bewaking } from '../toegang/index.ts'
import { geldIsUit } from './besluiten.ts'
import { type GeldInzicht, saldoVan } from './geld.ts'
import type { Geldweigering } from './weigeringen.ts'

function allesUitgedeeld(staat: GeldInzicht): readonly Geldweigering[] {
  return geldIsUit(staat) ? [] : [{ code: 'NogNietUitgedeeld', saldo: saldoVan(staat.geld) }]
}

/** A file with money in it is not closed: whose it is must be settled first. */
function geenSaldo({ geld }: GeldInzicht): readonly Geldweigering[] {
  const saldo = saldoVan(geld)
  return saldo === 0 ? [] : [{ code: 'NogNietUitgedeeld', saldo }]
}

/** What this slice adds to the opdrachten of earlier slices: first the money, then the kwijting, then the door. */
export const geldbewaking: Bewaking<GeldInzicht, Geldweigering> = {
  kan: { VraagFinaleKwijting: allesUitgedeeld, VerleenFinaleKwijting: allesUitgedeeld, SluitDossier: geenSaldo },
  veto: {},
}
