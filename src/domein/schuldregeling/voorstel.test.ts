import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { gegeven } from '../../../test/steun/gegeven.ts'
import { metCapaciteit, voorstel } from '../../../test/steun/gevallen/schuldregeling.ts'
import { alsOndernemer, getekend, vergoeding } from '../../../test/steun/voorstel.ts'
import { hulpverlener, toelating } from '../../../test/steun/wandeling.ts'
import { datum, plusMaanden } from '../../gedeeld/datum.ts'
import { centen, telOp } from '../../gedeeld/geld.ts'
import { vergoedingOp, type VastgesteldeVergoeding } from '../toegang/index.ts'
import type { Traject } from '../verloop/index.ts'
import { type Voorstel, isVoorstelHerhaalbaar } from './index.ts'

const op = '2026-03-16'

/** The voorstel that is made on 16 March with this capacity. */
function gedaan(
  perMaand: string,
  vorm: string,
  { vermogen = '0.00', vraagt = null as VastgesteldeVergoeding | null, anders = {} } = {},
): Voorstel {
  const { staat } = gegeven(metCapaciteit(perMaand, vermogen))
    .als(op, 'DoeVoorstel', voorstel(vorm, anders), hulpverlener, { vergoeding: () => vraagt })
    .danSoorten('VoorstelGedaan')
  return staat.schuldregeling.voorstel ?? assert.fail()
}

const bedragen = ({ gespaard, rente, vergoeding: fee, teVerdelen, rest }: Voorstel) => [
  gespaard,
  rente,
  fee,
  teVerdelen,
  rest,
]

describe('a voorstel carries what the rule computed and explained', () => {
  test('SB: the sum of the looptijd, a part per claim, and what each schuldeiser forgives', () => {
    const v = gedaan('150.00', 'SB')
    // Signed on 9 February, the capacity is of 13 March: the months from 9 April on ask it, 16 × 150.
    assert.deepEqual(bedragen(v), [240_000, 0, 0, 240_000, 0])
    // q = 2,400 / (2 × 1,000 + 14,000) = 15 %.
    assert.deepEqual(
      v.uitdeling.map(({ bedrag, percentage }) => [bedrag, percentage]),
      [
        [60_000, '15.00'],
        [150_000, '15.00'],
        [30_000, '30.00'],
      ],
    )
    assert.deepEqual(
      v.kwijting.map(({ bedrag }) => bedrag),
      [340_000, 850_000, 70_000],
    )
    assert.equal(v.berekend.soort, 'schuldregeling')
    assert.equal(v.berekend.betaalbaarheid.binnenMaanden, 36)
    assert.equal(v.berekend.berekening.regel, 'voorstel')
    assert.ok(v.berekend.berekening.stappen.length > 10)
  })

  test('SK: the offer of the kredietbank, and what it keeps', () => {
    const v = gedaan('150.00', 'SK', { vermogen: '100.00', anders: { kredietbedrag: '2512.97' } })
    assert.deepEqual(bedragen(v), [251_297, 18_703, 0, 261_297, 0])
  })

  test('SA: nothing to save, everything forgiven', () => {
    const v = gedaan('0.00', 'SA', { anders: { capaciteitVerwacht: false } })
    assert.deepEqual(bedragen(v), [0, 0, 0, 0, 0])
    assert.deepEqual(telOp(...v.kwijting.map(({ bedrag }) => bedrag)), 1_500_000)
    assert.equal(v.berekend.soort, 'zonder-afloscapaciteit')
  })

  test('it can be done again from what was recorded, also after a trip through JSON; a cent more is found', () => {
    const v = gedaan('150.00', 'SB', { vermogen: '100.00', vraagt: vergoeding })
    const gelezen = JSON.parse(JSON.stringify(v)) as Voorstel
    assert.ok(isVoorstelHerhaalbaar(v) && isVoorstelHerhaalbaar(gelezen))
    assert.ok(!isVoorstelHerhaalbaar({ ...v, vergoeding: centen(v.vergoeding + 1) }))
    assert.ok(!isVoorstelHerhaalbaar({ ...v, uitdeling: v.uitdeling.toReversed() }))
    assert.ok(!isVoorstelHerhaalbaar({ ...v, grondslag: v.grondslag.slice(1) }))
    const vraag = { ...v.berekend.vraag, looptijdMaanden: 19 }
    assert.ok(!isVoorstelHerhaalbaar({ ...v, berekend: { ...v.berekend, vraag } }))
    const oud = { ...v.berekend, berekening: { ...v.berekend.berekening, versie: '0' } }
    assert.ok(isVoorstelHerhaalbaar({ ...v, vergoeding: centen(1), berekend: oud }), 'made by an older rule')
  })

  test('Σ uitdeling + rest is what is divided, and claim = uitdeling + kwijting, whatever the capacity and the fee', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 41_600 }),
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom('doorbetaald' as const, 'gespaard' as const),
        (perMaand, vermogen, percentage, grondslag) => {
          const v = gedaan((perMaand / 100).toFixed(2), 'SB', {
            vermogen: (vermogen / 100).toFixed(2),
            vraagt: { ...vergoeding, percentage, grondslag },
          })
          assert.equal(telOp(...v.uitdeling.map(({ bedrag }) => bedrag), v.rest), v.teVerdelen)
          assert.equal(v.gespaard - v.vergoeding + vermogen, v.teVerdelen)
          for (const [i, { bedrag }] of v.grondslag.entries())
            assert.equal((v.uitdeling[i]?.bedrag ?? 0) + (v.kwijting[i]?.bedrag ?? 0), bedrag)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('the fee of the organisation', () => {
  test('comes off what is saved, not off vermogen, and its decision stays with the voorstel', () => {
    // 2,400 / 1.09 = 2,201.83; the fee 198.17.
    const v = gedaan('150.00', 'SB', { vermogen: '250.00', vraagt: vergoeding })
    assert.deepEqual(bedragen(v), [240_000, 0, 19_817, 245_183, 0])
    assert.deepEqual(v.berekend.vergoedingsbesluit, { vanaf: vergoeding.vanaf, reden: vergoeding.reden })
    // 2,400 × 9 % = 216.00.
    assert.equal(gedaan('150.00', 'SB', { vraagt: { ...vergoeding, grondslag: 'gespaard' } }).vergoeding, 21_600)
  })

  test('is asked for a schuldbemiddeling alone', () => {
    const sk = gedaan('150.00', 'SK', { vraagt: vergoeding, anders: { kredietbedrag: '2512.97' } })
    const sa = gedaan('0.00', 'SA', { vraagt: vergoeding, anders: { capaciteitVerwacht: false } })
    for (const v of [sk, sa]) assert.deepEqual([v.vergoeding, v.berekend.vergoedingsbesluit], [0, null])
  })

  test('asks for beheer only when the plan van aanpak gives it', () => {
    const stappen = metCapaciteit('150.00')
    const metBeheer = stappen.map((s) => {
      const plan = (t: Traject) => ({ ...s.invoer(t), producten: ['schuldregeling', 'budgetbeheer'] })
      return s.soort === 'StelPlanVanAanpakOp' ? { ...s, invoer: plan } : s
    })
    const feiten = { vergoeding: () => ({ ...vergoeding, percentage: 0 }) }
    const fee = (na: typeof stappen) =>
      gegeven(na).als(op, 'DoeVoorstel', voorstel('SB'), hulpverlener, feiten).danSoorten('VoorstelGedaan').staat
        .schuldregeling.voorstel?.vergoeding
    assert.deepEqual([fee(stappen), fee(metBeheer)], [0, 18 * 600])
  })

  test('of several the one that began last holds, of those the newest; none before the first', () => {
    const rij = (vanaf: string, percentage: number) => ({ ...vergoeding, vanaf: datum(vanaf), percentage })
    const alle = [rij('2026-03-01', 900), rij('2026-01-01', 500), rij('2026-03-01', 0)]
    const geldig = (dag: string) => vergoedingOp(alle, datum(dag))?.percentage
    assert.deepEqual(['2025-12-31', '2026-02-28', '2026-03-01'].map(geldig), [undefined, 500, 0])
  })
})

describe('a looptijd above the norm', () => {
  const reden = 'Het bedrijf groeit pas na drie jaar.'

  test('is agreed with its reason, in the overeenkomst, and the voorstel explains it', () => {
    const stappen = alsOndernemer(metCapaciteit('100.00')).map((s) =>
      s.soort === 'SluitSchuldregelingsovereenkomst'
        ? { ...s, invoer: (t: Traject) => ({ ...s.invoer(t), looptijdMaanden: 60, afwijkingLooptijd: reden }) }
        : s,
    )
    const { staat } = gegeven(stappen).als(op, 'DoeVoorstel', voorstel('SB')).danSoorten('VoorstelGedaan')
    const v = staat.schuldregeling.voorstel ?? assert.fail()
    assert.deepEqual([v.looptijdMaanden, v.gespaard], [60, 580_000])
    assert.ok(v.berekend.berekening.stappen.some(({ formule }) => formule.includes(reden)))
  })

  test('a reason alone makes nothing longer', () => {
    gegeven(toelating)
      .als('2026-02-09', 'SluitSchuldregelingsovereenkomst', getekend({ afwijkingLooptijd: reden }))
      .danGeweigerd('LooptijdOnderNorm')
  })

  test('a running agreement keeps the looptijd of its day, when the norm was 36 months', () => {
    const { staat } = gegeven(metCapaciteit('150.00'))
    const getekendOp = datum('2023-06-30')
    const overeenkomst = { datum: getekendOp, looptijdMaanden: 36, einde: plusMaanden(getekendOp, 36) }
    const toen = gegeven([], { ...staat, schuldregeling: { ...staat.schuldregeling, overeenkomst } })
    const v = toen.als(op, 'DoeVoorstel', voorstel('SB')).danSoorten('VoorstelGedaan').staat.schuldregeling.voorstel
    // Of 36 months the last three begin after the capacity was determined.
    assert.deepEqual([v?.berekend.vraag.looptijdMaanden, v?.gespaard], [36, 45_000])
    assert.match(v?.berekend.vraag.afwijkingLooptijd ?? '', /2023-06-30/)
  })
})
