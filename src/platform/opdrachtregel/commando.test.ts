import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { type Commandotabel, start } from './commando.ts'

const kapot: Commandotabel = {
  stuk: async () => ({
    uitleg: 'gaat stuk',
    voerUit: async () => {
      throw new Error('klant 123456782 bestaat al')
    },
  }),
}

test('what is thrown ends as exit 1 with a message, without a stack trace and without numbers of people', async () => {
  const stromen = { in: new PassThrough(), uit: new PassThrough(), fout: new PassThrough() }
  const code = await start(kapot, ['stuk'], stromen)
  stromen.fout.end()
  const fout = await text(stromen.fout)
  assert.equal(code, 1)
  assert.equal(JSON.parse(fout).detail, 'klant … bestaat al')
  assert.ok(!fout.includes('commando.test.ts'))
})
