import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, stapje, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { machtiging } from '../../../test/steun/machtigingwandeling.ts'
import { type Stapje, inBeeld, kwijting, schuldbemiddeling, vordering, wandel } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { berichtenBij } from '../berichten/index.ts'
import type { Actor } from '../toegang/index.ts'
import { type Traject, evolve, leegTraject, termijnenVan, vervolgOp } from '../verloop/index.ts'
import { isBetrokken, wieHandelt } from './index.ts'

const gevraagd = totEnMet(inBeeld, 'VraagSaldoOpgaven')
const als = (id: string): Actor => ({ soort: 'schuldeiser', id, naam: id })
const vlam = als('s-vlam')
const eerste = (t: Traject) => t.schulden.vorderingen[0] ?? assert.fail()
const aan =
  (gemachtigdeId: string, anders: object = {}) =>
  (t: Traject) => ({
    vorderingId: vordering(t, 0),
    gemachtigdeId,
    ...anders,
  })
const weg = (rol: string) => (t: Traject) => ({ vorderingId: vordering(t, 0), rol, reden: 'Wij doen het zelf.' })
const saldo = (t: Traject) => ({
  datum: '2026-02-12',
  vorderingId: vordering(t, 0),
  antwoord: 'saldo',
  bedrag: '10.00',
})

/** What a walk tells schuldeisers, from some step on. */
function gezegd(stappen: readonly Stapje[], vanaf: number): readonly string[] {
  const voorheen = wandel(stappen.slice(0, vanaf)).historie.length
  let staat = leegTraject
  return wandel(stappen).historie.flatMap((g, i) => {
    staat = evolve(staat, g)
    if (i < voorheen) return []
    return berichtenBij(g, staat).flatMap((b) => (b.aan.soort === 'schuldeiser' ? [`${b.soort} → ${b.aan.naam}`] : []))
  })
}

describe('who acts for a schuldeiser at one claim', () => {
  test('the schuldeiser gives it and withdraws it, and may answer itself all the while', () => {
    const met = gegeven(gevraagd)
      .als('2026-02-11', 'WijsGemachtigdeAan', aan('s-valk', { kenmerk: 'I-7', totEnMet: '2026-02-18' }), vlam)
      .dan({
        soort: 'GemachtigdeAangewezen',
        datum: '2026-02-11',
        vorderingId: vordering(gegeven(gevraagd).staat, 0),
        rol: 'incassant',
        wie: { id: 's-valk', naam: 'Incassobureau De Valk', kenmerk: 'I-7', totEnMet: '2026-02-18' },
      })
    assert.equal(wieHandelt(eerste(met.staat)).id, 's-valk')
    for (const wie of [als('s-valk'), vlam])
      met.als('2026-02-12', 'RegistreerSaldoOpgave', saldo, wie).danSoorten('SaldoOpgaveOntvangen')
    const zonder = met
      .als('2026-02-12', 'HaalGemachtigdeWeg', weg('incassant'), vlam)
      .danSoorten('GemachtigdeVervallen')
    assert.equal(eerste(zonder.staat).incassant, undefined)
    zonder.als('2026-02-12', 'RegistreerSaldoOpgave', saldo, als('s-valk')).danGeweigerd('VorderingOnbekend')
    zonder.als('2026-02-12', 'RegistreerSaldoOpgave', saldo, vlam).danSoorten('SaldoOpgaveOntvangen')
  })

  test('nobody else: not who acts for it, not another schuldeiser; that there is such a claim is not theirs to know', () => {
    const met = gegeven(gevraagd)
      .als('2026-02-11', 'WijsGemachtigdeAan', aan('s-valk'), vlam)
      .danSoorten('GemachtigdeAangewezen')
    for (const wie of [als('s-valk'), als('s-erf'), als('s-haan')]) {
      met.als('2026-02-12', 'WijsGemachtigdeAan', aan('s-haan'), wie).danGeweigerd('VorderingOnbekend')
      met.als('2026-02-12', 'HaalGemachtigdeWeg', weg('incassant'), wie).danGeweigerd('VorderingOnbekend')
    }
    met
      .als('2026-02-12', 'WijsGemachtigdeAan', { vorderingId: 'geen', gemachtigdeId: 's-haan' }, vlam)
      .danGeweigerd('VorderingOnbekend')
  })

  test('only an incassobureau or deurwaarder, with a last day that is not over; the same again is said', () => {
    const er = gegeven(gevraagd)
    for (const id of ['s-erf', 's-vlam', 's-geen'])
      er.als('2026-02-11', 'WijsGemachtigdeAan', aan(id), vlam).danGeweigerd('IncassantOnbekend')
    er.als('2026-02-11', 'WijsGemachtigdeAan', aan('s-valk', { totEnMet: '2026-02-10' })).danGeweigerd('DatumTeVroeg')
    const met = er
      .als('2026-02-11', 'WijsGemachtigdeAan', aan('s-valk', { totEnMet: '2026-02-11', kenmerk: 'I-7' }))
      .danSoorten('GemachtigdeAangewezen')
    met
      .als('2026-02-11', 'WijsGemachtigdeAan', aan('s-valk', { totEnMet: '2026-02-11' }))
      .danGeweigerd('IsAlGemachtigd')
    const langer = met.als('2026-02-11', 'WijsGemachtigdeAan', aan('s-valk')).danSoorten('GemachtigdeAangewezen')
    assert.deepEqual(eerste(langer.staat).incassant, {
      id: 's-valk',
      naam: 'Incassobureau De Valk',
      kenmerk: 'I-7',
      machtiging: { sinds: '2026-02-11' },
    })
  })

  test('what is learned later of who collects leaves the last day; another one has none', () => {
    const met = gegeven(gevraagd)
      .als('2026-02-11', 'WijsGemachtigdeAan', aan('s-valk', { totEnMet: '2026-02-18' }))
      .danSoorten('GemachtigdeAangewezen')
    const vulAan = (invoer: object) => (t: Traject) => ({ vorderingId: vordering(t, 0), ...invoer })
    const na = (invoer: object) =>
      eerste(met.als('2026-02-12', 'VulVorderingAan', vulAan(invoer)).danSoorten('VorderingAangevuld').staat).incassant
    assert.equal(na({ incassantId: 's-valk', incassantKenmerk: 'I-8' })?.machtiging?.totEnMet, '2026-02-18')
    assert.equal(na({ incassant: 'Een ander bureau' })?.machtiging, undefined)
  })

  test('after the last day it is over: by itself, and before that is recorded as well', () => {
    const { staat, als: doe } = gegeven(gevraagd)
      .als('2026-02-11', 'WijsGemachtigdeAan', aan('s-valk', { totEnMet: '2026-02-18' }), vlam)
      .danSoorten('GemachtigdeAangewezen')
    const klok = termijnenVan(staat).find((t) => t.soort === 'machtiging-loopt-af')
    assert.deepEqual([klok?.uiterlijk, klok?.gesloten], ['2026-02-18', null])
    const organisatie = { id: 'o', code: 'zonderland', naam: 'Zonderland', gemeentecode: 'GM9999', registers: [] }
    const vanzelf = (op: string) => vervolgOp(staat, datum(op), organisatie)?.soort
    assert.deepEqual([vanzelf('2026-02-18'), vanzelf('2026-02-19')], [undefined, 'LaatMachtigingVerlopen'])
    assert.deepEqual(
      ['2026-02-18', '2026-02-19'].map((op) => isBetrokken(eerste(staat), 's-valk', datum(op))),
      [true, false],
    )
    doe('2026-02-19', 'RegistreerSaldoOpgave', saldo, als('s-valk')).danGeweigerd('VorderingOnbekend')
    const over = doe('2026-02-19', 'LaatMachtigingVerlopen', {}, kwijting).danSoorten('GemachtigdeVervallen')
    assert.equal(eerste(over.staat).incassant, undefined)
    assert.ok(termijnenVan(over.staat).every((t) => t.soort !== 'machtiging-loopt-af'))
  })

  test('of a closed dossier it is still taken away, and still ends by itself', () => {
    const dicht = gegeven([
      ...voor(machtiging, 'WijsGemachtigdeAan'),
      stapje('2026-02-11', 'WijsGemachtigdeAan', aan('s-valk', { totEnMet: '2026-02-28' })),
      ...machtiging.slice(-1),
      stapje('2026-02-20', 'SluitDossier', { datum: '2026-02-20' }),
    ])
    dicht.als('2026-02-21', 'WijsGemachtigdeAan', aan('s-haan')).danGeweigerd('DossierBeeindigd')
    dicht.als('2026-02-21', 'HaalGemachtigdeWeg', weg('incassant'), vlam).danSoorten('GemachtigdeVervallen')
    dicht.als('2026-03-01', 'LaatMachtigingVerlopen', {}, kwijting).danSoorten('GemachtigdeVervallen')
  })
})

describe('what is told of it', () => {
  test('both hear it, and what is open is asked of who acts from then on', () => {
    assert.deepEqual(gezegd(machtiging.slice(0, -1), gevraagd.length), [
      'machtiging → Energie De Vlam',
      'machtiging → Incassobureau De Valk',
      'saldoverzoek → Incassobureau De Valk',
      'machtiging → Energie De Vlam',
      'machtiging → Gerechtsdeurwaarder De Haan',
      'saldoverzoek → Gerechtsdeurwaarder De Haan',
      'machtiging → Energie De Vlam',
      'machtiging → Gerechtsdeurwaarder De Haan',
      'saldoverzoek → Incassobureau De Valk',
      'machtiging → Waterschap De Schatkist',
      'machtiging → Gerechtsdeurwaarder De Haan',
      'saldoverzoek → Gerechtsdeurwaarder De Haan',
      'machtiging → Energie De Vlam',
      'machtiging → Incassobureau De Valk',
      'saldoverzoek → Energie De Vlam',
    ])
  })

  test('a voorstel and a kwijting that wait are asked as well; what was answered is not', () => {
    const aangewezen = stapje('2026-02-25', 'WijsGemachtigdeAan', aan('s-valk'))
    const vraagNa = (stappen: readonly Stapje[], op: string) =>
      gezegd([...stappen, { ...aangewezen, op: datum(op) }], stappen.length).slice(2)
    assert.deepEqual(vraagNa(inBeeld, '2026-03-13'), [])
    assert.deepEqual(vraagNa(totEnMet(schuldbemiddeling, 'DoeVoorstel'), '2026-03-17'), [
      'voorstel → Incassobureau De Valk',
    ])
    assert.deepEqual(vraagNa(totEnMet(schuldbemiddeling, 'VraagFinaleKwijting'), '2027-08-11'), [
      'verzoek-finale-kwijting → Incassobureau De Valk',
    ])
  })

  test('who is asked when the term ends or is over gets days of his own', () => {
    const uiterlijk = (op: string) => {
      const { historie } = wandel([...gevraagd, stapje(op, 'WijsGemachtigdeAan', aan('s-valk'))])
      const staat = historie.reduce(evolve, leegTraject)
      const berichten = historie.slice(-1).flatMap((g) => berichtenBij(g, staat))
      return berichten.find(({ soort }) => soort === 'saldoverzoek')?.antwoordUiterlijk
    }
    const term = eerste(gegeven(gevraagd).staat).gevraagd?.uiterlijk ?? assert.fail()
    assert.equal(term, '2026-02-24')
    assert.equal(uiterlijk('2026-02-23'), '2026-02-24')
    assert.equal(uiterlijk('2026-02-24'), '2026-03-03')
    assert.equal(uiterlijk('2026-06-01'), '2026-06-08')
  })
})
