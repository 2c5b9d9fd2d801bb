import { type Datum, plusDagen } from '../../gedeeld/datum.ts'
import { type Centen, alsDecimaal, grootste, telOp, trekAf, nul } from '../../gedeeld/geld.ts'
import type { Iban } from '../../gedeeld/iban.ts'
import type { Sepatekst } from '../../gedeeld/sepatekst.ts'
import { type Bankbetaling, type Bankboeking, bedragVan } from './boeking.ts'

/** One day of an account. */
export interface Dagafschrift {
  readonly iban: Iban
  readonly naam: Sepatekst
  readonly dag: Datum
  /** Of the statements of this account, from 1. */
  readonly volgnummer: number
  readonly beginsaldo: Centen
  /** Of this day, in the order in which they were booked. */
  readonly boekingen: readonly Bankboeking[]
}

/** By what a statement is called: its Id. */
export const afschriftkenmerk = ({ dag, volgnummer }: Pick<Dagafschrift, 'dag' | 'volgnummer'>): string =>
  `${dag.slice(0, 4)}-${String(volgnummer).padStart(4, '0')}`

/** Writes a CAMT.053.001.08: the same day gives the same bytes. Every text is in the characters of SEPA. */
export function schrijfCamt(afschrift: Dagafschrift): string {
  const { iban, naam, dag, volgnummer, beginsaldo, boekingen } = afschrift
  const kenmerk = el('Id', afschriftkenmerk(afschrift))
  const gemaakt = el('CreDtTm', `${plusDagen(dag, 1)}T01:00:00`)
  const eindsaldo = telOp(beginsaldo, ...boekingen.map(bedragVan))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">',
    `<BkToCstmrStmt><GrpHdr>${el('MsgId', afschriftkenmerk(afschrift))}${gemaakt}</GrpHdr>`,
    `<Stmt>${kenmerk}${el('ElctrncSeqNb', String(volgnummer))}${gemaakt}`,
    el('FrToDt', el('FrDtTm', `${dag}T00:00:00`) + el('ToDtTm', `${dag}T23:59:59`)),
    el('Acct', rekening(iban) + el('Ccy', 'EUR') + el('Ownr', el('Nm', naam.slice(0, 70)))),
    saldo('OPBD', beginsaldo, dag),
    saldo('CLBD', eindsaldo, dag),
    ...boekingen.map((boeking, i) => post(boeking, `${dag.replaceAll('-', '')}${String(i + 1).padStart(6, '0')}`)),
    '</Stmt></BkToCstmrStmt></Document>\n',
  ].join('\n')
}

function saldo(code: 'OPBD' | 'CLBD', bedrag: Centen, dag: Datum): string {
  return el('Bal', el('Tp', el('CdOrPrtry', el('Cd', code))) + metTeken(bedrag) + el('Dt', el('Dt', dag)))
}

function post(boeking: Bankboeking, volgnummer: string): string {
  const { dag, terug, batch, betalingen } = boeking
  const bedrag = bedragVan(boeking)
  const datums = el('BookgDt', el('Dt', dag)) + el('ValDt', el('Dt', dag))
  const groep =
    batch === null
      ? ''
      : el('Btch', el('PmtInfId', batch) + el('NbOfTxs', String(betalingen.length)) + euro('TtlAmt', positief(bedrag)))
  return el(
    'Ntry',
    metTeken(bedrag) + (terug?.afgewezen === true ? el('RvslInd', 'true') : ''),
    el('Sts', el('Cd', 'BOOK')) + datums + el('AcctSvcrRef', volgnummer) + code(boeking),
    el('NtryDtls', groep + betalingen.map((betaling) => betaald(betaling, boeking)).join('\n')),
    ...(terug?.afgewezen === true ? [el('AddtlNtryInf', 'Betaling niet uitgevoerd')] : []),
  )
}

// Received or issued credit transfer, and what came back of one.
const code = ({ richting, terug }: Bankboeking): string => {
  const [familie, soort] = terug === null ? [richting === 'bij' ? 'RCDT' : 'ICDT', 'ESCT'] : ['ICDT', 'RRTN']
  return el('BkTxCd', el('Domn', el('Cd', 'PMNT') + el('Fmly', el('Cd', familie) + el('SubFmlyCd', soort))))
}

function betaald(betaling: Bankbetaling, { richting, terug }: Bankboeking): string {
  const { bedrag, naam, iban, endToEndId, bijschrift } = betaling
  // A return names the parties of the first payment: the one who was paid stays the creditor.
  const ander = richting === 'bij' && terug === null ? 'Dbtr' : 'Cdtr'
  const tekst =
    bijschrift.soort === 'tekst'
      ? el('Ustrd', bijschrift.tekst.slice(0, 140))
      : el(
          'Strd',
          el(
            'CdtrRefInf',
            el('Tp', el('CdOrPrtry', el('Cd', 'SCOR')) + el('Issr', bijschrift.uitgever)) +
              el('Ref', bijschrift.kenmerk),
          ),
        )
  return el(
    'TxDtls',
    el('Refs', el('EndToEndId', endToEndId ?? 'NOTPROVIDED')),
    euro('Amt', bedrag) + el('CdtDbtInd', richting === 'bij' ? 'CRDT' : 'DBIT'),
    el('RltdPties', el(ander, el('Pty', el('Nm', naam.slice(0, 70)))) + el(`${ander}Acct`, rekening(iban))),
    el('RmtInf', tekst),
    ...(terug === null ? [] : [el('RtrInf', el('Rsn', el('Cd', terug.reden)))]),
  )
}

const rekening = (iban: Iban): string => el('Id', el('IBAN', iban))

const positief = (bedrag: Centen): Centen => grootste(bedrag, trekAf(nul, bedrag))

const metTeken = (bedrag: Centen): string =>
  euro('Amt', positief(bedrag)) + el('CdtDbtInd', bedrag < 0 ? 'DBIT' : 'CRDT')

const euro = (naam: string, bedrag: Centen): string => `<${naam} Ccy="EUR">${alsDecimaal(bedrag)}</${naam}>`

const el = (naam: string, ...delen: readonly string[]): string => `<${naam}>${delen.join('')}</${naam}>`
