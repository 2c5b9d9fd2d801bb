import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Bsn, leesBsn } from '../../gedeeld/bsn.ts'
import { type Datum, datum } from '../../gedeeld/datum.ts'
import { gegeven, stapje } from '../../../test/steun/gegeven.ts'
import { zelf } from '../../../test/steun/overeenkomstwandeling.ts'
import { kwijting, mislukt } from '../../../test/steun/wandeling.ts'
import { termijnenVan } from '../verloop/index.ts'
import { meekijkersVan } from '../verloop/mijn/meekijken.ts'
import { type Inwonertoegang, type Toegangsoort, toegangVoor, toegangenNu } from './inwonertoegang.ts'

const geef = { wie: 'client', naam: 'Fatima el Amrani', reden: 'Gevraagd aan de balie.' }

describe('who may look at a dossier', () => {
  test('of a closed dossier access is not given any more, but still taken away', () => {
    const dicht = gegeven([
      ...mislukt.slice(0, -1),
      stapje('2026-06-02', 'GeefInwonerToegang', geef),
      ...mislukt.slice(-1),
    ])
    dicht
      .als('2026-06-04', 'GeefInwonerToegang', { ...geef, wie: 'gemachtigde', machtiging: 'brief' })
      .danGeweigerd('DossierGesloten')
    const weg = { toegangId: dicht.staat.dossier.toegangen[0]?.id, reden: 'Het was een naamgenoot.' }
    dicht
      .als('2026-06-04', 'TrekInwonerToegangIn', weg)
      .danSoorten('InwonerToegangIngetrokken')
      .als('2026-06-05', 'TrekInwonerToegangIn', weg)
      .danGeweigerd('GeenToegangGegeven')
  })

  test('one inwoner and one partner at a time, any number of gemachtigden; what is typed of a machtiging is theirs alone', () => {
    const wij = gegeven(mislukt.slice(0, 3))
    const metMachtiging = { ...geef, machtiging: 'getekende brief' }
    const een = wij
      .als('2026-01-20', 'GeefInwonerToegang', metMachtiging)
      .dan({ soort: 'InwonerToegangGegeven', datum: '2026-01-20', toegangId: 'id-nieuw', ...geef })
    een.als('2026-01-20', 'GeefInwonerToegang', geef).danGeweigerd('ToegangAlGegeven')
    een
      .als('2026-01-20', 'GeefInwonerToegang', { ...metMachtiging, wie: 'gemachtigde' })
      .danSoorten('InwonerToegangGegeven')
      .als('2026-01-20', 'GeefInwonerToegang', { ...metMachtiging, wie: 'gemachtigde' })
      .danSoorten('InwonerToegangGegeven')
  })

  test('an inwoner lets somebody look along and stops that, nobody else', () => {
    const wij = gegeven(mislukt.slice(0, 3))
    const vera = { wie: 'gemachtigde', naam: 'Vera Vrijwilliger', reden: 'Vrijwilliger', machtiging: 'Zelf gegeven.' }
    const mee = wij.als('2026-01-20', 'GeefInwonerToegang', vera, zelf).danSoorten('InwonerToegangGegeven')
    mee
      .als('2026-01-21', 'TrekInwonerToegangIn', { toegangId: 'id-nieuw', reden: 'Niet meer nodig.' }, zelf)
      .danSoorten('InwonerToegangIngetrokken')
    wij
      .als('2026-01-20', 'GeefInwonerToegang', { ...vera, wie: 'partner' }, zelf)
      .danGeweigerd('AlleenGemachtigde', 'PartnerOntbreekt')
    wij
      .als('2026-01-20', 'GeefInwonerToegang', geef)
      .danSoorten('InwonerToegangGegeven')
      .als('2026-01-21', 'TrekInwonerToegangIn', { toegangId: 'id-nieuw', reden: 'Per ongeluk.' }, zelf)
      .danGeweigerd('AlleenGemachtigde')
  })

  test('until a day: the inwoner gives it, makes it longer or leaves it open, and after it nobody looks', () => {
    const wij = gegeven(mislukt.slice(0, 3))
    const vera = { wie: 'gemachtigde', naam: 'Vera Vrijwilliger', reden: 'Vrijwilliger', machtiging: 'Zelf gegeven.' }
    const op = '2026-01-20'
    wij.als(op, 'GeefInwonerToegang', { ...vera, totEnMet: '2026-01-19' }, zelf).danGeweigerd('DatumTeVroeg')
    const mee = wij
      .als(op, 'GeefInwonerToegang', { ...vera, totEnMet: '2026-01-22' }, zelf)
      .danSoorten('InwonerToegangGegeven')
    const nu = (wie: typeof mee, dag: string) => toegangenNu(wie.staat.dossier.toegangen, datum(dag)).length
    assert.deepEqual([nu(mee, '2026-01-22'), nu(mee, '2026-01-23')], [1, 0], 'also before it is recorded')
    const klok = termijnenVan(mee.staat).find((t) => t.soort === 'meekijken-loopt-af')
    assert.deepEqual([klok?.uiterlijk, klok?.wachtOp], ['2026-01-22', 'inwoner'])
    const toegangId = 'id-nieuw'
    mee.als('2026-01-23', 'VerlengInwonerToegang', { toegangId }, zelf).danGeweigerd('ToegangOnbekend')
    mee.als('2026-01-21', 'VerlengInwonerToegang', { toegangId, totEnMet: '2026-01-20' }).danGeweigerd('DatumTeVroeg')
    const langer = mee
      .als('2026-01-21', 'VerlengInwonerToegang', { toegangId, totEnMet: '2026-02-20' }, zelf)
      .danSoorten('InwonerToegangVerlengd')
    assert.deepEqual([nu(langer, '2026-02-20'), nu(langer, '2026-02-21')], [1, 0])
    const open = langer
      .als('2026-01-21', 'VerlengInwonerToegang', { toegangId }, zelf)
      .danSoorten('InwonerToegangVerlengd')
    assert.equal(nu(open, '2036-01-01'), 1)
    open.als('2036-01-01', 'LaatInwonerToegangEindigen', {}, kwijting).danGeweigerd('GeenToegangVerlopen')
    langer.als('2026-02-20', 'LaatInwonerToegangEindigen', {}, kwijting).danGeweigerd('GeenToegangVerlopen')
    langer
      .als('2026-02-21', 'LaatInwonerToegangEindigen', {}, kwijting)
      .dan({ soort: 'InwonerToegangIngetrokken', datum: '2026-02-21', toegangId, reden: 'De laatste dag is voorbij.' })
    wij
      .als(op, 'GeefInwonerToegang', { ...geef, totEnMet: '2026-01-22' })
      .dan({ soort: 'InwonerToegangGegeven', datum: op, toegangId, ...geef })
  })

  test('a last day is of a gemachtigde alone, and the inwoner is told two weeks before', () => {
    const { staat } = gegeven([
      ...mislukt.slice(0, 3),
      stapje('2026-01-20', 'GeefInwonerToegang', {
        ...geef,
        wie: 'gemachtigde',
        machtiging: 'brief',
        totEnMet: '2026-02-10',
      }),
    ])
    assert.deepEqual(
      ['2026-01-26', '2026-01-27', '2026-02-10', '2026-02-11'].map((dag) =>
        meekijkersVan(staat, datum(dag)).map(({ bijna }) => bijna),
      ),
      [[false], [true], [true], []],
    )
  })
})

describe('what a proven BSN opens', () => {
  const nummer = (tekst: string): Bsn => leesBsn(tekst) ?? assert.fail(tekst)
  const [een, twee, drie] = [nummer('111222333'), nummer('123456782'), nummer('100000009')]
  const toegang = (wie: Toegangsoort, ingetrokken: Datum | null = null, bsn?: Bsn): Inwonertoegang => ({
    id: `id-${wie}`,
    wie,
    naam: 'Iemand',
    ...(bsn === undefined ? {} : { bsn }),
    gegeven: datum('2026-01-05'),
    ingetrokken,
  })
  const weg = datum('2026-02-02')
  const dossier = (...toegangen: readonly Inwonertoegang[]) => ({
    client: { bsn: een },
    partner: { bsn: twee },
    toegangen,
  })
  const voor = (bsn: Bsn, gemachtigde: Bsn | null, ...toegangen: readonly Inwonertoegang[]) =>
    toegangVoor(dossier(...toegangen), { bsn, gemachtigde })

  for (const [wat, uitkomst, soort] of [
    ['his own, as nobody gave it', voor(een, null), 'te-geven'],
    ['his own, as it stands', voor(een, null, toegang('client')), 'open'],
    ['his own, after it was taken away', voor(een, null, toegang('client', weg)), 'gestopt'],
    ['his own, given again', voor(een, null, toegang('client', weg), toegang('client')), 'open'],
    ['his own, whatever others have', voor(een, null, toegang('partner'), toegang('gemachtigde')), 'te-geven'],
    ['that of a partner, not given', voor(twee, null), 'geen'],
    ['that of a partner, given', voor(twee, null, toegang('partner')), 'open'],
    ['that of a partner, taken away', voor(twee, null, toegang('partner', weg)), 'gestopt'],
    ['that of a partner, given to the inwoner', voor(twee, null, toegang('client')), 'geen'],
    ['of somebody else', voor(drie, null, toegang('client'), toegang('partner')), 'geen'],
    ['for an inwoner, without machtiging', voor(een, drie, toegang('client')), 'geen'],
    ['for an inwoner, of a gemachtigde without number', voor(een, drie, toegang('gemachtigde')), 'geen'],
    ['for an inwoner, of another gemachtigde', voor(een, drie, toegang('gemachtigde', null, twee)), 'geen'],
    ['for an inwoner, of this gemachtigde', voor(een, drie, toegang('gemachtigde', null, drie)), 'open'],
    ['for an inwoner, taken away', voor(een, drie, toegang('gemachtigde', weg, drie)), 'gestopt'],
    ['for a partner', voor(twee, drie, toegang('gemachtigde', null, drie)), 'geen'],
    ['by the gemachtigde as himself', voor(drie, null, toegang('gemachtigde', null, drie)), 'geen'],
  ] as const)
    test(`${wat}: ${soort}`, () => assert.equal(uitkomst.soort, soort))

  test('of a dossier without a BSN: nothing', () => {
    const leeg = { client: {}, partner: null, toegangen: [toegang('client'), toegang('partner')] }
    assert.equal(toegangVoor(leeg, { bsn: een, gemachtigde: null }).soort, 'geen')
    assert.equal(toegangVoor({ ...leeg, client: null }, { bsn: een, gemachtigde: null }).soort, 'geen')
  })
})
