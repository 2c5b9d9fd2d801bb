import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { type Datum, leesDatum } from '../../gedeeld/datum.ts'
import { type Centen, centenUitDecimaal, nul, telOp } from '../../gedeeld/geld.ts'
import { type Iban, leesIban } from '../../gedeeld/iban.ts'
import { naarSepatekst } from '../../gedeeld/sepatekst.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { isTargetdag } from '../../domein/geld/index.ts'
import type { Bankbetaling, Bijschrift } from './boeking.ts'

/** A file of payments as the bank read it. */
export interface Betaalbestand {
  readonly berichtId: string
  /** Of its one group of payments, which is booked as one entry. */
  readonly groepId: string
  readonly uitvoeren: Datum
  readonly rekening: Iban
  readonly betalingen: readonly Bankbetaling[]
}

/** Why the bank does not take a file: what is wrong, with the element where it stands. */
export interface Bestandsweigering {
  readonly code: 'geen-pain' | 'ontbreekt' | 'telling' | 'geen-euro' | 'geen-iban' | 'geen-bankdag' | 'dubbel'
  readonly waar: string
}

type Knoop = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  processEntities: false,
  isArray: (naam) => naam === 'CdtTrfTxInf' || naam === 'PmtInf',
})

/**
 * Reads a pain.001.001.09 as a bank does: the whole file, or a refusal with every reason. Totals and counts must be
 * right, the day must be one on which banks settle, and no payment may have the id of another.
 */
export function leesPain(bytes: Uint8Array): Uitkomst<Betaalbestand, Bestandsweigering> {
  const tekst = new TextDecoder().decode(bytes)
  if (/<!DOCTYPE/i.test(tekst) || XMLValidator.validate(tekst) !== true)
    return geweigerd({ code: 'geen-pain', waar: 'Document' })
  const document = knoop(knoop(parser.parse(tekst))?.['Document'])
  const opdracht = knoop(document?.['CstmrCdtTrfInitn'])
  if (document?.['@_xmlns'] !== 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09' || opdracht === null)
    return geweigerd({ code: 'geen-pain', waar: 'Document' })
  const groepen = lijst(opdracht['PmtInf'])
  const [groep] = groepen
  if (groep === undefined || groepen.length > 1) return geweigerd({ code: 'ontbreekt', waar: 'PmtInf' })
  return leesGroep(opdracht, groep)
}

function leesGroep(opdracht: Knoop, groep: Knoop): Uitkomst<Betaalbestand, Bestandsweigering> {
  const fouten: Bestandsweigering[] = []
  const meld = (code: Bestandsweigering['code'], waar: string): null => {
    fouten.push({ code, waar })
    return null
  }
  const moet = (van: Knoop, ...pad: readonly string[]) => tekstVan(van, ...pad) ?? meld('ontbreekt', pad.join('/'))
  const betalingen = lijst(groep['CdtTrfTxInf']).flatMap((tx, i) => leesBetaling(tx, `${i + 1}`, meld) ?? [])
  const totaal = betalingen.reduce<Centen>((som, { bedrag }) => telOp(som, bedrag), nul)
  for (const kop of [knoop(opdracht['GrpHdr']) ?? {}, groep])
    if (tekstVan(kop, 'NbOfTxs') !== String(betalingen.length) || bedragVan(tekstVan(kop, 'CtrlSum')) !== totaal)
      meld('telling', 'CtrlSum')
  if (new Set(betalingen.map(({ endToEndId }) => endToEndId)).size < betalingen.length) meld('dubbel', 'EndToEndId')
  const uitvoeren = leesDatum(moet(groep, 'ReqdExctnDt', 'Dt') ?? '')
  if (uitvoeren === null || !isTargetdag(uitvoeren)) meld('geen-bankdag', 'ReqdExctnDt')
  const rekening = leesIban(moet(groep, 'DbtrAcct', 'Id', 'IBAN') ?? '') ?? meld('geen-iban', 'DbtrAcct')
  const berichtId = moet(opdracht, 'GrpHdr', 'MsgId')
  const groepId = moet(groep, 'PmtInfId')
  if (fouten.length > 0 || uitvoeren === null || rekening === null || berichtId === null || groepId === null)
    return geweigerd(...fouten)
  return gelukt({ berichtId, groepId, uitvoeren, rekening, betalingen })
}

function leesBetaling(
  tx: Knoop,
  nummer: string,
  meld: (code: Bestandsweigering['code'], waar: string) => null,
): Bankbetaling | null {
  const endToEndId = tekstVan(tx, 'PmtId', 'EndToEndId') ?? meld('ontbreekt', `EndToEndId ${nummer}`)
  const naam = tekstVan(tx, 'Cdtr', 'Nm') ?? meld('ontbreekt', `Cdtr ${nummer}`)
  const iban = leesIban(tekstVan(tx, 'CdtrAcct', 'Id', 'IBAN') ?? '') ?? meld('geen-iban', `CdtrAcct ${nummer}`)
  const bijschrift = leesBijschrift(tx) ?? meld('ontbreekt', `RmtInf ${nummer}`)
  const bedrag = bedragVan(tekstVan(tx, 'Amt', 'InstdAmt'))
  const inEuro = knoop(knoop(tx['Amt'])?.['InstdAmt'])?.['@_Ccy'] === 'EUR' && bedrag !== null && bedrag > 0
  if (!inEuro) meld('geen-euro', `InstdAmt ${nummer}`)
  if (!inEuro || endToEndId === null || naam === null || iban === null || bijschrift === null) return null
  return { bedrag, naam: naarSepatekst(naam), iban, endToEndId, bijschrift }
}

function leesBijschrift(tx: Knoop): Bijschrift | null {
  const vrij = tekstVan(tx, 'RmtInf', 'Ustrd')
  if (vrij !== null) return { soort: 'tekst', tekst: naarSepatekst(vrij) }
  const kenmerk = tekstVan(tx, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref')
  const uitgever = tekstVan(tx, 'RmtInf', 'Strd', 'CdtrRefInf', 'Tp', 'Issr')
  return kenmerk === null ? null : { soort: 'kenmerk', kenmerk, uitgever: uitgever === 'ISO' ? 'ISO' : 'CUR' }
}

const bedragVan = (tekst: string | null): Centen | null => (tekst === null ? null : centenUitDecimaal(tekst))

const knoop = (waarde: unknown): Knoop | null =>
  waarde !== null && typeof waarde === 'object' && !Array.isArray(waarde)
    ? Object.fromEntries(Object.entries(waarde))
    : null

function lijst(waarde: unknown): readonly Knoop[] {
  const delen: readonly unknown[] = Array.isArray(waarde) ? waarde : []
  return delen.map(knoop).filter((een) => een !== null)
}

/** The text at the end of a path of names; null when there is none. */
function tekstVan(van: Knoop, ...pad: readonly string[]): string | null {
  const einde = pad.reduce<unknown>((hier, naam) => knoop(hier)?.[naam], van)
  const tekst = knoop(einde)?.['#text'] ?? einde
  return typeof tekst === 'string' && tekst !== '' ? tekst : null
}
