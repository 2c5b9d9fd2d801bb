import { type Centen, telOp } from '../../gedeeld/geld.ts'
import { type Vordering, lopende } from '../schulden/index.ts'
import type { SchuldregelingInzicht } from './schuldregeling.ts'

/** A claim as it stood when the voorstel was made. */
export interface Grondslag {
  readonly vorderingId: string
  /** Whose claim it was that day: who takes it over has not been asked. */
  readonly schuldeiserId: string
  readonly bedrag: Centen
  readonly preferentBedrag: Centen
}

/** The claims that take part, as they stand now. Only meaningful when every saldo is known. */
export function grondslagNu({ schulden }: SchuldregelingInzicht): readonly Grondslag[] {
  return lopende(schulden).map(({ id, saldo, schuldeiser }) => ({
    vorderingId: id,
    schuldeiserId: schuldeiser.id,
    bedrag: saldo?.bedrag ?? failSaldo(id),
    preferentBedrag: saldo?.preferentBedrag ?? failSaldo(id),
  }))
}

function failSaldo(id: string): never {
  throw new Error(`Claim ${id} has no saldo`)
}

/** What the claims of a voorstel come to. */
export function schuldVan(grondslag: readonly Grondslag[]): Centen {
  return telOp(...grondslag.map(({ bedrag }) => bedrag))
}

/** A claim gets a voorstel unless its schuldeiser agreed beforehand and reported no belemmering (Z0). */
const krijgtVoorstel = ({ voorafAkkoord, belemmering }: Vordering) => !voorafAkkoord || belemmering !== null

/** The claims of a voorstel that is made now: whose schuldeiser is asked, and whose agreed beforehand. */
export function wieGevraagd({ schulden }: SchuldregelingInzicht): {
  readonly gevraagd: readonly string[]
  readonly voorafAkkoord: readonly string[]
} {
  const nu = lopende(schulden)
  return {
    gevraagd: nu.filter(krijgtVoorstel).map((v) => v.id),
    voorafAkkoord: nu.filter((v) => !krijgtVoorstel(v)).map((v) => v.id),
  }
}
