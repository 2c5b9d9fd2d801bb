import type { Bewaking } from '../toegang/index.ts'
import { lopende } from '../schulden/index.ts'
import { weigeraars } from './stand.ts'
import type { SchuldregelingInzicht } from './schuldregeling.ts'
import type { Schuldregelingweigering } from './weigeringen.ts'

/** Once all agreed, the claims are those of the agreement: a later change needs a new round, not a silent one (L-26). */
function geenRegeling({ schuldregeling: { regeling } }: SchuldregelingInzicht): readonly Schuldregelingweigering[] {
  return regeling === null ? [] : [{ code: 'RegelingLoopt', datum: regeling.datum }]
}

/**
 * A claim may leave a schuldbemiddeling, for what then comes in goes to the others; a saneringskrediet and a kwijting at
 * the start pay every claim what was agreed.
 */
function geenVasteRegeling({ schuldregeling }: SchuldregelingInzicht): readonly Schuldregelingweigering[] {
  const { regeling, kwijting } = schuldregeling
  if (kwijting !== null) return [{ code: 'KwijtingAlVerleend', datum: kwijting }]
  return regeling === null || regeling.vorm === 'SB' ? [] : [{ code: 'RegelingLoopt', datum: regeling.datum }]
}

interface Einde {
  readonly soort: string
  readonly grond?: unknown
  readonly datum?: unknown
}

/** Once a voorstel was made, a traject is afgerond only after finale kwijting: a failed phase is no success (L-21). */
function pasNaKwijting({ grond }: Einde, { schulden, schuldregeling }: SchuldregelingInzicht) {
  const { voorstel, kwijting } = schuldregeling
  const teVroeg = grond === 'afgerond' && voorstel !== null && kwijting === null && lopende(schulden).length > 0
  return teVroeg ? [{ code: 'KwijtingOntbreekt' } as const] : []
}

/** Schuldeisers refuse only when they did; what happened before a take-over we cannot know. */
function pasNaWeigering({ grond }: Einde, staat: SchuldregelingInzicht) {
  const { mislukt } = staat.schuldregeling
  const geweigerd = mislukt !== null || weigeraars(staat).length > 0 || staat.dossier.overgenomen !== null
  return grond === 'schuldeisers-weigeren' && !geweigerd ? [{ code: 'NietGeweigerd', veld: '#/grond' } as const] : []
}

/** The end does not lie before what happened here. */
function nietVoorHetLaatste({ datum }: Einde, { schuldregeling }: SchuldregelingInzicht) {
  const { overeenkomst, keuze, voorstel, regeling, mislukt, hercontroles, kwijting } = schuldregeling
  const dagen = [
    overeenkomst?.datum,
    keuze?.datum,
    voorstel?.datum,
    regeling?.datum,
    mislukt,
    hercontroles.at(-1),
    kwijting,
  ]
  return dagen
    .flatMap((dag) => (typeof datum === 'string' && dag && datum < dag ? [dag] : []))
    .toSorted()
    .slice(-1)
    .map((vroegst) => ({ code: 'DatumTeVroeg', veld: '#/datum', vroegst }) as const)
}

/** What this slice adds to the opdrachten of the slices dossier and schulden. */
export const schuldregelingbewaking: Bewaking<SchuldregelingInzicht, Schuldregelingweigering> = {
  kan: {
    VoegVorderingToe: geenRegeling,
    LaatVorderingVervallen: geenVasteRegeling,
    VraagSaldoOpgaven: geenRegeling,
    RegistreerSaldoOpgave: geenRegeling,
    SchatVordering: geenRegeling,
  },
  veto: {
    TrajectBeeindigd: (g, staat) => [
      ...nietVoorHetLaatste(g, staat),
      ...pasNaKwijting(g, staat),
      ...pasNaWeigering(g, staat),
    ],
  },
}
