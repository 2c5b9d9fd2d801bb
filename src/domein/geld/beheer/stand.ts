import { type Datum, laatste, plusDagen, plusMaanden } from '../../../gedeeld/datum.ts'
import { breuk, naarBeneden } from '../../../gedeeld/breuk.ts'
import { type Centen, centen, grootste, kleinste, nul, telOp, trekAf } from '../../../gedeeld/geld.ts'
import { nooit } from '../../../gedeeld/uitkomst.ts'
import { reserveermaanden } from '../../../regels/reservering/index.ts'
import { targetdagVoor } from '../../../regels/termijnen/index.ts'
import type { GeldInzicht } from '../geld.ts'
import { reserveertijdVan } from '../reservering.ts'
import { type Leefgeldplan, type Leefgeldritme, type Splitsing, leefgeldsaldo } from './beheer.ts'

/** Tells whether income is managed now: started, not stopped, and the dossier runs. */
export function beheerLoopt({ geld, dossier }: GeldInzicht): boolean {
  return geld.beheer !== null && geld.beheer.gestopt === null && dossier.einde === null && dossier.overlijden === null
}

/**
 * Decides how income falls apart. What the month of the looptijd still asks is kept from it and reserved, never more
 * than there is; the rest is leefgeld. Nothing is kept before the overeenkomst: nobody has agreed to it. What an earlier
 * month lacks is not made up for: the inwoner keeps the vtlb.
 * @bron Gedragscode art. 8: financieel beheer receives all income, reserves the capacity and passes on the rest
 */
export function splitsingVan(staat: GeldInzicht, datum: Datum, bedrag: Centen): Splitsing {
  const afloscapaciteit = kleinste(bedrag, nogInTeHouden(staat, datum))
  return { afloscapaciteit, leefgeld: trekAf(bedrag, afloscapaciteit) }
}

/** What the month of a day still asks of what comes in: its capacity less what came onto the reservering in it. */
function nogInTeHouden(staat: GeldInzicht, datum: Datum): Centen {
  const { regeling, kwijting } = staat.schuldregeling
  const tijd = reserveertijdVan(staat)
  // A credit or a kwijting at the start fixes the amount: then nothing is reserved with us.
  const vast = regeling !== null && regeling.vorm !== 'SB'
  if (tijd === null || !beheerLoopt(staat) || kwijting !== null || vast) return nul
  const maand = reserveermaanden(tijd).find(({ vanaf, voorbij }) => vanaf <= datum && datum < voorbij)
  if (maand === undefined) return nul
  const binnen = staat.geld.ontvangsten.filter(
    (o) => o.herkomst === 'reservering' && o.datum >= maand.vanaf && o.datum < maand.voorbij,
  )
  return grootste(nul, trekAf(maand.bedrag, telOp(nul, ...binnen.map((o) => o.bedrag))))
}

/** The n-th day on which a plan pays, from 0. */
function betaaldag({ ritme, eersteDag }: Pick<Leefgeldplan, 'ritme' | 'eersteDag'>, n: number): Datum {
  switch (ritme) {
    case 'week':
      return plusDagen(eersteDag, 7 * n)
    case 'maand':
      return plusMaanden(eersteDag, n)
    default:
      return nooit(ritme)
  }
}

/** The day on which a payment must be ready to be there on time: the last one before it on which banks settle. */
const klaarOp = (plan: Leefgeldplan, n: number): Datum => targetdagVoor(betaaldag(plan, n))

/** What the plan that holds asks by a day, and which payment comes after that. */
export interface Leefgeldstand {
  /** By that day, less what was paid of it. */
  readonly verschuldigd: Centen
  /** Of `verschuldigd` what there is. */
  readonly betaalbaar: Centen
  /** The first payment that is not paid in full: its number from 0, its day, and when it must be ready. */
  readonly volgende: { readonly nummer: number; readonly dag: Datum; readonly klaarOp: Datum; readonly open: Centen }
}

/**
 * Tells what leefgeld is due by a day: every payment of the plan that must be ready by then, less what was paid by that
 * plan. What could not be paid stays due under this plan, and is paid when there is money.
 * @returns null without financieel beheer, or when it is over
 */
export function leefgeldstandOp(staat: GeldInzicht, op: Datum): Leefgeldstand | null {
  const { beheer } = staat.geld
  const plan = beheer?.plannen.at(-1)
  if (beheer === null || plan === undefined || !beheerLoopt(staat)) return null
  const nummer = beheer.plannen.length - 1
  const betaald = telOp(nul, ...beheer.betaald.flatMap((b) => (b.plan === nummer ? [b.bedrag] : [])))
  const heel = Math.floor(betaald / plan.bedrag)
  let aantal = heel
  while (klaarOp(plan, aantal) <= op) aantal += 1
  const verschuldigd = grootste(nul, trekAf(centen(aantal * plan.bedrag), betaald))
  return {
    verschuldigd,
    betaalbaar: kleinste(verschuldigd, leefgeldsaldo(beheer)),
    volgende: {
      nummer: heel,
      dag: betaaldag(plan, heel),
      klaarOp: laatste(klaarOp(plan, heel), plan.afgesproken),
      open: trekAf(centen((heel + 1) * plan.bedrag), betaald),
    },
  }
}

/**
 * The highest leefgeld that can be agreed: the vtlb, by the week 12/52 of it, in whole cents down. No vtlb yet: null.
 * @bron Gedragscode art. 8: what is not capacity is what the inwoner lives on
 */
export function hoogsteLeefgeld({ schuldregeling }: GeldInzicht, ritme: Leefgeldritme): Centen | null {
  const vtlb = schuldregeling.capaciteit?.vtlb
  if (vtlb === undefined) return null
  return ritme === 'maand' ? vtlb : centen(Number(naarBeneden(breuk(BigInt(vtlb) * 12n, 52n))))
}
