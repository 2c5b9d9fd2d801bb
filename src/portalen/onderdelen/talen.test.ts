import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { documentIn, documentUit } from './document.ts'
import { gekozenTaal, taalVan, taalcookie } from './talen.ts'

const vraag = (pad: string, headers: Record<string, string> = {}) =>
  new Request(`https://kwijting.example${pad}`, { headers })

describe('which language a visitor reads', () => {
  for (const [wat, verzoek, taal] of [
    ['Dutch, when nothing is said', vraag('/inwoner'), 'nl'],
    ['what the browser likes best', vraag('/inwoner', { 'Accept-Language': 'de, uk-UA;q=0.8, pl;q=0.9' }), 'pl'],
    ['Dutch, when the browser knows none of ours', vraag('/inwoner', { 'Accept-Language': 'de, fr;q=0.5' }), 'nl'],
    ['what was chosen before', vraag('/inwoner', { 'Accept-Language': 'pl', Cookie: 'a=b; taal=ar' }), 'ar'],
    ['what the address asks', vraag('/inwoner?taal=tr', { Cookie: 'taal=ar' }), 'tr'],
    ['not what nobody speaks', vraag('/inwoner?taal=xx', { Cookie: 'taal=zz' }), 'nl'],
    ['Dutch, for a header that is none', vraag('/inwoner', { 'Accept-Language': ';;q=x,,' }), 'nl'],
  ] as const)
    test(wat, () => assert.equal(taalVan(verzoek), taal))

  test('a choice is kept in a cookie that says nothing else', () => {
    const verzoek = vraag('/inwoner?taal=ar')
    assert.equal(gekozenTaal(verzoek), 'ar')
    assert.match(taalcookie(verzoek, 'ar'), /^taal=ar; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/)
  })
})

test('the document follows the innermost page that says so', () => {
  assert.equal(documentUit([undefined, null, 'x']).lang, 'nl')
  assert.deepEqual(documentUit([{ document: documentIn('nl', 'a') }, { document: documentIn('ar', 'b') }]), {
    lang: 'ar',
    dir: 'rtl',
    naarInhoud: 'b',
  })
})
