import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../../../../gedeeld/datum.ts'
import { centen } from '../../../../gedeeld/geld.ts'
import { alsVeld, leesVeld, opdrachtIdVan } from './zet.ts'

const zet = {
  dossierId: crypto.randomUUID(),
  versie: 31,
  peildatum: datum('2026-07-20'),
  vtlb: centen(181_234),
  perMaand: centen(0),
}

test('what the form of a preview carries is read as it was written; anything else is none of ours', () => {
  assert.deepEqual(leesVeld(alsVeld(zet)), zet)
  const veld = alsVeld(zet)
  for (const vreemd of ['', 'x', `${veld} 1`, veld.replace('2026-07-20', '2026-02-30'), veld.replace(' 0', ' -1')])
    assert.equal(leesVeld(vreemd), null, vreemd)
})

test('the id follows from what was seen and who saw it: the same for the same, another for anything else', async () => {
  const id = await opdrachtIdVan(zet, 'm-1')
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(await opdrachtIdVan({ ...zet }, 'm-1'), id)
  const anders = await Promise.all([
    opdrachtIdVan(zet, 'm-2'),
    opdrachtIdVan({ ...zet, versie: 32 }, 'm-1'),
    opdrachtIdVan({ ...zet, vtlb: centen(181_235) }, 'm-1'),
    opdrachtIdVan({ ...zet, peildatum: datum('2026-07-21') }, 'm-1'),
    opdrachtIdVan({ ...zet, dossierId: crypto.randomUUID() }, 'm-1'),
  ])
  assert.equal(new Set([id, ...anders]).size, 6)
})
