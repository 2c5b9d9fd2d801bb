import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { vervolgOp } from '../../src/domein/verloop/index.ts'
import { startJobs } from '../../src/platform/jobs/index.ts'
import { gaVerder } from '../../src/koppelingen/opslag/verloop.ts'
import { type Proefopslag, log, proefopslag } from '../steun/opslag.ts'
import { inBeeld, kwijting } from '../steun/wandeling.ts'

let proef: Proefopslag
before(async () => {
  proef = await proefopslag()
})
after(() => proef.sluit())

const tot = (soort: string) =>
  inBeeld.slice(
    0,
    inBeeld.findIndex((s) => s.soort === soort),
  )
const soorten = async (id: string) =>
  (await proef.opslag.dossier(proef.organisatieId, id, { door: kwijting, waarom: 'test' }))?.historie.map(
    ({ gebeurtenis, door }) => `${door.soort} ${gebeurtenis.soort}`,
  ) ?? []

describe('what happens by itself', () => {
  test('is done once, however often the job runs', async () => {
    const id = await proef.wandel(tot('HerinnerSaldoOpgaven'))
    const voor = await soorten(id)
    await proef.opslag.verloop(proef.organisatieId, id)
    assert.deepEqual(await soorten(id), voor, 'nothing is due yet')
    proef.zetDag('2026-02-26')
    const ander = await proef.nogEen()
    await Promise.all([
      proef.opslag.verloop(proef.organisatieId, id),
      ander.verloop(proef.organisatieId, id),
      proef.opslag.verloop(proef.organisatieId, id),
    ])
    const erbij = (await soorten(id)).slice(voor.length)
    assert.ok(erbij.length > 0)
    assert.ok(erbij.every((regel) => regel.startsWith('kwijting ')))
    assert.equal(new Set(erbij).size, erbij.length)
    await proef.opslag.verloop(proef.organisatieId, id)
    assert.equal((await soorten(id)).length, voor.length + erbij.length)
  })

  test('a dossier that is not there asks nothing', async () => {
    await proef.opslag.verloop(proef.organisatieId, '00000000-0000-4000-8000-000000000000')
  })

  test('a refusal fails the job, and so does a circle', async () => {
    const id = await proef.wandel(tot('HerinnerSaldoOpgaven'))
    const lees = (org: string, dossier: string) =>
      proef.opslag.dossier(org, dossier, { door: kwijting, waarom: 'test' })
    const basis = { lees, vandaag: proef.opslag.klok.vandaag, voerUit: proef.opslag.voerUit }
    const geweigerd = { ...basis, vervolgOp: () => ({ soort: 'MaakNotitie', invoer: { tekst: 'x' } }) }
    await assert.rejects(gaVerder(geweigerd, proef.organisatieId, id), /MaakNotitie by itself: NietBevoegd/)
    const gedaan = { soort: 'gedaan', versie: 1, gebeurtenissen: [], herhaald: false } as const
    const rondje = { ...basis, vervolgOp: () => ({ soort: 'X', invoer: {} }), voerUit: async () => gedaan }
    await assert.rejects(gaVerder(rondje, proef.organisatieId, id), /was not done/)
  })

  test('from the clock to the gebeurtenis: tik plans, the worker does, the berichten wait to go out', async () => {
    const id = await proef.wandel(tot('HerinnerSaldoOpgaven'))
    const voor = (await soorten(id)).length
    proef.zetDag('2026-02-26')
    assert.notEqual(
      vervolgOp(
        await proef.staat(id),
        proef.opslag.klok.vandaag(),
        (await proef.opslag.organisaties())[0] ?? assert.fail(),
      ),
      null,
    )
    const verzend: unknown[] = []
    const jobs = await startJobs({
      url: proef.url,
      rol: 'kwijting_worker',
      log,
      taken: {
        tik: async () => void (await proef.opslag.tik()),
        verloop: (inhoud) => proef.opslag.verloop(...namen(inhoud)),
        verzend: async (inhoud) => void verzend.push(namen(inhoud)[1]),
      },
    })
    assert.ok((await proef.opslag.tik()) > 0)
    await jobs.wachtTotLeeg()
    await jobs.sluit()
    assert.ok((await soorten(id)).length > voor)
    assert.ok(verzend.includes(id))
  })

  test('the clock goes forward for every process, and never back', async () => {
    const ander = await proef.nogEen()
    const voor = proef.opslag.klok.vandaag()
    await proef.opslag.verzetKlok?.(10)
    assert.ok(proef.opslag.klok.vandaag() > voor)
    await ander.tik()
    assert.equal(ander.klok.vandaag(), proef.opslag.klok.vandaag())
    for (const dagen of [0, -1, 1.5, Number.NaN])
      await assert.rejects(async () => proef.opslag.verzetKlok?.(dagen), RangeError)
    await assert.rejects(proef.sql('UPDATE kwijting.klok SET dagen = -1'), /klok_dagen_check/)
  })
})

function namen(inhoud: unknown): [string, string] {
  assert.ok(inhoud !== null && typeof inhoud === 'object' && 'organisatieId' in inhoud && 'dossierId' in inhoud)
  return [String(inhoud.organisatieId), String(inhoud.dossierId)]
}
