import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { brongegevens, openVraag } from '../../../test/steun/bronwandeling.ts'
import { gegeven, stapje, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { bevraging, kwijting } from '../../../test/steun/wandeling.ts'
import { centen } from '../../gedeeld/geld.ts'
import type { Huishouden } from './huishouden.ts'
import { bronverschillen } from './bronverschillen.ts'

const { dossier } = gegeven(totEnMet(bevraging, 'LegBrongegevensVast')).staat
const regels = (huishouden: Huishouden | null, van: Pick<typeof dossier, 'bevragingen' | 'client'> = dossier) =>
  bronverschillen(van, huishouden).map((een) => [een.naam, een.volgensBron, een.inDossier, een.zelfde])
// Only what is compared matters here.
const ingevuld = {
  nettoPerMaand: centen(161_050),
  belastbaarJaarinkomen: centen(2_000_000),
  lasten: { zorgtoeslag: centen(12_900) },
} as Huishouden

test('what the sources say beside the dossier: incomes together, an address by its number', () => {
  assert.deepEqual(regels(ingevuld), [
    ['adres', 'Dorpsstraat 9 A, 1234AB Zonderland', '7, 1234AB', false],
    ['nettoPerMaand', 161_050, 161_050, true],
    ['belastbaarJaarinkomen', 2_240_000, 2_000_000, false],
    ['zorgtoeslag', 12_900, 12_900, true],
  ])
  assert.deepEqual(
    regels(null).map(([naam, , inDossier]) => [naam, inDossier]),
    [
      ['adres', '7, 1234AB'],
      ['nettoPerMaand', null],
      ['belastbaarJaarinkomen', null],
      ['zorgtoeslag', null],
    ],
  )
})

test('each fills in its own fields and no other', () => {
  assert.deepEqual(
    bronverschillen(dossier, null).map(({ velden }) => velden),
    [
      {
        straat: 'Dorpsstraat',
        huisnummer: '9',
        huisnummertoevoeging: 'A',
        postcode: '1234AB',
        woonplaats: 'Zonderland',
      },
      { nettoPerMaand: 161_050 },
      { belastbaarJaarinkomen: 2_240_000 },
      { lasten: { zorgtoeslag: 12_900 } },
    ],
  )
})

test('a street that only the source names is no other address; without an answer there is nothing', () => {
  const daar = { ...dossier, client: { ...dossier.client, huisnummer: '9', huisnummertoevoeging: 'a' } }
  assert.equal(regels(null, daar)[0]?.[3], true)
  assert.deepEqual(regels(null, { ...dossier, bevragingen: [] }), [])
})

describe('what may be asked, and when', () => {
  const vraag = (doel: string) => ['VraagGegevensOp', { doel, reden: 'Nodig voor het besluit.' }] as const
  const antwoord = (anders: object = {}) => ({
    wijze: 'bestand',
    bestand: 'f'.repeat(64),
    ...brongegevens,
    ...anders,
  })

  test('each purpose has its own part of the traject', () => {
    const metBsn = stapje('2026-01-06', 'VulPersoonsgegevensAan', { naam: 'Fatima el Amrani', bsn: '999990019' })
    const begin = gegeven([...voor(bevraging, 'LegEersteGesprekVast'), metBsn])
    const gesprek = gegeven([...voor(bevraging, 'RondIntakeAf'), metBsn])
    const toegelaten = gegeven(totEnMet(bevraging, 'VulPersoonsgegevensAan'))
    const mag = (g: typeof begin, op: string) =>
      ['toegang', 'plan-van-aanpak', 'verificatie'].filter((doel) => g.als(op, ...vraag(doel)).weigeringen.length === 0)
    assert.deepEqual(mag(begin, '2026-01-19'), ['toegang'])
    assert.deepEqual(mag(gesprek, '2026-01-21'), ['toegang', 'plan-van-aanpak'])
    assert.deepEqual(mag(toegelaten, '2026-02-10'), ['verificatie'])
  })

  test('what comes from a source that may not be asked for this is kept nowhere', () => {
    const metBsn = stapje('2026-01-06', 'VulPersoonsgegevensAan', { naam: 'Fatima el Amrani', bsn: '999990019' })
    const gevraagd = gegeven([...voor(bevraging, 'LegEersteGesprekVast'), metBsn])
      .als('2026-01-19', ...vraag('toegang'))
      .danSoorten('GegevensOpgevraagd')
    gevraagd
      .als(
        '2026-02-19',
        'LegBrongegevensVast',
        (t: typeof gevraagd.staat) => antwoord({ vraagId: openVraag(t) }),
        kwijting,
      )
      .danGeweigerd('BrongegevensBuitenDoel')
    const { weigeringen } = gevraagd.als('2026-02-19', 'LegBrongegevensVast', (t: typeof gevraagd.staat) =>
      antwoord({ vraagId: openVraag(t), inkomens: [], toeslagen: [], voertuigen: [] }),
    )
    assert.deepEqual(weigeringen, [])
  })

  test('an answer belongs to the question that waits, and comes once', () => {
    const na = gegeven(totEnMet(bevraging, 'LegBrongegevensVast'))
    const nogEens = (t: typeof na.staat) => antwoord({ vraagId: openVraag(t) })
    na.als('2026-02-10', 'LegBrongegevensVast', nogEens).danGeweigerd('GeenBevragingOpen')
    assert.doesNotMatch(JSON.stringify(na.staat.dossier.bevragingen), /111222333/)
  })
})
