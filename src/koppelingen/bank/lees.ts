import { alsDecimaal } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { type Afschrift, aansluitingVan } from '../../domein/geld/index.ts'
import { leesTekst } from './bestand.ts'
import { leesCamt } from './camt/camt.ts'
import { type Bankfout, type Foutenlijst, foutenlijst } from './fouten.ts'
import { leesMt940 } from './mt940/mt940.ts'
import { teGroot } from './velden.ts'

/** A statement with the line on which it begins. */
export interface Gelezen {
  readonly afschrift: Afschrift
  readonly regel: number
  /** False when an entry could not be read: then a difference would say nothing. */
  readonly volledig: boolean
}

/**
 * Reads a whole bank file: CAMT.053 (.02 or .08) or MT940, in euros, with one statement or more.
 * @returns the statements, each tied to its balances where it states both; or every fault with its line, and nothing
 * of the file
 */
export function leesBankbestand(bytes: Uint8Array): Uitkomst<readonly Afschrift[], Bankfout> {
  const bestand = leesTekst(bytes)
  if (!bestand.ok) return geweigerd(bestand.fout)
  const lijst = foutenlijst()
  const gelezen = leesSoort(bestand.tekst, lijst)
  for (const { afschrift, regel, volledig } of gelezen) if (volledig) sluitAan(afschrift, regel, lijst)
  return lijst.fouten.length === 0
    ? gelukt(gelezen.map(({ afschrift }) => afschrift))
    : geweigerd(...[...lijst.fouten].sort((a, b) => a.line - b.line))
}

function leesSoort(tekst: string, lijst: Foutenlijst): readonly Gelezen[] {
  if (/^\s*</.test(tekst)) return leesCamt(tekst, lijst)
  if (/^:20:/m.test(tekst) || /^(\{1:|:940:|940\b)/m.test(tekst)) return leesMt940(tekst, lijst)
  lijst.meld(1, 'onbekend-bestand', 'Dit is geen bankafschrift in CAMT.053 of MT940.')
  return []
}

function sluitAan(afschrift: Afschrift, regel: number, { meld }: Foutenlijst): void {
  if (teGroot([{ bedrag: afschrift.beginsaldo }, ...afschrift.posten, { bedrag: afschrift.eindsaldo }])) {
    meld(regel, 'geen-bedrag', 'De bedragen in dit afschrift zijn samen te groot om precies op te tellen.')
    return
  }
  const aansluiting = aansluitingVan(afschrift)
  if (aansluiting.soort !== 'verschil') return
  const bedrag = alsDecimaal(aansluiting.verschil)
  meld(regel, 'saldo-verschil', `Beginsaldo plus boekingen is niet het eindsaldo. Het verschil is ${bedrag}.`)
}
