import { type Breuk, breukUitDecimaal, gedeeldDoor, keer, maal, min } from '../../gedeeld/breuk.ts'
import { bedragUit, deelUit, toonEuro } from '../../gedeeld/tonen.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import type { Wetswaarde } from '../../gedeeld/verantwoording.ts'
import { type WaardeOntbreekt, type Zoeker, zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { type Aannames, geenAannames, zoekAanname } from '../aannames/index.ts'
import { type Parameters as Voetparameters, isPaar } from '../beslagvrije-voet/index.ts'
import { kindgebondenBudget } from '../waarden/kindgebonden-budget.ts'
import { norm22 } from '../waarden/participatiewet.ts'
import { eigenRisico } from '../waarden/zorgtoeslag.ts'
import { bronVanAannames, bronVanFormule } from './bronnen.ts'
import type { Vtlbvraag } from './vraag.ts'

/** What the nominal part of the vtlb is built from. Amounts exact, in cents per month. */
export interface Parameters {
  readonly arbeidstoeslag: { readonly bedrag: Breuk; readonly percentage: Breuk; readonly bovenUren: Breuk }
  readonly reserveringstoeslag: Breuk
  /** Where both come from: our own assumption, or the reason of the organisation. */
  readonly bronnen: { readonly arbeidstoeslag: string; readonly reserveringstoeslag: string }
  /** Per adult per year; null when it was bought off. */
  readonly eigenRisico: Breuk | null
  /** Whether that amount is still to be confirmed. */
  readonly eigenRisicoOpen: boolean
  /** The norm from the AOW age less the norm before it, 95 %; null when nobody has reached it. */
  readonly pglCorrectie: { readonly bedrag: Breuk; readonly norm22: Breuk } | null
  /** Only when the individual corrections come from real cost. */
  readonly lasten: Lastennormen | null
  readonly waarden: readonly Wetswaarde[]
}

/** What comes off the real cost, exact, in cents per month. */
export interface Lastennormen {
  readonly normpremie: Breuk
  readonly normhuur: Breuk
  /** Null without children. */
  readonly kindgebondenBudget: Kindgebonden | null
  /** Where the two corrections that use a norm come from. */
  readonly bronnen: { readonly zorgpremie: string; readonly woonlasten: string }
}

/** Highest kindgebonden budget, exact, in cents per year. */
export type Kindgebonden = Readonly<
  Record<'eersteKind' | 'volgendKind' | 'van12tot16' | 'van16tot18' | 'alleenstaandeOuder', Breuk>
>

type Bewaard = Map<number, Uitkomst<Parameters, WaardeOntbreekt>>
const bewaard = new WeakMap<Aannames, WeakMap<Voetparameters, Bewaard>>()

/**
 * The parameters of the nominal part for a household on a day; kept per set of aannames, and per parameters of the
 * beslagvrije voet, which are one object for a leefsituatie on a day.
 * @returns them, or every value that is not known on that day
 */
export function parametersOp(vraag: Vtlbvraag, voet: Voetparameters): Uitkomst<Parameters, WaardeOntbreekt> {
  const { aannames = geenAannames } = vraag
  const plaats = bewaarplaats(aannames, voet)
  const keuzes = keuzesVan(vraag)
  const eerder = plaats.get(keuzes)
  if (eerder !== undefined) return eerder
  const nieuw = verzamelParameters(zoekerOp(vraag.peildatum), vraag, voet)
  plaats.set(keuzes, nieuw)
  return nieuw
}

function bewaarplaats(aannames: Aannames, voet: Voetparameters): Bewaard {
  const perAannames = bewaard.get(aannames) ?? new WeakMap<Voetparameters, Bewaard>()
  const perVoet: Bewaard = perAannames.get(voet) ?? new Map()
  if (perVoet.size === 0) bewaard.set(aannames, perAannames.set(voet, perVoet))
  return perVoet
}

/** Every yes or no that decides which values are looked up, as one number. */
function keuzesVan(vraag: Vtlbvraag): number {
  const lasten = vraag.individueel.soort === 'lasten'
  return (
    (vraag.aowLeeftijd ? 1 : 0) + (vraag.eigenRisicoAfgekocht ? 2 : 0) + (lasten ? 4 : 0) + (metKinderen(vraag) ? 8 : 0)
  )
}

function metKinderen({ individueel }: Vtlbvraag): boolean {
  return individueel.soort === 'lasten' && individueel.lasten.kinderen.length > 0
}

const risiconaam = 'Eigen risico per jaar'

/** Looks every value up that this case needs; one that is missing on the day is a refusal, also when all others are there. */
export function verzamelParameters(
  zoeker: Zoeker,
  vraag: Vtlbvraag,
  voet: Voetparameters,
): Uitkomst<Parameters, WaardeOntbreekt> {
  const { aannames: vastgesteld = geenAannames } = vraag
  const wie = isPaar(vraag.leefsituatie) ? 'paar' : 'alleen'
  const uitLasten = vraag.individueel.soort === 'lasten'
  const percentage = zoekAanname(zoeker, vastgesteld, 'arbeidstoeslag-percentage')
  const uren = zoekAanname(zoeker, vastgesteld, 'arbeidstoeslag-uren')
  const reservering = zoekAanname(zoeker, vastgesteld, 'reserveringstoeslag')
  const risico = vraag.eigenRisicoAfgekocht ? 'geen' : zoeker.zoek(risiconaam, eigenRisico, toonEuro)
  const aow = vraag.aowLeeftijd
    ? zoeker.zoek('Bijstandsnorm vanaf de AOW-leeftijd', norm22, (w) => toonEuro(w[wie]))
    : 'geen'
  const normpremie = `normpremie-${wie}` as const
  const normhuur = vraag.leefsituatie === 'alleenstaand' ? 'normhuur-een' : 'normhuur-meer'
  const premie = uitLasten ? zoekAanname(zoeker, vastgesteld, normpremie) : 'geen'
  const huur = uitLasten ? zoekAanname(zoeker, vastgesteld, normhuur) : 'geen'
  const kgb = metKinderen(vraag)
    ? zoeker.zoek('Hoogste kindgebonden budget per jaar', kindgebondenBudget, toonKgb)
    : 'geen'
  if (!percentage || !uren || !reservering || !risico || !aow || !premie || !huur || !kgb)
    return geweigerd(...zoeker.ontbreekt)
  return gelukt({
    arbeidstoeslag: {
      bedrag: keer(voet.normPaar, deelUit(percentage)),
      percentage: deelUit(percentage),
      bovenUren: breukUitDecimaal(uren),
    },
    reserveringstoeslag: bedragUit(reservering),
    bronnen: {
      arbeidstoeslag: bronVanAannames(vraag, 'arbeidstoeslag-percentage', 'arbeidstoeslag-uren'),
      reserveringstoeslag: bronVanAannames(vraag, 'reserveringstoeslag'),
    },
    eigenRisico: risico === 'geen' ? null : bedragUit(risico),
    eigenRisicoOpen: zoeker.gevonden.some(({ naam, status }) => naam === risiconaam && status === 'te-bevestigen'),
    pglCorrectie: aow === 'geen' ? null : pgl(bedragUit(aow[wie]), voet),
    lasten:
      premie === 'geen' || huur === 'geen'
        ? null
        : {
            normpremie: bedragUit(premie),
            normhuur: bedragUit(huur),
            kindgebondenBudget: kgb === 'geen' ? null : inCenten(kgb),
            bronnen: {
              zorgpremie: bronVanFormule(vraag, normpremie),
              woonlasten: bronVanFormule(vraag, normhuur),
            },
          },
    waarden: zoeker.gevonden,
  })
}

function pgl(norm22: Breuk, { norm }: Voetparameters): Parameters['pglCorrectie'] {
  return { norm22, bedrag: gedeeldDoor(maal(min(norm22, norm), 95n), 100n) }
}

function inCenten(kgb: Readonly<Record<keyof Kindgebonden, string>>): Kindgebonden {
  return {
    eersteKind: bedragUit(kgb.eersteKind),
    volgendKind: bedragUit(kgb.volgendKind),
    van12tot16: bedragUit(kgb.van12tot16),
    van16tot18: bedragUit(kgb.van16tot18),
    alleenstaandeOuder: bedragUit(kgb.alleenstaandeOuder),
  }
}

function toonKgb(kgb: Readonly<Record<keyof Kindgebonden, string>>): string {
  const per = (naam: string, soort: keyof Kindgebonden) => `${naam} ${toonEuro(kgb[soort])}`
  return [
    per('eerste kind', 'eersteKind'),
    per('volgend kind', 'volgendKind'),
    per('extra van 12 tot 16 jaar', 'van12tot16'),
    per('extra van 16 tot 18 jaar', 'van16tot18'),
    per('extra alleenstaande ouder', 'alleenstaandeOuder'),
  ].join(', ')
}
