import type { Actor, Medewerker, Organisatienaam } from '../toegang/index.ts'
import type { Toegangsoort } from '../dossier/index.ts'
import type { Partijplaats, Schuldeiserrol } from './partijplaats.ts'
import type { Bewijsplaats } from './bewijsplaats.ts'
import type { Conceptplaats } from './conceptplaats.ts'

/** The three ways into the portals. An account and a session are of one door, and worth nothing at another. */
export type Deur = 'medewerker' | 'inwoner' | 'schuldeiser'

/** Who is behind the door of the medewerkers. */
export interface Sessie {
  readonly organisatie: Organisatienaam
  readonly medewerker: Medewerker
}

/** Who is behind the door of the inwoners, and what he may look at: only that. */
export interface Inwonersessie {
  /** The account: the id is that of the actor `inwoner`. */
  readonly inwoner: { readonly id: string; readonly naam: string }
  readonly organisatie: Organisatienaam
  /** In the order in which they were taken up; empty when all were taken away. */
  readonly toegangen: readonly {
    readonly id: string
    readonly dossierId: string
    readonly wie: Toegangsoort
    readonly naam: string
  }[]
}

/** Who is behind the door of the schuldeisers: somebody of a party that stands above the organisations. */
export interface Schuldeisersessie {
  readonly gebruiker: { readonly id: string; readonly naam: string; readonly rol: Schuldeiserrol }
  readonly partij: { readonly id: string; readonly kvkNummer: string; readonly naam: string }
  /** Per organisation which entries of its contactenboek are this party; every read is done per organisation. */
  readonly bindingen: readonly { readonly organisatie: Organisatienaam; readonly schuldeiserIds: readonly string[] }[]
}

/** What a session is, per door. */
export interface Sessies {
  readonly medewerker: Sessie
  readonly inwoner: Inwonersessie
  readonly schuldeiser: Schuldeisersessie
}

/** Access that was given and stands in the log: to a dossier, or for an entry of the contactenboek. */
export interface Gegeventoegang {
  readonly deur: Exclude<Deur, 'medewerker'>
  readonly organisatieId: string
  /** The dossier or the schuldeiser. */
  readonly stroomId: string
  readonly toegangId: string
}

/** Why a code did not open anything. */
export type Codeweigering =
  /** There is no such code, it was used or is too old, or the access was taken away. */
  | 'code-onbekend'
  | 'even-wachten'
  /** The party has accounts already: one of its beheerders logs in and adds this. */
  | 'partij-bestaat'
  /** The account belongs to another organisation, or to another party. */
  | 'andere-organisatie'
  | 'andere-partij'
  | 'geen-beheerder'

/** What came of choosing how to log in. */
export type Accountuitkomst =
  | { readonly soort: 'ingelogd'; readonly token: string }
  | { readonly soort: Codeweigering | 'naam-te-kort' | 'naam-bezet' | 'wachtwoord-te-kort' }

/** What somebody still has to do after a good password. */
export type Factorstand =
  /** Type over what the app shows. */
  | { readonly soort: 'vragen' }
  /** First put this into an app, by its picture or by its letters. */
  | {
      readonly soort: 'instellen'
      readonly geheim: string
      /** The picture: how many squares wide, and the path of the dark ones (SVG, one unit a square). */
      readonly qr: { readonly maat: number; readonly pad: string }
    }

/** What came of a code. */
export type Factoruitkomst =
  /** Under a new token; with the recovery codes, shown once, when the app was set up just now. */
  | { readonly soort: 'ingelogd'; readonly token: string; readonly herstelcodes: readonly string[] | null }
  | { readonly soort: 'onjuist' | 'even-wachten' | 'opnieuw-inloggen' }

/** A session that is open, as whoever it is of knows it. */
export interface Sessieregel {
  readonly id: string
  /** Browser and system; empty: not known. */
  readonly toestel: string
  /** Instants, ISO 8601. */
  readonly begonnenOp: string
  readonly gezienOp: string
  /** The one that asks. */
  readonly deze: boolean
}

/** Signing in at the three doors. A token goes into a cookie; only its hash is kept. */
export interface Toegangsplaats {
  /** Signing in by an identity provider. */
  readonly bewijs: Bewijsplaats
  /**
   * Checks name and password. The session shows nothing until the second factor was given.
   * @param vanaf the address of the visitor: failures count per address and name
   * @param toestel what the person will know the session by
   */
  readonly logIn: (
    deur: Deur,
    gebruikersnaam: string,
    wachtwoord: string,
    vanaf: string,
    toestel?: string,
  ) => Promise<{ readonly token: string } | 'onjuist' | 'even-wachten'>
  /** Who is behind a token; null: nobody (any more), or somebody at another door. */
  readonly sessie: { readonly [D in Deur]: (token: string) => Promise<Sessies[D] | null> }
  /** Ends a session. @returns the connection by which it had begun; null: with name and password */
  readonly logUit: (deur: Deur, token: string) => Promise<string | null>
  /** Whether whoever is behind this token can sign in with a name and a password too. */
  readonly heeftWachtwoord: (deur: Deur, token: string) => Promise<boolean>
  /** What somebody with a good password still has to do; null: nothing, or there is no such session. */
  readonly tweedeFactor: (deur: Deur, token: string) => Promise<Factorstand | null>
  /** Takes the code of the app, or a recovery code; each once. */
  readonly bevestig: (deur: Deur, token: string, code: string, vanaf: string) => Promise<Factoruitkomst>
  /** The next time an app is set up again, as after a new telephone; every session ends. False: the password was wrong. */
  readonly stelOpnieuwIn: (
    deur: Deur,
    token: string,
    wachtwoord: string,
    vanaf: string,
  ) => Promise<'gedaan' | 'onjuist' | 'even-wachten'>
  /** The open sessions of whoever is behind this token, the last seen first. */
  readonly sessies: (deur: Deur, token: string) => Promise<readonly Sessieregel[]>
  /** Ends one of them. False: it is not one of theirs, or ended already. */
  readonly beeindigSessie: (deur: Deur, token: string, id: string) => Promise<boolean>
  /** Ends every session of whoever is behind this token, this one too. */
  readonly logOveralUit: (deur: Deur, token: string) => Promise<void>
  /** Changes the own password; the other sessions end. */
  readonly wijzigWachtwoord: (
    deur: Deur,
    token: string,
    keuze: { readonly oud: string; readonly nieuw: string },
    vanaf: string,
  ) => Promise<'gewijzigd' | 'onjuist' | 'te-kort' | 'even-wachten'>
  /**
   * A medewerker lost the telephone: the next time an app is set up again. Every session of this medewerker ends; recorded
   * with who asked. False: there is no such medewerker, or no account.
   */
  readonly wisTweedeFactor: (organisatieId: string, medewerkerId: string, door: Actor) => Promise<boolean>
  /**
   * Makes a new password for a medewerker, to be shown once; all sessions of this medewerker end. Recorded with who
   * asked. Null: there is no such medewerker, or the name to log in with belongs to somebody else.
   */
  readonly nieuwWachtwoord: (organisatieId: string, medewerkerId: string, door: Actor) => Promise<string | null>
  /**
   * Makes the code with which somebody takes up what he was given, to be shown once; an older one is worth nothing then.
   * Recorded with who asked. For an inwoner who did so before, it is the way to a new password and another telephone.
   * Null: there is no such access (any more), or it was taken up already and is of a schuldeiser or asked by an inwoner.
   */
  readonly maakCode: (wat: Gegeventoegang, door: Actor) => Promise<string | null>
  /** Which of these accesses were taken up. */
  readonly opgenomen: (organisatieId: string, toegangIds: readonly string[]) => Promise<readonly string[]>
  /** Takes up access with a code and a way to log in of one's own choice; what remains is the second factor. */
  readonly activeer: (
    deur: Gegeventoegang['deur'],
    keuze: { readonly code: string; readonly gebruikersnaam: string; readonly wachtwoord: string },
    vanaf: string,
    toestel?: string,
  ) => Promise<Accountuitkomst>
  /** Takes up more access with a code, for whoever is behind this token. */
  readonly voegToe: (
    deur: Gegeventoegang['deur'],
    token: string,
    code: string,
    vanaf: string,
  ) => Promise<'toegevoegd' | Codeweigering>
  /** The users of a party of schuldeisers. */
  readonly partij: Partijplaats
  /** Forms that came after their session had ended. */
  readonly concepten: Conceptplaats
}
