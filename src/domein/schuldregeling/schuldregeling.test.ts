import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gegeven, stapje, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { huishoudenMet } from '../../../test/steun/huishouden.ts'
import { metCapaciteit, reactie, voorgesteld, voorstel } from '../../../test/steun/gevallen/schuldregeling.ts'
import { alsOndernemer } from '../../../test/steun/voorstel.ts'
import {
  inBeeld,
  kwijting,
  mislukt,
  saneringskrediet,
  schuldbemiddeling,
  teruggedraaid,
  toelating,
  vordering,
  zonderAfloscapaciteit,
} from '../../../test/steun/wandeling.ts'
import type { Traject } from '../verloop/index.ts'

describe('overeenkomst', () => {
  test('the last signature starts the looptijd of that day: 18 months', () => {
    const { staat } = gegeven(toelating)
      .als('2026-02-09', 'SluitSchuldregelingsovereenkomst', {
        getekendDoorInwoner: '2026-02-09',
        getekendDoorOrganisatie: '2026-02-07',
      })
      .danSoorten('SchuldregelingsovereenkomstGesloten')
    assert.deepEqual(staat.schuldregeling.overeenkomst, {
      datum: '2026-02-09',
      looptijdMaanden: 18,
      einde: '2027-08-09',
    })
  })

  test('36 months for an ondernemer', () => {
    const { staat } = gegeven(alsOndernemer(toelating))
      .als('2026-02-09', 'SluitSchuldregelingsovereenkomst', {
        getekendDoorInwoner: '2026-02-09',
        getekendDoorOrganisatie: '2026-02-09',
      })
      .danSoorten('SchuldregelingsovereenkomstGesloten')
    assert.equal(staat.schuldregeling.overeenkomst?.einde, '2029-02-09')
  })
})

describe('the credit of a saneringskrediet', () => {
  const klaar = gegeven(metCapaciteit('150.00'))
  const krediet = (kredietbedrag: string, anders: object = {}) => voorstel('SK', { kredietbedrag, ...anders })
  const afwijkingKrediet = 'De inwoner werkt nog zes maanden.'

  test('is the highest attainable: well below it only with the reason, which stays with the voorstel', () => {
    klaar.als('2026-03-16', 'DoeVoorstel', krediet('2160.00')).danSoorten('VoorstelGedaan')
    klaar.als('2026-03-16', 'DoeVoorstel', krediet('2159.99')).danGeweigerd('KredietOnderHaalbaar')
    const { staat } = klaar
      .als('2026-03-16', 'DoeVoorstel', krediet('900.00', { afwijkingKrediet }))
      .danSoorten('VoorstelGedaan')
    assert.equal(staat.schuldregeling.voorstel?.afwijkingKrediet, afwijkingKrediet)
  })

  test('the reason belongs to a saneringskrediet', () => {
    klaar
      .als('2026-03-16', 'DoeVoorstel', voorstel('SB', { afwijkingKrediet }))
      .danGeweigerd('HoortBijSaneringskrediet')
  })
})

describe('an answer that was registered wrongly', () => {
  const verkeerd = gegeven(voor(teruggedraaid, 'HerstelReactie'))
  const herstel = (n: number) => (t: Traject) => ({ vorderingId: vordering(t, n), reden: 'Verkeerde brief.' })

  test('goes, and the schuldeiser has a new term', () => {
    const { staat } = verkeerd
      .als('2026-03-19', 'HerstelReactie', herstel(0))
      .dan({
        soort: 'ReactieHersteld',
        datum: '2026-03-19',
        uiterlijk: '2026-04-02',
        vorderingId: 'id-1',
        reden: 'Verkeerde brief.',
      })
      .als('2026-03-20', 'RegistreerReactie', reactie(0, 'geweigerd', '2026-03-20'))
      .danSoorten('ReactieOntvangen')
    assert.equal(staat.schuldregeling.reacties['id-1']?.soort, 'geweigerd')
  })

  test('agreed beforehand is no answer, and a regeling that stands is not taken apart', () => {
    verkeerd.als('2026-03-19', 'HerstelReactie', herstel(1)).danGeweigerd('NietGereageerd')
    gegeven(totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'))
      .als('2026-04-09', 'HerstelReactie', herstel(0))
      .danGeweigerd('RegelingLoopt')
  })
})

describe('voorstel', () => {
  test('schuldbemiddeling: 16 × 150 over 14,000 concurrent and 1,000 preferent, 2:1, to the cent', () => {
    const { staat } = gegeven(metCapaciteit('150.00'))
      .als('2026-03-16', 'DoeVoorstel', voorstel('SB'))
      .danSoorten('VoorstelGedaan')
    const gedaan = staat.schuldregeling.voorstel
    // Two months of the looptijd began before the capacity was determined.
    assert.equal(gedaan?.teVerdelen, 240_000)
    // q = 2400 / (2 × 1000 + 14000) = 15 %: 600.00, 1500.00 and, doubled, 300.00
    assert.deepEqual([gedaan.percentagePreferent, gedaan.percentageConcurrent], ['30.00', '15.00'])
    assert.deepEqual(
      gedaan.uitdeling.map((u) => u.bedrag),
      [60_000, 150_000, 30_000],
    )
  })

  test('who agreed beforehand gets no voorstel; with a belemmering he does (Z0)', () => {
    const metBelemmering = (belemmering?: string) => [
      ...voor(metCapaciteit('150.00'), 'RegistreerSaldoOpgave', 2),
      stapje('2026-02-17', 'RegistreerSaldoOpgave', (t: Traject) => ({
        datum: '2026-02-17',
        vorderingId: vordering(t, 1),
        antwoord: 'saldo',
        bedrag: '10000.00',
        ...(belemmering === undefined ? {} : { belemmering }),
      })),
      ...metCapaciteit('150.00').slice(-3),
    ]
    const gevraagd = (belemmering?: string) =>
      gegeven(metBelemmering(belemmering)).als('2026-03-16', 'DoeVoorstel', voorstel('SB')).danSoorten('VoorstelGedaan')
        .staat.schuldregeling.voorstel?.gevraagd
    assert.deepEqual(gevraagd(), ['id-1', 'id-3'])
    assert.deepEqual(gevraagd('Er loopt een fraudeonderzoek.'), ['id-1', 'id-2', 'id-3'])
  })

  test('at 36 months the line between schuldregeling and betalingsregeling lies on the cent', () => {
    gegeven(metCapaciteit('416.66')).als('2026-03-16', 'DoeVoorstel', voorstel('SB')).danSoorten('VoorstelGedaan')
    // 36 × 416.66 = 14,999.76: 24 cents of vermogen make the total debt payable
    gegeven(metCapaciteit('416.66', '0.23'))
      .als('2026-03-16', 'DoeVoorstel', voorstel('SB'))
      .danSoorten('VoorstelGedaan')
    gegeven(metCapaciteit('416.66', '0.24'))
      .als('2026-03-16', 'DoeVoorstel', voorstel('SB'))
      .danGeweigerd('BetalingsregelingMogelijk')
  })

  test('a saneringskrediet of nothing is no saneringskrediet', () => {
    gegeven(metCapaciteit('150.00', '100.00'))
      .als('2026-03-16', 'DoeVoorstel', voorstel('SK', { kredietbedrag: '0.00' }))
      .danGeweigerd('KredietbedragOntbreekt')
  })

  test('vermogen is in the offer of every form (L-26)', () => {
    const teVerdelen = (perMaand: string, vorm: string, anders: object = {}) =>
      gegeven(metCapaciteit(perMaand, '250.00'))
        .als('2026-03-16', 'DoeVoorstel', voorstel(vorm, anders))
        .danSoorten('VoorstelGedaan').staat.schuldregeling.voorstel?.teVerdelen
    assert.equal(teVerdelen('150.00', 'SB'), 265_000)
    assert.equal(teVerdelen('150.00', 'SK', { kredietbedrag: '2512.97' }), 276_297)
    assert.equal(teVerdelen('0.00', 'SA', { capaciteitVerwacht: false }), 25_000)
  })
})

describe('L-26: answers count for the voorstel that was made, not for another', () => {
  const akkoord = stapje('2026-03-17', 'RegistreerReactie', reactie(0, 'akkoord', '2026-03-17'))
  const opnieuw = (perMaand: string, peildatum = '2026-03-16') =>
    stapje('2026-03-18', 'StelAfloscapaciteitVast', huishoudenMet(perMaand, peildatum))

  test('another capacity, also with an earlier peildatum, needs a new round, in which nobody has answered yet', () => {
    for (const peildatum of ['2026-03-13', '2026-03-16', '2026-03-18']) {
      const verouderd = gegeven([...voorgesteld, akkoord, opnieuw('160.00', peildatum)])
      verouderd
        .als('2026-03-18', 'RegistreerReactie', reactie(2, 'akkoord', '2026-03-18'))
        .danGeweigerd('VoorstelVerouderd')
      const { staat } = verouderd.als('2026-03-18', 'DoeVoorstel', voorstel('SB')).danSoorten('VoorstelGedaan')
      assert.equal(staat.schuldregeling.voorstel?.ronde, 2)
      assert.deepEqual(Object.keys(staat.schuldregeling.reacties), ['id-2'])
    }
  })

  test('the same capacity, established again, changes nothing', () => {
    gegeven([...voorgesteld, akkoord, opnieuw('150.00')])
      .als('2026-03-18', 'RegistreerReactie', reactie(2, 'akkoord', '2026-03-18'))
      .danSoorten('ReactieOntvangen')
  })

  test('a claim that came, went or changed needs a new round', () => {
    const erbij = stapje('2026-03-18', 'VoegVorderingToe', {
      datum: '2026-03-18',
      schuldeiserId: 's-vlam',
      aangemeldBedrag: '50.00',
      zakelijk: false,
    })
    const weg = stapje('2026-03-18', 'LaatVorderingVervallen', (t: Traject) => ({
      datum: '2026-03-18',
      vorderingId: vordering(t, 0),
      reden: 'dubbel',
      toelichting: 'Dubbel.',
    }))
    for (const wijziging of [erbij, weg])
      gegeven([...voorgesteld, wijziging])
        .als('2026-03-19', 'BrengRegelingTotStand', {}, kwijting)
        .danGeweigerd('VoorstelVerouderd')
  })

  test('who agrees after the regeling was called off, agrees in a new round', () => {
    const af = gegeven(totEnMet(mislukt, 'StelMislukkingVast'))
    af.als('2026-04-18', 'RegistreerReactie', reactie(0, 'akkoord', '2026-04-18')).danGeweigerd('VoorstelVerouderd')
    af.als('2026-04-18', 'StelMislukkingVast', { toelichting: 'Nog eens.' }).danGeweigerd(
      'AlGedaan',
      'VoorstelVerouderd',
    )
    const { staat } = af.als('2026-04-18', 'DoeVoorstel', voorstel('SB')).danSoorten('VoorstelGedaan')
    assert.deepEqual([staat.schuldregeling.mislukt, staat.schuldregeling.voorstel?.ronde], [null, 2])
  })
})

describe('reacties', () => {
  const stil = totEnMet(mislukt, 'StelGeenReactieVast')

  test('silence is reminded, then noted, and never becomes akkoord', () => {
    const { staat } = gegeven(stil)
    assert.deepEqual(
      Object.values(staat.schuldregeling.reacties).map((r) => r.soort),
      ['vooraf-akkoord', 'geen-reactie', 'geen-reactie'],
    )
    gegeven(stil).als('2026-04-18', 'BrengRegelingTotStand', {}, kwijting).danGeweigerd('NietIedereenAkkoord')
  })

  test('who was late still counts, and who refused may agree without being asked again', () => {
    gegeven(stil)
      .als('2026-04-20', 'RegistreerReactie', reactie(0, 'akkoord', '2026-04-02'))
      .danSoorten('ReactieOntvangen')
    const geweigerd = gegeven([
      ...voorgesteld,
      stapje('2026-03-18', 'RegistreerReactie', reactie(0, 'geweigerd', '2026-03-18')),
    ])
    geweigerd
      .als('2026-03-19', 'RegistreerReactie', reactie(0, 'akkoord', '2026-03-19'))
      .dan({ soort: 'ReactieOntvangen', datum: '2026-03-19', vorderingId: 'id-1', reactie: 'akkoord' })
    geweigerd.als('2026-03-19', 'RegistreerReactie', reactie(0, 'akkoord', '2026-03-17')).danGeweigerd('DatumTeVroeg')
    geweigerd
      .als('2026-03-19', 'RegistreerReactie', reactie(0, 'geen-medewerking', '2026-03-19'))
      .danGeweigerd('AlGereageerd')
  })

  test('a refusal is asked again: ten werkdagen from today', () => {
    gegeven([...voorgesteld, stapje('2026-03-18', 'RegistreerReactie', reactie(0, 'geweigerd', '2026-03-18'))])
      .als('2026-03-19', 'VraagHeroverweging', (t: Traject) => ({
        vorderingId: vordering(t, 0),
        toelichting: 'Het hoogst haalbare.',
      }))
      .dan({
        soort: 'HeroverwegingGevraagd',
        datum: '2026-03-19',
        // Goede Vrijdag (3 April) is no werkdag, so the tenth is the 2nd.
        uiterlijk: '2026-04-02',
        vorderingId: 'id-1',
        toelichting: 'Het hoogst haalbare.',
      })
  })

  test('one answer that is still awaited keeps the regeling from being called off', () => {
    gegeven([...voorgesteld, stapje('2026-03-18', 'RegistreerReactie', reactie(0, 'geweigerd', '2026-03-18'))])
      .als('2026-03-19', 'StelMislukkingVast', { toelichting: 'Weigert.' })
      .danGeweigerd('NogReactiesVerwacht')
  })
})

describe('finale kwijting comes at the moment of the form', () => {
  test('SA: as soon as all agreed', () => {
    gegeven(totEnMet(zonderAfloscapaciteit, 'BrengRegelingTotStand'))
      .als('2026-04-08', 'VerleenFinaleKwijting', {}, kwijting)
      .dan({ soort: 'FinaleKwijtingVerleend', datum: '2026-04-08' })
  })
  test('SK: at the buy-off, not before the money is out', () => {
    gegeven(voor(saneringskrediet, 'DeelUit'))
      .als('2026-04-20', 'VerleenFinaleKwijting', {}, kwijting)
      .danGeweigerd('NogNietUitgedeeld')
    gegeven(totEnMet(saneringskrediet, 'DeelUit'))
      .als('2026-04-20', 'VerleenFinaleKwijting', {}, kwijting)
      .danSoorten('FinaleKwijtingVerleend')
  })
  test('SB: after the looptijd, after the last hercontrole, on request, when all confirmed', () => {
    const regeling = gegeven(totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'))
    regeling.als('2027-08-08', 'VraagFinaleKwijting', {}, kwijting).danGeweigerd('LooptijdLoopt')
    // Nothing was ever saved: an empty account is not a reason to ask for kwijting.
    regeling.als('2027-08-09', 'VraagFinaleKwijting', {}, kwijting).danGeweigerd('HercontroleOntbreekt')
    regeling.als('2027-08-09', 'VerleenFinaleKwijting', {}, kwijting).danGeweigerd('KwijtingNietGevraagd')
    const gevraagd = gegeven(totEnMet(schuldbemiddeling, 'VraagFinaleKwijting'))
    gevraagd.als('2028-08-09', 'VerleenFinaleKwijting', {}, kwijting).danGeweigerd('KwijtingNietBevestigd')
  })
})

test('once there is a regeling its claims are fixed: nothing is added, dropped or changed without a new round', () => {
  const regeling = gegeven(totEnMet(schuldbemiddeling, 'BrengRegelingTotStand'))
  const claim = { datum: '2026-05-01', schuldeiserId: 's-vlam', aangemeldBedrag: '1.00', zakelijk: false }
  regeling.als('2026-05-01', 'VoegVorderingToe', claim).danGeweigerd('RegelingLoopt')
  regeling
    .als('2026-05-01', 'RegistreerSaldoOpgave', (t: Traject) => ({
      datum: '2026-05-01',
      vorderingId: vordering(t, 0),
      antwoord: 'saldo',
      bedrag: '1.00',
    }))
    .danGeweigerd('RegelingLoopt')
  assert.equal(gegeven(inBeeld).staat.schuldregeling.regeling, null)
})
