import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { datum, plusDagen } from '../../gedeeld/datum.ts'
import { linkGeldigTot } from '../../domein/berichten/index.ts'
import { type Kolom, besliskolommen, saldokolommen, schuldtypen } from './kolommen.ts'

const handleiding = readFileSync(new URL('../../../docs/handleiding/schuldeisers.md', import.meta.url), 'utf8')

/** The rows of the table under a heading. */
function rijenOnder(kop: string): readonly string[] {
  const [, deel = ''] = handleiding.split(`#### ${kop}\n`)
  const [tabel = ''] = deel.split('\n\n')
  return tabel
    .split('\n')
    .slice(2)
    .filter((rij) => rij !== '')
}

const rij = ({ kop, van }: Kolom<string>): string => `| ${kop} | ${van === 'ons' ? 'van ons' : 'van u'} |`

test('the handleiding names the columns that a list has, in their order, and who fills them in', () => {
  assert.deepEqual(rijenOnder('Kolommen van de saldolijst'), saldokolommen.map(rij))
  assert.deepEqual(rijenOnder('Kolommen van de beslislijst'), besliskolommen.map(rij))
  for (const woord of Object.keys(schuldtypen)) assert.ok(handleiding.includes(`\`${woord}\``), woord)
})

test('the handleiding says how long a link works', () => {
  const vandaag = datum('2026-03-02')
  const tot = (antwoordUiterlijk: typeof vandaag | null) => linkGeldigTot({ antwoordUiterlijk }, vandaag)
  assert.equal(tot(plusDagen(vandaag, 20)), plusDagen(vandaag, 34))
  assert.match(handleiding, /tot 14 dagen na de uiterste dag/)
  assert.equal(tot(null), plusDagen(vandaag, 30))
  assert.match(handleiding, /Vragen wij niets, dan werkt hij 30 dagen/)
})
