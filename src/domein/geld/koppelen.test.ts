import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { centen } from '../../gedeeld/geld.ts'
import { leesIban } from '../../gedeeld/iban.ts'
import { gegeven, totEnMet, voor } from '../../../test/steun/gegeven.ts'
import { inBeeld, leefgeld, saneringskrediet, schuldbemiddeling } from '../../../test/steun/wandeling.ts'
import { betalingskenmerkVan, inGroepen } from './betalingskenmerk.ts'
import { type Koppelkandidaat, type Tegoed, koppeladviesOver, verwachtingVan } from './koppelen.ts'

const iban = leesIban('NL02ABNA0123456789') ?? assert.fail()
const dossier = (nummer: number) => `${String(nummer).padStart(8, '0')}-0000-4000-8000-000000000000`

const kandidaat = (nummer: number, ook: Partial<Koppelkandidaat> = {}): Koppelkandidaat => ({
  dossierId: dossier(nummer),
  kenmerk: betalingskenmerkVan(dossier(nummer)),
  ontvangt: true,
  loopt: true,
  rekeningen: [],
  naam: null,
  inkomen: null,
  inBeheer: false,
  reservering: null,
  vermogen: null,
  krediet: null,
  ...ook,
})

const tegoed = (ook: Partial<Tegoed> = {}): Tegoed => ({
  bedrag: centen(15_000),
  soort: 'gewoon',
  tegenrekening: iban,
  tegenpartij: 'Hr A el Amrani',
  betaalkenmerk: null,
  endToEndId: null,
  omschrijving: 'maart',
  ...ook,
})

/** The advice in one line: what kind, which dossiers, why and as what. */
function kort(van: Tegoed, kandidaten: readonly Koppelkandidaat[]): string {
  const advies = koppeladviesOver(van, kandidaten)
  if (advies.soort === 'onbekend') return 'onbekend'
  const voorstellen = advies.soort === 'zeker' ? [advies.voorstel] : advies.voorstellen
  const regels = voorstellen.map((v) => `${Number(v.dossierId.slice(0, 8))} ${v.redenen.join('+')} ${v.herkomst}`)
  return `${advies.soort}: ${regels.join(', ')}`
}

const kenmerk = (nummer: number) => inGroepen(betalingskenmerkVan(dossier(nummer)))
const eigen = { rekeningen: [iban] }
const past = { reservering: centen(15_000) }

const gevallen: readonly (readonly [string, Tegoed, readonly Koppelkandidaat[], string])[] = [
  ['nobody', tegoed(), [], 'onbekend'],
  ['nobody that it is like', tegoed(), [kandidaat(1, past)], 'onbekend'],
  ['the kenmerk', tegoed({ omschrijving: kenmerk(1) }), [kandidaat(1)], 'zeker: 1 kenmerk reservering'],
  [
    'the kenmerk as EndToEndId',
    tegoed({ endToEndId: betalingskenmerkVan(dossier(1)) }),
    [kandidaat(1)],
    'zeker: 1 kenmerk reservering',
  ],
  [
    'the kenmerk of another dossier than the account',
    tegoed({ betaalkenmerk: kenmerk(2) }),
    [kandidaat(1, { ...eigen, ...past }), kandidaat(2)],
    'zeker: 2 kenmerk reservering',
  ],
  [
    'two kenmerken',
    tegoed({ omschrijving: `${kenmerk(1)} en ${kenmerk(2)}` }),
    [kandidaat(1, { ...eigen, ...past }), kandidaat(2)],
    'voorstel: 1 kenmerk+rekening+bedrag reservering, 2 kenmerk reservering',
  ],
  [
    'the kenmerk of a dossier that takes no money',
    tegoed({ omschrijving: kenmerk(1) }),
    [kandidaat(1, { ontvangt: false }), kandidaat(2, { ...eigen, ...past })],
    'voorstel: 2 rekening+bedrag reservering',
  ],
  ['account and amount', tegoed(), [kandidaat(1, { ...eigen, ...past })], 'zeker: 1 rekening+bedrag reservering'],
  [
    'account and amount of the krediet',
    tegoed(),
    [kandidaat(1, { ...eigen, krediet: centen(15_000) })],
    'zeker: 1 rekening+bedrag krediet',
  ],
  ['the account alone', tegoed(), [kandidaat(1, eigen)], 'voorstel: 1 rekening reservering'],
  [
    'one cent more',
    tegoed({ bedrag: centen(15_001) }),
    [kandidaat(1, { ...eigen, ...past })],
    'voorstel: 1 rekening reservering',
  ],
  [
    'an account of two running dossiers',
    tegoed(),
    [kandidaat(1, { ...eigen, ...past }), kandidaat(2, eigen)],
    'voorstel: 1 rekening+bedrag reservering, 2 rekening reservering',
  ],
  [
    'an account of a dossier that ended and one that runs',
    tegoed(),
    [kandidaat(1, { ...eigen, loopt: false }), kandidaat(2, { ...eigen, ...past })],
    'zeker: 2 rekening+bedrag reservering',
  ],
  [
    'the name, whatever the amount',
    tegoed(),
    [kandidaat(1, { naam: 'Fatima El Amrâni', ...past }), kandidaat(2, { naam: 'Joris Blom' })],
    'voorstel: 1 bedrag+naam reservering',
  ],
  ['a name that stands inside another', tegoed(), [kandidaat(1, { naam: 'Piet Ran' })], 'onbekend'],
  [
    'money that went out',
    tegoed({ bedrag: centen(-15_000), omschrijving: kenmerk(1) }),
    [kandidaat(1, { ...eigen, ...past })],
    'onbekend',
  ],
  ['money that came back', tegoed({ soort: 'retour', omschrijving: kenmerk(1) }), [kandidaat(1)], 'onbekend'],
]

describe('where money on a statement belongs', () => {
  for (const [naam, van, kandidaten, verwacht] of gevallen)
    test(naam, () => {
      assert.equal(kort(van, kandidaten), verwacht)
      assert.equal(kort(van, kandidaten.toReversed()), verwacht, 'in whatever order the dossiers come')
    })

  test('without a kenmerk it is never certain but for an account that a person knew, and the very amount', () => {
    const willekeurig = fc.record({
      ontvangt: fc.boolean(),
      loopt: fc.boolean(),
      rekeningen: fc.constantFrom([], [iban]),
      naam: fc.constantFrom(null, 'Fatima el Amrani'),
      reservering: fc.constantFrom(null, centen(15_000), centen(1)),
    })
    fc.assert(
      fc.property(fc.array(willekeurig, { maxLength: 5 }), (velden) => {
        const kandidaten = velden.map((veld, i) => kandidaat(i + 1, veld))
        const advies = koppeladviesOver(tegoed(), kandidaten)
        if (advies.soort !== 'zeker') return
        const gekozen = kandidaten.find(({ dossierId }) => dossierId === advies.voorstel.dossierId)
        assert.ok(gekozen?.ontvangt === true && gekozen.loopt && gekozen.reservering === 15_000)
        assert.equal(kandidaten.filter(({ rekeningen, loopt }) => rekeningen.length > 0 && loopt).length, 1)
      }),
    )
  })
})

describe('what a dossier waits for', () => {
  const na = (stappen: Parameters<typeof gegeven>[0]) => verwachtingVan(gegeven(stappen).staat)
  const zonderBeheer = { inkomen: null, inBeheer: false }

  test('nothing before there is a capacity, then the monthly amount', () => {
    assert.deepEqual(na(inBeeld), { ...zonderBeheer, reservering: null, vermogen: null, krediet: null })
    assert.equal(na(totEnMet(schuldbemiddeling, 'StelAfloscapaciteitVast')).reservering, 15_000)
    assert.equal(na(totEnMet(schuldbemiddeling, 'BrengRegelingTotStand')).reservering, 15_000)
  })

  test('with a saneringskrediet the krediet and the vermogen, each once', () => {
    const verwacht = (n: number) => na(voor(saneringskrediet, 'LegOntvangstVast', n))
    assert.deepEqual(verwacht(1), { ...zonderBeheer, reservering: null, vermogen: 10_000, krediet: 251_297 })
    assert.deepEqual(verwacht(2), { ...zonderBeheer, reservering: null, vermogen: 10_000, krediet: null })
    assert.deepEqual(na(voor(saneringskrediet, 'DeelUit')), {
      ...zonderBeheer,
      reservering: null,
      vermogen: null,
      krediet: null,
    })
  })

  test('under financieel beheer the income of last time, and no reservering beside it', () => {
    const { inkomen: bedrag, reservering, inBeheer } = na(voor(leefgeld, 'BetaalExtraLeefgeld'))
    assert.deepEqual([bedrag, reservering, inBeheer], [160_000, null, true])
    assert.equal(na(leefgeld).inBeheer, false)
  })

  test('what fits nothing is income when all income comes in here: only the capacity is kept of it', () => {
    const met = (inBeheer: boolean) =>
      koppeladviesOver(tegoed({ bedrag: centen(123_456), omschrijving: kandidaat(1).kenmerk }), [
        kandidaat(1, { inBeheer }),
      ])
    const soorten = [true, false].map(met).map((a) => (a.soort === 'zeker' ? a.voorstel.herkomst : a.soort))
    assert.deepEqual(soorten, ['inkomen', 'reservering'])
  })
})
