import type { Datum } from '../../gedeeld/datum.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { DossierInzicht, Inwonertoegang, Toegangsoort } from '../dossier/index.ts'
import { type Bezwaar, type BezwaarGebeurtenis, evolveBezwaren, isBezwaarGebeurtenis } from './bezwaar.ts'

/** What a klacht can be about (Gedragscode art. 19). */
export const klachtonderwerpen = {
  bejegening: 'Hoe wij met de inwoner omgingen',
  gebeurtenis: 'Iets dat misging',
  besluit: 'Iets dat wij besloten, waartegen geen bezwaar kan',
} as const
export type Klachtonderwerp = keyof typeof klachtonderwerpen

/** How a klacht comes in that we record. */
export const klachtwegenBijOns = {
  telefoon: 'Telefoon',
  gesprek: 'In een gesprek',
  brief: 'Brief',
  mail: 'E-mail',
} as const

/** How a klacht came in. */
export const klachtwegen = { ...klachtwegenBijOns, portaal: 'In het portaal, door wie klaagt' } as const
export type Klachtweg = keyof typeof klachtwegen

/** Whether the inwoner was heard before the klacht was dealt with, and if not why that may be (Awb 9:10; 9:8 asks none). */
export const hoorwijzen = {
  gehoord: 'De inwoner is gehoord, en ook over wie de klacht gaat',
  'wil-niet': 'De inwoner wil niet gehoord worden',
  'reageert-niet': 'De inwoner liet niet op tijd weten of hij gehoord wil worden',
  kennelijk: 'Horen is niet nodig: de klacht is duidelijk niet terecht',
  'niet-behandeld': 'Horen is niet nodig: wij nemen de klacht niet in behandeling',
} as const
export type Hoorwijze = keyof typeof hoorwijzen

export const klachtoordelen = {
  gegrond: 'Terecht',
  deels: 'Deels terecht',
  ongegrond: 'Niet terecht',
  'niet-behandeld': 'Niet in behandeling genomen',
} as const
export type Klachtoordeel = keyof typeof klachtoordelen

/** Who handed a klacht in himself: the inwoner, the partner, or who acts for the inwoner. */
export interface Klager {
  readonly toegangId: string
  readonly wie: Toegangsoort
  readonly naam: string
}

/** A medewerker in a klacht. */
export interface Klachtmedewerker {
  readonly id: string
  readonly naam: string
}

/** A klacht, with where it stands. */
export interface Klacht {
  readonly id: string
  readonly ontvangen: Datum
  readonly weg: Klachtweg
  readonly onderwerp: Klachtonderwerp
  readonly klacht: string
  /** Null: we recorded it, of the inwoner. */
  readonly van: Klager | null
  /** Whom it is about; null: nobody in particular. */
  readonly over: Klachtmedewerker | null
  /** Who had the dossier when it was recorded; null: nobody. */
  readonly behandelaar: Klachtmedewerker | null
  /** Who deals with it; null: nobody yet. */
  readonly bij: Klachtmedewerker | null
  /** Until when it must be dealt with, as it is now. */
  readonly uiterlijk: Datum
  readonly verdaagd: Datum | null
  readonly afgedaan: {
    readonly datum: Datum
    readonly oordeel: Klachtoordeel
    readonly bevindingen: string
    readonly conclusie: string
  } | null
  readonly ingetrokken: Datum | null
}

export type KlachtGebeurtenis =
  | {
      readonly soort: 'KlachtIngediend'
      /** On which it came in: from here the termijn runs. */
      readonly datum: Datum
      readonly klachtId: string
      readonly weg: Klachtweg
      readonly onderwerp: Klachtonderwerp
      readonly klacht: string
      readonly van: Klager | null
      readonly over: Klachtmedewerker | null
      readonly behandelaar: Klachtmedewerker | null
      readonly uiterlijk: Datum
    }
  | {
      readonly soort: 'KlachtToegewezen'
      readonly datum: Datum
      readonly klachtId: string
      readonly bij: Klachtmedewerker
    }
  | {
      readonly soort: 'KlachtVerdaagd'
      readonly datum: Datum
      readonly klachtId: string
      readonly reden: string
      readonly uiterlijk: Datum
    }
  | {
      readonly soort: 'KlachtAfgehandeld'
      readonly datum: Datum
      readonly klachtId: string
      readonly gehoord: Hoorwijze
      readonly bevindingen: string
      readonly oordeel: Klachtoordeel
      readonly conclusie: string
    }
  | { readonly soort: 'KlachtIngetrokken'; readonly datum: Datum; readonly klachtId: string; readonly reden: string }

export type KwaliteitGebeurtenis = KlachtGebeurtenis | BezwaarGebeurtenis

/** What the slice kwaliteit knows, in the order in which it came in. */
export interface Kwaliteit {
  readonly klachten: readonly Klacht[]
  readonly bezwaren: readonly Bezwaar[]
}

/** What a slice sees that may know the slice kwaliteit. */
export interface KwaliteitInzicht extends DossierInzicht {
  readonly kwaliteit: Kwaliteit
}

export const geenKwaliteit: Kwaliteit = { klachten: [], bezwaren: [] }

const soorten: Record<KlachtGebeurtenis['soort'], true> = {
  KlachtIngediend: true,
  KlachtToegewezen: true,
  KlachtVerdaagd: true,
  KlachtAfgehandeld: true,
  KlachtIngetrokken: true,
}

/** The gebeurtenissen about klachten, by name. */
export const klachtsoorten: readonly string[] = Object.keys(soorten)

/** Tells whether a gebeurtenis is one of this slice. */
export function isKwaliteitGebeurtenis(g: { readonly soort: string }): g is KwaliteitGebeurtenis {
  return Object.hasOwn(soorten, g.soort) || isBezwaarGebeurtenis(g)
}

/** Nobody dealt with it, and it was not taken back. */
export const isOpenKlacht = ({ afgedaan, ingetrokken }: Klacht): boolean => afgedaan === null && ingetrokken === null

/**
 * Decides whether somebody was part of what a klacht is about: it names him, or it names nobody and the dossier is his, now
 * or when the klacht came in.
 * @param behandelaarId of the dossier now
 * @bron Awb 9:7 lid 1
 */
export function gaatOver(
  { over, behandelaar }: Pick<Klacht, 'over' | 'behandelaar'>,
  behandelaarId: string | null,
  medewerkerId: string,
): boolean {
  return over === null ? [behandelaar?.id, behandelaarId].includes(medewerkerId) : over.id === medewerkerId
}

/**
 * Decides whether somebody may take a klacht back: who handed it in, and the inwoner what was said for him.
 * The partner complains for himself.
 */
export function magIntrekken({ van }: Pick<Klacht, 'van'>, toegang: Pick<Inwonertoegang, 'id' | 'wie'>): boolean {
  if (van?.toegangId === toegang.id) return true
  return toegang.wie === 'client' && van?.wie !== 'partner'
}

/** Computes what the slice knows after one more gebeurtenis of its own. */
export function evolveKwaliteit(staat: Kwaliteit, g: KwaliteitGebeurtenis): Kwaliteit {
  if (isBezwaarGebeurtenis(g)) return { ...staat, bezwaren: evolveBezwaren(staat.bezwaren, g) }
  if (g.soort === 'KlachtIngediend') {
    const { klachtId: id, datum: ontvangen, weg, onderwerp, klacht, van, over, behandelaar, uiterlijk } = g
    const gezegd = { id, ontvangen, weg, onderwerp, klacht, van, over, behandelaar, uiterlijk }
    const nieuw = { ...gezegd, bij: null, verdaagd: null, afgedaan: null, ingetrokken: null }
    return { ...staat, klachten: [...staat.klachten, nieuw] }
  }
  const klachten = staat.klachten.map((een) => (een.id === g.klachtId ? { ...een, ...veranderd(g) } : een))
  return { ...staat, klachten }
}

function veranderd(g: Exclude<KlachtGebeurtenis, { soort: 'KlachtIngediend' }>): Partial<Klacht> {
  switch (g.soort) {
    case 'KlachtToegewezen':
      return { bij: g.bij }
    case 'KlachtVerdaagd':
      return { verdaagd: g.datum, uiterlijk: g.uiterlijk }
    case 'KlachtAfgehandeld': {
      const { datum, oordeel, bevindingen, conclusie } = g
      return { afgedaan: { datum, oordeel, bevindingen, conclusie } }
    }
    case 'KlachtIngetrokken':
      return { ingetrokken: g.datum }
    default:
      return nooit(g)
  }
}
