import { type Breuk, breuk, halfOp, min, vereenvoudig } from '../../gedeeld/breuk.ts'
import { type Centen, centen } from '../../gedeeld/geld.ts'
import { wortel } from './wortel.ts'

/** v = (1 + jaarrente)^(−1/12), kept as v^graad = grond, a fraction of which no root is a fraction again. */
interface Maandfactor {
  readonly graad: number
  readonly grond: Breuk
}

/** Σ delen[k] · v^k / noemer: payments at v^m, brought back to powers below the graad. */
interface Veelterm extends Maandfactor {
  readonly delen: readonly bigint[]
  readonly noemer: bigint
}

/** Two fractions with an amount in between. */
export interface Grenzen {
  readonly laag: Breuk
  readonly hoog: Breuk
}

const eersteCijfers = 30

/**
 * Computes what a row of monthly payments is worth at its start, half up to the cent: payment m falls at the end of
 * month m and is divided by (1 + maandrente)^m, where maandrente = (1 + jaarrente)^(1/12) − 1.
 *
 * The root is no fraction, so the answer is enclosed between two fractions, with ever more digits until both round to
 * the same cent. That ends: the powers of v below its graad are independent of each other over the fractions, so the
 * worth either is a fraction, and then both bounds are that fraction, or never lies at exactly half a cent.
 * @param betalingen cents, at the end of months 1, 2, …; none below 0
 * @param jaarrente effective, in hundredths of a percent: 960 is 9,60 %
 * @throws RangeError on a payment or a rente below 0: input checks come first
 * @bron a real contract of a kredietbank fits the effective yearly rate, and not a twelfth of it
 */
export function contanteWaarde(betalingen: readonly Centen[], jaarrente: number): Centen {
  return opDeCent((cijfers) => grenzen(betalingen, jaarrente, cijfers))
}

/**
 * Rounds half up what lies between two fractions, with ever more digits until both round to the same cent.
 * @param tussen the bounds in cents from so many digits; they must close in on something that is no half cent, or be it
 */
export function opDeCent(tussen: (cijfers: number) => Grenzen): Centen {
  for (let cijfers = eersteCijfers; ; cijfers *= 2) {
    const { laag, hoog } = tussen(cijfers)
    const cent = halfOp(laag)
    if (cent === halfOp(hoog)) return centen(Number(cent))
  }
}

/** The worth of payments enclosed between two fractions in cents, from a root of so many digits. */
export function grenzen(betalingen: readonly Centen[], jaarrente: number, cijfers: number): Grenzen {
  const som = alsVeelterm(betalingen, maandfactor(jaarrente))
  const schaal = 10n ** BigInt(cijfers)
  const v = geschaaldeFactor(som, schaal)
  return { laag: waardeBij(som, v, schaal), hoog: waardeBij(som, v + 1n, schaal) }
}

/** The interest per month as people see it, (1 + jaarrente)^(1/12) − 1, to thirty digits. Nothing is computed with it. */
export function maandrente(jaarrente: number): Breuk {
  const schaal = 10n ** BigInt(eersteCijfers)
  return min(breuk(schaal, geschaaldeFactor(maandfactor(jaarrente), schaal)), breuk(1n))
}

function maandfactor(jaarrente: number): Maandfactor {
  if (!Number.isInteger(jaarrente) || jaarrente < 0) throw new RangeError('A jaarrente below 0 %')
  const perJaar = vereenvoudig(breuk(10_000n, 10_000n + BigInt(jaarrente)))
  for (const macht of [12, 6, 4, 3, 2]) {
    const grond = breuk(wortel(perJaar.teller, macht), wortel(perJaar.noemer, macht))
    if (grond.teller ** BigInt(macht) === perJaar.teller && grond.noemer ** BigInt(macht) === perJaar.noemer)
      return { graad: 12 / macht, grond }
  }
  return { graad: 12, grond: perJaar }
}

/** v · schaal, down to a whole number. */
function geschaaldeFactor({ graad, grond }: Maandfactor, schaal: bigint): bigint {
  return wortel((schaal ** BigInt(graad) * grond.teller) / grond.noemer, graad)
}

function alsVeelterm(betalingen: readonly Centen[], factor: Maandfactor): Veelterm {
  const { graad, grond } = factor
  const keren = (maand: number): bigint => BigInt(Math.floor(maand / graad))
  const hoogste = keren(betalingen.length)
  const gewogen = betalingen.map((bedrag, plaats) => {
    if (bedrag < 0) throw new RangeError('A payment below 0')
    const maand = plaats + 1
    const gewicht = grond.teller ** keren(maand) * grond.noemer ** (hoogste - keren(maand))
    return { macht: maand % graad, deel: BigInt(bedrag) * gewicht }
  })
  const delen = Array.from({ length: graad }, (_, k) =>
    gewogen.filter(({ macht }) => macht === k).reduce((som, { deel }) => som + deel, 0n),
  )
  return { ...factor, delen, noemer: grond.noemer ** hoogste }
}

/** The veelterm where v = factor / schaal; no deel is below 0, so it rises with v. */
function waardeBij({ delen, noemer }: Veelterm, factor: bigint, schaal: bigint): Breuk {
  const teller = delen.reduceRight(
    (som, deel, macht) => som * factor + deel * schaal ** BigInt(delen.length - 1 - macht),
  )
  return breuk(teller, noemer * schaal ** BigInt(delen.length - 1))
}
