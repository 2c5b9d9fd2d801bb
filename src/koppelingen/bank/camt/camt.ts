import { type Datum, leesDatum } from '../../../gedeeld/datum.ts'
import { type Iban, leesIban } from '../../../gedeeld/iban.ts'
import type { Afschrift, Afschriftpost } from '../../../domein/geld/index.ts'
import { regelteller, regelVan } from '../bestand.ts'
import type { Foutenlijst } from '../fouten.ts'
import type { Gelezen } from '../lees.ts'
import { netjes } from '../velden.ts'
import { leesPost } from './post.ts'
import { leesSaldi } from './saldi.ts'
import { type Element, elementen, kind, ontleed, plaatsVan, postenVan, tekstVan } from './xml.ts'

const versies = ['camt.053.001.02', 'camt.053.001.08']

/**
 * Reads CAMT.053, version .02 or .08 by its namespace and no other. The totals of TxsSummry are not looked at: banks
 * and samples leave them wrong, and the balances prove more.
 */
export function leesCamt(tekst: string, lijst: Foutenlijst): readonly Gelezen[] {
  const document = ontleed(tekst, lijst)
  if (document === null || !juisteVersie(tekst, lijst)) return []
  const [bericht = null, tweede] = elementen(kind(document, 'Document'), 'BkToCstmrStmt')
  if (tweede !== undefined)
    lijst.meld(regelVan(tekst, plaatsVan(tweede)), 'dubbel', 'Er staan twee berichten (BkToCstmrStmt) in dit bestand.')
  const afschriften = elementen(bericht, 'Stmt')
  if (afschriften.length === 0) lijst.meld(1, 'ontbreekt', 'Er staat geen afschrift (Stmt) in dit bestand.')
  const bron: Bron = { tekst, regelOp: regelteller(tekst), lijst }
  return afschriften.flatMap((een) => leesAfschrift(een, bron) ?? [])
}

interface Bron {
  readonly tekst: string
  readonly regelOp: (plaats: number) => number
  readonly lijst: Foutenlijst
}

function juisteVersie(tekst: string, { meld }: Foutenlijst): boolean {
  const begin = beginVanWortel(tekst)
  const wortel = /^<(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(tekst.slice(begin, begin + 10_000))
  const regel = regelVan(tekst, begin)
  const naam = wortel?.[1] === undefined ? 'xmlns' : `xmlns:${wortel[1].replaceAll('.', String.raw`\.`)}`
  const ruimte = new RegExp(String.raw`(?:^|\s)${naam}\s*=\s*["']([^"']*)["']`).exec(wortel?.[2] ?? '')?.[1] ?? ''
  const soort = /^urn:iso:std:iso:20022:tech:xsd:([a-z]{4}\.\d{3}\.\d{3}\.\d{2})$/.exec(ruimte)?.[1] ?? null
  if (soort !== null && versies.includes(soort)) return true
  const dit = soort === null ? 'Dit is geen bericht van ISO 20022.' : `Dit is ${naamVan(soort)} (${soort}).`
  meld(regel, 'verkeerde-soort', `${dit} Een bankafschrift is ${versies.join(' of ')}, of MT940.`)
  return false
}

/** Past the declaration, instructions and comments with which a document may begin. */
function beginVanWortel(tekst: string): number {
  for (let hier = tekst.indexOf('<'); hier >= 0;) {
    const slot = tekst.startsWith('<?', hier) ? '?>' : tekst.startsWith('<!--', hier) ? '-->' : null
    if (slot === null) return hier
    const einde = tekst.indexOf(slot, hier)
    hier = einde < 0 ? -1 : tekst.indexOf('<', einde)
  }
  return 0
}

function naamVan(soort: string): string {
  if (soort.startsWith('pain.001')) return 'een betaalopdracht'
  if (soort.startsWith('pain.008')) return 'een incasso-opdracht'
  if (soort.startsWith('camt.052')) return 'een tussentijds overzicht'
  if (soort.startsWith('camt.054')) return 'een melding van losse boekingen'
  if (soort.startsWith('camt.053')) return 'een andere versie van het bankafschrift'
  return 'een ander bericht'
}

function leesAfschrift(stmt: Element, bron: Bron): Gelezen | null {
  const { regelOp, lijst } = bron
  const regel = regelOp(plaatsVan(stmt))
  const rekening = leesRekening(stmt, regel, lijst)
  if (elementen(stmt, 'Acct').length > 1)
    lijst.meld(regel, 'dubbel', 'Het afschrift noemt meer dan één rekening (Acct).')
  const munt = tekstVan(stmt, 'Acct', 'Ccy')
  if (munt !== null && munt !== 'EUR') lijst.meld(regel, 'geen-euro', 'Deze rekening is niet in euro.')
  const saldi = leesSaldi(stmt, regelOp, lijst)
  const { posten, nietGeboekt, volledig } = leesPosten(stmt, bron, rekening)
  if (rekening === null || saldi === null) return null
  const afschrift: Afschrift = {
    rekening,
    valuta: 'EUR',
    kenmerk: netjes(tekstVan(stmt, 'Id') ?? '') ?? '-',
    volgnummer: volgnummerVan(stmt),
    gemaakt: netjes(tekstVan(stmt, 'CreDtTm') ?? '') ?? saldi.einddag,
    periode: periodeVan(stmt, saldi.begindag, saldi.einddag),
    beginsaldo: saldi.begin,
    eindsaldo: saldi.eind,
    posten,
    nietGeboekt,
  }
  return { afschrift, regel: saldi.regel ?? regel, volledig }
}

function leesRekening(stmt: Element, regel: number, { meld }: Foutenlijst): Iban | null {
  const gezet = tekstVan(stmt, 'Acct', 'Id', 'IBAN')
  if (gezet === null) return meld(regel, 'ontbreekt', 'Het afschrift noemt geen IBAN van de rekening.')
  return leesIban(gezet) ?? meld(regel, 'geen-iban', 'De rekening van dit afschrift is geen geldig IBAN.')
}

function volgnummerVan(stmt: Element): number | null {
  const gezet = tekstVan(stmt, 'ElctrncSeqNb') ?? tekstVan(stmt, 'LglSeqNb') ?? ''
  return /^\d{1,15}$/.test(gezet) ? Number(gezet) : null
}

function periodeVan(stmt: Element, begindag: Datum | null, einddag: Datum | null): Afschrift['periode'] {
  const van = leesDatum(tekstVan(stmt, 'FrToDt', 'FrDtTm')?.slice(0, 10) ?? '') ?? begindag
  const tot = leesDatum(tekstVan(stmt, 'FrToDt', 'ToDtTm')?.slice(0, 10) ?? '') ?? einddag
  return van === null || tot === null || van > tot ? null : { van, tot }
}

function leesPosten(stmt: Element, { tekst, regelOp, lijst }: Bron, rekening: Iban | null) {
  const posten: Afschriftpost[] = []
  let nietGeboekt = 0
  let volledig = true
  for (const { binnen, plaats } of postenVan(stmt, tekst)) {
    const post = leesPost(binnen, regelOp(plaats), rekening, lijst)
    if (post === 'niet-geboekt') nietGeboekt++
    else if (post === null) volledig = false
    else posten.push(post)
  }
  return { posten, nietGeboekt, volledig }
}
