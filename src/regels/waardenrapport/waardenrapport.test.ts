import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum, plusDagen } from '../../gedeeld/datum.ts'
import type { Waarde } from '../../gedeeld/verantwoording.ts'
import { reeksen, vervallen } from '../waarden/reeksen.ts'
import { leesWaardenvraag, waardenrapport, waardenrapportAlsJson, waarschuwtijd } from './index.ts'

const einde = datum('2026-12-31')
const lopendeNormen = ['norm20', 'norm21', 'norm22', 'norm23lid1', 'norm23lid2', 'maxima', 'huurgrens', 'minimumloon']

test('on 22 November 2026 the norms that end on 31 December are reported, with the days that are left', () => {
  const { looptAf } = waardenrapport(datum('2026-11-22'))
  const namen: readonly string[] = looptAf.map(({ reeks }) => reeks)
  for (const norm of lopendeNormen) assert.ok(namen.includes(norm), norm)
  for (const { reeks, totEnMet, dagen, naam } of looptAf) {
    assert.deepEqual([totEnMet, dagen], [einde, 39], reeks)
    assert.ok(naam.length > 5)
  }
  assert.equal(looptAf.length, Object.values(reeksen).filter((reeks) => eindeVan(reeks) === '2026-12-31').length)
})

test('a series is reported from 60 days before its end to its last day, and as ended from the day after', () => {
  const opDag = (dagen: number) => {
    const { looptAf, afgelopen } = waardenrapport(plusDagen(einde, dagen))
    const staat = (lijst: readonly { readonly reeks: string }[]) => lijst.some(({ reeks }) => reeks === 'norm21')
    return [staat(looptAf), staat(afgelopen)]
  }
  assert.equal(waarschuwtijd, 60)
  assert.deepEqual(opDag(-61), [false, false])
  assert.deepEqual(opDag(-60), [true, false])
  assert.deepEqual(opDag(0), [true, false])
  assert.deepEqual(opDag(1), [false, true])
  assert.equal(waardenrapport(plusDagen(einde, 1)).afgelopen.find(({ reeks }) => reeks === 'norm21')?.dagen, -1)
})

test('the report tells its day; what ended first stands first', () => {
  const rapport = waardenrapport(datum('2027-01-01'))
  assert.equal(rapport.peildatum, '2027-01-01')
  const einden = rapport.afgelopen.map(({ totEnMet }) => totEnMet)
  assert.deepEqual(einden, einden.toSorted())
  // The reiskosten of 2025 and before ended earlier than the norms of 2026, wherever they stand in the list of series.
  assert.ok(new Set(einden).size > 1)
})

test('what the law ended is not missing; what was never found after its end is', () => {
  const namen: readonly string[] = waardenrapport(datum('2026-11-22')).afgelopen.map(({ reeks }) => reeks)
  assert.deepEqual(namen, ['reiskostenAuto'])
  for (const naam of vervallen) assert.ok(!namen.includes(naam))
})

test('every value with status te-bevestigen is reported once, whenever it holds, with its source', () => {
  const rijen: readonly Waarde<unknown>[] = Object.values(reeksen).flat()
  const { teBevestigen } = waardenrapport(datum('2026-11-22'))
  assert.equal(teBevestigen.length, rijen.filter(({ status }) => status === 'te-bevestigen').length)
  assert.equal(new Set(teBevestigen.map(({ reeks, vanaf }) => `${reeks} ${vanaf}`)).size, teBevestigen.length)
  assert.deepEqual(
    teBevestigen.filter(({ reeks }) => reeks === 'minimumInkomensijkpunt').map(({ vanaf, geldt }) => [vanaf, geldt]),
    [
      ['2024-01-01', false],
      ['2025-01-01', false],
      ['2026-01-01', true],
    ],
  )
  assert.deepEqual(
    teBevestigen.find(({ reeks }) => reeks === 'basishuur'),
    {
      reeks: 'basishuur',
      naam: 'Basishuur',
      vanaf: '2026-01-01',
      waarde: { een: '202.52', meer: '200.71' },
      eenheid: 'euro per maand',
      bron: 'art. 16 Wht en Besluit op de huurtoeslag, nagerekend op de maxima van art. 475da lid 1 Rv',
      geldt: true,
    },
  )
})

test('the command reads one day and nothing else', () => {
  assert.deepEqual(leesWaardenvraag({ peildatum: '2026-11-22' }), { ok: true, waarde: '2026-11-22' })
  const fout = leesWaardenvraag({ peildatum: '22-11-2026', norm: 1 })
  assert.ok(!fout.ok)
  assert.deepEqual(fout.weigeringen.map(({ pointer, code }) => [pointer, code]).sort(), [
    ['#/norm', 'onbekend-veld'],
    ['#/peildatum', 'geen-datum'],
  ])
  const dag = datum('2026-11-22')
  assert.deepEqual(waardenrapportAlsJson(dag), { ok: true, waarde: waardenrapport(dag) })
})

function eindeVan(reeks: readonly Waarde<unknown>[]): string | undefined {
  return reeks.at(-1)?.totEnMet
}
