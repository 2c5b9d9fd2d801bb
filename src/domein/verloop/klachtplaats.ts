import { type Datum, dagenTussen, jaarVan } from '../../gedeeld/datum.ts'
import { type Klacht, type Klachtoordeel, isOpenKlacht } from '../kwaliteit/index.ts'
import { type Actor, uiterlijk as uiterlijkVoor } from '../toegang/index.ts'
import { type Spreiding, spreidingVan } from './stuurbord.ts'

/** A klacht in the register: of which inwoner, in which dossier. */
export interface Klachtregel extends Klacht {
  readonly dossierId: string
  readonly inwoner: string
  /** Who has the dossier now; null: nobody. */
  readonly behandelaarId: string | null
}

/** The register of klachten, of dossiers whose content is there. */
export interface Klachtplaats {
  /** Every klacht, the newest first. Who looked is recorded with each dossier. @bron Gedragscode art. 19, Awb 9:12a */
  readonly register: (organisatieId: string, inzage: { readonly door: Actor }) => Promise<readonly Klachtregel[]>
  /** What waits for an answer, the first due first. */
  readonly open: (organisatieId: string) => Promise<readonly Klachtregel[]>
}

/** What came of the klachten that came in within one year. */
export interface Klachtjaar {
  readonly jaar: number
  readonly aantal: number
  readonly oordelen: Readonly<Record<Klachtoordeel, number>>
  readonly ingetrokken: number
  readonly open: number
  /** Dealt with by the last day, that of a verdaging included. */
  readonly opTijd: number
  /** Dealt with after it, or waiting after it. */
  readonly teLaat: number
  /** Days that dealing with it took; null: of too few to say something. */
  readonly dagen: Spreiding | null
}

/** The day on which nobody has to do anything with it any more; null: it waits. */
export const klaarOp = ({ afgedaan, ingetrokken }: Klacht): Datum | null => afgedaan?.datum ?? ingetrokken

/** How many days dealing with a klacht took; null: nobody dealt with it. */
export const behandelduur = ({ ontvangen, afgedaan }: Klacht): number | null =>
  afgedaan === null ? null : dagenTussen(ontvangen, afgedaan.datum)

/**
 * The last day for our answer: that a klacht is not taken up must be told sooner, and cannot be put off.
 * @bron Awb 9:8 lid 3, 9:11
 */
export const antwoordUiterlijk = ({ ontvangen, afgedaan, uiterlijk }: Klacht): Datum =>
  afgedaan?.oordeel === 'niet-behandeld' ? uiterlijkVoor('klacht-niet-behandeld', ontvangen) : uiterlijk

/** Decides whether a klacht kept its term: null as long as it can still be kept, or when it was taken back. */
export function opTijd(klacht: Klacht, vandaag: Datum): boolean | null {
  const { afgedaan, ingetrokken, uiterlijk } = klacht
  if (afgedaan !== null) return afgedaan.datum <= antwoordUiterlijk(klacht)
  return ingetrokken === null && uiterlijk < vandaag ? false : null
}

/** Counts the klachten of each year in which one came in, the last year first. @bron Awb 9:12a (published every year) */
export function klachtjaren(klachten: readonly Klacht[], vandaag: Datum): readonly Klachtjaar[] {
  return [...Map.groupBy(klachten, ({ ontvangen }) => jaarVan(ontvangen))]
    .map(([jaar, per]) => klachtjaar(jaar, per, vandaag))
    .toSorted((a, b) => b.jaar - a.jaar)
}

function klachtjaar(jaar: number, klachten: readonly Klacht[], vandaag: Datum): Klachtjaar {
  const tel = (telt: (klacht: Klacht) => boolean) => klachten.filter(telt).length
  const met = (oordeel: Klachtoordeel) => tel(({ afgedaan }) => afgedaan?.oordeel === oordeel)
  const duren = klachten.flatMap((een) => behandelduur(een) ?? [])
  return {
    jaar,
    aantal: klachten.length,
    oordelen: {
      gegrond: met('gegrond'),
      deels: met('deels'),
      ongegrond: met('ongegrond'),
      'niet-behandeld': met('niet-behandeld'),
    },
    ingetrokken: tel(({ ingetrokken }) => ingetrokken !== null),
    open: tel(isOpenKlacht),
    opTijd: tel((een) => opTijd(een, vandaag) === true),
    teLaat: tel((een) => opTijd(een, vandaag) === false),
    dagen: spreidingVan(duren.map((waarde) => ({ waarde, keren: 1 }))),
  }
}
