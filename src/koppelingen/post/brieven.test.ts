import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { getDocumentProxy } from 'unpdf'
import { berichtenVan, proefgegevens } from '../../../test/steun/brieven.ts'
import { schuldbemiddeling, toelating } from '../../../test/steun/wandeling.ts'
import { datum } from '../../gedeeld/datum.ts'
import { centenUitDecimaal } from '../../gedeeld/geld.ts'
import { leesbaar } from '../../gedeeld/leesbaar.ts'
import { type Briefinhoud, berichtsoorten, voorbeeldmail } from '../../domein/berichten/index.ts'
import { openBrieven } from './brieven.ts'
import { onbenoemd } from './gegevens.ts'
import { briefvelden } from './velden.ts'

const geopend = openBrieven(null, true)
assert.ok(geopend.ok, JSON.stringify(geopend))
const { brieven } = geopend

/** One bericht of each kind and shape that the walks make. */
const berichten: readonly Briefinhoud[] = [
  ...new Map(
    berichtenVan().map((b) => [`${b.soort}: ${[...new Set(b.regels.map(({ wat }) => wat))].join()}`, b]),
  ).values(),
  voorbeeldmail(
    { client: { naam: 'Fatima el Amrani', geboortedatum: datum('1984-03-12') } },
    {
      dossierId: '00000000-0000-4000-8000-000000000001',
      kenmerk: 'EV-88',
      bij: { naam: 'Gemeente Zonderland', telefoon: '0123 456789' },
    },
    datum('2026-02-01'),
  ),
]

interface Tak {
  readonly role?: string
  readonly children?: readonly Tak[]
}

const takken = (tak: Tak): readonly Tak[] => [tak, ...(tak.children ?? []).flatMap(takken)]
const kaal = (tekst: string): string => tekst.replace(/\s+/gu, ' ')

async function lees(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const paginas = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)))
  const teksten = await Promise.all(
    paginas.map(async (pagina) => {
      const { items } = await pagina.getTextContent()
      return kaal(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
    }),
  )
  const bomen = await Promise.all(paginas.map((pagina) => pagina.getStructTree()))
  const { info, metadata } = await pdf.getMetadata()
  return {
    teksten,
    tekst: kaal(teksten.join(' ')),
    takken: bomen.flatMap((boom) => takken(boom as Tak)),
    info: info as Readonly<Record<string, unknown>>,
    xmp: String((metadata as { readonly getRaw: () => unknown } | null)?.getRaw()),
    markering: await pdf.getMarkInfo(),
    paginas: pdf.numPages,
  }
}

describe('every letter that the process can send', () => {
  test('there is one for each kind of bericht, and no line of it is lost', () => {
    const gemaakt = new Set(berichten.map(({ soort }) => soort))
    assert.deepEqual(
      Object.keys(briefvelden).filter((soort) => ![...gemaakt].some((een) => een === soort)),
      [],
    )
    assert.ok(Object.keys(berichtsoorten).every((soort) => Object.hasOwn(briefvelden, soort)))
    for (const bericht of berichtenVan()) assert.deepEqual(onbenoemd(bericht), [], bericht.soort)
  })

  for (const bericht of berichten)
    test(`${bericht.soort}, ${bericht.regels.length} lines: declares PDF/UA-1, is tagged, and prints every amount`, async () => {
      const brief = brieven.maakBrief(bericht, proefgegevens(bericht))
      const pdf = await lees(brief.bytes)
      assert.match(pdf.xmp, /<pdfuaid:part>1<\/pdfuaid:part>/)
      assert.equal(pdf.markering?.Marked, true)
      assert.equal(pdf.info['Language'], 'nl-NL')
      assert.notEqual(pdf.info['Title'], '')
      assert.equal(pdf.paginas, brief.paginas)
      const rollen = pdf.takken.map(({ role }) => role)
      assert.equal(rollen.filter((rol) => rol === 'H1').length, 1)
      assert.ok(rollen.includes('P'))
      for (const tabel of pdf.takken.filter(({ role }) => role === 'Table')) {
        const binnen = takken(tabel).map(({ role }) => role)
        if (binnen.includes('THead')) assert.ok(binnen.includes('TH'))
      }
      assert.equal(rollen.includes('Table'), rollen.includes('TH'))
      for (const { wat, waarde } of bericht.regels)
        if (centenUitDecimaal(waarde) !== null)
          assert.ok(pdf.tekst.includes(kaal(leesbaar(waarde))), `${wat}: ${waarde}`)
      if (bericht.antwoordUiterlijk !== null) assert.ok(pdf.tekst.includes(leesbaar(bericht.antwoordUiterlijk)))
      assert.match(pdf.tekst, new RegExp(`Pagina ${brief.paginas} van ${brief.paginas}`))
    })

  test('a beschikking says until when, to whom and how to object', async () => {
    for (const soort of ['toelating-inwoner', 'afwijzing-inwoner', 'beeindiging-inwoner']) {
      const bericht = berichten.find((b) => b.soort === soort) ?? assert.fail(soort)
      const { tekst } = await lees(brieven.maakBrief(bericht, proefgegevens(bericht)).bytes)
      assert.match(tekst, /U kunt bezwaar maken tot en met \d+ \w+ \d{4}\./)
      assert.match(tekst, /het college van burgemeester en wethouders: Gemeente Zonderland, Postbus 120, 1234 AB/)
      assert.match(tekst, /zes weken/)
    }
  })
})

describe('the same letter', () => {
  const bericht = berichtenVan(schuldbemiddeling).find(({ soort }) => soort === 'voorstel') ?? assert.fail()

  test('has the same bytes, whatever was made before it and whoever makes it', () => {
    const eerste = brieven.maakBrief(bericht, proefgegevens(bericht))
    for (const ander of berichten.slice(0, 5)) brieven.maakBrief(ander, proefgegevens(ander))
    const nogEens = openBrieven(null)
    assert.ok(nogEens.ok)
    for (const maker of [brieven, nogEens.brieven]) {
      const { sha256, bytes } = maker.maakBrief(bericht, proefgegevens(bericht))
      assert.equal(sha256, eerste.sha256)
      assert.deepEqual(bytes, eerste.bytes)
    }
    const anders = { ...bericht, datum: datum('2026-03-17') }
    assert.notEqual(brieven.maakBrief(anders, proefgegevens(anders)).sha256, eerste.sha256)
  })

  test('text never becomes markup', async () => {
    const eng = '#panic("x") $x^2$ *vet* _schuin_ \\ @ref <label> [a] {b} // weg `c` = kop'
    const regels = bericht.regels.map((regel) =>
      /Naam|kenmerk|Motivering/.test(regel.wat) ? { ...regel, waarde: eng } : regel,
    )
    const gemeen = { ...bericht, aan: { soort: 'inwoner', naam: eng } as const, regels }
    const { tekst, takken: alle } = await lees(brieven.maakBrief(gemeen, proefgegevens(gemeen)).bytes)
    // Once as the addressee, and at least once for every field.
    assert.ok(tekst.split(eng).length > 4, tekst)
    assert.equal(alle.filter(({ role }) => role === 'H1').length, 1)
  })

  test('what the typeface does not have is replaced and told; names of Europe are printed as they are', async () => {
    const naam = 'Łukasz Żółć Şükrü Iğdır-Đặng Ивана Ґєїєнко Ελένη 漢字 😀'
    const gegevens = { ...proefgegevens(bericht), contact: naam }
    const brief = brieven.maakBrief(bericht, gegevens)
    assert.deepEqual(brief.vervangen, ['漢', '字', '😀'])
    assert.match((await lees(brief.bytes)).tekst, /Łukasz Żółć Şükrü Iğdır-Đặng Ивана Ґєїєнко Ελένη \?\? \?/)
    assert.deepEqual(brieven.maakBrief(bericht, proefgegevens(bericht)).vervangen, [])
  })

  test('a name in Arabic script is printed as it is, in bold and among Dutch words too', async () => {
    const een = berichtenVan(toelating).find(({ soort }) => soort === 'toelating-inwoner') ?? assert.fail()
    for (const naam of ['محمد علي', 'پروین', 'Fatima (فاطمة) Ćwik']) {
      const bericht = { ...een, aan: { ...een.aan, naam } }
      const gegevens = { ...proefgegevens(bericht), huisstijl: { ...proefgegevens(bericht).huisstijl, naam } }
      const brief = brieven.maakBrief(bericht, gegevens)
      assert.deepEqual(brief.vervangen, [])
      const pdf = await lees(brief.bytes)
      for (const woord of naam.split(/[ ()]+/)) assert.ok(pdf.tekst.includes(woord), `${woord}: ${pdf.tekst}`)
      assert.match(pdf.xmp, /<pdfuaid:part>1<\/pdfuaid:part>/)
      assert.deepEqual(brieven.maakBrief(bericht, gegevens).bytes, brief.bytes)
    }
  })

  test('without a house style, an address or a behandelaar it is still a letter', async () => {
    for (const een of berichten) {
      const leeg = { huisstijl: { naam: 'Gemeente X', kleur: '#154273' }, adres: [], onsKenmerk: '1', contact: null }
      const { tekst } = await lees(brieven.maakBrief(een, leeg).bytes)
      assert.doesNotMatch(tekst, /none|undefined|null/)
      assert.match(tekst, /neem contact op met Gemeente X/)
    }
  })
})

test('a bundle begins every letter on an odd page and counts its pages by itself', async () => {
  const keuze = berichtenVan(toelating).filter(({ soort }) => soort !== 'saldoverzoek')
  const losse = keuze.map((bericht) => brieven.maakBrief(bericht, proefgegevens(bericht)))
  const { bytes, paginas } = brieven.maakBundel(
    keuze.map((bericht) => ({ bericht, gegevens: proefgegevens(bericht) })),
    datum('2026-02-10'),
  )
  const pdf = await lees(bytes)
  assert.match(pdf.xmp, /<pdfuaid:part>1<\/pdfuaid:part>/)
  let verwacht = 0
  for (const { paginas: eigen } of losse) {
    verwacht += verwacht % 2
    assert.match(pdf.teksten[verwacht] ?? '', new RegExp(`Pagina 1 van ${eigen}`))
    verwacht += eigen
  }
  assert.equal(paginas, verwacht)
})
