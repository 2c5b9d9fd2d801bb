/** A payment reference of the creditor that banks check, and by whose rules: the Dutch one or ISO 11649. */
export interface Betalingskenmerk {
  readonly kenmerk: string
  readonly regels: 'NL' | 'ISO'
}

/**
 * Reads a structured payment reference; spaces, dots and lower case are accepted.
 * A Dutch one of 7 digits holds no check, so nothing tells it from any other number: it is not one here.
 * @returns null when the text is no reference that passes its check
 * @bron Betaalvereniging Nederland, specificaties van het Nederlandse betalingskenmerk; ISO 11649
 */
export function leesBetalingskenmerk(tekst: string): Betalingskenmerk | null {
  const kenmerk = tekst.replace(/[\s.]/g, '').toUpperCase()
  if (isNederlands(kenmerk)) return { kenmerk, regels: 'NL' }
  return isInternationaal(kenmerk) ? { kenmerk, regels: 'ISO' } : null
}

const gewichten = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1] as const

/** 16 digits with a check digit; 9 to 14 with a check digit and the last digit of the length of the rest. */
function isNederlands(kenmerk: string): boolean {
  if (!/^(\d{9,14}|\d{16})$/.test(kenmerk)) return false
  const lengte = kenmerk.length
  if (lengte < 16 && Number(kenmerk[1]) !== (lengte - 2) % 10) return false
  return controlecijfer(kenmerk.slice(1)) === Number(kenmerk[0])
}

function controlecijfer(cijfers: string): number {
  const som = [...cijfers].toReversed().reduce((tot, cijfer, i) => tot + Number(cijfer) * (gewichten[i % 10] ?? 0), 0)
  const rest = 11 - (som % 11)
  return rest === 11 ? 0 : rest === 10 ? 1 : rest
}

/** RF, two check digits and 1 to 21 letters or digits, modulo 97 as an IBAN. */
function isInternationaal(kenmerk: string): boolean {
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(kenmerk)) return false
  const getal = [...kenmerk.slice(4), ...kenmerk.slice(0, 4)].map((teken) => Number.parseInt(teken, 36)).join('')
  return [...getal].reduce((rest, cijfer) => (rest * 10 + Number(cijfer)) % 97, 0) === 1
}
