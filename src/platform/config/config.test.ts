import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLoopback, leesConfig } from './config.ts'

const gelezen = (env: Record<string, string>) => {
  const uitkomst = leesConfig(env, '/app')
  assert.ok(uitkomst.ok)
  return uitkomst.config
}
const foutenVan = (env: Record<string, string>) => {
  const uitkomst = leesConfig(env, '/app')
  assert.ok(!uitkomst.ok)
  return uitkomst.fouten
}

test('an empty environment gives the defaults of the contract', () => {
  assert.deepEqual(gelezen({ PORT: '', HOST: '  ' }), {
    databaseUrl: null,
    port: 8080,
    host: '127.0.0.1',
    dataMap: '/app/.kwijting',
    brieven: null,
    themas: null,
    knooppunt: null,
    cbs: null,
    vish: null,
    suwinet: null,
    bkr: null,
    oidc: null,
    sleutel: null,
    smtp: null,
    publicUrl: null,
    demo: true,
    demoAccounts: true,
  })
})

test('all faults come at once, each with its variable and without its value', () => {
  const fouten = foutenVan({
    PORT: '80.5',
    HOST: 'http://x',
    DATABASE_URL: 'mysql://u:geheim@h/d',
    PUBLIC_URL: 'https://x.nl/pad',
    KWIJTING_DEMO: 'ja',
  })
  assert.deepEqual(fouten.map((f) => f.variabele).sort(), [
    'DATABASE_URL',
    'HOST',
    'KWIJTING_DEMO',
    'PORT',
    'PUBLIC_URL',
  ])
  assert.ok(!JSON.stringify(fouten).includes('geheim'))
})

for (const [naam, waarde] of [
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '8080x'],
  ['DATABASE_URL', 'postgresql://localhost'],
  ['DATABASE_URL', 'localhost:5432/kwijting'],
  ['PUBLIC_URL', 'kwijting.example'],
  ['PUBLIC_URL', 'ftp://kwijting.example'],
  ['PUBLIC_URL', 'https://u@kwijting.example'],
  ['HOST', '0.0.0.0:80'],
  ['KWIJTING_VISH', 'http://vish.example'],
  ['KWIJTING_VISH', 'https://u:p@vish.example'],
  ['KWIJTING_SUWINET', 'http://suwinet.example'],
  ['KWIJTING_SUWINET', 'een-map'],
  ['KWIJTING_BKR', 'http://bkr.example'],
  ['KWIJTING_SMTP_VAN', 'schuldhulp'],
  ['KWIJTING_SMTP_VAN', 'Zonderland <a@b.nl>'],
] as const)
  test(`${naam}=${waarde} is a fault`, () => assert.deepEqual(foutenVan({ [naam]: waarde })[0]?.variabele, naam))

test('demo accounts exist on a loopback HOST only', () => {
  assert.equal(gelezen({ HOST: '0.0.0.0' }).demoAccounts, false)
  assert.equal(gelezen({ HOST: '0.0.0.0' }).demo, true)
  assert.equal(gelezen({ HOST: '::1' }).demoAccounts, true)
  assert.equal(gelezen({ KWIJTING_DEMO: '0' }).demoAccounts, false)
  assert.equal(isLoopback('127.0.0.1.example.nl'), false)
  assert.equal(isLoopback('::'), false)
})

test('PUBLIC_URL loses its slash; relative and absolute data folders', () => {
  assert.equal(gelezen({ PUBLIC_URL: 'https://kwijting.example/' }).publicUrl, 'https://kwijting.example')
  assert.equal(gelezen({ KWIJTING_DATA: 'elders/data' }).dataMap, '/app/elders/data')
  assert.equal(gelezen({ KWIJTING_DATA: '/srv/data' }).dataMap, '/srv/data')
  assert.equal(gelezen({ KWIJTING_VISH: 'vish' }).vish, '/app/vish')
  assert.equal(gelezen({ KWIJTING_VISH: 'https://vish.example/v1/' }).vish, 'https://vish.example/v1')
  assert.equal(gelezen({ KWIJTING_BRIEVEN: 'eigen' }).brieven, '/app/eigen')
  assert.equal(gelezen({ KWIJTING_THEMAS: 'themas' }).themas, '/app/themas')
  assert.equal(gelezen({ KWIJTING_OIDC: '/srv/oidc.json' }).oidc, '/srv/oidc.json')
  assert.equal(gelezen({ KWIJTING_KNOOPPUNT: 'sleutels/knooppunt.json' }).knooppunt, '/app/sleutels/knooppunt.json')
})

test('e-mail asks three variables, and never shows the password', () => {
  const url = 'smtp://naam:geheim@mail.example:2525'
  const alles = {
    KWIJTING_SMTP: url,
    KWIJTING_SMTP_VAN: 'post@zonderland.example',
    PUBLIC_URL: 'https://zonderland.example',
  }
  assert.deepEqual(gelezen(alles).smtp, { url, van: 'post@zonderland.example' })
  assert.equal(gelezen({ KWIJTING_SMTP_VAN: 'post@zonderland.example' }).smtp, null)
  assert.deepEqual(
    foutenVan({ KWIJTING_SMTP: url }).map((f) => f.variabele),
    ['KWIJTING_SMTP_VAN', 'PUBLIC_URL'],
  )
  for (const fout of ['http://mail.example', 'mail.example:587', `${url}/pad`, `${url}?x=1`]) {
    const fouten = foutenVan({ ...alles, KWIJTING_SMTP: fout })
    assert.deepEqual([fouten[0]?.variabele, JSON.stringify(fouten).includes('geheim')], ['KWIJTING_SMTP', false])
  }
})
