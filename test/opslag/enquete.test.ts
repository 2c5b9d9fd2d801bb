import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import pg from 'pg'
import { antwoorden, eenJaarVerder, enquetedag, laatAntwoorden, vulEnquete } from '../steun/enquete.ts'
import { type Proefopslag, allesKlopt, proefopslag, richtProefIn } from '../steun/opslag.ts'

let proef: Proefopslag
before(async () => {
  proef = await proefopslag()
})
after(() => proef.sluit())
beforeEach(() => proef.sql('DELETE FROM kwijting.enquetetelling; DELETE FROM kwijting.enquetetekst'))

const stand = () => proef.opslag.enquete(proef.organisatieId)
const aantallen = async (van = proef.opslag.enquete(proef.organisatieId)) =>
  (await van).jaren.map(({ jaar, stellingen }) => [
    jaar,
    ...stellingen.map((s) => [s.stelling, s.aantal, s.gemiddelde]),
  ])
const geef = (plek: Awaited<ReturnType<typeof eenJaarVerder>>, deel = {}) =>
  proef.opslag.inwoner.geefMening(plek, antwoorden(deel))

describe('what inwoners find of the help', () => {
  test('is read in fives: four are nothing, nine are five', async () => {
    await laatAntwoorden(proef, 4, (n) => ({
      scores: { vertrouwen: n === 0 ? 2 : 5, uitleg: 3 },
      mening: `Mening ${n}`,
    }))
    assert.deepEqual(await stand(), { jaren: [], meningen: [] })
    await laatAntwoorden(proef, 1, () => ({ scores: { vertrouwen: 3 }, mening: 'Mening 4' }))
    assert.deepEqual(await aantallen(), [[2027, ['vertrouwen', 5, 40]]])
    const { meningen } = await stand()
    assert.deepEqual(
      meningen.map(({ jaar, tekst }) => [jaar, tekst]).toSorted(),
      [0, 1, 2, 3, 4].map((n) => [2027, `Mening ${n}`]),
    )
    await laatAntwoorden(proef, 4, () => ({ scores: { vertrouwen: 1 }, mening: 'Later' }))
    assert.deepEqual(await aantallen(), [[2027, ['vertrouwen', 5, 40]]])
    assert.equal((await stand()).meningen.length, 5)
    await laatAntwoorden(proef, 1, () => ({ scores: { vertrouwen: 1, uitleg: 3 } }))
    assert.deepEqual(await aantallen(), [[2027, ['vertrouwen', 10, 25], ['uitleg', 5, 30]]])
  })

  test('counts once, whatever comes in twice or at once, and is taken from nobody who looks along', async () => {
    const plek = await eenJaarVerder(proef)
    assert.deepEqual((await proef.opslag.inwoner.blad(plek))?.enquete, {
      ronde: 'jaar-1',
      van: '2027-02-06',
      totEnMet: '2027-04-03',
    })
    const uitkomsten = await Promise.all([geef(plek), geef(plek), geef(plek, { scores: { vertrouwen: 1 } })])
    assert.deepEqual(uitkomsten.toSorted(), ['al-gedaan', 'al-gedaan', 'gedaan'])
    const [som] = await proef.sql<{ n: number }>('SELECT sum(aantal)::int AS n FROM kwijting.enquetetelling')
    assert.equal(som?.n, 1)
    assert.equal((await proef.opslag.inwoner.blad(plek))?.enquete, null)
    const { dossierId } = plek.toegang
    const kijker = await eenJaarVerder(proef, { dossierId, wie: 'gemachtigde' })
    assert.equal(await geef(kijker), null)
    assert.equal((await proef.opslag.inwoner.blad(kijker))?.enquete, null)
    assert.equal(await geef({ ...plek, toegang: { ...plek.toegang, id: kijker.door.id } }), null)
    const stroom = { soort: 'dossier', id: dossierId } as const
    const invoer = { naam: 'Fatima el Amrani', partnerNaam: 'Samir el Amrani' }
    assert.equal((await proef.doe({ stroom, soort: 'VulPersoonsgegevensAan', invoer })).soort, 'gedaan')
    assert.equal(await geef(await eenJaarVerder(proef, { dossierId, wie: 'partner' })), 'gedaan')
  })

  test('of five at once none is left waiting', async () => {
    const plekken: Awaited<ReturnType<typeof eenJaarVerder>>[] = []
    for (let n = 0; n < 5; n++) plekken.push(await eenJaarVerder(proef))
    await Promise.all(plekken.map((plek, n) => geef(plek, { scores: { rust: n < 3 ? 1 : 5, samen: 2 } })))
    assert.deepEqual(await aantallen(), [[2027, ['samen', 5, 20], ['rust', 5, 26]]])
  })

  test('is not taken when it is not open: too early, too late, another ronde', async () => {
    const plek = await eenJaarVerder(proef)
    const voor = await proef.tellingen()
    assert.equal(await geef(plek, { ronde: 'einde' }), 'dicht')
    assert.equal(await geef(plek, { ronde: 'jaar-2' }), 'dicht')
    proef.zetDag('2027-02-05')
    assert.equal(await geef(plek), 'dicht')
    proef.zetDag('2027-04-11')
    assert.equal(await geef(plek), 'dicht')
    assert.deepEqual(await proef.tellingen(), voor)
    proef.zetDag('2027-04-10')
    assert.equal(await geef(plek), 'gedaan')
  })

  test('stands in no log and with no time, name or dossier', async () => {
    const plek = await eenJaarVerder(proef)
    const voor = await proef.tellingen()
    await geef(plek, { mening: 'Fijn.' })
    const na = await proef.tellingen()
    const anders = Object.keys(na).filter((tabel) => na[tabel] !== voor[tabel])
    assert.deepEqual(anders.toSorted(), [
      'kwijting.enquetedeelname',
      'kwijting.enquetetekst',
      'kwijting.enquetetelling',
    ])
    const kolommen = await proef.sql<{ wat: string }>(
      `SELECT table_name || '.' || column_name AS wat FROM information_schema.columns
       WHERE table_schema = 'kwijting' AND table_name LIKE 'enquete%' ORDER BY table_name, ordinal_position`,
    )
    assert.deepEqual(
      kolommen.map(({ wat }) => wat),
      [
        ...['organisatie_id', 'dossier_id', 'ronde', 'wie'].map((k) => `enquetedeelname.${k}`),
        ...['organisatie_id', 'tekst_id', 'jaar', 'leesbaar', 'tekst'].map((k) => `enquetetekst.${k}`),
        ...['organisatie_id', 'stelling', 'jaar', 'score', 'aantal'].map((k) => `enquetetelling.${k}`),
      ],
    )
    await allesKlopt(proef.url)
  })

  test('is of one organisation alone', async () => {
    await laatAntwoorden(proef, 5, () => ({ mening: 'Van hier.' }))
    const ginds = await richtProefIn(proef.url, 'anderland')
    assert.deepEqual(await ginds.opslag.enquete(ginds.organisatieId), { jaren: [], meningen: [] })
    const [eerste] = await laatAntwoorden(ginds, 1, () => ({ scores: { vertrouwen: 1 } }))
    assert.ok(eerste)
    assert.deepEqual(await aantallen(), [[2027, ['vertrouwen', 5, 40]]])
    assert.equal(await geef({ ...eerste, organisatieId: proef.organisatieId }), null)
    await ginds.sluit()
  })
})

describe('what is kept', () => {
  const alsRol = (rol: string, sql: string) =>
    proef.sql(`DO $$ BEGIN
      PERFORM set_config('role', '${rol}', true);
      PERFORM set_config('app.org', '${proef.organisatieId}', true);
      PERFORM ${sql};
    END $$`)
  const geweigerd = (fout: unknown) => fout instanceof pg.DatabaseError && fout.code === '42501'

  test('no role of the application reads what waits, what was written together, or writes past the door', async () => {
    await vulEnquete(proef)
    const app = new pg.Client({ connectionString: proef.url })
    await app.connect()
    await app.query('SET ROLE kwijting_app')
    await app.query(`SELECT set_config('app.org', $1, false)`, [proef.organisatieId])
    for (const tabel of ['enquetetelling', 'enquetetekst'])
      assert.equal((await app.query(`SELECT organisatie_id FROM kwijting.${tabel}`)).rowCount, 0, tabel)
    for (const tabel of ['enquetedeelname', 'enquetetelling', 'enquetetekst'])
      for (const sql of [
        `SELECT xmin FROM kwijting.${tabel}`,
        `SELECT ctid FROM kwijting.${tabel}`,
        `INSERT INTO kwijting.${tabel} (organisatie_id) VALUES ('${proef.organisatieId}')`,
        `UPDATE kwijting.${tabel} SET organisatie_id = organisatie_id`,
        `DELETE FROM kwijting.${tabel}`,
      ])
        await assert.rejects(app.query(sql), geweigerd, sql)
    await app.end()
    for (const rol of ['kwijting_worker', 'kwijting_bewaring', 'kwijting_schuldeiser']) {
      // Whose dossier goes is what the role of the retention term sees of it.
      const dicht = ['enquetetelling', 'enquetetekst', ...(rol === 'kwijting_bewaring' ? [] : ['enquetedeelname'])]
      for (const tabel of dicht)
        await assert.rejects(alsRol(rol, `organisatie_id FROM kwijting.${tabel}`), geweigerd, `${rol} ${tabel}`)
      await assert.rejects(
        alsRol(rol, `kwijting.geef_mening(gen_random_uuid(), 'einde', 'client', 2027, '{}', NULL)`),
        geweigerd,
        rol,
      )
    }
  })

  test('that somebody answered goes with the dossier; what was answered stays, and names nobody', async () => {
    const plekken = await laatAntwoorden(proef, 5, () => ({ mening: 'Blijft staan.' }))
    const id = plekken[0]?.toegang.dossierId ?? assert.fail('nobody answered')
    const deelnames = () => proef.sql('SELECT FROM kwijting.enquetedeelname WHERE dossier_id = $1', [id])
    assert.equal((await deelnames()).length, 1)
    await alsRol('kwijting_bewaring', `kwijting.vernietig_dossier('${id}', now(), 'Bewaartermijn voorbij')`)
    assert.equal((await deelnames()).length, 0)
    assert.deepEqual(await aantallen(), [[2027, ['vertrouwen', 5, 40]]])
    assert.equal((await stand()).meningen.length, 5)
  })

  test('what was written is destroyed after two more years, read or not; the counts stay', async () => {
    await laatAntwoorden(proef, 6, () => ({ mening: 'Voor even.' }))
    const teksten = async () => (await proef.sql('SELECT FROM kwijting.enquetetekst')).length
    proef.zetDag('2029-12-31')
    await proef.opslag.tik()
    assert.equal(await teksten(), 6)
    proef.zetDag('2030-01-01')
    await proef.opslag.tik()
    assert.equal(await teksten(), 0)
    assert.deepEqual(await aantallen(), [[2027, ['vertrouwen', 5, 40]]])
    proef.zetDag(enquetedag)
  })
})
