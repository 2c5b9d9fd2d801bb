import { breuk, halfOp } from '../../gedeeld/breuk.ts'
import { type Centen, alsBreuk, centen } from '../../gedeeld/geld.ts'
import { grenzen } from './contante-waarde.ts'
import { wortel } from './wortel.ts'

const eersteCijfers = 30

/**
 * Computes the rente of one month over a debt, half up to the cent: debt × ((1 + jaarrente)^(1/12) − 1).
 *
 * The factor lies between two fractions, with ever more digits until both round to the same cent. That ends: the only
 * twelfth power that divides 10.000 is 1, so the root of (10.000 + jaarrente) / 10.000 is a whole number or no fraction
 * at all, and then the rente never lies at exactly half a cent.
 * @param jaarrente effective, in hundredths of a percent: 960 is 9,60 %
 * @throws RangeError on a debt or a rente below 0: that is a bug
 */
export function maandrenteOver(schuld: Centen, jaarrente: number): Centen {
  if (schuld < 0 || !Number.isInteger(jaarrente) || jaarrente < 0) throw new RangeError('A debt or a rente below 0')
  for (let cijfers = eersteCijfers; ; cijfers *= 2) {
    const schaal = 10n ** BigInt(cijfers)
    const groei = wortel((schaal ** 12n * BigInt(10_000 + jaarrente)) / 10_000n, 12) - schaal
    const cent = halfOp(breuk(BigInt(schuld) * groei, schaal))
    if (jaarrente === 0 || cent === halfOp(breuk(BigInt(schuld) * (groei + 1n), schaal))) return centen(Number(cent))
  }
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
  for (let cijfers = eersteCijfers; ; cijfers *= 2) {
    const { laag, hoog } = grenzen(perMaand, jaarrente, cijfers)
    const { teller } = alsBreuk(hoofdsom)
    const cent = halfOp(breuk(teller * laag.noemer, laag.teller))
    if (cent === halfOp(breuk(teller * hoog.noemer, hoog.teller))) return centen(Number(cent))
  }
}
