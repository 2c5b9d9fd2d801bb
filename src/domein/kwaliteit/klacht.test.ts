import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hulpverlener, stap } from '../../../test/steun/aanloop.ts'
import { collega } from '../../../test/steun/beheerwandeling.ts'
import { besluitOver, gegeven, totEnMet } from '../../../test/steun/gegeven.ts'
import { berichtenBij } from '../berichten/index.ts'
import {
  binnengelaten,
  dienIn,
  klacht,
  klachten,
  laatsteKlacht,
  oordeel,
  trekIn,
  zelfGeklaagd,
} from '../../../test/steun/klachtwandeling.ts'
import { contextOp } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import type { Actor } from '../toegang/index.ts'
import { type Traject, evolve, stappen, termijnenVan } from '../verloop/index.ts'

const ingediend = klachten.slice(0, 2)
const klok = (stappen: typeof klachten) =>
  termijnenVan(gegeven(stappen).staat).filter(({ soort }) => soort === 'klacht')

describe('a klacht', () => {
  test('must be answered six weeks after it came in, once four weeks later, and the teammanager watches that', () => {
    assert.deepEqual(
      [ingediend, klachten.slice(0, 3)].map((stappen) => klok(stappen).map(({ uiterlijk }) => uiterlijk)),
      [['2026-02-17'], ['2026-03-17']],
    )
    assert.deepEqual(
      klok(ingediend).map(({ eigenaar, gesloten }) => [eigenaar, gesloten]),
      [['teammanager', null]],
    )
    assert.deepEqual(
      klok(klachten).map(({ gesloten }) => gesloten),
      ['2026-03-02', '2026-03-05'],
    )
  })

  test('comes in and is dealt with when the dossier is closed, whoever hands it in, however long ago it was', () => {
    const dicht = gegeven([
      ...binnengelaten,
      ...zelfGeklaagd.slice(-1),
      stap('2026-01-13', 'SluitDossier', { datum: '2026-01-13' }),
    ])
    assert.equal(dicht.staat.dossier.gesloten, '2026-01-13')
    const { soort, invoer, door } = dienIn('2027-02-01', 'client', { medewerkerId: 'm-1' })
    const zelf = dicht.als('2027-02-01', soort, invoer, door).danSoorten('KlachtIngediend')
    assert.deepEqual(
      termijnenVan(zelf.staat)
        .filter((t) => t.soort === 'klacht')
        .map(({ uiterlijk, gesloten }) => [uiterlijk, gesloten]),
      [['2027-03-15', null]],
    )
    const geef = { klachtId: laatsteKlacht(zelf.staat), medewerkerId: 'm-2' }
    zelf.als('2027-02-02', 'WijsKlachtToe', geef, collega).danSoorten('KlachtToegewezen')
    zelf.als('2027-02-02', 'HandelKlachtAf', oordeel, collega).danSoorten('KlachtAfgehandeld')
    dicht.als('2027-02-01', 'DienKlachtIn', { ...klacht, datum: '2027-02-01' }).danSoorten('KlachtIngediend')
  })

  test('is not set aside unheard as clearly wrong, and then found right; every fault at once', () => {
    const vindt = (welk: string) => (t: Traject) => ({ ...oordeel(t), gehoord: 'kennelijk', oordeel: welk })
    const staat = gegeven(ingediend)
    staat.als('2026-01-08', 'HandelKlachtAf', vindt('deels'), collega).danGeweigerd('HoortNietBijElkaar')
    staat.als('2026-01-08', 'HandelKlachtAf', vindt('ongegrond'), collega).danSoorten('KlachtAfgehandeld')
    staat
      .als('2026-01-08', 'DienKlachtIn', { ...klacht, datum: '2026-01-09', medewerkerId: 'm-geen' })
      .danGeweigerd('DatumInDeToekomst', 'MedewerkerBestaatNiet')
    gegeven(totEnMet(klachten, 'VerdaagKlacht'))
      .als('2026-03-18', 'VerdaagKlacht', (t: Traject) => ({ klachtId: laatsteKlacht(t), reden: 'Ziek.' }), collega)
      .danGeweigerd('KlachtAlVerdaagd', 'KlachttermijnVoorbij')
  })

  test('runs on when the help has ended', () => {
    const einde = klachten.slice(-1)
    assert.deepEqual(
      klok([...ingediend, ...einde]).map(({ gesloten }) => gesloten),
      [null],
    )
  })

  test('that names nobody is not for the behandelaar of the dossier, and is for a colleague', () => {
    const toewijzing = stap('2026-01-05', 'WijsBehandelaarToe', { medewerkerId: 'm-1' })
    const zonder = gegeven([...klachten.slice(0, 1), toewijzing, ...klachten.slice(4, 5)])
    assert.equal(zonder.staat.kwaliteit.klachten[0]?.over, null)
    assert.equal(zonder.staat.dossier.behandelaar?.id, 'm-1')
    zonder.als('2026-03-04', 'HandelKlachtAf', oordeel).danGeweigerd('KlachtOverUzelf')
    zonder.als('2026-03-04', 'HandelKlachtAf', oordeel, collega).danSoorten('KlachtAfgehandeld')
  })

  test('stays away from who had the dossier when it came in, whoever has it since', () => {
    const wijsToe = (medewerkerId: string) => stap('2026-01-05', 'WijsBehandelaarToe', { medewerkerId })
    const gewisseld = gegeven([...klachten.slice(0, 1), wijsToe('m-1'), ...klachten.slice(4, 5), wijsToe('m-2')])
    for (const wie of [hulpverlener, { ...collega, id: 'm-2' } as Actor])
      gewisseld.als('2026-03-04', 'HandelKlachtAf', oordeel, wie).danGeweigerd('KlachtOverUzelf')
    gewisseld.als('2026-03-04', 'HandelKlachtAf', oordeel, collega).danSoorten('KlachtAfgehandeld')
  })

  test('is not taken back, put off or given to a colleague by who it is about', () => {
    const met = (t: Traject) => ({ klachtId: laatsteKlacht(t), reden: 'Het is opgelost.' })
    const aan = (t: Traject) => ({ klachtId: laatsteKlacht(t), medewerkerId: 'm-2' })
    for (const [soort, invoer, gevolg] of [
      ['TrekKlachtIn', met, 'KlachtIngetrokken'],
      ['VerdaagKlacht', met, 'KlachtVerdaagd'],
      ['WijsKlachtToe', aan, 'KlachtToegewezen'],
    ] as const) {
      gegeven(ingediend).als('2026-01-08', soort, invoer).danGeweigerd('KlachtOverUzelf')
      gegeven(ingediend).als('2026-01-08', soort, invoer, collega).danSoorten(gevolg)
    }
  })

  test('can be about somebody who left since, and is given to nobody who left', () => {
    const over = { medewerkerId: 'm-4' }
    const { staat } = gegeven([...binnengelaten, dienIn('2026-01-07', 'client', over)])
    assert.equal(staat.kwaliteit.klachten[0]?.over?.naam, 'Joost Kamp')
    gegeven(klachten.slice(0, 1))
      .als('2026-01-07', 'DienKlachtIn', { ...klacht, ...over })
      .danSoorten('KlachtIngediend')
    gegeven(ingediend)
      .als('2026-01-08', 'WijsKlachtToe', (t: Traject) => ({ klachtId: laatsteKlacht(t), ...over }), collega)
      .danGeweigerd('MedewerkerBestaatNiet')
  })

  test('a reason not to hear goes with one oordeel alone', () => {
    const geef = (wat: object) =>
      gegeven(ingediend).als('2026-01-20', 'HandelKlachtAf', (t: Traject) => ({ ...oordeel(t), ...wat }), collega)
    geef({ gehoord: 'niet-behandeld' }).danGeweigerd('HoortNietBijElkaar')
    geef({ gehoord: 'kennelijk', oordeel: 'ongegrond' }).danSoorten('KlachtAfgehandeld')
    geef({ gehoord: 'niet-behandeld', oordeel: 'niet-behandeld' }).danSoorten('KlachtAfgehandeld')
    geef({ gehoord: 'reageert-niet' }).danSoorten('KlachtAfgehandeld')
  })

  test('offers no step to who it is about, and says why; with another that waits it does', () => {
    const redenen = (stappenTot: typeof klachten, door: Actor) => {
      const { vandaag, organisatie } = contextOp(datum('2026-03-04'), door, () => 'id')
      return stappen(gegeven(stappenTot).staat, { vandaag, organisatie, door })
        .filter(({ opdracht }) =>
          ['WijsKlachtToe', 'VerdaagKlacht', 'HandelKlachtAf', 'TrekKlachtIn'].includes(opdracht.soort),
        )
        .map((een) => een.redenen.map(({ code }) => code).join())
    }
    assert.deepEqual(redenen(ingediend, hulpverlener), Array<string>(4).fill('KlachtOverUzelf'))
    assert.deepEqual(redenen(ingediend, collega), Array<string>(4).fill(''))
    assert.deepEqual(redenen([...ingediend, ...klachten.slice(4, 5)], hulpverlener), Array<string>(4).fill(''))
  })

  test('about somebody that is not there, or from before the aanmelding, is refused', () => {
    const begin = gegeven(totEnMet(klachten, 'MeldAan'))
    begin.als('2026-01-07', 'DienKlachtIn', { ...klacht, medewerkerId: 'm-geen' }).danGeweigerd('MedewerkerBestaatNiet')
    begin.als('2026-01-07', 'DienKlachtIn', { ...klacht, datum: '2025-12-01' }).danGeweigerd('DatumTeVroeg')
  })
})

describe('a klacht that somebody hands in himself', () => {
  const metPartner = [
    ...binnengelaten,
    stap('2026-01-06', 'VulPersoonsgegevensAan', { naam: 'Fatima el Amrani', partnerNaam: 'Samir el Amrani' }),
    stap('2026-01-06', 'GeefInwonerToegang', { wie: 'partner', naam: 'Samir el Amrani', reden: 'Paspoort gezien.' }),
  ]
  const klachtVan = (wie: 'client' | 'gemachtigde' | 'partner') => gegeven([...metPartner, dienIn('2026-01-07', wie)])
  const dan = (staat: Traject, wie: 'client' | 'gemachtigde' | 'partner') => {
    const { soort, invoer, door } = trekIn('2026-01-08', wie)
    return gegeven([], staat).als('2026-01-08', soort, invoer, door)
  }

  test('runs from the day on which it is handed in, under the name of who did', () => {
    const [een] = klachtVan('gemachtigde').staat.kwaliteit.klachten
    assert.deepEqual(
      [een?.van?.naam, een?.weg, een?.ontvangen, een?.uiterlijk],
      ['Vera Vrijwilliger', 'portaal', '2026-01-07', '2026-02-18'],
    )
  })

  test('is handed in by who acts for the inwoner as long as that stands, and by the inwoner all along', () => {
    const gegund = (t: Traject) => t.dossier.toegangen.find(({ wie }) => wie === 'gemachtigde')?.id
    const stopt = (t: Traject) => ({ toegangId: gegund(t), reden: 'De inwoner wil dit niet meer.' })
    const weg = gegeven([...binnengelaten, stap('2026-01-07', 'TrekInwonerToegangIn', stopt)])
    const doet = (wie: 'client' | 'gemachtigde') => {
      const { soort, invoer, door } = dienIn('2026-01-08', wie)
      return weg.als('2026-01-08', soort, invoer, door)
    }
    doet('gemachtigde').danGeweigerd('ToegangOnbekend')
    doet('client').danSoorten('KlachtIngediend')
  })

  test('is taken back by who handed it in, and by the inwoner for whom it was said; the partner speaks for himself', () => {
    for (const [van, wie] of [
      ['client', 'client'],
      ['gemachtigde', 'gemachtigde'],
      ['partner', 'partner'],
      ['gemachtigde', 'client'],
    ] as const)
      dan(klachtVan(van).staat, wie).danSoorten('KlachtIngetrokken')
    for (const [van, wie] of [
      ['client', 'gemachtigde'],
      ['client', 'partner'],
      ['partner', 'client'],
      ['partner', 'gemachtigde'],
    ] as const)
      dan(klachtVan(van).staat, wie).danGeweigerd('KlachtOnbekend')
  })

  test('is confirmed to whose klacht it is', () => {
    const aan = (wie: 'client' | 'gemachtigde' | 'partner') => {
      const { staat } = gegeven(metPartner)
      const { soort, invoer, door } = dienIn('2026-01-07', wie)
      const besluit = besluitOver(staat, { op: '2026-01-07', soort, invoer, door })
      assert.ok(besluit.ok)
      return besluit.waarde.flatMap((g) => berichtenBij(g, evolve(staat, g))).map(({ aan: { naam } }) => naam)
    }
    assert.deepEqual(
      [aan('client'), aan('gemachtigde'), aan('partner')],
      [['Fatima el Amrani'], ['Fatima el Amrani'], ['Samir el Amrani']],
    )
  })
})
