import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, stapje, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import {
  type Stapje,
  inBeeld,
  mislukt,
  saneringskrediet,
  schuldbemiddeling,
  vordering,
  wandel,
  wandelingen,
} from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { type Traject, evolve, leegTraject } from '../verloop/index.ts'
import { type Bericht, berichtenBij } from './index.ts'

const gevraagd = totEnMet(inBeeld, 'VraagSaldoOpgaven')
const verzoek = '7d1f0c52-3c5e-4d0b-9c1a-5f2f6f0f8a11'

/** What comes of it when the n-th claim is asked about, on a day. */
function antwoord(na: readonly Stapje[], op: string, n = 0, wie = 'schuldeiser'): readonly Bericht[] {
  const verhaal = gegeven(na)
  const vorderingId = vordering(verhaal.staat, n)
  const invoer = { datum: op, vorderingId, wie, verzoek }
  const { staat } = verhaal.als(datum(op), 'BeantwoordStatusverzoek', invoer).danSoorten('StatusverzoekBeantwoord')
  const historie = wandel([...na, stapje(op, 'BeantwoordStatusverzoek', invoer)]).historie
  const laatste = historie.at(-1) ?? assert.fail()
  return berichtenBij(laatste, staat)
}

/** The lines after whom it is about. */
function regels(berichten: readonly Bericht[]): readonly (readonly [string, string])[] {
  const [bericht, nog] = berichten
  assert.ok(bericht !== undefined && nog === undefined)
  const begin = bericht.regels.findIndex(({ wat }) => wat === 'U vroeg dit op')
  return bericht.regels.slice(begin + 1).map(({ wat, waarde }) => [wat, waarde])
}

describe('what a schuldeiser hears that asks how it stands', () => {
  test('goes to him alone, names his question, and asks nothing', () => {
    const [bericht, nog] = antwoord(gevraagd, '2026-02-12')
    assert.equal(nog, undefined)
    assert.deepEqual(
      { ...bericht, regels: bericht?.regels.map(({ wat }) => wat) },
      {
        soort: 'statusantwoord',
        aan: { soort: 'schuldeiser', id: 's-vlam', naam: 'Energie De Vlam' },
        datum: '2026-02-12',
        vorderingIds: ['id-1'],
        regels: ['Naam', 'Geboortedatum', 'Adres', 'Uw kenmerk', 'U vroeg dit op', 'Stand', 'Van u nodig'],
        antwoordUiterlijk: null,
        opVerzoek: verzoek,
      },
    )
  })

  test('says after a saneringskrediet that only the loan remains, and that it is not paid to him', () => {
    const betaald = totEnMet(saneringskrediet, 'VerleenFinaleKwijting')
    const stand = new Map(regels(antwoord(betaald, '2026-05-01'))).get('Stand') ?? ''
    assert.match(stand, /betaald uit een saneringskrediet.*alleen nog de lening terug, niet aan u/)
    const bemiddeld = totEnMet(schuldbemiddeling, 'VerleenFinaleKwijting')
    const zonder = new Map(regels(antwoord(bemiddeld, '2027-08-16'))).get('Stand')
    assert.equal(zonder, 'De schuldregeling is afgerond. De inwoner heeft finale kwijting.')
  })

  test('says where it is, until when the pause runs and what he still has to answer', () => {
    const vlam: readonly (readonly [string, string])[] = [['Van u nodig', 'Uw saldo-opgave, uiterlijk 2026-02-24.']]
    assert.deepEqual(regels(antwoord(gevraagd, '2026-02-12')), [
      ['Stand', 'Wij brengen de schulden in beeld.'],
      ...vlam,
    ])
    assert.deepEqual(regels(antwoord(gevraagd, '2026-02-12', 1)), [
      ['Stand', 'Wij brengen de schulden in beeld.'],
      ['De pauze loopt tot en met', '2026-10-10'],
      ['Van u nodig', 'Uw saldo-opgave, uiterlijk 2026-02-24.'],
    ])
    assert.deepEqual(regels(antwoord(voor(inBeeld, 'VraagSaldoOpgaven'), '2026-02-10')), [
      ['Stand', 'Wij bereiden de schuldhulp voor.'],
      ['Van u nodig', 'Nu niets.'],
    ])
    const voorstel = totEnMet(schuldbemiddeling, 'DoeVoorstel')
    const uiterlijk = gegeven(voorstel).staat.schuldregeling.voorstel?.uiterlijk
    const ligt = ['Stand', 'Er ligt een voorstel voor een schuldregeling.'] as const
    assert.deepEqual(regels(antwoord(voorstel, '2026-03-18')), [
      ligt,
      ['Van u nodig', `Uw antwoord op het voorstel, uiterlijk ${uiterlijk}.`],
    ])
    // Who agreed beforehand has nothing to answer.
    assert.deepEqual(regels(antwoord(voorstel, '2026-03-18', 1)).at(-1), ['Van u nodig', 'Nu niets.'])
    const nietGelukt = totEnMet(mislukt, 'StelMislukkingVast')
    assert.deepEqual(regels(antwoord(nietGelukt, gegeven(nietGelukt).staat.schuldregeling.mislukt ?? '')).at(0), [
      'Stand',
      'Er is geen schuldregeling gekomen. Wij kijken welke hulp nu past.',
    ])
  })

  test('says in the regeling how long it lasts and what was paid to him; at its end that he has to grant kwijting', () => {
    const { staat } = gegeven(totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'))
    assert.deepEqual(regels(antwoord(totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'), '2026-04-10')), [
      ['Stand', 'De schuldregeling loopt.'],
      ['Einde looptijd', staat.schuldregeling.regeling?.einde ?? ''],
      ['Van u nodig', 'Nu niets.'],
    ])
    const bevestigen = voor(schuldbemiddeling, 'BevestigKwijting')
    const { kwijtingGevraagd } = gegeven(bevestigen).staat.schuldregeling
    const slot = regels(antwoord(bevestigen, kwijtingGevraagd?.datum ?? ''))
    assert.ok(slot.some(([wat, waarde]) => wat === 'In totaal betaald' && waarde !== '0.00'))
    assert.deepEqual(slot.at(-1), ['Van u nodig', `Uw finale kwijting, uiterlijk ${kwijtingGevraagd?.uiterlijk}.`])
  })

  test('says after the end that it ended, never why', () => {
    const af = totEnMet(schuldbemiddeling, 'BeeindigTraject')
    const dag = gegeven(af).staat.dossier.einde?.datum ?? ''
    const [stand, op, betaald, nog] = regels(antwoord(af, dag))
    assert.deepEqual(
      [stand, op],
      [
        ['Stand', 'De schuldhulp is afgerond.'],
        ['De schuldhulp stopte op', dag],
      ],
    )
    assert.deepEqual([betaald?.[0], nog], ['In totaal betaald', undefined])
    const gestopt = stapje('2026-02-20', 'BeeindigTraject', {
      datum: '2026-02-20',
      grond: 'verhuizing',
      toelichting: 'Naar Elders.',
      beschikkingsdatum: '2026-02-20',
    })
    const [bericht] = antwoord([...gevraagd, gestopt], '2026-02-21')
    assert.deepEqual(regels(bericht === undefined ? [] : [bericht])[0], ['Stand', 'De schuldhulp is gestopt.'])
    assert.doesNotMatch(JSON.stringify(bericht), /verhui|Elders/i)
  })

  test('never names another schuldeiser, nor what the household has, in any walk', () => {
    let gezien = 0
    for (const stappen of Object.values(wandelingen)) {
      let staat: Traject = leegTraject
      for (const g of wandel(stappen).historie) {
        staat = evolve(staat, g)
        if (staat.dossier.overlijden !== null) break
        if (!('datum' in g)) continue
        for (const v of staat.schulden.vorderingen.filter(({ kennisgeving }) => kennisgeving !== null)) {
          const { id, naam } = v.schuldeiser
          const vraag = { wie: 'schuldeiser', van: { id, naam }, gevraagdOp: g.datum, vorderingId: v.id } as const
          const [bericht] = berichtenBij({ soort: 'StatusverzoekBeantwoord', datum: g.datum, ...vraag }, staat)
          const tekst = regels(bericht === undefined ? [] : [bericht])
            .flat()
            .join(' ')
          const anderen = staat.schulden.vorderingen.filter((een) => een.schuldeiser.id !== id)
          for (const { schuldeiser } of anderen) assert.ok(!tekst.includes(schuldeiser.naam), tekst)
          assert.doesNotMatch(tekst, /vtlb|inkomen|capaciteit|per maand/i)
          gezien += 1
        }
      }
    }
    assert.ok(gezien > 500, String(gezien))
  })
})
