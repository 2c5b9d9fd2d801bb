import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { heic, jpeg, pdf, plaatsnaam, png, webp } from '../../../test/steun/bestanden.ts'
import { keur } from './keuren.ts'

const uitkomst = async (bytes: Uint8Array) => {
  const keuring = await keur(bytes)
  return keuring.soort === 'goed' ? keuring.soortBestand : keuring.bezwaar
}

const bewaard = async (bytes: Uint8Array): Promise<Buffer> => {
  const keuring = await keur(bytes)
  return keuring.soort === 'goed' ? Buffer.from(keuring.bytes) : assert.fail(keuring.bezwaar)
}

const fotos = { jpeg: jpeg(), png: png(), webp: webp(), heic: heic() }

describe('a photo', () => {
  for (const [soort, foto] of Object.entries(fotos)) {
    test(`${soort}: is known by its content, and no longer tells where it was taken`, async () => {
      assert.ok(foto.includes(plaatsnaam), 'the test photo says where it was taken')
      assert.equal(await uitkomst(foto), soort)
      const over = await bewaard(foto)
      assert.equal(over.includes(plaatsnaam), false)
      assert.equal(over.includes('NLD'), false)
    })

    test(`${soort}: what is kept is one too, and stays the same when it comes once more`, async () => {
      const over = await bewaard(foto)
      assert.equal(await uitkomst(over), soort)
      assert.deepEqual(await bewaard(over), over)
    })

    test(`${soort}: cut off underway it is refused, wherever it was cut`, async () => {
      for (let tot = 40; tot < foto.length - 1; tot += 7)
        assert.ok(['beschadigd', 'andere-soort'].includes(await uitkomst(foto.subarray(0, tot))), `after ${tot} bytes`)
    })
  }

  test('stays upright', async () => {
    const over = await bewaard(jpeg())
    assert.deepEqual(
      [...over.subarray(over.indexOf('MM\0*') + 8).subarray(0, 14)],
      [0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0],
    )
  })

  test('loses what hangs behind it: a film of a phone, a web page', async () => {
    const film = Buffer.from('<script>alert(1)</script>')
    assert.deepEqual(await bewaard(jpeg(film)), await bewaard(jpeg()))
    assert.equal((await bewaard(Buffer.concat([png(), film]))).includes('script'), false)
  })
})

describe('a PDF', () => {
  test('is kept as it came; bytes of a picture that look like a script are none', async () => {
    assert.deepEqual(await bewaard(pdf()), pdf())
  })

  for (const los of [
    '/OpenAction << /S /JavaScript /JS (x) >>',
    '/AA << /J#53 (x) >>',
    '/A << /S /Launch >>',
    '/X#46A 4 0 R',
  ])
    test(`that runs something is refused: ${los}`, async () => {
      assert.equal(await uitkomst(pdf(los)), 'met-script')
      assert.equal(await uitkomst(pdf('', los)), 'met-script')
    })

  test('that is locked or cut off is refused', async () => {
    assert.equal(await uitkomst(pdf('/Encrypt 9 0 R')), 'op-slot')
    assert.equal(await uitkomst(pdf().subarray(0, 120)), 'beschadigd')
  })

  test('with an invoice attached is one', async () => {
    assert.equal(await uitkomst(pdf('/Names << /EmbeddedFiles 5 0 R >>')), 'pdf')
  })
})

describe('anything else', () => {
  test('is refused by its content, whatever it calls itself', async () => {
    assert.equal(await uitkomst(Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1')), 'andere-soort')
    assert.equal(await uitkomst(Buffer.from('<!doctype html><script>alert(1)</script>')), 'andere-soort')
    assert.equal(await uitkomst(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')), 'andere-soort')
    assert.equal(await uitkomst(Buffer.from('PK\x03\x04\x14\0', 'latin1')), 'andere-soort')
    assert.equal(await uitkomst(Buffer.alloc(0)), 'leeg')
  })

  test('40 MB is taken, one byte more is not', async () => {
    const groot = pdf(`/A (${'a'.repeat(40_000_000 - pdf('/A ()').length)})`)
    assert.equal(groot.length, 40_000_000)
    assert.equal(await uitkomst(groot), 'pdf')
    assert.equal(await uitkomst(Buffer.concat([groot, Buffer.from('\n')])), 'te-groot')
  })

  test('bytes without sense never break it', async () => {
    for (const foto of Object.values(fotos))
      for (let plek = 12; plek < foto.length; plek += 3) {
        const stuk = Buffer.from(foto)
        stuk[plek] = (stuk[plek] ?? 0) ^ 0xff
        await keur(stuk)
      }
  })
})
