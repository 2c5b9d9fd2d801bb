import assert from 'node:assert/strict'
import { createPrivateKey } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { compactDecrypt } from 'jose'
import type { KnooppuntBericht, Ontvangen } from '../../src/koppelingen/schuldenknooppunt/index.ts'
import { type Proefknooppunt, type Wie, buitenkant, kop, proefknooppunt, statusverzoek, wie } from './steun.ts'

let proef: Proefknooppunt
before(async () => void (proef = await proefknooppunt()))
after(() => proef.sluit())

async function haal(van: Wie): Promise<readonly Ontvangen[]> {
  const post: Ontvangen[] = []
  await (await proef.deelname(van)).haalOp(async (ontvangen) => void post.push(ontvangen))
  return post
}

describe('a message through the hub', () => {
  test('goes over mutual TLS, is fetched, processed, confirmed, and then gone', async () => {
    const [vlam, gemeente] = [await proef.deelname('vlam'), await proef.deelname('gemeente')]
    const bericht = statusverzoek()
    assert.equal((await vlam.verzend(bericht)).herhaald, false)
    assert.equal((await vlam.verzend(bericht)).herhaald, true)
    const post: Ontvangen[] = []
    assert.equal(await gemeente.haalOp(async (ontvangen) => void post.push(ontvangen)), 1)
    assert.deepEqual(post[0]?.uitkomst, { ok: true, waarde: bericht })
    assert.equal(await gemeente.haalOp(async () => assert.fail('twice')), 0)
    const [regel] = await vlam.logboek({ Referentienummer: bericht.inhoud.Kop.Referentienummer })
    assert.ok(regel?.OpgehaaldOp && regel.BevestigdOp && !regel.VerlopenOp)
    assert.equal(await vlam.versieVan(wie.valk.id), '1.1')
    // The same once more, long after: still known.
    assert.equal((await vlam.verzend(bericht)).herhaald, true)
    assert.deepEqual(await haal('gemeente'), [])
  })

  test('also by SOAP 1.2, and a refusal has its code in both', async () => {
    for (const soap of ['1.1', '1.2'] as const) {
      const url = `https://localhost:${proef.hub.poort}/soap${soap.replace('.', '')}`
      const loket = await proef.loket('vlam', { soap, url })
      const buiten = { ...buitenkant(statusverzoek()), Ontvanger: 'ffffffff-ffff-4fff-8fff-ffffffffffff' }
      await assert.rejects(loket.verzend({ ...buiten, Inhoud: 'a.b.c.d.e' }), { code: 'OntvangerOnbekend' })
      const klaar = { ...buitenkant(statusverzoek()), Inhoud: 'YQ..Yg.Yw.ZA' }
      assert.equal((await loket.verzend(klaar)).Herhaald, false)
      await assert.rejects(loket.verzend({ ...klaar, Ontvanger: wie.valk.id }), { code: 'ReferentieHergebruikt' })
      await assert.rejects(loket.verzend({ ...klaar, Inhoud: '<Leesbaar/>' }), { code: 'NietVersleuteld' })
    }
    assert.equal((await haal('gemeente')).length, 2)
  })

  test('more than one fetch holds comes in the order in which it was sent', async () => {
    const vlam = await proef.deelname('vlam')
    const berichten = Array.from({ length: 120 }, () => statusverzoek())
    for (const bericht of berichten) await vlam.verzend(bericht)
    const post = await haal('gemeente')
    assert.deepEqual(
      post.map(({ buitenkant: { Referentienummer } }) => Referentienummer),
      berichten.map(({ inhoud }) => inhoud.Kop.Referentienummer),
    )
  })

  test('an answer is known by what it answers, in whatever order it comes', async () => {
    const [vlam, gemeente] = [await proef.deelname('vlam'), await proef.deelname('gemeente')]
    const vragen = [statusverzoek(), statusverzoek()]
    for (const vraag of vragen) await vlam.verzend(vraag)
    const post = await haal('gemeente')
    for (const { buitenkant: van } of post.toReversed())
      await gemeente.verzend({
        versie: '2.0',
        berichttype: 'StatusberichtSHV',
        inhoud: {
          Kop: kop('gemeente', 'vlam', 'StatusberichtSHV', {
            ConversatieReferentienummer: van.ConversatieReferentienummer,
            CrossReferentienummer: van.Referentienummer,
          }),
          KlantnummerSHV: '1',
          Onderwerp: 'stand',
          Inhoud: { soort: 'Regels', waarde: { Regel: [] } },
        },
      })
    const antwoorden = await haal('vlam')
    assert.deepEqual(
      antwoorden.map(({ buitenkant: { CrossReferentienummer } }) => CrossReferentienummer),
      vragen.map(({ inhoud }) => inhoud.Kop.Referentienummer).toReversed(),
    )
  })
})

describe('what the hub knows', () => {
  test('is who sends what kind of message to whom: what it keeps cannot be read with any key that it has', async () => {
    const gemeente = await proef.deelname('gemeente')
    const bericht: KnooppuntBericht = {
      versie: '2.0',
      berichttype: 'StatusberichtSHV',
      inhoud: {
        Kop: kop('gemeente', 'valk', 'StatusberichtSHV'),
        KlantnummerSHV: 'KLANT-ZICHTBAAR',
        Onderwerp: 'Fatima el Amrani',
        Inhoud: { soort: 'Regels', waarde: { Regel: [] } },
      },
    }
    await gemeente.verzend(bericht)
    const hub = join(proef.map, 'hub')
    const bestanden = readdirSync(hub, { recursive: true, withFileTypes: true })
      .filter((een) => een.isFile())
      .map((een) => ({ naam: een.name, tekst: readFileSync(join(een.parentPath, een.name), 'utf8') }))
    const verzegeld = bestanden.filter(({ naam }) => naam.endsWith('.jwe'))
    assert.equal(verzegeld.length, 1)
    for (const { naam, tekst } of bestanden)
      for (const geheim of [
        'KLANT-ZICHTBAAR',
        'Fatima',
        Buffer.from('KLANT-ZICHTBAAR').toString('base64').slice(1, 15),
      ])
        assert.ok(!tekst.includes(geheim), naam)
    const sleutels = bestanden.filter(({ tekst }) => tekst.includes('PRIVATE KEY'))
    assert.deepEqual(
      sleutels.map(({ naam }) => naam),
      ['tls.key'],
    )
    for (const { tekst } of sleutels)
      await assert.rejects(compactDecrypt(verzegeld[0]?.tekst ?? '', createPrivateKey(tekst)))
    // The one for whom it is can: the test would see it if it were readable.
    const eigen = createPrivateKey(proef.pem('valk', 'versleutelen.key'))
    assert.ok((await compactDecrypt(verzegeld[0]?.tekst ?? '', eigen)).plaintext.length > 0)
    await haal('valk')
    assert.deepEqual(readdirSync(join(hub, 'inhoud')), [])
  })

  test('its log is searched by everybody for the own messages only', async () => {
    const [vlam, valk] = [await proef.deelname('vlam'), await proef.deelname('valk')]
    const bericht = statusverzoek()
    const { ConversatieReferentienummer } = bericht.inhoud.Kop
    await vlam.verzend(bericht)
    assert.equal((await vlam.logboek({ ConversatieReferentienummer })).length, 1)
    assert.equal((await vlam.logboek({ ConversatieReferentienummer, Opgehaald: true })).length, 0)
    assert.equal((await vlam.logboek({ ConversatieReferentienummer, Bevestigd: false })).length, 1)
    assert.equal((await vlam.logboek({ ConversatieReferentienummer, TotDatum: '2026-03-01' })).length, 0)
    assert.equal((await vlam.logboek({ ConversatieReferentienummer, VanafDatum: '2026-03-02' })).length, 1)
    assert.equal((await valk.logboek({ ConversatieReferentienummer })).length, 0)
    assert.equal((await vlam.logboek({ Berichttype: 'Statusverzoek', Versie: '2.0' })).length > 120, true)
    await haal('gemeente')
  })

  test('the adresboek gives the certificates of who is in it', async () => {
    const loket = await proef.loket('vlam')
    const alle = await loket.zoekAdresboek({})
    assert.deepEqual(
      alle.Deelnemer.map(({ Naam }) => Naam),
      Object.values(wie).map(({ naam }) => naam),
    )
    assert.deepEqual((await loket.zoekAdresboek({ Organisatietype: 'SHV' })).Deelnemer.length, 1)
    assert.deepEqual((await loket.zoekAdresboek({ Naam: 'valk' })).Deelnemer[0]?.Versie, ['1.1'])
    assert.deepEqual((await loket.zoekAdresboek({ Kvk: '99999999' })).Deelnemer, [])
  })
})
