import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, alsDecimaal, alsEuro, grootste, kleinste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import type { Verantwoording } from '../../gedeeld/verantwoording.ts'
import type { Capaciteitsregel } from '../voorstel/index.ts'
import { type Looptijd, type Ontvangen, type Reserveermaand, capaciteitOp, reserveermaanden } from './maanden.ts'

/** A vtlb that works back: what had to be reserved before it was known, and since when it holds. */
export interface TeVeelVraag extends Looptijd {
  readonly ontvangen: readonly Ontvangen[]
  /** What went back to the inwoner earlier because too much was reserved, in cents. */
  readonly terugbetaald: Centen
  /** The capacity as it was known before; `capaciteit` is what holds with the new vtlb. */
  readonly eerder: readonly Capaciteitsregel[]
  readonly vanaf: Datum
  /** The day on which the new vtlb was told: from then on the inwoner pays the new amount. */
  readonly bekendOp: Datum
}

/** What was reserved too much, in cents, with how it was computed. */
export interface TeVeel {
  readonly bedrag: Centen
  readonly stappen: Verantwoording
}

type Maand = Reserveermaand & { readonly was: Centen }

const bron = 'NVVK, 11 mei 2021: een hoger vtlb werkt terug'

/**
 * Decides what was reserved too much because a higher vtlb works back: over every month that began since it holds and
 * before it was told, the old capacity less the new; only as far as that money was received by then, which is what came
 * in above what those months and all before ask now. The month that was running is counted when that gives the inwoner
 * more: then he had paid it already.
 * @bron NVVK 11 May 2021 (a higher vtlb works back); that it is limited to what was received: te bevestigen
 */
export function teVeelGereserveerd(vraag: TeVeelVraag): TeVeel {
  const { bekendOp } = vraag
  const vroeger = capaciteitOp(vraag.eerder)
  const maanden = reserveermaanden(vraag).map((maand) => ({ ...maand, was: vroeger(maand.vanaf) }))
  const voorbij = over(
    vraag,
    maanden.filter((maand) => maand.voorbij <= bekendOp),
  )
  const metLopende = over(
    vraag,
    maanden.filter(({ vanaf }) => vanaf < bekendOp),
  )
  return metLopende.bedrag > voorbij.bedrag ? metLopende : voorbij
}

function over({ ontvangen, terugbetaald, vanaf, bekendOp }: TeVeelVraag, maanden: readonly Maand[]): TeVeel {
  const duurder = maanden.filter((maand) => maand.vanaf >= vanaf && maand.was > maand.bedrag)
  const verschil = telOp(nul, ...duurder.map(({ was, bedrag }) => trekAf(was, bedrag)))
  const erin = telOp(nul, ...ontvangen.filter(({ datum }) => datum <= bekendOp).map(({ bedrag }) => bedrag))
  const nodig = telOp(nul, ...maanden.map(({ bedrag }) => bedrag))
  const meer = grootste(trekAf(trekAf(erin, terugbetaald), nodig), nul)
  const bedrag = kleinste(verschil, meer)
  return {
    bedrag,
    stappen: [
      ...duurder.map(({ vanaf: dag, was, bedrag: nu }) => ({
        stap: `Maand vanaf ${dag}`,
        formule: `${alsEuro(was)} − ${alsEuro(nu)}`,
        bedrag: alsDecimaal(trekAf(was, nu)),
        bron,
      })),
      { stap: 'Samen', formule: 'som van de maanden', bedrag: alsDecimaal(verschil), bron },
      {
        stap: 'Meer ontvangen dan nu nodig was',
        formule: `${alsEuro(trekAf(erin, terugbetaald))} − ${alsEuro(nodig)}, tot en met ${bekendOp}`,
        bedrag: alsDecimaal(meer),
        bron: 'Gedragscode art. 8',
      },
      {
        stap: 'Te veel gereserveerd',
        formule: 'het kleinste van de twee: alleen wat is ontvangen, kan terug',
        bedrag: alsDecimaal(bedrag),
        bron: 'Keuze van Kwijting',
        status: 'te-bevestigen',
      },
    ],
  }
}
