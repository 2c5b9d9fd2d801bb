import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Datum, datum } from '../../gedeeld/datum.ts'
import { type Zoeker, zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { laatsteDagVanNorm, normdatumOp, normdatums, volgendeNormdatum } from './index.ts'
import { type Leefsituatie, leefsituaties } from './leefsituatie.ts'
import { verzamelParameters } from './parameters.ts'

const isLeefsituatie = (tekst: string): tekst is Leefsituatie => Object.hasOwn(leefsituaties, tekst)
const situaties = Object.keys(leefsituaties).filter(isLeefsituatie)

/** As on the peildatum, but the value under one name begins only a century later. */
function zoekerZonder(peildatum: Datum, weg: string): Zoeker {
  const zoeker = zoekerOp(peildatum)
  return {
    ...zoeker,
    zoek: (naam, reeks, toon) =>
      zoeker.zoek(naam, naam === weg ? reeks.map((rij) => ({ ...rij, vanaf: '2126-01-01' })) : reeks, toon),
  }
}

test('one value that is missing is a refusal with its name, whichever it is', () => {
  let geprobeerd = 0
  for (const dag of [datum('2025-12-31'), datum('2026-01-01')])
    for (const leefsituatie of situaties) {
      const [zoeker, buiten] = [zoekerOp(dag), zoekerOp(dag)]
      assert.ok(verzamelParameters(zoeker, buiten, leefsituatie).ok)
      for (const { naam } of [...zoeker.gevonden, ...buiten.gevonden]) {
        const uitkomst = verzamelParameters(zoekerZonder(dag, naam), zoekerZonder(dag, naam), leefsituatie)
        assert.ok(!uitkomst.ok, `${dag} ${leefsituatie} without ${naam}`)
        assert.deepEqual(
          uitkomst.weigeringen.map((een) => een.naam),
          [naam],
        )
        geprobeerd += 1
      }
    }
  assert.ok(geprobeerd > 100)
})

test('norms begin on 1 January and 1 July; a day belongs to the last that began', () => {
  assert.equal(normdatums[0], '2023-07-01')
  for (const dag of normdatums) {
    assert.match(dag, /-0[17]-01$/)
    assert.equal(normdatumOp(dag), dag)
  }
  assert.equal(normdatumOp(datum('2025-06-30')), '2025-01-01')
  assert.equal(normdatumOp(datum('2027-03-01')), '2026-07-01')
  assert.equal(normdatumOp(datum('2023-06-30')), null)
})

test('a norm holds until the day before the next one; the last as far as it is known', () => {
  assert.equal(volgendeNormdatum(datum('2025-06-30')), '2025-07-01')
  assert.equal(volgendeNormdatum(datum('2025-07-01')), '2026-01-01')
  assert.equal(volgendeNormdatum(datum('2026-07-01')), null)
  assert.equal(laatsteDagVanNorm(datum('2025-07-01')), '2025-12-31')
  assert.equal(laatsteDagVanNorm(datum('2025-06-30')), '2025-06-30')
  assert.equal(laatsteDagVanNorm(datum('2026-09-09')), '2026-12-31')
})
