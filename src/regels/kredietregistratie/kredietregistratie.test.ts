import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { datum, plusDagen } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import {
  type Bijzonderheid,
  type Registratiesoort,
  bijzonderheden,
  eindeTotEnMet,
  isTeRegistreren,
  registratiesoorten,
  registratievormen,
  toetsCode,
  vervaldag,
  verwijderdag,
} from './index.ts'

const dag = datum('2026-03-02')

describe('what the table of the CKI allows', () => {
  test('amount and arrears: of an SK alone', () => {
    assert.deepEqual(
      Object.values(registratievormen).map(({ bedrag, achterstand }) => [bedrag, achterstand]),
      [
        [false, false],
        [true, true],
      ],
    )
  })

  // Every kind with every code, without and with arrears; 250.00 was written off.
  const tabel: Readonly<Record<Registratiesoort, Readonly<Record<Bijzonderheid, readonly [string, string]>>>> = {
    SH: {
      '1': ['NietBijSoort', 'NietBijSoort'],
      '2': ['NietBijSoort', 'NietBijSoort'],
      '3': ['NietBijSoort', 'NietBijSoort'],
      '4': ['mag', 'mag'],
      '5': ['NietBijSoort', 'NietBijSoort'],
    },
    SK: {
      '1': ['ZonderAchterstand', 'mag'],
      '2': ['ZonderAchterstand', 'mag'],
      '3': ['mag', 'mag'],
      '4': ['mag', 'mag'],
      '5': ['mag', 'MetAchterstand'],
    },
  }
  for (const soort of Object.keys(registratiesoorten) as Registratiesoort[])
    for (const code of Object.keys(bijzonderheden) as Bijzonderheid[])
      test(`${soort} with code ${code}`, () => {
        const oordeel = [false, true].map(
          (achterstand) => toetsCode(code, { soort, achterstand, afgeboekt: centen(25_000) }, dag)?.code ?? 'mag',
        )
        assert.deepEqual(oordeel, tabel[soort][code])
      })

  test('code 3 from 250.00 on', () => {
    const bij = (afgeboekt: number | null) =>
      toetsCode('3', { soort: 'SK', achterstand: true, afgeboekt: afgeboekt === null ? null : centen(afgeboekt) }, dag)
    assert.deepEqual(bij(24_999), { code: 'AfboekingTeKlein', laagste: 25_000 })
    assert.deepEqual(bij(null), { code: 'AfboekingTeKlein', laagste: 25_000 })
    assert.equal(bij(25_000), null)
  })
})

test('a loan is registered above 250.00, not at it', () => {
  const over = (bruto: number) => {
    const uitkomst = isTeRegistreren(centen(bruto), dag)
    return uitkomst.ok && uitkomst.waarde
  }
  assert.deepEqual([25_000, 25_001].map(over), [false, true])
})

test('a registration goes by itself five years after the end', () => {
  const uitkomst = vervaldag(datum('2024-02-29'))
  assert.equal(uitkomst.ok && uitkomst.waarde, '2029-02-28')
})

test('before these rules nothing is guessed', () => {
  const vroeg = datum('2020-12-31')
  assert.equal(isTeRegistreren(centen(100_000), vroeg).ok, false)
  assert.equal(vervaldag(vroeg).ok, false)
  const bij = { soort: 'SK', achterstand: true, afgeboekt: centen(100_000) } as const
  assert.equal(toetsCode('3', bij, vroeg)?.code, 'WaardeOntbreekt')
})

describe('removal by the gemeente', () => {
  test('the same day number, else the last day of the month; none: on the day itself', () => {
    assert.equal(verwijderdag(datum('2026-08-31'), 6), '2027-02-28')
    assert.equal(verwijderdag(datum('2026-03-24'), 6), '2026-09-24')
    assert.equal(verwijderdag(datum('2026-03-24'), 0), '2026-03-24')
  })

  test('no end whose day of removal has come is passed over', () => {
    const dagen = fc.integer({ min: 0, max: 4000 }).map((n) => plusDagen(datum('2022-01-01'), n))
    fc.assert(
      fc.property(dagen, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }), (einde, maanden, later) => {
        const vandaag = plusDagen(verwijderdag(einde, maanden), later)
        assert.ok(einde <= eindeTotEnMet(vandaag, maanden))
      }),
    )
  })
})
