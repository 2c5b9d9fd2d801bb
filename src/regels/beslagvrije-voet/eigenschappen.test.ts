import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { vergelijk } from '../../gedeeld/breuk.ts'
import { datum, plusDagen } from '../../gedeeld/datum.ts'
import { type Centen, centen, centenHalfOp } from '../../gedeeld/geld.ts'
import {
  type BeslagvrijeVoet,
  type BeslagvrijeVoetVraag,
  type Leefsituatie,
  berekenBeslagvrijeVoet,
  isPaar,
  leefsituaties,
} from './index.ts'

function reken(vraag: BeslagvrijeVoetVraag): BeslagvrijeVoet {
  const uitkomst = berekenBeslagvrijeVoet(vraag)
  if (!uitkomst.ok) assert.fail(JSON.stringify(uitkomst.weigeringen))
  return uitkomst.waarde
}

const isLeefsituatie = (tekst: string): tekst is Leefsituatie => Object.hasOwn(leefsituaties, tekst)
const situaties = Object.keys(leefsituaties).filter(isLeefsituatie)
const dagen = fc.nat({ max: 1279 }).map((n) => plusDagen(datum('2023-07-01'), n))
const jaarbedrag = fc.nat({ max: 9_000_000 }).map(centen)
const maandbedrag = fc.nat({ max: 600_000 }).map(centen)
const misschien = fc.option(maandbedrag, { nil: undefined })

/** A household on a day with an income: lid 2 and nothing else. */
const kaal = fc.record({
  peildatum: dagen,
  leefsituatie: fc.constantFrom(...situaties),
  belastbaarJaarinkomen: jaarbedrag,
})

/** The same with everything that may come on top or off. */
const vol = fc
  .record({
    basis: kaal,
    nettoMaandinkomen: misschien,
    partner: misschien,
    eigenNietBeslagenMaandinkomen: misschien,
    loonheffingBijtelling: misschien,
    woonkosten: misschien,
    woning: fc.constantFrom('huur', 'eigen-of-buiten-huurtoeslag', undefined),
    waar: fc.constantFrom('thuis', 'thuis', 'thuis', 'zonderAdres', 'inrichting'),
    prijsVerzorging: maandbedrag,
  })
  .map(({ basis, partner, waar, prijsVerzorging, woonkosten, woning, ...rest }): BeslagvrijeVoetVraag => ({
    ...basis,
    ...rest,
    ...(isPaar(basis.leefsituatie) ? { partnerNettoMaandinkomen: partner } : {}),
    ...(waar === 'thuis' ? { woonkosten, woning } : {}),
    ...(waar === 'zonderAdres' ? { zonderAdres: true } : {}),
    ...(waar === 'inrichting' ? { inrichting: { prijsVerzorging } } : {}),
  }))

const meer = (bedrag: Centen, erbij: number): Centen => centen(bedrag + erbij)

test('never below 0; without the raise for woonkosten never above the maximum of lid 1', () => {
  fc.assert(
    fc.property(vol, (vraag) => {
      const { bedrag, uitwerking } = reken(vraag)
      assert.ok(bedrag >= 0)
      if (uitwerking.onderdelen === null || vraag.woonkosten !== undefined) return
      assert.ok(bedrag <= centenHalfOp(uitwerking.parameters.maximum))
    }),
  )
})

test('more yearly income never lowers lid 2, and one cent more changes it by at most one cent', () => {
  fc.assert(
    fc.property(kaal, fc.nat({ max: 2_000_000 }), (vraag, erbij) => {
      const voet = (n: number) =>
        reken({ ...vraag, belastbaarJaarinkomen: meer(vraag.belastbaarJaarinkomen, n) }).bedrag
      const nu = voet(0)
      assert.ok(voet(erbij) >= nu)
      const verder = voet(1)
      assert.ok(verder === nu || verder === nu + 1, `${nu} → ${verder}`)
    }),
  )
})

test('no jump where a bracket begins or ends', () => {
  for (const peildatum of ['2023-07-01', '2024-07-01', '2025-07-01', '2026-01-01', '2026-12-31'].map(datum))
    for (const leefsituatie of situaties) {
      const voet = (c: number) => reken({ peildatum, leefsituatie, belastbaarJaarinkomen: centen(c) })
      const { drempelinkomen, kindgebondenBudget, huur, zorgHoogstens, afbouwZorg } = voet(0).uitwerking.parameters
      const zorgVol = Math.round(
        Number(drempelinkomen.teller) / Number(drempelinkomen.noemer) +
          (12 * Number(zorgHoogstens.teller) * Number(afbouwZorg.noemer)) /
            (Number(zorgHoogstens.noemer) * Number(afbouwZorg.teller)),
      )
      const grenzen = [
        Number(centenHalfOp(drempelinkomen)),
        ...(kindgebondenBudget === null ? [] : [Number(centenHalfOp(kindgebondenBudget.drempel))]),
        huur.vorm === 'lijn' ? Number(huur.ijkpunt.teller) : Number(huur.laag.inkomen.teller),
        zorgVol,
      ]
      for (const grens of grenzen)
        for (let c = grens - 3; c < grens + 3; c++) {
          const stap = voet(c + 1).bedrag - voet(c).bedrag
          assert.ok(stap === 0 || stap === 1, `${peildatum} ${leefsituatie} ${c}: ${stap}`)
        }
    }
})

test('art. 475db and 475dc never raise; more net income never lowers the beslagvrije voet', () => {
  fc.assert(
    fc.property(vol, maandbedrag, (vraag, erbij) => {
      const { bedrag, uitwerking: u } = reken(vraag)
      assert.ok(vergelijk(u.voet, u.aftrek.rest) <= 0)
      assert.ok(bedrag <= reken({ ...vraag, nettoMaandinkomen: undefined }).bedrag)
      const zonderAftrek = {
        ...vraag,
        partnerNettoMaandinkomen: undefined,
        eigenNietBeslagenMaandinkomen: undefined,
        loonheffingBijtelling: undefined,
      }
      assert.ok(bedrag <= reken(zonderAftrek).bedrag)
      if (vraag.nettoMaandinkomen === undefined) return
      assert.ok(reken({ ...vraag, nettoMaandinkomen: meer(vraag.nettoMaandinkomen, erbij) }).bedrag >= bedrag)
    }),
  )
})

test('the compensatiekop is at least 0 and at most what lid 2 gives above the basis', () => {
  fc.assert(
    fc.property(vol, (vraag) => {
      const { compensatiekop, onderdelen, naMaximum } = reken(vraag).uitwerking
      const kop = centenHalfOp(compensatiekop)
      assert.ok(kop >= 0)
      assert.ok(onderdelen === null ? kop === 0 : kop <= centenHalfOp(naMaximum) - centenHalfOp(onderdelen.basis) + 1)
    }),
  )
})

const centenVan = (decimaal: string | undefined): number => Math.round(Number(decimaal) * 100)

test('the steps add up to the result, each rounded by less than a cent', () => {
  fc.assert(
    fc.property(vol, (vraag) => {
      const { bedrag, berekening, uitwerking } = reken(vraag)
      const van = (begin: string): number[] =>
        berekening.stappen.filter(({ stap }) => stap.startsWith(begin)).map(({ bedrag: b }) => centenVan(b))
      const som = (delen: readonly number[]) => delen.reduce((a, b) => a + b, 0)
      const delen = ['Basis', 'Zorg:', 'Huur:', 'Kindgebonden budget'].flatMap(van)
      const begin = ['Samen', 'Geen adres', 'Verblijf'].flatMap(van)
      assert.equal(begin.length, 1)
      if (uitwerking.onderdelen !== null) {
        const samen = Math.min(som(delen), centenHalfOp(uitwerking.parameters.maximum))
        assert.ok(Math.abs(samen - som(begin)) <= delen.length)
      }
      const daarna = [
        ...van('Verhoging'),
        ...berekening.stappen.flatMap(({ stap, bedrag: b }) => (stap.endsWith('gaat eraf') ? [centenVan(b)] : [])),
      ]
      const netto = vraag.nettoMaandinkomen
      const totaal = som(begin) + som(daarna)
      const verwacht = netto === undefined ? totaal : Math.min(totaal, Math.round(0.95 * netto))
      assert.ok(Math.abs(verwacht - bedrag) <= daarna.length + 2, `${verwacht} ${bedrag}`)
      assert.equal(centenVan(berekening.stappen.at(-1)?.bedrag), bedrag)
    }),
  )
})

test('the same question gives the same answer, text by text', () => {
  fc.assert(
    fc.property(vol, (vraag) => {
      assert.deepEqual(reken(vraag), reken(structuredClone(vraag)))
    }),
  )
})

test('an explanation lists every value once, with its source, and begun on or before the peildatum', () => {
  fc.assert(
    fc.property(vol, (vraag) => {
      const { waarden, stappen } = reken(vraag).berekening
      assert.equal(new Set(waarden.map(({ naam }) => naam)).size, waarden.length)
      for (const { vanaf, bron, waarde } of waarden) assert.ok(vanaf <= vraag.peildatum && bron !== '' && waarde !== '')
      assert.equal(new Set(stappen.map(({ stap }) => stap)).size, stappen.length)
      for (const { bedrag, uitkomst, formule, bron } of stappen) {
        assert.ok((bedrag === undefined) !== (uitkomst === undefined))
        assert.ok(formule !== '' && bron !== '')
      }
    }),
  )
})
