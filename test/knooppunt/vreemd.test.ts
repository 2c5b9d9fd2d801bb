import assert from 'node:assert/strict'
import { X509Certificate, createPrivateKey, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { soap } from 'strong-soap'
import { schrijfBericht } from '../../src/koppelingen/schuldenknooppunt/berichten/catalogus.ts'
import { verzegel } from '../../src/koppelingen/schuldenknooppunt/envelop.ts'
import { type Proefknooppunt, proefknooppunt, rauw, statusverzoek, wie } from './steun.ts'

let proef: Proefknooppunt
before(async () => void (proef = await proefknooppunt()))
after(() => proef.sluit())

/** Fetches the WSDL and its XSD from the hub, as somebody does who has nothing of ours but a certificate. */
async function haalWsdl(): Promise<string> {
  const map = join(proef.map, 'vreemd')
  mkdirSync(map)
  for (const naam of ['knooppunt.wsdl', 'knooppunt.xsd'])
    writeFileSync(join(map, naam), (await rauw(proef, `/wsdl/${naam}`)).tekst)
  return join(map, 'knooppunt.wsdl')
}

for (const versie of ['11', '12'])
  test(`a SOAP ${versie} client that is not ours speaks with the hub by its WSDL alone`, async () => {
    const wsdl = versie === '11' ? await haalWsdl() : join(proef.map, 'vreemd', 'knooppunt.wsdl')
    const client = await promisify(soap.createClient)(wsdl, { forceSoap12Headers: versie === '12' })
    client.setEndpoint(`https://localhost:${proef.hub.poort}/soap${versie}`)
    client.setSecurity(
      new soap.ClientSSLSecurity(
        Buffer.from(proef.pem('vlam', 'tls.key')),
        Buffer.from(proef.pem('vlam', 'tls.crt')),
        Buffer.from(proef.pem('vlam', 'ca.crt')),
        { rejectUnauthorized: true },
      ),
    )
    const roep = async (operatie: string, vraag: object): Promise<Readonly<Record<string, unknown>>> => {
      const methode: unknown = client['Schuldenknooppunt']?.[`Soap${versie}`]?.[operatie]
      assert.ok(typeof methode === 'function')
      const [antwoord]: readonly unknown[] = await new Promise((klaar, mis) =>
        Reflect.apply(methode, client, [
          vraag,
          (fout: unknown, ...uit: readonly unknown[]) => (fout ? mis(fout) : klaar(uit)),
        ]),
      )
      return Object(antwoord)
    }
    const bericht = statusverzoek()
    const { Referentienummer, ConversatieReferentienummer } = bericht.inhoud.Kop
    const gevonden = await roep('ZoekAdresboek', { Naam: 'Zonderland' })
    const deelnemer: Readonly<Record<string, string>> = Object([gevonden['Deelnemer']].flat()[0])
    assert.equal(deelnemer['Id'], wie.gemeente.id)
    const Inhoud = await verzegel(
      schrijfBericht(bericht),
      createPrivateKey(proef.pem('vlam', 'ondertekenen.key')),
      new X509Certificate(Buffer.from(deelnemer['Versleutelcertificaat'] ?? '', 'base64')),
    )
    const verzonden = await roep('Verzend', {
      Ontvanger: wie.gemeente.id,
      Berichttype: 'Statusverzoek',
      Versie: '2.0',
      Referentienummer,
      ConversatieReferentienummer,
      Inhoud,
    })
    assert.equal(verzonden['Referentienummer'], Referentienummer)
    // What it sent is read by us as what it is.
    let gelezen = 0
    await (
      await proef.deelname('gemeente')
    ).haalOp(async ({ uitkomst }) => {
      assert.deepEqual(uitkomst, { ok: true, waarde: bericht })
      gelezen += 1
    })
    assert.equal(gelezen, 1)
    const { Regel } = await roep('ZoekLogboek', { Referentienummer, Bevestigd: true })
    assert.equal(Object([Regel].flat()[0])['Referentienummer'], Referentienummer)
    await assert.rejects(
      roep('Verzend', {
        Ontvanger: randomUUID(),
        Berichttype: 'Statusverzoek',
        Versie: '2.0',
        Referentienummer: randomUUID(),
        ConversatieReferentienummer,
        Inhoud,
      }),
      /OntvangerOnbekend|adresboek/,
    )
    assert.deepEqual((await roep('HaalOp', { Maximum: 5 }))['Bericht'], undefined)
  })
