import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { bewaardeXsd, geldigVolgens } from '../../../../test/steun/berichtenxsd.ts'
import { leesBericht, naamruimteVan, schemasVan, schrijfBericht, versies } from './catalogus.ts'
import type { Xsd } from './schema.ts'
import { xsdVan } from './xsd.ts'

/** Any content that an element may hold, by its description alone. */
function inhoud(xsd: Xsd): fc.Arbitrary<string> {
  if (xsd.soort === 'tekst') return tekst(xsd)
  const delen = Object.entries(xsd.delen).map(([naam, deel]) =>
    fc
      .uniqueArray(inhoud(deel.xsd), {
        minLength: deel.min,
        maxLength: Math.max(deel.min, Math.min(deel.max, 2)),
        // A list of which nothing has to differ may hold the same twice.
        comparator: (een, ander) =>
          deel.uniek !== undefined && waardeVan(een, deel.uniek) === waardeVan(ander, deel.uniek),
      })
      .map((van) => van.map((binnen) => `<${naam}>${binnen}</${naam}>`).join('')),
  )
  return xsd.soort === 'keuze' ? fc.oneof(...delen) : fc.tuple(...delen).map((van) => van.join(''))
}

const waardeVan = (xml: string, naam: string) => new RegExp(`<${naam}>(.*?)</${naam}>`, 's').exec(xml)?.[1]

const bsns = ['123456782', '111222333']

function tekst({ basis, facetten }: Extract<Xsd, { soort: 'tekst' }>): fc.Arbitrary<string> {
  const waarden = (naam: string) => facetten.flatMap((f) => new RegExp(`${naam} value="([^"]*)"`).exec(f)?.[1] ?? [])
  const codes = waarden('enumeration')
  const [patroon = '', lengte = '0'] = [waarden('pattern')[0], waarden('maxLength')[0]]
  if (codes.length > 0) return fc.constantFrom(...codes)
  if (basis === 'xs:date') return fc.constantFrom('2026-02-28', '2024-02-29', '1950-12-31')
  if (patroon === '[0-9]{9}') return fc.constantFrom(...bsns)
  if (lengte === '0') return fc.stringMatching(new RegExp(`^(?:${patroon})$`)).filter((t) => t !== '-0.00')
  return fc
    .stringMatching(/^[A-Za-z0-9é €.,'"-]{1,40}$/)
    .filter((t) => t.trim() !== '')
    .map((t) => t.slice(0, Number(lengte)).trim().replaceAll('"', '&quot;') || 'x')
    .map((t) => (t.endsWith('&quot') || /&[a-z]*$/.test(t) ? 'x' : t))
}

const bericht = (versie: (typeof versies)[number], soort: string, xsd: Xsd): fc.Arbitrary<string> =>
  inhoud(xsd).map((binnen) => `<${soort} xmlns="${naamruimteVan(versie)}">${binnen}</${soort}>`)

for (const versie of versies)
  describe(`the messages of release ${versie}`, () => {
    const soorten = Object.entries(schemasVan(versie))

    test('stand in the XSD as they are read', () => {
      assert.equal(bewaardeXsd(versie), xsdVan(versie), 'run: node test/check/knooppunt.ts')
    })

    test('what the description allows is read, written back the same, and valid by the XSD', async () => {
      const alle = soorten.flatMap(([berichttype, { xsd }]) =>
        fc.sample(bericht(versie, berichttype, xsd), { numRuns: 3, seed: 5 }).flatMap((xml) => {
          const gelezen = leesBericht({ berichttype, versie }, xml)
          assert.ok(gelezen.ok, JSON.stringify(gelezen))
          const geschreven = schrijfBericht(gelezen.waarde)
          assert.deepEqual(leesBericht({ berichttype, versie }, geschreven), gelezen)
          return [xml, geschreven]
        }),
      )
      const geldig = await geldigVolgens(xsdVan(versie), alle)
      assert.deepEqual(
        alle.filter((_, i) => geldig[i] !== true),
        [],
      )
    })

    test('with an element lost, doubled, moved or unknown it is refused whole, as by the XSD', async () => {
      const alle = soorten.flatMap(([berichttype, { xsd }]) => {
        const [xml = ''] = fc.sample(bericht(versie, berichttype, xsd), { numRuns: 1, seed: 7 })
        const kop = /<Kop>.*?<\/Kop>/s.exec(xml)?.[0] ?? assert.fail('no Kop')
        const stuk = [
          xml.replace(kop, ''),
          xml.replace(kop, kop + kop),
          xml.replace(kop, '').replace(`</${berichttype}>`, `${kop}</${berichttype}>`),
          xml.replace('<Datum>', '<Dag>').replace('</Datum>', '</Dag>'),
          xml.replace(kop, `${kop}<Bedrag>1.00</Bedrag>`),
          xml.replace(/<Afzender>/, '<Afzender>x'),
          xml.replace('<Kop>', '<Kop>tekst'),
        ]
        for (const een of stuk) assert.ok(!leesBericht({ berichttype, versie }, een).ok, een)
        return stuk
      })
      const geldig = await geldigVolgens(xsdVan(versie), alle)
      assert.deepEqual(
        alle.filter((_, i) => geldig[i] === true),
        [],
      )
    })
  })

describe('what is not read at all', () => {
  const [goed = ''] = fc.sample(
    bericht('2.0', 'Statusverzoek', schemasVan('2.0')['Statusverzoek']?.xsd ?? assert.fail()),
    { numRuns: 1, seed: 3 },
  )
  const codeVan = (xml: string, berichttype = 'Statusverzoek', versie = '2.0') => {
    const gelezen = leesBericht({ berichttype, versie }, xml)
    return gelezen.ok ? null : gelezen.weigeringen.map(({ code, detail }) => `${code} ${detail}`).join()
  }
  const xmlfouten: Readonly<Record<string, string>> = {
    dtd: `<!DOCTYPE x [<!ENTITY a "b">]>${goed}`,
    entiteit: goed.replace('<Kop>', '<Kop>&a;'),
    'geen-xml': goed.replace('</Kop>', ''),
    vreemd: goed.replace('<Kop>', '<Kop wat="x">'),
    'te-groot': goed + ' '.repeat(1_000_000),
  }
  for (const [reden, xml] of Object.entries(xmlfouten))
    test(`XML: ${reden}`, () => assert.match(codeVan(xml) ?? '', new RegExp(`^xml .*${reden}`)))

  test('CDATA, a second namespace, a nest without end', () => {
    assert.match(codeVan(goed.replace('<Kop>', '<Kop><![CDATA[x]]>')) ?? '', /^xml .*dtd/)
    assert.match(codeVan(goed.replace('<Kop>', '<Kop xmlns="urn:x">')) ?? '', /^xml .*vreemd/)
    assert.match(codeVan(goed.replace('<Kop>', `<Kop>${'<a>'.repeat(900)}${'</a>'.repeat(900)}`)) ?? '', /^xml/)
  })

  test('a type or version that nobody knows, and a message in the coat of another', () => {
    assert.match(codeVan(goed, 'Saldoverzok') ?? '', /^type-onbekend/)
    assert.match(codeVan(goed, 'toString') ?? '', /^type-onbekend/)
    assert.match(codeVan(goed, 'Statusverzoek', '3.0') ?? '', /^versie-onbekend/)
    assert.match(codeVan(goed, 'Statusverzoek', '1.1') ?? '', /^type-onbekend/)
    assert.match(codeVan(goed, 'Saldoverzoek') ?? '', /^naamruimte/)
    assert.match(codeVan(goed.replace(/berichten:2\.0/, 'berichten:1.1')) ?? '', /^naamruimte/)
  })

  test('a prefix is read as no prefix is', () => {
    const voorvoegsel = goed.replaceAll(/<(\/?)(\w)/g, '<$1n:$2').replace('xmlns=', 'xmlns:n=')
    assert.deepEqual(codeVan(voorvoegsel), null)
  })

  test('a fault names the place and never what stands there', () => {
    const geheim = goed.replace(/<Datum>.*?<\/Datum>/, '<Datum>Fatima el Amrani</Datum>')
    assert.equal(codeVan(geheim), 'schema Statusverzoek/Kop/Datum: onjuist')
  })
})
