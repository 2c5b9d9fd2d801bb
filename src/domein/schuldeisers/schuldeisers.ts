import type { Datum } from '../../gedeeld/datum.ts'
import { geweigerd, gelukt, nooit } from '../../gedeeld/uitkomst.ts'
import { type Schuldeiserfeiten, opdracht } from '../toegang/index.ts'
import {
  type Afspraak,
  type AfspraakGebeurtenis,
  type Afspraakweigering,
  afspraakinvoer,
  beeindig,
  eindinvoer,
  evolveAfspraken,
  legVast,
  vastgelegd,
} from './afspraken.ts'
import { type Contactgegevens, contactinvoer, nieuwContactinvoer } from './contact.ts'
import { convenantpartnerinvoer, neemOver } from './convenantpartners.ts'
import {
  type Rekeningweigering,
  type Schuldeiserrekening,
  type SchuldeiserrekeningGebeurtenis,
  bevestigRekening,
  bevestiginvoer,
  evolveRekening,
  kanBevestigen,
  rekeninginvoer,
  stelRekeningVoor,
} from './rekening.ts'
import {
  type Schuldeisertoegang,
  type SchuldeisertoegangGebeurtenis,
  type Schuldeisertoegangsweigering,
  evolveToegang,
  geefToegang,
  heeftToegang,
  intrekinvoer,
  kanToegangGeven,
  toegangsinvoer,
} from './toegang.ts'
import { voorwaardenOp } from './voorwaarden.ts'

/** What happened to a schuldeiser of the contactenboek. */
export type SchuldeiserGebeurtenis =
  | { readonly soort: 'SchuldeiserGeregistreerd'; readonly gegevens: Contactgegevens }
  | { readonly soort: 'SchuldeiserGewijzigd'; readonly gegevens: Contactgegevens }
  | SchuldeiserrekeningGebeurtenis
  | AfspraakGebeurtenis
  | SchuldeisertoegangGebeurtenis

/** What the contactenboek knows of one schuldeiser; null before registration. */
export type Schuldeiser =
  | (Contactgegevens & {
      readonly rekening?: Schuldeiserrekening
      /** Oldest first, also those that ended: the terms of a day follow from them. */
      readonly afspraken?: readonly Afspraak[]
      readonly toegang?: Schuldeisertoegang
    })
  | null

export type Schuldeiserweigering =
  | { readonly code: 'SchuldeiserBestaatAl' }
  | { readonly code: 'SchuldeiserBestaatNiet' }
  | { readonly code: 'GeenAfspraken' }
  | Rekeningweigering
  | Afspraakweigering
  | Schuldeisertoegangsweigering

/** Computes what is known after one more gebeurtenis. */
export function evolveSchuldeiser(staat: Schuldeiser, g: SchuldeiserGebeurtenis): Schuldeiser {
  switch (g.soort) {
    case 'SchuldeiserGeregistreerd':
    case 'SchuldeiserGewijzigd':
      return {
        ...g.gegevens,
        ...(staat?.rekening === undefined ? {} : { rekening: staat.rekening }),
        ...(staat?.afspraken === undefined ? {} : { afspraken: staat.afspraken }),
        ...(staat?.toegang === undefined ? {} : { toegang: staat.toegang }),
      }
    case 'SchuldeiserrekeningVoorgesteld':
    case 'SchuldeiserrekeningBevestigd':
      return staat === null ? null : { ...staat, rekening: evolveRekening(staat.rekening, g) }
    case 'AfspraakVastgelegd':
    case 'AfspraakBeeindigd':
      return staat === null ? null : { ...staat, afspraken: evolveAfspraken(staat.afspraken ?? [], g) }
    case 'SchuldeiserToegangGegeven':
    case 'SchuldeiserToegangIngetrokken': {
      const toegang = evolveToegang(staat?.toegang, g)
      return staat === null || toegang === undefined ? staat : { ...staat, toegang }
    }
    default:
      return nooit(g)
  }
}

/**
 * What a dossier copies of a schuldeiser on a day; never its account, which is that of the day of paying. A term that is
 * not known is not counted on: then it is asked for a pause, and gets a voorstel.
 * @param gemeentecode of the organisation whose dossier it is
 */
export function schuldeiserfeiten(
  id: string,
  staat: Schuldeiser,
  op: Datum,
  gemeentecode: string,
): Schuldeiserfeiten | undefined {
  if (staat === null) return undefined
  const { naam, soort, rol, kvkNummer, postcode, privepersoon } = staat
  const v = voorwaardenOp(staat.afspraken ?? [], op, gemeentecode)
  const uitgesloten = v.uitgesloten.waarde ?? []
  const extraGegevens = v.extraGegevens.waarde ?? []
  return {
    id,
    naam,
    soort,
    privepersoon,
    voorafAkkoord: v.voorafAkkoord.waarde ?? false,
    ...(rol === undefined || rol === 'schuldeiser' ? {} : { rol }),
    ...(kvkNummer === undefined ? {} : { kvkNummer }),
    ...(postcode === undefined ? {} : { postcode }),
    pauzeMaanden: v.pauzeMaanden.waarde,
    ...(v.pauzeNaSaldoMaanden.waarde === null ? {} : { pauzeNaSaldoMaanden: v.pauzeNaSaldoMaanden.waarde }),
    ...(uitgesloten.length === 0 ? {} : { uitgesloten }),
    ...(extraGegevens.length === 0 ? {} : { extraGegevens }),
    ...(v.collectief ? { collectief: true } : {}),
    ...(v.gronden.length === 0 ? {} : { gronden: v.gronden }),
  }
}

const bestaat = (staat: Schuldeiser): readonly Schuldeiserweigering[] =>
  staat === null ? [{ code: 'SchuldeiserBestaatNiet' }] : []

const isNieuw = (staat: Schuldeiser): readonly Schuldeiserweigering[] =>
  staat === null ? [] : [{ code: 'SchuldeiserBestaatAl' }]

const beheer = ['administratie', 'teammanager', 'beheerder'] as const
const team = ['schuldhulpverlener', ...beheer, 'kwijting'] as const

/** The opdrachten on the contactenboek. */
export const schuldeiseropdrachten = [
  opdracht({
    soort: 'RegistreerSchuldeiser',
    titel: 'Schuldeiser toevoegen',
    daarna: 'U kunt deze schuldeiser daarna kiezen bij een vordering. Leg op zijn kaart vast welk convenant geldt.',
    bevoegd: team,
    invoer: nieuwContactinvoer,
    kan: isNieuw,
    besluit: ({ voorafAkkoord, pauzeMaanden, ...gegevens }, _staat, context) => {
      const geregistreerd = { soort: 'SchuldeiserGeregistreerd', gegevens } as const
      if (!voorafAkkoord && pauzeMaanden === undefined) return gelukt([geregistreerd])
      const eigen = {
        grond: 'eigen',
        vanaf: context.vandaag,
        bron: 'Ingevuld bij het toevoegen van deze schuldeiser',
        ...(voorafAkkoord ? { voorafAkkoord } : {}),
        ...(pauzeMaanden === undefined ? {} : { pauzeMaanden }),
      } as const
      return gelukt([geregistreerd, vastgelegd(eigen, context)])
    },
  }),
  opdracht({
    soort: 'NeemConvenantpartnerOver',
    titel: 'Convenantpartner overnemen',
    daarna: 'U kunt deze schuldeiser daarna kiezen bij een vordering. Vul zijn adres, kanaal en bankrekening nog in.',
    bevoegd: beheer,
    invoer: convenantpartnerinvoer,
    kan: isNieuw,
    besluit: (ingevuld, _staat, context) => gelukt(neemOver(ingevuld, context)),
  }),
  opdracht({
    soort: 'WijzigSchuldeiser',
    titel: 'Schuldeiser wijzigen',
    daarna: 'De gegevens gelden meteen. Wat er is afgesproken, verandert niet.',
    bevoegd: beheer,
    invoer: contactinvoer,
    kan: bestaat,
    besluit: (ingevuld, staat) =>
      staat === null
        ? geweigerd({ code: 'SchuldeiserBestaatNiet' } as const)
        : gelukt([{ soort: 'SchuldeiserGewijzigd', gegevens: ingevuld } as const]),
  }),
  opdracht({
    soort: 'LegAfspraakVast',
    titel: 'Afspraak vastleggen',
    daarna: 'De afspraak geldt voor nieuwe vorderingen. In lopende dossiers kunt u haar per vordering overnemen.',
    bevoegd: [...beheer, 'kwijting'],
    invoer: afspraakinvoer,
    kan: bestaat,
    besluit: (ingevuld, staat, context) => legVast(ingevuld, staat?.afspraken ?? [], context),
  }),
  opdracht({
    soort: 'BeeindigAfspraak',
    titel: 'Afspraak beëindigen',
    daarna: 'De afspraak geldt niet meer voor nieuwe vorderingen. Lopende dossiers houden wat er toen was afgesproken.',
    bevoegd: beheer,
    invoer: eindinvoer,
    kan: (staat: Schuldeiser): readonly Schuldeiserweigering[] =>
      staat !== null && !(staat.afspraken ?? []).some((a) => a.beeindigd === null)
        ? [{ code: 'GeenAfspraken' }]
        : bestaat(staat),
    besluit: (ingevuld, staat, context) => beeindig(ingevuld, staat?.afspraken ?? [], context),
  }),
  opdracht({
    soort: 'WijzigBankrekening',
    titel: 'Bankrekening van de schuldeiser wijzigen',
    daarna: 'Een collega controleert de rekening. Tot die tijd betalen wij op de rekening die al bevestigd was.',
    bevoegd: team,
    invoer: rekeninginvoer,
    kan: bestaat,
    besluit: (ingevuld, _staat, context) => stelRekeningVoor(ingevuld, context),
  }),
  opdracht({
    soort: 'BevestigBankrekening',
    titel: 'Bankrekening van de schuldeiser bevestigen',
    daarna: 'Vanaf nu betalen wij deze schuldeiser op deze rekening.',
    bevoegd: [...beheer, 'kwijting'],
    invoer: bevestiginvoer,
    kan: (staat: Schuldeiser): readonly Schuldeiserweigering[] =>
      staat === null ? bestaat(staat) : kanBevestigen(staat.rekening),
    besluit: (ingevuld, staat, context) => bevestigRekening(ingevuld, staat?.rekening, context),
  }),
  opdracht({
    soort: 'GeefSchuldeiserToegang',
    titel: 'Toegang geven tot het portaal',
    daarna: 'U ziet eenmaal een code. Geef die zelf aan deze persoon. Met de code maakt hij een eigen account.',
    bevoegd: beheer,
    invoer: toegangsinvoer,
    kan: (staat: Schuldeiser): readonly Schuldeiserweigering[] =>
      staat === null ? bestaat(staat) : kanToegangGeven(staat, staat.toegang),
    besluit: (ingevuld, staat, context) => geefToegang(ingevuld, staat?.kvkNummer, context),
  }),
  opdracht({
    soort: 'TrekSchuldeiserToegangIn',
    titel: 'Toegang tot het portaal intrekken',
    daarna: 'De gebruikers van deze schuldeiser zien onze dossiers niet meer, ook niet als zij nu zijn ingelogd.',
    bevoegd: beheer,
    invoer: intrekinvoer,
    kan: (staat: Schuldeiser): readonly Schuldeiserweigering[] =>
      staat !== null && !heeftToegang(staat.toegang) ? [{ code: 'SchuldeiserZonderToegang' }] : bestaat(staat),
    besluit: ({ reden }, _staat, { vandaag }) =>
      gelukt([{ soort: 'SchuldeiserToegangIngetrokken', datum: vandaag, reden } as const]),
  }),
]
