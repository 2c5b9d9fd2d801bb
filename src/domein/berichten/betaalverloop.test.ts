import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { totEnMet } from '../../../test/steun/gegeven.ts'
import { inBeeld, saneringskrediet, schuldbemiddeling, wandel, wandelingen } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { nul, telOp } from '../../gedeeld/geld.ts'
import { delenPerVordering } from '../geld/index.ts'
import { betaalverloop } from './index.ts'

/** What the n-th schuldeiser sees after a walk. */
function gezien(stappen: Parameters<typeof wandel>[0], n = 0, van?: string) {
  const { staat } = wandel(stappen)
  const v = staat.schulden.vorderingen[n] ?? assert.fail()
  return betaalverloop(staat, v, van ?? v.schuldeiser.id)
}

describe('the money of a claim, as its schuldeiser sees it', () => {
  test('nothing before there is a regeling', () => {
    assert.equal(gezien(inBeeld), null)
  })

  test('a schuldbemiddeling pays around each hercontrole, and at the end', () => {
    const loopt = gezien(schuldbemiddeling.filter(({ op }) => op <= datum('2026-04-09'))) ?? assert.fail()
    assert.deepEqual([loopt.betaald, loopt.totaal], [[], 0])
    const { volgende, laatste, bedrag } = loopt.verwacht ?? assert.fail()
    assert.ok(bedrag > 0 && volgende !== null && laatste !== null && volgende < laatste)
    const klaar = gezien(totEnMet(schuldbemiddeling, 'VerleenFinaleKwijting')) ?? assert.fail()
    assert.equal(klaar.verwacht, null)
    assert.ok(klaar.betaald.length > 0 && klaar.totaal > 0)
  })

  test('a saneringskrediet pays in one go, as soon as the money is there', () => {
    const wacht = gezien(saneringskrediet.filter(({ op }) => op <= datum('2026-04-09'))) ?? assert.fail()
    assert.deepEqual([wacht.verwacht?.volgende, wacht.verwacht?.laatste], [null, null])
    const betaald = gezien(totEnMet(saneringskrediet, 'DeelUit')) ?? assert.fail()
    assert.equal(betaald.verwacht, null)
    assert.equal(betaald.totaal, wacht.verwacht?.bedrag)
  })

  test('is for the schuldeiser alone: not for who collects, not for another', () => {
    for (const van of ['s-valk', 's-haan', 'iemand-anders'])
      assert.equal(gezien(totEnMet(schuldbemiddeling, 'VerleenFinaleKwijting'), 0, van), null)
  })

  test('in every walk it adds up to what the money says', () => {
    for (const stappen of Object.values(wandelingen)) {
      const { staat } = wandel(stappen)
      for (const v of staat.schulden.vorderingen) {
        const verloop = betaalverloop(staat, v, v.schuldeiser.id)
        const deel = delenPerVordering(staat).find(({ vorderingId }) => vorderingId === v.id)
        const geteld = telOp(nul, ...(verloop?.betaald ?? []).map(({ bedrag }) => bedrag))
        assert.equal(verloop?.totaal ?? 0, geteld)
        if (deel === undefined) continue
        assert.deepEqual([geteld, verloop?.verwacht?.bedrag ?? 0], [deel.gekregen, deel.nogTeKrijgen])
      }
    }
  })
})
