import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { validateXML } from 'xmllint-wasm'
import { datum } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import { naarSepatekst } from '../../gedeeld/sepatekst.ts'
import { leesBankbestand } from '../../koppelingen/bank/index.ts'
import type { Bankbetaling, Bankboeking } from './boeking.ts'
import { type Dagafschrift, schrijfCamt } from './camt.ts'
import { verzinIban } from './rekeningen.ts'

const schema = new URL('../../../../shared/data/iso20022/camt.053.001.08.xsd', import.meta.url)
const zonderSchema = existsSync(schema) ? false : 'SKIPPED: ../shared/data/iso20022/camt.053.001.08.xsd is not there'

async function geldig(xml: string): Promise<void> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'afschrift.xml', contents: xml }],
    schema: [readFileSync(schema, 'utf8')],
  })
  assert.ok(valid, JSON.stringify(errors.slice(0, 3)))
}

const dag = datum('2026-04-28')

const betaling = (bedrag: number, endToEndId: string | null, tekst = 'reservering april'): Bankbetaling => ({
  bedrag: centen(bedrag),
  naam: naarSepatekst('Vera Bootsman'),
  iban: verzinIban('test', bedrag),
  endToEndId,
  bijschrift: { soort: 'tekst', tekst: naarSepatekst(tekst) },
})

const boeking = (over: Partial<Bankboeking>): Bankboeking => ({
  sleutel: 's',
  dag,
  richting: 'bij',
  terug: null,
  batch: null,
  betalingen: [betaling(12_000, null)],
  dossierId: null,
  ...over,
})

const afschrift = (boekingen: readonly Bankboeking[]): Dagafschrift => ({
  iban: verzinIban('organisatie'),
  naam: naarSepatekst('Derdengelden'),
  dag,
  volgnummer: 7,
  beginsaldo: centen(100_000),
  boekingen,
})

const kenmerk = { soort: 'kenmerk', kenmerk: '5000056789012345', uitgever: 'CUR' } as const
const alles = afschrift([
  boeking({ richting: 'af', batch: 'b'.repeat(32), betalingen: [betaling(300, 'E1'), betaling(200, 'E2')] }),
  boeking({}),
  boeking({ betalingen: [{ ...betaling(5000, null), bijschrift: kenmerk }] }),
  boeking({ batch: 'krediet 2026-04-28', betalingen: [betaling(700, null), betaling(800, null)] }),
  boeking({ betalingen: [betaling(300, 'E1')], terug: { reden: 'AC04', afgewezen: false } }),
  boeking({ betalingen: [betaling(200, 'E2')], terug: { reden: 'MS03', afgewezen: true } }),
])

describe('camt.053.001.08 of the simulated bank', () => {
  test('the import of the product reads back what was booked', () => {
    const gelezen = leesBankbestand(new TextEncoder().encode(schrijfCamt(alles)))
    assert.ok(gelezen.ok, JSON.stringify(gelezen))
    const [een, ...meer] = gelezen.waarde
    assert.deepEqual(meer, [])
    assert.deepEqual(
      [een?.rekening, een?.kenmerk, een?.volgnummer, een?.beginsaldo, een?.eindsaldo],
      [alles.iban, '2026-0007', 7, 100_000, 118_500],
    )
    const kort = een?.posten.map((p) => [p.bedrag, p.soort, p.aantalInBatch, p.betaalkenmerk, p.reden, p.endToEndId])
    assert.deepEqual(kort, [
      [-500, 'gewoon', 2, null, null, null],
      [12_000, 'gewoon', null, null, null, null],
      [5000, 'gewoon', null, '5000056789012345', null, null],
      [1500, 'gewoon', 2, null, null, null],
      [300, 'retour', null, null, 'AC04', 'E1'],
      [200, 'afgewezen', null, null, 'MS03', 'E2'],
    ])
    const details = een?.posten[0]?.details.map((d) => [d.bedrag, d.endToEndId, d.tegenpartij])
    assert.deepEqual(details, [
      [-300, 'E1', 'Vera Bootsman'],
      [-200, 'E2', 'Vera Bootsman'],
    ])
    assert.ok(een?.posten.every((p) => p.details.length > 0 || p.tegenrekening !== null))
    assert.equal(een?.posten[1]?.omschrijving, 'reservering april')
  })

  test('valid against the schema of ISO 20022', { skip: zonderSchema }, () => geldig(schrijfCamt(alles)))

  test('whatever people write, it is valid and ties', { skip: zonderSchema }, async () => {
    const tekst = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    const rij = fc.tuple(tekst, tekst, fc.integer({ min: 1, max: 10 ** 11 }), fc.boolean())
    await fc.assert(
      fc.asyncProperty(fc.array(rij, { minLength: 1, maxLength: 5 }), async (rijen) => {
        const boekingen = rijen.map(([naam, wat, bedrag, bij]) =>
          boeking({
            richting: bij ? 'bij' : 'af',
            betalingen: [{ ...betaling(bedrag, null, `x${wat}`), naam: naarSepatekst(`x${naam}`) }],
          }),
        )
        const xml = schrijfCamt(afschrift(boekingen))
        await geldig(xml)
        const gelezen = leesBankbestand(new TextEncoder().encode(xml))
        assert.ok(gelezen.ok, JSON.stringify(gelezen))
      }),
      { numRuns: 10 },
    )
  })
})
