import type { Datum } from '../../gedeeld/datum.ts'
import { isVerlopen } from './gemachtigden.ts'
import type { Vordering } from './schulden.ts'

/** Somebody of the contactenboek who has to do with a claim. */
export interface Betrokkene {
  readonly id: string
  readonly naam: string
  /** By which it knows the claim. */
  readonly kenmerk?: string
}

/** What somebody is to a claim. */
export type Betrokkenrol = 'schuldeiser' | 'incassant' | 'deurwaarder'

type Wie = Pick<Vordering, 'schuldeiser' | 'kenmerk' | 'incassant' | 'deurwaarder'>

/**
 * Everybody of the contactenboek who has to do with a claim, the schuldeiser first. Who is known by name alone cannot be
 * reached.
 * @bron NVVK, kennisgeving: sent to schuldeisers, incassobureaus and deurwaarders
 */
export function betrokkenenBij({ schuldeiser, kenmerk, incassant, deurwaarder }: Wie): readonly Betrokkene[] {
  const eigen = { id: schuldeiser.id, naam: schuldeiser.naam, ...(kenmerk === undefined ? {} : { kenmerk }) }
  const anderen = [incassant, deurwaarder].flatMap((wie) =>
    wie?.id === undefined || wie.id === schuldeiser.id ? [] : [{ ...wie, id: wie.id }],
  )
  return [eigen, ...anderen]
}

/**
 * Who acts for a claim, and is asked: the deurwaarder, else the incassobureau, else the schuldeiser itself.
 * @bron Kred'it (Allegro): schuldeiser, incasso and deurwaarder each with a reference of its own
 */
export function wieHandelt(v: Wie): Betrokkene {
  const betrokken = betrokkenenBij(v)
  return betrokken.at(-1) ?? v.schuldeiser
}

/** Who has this part in a claim, if the contactenboek has it. */
export function betrokkeneAls({ schuldeiser, kenmerk, ...v }: Wie, rol: Betrokkenrol): Betrokkene | null {
  if (rol === 'schuldeiser')
    return { id: schuldeiser.id, naam: schuldeiser.naam, ...(kenmerk === undefined ? {} : { kenmerk }) }
  const wie = v[rol]
  return wie?.id === undefined ? null : { ...wie, id: wie.id }
}

/** What somebody is to a claim; null: nothing. Who has two parts acts in the first. */
export function rolVan(v: Wie, id: string): Betrokkenrol | null {
  const rollen = ['schuldeiser', 'incassant', 'deurwaarder'] as const
  return rollen.find((rol) => betrokkeneAls(v, rol)?.id === id) ?? null
}

/**
 * Whether somebody has to do with a claim: its schuldeiser, or who collects for it.
 * @param op the day; who acts by a machtiging of which the last day is over does not, also before that is recorded
 */
export function isBetrokken(v: Wie, id: string, op?: Datum): boolean {
  const nu = op === undefined ? v : zonderVerlopen(v, op)
  return betrokkenenBij(nu).some((een) => een.id === id)
}

function zonderVerlopen({ incassant, deurwaarder, ...v }: Wie, op: Datum): Wie {
  return {
    ...v,
    ...(incassant === undefined || isVerlopen(incassant, op) ? {} : { incassant }),
    ...(deurwaarder === undefined || isVerlopen(deurwaarder, op) ? {} : { deurwaarder }),
  }
}

/** Whether what was asked of somebody still is: of the schuldeiser always, of who collects until another acts for it. */
export const blijftGevraagd = (v: Wie, id: string): boolean => v.schuldeiser.id === id || wieHandelt(v).id === id
