import type { Centen } from '../../gedeeld/geld.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import type { Actor, Apiclient, Organisatienaam, Scope } from '../toegang/index.ts'
import type { Betaalstand } from '../geld/index.ts'
import type { Schuldeiser } from '../schuldeisers/index.ts'
import type { Werkvoorraadregel, Werkvoorraadvraag } from './poorten.ts'

/** A system of others that may ask now, and what. */
export interface Apisessie {
  readonly organisatie: Organisatienaam
  readonly client: Pick<Apiclient, 'id' | 'naam'>
  /** What its token was asked for, as far as it is still allowed. */
  readonly scopes: readonly Scope[]
}

/** A token as it is given out, once. */
export interface Apitoken {
  readonly token: string
  readonly seconden: number
  readonly scopes: readonly Scope[]
}

/** A system as a beheerder sees it, with who let it in. */
export interface Apiclientregel extends Apiclient {
  readonly reden: string
  readonly opgetekendOp: string
  readonly door: Actor
  /** Since when its secret is what it is; null: it has none, and cannot ask. */
  readonly geheimSinds: string | null
}

/** Who reads, and why: recorded for everything that is read. */
interface Inzage {
  readonly door: Actor
  readonly waarom: string
}

/** One page of a list. */
interface Apipagina<Rij> {
  readonly rijen: readonly Rij[]
  readonly totaal: number
}

/** A payment that goes, or went, through a batch. */
export interface Apibetaling {
  readonly id: string
  readonly datum: Datum
  readonly aan: 'schuldeiser' | 'inwoner' | 'erfgenamen'
  readonly naam: string
  readonly vorderingId: string | null
  readonly bedrag: Centen
  readonly stand: Betaalstand
}

/** What systems of others may ask of the product, and what a beheerder may do with them. */
export interface Apiplaats {
  /** Every system that was ever let in, oldest first. */
  readonly clients: (organisatieId: string) => Promise<readonly Apiclientregel[]>
  /**
   * Makes a secret for a system, to be shown once; an earlier one and its tokens end. Recorded with who asked. Null: no
   * such system is let in.
   */
  readonly nieuwGeheim: (organisatieId: string, clientId: string, door: Actor) => Promise<string | null>
  /** Counts a question for a token from an address, or a request of a system. False: too many in a short time. */
  readonly neemBeurt: (deur: 'token' | 'verzoek', wie: string) => Promise<boolean>
  /**
   * Gives a token for these scopes, or for all that the system has. `onjuist`: id or secret is wrong, or it is let in no
   * longer; `scope-onjuist`: it asks what it may not.
   */
  readonly geefToken: (
    clientId: string,
    geheim: string,
    gevraagd: readonly string[] | null,
  ) => Promise<Apitoken | 'onjuist' | 'scope-onjuist'>
  /** Who asks with this token; null: it is none of ours, has expired, or its system is let in no longer. */
  readonly sessie: (token: string) => Promise<Apisessie | null>
  readonly trajecten: (
    organisatieId: string,
    vraag: Werkvoorraadvraag,
    inzage: Inzage,
  ) => Promise<Apipagina<Werkvoorraadregel> & { readonly gelijkend: boolean }>
  readonly schuldeisers: (
    organisatieId: string,
    vraag: { readonly zoek?: string; readonly pagina: number; readonly grootte: number },
    inzage: Inzage,
  ) => Promise<Apipagina<{ readonly id: string; readonly gegevens: NonNullable<Schuldeiser> }>>
  /** The payments of a traject, oldest first. */
  readonly betalingen: (organisatieId: string, dossierId: string) => Promise<readonly Apibetaling[]>
  /** Whether there is such a traject: what is looked at before an opdracht. */
  readonly bestaat: (organisatieId: string, dossierId: string) => Promise<boolean>
  /** The id of the traject that begins by an opdracht of a system: always the same for the same opdracht. */
  readonly trajectId: (organisatieId: string, clientId: string, opdrachtId: string) => string
}
