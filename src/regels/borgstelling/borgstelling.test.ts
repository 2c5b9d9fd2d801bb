import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { datum } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import {
  type Borgstand,
  type Borgvraag,
  beoordeelBorgstelling,
  categorieen,
  isOpen,
  kanWorden,
  leningsoorten,
  standen,
} from './index.ts'

const dag = datum('2026-03-02')
const vraag = (anders: Partial<Borgvraag> = {}): Borgvraag => ({
  brutoKredietsom: centen(270_000),
  looptijdMaanden: 18,
  categorie: '100',
  proForma: null,
  gemeenteBekend: true,
  ...anders,
})
const oordeel = (anders: Partial<Borgvraag>) => {
  const uitkomst = beoordeelBorgstelling(vraag(anders), dag)
  return uitkomst.ok ? uitkomst.waarde.wijze : uitkomst.weigeringen.map(({ code }) => code)
}
const som = (bedrag: number) => ({ brutoKredietsom: centen(bedrag) })

test('by itself below € 5,000 and up to 36 months, else maatwerk', () => {
  const gevallen: readonly (readonly [string, Partial<Borgvraag>, string])[] = [
    ['an ordinary request', {}, 'automatisch'],
    ['the highest amount that the message states', som(499_999), 'automatisch'],
    ['exactly € 5,000', som(500_000), 'maatwerk'],
    ['36 months', { looptijdMaanden: 36 }, 'automatisch'],
    ['37 months', { looptijdMaanden: 37 }, 'maatwerk'],
    ['a gemeente that is not on the list', { gemeenteBekend: false }, 'maatwerk'],
    // 1.05 × 6,000.00 = 6,300.00: less is granted by itself, exactly that is not.
    ['a cent below 5 % above a pro forma', { ...som(629_999), proForma: centen(600_000) }, 'automatisch'],
    ['5 % above a pro forma', { ...som(630_000), proForma: centen(600_000) }, 'maatwerk'],
    ['a pro forma covers the looptijd too', { looptijdMaanden: 48, proForma: centen(270_000) }, 'automatisch'],
    ['a pro forma does not make up for a gemeente', { proForma: centen(270_000), gemeenteBekend: false }, 'maatwerk'],
    ['a small amount above a smaller pro forma', { ...som(270_000), proForma: centen(100_000) }, 'automatisch'],
  ]
  for (const [naam, anders, wijze] of gevallen) assert.equal(oordeel(anders), wijze, naam)
})

test('the reasons for maatwerk are told, all of them', () => {
  const uitkomst = beoordeelBorgstelling(vraag({ ...som(1_616_159), looptijdMaanden: 60 }), dag)
  assert.ok(uitkomst.ok)
  assert.equal(uitkomst.waarde.redenen.length, 2)
  assert.match(uitkomst.waarde.redenen[0] ?? '', /5\.000,00/)
  assert.match(uitkomst.waarde.redenen[1] ?? '', /36 maanden/)
})

test('an unknown category and an impossible looptijd are refused, both at once', () => {
  assert.deepEqual(oordeel({ categorie: '600' }), ['CategorieOnbekend'])
  assert.deepEqual(oordeel({ categorie: 'toString', looptijdMaanden: 61 }), [
    'CategorieOnbekend',
    'BorglooptijdOnmogelijk',
  ])
  for (const looptijdMaanden of [0, -1, 1.5]) assert.deepEqual(oordeel({ looptijdMaanden }), ['BorglooptijdOnmogelijk'])
  for (const categorie of Object.keys(categorieen)) assert.equal(oordeel({ categorie }), 'automatisch')
  assert.deepEqual(Object.keys(categorieen), ['100', '200', '300', '400', '500'])
  assert.deepEqual(Object.keys(leningsoorten), ['PL', 'SK', 'SL'])
})

test('the premie is one percent of the bruto kredietsom, half up', () => {
  for (const [bedrag, premie] of [
    [270_000, 2700],
    [499_950, 5000],
    [499_949, 4999],
    [50, 1],
    [49, 0],
    [1, 0],
  ] as const) {
    const uitkomst = beoordeelBorgstelling(vraag(som(bedrag)), dag)
    assert.deepEqual(uitkomst.ok && uitkomst.waarde.premie, premie, String(bedrag))
  }
})

test('a day before the rules: refused with the values that are not known; nothing to guarantee is a bug', () => {
  const ontbreekt = (anders: Partial<Borgvraag>) => {
    const vroeger = beoordeelBorgstelling(vraag(anders), datum('2021-12-31'))
    return vroeger.ok ? [] : vroeger.weigeringen.map((een) => een.code === 'WaardeOntbreekt' && een.naam)
  }
  const altijd = [
    'Premie voor een borgstelling',
    'Borgstelling zonder maatwerk tot',
    'Borgstelling zonder maatwerk tot en met',
  ]
  assert.deepEqual(ontbreekt({}), altijd)
  const metProForma = ontbreekt({ proForma: centen(270_000) })
  assert.deepEqual(metProForma, altijd.toSpliced(1, 0, 'Ruimte boven een pro forma borgstelling'))
  assert.throws(() => beoordeelBorgstelling(vraag(som(0)), dag), RangeError)
})

test('more money or more months never make a person needless', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000_000 }),
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 1, max: 60 }),
      fc.option(fc.integer({ min: 1, max: 2_000_000 }).map(centen)),
      (bedrag, meer, looptijdMaanden, proForma) => {
        const minst = oordeel({ ...som(bedrag), looptijdMaanden, proForma })
        const meest = oordeel({ ...som(bedrag + meer), looptijdMaanden, proForma })
        assert.ok(minst === 'automatisch' || meest === 'maatwerk')
      },
    ),
  )
})

const alle = Object.keys(standen) as readonly Borgstand[]
const volgt = (van: Borgstand) => alle.filter((naar) => kanWorden(van, naar))

test('what can be heard of an aanvraag, stand by stand', () => {
  assert.deepEqual(volgt('AANGEVRAAGD'), [
    'WACHTEN',
    'BEOORDEEL_AANVRAAG',
    'MAATWERK',
    'AFGEGEVEN',
    'AFGEWEZEN',
    'INGETROKKEN',
  ])
  assert.deepEqual(volgt('MAATWERK'), ['AFGEGEVEN', 'AFGEWEZEN', 'INGETROKKEN'])
  assert.deepEqual(volgt('AFGEGEVEN'), ['BEEINDIGD', 'INGETROKKEN'])
  for (const einde of ['AFGEWEZEN', 'BEEINDIGD', 'INGETROKKEN'] as const) {
    assert.deepEqual(volgt(einde), [])
    assert.equal(isOpen(einde), false)
  }
  assert.deepEqual(
    alle.filter((stand) => isOpen(stand)),
    ['AANGEVRAAGD', 'WACHTEN', 'BEOORDEEL_AANVRAAG', 'MAATWERK', 'AFGEGEVEN'],
  )
  for (const van of alle) assert.ok(!kanWorden(van, van), van)
})
