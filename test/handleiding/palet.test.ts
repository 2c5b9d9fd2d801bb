import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import { leesPng, metPalet, verschil } from './palet.ts'

const blok = (soort: string, bytes: Buffer): Buffer => {
  const inhoud = Buffer.concat([Buffer.from(soort), bytes])
  const [lengte, som] = [Buffer.alloc(4), Buffer.alloc(4)]
  lengte.writeUInt32BE(bytes.length)
  som.writeUInt32BE(crc32(inhoud))
  return Buffer.concat([lengte, inhoud, som])
}

/** A picture of colours, each line with the filter of its number. */
function png(
  breedte: number,
  regels: readonly { readonly filter: number; readonly bytes: readonly number[] }[],
): Buffer {
  const kop = Buffer.alloc(13)
  kop.writeUInt32BE(breedte, 0)
  kop.writeUInt32BE(regels.length, 4)
  kop.set([8, 2], 8)
  const idat = deflateSync(Buffer.from(regels.flatMap(({ filter, bytes }) => [filter, ...bytes])))
  const begin = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([begin, blok('IHDR', kop), blok('IDAT', idat), blok('IEND', Buffer.alloc(0))])
}

test('every filter of a line is undone, and a picture of few colours comes back as it was', () => {
  // The same two points on every line, written by each of the five filters.
  const bron = png(2, [
    { filter: 0, bytes: [10, 20, 30, 40, 60, 80] },
    { filter: 1, bytes: [10, 20, 30, 30, 40, 50] },
    { filter: 2, bytes: [0, 0, 0, 0, 0, 0] },
    { filter: 3, bytes: [5, 10, 15, 15, 20, 25] },
    { filter: 4, bytes: [0, 0, 0, 0, 0, 0] },
  ])
  const verwacht = {
    breedte: 2,
    hoogte: 5,
    punten: Uint32Array.from({ length: 10 }, (_, i) => [0x0a141e, 0x283c50][i % 2] ?? 0),
  }
  assert.deepEqual(leesPng(bron), verwacht)
  assert.deepEqual(leesPng(metPalet(bron)), verwacht)
})

test('of more than 256 colours those that occur most stay, another becomes the nearest of them', () => {
  const vaak = Array.from({ length: 256 }, (_, i) => [i, 0, 0])
  const bron = png(513, [{ filter: 0, bytes: [...vaak, ...vaak, [9, 1, 0]].flat() }])
  const { punten } = leesPng(metPalet(bron))
  assert.equal(punten[9], 0x090000)
  assert.equal(punten[512], 0x090000)
})

test('pictures are told apart by the points that differ', () => {
  const bron = (laatste: number) => png(2, [{ filter: 0, bytes: [10, 20, 30, 40, 60, laatste] }])
  assert.equal(verschil(bron(80), metPalet(bron(80))), 0)
  assert.equal(verschil(bron(80), bron(81)), 1)
  assert.equal(verschil(bron(80), png(1, [{ filter: 0, bytes: [10, 20, 30] }])), 2)
})

test('what is no PNG, or one of another kind, is told', () => {
  assert.throws(() => leesPng(Buffer.from('GIF89a')), /No PNG/)
  const diep = png(1, [{ filter: 0, bytes: [0, 0, 0] }])
  diep[24] = 16
  assert.throws(() => leesPng(diep), /another kind: 16/)
})
