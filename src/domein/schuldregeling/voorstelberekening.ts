import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, nul } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt, nooit } from '../../gedeeld/uitkomst.ts'
import type { Berekening } from '../../gedeeld/verantwoording.ts'
import {
  type Ontvangen,
  maandenZonderCapaciteit,
  reserveermaanden,
  voorafGereserveerd,
} from '../../regels/reservering/index.ts'
import { looptijdnorm } from '../../regels/termijnen/index.ts'
import {
  type Betaalbaarheid,
  type Reserveringsverloop,
  type Voorstelsoort,
  type Voorstelvraag,
  type Voorstelweigering,
  type Vorm,
  berekenVoorstel,
} from '../../regels/voorstel/index.ts'
import type { VastgesteldeVergoeding } from '../toegang/index.ts'
import type { SchuldregelingInzicht } from './schuldregeling.ts'
import { grondslagNu } from './grondslag.ts'
import { capaciteitsregels } from './vaststelling.ts'
import type { Schuldregelingweigering } from './weigeringen.ts'

/** What a voorstel was computed from, with every step: enough to explain it and to do it again. */
export interface Voorstelberekening {
  readonly vraag: Voorstelvraag
  /** Which decision of the organisation the fee rests on; null: no fee was set, or none belongs to this form. */
  readonly vergoedingsbesluit: Pick<VastgesteldeVergoeding, 'vanaf' | 'reden'> | null
  readonly soort: Voorstelsoort
  readonly betaalbaarheid: Betaalbaarheid
  readonly berekening: Berekening
}

/** What a voorstel offers: amounts in cents, percentages with two decimals. */
export interface Voorgesteld {
  /** What the afloscapaciteit over the looptijd brings; for SK the credit. */
  readonly gespaard: Centen
  /** What the kredietbank keeps of the afloscapaciteit. */
  readonly rente: Centen
  readonly vergoeding: Centen
  readonly teVerdelen: Centen
  /** Above 0 only when every claim is paid in full. */
  readonly rest: Centen
  readonly percentagePreferent: string
  readonly percentageConcurrent: string
  readonly uitdeling: readonly {
    readonly vorderingId: string
    readonly bedrag: Centen
    readonly percentage: string
  }[]
  /** What each schuldeiser forgives. */
  readonly kwijting: readonly { readonly vorderingId: string; readonly bedrag: Centen }[]
  readonly berekend: Voorstelberekening
}

/** What is chosen about a voorstel, besides what the dossier knows. */
export interface Voorstelkeuze {
  readonly vorm: Vorm
  /** The offer of the kredietbank, SK only. */
  readonly kredietbedrag?: Centen | undefined
}

/** What a voorstel rests on besides the dossier of its own slice. */
export interface Voorstelfeiten {
  /** What the organisation asks on that day; it belongs to a schuldbemiddeling alone (ADR 0017). */
  readonly vergoeding: VastgesteldeVergoeding | null
  /** What came in as reservering; only a schuldbemiddeling counts it (ADR 0024). */
  readonly reserveringen: readonly Ontvangen[]
}

/**
 * Computes what would be offered on a day in one form, out of what the dossier knows.
 * @returns the voorstel, or every reason of the rule why there is none
 * @throws Error without overeenkomst, capaciteit or saldo: the guards of DoeVoorstel come first
 */
export function rekenVoorstel(
  staat: SchuldregelingInzicht,
  keuze: Voorstelkeuze,
  vandaag: Datum,
  { vergoeding, reserveringen }: Voorstelfeiten,
): Uitkomst<Voorgesteld, Schuldregelingweigering> {
  const besluit = keuze.vorm === 'SB' ? vergoeding : null
  const vraag = vraagUit(staat, keuze, vandaag, { vergoeding: besluit, reserveringen })
  const uitkomst = berekenVoorstel(vraag)
  if (!uitkomst.ok) return geweigerd(...uitkomst.weigeringen.map(alsWeigering))
  const { uitdeling, kwijting, soort, betaalbaarheid, berekening, ...v } = uitkomst.waarde
  return gelukt({
    gespaard: v.gespaard,
    rente: v.rente,
    vergoeding: v.vergoeding,
    teVerdelen: v.teVerdelen,
    rest: v.rest,
    percentagePreferent: v.percentagePreferent,
    percentageConcurrent: v.percentageConcurrent,
    uitdeling: uitdeling.map(({ id, ...deel }) => ({ vorderingId: id, ...deel })),
    kwijting: kwijting.map(({ id, bedrag }) => ({ vorderingId: id, bedrag })),
    berekend: {
      vraag,
      vergoedingsbesluit: besluit === null ? null : { vanaf: besluit.vanaf, reden: besluit.reden },
      soort,
      betaalbaarheid,
      berekening,
    },
  })
}

function vraagUit(
  staat: SchuldregelingInzicht,
  { vorm, kredietbedrag = nul }: Voorstelkeuze,
  vandaag: Datum,
  { vergoeding, reserveringen }: Voorstelfeiten,
): Voorstelvraag {
  const { capaciteit, overeenkomst } = staat.schuldregeling
  if (capaciteit === null || overeenkomst === null) throw new Error('A voorstel without overeenkomst or capaciteit')
  const gemeen = {
    peildatum: vandaag,
    capaciteit: [{ vanaf: vandaag, bedrag: capaciteit.perMaand }],
    looptijdMaanden: overeenkomst.looptijdMaanden,
    ...langer(staat, overeenkomst, vandaag),
    ondernemer: isOndernemer(staat),
    vermogen: capaciteit.vermogen,
    vergoeding: vergoeding === null ? null : afspraakUit(staat, vergoeding),
    vorderingen: grondslagNu(staat).map(({ vorderingId: id, bedrag, preferentBedrag }) => ({
      id,
      bedrag,
      preferentBedrag,
    })),
  }
  switch (vorm) {
    case 'SK':
      return { ...gemeen, vorm, krediet: { soort: 'offerte', bedrag: kredietbedrag } }
    case 'SB':
      return { ...gemeen, vorm, reservering: verloopVan(staat, overeenkomst, reserveringen) }
    case 'SA':
      return { ...gemeen, vorm }
    default:
      return nooit(vorm)
  }
}

/** The months of the looptijd as the prognose counts them: without a change the two are the same. */
function verloopVan(
  { schuldregeling }: SchuldregelingInzicht,
  { datum, looptijdMaanden }: NonNullable<SchuldregelingInzicht['schuldregeling']['overeenkomst']>,
  ontvangen: readonly Ontvangen[],
): Reserveringsverloop {
  const capaciteit = capaciteitsregels(schuldregeling.vaststellingen)
  const tijd = { begin: datum, maanden: looptijdMaanden, capaciteit }
  return {
    perMaand: reserveermaanden(tijd).map(({ bedrag }) => bedrag),
    zonderCapaciteit: maandenZonderCapaciteit(tijd),
    vooraf: voorafGereserveerd(tijd, ontvangen),
  }
}

/** Tells whether the looptijd and gelijkberechtiging of an ondernemer hold (Gedragscode art. 14, 15). */
export const isOndernemer = ({ dossier }: SchuldregelingInzicht): boolean => dossier.intake?.ondernemer ?? false

/** Why the looptijd is above the norm of today: as it was agreed, or because the norm was lowered since. */
function langer(
  staat: SchuldregelingInzicht,
  { datum, looptijdMaanden, afwijkingLooptijd }: NonNullable<SchuldregelingInzicht['schuldregeling']['overeenkomst']>,
  vandaag: Datum,
): Pick<Voorstelvraag, 'afwijkingLooptijd'> {
  const norm = looptijdnorm(vandaag, isOndernemer(staat))
  if (!norm.ok || looptijdMaanden <= norm.waarde.maanden) return {}
  return { afwijkingLooptijd: afwijkingLooptijd ?? `de overeenkomst is van ${datum}; de norm was toen langer` }
}

/** The fee for beheer counts only when beheer is really given: the plan van aanpak says so (Gedragscode art. 5). */
export function afspraakUit(
  { dossier: { plan } }: SchuldregelingInzicht,
  { percentage, grondslag, beheerPerMaand }: VastgesteldeVergoeding,
): NonNullable<Voorstelvraag['vergoeding']> {
  const metBeheer = plan?.inhoud.producten.includes('budgetbeheer') === true
  return { percentage, grondslag, beheerPerMaand: metBeheer ? beheerPerMaand : nul }
}

/**
 * The refusal of the rule in the words of this slice.
 * @throws Error for what the guards of DoeVoorstel, or the values of today, make impossible
 */
function alsWeigering(weigering: Voorstelweigering): Schuldregelingweigering {
  switch (weigering.code) {
    case 'KredietBovenCapaciteit':
      return { ...weigering, veld: '#/kredietbedrag' }
    case 'ErIsCapaciteit':
      return { code: 'CapaciteitBijZonder', perMaand: weigering.perMaand, veld: '#/vorm' }
    case 'ZonderBestondNogNiet':
      return { ...weigering, veld: '#/vorm' }
    case 'VergoedingTeHoog':
    case 'BeheervergoedingTeHoog':
      return { code: 'VergoedingBovenMaximum' }
    case 'CapaciteitVerwacht':
    case 'WaardeOntbreekt':
    case 'KredietvergoedingTeHoog':
    case 'PeildatumTeVroeg':
    case 'LooptijdBovenNorm':
    case 'LooptijdBovenMaximum':
    case 'VermogenBijZonder':
      throw new Error(`A voorstel that cannot be asked: ${weigering.code}`)
    default:
      return nooit(weigering)
  }
}

/**
 * Tells whether computing a recorded voorstel again, from the claims it names, gives what was recorded; true when the
 * rule has changed since.
 */
export function isVoorstelHerhaalbaar({
  grondslag,
  ...voorstel
}: Voorgesteld & {
  readonly grondslag: readonly { readonly vorderingId: string; readonly bedrag: Centen }[]
}): boolean {
  const { vraag, berekening } = voorstel.berekend
  const opnieuw = berekenVoorstel(vraag)
  if (!opnieuw.ok) return false
  if (opnieuw.waarde.berekening.versie !== berekening.versie) return true
  const { waarde } = opnieuw
  return (
    getallen(voorstel).every((getal, i) => getal === getallen(waarde)[i]) &&
    vraag.vorderingen.length === grondslag.length &&
    vraag.vorderingen.every(
      ({ id, bedrag }, i) =>
        grondslag[i]?.vorderingId === id &&
        grondslag[i].bedrag === bedrag &&
        voorstel.uitdeling[i]?.vorderingId === id &&
        voorstel.kwijting[i]?.vorderingId === id,
    )
  )
}

type Bedragen = Omit<Voorgesteld, 'berekend' | 'uitdeling' | 'kwijting'> & {
  readonly uitdeling: readonly { readonly bedrag: Centen; readonly percentage: string }[]
  readonly kwijting: readonly { readonly bedrag: Centen }[]
}

function getallen(v: Bedragen): readonly (Centen | string)[] {
  return [
    v.gespaard,
    v.rente,
    v.vergoeding,
    v.teVerdelen,
    v.rest,
    v.percentagePreferent,
    v.percentageConcurrent,
    ...v.uitdeling.flatMap(({ bedrag, percentage }) => [bedrag, percentage]),
    ...v.kwijting.map(({ bedrag }) => bedrag),
  ]
}
