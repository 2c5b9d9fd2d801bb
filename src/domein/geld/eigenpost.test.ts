import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { contextOp } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { centen, nul, telOp } from '../../gedeeld/geld.ts'
import { leesIban } from '../../gedeeld/iban.ts'
import type { Actor, Bankpostfeiten } from '../toegang/index.ts'
import { type Bankrekening, bankrekeningopdrachten, evolveBankrekening } from './bankrekening.ts'
import { boekingenBijBankrekening } from './betaalboekingen.ts'
import { isEigenpost } from './eigenpost.ts'
import { koppelingenBijBankrekening } from './koppeling.ts'

const administratie: Actor = { soort: 'medewerker', id: 'toos', naam: 'Toos', rollen: ['administratie'] }
const iban = leesIban('NL91ABNA0417164300') ?? assert.fail()
const rekening: Bankrekening = evolveBankrekening(null, {
  soort: 'BankrekeningGeopend',
  datum: datum('2026-03-01'),
  iban,
  naam: 'Derdengelden',
})

const post = (bedrag: number, open = bedrag): Bankpostfeiten => ({
  id: 'p',
  bankrekeningId: 'r',
  boekdatum: datum('2026-03-05'),
  afschrift: '14',
  bedrag: centen(bedrag),
  open: centen(open),
  details: [],
})

function geef(soort: string, invoer: object, staat: Bankrekening, lag: Bankpostfeiten | undefined = post(-500)) {
  const feiten = { bankpost: () => lag, bankrekeningen: [{ id: 'r', iban, naam: 'Derdengelden', beginsaldo: nul }] }
  const context = contextOp(datum('2026-03-10'), administratie, () => 'id', feiten)
  return bankrekeningopdrachten.find((o) => o.soort === soort)?.beslis(invoer, staat, context) ?? assert.fail(soort)
}

const boek = (bestemming = 'eigen-middelen') => ({ postId: 'p', bestemming, toelichting: 'Kosten van oktober' })
const codes = (besluit: ReturnType<typeof geef>) => (besluit.ok ? [] : besluit.weigeringen.map(({ code }) => code))

/** The gebeurtenis of a decision, with what it books and uses, in one line each. */
function gevolg(besluit: ReturnType<typeof geef>) {
  const [g] = besluit.ok ? besluit.waarde : assert.fail(codes(besluit).join())
  assert.ok(g !== undefined && isEigenpost(g))
  const boekingen = boekingenBijBankrekening(g, 'r')
  for (const { regels } of boekingen) assert.equal(telOp(...regels.map(({ bedrag }) => bedrag)), 0)
  return {
    g,
    regels: boekingen.flatMap(({ regels }) => regels.map(({ rekening: r, bedrag }) => [r.soort, bedrag])),
    gebruik: koppelingenBijBankrekening(g, 'r').map(({ postId, bedrag }) => [postId, bedrag]),
  }
}

describe('what the bank moved for no dossier', () => {
  test('costs go off our own money, rente comes onto it, and both close the entry', () => {
    const af = gevolg(geef('BoekBankpost', boek(), rekening))
    assert.deepEqual([af.g.datum, af.g.bedrag], ['2026-03-05', -500])
    assert.deepEqual(af.regels, [
      ['eigen-middelen', 500],
      ['tussenrekening', -500],
    ])
    assert.deepEqual(af.gebruik, [['p', -500]])
    assert.deepEqual(gevolg(geef('BoekBankpost', boek(), rekening, post(120))).regels, [
      ['tussenrekening', 120],
      ['eigen-middelen', -120],
    ])
    assert.deepEqual(gevolg(geef('BoekBankpost', boek('vergoeding'), rekening)).regels, [
      ['vergoeding', 500],
      ['tussenrekening', -500],
    ])
  })

  test('undone: the same the other way round, and the entry is open again', () => {
    const { g } = gevolg(geef('BoekBankpost', boek(), rekening))
    const geboekt = evolveBankrekening(rekening, g)
    const terug = { postId: 'p', toelichting: 'Was van een inwoner' }
    const weer = gevolg(geef('DraaiBankpostTerug', terug, geboekt))
    assert.deepEqual(weer.regels, [
      ['tussenrekening', 500],
      ['eigen-middelen', -500],
    ])
    assert.deepEqual([weer.gebruik, weer.g.datum], [[['p', 500]], '2026-03-10'])
    const daarna = evolveBankrekening(geboekt, weer.g)
    assert.deepEqual(daarna, rekening)
    assert.deepEqual(codes(geef('DraaiBankpostTerug', terug, daarna)), ['BankpostNietGeboekt'])
  })

  test('refused: an entry that is not there or partly used, a fee that comes in, an account that is not there', () => {
    assert.deepEqual(codes(geef('BoekBankpost', boek(), rekening, post(500, 100))), ['BankpostGebruikt'])
    assert.deepEqual(codes(geef('BoekBankpost', boek('vergoeding'), rekening, post(500))), ['VergoedingGaatEraf'])
    assert.deepEqual(codes(geef('BoekBankpost', boek(), rekening, post(0))), ['BankpostGebruikt'])
    const elders = { ...post(500), bankrekeningId: 'een-andere' }
    assert.deepEqual(codes(geef('BoekBankpost', boek(), rekening, elders)), ['BankpostOnbekend'])
    assert.deepEqual(codes(geef('BoekBankpost', boek(), null)), ['BankrekeningBestaatNiet'])
    const context = contextOp(datum('2026-03-10'), administratie, () => 'id')
    const onbekend = bankrekeningopdrachten.find((o) => o.soort === 'BoekBankpost')?.beslis(boek(), rekening, context)
    assert.deepEqual(onbekend?.ok === false ? onbekend.weigeringen.map((w) => w.code) : [], ['BankpostOnbekend'])
  })
})
