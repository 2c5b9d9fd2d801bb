import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { totEnMet } from '../steun/gegeven.ts'
import { type Proefopslag, allesKlopt, proefopslag } from '../steun/opslag.ts'
import { samenwerking } from '../steun/samenwerkingwandeling.ts'

let proef: Proefopslag
before(async () => {
  proef = await proefopslag()
})
after(() => proef.sluit())

const gevraagd = (wie = proef.medewerker.id) => proef.opslag.secondOpinions(proef.organisatieId, wie)

test('who was asked sees it until it was given, taken back, or the traject ended; nobody else does', async () => {
  const id = await proef.wandel(samenwerking.slice(0, 2))
  const [vraag, ...meer] = await gevraagd()
  assert.deepEqual(meer, [])
  assert.deepEqual(
    [vraag?.dossierId, vraag?.naam, vraag?.over, vraag?.graagVoor, vraag?.door.soort],
    [id, 'Fatima el Amrani', 'crisis', '2026-01-09', 'medewerker'],
  )
  assert.deepEqual(await gevraagd('00000000-0000-4000-8000-000000000009'), [])
  await proef.wandel(samenwerking.slice(2, 3), id)
  assert.deepEqual(await gevraagd(), [])
  await proef.wandel(totEnMet(samenwerking, 'TrekSecondOpinionIn'))
  assert.deepEqual(await gevraagd(), [])
  const [einde] = samenwerking.slice(-1)
  await proef.wandel([...samenwerking.slice(0, 2), ...(einde === undefined ? [] : [einde])])
  assert.deepEqual(await gevraagd(), [])
  await allesKlopt(proef.url)
})
