import type { Datum } from '../../gedeeld/datum.ts'
import { type Centen, grootste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import { reserveermaanden } from '../../regels/reservering/index.ts'
import { vergoedingBijUitdeling } from '../../regels/vergoeding/index.ts'
import { nogInRegeling } from '../schuldregeling/index.ts'
import { type GeldInzicht, betaaldOp } from './geld.ts'
import { gereserveerdIn, reserveertijdVan } from './reservering.ts'

const som = (posten: readonly { readonly bedrag: Centen }[]): Centen => telOp(nul, ...posten.map((p) => p.bedrag))

/**
 * The fee that a payout of a schuldbemiddeling takes with it, by what the voorstel named: over what was reserved so far,
 * never over vermogen, and not twice. An early end takes none: what was saved then is the schuldeisers'.
 * @returns cents; nothing when the voorstel names no fee
 * @bron Gedragscode art. 5
 */
export function vergoedingNu(staat: GeldInzicht, vandaag: Datum): Centen {
  const { regeling, voorstel } = staat.schuldregeling
  const tijd = reserveertijdVan(staat)
  const afspraak = voorstel?.berekend.vraag.vergoeding ?? null
  if (regeling?.vorm !== 'SB' || tijd === null || afspraak === null) return nul
  const { ontvangsten, uitdelingen } = staat.geld
  const { ontvangen, terugbetaald } = gereserveerdIn(staat)
  const vermogen = som(ontvangsten.filter(({ herkomst }) => herkomst === 'vermogen'))
  const open = nogInRegeling(staat).map((g) => trekAf(g.bedrag, betaaldOp(staat.geld, g.vorderingId)))
  const opneembaar = telOp(nul, ...open, som(uitdelingen.flatMap(({ delen }) => delen)))
  return vergoedingBijUitdeling(afspraak, {
    gespaard: grootste(nul, trekAf(som(ontvangen), terugbetaald)),
    maandenBeheer: reserveermaanden(tijd).filter(({ voorbij }) => voorbij <= vandaag).length,
    opneembaar: grootste(nul, trekAf(opneembaar, vermogen)),
    alGenomen: telOp(nul, ...uitdelingen.map(({ vergoeding }) => vergoeding)),
  })
}
