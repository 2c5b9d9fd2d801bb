import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { type Als, besluitOver, gegeven, stapje, totEnMet } from '../../../test/steun/gegeven.ts'
import { ontvangst } from '../../../test/steun/gevallen/geld.ts'
import {
  inBeeld,
  kwijting,
  mislukt,
  overleden,
  saneringskrediet,
  terugbetaald,
  wandel,
  wandelingen,
} from '../../../test/steun/wandeling.ts'
import {
  type Toestand,
  beginpunt,
  beginpuntenVoor,
  daarna,
  opdrachtBij,
  organisatie,
  pogingen,
} from '../../../test/steun/willekeur.ts'
import { datum, plusDagen } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import { type Gebeurtenis, evolve, leegTraject, vervolgOp } from '../verloop/index.ts'
import { type Boeking, type Rekening, boekingenBij, isGeldGebeurtenis, leefgeldsaldo, saldoVan } from './index.ts'

/** All boekingen of a history, in order. */
function grootboekVan(historie: readonly Gebeurtenis[]): readonly Boeking[] {
  let staat = leegTraject
  return historie.flatMap((g) => {
    staat = evolve(staat, g)
    return isGeldGebeurtenis(g) ? boekingenBij(g, { dossierId: 'd', ...staat }) : []
  })
}

const naam = (r: Rekening): string => (r.soort === 'te-betalen-schuldeiser' ? `${r.soort} ${r.schuldeiserId}` : r.soort)

/** A boeking in one line: day, omschrijving, and every account with its cents. */
const kort = ({ datum: dag, omschrijving, regels }: Boeking): string =>
  `${dag} ${omschrijving} | ${regels.map(({ rekening, bedrag }) => `${naam(rekening)} ${bedrag}`).join(' | ')}`

const saldo = (boekingen: readonly Boeking[], soort: Rekening['soort']): number =>
  boekingen
    .flatMap(({ regels }) => regels)
    .filter(({ rekening }) => rekening.soort === soort)
    .reduce((som, { bedrag }) => som + bedrag, 0)

const boekingenNa = (stappen: Parameters<typeof wandel>[0]) => grootboekVan(wandel(stappen).historie).map(kort)

describe('what each gebeurtenis books', () => {
  test('what comes in lies on the bank and is held for the inwoner', () => {
    assert.deepEqual(boekingenNa([...inBeeld, stapje('2026-03-20', 'LegOntvangstVast', ontvangst('2026-03-20'))]), [
      '2026-03-20 Reservering ontvangen | bank 15000 | reservering -15000',
    ])
    const vermogen = ontvangst('2026-03-19', '0.01', 'vermogen')
    assert.deepEqual(boekingenNa([...inBeeld, stapje('2026-03-20', 'LegOntvangstVast', vermogen)]), [
      '2026-03-19 Vermogen of spaargeld ontvangen | bank 1 | reservering -1',
    ])
  })

  test('a saneringskrediet passes the kredietbank, a payout what is to be paid to each schuldeiser', () => {
    assert.deepEqual(boekingenNa(totEnMet(saneringskrediet, 'DeelUit')), [
      '2026-04-20 Saneringskrediet verstrekt | kredietbank 251297 | reservering -251297',
      '2026-04-20 Saneringskrediet ontvangen | bank 251297 | kredietbank -251297',
      '2026-04-20 Vermogen of spaargeld ontvangen | bank 10000 | reservering -10000',
      '2026-04-20 Uitdeling aan de schuldeisers | reservering 261297 | te-betalen-schuldeiser s-vlam -65324 | te-betalen-schuldeiser s-erf -163311 | te-betalen-schuldeiser s-schatkist -32662',
      '2026-04-20 Betaald aan schuldeiser | te-betalen-schuldeiser s-vlam 65324 | bank -65324',
      '2026-04-20 Betaald aan schuldeiser | te-betalen-schuldeiser s-erf 163311 | bank -163311',
      '2026-04-20 Betaald aan schuldeiser | te-betalen-schuldeiser s-schatkist 32662 | bank -32662',
    ])
  })

  test('an early end, the erfgenamen and the inwoner: by another name, and out to the last cent', () => {
    const einde = boekingenNa(mislukt)
    assert.match(einde[1] ?? '', /^2026-06-02 Uitdeling bij het einde \| reservering 15000 \| te-betalen-schuldeiser /)
    assert.equal(einde.length, 5)
    assert.deepEqual(boekingenNa(overleden).slice(1), [
      '2026-04-02 Saldo voor de erfgenamen | reservering 15000 | te-betalen-erfgenamen -15000',
      '2026-04-02 Uitgekeerd aan de erfgenamen | te-betalen-erfgenamen 15000 | bank -15000',
    ])
    assert.deepEqual(boekingenNa(terugbetaald).slice(1), [
      '2026-03-24 Saldo voor de inwoner | reservering 15000 | te-betalen-inwoner -15000',
      '2026-03-24 Terugbetaald aan de inwoner | te-betalen-inwoner 15000 | bank -15000',
    ])
  })

  test('a share goes to who holds the vordering on that day', () => {
    const { staat } = gegeven(inBeeld)
    const [eerste, ...rest] = staat.schulden.vorderingen
    assert.ok(eerste)
    const elders = { ...eerste, schuldeiser: { ...eerste.schuldeiser, id: 's-koper' } }
    const uitgedeeld = {
      soort: 'Uitgedeeld',
      datum: datum('2026-06-02'),
      grond: 'einde',
      methode: 'pondspondsgewijs',
      delen: [{ vorderingId: eerste.id, bedrag: centen(3) }],
      rest: centen(0),
    } as const
    assert.deepEqual(
      boekingenBij(uitgedeeld, { dossierId: 'd', schulden: { ...staat.schulden, vorderingen: [elders, ...rest] } }).map(
        kort,
      ),
      [
        '2026-06-02 Uitdeling bij het einde | reservering 3 | te-betalen-schuldeiser s-koper -3',
        '2026-06-02 Betaald aan schuldeiser | te-betalen-schuldeiser s-koper 3 | bank -3',
      ],
    )
    assert.throws(
      () => boekingenBij(uitgedeeld, { dossierId: 'd', schulden: { ...staat.schulden, vorderingen: rest } }),
      /not there/,
    )
  })

  test('the omschrijving is one of ours: what people typed does not get into the grootboek', () => {
    const alles = Object.values(wandelingen).flatMap((stappen) => boekingenNa(stappen))
    assert.ok(alles.length > 30)
    for (const regel of alles) assert.doesNotMatch(regel, /afschrift|Samir|erfrecht|spaarrekening|geen schulden/)
  })
})

/** What must hold of the grootboek of a dossier, whatever happened to it. */
function klopt(historie: readonly Gebeurtenis[]): void {
  const { geld } = historie.reduce(evolve, leegTraject)
  const boekingen = grootboekVan(historie)
  for (const { regels } of boekingen) {
    assert.equal(
      regels.reduce((som, { bedrag }) => som + bedrag, 0),
      0,
    )
    assert.ok(regels.length > 1 && regels.every(({ bedrag }) => bedrag !== 0))
  }
  assert.equal(0 - saldo(boekingen, 'reservering'), saldoVan(geld))
  assert.equal(0 - saldo(boekingen, 'leefgeld'), leefgeldsaldo(geld.beheer))
  // What came by a statement lies on the bank too: against what the statement put between.
  assert.equal(
    saldo(boekingen, 'bank') + saldo(boekingen, 'tussenrekening') + saldo(boekingen, 'beginsaldo'),
    saldoVan(geld) + leefgeldsaldo(geld.beheer),
  )
  for (const soort of [
    'afloscapaciteit',
    'kredietbank',
    'te-betalen-schuldeiser',
    'te-betalen-inwoner',
    'te-betalen-erfgenamen',
  ] as const)
    assert.equal(saldo(boekingen, soort), 0, soort)
  const toegedeeld = boekingen
    .flatMap(({ regels }) => regels)
    .filter(({ rekening, bedrag }) => rekening.soort === 'te-betalen-schuldeiser' && bedrag < 0)
  const delen = geld.uitdelingen.flatMap((u) => u.delen)
  assert.deepEqual(
    toegedeeld.map(({ bedrag }) => -bedrag),
    delen.map(({ bedrag }) => bedrag),
  )
}

describe('the grootboek of a dossier closes', () => {
  for (const [naamVanWandeling, stappen] of Object.entries(wandelingen))
    test(`after every step of ${naamVanWandeling}`, () => {
      const { historie } = wandel(stappen)
      historie.forEach((_, i) => klopt(historie.slice(0, i + 1)))
    })

  for (const eerst of [
    'LegOntvangstVast',
    'DeelUit',
    'BeeindigTraject',
    'KeerUitAanErfgenamen',
    'BetaalTerugAanInwoner',
  ])
    test(`whatever is asked, in whatever order, beginning where ${eerst} can be given`, () => {
      let geboekt = 0
      fc.assert(
        fc.property(beginpuntenVoor(eerst), pogingen, (begin, reeks) => {
          let toestand: Toestand = beginpunt(begin)
          let teller = 0
          const voor = toestand.historie.length
          const geef = (als: Als) => {
            const besluit = besluitOver(toestand.staat, als, () => `nieuw-${++teller}`)
            if (besluit.ok) toestand = daarna(toestand, besluit.waarde)
          }
          for (const [i, poging] of reeks.entries()) {
            const dagen = i === 0 ? 0 : poging.dagen
            toestand = { ...toestand, vandaag: plusDagen(toestand.vandaag, dagen) }
            geef(opdrachtBij(i === 0 ? { ...poging, soort: eerst } : poging, toestand))
            const vervolg = vervolgOp(toestand.staat, toestand.vandaag, organisatie)
            if (vervolg !== null) geef({ op: toestand.vandaag, ...vervolg, door: kwijting })
          }
          geboekt += toestand.historie.slice(voor).filter(isGeldGebeurtenis).length
          klopt(toestand.historie)
        }),
        // An end can be given in nearly every state, and in few of them there is money.
        { numRuns: eerst === 'BeeindigTraject' ? 240 : 80 },
      )
      assert.ok(geboekt > 0, 'there was nothing to book')
    })
})
