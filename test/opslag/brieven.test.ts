import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { getDocumentProxy } from 'unpdf'
import { datum } from '../../src/gedeeld/datum.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { type Proefopslag, allesKlopt, proefopslag } from '../steun/opslag.ts'
import { inBeeld, kwijting, toelating } from '../steun/wandeling.ts'

let proef: Proefopslag
before(async () => {
  proef = await proefopslag()
})
after(() => proef.sluit())

const inzage = { door: kwijting, waarom: 'test' }
const hash = (bytes: Uint8Array | undefined): string =>
  createHash('sha256')
    .update(bytes ?? new Uint8Array())
    .digest('hex')

async function paginas(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => {
      const { items } = await (await pdf.getPage(i + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }),
  )
}

const wachtend = async (dossierId: string) =>
  (await proef.opslag.teVersturen(proef.organisatieId)).filter((b) => b.dossierId === dossierId)

const geef = async (stroom: { soort: 'schuldeiser' | 'organisatie'; id: string }, soort: string, invoer: object) => {
  const door = stroom.soort === 'organisatie' ? kwijting : proef.hulpverlener
  const antwoord = await proef.doe({ stroom, soort, invoer, door })
  assert.equal(antwoord.soort, 'gedaan', JSON.stringify(antwoord))
}

const huisstijl = (telefoon: string) =>
  geef({ soort: 'organisatie', id: proef.organisatieId }, 'StelHuisstijlVast', {
    vanaf: '2026-01-01',
    naam: 'Gemeente Zonderland',
    adres: 'Postbus 120',
    postcode: '1234 AB',
    plaats: 'Zonderland',
    telefoon,
    email: 'schuldhulp@zonderland.example',
    kleur: '#154273',
  })

const klopt = () => allesKlopt(proef.url)

describe('a letter', () => {
  test('is written once: what is printed, seen and posted are the bytes of the archive, whatever changes after it', async () => {
    await huisstijl('14 0123')
    const id = await proef.wandel(toelating)
    await proef.alsBrief(id)
    const klaar = await wachtend(id)
    assert.equal(klaar.length, 2)
    const ids = klaar.map((b) => b.id)
    const brief = async (berichtId: string) => proef.opslag.brieven.brief(proef.organisatieId, berichtId, inzage)
    const eerst = await Promise.all(ids.map(brief))
    assert.match((await paginas(eerst[0]?.bytes ?? new Uint8Array())).join(' '), /14\s+0123/)
    await huisstijl('14 0999')
    await proef.alsBrief(id)
    for (const [i, berichtId] of ids.entries()) {
      const archief = await proef.opslag.post.stuk(proef.organisatieId, { berichtId }, inzage)
      assert.equal(archief?.mediatype, 'application/pdf')
      assert.deepEqual(
        [hash(archief.bytes), hash((await brief(berichtId))?.bytes)],
        Array(2).fill(hash(eerst[i]?.bytes)),
      )
    }
    const bundel = await proef.opslag.brieven.bundel(proef.organisatieId, ids.toReversed(), inzage)
    const tekst = await paginas(bundel?.bytes ?? new Uint8Array())
    const los = await Promise.all(eerst.toReversed().map((b) => paginas(b?.bytes ?? new Uint8Array())))
    assert.deepEqual(
      tekst.filter((pagina) => pagina !== ''),
      los.flat(),
    )
    const begin = tekst.findIndex((pagina) => pagina === los[1]?.[0])
    assert.equal(begin % 2, 0, 'the second letter begins on an odd page')
    for (const berichtId of ids)
      assert.equal(await proef.opslag.meldVerstuurd(proef.organisatieId, berichtId, proef.hulpverlener), true)
    assert.deepEqual(await wachtend(id), [])
    assert.equal(await proef.opslag.brieven.bundel(proef.organisatieId, ids, inzage), null)
    assert.equal(hash((await brief(ids[0] ?? ''))?.bytes), hash(eerst[0]?.bytes))
    await klopt()
  })

  test('to a schuldeiser without an address waits for it, and is written by itself when the contactenboek has it', async () => {
    const id = await proef.wandel(totEnMet(inBeeld, 'VerstuurKennisgeving'))
    await proef.alsBrief(id)
    const zonder = (await wachtend(id)).filter(({ inArchief }) => !inArchief)
    assert.deepEqual(
      zonder.map(({ opmerking }) => opmerking),
      ['Adres ontbreekt', 'Adres ontbreekt', 'Adres ontbreekt'],
    )
    const [eerste, tweede] = zonder
    const aan = eerste?.bericht.aan
    assert.ok(aan?.soort === 'schuldeiser' && eerste !== undefined && tweede !== undefined)
    const jobs = async () =>
      (
        await proef.sql<{ n: number }>(
          `SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE key = 'verzend:' || $1 || ':' || $2`,
          [proef.organisatieId, id],
        )
      )[0]?.n
    await proef.sql(`DELETE FROM graphile_worker._private_jobs WHERE key LIKE 'verzend:%'`)
    await proef.opslag.post.planWachtendeBrieven(proef.organisatieId)
    assert.equal(await jobs(), 0)
    await geef({ soort: 'schuldeiser', id: aan.id }, 'WijzigSchuldeiser', {
      naam: aan.naam,
      soort: 'Overig',
      privepersoon: false,
      adres: 'Postbus 7',
      postcode: '1234 AB',
      plaats: 'Zonderdam',
    })
    await proef.opslag.post.planWachtendeBrieven(proef.organisatieId)
    assert.equal(await jobs(), 1)
    await proef.alsBrief(id)
    const klaar = (await wachtend(id)).find((b) => b.id === eerste.id)
    assert.deepEqual([klaar?.inArchief, klaar?.opmerking], [true, null])
    const stuk = await proef.opslag.post.stuk(proef.organisatieId, { berichtId: eerste.id }, inzage)
    assert.match((await paginas(stuk?.bytes ?? new Uint8Array())).join(' '), /Postbus 7\s+1234 AB\s+ZONDERDAM/)
    await klopt()
    // Addressed by hand and posted all the same: what it said lies in the archive too.
    assert.equal(await proef.opslag.post.stuk(proef.organisatieId, { berichtId: tweede.id }, inzage), null)
    assert.equal(await proef.opslag.meldVerstuurd(proef.organisatieId, tweede.id, proef.hulpverlener), true)
    const met = await proef.opslag.post.stuk(proef.organisatieId, { berichtId: tweede.id }, inzage)
    assert.match((await paginas(met?.bytes ?? new Uint8Array())).join(' '), /Kennisgeving/)
    await klopt()
  })

  test('says what could not be printed, and its bytes are shown to nobody else and not without a trace', async () => {
    const id = await proef.wandel([
      ...toelating.slice(0, -1),
      {
        ...(toelating.find(({ soort }) => soort === 'VulPersoonsgegevensAan') ?? assert.fail('no such step')),
        op: datum('2026-02-06'),
        invoer: () => ({ naam: 'Li Wei 李', telefoon: '06 12345678', postcode: '1234 AB', huisnummer: '7' }),
      },
      toelating.at(-1) ?? assert.fail('no step'),
    ])
    await proef.alsBrief(id)
    const brief = (await wachtend(id)).find(({ opmerking }) => opmerking !== null)
    assert.ok(brief !== undefined)
    assert.deepEqual([brief.inArchief, brief.opmerking], [true, 'Een ? staat op de plaats van: 李'])
    const keek = async () =>
      (await proef.opslag.wieKeekMee(proef.organisatieId, id)).filter(({ waarom }) => waarom === 'opgehaald').length
    const vreemd = '00000000-0000-4000-8000-000000000000'
    const vraag = { door: proef.hulpverlener, waarom: 'opgehaald' }
    assert.equal(await proef.opslag.post.stuk(vreemd, { berichtId: brief.id }, vraag), null)
    assert.equal(await keek(), 0)
    assert.ok(await proef.opslag.post.stuk(proef.organisatieId, { berichtId: brief.id }, vraag))
    assert.equal(await keek(), 1)
    assert.equal(await proef.opslag.post.stuk(proef.organisatieId, { berichtId: 'x' }, vraag), null)
    assert.equal(await proef.opslag.post.stuk(proef.organisatieId, { antwoordId: brief.id }, vraag), null)
  })
})

test('what a message says names how the organisation is reached', async () => {
  await huisstijl('14 0123')
  const id = await proef.wandel(totEnMet(inBeeld, 'VerstuurKennisgeving'))
  const gezien: unknown[] = []
  const kanaal = {
    naam: 'schuldenknooppunt',
    schrijf: async ({ gegevens }: { readonly gegevens: { readonly contactpersoon: unknown } | null }) => {
      if (gegevens !== null) gezien.push(gegevens.contactpersoon)
      return { later: true } as const
    },
    verzend: () => assert.fail('nothing was written'),
  } as const
  await proef.opslag.post.verzend(proef.organisatieId, id, () => kanaal)
  const verwacht = { naam: 'Noor de Wit', telefoon: '14 0123', email: 'schuldhulp@zonderland.example' }
  assert.deepEqual(gezien, [verwacht, verwacht, verwacht])
})
