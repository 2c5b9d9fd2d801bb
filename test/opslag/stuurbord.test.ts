import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { datum } from '../../src/gedeeld/datum.ts'
import type { Werkvoorraadvraag } from '../../src/domein/verloop/index.ts'
import { type Proefopslag, proefopslag } from '../steun/opslag.ts'
import { stap } from '../steun/aanloop.ts'
import { inBeeld, mislukt, toelating, wandelingen } from '../steun/wandeling.ts'

let proef: Proefopslag
let lopend: string
let gestopt: string
before(async () => {
  proef = await proefopslag()
  await proef.wandel(wandelingen.schuldbemiddeling)
  lopend = await proef.wandel(inBeeld)
  await proef.wandel(mislukt)
  await proef.wandel(wandelingen.afgewezen)
  gestopt = await proef.wandel([
    ...toelating.slice(0, 2),
    stap('2026-01-20', 'BeeindigTraject', {
      datum: '2026-01-20',
      grond: 'op-verzoek',
      toelichting: 'De inwoner stopt.',
    }),
  ])
  proef.zetDag('2030-01-15')
})
after(() => proef.sluit())

const alles = { van: datum('2020-01-01'), totEnMet: datum('2029-12-31') }
const ids = async (vraag: Partial<Werkvoorraadvraag>) => {
  const { rijen, totaal } = await proef.opslag.werkvoorraad(proef.organisatieId, {
    pagina: 1,
    metEinde: true,
    ...vraag,
  })
  assert.equal(rijen.length, totaal)
  return rijen.map(({ dossierId }) => dossierId)
}

describe('the board of a teammanager', () => {
  test('counts what the werkvoorraad shows behind each figure', async () => {
    const { normen, wachten, eindes, werklast, normenTotEnMet } = await proef.opslag.stuurbord(
      proef.organisatieId,
      alles,
    )
    assert.equal(normenTotEnMet, alles.totEnMet)
    assert.deepEqual(await proef.opslag.werklast(proef.organisatieId), werklast)
    assert.ok(normen.length >= 5, normen.map(({ soort }) => soort).join())
    for (const { soort, opTijd, teLaat, aantal } of normen) {
      assert.equal(opTijd + teLaat, aantal)
      const eenKeer = soort !== 'hercontrole'
      for (const [uitkomst, hoeveel] of [['op-tijd', opTijd] as const, ['te-laat', teLaat] as const]) {
        const gevonden = await ids({ norm: { soort, uitkomst, ...alles } })
        if (eenKeer) assert.equal(gevonden.length, hoeveel, `${soort} ${uitkomst}`)
        else assert.equal(gevonden.length > 0, hoeveel > 0, `${soort} ${uitkomst}`)
      }
    }
    const open = (await ids({ metEinde: false })).length
    assert.equal(
      wachten.reduce((som, { aantal }) => som + aantal, 0),
      open,
    )
    for (const { fase, wachtOp, aantal } of wachten)
      assert.equal((await ids({ metEinde: false, fase, wachtOp })).length, aantal)
    assert.equal(
      werklast.reduce((som, { aantal }) => som + aantal, 0),
      open,
    )
    for (const { id, aantal, teLaat } of werklast) {
      const wie = { metEinde: false, ...(id === null ? { zonderBehandelaar: true as const } : { behandelaarId: id }) }
      assert.equal((await ids(wie)).length, aantal)
      assert.equal((await ids({ ...wie, teLaatOp: datum('2030-01-15') })).length, teLaat)
    }
    for (const [grond, groep] of Map.groupBy(eindes, (e) => e.grond)) {
      const aantal = groep.reduce((som, e) => som + e.aantal, 0)
      assert.equal((await ids({ einde: { grond, ...alles } })).length, aantal, grond)
    }
  })

  test('says why help ended and how far it had come', async () => {
    const { eindes, aangemeld } = await proef.opslag.stuurbord(proef.organisatieId, alles)
    assert.equal(aangemeld, 5)
    assert.deepEqual(
      eindes.filter(({ grond }) => grond === 'op-verzoek'),
      [{ grond: 'op-verzoek', fase: 'aanmelding', aantal: 1 }],
    )
    assert.deepEqual(
      eindes.filter(({ grond }) => grond === 'afgewezen'),
      [{ grond: 'afgewezen', fase: 'intake', aantal: 1 }],
      'a refusal brings nobody further',
    )
    assert.deepEqual(await ids({ einde: { grond: 'op-verzoek', ...alles } }), [gestopt])
    assert.deepEqual(eindes.map(({ grond }) => grond).toSorted(), [
      'afgerond',
      'afgewezen',
      'op-verzoek',
      'schuldeisers-weigeren',
    ])
  })

  test('what ended before it was due is neither kept nor broken', async () => {
    const { normen } = await proef.opslag.stuurbord(proef.organisatieId, alles)
    const gesprek = normen.find(({ soort }) => soort === 'eerste-gesprek')
    assert.equal(gesprek?.aantal, 4, 'not of who stopped before the talk was due')
    for (const uitkomst of ['op-tijd', 'te-laat'] as const)
      assert.ok(!(await ids({ norm: { soort: 'eerste-gesprek', uitkomst, ...alles } })).includes(gestopt))
  })

  test('counts only what was due in the period, and nothing that is not yet due', async () => {
    const leeg = { van: datum('2019-01-01'), totEnMet: datum('2019-12-31') }
    const { normen, eindes, aangemeld } = await proef.opslag.stuurbord(proef.organisatieId, leeg)
    assert.deepEqual([normen, eindes, aangemeld], [[], [], 0])
    proef.zetDag('2026-01-10')
    const vroeg = await proef.opslag.stuurbord(proef.organisatieId, alles)
    assert.equal(vroeg.normenTotEnMet, '2026-01-09')
    assert.deepEqual(
      vroeg.normen.map(({ soort }) => soort),
      ['eerste-contact', 'crisisgesprek'].filter((soort) => vroeg.normen.some((n) => n.soort === soort)),
    )
    assert.ok(vroeg.normen.length > 0)
    proef.zetDag('2030-01-15')
  })

  test('another organisation has a board of its own', async () => {
    const { wachten, werklast } = await proef.opslag.stuurbord('00000000-0000-4000-8000-000000000000', alles)
    assert.deepEqual([wachten, werklast], [[], []])
    assert.ok((await ids({})).includes(lopend))
  })
})
