import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isEigenAdres, isNiveauGoed, leesBewezen, leesKvk, naamUit, samen } from './lezen.ts'
import type { AansluitingVoor } from './config.ts'

const basis = {
  id: 'x',
  naam: 'x',
  issuer: 'https://login.example',
  clientId: 'x',
  scopes: ['openid'],
  claimsUit: 'id-token',
  bewijs: { soort: 'geheim', geheim: 'x' },
} as const
const inwoner = (claims: object = {}): AansluitingVoor<'inwoner'> => ({
  ...basis,
  scopes: [...basis.scopes],
  deur: 'inwoner',
  organisatie: 'zonderland',
  niveaus: ['25'],
  claims: { bsn: 'nin', loa: 'loa', ...claims },
})
const schuldeiser: AansluitingVoor<'schuldeiser'> = {
  ...basis,
  scopes: [...basis.scopes],
  deur: 'schuldeiser',
  niveaus: ['EH3'],
  claims: { kvk: 'kvk', loa: 'loa' },
}

test('a level is one of the list, and of the ways at least one was used', () => {
  const met = (niveaus: string[] | undefined, amr: string[] | undefined, claims: object) =>
    isNiveauGoed({ niveaus, amr, claims: { loa: 'loa' } }, { ...claims })
  assert.ok(met(['a', 'b'], undefined, { loa: 'b' }))
  assert.ok(!met(['a'], undefined, { loa: 'ab' }))
  assert.ok(!met(['a'], undefined, {}))
  assert.ok(!met(['25'], undefined, { loa: 25 }), 'a number is no level')
  assert.ok(met(undefined, ['mfa', 'hwk'], { amr: ['pwd', 'hwk'] }))
  assert.ok(!met(undefined, ['mfa'], { amr: 'mfa' }))
  assert.ok(!met(['a'], ['mfa'], { loa: 'a', amr: ['pwd'] }))
})

test('an e-mail address that is said not to be seen names nobody, in whatever form that is said', () => {
  for (const email_verified of [true, 'true']) assert.ok(isEigenAdres({ email_verified }))
  assert.ok(isEigenAdres({}))
  for (const email_verified of [false, 'false', null, 0, '']) assert.ok(!isEigenAdres({ email_verified }))
})

test('a BSN comes with its sector or without; another sector is nobody', () => {
  const bewezen = { bsn: '111222333', gemachtigde: null }
  assert.deepEqual(leesBewezen(inwoner(), { nin: '111222333' }), bewezen)
  assert.deepEqual(leesBewezen(inwoner({ bsn: 'idp_id' }), { idp_id: 'S00000000:111222333' }), bewezen)
  assert.equal(leesBewezen(inwoner({ bsn: 'idp_id' }), { idp_id: 'S00000001:111222333' }), null)
  assert.equal(leesBewezen(inwoner({ sector: 'idp_id' }), { nin: '111222333', idp_id: 'S00000001:111222333' }), null)
  assert.equal(leesBewezen(inwoner({ sector: 'idp_id' }), { nin: '111222333' }), null)
  assert.equal(leesBewezen(inwoner(), { nin: ['111222333'] }), null)
})

test('who acts for somebody is never taken for that person', () => {
  const namens = inwoner({ vertegenwoordigt: 'acting_nin' })
  const claims = { nin: '111222333', acting_nin: '123456782' }
  assert.deepEqual(leesBewezen(namens, claims), { bsn: '111222333', gemachtigde: '123456782' })
  for (const acting_nin of ['', 'iemand', 123456782, null])
    assert.equal(leesBewezen(namens, { ...claims, acting_nin }), null, String(acting_nin))
  const nooitNamens = inwoner({ vertegenwoordigt: false })
  assert.deepEqual(leesBewezen(nooitNamens, { nin: '111222333' }), { bsn: '111222333', gemachtigde: null })
})

test('how somebody signed in stands in the signed token alone', () => {
  const erbij = { sub: 'a', acr: '25', amr: ['mfa'], auth_time: 1, loa: 'EH3', name: 'Anna' }
  assert.deepEqual(samen({ sub: 'a' }, erbij), { sub: 'a', loa: 'EH3', name: 'Anna' })
  assert.deepEqual(samen({ sub: 'a', acr: '10', amr: ['pwd'] }, erbij), {
    sub: 'a',
    acr: '10',
    amr: ['pwd'],
    loa: 'EH3',
    name: 'Anna',
  })
  assert.deepEqual(samen({ sub: 'a', name: 'B', auth_time: 2 }, {}), { sub: 'a', name: 'B', auth_time: 2 })
})

test('a name is one that could be typed here; what is longer is cut off', () => {
  for (const [geschreven, gelezen] of [
    [' Zoë Ångström-Ünal ', 'Zoë Ångström-Ünal'],
    ['a'.repeat(300), 'a'.repeat(200)],
    ['<b>Anna</b>', null],
    ['An\0na', null],
    ['An\u202ena', null],
    ['', null],
    [undefined, null],
    [['Anna'], null],
  ] as const)
    assert.equal(naamUit({ name: geschreven }, 'name'), gelezen, String(geschreven))
  assert.equal(naamUit({ name: 'Anna' }, undefined), null)
})

test('a KvK-nummer has eight digits, with or without what it is before it', () => {
  for (const kvk of ['90000001', 'urn:etoegang:1.9:EntityConcernedID:KvKnr:90000001', ' 90000001 '])
    assert.equal(leesKvk(schuldeiser, { kvk }), '90000001')
  for (const kvk of ['9000001', '900000012', 'x90000001', '90000001:', 90000001])
    assert.equal(leesKvk(schuldeiser, { kvk }), null, String(kvk))
})
