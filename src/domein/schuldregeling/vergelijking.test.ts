import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { datum, plusDagen } from '../../gedeeld/datum.ts'
import { type Centen, centen, nul, telOp, trekAf } from '../../gedeeld/geld.ts'
import type { Aannames } from '../../regels/aannames/index.ts'
import { type Afloscapaciteit, berekenCapaciteit } from './capaciteit.ts'
import { gegevensVan } from './gegevens.ts'
import type { Huishouden } from './huishouden.ts'
import { vergelijkBerekeningen } from './vergelijking.ts'

/** 8 years old from 20 August 2025 until 20 August 2026: no birthday falls between the days that are compared. */
const kind = { geboortedatum: datum('2017-08-20') }

const gezin: Huishouden = {
  leefsituatie: 'alleenstaande-ouder',
  volwassenen: 1,
  aowLeeftijd: false,
  nettoPerMaand: centen(210_000),
  vakantiegeldPerJaar: centen(120_000),
  belastbaarJaarinkomen: centen(2_600_000),
  werkurenPerWeek: 24,
  lasten: {
    rekenhuur: centen(68_000),
    huurtoeslag: centen(30_000),
    zorgpremie: centen(17_000),
    zorgtoeslag: centen(12_000),
    kindgebondenBudget: centen(45_000),
    kinderen: [kind],
  },
  eigenRisicoAfgekocht: false,
  overigeCorrecties: [{ soort: 'reiskosten-auto', bedrag: centen(12_000), toelichting: 'Werk zonder bus' }],
}

function op(dag: string, huishouden: Huishouden = gezin, aannames: Aannames = {}, vermogen: Centen = nul) {
  const uitkomst = berekenCapaciteit(huishouden, datum(dag), aannames, vermogen)
  assert.ok(uitkomst.ok)
  return uitkomst.waarde
}

const som = (delen: readonly Centen[]) => telOp(...delen)
const januari = op('2026-03-01')

describe('what changed between two calculations', () => {
  test('nothing, when the same is computed again', () => {
    const { normdatums, ...rest } = vergelijkBerekeningen(januari, op('2026-03-01'))
    assert.deepEqual(rest, { redenen: [], aandelen: [], uitkomsten: [], gegevens: [], waarden: [] })
    assert.deepEqual(normdatums, { was: '2026-01-01', wordt: '2026-01-01' })
  })

  test('another peildatum within the same norms is no difference', () => {
    assert.deepEqual(vergelijkBerekeningen(januari, op('2026-05-20')).redenen, [])
  })

  test('new norms: only they are the reason, each value that changed is told with both its amounts', () => {
    const { redenen, aandelen, gegevens, waarden, normdatums } = vergelijkBerekeningen(op('2025-12-31'), januari)
    assert.deepEqual(redenen, ['normen'])
    assert.deepEqual(gegevens, [])
    assert.deepEqual(normdatums, { was: '2025-07-01', wordt: '2026-01-01' })
    assert.ok(waarden.length > 0)
    for (const { was, wordt } of waarden) assert.notEqual(was, wordt)
    const verschil = trekAf(januari.vtlb, op('2025-12-31').vtlb)
    assert.deepEqual(
      aandelen?.map(({ reden, vtlb }) => [reden, vtlb]),
      [['normen', verschil]],
    )
  })

  test('income: what it was, what it is, and what it did', () => {
    const meer = op('2026-03-01', { ...gezin, nettoPerMaand: centen(220_000) })
    const { redenen, gegevens, aandelen, uitkomsten } = vergelijkBerekeningen(januari, meer)
    assert.deepEqual(redenen, ['inkomen'])
    assert.deepEqual(gegevens, [
      {
        wat: 'Netto inkomen per maand',
        rubriek: 'inkomen',
        was: '€\u00a02.100,00',
        wordt: '€\u00a02.200,00',
        verschil: 10_000,
      },
    ])
    assert.equal(som(aandelen?.map((a) => a.perMaand) ?? []), trekAf(meer.perMaand, januari.perMaand))
    assert.deepEqual(
      uitkomsten.find(({ wat }) => wat === 'Afloscapaciteit per maand')?.verschil,
      trekAf(meer.perMaand, januari.perMaand),
    )
  })

  test('a cost that came, one that went and one that changed', () => {
    const kosten = (overigeCorrecties: NonNullable<Huishouden['overigeCorrecties']>) =>
      op('2026-03-01', { ...gezin, overigeCorrecties })
    const auto = { soort: 'reiskosten-auto', toelichting: 'Werk zonder bus' } as const
    const dieet = { soort: 'ziektekosten', toelichting: 'Dieet', bedrag: centen(4000) } as const
    const was = kosten([{ ...auto, bedrag: centen(12_000) }, dieet])
    const wordt = kosten([
      { ...auto, bedrag: centen(9000) },
      { ...dieet, toelichting: 'Bril' },
    ])
    const { redenen, gegevens } = vergelijkBerekeningen(was, wordt)
    assert.deepEqual(redenen, ['kosten'])
    assert.deepEqual(
      gegevens.map((g) => [g.wat, g.was, g.wordt, g.verschil]),
      [
        ['Reiskosten met de auto: Werk zonder bus', '€\u00a0120,00', '€\u00a090,00', -3000],
        ['Ziektekosten: Bril', null, '€\u00a040,00', null],
        ['Ziektekosten: Dieet', '€\u00a040,00', null, null],
      ],
    )
  })

  test('two costs of the same name stay two', () => {
    const een = { soort: 'overig', toelichting: 'Opvang', bedrag: centen(1000) } as const
    const was = op('2026-03-01', { ...gezin, overigeCorrecties: [een, een] })
    const wordt = op('2026-03-01', { ...gezin, overigeCorrecties: [een, { ...een, bedrag: centen(2000) }] })
    assert.deepEqual(
      vergelijkBerekeningen(was, wordt).gegevens.map((g) => [g.was, g.wordt]),
      [['€\u00a010,00', '€\u00a020,00']],
    )
  })

  test('a child more belongs to the household, with what it does', () => {
    const lasten = { ...gezin.lasten, kinderen: [kind, { geboortedatum: datum('2026-02-20') }] }
    const { redenen, gegevens, aandelen } = vergelijkBerekeningen(januari, op('2026-03-01', { ...gezin, lasten }))
    assert.deepEqual(redenen, ['huishouden'])
    assert.deepEqual(gegevens, [
      { wat: 'Kind, geboren 2026-02-20', rubriek: 'huishouden', was: null, wordt: '0 jaar', verschil: null },
    ])
    assert.deepEqual(
      aandelen?.map(({ reden }) => reden),
      ['huishouden'],
    )
  })

  test('a child that turned 12 belongs to the household, also beside new norms: the norms are told without it', () => {
    const met = (geboren: string) => ({
      ...gezin,
      lasten: { ...gezin.lasten, kinderen: [{ geboortedatum: datum(geboren) }] },
    })
    const [was, wordt] = [op('2025-12-31', met('2014-02-01')), op('2026-03-01', met('2014-02-01'))]
    const { redenen, gegevens, aandelen } = vergelijkBerekeningen(was, wordt)
    assert.deepEqual(redenen, ['normen', 'huishouden'])
    assert.deepEqual(
      gegevens.map((g) => [g.wat, g.was, g.wordt]),
      [['Kind, geboren 2014-02-01', '11 jaar', '12 jaar']],
    )
    const opNorm = trekAf(op('2026-03-01', met('2015-02-01')).vtlb, op('2025-12-31', met('2015-02-01')).vtlb)
    assert.deepEqual(
      aandelen?.map(({ reden, vtlb }) => [reden, vtlb]),
      [
        ['normen', opNorm],
        ['huishouden', trekAf(trekAf(wordt.vtlb, was.vtlb), opNorm)],
      ],
    )
    assert.ok((aandelen?.[1]?.vtlb ?? 0) > 5000)
  })

  test('a birthday that does nothing is told, and is no reason', () => {
    const lasten = { ...gezin.lasten, kinderen: [{ geboortedatum: datum('2017-04-01') }] }
    const [was, wordt] = [op('2026-03-01', { ...gezin, lasten }), op('2026-05-20', { ...gezin, lasten })]
    const { redenen, gegevens } = vergelijkBerekeningen(was, wordt)
    assert.deepEqual([redenen, gegevens.map((g) => [g.was, g.wordt])], [[], [['8 jaar', '9 jaar']]])
    // Made with another version of the rule, nobody can tell that it did nothing.
    const ouder = { ...was, berekend: { ...was.berekend, berekening: { ...was.berekend.berekening, versie: '0' } } }
    const gewijzigd = { ...ouder, vtlb: centen(was.vtlb - 5) }
    assert.deepEqual(vergelijkBerekeningen(gewijzigd, wordt).redenen, ['regel', 'huishouden'])
  })

  test('an aanname that the organisation set is a reason of its own, not a norm', () => {
    const eigen = { waarde: '10.00', vanaf: datum('2026-02-01'), reden: 'Vtlb-rapport 2026' }
    const wordt = op('2026-03-01', gezin, { reserveringstoeslag: eigen })
    const { redenen, aandelen } = vergelijkBerekeningen(januari, wordt)
    assert.deepEqual(redenen, ['aannames'])
    assert.equal(som(aandelen?.map((a) => a.vtlb) ?? []), trekAf(wordt.vtlb, januari.vtlb))
    assert.deepEqual(vergelijkBerekeningen(wordt, januari).redenen, ['aannames'])
  })

  test('vermogen is told, and is no reason for another vtlb', () => {
    const { redenen, aandelen, uitkomsten } = vergelijkBerekeningen(
      januari,
      op('2026-03-01', gezin, {}, centen(50_000)),
    )
    assert.deepEqual([redenen, aandelen], [[], []])
    assert.deepEqual(uitkomsten, [{ wat: 'Vermogen', was: '€\u00a00,00', wordt: '€\u00a0500,00', verschil: 50_000 }])
  })

  test('another version of the rule is a reason, and what each reason did cannot be told', () => {
    const berekening = { ...januari.berekend.berekening, versie: '0' }
    const vorige: Afloscapaciteit = {
      ...januari,
      vtlb: centen(januari.vtlb - 5),
      berekend: { ...januari.berekend, berekening },
    }
    const { redenen, aandelen } = vergelijkBerekeningen(vorige, januari)
    assert.deepEqual([redenen, aandelen], [['regel'], null])
  })
})

test('what the reasons did is together the whole difference, whatever changed', () => {
  const euro = fc.integer({ min: 0, max: 4000 }).map((n) => centen(n * 100))
  const huishoudens = fc
    .record({ netto: euro, jaar: euro, huur: euro, premie: euro, kind: fc.integer({ min: 0, max: 7500 }) })
    .map((w) => ({
      ...gezin,
      nettoPerMaand: w.netto,
      belastbaarJaarinkomen: centen(w.jaar * 12),
      lasten: {
        ...gezin.lasten,
        rekenhuur: w.huur,
        zorgpremie: w.premie,
        kinderen: [{ geboortedatum: plusDagen(datum('2004-01-01'), w.kind) }],
      },
    }))
  const dagen = fc.constantFrom('2024-06-30', '2024-07-01', '2025-07-01', '2026-01-01')
  fc.assert(
    fc.property(huishoudens, huishoudens, dagen, dagen, (a, b, van, tot) => {
      const [vorige, nieuwe] = [op(van, a), op(tot, b)]
      const { aandelen } = vergelijkBerekeningen(vorige, nieuwe)
      assert.equal(som(aandelen?.map((d) => d.vtlb) ?? []), trekAf(nieuwe.vtlb, vorige.vtlb))
      assert.equal(som(aandelen?.map((d) => d.perMaand) ?? []), trekAf(nieuwe.perMaand, vorige.perMaand))
    }),
    { numRuns: 60 },
  )
})

test('every given is in the words of the form, once, and nothing that was left out is there', () => {
  const gegevens = gegevensVan(
    {
      ...gezin,
      rentePerJaar: centen(1200),
      inrichting: { prijsVerzorging: centen(30_000) },
      lasten: { ...gezin.lasten, kinderen: [kind, kind, { geboortedatum: datum('2008-03-01') }] },
    },
    datum('2026-03-01'),
  )
  const wat = gegevens.map((g) => g.wat)
  assert.equal(new Set(wat).size, wat.length)
  assert.deepEqual(
    gegevens.find((g) => g.sleutel === 'werkurenPerWeek'),
    { sleutel: 'werkurenPerWeek', rubriek: 'inkomen', wat: 'Uren werk per week', waarde: '24', bedrag: null },
  )
  assert.equal(gegevens.find((g) => g.sleutel === 'leefsituatie')?.waarde, 'Alleenstaande ouder')
  assert.equal(gegevens.find((g) => g.sleutel === 'inrichting')?.bedrag, 30_000)
  assert.ok(!wat.includes('Soort woning'))
  assert.deepEqual(
    gegevens.filter((g) => g.sleutel.startsWith('kind ')).map((g) => [g.wat, g.waarde]),
    [
      ['Kind, geboren 2017-08-20', '8 jaar'],
      ['Kind, geboren 2017-08-20 (2)', '8 jaar'],
      ['Kind, geboren 2008-03-01', '18 jaar, telt niet meer mee'],
    ],
  )
  // Of the household 3, 3 children and the inrichting, 5 of income, 5 lasten, the eigen risico and one other cost.
  assert.equal(gegevens.length, 19)
})
