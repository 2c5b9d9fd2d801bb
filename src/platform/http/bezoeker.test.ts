import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsBezoeker } from './bezoeker.ts'

test('an IPv4 address is itself, however it is written', () => {
  for (const adres of ['192.0.2.7', '::ffff:192.0.2.7', '::FFFF:192.0.2.7', '192.0.2.7:50123', ' 192.0.2.7 '])
    assert.equal(alsBezoeker(adres), '192.0.2.7', adres)
})

test('all addresses of a network of IPv6 are one visitor, and another network is another', () => {
  const zelfde = [
    '2001:db8:1:2::1',
    '2001:db8:1:2:ffff:ffff:ffff:ffff',
    '2001:0DB8:0001:0002:0:0:0:9',
    '[2001:db8:1:2::5]:443',
    '[2001:db8:1:2::5]',
    '2001:db8:1:2::192.0.2.7',
    '2001:db8:1:2::1%eth0',
  ]
  assert.deepEqual([...new Set(zelfde.map(alsBezoeker))], ['2001:db8:1:2::/64'])
  assert.equal(alsBezoeker('2001:db8:1:3::1'), '2001:db8:1:3::/64')
  assert.equal(alsBezoeker('2001:db8::1'), '2001:db8:0:0::/64')
  assert.equal(alsBezoeker('::1'), '0:0:0:0::/64')
  assert.equal(alsBezoeker('fe80::1'), 'fe80:0:0:0::/64')
})

test('what is no address stays what it is', () => {
  for (const adres of ['', 'unknown', '_verborgen', '1:2:3']) assert.equal(alsBezoeker(adres), adres)
})
