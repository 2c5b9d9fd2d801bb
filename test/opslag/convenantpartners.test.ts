import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Rol } from '../../src/domein/toegang/index.ts'
import { controleer } from '../../src/koppelingen/opslag/index.ts'
import { type Proefopslag, proefopslag, richtProefIn } from '../steun/opslag.ts'

let proef: Proefopslag
before(async () => {
  proef = await proefopslag()
})
after(() => proef.sluit())

const als = (rol: Rol, id = randomUUID()) => ({ soort: 'medewerker', id, naam: `Een ${rol}`, rollen: [rol] }) as const
const alles = async () => proef.opslag.convenantpartners.lees(proef.organisatieId)
const neemOver = (
  keuzes: Parameters<Proefopslag['opslag']['convenantpartners']['neemOver']>[1],
  door = als('beheerder'),
) => proef.opslag.convenantpartners.neemOver(proef.organisatieId, keuzes, door)
const gevonden = async (zoek: string) =>
  (await proef.opslag.schuldeisers(proef.organisatieId, { zoek, pagina: 1 })).rijen

async function registreer(naam: string): Promise<string> {
  const stroom = { soort: 'schuldeiser', id: randomUUID() } as const
  const invoer = { naam, soort: 'Overig', privepersoon: false, voorafAkkoord: false }
  assert.equal((await proef.doe({ stroom, soort: 'RegistreerSchuldeiser', invoer })).soort, 'gedaan')
  return stroom.id
}

test('looking writes nothing; who may not record a convenant takes nobody over, and nothing is half done', async () => {
  const voor = await proef.tellingen()
  assert.ok((await alles()).every(({ stand }) => stand === 'nieuw'))
  const keuzes = [{ sleutel: 'ing', stand: 'nieuw' }]
  assert.deepEqual(await neemOver(keuzes, als('schuldhulpverlener')), { overgenomen: [], niet: ['ING'] })
  assert.deepEqual(await neemOver([{ sleutel: 'bestaat-niet', stand: 'nieuw' }]), { overgenomen: [], niet: [] })
  assert.deepEqual(await proef.tellingen(), voor)
})

test('who is there by name keeps its card and gets the convenant; who stands otherwise than was seen is left alone', async () => {
  const kaart = await registreer('Billink B.V.')
  const gezien = (await alles()).find(({ sleutel }) => sleutel === 'billink')
  assert.deepEqual([gezien?.stand, gezien?.bekend], ['zonder-convenant', [{ id: kaart, naam: 'Billink B.V.' }]])
  const verouderd = await neemOver([{ sleutel: 'billink', stand: 'nieuw' }])
  assert.deepEqual(verouderd, { overgenomen: [], niet: ['Billink'] })
  assert.equal((await gevonden('billink'))[0]?.gegevens.afspraken, undefined)
  assert.deepEqual(await neemOver([{ sleutel: 'billink', stand: 'zonder-convenant' }]), {
    overgenomen: ['Billink'],
    niet: [],
  })
  const rijen = await gevonden('billink')
  assert.deepEqual(
    rijen.map(({ id, gegevens }) => [id, gegevens.naam, gegevens.afspraken?.map((a) => a.convenant)]),
    [[kaart, 'Billink B.V.', ['achteraf-betalen']]],
  )
})

test('all at once, by two processes side by side: everybody is there once; again changes nothing', async () => {
  await registreer('Rabobank')
  await registreer('Coöperatieve Rabobank')
  const keuzes = (await alles()).map(({ sleutel, stand }) => ({ sleutel, stand }))
  const ander = await proef.nogEen()
  const collega = als('administratie')
  const [eerst, tweede] = await Promise.all([
    neemOver(keuzes),
    ander.convenantpartners.neemOver(proef.organisatieId, keuzes, collega),
  ])
  assert.equal(new Set([...eerst.overgenomen, ...tweede.overgenomen]).size, keuzes.length - 2)
  const na = await alles()
  assert.deepEqual(
    na.filter(({ stand }) => stand !== 'staat-er').map(({ naam, stand }) => [naam, stand]),
    [['Rabobank', 'meer-dan-een']],
  )
  for (const { naam, bekend } of na) assert.equal(bekend.length, naam === 'Rabobank' ? 2 : 1, naam)
  const [ing = assert.fail()] = (await gevonden('ing')).filter(({ gegevens }) => gegevens.naam === 'ING')
  const { afspraken, ...gegevens } = ing.gegevens
  assert.deepEqual(gegevens, { naam: 'ING', soort: 'Overig', privepersoon: false, koepel: 'NVB' })
  assert.equal(afspraken?.length, 1)
  const tellingen = await proef.tellingen()
  assert.deepEqual((await neemOver(keuzes)).overgenomen, [])
  assert.deepEqual(await proef.tellingen(), tellingen)
})

test('another organisation takes over its own; all that must hold, holds', async () => {
  const buren = await richtProefIn(proef.url, 'buren')
  const { convenantpartners } = buren.opslag
  const regels = await convenantpartners.lees(buren.organisatieId)
  assert.ok(regels.every(({ stand }) => stand === 'nieuw'))
  const { overgenomen } = await convenantpartners.neemOver(buren.organisatieId, regels, als('teammanager'))
  assert.equal(overgenomen.length, regels.length)
  await buren.sluit()
  const { invarianten } = await controleer(proef.url)
  assert.deepEqual(
    invarianten.filter(({ geschonden }) => geschonden > 0),
    [],
  )
})
