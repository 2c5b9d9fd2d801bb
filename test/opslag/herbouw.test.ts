import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, beforeEach, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { bouwOp } from '../../src/opbouw.ts'
import { controleer } from '../../src/koppelingen/opslag/index.ts'
import { afleiding } from '../../src/koppelingen/opslag/afleiding.ts'
import { berichtenHash } from '../../src/koppelingen/opslag/keten.ts'
import type { Berichtrij } from '../../src/koppelingen/opslag/rijen.ts'
import { maakDossiers } from '../bench/veel.ts'
import { type Proefopslag, log, proefopslag } from '../steun/opslag.ts'
import { totWachtend } from '../steun/slot.ts'
import { inBeeld, wandelingen } from '../steun/wandeling.ts'

const extra = 250

let proef: Proefopslag
let bemiddeld: string
let lopend: string
before(async () => {
  proef = await proefopslag()
  bemiddeld = await proef.wandel(wandelingen.schuldbemiddeling)
  lopend = await proef.wandel(inBeeld)
  await maakDossiers(proef, extra)
})
after(() => proef.sluit())
beforeEach(async () => {
  await proef.opslag.herbouw({})
})

const stuk = async () =>
  (await controleer(proef.url)).invarianten.filter(({ geschonden }) => geschonden > 0).map(({ naam }) => naam)
const stand = () =>
  proef.sql<{ versie: string; tot: string; klaar: boolean }>('SELECT versie, tot, klaar FROM kwijting.herbouw')
/** The rows with the transactions that wrote them: equal when nobody wrote them again. */
const rijen = async () => {
  const gelezen: unknown[] = []
  for (const tabel of ['dossier_overzicht', 'zoekwoord', 'termijn', 'schuldeiser', 'bericht'])
    gelezen.push(
      await proef.sql(`SELECT xmin::text AS schreef, t::text AS rij FROM kwijting.${tabel} t ORDER BY t::text`),
    )
  return gelezen
}

const verouderd = [
  'De leestabellen zijn van deze versie',
  'Het overzicht is gelijk aan het herspeelde dossier',
  'De zoekwoorden zijn gelijk aan het herspeelde dossier',
  'De termijnen zijn gelijk aan het herspeelde dossier',
  'Het contactenboek is gelijk aan de herspeelde schuldeiser',
]

/** Makes all rows as another version could have: other columns, other words, a termijn less and one that is no more. */
async function maakVerouderd(): Promise<void> {
  for (const sql of [
    `UPDATE kwijting.dossier_overzicht SET wacht_tekst = 'zoals het vroeger heette', totaal_schuld = totaal_schuld + 1`,
    `DELETE FROM kwijting.zoekwoord WHERE woord = (SELECT min(woord) FROM kwijting.zoekwoord)`,
    `INSERT INTO kwijting.zoekwoord SELECT organisatie_id, 'vroegerwoord', dossier_id FROM kwijting.dossier_overzicht`,
    `UPDATE kwijting.termijn SET ernst = 1 + ernst % 3`,
    `DELETE FROM kwijting.termijn WHERE sleutel IN (SELECT min(sleutel) FROM kwijting.termijn GROUP BY dossier_id)`,
    `INSERT INTO kwijting.termijn (organisatie_id, dossier_id, sleutel, soort, wat, reden, wacht_op, eigenaar, aanvang,
       uiterlijk, ernst) SELECT organisatie_id, dossier_id, 'vroeger', 'vroeger', 'Vroeger', 'Vroeger', 'inwoner',
       'behandelaar', '2026-01-01', '2026-01-01', 1 FROM kwijting.dossier_overzicht`,
    `UPDATE kwijting.schuldeiser SET gegevens = gegevens - 'kanaal' || '{"vroeger":true}', naam = naam || '?'`,
    `UPDATE kwijting.herbouw SET versie = '0.0.9+vroeger'`,
  ])
    await proef.sql(sql)
}

/** Does something while somebody else holds what this statement locks; it is free when that is done. */
async function terwijlBezet(slot: string, waarde: string, doe: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: proef.url })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(slot, [waarde])
    await doe()
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

const stroomslot = 'SELECT FROM kwijting.stroom WHERE stroom_id = $1 FOR UPDATE'

/** Lets whoever writes an overzicht of the version that is there already, as only a rebuild does, wait for a lock. */
const houdHerbouwOp = `
  CREATE FUNCTION kwijting.wacht() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF EXISTS (SELECT FROM kwijting.dossier_overzicht WHERE dossier_id = NEW.dossier_id AND versie = NEW.versie) THEN
      PERFORM pg_advisory_xact_lock_shared(hashtext('herbouw'));
    END IF;
    RETURN NEW;
  END $$;
  GRANT EXECUTE ON FUNCTION kwijting.wacht TO PUBLIC;
  CREATE TRIGGER wacht BEFORE INSERT ON kwijting.dossier_overzicht FOR EACH ROW EXECUTE FUNCTION kwijting.wacht()`

/** Records, as a version of the program does, what an opdracht had to say. */
async function tekenOp(opdrachtId: string, versie: string): Promise<void> {
  const berichten = await proef.sql<Berichtrij>(
    `SELECT bericht_id, dossier_id, b.versie, plaats, inhoud FROM kwijting.bericht b JOIN kwijting.gebeurtenis g
     ON g.stroom_id = b.dossier_id AND g.versie = b.versie WHERE g.opdracht_id = $1`,
    [opdrachtId],
  )
  await proef.sql(
    `UPDATE kwijting.opdracht SET afleiding = $2, berichten_hash = decode($3, 'hex') WHERE opdracht_id = $1`,
    [opdrachtId, versie, berichtenHash(opdrachtId, berichten)],
  )
}

const notitie = (id: string, tekst: string) =>
  proef.doe({ stroom: { soort: 'dossier', id }, soort: 'MaakNotitie', invoer: { tekst } })

/** A rebuild and then an opdracht: both were done, and nothing is wrong. */
async function maakAf(bezig: Promise<unknown>[]): Promise<void> {
  const [, antwoord] = await Promise.all(bezig.splice(0))
  assert.equal(Object(antwoord).soort, 'gedaan')
  assert.deepEqual(await stuk(), [])
}

describe('herbouw', () => {
  test('makes the rows of another version those of this one; a second time there is nothing to write', async () => {
    await maakVerouderd()
    assert.deepEqual((await stuk()).sort(), [...verouderd].sort())
    const [bericht] = await proef.sql<{ n: number }>('SELECT count(*)::int AS n FROM kwijting.bericht')
    const alle = { dossiers: extra + 2, gewijzigd: extra + 2, onleesbaar: [] }
    assert.deepEqual(await proef.opslag.herbouw({ alles: true }), alle)
    assert.deepEqual(await stuk(), [])
    assert.deepEqual(await proef.sql('SELECT count(*)::int AS n FROM kwijting.bericht'), [bericht])
    const ervoor = await rijen()
    assert.deepEqual(await proef.opslag.herbouw({ alles: true }), { ...alle, gewijzigd: 0 })
    assert.deepEqual(await rijen(), ervoor)
    assert.deepEqual(await proef.opslag.herbouw({}), { dossiers: 0, gewijzigd: 0, onleesbaar: [] })
  })

  test('is done once by itself at start, in the background, and not at the next', async () => {
    await maakVerouderd()
    const start = () => bouwOp({ databaseUrl: proef.url, log, simulatie: null })
    const opbouw = await start()
    await opbouw.jobs.wachtTotLeeg()
    assert.deepEqual(await stuk(), [])
    assert.deepEqual(
      (await stand()).map(({ versie, klaar }) => [versie, klaar]),
      [[afleiding, true]],
    )
    await opbouw.sluit()
    assert.equal(await proef.opslag.planHerbouw(), false)
    const ervoor = await rijen()
    const nogEens = await start()
    await nogEens.jobs.wachtTotLeeg()
    await nogEens.sluit()
    assert.deepEqual(await rijen(), ervoor)
  })

  test('killed half-way, the next goes on where it was', async () => {
    await maakVerouderd()
    const [laatste] = await proef.sql<{ id: string }>(
      'SELECT dossier_id AS id FROM kwijting.dossier_overzicht ORDER BY dossier_id DESC LIMIT 1',
    )
    const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
    const env = { ...process.env, DATABASE_URL: proef.url }
    await terwijlBezet(stroomslot, laatste?.id ?? '', async () => {
      const kind = spawn(process.execPath, [cli, 'herbouw'], { env, stdio: 'ignore' })
      const einde = once(kind, 'exit')
      await totWachtend(proef, 1)
      kind.kill('SIGKILL')
      assert.deepEqual(await einde, [null, 'SIGKILL'])
    })
    const [half] = await stand()
    assert.deepEqual([half?.versie, half?.klaar], [afleiding, false])
    const [over] = await proef.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM kwijting.stroom WHERE soort = 'dossier' AND stroom_id > $1`,
      [half?.tot],
    )
    assert.ok(over && over.n > 0 && over.n < extra)
    assert.ok((await stuk()).includes('De leestabellen zijn van deze versie'))
    assert.equal(await proef.opslag.planHerbouw(), true)
    assert.equal((await proef.opslag.herbouw({}))?.dossiers, over.n)
    assert.deepEqual(await stuk(), [])
  })

  test('an opdracht on a dossier that is being rebuilt is not lost, whoever is first', async () => {
    await maakVerouderd()
    const bezig: Promise<unknown>[] = []
    await terwijlBezet(stroomslot, lopend, async () => {
      bezig.push(proef.opslag.herbouw({}))
      await totWachtend(proef, 1)
      bezig.push(notitie(lopend, 'Terwijl de herbouw wacht.'))
    })
    await maakAf(bezig)
    await proef.sql(houdHerbouwOp)
    await proef.sql(`UPDATE kwijting.dossier_overzicht SET wacht_tekst = 'vroeger' WHERE dossier_id = $1`, [lopend])
    await terwijlBezet('SELECT pg_advisory_xact_lock(hashtext($1))', 'herbouw', async () => {
      bezig.push(proef.opslag.herbouw({ alles: true }))
      await totWachtend(proef, 1)
      let klaar = false
      bezig.push(notitie(lopend, 'Tussen lezen en schrijven.').finally(() => (klaar = true)))
      await totWachtend(proef, 2, () => klaar)
    })
    await proef.sql('DROP FUNCTION kwijting.wacht CASCADE')
    await maakAf(bezig)
    await maakVerouderd()
    const ids = await proef.sql<{ id: string }>(
      `SELECT dossier_id AS id FROM kwijting.dossier_overzicht WHERE fase <> 'einde'`,
    )
    const [, ...antwoorden] = await Promise.all([
      proef.opslag.herbouw({}),
      ...ids.map(({ id }, i) => notitie(id, `Notitie ${i}`)),
    ])
    assert.ok(antwoorden.every(({ soort }) => soort === 'gedaan'))
    assert.deepEqual(await stuk(), [])
  })

  test('an opdracht on a dossier that still has the rows of another version is carried out', async () => {
    await maakVerouderd()
    await proef.sql(
      `INSERT INTO kwijting.zoekwoord SELECT organisatie_id, 'nieuwenhuizen', stroom_id FROM kwijting.stroom WHERE stroom_id = $1`,
      [lopend],
    )
    const antwoord = await proef.doe({
      stroom: { soort: 'dossier', id: lopend },
      soort: 'VulPersoonsgegevensAan',
      invoer: { naam: 'Fatima Nieuwenhuizen', telefoon: '06 12345678' },
    })
    assert.equal(antwoord.soort, 'gedaan', JSON.stringify(antwoord))
    await proef.opslag.herbouw({})
    assert.deepEqual(await stuk(), [])
  })

  test('what was said stays as it was recorded: compared with that, and never written again', async () => {
    const [bericht] = await proef.sql<{ id: string; org: string; opdracht: string; was: unknown }>(
      `SELECT b.bericht_id AS id, b.organisatie_id AS org, g.opdracht_id AS opdracht, b.inhoud AS was FROM kwijting.bericht b
       JOIN kwijting.gebeurtenis g ON g.stroom_id = b.dossier_id AND g.versie = b.versie WHERE b.dossier_id = $1 LIMIT 1`,
      [bemiddeld],
    )
    assert.ok(bericht)
    await proef.opslag.markeerVerzonden(bericht.org, bericht.id)
    const archief = 'Elk bericht is zoals het werd opgetekend'
    const vandaag = 'Elk bericht uit het herspeelde dossier bestaat precies een keer, en geen ander'
    await proef.sql(`SET session_replication_role = 'replica'`)
    await proef.sql(
      `UPDATE kwijting.bericht SET inhoud = jsonb_set(inhoud, '{datum}', '"2020-01-01"') WHERE bericht_id = $1`,
      [bericht.id],
    )
    assert.deepEqual((await stuk()).sort(), [archief, vandaag])
    await tekenOp(bericht.opdracht, '0.0.9+vroeger')
    assert.deepEqual(await stuk(), [], 'another version said it otherwise, and recorded that')
    await proef.opslag.herbouw({ alles: true })
    const [na] = await proef.sql<{ datum: string }>(
      `SELECT inhoud ->> 'datum' AS datum FROM kwijting.bericht WHERE bericht_id = $1`,
      [bericht.id],
    )
    assert.equal(na?.datum, '2020-01-01')
    await proef.sql(`UPDATE kwijting.bericht SET inhoud = $2 WHERE bericht_id = $1`, [bericht.id, bericht.was])
    assert.deepEqual(await stuk(), [archief])
    await tekenOp(bericht.opdracht, afleiding)
    await proef.sql(`SET session_replication_role = 'origin'`)
    assert.deepEqual(await stuk(), [])
  })

  test('a log that cannot be read is named and keeps nobody else from being rebuilt; it is not done', async () => {
    await maakVerouderd()
    const zet = `UPDATE kwijting.gebeurtenis_inhoud SET inhoud = jsonb_set(inhoud, '{soort}', to_jsonb($2::text))
      WHERE stroom_id = $1 AND versie = 1`
    await proef.sql(zet, [bemiddeld, 'Onbekend'])
    const uitkomst = await proef.opslag.herbouw({})
    assert.deepEqual(uitkomst, { dossiers: extra + 2, gewijzigd: extra + 1, onleesbaar: [bemiddeld] })
    assert.deepEqual(
      (await stand()).map(({ klaar }) => klaar),
      [false],
    )
    await proef.sql(zet, [bemiddeld, 'Aangemeld'])
    assert.deepEqual(await proef.opslag.herbouw({}), { dossiers: extra + 2, gewijzigd: 1, onleesbaar: [] })
    assert.deepEqual(await stuk(), [])
  })

  test('asked to stop, it stops, and goes on later; two versions of the program do not undo each other', async () => {
    await maakVerouderd()
    assert.equal((await proef.opslag.herbouw({ stop: AbortSignal.abort() }))?.dossiers, 0)
    const bezig: Promise<unknown>[] = []
    await terwijlBezet(stroomslot, bemiddeld, async () => {
      bezig.push(assert.rejects(proef.opslag.herbouw({}), /Another version of Kwijting/))
      await totWachtend(proef, 1)
      await proef.sql(`UPDATE kwijting.herbouw SET versie = '9.0.0+later'`)
    })
    await Promise.all(bezig)
    assert.equal((await proef.opslag.herbouw({ organisatie: 'zonderland' }))?.dossiers, extra + 2)
    assert.deepEqual(await stuk(), [])
    assert.equal(await proef.opslag.herbouw({ organisatie: 'nergens' }), null)
  })

  test('a dossier that can go on by itself under this version gets its job, and no other', async () => {
    const vooraf = inBeeld.findIndex(({ soort }) => soort === 'HerinnerSaldoOpgaven')
    const id = await proef.wandel(inBeeld.slice(0, vooraf))
    proef.zetDag('2026-02-26')
    await proef.sql('DELETE FROM graphile_worker._private_jobs')
    await proef.opslag.herbouw({ alles: true })
    assert.deepEqual(await proef.sql('SELECT key FROM graphile_worker.jobs'), [
      { key: `verloop:${proef.organisatieId}:${id}` },
    ])
  })
})
