import { electronicFormatIBAN, isValidIBAN } from 'ibantools'

/** An international bank account number, written without spaces, that passes its check. */
export type Iban = string & { readonly __merk: 'Iban' }

/**
 * Reads an IBAN; spaces and lower case are accepted.
 * @returns null when country, length or check digits are wrong
 */
export function leesIban(tekst: string): Iban | null {
  const kaal = electronicFormatIBAN(tekst)
  return kaal !== null && isValidIBAN(kaal) ? (kaal as Iban) : null
}
