import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, alsDecimaal, alsEuro, grootste, kleinste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import type { Verantwoording } from '../../gedeeld/verantwoording.ts'
import type { Capaciteitsregel } from '../voorstel/index.ts'
import { reserveermaanden } from './maanden.ts'
import { type Reserveringsvraag, vergelijkReservering } from './reservering.ts'

/** A vtlb that works back: what had to be reserved before it was known, and since when it holds. */
export interface TeVeelVraag extends Reserveringsvraag {
  /** The capacity as it was known before; `capaciteit` is what holds with the new vtlb. */
  readonly eerder: readonly Capaciteitsregel[]
  readonly vanaf: Datum
  /** The day on which the new vtlb was determined: from then on the inwoner pays the new amount. */
  readonly bekendOp: Datum
}

/** What was reserved too much, in cents, with how it was computed. */
export interface TeVeel {
  readonly bedrag: Centen
  readonly stappen: Verantwoording
}

const bron = 'NVVK, 11 mei 2021: een hoger vtlb werkt terug'

/**
 * Decides what was reserved too much because a higher vtlb works back: over every month that has passed and began
 * since it holds and before it was known, the old capacity less the new; only as far as that money was received, which
 * is what was reserved above what all months ask now.
 * @bron NVVK 11 May 2021 (a higher vtlb works back); that it is limited to what was received: te bevestigen
 */
export function teVeelGereserveerd(vraag: TeVeelVraag): TeVeel {
  const { vanaf, bekendOp, peildatum } = vraag
  const vroeger = reserveermaanden({ ...vraag, capaciteit: vraag.eerder })
  const maanden = reserveermaanden(vraag).flatMap((maand, i) => {
    const telt = maand.vanaf >= vanaf && maand.vanaf < bekendOp && maand.voorbij <= peildatum
    const was = vroeger[i]?.bedrag ?? nul
    return telt && was > maand.bedrag ? [{ ...maand, was }] : []
  })
  const verschil = telOp(nul, ...maanden.map(({ was, bedrag }) => trekAf(was, bedrag)))
  const { voorsprong } = vergelijkReservering(vraag)
  const bedrag = grootste(kleinste(verschil, voorsprong), nul)
  return {
    bedrag,
    stappen: [
      ...maanden.map(({ vanaf: dag, was, bedrag: nu }) => ({
        stap: `Maand vanaf ${dag}`,
        formule: `${alsEuro(was)} − ${alsEuro(nu)}`,
        bedrag: alsDecimaal(trekAf(was, nu)),
        bron,
      })),
      { stap: 'Samen', formule: 'som van de maanden', bedrag: alsDecimaal(verschil), bron },
      {
        stap: 'Meer ontvangen dan nu nodig was',
        formule: 'ontvangen − verwacht met het nieuwe vtlb',
        bedrag: alsDecimaal(voorsprong),
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
