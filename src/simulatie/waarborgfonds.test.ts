import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saneringskrediet, wandel } from '../../test/steun/wandeling.ts'
import { totEnMet } from '../../test/steun/gegeven.ts'
import { berichtenBij } from '../domein/berichten/index.ts'
import { datum } from '../gedeeld/datum.ts'
import { antwoordVanFonds } from './waarborgfonds.ts'

const { staat, historie } = wandel(totEnMet(saneringskrediet, 'VraagBorgstellingAan'))
const aanvraag = historie.find(({ soort }) => soort === 'BorgstellingAangevraagd')
const [bericht] = aanvraag === undefined ? [] : berichtenBij(aanvraag, staat)
const ontvangen = datum('2026-04-10')
const met = (wat: string, waarde: string) => {
  assert.ok(bericht !== undefined)
  const regels = bericht.regels.map((regel) => (regel.wat === wat ? { ...regel, waarde } : regel))
  return antwoordVanFonds({ ...bericht, regels }, ontvangen, ['zaad'])
}

test('an ordinary aanvraag is granted the same day, by what stands in the message', () => {
  assert.deepEqual(met('Kenmerk', 'KB-5461135-1'), {
    op: '2026-04-10',
    soort: 'LegBorgstellingVast',
    invoer: { datum: '2026-04-10', stand: 'AFGEGEVEN', kenmerkFonds: 'WSK-KB-5461135-1' },
  })
})

test('maatwerk takes days, always the same; what the fund does not know is turned down', () => {
  const maatwerk = met('Bruto kredietsom', '5000.00')
  assert.equal(maatwerk?.invoer['stand'], 'AFGEGEVEN')
  assert.ok(maatwerk !== null && maatwerk.op > '2026-04-13' && maatwerk.op < '2026-04-23')
  assert.deepEqual(maatwerk, met('Bruto kredietsom', '5000.00'))
  assert.equal(met('Categorie', '600 (onbekend)')?.invoer['stand'], 'AFGEWEZEN')
  assert.equal(met('Bruto kredietsom', 'veel')?.invoer['stand'], 'AFGEWEZEN')
  assert.equal(met('Looptijd in maanden', '61')?.invoer['stand'], 'AFGEWEZEN')
})

test('another message is not for the fund', () => {
  assert.ok(bericht !== undefined)
  assert.equal(antwoordVanFonds({ ...bericht, soort: 'voorstel' }, ontvangen, ['zaad']), null)
})
