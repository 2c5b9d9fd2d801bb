import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { contextOp } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { alleConvenantpartners } from '../../regels/convenanten/index.ts'
import type { Rol } from '../toegang/index.ts'
import { type Boekregel, naastContactenboek } from './convenantpartners.ts'
import { type Schuldeiser, evolveSchuldeiser, schuldeiseropdrachten } from './schuldeisers.ts'
import { voorwaardenOp } from './voorwaarden.ts'

const op = datum('2026-03-02')
const eigenId = (sleutel: string) => `partner-${sleutel}`

function neemOver(convenantpartner: string, staat: Schuldeiser = null, rol: Rol = 'beheerder') {
  const door = { soort: 'medewerker', id: 'm-1', naam: 'Bo', rollen: [rol] } as const
  const opdracht = schuldeiseropdrachten.find(({ soort }) => soort === 'NeemConvenantpartnerOver')
  return opdracht?.beslis(
    { convenantpartner },
    staat,
    contextOp(op, door, () => 'id-nieuw'),
  )
}

function overgenomen(sleutel: string): NonNullable<Schuldeiser> {
  const besluit = neemOver(sleutel)
  const staat = besluit?.ok === true ? besluit.waarde.reduce(evolveSchuldeiser, null) : null
  return staat ?? assert.fail(sleutel)
}

const codes = (besluit: ReturnType<typeof neemOver>) =>
  besluit?.ok === false ? besluit.weigeringen.map(({ code }) => code) : []

describe('taking over a convenantpartner', () => {
  test('brings who it is, its koepel and its convenant, and nothing that no source gives', () => {
    const { afspraken, ...gegevens } = overgenomen('ing')
    assert.deepEqual(gegevens, { naam: 'ING', soort: 'Overig', privepersoon: false, koepel: 'NVB' })
    assert.deepEqual(
      afspraken?.map(({ soort, convenant, vanaf, vastgelegd }) => [soort, convenant, vanaf, vastgelegd.door]),
      [['convenant', 'banken', '2026-01-01', 'm-1']],
    )
    const { afspraken: van, ...duo } = overgenomen('duo')
    assert.deepEqual(duo, { naam: 'DUO', soort: 'Publiek', privepersoon: false })
    assert.match(van?.[0]?.toelichting ?? '', /niet gezien/)
  })

  test('the terms are those of the convenant, for every one of them', () => {
    for (const { sleutel, convenant } of alleConvenantpartners) {
      const { afspraken = [] } = overgenomen(sleutel)
      const v = voorwaardenOp(afspraken, op, 'GM0000')
      assert.equal(v.gronden.length, 1, sleutel)
      assert.deepEqual(
        [sleutel, v.voorafAkkoord.waarde, v.pauzeMaanden.waarde],
        [sleutel, convenant === 'een-overheid' ? null : true, convenant === 'banken' ? 4 : 8],
      )
    }
  })

  test('once, by who may record a convenant, and only whom the register names', () => {
    assert.deepEqual(codes(neemOver('ing', overgenomen('ing'))), ['SchuldeiserBestaatAl'])
    assert.deepEqual(codes(neemOver('ing', null, 'schuldhulpverlener')), ['NietBevoegd'])
    assert.deepEqual(codes(neemOver('bank-de-spaarpot')), ['OnjuisteInvoer'])
  })
})

describe('the convenantpartners beside the contactenboek', () => {
  const kaart = (naam: string, rest: object = {}): Boekregel => ({
    id: `k-${naam}`,
    gegevens: { naam, soort: 'Overig', privepersoon: false, ...rest },
  })
  const standVan = (sleutel: string, ...boek: readonly Boekregel[]) => {
    const regel = naastContactenboek(boek, eigenId).find((een) => een.sleutel === sleutel)
    return [regel?.stand, ...(regel?.bekend ?? []).map(({ naam }) => naam)]
  }
  const metConvenant = { afspraken: overgenomen('ing').afspraken }

  test('in an empty one all are new', () => {
    const standen = naastContactenboek([], eigenId).map(({ stand }) => stand)
    assert.deepEqual([...new Set(standen)], ['nieuw'])
    assert.equal(standen.length, alleConvenantpartners.length)
  })

  // [what stands in the contactenboek, the stand of the convenantpartner]
  const gevallen: readonly (readonly [string, readonly Boekregel[], string, string])[] = [
    ['its name', [kaart('ING')], 'ing', 'zonder-convenant'],
    ['its name otherwise written', [kaart('abn amro  b.v.')], 'abn-amro', 'zonder-convenant'],
    [
      'its name with a hyphen less and N.V.',
      [kaart('Nationale Nederlanden N.V.')],
      'nationale-nederlanden',
      'zonder-convenant',
    ],
    ['its name in full', [kaart('Coöperatieve Rabobank U.A.')], 'rabobank', 'zonder-convenant'],
    ['its name in full, of an agency', [kaart('Centraal Justitieel Incassobureau')], 'cjib', 'zonder-convenant'],
    ['its name with the convenant', [kaart('ING', metConvenant)], 'ing', 'staat-er'],
    ['another convenant', [kaart('DUO', metConvenant)], 'duo', 'zonder-convenant'],
    ['its name twice', [kaart('ING'), kaart('ING Bank N.V.')], 'ing', 'meer-dan-een'],
    ['its name twice, once with the convenant', [kaart('ING'), kaart('ING Bank', metConvenant)], 'ing', 'staat-er'],
    ['a longer name', [kaart('Belastingdienst Toeslagen')], 'belastingdienst', 'lijkt-op'],
    ['a shorter name', [kaart('Zwolle')], 'zwolle', 'lijkt-op'],
    ['an incassobureau of its name', [kaart('Riverty', { rol: 'incassobureau' })], 'riverty', 'lijkt-op'],
    ['a person of its name', [kaart('Alfam', { privepersoon: true })], 'alfam', 'nieuw'],
    ['its letters within another word', [kaart('Stichting Het Erf')], 'ing', 'nieuw'],
    ['a name of punctuation alone', [kaart('--')], 'ing', 'nieuw'],
  ]
  for (const [wat, boek, sleutel, stand] of gevallen)
    test(`${wat}: ${stand}`, () => assert.equal(standVan(sleutel, ...boek)[0], stand))

  test('whom it is or may be is named', () => {
    assert.deepEqual(standVan('ing', kaart('ING'), kaart('ING Bank'), kaart('ICS')), [
      'meer-dan-een',
      'ING',
      'ING Bank',
    ])
    assert.deepEqual(standVan('ing', kaart('ING'), kaart('ING Bank', metConvenant)), ['staat-er', 'ING Bank'])
  })

  test('taken over it is found by its id, also under a new name and after its convenant ended here', () => {
    const staat = overgenomen('ing')
    const [afspraak = assert.fail()] = staat.afspraken ?? []
    const einde = { soort: 'AfspraakBeeindigd', datum: op, door: 'm-1', per: op, reden: 'Opgezegd' } as const
    const beeindigd = evolveSchuldeiser(staat, { ...einde, afspraakId: afspraak.id }) ?? assert.fail()
    for (const gegevens of [staat, beeindigd])
      assert.deepEqual(standVan('ing', { id: eigenId('ing'), gegevens: { ...gegevens, naam: 'De Leeuw' } }), [
        'staat-er',
        'De Leeuw',
      ])
  })

  test('all taken over: all are there, and none looks like another', () => {
    const boek = alleConvenantpartners.map(({ sleutel }) => ({ id: eigenId(sleutel), gegevens: overgenomen(sleutel) }))
    assert.ok(naastContactenboek(boek, eigenId).every(({ stand }) => stand === 'staat-er'))
    for (const een of boek)
      assert.equal(naastContactenboek([een], () => 'elders').filter(({ stand }) => stand !== 'nieuw').length, 1)
  })
})
