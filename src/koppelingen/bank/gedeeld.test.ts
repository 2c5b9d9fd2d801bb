import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { type Afschriftspoor, aansluitingVan, nieuwePosten, spoorVan } from '../../domein/geld/index.ts'
import { leesBankbestand } from './index.ts'

// Statements of third parties, which are not in the repository: what banks and others really send.
const map = new URL('../../../../shared/data/bank/', import.meta.url)
const afwezig = existsSync(map) ? false : 'the statements of third parties (../shared/data/bank) are not here'
const lees = (naam: string) => leesBankbestand(readFileSync(new URL(naam, map)))

const gelezen = [
  ['Basic_bank_transaction_CAMT.053_v1.xml', 1, 'geen-eindsaldo'],
  ['CAMT_ABN.xml', 13, 'sluit'],
  ['CAMT_RABO.xml', 6, 'sluit'],
  ['Duplicate_bank_transaction_1_CAMT.053_v1.xml', 1, 'geen-eindsaldo'],
  ['Duplicate_bank_transaction_2_CAMT.053_v1.xml', 1, 'geen-eindsaldo'],
  ['Empty_customer_statement_message_CAMT.053_v2.xml', 0, 'geen-eindsaldo'],
  ['MT940-ABN.txt', 1, 'sluit'],
  ['Persona_1_Periode_202407_CAMT.053.xml', 9, 'geen-eindsaldo'],
  ['Persona_1_Periode_202408_CAMT.053.xml', 8, 'geen-eindsaldo'],
] as const

const geweigerd = [
  ['incorrect.xml', 'verkeerde-soort', /betaalopdracht \(pain\.001\.001\.03\)/],
  ['MT940-BNG.txt', 'saldo-verschil', /verschil is 100\.00\./],
  ['Banktransacties_persona_1_huurtoeslag.txt', 'saldo-verschil', /verschil is 23184\.00\./],
] as const

describe('statements of third parties', { skip: afwezig }, () => {
  for (const [naam, aantal, aansluiting] of gelezen)
    test(`${naam}: ${aantal} entries, ${aansluiting}`, () => {
      const uitkomst = lees(naam)
      assert.ok(uitkomst.ok)
      const [afschrift, ...meer] = uitkomst.waarde
      assert.ok(afschrift !== undefined && meer.length === 0)
      assert.equal(afschrift.posten.length, aantal)
      assert.equal(aansluitingVan(afschrift).soort, aansluiting)
    })

  for (const [naam, code, detail] of geweigerd)
    test(`${naam}: refused, ${code}`, () => {
      const uitkomst = lees(naam)
      assert.ok(!uitkomst.ok)
      assert.match(uitkomst.weigeringen.find((fout) => fout.code === code)?.detail ?? '', detail)
    })

  test('every file is judged here', () => {
    assert.deepEqual(readdirSync(map).sort(), [...gelezen, ...geweigerd].map(([naam]) => naam).sort())
  })

  test('read one after the other and again, each entry is new once; the duplicate adds nothing', () => {
    const bekend: Afschriftspoor[] = []
    const aantallen = [...gelezen, ...gelezen].map(([naam]) => {
      const uitkomst = lees(naam)
      assert.ok(uitkomst.ok)
      const { posten, alsnog } = nieuwePosten(bekend, uitkomst.waarde)
      bekend.push(...uitkomst.waarde.map((een) => spoorVan(een)))
      return posten.length + alsnog.length
    })
    assert.deepEqual(aantallen, [1, 13, 6, 1, 0, 0, 1, 9, 8, ...gelezen.map(() => 0)])
  })

  test('ABN AMRO: a batch with its payments, one without, a reject and a return', () => {
    const uitkomst = lees('CAMT_ABN.xml')
    const posten = uitkomst.ok ? (uitkomst.waarde[0]?.posten ?? []) : []
    assert.deepEqual(
      posten.map(({ soort, aantalInBatch, details }) => [soort, aantalInBatch, details.length]).slice(3, 4),
      [['gewoon', 10, 10]],
    )
    assert.deepEqual(
      posten.slice(-2).map(({ soort, bedrag, reden }) => [soort, bedrag, reden]),
      [
        ['afgewezen', -100, 'MS03'],
        ['retour', -92_100, 'MS03'],
      ],
    )
  })
})
