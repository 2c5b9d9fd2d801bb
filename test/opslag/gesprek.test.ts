import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Gespreksonderwerp } from '../../src/domein/dossier/index.ts'
import { gesprek } from '../steun/gesprek.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { type Proefopslag, allesKlopt, proefopslag, richtProefIn } from '../steun/opslag.ts'
import { toelating } from '../steun/wandeling.ts'

let proef: Proefopslag
before(async () => {
  proef = await proefopslag()
})
after(() => proef.sluit())

const vers = () => proef.wandel(toelating.slice(0, 4))
const bewaar = (dossierId: string, onderwerp: Gespreksonderwerp, antwoord: object, gezien = 0) =>
  proef.opslag.gesprek.bewaar(
    proef.organisatieId,
    { dossierId, onderwerp },
    { antwoord: { ...antwoord }, gezien, door: proef.hulpverlener },
  )
const lees = (id: string) => proef.opslag.gesprek.lees(proef.organisatieId, id)

describe('notes of an intakegesprek', () => {
  test('are kept by topic, with who noted them; what is the same is not written again', async () => {
    const id = await vers()
    assert.deepEqual(await lees(id), {})
    assert.deepEqual(await bewaar(id, 'woning', gesprek.woning), { soort: 'bewaard' })
    assert.deepEqual(await bewaar(id, 'woning', gesprek.woning), { soort: 'bewaard' })
    assert.deepEqual(await bewaar(id, 'doel', {}), { soort: 'bewaard' })
    const { woning, ...rest } = await lees(id)
    assert.deepEqual(rest, {})
    assert.deepEqual([woning?.antwoord, woning?.versie], [gesprek.woning, 1])
    assert.equal(woning?.door.soort === 'medewerker' && woning.door.naam, 'Noor de Wit')
    const gezien = await proef.opslag.wieKeekMee(proef.organisatieId, id)
    assert.equal(gezien.filter(({ wat }) => wat === 'Intakegesprek').length, 1)
  })

  test('of two who write at once one is told what the other wrote; nothing is lost', async () => {
    const id = await vers()
    const uitkomsten = await Promise.all([
      bewaar(id, 'doel', { hulpvraag: 'Rust' }),
      bewaar(id, 'doel', { hulpvraag: 'Een huis' }),
    ])
    assert.deepEqual(uitkomsten.map(({ soort }) => soort).toSorted(), ['bewaard', 'intussen'])
    const staat = (await lees(id)).doel
    const intussen = uitkomsten.find((een) => een.soort === 'intussen')
    assert.deepEqual(intussen?.nu, staat)
    assert.deepEqual(await bewaar(id, 'doel', { hulpvraag: 'Rust en een huis' }, 1), { soort: 'bewaard' })
    assert.deepEqual(await bewaar(id, 'oorzaak', gesprek.oorzaak), { soort: 'bewaard' })
  })

  test('in the wrong form, or of who may not, are not kept', async () => {
    const id = await vers()
    assert.equal((await bewaar(id, 'woning', { lasten: 'veel' })).soort, 'fouten')
    assert.equal((await bewaar(id, 'woning', { onbekend: 'x' })).soort, 'fouten')
    const administratie = { soort: 'medewerker', id: randomUUID(), naam: 'Adil', rollen: ['administratie'] } as const
    const plek = { dossierId: id, onderwerp: 'doel' } as const
    const geweigerd = await proef.opslag.gesprek.bewaar(proef.organisatieId, plek, {
      antwoord: gesprek.doel,
      gezien: 0,
      door: administratie,
    })
    assert.deepEqual(geweigerd.soort === 'geweigerd' && geweigerd.redenen.map(({ code }) => code), ['NietBevoegd'])
    assert.equal((await bewaar(randomUUID(), 'doel', gesprek.doel)).soort, 'onbekend')
    assert.equal((await bewaar('geen-id', 'doel', gesprek.doel)).soort, 'onbekend')
    assert.deepEqual(await lees(id), {})
  })

  test('are of one organisation alone', async () => {
    const id = await vers()
    await bewaar(id, 'doel', gesprek.doel)
    const ginds = await richtProefIn(proef.url, 'anderland')
    assert.deepEqual(await ginds.opslag.gesprek.lees(ginds.organisatieId, id), {})
    const plek = { dossierId: id, onderwerp: 'doel' } as const
    const elders = { antwoord: { hulpvraag: 'Van elders' }, gezien: 1, door: ginds.hulpverlener }
    assert.equal((await ginds.opslag.gesprek.bewaar(ginds.organisatieId, plek, elders)).soort, 'onbekend')
    assert.deepEqual((await lees(id)).doel?.antwoord, gesprek.doel)
    await ginds.sluit()
  })

  test('are gone after the plan is signed, not before', async () => {
    const id = await proef.wandel(totEnMet(toelating, 'StelPlanVanAanpakOp'))
    await bewaar(id, 'doel', gesprek.doel)
    proef.zetDag('2026-01-21')
    await proef.opslag.tik()
    assert.notDeepEqual(await lees(id), {})
    const [teken] = toelating.filter(({ soort }) => soort === 'OndertekenPlanVanAanpak')
    await proef.wandel(teken === undefined ? [] : [teken], id)
    assert.equal((await bewaar(id, 'doel', { hulpvraag: 'Nog iets' }, 1)).soort, 'geweigerd')
    proef.zetDag('2026-03-01')
    await proef.opslag.tik()
    assert.deepEqual(await lees(id), {})
    await allesKlopt(proef.url)
  })

  test('go with the dossier when its term is over', async () => {
    const id = await vers()
    await bewaar(id, 'schulden', gesprek.schulden)
    await proef.sql(`DO $$ BEGIN
      PERFORM set_config('role', 'kwijting_bewaring', true);
      PERFORM set_config('app.org', '${proef.organisatieId}', true);
      PERFORM kwijting.vernietig_dossier('${id}', now(), 'Bewaartermijn voorbij');
    END $$`)
    assert.deepEqual(await lees(id), {})
    assert.equal((await bewaar(id, 'schulden', gesprek.schulden)).soort, 'onbekend')
  })
})
