import type { Fout } from '../../gedeeld/invoer.ts'
import type { Gemachtigdenregel, Gemachtigdenrol } from '../schulden/index.ts'
import type { Actor, Vastgelegd } from '../toegang/index.ts'
import type { Loketgebruiker } from './loketplaats.ts'
import type { Antwoord } from './poorten.ts'
import type { Gebeurtenis } from './traject.ts'

/** What was answered about a claim, and by whom of whom. */
export type Gegevenantwoord = Pick<Vastgelegd<Gebeurtenis>, 'gebeurtenis' | 'opgetekendOp'> & { readonly door: Actor }

/** Who acts for the schuldeiser of a claim, and what was answered there in its name. Its own to see, of nobody else. */
export interface Machtigingstand {
  /** How the schuldeiser itself is called. */
  readonly schuldeiser: string
  readonly gemachtigden: readonly Gemachtigdenregel[]
  /** The newest first, since the claim lies with this schuldeiser. */
  readonly antwoorden: readonly Gegevenantwoord[]
}

/** Whom a schuldeiser can let act for it: who of the contactenboek collects, and has a way in here. */
export interface Machtigbaar {
  readonly id: string
  readonly naam: string
  readonly rol: Gemachtigdenrol
}

/** What came of giving or withdrawing; null: it is not his claim (any more), or he may not decide that. */
export type Machtiguitkomst = Antwoord | null

/** Letting another act for a claim, behind the door of the schuldeisers: for a beheerder of the party. */
export interface Machtigplaats {
  /** Null: nothing was sent to this party under that id. */
  readonly keuzes: (wie: Loketgebruiker, berichtId: string) => Promise<readonly Machtigbaar[] | null>
  readonly geef: (
    wie: Loketgebruiker,
    berichtId: string,
    verzoek: { readonly opdrachtId: string; readonly invoer: Readonly<Record<string, unknown>> },
  ) => Promise<Machtiguitkomst>
  readonly trekIn: (
    wie: Loketgebruiker,
    berichtId: string,
    verzoek: { readonly opdrachtId: string; readonly rol: Gemachtigdenrol },
  ) => Promise<Machtiguitkomst>
}

/** A choice that was none of those that were offered. */
export const buitenKeuze: Fout = {
  pointer: '#/gemachtigdeId',
  code: 'onbekende-keuze',
  detail: 'Kies een incassobureau of deurwaarder uit de lijst.',
}
