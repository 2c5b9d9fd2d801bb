/** What somebody at a schuldeiser may do, by the name it has on the screen. */
export const schuldeiserrollen = {
  beheerder: 'Beheerder',
  behandelaar: 'Behandelaar',
  'alleen-lezen': 'Alleen lezen',
} as const
export type Schuldeiserrol = keyof typeof schuldeiserrollen

/** Whether a text names such a rol. */
export const isSchuldeiserrol = (tekst: unknown): tekst is Schuldeiserrol =>
  typeof tekst === 'string' && Object.hasOwn(schuldeiserrollen, tekst)

/** What can be done behind the door of the schuldeisers. */
export type Lokethandeling = 'bekijken' | 'beantwoorden' | 'beheren'

const mag: Readonly<Record<Schuldeiserrol, readonly Lokethandeling[]>> = {
  beheerder: ['bekijken', 'beantwoorden', 'beheren'],
  behandelaar: ['bekijken', 'beantwoorden'],
  'alleen-lezen': ['bekijken'],
}

/** Decides whether a rol may do something there: what is not named, it may not. */
export const magAanLoket = (rol: Schuldeiserrol, handeling: Lokethandeling): boolean => mag[rol].includes(handeling)

/** Somebody who can log in for a party. */
export interface Partijgebruiker {
  readonly id: string
  readonly naam: string
  /** Null: signs in by an identity provider alone. */
  readonly gebruikersnaam: string | null
  readonly rol: Schuldeiserrol
  /** Instant; null: never logged in. */
  readonly gezienOp: string | null
}

/** Somebody who got a code and did not use it yet. */
export interface Partijuitnodiging {
  readonly id: string
  readonly naam: string
  readonly rol: Schuldeiserrol
  /** Instant. */
  readonly geldigTot: string
}

/** What changed in who may work for a party. */
export interface Partijverslag {
  readonly op: string
  readonly door: string
  readonly wat: 'uitgenodigd' | 'nieuwe-code' | 'begonnen' | 'rol' | 'ingetrokken' | 'uitnodiging-weg' | 'hersteld'
  readonly over: string
  /** The rol that was given; null: none was. */
  readonly rol: Schuldeiserrol | null
}

/** Who works for a party. Newest first in what changed. */
export interface Partijblad {
  readonly gebruikers: readonly Partijgebruiker[]
  readonly uitnodigingen: readonly Partijuitnodiging[]
  readonly verslag: readonly Partijverslag[]
}

/** What came of a change. */
export type Partijuitkomst = 'gedaan' | 'laatste-beheerder' | 'onbekend' | 'geen-beheerder'

/**
 * Keeping the users of a party of schuldeisers. For a beheerder of that party alone: the storage looks that up once more,
 * by the account that asks.
 */
export interface Partijplaats {
  /** Null: who asks is no beheerder. */
  readonly blad: (accountId: string) => Promise<Partijblad | null>
  /** Invites a colleague. @returns the code, to be shown once; null: who asks is no beheerder, or there is no name */
  readonly nodigUit: (
    accountId: string,
    wie: { readonly naam: string; readonly rol: Schuldeiserrol },
  ) => Promise<string | null>
  /** A new way to log in for a colleague who lost the password or the telephone; an older code is worth nothing then. */
  readonly nieuweCode: (accountId: string, collegaId: string) => Promise<string | null>
  /** Gives a colleague another rol; null takes the account, or the invitation, away at once. One beheerder always remains. */
  readonly wijzig: (accountId: string, id: string, rol: Schuldeiserrol | null) => Promise<Partijuitkomst>
}
