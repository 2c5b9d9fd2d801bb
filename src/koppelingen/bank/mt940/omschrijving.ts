import type { Tegenpartij } from '../../../domein/geld/index.ts'
import { kenmerkUit, netjes, onbekend, rekeningUit } from '../velden.ts'

/**
 * Reads `:86:`, which every bank fills in its own way: code words (`/IBAN/…/NAME/…`: ABN AMRO, ING, Rabobank, MT940S),
 * numbered parts (`>20…` or `?20…`: Triodos, Deutsche Bank), labels (`IBAN: … NAAM: …`:
 * ABN AMRO, Knab), or columns that begin with the account (BNG, SNS). What is
 * not understood stays in the omschrijving; nothing is left out.
 */
export function leesOmschrijving(regels: readonly string[]): Tegenpartij {
  const heel = regels.join('')
  // SWIFT gives it 390 characters. What is far longer is no bank's, and taking it apart could take for ever.
  if (heel.length > 4000) return { ...onbekend, omschrijving: netjes(regels.join(' ')) ?? '' }
  if (/^\d{3}[>?]\d\d/.test(heel)) return genummerd(heel)
  if (codewoord.test(heel)) return metCodewoorden(heel)
  if (/\b(?:IBAN|REK): ?[A-Z]{2}\d\d/.test(regels.join('\n'))) return metEtiketten(regels)
  return inKolommen(regels)
}

const woorden =
  'TRTP|RTYP|IBAN|BIC|NAME|REMI|EREF|PREF|MARF|CSID|RTRN|ORDP|BENM|ADDR|ISDT|UDTR|ULTD|ULTC|ULTB|PURP|CNTP|TRCD|INID|NRTX|ACCW|OCMT|SVCL|PIND|ID|CDTRREFTP|CDTRREF'
const codewoord = new RegExp(`^/(?:${woorden})/`)
const scheiding = new RegExp(`/(${woorden})/`)

function metCodewoorden(heel: string): Tegenpartij {
  const velden = new Map<string, string>()
  const [, ...stukken] = heel.split(scheiding)
  for (let i = 0; i + 1 < stukken.length; i += 2) {
    const woord = stukken[i] ?? ''
    const waarde = (stukken[i + 1] ?? '').replace(/\/+$/, '')
    velden.set(woord, [velden.get(woord), waarde].filter((deel) => deel !== undefined && deel !== '').join(' '))
  }
  const [rekening = '', , naam = ''] = velden.get('CNTP')?.split('/') ?? []
  const remi = velden.get('REMI') ?? ''
  const strd = /^STRD\/(?:CUR|ISO)\/(.*)$/.exec(remi)?.[1] ?? /Issuer: ?\w+ Ref: ?(\S+)/i.exec(remi)?.[1] ?? ''
  return {
    ...rekeningUit(velden.get('IBAN') ?? (rekening || (velden.get('ACCW')?.split(',')[0] ?? ''))),
    tegenpartij: netjes(velden.get('NAME') ?? naam),
    endToEndId: kenmerkUit(velden.get('EREF') ?? ''),
    betaalkenmerk: kenmerkUit(velden.get('CDTRREF') ?? strd),
    omschrijving:
      netjes(strd === '' ? remi.replace(/^USTD\/\//, '') : '') ??
      netjes(velden.get('TRTP') ?? velden.get('RTYP') ?? '') ??
      '',
    reden: netjes((velden.get('RTRN') ?? '').replaceAll('/', ' ')),
  }
}

function metEtiketten(regels: readonly string[]): Tegenpartij {
  const heel = regels.map((regel) => regel.trim()).join(' ')
  const volgend = String.raw`(?=\s+(?:BIC|IBAN|NAAM|OMSCHRIJVING|KENMERK|BETALINGSKENM|MACHTIGING|INCASSANT|VOOR)\b|$)`
  const na = (etiket: string): string => new RegExp(`(?:^|[\\s/])${etiket}\\.?: ?(.+?)${volgend}`).exec(heel)?.[1] ?? ''
  return {
    ...onbekend,
    ...rekeningUit(/\b(?:IBAN|REK): ?([A-Z0-9]+)/.exec(heel)?.[1] ?? ''),
    tegenpartij: netjes(na('NAAM')),
    endToEndId: kenmerkUit(na('KENMERK')),
    betaalkenmerk: kenmerkUit(na('BETALINGSKENM')),
    omschrijving: netjes(heel) ?? '',
  }
}

function genummerd(heel: string): Tegenpartij {
  const delen = new Map<string, string[]>()
  for (const stuk of heel.slice(3).split(/[>?](?=\d\d)/)) {
    const lijst = delen.get(stuk.slice(0, 2)) ?? []
    lijst.push(stuk.slice(2))
    delen.set(stuk.slice(0, 2), lijst)
  }
  const van = (...nummers: readonly string[]) => nummers.flatMap((nummer) => delen.get(nummer) ?? [])
  const stukken = [...delen].filter(([nummer]) => /^(?:00|2\d|6[0-3])$/.test(nummer)).flatMap(([, deel]) => deel)
  // At Triodos >31 is our own account, and a SEPA payment begins its text with the BIC and IBAN of the other.
  const triodos = heel.charAt(3) === '>'
  const tekst = stukken.join(' ')
  const sepa = triodos ? /^\s*[A-Z]{6}[A-Z0-9]{2,5}\s+([A-Z]{2}\d\d[A-Z0-9]+)\b/.exec(tekst)?.[1] : undefined
  const rekeningen = triodos ? [sepa ?? '', ...van('10')] : van('31', '38')
  return {
    ...onbekend,
    ...rekeningUit(rekeningen.map((stuk) => stuk.trim()).find((stuk) => !/^0*$/.test(stuk)) ?? ''),
    tegenpartij: netjes(van('32', '33').join(' ')),
    omschrijving: netjes(tekst) ?? '',
  }
}

function inKolommen(regels: readonly string[]): Tegenpartij {
  const [eerste = '', tweede = ''] = regels
  const [, rekening = '', rest = ''] = /^\s*([A-Z]{2}\d{2}[A-Z0-9]{8,30}|\d{9,10})(?:\s+(.*))?$/.exec(eerste) ?? []
  const bic = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?:\s+(.*))?$/.exec(rest)
  const naam = bic === null ? rest : (bic[1] ?? tweede)
  const heel = regels.join(' ')
  return {
    ...onbekend,
    ...rekeningUit(rekening),
    tegenpartij: rekening === '' ? null : netjes(naam.split(/\s{2,}/)[0] ?? ''),
    endToEndId: kenmerkUit(/\bREFO: ?(\S+)/.exec(heel)?.[1] ?? ''),
    betaalkenmerk: kenmerkUit(
      /\bBET(?:AL(?:INGS)?)?\.? ?KENMERK: ?([^\s,;]+)/i.exec(heel)?.[1] ?? /\bREMI:(\d{16})\b/.exec(heel)?.[1] ?? '',
    ),
    omschrijving: netjes(heel) ?? '',
  }
}
