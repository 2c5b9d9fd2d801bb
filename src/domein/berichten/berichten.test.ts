import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, stapje, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import {
  type Stapje,
  behouden,
  hercontroles,
  inBeeld,
  mislukt,
  overleden,
  schuldbemiddeling,
  teruggedraaid,
  toelating,
  vordering,
  wandel,
  wandelingen,
} from '../../../test/steun/wandeling.ts'
import { type Traject, evolve, leegTraject } from '../verloop/index.ts'
import { type Bericht, beantwoordt, berichtenBij } from './index.ts'

/** The berichten that follow from the last step of a walk. */
function na(stappen: readonly Stapje[]): readonly Bericht[] {
  const begin = wandel(stappen.slice(0, -1))
  const { historie } = wandel(stappen)
  let { staat } = begin
  return historie.slice(begin.historie.length).flatMap((g) => {
    staat = evolve(staat, g)
    return berichtenBij(g, staat)
  })
}

const kort = (berichten: readonly Bericht[]) => berichten.map((b) => `${b.soort} → ${b.aan.naam}`)
const regel = (bericht: Bericht | undefined, wat: string) => bericht?.regels.find((r) => r.wat === wat)?.waarde

describe('berichten', () => {
  test('an amount stands alone as a decimal or in a sentence as euros; a percentage is never read as an amount', () => {
    for (const stappen of Object.values(wandelingen)) {
      let staat = leegTraject
      for (const g of wandel(stappen).historie) {
        staat = evolve(staat, g)
        for (const { wat, waarde } of berichtenBij(g, staat).flatMap((b) => b.regels)) {
          const alleen = /^-?\d+\.\d{2}$/.test(waarde)
          assert.ok(alleen || !/\d\.\d{2}(?!\d)/.test(waarde), `${wat}: ${waarde}`)
          assert.ok(!alleen || !/percentage/i.test(wat), `${wat}: ${waarde}`)
        }
      }
    }
  })

  test('a kennisgeving asks no answer; a saldoverzoek does, within ten werkdagen', () => {
    const [eerste, tweede] = na(totEnMet(inBeeld, 'VerstuurKennisgeving'))
    assert.deepEqual([eerste?.antwoordUiterlijk, regel(eerste, 'Uw kenmerk')], [null, 'EV-88'])
    assert.equal(regel(eerste, 'Verzoek'), 'Wilt u de incasso stoppen zolang wij helpen?')
    assert.equal(regel(tweede, 'Pauze volgens het convenant tot en met'), '2026-10-10')
    assert.deepEqual(
      na(totEnMet(inBeeld, 'VraagSaldoOpgaven')).map((b) => b.antwoordUiterlijk),
      ['2026-02-24', '2026-02-24', '2026-02-24'],
    )
  })

  test('the toelatingsbeschikking carries the whole plan and the way to object', () => {
    const [besluit] = na(toelating)
    assert.equal(besluit?.soort, 'toelating-inwoner')
    assert.equal(regel(besluit, 'Uw hulpvraag'), 'Ik durf mijn post niet meer te openen.')
    assert.equal(regel(besluit, 'Niet mee eens?'), 'U kunt bezwaar maken tot en met 2026-03-20.')
    assert.match(regel(besluit, 'Uw registratie bij BKR') ?? '', /dan melden wij bij BKR dat u schuldhulp krijgt/)
    assert.equal(besluit?.regels.length, 13)
  })

  test('who agreed beforehand hears of the regeling, not of the voorstel', () => {
    assert.deepEqual(kort(na(totEnMet(schuldbemiddeling, 'DoeVoorstel'))), [
      'voorstel → Energie De Vlam',
      'voorstel → Waterschap De Schatkist',
    ])
    assert.deepEqual(kort(na(totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'))), [
      'regeling-tot-stand → Energie De Vlam',
      'regeling-tot-stand → Woonstichting Het Erf',
      'regeling-tot-stand → Waterschap De Schatkist',
      'stand-inwoner → Fatima el Amrani',
    ])
  })

  test('after a hercontrole the inwoner reads his calculation, and every schuldeiser of the regeling the new prognose', () => {
    assert.deepEqual(kort(na(voor(schuldbemiddeling, 'StelPrognoseBij'))), ['vtlb-inwoner → Fatima el Amrani'])
    const [eerste, ...rest] = na(voor(schuldbemiddeling, 'DeelUit'))
    assert.deepEqual([eerste?.soort, rest.length, eerste?.antwoordUiterlijk], ['hercontrole', 2, null])
    assert.deepEqual(eerste?.regels.slice(-6), [
      { wat: 'Tot nu toe betaald', waarde: '0.00' },
      // 1,800.00 and four months of 150.00 more, over 16,000 parts: 15 % and 600.00 of 4,000.00.
      { wat: 'Verwacht bedrag voor u, samen met wat is betaald', waarde: '600.00' },
      { wat: 'Nieuwe prognose, preferent', waarde: '30,00 %', uitleg: 'Gelijk gebleven.' },
      { wat: 'Nieuwe prognose, concurrent', waarde: '15,00 %', uitleg: 'Gelijk gebleven.' },
      { wat: 'Waarom', waarde: 'Er is meer gereserveerd dan werd verwacht.' },
      { wat: 'Daarna', waarde: 'Wat er is gespaard, delen wij uit volgens het akkoord.' },
    ])
  })

  test('a schuldeiser learns nothing of the household: no capacity, no vtlb, no income', () => {
    for (const stappen of [voor(schuldbemiddeling, 'DeelUit'), voor(hercontroles, 'DeelUit')]) {
      const tekst = JSON.stringify(na(stappen).map((b) => b.regels))
      assert.doesNotMatch(tekst, /capaciteit|vtlb|inkomen|150\.00|100\.00/i)
    }
  })

  test('what was too much is told to the inwoner, with every step; the boedel hears the day that counts', () => {
    const [terug] = na(totEnMet(hercontroles, 'BetaalTerugTeVeelGereserveerd'))
    assert.deepEqual([terug?.soort, terug?.aan.soort], ['te-veel-inwoner', 'inwoner'])
    assert.match(terug?.regels[0]?.waarde ?? '', /U had dit te veel opzijgezet/)
    assert.equal(terug?.regels.at(-1)?.wat, 'Te veel gereserveerd')
    const [blijft] = na(totEnMet(behouden, 'BehoudTeVeelGereserveerd'))
    assert.match(blijft?.regels[0]?.waarde ?? '', /telt als vooruit gespaard/)
    const [overgang] = na(totEnMet(hercontroles, 'DraagOverAanBoedel'))
    assert.equal(overgang?.soort, 'boedel-inwoner')
    assert.equal(regel(overgang, 'Dag van de eerste aflossing'), '2026-03-25')
    assert.equal(regel(overgang, 'Aan de bewindvoerder'), 'mr. J. Boedel')
  })

  test('at an early end a schuldeiser reads how it was divided', () => {
    const [vlam] = na(totEnMet(mislukt, 'DeelUitBijEinde'))
    assert.match(regel(vlam, 'Zo is verdeeld') ?? '', /^Pondspondsgewijs/)
  })

  test('at kwijting each schuldeiser reads his claim, what he got and what he forgives; the inwoner is free', () => {
    const berichten = na(totEnMet(schuldbemiddeling, 'VerleenFinaleKwijting'))
    assert.deepEqual(kort(berichten), [
      'kwijting-schuldeiser → Energie De Vlam',
      'kwijting-schuldeiser → Woonstichting Het Erf',
      'kwijting-schuldeiser → Waterschap De Schatkist',
      'kwijting-inwoner → Fatima el Amrani',
    ])
    const [vlam] = berichten
    // 4,000 of 16,000 parts of 1,800.00 and of 900.06: 450.00 and 225.015, whose last cent went to larger fractions.
    assert.deepEqual(
      ['Uw vordering', 'In totaal betaald', 'Kwijtgescholden'].map((wat) => regel(vlam, wat)),
      ['4000.00', '675.01', '3324.99'],
    )
  })

  test('a voorstel that does not have a claim says nothing about it: no amount is made up', () => {
    const { staat } = gegeven(totEnMet(schuldbemiddeling, 'DoeVoorstel'))
    const { voorstel } = staat.schuldregeling
    assert.ok(voorstel)
    const zonder = { ...staat, schuldregeling: { ...staat.schuldregeling, voorstel: { ...voorstel, uitdeling: [] } } }
    assert.throws(() => berichtenBij({ soort: 'VoorstelGedaan', ...voorstel }, zonder), /has no claim id-1/)
  })

  test('an afspraak outside the verdeling stands in every voorstel, for all to see', () => {
    const berichten = na(voor(teruggedraaid, 'RegistreerReactie'))
    assert.deepEqual(kort(berichten), ['voorstel → Energie De Vlam', 'voorstel → Waterschap De Schatkist'])
    for (const bericht of berichten)
      assert.equal(
        regel(bericht, 'Afspraak buiten de verdeling')?.replace('\u00a0', ' '),
        'Waterschap De Schatkist: De aanslag van dit jaar wordt gewoon betaald (€ 240,00)',
      )
  })

  test('a new round says which it replaces and why; of the claim of another schuldeiser nothing', () => {
    const hoger = stapje('2026-03-18', 'RegistreerSaldoOpgave', (t: Traject) => ({
      datum: '2026-03-18',
      vorderingId: vordering(t, 2),
      antwoord: 'saldo',
      bedrag: '1234.56',
      preferentBedrag: '1000.00',
    }))
    const ronde2 = stapje('2026-03-18', 'DoeVoorstel', { vorm: 'SB', motivering: 'Het inkomen kan nog stijgen.' })
    const [vlam] = na([...totEnMet(schuldbemiddeling, 'DoeVoorstel'), hoger, ronde2])
    assert.deepEqual(
      vlam?.regels.find((r) => r.wat === 'Dit voorstel vervangt dat van'),
      {
        wat: 'Dit voorstel vervangt dat van',
        waarde: '2026-03-16',
        uitleg: 'Want de schulden zijn veranderd. Een antwoord op het vorige voorstel telt niet meer.',
      },
    )
    assert.deepEqual(
      ['Totale schuld eerst', 'Totale schuld nu', 'Percentage concurrent eerst'].map((wat) => regel(vlam, wat)),
      ['15000.00', '15234.56', '15,00 %'],
    )
    assert.doesNotMatch(JSON.stringify(vlam.regels), /1\.?234[.,]56/)
    const [eerste] = na(totEnMet(schuldbemiddeling, 'DoeVoorstel'))
    assert.equal(regel(eerste, 'Dit voorstel vervangt dat van'), undefined)
    assert.equal(regel(eerste, 'Kwijtschelding die wij u vragen'), '3400.00')
  })

  test('after death the schuldeisers hear that it ends; nobody writes to the dead', () => {
    assert.deepEqual(kort(na(totEnMet(overleden, 'LegOverlijdenVast'))), [
      'beeindiging → Energie De Vlam',
      'beeindiging → Woonstichting Het Erf',
      'beeindiging → Waterschap De Schatkist',
    ])
  })

  test('a BSN that is known stands in no bericht at all', () => {
    const bekend = stapje('2026-02-06', 'VulPersoonsgegevensAan', {
      naam: 'Fatima el Amrani',
      telefoon: '06 12345678',
      bsn: '111222333',
      partnerNaam: 'Samir el Amrani',
      partnerBsn: '123456782',
    })
    const [eerste, ...rest] = schuldbemiddeling.slice(toelating.length)
    assert.ok(eerste)
    const stappen = [...toelating, bekend, eerste, ...rest]
    const { historie } = wandel(stappen)
    let staat = gegeven().staat
    const alles = historie.flatMap((g) => {
      staat = evolve(staat, g)
      return berichtenBij(g, staat)
    })
    assert.ok(alles.length > 25)
    assert.doesNotMatch(JSON.stringify(alles), /111222333|123456782/)
  })

  test('an estimate and a silence answer no bericht; what a schuldeiser says does', () => {
    const laatste = (stappen: readonly Stapje[]) => wandel(stappen).historie.at(-1)
    const antwoordOp = (stappen: readonly Stapje[]) => {
      const g = laatste(stappen)
      return g === undefined ? null : beantwoordt(g)
    }
    assert.equal(antwoordOp(inBeeld), null)
    assert.deepEqual(antwoordOp(voor(inBeeld, 'HerinnerSaldoOpgaven')), {
      vorderingId: 'id-2',
      soorten: ['saldoverzoek', 'herinnering-saldoverzoek'],
    })
    const dubbel = stapje('2026-03-13', 'LaatVorderingVervallen', (t: Traject) => ({
      datum: '2026-03-13',
      vorderingId: vordering(t, 0),
      reden: 'dubbel',
      toelichting: 'Dubbel.',
    }))
    assert.equal(antwoordOp([...inBeeld, dubbel]), null)
  })
})
