import type { Datum } from '../../../gedeeld/datum.ts'
import { type Centen, nul, trekAf } from '../../../gedeeld/geld.ts'
import { leesIban } from '../../../gedeeld/iban.ts'
import type { Afschriftpost } from '../../../domein/geld/index.ts'
import type { Foutenlijst } from '../fouten.ts'
import { kenmerkUit, leesBedrag, leesDagBij, leesSwiftdatum, onbekend } from '../velden.ts'
import { leesOmschrijving } from './omschrijving.ts'
import type { Tag } from './tags.ts'

// Value date, entry date, mark, funds code, amount (Knab leaves its comma out), type, reference of the owner, // that
// of the bank.
const vorm =
  /^(\d{6})(\d{4})?(R?[CD]|E[CD])([A-Z])?(\d*,\d*|\d+(?=N))([A-Z][A-Z0-9 ]{3})?((?:(?!\/\/).)*)(?:\/\/(.*))?$/

/**
 * Reads `:61:` with the `:86:` that belongs to it. RC is a credit taken back, so money that went out; RD the reverse.
 * @returns null, with the fault told, when it is not by SWIFT
 */
export function leesPost(tag61: Tag, tag86: Tag | null, { meld }: Foutenlijst): Afschriftpost | 'niet-geboekt' | null {
  const [eerste = '', ...verder] = tag61.regels
  const delen = vorm.exec(eerste.trim())
  if (delen === null)
    return meld(
      tag61.regel,
      'ongeldige-regel',
      'De boekingsregel :61: is niet volgens SWIFT, of heeft een negatief bedrag.',
    )
  const [, valuta = '', boek, merk = '', , geld = '', type = '', , bank = ''] = delen
  const bedrag = leesBedrag(geld, ',')
  const dagen = leesDagen(valuta, boek)
  if (bedrag === null)
    meld(tag61.regel, 'geen-bedrag', 'Het bedrag in :61: is geen bedrag met hoogstens twee decimalen.')
  if (dagen === null) meld(tag61.regel, 'geen-datum', 'In :61: staat geen bestaande datum.')
  if (bedrag === null || dagen === null) return null
  if (merk.startsWith('E')) return 'niet-geboekt'
  const wie = tag86 === null ? { ...onbekend, omschrijving: '' } : leesOmschrijving(tag86.regels)
  // Rabobank states the other account under :61:, not in :86:.
  const eronder =
    wie.tegenrekening === null
      ? (verder.map((regel) => leesIban(regel.trim())).find((iban) => iban !== null) ?? null)
      : null
  return {
    ...wie,
    ...(eronder === null ? {} : { tegenrekening: eronder, andereRekening: null }),
    ...dagen,
    bedrag: metTeken(bedrag, merk),
    soort: soortVan(merk, type, wie.reden, tag86),
    bankkenmerk: kenmerkUit(bank),
    aantalInBatch: aantalVan(tag86),
    details: [],
  }
}

function leesDagen(valuta: string, boek: string | undefined): Pick<Afschriftpost, 'boekdatum' | 'valutadatum'> | null {
  const valutadatum = leesSwiftdatum(valuta)
  const boekdatum: Datum | null =
    valutadatum === null ? null : boek === undefined ? valutadatum : leesDagBij(boek, valutadatum)
  return valutadatum === null || boekdatum === null ? null : { boekdatum, valutadatum }
}

const metTeken = (bedrag: Centen, merk: string): Centen =>
  merk === 'C' || merk === 'RD' ? bedrag : trekAf(nul, bedrag)

function soortVan(merk: string, type: string, reden: string | null, tag86: Tag | null): Afschriftpost['soort'] {
  const tekst = tag86?.regels.join('') ?? ''
  const terug = merk.startsWith('R') || type === 'NRTI' || reden !== null || /REDEN TERUGBOEKING|\/RTYP\//.test(tekst)
  if (!terug) return 'gewoon'
  return /niet uitgevoerd|afgewezen|geweigerd|\breject/i.test(tekst) ? 'afgewezen' : 'retour'
}

function aantalVan(tag86: Tag | null): number | null {
  const tekst = tag86?.regels.join('') ?? ''
  const aantal = /\/NRTX\/(\d{1,9})\b/.exec(tekst)?.[1] ?? /\bPOSTEN: *(\d{1,9})\b/.exec(tekst)?.[1]
  return aantal === undefined ? null : Number(aantal)
}
