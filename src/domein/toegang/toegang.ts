import type { Registerinstelling } from './registers.ts'

/** What a medewerker may be. One person may hold several. */
export const rollen = ['schuldhulpverlener', 'administratie', 'teammanager', 'beheerder'] as const
export type Rol = (typeof rollen)[number]

/** Who does something. `kwijting` is the system itself, doing what needs no human judgement. */
export type Actor =
  | { readonly soort: 'medewerker'; readonly id: string; readonly naam: string; readonly rollen: readonly Rol[] }
  | { readonly soort: 'kwijting' }
  | { readonly soort: 'schuldeiser'; readonly id: string; readonly naam: string }
  | { readonly soort: 'bank'; readonly afschrift: string }
  | { readonly soort: 'ddas'; readonly levering: string }
  | { readonly soort: 'kredietbank'; readonly naam: string }
  | { readonly soort: 'waarborgfonds' }
  /** A party that may refer inwoners to us, by the name that the organisation gave it. */
  | { readonly soort: 'verwijzer'; readonly id: string; readonly naam: string }
  /**
   * An inwoner, or who helps one: the id is that of the account, a fresh one where there is none. The naam stays in
   * the log when the content of a dossier is destroyed: a word for who it is (`Inwoner`), no name of a person.
   * By which access he comes the storage says, once it saw that this is his; absent where he came by none.
   */
  | { readonly soort: 'inwoner'; readonly id: string; readonly naam: string; readonly toegangId?: string }
  /** A system of others that asks over the API, by the name that the organisation gave it. */
  | { readonly soort: 'apiclient'; readonly id: string; readonly naam: string }

/** Who may do an opdracht: a rol of a medewerker, or an actor that is not a person. */
export type Bevoegde = Rol | Exclude<Actor['soort'], 'medewerker'>

/** An organisation by name. */
export interface Organisatienaam {
  readonly id: string
  /** KvK-nummer, else a slug of the name. */
  readonly code: string
  readonly naam: string
  /** Gemeente for which the trajecten run, e.g. `GM0637`. */
  readonly gemeentecode: string
}

/** The organisation for which something is done, with what a decision must know of it. */
export interface Organisatie extends Organisatienaam {
  /** How it is known at the registers, oldest first; empty: nothing was set. */
  readonly registers: readonly Registerinstelling[]
}

/** Decides whether an actor may do what these may do. */
export function magDit(door: Actor, bevoegd: readonly Bevoegde[]): boolean {
  if (door.soort !== 'medewerker') return bevoegd.includes(door.soort)
  return door.rollen.some((rol) => bevoegd.includes(rol))
}

/** Names an actor for the timeline. */
export function naamVan(door: Actor): string {
  switch (door.soort) {
    case 'medewerker':
    case 'schuldeiser':
    case 'kredietbank':
    case 'verwijzer':
    case 'inwoner':
    case 'apiclient':
      return door.naam
    case 'kwijting':
      return 'Kwijting (vanzelf)'
    case 'bank':
      return 'De bank'
    case 'waarborgfonds':
      return 'Het Waarborgfonds'
    case 'ddas':
      return 'Overgenomen (DDAS)'
  }
}

/** Who somebody is, for the four eyes: the id of a person, else what it is. */
export function wieIs(door: Actor): string {
  return 'id' in door ? door.id : door.soort
}

/** Decides whether somebody may approve what another did: not what they did themselves. */
export function isVierOgen(eerste: string, tweede: Actor): boolean {
  return wieIs(tweede) !== eerste
}
