import { capaciteitopdrachten } from './besluiten/capaciteit.ts'
import { keuzeopdracht } from './besluiten/keuze.ts'
import { hercontroleopdrachten } from './besluiten/hercontrole.ts'
import { nevenafspraakopdrachten } from './besluiten/nevenafspraken.ts'
import { kwijtingopdrachten } from './besluiten/kwijting.ts'
import { reactieopdrachten } from './besluiten/reacties.ts'
import { voorbereidingsopdrachten } from './besluiten/voorbereiding.ts'
import { voorstelOpdracht } from './besluiten/voorstel.ts'
import { zelfdegegevensopdracht } from './besluiten/zelfdegegevens.ts'

export {
  type Reactie,
  type Reactiesoort,
  type Schuldregeling,
  type SchuldregelingGebeurtenis,
  type SchuldregelingInzicht,
  type Vervanging,
  type Vervangingsreden,
  type Voorstel,
  type Vorm,
  evolveSchuldregeling,
  geenSchuldregeling,
  vormen,
} from './schuldregeling.ts'
export {
  type Afloscapaciteit,
  type Vtlbberekening,
  berekenCapaciteit,
  isHerhaalbaar,
  normenBekend,
} from './capaciteit.ts'
export { type Bronverschil, bronverschillen } from './bronverschillen.ts'
export { type Huishouden, huishoudenvelden } from './huishouden.ts'
export { opgavestrijdigheden } from './kinderen.ts'
export { type Rubriek, gegevensVan, rubrieken } from './gegevens.ts'
export { type Reden, type Verandering, type Vergelijking, vergelijkBerekeningen } from './vergelijking.ts'
export { type Vaststelling, capaciteitsregels, peildatumVoorHerberekening } from './vaststelling.ts'
export { type Oplossingkeuze, type Vergelekenoplossing, oplossingenVan } from './oplossingen.ts'
export { type Voorgesteld, type Voorstelberekening, isVoorstelHerhaalbaar } from './voorstelberekening.ts'
export { type Aanbodstand, type Artikel, type Ondertekenaar, type Tekenaar, nogTeTekenen } from './overeenkomst.ts'
export { isSchuldregelingGebeurtenis } from './soorten.ts'
export { heeftBemiddeling, nogInRegeling, weigeraars } from './stand.ts'
export { type Nevenafspraak, nevenafsprakenNu, nevensoorten } from './nevenafspraak.ts'
export {
  type Voorstelverandering,
  type Vorderingwijziging,
  type Vraagreden,
  isVerouderd,
  veranderdSinds,
} from './voorstelverandering.ts'
export { type Grondslag, schuldVan } from './grondslag.ts'
export { type Hercontrolemoment, volgendeHercontrole } from './hercontrole.ts'
export { schuldregelingbewaking } from './bewaking.ts'
export type { Oordeelreden } from './zelfdegegevens.ts'
export type { Schuldregelingweigering } from './weigeringen.ts'

/** The opdrachten of this slice, in the order of the process. */
export const schuldregelingopdrachten = [
  ...voorbereidingsopdrachten,
  ...capaciteitopdrachten,
  zelfdegegevensopdracht,
  keuzeopdracht,
  ...nevenafspraakopdrachten,
  voorstelOpdracht,
  ...reactieopdrachten,
  ...hercontroleopdrachten,
  ...kwijtingopdrachten,
]
