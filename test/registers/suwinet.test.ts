import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { datum } from '../../src/gedeeld/datum.ts'
import { openSuwinet } from '../../src/koppelingen/suwinet/index.ts'
import { leesAntwoord } from '../../src/koppelingen/suwinet/bericht.ts'
import type { Registerserver } from '../../src/simulatie/registers/server.ts'
import { startSuwinet, verzinBrongegevens } from '../../src/simulatie/registers/suwinet.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { type Proefopslag, proefopslag } from '../steun/opslag.ts'
import { bevraging } from '../steun/wandeling.ts'

let proef: Proefopslag
let suwinet: Registerserver
before(async () => {
  proef = await proefopslag()
  suwinet = await startSuwinet({ vandaag: () => datum('2026-02-09') })
})
after(async () => {
  await suwinet.sluit()
  await proef.sluit()
})

const gevraagd = totEnMet(bevraging, 'VraagGegevensOp')
const haal = (url: string, id: string) => openSuwinet(url, proef.opslag)(proef.organisatieId, id, proef.hulpverlener)

/** Another side that answers as it is told, and remembers what it was asked. */
async function metAnder<T>(
  status: number,
  inhoud: string,
  doe: (url: string, vragen: string[]) => Promise<T>,
): Promise<T> {
  const vragen: string[] = []
  const server = createServer((verzoek, antwoord) => {
    let tekst = ''
    verzoek.setEncoding('utf8').on('data', (stuk: string) => (tekst += stuk))
    verzoek.on('end', () => {
      vragen.push(`${verzoek.url} ${JSON.stringify(verzoek.headers)} ${tekst}`)
      antwoord.writeHead(status).end(inhoud)
    })
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const { port } = server.address() as AddressInfo
  try {
    return await doe(`http://127.0.0.1:${port}`, vragen)
  } finally {
    await new Promise((klaar) => server.close(klaar))
  }
}

describe('over the line', () => {
  test('an answer is recorded as that of its question, once; who asked and why stands in the processing log', async () => {
    const id = await proef.wandel(gevraagd)
    assert.deepEqual(await haal(suwinet.url, id), { soort: 'beantwoord' })
    assert.deepEqual(await haal(suwinet.url, id), { soort: 'geen-vraag' })
    const [vraag] = (await proef.staat(id)).dossier.bevragingen
    assert.equal(vraag?.antwoord?.wijze, 'lijn')
    assert.equal(vraag?.antwoord?.gegevens.adressen.length, 1)
    const log = await proef.opslag.wieKeekMee(proef.organisatieId, id)
    assert.ok(
      log.some(({ door, waarom }) => door === 'Noor de Wit' && /Suwinet, Verificatie.*vtlb moet worden/.test(waarom)),
      JSON.stringify(log),
    )
    assert.doesNotMatch(JSON.stringify(log), /111222333/)
  })

  test('asked twice at once, as by a double click, is asked and recorded once, and both hear that', async () => {
    const id = await proef.wandel(gevraagd)
    const vraagId = (await proef.staat(id)).dossier.bevragingen[0]?.vraagId
    const gegevens = verzinBrongegevens('111222333', 'verificatie', datum('2026-02-09'))
    const goed = JSON.stringify({ soort: 'kwijting-brongegevens', versie: 1, vraagId, bsn: '111222333', ...gegevens })
    await metAnder(200, goed, async (url, vragen) => {
      const haalOp = openSuwinet(url, proef.opslag)
      const samen = [1, 2, 3].map(() => haalOp(proef.organisatieId, id, proef.hulpverlener))
      assert.deepEqual(
        await Promise.all(samen),
        [1, 2, 3].map(() => ({ soort: 'beantwoord' })),
      )
      assert.equal(vragen.length, 1)
      assert.deepEqual(await haalOp(proef.organisatieId, id, proef.hulpverlener), { soort: 'geen-vraag' })
    })
  })

  test('the person travels in the body alone; an error, rubbish or the answer to another question changes nothing', async () => {
    const id = await proef.wandel(gevraagd)
    const ander = { soort: 'kwijting-brongegevens', versie: 1, vraagId: 'een-andere', bsn: '111222333' }
    const leeg = { adressen: [], inkomens: [], toeslagen: [], voertuigen: [] }
    for (const [status, inhoud] of [
      [500, ''],
      [404, '{}'],
      [200, 'geen json 111222333'],
      [200, JSON.stringify({ ...ander, ...leeg })],
      [200, 'x'.repeat(1_100_000)],
    ] as const)
      await metAnder(status, inhoud, async (url, vragen) => {
        assert.deepEqual(await haal(url, id), { soort: 'geen-antwoord' }, inhoud.slice(0, 20))
        const [vraag = ''] = vragen
        assert.match(vraag, /^\/bevragingen \{.*\} \{.*"bsn":"111222333"\}$/)
        assert.doesNotMatch(vraag.slice(0, vraag.indexOf('} {')), /111222333/)
      })
    assert.deepEqual(await haal('http://127.0.0.1:9', id), { soort: 'geen-antwoord' }, 'nobody there')
    assert.equal((await proef.staat(id)).dossier.bevragingen[0]?.antwoord, null)
    assert.deepEqual(await haal(suwinet.url, id), { soort: 'beantwoord' }, 'the same question is asked again')
  })

  test('an answer about somebody else is refused and kept nowhere', async () => {
    const id = await proef.wandel(gevraagd)
    const vraagId = (await proef.staat(id)).dossier.bevragingen[0]?.vraagId
    const gegevens = verzinBrongegevens('999990019', 'verificatie', datum('2026-02-09'))
    const vreemd = JSON.stringify({ soort: 'kwijting-brongegevens', versie: 1, vraagId, bsn: '999990019', ...gegevens })
    await metAnder(200, vreemd, async (url) => {
      const uitkomst = await haal(url, id)
      assert.deepEqual(uitkomst.soort === 'geweigerd' ? uitkomst.weigeringen.map((w) => w.code) : uitkomst, [
        'BrongegevensVanIemandAnders',
      ])
    })
    assert.equal((await proef.staat(id)).dossier.bevragingen[0]?.antwoord, null)
  })
})

describe('the simulated other side', () => {
  const vraag = async (inhoud: object) => {
    const antwoord = await fetch(`${suwinet.url}/bevragingen`, { method: 'POST', body: JSON.stringify(inhoud) })
    return { status: antwoord.status, bytes: new Uint8Array(await antwoord.arrayBuffer()) }
  }
  const goed = { vraagId: 'v-1', doel: 'toegang', organisatie: 'zonderland', bsn: '999990019' }

  test('says only what may be asked for the purpose, the same each time, in the form that we read', async () => {
    const { status, bytes } = await vraag(goed)
    assert.equal(status, 200)
    assert.ok(leesAntwoord(bytes).ok)
    assert.deepEqual((await vraag(goed)).bytes, bytes)
    const bronnen = new Set<string>()
    for (let nummer = 0; nummer < 30; nummer++) {
      const { inkomens, toeslagen, voertuigen } = verzinBrongegevens(`n-${nummer}`, 'toegang', datum('2026-02-09'))
      assert.deepEqual([toeslagen, voertuigen], [[], []])
      for (const { bron } of inkomens) bronnen.add(bron)
    }
    assert.deepEqual(bronnen, new Set(['sociale-dienst']))
  })

  test('refuses what it does not know', async () => {
    const status = async (inhoud: object) => (await vraag(inhoud)).status
    assert.equal(await status({ ...goed, doel: 'nieuwsgierig' }), 422)
    assert.equal(await status({ ...goed, hulp: 'schuldregeling' }), 422)
    assert.equal(await status({ ...goed, bsn: '123456789' }), 422)
    assert.equal(await status({ ...goed, bsn: '123456782' }), 404, 'not a number of nobody')
    assert.equal((await fetch(`${suwinet.url}/bevragingen?bsn=1`)).status, 405)
  })
})
