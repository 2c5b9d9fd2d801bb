import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  type Proefcamt,
  andereIban,
  camt,
  camtAfschrift,
  camtBestand,
  eigenIban,
  saldo,
} from '../../../../test/steun/afschriften.ts'
import { type Afschrift, aansluitingVan } from '../../../domein/geld/index.ts'
import { leesBankbestand } from '../index.ts'

function lees(tekst: string): readonly Afschrift[] {
  const gelezen = leesBankbestand(new TextEncoder().encode(tekst))
  assert.ok(gelezen.ok, JSON.stringify(gelezen))
  return gelezen.waarde
}

function een(proef: Proefcamt): Afschrift {
  const [afschrift, ...meer] = lees(camt(proef))
  assert.ok(afschrift !== undefined && meer.length === 0)
  return afschrift
}

const posten = [
  { bedrag: '0.10', tekst: 'huur  en huur &amp; &#233;&#xe9;n' },
  { bedrag: '0.20', richting: 'DBIT', ref: 'B2', e2e: 'NOTPROVIDED', naam: 'Woningstichting De Linde' },
]

describe('CAMT.053 .02 and .08', () => {
  for (const versie of ['02', '08'])
    test(`.${versie}: the statement, its balances and its entries in cents`, () => {
      const afschrift = een({ versie, volgnummer: 7, eind: '99.90', posten })
      const { posten: gelezen, ...hoofd } = afschrift
      assert.deepEqual(hoofd, {
        rekening: eigenIban,
        valuta: 'EUR',
        kenmerk: 'AFSCHRIFT-7',
        volgnummer: 7,
        gemaakt: '2026-03-03T01:00:00',
        periode: { van: '2026-03-02', tot: '2026-03-02' },
        beginsaldo: 10_000,
        eindsaldo: 9_990,
        nietGeboekt: 0,
      })
      const gewoon = { andereRekening: null, betaalkenmerk: null, reden: null, soort: 'gewoon', aantalInBatch: null }
      const samen = {
        ...gewoon,
        boekdatum: '2026-03-02',
        valutadatum: '2026-03-02',
        tegenrekening: andereIban,
        details: [],
      }
      assert.deepEqual(gelezen, [
        {
          ...samen,
          bedrag: 10,
          tegenpartij: 'F. el Amrani',
          endToEndId: 'E1',
          bankkenmerk: 'B1',
          omschrijving: 'huur en huur & één',
        },
        {
          ...samen,
          bedrag: -20,
          tegenpartij: 'Woningstichting De Linde',
          endToEndId: null,
          bankkenmerk: 'B2',
          omschrijving: 'reservering maart',
        },
      ])
    })

  test('a prefix of the namespace changes nothing', () => {
    const metPrefix = camt({ eind: '100.00' })
      .replace('xmlns=', 'xmlns:c=')
      .replace(/<(\/?)([A-Z])/g, '<$1c:$2')
    assert.deepEqual(lees(metPrefix), lees(camt({ eind: '100.00' })))
  })

  test('amounts are exact, also those that no float holds', () => {
    const bedragen = ['0.10', '0.20', '4503599627370.07', '1.5', '2', '3.100']
    assert.deepEqual(
      een({ posten: bedragen.map((bedrag) => ({ bedrag })) }).posten.map(({ bedrag }) => bedrag),
      [10, 20, 450_359_962_737_007, 150, 200, 310],
    )
  })

  test('more statements in one file, of other accounts too', () => {
    const tweede = { iban: andereIban, volgnummer: 2, begin: '-5.00', eind: '-5.00' }
    const gelezen = lees(camtBestand(camtAfschrift({ eind: '100.00' }) + camtAfschrift(tweede)))
    assert.deepEqual(
      gelezen.map(({ rekening, beginsaldo }) => [rekening, beginsaldo]),
      [
        [eigenIban, 10_000],
        [andereIban, -500],
      ],
    )
  })

  test('an encoding that the file names is kept to', () => {
    const tekst = camt({ posten: [{ bedrag: '1.00', naam: 'Jos\u00e9' }] }).replace('UTF-8', 'ISO-8859-1')
    const gelezen = leesBankbestand(Buffer.from(tekst, 'latin1'))
    assert.equal(gelezen.ok && gelezen.waarde[0]?.posten[0]?.tegenpartij, 'José')
    const metBom = leesBankbestand(Buffer.from(`\ufeff${camt({})}`, 'utf8'))
    assert.ok(metBom.ok)
    assert.ok(leesBankbestand(Buffer.from(`\ufeff${camt({}).replace('UTF-8', 'UTF-16')}`, 'utf16le')).ok)
  })
})

describe('balances', () => {
  const met = (saldi: string) => een({ begin: null, saldi, posten: [{ bedrag: '5.00' }] })
  test('PRCD is where a statement begins as well; available and forward balances are none', () => {
    const afschrift = met(saldo('PRCD', '1.00', '2026-03-01') + saldo('CLBD', '6.00') + saldo('CLAV', '0.00'))
    assert.deepEqual([afschrift.beginsaldo, afschrift.eindsaldo], [100, 600])
  })

  for (const code of ['CRDT', 'CLAV', 'ITBD', 'OPAV', 'FWAV'])
    test(`${code} is no closing balance: the statement is read and stays open`, () => {
      const afschrift = met(saldo('OPBD', '0.00', null) + saldo(code, '0.00', null))
      assert.equal(afschrift.eindsaldo, null)
      assert.deepEqual(aansluitingVan(afschrift), { soort: 'geen-eindsaldo' })
    })

  test('without an opening balance nothing is tied, and that is said', () => {
    assert.deepEqual(aansluitingVan(met(saldo('CLBD', '6.00'))), { soort: 'geen-beginsaldo' })
  })

  test('of a balance per day the outermost count', () => {
    const dagen = saldo('OPBD', '1.00', '2026-03-02') + saldo('CLBD', '9.00', '2026-03-02')
    const afschrift = met(saldo('OPBD', '9.00', '2026-03-03') + saldo('CLBD', '6.00', '2026-03-03') + dagen)
    assert.deepEqual([afschrift.beginsaldo, afschrift.eindsaldo], [100, 600])
  })
})

describe('entries', () => {
  test('what is only announced is counted, not booked', () => {
    for (const versie of ['02', '08']) {
      const afschrift = een({
        versie,
        eind: '101.00',
        posten: [{ bedrag: '1.00' }, { bedrag: '2.00', status: 'PDNG' }, { bedrag: '3.00', status: 'INFO' }],
      })
      assert.deepEqual([afschrift.posten.length, afschrift.nietGeboekt], [1, 2])
    }
  })

  test('a reversal goes the way the bank says, and is a retour with its reason', () => {
    const details = `<NtryDtls><TxDtls><RltdPties>
      <Dbtr><Nm>Gemeente Zonderland</Nm></Dbtr><DbtrAcct><Id><IBAN>${eigenIban}</IBAN></Id></DbtrAcct>
      <Cdtr><Nm>B. de Wit</Nm></Cdtr><CdtrAcct><Id><IBAN>${andereIban}</IBAN></Id></CdtrAcct></RltdPties>
      <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>`
    const [post] = een({ posten: [{ bedrag: '7.00', erbij: '<RvslInd>true</RvslInd>', details }] }).posten
    assert.ok(post !== undefined)
    assert.deepEqual(
      [post.bedrag, post.soort, post.reden, post.tegenpartij, post.tegenrekening],
      [700, 'retour', 'AC04', 'B. de Wit', andereIban],
    )
  })

  test('an order that was not carried out is afgewezen', () => {
    const details = `<NtryDtls><TxDtls><RtrInf><Rsn><Cd>MS03</Cd></Rsn></RtrInf></TxDtls></NtryDtls>
      <AddtlNtryInf>SEPA Incasso niet uitgevoerd</AddtlNtryInf>`
    const [post] = een({ posten: [{ bedrag: '7.00', richting: 'DBIT', details }] }).posten
    assert.deepEqual([post?.bedrag, post?.soort], [-700, 'afgewezen'])
  })

  const tx = (bedrag: string, e2e: string) => `<TxDtls><Refs><EndToEndId>${e2e}</EndToEndId></Refs>
    <AmtDtls><TxAmt><Amt Ccy="EUR">${bedrag}</Amt></TxAmt></AmtDtls>
    <RmtInf><Strd><CdtrRefInf><Ref>7000000000000001</Ref></CdtrRefInf></Strd><Ustrd>deel</Ustrd><Ustrd>deel</Ustrd></RmtInf>
  </TxDtls>`
  test('a batch keeps its payments, with sign and every word (L-14)', () => {
    const details = `<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>${tx('3.00', 'E1')}${tx('4.00', 'E2')}</NtryDtls>
      <AddtlNtryInf>SEPA batch</AddtlNtryInf>`
    const [post] = een({ posten: [{ bedrag: '7.00', richting: 'DBIT', details }] }).posten
    assert.deepEqual([post?.omschrijving, post?.aantalInBatch, post?.tegenpartij], ['SEPA batch', 2, null])
    assert.deepEqual(
      post?.details.map(({ bedrag, endToEndId, betaalkenmerk, omschrijving }) => [
        bedrag,
        endToEndId,
        betaalkenmerk,
        omschrijving,
      ]),
      [
        [-300, 'E1', '7000000000000001', 'deel deel'],
        [-400, 'E2', '7000000000000001', 'deel deel'],
      ],
    )
  })

  test('a batch of which the bank gives the count alone has no payments', () => {
    const details = '<NtryDtls><Btch><NbOfTxs>57</NbOfTxs></Btch></NtryDtls><AddtlNtryInf>SEPA batch</AddtlNtryInf>'
    const [post] = een({ posten: [{ bedrag: '7.00', details }] }).posten
    assert.deepEqual([post?.aantalInBatch, post?.details], [57, []])
  })

  test('one payment of another amount than the entry is told by the entry', () => {
    const details = `<NtryDtls>${tx('8.00', 'E1')}</NtryDtls>`
    const [post] = een({ eind: '107.00', posten: [{ bedrag: '7.00', details }] }).posten
    assert.equal(post?.bedrag, 700)
  })

  test('an account that is no valid IBAN is kept as it is stated', () => {
    const [post] = een({ posten: [{ bedrag: '1.00', iban: 'NL00BANK0123456789' }] }).posten
    assert.deepEqual([post?.tegenrekening, post?.andereRekening], [null, 'NL00BANK0123456789'])
  })

  test('a time with a zone stays the day the bank wrote (L-16); comments and CDATA count for nothing more', () => {
    const bestand = camt({ eind: '101.00', posten: [{ bedrag: '1.00', tekst: '<![CDATA[<Ntry> a & b]]>' }] })
      .replace('<Dt>2026-03-02</Dt></BookgDt>', '<DtTm>2026-03-02T23:59:59+01:00</DtTm></BookgDt>')
      .replace('<Ntry>', '<!-- <Ntry></Ntry> --><Ntry>')
    const [afschrift] = lees(bestand)
    assert.deepEqual(
      afschrift?.posten.map(({ boekdatum, omschrijving }) => [boekdatum, omschrijving]),
      [['2026-03-02', '<Ntry> a & b']],
    )
  })
})
