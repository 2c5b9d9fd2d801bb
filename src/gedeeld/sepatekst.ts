/** Text that every bank in SEPA takes: Latin letters, digits, space and / - ? : ( ) . , ' + */
export type Sepatekst = string & { readonly __merk: 'Sepatekst' }

// The replacements that the EPC advises, and the letters that no accent can be taken from.
const paren =
  `!. "' #. $. %. &+ *. ;, <. =. >. @. [( \\/ ]) ^. _- \`' {( |/ }) ~- €E ‘' ’' ‚, “' ”' „' ´' –- —- ‐- ‑- ` +
  'ßss ẞSS ÆAE æae ŒOE œoe ØO øo ŁL łl ĐD đd ÐD ðd ÞTH þth ıi ĦH ħh ĸk ŊN ŋn ŦT ŧt ƏE əe ' +
  'АA БB ВV ГG ҐG ДD ЕE ЄYe ЖZh ЗZ ИI ІI КK ЛL МM НN ОO ПP РR СS ТT УU ФF ХH ЦTs ЧCh ШSh ЩSht ЪA ЫY ЬY ЭE ЮYu ЯYa ' +
  'ΑA ΒV ΓG ΔD ΕE ΖZ ΗI ΘTh ΙI ΚK ΛL ΜM ΝN ΞX ΟO ΠP ΡR ΣS ςs ΤT ΥY ΦF ΧCh ΨPs ΩO'
const vervangen: ReadonlyMap<string, string> = new Map(
  paren.split(' ').map((paar) => [paar.slice(0, 1), paar.slice(1)]),
)

const gewoon = /^[A-Za-z0-9/\-?:().,'+ ]$/

/**
 * Writes text in the characters of SEPA. What has no counterpart becomes a full stop: seen, never left out.
 * @returns runs of white space as one space, none at the ends; empty when there was nothing else
 * @bron EPC217-08, SEPA conversion table; Cyrillic and Greek letters as it says
 */
export function naarSepatekst(tekst: string): Sepatekst {
  const tekens = [...tekst.normalize('NFC').replace(/\s+/g, ' ').trim()].map(overgezet)
  return tekens.join('') as Sepatekst
}

function overgezet(teken: string): string {
  if (gewoon.test(teken)) return teken
  const bekend = vervangenDoor(teken)
  if (bekend !== undefined) return bekend
  const kaal = [...teken.normalize('NFKD').replace(/\p{M}/gu, '')]
  const overgezet = kaal.map((letter) => (gewoon.test(letter) ? letter : (vervangenDoor(letter) ?? '.'))).join('')
  // An accent that stands alone comes apart into a space and a mark: a space at an end would be lost.
  return overgezet.trim() === '' ? '.' : overgezet
}

function vervangenDoor(teken: string): string | undefined {
  return vervangen.get(teken) ?? vervangen.get(teken.toUpperCase())?.toLowerCase()
}

/** Tells whether something that people can read is left: at least one letter or digit. */
export function isLeesbaar(tekst: Sepatekst): boolean {
  return /[A-Za-z0-9]/.test(tekst)
}
