import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { X509Certificate, createPrivateKey } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { verzegel } from '../../src/koppelingen/schuldenknooppunt/envelop.ts'
import { schrijfBericht } from '../../src/koppelingen/schuldenknooppunt/berichten/catalogus.ts'
import {
  type KnooppuntBericht,
  Knooppuntstoring,
  type Ontvangen,
} from '../../src/koppelingen/schuldenknooppunt/index.ts'
import { richtKnooppuntIn } from '../../src/simulatie/knooppunt/index.ts'
import { legKabel } from './kabel.ts'
import { type Proefknooppunt, type Wie, buitenkant, kop, proefknooppunt, statusverzoek, wie } from './steun.ts'

let proef: Proefknooppunt
before(async () => void (proef = await proefknooppunt()))
after(() => proef.sluit())

async function haal(van: Wie): Promise<readonly Ontvangen[]> {
  const post: Ontvangen[] = []
  await (await proef.deelname(van)).haalOp(async (ontvangen) => void post.push(ontvangen))
  return post
}

/** Puts a message into the hub that our own software would never send. */
async function stuur(
  xml: string,
  { teken = 'vlam', voor = 'gemeente', buiten = {} }: { teken?: Wie; voor?: Wie; buiten?: object } = {},
): Promise<readonly string[]> {
  const sleutel = createPrivateKey(proef.pem(teken, 'ondertekenen.key'))
  const Inhoud = await verzegel(xml, sleutel, new X509Certificate(proef.pem(voor, 'versleutelen.crt')))
  await (await proef.loket('vlam')).verzend({ ...buitenkant(statusverzoek()), ...buiten, Inhoud })
  const [ontvangen] = await haal('gemeente')
  assert.ok(ontvangen !== undefined && !ontvangen.uitkomst.ok)
  return ontvangen.uitkomst.weigeringen.map(({ code }) => code)
}

describe('who is not who he says', () => {
  test('a certificate of another CA does not connect; one of the CA that nobody knows is refused', async () => {
    const elders = mkdtempSync(join(tmpdir(), 'kwijting-elders-'))
    await richtKnooppuntIn(elders, [wie.vlam])
    const vreemd = (naam: string) => readFileSync(join(elders, 'deelnemers', wie.vlam.id, naam), 'utf8')
    const tls = { key: vreemd('tls.key'), cert: vreemd('tls.crt'), ca: proef.pem('vlam', 'ca.crt') }
    await assert.rejects((await proef.loket('vlam', { tls })).haalOp(1), Knooppuntstoring)
    // And we do not speak with a hub that our CA does not vouch for.
    const anders = { key: proef.pem('vlam', 'tls.key'), cert: proef.pem('vlam', 'tls.crt'), ca: vreemd('ca.crt') }
    await assert.rejects((await proef.loket('vlam', { tls: anders })).haalOp(1), Knooppuntstoring)
    // Of the right CA, but made to sign with: the adresboek knows who connects by one certificate only.
    const teken = {
      key: proef.pem('vlam', 'ondertekenen.key'),
      cert: proef.pem('vlam', 'ondertekenen.crt'),
      ca: proef.pem('vlam', 'ca.crt'),
    }
    await assert.rejects((await proef.loket('vlam', { tls: teken })).haalOp(1), Knooppuntstoring)
    rmSync(elders, { recursive: true })
  })

  test('a signature of somebody else is refused whole', async () => {
    assert.deepEqual(await stuur(schrijfBericht(statusverzoek()), { teken: 'valk' }), ['handtekening'])
  })

  test('what was sealed for somebody else is not opened', async () => {
    assert.deepEqual(await stuur(schrijfBericht(statusverzoek()), { voor: 'valk' }), ['envelop'])
  })

  test('what stands on it must be what stands in it: a message cannot be sent on in another coat', async () => {
    const bericht = statusverzoek()
    const { Referentienummer, ConversatieReferentienummer } = bericht.inhoud.Kop
    assert.deepEqual(await stuur(schrijfBericht(bericht), { buiten: { ConversatieReferentienummer } }), ['buitenkant'])
    const vanValk: KnooppuntBericht = {
      ...statusverzoek(),
      versie: '2.0',
      berichttype: 'Statusverzoek',
      inhoud: { Kop: kop('valk', 'gemeente', 'Statusverzoek'), KlantnummerSHV: '1' },
    }
    const zelfde = {
      Referentienummer: vanValk.inhoud.Kop.Referentienummer,
      ConversatieReferentienummer: vanValk.inhoud.Kop.ConversatieReferentienummer,
    }
    assert.deepEqual(await stuur(schrijfBericht(vanValk), { buiten: zelfde }), ['buitenkant'])
    assert.notEqual(Referentienummer, zelfde.Referentienummer)
  })
})

describe('what is not a message', () => {
  test('entities, a type or version that nobody knows, a schema that does not fit', async () => {
    const xml = schrijfBericht(statusverzoek())
    const bom = xml.replace('<Statusverzoek', '<!DOCTYPE x [<!ENTITY a "aa">]><Statusverzoek')
    assert.deepEqual(await stuur(bom), ['xml'])
    assert.deepEqual(await stuur(xml, { buiten: { Berichttype: 'Betaalvoorstelletje' } }), ['type-onbekend'])
    assert.deepEqual(await stuur(xml, { buiten: { Versie: '9.9' } }), ['versie-onbekend'])
    assert.deepEqual(await stuur(xml.replace(/<KlantnummerSHV>.*<\/KlantnummerSHV>/, '')), ['schema'])
  })

  test('it is confirmed like any other: it does not come back for ever', async () => {
    assert.deepEqual(await haal('gemeente'), [])
  })
})

describe('what breaks off', () => {
  test('a hub that crashes forgets nothing: not what waits, not what was fetched, not what was confirmed', async () => {
    const vlam = await proef.deelname('vlam')
    const berichten = Array.from({ length: 10 }, () => statusverzoek())
    for (const bericht of berichten) await vlam.verzend(bericht)
    await proef.herstart()
    await assert.rejects(
      (await proef.deelname('gemeente')).haalOp(() => Promise.reject(new Error('cannot keep it'))),
      /cannot keep it/,
    )
    await proef.herstart()
    for (const bericht of berichten) assert.equal((await vlam.verzend(bericht)).herhaald, true)
    const post = await haal('gemeente')
    assert.deepEqual(
      post.map(({ buitenkant }) => buitenkant.Referentienummer),
      berichten.map(({ inhoud }) => inhoud.Kop.Referentienummer),
    )
    await proef.herstart()
    assert.deepEqual(await haal('gemeente'), [])
  })

  test('a hub that crashes while it is sent to: everything arrives once', async () => {
    const vlam = await proef.deelname('vlam')
    const berichten = Array.from({ length: 60 }, () => statusverzoek())
    const zeker = async (bericht: KnooppuntBericht): Promise<void> => {
      for (;;)
        try {
          return void (await vlam.verzend(bericht))
        } catch (fout) {
          if (!(fout instanceof Knooppuntstoring)) throw fout
        }
    }
    const verzonden = (async () => {
      for (const bericht of berichten) await zeker(bericht)
    })()
    for (let keer = 0; keer < 2; keer++) await proef.herstart()
    await verzonden
    await proef.herstart()
    const post = await haal('gemeente')
    assert.deepEqual(
      post.map(({ buitenkant }) => buitenkant.Referentienummer).toSorted(),
      berichten.map(({ inhoud }) => inhoud.Kop.Referentienummer).toSorted(),
    )
  })

  test('an answer that the network swallowed: sent again it is known, and arrives once', async () => {
    const kabel = await legKabel(() => proef.hub.poort)
    const loket = await proef.loket('vlam', { url: `https://localhost:${kabel.poort}/soap11` })
    await loket.zoekAdresboek({ Id: wie.vlam.id })
    const sleutel = createPrivateKey(proef.pem('vlam', 'ondertekenen.key'))
    const bericht = statusverzoek()
    const naar = new X509Certificate(proef.pem('gemeente', 'versleutelen.crt'))
    const stuurEens = async () =>
      loket.verzend({ ...buitenkant(bericht), Inhoud: await verzegel(schrijfBericht(bericht), sleutel, naar) })
    kabel.knip('antwoord')
    await assert.rejects(stuurEens(), Knooppuntstoring)
    kabel.heel()
    assert.equal((await stuurEens()).Herhaald, true)
    assert.equal((await haal('gemeente')).length, 1)
    await kabel.sluit()
  })

  test('a worker that is killed between fetching and confirming: it comes again, is known, and is confirmed', async () => {
    const vlam = await proef.deelname('vlam')
    const berichten = [statusverzoek(), statusverzoek(), statusverzoek()]
    for (const bericht of berichten) await vlam.verzend(bericht)
    const bestand = join(proef.map, 'verwerkt.txt')
    writeFileSync(bestand, '')
    const werker = async (...val: readonly string[]) => {
      const url = `https://localhost:${proef.hub.poort}/soap12`
      const deel = [join(proef.map, 'deelnemers', wie.gemeente.id), url, wie.gemeente.id, bestand, ...val]
      const kind = spawn(process.execPath, [fileURLToPath(new URL('werker.ts', import.meta.url)), ...deel])
      const [code, signaal]: readonly unknown[] = await once(kind, 'exit')
      return signaal ?? code
    }
    assert.equal(await werker('val'), 'SIGKILL')
    assert.equal(readFileSync(bestand, 'utf8').split('\n').length - 1, 1)
    assert.equal(await werker(), 0)
    assert.deepEqual(
      readFileSync(bestand, 'utf8').trimEnd().split('\n'),
      berichten.map(({ inhoud }) => inhoud.Kop.Referentienummer),
    )
    assert.deepEqual(await haal('gemeente'), [])
    for (const { inhoud } of berichten) {
      const [regel] = await vlam.logboek({ Referentienummer: inhoud.Kop.Referentienummer })
      assert.ok(regel?.BevestigdOp)
    }
  })
})

describe('what nobody fetches', () => {
  test('is gone after five werkdagen, and its sender can see that; confirming it is then refused', async () => {
    const vlam = await proef.deelname('vlam')
    const bericht = statusverzoek()
    await vlam.verzend(bericht)
    const { Referentienummer } = bericht.inhoud.Kop
    // Monday 2 March 2026: the last day is Monday 9 March.
    proef.hub.zetKlok(Date.parse('2026-03-09T20:00:00Z'))
    const gemeente = await proef.loket('gemeente')
    assert.equal((await gemeente.haalOp(10)).Bericht.length, 1)
    assert.deepEqual(await vlam.logboek({ Referentienummer, Verlopen: true }), [])
    proef.hub.zetKlok(Date.parse('2026-03-10T09:00:00Z'))
    assert.equal((await gemeente.haalOp(10)).Bericht.length, 0)
    const [regel] = await vlam.logboek({ Referentienummer, Verlopen: true })
    assert.ok(regel?.VerlopenOp && regel.OpgehaaldOp && !regel.BevestigdOp)
    await assert.rejects(gemeente.bevestig([{ Afzender: wie.vlam.id, Referentienummer }]), { code: 'BerichtVerlopen' })
    await assert.rejects(
      gemeente.bevestig([{ Afzender: wie.vlam.id, Referentienummer: statusverzoek().inhoud.Kop.Referentienummer }]),
      { code: 'BerichtOnbekend' },
    )
  })
})
