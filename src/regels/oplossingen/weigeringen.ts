import type { Centen } from '../../gedeeld/geld.ts'
import type { Betaalbaarheid, Voorstelweigering } from '../voorstel/index.ts'

/** Capacity and vermogen beside everything that is owed. */
interface Toets extends Omit<Betaalbaarheid, 'volledig'> {
  readonly vermogen: Centen
}

/** Why one of the oplossingen is not open, with its figures. */
export type Oplossingweigering =
  | Voorstelweigering
  | { readonly code: 'GeenSchuld' }
  | ({ readonly code: 'AllesBetaalbaar' } & Toets)
  | ({ readonly code: 'NietAllesBetaalbaar' } & Toets)
  | { readonly code: 'GeenAfloscapaciteit' }
  | { readonly code: 'JaarrenteOnbekend' }
  | { readonly code: 'GeenLeningNodig'; readonly vermogen: Centen }
  | { readonly code: 'LeningDuurtTeLang'; readonly maximum: number }
