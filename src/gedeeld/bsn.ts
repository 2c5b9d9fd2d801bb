/** A burgerservicenummer: nine digits that pass the elfproef. Never in a URL, a log or an error. */
export type Bsn = string & { readonly __merk: 'Bsn' }

/**
 * Checks the elfproef (9·d1 + 8·d2 + … + 2·d8 − d9 divisible by 11).
 * @returns null when the text is not nine digits or fails the elfproef
 */
export function leesBsn(tekst: string): Bsn | null {
  if (!/^\d{9}$/.test(tekst) || tekst === '000000000') return null
  const som = [...tekst].reduce((s, cijfer, i) => s + Number(cijfer) * (i === 8 ? -1 : 9 - i), 0)
  return som % 11 === 0 ? (tekst as Bsn) : null
}
