import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Berichtgegevens, Berichtinhoud } from '../../../domein/berichten/index.ts'
import { leesBsn } from '../../../gedeeld/bsn.ts'
import { datum } from '../../../gedeeld/datum.ts'
import { centen } from '../../../gedeeld/geld.ts'
import { type KnooppuntBericht, type Versie, leesBericht, schrijfBericht } from '../berichten/catalogus.ts'
import { vanKnooppunt } from './in.ts'
import { naarKnooppunt } from './uit.ts'

const route = (versie: Versie) => ({
  afzender: '11111111-1111-4111-8111-111111111111',
  ontvanger: '22222222-2222-4222-8222-222222222222',
  versie,
})
const bsn = leesBsn('123456782') ?? assert.fail()

function gegevens(inhoud: Berichtinhoud, meer: Partial<Berichtgegevens> = {}): Berichtgegevens {
  return {
    berichtId: '33333333-3333-4333-8333-333333333333',
    conversatieId: '44444444-4444-4444-8444-444444444444',
    soort: 'saldoverzoek',
    datum: datum('2026-03-02'),
    antwoordUiterlijk: datum('2026-03-16'),
    klantnummer: '1234567890123456',
    organisatie: { code: 'zonderland', naam: 'Gemeente Zonderland' },
    contactpersoon: { naam: 'Noor de Wit', telefoon: '0201234567' },
    schuldeiser: { id: 's-vlam', naam: 'Energie De Vlam', soort: 'Nuts' },
    klant: {
      naam: 'Fatima el Amrani <& co>',
      geboortedatum: datum('1985-04-12'),
      geslacht: 'Vrouw',
      adres: { postcode: '1234AB', huisnummer: '12', woonplaats: 'Zonderland' },
    },
    partner: { naam: 'Yusuf el Amrani', adres: {} },
    vordering: { id: 'v-1', kenmerk: 'VL-77', incassant: { naam: 'De Valk', kenmerk: 'DV-1' } },
    inhoud,
    ...meer,
  }
}

const aanbod = {
  soort: 'voorstel',
  ronde: 1,
  herinnering: false,
  vorm: 'SB',
  vordering: centen(120_000),
  preferentBedrag: centen(0),
  uitdeling: centen(20_256),
  kwijting: centen(99_744),
  percentage: '16.88',
  percentagePreferent: '33.76',
  percentageConcurrent: '16.88',
  totaleSchuld: centen(520_000),
  teVerdelen: centen(88_000),
  looptijdMaanden: 18,
  motivering: 'Meer kan mevrouw niet missen.',
} as const satisfies Berichtinhoud

const inhouden: Readonly<Record<string, Berichtinhoud>> = {
  Kennisgeving: { soort: 'kennisgeving', pauzeTot: datum('2026-07-02') },
  Saldoverzoek: { soort: 'saldoverzoek', herinnering: true },
  Betaalvoorstel: aanbod,
  Heroverweging: { ...aanbod, ronde: 2, heroverweging: 'Er is meer inkomen bij gekomen.' },
  RegelingGeaccordeerd: {
    soort: 'akkoord',
    datumAkkoord: datum('2026-04-01'),
    vorm: 'SB',
    afkooppercentage: '16.88',
    prognoseEindbedrag: centen(20_256),
    actueelVorderingsbedrag: centen(120_000),
    vorderingstype: 'concurrent',
    betaalreferentie: 'VL-77',
    uitbetaalmomenten: 'na-elke-hercontrole',
    einde: datum('2027-10-01'),
  },
  RegelingBeeindigd: { soort: 'einde', op: datum('2026-05-01'), reden: 'gestopt' },
  StatusberichtSHV: { soort: 'status', regels: [{ wat: 'Stand', waarde: 'loopt', uitleg: 'hercontrole' }] },
}
const alleen20 = ['Heroverweging', 'RegelingGeaccordeerd', 'RegelingBeeindigd', 'StatusberichtSHV']

/** As the other side reads it. */
function overDeLijn(bericht: KnooppuntBericht | null): KnooppuntBericht {
  assert.ok(bericht !== null)
  const gelezen = leesBericht(bericht, schrijfBericht(bericht))
  assert.ok(gelezen.ok, JSON.stringify(gelezen))
  assert.deepEqual(gelezen.waarde, bericht)
  return gelezen.waarde
}

describe('what a bericht says, as a message', () => {
  for (const [berichttype, inhoud] of Object.entries(inhouden))
    test(berichttype, () => {
      const bericht = overDeLijn(naarKnooppunt(gegevens(inhoud), route('2.0')))
      assert.equal(bericht.berichttype, berichttype)
      const { Kop: kop } = bericht.inhoud
      assert.equal(kop.Referentienummer, '33333333-3333-4333-8333-333333333333')
      assert.equal(kop.ConversatieReferentienummer, '44444444-4444-4444-8444-444444444444')
      assert.ok(!schrijfBericht(bericht).includes('BSN'))
    })

  test('what answers a question names that question; what answers none names none', () => {
    const opVerzoek = '66666666-6666-4666-8666-666666666666'
    const stand = inhouden['StatusberichtSHV'] ?? assert.fail()
    const kopVan = (g: Berichtgegevens) => overDeLijn(naarKnooppunt(g, route('2.0'))).inhoud.Kop
    assert.equal(kopVan(gegevens(stand, { opVerzoek })).CrossReferentienummer, opVerzoek)
    assert.equal(kopVan(gegevens(stand)).CrossReferentienummer, undefined)
  })

  test('with a BSN it becomes the message for public schuldeisers, and only then is there one', () => {
    const publiek = gegevens({ soort: 'kennisgeving', pauzeTot: null })
    const met = { ...publiek, klant: { ...publiek.klant, bsn } }
    for (const [inhoud, in20, in11] of [
      [inhouden['Kennisgeving'], 'KennisgevingPubliek', 'KlantBSNGemeldVoorSHV'],
      [inhouden['Saldoverzoek'], 'SaldoverzoekPubliek', 'Saldoverzoek'],
    ] as const) {
      const over = { ...met, inhoud: inhoud ?? assert.fail() }
      assert.equal(overDeLijn(naarKnooppunt(over, route('2.0'))).berichttype, in20)
      const oud = overDeLijn(naarKnooppunt(over, route('1.1')))
      assert.equal(oud.berichttype, in11)
      assert.equal(schrijfBericht(oud).includes(bsn), in11 === 'KlantBSNGemeldVoorSHV')
    }
  })

  test('release 1.1 ends at the answer to a proposal', () => {
    for (const [berichttype, inhoud] of Object.entries(inhouden)) {
      const bericht = naarKnooppunt(gegevens(inhoud), route('1.1'))
      assert.equal(bericht === null, alleen20.includes(berichttype), berichttype)
      if (bericht !== null) overDeLijn(bericht)
    }
  })

  test('who never gave a reference, and a claim of which nothing is known', () => {
    const kaal = { vordering: { id: 'v-1' }, partner: null, antwoordUiterlijk: null }
    for (const inhoud of Object.values(inhouden)) overDeLijn(naarKnooppunt(gegevens(inhoud, kaal), route('2.0')))
  })
})

describe('what a schuldeiser answered', () => {
  const kop = (Berichttype: string, Versie: Versie = '2.0') => ({
    Referentienummer: '55555555-5555-4555-8555-555555555555',
    ConversatieReferentienummer: '44444444-4444-4444-8444-444444444444',
    CrossReferentienummer: '33333333-3333-4333-8333-333333333333',
    Afzender: route('2.0').ontvanger,
    Ontvanger: route('2.0').afzender,
    Berichttype,
    Versie,
    Datum: datum('2026-03-09'),
  })
  const saldo = {
    KlantnummerSHV: '1234567890123456',
    Datum: datum('2026-03-09'),
    Opgave: {
      soort: 'Vorderingen',
      waarde: {
        Vordering: [
          {
            FactuurnummerSEVolgensSHV: 'VL-77',
            Schuldtype: {
              soort: 'OpenstaandeSchuld',
              waarde: { FactuurnummerSE: 'V9', ActueelVorderingsbedrag: centen(1), Rente: centen(0) },
            },
          },
          {
            Schuldtype: {
              soort: 'OvergedragenSchuld',
              waarde: { OvergedragenAan: { Naam: 'De Valk', Kenmerk: 'DV-9' } },
            },
          },
          { Schuldtype: { soort: 'OnbekendeSchuld', waarde: {} } },
        ],
      },
    },
  } as const
  const delen = [
    { kenmerkSE: 'V9', kenmerkVolgensOns: 'VL-77', schuldtype: 'openstaand', rente: 0, saldo: 1 },
    { schuldtype: 'overgedragen', overgedragenAan: { naam: 'De Valk', kenmerk: 'DV-9' } },
    { schuldtype: 'onbekend' },
  ]
  const zaak = { KlantnummerSHV: '1234567890123456' }
  const gevallen: readonly (readonly [KnooppuntBericht, object | null])[] = [
    [
      { versie: '2.0', berichttype: 'SaldoverzoekAntwoord', inhoud: { Kop: kop('SaldoverzoekAntwoord'), ...saldo } },
      { soort: 'saldo', opgave: { delen } },
    ],
    [
      {
        versie: '2.0',
        berichttype: 'SaldoverzoekAntwoordVoorafAkkoord',
        inhoud: { Kop: kop('SaldoverzoekAntwoordVoorafAkkoord'), ...saldo, Belemmering: 'Er is een vonnis.' },
      },
      { soort: 'saldo', opgave: { delen }, voorafAkkoord: true, belemmering: 'Er is een vonnis.' },
    ],
    [
      {
        versie: '2.0',
        berichttype: 'InventarisatieSaldoverzoekAntwoord',
        inhoud: {
          Kop: kop('InventarisatieSaldoverzoekAntwoord'),
          ...zaak,
          Datum: datum('2026-03-09'),
          Opgave: { soort: 'Totaalvordering', waarde: { Bedrag: centen(5000) } },
        },
      },
      { soort: 'saldo', opgave: { totaal: 5000 } },
    ],
    [
      {
        versie: '2.0',
        berichttype: 'GeenMedewerking',
        inhoud: { Kop: kop('GeenMedewerking'), ...zaak, Reden: 'RecenteKwijting' },
      },
      { soort: 'geen-medewerking', reden: 'recente-kwijting' },
    ],
    [
      { versie: '1.1', berichttype: 'KlantOnbekend', inhoud: { Kop: kop('KlantOnbekend', '1.1'), ...zaak } },
      { soort: 'geen-medewerking', reden: 'klant-onbekend' },
    ],
    [
      {
        versie: '2.0',
        berichttype: 'BetaalvoorstelAntwoord',
        inhoud: { Kop: kop('BetaalvoorstelAntwoord'), ...zaak, Antwoord: 'NietAkkoord', Reden: 'Te laag.' },
      },
      { soort: 'reactie', reactie: 'geweigerd', reden: 'Te laag.' },
    ],
    [
      {
        versie: '2.0',
        berichttype: 'KennisgevingAntwoord',
        inhoud: {
          Kop: kop('KennisgevingAntwoord'),
          ...zaak,
          KlantnummerSE: 'K1',
          Factuurnummer: ['a', 'b'],
          Contactpersoon: { Naam: 'Ans Bos', Email: 'ans@vlam.example' },
        },
      },
      {
        soort: 'kennisgeving',
        contactpersoon: { naam: 'Ans Bos', email: 'ans@vlam.example' },
        klantnummer: 'K1',
        kenmerken: ['a', 'b'],
      },
    ],
    [
      {
        versie: '2.0',
        berichttype: 'StatusberichtSE',
        inhoud: {
          Kop: kop('StatusberichtSE'),
          ...zaak,
          Inhoud: { soort: 'Kwijting', waarde: { Bewijs: 'Brief van 1 mei' } },
        },
      },
      { soort: 'kwijting', bewijs: 'Brief van 1 mei' },
    ],
    [
      {
        versie: '2.0',
        berichttype: 'StatusberichtSE',
        inhoud: { Kop: kop('StatusberichtSE'), ...zaak, Inhoud: { soort: 'Status', waarde: 'Loopt.' } },
      },
      { soort: 'status', tekst: 'Loopt.' },
    ],
    [
      { versie: '2.0', berichttype: 'Statusverzoek', inhoud: { Kop: kop('Statusverzoek'), ...zaak } },
      {
        soort: 'statusverzoek',
        verzoek: '55555555-5555-4555-8555-555555555555',
        klantnummer: zaak.KlantnummerSHV,
      },
    ],
    [
      {
        versie: '2.0',
        berichttype: 'RegelingBeeindigd',
        inhoud: { Kop: kop('RegelingBeeindigd'), ...zaak, Datum: datum('2026-03-09'), Reden: 'Gestopt' },
      },
      null,
    ],
  ]
  for (const [bericht, inhoud] of gevallen)
    test(`${bericht.berichttype} ${bericht.versie}`, () => {
      const antwoord = vanKnooppunt(overDeLijn(bericht), 's-vlam')
      if (inhoud === null) return assert.equal(antwoord, null)
      assert.deepEqual(antwoord, {
        postId: `${route('2.0').ontvanger}_55555555-5555-4555-8555-555555555555`,
        opBerichtId: '33333333-3333-4333-8333-333333333333',
        conversatieId: '44444444-4444-4444-8444-444444444444',
        schuldeiserId: 's-vlam',
        datum: '2026-03-09',
        inhoud,
      })
    })
})
