import type { Betaalkop, Betaalopdracht, Mededeling } from '../../../domein/geld/index.ts'
import { alsDecimaal, centen, nul, telOp } from '../../../gedeeld/geld.ts'

const naamruimte = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'

/**
 * Writes a pain.001.001.09 for a SEPA credit transfer, part by part: one group of payments, booked as one entry, no
 * addresses. Every text in it is a Sepatekst, an IBAN or an id, so nothing needs escaping; what does is a bug.
 * @param opdrachten in pages of any size; only one page at a time is kept
 * @throws RangeError when the payments are not as many, or do not come to, what the head says
 * @bron EPC132-08 Customer-to-PSP Implementation Guidelines 2023
 */
export async function* schrijfPain(
  kop: Betaalkop,
  opdrachten: AsyncIterable<readonly Betaalopdracht[]>,
): AsyncGenerator<string> {
  yield begin(kop)
  let [aantal, totaal] = [0, nul]
  for await (const deel of opdrachten) {
    aantal += deel.length
    totaal = deel.reduce((som, { bedrag }) => telOp(som, bedrag), totaal)
    yield deel.map(betaling).join('')
  }
  if (aantal !== kop.aantal || totaal !== kop.totaal)
    throw new RangeError(`${aantal} payments, ${totaal} cents: the head says ${kop.aantal}, ${kop.totaal}`)
  yield '</PmtInf>\n</CstmrCdtTrfInitn>\n</Document>\n'
}

function begin({ batchId, gemaakt, uitvoerdatum, aantal, totaal, naam, iban }: Betaalkop): string {
  const telling = el('NbOfTxs', String(aantal)) + el('CtrlSum', alsDecimaal(totaal))
  const partij = el('Nm', naam)
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<Document xmlns="${naamruimte}">`,
    '<CstmrCdtTrfInitn>',
    groep('GrpHdr', el('MsgId', id(batchId)), el('CreDtTm', gemaakt), telling, groep('InitgPty', partij)),
    `<PmtInf>${el('PmtInfId', id(batchId))}${el('PmtMtd', 'TRF')}${el('BtchBookg', 'true')}${telling}`,
    groep('PmtTpInf', groep('SvcLvl', el('Cd', 'SEPA'))),
    groep('ReqdExctnDt', el('Dt', uitvoerdatum)),
    groep('Dbtr', partij),
    groep('DbtrAcct', groep('Id', el('IBAN', iban)), el('Ccy', 'EUR')),
    // The bank knows its own BIC; who has none to give says so (EPC132-08, IBAN only).
    groep('DbtrAgt', groep('FinInstnId', groep('Othr', el('Id', 'NOTPROVIDED')))),
    `${el('ChrgBr', 'SLEV')}\n`,
  ].join('\n')
}

function betaling({ endToEndId, bedrag, naam, iban, namens, mededeling }: Betaalopdracht): string {
  if (bedrag < centen(1)) throw new RangeError('A payment of nothing')
  const delen = [
    groep('PmtId', el('EndToEndId', id(endToEndId))),
    groep('Amt', `<InstdAmt Ccy="EUR">${alsDecimaal(bedrag)}</InstdAmt>`),
    namens === null ? '' : groep('UltmtDbtr', el('Nm', namens)),
    groep('Cdtr', el('Nm', naam)),
    groep('CdtrAcct', groep('Id', el('IBAN', iban))),
    groep('RmtInf', mededelingIn(mededeling)),
  ]
  return `${groep('CdtTrfTxInf', ...delen)}\n`
}

// CUR: the Dutch betalingskenmerk; ISO: ISO 11649.
const uitgever = { NL: 'CUR', ISO: 'ISO' } as const

function mededelingIn(mededeling: Mededeling): string {
  if (mededeling.soort === 'tekst') return el('Ustrd', mededeling.tekst)
  const { kenmerk, regels } = mededeling.kenmerk
  const soort = groep('Tp', groep('CdOrPrtry', el('Cd', 'SCOR')), el('Issr', uitgever[regels]))
  return groep('Strd', groep('CdtrRefInf', soort, el('Ref', kenmerk)))
}

const groep = (naam: string, ...delen: readonly string[]): string => `<${naam}>${delen.join('')}</${naam}>`

function el(naam: string, tekst: string): string {
  if (tekst === '' || /[^A-Za-z0-9/\-?:().,'+ ]/.test(tekst)) throw new RangeError(`Not a text for a bank in ${naam}`)
  return `<${naam}>${tekst}</${naam}>`
}

function id(tekst: string): string {
  if (!/^[A-Za-z0-9-]{1,35}$/.test(tekst)) throw new RangeError('Not an id for a bank')
  return tekst
}
