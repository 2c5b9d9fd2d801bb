import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { deflateSync } from 'node:zlib'
import {
  exif,
  heic,
  jpeg,
  pdf,
  pdfMet,
  pdfStroom,
  plaatsnaam,
  png,
  pngDeel,
  webp,
} from '../../../test/steun/bestanden.ts'
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

  test('heic: a place is gone too when its EXIF begins without that word, as some programs write it', async () => {
    const kaal = heic(exif().subarray(6))
    assert.ok(kaal.includes(plaatsnaam))
    assert.equal((await bewaard(kaal)).includes(plaatsnaam), false)
  })

  test('png: keeps of what it says besides the picture only what is needed to show it', async () => {
    const met = Buffer.concat([png().subarray(0, 33), pngDeel('plEk', Buffer.from(plaatsnaam)), png().subarray(33)])
    assert.deepEqual(await bewaard(met), await bewaard(png()))
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

  const springt = '/OpenAction << /S /JavaScript /JS (x) >>'
  const lijst = deflateSync(Buffer.from(`1 0 << /Type /Catalog ${springt} >>`))
  const pakket = (woordenboek: string, inhoud = lijst, na = '\n') =>
    pdfStroom(`/Type /ObjStm /N 1 /First 4 ${woordenboek}`, inhoud, na)
  const flate = '/Filter /FlateDecode'
  const verborgen: Readonly<Record<string, readonly (string | Buffer)[]>> = {
    'behind a word that looks like an object': [pakket(`${flate} /X /obj`)],
    'behind a text that looks like an object': [pakket(`${flate} /X (1 0 obj)`)],
    'behind a remark': [pakket(`${flate} % 1 0 obj <<\n`)],
    'in a list of objects that does not say it is one': [pdfStroom(`/N 1 /First 4 ${flate}`, lijst)],
    'in a list that begins after a space': [pakket(flate, lijst, ' \n')],
    'in a list within what looks like a picture': [
      '4 0 obj << /Length 900 >>\nstream\n',
      pakket(flate),
      '\nendstream endobj',
    ],
    'in an object within what looks like a picture': [
      pdfStroom('', Buffer.from('5 0 obj << /S /Java#53cript /JS (x) >> endobj')),
    ],
    'between texts that look like the bounds of a picture': [`1 0 obj << /A (\nstream\n) ${springt} /B (endstream) >>`],
    'in a form of its own within what looks like a picture': [pdfStroom('', Buffer.from('<< /XFA 7 0 R >>'))],
  }
  for (const [waar, delen] of Object.entries(verborgen))
    test(`that hides a script is refused: ${waar}`, async () => {
      assert.equal(await uitkomst(pdfMet(...delen)), 'met-script')
    })

  for (const [hoe, woordenboek] of [
    ['twice', '/Filter [/FlateDecode /FlateDecode]'],
    ['under a short name', '/F /Fl'],
    ['in a way that stands elsewhere', '/Filter 9 0 R'],
    ['by differences', `${flate} /DecodeParms << /Predictor 12 /Columns 8 >>`],
  ] as const)
    test(`whose objects are packed in a way that no paper needs is refused: ${hoe}`, async () => {
      assert.equal(await uitkomst(pdfMet(pakket(woordenboek))), 'beschadigd')
    })

  test('with text in brackets, remarks and plain lists of objects is one', async () => {
    const rustig = deflateSync(Buffer.from('1 0 << /Type /Page >>'))
    assert.equal(
      await uitkomst(
        pdfMet(
          '1 0 obj << /Title (een \\) en (nog) een) /B <28> >> endobj % (\n',
          pakket('/Filter [/FlateDecode]', rustig),
          pakket('', Buffer.from('1 0 << /Type /Page >>')),
          pdfStroom('/Subtype /Image /Filter /DCTDecode', jpeg()),
        ),
      ),
      'pdf',
    )
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

  const opgeblazen = pdfStroom('/Type /ObjStm /First 4 /Filter /FlateDecode', deflateSync(Buffer.alloc(19_000_000)))
  const houdtOp: Readonly<Record<string, () => Buffer>> = {
    'lists of objects that each grow a thousandfold': () => pdfMet(opgeblazen, opgeblazen, opgeblazen, opgeblazen),
    'objects that never end': () => pdfMet(Buffer.alloc(1_000_000, '1 0 obj << ')),
    'objects in one remark': () => pdfMet(Buffer.alloc(1_000_000, 'obj%'), '\n', Buffer.alloc(1_000_000, ' ')),
    'lists of objects in one remark': () => pdfMet(Buffer.alloc(1_000_000, 'obj<</First 1>>%')),
    'a PDF of the bounds of pictures alone': () => pdfMet(Buffer.alloc(6_000_000, 'stream\nendstream')),
    'a JPEG of nothing but heads': () =>
      Buffer.concat([
        jpeg().subarray(0, 20),
        Buffer.alloc(1_000_000, Buffer.from([0xff, 0xda, 0, 2])),
        jpeg().subarray(20),
      ]),
    'a PNG of nothing but heads': () =>
      Buffer.concat([
        png().subarray(0, 33),
        Buffer.alloc(1_800_000, pngDeel('tRNS', Buffer.alloc(0))),
        png().subarray(33),
      ]),
    'a HEIC with an EXIF of which every field is the whole file': () => heic(opgeblazenExif()),
    'a HEIC of nothing but EXIF': () =>
      heic(Buffer.alloc(2_000_000, Buffer.concat([exif().subarray(0, 14), Buffer.alloc(2)]))),
  }
  for (const [wat, maak] of Object.entries(houdtOp))
    test(`that is made to hold us up is put away: ${wat}`, async () => {
      assert.equal(await uitkomst(maak()), 'beschadigd')
    })

  test('numbers that never end in a PDF are read once', async () => {
    assert.equal(await uitkomst(pdfMet('1 0 obj <<', Buffer.alloc(4_000_000, '< '))), 'pdf')
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

/** 200 fields that each lie in the same megabyte. */
function opgeblazenExif(): Buffer {
  const velden = 200
  const map = Buffer.alloc(2 + velden * 12)
  map.writeUInt16BE(velden)
  for (let i = 0; i < velden; i++) {
    map.writeUInt16BE(1, 4 + i * 12)
    map.writeUInt32BE(1_000_000, 6 + i * 12)
    map.writeUInt32BE(10_000, 10 + i * 12)
  }
  return Buffer.concat([exif().subarray(0, 14), map, Buffer.alloc(1_100_000)])
}
