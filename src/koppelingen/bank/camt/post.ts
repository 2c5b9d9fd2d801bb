import type { Datum } from '../../../gedeeld/datum.ts'
import { type Centen, alsDecimaal, nul, trekAf } from '../../../gedeeld/geld.ts'
import type { Iban } from '../../../gedeeld/iban.ts'
import {
  type Afschriftdetail,
  type Afschriftpost,
  type Postsoort,
  type Tegenpartij,
  batchverschil,
} from '../../../domein/geld/index.ts'
import type { Foutenlijst } from '../fouten.ts'
import { kenmerkUit, netjes, onbekend, teGroot } from '../velden.ts'
import { type Meldhier, leesDag, leesDetailbedrag, leesMetTeken } from './bedragen.ts'
import { leesTegenpartij } from './tegenpartij.ts'
import { type Element, alle, elementen, kind, ontleedPost, tekstVan } from './xml.ts'

/**
 * Reads one entry (`Ntry`). Its own amount is what was booked; what its payments state is told beside it.
 * @returns null, with the faults told, when it cannot be read
 */
export function leesPost(
  binnen: string,
  regel: number,
  rekening: Iban | null,
  lijst: Foutenlijst,
): Afschriftpost | 'niet-geboekt' | null {
  const ntry = ontleedPost(binnen)
  const meld: Meldhier = (code, detail, bij) =>
    lijst.meld(regel + (bij === undefined ? 0 : regelsTot(binnen, bij)), code, detail)
  if (ntry === null) return meld('xml', 'Deze boeking (Ntry) is leeg of niet te ontleden.')
  const geboekt = leesStatus(ntry, meld)
  const bedrag = leesMetTeken(ntry, meld)
  const boekdag = leesDag(ntry, 'BookgDt', meld)
  const valutadatum = leesDag(ntry, 'ValDt', meld)
  if (geboekt === false) return 'niet-geboekt'
  const boekdatum = boekdag ?? valutadatum
  if (boekdatum === null && kind(ntry, 'BookgDt') === null) meld('ontbreekt', 'De boekdatum (BookgDt) ontbreekt.')
  if (geboekt === null || bedrag === null || boekdatum === null) return null
  const post = stelSamen(ntry, { boekdatum, valutadatum, bedrag }, rekening)
  if (teGroot([post, ...post.details]))
    return meld('geen-bedrag', 'De bedragen in deze batch zijn samen te groot om precies op te tellen.')
  const verschil = batchverschil(post)
  if (verschil !== 0 && !metKosten(ntry))
    meld(
      'batch-verschil',
      `De betalingen in deze batch tellen niet op tot de boeking. Het verschil is ${alsDecimaal(verschil)}.`,
    )
  return post
}

function regelsTot(binnen: string, naam: string): number {
  return binnen.slice(0, Math.max(0, binnen.search(new RegExp(`<(?:[\\w.-]+:)?${naam}\\b`)))).split('\n').length - 1
}

/** Booked, only announced, or null with the fault told. In .02 it is text, in .08 a code. */
function leesStatus(ntry: Element, meld: Meldhier): boolean | null {
  const status = tekstVan(ntry, 'Sts', 'Cd') ?? tekstVan(ntry, 'Sts')
  if (alle(ntry, 'Sts').length > 1) return meld('dubbel', 'Er staat meer dan één status (Sts).', 'Sts')
  switch (status) {
    case 'BOOK':
      return true
    case 'PDNG':
    case 'INFO':
    case 'FUTR':
      return false
    case null:
      return meld('ontbreekt', 'De status (Sts) ontbreekt.')
    default:
      return meld('onbekende-waarde', 'De status (Sts) is niet BOOK, PDNG of INFO.', 'Sts')
  }
}

interface Boeking {
  readonly boekdatum: Datum
  readonly valutadatum: Datum | null
  readonly bedrag: Centen
}

function stelSamen(ntry: Element, boeking: Boeking, rekening: Iban | null): Afschriftpost {
  const delen = elementen(ntry, 'NtryDtls')
  const betalingen = delen.flatMap((deel) => elementen(deel, 'TxDtls'))
  const aantal = delen.map((deel) => tekstVan(deel, 'Btch', 'NbOfTxs') ?? '').find((tekst) => /^\d{1,9}$/.test(tekst))
  const tekst = netjes(tekstVan(ntry, 'AddtlNtryInf') ?? '')
  const [eerste] = betalingen
  const enige = betalingen.length === 1 ? eerste : undefined
  const wie: Tegenpartij =
    enige === undefined
      ? { ...onbekend, omschrijving: tekst ?? '' }
      : leesTegenpartij(enige, boeking.bedrag, rekening, tekst)
  return {
    ...boeking,
    ...wie,
    soort: soortVan(ntry, betalingen, tekst),
    bankkenmerk: kenmerkUit(tekstVan(ntry, 'AcctSvcrRef') ?? tekstVan(enige ?? null, 'Refs', 'AcctSvcrRef') ?? ''),
    aantalInBatch: aantal === undefined ? (betalingen.length > 1 ? betalingen.length : null) : Number(aantal),
    details: betalingen.length > 1 ? betalingen.map((tx) => leesDetail(tx, boeking.bedrag, rekening)) : [],
  }
}

function leesDetail(tx: Element, vanPost: Centen, rekening: Iban | null): Afschriftdetail {
  const bedrag = leesDetailbedrag(tx)
  const richting = tekstVan(tx, 'CdtDbtInd')
  const af = richting === null ? vanPost < 0 : richting === 'DBIT'
  return {
    ...leesTegenpartij(tx, vanPost, rekening, null),
    bedrag: bedrag === null ? null : af ? trekAf(nul, bedrag) : bedrag,
  }
}

// Costs lie between what was ordered and what was booked.
const metKosten = (ntry: Element): boolean =>
  alle(ntry, 'Chrgs').length > 0 ||
  elementen(ntry, 'NtryDtls').some((deel) => elementen(deel, 'TxDtls').some((tx) => alle(tx, 'Chrgs').length > 0))

/** ISO 20022 sub-families of what is booked back. */
const terug = new Set(['UPDD', 'PRDD', 'RPCR', 'RRTN', 'ARET'])

function soortVan(ntry: Element, betalingen: readonly Element[], tekst: string | null): Postsoort {
  const families = [ntry, ...betalingen].map((deel) => tekstVan(deel, 'BkTxCd', 'Domn', 'Fmly', 'SubFmlyCd') ?? '')
  const isTerug =
    ['true', '1'].includes(tekstVan(ntry, 'RvslInd') ?? '') ||
    betalingen.some((tx) => alle(tx, 'RtrInf').length > 0) ||
    families.some((familie) => terug.has(familie))
  if (!isTerug) return 'gewoon'
  // No code tells a reject from a return; ABN AMRO and Rabobank say it in words.
  return /niet uitgevoerd|afgewezen|geweigerd|\breject/i.test(tekst ?? '') ? 'afgewezen' : 'retour'
}
