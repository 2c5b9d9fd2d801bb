import type { Datum } from '../../gedeeld/datum.ts'
import { nooit } from '../../gedeeld/uitkomst.ts'
import { type Agenda, evolveAgenda, legeAgenda, naIntake } from './agenda.ts'
import { type Bevraging, evolveBevragingen } from './bronnen.ts'
import type { DdasTraject, Levering } from './ddas.ts'
import { type Documentvraag, evolveDocumentvragen } from './documenten.ts'
import { type Samenwerking, evolveSamenwerking } from './overleg.ts'
import { type SecondOpinion, evolveSecondOpinions } from './secondopinion.ts'
import { feitenUitTraject, overnameVan } from './overname.ts'
import { type Inwonerbericht, evolveInwonerberichten } from './inwonerberichten.ts'
import { type Inwonertoegang, evolveToegangen } from './inwonertoegang.ts'
import type {
  Aanmelder,
  Afwijking,
  Beeindigingsgrond,
  Beschikkinggever,
  Doorverwijzing,
  DossierGebeurtenis,
  Kanaal,
  Persoon,
  PlanVanAanpak,
} from './gebeurtenissen.ts'
import type { Crisissituatie, Oorzaak, Uitstroomreden, Zelfredzaamheid, Zorg } from './waardenlijsten.ts'

/** What the slice dossier knows: facts with their day; null is "not (yet)". */
export interface Dossier extends Samenwerking {
  readonly aanmelding: {
    readonly datum: Datum
    readonly kanaal: Kanaal | 'onbekend'
    readonly reden?: string
    readonly doorverwijzing?: Doorverwijzing
    readonly zorgen?: readonly Zorg[]
    readonly aanmelder?: Aanmelder
  } | null
  readonly client: Persoon | null
  readonly partner: Persoon | null
  readonly behandelaar: { readonly id: string; readonly naam: string } | null
  readonly afwijkingen: readonly Afwijking[]
  readonly crisis:
    | null
    | { readonly soort: 'geen'; readonly datum: Datum }
    | {
        readonly soort: 'crisis'
        readonly datum: Datum
        readonly situaties: readonly Crisissituatie[]
        /** From when its clocks run: the aanmelding, or for a crisis that came later the day it was judged. */
        readonly vanaf: Datum
        readonly gesprek: Datum | null
        readonly machtigingGegeven: boolean
        readonly afgewend: Datum | null
        /** It came to pass, or the inwoner did not want us to act: then nothing is left to avert. */
        readonly nietAfgewend: Datum | null
      }
  readonly eersteContact: Datum | null
  /** The talks that were agreed, the intake among them, and the moment on which we call without being asked. */
  readonly agenda: Agenda
  readonly eersteGesprek: { readonly datum: Datum; readonly hulpvraag: string } | null
  readonly intake: {
    readonly datum: Datum
    readonly oorzaak: Oorzaak
    readonly zelfredzaamheid: Zelfredzaamheid
    readonly ondernemer: boolean
  } | null
  readonly plan: {
    readonly opgesteld: Datum
    readonly inhoud: PlanVanAanpak
    readonly ondertekend: Datum | null
  } | null
  readonly beschikking: (Beschikkinggever & { readonly soort: 'toelating' | 'afwijzing'; readonly datum: Datum }) | null
  readonly overlijden: Datum | null
  /** What was asked of others about the inwoner, in order. */
  readonly bevragingen: readonly Bevraging[]
  /** Who may look at it in the portal of the inwoner, also who may not any more; in order. */
  readonly toegangen: readonly Inwonertoegang[]
  /** What was asked of papers, and what came of it; in the order of asking. */
  readonly documentvragen: readonly Documentvraag[]
  /** What colleagues were asked to look along on, in the order of asking. */
  readonly secondOpinions: readonly SecondOpinion[]
  /** What the inwoner and the hulpverlener wrote to each other, oldest first. */
  readonly inwonerberichten: readonly Inwonerbericht[]
  readonly einde:
    | (Beschikkinggever & {
        readonly datum: Datum
        readonly reden: Uitstroomreden
        readonly grond: Beeindigingsgrond
        readonly beschikkingsdatum: Datum | null
      })
    | null
  readonly nazorg: readonly { readonly datum: Datum; readonly evenwicht: boolean }[]
  readonly gesloten: Datum | null
  /** The traject as DDAS delivered it; its members stay as they were for the export. */
  readonly overgenomen: {
    readonly datum: Datum
    readonly levering: Levering
    readonly traject: DdasTraject
    /** The traject had ended before it came: it gets no clocks. */
    readonly alBeeindigd: boolean
    /** A BSN in it fails the elfproef: kept as delivered, for a worker to look at. */
    readonly bsnOnjuist: boolean
  } | null
}

/** What a slice sees that may know the slice dossier. */
export interface DossierInzicht {
  readonly dossier: Dossier
}

export const leegDossier: Dossier = {
  aanmelding: null,
  client: null,
  partner: null,
  behandelaar: null,
  afwijkingen: [],
  crisis: null,
  eersteContact: null,
  agenda: legeAgenda,
  eersteGesprek: null,
  intake: null,
  plan: null,
  beschikking: null,
  overlijden: null,
  bevragingen: [],
  toegangen: [],
  documentvragen: [],
  secondOpinions: [],
  acties: [],
  zorgoverleggen: [],
  inwonerberichten: [],
  einde: null,
  nazorg: [],
  gesloten: null,
  overgenomen: null,
}

/** Computes what the slice knows after one more gebeurtenis of its own. */
export function evolveDossier(staat: Dossier, g: DossierGebeurtenis): Dossier {
  switch (g.soort) {
    case 'Aangemeld':
      return {
        ...staat,
        aanmelding: {
          datum: g.datum,
          kanaal: g.kanaal,
          ...(g.reden === undefined ? {} : { reden: g.reden }),
          ...(g.doorverwijzing === undefined ? {} : { doorverwijzing: g.doorverwijzing }),
          ...(g.zorgen === undefined ? {} : { zorgen: g.zorgen }),
          ...(g.aanmelder === undefined ? {} : { aanmelder: g.aanmelder }),
        },
        client: g.client,
      }
    case 'PersoonsgegevensAangevuld':
      return { ...staat, client: g.client, partner: g.partner ?? staat.partner }
    case 'BehandelaarToegewezen':
      return { ...staat, behandelaar: { id: g.medewerkerId, naam: g.naam } }
    case 'NotitieGemaakt':
      return staat
    case 'VanStandaardAfgeweken':
      return { ...staat, afwijkingen: [...staat.afwijkingen, g.onderdeel] }
    case 'GeenCrisisVastgesteld':
      return { ...staat, crisis: { soort: 'geen', datum: g.datum } }
    case 'CrisisVastgesteld':
      return {
        ...staat,
        crisis: {
          soort: 'crisis',
          datum: g.datum,
          situaties: g.situaties,
          vanaf: staat.crisis === null ? (staat.aanmelding?.datum ?? g.datum) : g.datum,
          gesprek: null,
          machtigingGegeven: false,
          afgewend: null,
          nietAfgewend: null,
        },
      }
    case 'CrisisgesprekGevoerd':
      return metCrisis(staat, { gesprek: g.datum, machtigingGegeven: g.machtigingGegeven })
    case 'CrisisAfgewend':
      return metCrisis(staat, { afgewend: g.datum })
    case 'CrisisNietAfgewend':
      return metCrisis(staat, { nietAfgewend: g.datum })
    case 'EersteContactGelegd':
      return { ...staat, eersteContact: g.datum }
    case 'IntakeGepland':
    case 'AfspraakGepland':
    case 'AfspraakVerzet':
    case 'AnderMomentGevraagd':
    case 'AfspraakAfgezegd':
    case 'GesprekGehouden':
    case 'ContactmomentAfgesproken':
    case 'ContactmomentGehad':
    case 'ContactmomentGestopt':
      return { ...staat, agenda: evolveAgenda(staat.agenda, g) }
    case 'EersteGesprekGevoerd':
      return {
        ...staat,
        eersteGesprek: { datum: g.datum, hulpvraag: g.hulpvraag },
        agenda: naIntake(staat.agenda, g.datum),
      }
    case 'VanBesluitAfgezien':
      return {
        ...staat,
        einde: { datum: g.datum, reden: 'Zelf', grond: 'afgezien-van-besluit', beschikkingsdatum: null },
      }
    case 'IntakeAfgerond':
      return {
        ...staat,
        intake: { datum: g.datum, oorzaak: g.oorzaak, zelfredzaamheid: g.zelfredzaamheid, ondernemer: g.ondernemer },
      }
    case 'PlanVanAanpakOpgesteld':
      return { ...staat, plan: { opgesteld: g.datum, inhoud: g.plan, ondertekend: null } }
    case 'PlanVanAanpakOndertekend':
      return staat.plan === null ? staat : { ...staat, plan: { ...staat.plan, ondertekend: g.datum } }
    case 'ToelatingsbeschikkingGegeven':
      return { ...staat, beschikking: { soort: 'toelating', datum: g.datum, ...door(g) } }
    case 'AfwijzingsbeschikkingGegeven':
      return {
        ...staat,
        beschikking: { soort: 'afwijzing', datum: g.datum, ...door(g) },
        einde: { datum: g.datum, reden: 'Niet passend', grond: 'afgewezen', beschikkingsdatum: g.datum },
      }
    case 'OverlijdenVastgelegd':
      return { ...staat, overlijden: g.datum }
    case 'OverlijdenHerroepen':
      return { ...staat, overlijden: null, einde: staat.einde?.grond === 'overlijden' ? null : staat.einde }
    case 'DossierHeropend':
      return { ...staat, einde: null, beschikking: staat.einde?.grond === 'afgewezen' ? null : staat.beschikking }
    case 'TrajectBeeindigd':
      return {
        ...staat,
        einde: {
          datum: g.datum,
          reden: g.reden,
          grond: g.grond,
          beschikkingsdatum: g.beschikkingsdatum,
          ...door(g),
        },
      }
    case 'GegevensOpgevraagd':
    case 'BrongegevensOntvangen':
      return { ...staat, bevragingen: evolveBevragingen(staat.bevragingen, g) }
    case 'InwonerToegangGegeven':
    case 'InwonerToegangVerlengd':
    case 'InwonerToegangIngetrokken':
      return { ...staat, toegangen: evolveToegangen(staat.toegangen, g) }
    case 'DocumentenGevraagd':
    case 'DocumentOntvangen':
    case 'DocumentGemist':
    case 'DocumentBeoordeeld':
      return { ...staat, documentvragen: evolveDocumentvragen(staat.documentvragen, g) }
    case 'SecondOpinionGevraagd':
    case 'SecondOpinionGegeven':
    case 'SecondOpinionGewogen':
    case 'SecondOpinionIngetrokken':
      return { ...staat, secondOpinions: evolveSecondOpinions(staat.secondOpinions, g) }
    case 'ActieAfgesproken':
    case 'ActieGedaan':
    case 'ActieVervallen':
    case 'ZorgoverlegGevoerd':
      return { ...staat, ...evolveSamenwerking(staat, g) }
    case 'InwonerSchreef':
    case 'HulpverlenerSchreef':
    case 'InwonerberichtenGelezen':
      return { ...staat, inwonerberichten: evolveInwonerberichten(staat.inwonerberichten, g) }
    case 'NazorgcontactGehad':
      return { ...staat, nazorg: [...staat.nazorg, { datum: g.datum, evenwicht: g.evenwicht }] }
    case 'DossierGesloten':
      return { ...staat, gesloten: g.datum }
    case 'TrajectOvergenomen':
      return {
        ...leegDossier,
        ...feitenUitTraject(g.traject),
        overgenomen: overnameVan(g),
        behandelaar: staat.behandelaar,
        toegangen: staat.toegangen,
        documentvragen: staat.documentvragen,
        secondOpinions: staat.secondOpinions,
        acties: staat.acties,
        zorgoverleggen: staat.zorgoverleggen,
        inwonerberichten: staat.inwonerberichten,
      }
    default:
      return nooit(g)
  }
}

const door = ({ door: wie }: Beschikkinggever): Beschikkinggever => (wie === undefined ? {} : { door: wie })

/** The day on which a crisis was over, averted or not; null: it is not over, or there is none. */
export function crisisVoorbij({ crisis }: Dossier): Datum | null {
  return crisis?.soort === 'crisis' ? (crisis.afgewend ?? crisis.nietAfgewend) : null
}

function metCrisis(staat: Dossier, nieuw: Partial<Extract<Dossier['crisis'], { soort: 'crisis' }>>): Dossier {
  return staat.crisis?.soort === 'crisis' ? { ...staat, crisis: { ...staat.crisis, ...nieuw } } : staat
}
