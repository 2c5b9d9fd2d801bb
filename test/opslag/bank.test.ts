import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { betalingskenmerkVan, saldoVan } from '../../src/domein/geld/index.ts'
import { importeerBankbestand } from '../../src/koppelingen/bank/index.ts'
import { type Opslag, controleer } from '../../src/koppelingen/opslag/index.ts'
import { andereIban, camt, camtAfschrift, camtBestand, groteCamt } from '../steun/afschriften.ts'
import { type Proefopslag, allesKlopt, proefopslag, richtProefIn } from '../steun/opslag.ts'
import { inBeeld, kwijting, schuldbemiddeling } from '../steun/wandeling.ts'

let proef: Proefopslag
before(async () => {
  proef = await proefopslag()
})
after(() => proef.sluit())

/** An organisation of its own on the same database, so that what one test reads another does not see. */
async function vers(): Promise<Proefopslag> {
  return richtProefIn(proef.url, `bank-${randomUUID().slice(0, 8)}`)
}

async function leesIn(van: Proefopslag, tekst: string, opslag: Opslag = van.opslag) {
  const bestand = { bytes: Buffer.from(tekst), naam: 'a.xml', door: kwijting, nieuweRekening: true }
  const antwoord = await importeerBankbestand(opslag.bank, { id: van.organisatieId }, bestand)
  assert.ok(antwoord?.soort === 'ingelezen', JSON.stringify(antwoord))
  return antwoord.rekeningen.map(({ nieuw, bekend }) => [nieuw, bekend])
}

const posten = (van: Proefopslag) =>
  van.sql<{ inhoud_hash: string; rang: number; bedrag: string }>(
    'SELECT inhoud_hash, rang, bedrag FROM kwijting.bankpost WHERE organisatie_id = $1 ORDER BY 1, 2',
    [van.organisatieId],
  )

const klopt = () => allesKlopt(proef.url)

/** Three statements of three days; the second and third overlap, and two payments of one day are equal. */
const gelijk = { bedrag: '10.00', dag: '2026-03-02', ref: 'x' }
const week = [
  camt({ volgnummer: 1, begin: '0.00', eind: '30.00', posten: [gelijk, gelijk, { ...gelijk, ref: 'y' }] }),
  camt({ volgnummer: 2, begin: '30.00', eind: '42.00', posten: [{ bedrag: '12.00', dag: '2026-03-03', ref: 'z' }] }),
  camt({
    volgnummer: 3,
    begin: '30.00',
    eind: '45.00',
    posten: [
      { bedrag: '12.00', dag: '2026-03-03', ref: 'z' },
      { bedrag: '3.00', dag: '2026-03-04', ref: 'w' },
    ],
  }),
]

describe('taking in statements', () => {
  test('a second time adds nothing, and equal payments both stay', async () => {
    const van = await vers()
    assert.deepEqual(await leesIn(van, week[0] ?? ''), [[3, 0]])
    const voor = await van.tellingen()
    assert.deepEqual(await leesIn(van, week[0] ?? ''), [[0, 3]])
    assert.deepEqual(await van.tellingen(), voor, 'not a row')
    await klopt()
    await van.sluit()
  })

  test('what a crash left unassigned is assigned with the next file, also when that is the same one', async () => {
    const van = await vers()
    const dossierId = await van.wandel(inBeeld)
    const bestand = camt({
      begin: '0.00',
      eind: '150.00',
      posten: [{ bedrag: '150.00', dag: '2026-03-12', ref: 'a', e2e: betalingskenmerkVan(dossierId) }],
    })
    const { bank } = van.opslag
    const gevallen: Opslag = {
      ...van.opslag,
      bank: { ...bank, wijsZekereToe: () => Promise.reject(new Error('The machine stopped')) },
    }
    await assert.rejects(leesIn(van, bestand, gevallen), /stopped/)
    assert.equal(saldoVan((await van.staat(dossierId)).geld), 0)
    assert.deepEqual(await leesIn(van, bestand), [[0, 1]])
    assert.equal(saldoVan((await van.staat(dossierId)).geld), 15_000)
    await klopt()
    await van.sluit()
  })

  test('an account that could no longer be added up exactly is refused whole', async () => {
    const van = await vers()
    const veel = (ref: string) =>
      camt({
        posten: Array.from({ length: 5 }, (_, i) => ({
          bedrag: '9999999999999.99',
          dag: '2026-03-02',
          ref: `${ref}${i}`,
        })),
      })
    await leesIn(van, veel('a'))
    const voor = await van.tellingen()
    const bestand = { bytes: Buffer.from(veel('b')), naam: 'b.xml', door: kwijting, nieuweRekening: false }
    const antwoord = await importeerBankbestand(van.opslag.bank, { id: van.organisatieId }, bestand)
    assert.equal(antwoord?.soort === 'geweigerd' && antwoord.fouten[0]?.code, 'bedragen-te-groot')
    assert.deepEqual(await van.tellingen(), voor)
    await van.sluit()
  })

  test('in whatever order files come, and however often, the entries are the same', async () => {
    const eerste = await vers()
    for (const bestand of week) await leesIn(eerste, bestand)
    const verwacht = await posten(eerste)
    assert.equal(verwacht.length, 5)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(week, { minLength: 3 }),
        fc.array(fc.constantFrom(...week), { maxLength: 2 }),
        async (volgorde, nogEens) => {
          const van = await vers()
          for (const bestand of [...volgorde, ...nogEens]) await leesIn(van, bestand)
          assert.deepEqual(await posten(van), verwacht)
          const [rekening] = await van.opslag.bank.rekeningen(van.organisatieId)
          assert.deepEqual([rekening?.grootboek, rekening?.posten, rekening?.aansluiting.verschil], [4500, 4500, 0])
          assert.deepEqual(rekening?.aansluiting.gaten, [])
          await van.sluit()
        },
      ),
      { numRuns: 6 },
    )
    await klopt()
    await eerste.sluit()
  })

  test('an entry that proves to be another when the statement in between comes last', async () => {
    const van = await vers()
    const deel = (volgnummer: number, begin: string, eind: string, aantal: number) =>
      camt({ volgnummer, begin, eind, posten: Array.from({ length: aantal }, () => gelijk) })
    await leesIn(van, deel(1, '0.00', '10.00', 1))
    await leesIn(van, deel(3, '20.00', '30.00', 1))
    await leesIn(van, deel(2, '10.00', '20.00', 1))
    assert.equal((await posten(van)).length, 3)
    await klopt()
    await van.sluit()
  })

  test('two at once, of the same file and of files that overlap, add nothing twice', async () => {
    const van = await vers()
    const ander = await van.nogEen()
    const gelijktijdig = await Promise.all([
      ...[van.opslag, ander, van.opslag, ander].map((opslag) => leesIn(van, week[1] ?? '', opslag)),
      ...[van.opslag, ander].map((opslag) => leesIn(van, week[2] ?? '', opslag)),
    ])
    assert.equal(
      gelijktijdig.flat().reduce((som, [nieuw = 0]) => som + nieuw, 0),
      2,
    )
    assert.equal((await posten(van)).length, 2)
    await klopt()
    await van.sluit()
  })

  test('a file of more accounts is taken in whole or not at all', async () => {
    const van = await vers()
    const goed = camtAfschrift({ begin: '0.00', eind: '1.00', posten: [{ bedrag: '1.00' }] })
    const tweede = camtAfschrift({ iban: andereIban, begin: '0.00', eind: '2.00', posten: [{ bedrag: '2.00' }] })
    const voor = await van.tellingen()
    const bestand = { bytes: Buffer.from(camtBestand(goed + tweede)), naam: 'a.xml', door: kwijting }
    const doe = (nieuweRekening: boolean) =>
      importeerBankbestand(van.opslag.bank, { id: van.organisatieId }, { ...bestand, nieuweRekening })
    const antwoord = await doe(false)
    assert.ok(antwoord?.soort === 'geweigerd' && antwoord.reden === 'regel')
    assert.deepEqual(await van.tellingen(), voor)
    const gelukt = await doe(true)
    assert.equal(gelukt?.soort === 'ingelezen' && gelukt.rekeningen.length, 2)
    await klopt()
    await van.sluit()
  })

  test('a crash halfway loses everything of the file and nothing else; the next time it is all there', async () => {
    const van = await vers()
    await leesIn(van, week[0] ?? '')
    const voor = await van.tellingen()
    const beheer = new pg.Client({ connectionString: proef.url })
    await beheer.connect()
    // The connection that takes in entries is cut after the gebeurtenis and the statement were written.
    await beheer.query(`CREATE FUNCTION kwijting.storing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
      CREATE TRIGGER storing BEFORE INSERT ON kwijting.bankpost FOR EACH STATEMENT EXECUTE FUNCTION kwijting.storing()`)
    await assert.rejects(leesIn(van, week[1] ?? ''))
    await beheer.query('DROP TRIGGER storing ON kwijting.bankpost; DROP FUNCTION kwijting.storing()')
    await beheer.end()
    assert.deepEqual(await van.tellingen(), voor)
    assert.deepEqual(await leesIn(van, week[1] ?? ''), [[1, 0]])
    await klopt()
    await van.sluit()
  })

  test('a large file in one transaction', async () => {
    const van = await vers()
    assert.deepEqual(await leesIn(van, groteCamt(6000)), [[6000, 0]])
    const { rijen, totaal } = await van.opslag.bank.toeTeWijzen(van.organisatieId, { pagina: 2, door: kwijting })
    assert.deepEqual([rijen.length, totaal], [50, 6000])
    await klopt()
    await van.sluit()
  })
})

describe('putting money with a dossier', () => {
  let van: Proefopslag
  let dossierId: string
  before(async () => {
    van = await vers()
    dossierId = await van.wandel(schuldbemiddeling.slice(0, inBeeld.length + 10))
    van.zetDag('2026-04-10')
  })
  after(() => van.sluit())

  const open = async () => (await van.opslag.bank.toeTeWijzen(van.organisatieId, { pagina: 1, door: kwijting })).rijen
  const stand = async () => saldoVan((await van.staat(dossierId)).geld)
  const koppel = (postId: string | undefined, bedrag: string) =>
    van.doe({
      stroom: { soort: 'dossier', id: dossierId },
      soort: 'KoppelBankpost',
      invoer: { postId, bedrag, herkomst: 'reservering' },
    })

  test('certain by the betalingskenmerk, once, however often it is tried', async () => {
    const kenmerk = betalingskenmerkVan(dossierId)
    await leesIn(van, camt({ begin: null, posten: [{ bedrag: '150.00', dag: '2026-04-02', ref: 'a', e2e: kenmerk }] }))
    assert.equal(await stand(), 15_000)
    await Promise.all([1, 2, 3].map(() => van.opslag.bank.wijsZekereToe(van.organisatieId, null)))
    assert.deepEqual([await stand(), await open()], [15_000, []])
  })

  test('an account that a person knew, with the very amount, is certain the next time', async () => {
    const post = { bedrag: '150.00', ref: 'b', naam: 'J. Janssen', iban: 'NL86INGB0002445588' }
    await leesIn(van, camt({ begin: null, posten: [{ ...post, dag: '2026-04-03' }] }))
    const [wacht] = await open()
    assert.deepEqual([wacht?.voorstellen, await stand()], [[], 15_000])
    assert.equal((await koppel(wacht?.postId, '150.00')).soort, 'gedaan')
    await leesIn(van, camt({ begin: null, posten: [{ ...post, ref: 'c', dag: '2026-04-07' }] }))
    assert.deepEqual([await stand(), await open()], [45_000, []])
    await leesIn(van, camt({ begin: null, posten: [{ ...post, bedrag: '149.99', ref: 'd', dag: '2026-04-08' }] }))
    const [anders] = await open()
    assert.deepEqual(
      anders?.voorstellen.map((v) => [v.dossierId, v.redenen]),
      [[dossierId, ['rekening']]],
    )
    assert.equal((await koppel(anders?.postId, '149.99')).soort, 'gedaan')
  })

  test('two at once take no more of an entry than there is', async () => {
    await leesIn(van, camt({ begin: null, posten: [{ bedrag: '100.00', ref: 'e', dag: '2026-04-09', naam: 'X' }] }))
    const [wacht] = await open()
    const voor = await stand()
    const tweede = await van.wandel(inBeeld)
    van.zetDag('2026-04-10')
    const naar = (id: string) =>
      van.doe({
        stroom: { soort: 'dossier', id },
        soort: 'KoppelBankpost',
        invoer: { postId: wacht?.postId, bedrag: '60.00', herkomst: 'vermogen' },
      })
    const antwoorden = await Promise.all([naar(dossierId), naar(tweede), naar(dossierId)])
    assert.equal(antwoorden.filter(({ soort }) => soort === 'gedaan').length, 1)
    const codes = antwoorden.flatMap((a) => (a.soort === 'geweigerd' ? a.weigeringen.map(({ code }) => code) : []))
    assert.deepEqual(codes, ['BankpostTeWeinig', 'BankpostTeWeinig'])
    assert.ok((await stand()) <= voor + 6_000)
    assert.equal((await koppel(wacht?.postId, '40.00')).soort, 'gedaan')
    assert.deepEqual(await open(), [])
  })

  test('the database itself refuses more than there is, also by hand', async () => {
    for (const bedrag of [1, -100_000])
      await assert.rejects(
        van.sql(
          `INSERT INTO kwijting.koppeling SELECT organisatie_id, stroom_id, versie, 9, bankrekening_id, bankpost_id, NULL, $2
           FROM kwijting.koppeling WHERE organisatie_id = $1 LIMIT 1`,
          [van.organisatieId, bedrag],
        ),
        (fout) => fout instanceof pg.DatabaseError && fout.constraint === 'koppeling_past',
      )
  })

  test('everything that must hold, holds; and an entry that was changed is found', async () => {
    await klopt()
    const schendingen = async (sql: string) => {
      const beheer = new pg.Client({ connectionString: proef.url })
      await beheer.connect()
      const [een] = (
        await beheer.query<{ id: string }>(
          'SELECT bankpost_id AS id FROM kwijting.bankpost WHERE organisatie_id = $1 ORDER BY 1 LIMIT 1',
          [van.organisatieId],
        )
      ).rows
      await beheer.query(`UPDATE kwijting.bankpost SET ${sql} WHERE bankpost_id = $1`, [een?.id])
      const { invarianten } = await controleer(proef.url)
      const terug = sql.includes('bedrag')
        ? 'bedrag = bedrag - 1'
        : `tegenpartij = regexp_replace(tegenpartij, 'X$', '')`
      await beheer.query(`UPDATE kwijting.bankpost SET ${terug} WHERE bankpost_id = $1`, [een?.id])
      await beheer.end()
      return invarianten.filter(({ geschonden }) => geschonden > 0).map(({ naam }) => naam)
    }
    assert.deepEqual(await schendingen('bedrag = bedrag + 1'), [
      'De boekingen van de afschriften zijn samen wat er op de bank geboekt is',
      'De tussenrekening is wat van de afschriften nog niet is toegewezen',
      'Elk afschrift bracht wat zijn gebeurtenis zegt, en niets dubbel',
      'Elke boeking van een afschrift is nog zoals zij werd ingelezen',
    ])
    assert.deepEqual(await schendingen(`tegenpartij = tegenpartij || 'X'`), [
      'Elke boeking van een afschrift is nog zoals zij werd ingelezen',
    ])
    await klopt()
  })
})
