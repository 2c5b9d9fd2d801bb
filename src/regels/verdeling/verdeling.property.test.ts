import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { centen } from '../../gedeeld/geld.ts'
import type { Methode } from './percentages.ts'
import { type TeVerdelenVordering, verdeel } from './verdeling.ts'

const methoden = fc.constantFrom<Methode>('twee-op-een', 'pondspondsgewijs')
const vordering = fc
  .tuple(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .map(([bedrag, preferent, betaald]) => ({
    bedrag: centen(bedrag),
    preferentBedrag: centen(Math.floor((bedrag * preferent) / 4)),
    reedsBetaald: centen(Math.floor((bedrag * betaald) / 4)),
  }))
const vorderingen = fc
  .array(vordering, { maxLength: 12 })
  .map((lijst): TeVerdelenVordering[] => lijst.map((een, i) => ({ ...een, id: `v${i}` })))
const bedragen = fc.integer({ min: 0, max: 3_000_000 }).map(centen)

const openVan = ({ bedrag, reedsBetaald = centen(0) }: TeVerdelenVordering): number => bedrag - reedsBetaald
const som = (getallen: readonly number[]): number => getallen.reduce((a, b) => a + b, 0)

test('to the cent: Σ uitdeling + rest = bedrag, none below 0 or above open, rest only when all are full', () => {
  fc.assert(
    fc.property(bedragen, methoden, vorderingen, (bedrag, methode, lijst) => {
      const { uitdeling, rest } = verdeel({ bedrag, methode, vorderingen: lijst })
      assert.equal(som(uitdeling.map((rij) => rij.bedrag)) + rest, bedrag)
      const vol = lijst.map((een, i) => {
        const gekregen = uitdeling[i]?.bedrag ?? -1
        assert.ok(gekregen >= 0 && gekregen <= openVan(een))
        return gekregen === openVan(een)
      })
      if (rest > 0) assert.ok(vol.every(Boolean))
    }),
  )
})

test('more to divide never leaves a claim more than a rounding cent worse off', () => {
  fc.assert(
    fc.property(bedragen, fc.integer({ min: 1, max: 5000 }), methoden, vorderingen, (bedrag, meer, methode, lijst) => {
      const [eerst, dan] = [bedrag, centen(bedrag + meer)].map((b) =>
        verdeel({ bedrag: b, methode, vorderingen: lijst }).uitdeling.map((rij) => rij.bedrag),
      )
      assert.ok(eerst?.every((deel, i) => (dan?.[i] ?? -2) >= deel - 1))
    }),
  )
})

test('the order of the claims moves at most one cent per claim', () => {
  fc.assert(
    fc.property(bedragen, methoden, vorderingen, (bedrag, methode, lijst) => {
      const heen = new Map(
        verdeel({ bedrag, methode, vorderingen: lijst }).uitdeling.map((rij) => [rij.id, rij.bedrag]),
      )
      const terug = verdeel({ bedrag, methode, vorderingen: lijst.toReversed() }).uitdeling
      for (const { id, bedrag: deel } of terug) assert.ok(Math.abs(deel - (heen.get(id) ?? -9)) <= 1)
    }),
  )
})

test('two payments end where one payment of their sum ends, but for rounding cents', () => {
  const half = fc.integer({ min: 0, max: 1_500_000 }).map(centen)
  fc.assert(
    fc.property(half, half, methoden, vorderingen, (een, twee, methode, lijst) => {
      const vers = lijst.map((rij) => ({ ...rij, reedsBetaald: centen(0) }))
      const eerste = verdeel({ bedrag: een, methode, vorderingen: vers })
      const verder = vers.map((rij, i) => ({ ...rij, reedsBetaald: eerste.uitdeling[i]?.bedrag ?? centen(0) }))
      const tweede = verdeel({ bedrag: twee, methode, vorderingen: verder })
      const ineens = verdeel({ bedrag: centen(een + twee), methode, vorderingen: vers })
      for (const [i, { bedrag }] of ineens.uitdeling.entries()) {
        const samen = (eerste.uitdeling[i]?.bedrag ?? 0) + (tweede.uitdeling[i]?.bedrag ?? 0)
        assert.ok(Math.abs(samen - bedrag) <= 2, `${samen} and ${bedrag}`)
      }
    }),
  )
})

/** Another way to the same answer, in floats: give all open parts a share, cap what is over, go round again. */
function rondeVoorRonde(bedrag: number, methode: Methode, lijst: readonly TeVerdelenVordering[]): readonly number[] {
  const delen = lijst.flatMap(({ bedrag: hele, preferentBedrag: p, reedsBetaald = centen(0) }, van) => {
    if (methode === 'pondspondsgewijs') return [{ van, gewicht: hele, ruimte: hele - reedsBetaald, krijgt: 0 }]
    const q = hele - p
    const opP = p + q === 0 ? 0 : Math.min(p, (reedsBetaald * 2 * p) / (2 * p + q))
    return [
      { van, gewicht: 2 * p, ruimte: p - opP, krijgt: 0 },
      { van, gewicht: q, ruimte: q - (reedsBetaald - opP), krijgt: 0 },
    ]
  })
  for (let over = bedrag, ronde = 0; over > 1e-6 && ronde < 100; ronde += 1) {
    const open = delen.filter((deel) => deel.ruimte - deel.krijgt > 1e-9)
    const gewicht = som(open.map((deel) => deel.gewicht))
    for (const deel of open) deel.krijgt = Math.min(deel.ruimte, deel.krijgt + (over * deel.gewicht) / gewicht)
    over = bedrag - som(delen.map((deel) => deel.krijgt))
  }
  return lijst.map((_, i) => som(delen.filter(({ van }) => van === i).map(({ krijgt }) => krijgt)))
}

test('the exact answer is that of capping and sharing round by round', () => {
  fc.assert(
    fc.property(bedragen, methoden, vorderingen, (bedrag, methode, lijst) => {
      const { uitdeling, rest } = verdeel({ bedrag, methode, vorderingen: lijst })
      const anders = rondeVoorRonde(bedrag - rest, methode, lijst)
      for (const [i, rij] of uitdeling.entries()) assert.ok(Math.abs(rij.bedrag - (anders[i] ?? -9)) < 1.01)
    }),
    { numRuns: 300 },
  )
})
