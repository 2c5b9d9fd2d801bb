/**
 * Why a bank gives a payment back, by its code, for who has to pay it again. Only the codes that a payment to a
 * rekeningnummer in SEPA can get; another is shown as the bank wrote it.
 * @bron ISO 20022 ExternalReturnReason1Code; EPC guidance on reason codes for R-transactions
 */
const redenen: Readonly<Record<string, string>> = {
  AC01: 'Het rekeningnummer klopt niet',
  AC03: 'Het rekeningnummer klopt niet',
  AC04: 'De rekening is opgeheven',
  AC06: 'De rekening is geblokkeerd',
  AG01: 'Op deze rekening kan niet worden betaald',
  AM05: 'De bank denkt dat dit dubbel is betaald',
  BE04: 'Het adres van de ontvanger ontbreekt',
  FOCR: 'Wij vroegen het geld terug',
  MD07: 'De rekeninghouder is overleden',
  MS02: 'De ontvanger wilde het geld niet',
  MS03: 'De bank noemt geen reden',
  RC01: 'De bank van de ontvanger klopt niet',
  RR04: 'De bank mag de reden niet noemen',
}

/** A reason of the bank in words, with its code; a dash when it gave none. */
export function bankreden(reden: string): string {
  if (reden === '') return '–'
  const woorden = redenen[reden]
  return woorden === undefined ? reden : `${woorden} (${reden})`
}
