import { breuk } from '../../gedeeld/breuk.ts'
import { type Centen, alsBreuk, centen } from '../../gedeeld/geld.ts'
import { grenzen, opDeCent } from './contante-waarde.ts'
import { wortel } from './wortel.ts'

/**
 * Computes the rente of one month over a debt, half up to the cent: debt × ((1 + jaarrente)^(1/12) − 1). Exact: twice
 * the debt grows to a number of half cents, whose whole part alone decides how the rente rounds.
 * @param jaarrente effective, in hundredths of a percent: 960 is 9,60 %
 * @throws RangeError on a debt or a rente below 0: that is a bug
 */
export function maandrenteOver(schuld: Centen, jaarrente: number): Centen {
  if (schuld < 0 || !Number.isInteger(jaarrente) || jaarrente < 0) throw new RangeError('A debt or a rente below 0')
  const dubbel = 2n * BigInt(schuld)
  const gegroeid = wortel((dubbel ** 12n * BigInt(10_000 + jaarrente)) / 10_000n, 12)
  return centen(Number((gegroeid - dubbel + 1n) / 2n))
}

/**
 * Computes the equal monthly amount that repays a loan in so many months, half up to the cent: the hoofdsom divided by
 * what a euro per month is worth at the start.
 * @param maanden one or more
 * @throws RangeError without months, or below 0: input checks come first
 */
export function gelijkeTermijn(hoofdsom: Centen, jaarrente: number, maanden: number): Centen {
  if (hoofdsom < 0 || maanden < 1) throw new RangeError('A loan below 0, or without months')
  const perMaand = Array.from({ length: maanden }, () => centen(1))
  const { teller } = alsBreuk(hoofdsom)
  return opDeCent((cijfers) => {
    const { laag, hoog } = grenzen(perMaand, jaarrente, cijfers)
    return { laag: breuk(teller * hoog.noemer, hoog.teller), hoog: breuk(teller * laag.noemer, laag.teller) }
  })
}
