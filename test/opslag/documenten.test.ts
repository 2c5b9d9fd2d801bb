import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { controleer } from '../../src/koppelingen/opslag/index.ts'
import { documentenVan } from '../../src/koppelingen/documenten/index.ts'
import type { Actor } from '../../src/domein/toegang/index.ts'
import { jpeg, pdf, plaatsnaam } from '../steun/bestanden.ts'
import { documenten, vraagNaar } from '../steun/documentwandeling.ts'
import { voor } from '../steun/gegeven.ts'
import { type Proefopslag, allesKlopt, proefopslag } from '../steun/opslag.ts'
import { kwijting } from '../steun/wandeling.ts'

let proef: Proefopslag
let dossierId: string
let plaats: ReturnType<typeof documentenVan>
before(async () => {
  proef = await proefopslag()
  plaats = documentenVan(proef.opslag)
  dossierId = await proef.wandel(voor(documenten, 'LeverDocument'))
})
after(() => proef.sluit())

const inwoner: Actor = { soort: 'inwoner', id: randomUUID(), naam: 'Inwoner' }
const inzage = { door: kwijting, waarom: 'test' }
const blad = async () => (await proef.opslag.dossier(proef.organisatieId, dossierId, inzage)) ?? assert.fail()
const vraagId = async (soort: string) => vraagNaar((await blad()).staat, soort)
const inlevering = async (soort: string, bytes: Uint8Array, opdrachtId: string = randomUUID()) => ({
  organisatieId: proef.organisatieId,
  dossierId,
  opdrachtId,
  vraagId: await vraagId(soort),
  bytes,
  door: inwoner,
})

async function heel(documentId: string, van = dossierId): Promise<Buffer | null> {
  const document = await plaats.haal(proef.organisatieId, { dossierId: van, documentId }, inzage)
  if (document === null) return null
  const delen: Uint8Array[] = []
  for await (const deel of document.delen) delen.push(deel)
  return Buffer.concat(delen)
}

const telling = async () =>
  (await proef.sql<{ n: number }>('SELECT count(*)::int AS n FROM kwijting.document'))[0]?.n ?? 0

describe('a paper', () => {
  test('is kept in pieces and comes back byte for byte; who looked is recorded', async () => {
    const groot = pdf(`/A (${'b'.repeat(2_500_000)})`)
    const invoer = await inlevering('huurcontract', groot)
    assert.equal((await plaats.lever(invoer)).soort, 'gedaan')
    assert.deepEqual(await heel(invoer.opdrachtId), groot)
    const wie = await proef.opslag.wieKeekMee(proef.organisatieId, dossierId)
    assert.ok(wie.some(({ wat }) => wat === 'Document'))
  })

  test('of a photo the place is gone before anything is written', async () => {
    const invoer = await inlevering('loonstrook', jpeg())
    assert.equal((await plaats.lever(invoer)).soort, 'gedaan')
    assert.equal((await heel(invoer.opdrachtId))?.includes(plaatsnaam), false)
  })

  test('pressed twice it is there once; the same photo under another id is refused', async () => {
    const voorheen = await telling()
    const invoer = await inlevering('polis', pdf())
    const tegelijk = await Promise.all([plaats.lever(invoer), plaats.lever(invoer)])
    assert.deepEqual(
      tegelijk.map((a) => a.soort),
      ['gedaan', 'gedaan'],
    )
    const nogEens = await plaats.lever(await inlevering('polis', pdf()))
    assert.deepEqual(nogEens.soort === 'geweigerd' && nogEens.weigeringen.map(({ code }) => code), ['DocumentIsErAl'])
    assert.equal(await telling(), voorheen + 1)
  })

  test('that is refused, by its content or by the rule, leaves nothing behind', async () => {
    const voorheen = await telling()
    const script = await plaats.lever(await inlevering('polis', pdf('/OpenAction << /JS (x) >>')))
    assert.deepEqual(script, { soort: 'bezwaar', bezwaar: 'met-script' })
    const kopie = await plaats.lever(await inlevering('identiteitsbewijs', jpeg()))
    assert.equal(kopie.soort, 'geweigerd')
    assert.equal(await telling(), voorheen)
  })

  test('is of its dossier and its organisation alone', async () => {
    const [document] = await proef.sql<{ id: string }>('SELECT document_id AS id FROM kwijting.document LIMIT 1')
    const documentId = document?.id ?? ''
    assert.equal(await heel(documentId, await proef.wandel(voor(documenten, 'LeverDocument'))), null)
    assert.equal(await heel('../../etc/passwd'), null)
    assert.equal(await plaats.haal(randomUUID(), { dossierId, documentId }, inzage), null)
  })

  test('that lost its bytes or its place, or that nobody handed in, is found', async () => {
    const geschonden = async () =>
      (await controleer(proef.url)).invarianten.flatMap((i) => (i.geschonden > 0 ? [`${i.naam}: ${i.geschonden}`] : []))
    const bytes = 'De bytes van elk document zijn nog wat binnenkwam'
    const bewaard = 'Elk document in het logboek van een dossier is bewaard, en geen ander'
    const anders = (tabel: string) =>
      `UPDATE kwijting.documentdeel SET bytes = ${tabel} WHERE nummer = 1 AND document_id IN
         (SELECT document_id FROM kwijting.document WHERE bytes > 2000000)`
    await allesKlopt(proef.url)
    await proef.sql(anders(`set_byte(bytes, 7, 255 - get_byte(bytes, 7))`))
    assert.deepEqual(await geschonden(), [`${bytes}: 1`])
    await proef.sql(anders(`set_byte(bytes, 7, 255 - get_byte(bytes, 7))`))
    await proef.sql('UPDATE kwijting.document SET bytes = bytes + 1')
    assert.deepEqual(await geschonden(), [`${bewaard}: ${await telling()}`])
    await proef.sql('UPDATE kwijting.document SET bytes = bytes - 1')
    await proef.sql(`INSERT INTO kwijting.document
      SELECT organisatie_id, dossier_id, gen_random_uuid(), soort_bestand, bytes, sha256, op
      FROM kwijting.document WHERE bytes > 2000000`)
    assert.deepEqual(await geschonden(), [`${bewaard}: 1`, `${bytes}: 1`])
    await proef.sql(`DELETE FROM kwijting.document d WHERE NOT EXISTS
      (SELECT FROM kwijting.documentdeel p WHERE p.document_id = d.document_id)`)
  })

  test('is destroyed with the dossier', async () => {
    await allesKlopt(proef.url)
    await proef.sql(`DO $$ BEGIN
      PERFORM set_config('role', 'kwijting_bewaring', true);
      PERFORM set_config('app.org', '${proef.organisatieId}', true);
      PERFORM kwijting.vernietig_dossier('${dossierId}', now(), 'Bewaartermijn voorbij');
    END $$`)
    assert.equal(await telling(), 0)
    const [delen] = await proef.sql<{ n: number }>('SELECT count(*)::int AS n FROM kwijting.documentdeel')
    assert.equal(delen?.n, 0)
  })
})
