import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { contextOp, hulpverlener } from '../../../test/steun/wandeling.ts'
import { type Datum, datum, plusDagen } from '../../gedeeld/datum.ts'
import type { Actor } from '../toegang/index.ts'
import { type Afspraak, afspraaksoorten, geldtOp } from './afspraken.ts'
import { type Schuldeiser, evolveSchuldeiser, schuldeiserfeiten, schuldeiseropdrachten } from './schuldeisers.ts'
import { voorwaardenOp } from './voorwaarden.ts'

const bron = 'Brief van 12 mei'
const gegevens = { naam: 'Waterbedrijf Het Bronnetje', soort: 'Nuts', privepersoon: false } as const
const bekend = evolveSchuldeiser(null, { soort: 'SchuldeiserGeregistreerd', gegevens })

function geef(op: string, soort: string, invoer: object, staat: Schuldeiser = bekend, door: Actor = hulpverlener) {
  let teller = staat?.afspraken?.length ?? 0
  const context = contextOp(datum(op), door, () => `a-${++teller}`)
  return schuldeiseropdrachten.find((o) => o.soort === soort)?.beslis(invoer, staat, context) ?? assert.fail(soort)
}
const codes = (...vraag: Parameters<typeof geef>) => {
  const besluit = geef(...vraag)
  return besluit.ok ? [] : besluit.weigeringen.map((w) => ('veld' in w ? `${w.code} ${w.veld}` : w.code))
}
/** The schuldeiser with these afspraken, each recorded on the day from which it holds. */
const met = (...afspraken: readonly (Readonly<Record<string, unknown>> & { readonly vanaf: string })[]): Schuldeiser =>
  afspraken.reduce<Schuldeiser>((staat, afspraak) => {
    const besluit = geef(afspraak.vanaf, 'LegAfspraakVast', { bron, ...afspraak }, staat)
    return besluit.ok ? besluit.waarde.reduce(evolveSchuldeiser, staat) : assert.fail(JSON.stringify(besluit))
  }, bekend)
const op = (staat: Schuldeiser, dag: string, gemeente = 'GM0000') =>
  voorwaardenOp(staat?.afspraken ?? [], datum(dag), gemeente)

const vewin = { grond: 'convenant', convenant: 'vewin', vanaf: '2025-12-02' }
const eigen = { grond: 'eigen', vanaf: '2026-02-01', pauzeMaanden: 5, voorafAkkoord: false }
const lokaal = { grond: 'lokaal', vanaf: '2026-03-01', pauzeMaanden: 3, pauzeNaSaldoMaanden: 2 }

describe('recording an afspraak', () => {
  test('it stands there with its source, its day and who did', () => {
    const besluit = geef('2026-01-05', 'LegAfspraakVast', { ...vewin, bron })
    assert.deepEqual(besluit.ok && besluit.waarde, [
      {
        soort: 'AfspraakVastgelegd',
        datum: '2026-01-05',
        door: 'm-1',
        afspraakId: 'a-1',
        afspraak: { soort: 'convenant', convenant: 'vewin', vanaf: '2025-12-02', bron },
      },
    ])
  })

  const gevallen: readonly (readonly [string, object, readonly string[]])[] = [
    ['a convenant that is not named', { grond: 'convenant', vanaf: '2026-01-01' }, ['ConvenantOntbreekt #/convenant']],
    ['terms beside a convenant', { ...vewin, pauzeMaanden: 3 }, ['AfspraakTermVreemd #/pauzeMaanden']],
    ['a convenant beside terms', { ...eigen, convenant: 'vewin' }, ['AfspraakTermVreemd #/convenant']],
    ['a day before it is known', { ...vewin, vanaf: '2019-01-01' }, ['ConvenantNogNietBekend #/vanaf']],
    ['no term at all', { grond: 'lokaal', vanaf: '2026-01-01' }, ['AfspraakZonderInhoud #/voorafAkkoord']],
    ['an end before the begin', { ...eigen, totEnMet: '2026-01-31' }, ['DatumTeVroeg #/totEnMet']],
    ['a gemeente that is none', { ...eigen, gemeentecode: '0363' }, ['GemeentecodeOnjuist #/gemeentecode']],
    [
      'collectief says vooraf akkoord by itself',
      { grond: 'collectief', vanaf: '2026-01-01', voorafAkkoord: true },
      ['AfspraakTermVreemd #/voorafAkkoord'],
    ],
  ]
  for (const [naam, invoer, redenen] of gevallen)
    test(naam, () => assert.deepEqual(codes('2026-01-05', 'LegAfspraakVast', { bron, ...invoer }), redenen))

  test('a convenant stands there once for the same days; after its end it may come back', () => {
    const staat = met(vewin)
    const weer = { ...vewin, vanaf: '2026-06-01', bron }
    assert.deepEqual(codes('2026-06-01', 'LegAfspraakVast', weer, staat), ['AfspraakLooptAl #/grond'])
    const besluit = geef(
      '2026-03-01',
      'BeeindigAfspraak',
      { afspraakId: 'a-1', per: '2026-03-31', reden: 'Uit.' },
      staat,
    )
    const na = besluit.ok ? besluit.waarde.reduce(evolveSchuldeiser, staat) : assert.fail()
    assert.deepEqual(codes('2026-06-01', 'LegAfspraakVast', weer, na), [])
  })

  test('a schuldhulpverlener and a schuldeiser may not', () => {
    const sam: Actor = { soort: 'medewerker', id: 'm-2', naam: 'Sam Vos', rollen: ['schuldhulpverlener'] }
    const zelf: Actor = { soort: 'schuldeiser', id: 's-1', naam: 'Waterbedrijf Het Bronnetje' }
    for (const door of [sam, zelf])
      for (const soort of ['LegAfspraakVast', 'BeeindigAfspraak'])
        assert.deepEqual(codes('2026-01-05', soort, { ...vewin, bron }, bekend, door), ['NietBevoegd'])
  })

  test('what is ended must be there, still hold, and have begun', () => {
    const einde = { afspraakId: 'a-1', per: '2026-03-31', reden: 'Opgezegd.' }
    assert.deepEqual(codes('2026-04-01', 'BeeindigAfspraak', einde), ['GeenAfspraken'])
    assert.deepEqual(codes('2026-04-01', 'BeeindigAfspraak', einde, null), ['SchuldeiserBestaatNiet'])
    const staat = met(vewin, eigen)
    const vreemd = { ...einde, afspraakId: 'a-9' }
    assert.deepEqual(codes('2026-04-01', 'BeeindigAfspraak', vreemd, staat), ['AfspraakOnbekend #/afspraakId'])
    const vroeg = { ...einde, per: '2025-12-01' }
    assert.deepEqual(codes('2026-04-01', 'BeeindigAfspraak', vroeg, staat), ['DatumTeVroeg #/per'])
    const besluit = geef('2026-04-01', 'BeeindigAfspraak', einde, staat)
    const na = besluit.ok ? besluit.waarde.reduce(evolveSchuldeiser, staat) : assert.fail()
    assert.deepEqual(codes('2026-04-02', 'BeeindigAfspraak', einde, na), ['AfspraakIsBeeindigd #/afspraakId'])
  })

  test('what is told at registration is an own afspraak, and the only place where it stands', () => {
    const nieuw = { ...gegevens, voorafAkkoord: true, pauzeMaanden: 8 }
    const besluit = geef('2026-01-05', 'RegistreerSchuldeiser', nieuw, null)
    const staat = besluit.ok ? besluit.waarde.reduce<Schuldeiser>(evolveSchuldeiser, null) : assert.fail()
    assert.deepEqual(
      staat?.afspraken?.map((a) => [a.soort, a.vanaf, a.voorafAkkoord, a.pauzeMaanden]),
      [['eigen', '2026-01-05', true, 8]],
    )
    assert.deepEqual(staat, { ...gegevens, afspraken: staat?.afspraken })
    const gewijzigd = evolveSchuldeiser(staat, { soort: 'SchuldeiserGewijzigd', gegevens })
    assert.deepEqual(gewijzigd?.afspraken, staat?.afspraken)
  })
})

describe('the terms that hold on a day', () => {
  test('without any afspraak nothing is counted on, and it says so', () => {
    const v = op(bekend, '2026-03-01')
    assert.deepEqual([v.voorafAkkoord.waarde, v.pauzeMaanden.waarde, v.gronden], [null, null, []])
    assert.deepEqual(new Set(v.verantwoording.map((s) => s.formule)), new Set(['Er is geen afspraak']))
  })

  test('a convenant gives its own, each with its source; what nobody has seen stays unknown', () => {
    const v = op(met(vewin), '2026-01-01')
    assert.deepEqual([v.voorafAkkoord.waarde, v.pauzeMaanden.waarde, v.pauzeNaSaldoMaanden.waarde], [true, 8, null])
    assert.deepEqual(v.extraGegevens.waarde, ['meterstand', 'eerdere-adressen'])
    assert.match(v.voorafAkkoord.herkomst[0]?.bron ?? '', /Vewin/)
    assert.equal(v.pauzeMaanden.herkomst[0]?.status, 'te-bevestigen')
    assert.equal(v.pauzeNaSaldoMaanden.herkomst[0]?.status, 'te-bevestigen')
    assert.match(v.verantwoording[2]?.formule ?? '', /dit is niet bekend/)
  })

  test('an own afspraak goes before a local one, that before the convenant, each for what it says', () => {
    const v = op(met(vewin, eigen, lokaal), '2026-03-01')
    const van = [v.voorafAkkoord, v.pauzeMaanden, v.pauzeNaSaldoMaanden].map((t) => [t.waarde, t.herkomst[0]?.soort])
    assert.deepEqual(van, [
      [false, 'eigen'],
      [5, 'eigen'],
      [2, 'lokaal'],
    ])
    assert.equal(op(met(vewin, eigen, lokaal), '2026-01-31').pauzeMaanden.waarde, 8)
  })

  test('of two own afspraken the one that began last', () => {
    const staat = met(eigen, { ...eigen, vanaf: '2026-04-01', pauzeMaanden: 7 })
    assert.deepEqual(
      ['2026-03-31', '2026-04-01'].map((dag) => op(staat, dag).pauzeMaanden.waarde),
      [5, 7],
    )
  })

  test('Collectief Schuldregelen is vooraf akkoord, for the gemeente that it is for', () => {
    const staat = met({ grond: 'collectief', vanaf: '2026-01-01', gemeentecode: 'GM0363' })
    const hier = op(staat, '2026-03-01', 'GM0363')
    assert.deepEqual([hier.collectief, hier.voorafAkkoord.waarde], [true, true])
    const elders = op(staat, '2026-03-01', 'GM0518')
    assert.deepEqual([elders.collectief, elders.voorafAkkoord.waarde], [false, null])
  })

  test('kinds of debt that are left out add up', () => {
    const banken = { grond: 'convenant', convenant: 'banken', vanaf: '2026-01-01' }
    const ook = { grond: 'lokaal', vanaf: '2026-01-01', uitgesloten: ['eigen-risico', 'zakelijk'] }
    assert.deepEqual(op(met(banken, ook), '2026-03-01').uitgesloten.waarde, ['eigen-risico', 'zakelijk', 'hypotheek'])
  })

  test('a dossier copies them; an unknown yes is no yes', () => {
    const feiten = (staat: Schuldeiser) => schuldeiserfeiten('s-1', staat, datum('2026-03-01'), 'GM0000')
    assert.deepEqual(feiten(met(vewin)), {
      id: 's-1',
      ...gegevens,
      voorafAkkoord: true,
      pauzeMaanden: 8,
      extraGegevens: ['meterstand', 'eerdere-adressen'],
      gronden: ['Convenant drinkwaterbedrijven (Vewin)'],
    })
    const energie = feiten(met({ grond: 'convenant', vanaf: '2026-01-01', convenant: 'energie' }))
    assert.deepEqual([energie?.voorafAkkoord, energie?.pauzeMaanden], [false, null])
    assert.equal(feiten(met(lokaal))?.pauzeNaSaldoMaanden, 2)
  })

  test('always: only what holds that day is used, whatever there is and in whatever order', () => {
    const dag = fc.integer({ min: 0, max: 400 }).map((n) => plusDagen(datum('2026-01-01'), n))
    const afspraak = fc.record({ vanaf: dag, duur: fc.option(fc.nat(200)), maanden: fc.integer({ min: 1, max: 12 }) })
    const maak = (i: number, { vanaf, duur, maanden }: { vanaf: Datum; duur: number | null; maanden: number }) =>
      ({
        id: `a-${i}`,
        soort: (Object.keys(afspraaksoorten) as ['eigen'])[0],
        vanaf,
        ...(duur === null ? {} : { totEnMet: plusDagen(vanaf, duur) }),
        pauzeMaanden: maanden,
        bron,
        vastgelegd: { datum: vanaf, door: 'm-1' },
        beeindigd: null,
      }) satisfies Afspraak
    fc.assert(
      fc.property(fc.array(afspraak, { maxLength: 6 }), dag, (lijst, vraag) => {
        const afspraken = lijst.map((een, i) => maak(i, een))
        const { waarde, herkomst } = voorwaardenOp(afspraken, vraag, 'GM0000').pauzeMaanden
        const geldend = afspraken.filter((a) => geldtOp(a, vraag, 'GM0000'))
        const laatst = geldend
          .map((a) => a.vanaf)
          .toSorted()
          .at(-1)
        assert.equal(waarde === null, geldend.length === 0)
        if (waarde !== null) {
          assert.equal(herkomst[0]?.vanaf, laatst)
          assert.ok(geldend.some((a) => a.pauzeMaanden === waarde && a.vanaf === laatst))
        }
      }),
    )
  })
})
