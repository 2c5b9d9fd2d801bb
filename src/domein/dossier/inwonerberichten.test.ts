import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { stap } from '../../../test/steun/aanloop.ts'
import { correspondentie } from '../../../test/steun/berichtwandeling.ts'
import { bewijs, gegeven, geval } from '../../../test/steun/gegeven.ts'
import { type Traject, termijnenVan } from '../verloop/index.ts'
import { ongelezen } from './inwonerberichten.ts'
import { toegangenNu } from './inwonertoegang.ts'

const na = (aantal: number) => gegeven(correspondentie.slice(0, aantal)).staat
const standen = (aantal: number) =>
  na(aantal).dossier.inwonerberichten.map(({ naam, gelezen, beantwoord }) => [
    naam,
    gelezen?.datum ?? null,
    beantwoord?.datum ?? null,
  ])
const klokken = (aantal: number) =>
  termijnenVan(na(aantal))
    .filter(({ soort, gesloten }) => soort === 'bericht-beantwoorden' && gesloten === null)
    .map(({ uiterlijk, eigenaar, wachtOp }) => [uiterlijk, eigenaar, wachtOp])

describe('what an inwoner and the hulpverlener write to each other', () => {
  test('an answer is to everything that had none; who helps writes as himself', () => {
    assert.deepEqual(standen(5), [
      ['Fatima el Amrani', null, null],
      ['Vera Vrijwilliger', null, null],
    ])
    assert.deepEqual(standen(6).slice(0, 2), [
      ['Fatima el Amrani', '2026-01-09', '2026-01-09'],
      ['Vera Vrijwilliger', '2026-01-09', '2026-01-09'],
    ])
  })

  test('what was read without an answer says so; what we wrote ourselves waits for nobody of ours', () => {
    assert.deepEqual(standen(8)[3], ['Fatima el Amrani', '2026-01-12', null])
    assert.deepEqual(standen(9).at(-1)?.slice(1), [null, null])
    assert.deepEqual(ongelezen(na(9).dossier.inwonerberichten), [])
  })

  test('one clock of two werkdagen from the oldest that waits, with an owner', () => {
    assert.deepEqual(klokken(3), [])
    assert.deepEqual(klokken(5), [['2026-01-09', 'behandelaar', 'ons']])
    assert.deepEqual(klokken(6), [])
    assert.deepEqual(klokken(7), [['2026-01-13', 'behandelaar', 'ons']])
    assert.deepEqual(klokken(8), [])
  })

  test('is not written to who cannot read it: nobody was let in, or nobody is any more', () => {
    const tekst = { tekst: 'Belt u ons?' }
    const weg = stap('2026-01-08', 'TrekInwonerToegangIn', ({ dossier }: Traject) => ({
      toegangId: toegangenNu(dossier.toegangen)[0]?.id,
      reden: 'Verhuisd.',
    }))
    const binnen = correspondentie.slice(0, 3)
    gegeven(binnen).als('2026-01-07', 'SchrijfInwoner', tekst).danSoorten('HulpverlenerSchreef')
    for (const stappen of [correspondentie.slice(0, 1), [...binnen, weg, weg]])
      gegeven(stappen).als('2026-01-08', 'SchrijfInwoner', tekst).danGeweigerd('GeenToegangGegeven')
  })

  test('who has no access (any more) writes nothing; nor is anything written that is longer than it may be', () => {
    const na3 = correspondentie.slice(0, 3)
    const door = { soort: 'inwoner', id: 'i-1', naam: 'De inwoner zelf' } as const
    const nergens = { toegangId: 'nergens', tekst: 'Hallo' }
    bewijs('ToegangOnbekend', geval(na3, '2026-01-07', 'SchrijfHulpverlener', nergens, door))
    const [zij, vera] = toegangenNu(gegeven(na3).staat.dossier.toegangen)
    const alsVera = { toegangId: vera?.id, tekst: 'Hallo' }
    const zelf = { ...door, toegangId: zij?.id ?? 'geen' }
    bewijs('ToegangOnbekend', geval(na3, '2026-01-07', 'SchrijfHulpverlener', alsVera, zelf))
    bewijs('OnjuisteInvoer', geval(na3, '2026-01-07', 'SchrijfInwoner', { tekst: 'a'.repeat(4001) }))
  })
})
