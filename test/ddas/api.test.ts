import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { leesUitleveringen, neemBeurt } from '../../src/koppelingen/ddas/api/register.ts'
import { type Tokeninhoud, geefToken, haalOp, oin } from '../../src/simulatie/cbs/index.ts'
import { type Proefcbs, begin, legTussen, leveringen, neemOver, onderteken, proefcbs } from './steun.ts'

const uur = 60 * 60 * 1000
const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const officieel = fileURLToPath(new URL('../../../shared/data/ddas/json_schema_Uitwisselmodel.json', import.meta.url))

let proef: Proefcbs
before(async () => {
  proef = await proefcbs()
  await neemOver(proef.opslag, proef.map, leveringen(7, 5))
})
after(() => proef.sluit())

/** Asks as CBS does, but for what a test changes. */
async function vraag(
  body: string | object,
  anders: { token?: Partial<Tokeninhoud>; koppen?: Record<string, string>; methode?: string; pad?: string } = {},
) {
  const tekst = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await geefToken(proef.map, begin, anders.token)}`,
    ...(await onderteken(proef.map, 'cbs', tekst)),
    ...anders.koppen,
  }
  const method = anders.methode ?? 'POST'
  const url = anders.pad === undefined ? proef.url : new URL(anders.pad, proef.url)
  const antwoord = await fetch(url, { method, headers, ...(method === 'POST' ? { body: tekst } : {}) })
  const bytes = Buffer.from(await antwoord.arrayBuffer())
  return { status: antwoord.status, koppen: antwoord.headers, bytes, inhoud: JSON.parse(bytes.toString('utf8')) }
}

const namen = (inhoud: { gegevens: { leveringen: { schuldhulptrajecten?: { omschrijving: string }[] }[] } }) =>
  inhoud.gegevens.leveringen.flatMap((l) => l.schuldhulptrajecten ?? []).map((t) => t.omschrijving)

async function verslag(code = '12345678', van = proef) {
  return van.opslag.inEenKeer(async ({ client, organisaties, voor }) => {
    const organisatie = (await organisaties()).find((een) => een.code === code)
    if (organisatie === undefined) return assert.fail(code)
    await voor(organisatie.id)
    return leesUitleveringen(client, organisatie)
  })
}

describe('a page', () => {
  test('is a delivery of DDAS with its place among the pages, signed, with the headers of the API', async () => {
    const { status, koppen, bytes, inhoud } = await vraag({ pageSize: 5, page: 2 })
    assert.equal(status, 200)
    assert.deepEqual(inhoud.paginering, { pageSize: 5, currentPage: 2, totalPages: 3, totalRecords: 12 })
    assert.deepEqual(
      [inhoud.gegevens.startdatumLevering, inhoud.gegevens.einddatumLevering, inhoud.gegevens.codeGegevensleverancier],
      ['2026-01-01', '2026-06-30', 'Kwijting 1'],
    )
    assert.deepEqual(namen(inhoud), ['Traject 5', 'Traject 6', 'Traject 7', 'Traject 8', 'Traject 9'])
    assert.deepEqual(
      inhoud.gegevens.leveringen.map((l: { teller: number }) => l.teller),
      [1, 2],
      'two organisations on one page',
    )
    const sha256 = createHash('sha256').update(bytes).digest('base64')
    assert.equal(koppen.get('digest'), `SHA-256=${sha256}`)
    assert.match(koppen.get('nlgov-adr-payload-sig') ?? '', /^[\w-]+\.\.[\w-]+$/)
    assert.deepEqual(
      [koppen.get('api-version'), koppen.get('cache-control'), koppen.get('content-length')],
      ['1.0.0', 'no-store', String(bytes.length)],
    )
  })

  test('that does not exist is the first; more than 25,000 on a page is 25,000', async () => {
    const eerste = await vraag({ pageSize: 5 })
    assert.deepEqual((await vraag({ pageSize: 5, page: 9 })).bytes, eerste.bytes)
    assert.equal((await vraag({ pageSize: 90_000 })).inhoud.paginering.pageSize, 25_000)
  })

  test('of one organisation is asked by name or number', async () => {
    for (const aanleverende_organisatie of ['Gemeente Verweg', '87654321']) {
      const { inhoud } = await vraag({ aanleverende_organisatie })
      assert.deepEqual(namen(inhoud), ['Traject 7', 'Traject 8', 'Traject 9', 'Traject 10', 'Traject 11'])
    }
  })

  test('without trajecten is there too: an organisation that has none in the period', async () => {
    const { inhoud } = await vraag({ aanleverperiodeStartdatum: '2020-01-01', aanleverperiodeEinddatum: '2020-06-30' })
    assert.deepEqual(inhoud.paginering, { pageSize: 25_000, currentPage: 1, totalPages: 1, totalRecords: 0 })
    assert.deepEqual(
      inhoud.gegevens.leveringen.map((l: { schuldhulptrajecten: object[] }) => l.schuldhulptrajecten),
      [[], []],
    )
  })
})

describe('CBS fetches', () => {
  test('page by page, whatever the size of a page, and has everything once', async () => {
    for (const pageSize of [1, 4, 5, 6, 12, 13]) {
      const keuze = proef.keuze({ vraag: { pageSize } })
      const opgehaald = await haalOp(keuze)
      assert.deepEqual([opgehaald.bladen, opgehaald.trajecten], [Math.ceil(12 / pageSize), 12])
      const gelezen = readdirSync(keuze.naar).map((naam) => JSON.parse(readFileSync(join(keuze.naar, naam), 'utf8')))
      assert.deepEqual(
        gelezen.flatMap(namen),
        Array.from({ length: 12 }, (_, i) => `Traject ${i}`),
      )
    }
  })

  test('as a process of its own, with the official schema where that is at hand', async () => {
    const naar = join(proef.map, 'proces')
    const schema = existsSync(officieel) ? ['--schema', officieel] : []
    const argumenten = ['cbs', 'haal-op', '--map', proef.map, '--url', proef.url, '--naar', naar, '--blad-grootte', '5']
    // A process has the clock of the machine: so has our side for once.
    proef.zetUur(Date.now())
    const kind = spawn(process.execPath, [cli, ...argumenten, ...schema], { stdio: ['ignore', 'pipe', 'pipe'] })
    const [uit, fout] = await Promise.all([text(kind.stdout), text(kind.stderr)])
    proef.zetUur(begin)
    assert.equal(fout, '')
    assert.deepEqual(JSON.parse(uit).bladen, 3)
    assert.equal(readdirSync(naar).length, 3)
  })

  test('the same delivery again: the same bytes, one delivery, and each time it was asked on record', async () => {
    const periode = { aanleverperiodeStartdatum: '2026-01-02', pageSize: 5 }
    const eerst = await haalOp(proef.keuze({ vraag: periode }))
    await neemOver(proef.opslag, proef.map, leveringen(7, 6))
    proef.zetUur(begin + 2 * uur)
    const weer = await haalOp(proef.keuze({ vraag: periode }))
    assert.deepEqual(weer.hashes, eerst.hashes, 'also after something changed')
    for (const [code, eigen] of [
      ['12345678', 7],
      ['87654321', 5],
    ] as const) {
      const [deze, ...meer] = (await verslag(code)).filter(({ van }) => van === '2026-01-02')
      assert.equal(meer.length, 0)
      assert.deepEqual(
        [deze?.organisatie, deze?.vrager, deze?.tot, deze?.gevraagd, deze?.bladen, deze?.trajecten, deze?.totaal],
        [code, oin.cbs, '2026-06-30', null, 3, eigen, 12],
      )
      assert.deepEqual(
        deze?.opvragingen.map(({ blad, hash }) => [blad, hash]),
        [...eerst.hashes.entries(), ...eerst.hashes.entries()].map(([i, hash]) => [i + 1, hash]),
      )
    }
    proef.zetUur(begin)
  })

  test('and everybody here can see what: ddas leveringen', async () => {
    const leveringen = async (...argumenten: readonly string[]) => {
      const env = { ...process.env, DATABASE_URL: proef.databaseUrl }
      const kind = spawn(process.execPath, [cli, 'ddas', 'leveringen', ...argumenten], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env,
      })
      return Promise.all([text(kind.stdout), text(kind.stderr)])
    }
    const [uit, fout] = await leveringen('--organisatie', '87654321')
    assert.equal(fout, '')
    assert.deepEqual(JSON.parse(uit), { leveringen: await verslag('87654321') })
    assert.ok(JSON.parse(uit).leveringen.length > 3)
    const [alles] = await leveringen()
    assert.equal(JSON.parse(alles).leveringen.length, (await verslag()).length + (await verslag('87654321')).length)
    const [niets, waarom] = await leveringen('--organisatie', 'nergens')
    assert.deepEqual([niets, JSON.parse(waarom).errors[0].code], ['', 'organisatie-onbekend'])
  })

  test('two at the same moment get the same delivery', async () => {
    const aanleverperiodeStartdatum = '2026-01-20'
    const samen = await Promise.all([1, 2, 3].map(() => vraag({ aanleverperiodeStartdatum })))
    assert.deepEqual(new Set(samen.map(({ bytes }) => bytes.toString('base64'))).size, 1)
    assert.equal((await verslag()).filter(({ van }) => van === aanleverperiodeStartdatum).length, 1)
  })

  test('a new day is a new delivery; a round that began before midnight ends with what it began', async () => {
    const periode = { aanleverperiodeStartdatum: '2026-01-03', pageSize: 5 }
    const eerst = await vraag(periode)
    proef.zetUur(begin + 12 * uur)
    const na = await vraag({ ...periode, page: 2 }, { token: { exp: (begin + 13 * uur) / 1000 } })
    assert.equal(na.inhoud.gegevens.aanleverdatumEnTijd, eerst.inhoud.gegevens.aanleverdatumEnTijd)
    const vandaag = await vraag(periode, { token: { exp: (begin + 13 * uur) / 1000 } })
    assert.equal(vandaag.inhoud.gegevens.aanleverdatumEnTijd, '2026-07-02T00:00:00Z')
    proef.zetUur(begin)
  })

  test('pages that are damaged, cut short or gone are made again; what is old is removed', async () => {
    const map = join(proef.map, 'bladen')
    const wijzig = (pad: string, wat: string, door: string) =>
      writeFileSync(pad, readFileSync(pad, 'utf8').replace(wat, door))
    const beschadig: readonly ((pad: string) => void)[] = [
      (pad) => wijzig(join(pad, 'gegevens'), 'Traject 0', 'Traject X'),
      (pad) => truncateSync(join(pad, 'gegevens'), 100),
      (pad) => wijzig(join(pad, 'bladen.json'), '"begin":0', '"begin":1'),
      (pad) => rmSync(pad, { recursive: true }),
    ]
    for (const [i, maakStuk] of beschadig.entries()) {
      const aanleverperiodeStartdatum = `2026-01-1${i}`
      assert.equal((await vraag({ aanleverperiodeStartdatum })).status, 200)
      const [deze] = (await verslag()).filter(({ van }) => van === aanleverperiodeStartdatum)
      maakStuk(join(map, readdirSync(map).find((naam) => naam.endsWith(deze?.id ?? '?')) ?? ''))
      // Somebody else asked in between, so that it is read again.
      await vraag({})
      const { status, inhoud } = await vraag({ aanleverperiodeStartdatum })
      assert.deepEqual([status, namen(inhoud)[0]], [200, 'Traject 0'])
      assert.equal((await verslag()).filter(({ van }) => van === aanleverperiodeStartdatum).length, 2)
    }
    proef.zetUur(begin + 47 * uur)
    await proef.ruimOp()
    assert.ok(readdirSync(map).length > 0)
    proef.zetUur(begin + 49 * uur)
    await proef.ruimOp()
    assert.deepEqual(
      readdirSync(map).filter((naam) => Number(naam.split('_')[0]) <= begin),
      [],
    )
    proef.zetUur(begin)
  })
})

describe('the line', () => {
  test('cut halfway: asked again, the same page, and on record that the first did not arrive', async () => {
    const vraagje = { aanleverperiodeStartdatum: '2026-01-05', pageSize: 5 }
    const tussen = await legTussen(proef.url, { knip: (nummer) => (nummer === 2 ? 200 : null) })
    const keuze = proef.keuze({ url: tussen.url, vraag: vraagje })
    const opgehaald = await haalOp(keuze).finally(tussen.sluit)
    assert.deepEqual([opgehaald.bladen, opgehaald.trajecten, opgehaald.herhaald], [3, 13, 1])
    assert.equal(readdirSync(keuze.naar).length, 3)
    const [deze, ...meer] = (await verslag()).filter(({ van }) => van === '2026-01-05')
    assert.equal(meer.length, 0)
    assert.deepEqual(
      deze?.opvragingen.map(({ blad }) => blad),
      [1, 2, 2, 3],
    )
  })

  test('cut while it is being sent: on record as begun and not sent', async () => {
    const groot = await proefcbs()
    const opvulling = 'x'.repeat(2_000_000)
    const [eerste] = leveringen(12, 0)
    const dik = (eerste?.schuldhulptrajecten ?? []).map((een) => ({
      ...een,
      omschrijving: een.omschrijving + opvulling,
    }))
    await neemOver(groot.opslag, groot.map, [{ ...eerste, schuldhulptrajecten: dik }])
    const tussen = await legTussen(groot.url, { knip: (nummer) => (nummer === 1 ? 200 : null) })
    const opgehaald = await haalOp(groot.keuze({ url: tussen.url })).finally(tussen.sluit)
    await groot.sluitDeur()
    const [deze] = await verslag('12345678', groot)
    await groot.sluit()
    assert.deepEqual([opgehaald.bladen, opgehaald.trajecten, opgehaald.herhaald], [1, 12, 1])
    // Both at one moment of the clock of this test, in no order.
    const gevraagd = deze?.opvragingen.map(({ hash, verzonden }) => [hash, verzonden === null]) ?? []
    const [hash] = opgehaald.hashes
    assert.deepEqual(gevraagd.toSorted(), [
      [hash, false],
      [hash, true],
    ])
  })

  test('that stays cut ends the round', async () => {
    const tussen = await legTussen(proef.url, { knip: () => 10 })
    const keuze = proef.keuze({ url: tussen.url })
    await assert.rejects(haalOp(keuze).finally(tussen.sluit), { code: 'lijn-verbroken' })
  })

  /** What CBS says of an answer that somebody changed; `nieuw` signs as we do, or not at all. */
  const verbouwd = async (nieuw: (body: string) => string, bij: number, ondertekenen = true) => {
    const tussen = await legTussen(proef.url, {
      antwoord: async (body, nummer) => {
        if (nummer !== bij) return null
        const tekst = nieuw(body.toString('utf8'))
        return { body: Buffer.from(tekst), koppen: ondertekenen ? await onderteken(proef.map, 'wij', tekst) : {} }
      },
    })
    const keuze = proef.keuze({ url: tussen.url, vraag: { pageSize: 5 } })
    return haalOp(keuze)
      .then(
        () => null,
        (fout: { readonly code?: unknown }) => fout.code,
      )
      .finally(tussen.sluit)
  }

  test('that changes what goes over it is found out by CBS', async () => {
    assert.equal(await verbouwd((body) => body.replace('Traject 1', 'Traject 2'), 1, false), 'digest-wrong')
    assert.equal(await verbouwd((body) => body, 1), null)
    assert.equal(
      await verbouwd((body) => body.replace('"gemeentecode"', '"gemeente"'), 1),
      'schema #/leveringen/0/schuldhulptrajecten/0/gemeentecode ontbreekt',
    )
    assert.equal(await verbouwd((body) => body.replace('"currentPage":2', '"currentPage":1'), 2), 'blad-ontbreekt')
    assert.equal(await verbouwd((body) => body.replace(/,"paginering".*/s, '}'), 2), 'blad-ontbreekt')
    assert.equal(await verbouwd((body) => body.replace(/T12:00:00Z"/, 'T13:00:00Z"'), 2), 'andere-levering')
    assert.equal(await verbouwd((body) => body.replace('"totalRecords":13', '"totalRecords":14'), 3), 'andere-levering')
    const zonderEen = (body: string) => {
      const gelezen = JSON.parse(body)
      gelezen.gegevens.leveringen[0].schuldhulptrajecten.pop()
      return JSON.stringify(gelezen)
    }
    assert.equal(await verbouwd(zonderEen, 1), 'aantal-klopt-niet')
  })

  test('the same page twice, as if it were two, is found out', async () => {
    let eerste = ''
    const tussen = await legTussen(proef.url, {
      antwoord: async (body, nummer) => {
        if (nummer === 1) eerste = body.toString('utf8')
        if (nummer !== 2) return null
        const tekst = eerste.replace('"currentPage":1', '"currentPage":2')
        return { body: Buffer.from(tekst), koppen: await onderteken(proef.map, 'wij', tekst) }
      },
    })
    const keuze = proef.keuze({ url: tussen.url, vraag: { pageSize: 5 } })
    await assert.rejects(haalOp(keuze).finally(tussen.sluit), { code: 'blad-dubbel' })
  })

  test('a page that we do not have, because the line asks for another: found out', async () => {
    const tussen = await legTussen(proef.url, {
      vraag: async (body, nummer) => {
        const tekst = nummer === 2 ? body.replace('"page":2', '"page":99') : body
        return { body: tekst, koppen: await onderteken(proef.map, 'cbs', tekst) }
      },
    })
    const keuze = proef.keuze({ url: tussen.url, vraag: { pageSize: 5 } })
    await assert.rejects(haalOp(keuze).finally(tussen.sluit), { code: 'blad-ontbreekt' })
  })

  test('a token that ended on the way is asked again', async () => {
    const tussen = await legTussen(proef.url, {
      vraag: async (body, nummer) => {
        const toegang = await geefToken(proef.map, begin, nummer === 2 ? { exp: begin / 1000 - 3600 } : {})
        return { body, koppen: { authorization: `Bearer ${toegang}` } }
      },
    })
    const keuze = proef.keuze({ url: tussen.url, vraag: { pageSize: 5 } })
    const opgehaald = await haalOp(keuze).finally(tussen.sluit)
    assert.deepEqual([opgehaald.bladen, opgehaald.herhaald], [3, 1])
  })
})

describe('who may not ask hears why, in the codes of FSC', () => {
  const gevallen: readonly [string, Parameters<typeof vraag>[1], number, string][] = [
    ['without a token', { koppen: { authorization: '' } }, 401, 'ERROR_CODE_ACCESS_TOKEN_MISSING'],
    ['with something else', { koppen: { authorization: 'Basic eDp5' } }, 401, 'ERROR_CODE_ACCESS_TOKEN_INVALID'],
    ['with a made-up token', { koppen: { authorization: 'Bearer a.b.c' } }, 401, 'ERROR_CODE_ACCESS_TOKEN_INVALID'],
    ['with an old token', { token: { exp: begin / 1000 - 60 } }, 401, 'ERROR_CODE_ACCESS_TOKEN_EXPIRED'],
    ['with a token of another issuer', { token: { iss: 'https://x' } }, 401, 'ERROR_CODE_ACCESS_TOKEN_INVALID'],
    ['with a token for another', { token: { aud: 'https://x' } }, 401, 'ERROR_CODE_ACCESS_TOKEN_INVALID'],
    ['in another group', { token: { gid: 'ander' } }, 403, 'ERROR_CODE_WRONG_GROUP_ID_IN_TOKEN'],
    ['for another service', { token: { svc: 'ander' } }, 404, 'ERROR_CODE_SERVICE_NOT_FOUND'],
    ['without the scope', { token: { scope: 'write' } }, 403, 'ERROR_CODE_ACCESS_TOKEN_INVALID'],
    ['as another organisation', { token: { sub: oin.wij } }, 403, 'ERROR_CODE_ACCESS_TOKEN_INVALID'],
    ['another address', { pad: '/ddas/v1/anders' }, 404, 'ERROR_CODE_SERVICE_NOT_FOUND'],
    ['by GET', { methode: 'GET' }, 405, 'ERROR_CODE_METHOD_UNSUPPORTED'],
  ]
  for (const [naam, anders, status, code] of gevallen)
    test(naam, async () => {
      const antwoord = await vraag({}, anders)
      assert.deepEqual([antwoord.status, antwoord.koppen.get('fsc-error-code')], [status, code])
      assert.equal(antwoord.koppen.get('content-type'), 'application/problem+json')
      assert.deepEqual([antwoord.inhoud.code, antwoord.inhoud.status], [code, status])
      assert.match(antwoord.inhoud.domain, /^ERROR_DOMAIN_(IN|OUT)WAY$/)
      assert.equal(antwoord.koppen.get('www-authenticate'), status === 401 ? 'Bearer' : null)
    })

  test('a token that somebody signed for himself is not believed', async () => {
    const ander = await proefcbs()
    const toegang = await geefToken(ander.map, begin).finally(ander.sluit)
    const antwoord = await vraag({}, { koppen: { authorization: `Bearer ${toegang}` } })
    assert.deepEqual([antwoord.status, antwoord.inhoud.code], [401, 'ERROR_CODE_ACCESS_TOKEN_INVALID'])
  })
})

describe('a request that is not as it should be', () => {
  test('not signed, by another, or over something else: 400', async () => {
    const tekst = '{}'
    const gevallen: readonly [Record<string, string>, RegExp][] = [
      [{ 'nlgov-adr-payload-sig': '' }, /profile/],
      [{ digest: 'SHA-256=AAAA' }, /digest-wrong/],
      [await onderteken(proef.map, 'wij', tekst), /certificate-of-another/],
      [
        { 'nlgov-adr-payload-sig': (await onderteken(proef.map, 'cbs', '{ }'))['nlgov-adr-payload-sig'] ?? '' },
        /signature-wrong/,
      ],
    ]
    for (const [koppen, reden] of gevallen) {
      const antwoord = await vraag(tekst, { koppen })
      assert.equal(antwoord.status, 400)
      assert.match(antwoord.inhoud.detail, reden)
    }
  })

  test('wrong fields all at once: 400; well-formed but impossible: 422', async () => {
    const fouten = async (body: string | object, status: number) => {
      const antwoord = await vraag(body)
      assert.equal(antwoord.status, status)
      assert.equal(antwoord.koppen.get('fsc-error-code'), null)
      return antwoord.inhoud.errors.map((een: { pointer: string; code: string }) => `${een.pointer} ${een.code}`)
    }
    const veel = { page: 0, pageSize: 1.5, aanleverperiodeStartdatum: '2026-02-30', Aanleverende_organisatie: 'x' }
    assert.deepEqual((await fouten(veel, 400)).toSorted(), [
      '#/Aanleverende_organisatie onbekend-veld',
      '#/aanleverperiodeStartdatum ongeldig',
      '#/page ongeldig',
      '#/pageSize ongeldig',
    ])
    assert.deepEqual(await fouten('{', 400), ['# geen-json'])
    assert.deepEqual(await fouten('[]', 400), ['# ongeldig'])
    assert.deepEqual(await fouten('{"page":1,"page":2}', 400), ['#/page dubbel'])
    const om = { aanleverperiodeStartdatum: '2026-06-30', aanleverperiodeEinddatum: '2026-06-29' }
    assert.deepEqual(await fouten(om, 422), ['#/aanleverperiodeEinddatum strijdig'])
    const onbekend = { aanleverende_organisatie: 'Gemeente Nergens' }
    assert.deepEqual(await fouten(onbekend, 422), ['#/aanleverende_organisatie organisatie-onbekend'])
  })
})

describe('with certificates that ended', () => {
  const gisteren = { notBefore: new Date('2020-01-01'), notAfter: new Date(begin - 24 * uur) }

  test('that of CBS: we do not answer', async () => {
    const oud = await proefcbs({ cbs: gisteren })
    await assert.rejects(haalOp(oud.keuze()).finally(oud.sluit), { code: 'urn:kwijting:niet-ondertekend' })
  })

  test('ours: CBS does not take it', async () => {
    const oud = await proefcbs({ wij: gisteren })
    await neemOver(oud.opslag, oud.map, leveringen(1, 1))
    await assert.rejects(haalOp(oud.keuze()).finally(oud.sluit), { code: 'certificate-expired' })
  })
})

test('a database that is away: 502, and CBS tries again', async () => {
  const kort = await proefcbs()
  await kort.opslag.sluit()
  const weg = haalOp(kort.keuze())
  await assert.rejects(weg, { code: 'ERROR_CODE_SERVICE_UNREACHABLE', tijdelijk: true })
  await assert.rejects(kort.sluit(), /end/)
})

test('who asks too often waits', async () => {
  const druk = await proefcbs()
  const cbs = createHash('sha256').update(`ddas ${oin.cbs}`).digest()
  for (let i = 0; i < 600; i++) assert.ok(await neemBeurt(druk.opslag, cbs, 600))
  const headers = { authorization: `Bearer ${await geefToken(druk.map, begin)}` }
  const antwoord = await fetch(druk.url, { method: 'POST', headers, body: '{}' }).finally(druk.sluit)
  assert.deepEqual([antwoord.status, antwoord.headers.get('retry-after')], [429, '60'])
})

test('what is not for the API goes on to the pages', async () => {
  assert.equal(await (await fetch(new URL('/medewerker', proef.url))).text(), 'een andere pagina')
})
