import type { Organisatieweigering } from '../../../../domein/toegang/index.ts'
import type { Schuldeiserweigering } from '../../../../domein/schuldeisers/index.ts'
import type { Bankrekeningweigering } from '../../../../domein/geld/index.ts'
import type { Weigering } from '../../../../domein/verloop/index.ts'

/** Everything that an opdracht can be refused for. */
export type Elkeweigering = Weigering | Schuldeiserweigering | Organisatieweigering | Bankrekeningweigering

/** The refusal with this code. */
export type Van<C extends Elkeweigering['code']> = {
  [K in C]: Extract<Elkeweigering, { readonly code: K }>
}[C]

/** A sentence for each refusal of a slice, but for those that it has of another. */
export type Zinnen<W extends Elkeweigering, Ander extends Elkeweigering = never> = {
  readonly [C in Exclude<W['code'], Ander['code']>]: (w: Van<C>) => string
}
