import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { datum, leesDatum } from '../../gedeeld/datum.ts'
import { convenanten } from '../waarden/convenanten.ts'
import {
  type Convenantsleutel,
  alleConvenanten,
  alleConvenantpartners,
  buitenConvenanten,
  collectieveDeelnemers,
  convenantOp,
} from './index.ts'

const termenVan = (sleutel: Convenantsleutel) => {
  const versies = convenanten[sleutel].versies
  return versies.flatMap(({ vanaf: _vanaf, ...termen }) => Object.values(termen))
}

describe('the register', () => {
  for (const sleutel of alleConvenanten)
    test(`${sleutel}: days exist and follow each other, every term has its source, what is unknown is te-bevestigen`, () => {
      const { versies, bron, naam, partners } = convenanten[sleutel]
      const dagen: readonly string[] = versies.map(({ vanaf }) => vanaf)
      assert.deepEqual(dagen, [...new Set(dagen)].sort())
      for (const dag of dagen) assert.notEqual(leesDatum(dag), null, dag)
      for (const tekst of [bron, naam, partners]) assert.ok(tekst.length > 5)
      for (const term of termenVan(sleutel)) {
        assert.ok(term.bron.length > 10)
        if (term.waarde === null) assert.equal(term.status, 'te-bevestigen')
        if (typeof term.waarde === 'number') assert.ok(term.waarde >= 1 && term.waarde <= 12)
      }
    })

  test('what gives no terms for a schuldregeling is named apart, with why; so are those of Collectief Schuldregelen', () => {
    const namen = alleConvenanten.map((sleutel) => convenanten[sleutel].naam.toString())
    for (const { naam, uitleg, bron } of Object.values(buitenConvenanten)) {
      assert.ok(!namen.includes(naam))
      assert.ok(uitleg.length > 20 && bron.length > 5)
    }
    for (const { waar, bron } of Object.values(collectieveDeelnemers)) assert.ok(waar.length > 5 && bron.length > 5)
  })

  test('there is something that is sure and something that is not', () => {
    const termen = alleConvenanten.flatMap(termenVan)
    assert.ok(termen.some(({ status }) => status === 'bevestigd'))
    assert.ok(termen.some(({ waarde }) => waarde === null))
  })
})

describe('a convenant on a day', () => {
  // [convenant, day, pause, second pause, vooraf akkoord], as the sources have it
  const gevallen: readonly (readonly [Convenantsleutel, string, number | null, number | null, boolean | null])[] = [
    ['zorgverzekeraars', '2010-02-10', null, null, null],
    ['zorgverzekeraars', '2024-08-26', null, null, null],
    ['zorgverzekeraars', '2024-08-27', 6, null, null],
    ['een-overheid', '2026-01-01', 8, null, null],
    ['lokale-overheid', '2026-01-01', 8, null, true],
    ['vewin', '2026-01-01', 8, null, true],
    ['achteraf-betalen', '2024-06-30', 8, 8, true],
    ['banken', '2026-01-01', 4, 4, true],
    ['energie', '2026-01-01', null, null, null],
  ]
  for (const [sleutel, dag, pauze, naSaldo, akkoord] of gevallen)
    test(`${sleutel} on ${dag}`, () => {
      const c = convenantOp(sleutel, datum(dag))
      assert.deepEqual(
        [c?.pauzeMaanden.waarde, c?.pauzeNaSaldoMaanden.waarde, c?.voorafAkkoord.waarde],
        [pauze, naSaldo, akkoord],
      )
    })

  test('before its first day there is none', () => {
    assert.equal(convenantOp('achteraf-betalen', datum('2024-06-29')), null)
    assert.equal(convenantOp('zorgverzekeraars', datum('2010-02-09')), null)
  })

  test('a drinkwaterbedrijf needs the meterstand with the saldoverzoek since the addendum', () => {
    const gevraagd = (dag: string) => convenantOp('vewin', datum(dag))?.extraGegevens.waarde
    assert.equal(gevraagd('2025-12-01'), null)
    assert.deepEqual(gevraagd('2025-12-02'), ['meterstand', 'eerdere-adressen'])
  })

  test('kinds of debt that are left out', () => {
    assert.deepEqual(convenantOp('banken', datum('2026-01-01'))?.uitgesloten.waarde, ['hypotheek', 'zakelijk'])
    assert.deepEqual(convenantOp('zorgverzekeraars', datum('2026-01-01'))?.uitgesloten.waarde, ['eigen-risico'])
  })
})

describe('the convenantpartners that the sources name', () => {
  test('each has its source, and a convenant that is known on its first day', () => {
    for (const { naam, convenant, vanaf, bron, soort } of alleConvenantpartners) {
      assert.ok(bron.length > 10, naam)
      const geldend = convenantOp(convenant, vanaf)
      assert.deepEqual([naam, geldend?.sector], [naam, soort])
    }
  })

  test('each is named in the register by its convenant, and none of the register is forgotten', () => {
    const perConvenant = Map.groupBy(alleConvenantpartners, ({ convenant }) => convenant)
    // [convenant, koepel, how many are named]
    const verwacht = [
      ['een-overheid', undefined, 6],
      ['lokale-overheid', undefined, 1],
      ['achteraf-betalen', undefined, 3],
      ['banken', 'NVB', 7],
    ] as const
    assert.deepEqual(
      [...perConvenant].map(([convenant, leden]) => [convenant, leden[0]?.koepel, leden.length]),
      verwacht,
    )
    for (const { naam, convenant } of alleConvenantpartners)
      assert.ok(convenanten[convenant].partners.includes(naam.replace('Gemeente ', '')), naam)
  })
})
