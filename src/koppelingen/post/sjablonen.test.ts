import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { berichtenVan, proefgegevens } from '../../../test/steun/brieven.ts'
import { schuldbemiddeling } from '../../../test/steun/wandeling.ts'
import { eigenMap, openBrieven } from './brieven.ts'

let map = ''

before(async () => {
  map = await mkdtemp(join(tmpdir(), 'kwijting-brieven-'))
})
after(() => rm(map, { recursive: true }))

const kop = '// Onderwerp: Onze hulp stopt\n// Velden: naam, geboortedatum, adres, uwKenmerk, incassant, stoptOp\n'
const begin = '#import "huisstijl.typ": *\n#let brief(b) = [\n'
const goed = `${kop}${begin}#zaak(b)\nDe hulp stopt op #b.stoptOp.\n]\n`

/** Puts files in an empty folder of the organisation; the faults that come of it, as `file:line detail`. */
async function foutenVan(bestanden: Readonly<Record<string, string>>): Promise<readonly string[]> {
  for (const [naam, inhoud] of Object.entries(bestanden)) await writeFile(join(map, naam), inhoud)
  const geopend = openBrieven(map)
  for (const naam of Object.keys(bestanden)) await rm(join(map, naam))
  if (geopend.ok) return []
  return geopend.fouten.map(({ bestand, regel, detail }) => `${basename(bestand)}:${regel ?? ''} ${detail}`)
}

describe('a template of the organisation goes before ours', () => {
  test('and the letter is as it says', async () => {
    await writeFile(join(map, 'beeindiging.typ'), goed)
    const geopend = openBrieven(map)
    const ons = openBrieven(null)
    await rm(join(map, 'beeindiging.typ'))
    assert.ok(geopend.ok && ons.ok)
    const berichten = berichtenVan(schuldbemiddeling)
    for (const soort of ['beeindiging', 'kennisgeving']) {
      const bericht = berichten.find((b) => b.soort === soort) ?? assert.fail(soort)
      const gemaakt: readonly string[] = [geopend, ons].map(
        ({ brieven }) => brieven.maakBrief(bericht, proefgegevens(bericht)).sha256,
      )
      assert.equal(gemaakt[0] === gemaakt[1], soort === 'kennisgeving')
    }
  })

  test('with a logo, which has its text for who cannot see it', async () => {
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
    assert.deepEqual(await foutenVan({ 'logo.svg': logo }), [])
  })
})

describe('a template that is wrong is refused when it is loaded, with file and line', () => {
  const gevallen: readonly (readonly [string, string, RegExp])[] = [
    [
      'a field that this letter does not have',
      goed.replace('stoptOp\n', 'stoptOp, motivering\n'),
      /^beeindiging.typ:2 Deze brief heeft geen veld motivering\. Wel: naam/,
    ],
    [
      'a field that must be there is not declared',
      goed.replace(', stoptOp\n', '\n'),
      /^beeindiging.typ:2 Het veld stoptOp ontbreekt/,
    ],
    [
      'a field that must be there is not printed',
      goed.replace('#b.stoptOp', 'die dag'),
      /^beeindiging.typ: Het veld stoptOp wordt niet afgedrukt/,
    ],
    [
      'a field is used that was not declared',
      goed.replace('De hulp', '#b.motivering De hulp'),
      /^beeindiging.typ:6 Het veld motivering staat niet in de regel/,
    ],
    [
      'a field that may be absent is used as if it is not',
      goed.replace('De hulp', '#b.geboortedatum.len() De hulp'),
      /^beeindiging.typ:6 Typst: /,
    ],
    [
      'no subject',
      goed.replace('// Onderwerp', '// Titel'),
      /^beeindiging.typ:1 De regel "\/\/ Onderwerp: …" ontbreekt/,
    ],
    [
      'no letter in it',
      `${kop}#import "huisstijl.typ": *\n`,
      /^beeindiging.typ: In dit bestand ontbreekt "#let brief\(b\)/,
    ],
    [
      'a bracket that is not closed',
      goed.replace('#b.stoptOp.', '#(b.stoptOp'),
      /^beeindiging.typ:6 Typst: unclosed delimiter/,
    ],
    [
      'a picture without words',
      goed.replace(
        'De hulp',
        "#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\")) De hulp",
      ),
      /^beeindiging.typ: De brief is niet toegankelijk: .*alt/,
    ],
    [
      'a typeface that does not come with it',
      goed.replace('De hulp', '#text(font: "Comic Sans MS")[De] hulp'),
      /^beeindiging.typ:6 Typst: unknown font family/,
    ],
    [
      'a file from elsewhere',
      goed.replace('De hulp', '#read("/etc/passwd") De hulp'),
      /^beeindiging.typ:6 Typst: file not found/,
    ],
    [
      'a package, which would be fetched over the network or come from this machine',
      goed.replace('De hulp', '#import "@preview/cetz:0.2.2": canvas\nDe hulp'),
      /^beeindiging.typ:6 Een brief gebruikt niets van buiten zijn map: @preview\/cetz:0\.2\.2\.$/,
    ],
    [
      'the clock of this machine',
      goed.replace('De hulp', 'Vandaag is het #datetime.today().display(). De hulp'),
      /^beeindiging.typ:6 Een brief heeft zijn eigen dag: gebruik #b\.datum, niet datetime\.today\.$/,
    ],
  ]
  for (const [wat, inhoud, verwacht] of gevallen)
    test(wat, async () => {
      assert.notEqual(inhoud, goed)
      const [eerste = '', ...meer] = await foutenVan({ 'beeindiging.typ': inhoud })
      assert.match(eerste, verwacht)
      assert.deepEqual(meer, [])
    })

  test('all faults in all files at once', async () => {
    const fouten = await foutenVan({
      'beeindiging.typ': goed.replace('#b.stoptOp', '#b.een'),
      'uitdeling.typ': `${kop.replace('stoptOp', 'betaling, totaal, verdeelwijze')}${begin}#zaak(b) #b.twee\n]`,
    })
    assert.deepEqual(
      fouten.map((fout) => fout.slice(0, fout.indexOf(' '))),
      ['uitdeling.typ:5', 'beeindiging.typ:6'],
    )
    const kopfouten = await foutenVan({
      'beeindiging.typ': goed.replace('stoptOp\n', 'een, twee\n'),
      'saldovezoek.typ': goed,
    })
    assert.equal(kopfouten.length, 4)
    assert.match(kopfouten.at(-1) ?? '', /^saldovezoek.typ: Er is geen brief met deze naam/)
  })

  test('a fault in the house style is told once', async () => {
    const stijl = await readFile(join(eigenMap, 'huisstijl.typ'), 'utf8')
    const fouten = await foutenVan({ 'huisstijl.typ': stijl.replace('b.ontvanger.naam', 'b.ontvanger.roepnaam') })
    assert.equal(fouten.length, 1)
    assert.match(fouten[0] ?? '', /^huisstijl.typ:\d+ Het veld roepnaam/)
  })

  test('a folder that is not there stops the start', () => {
    assert.throws(() => openBrieven(join(map, 'weg')), /cannot be read/)
  })
})
