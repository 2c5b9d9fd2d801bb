import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { controleer } from '../../src/koppelingen/opslag/index.ts'
import { blijven, doorFunctie } from '../steun/bewaren.ts'
import { doorzoek, gezegd, vindplaatsen } from '../steun/doorzoek.ts'
import { type Proefopslag, allesKlopt, proefopslag } from '../steun/opslag.ts'
import { bewezenBsn, bewezenNaam, logInMetBewijs } from '../steun/toegang.ts'
import { stuurAanmelding, vulTabellen } from '../steun/vul.ts'
import { wandelingen } from '../steun/wandeling.ts'

let proef: Proefopslag
before(async () => {
  proef = await proefopslag()
})
after(() => proef.sluit())

const kolom = async (sql: string) => (await proef.sql<{ t: string }>(sql)).map(({ t }) => t)
const gaan = () => kolom('SELECT tabel AS t FROM kwijting.dossiertabel')

/** The tables below those: their rows go with the row they refer to. */
const gaanMee = () =>
  kolom(
    `WITH RECURSIVE weg AS (
       SELECT to_regclass('kwijting.' || tabel)::oid AS tabel FROM kwijting.dossiertabel
       UNION SELECT to_regclass('kwijting.account')::oid
       UNION SELECT conrelid FROM pg_constraint JOIN weg ON confrelid = weg.tabel
         WHERE contype = 'f' AND confdeltype = 'c')
     SELECT relname AS t FROM weg JOIN pg_class ON oid = tabel
     WHERE relname NOT IN (SELECT tabel FROM kwijting.dossiertabel) AND relname <> 'account'`,
  )

describe('a dossier of which the retention term is over', () => {
  test('of every table it is known whether its rows go, or stay and why', async () => {
    const alle = await kolom(
      `SELECT CASE nspname WHEN 'kwijting' THEN '' ELSE nspname || '.' END || relname AS t
       FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
       WHERE nspname IN ('kwijting', 'simulatie') AND relkind = 'r'`,
    )
    const bekend = [...(await gaan()), ...(await gaanMee()), ...doorFunctie, ...Object.keys(blijven)]
    assert.deepEqual(bekend.toSorted(), alle.toSorted())
  })

  test('the role that destroys sees the rows that must go, and their contents in none', async () => {
    const rows = await proef.sql<{ tabel: string; ziet: boolean; leest: string[] }>(
      `SELECT tabel,
         EXISTS (SELECT FROM pg_policies WHERE tablename = tabel AND 'kwijting_bewaring' = ANY (roles)) AS ziet,
         ARRAY(SELECT attname::text FROM pg_attribute
           WHERE attrelid = to_regclass('kwijting.' || tabel) AND attnum > 0 AND NOT attisdropped
             AND has_column_privilege('kwijting_bewaring', attrelid, attnum, 'SELECT')
             AND attname NOT IN ('organisatie_id', 'dossier_id', 'bericht_id', 'post_id')) AS leest
       FROM kwijting.dossiertabel`,
    )
    assert.ok(rows.length > 8)
    for (const { tabel, ziet, leest } of rows) assert.deepEqual([ziet, leest], [true, []], tabel)
  })

  test('nothing that was said in it is anywhere in the database any more', async () => {
    const eerder = await doorzoek(proef)
    await vulTabellen(proef)
    await stuurAanmelding(proef)
    await logInMetBewijs(proef)
    for (const stappen of zonderGeld) await proef.wandel(stappen)
    const dossiers = await kolom(`SELECT stroom_id::text AS t FROM kwijting.stroom WHERE soort = 'dossier'`)
    const gaanWeg = [...(await gaan()), 'inwonertoegang']
    for (const tabel of gaanWeg)
      assert.ok((await aantal(tabel, dossiers)) > 0, `${tabel} is empty: this proves nothing`)
    const ervoor = await doorzoek(proef)
    const teksten = [bewezenNaam, ...(await gezegd(proef))].filter(
      (tekst) => !handelden.has(tekst) && vindplaatsen([tekst], eerder).length === 0,
    )
    // Known of every dossier, of a BSN that was proven, and of what lies outside the log.
    for (const [tekst, tabel] of merktekens)
      assert.ok(teksten.includes(tekst) && vindplaatsen([tekst], ervoor).includes(`kwijting.${tabel}: ${tekst}`), tekst)

    for (const id of dossiers) await vernietig(id)
    for (const tabel of gaanWeg) assert.equal(await aantal(tabel, dossiers), 0, tabel)
    assert.deepEqual(vindplaatsen(teksten, await doorzoek(proef)), [])
    await allesKlopt(proef.url)

    await proef.sql(
      `INSERT INTO kwijting.gesprek (organisatie_id, dossier_id, onderwerp, antwoord, versie, op, door)
       VALUES ($1, $2, 'doel', '{}', 1, now(), '{}')`,
      [proef.organisatieId, dossiers[0]],
    )
    const { invarianten } = await controleer(proef.url)
    const geschonden = invarianten.filter((een) => een.geschonden > 0)
    assert.deepEqual(
      geschonden.map(({ naam, voorbeelden }) => [naam, voorbeelden]),
      [['Van een vernietigd dossier is geen inhoud over', [`${dossiers[0]}: gesprek`]]],
    )
  })
})

// At the end of these money is held: they cannot be destroyed.
const houdenGeld: readonly string[] = ['leefgeld', 'viaAfschrift']
const zonderGeld = Object.entries(wandelingen).flatMap(([naam, stappen]) =>
  houdenGeld.includes(naam) ? [] : [stappen],
)

/** Who acted stays in the log; of an inwoner that is a word for what he is. */
const handelden = new Set(
  zonderGeld.flat().flatMap(({ door }) => (door.soort !== 'inwoner' && 'naam' in door ? [door.naam] : [])),
)

const merktekens = [
  ['Fatima el Amrani', 'account'],
  ['Fatima el Amrani', 'post'],
  ['06 12345678', 'gebeurtenis_inhoud'],
  [bewezenBsn, 'gebeurtenis_inhoud'],
  [bewezenNaam, 'account'],
  ['De verhuurder wil niet wachten. Vragen wij de rechter om een pauze?', 'gebeurtenis_inhoud'],
  ['Moet ik iets meenemen naar het gesprek?', 'gebeurtenis_inhoud'],
  ['Rust, en weer vooruit kunnen.', 'gesprek'],
] as const

const aantal = async (tabel: string, dossiers: readonly string[]) =>
  (await proef.sql(`SELECT FROM kwijting.${tabel} WHERE dossier_id = ANY ($1::uuid[])`, [dossiers])).length

const vernietig = (id: string) =>
  proef.sql(`DO $$ BEGIN
    PERFORM set_config('role', 'kwijting_bewaring', true);
    PERFORM set_config('app.org', '${proef.organisatieId}', true);
    PERFORM kwijting.vernietig_dossier('${id}', now(), 'Bewaartermijn voorbij');
  END $$`)
