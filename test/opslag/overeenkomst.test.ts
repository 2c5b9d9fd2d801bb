import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { voor } from '../steun/gegeven.ts'
import { type Proefopslag, proefopslag } from '../steun/opslag.ts'
import { laatBinnen } from '../steun/toegang.ts'
import { overeenkomst } from '../steun/wandeling.ts'

let proef: Proefopslag
before(async () => void (proef = await proefopslag()))
after(() => proef.sluit())

const aangeboden = voor(overeenkomst, 'OndertekenSchuldregelingsovereenkomst', 2)

/** Until an other connection waits for the table that this one holds. */
async function wachtOpPost(): Promise<void> {
  for (;;) {
    const [rij] = await proef.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = 'kwijting.post'::regclass`,
    )
    if ((rij?.n ?? 0) > 0) return
  }
}

test('no signature comes under another text than was shown, also when that is offered at the same moment', async () => {
  const id = await proef.wandel(aangeboden)
  const { organisatieId, toegangId } = await laatBinnen(proef, id)
  const { inwoner } = proef.opslag
  const naam = 'Fatima el Amrani'
  const toegang = { id: toegangId, dossierId: id, wie: 'client', naam } as const
  const plek = { organisatieId, toegang, door: { soort: 'inwoner', id: randomUUID(), naam } } as const
  const getoond = (await inwoner.overeenkomst(plek)) ?? assert.fail('it was offered')
  await proef.sql('BEGIN')
  await proef.sql('LOCK TABLE kwijting.post IN EXCLUSIVE MODE')
  const tekenen = inwoner.tekenOvereenkomst(plek, { opdrachtId: randomUUID(), sha256: getoond.sha256 })
  await wachtOpPost()
  const stroom = { soort: 'dossier', id } as const
  const invoer = { afspraken: 'De auto wordt verkocht.' }
  const anders = await proef.doe({ stroom, soort: 'BiedSchuldregelingsovereenkomstAan', invoer })
  assert.equal(anders.soort, 'gedaan', JSON.stringify(anders))
  await proef.sql('COMMIT')
  assert.equal(await tekenen, 'veranderd')
  assert.deepEqual((await proef.staat(id)).schuldregeling.aanbod?.handtekeningen, [])

  const nieuw = (await inwoner.overeenkomst(plek)) ?? assert.fail('it was offered')
  assert.equal(await inwoner.tekenOvereenkomst(plek, { opdrachtId: randomUUID(), sha256: nieuw.sha256 }), 'getekend')
})
