import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openKnooppunt, openSchuldeiserlijn } from '../../src/koppelingen/schuldenknooppunt/index.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { type Proefopslag, proefopslag } from '../steun/opslag.ts'
import { uitVan } from '../steun/post.ts'
import { inBeeld } from '../steun/wandeling.ts'
import { aansluitingVan, simulatieOp, sluitVlamAan, verzendOver } from './proefketen.ts'
import { type Proefknooppunt, proefknooppunt } from './steun.ts'

let proef: Proefopslag
let hub: Proefknooppunt
before(async () => {
  ;[proef, hub] = await Promise.all([proefopslag(), proefknooppunt(Date.parse('2026-02-10T09:00:00Z'))])
})
after(async () => {
  await hub.sluit()
  await proef.sluit()
})

test('a simulated schuldeiser speaks with its own keys: it fetches, decides by its temperament, and answers by a message', async () => {
  // De Vlam of the adresboek; its file names it by our id, as that of the demo does.
  const vlam = await sluitVlamAan(proef)
  const wij = aansluitingVan(hub, 'gemeente', { soap: '1.2' })
  const zij = aansluitingVan(hub, 'vlam', { soap: '1.2', organisatie: vlam })
  const { post, klok } = proef.opslag
  const knooppunt = openKnooppunt({ aansluitingen: wij, ...post, klok, anders: null })
  const schuldeiserlijn = openSchuldeiserlijn(zij, klok.nu)
  let langsDeKant = 0
  const simulatie = simulatieOp(proef, 'knooppunt', {
    schuldeiserlijn,
    ontvang: async (...binnen) => {
      langsDeKant += 1
      return post.ontvang(...binnen)
    },
  })
  const org = proef.organisatieId
  await simulatie.registreer(org, [{ id: vlam, temperament: 'prompt', soort: 'Nuts', overgedragenAan: null }])
  const id = await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
  await verzendOver(proef, knooppunt.kanaal, id)
  await simulatie.antwoordOpTijd(org)
  await simulatie.antwoordOpTijd(org)
  assert.deepEqual(await simulatie.telling(org), { onderweg: 1, gedaan: 0, geweigerd: 0 })
  proef.zetDag((await simulatie.eerstvolgendAntwoord(org)) ?? '')
  // The hub is away just then: the answer waits, and goes later.
  await hub.hub.dood()
  await simulatie.antwoordOpTijd(org)
  assert.deepEqual(await simulatie.telling(org), { onderweg: 1, gedaan: 0, geweigerd: 0 })
  await hub.herstart()
  await simulatie.antwoordOpTijd(org)
  assert.deepEqual(await simulatie.telling(org), { onderweg: 0, gedaan: 1, geweigerd: 0 })
  assert.equal((await knooppunt.haalOp({ id: org, code: 'zonderland' })).ontvangen, 1)
  assert.equal((await uitVan(proef, id)).get('saldoverzoek Energie De Vlam')?.stand, 'beantwoord')
  const vordering = (await proef.staat(id)).schulden.vorderingen.find(({ schuldeiser }) => schuldeiser.id === vlam)
  assert.ok((vordering?.saldo?.bedrag ?? 0) > 0)
  assert.equal(langsDeKant, 0)

  // A slow one asks after the kennisgeving how it stands, and hears it.
  proef.zetDag('2026-02-10')
  await proef.sql(`UPDATE simulatie.schuldeiser SET temperament = 'traag' WHERE schuldeiser_id = $1`, [vlam])
  const gemeld = await proef.wandel(totEnMet(inBeeld, 'VerstuurKennisgeving'))
  const verzend = () => post.verzend(org, gemeld, (naam) => (naam === 'schuldenknooppunt' ? knooppunt.kanaal : null))
  await verzend()
  await simulatie.antwoordOpTijd(org)
  proef.zetDag((await simulatie.eerstvolgendAntwoord(org)) ?? '')
  await simulatie.antwoordOpTijd(org)
  assert.equal((await knooppunt.haalOp({ id: org, code: 'zonderland' })).ontvangen, 1)
  await verzend()
  assert.equal((await uitVan(proef, gemeld)).get('statusantwoord Energie De Vlam')?.stand, 'verzonden')
  // Its answer asks nothing: De Vlam reads it, and that is all.
  await simulatie.antwoordOpTijd(org)
  assert.deepEqual(await simulatie.telling(org), { onderweg: 0, gedaan: 2, geweigerd: 0 })
  schuldeiserlijn.sluit()
  knooppunt.sluit()
  await simulatie.sluit()
})
