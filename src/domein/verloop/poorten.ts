import type { Persoon } from '../dossier/index.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import type {
  Actor,
  Medewerker,
  Organisatie,
  Organisatieweigering,
  Registerinstelling,
  Vastgelegd,
  VastgesteldeAanname,
  VastgesteldeHuisstijl,
  VastgesteldeVergoeding,
  Verwijzerinstelling,
} from '../toegang/index.ts'
import type { Schuldeiser, Schuldeiserweigering } from '../schuldeisers/index.ts'
import type { Bericht, Berichtstand } from '../berichten/index.ts'
import type { Bankrekeningweigering } from '../geld/index.ts'
import type { Bankplaats } from './bankplaats.ts'
import type { Betaalplaats } from './betaalplaats.ts'
import type { Briefplaats } from './briefplaats.ts'
import type { Bronplaats } from './bronplaats.ts'
import type { Documentplaats } from './documentplaats.ts'
import type { Enquetelezer } from './enqueteplaats.ts'
import type { Gesprekplaats } from './gesprekplaats.ts'
import type { Gelijkenis, Overzicht } from './overzicht.ts'
import type { Convenantpartnerplaats } from './convenantpartnerplaats.ts'
import type { Inwonerplaats } from './inwonerplaats.ts'
import type { Kwaliteitregisters } from './kwaliteitregister.ts'
import type { Lijstplaats } from './lijstplaats.ts'
import type { Opinionlezer } from './opinionplaats.ts'
import type { Overdrachtlezer } from './overdrachtplaats.ts'
import type { Postplaats, Tepostenbrief } from './postplaats.ts'
import type { Apiplaats } from './apiplaats.ts'
import type { Aanmeldplaats } from './aanmeldplaats.ts'
import type { Loketplaats } from './loketplaats.ts'
import type { Schuldeiserplaats } from './schuldeiserplaats.ts'
import type { Toegangsplaats } from './toegangsplaats.ts'
import type { Achtergrond, Stuurbordlezer, Werklast } from './stuurplaats.ts'
import type { Termijn, WachtOp } from './termijnen/index.ts'
import type { Gebeurtenis, Traject, Weigering } from './traject.ts'

/** The clock. In demo mode it can be moved forward; nothing else in the product reads time. */
export interface Klok {
  /** Instant, ISO 8601 UTC. */
  readonly nu: () => string
  /** The day in the Netherlands. */
  readonly vandaag: () => Datum
}

/** What has a history of its own. */
export type Stroomsoort = 'dossier' | 'schuldeiser' | 'organisatie' | 'bankrekening'

/** An opdracht as it comes in from a screen, the command line, the chain or the process itself. */
export interface Opdrachtverzoek {
  readonly organisatieId: string
  readonly stroom: { readonly soort: Stroomsoort; readonly id: string }
  /** Made by whoever sends it (a uuid). The same id with the same content changes nothing; with other content it is refused. */
  readonly opdrachtId: string
  readonly soort: string
  readonly invoer: unknown
  /** The version that the sender saw; null: whatever stands there now (the process itself, a schuldeiser's answer). */
  readonly gezienVersie: number | null
  readonly door: Actor
}

/** What came of an opdracht. */
export type Antwoord =
  | {
      readonly soort: 'gedaan'
      readonly versie: number
      readonly gebeurtenissen: readonly string[]
      readonly herhaald: boolean
    }
  | {
      readonly soort: 'geweigerd'
      readonly weigeringen: readonly (Weigering | Schuldeiserweigering | Organisatieweigering | Bankrekeningweigering)[]
    }
  /** Somebody was first: nothing was changed; this is what happened since (L-06). */
  | {
      readonly soort: 'verouderd'
      readonly huidigeVersie: number
      readonly sindsdien: readonly Vastgelegd<{ readonly soort: string }>[]
    }
  | { readonly soort: 'id-hergebruikt' }

/** A dossier as it is read: computed by replay. */
export interface Dossierblad {
  readonly id: string
  readonly organisatie: Organisatie
  readonly versie: number
  readonly staat: Traject
  readonly historie: readonly Vastgelegd<Gebeurtenis>[]
  readonly termijnen: readonly Termijn[]
  readonly berichten: readonly Berichtregel[]
  readonly overzicht: Overzicht
}

/** What a list needs of a dossier: computed by replay, without its history and its berichten. */
export type Dossierstand = Pick<Dossierblad, 'id' | 'versie' | 'staat' | 'termijnen'>

export interface Berichtregel {
  readonly id: string
  readonly dossierId: string
  readonly bericht: Bericht
  readonly stand: Berichtstand
  readonly verzondenOp: string | null
  readonly beantwoordOp: string | null
}

/** A row of the werkvoorraad. */
export interface Werkvoorraadregel extends Omit<Overzicht, 'leefgeldrekening'> {
  readonly dossierId: string
}

/** What is asked of the werkvoorraad. Paged by the server, 50 rows unless another number is asked. */
export interface Werkvoorraadvraag extends Achtergrond {
  /** Only these; at most 500. */
  readonly dossierIds?: readonly string[]
  readonly zoek?: string
  readonly behandelaarId?: string
  readonly fase?: string
  readonly wachtOp?: WachtOp
  readonly metEinde?: boolean
  /** `beste`: what fits the search best. */
  readonly sorteer?: 'termijn' | 'naam' | 'sinds' | 'beste'
  /** From 1. */
  readonly pagina: number
  readonly grootte?: number
}

/** What is asked of the termijnen. Paged by the server, 50 rows. */
export interface Termijnvraag {
  /** Only later than this day. */
  readonly na?: Datum
  /** Up to and including this last day. */
  readonly tot: Datum
  readonly behandelaarId?: string
  /** Only of this soort, and only what has begun by this day: a work list, in which a dossier stands once. */
  readonly werk?: { readonly soort: Termijn['soort']; readonly vandaag: Datum }
  readonly pagina: number
}

/** A termijn on the list of today. */
export interface Termijnregel extends Termijn {
  readonly dossierId: string
  readonly naam: string
  readonly behandelaarId: string | null
  readonly behandelaar: string | null
  readonly crisis: boolean
}

/** A value that the organisation set in the place of an aanname, with who recorded it and when. */
export interface Aannameregel extends VastgesteldeAanname {
  readonly opgetekendOp: string
  readonly door: Actor
}

/** A fee that the organisation set, with who recorded it and when. */
export interface Vergoedingregel extends VastgesteldeVergoeding {
  readonly opgetekendOp: string
  readonly door: Actor
}

/** How the organisation is known at the registers, with who recorded it and when. */
export type Registerregel = Registerinstelling & { readonly opgetekendOp: string; readonly door: Actor }

/** Whether a party may refer inwoners, with who recorded it and when. */
export type Verwijzerregel = Verwijzerinstelling & { readonly opgetekendOp: string; readonly door: Actor }

/** A house style of letters that the organisation set, with who recorded it and when. */
export type Huisstijlregel = VastgesteldeHuisstijl & { readonly opgetekendOp: string; readonly door: Actor }

/** Who the organisation named as its contact person for convenanten, with who did so. */
export interface Convenantcontactregel {
  readonly id: string
  readonly naam: string
  readonly opgetekendOp: string
  readonly door: Actor
}

/** One line of what happened by itself. */
export interface Vanzelf {
  readonly dossierId: string
  readonly naam: string
  readonly opgetekendOp: string
  readonly gebeurtenis: Gebeurtenis
  /** Who the schuldeiser of each vordering of the dossier is now, by the id of the vordering. */
  readonly schuldeisers: Readonly<Record<string, string>>
}

/**
 * What the portals and the command line can ask of the product. Everything is done for one organisation; the
 * storage room guards that with row-level security.
 */
export interface Werkplaats extends Kwaliteitregisters {
  readonly klok: Klok
  readonly bank: Bankplaats
  readonly voerUit: (verzoek: Opdrachtverzoek) => Promise<Antwoord>
  /** Reads a dossier and records who looked and why; null when this organisation has no such dossier. */
  readonly dossier: (
    organisatieId: string,
    id: string,
    inzage: { readonly door: Actor; readonly waarom: string },
  ) => Promise<Dossierblad | null>
  /** Reads the dossiers of a list at one moment and records for each who looked and why; one that is not there is left out. */
  readonly dossiers: (
    organisatieId: string,
    ids: readonly string[],
    inzage: { readonly door: Actor; readonly waarom: string },
  ) => Promise<readonly Dossierstand[]>
  /** `gelijkend`: what begins as was searched filled no page, so what looks like it is there too. */
  /** Other dossiers that may be about the same person: an inwoner who asks for help is not told that there is one. */
  readonly lijktOp: (
    organisatieId: string,
    wie: Pick<Persoon, 'naam' | 'telefoon' | 'geboortedatum'> & { readonly dossierId: string },
  ) => Promise<readonly Gelijkenis[]>
  readonly werkvoorraad: (
    organisatieId: string,
    vraag: Werkvoorraadvraag,
  ) => Promise<{ readonly rijen: readonly Werkvoorraadregel[]; readonly totaal: number; readonly gelijkend: boolean }>
  /** Open termijnen up to and including a day, worst first; `eerder` counts those of them that ended before that day. */
  readonly termijnen: (
    organisatieId: string,
    vraag: Termijnvraag,
  ) => Promise<{ readonly rijen: readonly Termijnregel[]; readonly totaal: number; readonly eerder: number }>
  /** What the process did by itself since an instant, newest first, at most 100. */
  readonly vanzelf: (
    organisatieId: string,
    vraag: { readonly sinds: string; readonly behandelaarId?: string },
  ) => Promise<readonly Vanzelf[]>
  readonly schuldeisers: (
    organisatieId: string,
    vraag: { readonly zoek?: string; readonly pagina: number },
  ) => Promise<{
    readonly rijen: readonly {
      readonly id: string
      readonly versie: number
      readonly gegevens: NonNullable<Schuldeiser>
    }[]
    readonly totaal: number
  }>
  /** The dossiers that are not closed in which a schuldeiser has, or had, a claim: their ids by name, 50 a page. */
  readonly dossiersVanSchuldeiser: (
    organisatieId: string,
    schuldeiserId: string,
    pagina: number,
  ) => Promise<{ readonly ids: readonly string[]; readonly totaal: number }>
  /** Who knows about convenanten here and hears from the NVVK; null: nobody was named, or no longer works here. */
  readonly convenantcontact: (organisatieId: string) => Promise<Convenantcontactregel | null>
  readonly convenantpartners: Convenantpartnerplaats
  readonly medewerkers: (organisatieId: string) => Promise<readonly Medewerker[]>
  /** What the organisation set in the place of our aannames, oldest first. */
  readonly aannames: (organisatieId: string) => Promise<readonly Aannameregel[]>
  /** What the organisation asked for a schuldbemiddeling, oldest first. */
  readonly vergoedingen: (organisatieId: string) => Promise<readonly Vergoedingregel[]>
  /** How the organisation is known at the registers, oldest first. */
  readonly registers: (organisatieId: string) => Promise<readonly Registerregel[]>
  /** Which parties may refer inwoners, oldest first. */
  readonly verwijzers: (organisatieId: string) => Promise<readonly Verwijzerregel[]>
  /** Makes a key for such a party: `geheim` is shown once and kept nowhere, `openbaar` goes into its setting. */
  readonly nieuweSleutel: () => { readonly geheim: string; readonly openbaar: string }
  /** How the organisation's letters look, oldest first. */
  readonly huisstijlen: (organisatieId: string) => Promise<readonly Huisstijlregel[]>
  /** Who looked at a dossier or changed it: the processing log, newest first, at most so many (500). */
  readonly wieKeekMee: (
    ...van: readonly [organisatieId: string, dossierId: string, hoogstens?: number]
  ) => Promise<readonly { readonly op: string; readonly door: string; readonly wat: string; readonly waarom: string }[]>
  readonly bericht: (
    organisatieId: string,
    id: string,
    inzage: { readonly door: Actor; readonly waarom: string },
  ) => Promise<Berichtregel | null>
  /** Letters that wait for a person who prints and posts them; at most 500, dossier by dossier. */
  readonly teVersturen: (organisatieId: string) => Promise<readonly Tepostenbrief[]>
  /** A person has posted a bericht: recorded with who did it. False: it did not wait for that, nothing was changed. */
  readonly meldVerstuurd: (organisatieId: string, berichtId: string, door: Actor) => Promise<boolean>
  readonly stuurbord: Stuurbordlezer
  readonly enquete: Enquetelezer
  /** Of the board only who has how many dossiers in hand. */
  readonly werklast: (organisatieId: string) => Promise<readonly Werklast[]>
  readonly overgedragen: Overdrachtlezer
  readonly secondOpinions: Opinionlezer
  readonly betalen: Betaalplaats
  readonly post: Postplaats
  readonly brieven: Briefplaats
  readonly lijsten: Lijstplaats
  readonly bronnen: Bronplaats
  readonly schuldeiser: Schuldeiserplaats
  readonly loket: Loketplaats
  readonly documenten: Documentplaats
  readonly gesprek: Gesprekplaats
  readonly aanmelden: Aanmeldplaats
  readonly inwoner: Inwonerplaats
  readonly toegang: Toegangsplaats
  readonly api: Apiplaats
  /** Demo mode only: moves the clock forward; undefined outside demo mode. */
  readonly verzetKlok: ((dagen: number) => Promise<void>) | undefined
}
