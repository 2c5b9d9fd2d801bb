import { type Iban, leesIban } from '../../gedeeld/iban.ts'
import { type Worp, tussen } from '../toeval.ts'

/**
 * The account number of somebody who does not exist, at a bank that does not exist either: the same parts give the same
 * number, and it passes its check.
 */
export function verzinIban(...van: Worp): Iban {
  const nummer = String(tussen(0, 9_999_999_999, ['rekening', ...van])).padStart(10, '0')
  // ISO 13616: ZLND and NL as numbers, with 00 where the check goes.
  const rest = Number(BigInt(`35212313${nummer}232100`) % 97n)
  const iban = leesIban(`NL${String(98 - rest).padStart(2, '0')}ZLND${nummer}`)
  if (iban === null) throw new Error('An account number that does not pass its own check')
  return iban
}

/** The account from which an inwoner pays, and on which is paid back: known from the intake. */
export const rekeningVanInwoner = (dossierId: string): Iban => verzinIban('inwoner', dossierId)
