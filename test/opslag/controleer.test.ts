import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { controleer, migreer, openOpslag } from '../../src/koppelingen/opslag/index.ts'
import { log, richtProefIn } from '../steun/opslag.ts'
import { type Proefdatabase, proefdatabase } from '../steun/proefdatabase.ts'
import { wandelingen } from '../steun/wandeling.ts'

const dossier = randomUUID()
/** A dossier that was walked through from aanmelding to einde; every test gets a copy of the database. */
const gewandeld = () =>
  proefdatabase(
    async (url) => {
      await migreer(url)
      const proef = await richtProefIn(url)
      await proef.wandel(wandelingen.schuldbemiddeling, dossier)
      await proef.sluit()
    },
    `wandeling_${dossier.replaceAll('-', '')}`,
  )

let heel: Proefdatabase
before(async () => {
  heel = await gewandeld()
})
after(() => heel.sluit())

const gebroken = async (url: string) => (await controleer(url)).invarianten.filter(({ geschonden }) => geschonden > 0)

const keten = 'De hashketen van elke stroom klopt'
const inhoud = 'De inhoud hoort bij haar hash'
const versies = 'De versies zijn aaneengesloten'
const herspeelbaar = 'Elke stroom is te herspelen'
const opdrachten = 'Elke gebeurtenis hoort bij haar opdracht en antwoord'
const verwerkingen = 'Elke opdracht staat precies een keer in het verwerkingenlog'
const overzichten = 'Het overzicht is gelijk aan het herspeelde dossier'
const zoekwoorden = 'De zoekwoorden zijn gelijk aan het herspeelde dossier'
const termijnen = 'De termijnen zijn gelijk aan het herspeelde dossier'
const berichten = 'Elk bericht uit het herspeelde dossier bestaat precies een keer, en geen ander'
const archief = 'Elk bericht is zoals het werd opgetekend'
const afleiding = 'De leestabellen zijn van deze versie'
const boekregels = 'De boekingen zijn gelijk aan het herspeelde dossier'
const opgetekend = 'Elke boeking is zoals zij werd opgetekend'
const evenwicht = 'Elke boeking is in evenwicht'
const saldo = 'Reservering, leefgeld en afloscapaciteit van elk dossier zijn wat er in het grootboek staat'
const onderNul = 'Geen saldo van een inwoner is onder nul'
const toegedeeld = 'Wat is uitgedeeld staat in het grootboek als te betalen aan de schuldeisers'
const nul = 'Alle rekeningen van een organisatie samen zijn nul'
const bank = 'De bank houdt wat de clienten samen hebben, en wat nog betaald moet worden'
const standen = 'Elk bericht heeft precies een stand'
const berichtlot = 'Van elk bericht aan een schuldeiser is bekend wat ervan werd'
const berichttelling = 'De berichten aan schuldeisers zijn per kanaal geteld samen alle'
const schuldeisers = 'Het contactenboek is gelijk aan de herspeelde schuldeiser'
const organisaties = 'Organisatie en medewerkers zijn gelijk aan de herspeelde organisatie'
const vernietigd = 'Van een vernietigd dossier is geen inhoud over'

// Each as the superuser, past every grant and constraint; `session_replication_role` also switches foreign keys off.
const schades: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'who did it',
    [`UPDATE kwijting.gebeurtenis SET door = '{"soort":"kwijting","x":1}' WHERE stroom_id = $1 AND versie = 3`],
    [keten],
  ],
  [
    'when it was recorded',
    [
      `UPDATE kwijting.gebeurtenis SET opgetekend_op = opgetekend_op + interval '1 day' WHERE stroom_id = $1 AND versie = 3`,
    ],
    [keten],
  ],
  [
    'a head that is not the last',
    [`UPDATE kwijting.stroom SET kop = decode(repeat('11', 32), 'hex') WHERE stroom_id = $1`],
    [keten],
  ],
  ['the version of the stroom', [`UPDATE kwijting.stroom SET versie = versie + 1 WHERE stroom_id = $1`], [versies]],
  [
    'what was said',
    [
      `UPDATE kwijting.gebeurtenis_inhoud SET inhoud = inhoud || '{"toelichting":"anders"}' WHERE stroom_id = $1 AND versie = 3`,
    ],
    [inhoud],
  ],
  [
    'a gebeurtenis taken out of the middle',
    [
      `DELETE FROM kwijting.gebeurtenis_inhoud WHERE stroom_id = $1 AND versie = 11`,
      `DELETE FROM kwijting.gebeurtenis WHERE stroom_id = $1 AND versie = 11`,
    ],
    [keten, versies, opdrachten, overzichten, berichten, boekregels],
  ],
  [
    'a kind that nobody knows',
    [`UPDATE kwijting.gebeurtenis_inhoud SET inhoud = '{"soort":"Onbekend"}' WHERE stroom_id = $1 AND versie = 11`],
    [inhoud, herspeelbaar],
  ],
  [
    'an opdracht that is gone',
    [`DELETE FROM kwijting.opdracht WHERE ctid IN (SELECT ctid FROM kwijting.opdracht WHERE stroom_id = $1 LIMIT 1)`],
    [opdrachten],
  ],
  [
    'an answer that was changed',
    [
      `UPDATE kwijting.opdracht SET antwoord = jsonb_set(antwoord, '{gebeurtenissen}', '["Anders"]') WHERE ctid IN (SELECT ctid FROM kwijting.opdracht WHERE stroom_id = $1 LIMIT 1)`,
    ],
    [opdrachten],
  ],
  [
    'an audit row that is gone',
    [
      `DELETE FROM kwijting.verwerking WHERE ctid IN (SELECT ctid FROM kwijting.verwerking WHERE betrokkene = $1 AND handeling = 'opdracht' LIMIT 1)`,
    ],
    [verwerkingen],
  ],
  [
    'the overzicht',
    [`UPDATE kwijting.dossier_overzicht SET totaal_schuld = totaal_schuld + 1 WHERE dossier_id = $1`],
    [overzichten],
  ],
  ['an overzicht that is gone', [`DELETE FROM kwijting.dossier_overzicht WHERE dossier_id = $1`], [overzichten]],
  [
    'a search word too many',
    [
      `INSERT INTO kwijting.zoekwoord SELECT organisatie_id, 'zomaar', stroom_id FROM kwijting.stroom WHERE stroom_id = $1`,
    ],
    [zoekwoorden],
  ],
  [
    'a termijn',
    [
      `UPDATE kwijting.termijn SET uiterlijk = uiterlijk + 1 WHERE dossier_id = $1 AND sleutel = (SELECT min(sleutel) FROM kwijting.termijn WHERE dossier_id = $1)`,
    ],
    [termijnen],
  ],
  [
    'a bericht that is gone',
    [`DELETE FROM kwijting.bericht WHERE ctid IN (SELECT ctid FROM kwijting.bericht WHERE dossier_id = $1 LIMIT 1)`],
    [berichten, archief],
  ],
  [
    'a bericht twice',
    [
      `INSERT INTO kwijting.bericht (organisatie_id, bericht_id, dossier_id, versie, plaats, inhoud) SELECT organisatie_id, gen_random_uuid(), dossier_id, versie, plaats + 90, inhoud FROM kwijting.bericht WHERE dossier_id = $1 LIMIT 1`,
    ],
    [berichten, archief],
  ],
  [
    'what a bericht says',
    [`UPDATE kwijting.bericht SET inhoud = inhoud || '{"datum":"2020-01-01"}' WHERE dossier_id = $1`],
    [berichten, archief],
  ],
  [
    'what was recorded of the berichten of an opdracht',
    [`UPDATE kwijting.opdracht SET berichten_hash = decode(repeat('11', 32), 'hex') WHERE stroom_id = $1`],
    [archief],
  ],
  [
    'a cent more on the bank',
    [
      `UPDATE kwijting.boekregel SET bedrag = bedrag + 1 WHERE ctid IN (SELECT ctid FROM kwijting.boekregel WHERE stroom_id = $1 AND rekening = 'bank' LIMIT 1)`,
    ],
    [boekregels, opgetekend, evenwicht, nul, bank],
  ],
  [
    'a boeking that is gone',
    [
      `DELETE FROM kwijting.boekregel WHERE stroom_id = $1 AND versie = (SELECT min(versie) FROM kwijting.boekregel WHERE stroom_id = $1)`,
    ],
    [boekregels, opgetekend, saldo, onderNul, bank],
  ],
  [
    'a payment that was never booked',
    [
      `DELETE FROM kwijting.boekregel WHERE stroom_id = $1 AND omschrijving = 'Betaald aan schuldeiser' AND boeking = 1`,
    ],
    [boekregels, opgetekend],
  ],
  [
    'a payout that was never booked',
    [`DELETE FROM kwijting.boekregel WHERE stroom_id = $1 AND omschrijving LIKE 'Uitdeling %'`],
    [boekregels, opgetekend, saldo, toegedeeld, bank],
  ],
  [
    'a share that went to another schuldeiser',
    [`UPDATE kwijting.boekregel SET schuldeiser_id = 'een-ander' WHERE stroom_id = $1 AND schuldeiser_id IS NOT NULL`],
    [boekregels, opgetekend],
  ],
  [
    'a boeking on two days',
    [`UPDATE kwijting.boekregel SET datum = datum + 1 WHERE stroom_id = $1 AND rekening = 'bank'`],
    [boekregels, opgetekend, evenwicht],
  ],
  [
    'a balanced boeking that nothing explains',
    [
      `INSERT INTO kwijting.boekregel SELECT organisatie_id, stroom_id, 1, 0, n, '2026-03-20', 'Zomaar', CASE n WHEN 0 THEN 'bank' ELSE 'vergoeding' END, NULL, NULL, NULL, 100 - 200 * n FROM kwijting.stroom, generate_series(0, 1) AS n WHERE stroom_id = $1`,
    ],
    [boekregels, opgetekend],
  ],
  [
    'what an earlier version of the program booked',
    [
      `UPDATE kwijting.opdracht SET afleiding = '0.0.9+vroeger' WHERE stroom_id = $1`,
      `UPDATE kwijting.boekregel SET schuldeiser_id = 'een-ander' WHERE stroom_id = $1 AND schuldeiser_id IS NOT NULL`,
    ],
    [opgetekend],
  ],
  [
    'rows that another version of the program wrote',
    [`UPDATE kwijting.herbouw SET versie = '0.0.9+vroeger' WHERE $1::uuid IS NOT NULL`],
    [afleiding],
  ],
  [
    'a bericht in two stands',
    [
      'ALTER TABLE kwijting.bericht DROP CONSTRAINT bericht_stand',
      `UPDATE kwijting.bericht SET beantwoord_op = now() WHERE ctid IN (SELECT ctid FROM kwijting.bericht WHERE dossier_id = $1 AND stand = 'te-verzenden' LIMIT 1)`,
    ],
    [standen],
  ],
  [
    'a stand that nobody knows',
    [
      'ALTER TABLE kwijting.bericht DROP CONSTRAINT bericht_stand',
      `UPDATE kwijting.bericht SET stand = 'zoek' WHERE dossier_id = $1`,
    ],
    [standen, berichtlot, berichttelling],
  ],
  [
    'a schuldeiser',
    [
      `UPDATE kwijting.schuldeiser SET gegevens = gegevens || '{"privepersoon":true}' WHERE $1::uuid IS NOT NULL AND gegevens ->> 'privepersoon' = 'false'`,
    ],
    [schuldeisers],
  ],
  [
    'a medewerker',
    [`UPDATE kwijting.medewerker SET rollen = '{beheerder}' WHERE $1::uuid IS NOT NULL`],
    [organisaties],
  ],
  [
    'half of a dossier destroyed',
    [`DELETE FROM kwijting.gebeurtenis_inhoud WHERE stroom_id = $1 AND versie > 2`],
    [vernietigd],
  ],
]

/** Does something to a copy of the database, as its superuser. */
async function opKopie(doe: (client: pg.Client, url: string) => Promise<void>): Promise<void> {
  const kopie = await gewandeld()
  const client = new pg.Client({ connectionString: kopie.url })
  await client.connect()
  try {
    await doe(client, kopie.url)
  } finally {
    await client.end()
    await kopie.sluit()
  }
}

describe('controleer', () => {
  test('finds nothing when nothing is wrong', async () => assert.deepEqual(await gebroken(heel.url), []))

  for (const [wat, schade, verwacht] of schades)
    test(`names what is broken: ${wat}`, () =>
      opKopie(async (client, url) => {
        await client.query(`SET session_replication_role = 'replica'`)
        for (const sql of schade) {
          const { rowCount } = await client.query(sql, sql.includes('$1') ? [dossier] : [])
          assert.ok(rowCount === null || rowCount > 0, `nothing was damaged: ${sql}`)
        }
        const gevonden = await gebroken(url)
        assert.deepEqual(gevonden.map((i) => i.naam).sort(), [...verwacht].sort())
        for (const { voorbeelden } of gevonden) assert.ok((voorbeelden?.length ?? 0) > 0)
      }))

  test('destroyed content leaves a chain that verifies, its trail and who destroyed it why, and nothing to read (L-05)', () =>
    opKopie(async (client, url) => {
      const { rows } = await client.query<{ id: string }>('SELECT organisatie_id AS id FROM kwijting.organisatie')
      const spoor = async () =>
        (
          await client.query<{ soort: string }>('SELECT soort FROM kwijting.gebeurtenis WHERE stroom_id = $1', [
            dossier,
          ])
        ).rows
      const ervoor = await spoor()
      await client.query('BEGIN; SET LOCAL ROLE kwijting_bewaring')
      await client.query(`SELECT set_config('app.org', $1, true)`, [rows[0]?.id])
      await client.query('SELECT kwijting.vernietig_dossier($1, now(), $2)', [dossier, 'Bewaartermijn voorbij'])
      await client.query('COMMIT')
      assert.ok(ervoor.length > 0)
      assert.deepEqual(await spoor(), ervoor)
      const { rows: waarom } = await client.query<{ waarom: string }>(
        `SELECT waarom FROM kwijting.verwerking WHERE betrokkene = $1 AND handeling = 'vernietiging'`,
        [dossier],
      )
      assert.deepEqual(waarom, [{ waarom: 'Bewaartermijn voorbij' }])
      assert.deepEqual(await gebroken(url), [])
      const { invarianten } = await controleer(url)
      assert.equal(invarianten.find((i) => i.naam === vernietigd)?.gecontroleerd, 1)
      // The money went through the bank of the organisatie: the grootboek stays, and still closes.
      for (const naam of [evenwicht, opgetekend, saldo, bank])
        assert.ok((invarianten.find((i) => i.naam === naam)?.gecontroleerd ?? 0) > 0, naam)
      const opslag = await openOpslag({ url, log, demo: false })
      const inzage = { door: { soort: 'kwijting' }, waarom: 'test' } as const
      assert.equal(await opslag.dossier(rows[0]?.id ?? '', dossier, inzage), null)
      await opslag.sluit()
    }))

  test('what else must hold of a dossier can be added', async () => {
    const nooit = { naam: 'Nooit waar', klopt: () => false }
    const { invarianten } = await controleer(heel.url, [nooit])
    const { naam, gecontroleerd, geschonden, voorbeelden } = invarianten.at(-1) ?? {}
    assert.deepEqual([naam, gecontroleerd, geschonden, voorbeelden], ['Nooit waar', 1, 1, [dossier]])
  })
})
