import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { collega } from '../../../test/steun/beheerwandeling.ts'
import {
  beslissing,
  bezwaar,
  bezwaarTegenEinde,
  bezwaren,
  gehoord,
  inwoner,
  laatsteBezwaar,
  overBezwaar,
} from '../../../test/steun/bezwaarwandeling.ts'
import { gegeven, stapje, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { afgewezen, mislukt } from '../../../test/steun/wandeling.ts'
import { organisatie } from '../../../test/steun/willekeur.ts'
import { datum } from '../../gedeeld/datum.ts'
import { mijnBezwaren } from '../verloop/mijn/bezwaren.ts'
import { termijnenVan, vervolgOp } from '../verloop/index.ts'
import { beslisUiterlijk, kwamTeLaat } from './bezwaartermijn.ts'

const gemaakt = voor(bezwaren, 'VraagHerstelVanBezwaar')
const klok = (stappen: typeof bezwaren, soort = 'bezwaar-beslissing') =>
  termijnenVan(gegeven(stappen).staat).filter((termijn) => termijn.soort === soort)
const uiterlijk = (stappen: typeof bezwaren) => klok(stappen).map((termijn) => termijn.uiterlijk)

describe('the clock on a bezwaar', () => {
  test('runs six weeks from the end of the bezwaartermijn, and is watched by the teammanager', () => {
    assert.deepEqual(
      klok(gemaakt).map((t) => [t.uiterlijk, t.eigenaar, t.gesloten, t.opdracht]),
      [['2026-04-16', 'teammanager', null, 'VraagHerstelVanBezwaar']],
    )
  })

  test('stands still while the inwoner completes it: until he did, or until his last day', () => {
    // Asked on 11 February for 11 March: 27 days do not count. On 20 February it came: 8 days.
    assert.deepEqual(uiterlijk(totEnMet(bezwaren, 'VraagHerstelVanBezwaar')), ['2026-05-13'])
    const aangevuld = totEnMet(bezwaren, 'VraagHerstelVanBezwaar')
    const op = (dag: string) => [
      ...aangevuld,
      stapje(dag, 'VulBezwaarAan', overBezwaar({ datum: dag, gronden: 'De schuld is hoger.' })),
    ]
    assert.deepEqual(uiterlijk(op('2026-02-20')), ['2026-04-24'])
    assert.deepEqual(uiterlijk(op('2026-03-30')), ['2026-05-13'], 'too late: as if it had not come')
  })

  test('does not stand still for a question that comes after the last day', () => {
    const laat = stapje('2026-04-17', 'VraagHerstelVanBezwaar', overBezwaar({ ontbreekt: 'De redenen.' }))
    assert.deepEqual(uiterlijk([...gemaakt, laat]), ['2026-04-16'])
  })

  test('is longer with a committee, once more when it was verdaagd, and with consent until that day', () => {
    assert.deepEqual(
      ['LegBezwaarVoorAanCommissie', 'VerdaagBezwaar', 'StelBezwaarUit'].flatMap((soort) =>
        uiterlijk(totEnMet(bezwaren, soort)),
      ),
      ['2026-06-05', '2026-07-17', '2026-09-01'],
    )
    gegeven(totEnMet(bezwaren, 'VerdaagBezwaar'))
      .als('2026-07-13', 'StelBezwaarUit', overBezwaar({ tot: '2026-07-17', reden: 'Ziek.', instemming: 'Mail.' }))
      .danGeweigerd('DatumTeVroeg')
  })

  test('is put off to no day that is over, also when ours is; every fault at once', () => {
    const laat = gegeven(totEnMet(bezwaren, 'VerdaagBezwaar'))
    const stelUit = (tot: string) =>
      laat.als('2026-07-21', 'StelBezwaarUit', overBezwaar({ tot, reden: 'Ziek.', instemming: 'Mail.' }))
    stelUit('2026-07-20').danGeweigerd('DatumTeVroeg')
    stelUit('2026-07-21').danSoorten('BezwaarUitgesteld')
    laat
      .als('2026-07-21', 'VerdaagBezwaar', overBezwaar({ reden: 'Ziek.' }))
      .danGeweigerd('BezwaarAlVerdaagd', 'BeslistermijnVoorbij')
    laat
      .als('2026-07-21', 'LegBezwaarVoorAanCommissie', overBezwaar({ commissie: 'Bezwaarcommissie Zonderland' }))
      .danGeweigerd('AlBijCommissie', 'BeslistermijnVoorbij')
    gegeven(gemaakt)
      .als('2026-02-11', 'BeslisOpBezwaar', overBezwaar({ ...beslissing, uitkomst: 'niet-ontvankelijk' }), collega)
      .danGeweigerd('NogNietGehoord', 'HoortNietBijElkaar', 'HerstelNietGevraagd')
  })

  test('stands still for no day when what was missing crossed our question', () => {
    const kruiste = overBezwaar({ datum: '2026-02-10', gronden: 'De schuld is hoger.' })
    const gevraagd = totEnMet(bezwaren, 'VraagHerstelVanBezwaar')
    assert.deepEqual(uiterlijk([...gevraagd, stapje('2026-02-12', 'VulBezwaarAan', kruiste)]), ['2026-04-16'])
    gegeven(gevraagd)
      .als('2026-02-12', 'VulBezwaarAan', overBezwaar({ datum: '2026-02-09', gronden: 'Hoger.' }))
      .danGeweigerd('DatumTeVroeg')
  })

  test('ends with the decision, or when it is taken back, and not with the end of the dossier', () => {
    assert.deepEqual(
      klok(bezwaren).map((t) => t.gesloten),
      ['2026-08-26', '2026-09-04', '2026-09-08'],
    )
  })
})

describe('too late', () => {
  const laat = (dag: string, hoe: object) =>
    gegeven(afgewezen)
      .als(dag, 'MaakBezwaar', { ...bezwaar, datum: dag, gronden: 'Ik kan het niet betalen.', ...hoe })
      .danSoorten('BezwaarGemaakt').staat.kwaliteit.bezwaren[0]

  test('is taken in all the same; a letter that was posted in time has a week more', () => {
    assert.equal(laat('2026-03-05', {})?.teLaat, false)
    assert.equal(laat('2026-03-06', {})?.teLaat, true)
    assert.equal(laat('2026-03-12', { verzonden: '2026-03-05' })?.teLaat, false)
    assert.equal(laat('2026-03-13', { verzonden: '2026-03-05' })?.teLaat, true)
    assert.equal(laat('2026-03-06', { verzonden: '2026-03-06' })?.teLaat, true)
    assert.equal(laat('2026-03-06', { weg: 'mail', verzonden: '2026-03-05' })?.teLaat, true)
  })

  test('has its six weeks from the day that it came; what was posted in time has not', () => {
    assert.equal(laat('2026-04-10', {})?.uiterlijk, '2026-05-22')
    assert.equal(laat('2026-03-10', { verzonden: '2026-03-05' })?.uiterlijk, '2026-04-16')
  })

  test('a feestdag at the end moves a day, one on the way moves none, and the week of the post ends on a werkdag', () => {
    const tot = datum('2026-11-13')
    const leeg = { herstel: null, commissie: null, verdaagd: null, uitgesteldTot: null }
    const klokVan = { ...leeg, ontvangen: tot, tot, teLaat: false }
    // Six weeks end on eerste kerstdag, a Friday.
    assert.equal(beslisUiterlijk(klokVan), '2026-12-28')
    const gevraagd = datum('2026-11-16')
    const herstel = { gevraagd, uiterlijk: datum('2026-12-14'), hersteld: datum('2026-11-20') }
    // Three days later: 28 December itself, not three days after it.
    assert.equal(beslisUiterlijk({ ...klokVan, herstel }), '2026-12-28')
    const gepost = { weg: 'brief', verzonden: datum('2026-12-18') } as const
    assert.equal(kwamTeLaat(datum('2026-12-28'), datum('2026-12-18'), gepost), false)
    assert.equal(kwamTeLaat(datum('2026-12-29'), datum('2026-12-18'), gepost), true)
  })

  test('a closed dossier is no reason not to take it in', () => {
    const { staat } = gegeven(mislukt)
      .als('2026-06-04', 'MaakBezwaar', {
        beschikkingId: 'beeindiging-2026-04-20',
        datum: '2026-06-04',
        weg: 'brief',
        gronden: 'Ik was ziek.',
      })
      .danSoorten('BezwaarGemaakt')
    assert.deepEqual(
      termijnenVan(staat)
        .filter(({ soort, gesloten }) => soort === 'bezwaar-beslissing' && gesloten === null)
        .map((t) => t.uiterlijk),
      ['2026-07-16'],
    )
  })
})

describe('a second bezwaar against the same beschikking', () => {
  const beslist = gegeven(voor(bezwaarTegenEinde, 'DeelUitBijEinde'))
  const tweede = { beschikkingId: 'beeindiging-2026-04-20', datum: '2026-06-23', weg: 'brief', gronden: 'Toch niet.' }

  test('is none once we decided: beroep at the rechtbank is, for six weeks', () => {
    const [reden] = beslist.als('2026-06-23', 'MaakBezwaar', tweede).weigeringen
    assert.deepEqual(reden, {
      code: 'AlBeslistOpBezwaar',
      veld: '#/beschikkingId',
      datum: '2026-06-22',
      beroepTot: '2026-08-03',
    })
    const [besluit] = mijnBezwaren(beslist.staat, { id: 't-1', wie: 'client' }, datum('2026-06-23')).besluiten
    assert.deepEqual(besluit?.beslist, { datum: '2026-06-22', beroepTot: '2026-08-03' })
  })

  test('can be made against another beschikking, and after the first was taken back; both faults are named', () => {
    const toelating = { ...tweede, beschikkingId: 'toelating-2026-02-06' }
    beslist.als('2026-06-23', 'MaakBezwaar', toelating).danSoorten('BezwaarGemaakt')
    beslist
      .als('2026-06-23', 'MaakBezwaar', { ...tweede, datum: '2026-06-24' })
      .danGeweigerd('DatumInDeToekomst', 'AlBeslistOpBezwaar')
    const terug = gegeven([
      ...voor(bezwaarTegenEinde, 'HoorInBezwaar'),
      stapje('2026-06-02', 'TrekBezwaarIn', overBezwaar({ datum: '2026-06-02' }), collega),
    ])
    terug.als('2026-06-23', 'MaakBezwaar', tweede).danSoorten('BezwaarGemaakt')
    const [besluit] = mijnBezwaren(terug.staat, { id: 't-1', wie: 'client' }, datum('2026-06-23')).besluiten
    assert.equal(besluit?.beslist, null)
  })

  test('of the partner is his own: what was decided on that of the inwoner is not', () => {
    const begin = voor(bezwaarTegenEinde, 'BeeindigTraject')
    const metPartner = gegeven([
      ...begin,
      stapje('2026-04-01', 'VulPersoonsgegevensAan', { naam: 'Fatima el Amrani', partnerNaam: 'Samir el Amrani' }),
      ...voor(bezwaarTegenEinde, 'DeelUitBijEinde').slice(begin.length),
      stapje('2026-06-23', 'GeefInwonerToegang', { wie: 'partner', naam: 'Samir el Amrani', reden: 'Gevraagd.' }),
    ])
    const toegangId = metPartner.staat.dossier.toegangen.at(-1)?.id
    metPartner
      .als('2026-06-23', 'MaakZelfBezwaar', { toegangId, beschikkingId: tweede.beschikkingId }, inwoner)
      .danSoorten('BezwaarGemaakt')
  })
})

describe('who hands in and who decides', () => {
  test('an inwoner makes and completes bezwaar as who was let in, on the day itself', () => {
    const zelf = gegeven(voor(bezwaren, 'MaakBezwaar'))
    const toegangId = zelf.staat.dossier.toegangen[0]?.id
    const { beschikkingId } = bezwaar
    const gedaan = zelf
      .als('2026-03-06', 'MaakZelfBezwaar', { toegangId, beschikkingId }, inwoner)
      .danSoorten('BezwaarGemaakt')
    const [een] = gedaan.staat.kwaliteit.bezwaren
    assert.deepEqual([een?.ontvangen, een?.weg, een?.van?.wie, een?.teLaat], ['2026-03-06', 'portaal', 'client', true])
    zelf
      .als('2026-03-06', 'MaakZelfBezwaar', { toegangId: 'van-een-ander', beschikkingId }, inwoner)
      .danGeweigerd('ToegangOnbekend')
    gedaan.als('2026-03-07', 'MaakZelfBezwaar', { toegangId, beschikkingId }, inwoner).danGeweigerd('BezwaarLooptAl')
  })

  test('who acts for the inwoner does not take back what she made herself; she takes back what he made for her', () => {
    const binnen = [
      ...voor(bezwaren, 'MaakBezwaar'),
      stapje('2026-01-23', 'GeefInwonerToegang', {
        wie: 'gemachtigde',
        naam: 'Vera Vrijwilliger',
        reden: 'Gevraagd.',
        machtiging: 'getekende machtiging van 6 januari',
      }),
    ]
    const [zij, vera] = gegeven(binnen).staat.dossier.toegangen.map(({ id }) => ({ toegangId: id }))
    const na = (van: object | undefined) =>
      gegeven(binnen)
        .als('2026-02-10', 'MaakZelfBezwaar', { ...van, beschikkingId: bezwaar.beschikkingId }, inwoner)
        .danSoorten('BezwaarGemaakt')
    const trekIn = (van: object | undefined, door: object | undefined) => {
      const gemaaktDoor = na(van)
      const welk = { ...door, bezwaarId: laatsteBezwaar(gemaaktDoor.staat) }
      return gemaaktDoor.als('2026-02-11', 'TrekZelfBezwaarIn', welk, inwoner)
    }
    trekIn(zij, vera).danGeweigerd('BezwaarOnbekend')
    trekIn(vera, zij).danSoorten('BezwaarIngetrokken')
    trekIn(vera, vera).danSoorten('BezwaarIngetrokken')
  })

  test('who lets another act still objects himself; who acts does so as long as that stands, and no longer', () => {
    const tot = { wie: 'gemachtigde', naam: 'Vera Vrijwilliger', reden: 'Bewindvoerder', machtiging: 'beschikking' }
    const binnen = gegeven([
      ...voor(bezwaren, 'MaakBezwaar'),
      stapje('2026-01-23', 'GeefInwonerToegang', { ...tot, totEnMet: '2026-02-10' }),
    ])
    const [zij, vera] = binnen.staat.dossier.toegangen.map(({ id }) => id)
    const maakt = (dag: string, toegangId: string | undefined) =>
      binnen.als(dag, 'MaakZelfBezwaar', { toegangId, beschikkingId: bezwaar.beschikkingId }, inwoner)
    maakt('2026-02-10', zij).danSoorten('BezwaarGemaakt')
    maakt('2026-02-11', vera).danGeweigerd('ToegangOnbekend')
    const gedaan = maakt('2026-02-10', vera).danSoorten('BezwaarGemaakt')
    assert.equal(gedaan.staat.kwaliteit.bezwaren[0]?.van?.naam, 'Vera Vrijwilliger')
    const welk = { bezwaarId: laatsteBezwaar(gedaan.staat), gronden: 'Te weinig.' }
    gedaan.als('2026-02-11', 'VulZelfBezwaarAan', { ...welk, toegangId: vera }, inwoner).danGeweigerd('ToegangOnbekend')
    gedaan.als('2026-02-11', 'VulZelfBezwaarAan', { ...welk, toegangId: zij }, inwoner).danSoorten('BezwaarAangevuld')
  })

  test('who gave the beschikking does not decide; who it was is kept', () => {
    const klaar = gegeven([
      ...gemaakt,
      stapje('2026-02-12', 'HoorInBezwaar', overBezwaar({ datum: '2026-02-12', ...gehoord }), collega),
    ])
    klaar.als('2026-02-13', 'BeslisOpBezwaar', overBezwaar(beslissing)).danGeweigerd('BezwaarTegenEigenBesluit')
    klaar.als('2026-02-13', 'BeslisOpBezwaar', overBezwaar(beslissing), collega).danSoorten('OpBezwaarBeslist')
  })

  test('nor does he take it back for the inwoner; where he was not kept, he who had the dossier then does not', () => {
    const terug = overBezwaar({ datum: '2026-02-11' })
    gegeven(gemaakt).als('2026-02-11', 'TrekBezwaarIn', terug).danGeweigerd('BezwaarTegenEigenBesluit')
    gegeven(gemaakt).als('2026-02-11', 'TrekBezwaarIn', terug, collega).danSoorten('BezwaarIngetrokken')
    const { staat } = gegeven([...afgewezen, stapje('2026-01-23', 'WijsBehandelaarToe', { medewerkerId: 'm-1' })])
    const beschikking = { soort: 'afwijzing', datum: datum('2026-01-22') } as const
    const onbekend = gegeven([], { ...staat, dossier: { ...staat.dossier, beschikking } })
      .als('2026-02-10', 'MaakBezwaar', bezwaar)
      .danSoorten('BezwaarGemaakt')
      .en([stapje('2026-02-11', 'WijsBehandelaarToe', { medewerkerId: 'm-2' })])
    onbekend.als('2026-02-11', 'TrekBezwaarIn', terug).danGeweigerd('BezwaarTegenEigenBesluit')
    onbekend.als('2026-02-11', 'TrekBezwaarIn', terug, collega).danSoorten('BezwaarIngetrokken')
  })

  test('a reason not to hear goes with one decision alone, and only who is right overturns', () => {
    const na = (hoe: string) =>
      gegeven([
        ...voor(bezwaren, 'LegBezwaarVoorAanCommissie'),
        stapje('2026-02-24', 'HoorInBezwaar', overBezwaar({ ...gehoord, datum: '2026-02-24', hoe }), collega),
      ])
    const ongegrond = { ...beslissing, uitkomst: 'ongegrond', herroept: false }
    const geef = (hoe: string, wat: object) => na(hoe).als('2026-02-25', 'BeslisOpBezwaar', overBezwaar(wat), collega)
    geef('kennelijk-ongegrond', beslissing).danGeweigerd('HoortNietBijElkaar')
    geef('kennelijk-ongegrond', ongegrond).danSoorten('OpBezwaarBeslist')
    geef('tegemoet', ongegrond).danGeweigerd('HoortNietBijElkaar')
    geef('gehoord', { ...ongegrond, herroept: true }).danGeweigerd('HoortNietBijElkaar')
    geef('gehoord', { ...beslissing, verschoonbaar: 'Ziek.' }).danGeweigerd('HoortNietBijElkaar')
  })

  test('without grounds it can be put aside once the time to give them has gone by', () => {
    const zonder = [
      ...voor(bezwaren, 'VulZelfBezwaarAan'),
      stapje('2026-02-12', 'HoorInBezwaar', overBezwaar({ ...gehoord, datum: '2026-02-12', hoe: 'wil-niet' }), collega),
    ]
    const niet = { ...beslissing, uitkomst: 'niet-ontvankelijk', herroept: false }
    gegeven(zonder).als('2026-03-12', 'BeslisOpBezwaar', overBezwaar(niet), collega).danSoorten('OpBezwaarBeslist')
  })
})

describe('an end that is contested', () => {
  const bestreden = voor(bezwaarTegenEinde, 'HoorInBezwaar')
  const op = (stappen: typeof bezwaren, dag: string) =>
    vervolgOp(gegeven(stappen).staat, datum(dag), organisatie)?.soort

  test('holds what was saved until there is a decision, and then pays by itself', () => {
    assert.equal(op(bestreden, '2026-06-22'), undefined)
    gegeven(bestreden).als('2026-06-22', 'DeelUitBijEinde').danGeweigerd('BezwaarNogOpen')
    assert.equal(op(totEnMet(bestreden, 'BeeindigTraject'), '2026-06-22'), 'DeelUitBijEinde')
    assert.equal(op(voor(bezwaarTegenEinde, 'DeelUitBijEinde'), '2026-06-22'), 'DeelUitBijEinde')
    assert.deepEqual(
      klok(bestreden, 'geld-bestemmen').map((t) => t.uiterlijk),
      ['2026-07-20'],
    )
  })

  test('is not opened again by the way; once overturned that is what must be done, and the money stays', () => {
    const heropen = { datum: '2026-06-22', reden: 'Alles was er.' }
    gegeven(bestreden).als('2026-06-22', 'HeropenNaBezwaar', heropen).danGeweigerd('BezwaarNogOpen')
    const herroepen = [
      ...voor(bezwaarTegenEinde, 'BeslisOpBezwaar'),
      stapje('2026-06-22', 'BeslisOpBezwaar', overBezwaar(beslissing), collega),
    ]
    assert.equal(op(herroepen, '2026-06-22'), undefined)
    assert.deepEqual(
      klok(herroepen, 'bezwaar-uitvoeren').map((t) => [t.opdracht, t.gesloten]),
      [['HeropenNaBezwaar', null]],
    )
    const { staat } = gegeven(herroepen).als('2026-06-22', 'HeropenNaBezwaar', heropen).danSoorten('DossierHeropend')
    assert.deepEqual(
      termijnenVan(staat).filter(({ soort }) => soort === 'bezwaar-uitvoeren'),
      [],
    )
  })
})
