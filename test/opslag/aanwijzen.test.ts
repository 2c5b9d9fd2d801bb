import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { centen } from '../../src/gedeeld/geld.ts'
import {
  type Betaalproef,
  betaalproef,
  bevestigRekeningen,
  codes,
  collega,
  leesAfschrift,
  moet,
} from '../steun/betalen.ts'
import { type Proefopslag, allesKlopt, proefopslag } from '../steun/opslag.ts'

// Entries of the bank that name nothing of ours: a person says which payments they are about.
let proef: Proefopslag
let betalen: Betaalproef
let batchId = ''
let regels: readonly { readonly id: string; readonly bedrag: number }[] = []
let volgnummer = 10
let saldoNu = 0
const euro = (cent: number) => (cent / 100).toFixed(2)

const klopt = () => allesKlopt(proef.url)

/** Takes in one entry that names nothing of ours. @returns its id */
async function post(bedrag: number): Promise<string> {
  const wat = { bedrag: euro(Math.abs(bedrag)), e2e: 'NOTPROVIDED', tekst: 'Zonder kenmerk', ref: `los${volgnummer}` }
  saldoNu = await leesAfschrift(proef, volgnummer++, saldoNu, [bedrag < 0 ? { ...wat, richting: 'DBIT' } : wat])
  const [rij] = await proef.sql<{ id: string }>(
    'SELECT bankpost_id AS id FROM kwijting.bankpost WHERE bankkenmerk = $1',
    [wat.ref],
  )
  return rij?.id ?? ''
}

/** Where these payments stand, in their order. */
async function standen(...ids: readonly string[]): Promise<readonly (string | undefined)[]> {
  const rijen = await proef.sql<{ id: string; stand: string }>(
    'SELECT betaling_id AS id, stand FROM kwijting.betaling WHERE betaling_id = ANY ($1::uuid[])',
    [ids],
  )
  return ids.map((id) => rijen.find((rij) => rij.id === id)?.stand)
}

const probeer = (postId: string, betalingen: readonly string[], behalve: boolean, batch: string | null = batchId) =>
  proef.opslag.betalen.proef(proef.organisatieId, betalen.rekening.id, {
    postId,
    batchId: batch,
    betalingen,
    behalve,
  })

before(async () => {
  proef = await proefopslag()
  betalen = await betaalproef(proef, 1)
  await bevestigRekeningen(proef)
  batchId = await betalen.stelSamen()
  await moet(betalen.geef('KeurBetaalbatchGoed', { batchId }, collega))
  await moet(betalen.geef('BiedBetaalbatchAan', { batchId }))
  regels = await proef.sql(
    'SELECT betaling_id AS id, bedrag::int FROM kwijting.betaalregel WHERE batch_id = $1 ORDER BY nr',
    [batchId],
  )
})
after(() => proef.sluit())

test('all of a batch but one was paid, seen first and then done, once; what is left is all that is open', async () => {
  const [niet, ...wel] = regels
  assert.ok(niet !== undefined && wel.length > 0)
  const deel = wel.reduce((som, { bedrag }) => som + bedrag, 0)
  const postId = await post(-deel)
  assert.deepEqual(await standen(niet.id), ['aangeboden'])
  assert.deepEqual(await probeer(postId, [niet.id], true), { aantal: wel.length, totaal: deel, past: true })
  assert.equal((await probeer(postId, [niet.id], false)).past, false)
  assert.equal((await probeer(postId, [], false)).past, false)
  assert.deepEqual(
    (
      await proef.opslag.betalen.aanwijsbaar(proef.organisatieId, betalen.rekening.id, {
        batchId,
        zoek: euro(niet.bedrag).replace('.', ','),
        bedrag: centen(niet.bedrag),
        gekozen: [],
      })
    )[0]?.bedrag,
    niet.bedrag,
  )
  const keuze = { postId, batchId, betalingen: [{ betalingId: niet.id }], behalve: true }
  for (const fout of [
    { ...keuze, behalve: false },
    { postId, batchId },
  ])
    assert.deepEqual(codes(await betalen.geef('BevestigBetalingen', fout)), ['PostPastNiet'])
  // A payment that is not of the batch that is named.
  const elders = { ...keuze, batchId: randomUUID() }
  assert.deepEqual(codes(await betalen.geef('BevestigBetalingen', elders)), ['HoortNietBijRekening'])
  // All but what is not there would be all: everything that is named and is not there is said.
  const vreemd = { ...keuze, betalingen: [{ betalingId: 'x' }, { betalingId: niet.id }, { betalingId: randomUUID() }] }
  const velden = (antwoord: Awaited<ReturnType<typeof betalen.geef>>) =>
    antwoord.soort === 'geweigerd' ? antwoord.weigeringen.map((w) => [w.code, 'veld' in w ? w.veld : null]) : []
  assert.deepEqual(velden(await betalen.geef('BevestigBetalingen', vreemd)), [
    ['HoortNietBijRekening', '#/betalingen/0/betalingId'],
    ['HoortNietBijRekening', '#/betalingen/2/betalingId'],
  ])
  assert.deepEqual(velden(await betalen.geef('BevestigBetalingen', { postId, batchId: 'x' })), [
    ['HoortNietBijRekening', '#/batchId'],
  ])
  await moet(betalen.geef('BevestigBetalingen', keuze))
  assert.deepEqual(codes(await betalen.geef('BevestigBetalingen', keuze)), ['PostPastNiet'])
  assert.deepEqual(await standen(...[niet, ...wel].map(({ id }) => id)), ['aangeboden', ...wel.map(() => 'uitgevoerd')])
  await klopt()
  const rest = await post(-niet.bedrag)
  assert.equal((await probeer(rest, [], false)).past, true)
  await moet(betalen.geef('BevestigBetalingen', { postId: rest, batchId }))
  assert.deepEqual(await standen(niet.id), ['uitgevoerd'])
  await klopt()
})

test('payments that came back together, without a word of the bank', async () => {
  const terug = regels.slice(0, 2)
  const postId = await post(terug.reduce((som, { bedrag }) => som + bedrag, 0))
  const ids = terug.map(({ id }) => id)
  assert.deepEqual(await standen(...ids), ['uitgevoerd', 'uitgevoerd'])
  assert.equal((await probeer(postId, ids, false, null)).past, true)
  assert.equal((await probeer(postId, [...ids, randomUUID()], false, null)).past, false)
  await moet(betalen.geef('BevestigBetalingen', { postId, betalingen: ids.map((betalingId) => ({ betalingId })) }))
  assert.deepEqual(await standen(...ids), ['teruggekomen', 'teruggekomen'])
  await klopt()
})
