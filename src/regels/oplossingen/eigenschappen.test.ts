import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { datum, plusDagen, plusMaanden } from '../../gedeeld/datum.ts'
import { type Centen, centen } from '../../gedeeld/geld.ts'
import { contanteWaarde } from '../krediet/index.ts'
import { betaalbaarheid } from '../voorstel/index.ts'
import {
  type Oplossing,
  type Oplossinguitkomst,
  type Oplossingsoort,
  type Oplossingsvraag,
  isOplossing,
  oplossingen,
  redenInWoorden,
  vergelijkOplossingen,
} from './index.ts'

const peildatum = datum('2026-01-31')
const centenTot = (hoogste: number) => fc.integer({ min: 0, max: hoogste }).map(centen)

const vragen: fc.Arbitrary<Oplossingsvraag> = fc.record({
  peildatum: fc.constant(peildatum),
  capaciteit: fc
    .tuple(centenTot(60_000), fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { maxLength: 4 }), centenTot(60_000))
    .map(([eerst, dagen, later]) => [
      { vanaf: peildatum, bedrag: eerst },
      ...dagen.map((dag, i) => ({ vanaf: plusDagen(peildatum, dag), bedrag: centen(i % 2 === 0 ? later : 0) })),
    ]),
  looptijdMaanden: fc.integer({ min: 1, max: 60 }),
  afwijkingLooptijd: fc.constant('Een reden.'),
  ondernemer: fc.boolean(),
  samen: fc.boolean(),
  vermogen: fc.oneof(fc.constant(centen(0)), centenTot(400_000)),
  vergoeding: fc.option(
    fc.record({
      percentage: fc.integer({ min: 0, max: 900 }),
      grondslag: fc.constantFrom('doorbetaald' as const, 'gespaard' as const),
      beheerPerMaand: centenTot(600),
    }),
  ),
  aannames: fc.constant({}),
  jaarrente: fc.option(fc.integer({ min: 0, max: 1300 })),
  vorderingen: fc
    .array(fc.tuple(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 4 })), {
      minLength: 1,
      maxLength: 9,
    })
    .map((rij) =>
      rij.map(([bedrag, kwart], i) => ({
        id: `v${i}`,
        bedrag: centen(bedrag),
        preferentBedrag: centen(Math.floor((bedrag * kwart) / 4)),
      })),
    ),
})

const som = (bedragen: readonly Centen[]): number => bedragen.reduce((a, b) => a + b, 0)
const vind = (alle: readonly Oplossing[], soort: Oplossingsoort): Oplossinguitkomst | null => {
  const een = alle.find((o) => o.soort === soort)
  return een?.mogelijk === true ? een.uitkomst : null
}

test('to the cent, for every one: paid = received + kosten + over; schedules add up; no claim gets more than itself', () => {
  fc.assert(
    fc.property(vragen, (vraag) => {
      const schuld = som(vraag.vorderingen.map(({ bedrag }) => bedrag))
      for (const oplossing of vergelijkOplossingen(vraag).oplossingen) {
        if (!oplossing.mogelijk) continue
        const { inwoner, kosten, over, schuldeisers } = oplossing.uitkomst
        const weg = kosten.rente + kosten.vergoeding + kosten.bewindvoerder
        assert.equal(inwoner.totaal, schuldeisers.totaal + weg + over, oplossing.soort)
        assert.equal(inwoner.totaal, inwoner.vermogen + som(inwoner.perMaand))
        assert.equal(som(schuldeisers.uitdeling.map(({ bedrag }) => bedrag)), schuldeisers.totaal)
        assert.equal(som(schuldeisers.betalingen.map(({ bedrag }) => bedrag)), schuldeisers.totaal)
        for (const [i, { id, bedrag }] of vraag.vorderingen.entries()) {
          const gekregen = schuldeisers.uitdeling[i]
          assert.equal(gekregen?.id, id)
          assert.ok(gekregen.bedrag >= 0 && gekregen.bedrag <= bedrag)
        }
        const bedragen = [...Object.values(kosten), over, ...inwoner.perMaand, inwoner.vermogen]
        assert.ok(bedragen.every((bedrag) => bedrag >= 0))
        if (over > 0) assert.equal(schuldeisers.totaal, schuld)
      }
    }),
    { numRuns: 400 },
  )
})

test('payments: above nothing, in order, on their day, never before the money is there, the last when it ends', () => {
  fc.assert(
    fc.property(vragen, (vraag) => {
      for (const oplossing of vergelijkOplossingen(vraag).oplossingen) {
        if (!oplossing.mogelijk) continue
        const { inwoner, schuldeisers, berekening } = oplossing.uitkomst
        const leent = ['SK', 'herfinanciering'].includes(oplossing.soort)
        let betaald = 0
        for (const [i, { maand, datum: dag, bedrag }] of schuldeisers.betalingen.entries()) {
          assert.ok(bedrag > 0 && maand > (schuldeisers.betalingen[i - 1]?.maand ?? -1))
          assert.equal(dag, plusMaanden(peildatum, maand))
          assert.ok(dag <= schuldeisers.klaarOp)
          betaald += bedrag
          if (!leent) assert.ok(betaald <= inwoner.vermogen + som(inwoner.perMaand.slice(0, maand)))
        }
        assert.equal(inwoner.klaarOp, plusMaanden(peildatum, inwoner.perMaand.length))
        assert.ok(schuldeisers.klaarOp <= inwoner.klaarOp)
        assert.ok(berekening.stappen.length > 2 && berekening.nietGemodelleerd.length > 0)
      }
    }),
  )
})

test('SK and its rente are SB without beheer: nominal in, nominal out', () => {
  fc.assert(
    fc.property(vragen, (basis) => {
      const vraag = { ...basis, jaarrente: basis.jaarrente ?? 960, vergoeding: null }
      const { oplossingen: alle } = vergelijkOplossingen(vraag)
      const [sk, sb] = [vind(alle, 'SK'), vind(alle, 'SB')]
      // With another number of months, because everything is paid sooner, there is nothing to compare.
      if (sk === null || sb === null || sk.inwoner.klaarOp !== sb.inwoner.klaarOp) return
      assert.equal(sk.schuldeisers.totaal + sk.over + sk.kosten.rente, sb.schuldeisers.totaal + sb.over)
      assert.equal(sk.inwoner.totaal, sb.inwoner.totaal)
      assert.ok(sk.schuldeisers.totaal <= sb.schuldeisers.totaal)
    }),
  )
})

test('what pays everything: open by the test of 36 months alone, and worth the loan to the cent', () => {
  fc.assert(
    fc.property(vragen, (vraag) => {
      const { oplossingen: alle, schuld, eersteDieKan } = vergelijkOplossingen(vraag)
      const regeling = vind(alle, 'betalingsregeling')
      assert.equal(regeling !== null, schuld > 0 && betaalbaarheid(vraag, 36).volledig)
      if (regeling !== null) {
        assert.equal(eersteDieKan, 'betalingsregeling')
        assert.equal(regeling.schuldeisers.totaal, schuld)
        const zonderLaatste = som(regeling.inwoner.perMaand.slice(0, -1))
        assert.ok(regeling.inwoner.vermogen + zonderLaatste < schuld || regeling.inwoner.perMaand.length === 0)
        for (const soort of ['SK', 'SB', 'SA', 'wsnp'] as const) assert.equal(vind(alle, soort), null)
      }
      const lening = vind(alle, 'herfinanciering')
      if (lening === null) return
      assert.equal(contanteWaarde(lening.inwoner.perMaand, vraag.jaarrente ?? -1), schuld - vraag.vermogen)
      assert.equal(lening.schuldeisers.totaal, schuld)
      assert.ok(lening.inwoner.perMaand.length >= (regeling?.inwoner.perMaand.length ?? 99))
    }),
    { numRuns: 400 },
  )
})

test('every one is there once, in order; what is closed says why in Dutch; the first open one is named', () => {
  const gezien = new Set<string>()
  fc.assert(
    fc.property(vragen, (vraag) => {
      const { oplossingen: alle, eersteDieKan } = vergelijkOplossingen(vraag)
      assert.deepEqual(
        alle.map(({ soort }) => soort),
        Object.keys(oplossingen),
      )
      assert.equal(eersteDieKan, alle.find(({ mogelijk }) => mogelijk)?.soort ?? null)
      for (const oplossing of alle) {
        if (oplossing.mogelijk) continue
        assert.ok(oplossing.redenen.length > 0)
        assert.equal(new Set(oplossing.redenen.map(({ code }) => code)).size, oplossing.redenen.length)
        for (const reden of oplossing.redenen) {
          const { code, detail } = redenInWoorden(reden)
          assert.match(detail, /^[A-Z].*\.$/)
          gezien.add(code)
        }
      }
    }),
  )
  assert.ok(gezien.size >= 6, [...gezien].join())
  assert.ok(!isOplossing('toString') && isOplossing('wsnp'))
})
