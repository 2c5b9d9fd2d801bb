import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsBestand } from './stuk.ts'

const bytes = new TextEncoder().encode('inhoud')

test('a piece of the archive is saved under the name of its kind, and what is unknown as bytes', async () => {
  for (const [mediatype, naam, type] of [
    ['message/rfc822', 'bericht.eml', 'message/rfc822'],
    ['application/pdf', 'bericht.pdf', 'application/pdf'],
    ['text/csv; charset=utf-8', 'bericht.csv', 'text/csv'],
    ['application/jose', 'bericht.jose', 'application/jose'],
    ['text/html', 'bericht.bin', 'application/octet-stream'],
  ] as const) {
    const { headers } = alsBestand({ richting: 'uit', mediatype, bytes }, 'bericht')
    assert.equal(headers.get('content-disposition'), `attachment; filename="${naam}"`)
    assert.equal(headers.get('content-type'), type)
  }
  assert.equal(await alsBestand({ richting: 'in', mediatype: 'text/plain', bytes }, 'bericht').text(), 'inhoud')
  assert.throws(() => alsBestand(null, 'bericht'))
})
