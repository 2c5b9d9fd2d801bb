import { alsPercentage, breuk } from '../../gedeeld/breuk.ts'
import { type Centen, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt, nooit } from '../../gedeeld/uitkomst.ts'
import type { Berekening } from '../../gedeeld/verantwoording.ts'
import { zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { contanteWaarde } from '../krediet/index.ts'
import { type Vergoeding, vergoedingOver } from '../vergoeding/index.ts'
import { type Verdeling, verdeel } from '../verdeling/index.ts'
import { betaalbaarBinnen } from '../waarden/beleid.ts'
import { capaciteitPerMaand } from './capaciteit.ts'
import { type Betaalbaarheid, type Voorstelsoort, betaalbaarheid, soortVan } from './soort.ts'
import { toets } from './toets.ts'
import { stappenBij } from './uitleg.ts'
import type { Reserveringsverloop, Voorstelvraag, Vorm } from './vraag.ts'
import type { Voorstelweigering } from './weigeringen.ts'

/** What one claim gets, in cents and in percent of the claim with two decimals, half up. */
export interface Uitdeling {
  readonly id: string
  readonly bedrag: Centen
  readonly percentage: string
}

/** A voorstel with everything behind it. Amounts in cents, none below 0. */
export interface Voorstel {
  readonly vorm: Vorm
  /** What the afloscapaciteit over the looptijd brings: SB its sum with what was reserved before, a prognose; SK its present value, fixed; SA nothing. */
  readonly gespaard: Centen
  /** What the kredietbank keeps of the afloscapaciteit; SK only. */
  readonly rente: Centen
  readonly vergoeding: Centen
  /** gespaard − vergoeding + vermogen; Σ uitdeling + rest, to the cent. */
  readonly teVerdelen: Centen
  /** Above 0 only when every claim is paid in full. */
  readonly rest: Centen
  readonly percentagePreferent: string
  readonly percentageConcurrent: string
  /** In the order of the claims. */
  readonly uitdeling: readonly Uitdeling[]
  /** What each schuldeiser forgives. */
  readonly kwijting: readonly { readonly id: string; readonly bedrag: Centen }[]
  readonly soort: Voorstelsoort
  /** What could be paid within the months of a betalingsregeling: what `soort` rests on. */
  readonly betaalbaarheid: Betaalbaarheid
  readonly berekening: Berekening
}

/** A voorstel on its way to an answer; what the explanation reads. */
export interface Uitwerking {
  readonly perMaand: readonly Centen[]
  readonly gespaard: Centen
  readonly rente: Centen
  readonly vergoeding: Vergoeding
  readonly verdeling: Verdeling
  readonly betaalbaarheid: Betaalbaarheid
}

/** Raised when the rule itself changes, so that a stored answer can be compared with what made it. */
const versie = '1'

/**
 * Computes the voorstel to all schuldeisers in one form: what the afloscapaciteit brings, less the fee, with vermogen,
 * divided over the claims two to one. One rounding for the present value, one for the fee, and cents per claim.
 * @returns the voorstel, or every reason why it cannot be made
 * @throws RangeError on contradicting amounts or no capacity on the peildatum: input checks come first
 * @bron Gedragscode art. 5, 8, 11.12 and 14; art. 349 lid 2 Fw; NVVK 2024 (SA)
 */
export function berekenVoorstel(vraag: Voorstelvraag): Uitkomst<Voorstel, Voorstelweigering> {
  const { peildatum, looptijdMaanden } = vraag
  const zoeker = zoekerOp(peildatum)
  const perMaand = verloopVan(vraag)?.perMaand ?? capaciteitPerMaand(vraag.capaciteit, peildatum, looptijdMaanden)
  const binnen = zoeker.zoek('Betalingsregeling als alles kan binnen', betaalbaarBinnen, (n) => `${n} maanden`)
  const redenen = [...toets(vraag, zoeker, perMaand), ...zoeker.ontbreekt]
  if (binnen === null || redenen.length > 0) return geweigerd(...redenen)
  const u = werkUit(vraag, perMaand, binnen)
  return gelukt(
    alsVoorstel(vraag, u, {
      regel: 'voorstel',
      versie,
      peildatum,
      waarden: zoeker.gevonden,
      stappen: stappenBij(vraag, u),
      nietGemodelleerd: [],
    }),
  )
}

const verloopVan = (vraag: Voorstelvraag): Reserveringsverloop | undefined =>
  vraag.vorm === 'SB' ? vraag.reservering : undefined

function werkUit(vraag: Voorstelvraag, perMaand: readonly Centen[], binnenMaanden: number): Uitwerking {
  const gespaard = gespaardVan(vraag, perMaand)
  const vergoeding =
    vraag.vergoeding === null
      ? { beheer: nul, percentageDeel: nul, naarSchuldeisers: gespaard, verantwoording: [] }
      : vergoedingOver(vraag.vergoeding, gespaard, vraag.vorm === 'SB' ? vraag.looptijdMaanden : 0)
  return {
    perMaand,
    gespaard,
    rente: vraag.vorm === 'SK' ? trekAf(telOp(...perMaand), gespaard) : nul,
    vergoeding,
    verdeling: verdeel({
      bedrag: telOp(vergoeding.naarSchuldeisers, vraag.vermogen),
      methode: 'twee-op-een',
      vorderingen: vraag.vorderingen,
    }),
    betaalbaarheid: betaalbaarheid(vraag, binnenMaanden),
  }
}

function gespaardVan(vraag: Voorstelvraag, perMaand: readonly Centen[]): Centen {
  switch (vraag.vorm) {
    case 'SB':
      return telOp(vraag.reservering?.vooraf ?? nul, ...perMaand)
    case 'SA':
      return telOp(...perMaand)
    case 'SK':
      return vraag.krediet.soort === 'offerte'
        ? vraag.krediet.bedrag
        : contanteWaarde(perMaand, vraag.krediet.jaarrente)
    default:
      return nooit(vraag)
  }
}

function alsVoorstel(vraag: Voorstelvraag, u: Uitwerking, berekening: Berekening): Voorstel {
  const { percentagePreferent, percentageConcurrent, rest, uitdeling } = u.verdeling
  const gekregen = vraag.vorderingen.map(({ id, bedrag: hele }, i) => ({ id, hele, deel: uitdeling[i]?.bedrag ?? nul }))
  return {
    vorm: vraag.vorm,
    gespaard: u.gespaard,
    rente: u.rente,
    vergoeding: telOp(u.vergoeding.beheer, u.vergoeding.percentageDeel),
    teVerdelen: telOp(u.vergoeding.naarSchuldeisers, vraag.vermogen),
    rest,
    percentagePreferent,
    percentageConcurrent,
    uitdeling: gekregen.map(({ id, hele, deel }) => ({ id, bedrag: deel, percentage: deelInProcent(deel, hele) })),
    kwijting: gekregen.map(({ id, hele, deel }) => ({ id, bedrag: trekAf(hele, deel) })),
    soort: soortVan(vraag.vorm, u.betaalbaarheid),
    betaalbaarheid: u.betaalbaarheid,
    berekening,
  }
}

/** A claim of nothing gets nothing: 0 %. */
function deelInProcent(deel: Centen, hele: Centen): string {
  return hele === nul ? '0.00' : alsPercentage(breuk(BigInt(deel), BigInt(hele)))
}
