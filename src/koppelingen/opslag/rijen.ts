import type { Termijn } from '../../domein/verloop/index.ts'

// The rows as the tables hold them. The names are those of the columns: they go as JSON into one statement.

export interface Gebeurtenisrij {
  readonly stroom_id: string
  readonly versie: number
  readonly soort: string
  readonly opgetekend_op: string
  readonly door: unknown
  readonly opdracht_id: string
  /** Hexadecimal, as the other hashes and the salt. */
  readonly inhoud_hash: string
  readonly ketting_hash: string
  readonly zout: string
  readonly inhoud: unknown
}

export interface Opdrachtrij {
  readonly opdracht_id: string
  readonly stroom_id: string
  readonly soort: string
  readonly inhoud_hash: string
  readonly antwoord: unknown
  readonly door: unknown
  readonly op: string
  /** Of the berichten that it made, in hexadecimal. */
  readonly berichten_hash: string
  /** Of the boekregels that it made, in hexadecimal; empty: it made none. */
  readonly boekingen_hash: string
}

export interface Overzichtrij {
  readonly dossier_id: string
  readonly versie: number
  readonly naam: string
  readonly geboortedatum: string | null
  readonly fase: string
  readonly crisis: boolean
  readonly wacht_op: string
  readonly wacht_tekst: string
  readonly sinds: string | null
  readonly termijn_uiterlijk: string | null
  readonly termijn_wat: string | null
  readonly aantal_vorderingen: number
  readonly totaal_schuld: number
  readonly behandelaar_id: string | null
  readonly behandelaar: string | null
  readonly aangemeld: string | null
  readonly beeindigd: string | null
  readonly einde_grond: string | null
  readonly einde_fase: string | null
  readonly zoektekst: string
  readonly leefgeldrekening: { readonly iban: string; readonly naam: string } | null
}

export interface Termijnrij extends Omit<Termijn, 'wachtOp' | 'vervallen'> {
  readonly vervallen: boolean
  readonly dossier_id: string
  readonly wacht_op: string
}

export interface Berichtrij {
  readonly bericht_id: string
  readonly dossier_id: string
  readonly versie: number
  readonly plaats: number
  readonly inhoud: unknown
}

/** A line of the grootboek; `stroom_id` and `versie` are those of the gebeurtenis that it follows from. */
export interface Boekregelrij {
  readonly stroom_id: string
  readonly versie: number
  readonly boeking: number
  readonly regel: number
  readonly datum: string
  readonly omschrijving: string
  readonly rekening: string
  /** Whose account it is; both null: of the organisatie. */
  readonly dossier_id: string | null
  readonly bankrekening_id: string | null
  readonly schuldeiser_id: string | null
  /** Cents: debet above zero, credit below. */
  readonly bedrag: number
}

/** An account of the organisatie. */
export interface Bankrekeningrij {
  readonly bankrekening_id: string
  readonly iban: string
  readonly naam: string
}

/** What an entry of a statement is used for; `stroom_id` and `versie` are those of the gebeurtenis that does so. */
export interface Koppelingrij {
  readonly stroom_id: string
  readonly versie: number
  readonly plaats: number
  readonly bankrekening_id: string
  readonly bankpost_id: string
  readonly detail: number | null
  readonly bedrag: number
}

/** A payment that has to be made; `versie` is that of the gebeurtenis that it follows from. */
export interface Betalingrij {
  readonly betaling_id: string
  readonly dossier_id: string
  readonly versie: number
  readonly plaats: number
  readonly datum: string
  readonly aan: string
  readonly schuldeiser_id: string | null
  readonly vordering_id: string | null
  readonly bestemming: string
  readonly naam: string
  readonly iban: string | null
  readonly kenmerk: string | null
  readonly bedrag: number
}

/** An answer that came in: the berichten it answers are no longer waiting. */
export interface Beantwoordrij {
  readonly dossier_id: string
  readonly vordering_id: string
  readonly soorten: readonly string[]
}

export interface Zoekwoordrij {
  readonly dossier_id: string
  readonly woord: string
}

export interface Jobrij {
  readonly taak: 'verloop' | 'verzend'
  readonly inhoud: { readonly organisatieId: string; readonly dossierId: string }
  readonly sleutel: string
}

/** What one or more gebeurtenissen change in the read tables, and what they set going. */
export interface Gevolgen {
  readonly organisaties: readonly {
    readonly code: string
    readonly naam: string
    readonly gemeentecode: string
  }[]
  readonly medewerkers: readonly {
    readonly medewerker_id: string
    readonly naam: string
    readonly gebruikersnaam: string
    readonly rollen: readonly string[]
    readonly actief: boolean
  }[]
  readonly schuldeisers: readonly {
    readonly schuldeiser_id: string
    readonly versie: number
    readonly naam: string
    readonly gegevens: unknown
  }[]
  readonly overzichten: readonly Overzichtrij[]
  readonly zoekwoorden: readonly Zoekwoordrij[]
  readonly zoekwoordenWeg: readonly Zoekwoordrij[]
  readonly termijnen: readonly Termijnrij[]
  readonly termijnenWeg: readonly { readonly dossier_id: string; readonly sleutel: string }[]
  readonly berichten: readonly Berichtrij[]
  readonly beantwoord: readonly Beantwoordrij[]
  readonly boekregels: readonly Boekregelrij[]
  readonly bankrekeningen: readonly Bankrekeningrij[]
  readonly koppelingen: readonly Koppelingrij[]
  readonly betalingen: readonly Betalingrij[]
  readonly jobs: readonly Jobrij[]
}

/** Everything that one transaction writes. */
export interface Schrijfset extends Gevolgen {
  readonly stromen: readonly { readonly stroom_id: string; readonly versie: number; readonly kop: string }[]
  readonly gebeurtenissen: readonly Gebeurtenisrij[]
  readonly opdrachten: readonly Opdrachtrij[]
}

export const geenGevolgen: Gevolgen = {
  organisaties: [],
  medewerkers: [],
  schuldeisers: [],
  overzichten: [],
  zoekwoorden: [],
  zoekwoordenWeg: [],
  termijnen: [],
  termijnenWeg: [],
  berichten: [],
  beantwoord: [],
  boekregels: [],
  bankrekeningen: [],
  koppelingen: [],
  betalingen: [],
  jobs: [],
}

/** Makes one set of several, which one statement then writes. */
export function voegSamen(delen: readonly Schrijfset[]): Schrijfset {
  return {
    organisaties: delen.flatMap((d) => d.organisaties),
    medewerkers: delen.flatMap((d) => d.medewerkers),
    schuldeisers: delen.flatMap((d) => d.schuldeisers),
    overzichten: delen.flatMap((d) => d.overzichten),
    zoekwoorden: delen.flatMap((d) => d.zoekwoorden),
    zoekwoordenWeg: delen.flatMap((d) => d.zoekwoordenWeg),
    termijnen: delen.flatMap((d) => d.termijnen),
    termijnenWeg: delen.flatMap((d) => d.termijnenWeg),
    berichten: delen.flatMap((d) => d.berichten),
    beantwoord: delen.flatMap((d) => d.beantwoord),
    boekregels: delen.flatMap((d) => d.boekregels),
    bankrekeningen: delen.flatMap((d) => d.bankrekeningen),
    koppelingen: delen.flatMap((d) => d.koppelingen),
    betalingen: delen.flatMap((d) => d.betalingen),
    jobs: delen.flatMap((d) => d.jobs),
    stromen: delen.flatMap((d) => d.stromen),
    gebeurtenissen: delen.flatMap((d) => d.gebeurtenissen),
    opdrachten: delen.flatMap((d) => d.opdrachten),
  }
}
