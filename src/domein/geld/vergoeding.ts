import { type Datum, maandenTussen } from '../../gedeeld/datum.ts'
import { type Centen, grootste, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import { vergoedingBijUitdeling } from '../../regels/vergoeding/index.ts'
import { nogInRegeling } from '../schuldregeling/index.ts'
import { type GeldInzicht, betaaldOp } from './geld.ts'
import { gereserveerdIn } from './reservering.ts'

const som = (posten: readonly { readonly bedrag: Centen }[]): Centen => telOp(nul, ...posten.map((p) => p.bedrag))

/**
 * The fee that a payout of a schuldbemiddeling takes with it, by what the voorstel named: over what was reserved so far,
 * never over vermogen, and not twice. An early end takes none: what was saved then is the schuldeisers'.
 * @returns cents; nothing when the voorstel names no fee
 * @bron Gedragscode art. 5
 */
export function vergoedingNu(staat: GeldInzicht, vandaag: Datum): Centen {
  const { regeling, voorstel, overeenkomst } = staat.schuldregeling
  const afspraak = voorstel?.berekend.vraag.vergoeding ?? null
  if (regeling?.vorm !== 'SB' || overeenkomst === null || afspraak === null) return nul
  const { ontvangsten, uitdelingen } = staat.geld
  const { ontvangen, terugbetaald } = gereserveerdIn(staat)
  const vermogen = som(ontvangsten.filter(({ herkomst }) => herkomst === 'vermogen'))
  const open = nogInRegeling(staat).map((g) => trekAf(g.bedrag, betaaldOp(staat.geld, g.vorderingId)))
  const opneembaar = telOp(nul, ...open, som(uitdelingen.flatMap(({ delen }) => delen)))
  return vergoedingBijUitdeling(afspraak, {
    gespaard: grootste(nul, trekAf(som(ontvangen), terugbetaald)),
    maandenBeheer: Math.min(overeenkomst.looptijdMaanden, Math.max(0, maandenTussen(overeenkomst.datum, vandaag))),
    opneembaar: grootste(nul, trekAf(opneembaar, vermogen)),
    alGenomen: telOp(nul, ...uitdelingen.map(({ vergoeding }) => vergoeding)),
  })
}
