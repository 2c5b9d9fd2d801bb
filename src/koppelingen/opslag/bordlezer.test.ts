import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import { bordlezer } from './bordlezer.ts'

const jaar = { van: datum('2025-11-24'), totEnMet: datum('2026-11-23') }
const maand = { van: datum('2026-10-24'), totEnMet: datum('2026-11-23') }

/** A board of so many dossiers, a clock that a test moves, and how often it was counted. */
function opstelling(dossiers: number) {
  const stand = { nu: 0, vandaag: datum('2026-11-23'), keren: 0, faalt: false }
  const tel = () => {
    stand.keren++
    if (stand.faalt) return Promise.reject(new Error('the database is away'))
    const werklast = [{ id: null, naam: 'Nog niemand', aantal: dossiers, crisis: 0, teLaat: stand.keren }]
    return Promise.resolve({
      normenTotEnMet: stand.vandaag,
      normen: [],
      wachten: [],
      eindes: [],
      aangemeld: 0,
      werklast,
    })
  }
  const klok = { nu: () => new Date(stand.nu).toISOString(), vandaag: () => stand.vandaag }
  return { stand, lees: bordlezer(tel, klok, () => stand.nu) }
}

suite('the board of a teammanager', () => {
  test('of few dossiers is counted at every look', async () => {
    const { stand, lees } = opstelling(9_999)
    assert.equal((await lees('zonderland', jaar)).geteldOm, null)
    await lees('zonderland', jaar)
    assert.equal(stand.keren, 2)
  })

  test('of many it stands for a minute, and says since when', async () => {
    const { stand, lees } = opstelling(10_000)
    await lees('zonderland', jaar)
    stand.nu = 59_999
    const weer = await lees('zonderland', jaar)
    assert.deepEqual([stand.keren, weer.geteldOm], [1, '1970-01-01T00:00:00.000Z'])
    stand.nu = 60_000
    assert.equal((await lees('zonderland', jaar)).geteldOm, '1970-01-01T00:01:00.000Z')
    assert.equal(stand.keren, 2)
  })

  test('who asks it is counted for at once, and what comes of it stands', async () => {
    const { stand, lees } = opstelling(10_000)
    await lees('zonderland', jaar)
    assert.equal((await lees('zonderland', jaar, true)).werklast[0]?.teLaat, 2)
    assert.equal((await lees('zonderland', jaar)).werklast[0]?.teLaat, 2)
    assert.equal(stand.keren, 2)
  })

  test('another organisation, another period and another day are counted apart', async () => {
    const { stand, lees } = opstelling(10_000)
    await lees('zonderland', jaar)
    await lees('elders', jaar)
    await lees('zonderland', maand)
    stand.vandaag = datum('2026-11-24')
    await lees('zonderland', jaar)
    assert.equal(stand.keren, 4)
  })

  test('who comes while it is counted again waits for that; what fails does not stand', async () => {
    const { stand, lees } = opstelling(10_000)
    await lees('zonderland', jaar)
    stand.nu = 60_000
    stand.faalt = true
    const samen = await Promise.allSettled([lees('zonderland', jaar), lees('zonderland', jaar)])
    assert.deepEqual([samen.map(({ status }) => status), stand.keren], [['rejected', 'rejected'], 2])
    stand.faalt = false
    assert.equal((await lees('zonderland', jaar)).werklast[0]?.teLaat, 3)
  })
})
