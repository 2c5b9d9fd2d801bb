import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { lijstenVan } from '../../src/koppelingen/lijsten/index.ts'
import { alsBestand, rijenVan, schuldeiserMet, vul, zetLijstKlaar } from '../steun/lijsten.ts'
import { type Proefopslag, allesKlopt, proefopslag } from '../steun/opslag.ts'
import { saldoAntwoord } from '../steun/post.ts'
import { totWachtend } from '../steun/slot.ts'
import { toelating } from '../steun/wandeling.ts'

let proef: Proefopslag
before(async () => {
  proef = await proefopslag()
})
after(() => proef.sluit())

const notitie = (tekst: string) => ({ soort: 'MaakNotitie', invoer: { tekst } })

describe('two at once', () => {
  test('L-06: the second of two workers is told what the first did, and nothing is overwritten', async () => {
    const id = await proef.wandel(toelating.slice(0, 2))
    const stroom = { soort: 'dossier', id } as const
    const ander = await proef.nogEen()
    const [een, twee] = await Promise.all([
      proef.opslag.voerUit(proef.verzoek({ stroom, ...notitie('Van de een.'), gezienVersie: 2 })),
      ander.voerUit(proef.verzoek({ stroom, ...notitie('Van de ander.'), gezienVersie: 2 })),
    ])
    assert.deepEqual([een.soort, twee.soort].sort(), ['gedaan', 'verouderd'])
    const laat = een.soort === 'verouderd' ? een : twee
    assert.ok(laat.soort === 'verouderd')
    assert.equal(laat.huidigeVersie, 3)
    assert.deepEqual(
      laat.sindsdien.map(({ versie, gebeurtenis, door }) => [versie, gebeurtenis.soort, door]),
      [[3, 'NotitieGemaakt', proef.hulpverlener]],
    )
    const tekst = een.soort === 'gedaan' ? 'Van de een.' : 'Van de ander.'
    assert.deepEqual(laat.sindsdien[0]?.gebeurtenis, { soort: 'NotitieGemaakt', tekst })
  })

  test('twenty times the same opdracht at the same instant has one effect', async () => {
    const stroom = { soort: 'dossier', id: randomUUID() } as const
    const [stap] = toelating
    assert.ok(stap)
    const verzoek = proef.stapVerzoek(stap, stroom.id, await proef.staat(stroom.id))
    const ander = await proef.nogEen()
    const antwoorden = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? proef.opslag : ander).voerUit(verzoek)),
    )
    assert.equal(antwoorden.filter((a) => a.soort === 'gedaan' && !a.herhaald).length, 1)
    assert.equal(antwoorden.filter((a) => a.soort === 'gedaan' && a.herhaald).length, 19)
    const [telling] = await proef.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM kwijting.gebeurtenis WHERE stroom_id = $1',
      [stroom.id],
    )
    assert.equal(telling?.n, 1)
  })

  test('of a beginsaldo no more is assigned than there is, and then it cannot be undone', async () => {
    // By hand no more money is recorded from here on: nothing else in this file does.
    await proef.metBank()
    const [rekening] = await proef.opslag.bank.rekeningen(proef.organisatieId)
    assert.ok(rekening)
    const { beginsaldo, grootboek, posten } = rekening
    assert.deepEqual(beginsaldo, { geboekt: 10_000, open: 10_000 })
    assert.equal(grootboek, posten + 10_000)
    const ander = await proef.nogEen()
    const dossiers: string[] = []
    while (dossiers.length < 4) dossiers.push(await proef.wandel(toelating))
    const deel = {
      bankrekeningId: rekening.id,
      datum: '2026-02-06',
      bedrag: '40.00',
      herkomst: 'vermogen',
      bewijs: 'lijst',
    }
    const antwoorden = await Promise.all(
      dossiers.map((id, i) =>
        (i % 2 === 0 ? proef.opslag : ander).voerUit(
          proef.verzoek({ stroom: { soort: 'dossier', id }, soort: 'WijsBeginsaldoToe', invoer: deel }),
        ),
      ),
    )
    const codes = antwoorden.map((a) => (a.soort === 'geweigerd' ? a.weigeringen[0]?.code : a.soort)).sort()
    assert.deepEqual(codes, ['BeginsaldoTeWeinig', 'BeginsaldoTeWeinig', 'gedaan', 'gedaan'])
    const [na] = await proef.opslag.bank.rekeningen(proef.organisatieId)
    assert.deepEqual(na?.beginsaldo, { geboekt: 10_000, open: 2_000 })
    const weg = await proef.doe({
      stroom: { soort: 'bankrekening', id: rekening.id },
      soort: 'DraaiBeginsaldoTerug',
      invoer: { reden: 'Te vroeg.' },
    })
    assert.deepEqual(weg, { soort: 'geweigerd', weigeringen: [{ code: 'BeginsaldoToegewezen', toegewezen: 8_000 }] })
    await allesKlopt(proef.url)
  })

  test('the same id for two dossiers at the same instant: one is done, the other refused', async () => {
    const opdrachtId = randomUUID()
    const [stap] = toelating
    assert.ok(stap)
    const verzoeken = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const id = randomUUID()
        return { ...proef.stapVerzoek(stap, id, await proef.staat(id)), opdrachtId }
      }),
    )
    const soorten = (await Promise.all(verzoeken.map((v) => proef.opslag.voerUit(v)))).map((a) => a.soort)
    assert.equal(soorten.filter((s) => s === 'gedaan').length, 1)
    assert.equal(soorten.filter((s) => s === 'id-hergebruikt').length, 7)
  })

  test('forty different notes at once are all kept, in a chain without gaps', async () => {
    const id = await proef.wandel(toelating.slice(0, 1))
    const stroom = { soort: 'dossier', id } as const
    const antwoorden = await Promise.all(
      Array.from({ length: 40 }, (_, i) => proef.doe({ stroom, ...notitie(`Notitie ${i}`) })),
    )
    assert.ok(antwoorden.every((a) => a.soort === 'gedaan'))
    const blad = await proef.opslag.dossier(proef.organisatieId, id, { door: proef.hulpverlener, waarom: 'test' })
    assert.equal(blad?.versie, 41)
    await allesKlopt(proef.url)
  })
})

const klopt = async () => await allesKlopt(proef.url)

describe('lists at once', () => {
  test('two who hand in the same rows, in another order, do not stop each other', async () => {
    const schuldeiserId = randomUUID()
    const rijen = Array.from({ length: 500 }, (_, i) => ({
      ...saldoAntwoord({ schuldeiserId }).antwoord,
      postId: `${schuldeiserId}-${i}`,
    }))
    const gelezen = new Set<string>()
    // Each goes on when the other has written half of it too, or waits.
    async function* halverwege(wie: string, van: typeof rijen) {
      yield* van.slice(0, 250)
      gelezen.add(wie)
      await totWachtend(proef, 1, () => gelezen.size === 2)
      yield* van.slice(250)
    }
    const neemOver = async (opslag: Proefopslag['opslag'], wie: string, van: typeof rijen) => {
      const bytes = new TextEncoder().encode(`lijst ${wie} van ${schuldeiserId}`)
      const lijst = { kanaal: 'lijst', referentie: `${wie}-${schuldeiserId}`, mediatype: 'text/csv', bytes } as const
      let nieuw = 0
      await opslag.post.ontvangVeel(proef.organisatieId, lijst, halverwege(wie, van), ({ herhaald }) => {
        if (!herhaald) nieuw += 1
      })
      return nieuw
    }
    const ander = await proef.nogEen()
    const nieuw = await Promise.all([neemOver(proef.opslag, 'een', rijen), neemOver(ander, 'twee', rijen.toReversed())])
    assert.deepEqual(
      nieuw.toSorted((a, b) => a - b),
      [0, 500],
    )
    await klopt()
  })

  test('a list that waits in a circle with somebody else is done once more', async () => {
    const vlam = await schuldeiserMet(proef, 'Energie De Vlam')
    await zetLijstKlaar(proef, 22, vlam)
    const lijsten = lijstenVan(proef.opslag)
    const keuze = { schuldeiserId: vlam, soort: 'saldo', vorm: 'csv' } as const
    const lijst = await lijsten.maak(proef.organisatieId, keuze, proef.hulpverlener)
    const bestand = await lijsten.bestand(proef.organisatieId, lijst?.postId ?? '', proef.hulpverlener)
    const rijen = vul(rijenVan(bestand?.bytes ?? assert.fail('no list')))
    const opLijst = await proef.sql<{ id: string }>(
      'SELECT dossier_id AS id FROM kwijting.bericht WHERE bericht_id = ANY ($1::uuid[]) ORDER BY dossier_id',
      [rijen.map((rij) => rij['Referentienummer'])],
    )
    proef.zetDag('2026-02-12')
    const neem = 'SELECT FROM kwijting.stroom WHERE stroom_id = $1 FOR UPDATE'
    const ander = new pg.Client({ connectionString: proef.url })
    await ander.connect()
    try {
      // Whoever finds the circle is broken off: that is not this one.
      await ander.query(`SET deadlock_timeout = '1min'; BEGIN`)
      await ander.query(neem, [opLijst.at(-1)?.id])
      const overgenomen = lijsten.neemOver(proef.organisatieId, alsBestand(rijen), vlam)
      await totWachtend(proef, 1)
      const [{ verwerkt, opTafel }] = await Promise.all([
        overgenomen,
        ander.query(neem, [opLijst[0]?.id]).then(() => ander.query('ROLLBACK')),
      ])
      assert.deepEqual([verwerkt, opTafel], [rijen.length, 0])
    } finally {
      await ander.end()
    }
    await klopt()
  })
})

describe('L-04: all or nothing', () => {
  // Each fails after the gebeurtenis was written inside the transaction.
  const fouten = {
    'the audit row': 'kwijting.verwerking',
    'the overzicht': 'kwijting.dossier_overzicht',
    'a termijn': 'kwijting.termijn',
    'the stored answer': 'kwijting.opdracht',
  }
  for (const [wat, tabel] of Object.entries(fouten))
    test(`when ${wat} cannot be written, nothing is`, async () => {
      await proef.sql(`CREATE FUNCTION kwijting.weiger() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'no room'; END $$; GRANT EXECUTE ON FUNCTION kwijting.weiger TO PUBLIC`)
      await proef.sql(
        `CREATE TRIGGER weiger AFTER INSERT OR UPDATE ON ${tabel} FOR EACH ROW EXECUTE FUNCTION kwijting.weiger()`,
      )
      const voor = await proef.tellingen()
      const [stap] = toelating
      assert.ok(stap)
      const verzoek = proef.verzoek({
        stroom: { soort: 'dossier', id: randomUUID() },
        soort: stap.soort,
        invoer: stap.invoer(await proef.staat(randomUUID())),
      })
      await assert.rejects(proef.opslag.voerUit(verzoek), /no room/)
      assert.deepEqual(await proef.tellingen(), voor)
      await proef.sql('DROP FUNCTION kwijting.weiger CASCADE')
      assert.equal((await proef.opslag.voerUit(verzoek)).soort, 'gedaan', 'asked again, it is done')
    })

  test('when a job cannot be planned, nothing is written', async () => {
    const id = await proef.wandel(toelating.slice(0, 4))
    const [stap] = toelating.filter((s) => s.soort === 'PlanIntake')
    assert.ok(stap)
    await proef.sql('ALTER FUNCTION kwijting.plan_job RENAME TO plan_job_weg')
    const ander = await proef.nogEen()
    const verzoek = proef.stapVerzoek(stap, id, await proef.staat(id))
    const voor = await proef.tellingen()
    await assert.rejects(ander.voerUit(verzoek), /plan_job/)
    await proef.sql('ALTER FUNCTION kwijting.plan_job_weg RENAME TO plan_job')
    assert.deepEqual(await proef.tellingen(), voor)
    assert.equal((await ander.voerUit(verzoek)).soort, 'gedaan')
  })
})
