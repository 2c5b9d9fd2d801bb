import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { breuk, min, vergelijk } from '../../gedeeld/breuk.ts'
import { datum, plusDagen } from '../../gedeeld/datum.ts'
import { centen, centenHalfOp } from '../../gedeeld/geld.ts'
import { type Leefsituatie, heeftKinderen, isPaar, leefsituaties } from '../beslagvrije-voet/index.ts'
import { type Correctiesoort, type Vtlb, type Vtlbvraag, berekenVtlb, correctiesoorten, rekenVtlb } from './index.ts'

function reken(vraag: Vtlbvraag): Vtlb {
  const uitkomst = berekenVtlb(vraag)
  if (!uitkomst.ok) assert.fail(JSON.stringify(uitkomst.weigeringen))
  return uitkomst.waarde
}

const isLeefsituatie = (tekst: string): tekst is Leefsituatie => Object.hasOwn(leefsituaties, tekst)
const isSoort = (tekst: string): tekst is Correctiesoort => Object.hasOwn(correctiesoorten, tekst)
const bedrag = (max: number) => fc.nat({ max }).map(centen)
const kinderen = fc.array(fc.record({ leeftijd: fc.nat({ max: 17 }) }), { minLength: 1, maxLength: 5 })

const correcties = fc
  .record({ zorgpremie: bedrag(30_000), woonlasten: bedrag(60_000), missendKindgebondenBudget: bedrag(40_000) })
  .map((gegeven) => ({ soort: 'correcties', correcties: gegeven }) as const)

const lastenMet = (leefsituatie: Leefsituatie) =>
  fc
    .record({
      zorgpremie: bedrag(40_000),
      zorgtoeslag: bedrag(30_000),
      rekenhuur: bedrag(200_000),
      huurtoeslag: bedrag(50_000),
      kindgebondenBudget: bedrag(90_000),
      kinderen: heeftKinderen(leefsituatie) ? kinderen : fc.constant([]),
    })
    .map((lasten) => ({ soort: 'lasten', lasten }) as const)

const vragen = fc
  .tuple(
    fc.constantFrom(...Object.keys(leefsituaties).filter(isLeefsituatie)),
    fc.nat({ max: 1279 }).map((n) => plusDagen(datum('2023-07-01'), n)),
  )
  .chain(([leefsituatie, peildatum]) =>
    fc.record({
      leefsituatie: fc.constant(leefsituatie),
      peildatum: fc.constant(peildatum),
      belastbaarJaarinkomen: bedrag(8_000_000),
      nettoMaandinkomen: bedrag(500_000),
      aowLeeftijd: fc.boolean(),
      volwassenen: isPaar(leefsituatie) ? fc.constantFrom(1, 2) : fc.constant(1),
      werkurenPerWeek: fc.constantFrom(0, 18, 18.25, 36),
      eigenRisicoAfgekocht: fc.boolean(),
      individueel: fc.oneof(correcties, lastenMet(leefsituatie)),
      woonkosten: fc.option(bedrag(200_000), { nil: undefined }),
      partnerNettoMaandinkomen: isPaar(leefsituatie)
        ? fc.option(bedrag(300_000), { nil: undefined })
        : fc.constant(undefined),
      overigeCorrecties: fc.array(
        fc.record({
          soort: fc.constantFrom(...Object.keys(correctiesoorten).filter(isSoort)),
          bedrag: bedrag(20_000),
          toelichting: fc.constant('omdat het nodig is'),
        }),
        { maxLength: 3 },
      ),
    }),
  )

test('the vtlb is never below the beslagvrije voet', () => {
  fc.assert(
    fc.property(vragen, (vraag) => {
      const { vtlb, beslagvrijeVoet, uitwerking } = reken(vraag)
      assert.ok(vtlb >= beslagvrijeVoet)
      assert.ok(vergelijk(uitwerking.vtlb, uitwerking.voet.voet) >= 0)
    }),
  )
})

test('the capacity is never below 0; by the vtlb alone it is what is left above it, and before that at least so much', () => {
  fc.assert(
    fc.property(vragen, (vraag) => {
      const { perMaand, afloscapaciteit, uitwerking } = reken(vraag)
      const boven = centenHalfOp(min(breuk(BigInt(vraag.nettoMaandinkomen)), uitwerking.vtlb))
      assert.ok(perMaand >= 0)
      assert.equal(afloscapaciteit.beleid, vraag.peildatum < '2024-07-01' ? 'minimum-5-procent' : 'vtlb')
      if (afloscapaciteit.beleid === 'vtlb') return assert.equal(perMaand, Math.max(0, boven))
      assert.ok(perMaand >= boven)
      const vijfProcent = centenHalfOp(uitwerking.voet.parameters.norm) / 20
      assert.ok(perMaand <= Math.max(boven, vijfProcent + 1))
    }),
  )
})

test('an inwoner never pays from the beslagvrije voet', () => {
  fc.assert(
    fc.property(vragen, (vraag) => {
      const { perMaand, beslagvrijeVoet } = reken(vraag)
      assert.ok(perMaand === 0 || vraag.nettoMaandinkomen - perMaand >= beslagvrijeVoet - 1)
    }),
  )
})

test('more hours, a higher correction or AOW never lower the vtlb; eigen risico bought off never raises it', () => {
  fc.assert(
    fc.property(vragen, bedrag(10_000), (vraag, erbij) => {
      const { vtlb } = reken({ ...vraag, werkurenPerWeek: 18, aowLeeftijd: false, eigenRisicoAfgekocht: false })
      const met = (anders: Partial<Vtlbvraag>) =>
        reken({ ...vraag, werkurenPerWeek: 18, aowLeeftijd: false, eigenRisicoAfgekocht: false, ...anders }).vtlb
      assert.ok(met({ werkurenPerWeek: 18.01 }) >= vtlb)
      assert.ok(met({ aowLeeftijd: true }) >= vtlb)
      assert.ok(met({ eigenRisicoAfgekocht: true }) <= vtlb)
      const extra = { soort: 'overig', bedrag: erbij, toelichting: 'meer' } as const
      assert.ok(met({ overigeCorrecties: [...vraag.overigeCorrecties, extra] }) >= vtlb)
    }),
  )
})

const inCenten = (decimaal: string | undefined): number => Math.round(Number(decimaal) * 100)

test('the steps add up to the vtlb, each rounded by less than a cent', () => {
  fc.assert(
    fc.property(vragen, (vraag) => {
      const { vtlb, perMaand, beslagvrijeVoet, berekening } = reken(vraag)
      const stappen = berekening.stappen
      const vanaf = stappen.findIndex(({ stap }) => stap === 'Beslagvrije voet')
      const tot = stappen.findIndex(({ stap }) => stap.startsWith('Vrij te laten'))
      assert.equal(inCenten(stappen[vanaf]?.bedrag), beslagvrijeVoet)
      // The parts of the individuele lasten are told before their sum: only the sum counts.
      const delen = stappen
        .slice(vanaf + 1, tot)
        .filter(
          ({ stap, bedrag: b }) => b !== undefined && !/^(Correctie (zorg|woon|gemist)|Compensatiekop)/.test(stap),
        )
        .map(({ bedrag: b }) => inCenten(b))
      const som = delen.reduce((a, b) => a + b, beslagvrijeVoet)
      assert.ok(Math.abs(Math.max(som, beslagvrijeVoet) - vtlb) <= delen.length + 1, `${som} ${vtlb}`)
      assert.equal(inCenten(stappen[tot]?.bedrag), vtlb)
      assert.equal(inCenten(stappen.at(-1)?.bedrag), perMaand)
    }),
  )
})

test('the individuele lasten are the three corrections less the compensatiekop', () => {
  fc.assert(
    fc.property(vragen, (vraag) => {
      const { stappen } = reken(vraag).berekening
      const van = (begin: RegExp) =>
        stappen.filter(({ stap }) => begin.test(stap)).reduce((som, { bedrag: b }) => som + inCenten(b), 0)
      const verschil = van(/^Correctie (zorg|woon|gemist)/) - van(/^Compensatiekop/) - van(/^Individuele lasten/)
      assert.ok(Math.abs(verschil) <= 3)
    }),
  )
})

test('the same question gives the same answer; without explanation the same amounts', () => {
  fc.assert(
    fc.property(vragen, (vraag) => {
      const { berekening, ...bedragen } = reken(vraag)
      assert.deepEqual(reken(structuredClone(vraag)), { ...bedragen, berekening })
      assert.deepEqual(rekenVtlb(vraag), { ok: true, waarde: bedragen })
    }),
  )
})

test('an explanation lists every value once, with its source, and begun on or before the peildatum', () => {
  fc.assert(
    fc.property(vragen, (vraag) => {
      const { waarden, nietGemodelleerd } = reken(vraag).berekening
      assert.equal(new Set(waarden.map(({ naam }) => naam)).size, waarden.length)
      for (const { vanaf, bron } of waarden) assert.ok(vanaf <= vraag.peildatum && bron !== '')
      assert.equal(new Set(nietGemodelleerd.map(({ onderwerp }) => onderwerp)).size, nietGemodelleerd.length)
    }),
  )
})
