import type { ClientBase } from 'pg'
import type { Actor, Organisatienaam } from '../../domein/toegang/index.ts'
import type { Gebeurtenis, Klok } from '../../domein/verloop/index.ts'

/** One transaction over several organisations. The storage room gives it. */
export interface Transactie {
  /** Sees the rows of one organisation at a time: that of the last `voor`. */
  readonly client: ClientBase
  readonly organisaties: () => Promise<readonly Organisatienaam[]>
  readonly voor: (organisatieId: string) => Promise<void>
  readonly richtOp: (gegevens: Omit<Organisatienaam, 'id'>, door: Actor) => Promise<Organisatienaam>
  readonly vulAan: (
    organisatie: Organisatienaam,
    soort: string,
    aanvullingen: readonly {
      readonly stroomId: string
      readonly opdrachtId: string
      readonly gebeurtenissen: readonly Gebeurtenis[]
    }[],
    door: Actor,
  ) => Promise<void>
}

/** What DDAS needs of the storage room. */
export interface Ddasopslag {
  readonly klok: Klok
  readonly inEenKeer: <T>(doe: (transactie: Transactie) => Promise<T>) => Promise<T>
}
