import { type Datum, dagenTussen, jaarVan } from '../../gedeeld/datum.ts'
import type { Beschikkingsoort } from '../dossier/index.ts'
import type { Bezwaar, Bezwaaruitkomst, Klacht, Klachtonderwerp, Klachtoordeel } from '../kwaliteit/index.ts'
import { type Actor, uiterlijk as uiterlijkVoor } from '../toegang/index.ts'
import { type Spreiding, spreidingVan } from './stuurbord.ts'

/** Something that came in and had to be answered by a day: what both registers say of it. */
export interface Kwaliteitregel<S extends string = string, U extends string = string> {
  readonly id: string
  readonly dossierId: string
  readonly inwoner: string
  readonly ontvangen: Datum
  /** Until when it must be answered, as it is now. */
  readonly uiterlijk: Datum
  readonly waarover: S
  /** Null: nobody answered it. */
  readonly antwoord: { readonly datum: Datum; readonly uitkomst: U } | null
  readonly ingetrokken: Datum | null
}

/** In which dossier something came in, and who has that now; null: nobody. */
export interface Registerdossier extends Pick<Kwaliteitregel, 'dossierId' | 'inwoner'> {
  readonly behandelaarId: string | null
}

/** A klacht in its register. */
export type Klachtregel = Klacht & Registerdossier & Kwaliteitregel<Klachtonderwerp, Klachtoordeel>

/** A bezwaar in its register. */
export type Bezwaarregel = Bezwaar & Registerdossier & Kwaliteitregel<Beschikkingsoort, Bezwaaruitkomst>

/**
 * A klacht as a line of its register, with the last day for our answer: that it is not taken up must be told sooner, and
 * cannot be put off.
 * @bron Awb 9:8 lid 3, 9:11
 */
export function klachtregel(klacht: Klacht, dossier: Registerdossier): Klachtregel {
  const { onderwerp: waarover, afgedaan, ontvangen } = klacht
  const eerder = afgedaan?.oordeel === 'niet-behandeld'
  const uiterlijk = eerder ? uiterlijkVoor('klacht-niet-behandeld', ontvangen) : klacht.uiterlijk
  const antwoord = afgedaan === null ? null : { datum: afgedaan.datum, uitkomst: afgedaan.oordeel }
  return { ...klacht, ...dossier, uiterlijk, waarover, antwoord }
}

/** A bezwaar as a line of its register. */
export function bezwaarregel(bezwaar: Bezwaar, dossier: Registerdossier): Bezwaarregel {
  const { tegen, beslist } = bezwaar
  const antwoord = beslist === null ? null : { datum: beslist.datum, uitkomst: beslist.uitkomst }
  return { ...bezwaar, ...dossier, waarover: tegen.soort, antwoord }
}

/** A register, of dossiers whose content is there. */
export interface Kwaliteitregister<R extends Kwaliteitregel> {
  /**
   * Everything that came in, the newest first. Who looked is recorded with each dossier.
   * @bron Gedragscode art. 19; Awb 9:12a
   */
  readonly register: (organisatieId: string, inzage: { readonly door: Actor }) => Promise<readonly R[]>
  /** What waits for an answer, the first due first. */
  readonly open: (organisatieId: string) => Promise<readonly R[]>
}

/** Both registers. */
export interface Kwaliteitregisters {
  readonly klachten: Kwaliteitregister<Klachtregel>
  readonly bezwaren: Kwaliteitregister<Bezwaarregel>
}

/** Nobody answered it, and it was not taken back. */
export const wacht = ({ antwoord, ingetrokken }: Kwaliteitregel): boolean => antwoord === null && ingetrokken === null

/** The day on which nobody has to do anything with it any more; null: it waits. */
export const klaarOp = ({ antwoord, ingetrokken }: Kwaliteitregel): Datum | null => antwoord?.datum ?? ingetrokken

/** How many days answering it took; null: nobody did. */
export const behandelduur = ({ ontvangen, antwoord }: Kwaliteitregel): number | null =>
  antwoord === null ? null : dagenTussen(ontvangen, antwoord.datum)

/** Decides whether it kept its term: null as long as it can still be kept, or when it was taken back. */
export function opTijd({ antwoord, ingetrokken, uiterlijk }: Kwaliteitregel, vandaag: Datum): boolean | null {
  if (antwoord !== null) return antwoord.datum <= uiterlijk
  return ingetrokken === null && uiterlijk < vandaag ? false : null
}

/** What came of what came in, of a year or about one thing. */
export interface Registertelling {
  readonly aantal: number
  /** By uitkomst; one that never came is not in it. */
  readonly uitkomsten: Readonly<Record<string, number>>
  readonly ingetrokken: number
  readonly open: number
  /** Answered by the last day, that of more time included. */
  readonly opTijd: number
  /** Answered after it, or waiting after it. */
  readonly teLaat: number
  /** Days that answering took; null: of too few to say something. */
  readonly dagen: Spreiding | null
}

/** Counts what came in, in each year, the last year first. @bron Awb 9:12a (published every year) */
export function perJaar(
  regels: readonly Kwaliteitregel[],
  vandaag: Datum,
): readonly (Registertelling & { readonly jaar: number })[] {
  return [...Map.groupBy(regels, ({ ontvangen }) => jaarVan(ontvangen))]
    .map(([jaar, deel]) => ({ jaar, ...telling(deel, vandaag) }))
    .toSorted((a, b) => b.jaar - a.jaar)
}

/** Counts what came in, by what it is about, in the order of the alphabet of their names in code. */
export function perWaarover(
  regels: readonly Kwaliteitregel[],
  vandaag: Datum,
): readonly (Registertelling & { readonly waarover: string })[] {
  return [...Map.groupBy(regels, ({ waarover }) => waarover)]
    .map(([waarover, deel]) => ({ waarover, ...telling(deel, vandaag) }))
    .toSorted((a, b) => a.waarover.localeCompare(b.waarover))
}

function telling(regels: readonly Kwaliteitregel[], vandaag: Datum): Registertelling {
  const tel = (telt: (regel: Kwaliteitregel) => boolean) => regels.filter(telt).length
  const antwoorden = regels.flatMap(({ antwoord }) => antwoord?.uitkomst ?? [])
  const duren = regels.flatMap((een) => behandelduur(een) ?? [])
  return {
    aantal: regels.length,
    uitkomsten: Object.fromEntries([...Map.groupBy(antwoorden, (een) => een)].map(([een, deel]) => [een, deel.length])),
    ingetrokken: tel(({ ingetrokken }) => ingetrokken !== null),
    open: tel(wacht),
    opTijd: tel((een) => opTijd(een, vandaag) === true),
    teLaat: tel((een) => opTijd(een, vandaag) === false),
    dagen: spreidingVan(duren.map((waarde) => ({ waarde, keren: 1 }))),
  }
}
