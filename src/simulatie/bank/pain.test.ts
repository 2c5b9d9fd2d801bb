import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import { centen, telOp } from '../../gedeeld/geld.ts'
import { type Betaalopdracht, mededelingBij, naamVoorBank } from '../../domein/geld/index.ts'
import { schrijfPain } from '../../koppelingen/bank/index.ts'
import { leesPain } from './pain.ts'
import { verzinIban } from './rekeningen.ts'

function opdracht(nr: number, bedrag: number, kenmerk: string | null): Betaalopdracht {
  return {
    endToEndId: `E${nr}`,
    bedrag: centen(bedrag),
    naam: naamVoorBank(`Schuldeiser ${nr} & Zn`),
    iban: verzinIban('schuldeiser', nr),
    namens: naamVoorBank('Vera Bootsman'),
    mededeling: mededelingBij(kenmerk, 'Schuldregeling') ?? assert.fail('too long'),
  }
}

const opdrachten = [
  opdracht(1, 12_345, '5000 0567 8901 2345'),
  opdracht(2, 1, 'RF18 5390 0754 7034'),
  opdracht(3, 99, null),
]
const kop = {
  batchId: 'b'.repeat(32),
  gemaakt: '2026-04-24T09:00:00.000Z',
  uitvoerdatum: datum('2026-04-28'),
  aantal: 3,
  totaal: telOp(...opdrachten.map(({ bedrag }) => bedrag)),
  naam: naamVoorBank('Gemeente Zonderland'),
  iban: verzinIban('organisatie'),
}

async function bestand(uitvoerdatum = kop.uitvoerdatum): Promise<string> {
  async function* delen() {
    yield opdrachten
  }
  let xml = ''
  for await (const deel of schrijfPain({ ...kop, uitvoerdatum }, delen())) xml += deel
  return xml
}

const lees = (xml: string) => leesPain(new TextEncoder().encode(xml))

function codes(xml: string): readonly string[] {
  const gelezen = lees(xml)
  return gelezen.ok ? [] : gelezen.weigeringen.map(({ code, waar }) => `${code} ${waar}`)
}

describe('the bank reads pain.001.001.09', () => {
  test('what the product writes, payment by payment', async () => {
    const gelezen = lees(await bestand())
    assert.ok(gelezen.ok)
    const { betalingen, ...rest } = gelezen.waarde
    const { batchId: id, uitvoerdatum: uitvoeren, iban: rekening } = kop
    assert.deepEqual(rest, { berichtId: id, groepId: id, uitvoeren, rekening })
    assert.deepEqual(
      betalingen.map(({ bedrag, naam, iban, endToEndId }) => ({ bedrag, naam, iban, endToEndId })),
      opdrachten.map(({ bedrag, naam, iban, endToEndId }) => ({ bedrag, naam, iban, endToEndId })),
    )
    assert.deepEqual(
      betalingen.map(({ bijschrift }) => bijschrift),
      [
        { soort: 'kenmerk', kenmerk: '5000056789012345', uitgever: 'CUR' },
        { soort: 'kenmerk', kenmerk: 'RF18539007547034', uitgever: 'ISO' },
        { soort: 'tekst', tekst: 'Schuldregeling' },
      ],
    )
  })

  test('a file that does not say what it is, or was cut off, is refused', async () => {
    const xml = await bestand()
    const geen = ['geen-pain Document']
    assert.deepEqual(codes(''), geen)
    assert.deepEqual(codes(xml.slice(0, -40)), geen)
    assert.deepEqual(codes(xml.replace('pain.001.001.09', 'pain.001.001.03')), geen)
    assert.deepEqual(codes(xml.replace('<Document', '<!DOCTYPE a [<!ENTITY a "b">]><Document')), geen)
  })

  test('wrong totals, another currency, a double id, a wrong account and a day without banks are refused', async () => {
    const xml = await bestand()
    assert.deepEqual(codes(xml.replace('>123.45<', '>123.46<')), ['telling CtrlSum', 'telling CtrlSum'])
    assert.deepEqual(codes(xml.replaceAll('<NbOfTxs>3<', '<NbOfTxs>4<')), ['telling CtrlSum', 'telling CtrlSum'])
    assert.ok(codes(xml.replace('Ccy="EUR">123', 'Ccy="USD">123')).includes('geen-euro InstdAmt 1'))
    assert.deepEqual(codes(xml.replace('>E2<', '>E1<')), ['dubbel EndToEndId'])
    assert.ok(codes(xml.replace(verzinIban('schuldeiser', 3), 'NL00ZLND0000000000')).includes('geen-iban CdtrAcct 3'))
    // Koningsdag is a day for banks, the first of May is none.
    assert.deepEqual(codes(await bestand(datum('2026-04-27'))), [])
    assert.deepEqual(codes(await bestand(datum('2026-05-01'))), ['geen-bankdag ReqdExctnDt'])
  })
})
