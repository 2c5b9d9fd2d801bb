import type { Bewaking } from '../toegang/index.ts'
import type { SchuldregelingInzicht } from './schuldregeling.ts'
import type { Schuldregelingweigering } from './weigeringen.ts'

/** Once all agreed, the claims are those of the agreement: a later change needs a new round, not a silent one (L-26). */
function geenRegeling({ schuldregeling: { regeling } }: SchuldregelingInzicht): readonly Schuldregelingweigering[] {
  return regeling === null ? [] : [{ code: 'RegelingLoopt', datum: regeling.datum }]
}

/** A traject with a regeling is afgerond only after finale kwijting: a failed phase is never a success (L-21). */
function pasNaKwijting(
  g: { readonly soort: string; readonly grond?: unknown },
  { schuldregeling }: SchuldregelingInzicht,
) {
  const { regeling, kwijting } = schuldregeling
  const teVroeg = g.grond === 'afgerond' && regeling !== null && kwijting === null
  return teVroeg ? [{ code: 'KwijtingOntbreekt' } as const] : []
}

/** What this slice adds to the opdrachten of the slices dossier and schulden. */
export const schuldregelingbewaking: Bewaking<SchuldregelingInzicht, Schuldregelingweigering> = {
  kan: {
    VoegVorderingToe: geenRegeling,
    LaatVorderingVervallen: geenRegeling,
    VraagSaldoOpgaven: geenRegeling,
    RegistreerSaldoOpgave: geenRegeling,
    SchatVordering: geenRegeling,
  },
  veto: { TrajectBeeindigd: pasNaKwijting },
}
