import type { Datum } from '../../gedeeld/datum.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import type { Beschikkingsoort } from '../dossier/index.ts'
import type { Klager } from './kwaliteit.ts'

/** How a bezwaar came in. It is written (Awb 6:4). */
export const bezwaarwegen = {
  brief: 'Brief',
  balie: 'Afgegeven',
  mail: 'E-mail',
  portaal: 'Mijn traject',
} as const
export type Bezwaarweg = keyof typeof bezwaarwegen

/** Those that a medewerker records: what comes in by the portal records itself. */
export const bezwaarwegenBijOns = {
  brief: bezwaarwegen.brief,
  balie: bezwaarwegen.balie,
  mail: bezwaarwegen.mail,
} as const

/** Whether the inwoner was heard, and if not why that may be (Awb 7:2, 7:3). */
export const bezwaarhoren = {
  gehoord: 'De inwoner is gehoord',
  'wil-niet': 'De inwoner wil niet gehoord worden',
  'reageert-niet': 'De inwoner liet niet op tijd weten of hij gehoord wil worden',
  tegemoet: 'Horen is niet nodig: de inwoner krijgt helemaal gelijk',
  'kennelijk-ongegrond': 'Horen is niet nodig: het bezwaar is duidelijk niet terecht',
  'kennelijk-niet-ontvankelijk': 'Horen is niet nodig: wij mogen het bezwaar duidelijk niet behandelen',
} as const
export type Bezwaarhoren = keyof typeof bezwaarhoren

/** What can be decided on a bezwaar (Awb 7:11). */
export const bezwaaruitkomsten = {
  gegrond: 'Gegrond',
  deels: 'Deels gegrond',
  ongegrond: 'Ongegrond',
  'niet-ontvankelijk': 'Niet-ontvankelijk',
} as const
export type Bezwaaruitkomst = keyof typeof bezwaaruitkomsten

/** The beschikking that a bezwaar is against, as it was then. */
export interface BestredenBesluit {
  readonly soort: Beschikkingsoort
  readonly datum: Datum
  /** Who gave it; where that was not kept, who had the dossier when the bezwaar came. Absent: nobody known. */
  readonly door?: string
}

/** A bezwaar, with where it stands. */
export interface Bezwaar {
  readonly id: string
  readonly ontvangen: Datum
  readonly weg: Bezwaarweg
  /** Who made it in the portal; null: we recorded it, of the inwoner. */
  readonly van: Klager | null
  readonly tegen: BestredenBesluit
  /** The last day of the bezwaartermijn. */
  readonly tot: Datum
  readonly teLaat: boolean
  /** In the words of the inwoner, in the order in which they came; empty: they must still come (Awb 6:5 lid 1 d). */
  readonly gronden: readonly string[]
  readonly herstel: {
    readonly gevraagd: Datum
    readonly uiterlijk: Datum
    readonly hersteld: Datum | null
  } | null
  readonly commissie: Datum | null
  readonly verdaagd: Datum | null
  /** The day until which the inwoner agreed to wait (Awb 7:10 lid 4). */
  readonly uitgesteldTot: Datum | null
  readonly horen: { readonly datum: Datum; readonly hoe: Bezwaarhoren; readonly verslag: string } | null
  /** Until when there must be a decision, as it is now. */
  readonly uiterlijk: Datum
  readonly beslist: {
    readonly datum: Datum
    readonly uitkomst: Bezwaaruitkomst
    /** The beschikking is gone (Awb 7:11 lid 2). */
    readonly herroept: boolean
    readonly motivering: string
    readonly gevolg: string
  } | null
  readonly ingetrokken: Datum | null
}

interface OpBezwaar {
  readonly datum: Datum
  readonly bezwaarId: string
}
/** From then on there must be a decision by another day. */
interface Verschoven extends OpBezwaar {
  readonly uiterlijk: Datum
}

export type BezwaarGebeurtenis =
  | (Verschoven & {
      readonly soort: 'BezwaarGemaakt'
      readonly weg: Bezwaarweg
      readonly van: Klager | null
      /** The day on the postmark. */
      readonly verzonden?: Datum
      readonly tegen: BestredenBesluit
      readonly tot: Datum
      readonly teLaat: boolean
      /** Absent: they must still come. */
      readonly gronden?: string
    })
  | (Verschoven & {
      readonly soort: 'HerstelVanBezwaarGevraagd'
      readonly ontbreekt: string
      readonly herstelUiterlijk: Datum
    })
  | (Verschoven & { readonly soort: 'BezwaarAangevuld'; readonly gronden: string })
  | (Verschoven & { readonly soort: 'BezwaarAanCommissieVoorgelegd'; readonly commissie: string })
  | (Verschoven & { readonly soort: 'BezwaarVerdaagd'; readonly reden: string })
  | (Verschoven & { readonly soort: 'BezwaarUitgesteld'; readonly reden: string; readonly instemming: string })
  | (OpBezwaar & { readonly soort: 'InBezwaarGehoord'; readonly hoe: Bezwaarhoren; readonly verslag: string })
  | (OpBezwaar & {
      readonly soort: 'OpBezwaarBeslist'
      readonly uitkomst: Bezwaaruitkomst
      readonly herroept: boolean
      readonly motivering: string
      readonly gevolg: string
      /** Why a bezwaar that came too late is looked at all the same (Awb 6:11). */
      readonly verschoonbaar?: string
    })
  | (OpBezwaar & { readonly soort: 'BezwaarIngetrokken'; readonly reden?: string })

const soorten: Record<BezwaarGebeurtenis['soort'], true> = {
  BezwaarGemaakt: true,
  HerstelVanBezwaarGevraagd: true,
  BezwaarAangevuld: true,
  BezwaarAanCommissieVoorgelegd: true,
  BezwaarVerdaagd: true,
  BezwaarUitgesteld: true,
  InBezwaarGehoord: true,
  OpBezwaarBeslist: true,
  BezwaarIngetrokken: true,
}

/** The gebeurtenissen about bezwaren, by name. */
export const bezwaarsoorten: readonly string[] = Object.keys(soorten)

/** Tells whether a gebeurtenis is about a bezwaar. */
export function isBezwaarGebeurtenis(g: { readonly soort: string }): g is BezwaarGebeurtenis {
  return Object.hasOwn(soorten, g.soort)
}

/** Nobody decided on it, and it was not taken back. */
export const isOpenBezwaar = ({ beslist, ingetrokken }: Bezwaar): boolean => beslist === null && ingetrokken === null

/** Computes the bezwaren after one more gebeurtenis about them. */
export function evolveBezwaren(bezwaren: readonly Bezwaar[], g: BezwaarGebeurtenis): readonly Bezwaar[] {
  if (g.soort === 'BezwaarGemaakt') return [...bezwaren, nieuw(g)]
  return bezwaren.map((een) => (een.id === g.bezwaarId ? { ...een, ...veranderd(g, een) } : een))
}

type Gemaakt = Extract<BezwaarGebeurtenis, { soort: 'BezwaarGemaakt' }>

function nieuw({
  bezwaarId: id,
  datum: ontvangen,
  weg,
  van,
  tegen,
  tot,
  teLaat,
  gronden,
  uiterlijk,
}: Gemaakt): Bezwaar {
  const verloop = { herstel: null, commissie: null, verdaagd: null, uitgesteldTot: null, horen: null }
  const stand = { ...verloop, beslist: null, ingetrokken: null }
  return {
    id,
    ontvangen,
    weg,
    van,
    tegen,
    tot,
    teLaat,
    gronden: gronden === undefined ? [] : [gronden],
    uiterlijk,
    ...stand,
  }
}

function veranderd(g: Exclude<BezwaarGebeurtenis, Gemaakt>, { gronden, herstel }: Bezwaar): Partial<Bezwaar> {
  switch (g.soort) {
    case 'HerstelVanBezwaarGevraagd':
      return {
        herstel: { gevraagd: g.datum, uiterlijk: g.herstelUiterlijk, hersteld: null },
        uiterlijk: g.uiterlijk,
      }
    case 'BezwaarAangevuld':
      return {
        gronden: [...gronden, g.gronden],
        herstel: herstel === null ? null : { ...herstel, hersteld: herstel.hersteld ?? g.datum },
        uiterlijk: g.uiterlijk,
      }
    case 'BezwaarAanCommissieVoorgelegd':
      return { commissie: g.datum, uiterlijk: g.uiterlijk }
    case 'BezwaarVerdaagd':
      return { verdaagd: g.datum, uiterlijk: g.uiterlijk }
    case 'BezwaarUitgesteld':
      return { uitgesteldTot: g.uiterlijk, uiterlijk: g.uiterlijk }
    case 'InBezwaarGehoord':
      return { horen: { datum: g.datum, hoe: g.hoe, verslag: g.verslag } }
    case 'OpBezwaarBeslist': {
      const { datum, uitkomst, herroept, motivering, gevolg } = g
      return { beslist: { datum, uitkomst, herroept, motivering, gevolg } }
    }
    case 'BezwaarIngetrokken':
      return { ingetrokken: g.datum }
    default:
      return nooit(g)
  }
}
