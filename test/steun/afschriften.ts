// Invented bank statements: every name, account and amount is made up.

/** One entry of an invented statement; what is left out is left out of the file. */
export interface Proefpost {
  readonly bedrag: string
  readonly richting?: string
  readonly munt?: string
  readonly dag?: string
  readonly status?: string
  readonly ref?: string
  readonly e2e?: string
  readonly naam?: string
  readonly iban?: string
  readonly tekst?: string
  /** XML after the status, before the dates. */
  readonly erbij?: string
  /** XML that takes the place of NtryDtls. */
  readonly details?: string
}

/** An invented CAMT.053 statement. */
export interface Proefcamt {
  readonly versie?: string
  readonly iban?: string
  readonly volgnummer?: number
  readonly begin?: string | null
  readonly eind?: string | null
  /** XML beside the balances. */
  readonly saldi?: string
  readonly posten?: readonly Proefpost[]
}

export const eigenIban = 'NL44RABO0123456789'
export const andereIban = 'NL02ABNA0123456789'

/** A balance as XML; a minus makes it DBIT. */
export function saldo(code: string, bedrag: string, dag: string | null = '2026-03-02'): string {
  const datum = dag === null ? '' : `<Dt><Dt>${dag}</Dt></Dt>`
  const richting = bedrag.startsWith('-') ? 'DBIT' : 'CRDT'
  return `<Bal>
  <Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${bedrag.replace('-', '')}</Amt>
  <CdtDbtInd>${richting}</CdtDbtInd>${datum}
</Bal>`
}

function postXml(post: Proefpost, v8: boolean): string {
  const { bedrag, richting = 'CRDT', munt = 'EUR', dag = '2026-03-02', status = 'BOOK', erbij = '' } = post
  const [van, naar] = richting === 'DBIT' ? ['Cdtr', 'CdtrAcct'] : ['Dbtr', 'DbtrAcct']
  const naam = `<Nm>${post.naam ?? 'F. el Amrani'}</Nm>`
  return `<Ntry>
  <Amt Ccy="${munt}">${bedrag}</Amt>
  <CdtDbtInd>${richting}</CdtDbtInd>
  <Sts>${v8 ? `<Cd>${status}</Cd>` : status}</Sts>${erbij}
  <BookgDt><Dt>${dag}</Dt></BookgDt>
  <ValDt><Dt>${dag}</Dt></ValDt>
  <AcctSvcrRef>${post.ref ?? 'B1'}</AcctSvcrRef>
  ${
    post.details ??
    `<NtryDtls><TxDtls>
    <Refs><EndToEndId>${post.e2e ?? 'E1'}</EndToEndId></Refs>
    <AmtDtls><TxAmt><Amt Ccy="${munt}">${bedrag}</Amt></TxAmt></AmtDtls>
    <RltdPties><${van}>${v8 ? `<Pty>${naam}</Pty>` : naam}</${van}>
      <${naar}><Id><IBAN>${post.iban ?? andereIban}</IBAN></Id></${naar}></RltdPties>
    <RmtInf><Ustrd>${post.tekst ?? 'reservering maart'}</Ustrd></RmtInf>
  </TxDtls></NtryDtls>`
  }
</Ntry>`
}

/** Writes one statement as XML (`Stmt`). */
export function camtAfschrift(proef: Proefcamt): string {
  const { versie = '02', iban = eigenIban, volgnummer = 1, begin = '100.00', eind = null, saldi = '' } = proef
  return `<Stmt>
<Id>AFSCHRIFT-${volgnummer}</Id>
<ElctrncSeqNb>${volgnummer}</ElctrncSeqNb>
<CreDtTm>2026-03-03T01:00:00</CreDtTm>
<Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${begin === null ? '' : saldo('OPBD', begin)}${eind === null ? '' : saldo('CLBD', eind)}${saldi}
${(proef.posten ?? []).map((post) => postXml(post, versie === '08')).join('\n')}
</Stmt>`
}

/** Writes a CAMT.053 file around statements. */
export function camtBestand(afschriften: string, versie = '02'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${versie}">
<BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-03T01:00:00</CreDtTm></GrpHdr>
${afschriften}
</BkToCstmrStmt></Document>
`
}

/** Writes a CAMT.053 file with one statement. */
export const camt = (proef: Proefcamt): string => camtBestand(camtAfschrift(proef), proef.versie)

const centenVan = (i: number): number => 100 + ((i * 7919) % 50_000)

const somVan = (aantal: number): number =>
  Array.from({ length: aantal }, (_, i) => centenVan(i)).reduce((a, b) => a + b, 0)

const inEuros = (n: number, teken = '.'): string => `${Math.trunc(n / 100)}${teken}${String(n % 100).padStart(2, '0')}`

/** Writes a CAMT.053 file of so many single payments, each of its own amount, that ties. */
export function groteCamt(aantal: number): string {
  const posten = Array.from({ length: aantal }, (_, i) => ({
    bedrag: inEuros(centenVan(i)),
    ref: `B${i}`,
    e2e: `DOSSIER-${i % 9000}`,
    naam: `Inwoner ${i % 9000}`,
    tekst: `Reservering maart, dossier ${i % 9000} &amp; volgnummer ${i}`,
  }))
  return camt({ begin: '0.00', eind: inEuros(somVan(aantal)), posten })
}

/** Writes the same payments as MT940, in the code words of ABN AMRO: so many on each sheet, every sheet ties. */
export function groteMt940(aantal: number, perBlad = 500): string {
  const bladen = Math.ceil(aantal / perBlad)
  const blad = (nr: number): string => {
    const van = nr * perBlad
    const tot = Math.min(aantal, van + perBlad)
    const regels = Array.from({ length: tot - van }, (_, j) => postregels(van + j)).flat()
    const [begin, eind] = [van, tot].map((n) => `C260302EUR${inEuros(somVan(n), ',')}`)
    return mt940(regels, { veld20: `GROOT${nr + 1}`, veld28: `${nr + 1}/1`, begin: begin ?? '', eind: eind ?? '' })
  }
  return Array.from({ length: bladen }, (_, nr) => blad(nr)).join('')
}

function postregels(i: number): readonly string[] {
  const heel = `/TRTP/SEPA OVERBOEKING/IBAN/${andereIban}/NAME/Inwoner ${i % 9000}/REMI/Reservering maart, dossier ${i % 9000}, nummer ${i}/EREF/DOSSIER-${i % 9000}`
  const stukken = heel.match(/.{1,65}/g) ?? []
  return [
    `:61:2603020302C${inEuros(centenVan(i), ',')}NTRFNONREF//B${i}`,
    ...stukken.map((s, j) => (j === 0 ? `:86:${s}` : s)),
  ]
}

/** Writes MT940: the lines of the entries between the fields that every message has. */
export function mt940(
  regels: readonly string[],
  veld: {
    readonly kop?: string
    readonly veld20?: string
    readonly veld25?: string
    readonly veld28?: string
    readonly begin?: string
    readonly eind?: string | null
    readonly slot?: string
  } = {},
): string {
  const { kop = '', veld25 = eigenIban, veld28 = '9/1', begin = 'C260301EUR100,00', eind, slot = '-' } = veld
  const einde = eind === null ? [] : [`:62F:${eind ?? 'C260302EUR100,00'}`]
  const velden = [`:20:${veld.veld20 ?? 'PROEF'}`, `:25:${veld25}`, `:28C:${veld28}`, `:60F:${begin}`]
  return [...(kop === '' ? [] : [kop]), ...velden, ...regels, ...einde, slot].join('\n') + '\n'
}

const betaling = (bedrag: string, e2e: string) => `<TxDtls>
    <Refs><EndToEndId>${e2e}</EndToEndId></Refs>
    <AmtDtls><TxAmt><Amt Ccy="EUR">${bedrag}</Amt></TxAmt></AmtDtls>
    <RmtInf><Ustrd>in de batch</Ustrd></RmtInf>
  </TxDtls>`

/** A statement with the entries that the walks name by the reference of the bank: the same as `bankposten`. */
export const proefafschrift = camt({
  begin: '0.00',
  eind: '275.00',
  posten: [
    { bedrag: '150.00', ref: 'bp-enkel', dag: '2026-03-20' },
    {
      bedrag: '150.00',
      ref: 'bp-batch',
      dag: '2026-03-20',
      details: `<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>${betaling('100.00', 'D1')}${betaling('50.00', 'D2')}</NtryDtls>`,
    },
    { bedrag: '25.00', richting: 'DBIT', ref: 'bp-af', dag: '2026-03-20' },
  ],
})
