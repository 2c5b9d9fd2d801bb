import type { Datum } from '../../gedeeld/datum.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import { type Ingevuld, formulier, iban, naam, tekst } from '../../gedeeld/invoer.ts'
import { isLeesbaar, naarSepatekst } from '../../gedeeld/sepatekst.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { type Context, isVierOgen, wieIs } from '../toegang/index.ts'

/** Where a schuldeiser wants its money, with what proves it. */
interface Rekeningopgave {
  readonly iban: Iban
  /** At most 70 characters as banks write them: it goes along with every payment. */
  readonly tenNameVan: string
  readonly bron: string
}

/** The account of a schuldeiser: only what somebody else confirmed is paid on. */
export interface Schuldeiserrekening {
  readonly bevestigd: (Rekeningopgave & { readonly datum: Datum }) | null
  /** Waits for somebody else; `door` proposed it. */
  readonly voorstel: (Rekeningopgave & { readonly datum: Datum; readonly door: string }) | null
}

export type SchuldeiserrekeningGebeurtenis =
  | ({
      readonly soort: 'SchuldeiserrekeningVoorgesteld'
      readonly datum: Datum
      readonly door: string
    } & Rekeningopgave)
  | { readonly soort: 'SchuldeiserrekeningBevestigd'; readonly datum: Datum }

export type Rekeningweigering =
  | { readonly code: 'NaamOnleesbaar'; readonly veld: string }
  | { readonly code: 'GeenRekeningVoorgesteld' }
  | { readonly code: 'RekeningAnders'; readonly veld: string }
  | { readonly code: 'VierOgen' }

/** What a change of account asks. */
export const rekeninginvoer = formulier({
  iban: iban({ label: 'Rekeningnummer (IBAN)' }),
  tenNameVan: naam({ label: 'Op naam van', uitleg: 'Zoals de bank de rekening kent.' }),
  bron: tekst({
    label: 'Waar blijkt dit uit?',
    uitleg: 'Bijvoorbeeld: brief van 12 mei, nagebeld op het nummer uit ons eigen bestand.',
  }),
})

/** What confirming asks: the number once more, from the proof. */
export const bevestiginvoer = formulier({
  iban: iban({
    label: 'Rekeningnummer (IBAN)',
    uitleg: 'Typ het over van het bewijs, niet van dit scherm. Zo valt een typefout of een vals nummer op.',
  }),
})

/** Computes the account after one more gebeurtenis. */
export function evolveRekening(
  staat: Schuldeiserrekening | undefined,
  g: SchuldeiserrekeningGebeurtenis,
): Schuldeiserrekening {
  const bevestigd = staat?.bevestigd ?? null
  if (g.soort === 'SchuldeiserrekeningVoorgesteld') {
    const { datum, iban: nummer, tenNameVan, bron, door } = g
    return { bevestigd, voorstel: { datum, iban: nummer, tenNameVan, bron, door } }
  }
  const voorstel = staat?.voorstel ?? null
  if (voorstel === null) return { bevestigd, voorstel }
  const { iban: nummer, tenNameVan, bron } = voorstel
  return { bevestigd: { iban: nummer, tenNameVan, bron, datum: g.datum }, voorstel: null }
}

/** Proposes an account; a later proposal takes the place of one that nobody confirmed. */
export function stelRekeningVoor(
  ingevuld: Ingevuld<typeof rekeninginvoer>,
  { vandaag, door }: Context,
): Uitkomst<readonly SchuldeiserrekeningGebeurtenis[], Rekeningweigering> {
  const sepa = naarSepatekst(ingevuld.tenNameVan)
  if (!isLeesbaar(sepa) || sepa.length > 70) return geweigerd({ code: 'NaamOnleesbaar', veld: '#/tenNameVan' })
  return gelukt([{ soort: 'SchuldeiserrekeningVoorgesteld', datum: vandaag, ...ingevuld, door: wieIs(door) }])
}

/** Tells why there is nothing to confirm. */
export function kanBevestigen(rekening: Schuldeiserrekening | undefined): readonly Rekeningweigering[] {
  return (rekening?.voorstel ?? null) === null ? [{ code: 'GeenRekeningVoorgesteld' }] : []
}

/** Confirms what somebody else proposed, by typing the number again. */
export function bevestigRekening(
  ingevuld: Ingevuld<typeof bevestiginvoer>,
  rekening: Schuldeiserrekening | undefined,
  { vandaag, door }: Context,
): Uitkomst<readonly SchuldeiserrekeningGebeurtenis[], Rekeningweigering> {
  const voorstel = rekening?.voorstel ?? null
  if (voorstel === null) return geweigerd({ code: 'GeenRekeningVoorgesteld' })
  if (!isVierOgen(voorstel.door, door)) return geweigerd({ code: 'VierOgen' })
  if (ingevuld.iban !== voorstel.iban) return geweigerd({ code: 'RekeningAnders', veld: '#/iban' })
  return gelukt([{ soort: 'SchuldeiserrekeningBevestigd', datum: vandaag }])
}
