import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breuk, breukUitDecimaal, gedeeldDoor, grootsteBreuk, keer, kleinsteBreuk } from './breuk.ts'
import {
  bedragUit,
  deelUit,
  deelVan,
  eenmaal,
  toonBedrag,
  toonDeel,
  toonGetal,
  toonJaNee,
  toonProcent,
  toonWetsbedrag,
} from './tonen.ts'

test('amounts and shares of legal values are exact and in lowest terms', () => {
  assert.deepEqual(bedragUit('1369.06'), { teller: 136_906n, noemer: 1n })
  assert.deepEqual(bedragUit('0.198'), { teller: 99n, noemer: 5n })
  assert.deepEqual(deelUit('13.70'), { teller: 137n, noemer: 1000n })
  assert.deepEqual([deelVan(960), deelVan(0)], [breuk(12n, 125n), breuk(0n)])
  assert.throws(() => bedragUit('1.369,06'), RangeError)
})

test('decimal numbers read exactly, and nothing else reads', () => {
  assert.deepEqual(breukUitDecimaal('-13.70'), { teller: -1370n, noemer: 100n })
  assert.deepEqual(breukUitDecimaal('0.05'), { teller: 5n, noemer: 100n })
  for (const tekst of ['', '1.', '.5', '1,5', '1e3', ' 1', '+1', '--1']) assert.throws(() => breukUitDecimaal(tekst))
})

test('amounts, percentages, shares and numbers for people', () => {
  assert.equal(toonBedrag(breuk(13_006_065n, 100n)), '€\u00a01.300,61')
  assert.equal(toonProcent('13.70'), '13,70 %')
  assert.deepEqual([true, false].map(toonJaNee), ['ja', 'nee'])
  assert.deepEqual([deelUit('22'), deelUit('13.67'), deelUit('2.5'), deelUit('100'), deelUit('0')].map(toonDeel), [
    '22 %',
    '13,67 %',
    '2,5 %',
    '100 %',
    '0 %',
  ])
  assert.equal(toonGetal(breukUitDecimaal('0.0000004386984'), 12), '0,000000438698')
  assert.equal(toonGetal(breukUitDecimaal('-0.0013824971505'), 12), '-0,001382497150')
  assert.equal(toonGetal(breuk(2n, 3n), 2), '0,67')
  assert.equal(toonGetal(breuk(1234n), 1), '1234,0')
})

test('an amount of the law reads as any other amount, the second time too', () => {
  const bedrag = breuk(130_060_7n, 10n)
  for (const keerOpKeer of [1, 2]) assert.equal(toonWetsbedrag(bedrag), toonBedrag(bedrag), `${keerOpKeer}`)
  assert.equal(toonBedrag(bedrag), '€\u00a01.300,61')
  assert.notEqual(toonWetsbedrag(breuk(1n)), toonWetsbedrag(bedrag))
})

test('what is written once is not written again, and another is', () => {
  const gevraagd: bigint[] = []
  const toon = eenmaal(({ teller }) => {
    gevraagd.push(teller)
    return `${teller}`
  })
  const [een, twee] = [breuk(1n), breuk(2n)]
  assert.deepEqual([een, twee, een, twee].map(toon), ['1', '2', '1', '2'])
  assert.deepEqual(gevraagd, [1n, 2n])
})

test('multiplying, dividing, the larger and the smaller of two', () => {
  assert.deepEqual(keer(breuk(2n, 3n), breuk(-5n, 7n)), { teller: -10n, noemer: 21n })
  assert.deepEqual(gedeeldDoor(breuk(2n, 3n), -5n), { teller: -2n, noemer: 15n })
  const [derde, ander] = [breuk(1n, 3n), breuk(2n, 6n)]
  assert.equal(kleinsteBreuk(derde, breuk(1n, 2n)), derde)
  assert.equal(grootsteBreuk(derde, breuk(1n, 2n)).noemer, 2n)
  assert.equal(kleinsteBreuk(derde, ander), derde)
  assert.equal(grootsteBreuk(derde, ander), derde)
})
