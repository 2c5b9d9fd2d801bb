import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Stapje, contextOp, doorMet, wandelingen } from '../../../../test/steun/wandeling.ts'
import { datum } from '../../../gedeeld/datum.ts'
import { centen } from '../../../gedeeld/geld.ts'
import type { Vastgelegd } from '../../toegang/index.ts'
import { type Gebeurtenis, beslis, evolve, leegTraject } from '../traject.ts'
import { nietsGetoetst, telBij, toetsDossier } from './toets.ts'

type Historie = readonly Vastgelegd<Gebeurtenis>[]

/** A walk as it would lie in the log. */
function historieVan(stappen: readonly Stapje[]): Historie {
  const historie: Vastgelegd<Gebeurtenis>[] = []
  let staat = leegTraject
  let teller = 0
  for (const [i, { op, soort, invoer, door }] of stappen.entries()) {
    const ingevuld = invoer(staat)
    const context = contextOp(op, doorMet(door, ingevuld), () => `id-${++teller}`)
    const besluit = beslis({ soort, invoer: ingevuld }, staat, context)
    assert.ok(besluit.ok, soort)
    for (const gebeurtenis of besluit.waarde) {
      staat = evolve(staat, gebeurtenis)
      const versie = historie.length + 1
      historie.push({ versie, opgetekendOp: `${op}T09:00:00.000Z`, door, opdrachtId: `o-${i}`, gebeurtenis })
    }
  }
  return historie
}

const { organisatie } = contextOp(datum('2028-12-31'), { soort: 'kwijting' }, () => 'id')
const toets = (historie: Historie) => toetsDossier(historie, datum('2028-12-31'), organisatie)
const geschonden = (historie: Historie) => toets(historie).flatMap((t) => (t.geschonden > 0 ? [t.naam] : []))

for (const [naam, stappen] of Object.entries(wandelingen))
  test(`${naam}: everything holds`, () => {
    assert.deepEqual(geschonden(historieVan(stappen)), [])
  })

const SB = historieVan(wandelingen.schuldbemiddeling)
const SK = historieVan(wandelingen.saneringskrediet)

test('each rule looks at something in the long walks', () => {
  const samen = [SB, SK].map(toets).reduce(telBij, nietsGetoetst)
  for (const { naam, gecontroleerd } of samen) assert.ok(gecontroleerd > 0, naam)
})

/** A history in which one kind of gebeurtenis is not what it was. */
function verminkt<S extends Gebeurtenis['soort']>(
  historie: Historie,
  soort: S,
  maak: (g: Extract<Gebeurtenis, { soort: S }>) => Gebeurtenis | null,
): Historie {
  const isDie = (g: Gebeurtenis): g is Extract<Gebeurtenis, { soort: S }> => g.soort === soort
  return historie.flatMap((regel) => {
    const gebeurtenis = isDie(regel.gebeurtenis) ? maak(regel.gebeurtenis) : regel.gebeurtenis
    return gebeurtenis === null ? [] : [{ ...regel, gebeurtenis }]
  })
}

const tot = (historie: Historie, soort: Gebeurtenis['soort']): Historie =>
  historie.slice(
    0,
    historie.findIndex(({ gebeurtenis }) => gebeurtenis.soort === soort),
  )

const los = (gebeurtenis: Gebeurtenis): Historie[number] => ({
  versie: 1,
  opgetekendOp: '2028-02-02T09:00:00.000Z',
  door: { soort: 'kwijting' },
  opdrachtId: 'los',
  gebeurtenis,
})

/** What breaks each rule, alone or with what it drags along. */
const schendingen: readonly (readonly [regel: string, historie: Historie])[] = [
  [
    'Geld: wat binnenkwam is wat eruit ging en wat er nog staat',
    verminkt(SB, 'GeldOntvangen', (g) => ({ ...g, bedrag: centen(1) })),
  ],
  ['Geld: elke uitdeling sluit op de cent', verminkt(SB, 'Uitgedeeld', (g) => ({ ...g, rest: centen(g.rest + 1) }))],
  [
    'Geld: elke uitdeling sluit op de cent',
    verminkt(SK, 'Uitgedeeld', (g) => ({
      ...g,
      delen: g.delen.map((d, i) => ({ ...d, bedrag: centen(d.bedrag + (i === 0 ? 1 : i === 1 ? -1 : 0)) })),
    })),
  ],
  [
    'Geld: geen vordering kreeg meer dan haar bedrag',
    verminkt(SK, 'Uitgedeeld', (g) => ({ ...g, delen: g.delen.map((d) => ({ ...d, bedrag: centen(2_000_000) })) })),
  ],
  [
    'Elk bericht met een termijn is beantwoord, herinnerd of verklaard',
    verminkt(tot(SB, 'TrajectBeeindigd'), 'KwijtingBevestigd', (g) => (g.vorderingId === 'id-1' ? null : g)),
  ],
  ['Geen dossier zonder eigenaar en klok', [los({ soort: 'NotitieGemaakt', tekst: 'Wie is dit?' })]],
  [
    'Wie vooraf akkoord is krijgt geen voorstel, tenzij er een belemmering is',
    verminkt(SB, 'VoorstelGedaan', (g) => ({ ...g, gevraagd: [...g.gevraagd, ...g.voorafAkkoord], voorafAkkoord: [] })),
  ],
  [
    'Een regeling staat alleen als iedereen akkoord is',
    verminkt(SB, 'ReactieOntvangen', (g) => (g.reactie === 'akkoord' && g.vorderingId === 'id-1' ? null : g)),
  ],
  [
    'Finale kwijting op het moment dat bij de vorm hoort',
    verminkt(SB, 'FinaleKwijtingVerleend', (g) => ({ ...g, datum: datum('2027-08-01') })),
  ],
  ['Finale kwijting op het moment dat bij de vorm hoort', verminkt(SK, 'Uitgedeeld', () => null)],
  ['Finale kwijting op het moment dat bij de vorm hoort', verminkt(SB, 'KwijtingBevestigd', () => null)],
  [
    'Elke vtlb-berekening geeft opnieuw hetzelfde',
    verminkt(SB, 'AfloscapaciteitVastgesteld', (g) => ({ ...g, vtlb: centen(g.vtlb + 1) })),
  ],
  [
    'Elk voorstel geeft opnieuw hetzelfde',
    verminkt(SB, 'VoorstelGedaan', (g) => ({
      ...g,
      uitdeling: g.uitdeling.map((u, i) => ({ ...u, bedrag: centen(u.bedrag + (i === 0 ? 1 : i === 1 ? -1 : 0)) })),
    })),
  ],
  [
    'Elke prognose geeft opnieuw hetzelfde',
    verminkt(SB, 'PrognoseBijgesteld', (g) => ({ ...g, teVerdelen: centen(g.teVerdelen + 1) })),
  ],
  ['Na het sluiten gebeurt er niets meer', [...SB, los({ soort: 'NotitieGemaakt', tekst: 'Nog iets.' })]],
]

for (const [regel, historie] of schendingen)
  test(`a corrupted history is found: ${regel}`, () => {
    assert.ok(geschonden(historie).includes(regel), geschonden(historie).join('; '))
  })

test('every rule has a history that breaks it', () => {
  assert.deepEqual(
    [...new Set(schendingen.map(([regel]) => regel))],
    nietsGetoetst.map(({ naam }) => naam),
  )
})
