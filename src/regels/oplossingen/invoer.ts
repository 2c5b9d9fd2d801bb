import { type Fout, decimaalPercentage, formulier, jaNee, lees, metControle, optioneel } from '../../gedeeld/invoer.ts'
import { alsDecimaal } from '../../gedeeld/geld.ts'
import { type Uitkomst, gelukt } from '../../gedeeld/uitkomst.ts'
import { geenAannames } from '../aannames/index.ts'
import { verantwoordingAlsJson } from '../beslagvrije-voet/index.ts'
import {
  capaciteitslijst,
  capaciteitsregels,
  enkeleCapaciteit,
  heeftCapaciteitslijst,
  metCapaciteit,
  regelingvelden,
} from '../voorstel/index.ts'
import { vergelijkOplossingen } from './oplossingen.ts'
import type { Oplossing } from './uitkomst.ts'
import type { Oplossingsvraag } from './vraag.ts'
import { redenInWoorden } from './woorden.ts'

const velden = {
  ...regelingvelden,
  samen: optioneel(jaNee({ label: 'Twee partners met dezelfde schulden' })),
  jaarrente: optioneel(decimaalPercentage({ label: 'Effectieve jaarrente' })),
}
const enkel = formulier({ ...velden, afloscapaciteitPerMaand: enkeleCapaciteit })
const opDatum = metControle(formulier({ ...velden, afloscapaciteitPerMaand: capaciteitslijst }), capaciteitsregels)

/** What is asked for a calculation, as JSON: the afloscapaciteit as one amount, or from a day on. */
export const oplossingeninvoer = [enkel, opDatum] as const

type Gelezen = Omit<Oplossingsvraag, 'ondernemer' | 'samen' | 'vergoeding' | 'jaarrente' | 'aannames'> & {
  readonly ondernemer?: boolean | undefined
  readonly samen?: boolean | undefined
  readonly vergoeding?: Oplossingsvraag['vergoeding'] | undefined
  readonly jaarrente?: number | undefined
}

/**
 * Reads the JSON of `bereken oplossingen`: that of `bereken voorstel` without a vorm, with or without a jaarrente.
 * @returns the question, or every fault: wrong form, fields that contradict each other
 */
export function leesOplossingenvraag(json: unknown): Uitkomst<Oplossingsvraag, Fout> {
  const gelezen = heeftCapaciteitslijst(json) ? metCapaciteit(lees(opDatum, json)) : metCapaciteit(lees(enkel, json))
  return gelezen.ok ? gelukt(alsVraag(gelezen.waarde)) : gelezen
}

function alsVraag(gelezen: Gelezen): Oplossingsvraag {
  const { ondernemer = false, samen = false, vergoeding = null, jaarrente = null, ...rest } = gelezen
  return { ...rest, ondernemer, samen, vergoeding, jaarrente, aannames: geenAannames }
}

/** The answer of `bereken oplossingen`, amounts as decimal strings. Never refused: what is not open says why. */
export function oplossingenAlsJson(vraag: Oplossingsvraag): Uitkomst<object, never> {
  const { schuld, eersteDieKan, oplossingen } = vergelijkOplossingen(vraag)
  return gelukt({ schuld: alsDecimaal(schuld), eersteDieKan, oplossingen: oplossingen.map(alsJson) })
}

function alsJson(oplossing: Oplossing): object {
  const { soort, mogelijk } = oplossing
  if (!oplossing.mogelijk) return { soort, mogelijk, redenen: oplossing.redenen.map(redenInWoorden) }
  const { inwoner, kosten, over, schuldeisers, berekening } = oplossing.uitkomst
  return {
    soort,
    mogelijk,
    inwoner: {
      totaal: alsDecimaal(inwoner.totaal),
      vermogen: alsDecimaal(inwoner.vermogen),
      maanden: inwoner.perMaand.length,
      perMaand: inwoner.perMaand.map(alsDecimaal),
      klaarOp: inwoner.klaarOp,
    },
    kosten: {
      rente: alsDecimaal(kosten.rente),
      vergoeding: alsDecimaal(kosten.vergoeding),
      bewindvoerder: alsDecimaal(kosten.bewindvoerder),
    },
    over: alsDecimaal(over),
    schuldeisers: {
      totaal: alsDecimaal(schuldeisers.totaal),
      percentagePreferent: schuldeisers.percentagePreferent,
      percentageConcurrent: schuldeisers.percentageConcurrent,
      uitdeling: schuldeisers.uitdeling.map((rij) => ({ ...rij, bedrag: alsDecimaal(rij.bedrag) })),
      betalingen: schuldeisers.betalingen.map(({ datum, bedrag }) => ({ datum, bedrag: alsDecimaal(bedrag) })),
      klaarOp: schuldeisers.klaarOp,
    },
    verantwoording: verantwoordingAlsJson(berekening),
    nietGemodelleerd: berekening.nietGemodelleerd,
  }
}
