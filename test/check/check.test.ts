import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Bestand, alleBestanden, doorgenummerd } from './controle.ts'
import { besluiten, leesmijs, maten, migraties, plattegrond, waarden } from './huis.ts'
import { licentie, publiccode, sleutels } from './publiccode.ts'
import { catalogi, niveau, sleutels as teksten, tegenB1 } from './talen.ts'
import { documenten, machinepaden, onderdrukkingen, registers, tests, versies } from './teksten.ts'

const bestand = (pad: string, tekst = ''): Bestand => ({ pad, tekst })

const catalogus = (taal: string, teksten: Readonly<Record<string, string>>): Bestand =>
  bestand(`src/portalen/inwoner/talen/${taal}/proef.json`, JSON.stringify(teksten))
const pagina = (tekst: string): Bestand => bestand('src/portalen/inwoner/routes/proef.tsx', tekst)

/** Files that a check must refuse, and files that it must let through. */
const gevallen: readonly {
  readonly controle: (bestanden: readonly Bestand[]) => readonly string[]
  readonly fout: readonly Bestand[]
  readonly goed: readonly Bestand[]
}[] = [
  {
    controle: leesmijs,
    fout: [bestand('src/domein/geld/geld.ts'), bestand('src/domein/geld/README.md', 'x\n'.repeat(31))],
    goed: [bestand('src/domein/geld/geld.ts'), bestand('src/domein/geld/README.md', 'x\n'.repeat(30))],
  },
  { controle: leesmijs, fout: [bestand('src/gedeeld/geld.ts')], goed: [bestand('src/main.ts')] },
  {
    controle: plattegrond,
    fout: [bestand('src/utils/x.ts')],
    goed: [bestand('src/main.ts'), bestand('src/domein/x.ts')],
  },
  {
    controle: maten,
    fout: [bestand('src/domein/geld/geld.ts', 'x\n'.repeat(301))],
    goed: [bestand('src/domein/geld/geld.ts', 'x\n'.repeat(300)), bestand('src/x.test.ts', 'x\n'.repeat(900))],
  },
  {
    controle: waarden,
    fout: [bestand('src/regels/waarden/x.ts', 'export const f = () => 1')],
    goed: [bestand('src/regels/waarden/x.ts', '/** a => b */\nexport const x = [1] as const')],
  },
  {
    controle: besluiten,
    fout: [bestand('docs/besluiten/0001-een.md'), bestand('docs/besluiten/0003-drie.md')],
    goed: [bestand('docs/besluiten/0001-een.md'), bestand('docs/besluiten/0002-twee.md')],
  },
  {
    controle: migraties,
    fout: [bestand('migraties/0001_a.sql'), bestand('migraties/0001_b.sql')],
    goed: [bestand('migraties/0001_a.sql'), bestand('migraties/0002_b.sql'), bestand('migraties/README.md')],
  },
  {
    controle: machinepaden,
    fout: [bestand('x.ts', `const map = '${['', 'home', 'jan', 'map'].join('/')}'`)],
    goed: [bestand('x.ts', "const url = 'https://example.org/home/jan' // homework/home/x")],
  },
  {
    controle: registers,
    fout: [bestand('package-lock.json', `"resolved": "https://x"`)],
    goed: [bestand('package-lock.json', `"integrity": "sha512"`)],
  },
  {
    controle: registers,
    fout: [bestand('.npmrc', ['https:', '', 'registry.example.org', ''].join('/'))],
    goed: [bestand('x.ts', 'const register = z.registry()')],
  },
  {
    controle: onderdrukkingen,
    fout: [bestand('src/x.ts', '// oxlint-disable-next-line no-console')],
    goed: [bestand('src/x.ts', '// why')],
  },
  {
    controle: tests,
    fout: [bestand('src/x.test.ts', "test.skip('x', () => {})")],
    goed: [bestand('src/x.test.ts', "test('x', () => {})")],
  },
  {
    controle: documenten,
    fout: [bestand('docs/x.md', 'Written by a helper.')],
    goed: [bestand('docs/x.md', 'Een inlogsessie duurt een uur.')],
  },
  {
    controle: versies,
    fout: [bestand('package.json', '    "zod": "^4.0.0"')],
    goed: [bestand('package.json', '    "zod": "4.0.0",\n    "node": ">=20.19"')],
  },
  {
    controle: catalogi,
    fout: [catalogus('nl', { a: 'Dag {naam}' }), catalogus('en', { a: 'Hello {name}' })],
    goed: [catalogus('nl', { a: 'Dag {naam}' }), catalogus('en', { a: 'Hello {naam}' })],
  },
  {
    controle: catalogi,
    fout: [catalogus('nl', { a: 'Tekst' }), catalogus('en', {})],
    goed: [catalogus('nl', { a: 'Tekst' }), catalogus('en', { a: 'Text' })],
  },
  {
    controle: catalogi,
    fout: [
      catalogus('nl', { a: '{n, plural, one {# dag} other {# dagen}}' }),
      catalogus('pl', { a: '{n, plural, one {# dzień} few {# dni} other {# dni}}' }),
    ],
    goed: [
      catalogus('nl', { a: '{n, plural, one {# dag} other {# dagen}}' }),
      catalogus('pl', { a: '{n, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}' }),
    ],
  },
  {
    controle: catalogi,
    fout: [catalogus('nl', { a: 'Tekst' }), catalogus('en', { a: 'A { that stays open' })],
    goed: [catalogus('nl', { a: 'Tekst' }), catalogus('en', { a: 'Text' })],
  },
  {
    controle: teksten,
    fout: [catalogus('nl', { 'soort.een': 'Een', los: 'Los' }), pagina("t('los') + t(`ander.${soort}`)")],
    goed: [catalogus('nl', { 'soort.een': 'Een', los: 'Los' }), pagina("t('los') + t(`soort.${soort}`)")],
  },
  {
    controle: niveau,
    fout: [catalogus('nl', { a: 'Indien u belt.' })],
    goed: [catalogus('nl', { a: `${'woord '.repeat(15)}. ${'woord '.repeat(15)}.` })],
  },
]

describe('own checks', () => {
  for (const [i, { controle, fout, goed }] of gevallen.entries()) {
    test(`${controle.name} refuses what is wrong and only that (${i + 1})`, () => {
      assert.equal(controle(fout).length, 1)
      assert.deepEqual(controle(goed), [])
    })
  }

  test('numbers run from 1 without gaps or doubles', () => {
    assert.deepEqual(doorgenummerd([2, 1, 3], 'x'), [])
    assert.equal(doorgenummerd([0, 1], 'x').length, 1)
    assert.equal(doorgenummerd([1, 1, 2], 'x').length, 1)
  })

  test('the YAML keys are read with their values, lists and blocks included', () => {
    const gelezen = sleutels(
      'a: "1"\nb:\n  nl:\n    lang: >\n      een: twee\n      drie\n  en:\n    - naam: x\n      mail: y\n',
    )
    assert.deepEqual(
      [...gelezen],
      [
        ['a', '1'],
        ['b', ''],
        ['b.nl', ''],
        ['b.nl.lang', 'een: twee drie'],
        ['b.en', ''],
        ['b.en.naam', 'x'],
        ['b.en.mail', 'y'],
      ],
    )
  })

  test('publiccode.yml and the licence: a missing key, an unknown key, a cut text are each named', async () => {
    const echt = await alleBestanden()
    const met = (pad: string, verander: (tekst: string) => string) =>
      echt.map((b) => (b.pad === pad ? { ...b, tekst: verander(b.tekst) } : b))
    assert.deepEqual(publiccode(echt), [])
    assert.match(publiccode(met('publiccode.yml', (t) => t.replace(/^name: .*$/m, '')))[0] ?? '', /name is missing/)
    assert.match(publiccode(met('publiccode.yml', (t) => `${t}\nkleur: rood\n`))[0] ?? '', /kleur is not a key/)
    assert.deepEqual(licentie(echt), [])
    assert.match(licentie(met('LICENSE', (t) => t.slice(0, 9000)))[0] ?? '', /not the whole/)
  })
})

test('level B1 is judged sentence by sentence and word by word, and per branch of a choice', () => {
  assert.deepEqual(tegenB1('{n, plural, one {U hebt # brief.} other {U hebt # brieven.}}'), [])
  assert.deepEqual(tegenB1('U dient te bellen.'), ['"dient": write "moet"'])
  assert.equal(tegenB1(`${'a '.repeat(16)}. Kort.`).length, 1)
})
