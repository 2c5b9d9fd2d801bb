import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven } from '../../../test/steun/gegeven.ts'
import { collega, contextOp, hulpverlener, inBeeld, proefrekening } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { type Centen, centen, telOp } from '../../gedeeld/geld.ts'
import type { Actor } from '../toegang/index.ts'
import {
  type Bankrekening,
  type BankrekeningGebeurtenis,
  bankrekeningopdrachten,
  evolveBankrekening,
} from './bankrekening.ts'
import { boekingenBijBankrekening } from './betaalboekingen.ts'
import { boekingenBij } from './grootboek.ts'
import { koppelingenBij } from './koppeling.ts'
import { isGeldGebeurtenis } from './soorten.ts'

const leeg: Bankrekening = evolveBankrekening(null, {
  soort: 'BankrekeningGeopend',
  datum: datum('2026-01-05'),
  iban: proefrekening.iban,
  naam: proefrekening.naam,
})

const opgave = { op: '2025-12-31', bedrag: '100.00', reden: 'saldo-opgave van de bank' }

function besluit(staat: Bankrekening, soort: string, invoer: object, door: Actor = hulpverlener, over = 10_000) {
  const bankrekeningen = [{ ...proefrekening, beginsaldo: centen(over) }]
  const context = contextOp(datum('2026-03-10'), door, () => 'id', { bankrekeningen })
  return bankrekeningopdrachten.find((o) => o.soort === soort)?.beslis(invoer, staat, context) ?? assert.fail(soort)
}

const codes = (...hoe: Parameters<typeof besluit>) => {
  const uitkomst = besluit(...hoe)
  return uitkomst.ok ? [] : uitkomst.weigeringen.map(({ code }) => code)
}

function geef(...hoe: Parameters<typeof besluit>): { staat: Bankrekening; g: BankrekeningGebeurtenis } {
  const uitkomst = besluit(...hoe)
  const [g] = uitkomst.ok ? uitkomst.waarde : assert.fail(codes(...hoe).join())
  assert.ok(g)
  return { staat: evolveBankrekening(hoe[0], g), g }
}

const regels = (g: BankrekeningGebeurtenis) =>
  boekingenBijBankrekening(g, 'br-1').map(({ datum: dag, regels: delen }) => {
    assert.equal(telOp(...delen.map(({ bedrag }) => bedrag)), 0)
    return [dag, ...delen.map(({ rekening, bedrag }): [string, Centen] => [rekening.soort, bedrag])]
  })

describe('what a bankrekening held before its first statement', () => {
  const voorgesteld = geef(leeg, 'BoekBeginsaldo', opgave)
  const goed = { bedrag: '100.00' }
  const geboekt = geef(voorgesteld.staat, 'KeurBeginsaldoGoed', goed, collega)

  test('is booked by two, the second types the amount again; before that nothing is', () => {
    assert.deepEqual(regels(voorgesteld.g), [])
    assert.deepEqual(codes(voorgesteld.staat, 'KeurBeginsaldoGoed', goed, hulpverlener), ['VierOgen'])
    assert.deepEqual(codes(voorgesteld.staat, 'KeurBeginsaldoGoed', { bedrag: '100.01' }, collega), [
      'BeginsaldoAnders',
    ])
    assert.deepEqual(regels(geboekt.g), [['2025-12-31', ['bank', 10_000], ['beginsaldo', -10_000]]])
  })

  test('is booked once, and undone by a boeking the other way round; then it can be booked anew', () => {
    assert.deepEqual(codes(geboekt.staat, 'BoekBeginsaldo', opgave), ['BeginsaldoAlGeboekt'])
    assert.deepEqual(codes(geboekt.staat, 'KeurBeginsaldoGoed', goed, collega), ['BeginsaldoAlGeboekt'])
    const terug = geef(geboekt.staat, 'DraaiBeginsaldoTerug', { reden: 'Een ouder afschrift.' })
    assert.deepEqual(regels(terug.g), [['2026-03-10', ['beginsaldo', 10_000], ['bank', -10_000]]])
    assert.deepEqual(terug.staat, leeg)
  })

  test('a proposal takes the place of the one before', () => {
    const nieuw = geef(voorgesteld.staat, 'BoekBeginsaldo', { ...opgave, bedrag: '90.00' }, collega).staat
    assert.deepEqual(codes(nieuw, 'KeurBeginsaldoGoed', { bedrag: '90.00' }, collega), ['VierOgen'])
    assert.deepEqual(codes(nieuw, 'KeurBeginsaldoGoed', { bedrag: '90.00' }), [])
  })

  test('refused: nothing, a day to come, an account that is not there, what is not booked or is of a dossier', () => {
    assert.deepEqual(codes(leeg, 'BoekBeginsaldo', { ...opgave, bedrag: '0.00' }), ['BedragNul'])
    assert.deepEqual(codes(leeg, 'BoekBeginsaldo', { ...opgave, op: '2026-03-11' }), ['DatumInDeToekomst'])
    assert.deepEqual(codes(null, 'BoekBeginsaldo', opgave), ['BankrekeningBestaatNiet'])
    assert.deepEqual(codes(null, 'DraaiBeginsaldoTerug', { reden: 'x' }), ['BankrekeningBestaatNiet'])
    assert.deepEqual(codes(leeg, 'KeurBeginsaldoGoed', goed, collega), ['GeenBeginsaldoVoorgesteld'])
    assert.deepEqual(codes(leeg, 'DraaiBeginsaldoTerug', { reden: 'x' }), ['GeenBeginsaldo'])
    const uitkomst = besluit(geboekt.staat, 'DraaiBeginsaldoTerug', { reden: 'x' }, hulpverlener, 9_999)
    assert.deepEqual(uitkomst.ok ? [] : uitkomst.weigeringen, [{ code: 'BeginsaldoToegewezen', toegewezen: 1 }])
  })
})

describe('a part of it for a dossier', () => {
  const deel = {
    bankrekeningId: 'br-1',
    datum: '2026-02-20',
    bedrag: '100.00',
    herkomst: 'reservering',
    bewijs: 'saldolijst',
  }

  test('goes from the beginsaldo to the reservering, uses no entry, and can be undone', () => {
    const erna = gegeven(inBeeld).als('2026-03-20', 'WijsBeginsaldoToe', deel).danSoorten('GeldOntvangen')
    const post = { koppelingId: 'id-nieuw', bankrekeningId: 'br-1', postId: null, detail: null }
    assert.deepEqual(erna.staat.geld.ontvangsten, [
      { datum: '2026-02-20', bedrag: 10_000, herkomst: 'reservering', bewijs: 'saldolijst', post },
    ])
    const terug = erna.als('2026-03-23', 'DraaiOntvangstTerug', { koppelingId: 'id-nieuw', reden: 'Verkeerd.' })
    terug.dan({
      soort: 'OntvangstTeruggedraaid',
      datum: '2026-03-23',
      bedrag: 10_000,
      herkomst: 'reservering',
      post,
      reden: 'Verkeerd.',
    })
    const g = { soort: 'GeldOntvangen', ...erna.staat.geld.ontvangsten[0] } as const
    assert.ok(isGeldGebeurtenis(g))
    const [boeking, ...meer] = boekingenBij(g, { dossierId: 'd', schulden: erna.staat.schulden })
    assert.deepEqual(
      [boeking?.regels.map(({ rekening, bedrag }) => [rekening.soort, bedrag]), meer, koppelingenBij(g)],
      [
        [
          ['beginsaldo', 10_000],
          ['reservering', -10_000],
        ],
        [],
        [],
      ],
    )
  })

  test('is refused when there is less, or the bankrekening is not there', () => {
    const begin = gegeven(inBeeld)
    begin.als('2026-03-20', 'WijsBeginsaldoToe', { ...deel, bedrag: '100.01' }).danGeweigerd('BeginsaldoTeWeinig')
    begin.als('2026-03-20', 'WijsBeginsaldoToe', { ...deel, bankrekeningId: 'x' }).danGeweigerd('BeginsaldoTeWeinig')
  })
})
