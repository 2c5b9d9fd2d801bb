import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { datum, plusDagen } from '../../gedeeld/datum.ts'
import { type Centen, centen } from '../../gedeeld/geld.ts'
import { contanteWaarde } from '../krediet/index.ts'
import type { Vergoedingsafspraak } from '../vergoeding/index.ts'
import {
  type Capaciteitsregel,
  type Voorstel,
  type VoorstelVordering,
  type Voorstelvraag,
  type Vorm,
  berekenVoorstel,
  betaalbaarheid,
  capaciteitPerMaand,
  voorstelsoorten,
  vormen,
} from './index.ts'

const peildatum = datum('2026-03-15')
const centenTot = (hoogste: number) => fc.integer({ min: 0, max: hoogste }).map(centen)

const vorderingen = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 900_000 }), fc.integer({ min: 0, max: 4 })), {
    minLength: 1,
    maxLength: 14,
  })
  .map((lijst) =>
    lijst.map(([bedrag, kwart], i): VoorstelVordering => ({
      id: `v${i}`,
      bedrag: centen(bedrag),
      preferentBedrag: centen(Math.floor((bedrag * kwart) / 4)),
    })),
  )

const capaciteit = fc
  .tuple(
    centenTot(50_000),
    fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { maxLength: 5 }),
    fc.array(centenTot(50_000), { minLength: 5, maxLength: 5 }),
  )
  .map(([eerst, dagen, bedragen]): readonly Capaciteitsregel[] => [
    ...dagen.map((dag, i) => ({ vanaf: plusDagen(peildatum, dag), bedrag: bedragen[i] ?? centen(0) })),
    { vanaf: peildatum, bedrag: eerst },
  ])

const vergoeding = fc.option(
  fc.record<Vergoedingsafspraak>({
    percentage: fc.integer({ min: 0, max: 900 }),
    grondslag: fc.constantFrom('doorbetaald', 'gespaard'),
    beheerPerMaand: centenTot(600),
  }),
)

const gemeen = fc.record({
  peildatum: fc.constant(peildatum),
  capaciteit,
  looptijdMaanden: fc.integer({ min: 1, max: 60 }),
  afwijkingLooptijd: fc.constant('Een reden.'),
  ondernemer: fc.boolean(),
  vermogen: centenTot(500_000),
  vergoeding,
  vorderingen,
})
type Gemeen = typeof gemeen extends fc.Arbitrary<infer T> ? T : never

const zonderCapaciteit = (vraag: Gemeen): Gemeen => ({
  ...vraag,
  capaciteit: [{ vanaf: peildatum, bedrag: centen(0) }],
})
const inVorm = (vraag: Gemeen, vorm: Vorm, jaarrente: number): Voorstelvraag => {
  if (vorm === 'SK') return { ...vraag, vorm, krediet: { soort: 'jaarrente', jaarrente } }
  return vorm === 'SB' ? { ...vraag, vorm } : { ...zonderCapaciteit(vraag), vorm }
}
const vragen = fc
  .tuple(gemeen, fc.constantFrom<Vorm>('SK', 'SB', 'SA'), fc.integer({ min: 0, max: 1200 }))
  .map(([vraag, vorm, jaarrente]) => inVorm(vraag, vorm, jaarrente))

function bereken(vraag: Voorstelvraag): Voorstel {
  const uitkomst = berekenVoorstel(vraag)
  if (!uitkomst.ok) assert.fail(JSON.stringify(uitkomst.weigeringen))
  return uitkomst.waarde
}
const som = (bedragen: readonly Centen[]): number => bedragen.reduce((a, b) => a + b, 0)
const bedragVan = ({ bedrag }: { readonly bedrag: Centen }): Centen => bedrag

test('to the cent: what is paid out, left, asked and kept is what was saved and brought in; nothing is below 0', () => {
  fc.assert(
    fc.property(vragen, (vraag) => {
      const v = bereken(vraag)
      const perMaand = capaciteitPerMaand(vraag.capaciteit, peildatum, vraag.looptijdMaanden)
      assert.equal(som(v.uitdeling.map(bedragVan)) + v.rest, v.teVerdelen)
      assert.equal(v.vergoeding + v.teVerdelen, v.gespaard + vraag.vermogen)
      assert.equal(v.gespaard + v.rente, som(perMaand))
      for (const [i, { bedrag }] of vraag.vorderingen.entries())
        assert.equal((v.uitdeling[i]?.bedrag ?? -1) + (v.kwijting[i]?.bedrag ?? -1), bedrag)
      const bedragen = [v.gespaard, v.rente, v.vergoeding, v.rest, v.teVerdelen, ...v.kwijting.map(bedragVan)]
      assert.ok([...bedragen, ...v.uitdeling.map(bedragVan)].every((bedrag) => bedrag >= 0))
      if (v.rest > 0) assert.ok(v.kwijting.every(({ bedrag }) => bedrag === 0))
      if (v.vorm !== 'SK') assert.equal(v.rente, 0)
    }),
    { numRuns: 500 },
  )
})

test('a saneringskrediet without rente is a schuldbemiddeling without beheer', () => {
  fc.assert(
    fc.property(gemeen, (basis) => {
      const afspraak = basis.vergoeding === null ? null : { ...basis.vergoeding, beheerPerMaand: centen(0) }
      const vraag = { ...basis, vergoeding: afspraak }
      const [sk, sb] = (['SK', 'SB'] as const).map((vorm) => {
        const { berekening, ...bedragen } = bereken(inVorm(vraag, vorm, 0))
        assert.equal(berekening.regel, 'voorstel')
        return { ...bedragen, vorm: null }
      })
      assert.deepEqual(sk, sb)
    }),
  )
})

test('more capacity, more vermogen, a lower rente or a lower fee never leaves the schuldeisers less', () => {
  fc.assert(
    fc.property(
      gemeen,
      fc.constantFrom<Vorm>('SK', 'SB'),
      fc.integer({ min: 0, max: 1100 }),
      fc.integer({ min: 1, max: 100 }),
      (vraag, vorm, rente, meer) => {
        const nu = bereken(inVorm(vraag, vorm, rente)).teVerdelen
        const ruimer = vraag.capaciteit.map(({ vanaf, bedrag }) => ({ vanaf, bedrag: centen(bedrag + meer) }))
        assert.ok(bereken(inVorm({ ...vraag, capaciteit: ruimer }, vorm, rente)).teVerdelen >= nu)
        const rijker = { ...vraag, vermogen: centen(vraag.vermogen + meer) }
        assert.equal(bereken(inVorm(rijker, vorm, rente)).teVerdelen, nu + meer)
        assert.ok(bereken(inVorm(vraag, vorm, rente + meer)).teVerdelen <= nu)
        assert.ok(bereken(inVorm({ ...vraag, vergoeding: null }, vorm, rente)).teVerdelen >= nu)
      },
    ),
  )
})

test('the order of the rows of the capacity, and of the claims but for a cent, does not matter', () => {
  fc.assert(
    fc.property(vragen, (vraag) => {
      const heen = bereken(vraag)
      assert.deepEqual(bereken({ ...vraag, capaciteit: vraag.capaciteit.toReversed() }), heen)
      const terug = bereken({ ...vraag, vorderingen: vraag.vorderingen.toReversed() }).uitdeling.toReversed()
      for (const [i, { id, bedrag }] of terug.entries()) {
        assert.equal(heen.uitdeling[i]?.id, id)
        assert.ok(Math.abs(bedrag - (heen.uitdeling[i]?.bedrag ?? -9)) <= 1)
      }
    }),
  )
})

test('a claim never gets a lower share than another with less priority, but for a cent', () => {
  fc.assert(
    fc.property(vragen, (vraag) => {
      const { uitdeling } = bereken(vraag)
      for (const [i, een] of vraag.vorderingen.entries())
        for (const [j, ander] of vraag.vorderingen.entries()) {
          if (een.preferentBedrag !== een.bedrag || ander.preferentBedrag !== 0) continue
          const [p, q] = [uitdeling[i]?.bedrag ?? -9, uitdeling[j]?.bedrag ?? -9]
          // p / een ≥ q / ander, with a cent of rounding on either side.
          assert.ok((p + 1) * ander.bedrag >= (q - 1) * een.bedrag)
        }
    }),
  )
})

test('the label follows from the whole debt and 36 months alone', () => {
  fc.assert(
    fc.property(vragen, (vraag) => {
      const { volledig } = betaalbaarheid(vraag, 36)
      const maanden = capaciteitPerMaand(vraag.capaciteit, peildatum, 36)
      assert.equal(volledig, som(maanden) + vraag.vermogen >= som(vraag.vorderingen.map(bedragVan)))
      const anders = vraag.vorm === 'SA' ? 'zonder-afloscapaciteit' : 'schuldregeling'
      const { soort } = bereken(vraag)
      assert.equal(soort, volledig ? 'betalingsregeling' : anders)
      assert.ok(voorstelsoorten[soort].length > 0)
    }),
  )
})

test('side by side for one dossier: every form, all in full, and one loan for everything', () => {
  // 24 × 200 = 4,800 pays 4,800 in full, 18 months do not; a loan over 36 months at 12 % is worth 6,074.9…, enough.
  const dossier: Gemeen = {
    peildatum,
    capaciteit: [{ vanaf: peildatum, bedrag: centen(20_000) }],
    looptijdMaanden: 18,
    afwijkingLooptijd: 'Een reden.',
    ondernemer: false,
    vermogen: centen(0),
    vergoeding: null,
    vorderingen: [{ id: 'a', bedrag: centen(480_000), preferentBedrag: centen(0) }],
  }
  const perVorm = Object.keys(vormen).map((vorm) => {
    const gekozen = vorm === 'SK' || vorm === 'SB' || vorm === 'SA' ? vorm : assert.fail(vorm)
    return [vorm, bereken(inVorm(dossier, gekozen, 960)).percentageConcurrent]
  })
  // 200 × (2,512.9745… / 150) = 3,350.6327… → 3,350.63 / 4,800 = 69.80 %; 3,600 / 4,800 = 75 %.
  assert.deepEqual(perVorm, [
    ['SK', '69.80'],
    ['SB', '75.00'],
    ['SA', '0.00'],
  ])
  const maanden = Array.from({ length: 36 }, (_, i) => i + 1).find((n) => betaalbaarheid(dossier, n).volledig)
  assert.equal(maanden, 24)
  const lening = contanteWaarde(capaciteitPerMaand(dossier.capaciteit, peildatum, 36), 1200)
  assert.ok(lening >= 480_000)
})
