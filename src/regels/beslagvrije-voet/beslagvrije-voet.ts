import { type Centen, centenHalfOp } from '../../gedeeld/geld.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import type { Berekening } from '../../gedeeld/verantwoording.ts'
import { nietGemodelleerdBij } from './niet-gemodelleerd.ts'
import type { Peildatumweigering } from './parameters.ts'
import { stappenBij } from './uitleg.ts'
import { type Uitwerking, werkUit } from './uitwerking.ts'
import type { BeslagvrijeVoetVraag } from './vraag.ts'

/** A beslagvrije voet per month with everything behind it. */
export interface BeslagvrijeVoet {
  /** Half up from the exact amount: the only rounding. */
  readonly bedrag: Centen
  readonly uitwerking: Uitwerking
  readonly berekening: Berekening
}

/** Raised when the rule itself changes, so that a stored answer can be compared with what made it. */
const versie = '1'

/**
 * Computes the part of an income on which nobody can levy execution, per month, with its explanation.
 * @returns it, or a refusal outside the days that are known
 * @bron art. 475da–475e Rv
 */
export function berekenBeslagvrijeVoet(vraag: BeslagvrijeVoetVraag): Uitkomst<BeslagvrijeVoet, Peildatumweigering> {
  const uitgewerkt = werkUit(vraag)
  if (!uitgewerkt.ok) return geweigerd(...uitgewerkt.weigeringen)
  const u = uitgewerkt.waarde
  return gelukt({
    bedrag: centenHalfOp(u.voet),
    uitwerking: u,
    berekening: {
      regel: 'beslagvrije-voet',
      versie,
      peildatum: vraag.peildatum,
      waarden: waardenBij(vraag, u),
      stappen: stappenBij(vraag, u),
      nietGemodelleerd: nietGemodelleerdBij(vraag, u),
    },
  })
}

/** The values that this case used, each once. */
export function waardenBij(
  { woonkosten, woning }: BeslagvrijeVoetVraag,
  { parameters: { bronnen }, onderdelen, inrichtingsnorm }: Uitwerking,
): Berekening['waarden'] {
  const begin = inrichtingsnorm?.waarden ?? (onderdelen === null ? [bronnen.normPaar] : bronnen.lid2)
  const metGrens = woonkosten !== undefined && !begin.includes(bronnen.huurgrens)
  const metLid7 = woning === 'eigen-of-buiten-huurtoeslag' && onderdelen !== null
  if (!metGrens && !metLid7) return begin
  return [...begin, ...(metGrens ? [bronnen.huurgrens] : []), ...(metLid7 ? [bronnen.lid7] : [])]
}
