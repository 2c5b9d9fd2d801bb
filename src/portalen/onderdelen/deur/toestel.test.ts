import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toestelVan } from './toestel.ts'

const koppen = [
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox, Windows'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  ['curl/8.5.0', ''],
  ['', ''],
] as const

for (const [kop, toestel] of koppen)
  test(`${toestel === '' ? 'nothing' : toestel} for ${kop.slice(0, 40)}`, () =>
    assert.equal(toestelVan(new Request('http://x.example/', { headers: { 'User-Agent': kop } })), toestel))
