import { describe, test } from 'node:test'
import { gegeven, stapje } from '../../../test/steun/gegeven.ts'
import { mislukt } from '../../../test/steun/wandeling.ts'

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
})
