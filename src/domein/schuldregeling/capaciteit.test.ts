import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, stapje, totEnMet } from '../../../test/steun/gegeven.ts'
import { metCapaciteit } from '../../../test/steun/gevallen/schuldregeling.ts'
import { huishoudenMet } from '../../../test/steun/huishouden.ts'
import { contextOp, hulpverlener, inBeeld, schuldbemiddeling, wandel } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { berichtenBij } from '../berichten/index.ts'
import { regelingUitTraject } from './overname.ts'
import { capaciteitsregels } from './vaststelling.ts'
import { type Traject, beslis, evolve, leegTraject, termijnenVan } from '../verloop/index.ts'

const capaciteitVan = ({ schuldregeling }: Traject) => schuldregeling.capaciteit
const inRegeling = totEnMet(schuldbemiddeling, 'BrengRegelingTotStand')

describe('what stands in the dossier is what was computed', () => {
  const { staat } = gegeven(metCapaciteit('150.00'))

  test('amounts, norms and every step, with the household that was handed in', () => {
    const nu = capaciteitVan(staat)
    assert.equal(nu?.perMaand, 15_000)
    assert.equal(nu?.berekend?.normdatum, '2026-01-01')
    assert.equal(nu?.berekend?.huishouden.lasten.kinderen[0]?.geboortedatum, '2016-11-02')
    assert.equal(nu?.bron, 'Kwijting, vtlb-regel 1, normen van 2026-01-01')
    const stappen = nu?.berekend?.berekening.stappen.map(({ stap }) => stap) ?? []
    assert.equal(stappen[0], 'Netto inkomen per maand')
    assert.equal(stappen.at(-1), 'Afloscapaciteit')
  })

  test('the letter to the inwoner tells both amounts and every step of the recorded calculation', () => {
    const { historie } = wandel(metCapaciteit('150.00'))
    const laatste = historie.at(-1)
    assert.ok(laatste)
    const [brief] = berichtenBij(laatste, staat)
    assert.equal(brief?.soort, 'vtlb-inwoner')
    const regels = brief?.regels.map(({ wat }) => wat) ?? []
    for (const { stap } of capaciteitVan(staat)?.berekend?.berekening.stappen ?? [])
      assert.ok(regels.includes(stap), stap)
    assert.equal(brief?.regels.find(({ wat }) => wat === 'U betaalt per maand')?.waarde, '150.00')
  })
})

test('of a running regeling that was taken over the vtlb can be computed, and then every new norm asks for it', () => {
  const traject = {
    gemeentecode: 'GM0000',
    startdatum: '2025-09-01',
    intake: { beschikkingsdatum: '2025-10-01', beschikkingssoort: 'Toelatingsbeschikking' as const },
    oplossing: { startdatum: '2026-01-05', soort: 'Schuldbemiddeling' as const, vtlb: 1500 },
  }
  const overname = evolve(leegTraject, {
    soort: 'TrajectOvergenomen',
    datum: datum('2026-02-02'),
    levering: {
      id: 'l-1',
      codeGegevensleverancier: 'X',
      aanleverdatumEnTijd: '2026-02-02',
      volgnummer: 0,
      rangnummer: 0,
    },
    traject,
  })
  const { staat } = gegeven([], overname)
    .als('2026-03-13', 'StelAfloscapaciteitVast', huishoudenMet('150.00', '2026-03-13'))
    .danSoorten('AfloscapaciteitVastgesteld')
  assert.equal(capaciteitVan(staat)?.perMaand, 15_000)
  const termijn = termijnenVan(staat).find((t) => t.soort === 'vtlb-herberekenen')
  assert.deepEqual([termijn?.aanvang, termijn?.gesloten], ['2026-07-01', null])
  gegeven([], staat)
    .als('2026-07-20', 'HerberekenVtlb', huishoudenMet('150.00', '2026-07-01'))
    .danSoorten('VtlbHerberekend')
})

test('what DDAS told of a vtlb is no capacity: it must be computed before anything is offered', () => {
  const { staat } = gegeven(metCapaciteit('150.00'))
  const overgenomen = { ...staat, schuldregeling: { ...staat.schuldregeling, capaciteit: null, vaststellingen: [] } }
  const kan = (soort: string) =>
    beslis(
      { soort, invoer: { vorm: 'SA', capaciteitVerwacht: false, motivering: 'Geen.' } },
      overgenomen,
      contextOp(datum('2026-03-16'), hulpverlener, () => 'id'),
    )
  const besluit = kan('DoeVoorstel')
  assert.deepEqual(besluit.ok ? [] : besluit.weigeringen.map((w) => w.code), ['AfloscapaciteitOntbreekt'])
  const oplossing = { soort: 'Schuldbemiddeling', startdatum: '2026-01-05', vtlb: 1500 } as const
  assert.deepEqual(regelingUitTraject({ gemeentecode: 'GM0000', startdatum: '2026-01-05', oplossing }), {
    overgenomenVtlb: 150_000,
    overgenomenVorm: 'Schuldbemiddeling',
  })
})

describe('a household that contradicts itself is refused with every fault', () => {
  const fouten = (anders: object) => {
    const [eerste] = gegeven(inBeeld).als('2026-03-13', 'StelAfloscapaciteitVast', {
      ...huishoudenMet('150.00', '2026-03-13'),
      ...anders,
    }).weigeringen
    return eerste?.code === 'OnjuisteInvoer' ? eerste.fouten.map((f) => `${f.pointer} ${f.code}`) : eerste?.code
  }
  test('a partner and a second adult of who is alone, hours that no week has', () => {
    assert.deepEqual(fouten({ partnerNettoMaandinkomen: '900.00', volwassenen: 2, werkurenPerWeek: '169' }), [
      '#/werkurenPerWeek geen-aantal',
      '#/partnerNettoMaandinkomen strijdig',
      '#/volwassenen strijdig',
    ])
    assert.deepEqual(fouten({ leefsituatie: 'alleenstaand' }), [
      '#/lasten/kindgebondenBudget strijdig',
      '#/lasten/kinderen strijdig',
    ])
  })
  test('what is unusual is computed with: woonkosten, bijtelling, rente, a partner, an institution', () => {
    const vtlb = (anders: object) =>
      capaciteitVan(
        gegeven(inBeeld)
          .als('2026-03-13', 'StelAfloscapaciteitVast', { ...huishoudenMet('150.00', '2026-03-13'), ...anders })
          .danSoorten('AfloscapaciteitVastgesteld').staat,
      )?.vtlb
    const gewoon = vtlb({}) ?? 0
    // 1,126.22 is 100.00 above 110 % of the huurgrens of 932.93 (1,026.223).
    assert.equal(vtlb({ woonkosten: '1126.22' }), gewoon + 10_000)
    assert.equal(vtlb({ loonheffingBijtelling: '40.00' }), gewoon - 4000)
    assert.notEqual(vtlb({ inrichting: { prijsVerzorging: '300.00' }, woning: undefined }), gewoon)
    const paar = {
      leefsituatie: 'gehuwd-met-kinderen',
      nettoPerMaand: '3000.00',
      overigeCorrecties: [{ soort: 'overig', bedrag: '900.00', toelichting: 'Wijkt af' }],
    }
    assert.equal(vtlb({ ...paar, partnerNettoMaandinkomen: '250.00' }), (vtlb(paar) ?? 0) - 25_000)
  })
})

describe('a new norm', () => {
  const opnieuw = (perMaand: string, op = '2026-07-20') =>
    stapje(op, 'HerberekenVtlb', huishoudenMet(perMaand, '2026-07-01'))

  test('a higher vtlb works back to the first day of the norm, a lower one begins when it is told', () => {
    const voor = gegeven(inRegeling)
    const met = (anders: object) =>
      voor.als('2026-07-20', 'HerberekenVtlb', { ...huishoudenMet('150.00', '2026-07-01'), ...anders })
    const hoger = met({}).danSoorten('VtlbHerberekend').staat
    const lager = met({ overigeCorrecties: [] }).danSoorten('VtlbHerberekend').staat
    assert.ok((capaciteitVan(hoger)?.vtlb ?? 0) > (capaciteitVan(voor.staat)?.vtlb ?? 0))
    assert.ok((capaciteitVan(lager)?.vtlb ?? 0) < (capaciteitVan(voor.staat)?.vtlb ?? 0))
    const ingang = (staat: Traject, invoer: object) => {
      const besluit = beslis(
        { soort: 'HerberekenVtlb', invoer },
        staat,
        contextOp(datum('2026-07-20'), hulpverlener, () => 'id'),
      )
      return besluit.ok ? besluit.waarde.map((g) => ('ingang' in g ? [g.ingang, g.terugwerkend] : null)) : besluit
    }
    const opgave = huishoudenMet('150.00', '2026-07-01')
    // The same household: the norm alone, from its first day.
    assert.deepEqual(ingang(voor.staat, opgave), [['2026-07-01', null]])
    // Less cost: that holds from today; what the norm gave the household of before, works back.
    const normvtlb = capaciteitVan(hoger)?.vtlb
    const [minder] = [ingang(voor.staat, { ...opgave, overigeCorrecties: [] })]
    assert.deepEqual(minder, [['2026-07-20', { vanaf: '2026-07-01', vtlb: normvtlb }]])
  })

  test('a child that turned 12 since holds from today; what works back is the norm without that birthday', () => {
    const met = (peildatum: string, geboortedatum: string) => {
      const opgave = huishoudenMet('150.00', peildatum)
      return { ...opgave, lasten: { ...opgave.lasten, kinderen: [{ geboortedatum }] } }
    }
    const herberekend = (geboortedatum: string) => {
      const { staat } = gegeven(inBeeld)
        .als('2026-03-13', 'StelAfloscapaciteitVast', met('2026-03-13', geboortedatum))
        .danSoorten('AfloscapaciteitVastgesteld')
      const invoer = { ...met('2026-03-13', geboortedatum), peildatum: '2026-07-01' }
      const besluit = beslis(
        { soort: 'HerberekenVtlb', invoer },
        staat,
        contextOp(datum('2026-07-20'), hulpverlener, () => 'id'),
      )
      const [gedaan] = besluit.ok ? besluit.waarde : []
      return gedaan?.soort === 'VtlbHerberekend' ? gedaan : assert.fail()
    }
    const [jarig, gewoon] = [herberekend('2014-05-20'), herberekend('2016-05-20')]
    assert.deepEqual([gewoon.ingang, gewoon.terugwerkend], ['2026-07-01', null])
    assert.equal(jarig.ingang, '2026-07-20')
    assert.deepEqual(jarig.terugwerkend, { vanaf: '2026-07-01', vtlb: gewoon.vtlb })
    assert.ok(jarig.vtlb - gewoon.vtlb > 5000)
  })

  test('what must be reserved: by the norm since it works back, by the household since it was told', () => {
    const regels = (invoer: object) =>
      capaciteitsregels(
        gegeven(inRegeling).als('2026-07-20', 'HerberekenVtlb', invoer).danSoorten('VtlbHerberekend').staat
          .schuldregeling.vaststellingen,
      )
    const opgave = huishoudenMet('150.00', '2026-07-01')
    const [begin, norm, nu] = regels(opgave)
    // The income rose with the vtlb: that holds from the 20th; before it the household of March under the new norm.
    assert.deepEqual(
      [begin, nu],
      [
        { vanaf: '2026-03-13', bedrag: 15_000 },
        { vanaf: '2026-07-20', bedrag: 15_000 },
      ],
    )
    assert.equal(norm?.vanaf, '2026-07-01')
    assert.ok((norm?.bedrag ?? 0) < 15_000)
    // Less cost, so a lower vtlb: the norm works back all the same.
    assert.deepEqual(
      regels({ ...opgave, overigeCorrecties: [] }).map(({ vanaf, bedrag }) => [vanaf, bedrag === norm?.bedrag]),
      [
        ['2026-03-13', false],
        ['2026-07-01', true],
        ['2026-07-20', false],
      ],
    )
  })

  test('is never told to work back to before there was a vtlb', () => {
    const laat = gegeven(metCapaciteit('150.00'))
    const vastgesteld = {
      ...(laat.staat.schuldregeling.vaststellingen[0] ?? assert.fail()),
      ingang: datum('2026-07-10'),
    }
    const staat = { ...laat.staat, schuldregeling: { ...laat.staat.schuldregeling, vaststellingen: [vastgesteld] } }
    const context = contextOp(datum('2026-07-20'), hulpverlener, () => 'id')
    const besluit = beslis({ soort: 'HerberekenVtlb', invoer: huishoudenMet('150.00', '2026-07-01') }, staat, context)
    assert.ok(besluit.ok)
    assert.deepEqual(
      besluit.waarde.map((g) => ('ingang' in g ? g.ingang : null)),
      ['2026-07-10'],
    )
  })

  test('puts every running dossier with an older vtlb on the work list, until it is done', () => {
    const lijst = (staat: Traject) =>
      termijnenVan(staat)
        .filter((t) => t.soort === 'vtlb-herberekenen')
        .map((t) => [t.sleutel, t.aanvang, t.uiterlijk, t.gesloten])
    assert.deepEqual(lijst(gegeven(inRegeling).staat), [
      ['vtlb-herberekenen:2026-07-01', '2026-07-01', '2026-11-30', null],
    ])
    assert.deepEqual(lijst(gegeven([...inRegeling, opnieuw('150.00')]).staat), [
      ['vtlb-herberekenen:2026-07-01', '2026-07-01', '2026-11-30', '2026-07-20'],
    ])
    assert.deepEqual(lijst(gegeven(inBeeld).staat), [])
  })

  test('a hercontrole with the new norms does it too; a second time in the same norms is refused', () => {
    const { staat } = gegeven([
      ...inRegeling,
      stapje('2026-07-06', 'VoerHercontroleUit', { datum: '2026-07-06', ...huishoudenMet('150.00', '2026-07-01') }),
    ])
    assert.equal(termijnenVan(staat).find((t) => t.soort === 'vtlb-herberekenen')?.gesloten, '2026-07-06')
    gegeven([...inRegeling, opnieuw('150.00')])
      .als('2026-08-03', 'HerberekenVtlb', huishoudenMet('150.00', '2026-08-01'))
      .danGeweigerd('GeenNieuweNorm')
  })
})
