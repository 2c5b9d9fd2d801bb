import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { migreer, openOpslag } from '../../src/koppelingen/opslag/index.ts'
import { aangebodenBatch } from '../steun/betalen.ts'
import { type Proefopslag, log, proefopslag, richtProefIn } from '../steun/opslag.ts'
import { vulTabellen } from '../steun/vul.ts'
import { openProefserver, proefdatabase } from '../steun/proefdatabase.ts'
import { voor } from '../steun/gegeven.ts'
import { mislukt, toelating, viaAfschrift } from '../steun/wandeling.ts'

let proef: Proefopslag
let app: pg.Client
let dossier: string
let zonderGeld: string
let metGeld: string
before(async () => {
  proef = await proefopslag('a')
  dossier = await proef.wandel(toelating)
  zonderGeld = await proef.wandel(mislukt)
  metGeld = await proef.wandel(voor(mislukt, 'DeelUitBijEinde'))
  await aangebodenBatch(proef)
  await vulTabellen(proef)
  // Last: from here on no money is recorded by hand.
  await proef.wandel(viaAfschrift)
  app = new pg.Client({ connectionString: proef.url })
  await app.connect()
  await app.query('SET ROLE kwijting_app')
})
after(async () => {
  await app.end()
  await proef.sluit()
})

const wordt = (organisatieId: string) => app.query(`SELECT set_config('app.org', $1, false)`, [organisatieId])
const geweigerd = (code: string) => (fout: unknown) => fout instanceof pg.DatabaseError && fout.code === code

describe('the role of the application', () => {
  const alleenErbij = [
    'gebeurtenis',
    'gebeurtenis_inhoud',
    'opdracht',
    'verwerking',
    'boekregel',
    'bankrekening',
    'bankafschrift',
    'bankpost',
    'betaalbatch',
    'betaling_stap',
    'betaalregel',
    'betaalbestand',
    'koppeling',
    'document',
    'documentdeel',
    'post',
    'conversatie',
    'antwoordlink',
    'ddas_uitlevering',
    'ddas_opvraging',
  ]
  for (const tabel of alleenErbij)
    test(`${tabel}: adds and reads, never changes or removes`, async () => {
      await wordt(proef.organisatieId)
      for (const sql of [
        `UPDATE kwijting.${tabel} SET organisatie_id = organisatie_id`,
        `DELETE FROM kwijting.${tabel}`,
        `TRUNCATE kwijting.${tabel}`,
      ])
        await assert.rejects(app.query(sql), geweigerd('42501'), sql)
      const { rows } = await app.query<{ recht: string; heeft: boolean }>(
        `SELECT recht, has_table_privilege('kwijting_app', $1, recht) OR has_any_column_privilege('kwijting_app', $1, CASE
           WHEN recht IN ('DELETE', 'TRUNCATE', 'TRIGGER') THEN 'UPDATE' ELSE recht END) AS heeft
         FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS recht`,
        [`kwijting.${tabel}`],
      )
      assert.deepEqual(
        rows.filter((r) => r.heeft).map((r) => r.recht),
        ['SELECT', 'INSERT'],
      )
    })

  test('owns nothing, and every table has row-level security that its owner cannot pass either', async () => {
    const rows = await proef.sql<{ naam: string; goed: boolean; beleid: number }>(
      `SELECT relname AS naam, relrowsecurity AND relforcerowsecurity AND relowner <> 'kwijting_app'::regrole AS goed,
         (SELECT count(*)::int FROM pg_policy WHERE polrelid = c.oid) AS beleid
       FROM pg_class c WHERE relnamespace = 'kwijting'::regnamespace AND relkind = 'r'`,
    )
    assert.ok(rows.length >= 19)
    assert.deepEqual(
      rows.filter(({ goed, beleid }) => !goed || beleid === 0),
      [],
    )
  })

  test('organisatie_id is the first column of every key, unique constraint and foreign key', async () => {
    const rows = await proef.sql<{ wat: string }>(
      `SELECT relname || '.' || conname AS wat FROM pg_constraint
       JOIN pg_class c ON c.oid = conrelid JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
       WHERE connamespace = 'kwijting'::regnamespace AND contype IN ('p', 'u', 'f') AND attname <> 'organisatie_id' ORDER BY 1`,
    )
    assert.deepEqual(
      rows.map(({ wat }) => wat),
      [
        // Who logs in does not say for whom, and a party of schuldeisers is of no organisatie.
        'account.account_deur_bewezen_key',
        'account.account_deur_gebruikersnaam_key',
        'account.account_partij_id_fkey',
        'account.account_pkey',
        // Which tables there are is the same for everybody.
        'dossiertabel.dossiertabel_nummer_key',
        'dossiertabel.dossiertabel_pkey',
        'formulierconcept.formulierconcept_account_id_fkey',
        'formulierconcept.formulierconcept_pkey',
        'herstelcode.herstelcode_account_id_fkey',
        'herstelcode.herstelcode_pkey',
        'inlogpoging.inlogpoging_pkey',
        'klok.klok_pkey',
        'loketbehandeling.loketbehandeling_account_id_fkey',
        'loketbehandeling.loketbehandeling_partij_id_fkey',
        'migratie.migratie_pkey',
        'organisatie.organisatie_code_key',
        'partijbinding.partijbinding_partij_id_fkey',
        'partijcode.partijcode_account_id_fkey',
        'partijcode.partijcode_gemaakt_door_fkey',
        'partijcode.partijcode_partij_id_fkey',
        'partijcode.partijcode_pkey',
        'partijcode.partijcode_uitnodiging_id_key',
        'partijverslag.partijverslag_partij_id_fkey',
        'partijverslag.partijverslag_pkey',
        'schuldeiserpartij.schuldeiserpartij_kvk_nummer_key',
        'schuldeiserpartij.schuldeiserpartij_pkey',
        'sessie.sessie_account_id_fkey',
        'sessie.sessie_pkey',
        'sessie.sessie_sessie_id_key',
      ],
    )
  })

  test('writes no boeking that does not balance, or that is of two days', async () => {
    await wordt(proef.organisatieId)
    const [plek] = await proef.sql<{ id: string; versie: number }>(
      `SELECT stroom_id AS id, versie FROM kwijting.gebeurtenis WHERE stroom_id = $1 AND versie = 2`,
      [dossier],
    )
    const boek = async (...regels: readonly (readonly [rekening: string, dag: string, bedrag: number])[]) => {
      await app.query('BEGIN')
      try {
        for (const [i, regel] of regels.entries())
          await app.query(
            `INSERT INTO kwijting.boekregel (organisatie_id, stroom_id, versie, boeking, regel, rekening, datum, bedrag,
               omschrijving, dossier_id)
             VALUES ($1, $2, $3, 7, $4, $5, $6, $7, 'Met de hand', CASE $5 WHEN 'bank' THEN NULL ELSE $2::uuid END)`,
            [proef.organisatieId, plek?.id, plek?.versie, i, ...regel],
          )
        // Somebody else's rows are in view when it is looked at.
        await wordt(randomUUID())
        await app.query('COMMIT')
      } finally {
        await app.query('ROLLBACK')
        await wordt(proef.organisatieId)
      }
    }
    const dag = '2026-03-20'
    const scheef = (fout: unknown) => fout instanceof pg.DatabaseError && fout.constraint === 'boeking_in_evenwicht'
    await assert.rejects(boek(['bank', dag, 100]), scheef)
    await assert.rejects(boek(['bank', dag, 100], ['reservering', dag, -99]), scheef)
    await assert.rejects(boek(['bank', dag, 100], ['reservering', '2026-03-21', -100]), scheef)
    await assert.rejects(boek(['bank', dag, 0]), geweigerd('23514'))
    await assert.rejects(boek(['kas', dag, 100]), geweigerd('23514'))
    await assert.rejects(boek(['te-betalen-schuldeiser', dag, 100]), geweigerd('23514'))
    const { rowCount } = await app.query('SELECT FROM kwijting.boekregel WHERE boeking = 7')
    assert.equal(rowCount, 0)
    await boek(['bank', dag, 100], ['reservering', dag, -100])
    await assert.rejects(boek(['bank', dag, 100], ['reservering', dag, -100]), geweigerd('23505'))
    const later = `INSERT INTO kwijting.boekregel SELECT organisatie_id, stroom_id, versie, boeking, 9, datum,
      omschrijving, rekening, NULL, NULL, NULL, 1 FROM kwijting.boekregel WHERE boeking = 7 AND regel = 0`
    await assert.rejects(app.query(later), scheef)
  })

  test('may not plan a job past its door, nor read the jobs', async () => {
    await assert.rejects(app.query('SELECT * FROM graphile_worker.jobs'), geweigerd('42501'))
  })

  test('no function that runs as the owner can be led elsewhere, and none is open to everybody', async () => {
    const rows = await proef.sql<{ naam: string; goed: boolean }>(
      `SELECT proname AS naam, (NOT prosecdef OR proconfig::text LIKE '%search_path=%pg_temp%')
         AND NOT EXISTS (SELECT FROM aclexplode(coalesce(proacl, acldefault('f', proowner))) WHERE grantee = 0) AS goed
       FROM pg_proc WHERE pronamespace = 'kwijting'::regnamespace`,
    )
    assert.ok(rows.length >= 10)
    assert.deepEqual(
      rows.filter(({ goed }) => !goed),
      [],
    )
  })
})

test('the role of the retention term destroys no dossier for which money is held', async () => {
  const [leeg, vol] = [zonderGeld, metGeld]
  const vernietig = (id: string) =>
    metClient(proef.url, async (c) => {
      await c.query('BEGIN; SET LOCAL ROLE kwijting_bewaring')
      await c.query(`SELECT set_config('app.org', $1, true)`, [proef.organisatieId])
      await c.query(`SELECT kwijting.vernietig_dossier($1, now(), 'Bewaartermijn voorbij')`, [id])
      await c.query('ROLLBACK')
    })
  await vernietig(leeg)
  await assert.rejects(vernietig(vol), geweigerd('23001'))
})

describe('organisation B', () => {
  const b = randomUUID()

  test('reads no row of A, not even by its id', async () => {
    await wordt(b)
    const tabellen = await proef.sql<{ naam: string }>(
      `SELECT table_name AS naam FROM information_schema.columns
       WHERE table_schema = 'kwijting' AND column_name = 'organisatie_id' AND table_name <> 'account'`,
    )
    for (const { naam } of tabellen) {
      const [vol] = await proef.sql<{ n: number }>(
        `SELECT count(*)::int AS n FROM kwijting.${naam} WHERE organisatie_id = $1`,
        [proef.organisatieId],
      )
      if (naam !== 'ddas_levering') assert.ok((vol?.n ?? 0) > 0, `${naam} is empty: this proves nothing`)
      const lees = app.query(`SELECT FROM kwijting.${naam} WHERE organisatie_id = $1`, [proef.organisatieId])
      // What a party does with its questions is read by no organisation at all.
      if (naam === 'loketbehandeling') await assert.rejects(lees, geweigerd('42501'))
      else assert.equal((await lees).rows.length, 0, naam)
    }
    const { opslag } = proef
    const inzage = { door: proef.hulpverlener, waarom: 'nieuwsgierig' }
    assert.equal(await opslag.dossier(b, dossier, inzage), null)
    const [bericht] = await opslag.berichtenTeVerzenden(proef.organisatieId, dossier)
    assert.ok(bericht)
    assert.equal(await opslag.bericht(b, bericht.id, inzage), null)
    assert.equal(await opslag.markeerVerzonden(b, bericht.id), false)
    assert.deepEqual(await opslag.werkvoorraad(b, { pagina: 1, metEinde: true }), {
      rijen: [],
      totaal: 0,
      gelijkend: false,
    })
    assert.deepEqual(await opslag.wieKeekMee(b, dossier), [])
    for await (const { id } of opslag.alleDossiers(b)) assert.fail(id)
  })

  test('writes no row of A', async () => {
    await wordt(b)
    const stroom = `INSERT INTO kwijting.stroom (organisatie_id, stroom_id, soort) VALUES ($1, $2, 'dossier')`
    await assert.rejects(app.query(stroom, [proef.organisatieId, randomUUID()]), geweigerd('42501'))
    const { rowCount } = await app.query('UPDATE kwijting.stroom SET versie = 99 WHERE stroom_id = $1', [dossier])
    assert.equal(rowCount, 0)
    const voor = await proef.tellingen()
    const antwoord = proef.opslag.voerUit(
      proef.verzoek({
        organisatieId: b,
        stroom: { soort: 'dossier', id: dossier },
        soort: 'MaakNotitie',
        invoer: { tekst: 'x' },
      }),
    )
    await assert.rejects(antwoord, /no such organisation/)
    assert.deepEqual(await proef.tellingen(), voor)
  })

  test('nobody sees anything before an organisation is chosen', async () => {
    await wordt('')
    for (const tabel of [
      'dossier_overzicht',
      'gebeurtenis',
      'medewerker',
      'account',
      'inwonertoegang',
      'partijbinding',
    ])
      assert.equal((await app.query(`SELECT FROM kwijting.${tabel}`)).rowCount, 0)
    // Of no organisatie: read by functions that ask for a secret, or for one party.
    for (const tabel of ['sessie', 'schuldeiserpartij', 'herstelcode'])
      await assert.rejects(app.query(`SELECT FROM kwijting.${tabel}`), geweigerd('42501'))
  })
})

describe('the start', () => {
  test('refuses a role that could pass row-level security, and a table without it', async () => {
    // Roles belong to a whole server, which other test files share: so on a server of its own.
    const server = await openProefserver()
    const open = () => openOpslag({ url: server.url, log, demo: false })
    await migreer(server.url)
    for (const eigenschap of ['SUPERUSER', 'BYPASSRLS']) {
      await metClient(server.url, (c) => c.query(`ALTER ROLE kwijting_app ${eigenschap}`))
      await assert.rejects(open(), /must be no superuser and must not pass/)
      await metClient(server.url, (c) => c.query(`ALTER ROLE kwijting_app NO${eigenschap}`))
    }
    await (await open()).sluit()
    await metClient(server.url, (c) => c.query('ALTER TABLE kwijting.stroom NO FORCE ROW LEVEL SECURITY'))
    await assert.rejects(open(), /Without row-level security: stroom/)
    await server.sluit()
  })

  test('migrating again changes nothing; an edited migration and a newer database are refused', async () => {
    const kopie = await proefdatabase(migreer, 'kwijting')
    await Promise.all([migreer(kopie.url), migreer(kopie.url)])
    await metClient(kopie.url, (c) => c.query(`UPDATE kwijting.migratie SET controlesom = 'x' WHERE nummer = 2`))
    await assert.rejects(migreer(kopie.url), /0002_leestabellen.sql was changed/)
    await assert.rejects(openOpslag({ url: kopie.url, log, demo: false }), /was changed/)
    await metClient(kopie.url, (c) =>
      c.query(`INSERT INTO kwijting.migratie (nummer, naam, controlesom) VALUES (9999, 'later', 'x')`),
    )
    await assert.rejects(migreer(kopie.url), /newer than this version/)
    await metClient(kopie.url, (c) => c.query('DELETE FROM kwijting.migratie WHERE nummer > 1'))
    await assert.rejects(openOpslag({ url: kopie.url, log, demo: false }), /older than the code/)
    await kopie.sluit()
  })

  test('a database that held money before there was a grootboek is refused, and left as it was', async () => {
    const kopie = await proefdatabase(migreer, 'kwijting')
    const oud = await richtProefIn(kopie.url)
    await oud.wandel(mislukt)
    await oud.sql('DELETE FROM kwijting.migratie WHERE nummer > 7')
    const voor = await oud.tellingen()
    await assert.rejects(migreer(kopie.url), /money of before the grootboek: begin with a new database/)
    assert.deepEqual(await oud.tellingen(), voor)
    await oud.sluit()
    await kopie.sluit()
  })

  test('an owner who is no superuser can migrate, work and check', async () => {
    const kopie = await proefdatabase()
    const naam = `eigenaar_${randomUUID().replaceAll('-', '')}`
    const database = new URL(kopie.url).pathname.slice(1)
    await metClient(kopie.url, async (c) => {
      await c.query(`CREATE ROLE ${naam} LOGIN CREATEROLE PASSWORD 'geheim'`)
      await c.query(
        `GRANT kwijting_app, kwijting_worker, kwijting_bewaring, kwijting_schuldeiser TO ${naam} WITH ADMIN OPTION`,
      )
      await c.query(`ALTER DATABASE ${database} OWNER TO ${naam}`)
    })
    const url = new URL(kopie.url)
    url.username = naam
    url.password = 'geheim'
    await migreer(url.href)
    const opslag = await openOpslag({ url: url.href, log, demo: false })
    assert.deepEqual(await opslag.organisaties(), [])
    await opslag.sluit()
    await metClient(kopie.url, (c) => c.query(`ALTER DATABASE ${database} OWNER TO CURRENT_USER`))
    await metClient(kopie.url, (c) =>
      c.query(`REASSIGN OWNED BY ${naam} TO CURRENT_USER; DROP OWNED BY ${naam}; DROP ROLE ${naam}`),
    )
    await kopie.sluit()
  })
})

async function metClient(url: string, doe: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await doe(client)
  } finally {
    await client.end()
  }
}
