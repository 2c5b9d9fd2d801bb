import type { Datum } from '../../../gedeeld/datum.ts'
import type { Centen } from '../../../gedeeld/geld.ts'
import { nooit } from '../../../gedeeld/uitkomst.ts'
import type { Bijzonderheid, Registratiesoort } from '../../../regels/kredietregistratie/index.ts'
import type { Registerpersoon } from '../persoon.ts'

/** What a registration says; BKR asks no BSN, so it gets none. */
export interface Bkrinhoud {
  readonly persoon: Registerpersoon
  /** What the inwoner pays in all; null: an SH has no amount. */
  readonly kredietsom: Centen | null
  /** The day of the beschikking, or of the payout of the loan. */
  readonly begin: Datum
  /** The end as it was agreed; null: not agreed yet. */
  readonly afgesprokenEinde: Datum | null
}

/** What the gemeente does with a registration that ended well: remove it after so many months; null: BKR's own term. */
interface Bewaring {
  readonly verwijderNaMaanden: number | null
}

interface Bij {
  readonly datum: Datum
  readonly registratie: Registratiesoort
}

/** Why a registration went: policy, an error, a payout that was undone, or the term of BKR itself. */
export type Verwijdergrond = 'beleid' | 'onterecht' | 'niet-uitbetaald' | 'bewaartermijn'

/** What happened at BKR. */
export type BkrGebeurtenis =
  | ({ readonly soort: 'BkrGeregistreerd' } & Bij & Bkrinhoud & Bewaring)
  /** Also: what ended goes on. */
  | ({ readonly soort: 'BkrGewijzigd'; readonly heropend: boolean } & Bij & Bkrinhoud)
  | ({ readonly soort: 'BkrAchterstandGemeld'; readonly gewaarschuwd: Datum } & Bij)
  | ({ readonly soort: 'BkrAchterstandHersteld' } & Bij)
  | ({
      readonly soort: 'BkrCodeGezet'
      readonly code: Bijzonderheid
      readonly afgeboekt?: Centen
      readonly reden: string
    } & Bij)
  | ({ readonly soort: 'BkrCodeWeggehaald'; readonly code: Bijzonderheid; readonly reden: string } & Bij)
  | ({ readonly soort: 'BkrBeeindigd'; readonly einde: Datum; readonly geslaagd: boolean } & Bij & Bewaring)
  | ({ readonly soort: 'BkrVerwijderd'; readonly grond: Verwijdergrond; readonly reden?: string } & Bij)

/** A registration as it stands at BKR. */
export interface Bkrregistratie extends Bkrinhoud {
  readonly soort: Registratiesoort
  /** From 1, of all registrations of this dossier: the contract as BKR knows it. */
  readonly nummer: number
  /** The day on which it was told. */
  readonly gemeld: Datum
  /** The day on which it ended; null: it goes on. */
  readonly einde: Datum | null
  readonly geslaagd: boolean
  /** Since when arrears stand there; null: none do. */
  readonly achterstand: Datum | null
  readonly codes: readonly Bijzonderheid[]
  /** Null: it stands there. */
  readonly verwijderd: { readonly datum: Datum; readonly grond: Verwijdergrond } | null
}

/** What BKR is asked to do. */
export type Bkractie = 'open' | 'wijzig' | 'achterstand' | 'herstel' | 'code' | 'codeWeg' | 'sluit' | 'verwijder'

/** What was told last: what is asked, of which registration, and the code that it is about. */
export interface Bkropdracht {
  readonly actie: Bkractie
  readonly nummer: number
  readonly datum: Datum
  readonly code: Bijzonderheid | null
}

/** What this dossier has at BKR: every registration, oldest first, and what was told last; null: nothing was. */
export interface Bkrregister {
  readonly registraties: readonly Bkrregistratie[]
  readonly laatst: Bkropdracht | null
}

export const geenBkr: Bkrregister = { registraties: [], laatst: null }

const acties: Record<BkrGebeurtenis['soort'], Bkractie> = {
  BkrGeregistreerd: 'open',
  BkrGewijzigd: 'wijzig',
  BkrAchterstandGemeld: 'achterstand',
  BkrAchterstandHersteld: 'herstel',
  BkrCodeGezet: 'code',
  BkrCodeWeggehaald: 'codeWeg',
  BkrBeeindigd: 'sluit',
  BkrVerwijderd: 'verwijder',
}

/** Tells whether a gebeurtenis is one at BKR. */
export function isBkrGebeurtenis(g: { readonly soort: string }): g is BkrGebeurtenis {
  return Object.hasOwn(acties, g.soort)
}

/** The registrations that stand there now. */
export const staande = ({ registraties }: Bkrregister): readonly Bkrregistratie[] =>
  registraties.filter(({ verwijderd }) => verwijderd === null)

/** The registration of a kind that stands there now; null: none does. */
export const staandeVan = (register: Bkrregister, soort: Registratiesoort): Bkrregistratie | null =>
  staande(register).find((r) => r.soort === soort) ?? null

const inhoudUit = ({ persoon, kredietsom, begin, afgesprokenEinde }: Bkrinhoud): Bkrinhoud => ({
  persoon,
  kredietsom,
  begin,
  afgesprokenEinde,
})

/** Computes what stands at BKR after one more gebeurtenis there. */
export function evolveBkr(register: Bkrregister, g: BkrGebeurtenis): Bkrregister {
  const { registraties } = register
  const nieuw = g.soort === 'BkrGeregistreerd' ? geopend(g, registraties.length + 1) : null
  const was = nieuw ?? staandeVan(register, g.registratie)
  if (was === null) return register
  const { nummer } = was
  const laatst = { actie: acties[g.soort], nummer, datum: g.datum, code: 'code' in g ? g.code : null }
  return nieuw === null
    ? { registraties: registraties.map((r) => (r.nummer === nummer ? na(r, g) : r)), laatst }
    : { registraties: [...registraties, nieuw], laatst }
}

function geopend(g: Extract<BkrGebeurtenis, { soort: 'BkrGeregistreerd' }>, nummer: number): Bkrregistratie {
  return {
    ...inhoudUit(g),
    soort: g.registratie,
    nummer,
    gemeld: g.datum,
    einde: null,
    geslaagd: false,
    achterstand: null,
    codes: [],
    verwijderd: null,
  }
}

function na(r: Bkrregistratie, g: BkrGebeurtenis): Bkrregistratie {
  switch (g.soort) {
    case 'BkrGeregistreerd':
      return r
    case 'BkrGewijzigd':
      return { ...r, ...inhoudUit(g), ...(g.heropend ? { einde: null, geslaagd: false } : {}) }
    case 'BkrAchterstandGemeld':
      return { ...r, achterstand: g.datum, codes: r.codes.filter((code) => code !== '5') }
    case 'BkrAchterstandHersteld':
      return { ...r, achterstand: null }
    case 'BkrCodeGezet':
      return { ...r, codes: [...r.codes, g.code].toSorted() }
    case 'BkrCodeWeggehaald':
      return { ...r, codes: r.codes.filter((code) => code !== g.code) }
    case 'BkrBeeindigd':
      return { ...r, einde: g.einde, geslaagd: g.geslaagd }
    case 'BkrVerwijderd':
      return { ...r, verwijderd: { datum: g.datum, grond: g.grond } }
    default:
      return nooit(g)
  }
}
