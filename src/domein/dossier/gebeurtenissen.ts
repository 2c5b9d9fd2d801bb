import type { Datum } from '../../gedeeld/datum.ts'
import type { Bsn } from '../../gedeeld/bsn.ts'
import type { AgendaGebeurtenis } from './agenda.ts'
import type { BronGebeurtenis } from './bronnen.ts'
import type { DdasTraject, Levering } from './ddas.ts'
import type { DocumentGebeurtenis } from './documenten.ts'
import type { OverlegGebeurtenis } from './overleg.ts'
import type { SecondOpinionGebeurtenis } from './secondopinion.ts'
import type { InwonerberichtGebeurtenis } from './inwonerberichten.ts'
import type { InwonertoegangGebeurtenis } from './inwonertoegang.ts'
import type {
  Aanmelderssoort,
  Belmoment,
  Crisissituatie,
  Oorzaak,
  Product,
  Uitstroomreden,
  Voorkeurstaal,
  Zelfredzaamheid,
  Zorg,
} from './waardenlijsten.ts'

/** A person of the dossier. Nothing but a way to be named and reached is ever required (Z1 B1.4). */
export interface Persoon {
  /** Absent only when a traject was taken over: DDAS carries no names. */
  readonly naam?: string
  readonly telefoon?: string
  readonly email?: string
  /** In his own words, for who has no telephone and no address. */
  readonly bereikbaarVia?: string
  readonly geboortedatum?: Datum
  readonly bsn?: Bsn
  readonly postcode?: string
  readonly straat?: string
  readonly huisnummer?: string
  readonly huisnummertoevoeging?: string
  readonly woonplaats?: string
  readonly geslachtsaanduiding?: 'Man' | 'Vrouw' | 'Onbekend'
  /** The language in which this person asked for help. */
  readonly taal?: Voorkeurstaal
  readonly belmoment?: Belmoment
}

/** Who sent the inwoner to us, under which number, and since when the inwoner agrees with that. */
export interface Doorverwijzing {
  readonly door: string
  readonly kenmerk: string
  readonly toestemming: Datum
}

/** Who asked for help for somebody else, with that person's consent. */
export interface Aanmelder {
  readonly relatie: Aanmelderssoort
  readonly naam: string
  readonly telefoon?: string
  /** The day on which the inwoner is said to agree. */
  readonly toestemming: Datum
}

/** The parts that Gedragscode art. 12 asks of a plan van aanpak. */
export interface PlanVanAanpak {
  readonly hulpvraag: string
  readonly financieleGegevens: string
  readonly analyse: string
  readonly producten: readonly Product[]
  readonly stappenplan: readonly { readonly stap: string; readonly uiterlijk: Datum }[]
  readonly evaluatiemomenten: readonly Datum[]
  readonly begeleiding: string
  readonly rechtenEnPlichten: string
  readonly kostenEnVergoedingen: string
  readonly beslagvrijeVoetBewaakt: true
  readonly machtigingGegevensuitwisseling: true
}

/** Who gave a beschikking: he does not decide on bezwaar against it. Absent: none was given, or it was not kept. */
export interface Beschikkinggever {
  readonly door?: string
}

/** What happened in the slice dossier. Days inside are the days on which it happened. */
export type DossierGebeurtenis =
  | AgendaGebeurtenis
  | BronGebeurtenis
  | InwonertoegangGebeurtenis
  | DocumentGebeurtenis
  | SecondOpinionGebeurtenis
  | OverlegGebeurtenis
  | InwonerberichtGebeurtenis
  | {
      readonly soort: 'Aangemeld'
      readonly datum: Datum
      readonly kanaal: Kanaal
      readonly reden?: string
      readonly client: Persoon
      /** Only with the kanaal `doorverwijzing`. */
      readonly doorverwijzing?: Doorverwijzing
      /** Only with the kanaal `website`: what was chosen besides what threatens, and who asked when not the inwoner. */
      readonly zorgen?: readonly Zorg[]
      readonly aanmelder?: Aanmelder
    }
  | { readonly soort: 'PersoonsgegevensAangevuld'; readonly client: Persoon; readonly partner?: Persoon }
  | {
      readonly soort: 'BehandelaarToegewezen'
      readonly medewerkerId: string
      readonly naam: string
      /** Who handled it before; absent: nobody, or recorded before this was kept. */
      readonly van?: string
      /** What who gets it must know. */
      readonly toelichting?: string
    }
  | { readonly soort: 'NotitieGemaakt'; readonly tekst: string }
  | {
      readonly soort: 'VanStandaardAfgeweken'
      readonly datum: Datum
      readonly onderdeel: Afwijking
      readonly reden: string
    }
  | { readonly soort: 'CrisisVastgesteld'; readonly datum: Datum; readonly situaties: readonly Crisissituatie[] }
  | { readonly soort: 'GeenCrisisVastgesteld'; readonly datum: Datum }
  | { readonly soort: 'CrisisgesprekGevoerd'; readonly datum: Datum; readonly machtigingGegeven: boolean }
  | { readonly soort: 'CrisisAfgewend'; readonly datum: Datum; readonly acties: string }
  | { readonly soort: 'CrisisNietAfgewend'; readonly datum: Datum; readonly toelichting: string }
  | { readonly soort: 'EersteContactGelegd'; readonly datum: Datum; readonly wijze: Contactwijze }
  | { readonly soort: 'EersteGesprekGevoerd'; readonly datum: Datum; readonly hulpvraag: string }
  | { readonly soort: 'VanBesluitAfgezien'; readonly datum: Datum; readonly toelichting: string }
  | {
      readonly soort: 'IntakeAfgerond'
      readonly datum: Datum
      readonly inventarisatie: string
      readonly analyse: string
      readonly zelfredzaamheid: Zelfredzaamheid
      readonly oorzaak: Oorzaak
      readonly ondernemer: boolean
    }
  | { readonly soort: 'PlanVanAanpakOpgesteld'; readonly datum: Datum; readonly plan: PlanVanAanpak }
  | { readonly soort: 'PlanVanAanpakOndertekend'; readonly datum: Datum }
  | (Beschikkinggever & {
      readonly soort: 'ToelatingsbeschikkingGegeven'
      readonly datum: Datum
      readonly plan: PlanVanAanpak
    })
  | (Beschikkinggever & {
      readonly soort: 'AfwijzingsbeschikkingGegeven'
      readonly datum: Datum
      readonly gronden: readonly Afwijzingsgrond[]
      readonly motivering: string
    })
  | (Beschikkinggever & {
      readonly soort: 'TrajectBeeindigd'
      readonly datum: Datum
      readonly reden: Uitstroomreden
      readonly grond: Beeindigingsgrond
      readonly toelichting: string
      readonly beschikkingsdatum: Datum | null
    })
  | { readonly soort: 'OverlijdenVastgelegd'; readonly datum: Datum; readonly bron: string }
  | { readonly soort: 'OverlijdenHerroepen'; readonly datum: Datum; readonly reden: string }
  | { readonly soort: 'DossierHeropend'; readonly datum: Datum; readonly reden: string }
  | {
      readonly soort: 'NazorgcontactGehad'
      readonly datum: Datum
      readonly evenwicht: boolean
      readonly toelichting: string
    }
  | { readonly soort: 'DossierGesloten'; readonly datum: Datum }
  | {
      readonly soort: 'TrajectOvergenomen'
      readonly datum: Datum
      readonly levering: Levering
      readonly traject: DdasTraject
    }

export type Kanaal = 'telefoon' | 'website' | 'mail' | 'balie' | 'doorverwijzing'
export type Contactwijze = 'telefoon' | 'mail' | 'huisbezoek' | 'balie' | 'brief'
export type Afwijking = 'intake' | 'kennisgeving'
export type Afwijzingsgrond =
  | 'geen-problematische-schulden'
  | 'fraude'
  | 'inlichtingenplicht'
  | 'medewerkingsplicht'
  | 'eerder-traject'
  | 'geen-inwoner'
  | 'andere-grond'
export type Beeindigingsgrond =
  | 'afgerond'
  | 'schuldeisers-weigeren'
  | 'voorwaarden-niet-nagekomen'
  | 'niet-verschenen'
  | 'overlijden'
  | 'op-verzoek'
  | 'verhuizing'
  | 'afgezien-van-besluit'
  | 'afgewezen'
  | 'overgang-wsnp'
