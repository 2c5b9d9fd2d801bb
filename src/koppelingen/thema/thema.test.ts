import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { openThemas } from './thema.ts'
import { leesTokens, neutraal, stijlVan } from './tokens.ts'

const lees = (huis: unknown) => leesTokens(JSON.stringify({ huis }))
const fouten = (huis: unknown): readonly string[] => {
  const gelezen = lees(huis)
  return gelezen.ok ? [] : gelezen.fouten
}

describe('the tokens of a theme', () => {
  test('of the product are those of its style sheet, and readable', () => {
    const css = readFileSync(new URL('../../portalen/onderdelen/stijl/huisstijl.css', import.meta.url), 'utf8')
    const inStijl = [...css.matchAll(/--huis-([a-z-]+):\s*([^;]+);/g)].map(
      ([, naam = '', w = '']) => `--huis-${naam}:${w}`,
    )
    assert.equal(stijlVan(neutraal), `.voorbeeld-theme{${inStijl.join(';')}}\n`)
    assert.deepEqual(fouten(neutraal), [])
  })

  test('become only what they name', () => {
    const gelezen = lees({
      accent: { $type: 'color', $value: '#154273', $description: 'Our blue' },
      ronding: { $value: '0px' },
      lettertype: { $type: 'fontFamily', $value: ['RO Sans', 'sans-serif'] },
    })
    assert.equal(
      gelezen.ok && stijlVan(gelezen.tokens),
      ".voorbeeld-theme{--huis-accent:#154273;--huis-ronding:0px;--huis-lettertype:'RO Sans', sans-serif}\n",
    )
  })

  test('that are wrong are all named, with where they stand', () => {
    const alle = fouten({
      accent: { $type: 'dimension', $value: 'blauw' },
      accentje: { $value: '#154273' },
      ronding: { $value: '4em' },
      lettertype: { $value: ["x';}body{display:none", 'Arial'] },
    }).join('\n')
    for (const deel of [
      'huis.accent.$type',
      'huis.accent.$value: give a colour',
      'accentje',
      'huis.ronding',
      'huis.lettertype',
    ])
      assert.ok(alle.includes(deel), `${deel} in ${alle}`)
    assert.deepEqual(leesTokens('{"huis":'), { ok: false, fouten: ['this is no JSON'] })
    for (const vreemd of ['null', '[]', '{}', '{"huis":{},"utrecht":{}}']) assert.ok(!leesTokens(vreemd).ok, vreemd)
  })

  test('that nobody can read on each other are refused, also beside what stays neutral', () => {
    assert.deepEqual(fouten({ accent: { $value: '#7fb2bd' } }), [
      'huis.accent on huis.papier: the contrast is 2.33, 4.5 is needed',
      'huis.accent on huis.vlak: the contrast is 2.15, 4.5 is needed',
      'huis.accent on huis.accent-licht: the contrast is 1.99, 4.5 is needed',
      'huis.accent on huis.fout-licht: the contrast is 2.11, 4.5 is needed',
      'huis.accent on huis.let-op-licht: the contrast is 2.15, 4.5 is needed',
    ])
    assert.deepEqual(fouten({ 'lijn-vast': { $value: '#b0b0b0' } }), [
      'huis.lijn-vast on huis.papier: the contrast is 2.16, 3 is needed',
      'huis.lijn-vast on huis.vlak: the contrast is 2.00, 3 is needed',
    ])
    assert.ok(fouten({ papier: { $value: '#000000' } }).some((fout) => fout.startsWith('huis.inkt on huis.papier')))
  })
})

describe('the folder with themes', () => {
  const inMap = (bestanden: Readonly<Record<string, string>>, doe: (map: string) => void) => {
    const map = mkdtempSync(join(tmpdir(), 'thema-'))
    try {
      for (const [naam, inhoud] of Object.entries(bestanden)) writeFileSync(join(map, naam), inhoud)
      doe(map)
    } finally {
      rmSync(map, { recursive: true })
    }
  }

  test('has a style sheet per organisation, under another name when it is another', () => {
    const namen = ['#154273', '#154274'].map((kleur) => {
      let naam: string | null = null
      const zonderland = JSON.stringify({ huis: { accent: { $value: kleur } } })
      inMap({ 'zonderland.json': zonderland, 'leesmij.txt': 'no theme' }, (map) => {
        const themas = openThemas(map)
        naam = themas.naamVoor('zonderland')
        assert.deepEqual(themas.codes, ['zonderland'])
        assert.equal(themas.naamVoor('elders'), null)
        assert.equal(themas.stijl('zonderland.css'), null)
        assert.equal(themas.stijl(naam ?? ''), `.voorbeeld-theme{--huis-accent:${kleur}}\n`)
      })
      return naam
    })
    assert.equal(new Set(namen).size, 2)
    assert.deepEqual(openThemas(null).codes, [])
  })

  test('that holds faults stops, with those of every file', () => {
    const slecht = JSON.stringify({ huis: { accent: { $value: '#ffffff' } } })
    inMap({ 'Gemeente Zonderland.json': '{"huis":{}}', 'a.json': slecht, 'b.json': 'x' }, (map) => {
      assert.throws(
        () => openThemas(map),
        (e: Error) =>
          ['Gemeente Zonderland.json: call it', 'a.json: huis.accent on huis.papier', 'b.json: this is no JSON'].every(
            (deel) => e.message.includes(deel),
          ),
      )
    })
    assert.throws(
      () => openThemas(join(tmpdir(), 'is-er-niet')),
      /KWIJTING_THEMAS: the folder .*is-er-niet cannot be read/,
    )
  })
})
