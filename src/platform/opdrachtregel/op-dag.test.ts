import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { start } from './commando.ts'
import { opDagCommando } from './op-dag.ts'
import { verkeerdeInvoer } from './probleem.ts'

const commando = opDagCommando(
  'zegt de dag',
  (invoer) =>
    JSON.stringify(invoer).includes('2026')
      ? { antwoord: { gekregen: invoer } }
      : { probleem: verkeerdeInvoer([{ pointer: '#/peildatum', code: 'geen-datum', detail: 'Geen datum.' }]) },
  () => '2026-11-22',
)

async function voerUit(...argumenten: readonly string[]) {
  const stromen = { in: new PassThrough(), uit: new PassThrough(), fout: new PassThrough() }
  const code = await start({ dag: async () => commando }, ['dag', ...argumenten], stromen)
  stromen.uit.end()
  stromen.fout.end()
  return { code, uit: await text(stromen.uit), fout: await text(stromen.fout) }
}

test('the day is the one that was given, else that of the environment', async () => {
  assert.deepEqual(await voerUit(), { code: 0, uit: '{"gekregen":{"peildatum":"2026-11-22"}}\n', fout: '' })
  const gegeven = await voerUit('--peildatum', '2026-01-01')
  assert.deepEqual(JSON.parse(gegeven.uit), { gekregen: { peildatum: '2026-01-01' } })
})

for (const argumenten of [['--peildatum', 'nu'], ['--peildatum'], ['--dag', '2026-01-01'], ['2026-01-01']])
  test(`${argumenten.join(' ')}: wrong form, exit 2, nothing on stdout`, async () => {
    const { code, uit, fout } = await voerUit(...argumenten)
    assert.deepEqual([code, uit, JSON.parse(fout).status], [2, '', 400])
  })
