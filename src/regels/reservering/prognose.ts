import { breukUitDecimaal, min, vergelijk } from '../../gedeeld/breuk.ts'
import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, alsDecimaal, alsEuro, grootste, kleinste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import type { Berekening, Stap } from '../../gedeeld/verantwoording.ts'
import { type Vergoedingsafspraak, vergoedingOver } from '../vergoeding/index.ts'
import { verdeel } from '../verdeling/index.ts'
import type { VoorstelVordering } from '../voorstel/index.ts'
import { type Reserveertijd, reserveermaanden } from './maanden.ts'

/** What a new prognose rests on. Amounts in cents, none below 0. */
export interface Prognosevraag extends Reserveertijd {
  readonly peildatum: Datum
  /** What came in out of the afloscapaciteit, less what went back to the inwoner. */
  readonly gereserveerd: Centen
  /** What came in of vermogen, and what of it is still to come. */
  readonly vermogen: Centen
  readonly vermogenVerwacht: Centen
  /** What was agreed; the fee counts over what is reserved, never over vermogen. */
  readonly vergoeding: Vergoedingsafspraak | null
  /** What went to claims that are no longer in: it is gone. */
  readonly naarAnderen: Centen
  /** The claims that are still in, with what each was paid. */
  readonly vorderingen: readonly (VoorstelVordering & { readonly betaald: Centen })[]
}

/** What one claim will have got when the looptijd ends, if all goes on as it is now. */
export interface Verwachting {
  readonly id: string
  readonly betaald: Centen
  readonly verwacht: Centen
}

/** A prognose with everything behind it. Amounts in cents. */
export interface Prognose {
  /** What the months that are left bring. */
  readonly nogTeReserveren: Centen
  readonly vergoeding: Centen
  /** What the claims that are still in will have got together, also what they already got. */
  readonly teVerdelen: Centen
  readonly percentagePreferent: string
  readonly percentageConcurrent: string
  readonly verwachting: readonly Verwachting[]
  readonly berekening: Berekening
}

/** Raised when the rule itself changes. */
const versie = '2'
const bron = 'Gedragscode art. 8 en 14'

/**
 * Computes anew what the schuldeisers of a schuldbemiddeling may expect: what was reserved and what the months that
 * are left bring with the capacity of now, less the fee, with vermogen, over all claims that are still in, two to one.
 * What a claim was paid earlier counts in it.
 * @throws RangeError on contradicting amounts: a bug
 * @bron Gedragscode art. 8 (hercontrole) and 14 (prognose-aanbod); art. 349 lid 2 Fw
 */
export function berekenPrognose(vraag: Prognosevraag): Prognose {
  const over = reserveermaanden(vraag).filter(({ voorbij }) => voorbij > vraag.peildatum)
  const nogTeReserveren = trekAf(telOp(nul, ...over.map(({ bedrag }) => bedrag)), vanLopendeMaand(vraag))
  const gereserveerd = telOp(vraag.gereserveerd, nogTeReserveren)
  const naarSchuldeisers =
    vraag.vergoeding === null
      ? gereserveerd
      : vergoedingOver(vraag.vergoeding, gereserveerd, vraag.maanden).naarSchuldeisers
  const vermogen = telOp(vraag.vermogen, vraag.vermogenVerwacht)
  const betaald = telOp(nul, ...vraag.vorderingen.map((v) => v.betaald))
  // What was paid out is paid out, also when the rest comes to less than the fee.
  const teVerdelen = grootste(trekAf(telOp(naarSchuldeisers, vermogen), vraag.naarAnderen), betaald)
  const vorderingen = vraag.vorderingen.map(({ id, bedrag, preferentBedrag }) => ({ id, bedrag, preferentBedrag }))
  const geheel = verdeel({ bedrag: teVerdelen, methode: 'twee-op-een', vorderingen })
  const rest = verdeel({
    bedrag: trekAf(teVerdelen, betaald),
    methode: 'twee-op-een',
    vorderingen: vraag.vorderingen.map(({ betaald: reedsBetaald, ...v }) => ({ ...v, reedsBetaald })),
  })
  return {
    nogTeReserveren,
    vergoeding: trekAf(gereserveerd, naarSchuldeisers),
    teVerdelen: trekAf(teVerdelen, rest.rest),
    percentagePreferent: geheel.percentagePreferent,
    percentageConcurrent: geheel.percentageConcurrent,
    verwachting: vraag.vorderingen.map(({ id, betaald: al }, i) => ({
      id,
      betaald: al,
      verwacht: telOp(al, rest.uitdeling[i]?.bedrag ?? nul),
    })),
    berekening: {
      regel: 'prognose',
      versie,
      peildatum: vraag.peildatum,
      waarden: [],
      stappen: leguit(vraag, over.length, { nogTeReserveren, gereserveerd, naarSchuldeisers, teVerdelen }),
      nietGemodelleerd: [],
    },
  }
}

/** What of the month that runs is there already: what came in above savings and what the months that have passed ask. */
function vanLopendeMaand(vraag: Prognosevraag): Centen {
  const maanden = reserveermaanden(vraag)
  const voorbij = maanden.filter(({ voorbij: dag }) => dag <= vraag.peildatum)
  const lopend = maanden.find(({ vanaf, voorbij: dag }) => vanaf <= vraag.peildatum && dag > vraag.peildatum)
  const meer = trekAf(vraag.gereserveerd, telOp(vraag.vooraf, ...voorbij.map(({ bedrag }) => bedrag)))
  return kleinste(grootste(meer, nul), lopend?.bedrag ?? nul)
}

interface Sommen {
  readonly nogTeReserveren: Centen
  readonly gereserveerd: Centen
  readonly naarSchuldeisers: Centen
  readonly teVerdelen: Centen
}

function leguit(vraag: Prognosevraag, over: number, s: Sommen): readonly Stap[] {
  const stap = (naam: string, formule: string, bedrag: Centen): Stap => ({
    stap: naam,
    formule,
    bedrag: alsDecimaal(bedrag),
    bron,
  })
  const vergoeding = trekAf(s.gereserveerd, s.naarSchuldeisers)
  return [
    stap('Gereserveerd tot nu toe', 'alle reserveringen, min wat is terugbetaald', vraag.gereserveerd),
    stap(
      'Nog te reserveren',
      `de ${over} maanden die nog niet voorbij zijn, met de afloscapaciteit van nu, min wat daarvan al binnen is`,
      s.nogTeReserveren,
    ),
    ...(vergoeding === 0 ? [] : [{ ...stap('Vergoeding', 'gaat eraf', vergoeding), bron: 'Gedragscode art. 5' }]),
    stap(
      'Vermogen',
      `${alsEuro(vraag.vermogen)} ontvangen en ${alsEuro(vraag.vermogenVerwacht)} nog te verwachten`,
      telOp(vraag.vermogen, vraag.vermogenVerwacht),
    ),
    ...(vraag.naarAnderen === 0 ? [] : [stap('Betaald aan wie niet meer meedoet', 'gaat eraf', vraag.naarAnderen)]),
    stap('Te verdelen', `over de ${vraag.vorderingen.length} vorderingen die nog meedoen`, s.teVerdelen),
  ]
}

/**
 * Tells whether a prognose lies so far below another that it must be talked about.
 * @param was percentage on concurrent parts, a decimal string with two decimals; the other percentage follows it
 * @param marge in percentage points, a decimal string: `"0.00"`
 */
export function isLager(was: string, wordt: string, marge: string): boolean {
  return vergelijk(min(breukUitDecimaal(was), breukUitDecimaal(wordt)), breukUitDecimaal(marge)) > 0
}
