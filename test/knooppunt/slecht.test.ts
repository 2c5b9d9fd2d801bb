import assert from 'node:assert/strict'
import { X509Certificate, createPrivateKey, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { CompactEncrypt, CompactSign } from 'jose'
import { schrijfBericht } from '../../src/koppelingen/schuldenknooppunt/berichten/catalogus.ts'
import { verzegel } from '../../src/koppelingen/schuldenknooppunt/envelop.ts'
import {
  type Deelname,
  type KnooppuntBericht,
  Knooppuntstoring,
  Knooppuntweigering,
  type Ontvangen,
  openDeelname,
} from '../../src/koppelingen/schuldenknooppunt/index.ts'
import { richtKnooppuntIn } from '../../src/simulatie/knooppunt/index.ts'
import { geefUit, idVeld, neemUitgever } from '../../src/simulatie/certificaten.ts'
import {
  type Proefknooppunt,
  buitenkant,
  kop,
  metAdresboek,
  proefknooppunt,
  rauw,
  statusverzoek,
  wie,
} from './steun.ts'

let proef: Proefknooppunt
let gemeente: Deelname
before(async () => void (proef = await proefknooppunt()))
// Certificates are remembered: who starts anew asks for them.
beforeEach(async () => void (gemeente = await proef.deelname('gemeente')))
after(() => proef.sluit())

async function haal(): Promise<readonly Ontvangen[]> {
  const post: Ontvangen[] = []
  await gemeente.haalOp(async (ontvangen) => void post.push(ontvangen))
  return post
}

/** Lets De Vlam put a sealed text into the hub. @returns why we refuse it, and that it was archived and does not come back */
async function geweigerd(Inhoud: string, buiten: object = {}): Promise<readonly string[]> {
  await (await proef.loket('vlam')).verzend({ ...buitenkant(statusverzoek()), ...buiten, Inhoud })
  const [ontvangen, ...meer] = await haal()
  assert.ok(ontvangen !== undefined && meer.length === 0 && !ontvangen.uitkomst.ok)
  assert.equal(ontvangen.verzegeld, Inhoud)
  assert.deepEqual(await haal(), [])
  return ontvangen.uitkomst.weigeringen.map(({ code }) => code)
}

const tekensleutel = () => createPrivateKey(proef.pem('vlam', 'ondertekenen.key'))
const voorOns = () => new X509Certificate(proef.pem('gemeente', 'versleutelen.crt'))
const zegel = (xml: string) => verzegel(xml, tekensleutel(), voorOns())
const bytes = (tekst: string) => new TextEncoder().encode(tekst)
const versleutel = (binnen: string, alg = 'ECDH-ES+A256KW') =>
  new CompactEncrypt(bytes(binnen)).setProtectedHeader({ alg, enc: 'A256GCM' }).encrypt(voorOns().publicKey)

describe('at the door of the hub', () => {
  const om = (binnen: string) =>
    `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${binnen}</e:Body></e:Envelope>`
  const vraag = om('<HaalOp xmlns="urn:kwijting:schuldenknooppunt:voorlopig:1"><Maximum>1</Maximum></HaalOp>')
  const soort = 'text/xml; charset=utf-8'

  test('what is sound is answered: the tests below fail for their own reason', async () => {
    assert.equal((await rauw(proef, '/soap11', { soort, inhoud: vraag })).status, 200)
  })

  test('a document type, an entity, something that is no XML or no envelope', async () => {
    const bom = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${vraag.replace('>1<', '>&b;<')}`
    const extern = `<!DOCTYPE x SYSTEM "file:///etc/passwd">${vraag}`
    for (const inhoud of [bom, extern]) {
      const { status, tekst } = await rauw(proef, '/soap11', { soort, inhoud })
      assert.deepEqual([status, tekst], [400, 'Een DTD mag niet.'])
    }
    const breder = Buffer.from(bom, 'utf16le').toString('latin1')
    for (const inhoud of [
      breder,
      vraag.replace('>1<', '>&onbekend;<'),
      '{"json": true}',
      '',
      vraag.slice(0, -20),
      om(''),
    ]) {
      const { status, tekst } = await rauw(proef, '/soap11', { soort, inhoud })
      assert.ok(status >= 400, `${inhoud.slice(0, 40)}: ${status}`)
      assert.doesNotMatch(tekst, /root:|at .*\.js/)
    }
  })

  test('another content type than that of its SOAP version', async () => {
    for (const [pad, anders] of [
      ['/soap11', 'application/soap+xml'],
      ['/soap12', 'text/xml'],
      ['/soap11', 'application/json'],
      ['/soap11', 'multipart/related; type="text/xml"'],
    ] as const)
      assert.equal((await rauw(proef, pad, { soort: anders, inhoud: vraag })).status, 415, anders)
  })

  test('something that is too large, by the hub and before it leaves', async () => {
    const inhoud = om(`<x>${'a'.repeat(9 * 1024 * 1024)}</x>`)
    assert.equal((await rauw(proef, '/soap11', { soort, inhoud })).status, 413)
    const loket = await proef.loket('vlam')
    const groot = { ...buitenkant(statusverzoek()), Inhoud: 'a'.repeat(7 * 1024 * 1024 + 1) }
    await assert.rejects(loket.verzend(groot), { code: 'TeGroot' })
    assert.deepEqual(await haal(), [])
  })

  test('markup in a name is a name: nothing is asked that was not asked, and nothing is answered that is not so', async () => {
    const loket = await proef.loket('vlam')
    const markup = 'x</Naam><Organisatietype>SHV</Organisatietype><Naam>'
    assert.deepEqual((await loket.zoekAdresboek({ Naam: markup })).Deelnemer, [])
    const naam = 'Bank & <Zn> ]]> "BV" &lt;'
    await richtKnooppuntIn(proef.map, [
      { id: randomUUID(), naam, kvk: '00000009', organisatietype: 'SE', versies: ['2.0'] },
    ])
    const gevonden = (await loket.zoekAdresboek({ Kvk: '00000009' })).Deelnemer
    assert.deepEqual(
      gevonden.map(({ Naam }) => Naam),
      [naam],
    )
    await assert.rejects(
      loket.verzend({ ...buitenkant(statusverzoek()), Berichttype: 'A</Berichttype>', Inhoud: 'x' }),
      {
        code: 'VraagOnjuist',
      },
    )
    const KlantnummerSHV = '</KlantnummerSHV><Kop>&amp;<![CDATA['
    const bericht: KnooppuntBericht = {
      versie: '2.0',
      berichttype: 'Statusverzoek',
      inhoud: { Kop: kop('vlam', 'gemeente', 'Statusverzoek'), KlantnummerSHV },
    }
    await (await proef.deelname('vlam')).verzend(bericht)
    const [ontvangen] = await haal()
    assert.deepEqual(ontvangen?.uitkomst, { ok: true, waarde: bericht })
  })
})

describe('what the hub refuses', () => {
  test('has a reason that we know, with words for a person', async () => {
    const [loket, ons] = [await proef.loket('vlam'), await proef.loket('gemeente')]
    const goed = { ...buitenkant(statusverzoek()), Inhoud: await zegel(schrijfBericht(statusverzoek())) }
    await loket.verzend(goed)
    const { Referentienummer } = goed
    const wijs = (van: string, nummer: string) => ons.bevestig([{ Afzender: van, Referentienummer: nummer }])
    const proeven: Readonly<Record<string, () => Promise<unknown>>> = {
      OntvangerOnbekend: () => loket.verzend({ ...goed, Ontvanger: randomUUID() }),
      NietVersleuteld: () => loket.verzend({ ...goed, Referentienummer: randomUUID(), Inhoud: '<a/>' }),
      ReferentieHergebruikt: () => loket.verzend({ ...goed, Versie: '1.1' }),
      VraagOnjuist: () => loket.verzend({ ...goed, Versie: 'twee' }),
      BerichtOnbekend: () => wijs(wie.valk.id, Referentienummer),
      NietOpgehaald: () => wijs(wie.vlam.id, Referentienummer),
    }
    for (const [code, doe] of Object.entries(proeven))
      await assert.rejects(doe, (fout: unknown) => {
        assert.ok(fout instanceof Knooppuntweigering, code)
        assert.equal(fout.code, code)
        assert.match(fout.message, /^[A-Z].{30,} \([A-Za-z]+\)$/)
        return true
      })
    assert.equal((await haal()).length, 1)
    const vreemd = new Knooppuntweigering('Onderhoud', 'Morgen weer.')
    assert.deepEqual([vreemd.code, /Onderhoud, Morgen weer\./.test(vreemd.message)], ['Anders', true])
  })
})

describe('a sealed text that is not what it should be', () => {
  test('for another receiver, or sent once more under another number', async () => {
    const voorValk: KnooppuntBericht = {
      versie: '2.0',
      berichttype: 'Statusverzoek',
      inhoud: { Kop: kop('vlam', 'valk', 'Statusverzoek'), KlantnummerSHV: '1' },
    }
    const { Referentienummer, ConversatieReferentienummer } = voorValk.inhoud.Kop
    const buiten = { Referentienummer, ConversatieReferentienummer }
    assert.deepEqual(await geweigerd(await zegel(schrijfBericht(voorValk)), buiten), ['buitenkant'])

    const bericht = statusverzoek()
    const vlam = await proef.loket('vlam')
    const echt = { ...buitenkant(bericht), Inhoud: await zegel(schrijfBericht(bericht)) }
    await vlam.verzend(echt)
    assert.equal((await haal())[0]?.uitkomst.ok, true)
    // Again as it was, it is known; under another number, or by another sender, it is refused.
    assert.equal((await vlam.verzend(echt)).Herhaald, true)
    assert.deepEqual(await haal(), [])
    assert.deepEqual(await geweigerd(echt.Inhoud), ['buitenkant'])
    await (await proef.loket('valk')).verzend(echt)
    const [vanValk] = await haal()
    assert.ok(vanValk !== undefined && !vanValk.uitkomst.ok)
    assert.equal(vanValk.uitkomst.weigeringen[0]?.code, 'handtekening')
  })

  test('an algorithm that it may not choose itself', async () => {
    const xml = schrijfBericht(statusverzoek())
    const b64 = (waarde: object | string) =>
      Buffer.from(typeof waarde === 'string' ? waarde : JSON.stringify(waarde)).toString('base64url')
    const zonder = `${b64({ alg: 'none' })}.${b64(xml)}.`
    // The certificate of the sender is known to all: as a shared secret it proves nothing.
    const geheim = Buffer.from(proef.pem('vlam', 'ondertekenen.crt'))
    const gedeeld = await new CompactSign(bytes(xml)).setProtectedHeader({ alg: 'HS256' }).sign(geheim)
    for (const binnen of [zonder, gedeeld, xml, 'a.b.c'])
      assert.deepEqual(await geweigerd(await versleutel(binnen)), ['handtekening'])
    const goed = await zegel(xml)
    const [hoofd = '', ...rest] = goed.split('.')
    const met = (anders: object) =>
      [b64({ ...JSON.parse(Buffer.from(hoofd, 'base64url').toString()), ...anders }), ...rest].join('.')
    const getekend = await new CompactSign(bytes(xml)).setProtectedHeader({ alg: 'ES256' }).sign(tekensleutel())
    const direct = await versleutel(getekend, 'ECDH-ES')
    for (const Inhoud of [
      direct,
      met({ alg: 'dir' }),
      met({ enc: 'A128GCM' }),
      met({ zip: 'DEF' }),
      met({ crit: ['x'], x: 1 }),
      met({ epk: { kty: 'oct', k: 'AAAA' } }),
      met({ epk: 5 }),
      `${goed.slice(0, -2)}${goed.endsWith('AA') ? 'BB' : 'AA'}`,
      [b64('null'), ...rest].join('.'),
    ])
      assert.deepEqual(await geweigerd(Inhoud), ['envelop'])
  })

  test('text that is no message: no XML, other bytes than UTF-8, without end', async () => {
    const xml = schrijfBericht(statusverzoek())
    for (const tekst of ['', 'null', '{}', '<a', `${xml}${xml}`, `<?xml version="1.1"?><x/>`, '<a>'.repeat(20_000)])
      assert.deepEqual(await geweigerd(await zegel(tekst)), ['xml'], tekst.slice(0, 20))
    const bom = xml.replace('<Statusverzoek', '<!DOCTYPE x [<!ENTITY a "a"><!ENTITY b "&a;&a;">]><Statusverzoek')
    assert.deepEqual(await geweigerd(await zegel(bom)), ['xml'])
    const entiteit = xml.replace(/<KlantnummerSHV>.*</, '<KlantnummerSHV>&uuml;<')
    assert.deepEqual(await geweigerd(await zegel(entiteit)), ['xml'])
    const geenTekst = Buffer.from(xml.replace(/<KlantnummerSHV>.*</, '<KlantnummerSHV>\u00ff<'), 'latin1')
    const getekend = await new CompactSign(geenTekst).setProtectedHeader({ alg: 'ES256' }).sign(tekensleutel())
    assert.deepEqual(await geweigerd(await versleutel(getekend)), ['xml'])
  })
})

describe('a certificate in the adresboek that is not to be trusted', () => {
  type Geef = readonly [geldig?: Parameters<typeof geefUit>[2], soort?: Parameters<typeof geefUit>[3]]
  /** Changes what stands there of De Vlam for as long as something lasts. */
  const met = (anders: object, doe: () => Promise<void>) =>
    metAdresboek(proef.map, (een) => (een['id'] === wie.vlam.id ? { ...een, ...anders } : een), doe)
  const der = ({ raw }: X509Certificate) => raw.toString('base64')
  const geef = async (...anders: Geef) =>
    geefUit(await neemUitgever(join(proef.map, 'ca'), '', 'ec'), [{ [idVeld]: [wie.vlam.id] }], ...anders)
  const geefDer = async (...anders: Geef) => Buffer.from((await geef(...anders)).cert.rawData).toString('base64')
  const vroeger = { notBefore: new Date('2001-01-01T00:00:00Z'), notAfter: new Date('2002-01-01T00:00:00Z') }

  test('expired, of somebody else, of another CA, of a kind that we do not know, or none: refused, nothing is sent', async () => {
    const elders = join(proef.map, 'elders')
    await richtKnooppuntIn(elders, [wie.vlam])
    const vanElders = readFileSync(join(elders, 'deelnemers', wie.vlam.id, 'ondertekenen.crt'))
    for (const slecht of [
      await geefDer(vroeger),
      der(new X509Certificate(proef.pem('valk', 'ondertekenen.crt'))),
      der(new X509Certificate(vanElders)),
      await geefDer(undefined, 'ec-384'),
      Buffer.from('geen certificaat').toString('base64'),
    ])
      await met({ ondertekenen: slecht, versleutelen: slecht }, async () => {
        gemeente = await proef.deelname('gemeente')
        assert.deepEqual(await geweigerd(await zegel(schrijfBericht(statusverzoek()))), ['certificaat'])
        const bericht: KnooppuntBericht = {
          versie: '2.0',
          berichttype: 'Statusverzoek',
          inhoud: { Kop: kop('gemeente', 'vlam', 'Statusverzoek'), KlantnummerSHV: '1' },
        }
        await assert.rejects(gemeente.verzend(bericht), { code: 'OntvangerNietVertrouwd' })
        assert.equal(await gemeente.versieVan(wie.vlam.id), null)
      })
  })

  test('one that expires while we run, and a connection with an expired one', async () => {
    const sleutels = { ondertekenen: proef.pem('gemeente', 'ondertekenen.key'), ca: proef.pem('gemeente', 'ca.crt') }
    const eigen = { id: wie.gemeente.id, versleutelen: proef.pem('gemeente', 'versleutelen.key'), ...sleutels }
    gemeente = openDeelname(await proef.loket('gemeente'), eigen, () => Date.parse('2100-01-02T00:00:00Z'))
    assert.deepEqual(await geweigerd(await zegel(schrijfBericht(statusverzoek()))), ['certificaat'])

    const { sleutel: key, cert } = await geef(vroeger)
    const tls = { key, cert: cert.toString('pem'), ca: proef.pem('vlam', 'ca.crt') }
    const vingerafdruk = new X509Certificate(tls.cert).fingerprint256
    await met({ vingerafdruk }, async () => {
      await assert.rejects((await proef.loket('vlam', { tls })).haalOp(1), Knooppuntstoring)
    })
  })
})

describe('a hub that answers what it should not', () => {
  const antwoorden: Readonly<Record<string, RequestListener>> = {
    'a document type': (_, a) => void a.end('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
    'a page for people': (_, a) => void a.writeHead(200, { 'content-type': 'text/html' }).end('<p>Onderhoud'),
    'another place': (_, a) => void a.writeHead(302, { location: 'https://localhost/' }).end(),
    nothing: (_, a) => void a.end(),
    silence: () => undefined,
    'half of it': (_, a) => void a.writeHead(200, { 'content-length': 1000 }).write('<x>', () => a.destroy()),
    'no end': (_, a) => {
      const deel = Buffer.alloc(1024 * 1024, 'a')
      const schrijf = (): void => {
        while (a.write(deel));
        a.once('drain', schrijf)
      }
      schrijf()
    },
  }
  for (const [naam, behandel] of Object.entries(antwoorden))
    test(`${naam}: nobody knows whether it was done, and it is done again later`, async () => {
      const lees = (bestand: string) => readFileSync(join(proef.map, 'hub', bestand))
      const server = createServer({ key: lees('tls.key'), cert: lees('tls.crt') }, behandel)
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      const adres = server.address()
      assert.ok(adres !== null && typeof adres !== 'string')
      const url = `https://localhost:${adres.port}/soap11`
      const loket = await proef.loket('gemeente', { url, geduldMs: naam === 'silence' ? 300 : 20_000 })
      await assert.rejects(loket.haalOp(1), Knooppuntstoring)
      server.close()
      server.closeAllConnections()
    })
})
