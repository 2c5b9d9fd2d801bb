import { type Iban, leesIban } from '../../../gedeeld/iban.ts'

/**
 * Reads the account of `:25:`. Before IBAN, and at some banks still, it is the bare number: then the bank is the one
 * that the message names in its envelope, and the IBAN follows from both (ISO 13616; NL: bank, ten digits).
 * @param kop what stands before the message, with `:20:`
 * @returns null when it is no valid account, or no bank is named
 */
export function leesRekening(veld: string, kop: string): Iban | null {
  const gezet = veld.replace(/\s|EUR\s*$/g, '')
  const direct = leesIban(gezet) ?? leesIban(gezet.slice(gezet.lastIndexOf('/') + 1))
  if (direct !== null) return direct
  const nummer = /^(?:[A-Z0-9]+\/)?P?([\d.]{3,14})$/.exec(gezet)?.[1]?.replaceAll('.', '').replace(/^0+/, '') ?? ''
  const bank = bankIn(gezet) ?? bankIn(kop)
  if (bank === null || nummer === '' || nummer.length > 10) return null
  const binnenland = bank + nummer.padStart(10, '0')
  return leesIban(`NL${controlegetal(binnenland)}${binnenland}`)
}

const namen: readonly (readonly [RegExp, string])[] = [
  [/ABN ?AMRO/i, 'ABNA'],
  [/TRIODOS/i, 'TRIO'],
  [/^:940:|:20:940[A-Z]?\d/m, 'RABO'],
]

function bankIn(tekst: string): string | null {
  const bic = /([A-Z]{4})NL[0-9A-Z]{2}/.exec(tekst)?.[1]
  return bic ?? namen.find(([naam]) => naam.test(tekst))?.[1] ?? null
}

function controlegetal(binnenland: string): string {
  let rest = 0
  for (const teken of `${binnenland}NL00`)
    for (const cijfer of Number.parseInt(teken, 36).toString()) rest = (rest * 10 + Number(cijfer)) % 97
  return String(98 - rest).padStart(2, '0')
}
