import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { validateXML } from 'xmllint-wasm'
import { type Betaalkop, type Betaalopdracht, mededelingBij, naamVoorBank } from '../../../domein/geld/index.ts'
import { datum } from '../../../gedeeld/datum.ts'
import { centen, telOp } from '../../../gedeeld/geld.ts'
import { leesIban } from '../../../gedeeld/iban.ts'
import { schrijfPain } from '../index.ts'

const schema = new URL('../../../../../shared/data/iso20022/pain.001.001.09.epc.xsd', import.meta.url)
const zonderSchema = existsSync(schema)
  ? false
  : 'SKIPPED: ../shared/data/iso20022/pain.001.001.09.epc.xsd is not there'

function iban(tekst: string) {
  return leesIban(tekst) ?? assert.fail(`Not an IBAN: ${tekst}`)
}

function opdracht(nr: number, bedrag: number, kenmerk: string | null, naam = 'Energie De Vlam'): Betaalopdracht {
  return {
    endToEndId: `${nr}`.padStart(32, '0'),
    bedrag: centen(bedrag),
    naam: naamVoorBank(naam),
    iban: iban('NL02ABNA0123456789'),
    namens: naamVoorBank('Fatima el Amrani'),
    mededeling: mededelingBij(kenmerk, 'Schuldregeling, Gemeente Zonderland') ?? assert.fail('too long'),
  }
}

function kopVan(opdrachten: readonly Betaalopdracht[]): Betaalkop {
  return {
    batchId: 'b'.repeat(32),
    gemaakt: '2026-11-24T09:00:00.000Z',
    uitvoerdatum: datum('2026-11-24'),
    aantal: opdrachten.length,
    totaal: telOp(...opdrachten.map(({ bedrag }) => bedrag)),
    naam: naamVoorBank('Gemeente Zonderland'),
    iban: iban('NL44RABO0123456789'),
  }
}

async function schrijf(opdrachten: readonly Betaalopdracht[], kop = kopVan(opdrachten), per = 3): Promise<string> {
  async function* delen() {
    for (let i = 0; i < opdrachten.length; i += per) yield opdrachten.slice(i, i + per)
  }
  let xml = ''
  for await (const deel of schrijfPain(kop, delen())) xml += deel
  return xml
}

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false })

async function geldig(xml: string): Promise<void> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'betaling.xml', contents: xml }],
    schema: [readFileSync(schema, 'utf8')],
  })
  assert.ok(valid, JSON.stringify(errors.slice(0, 3)))
}

const drie = [
  opdracht(1, 12_345, '5000 0567 8901 2345'),
  opdracht(2, 1, 'RF18 5390 0754 7034', 'Café & Zonen <van> "Dijk"'),
  opdracht(3, 99_999_999_999, 'CJIB 2026/12', 'Ł'.repeat(90)),
  opdracht(4, 205, null, 'Щербак Юлія'),
]

describe('pain.001.001.09', () => {
  test('the head, the totals and every payment, as the EPC wants them', async () => {
    const { Document } = parser.parse(await schrijf(drie))
    const { GrpHdr, PmtInf } = Document.CstmrCdtTrfInitn
    const telling = { NbOfTxs: '4', CtrlSum: '1000000125.50' }
    const naam = { Nm: 'Gemeente Zonderland' }
    assert.equal(Document['@_xmlns'], 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09')
    assert.deepEqual(GrpHdr, {
      MsgId: 'b'.repeat(32),
      CreDtTm: '2026-11-24T09:00:00.000Z',
      ...telling,
      InitgPty: naam,
    })
    const { CdtTrfTxInf, ...groep } = PmtInf
    assert.deepEqual(groep, {
      PmtInfId: 'b'.repeat(32),
      PmtMtd: 'TRF',
      BtchBookg: 'true',
      ...telling,
      PmtTpInf: { SvcLvl: { Cd: 'SEPA' } },
      ReqdExctnDt: { Dt: '2026-11-24' },
      Dbtr: naam,
      DbtrAcct: { Id: { IBAN: 'NL44RABO0123456789' }, Ccy: 'EUR' },
      DbtrAgt: { FinInstnId: { Othr: { Id: 'NOTPROVIDED' } } },
      ChrgBr: 'SLEV',
    })
    const leden = (lid: string, ...pad: readonly string[]) =>
      CdtTrfTxInf.map((b: object) => pad.reduce<object>((tot, naam) => Object(tot)[naam], Object(b)[lid]))
    const scor = (Issr: string, Ref: string) => ({
      Strd: { CdtrRefInf: { Tp: { CdOrPrtry: { Cd: 'SCOR' }, Issr }, Ref } },
    })
    assert.deepEqual(leden('Amt', 'InstdAmt', '#text'), ['123.45', '0.01', '999999999.99', '2.05'])
    assert.deepEqual(leden('Cdtr', 'Nm'), [
      'Energie De Vlam',
      "Cafe + Zonen .van. 'Dijk'",
      'L'.repeat(70),
      'Shterbak Yuliya',
    ])
    assert.deepEqual(leden('RmtInf'), [
      scor('CUR', '5000056789012345'),
      scor('ISO', 'RF18539007547034'),
      { Ustrd: 'CJIB 2026/12 Schuldregeling, Gemeente Zonderland' },
      { Ustrd: 'Schuldregeling, Gemeente Zonderland' },
    ])
    assert.deepEqual(CdtTrfTxInf[0].UltmtDbtr, { Nm: 'Fatima el Amrani' })
  })

  test('valid against the schema of the EPC', { skip: zonderSchema }, () => schrijf(drie).then(geldig))

  test('whatever people are called, it is valid', { skip: zonderSchema }, async () => {
    const tekst = fc.string({ unit: 'grapheme', maxLength: 160 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(tekst, tekst, fc.integer({ min: 1, max: 10 ** 11 - 1 })), { minLength: 1, maxLength: 5 }),
        async (rijen) => {
          const opdrachten = rijen.flatMap(([naam, kenmerk, bedrag], i) => {
            const mededeling = mededelingBij(kenmerk, 'Schuldregeling')
            return mededeling === null ? [] : [{ ...opdracht(i, bedrag, null, `N ${naam}`), mededeling }]
          })
          if (opdrachten.length > 0) await geldig(await schrijf(opdrachten))
        },
      ),
      { numRuns: 25 },
    )
  })

  test('the parts come out the same however they went in', async () => {
    assert.equal(await schrijf(drie, kopVan(drie), 1), await schrijf(drie, kopVan(drie), 100))
  })

  test('a head that says otherwise, nothing to pay, and what is no text for a bank are bugs', async () => {
    const kop = kopVan(drie)
    await assert.rejects(schrijf(drie, { ...kop, aantal: 3 }), /the head says 3/)
    await assert.rejects(schrijf(drie, { ...kop, totaal: centen(1) }), RangeError)
    await assert.rejects(schrijf(drie.map((b) => ({ ...b, bedrag: centen(0) }))), /payment of nothing/)
    await assert.rejects(schrijf(drie, { ...kop, batchId: 'a'.repeat(36) }), /Not an id/)
    await assert.rejects(schrijf(drie, { ...kop, gemaakt: '<b>' }), /Not a text/)
  })
})

test('a reference of the receiver is never cut; what we add is', () => {
  assert.equal(mededelingBij('k'.repeat(141), 'Schuldregeling'), null)
  const vol = mededelingBij('k'.repeat(130), 'Schuldregeling, Gemeente Zonderland')
  assert.deepEqual(vol, { soort: 'tekst', tekst: `${'k'.repeat(130)} Schuldreg` })
  assert.deepEqual(mededelingBij(null, 'Terug'), { soort: 'tekst', tekst: 'Terug' })
})
