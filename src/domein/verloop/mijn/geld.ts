import type { Datum } from '../../../gedeeld/datum.ts'
import { type Centen, nul, telOp, trekAf } from '../../../gedeeld/geld.ts'
import type { Berekening } from '../../../gedeeld/verantwoording.ts'
import { afgelostVan, reserveringOp, saldoVan } from '../../geld/index.ts'
import { totaalSchuld } from '../../schulden/index.ts'
import type { Traject } from '../traject.ts'
import type { Mijnschuldeiser } from './schuldeisers.ts'

/** One payout to the schuldeisers, with what each got. Amounts in cents. */
export interface Mijnuitdeling {
  readonly datum: Datum
  readonly bedrag: Centen
  readonly vergoeding: Centen
  readonly delen: readonly { readonly naam: string; readonly bedrag: Centen }[]
}

/** The money of an inwoner, of what he may know: that is everything. Amounts in cents. */
export interface Mijngeld {
  readonly schuld: Centen
  /** What he pays each month and may keep, and since when that holds; null: it is not computed yet. */
  readonly bedrag: { readonly perMaand: Centen; readonly houden: Centen; readonly sinds: Datum } | null
  /** How that was computed, line by line; null: not computed yet. */
  readonly berekening: Berekening | null
  /** What is held for him now. */
  readonly gespaard: Centen
  readonly ontvangen: Centen
  /** What the schuldeisers got. */
  readonly betaald: Centen
  /** Behind, or ahead, on what was to be put aside; null: nothing is put aside with us. */
  readonly reservering: { readonly achterstand: Centen; readonly voorsprong: Centen } | null
  /** From when until when it runs; null: there is no overeenkomst. */
  readonly looptijd: { readonly begin: Datum; readonly einde: Datum; readonly maanden: number } | null
  readonly lening: { readonly perMaand: Centen; readonly afgelost: Centen; readonly nog: Centen } | null
  readonly uitdelingen: readonly Mijnuitdeling[]
  /** What the day of kwijting brought; null: it was not there yet. */
  readonly kwijting: { readonly datum: Datum; readonly betaald: Centen; readonly kwijtgescholden: Centen } | null
}

/** Adds up the money of an inwoner; nothing is computed again, what was recorded is shown. */
export function mijnGeld(staat: Traject, schuldeisers: readonly Mijnschuldeiser[], vandaag: Datum): Mijngeld {
  const { schuldregeling, geld, schulden } = staat
  const { overeenkomst, regeling, kwijting } = schuldregeling
  const laatste = schuldregeling.vaststellingen.at(-1)
  const vrij = schuldeisers.filter(({ stand }) => stand === 'vrij')
  const naamBij = (id: string) => schuldeisers.find((s) => s.vorderingId === id)?.naam ?? ''
  const { krediet } = geld
  return {
    schuld: totaalSchuld(schulden),
    bedrag: laatste === undefined ? null : { perMaand: laatste.perMaand, houden: laatste.vtlb, sinds: laatste.ingang },
    berekening: laatste?.berekend.berekening ?? null,
    gespaard: saldoVan(geld),
    ontvangen: telOp(nul, ...geld.ontvangsten.map(({ bedrag }) => bedrag)),
    betaald: telOp(nul, ...geld.uitdelingen.flatMap(({ delen }) => delen.map(({ bedrag }) => bedrag))),
    reservering: reserveringVan(staat, vandaag),
    looptijd:
      overeenkomst === null
        ? null
        : {
            begin: overeenkomst.datum,
            einde: regeling?.einde ?? overeenkomst.einde,
            maanden: overeenkomst.looptijdMaanden,
          },
    lening:
      krediet === null || krediet.uitbetaald === null
        ? null
        : {
            perMaand: krediet.termijn,
            afgelost: afgelostVan(krediet),
            nog: trekAf(krediet.bruto, afgelostVan(krediet)),
          },
    uitdelingen: geld.uitdelingen.toReversed().map(({ datum, delen, vergoeding }) => ({
      datum,
      vergoeding,
      bedrag: telOp(nul, ...delen.map(({ bedrag }) => bedrag)),
      delen: delen.map(({ vorderingId, bedrag }) => ({ naam: naamBij(vorderingId), bedrag })),
    })),
    kwijting:
      kwijting === null
        ? null
        : {
            datum: kwijting,
            betaald: telOp(nul, ...vrij.map(({ betaald }) => betaald)),
            kwijtgescholden: telOp(nul, ...vrij.map(({ kwijtgescholden }) => kwijtgescholden)),
          },
  }
}

function reserveringVan(staat: Traject, vandaag: Datum): Mijngeld['reservering'] {
  const { regeling, kwijting, capaciteit } = staat.schuldregeling
  const elders = regeling !== null && regeling.vorm !== 'SB'
  if (elders || kwijting !== null || capaciteit === null || staat.dossier.einde !== null) return null
  const stand = reserveringOp(staat, vandaag)
  return stand === null ? null : { achterstand: stand.achterstand, voorsprong: stand.voorsprong }
}
