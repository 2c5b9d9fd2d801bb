import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { besluitOver, voor } from '../../../test/steun/gegeven.ts'
import { overleden, schuldbemiddeling, wandel } from '../../../test/steun/wandeling.ts'
import { telOp } from '../../gedeeld/geld.ts'
import type { Stapje } from '../../../test/steun/aanloop.ts'
import { type Betaalstand, type Betaalstap, betaalstanden, betaalstappen, betalingenBij, standNa } from './betaling.ts'
import type { GeldGebeurtenis } from './geld.ts'
import { boekingenBij } from './grootboek.ts'
import { isGeldGebeurtenis } from './soorten.ts'

const standen = Object.keys(betaalstanden) as readonly Betaalstand[]
const stappen = Object.keys(betaalstappen) as readonly Betaalstap[]

/** The gebeurtenis of an opdracht when the organisation has a bankrekening, or not. */
function na(tot: readonly Stapje[], soort: string, metBankrekening: boolean, invoer: object = {}) {
  const { staat } = wandel(tot)
  const op = tot.at(-1)?.op ?? assert.fail()
  const besluit = besluitOver(staat, { op, soort, invoer, feiten: { metBankrekening } })
  const [g] = besluit.ok ? besluit.waarde : assert.fail(JSON.stringify(besluit.weigeringen))
  assert.ok(g !== undefined && isGeldGebeurtenis(g))
  return { g, bij: { dossierId: 'd', schulden: staat.schulden } }
}

const rekeningen = (g: GeldGebeurtenis, bij: Parameters<typeof boekingenBij>[1]) =>
  boekingenBij(g, bij).map(({ regels }) => regels.map(({ rekening }) => rekening.soort))

describe('payments that follow from what a dossier does', () => {
  const bijna = voor(schuldbemiddeling, 'DeelUit')

  test('one per vordering with its own kenmerk, together what is shared out; the bank is not booked yet', () => {
    const { g, bij } = na(bijna, 'DeelUit', true)
    assert.ok(g.soort === 'Uitgedeeld')
    const betalingen = betalingenBij(g, bij)
    assert.equal(telOp(...betalingen.map(({ bedrag }) => bedrag)), telOp(...g.delen.map(({ bedrag }) => bedrag)))
    const { vorderingen } = bij.schulden
    assert.ok(betalingen.length > 1)
    for (const { vorderingId, schuldeiserId, kenmerk, naam, aan, iban } of betalingen) {
      const vordering = vorderingen.find(({ id }) => id === vorderingId) ?? assert.fail()
      assert.deepEqual(
        [schuldeiserId, kenmerk, naam, aan, iban],
        [vordering.schuldeiser.id, vordering.kenmerk ?? null, vordering.schuldeiser.naam, 'schuldeiser', null],
      )
    }
    const soorten = rekeningen(g, bij)
    assert.deepEqual(soorten, [['reservering', ...betalingen.map(() => 'te-betalen-schuldeiser')]])
  })

  test('without a bankrekening there are none, and the bank is booked at once', () => {
    const { g, bij } = na(bijna, 'DeelUit', false)
    assert.deepEqual(betalingenBij(g, bij), [])
    assert.equal(rekeningen(g, bij).length, 1 + (g.soort === 'Uitgedeeld' ? g.delen.length : 0))
  })

  test('money for the erfgenamen goes to the account that was given', () => {
    const invoer = { datum: '2026-03-25', aan: 'De erfgenamen', bewijs: 'Verklaring van erfrecht' }
    const naar = { iban: 'NL02ABNA0123456789', naam: 'Erven el Amrani' }
    const tot = voor(overleden, 'KeerUitAanErfgenamen')
    const { g, bij } = na(tot, 'KeerUitAanErfgenamen', true, { ...invoer, iban: naar.iban, tenNameVan: naar.naam })
    const [betaling, ...meer] = betalingenBij(g, bij)
    assert.deepEqual([betaling?.aan, betaling?.iban, betaling?.naam, meer], ['erfgenamen', naar.iban, naar.naam, []])
    assert.deepEqual(rekeningen(g, bij), [['reservering', 'te-betalen-erfgenamen']])
    const direct = na(tot, 'KeerUitAanErfgenamen', false, invoer)
    assert.deepEqual([betalingenBij(direct.g, direct.bij), rekeningen(direct.g, direct.bij).length], [[], 2])
  })
})

describe('what can happen to a payment', () => {
  test('every step has one place to begin; nothing else is possible', () => {
    for (const stap of stappen)
      for (const stand of standen) {
        const [van, naar] = betaalstappen[stap]
        assert.equal(standNa(stand, stap), stand === van ? naar : null, `${stap} from ${stand}`)
      }
  })

  test('a payment is in a batch only when it was ready, and ready again only when withdrawn, refused by the bank or released', () => {
    assert.deepEqual(
      stappen.filter((s) => betaalstappen[s][1] === 'in-batch').map((s) => betaalstappen[s][0]),
      ['klaar'],
    )
    assert.deepEqual(
      stappen.filter((s) => betaalstappen[s][1] === 'klaar'),
      ['ingetrokken', 'geweigerd', 'vrijgegeven'],
    )
  })
})
