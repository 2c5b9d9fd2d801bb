import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { after, before, beforeEach, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { datum } from '../../src/gedeeld/datum.ts'
import type { DdasTraject } from '../../src/domein/dossier/index.ts'
import type { Aflevering, DdasLevering } from '../../src/koppelingen/ddas/aflevering.ts'
import { beoordeel } from '../../src/koppelingen/ddas/beoordeel.ts'
import { exporteer, importeer, leesBestand } from '../../src/koppelingen/ddas/index.ts'
import { migreer, openOpslag } from '../../src/koppelingen/opslag/index.ts'
import { allesKlopt, log } from '../steun/opslag.ts'
import { proefdatabase } from '../steun/proefdatabase.ts'
import { aflevering, levend } from './ddas-leveringen.ts'

const map = mkdtempSync(join(tmpdir(), 'kwijting-ddas-'))
let db: Awaited<ReturnType<typeof proefdatabase>>
let beheer: pg.Client
let opslag: Awaited<ReturnType<typeof openOpslag>>
before(async () => {
  db = await proefdatabase(migreer, 'kwijting')
  beheer = new pg.Client({ connectionString: db.url })
  await beheer.connect()
  const tijd = () => Date.parse('2026-03-02T12:00:00Z')
  opslag = await openOpslag({ url: db.url, log, demo: false, tijd })
})
beforeEach(maakLeeg)
after(async () => {
  await opslag.sluit()
  await beheer.end()
  await db.sluit()
  rmSync(map, { recursive: true })
})

async function maakLeeg(): Promise<void> {
  await beheer.query('TRUNCATE kwijting.organisatie, kwijting.verwerking CASCADE')
}

let nummer = 0
async function neem(levering: Aflevering) {
  const pad = join(map, `levering-${(nummer += 1)}.json`)
  writeFileSync(pad, JSON.stringify(levering))
  const bestand = await leesBestand(pad)
  assert.ok(bestand.ok, JSON.stringify(bestand))
  return importeer(opslag, bestand.gelezen)
}

async function lever(keuze: { van?: string; tot?: string; organisatie?: string } = {}) {
  const uit = new PassThrough()
  const gelezen = text(uit)
  const vraag = {
    van: datum(keuze.van ?? '1900-01-01'),
    tot: datum(keuze.tot ?? '2199-12-31'),
    organisatie: keuze.organisatie ?? null,
    gegevensleverancier: 'Kwijting 1',
  }
  const gelukt = await exporteer(opslag, vraag, uit)
  uit.end()
  const tekst = await gelezen
  if (!gelukt) assert.equal(tekst, '')
  return gelukt ? (JSON.parse(tekst) as Aflevering) : null
}

const organisatie = { '(Statutaire) Naam': 'Kredietbank Zonderland', 'KvK-nummer': '12345678' }
const van = (...schuldhulptrajecten: readonly DdasTraject[]): readonly DdasLevering[] => [
  { teller: 1, aanleverende_organisatie: organisatie, schuldhulptrajecten },
]
const noor = { Burgerservicenummer: '123456782', Geboortedatum: '1980-05-01', Geslachtsaanduiding: 'Vrouw' }
const traject = (omschrijving: string, client: readonly object[] = [noor], startdatum = '2024-02-01'): DdasTraject => ({
  gemeentecode: 'GM0637',
  startdatum,
  omschrijving,
  client,
})
const omschrijvingen = (uit: Aflevering | null) =>
  uit?.leveringen.flatMap((l) => l.schuldhulptrajecten ?? []).map((t) => t.omschrijving)

test('import and export give back all leveringen, whatever valid delivery came in', async () => {
  await fc.assert(
    fc.asyncProperty(levend, async (levering) => {
      await maakLeeg()
      const aantal = levering.leveringen.flatMap((l) => l.schuldhulptrajecten ?? []).length
      const inPeriode = levering.leveringen.map((l) =>
        l.schuldhulptrajecten === undefined ? l : { ...l, schuldhulptrajecten: l.schuldhulptrajecten.filter(inBereik) },
      )
      assert.deepEqual((await neem(levering)).trajecten, { nieuw: aantal, bijgewerkt: 0, bekend: 0 })
      const uit = await lever()
      assert.deepEqual(uit?.leveringen, inPeriode)
      assert.ok(beoordeel(uit).ok)
      const opnieuw = await neem(levering)
      assert.deepEqual(opnieuw.trajecten, { nieuw: 0, bijgewerkt: 0, bekend: aantal })
      assert.deepEqual(opnieuw.organisaties.nieuw, 0)
      const herschreven = await neem({ ...levering, codeGegevensleverancier: 'Ander 2.0' })
      assert.deepEqual(herschreven.trajecten, { nieuw: 0, bijgewerkt: 0, bekend: aantal })
      assert.deepEqual((await lever())?.leveringen, inPeriode)
      await allesKlopt(db.url)
    }),
    { numRuns: 20, endOnFailure: true },
  )
})

const inBereik = ({ startdatum = '1900-01-01', einddatum = '2199-12-31' }: DdasTraject): boolean =>
  startdatum <= '2199-12-31' && einddatum >= '1900-01-01'

test('a traject that did not change adds nothing, one that did goes to its dossier', async () => {
  await neem(aflevering(van(traject('eerste'), traject('tweede', [{ ...noor, Geboortedatum: '1981-01-01' }]))))
  const later = aflevering(
    van(
      traject('tweede', [{ ...noor, Geboortedatum: '1981-01-01' }]),
      traject('gewijzigd'),
      traject('x', [noor], '2025-01-01'),
    ),
  )
  assert.deepEqual((await neem(later)).trajecten, { nieuw: 1, bijgewerkt: 1, bekend: 1 })
  assert.deepEqual(omschrijvingen(await lever()), ['tweede', 'gewijzigd', 'x'])
})

test('two equal trajecten are two dossiers, and again none is added', async () => {
  const dubbel = aflevering(van(traject('a'), traject('a')))
  assert.deepEqual((await neem(dubbel)).trajecten, { nieuw: 2, bijgewerkt: 0, bekend: 0 })
  const drie = { ...dubbel, leveringen: van(traject('a'), traject('a'), traject('a')) }
  assert.deepEqual((await neem(drie)).trajecten, { nieuw: 1, bijgewerkt: 0, bekend: 2 })
})

test('a BSN never merges dossiers', async () => {
  const zonder = { Burgerservicenummer: noor.Burgerservicenummer, Geslachtsaanduiding: 'Vrouw' }
  const eerste = van(traject('a'), traject('b'), traject('c', [zonder]), traject('d', [{}]), traject('e', []))
  const zonderClient = eerste.map((l) => ({
    ...l,
    schuldhulptrajecten: l.schuldhulptrajecten?.map(({ client, ...t }) =>
      client?.length === 0 ? t : { ...t, client },
    ),
  }))
  assert.equal((await neem(aflevering(JSON.parse(JSON.stringify(zonderClient))))).trajecten.nieuw, 5)
  const anders = [{ ...noor, Geboortedatum: '1999-01-01' }]
  const tweede = van(traject('f', anders), traject('g', [{ ...zonder, Postcode: '1234AB' }]), traject('h', [{}]))
  assert.deepEqual((await neem(aflevering(tweede))).trajecten, { nieuw: 3, bijgewerkt: 0, bekend: 0 })
})

test('trajecten of the same client and day are paired in order, a couple in any order', async () => {
  const piet = { Burgerservicenummer: '111222333', Geboortedatum: '1979-05-01' }
  await neem(aflevering(van(traject('a', [noor, piet]), traject('b', [noor, piet]))))
  const verslag = await neem(aflevering(van(traject('a2', [piet, noor]), traject('b2', [piet, noor]))))
  assert.deepEqual(verslag.trajecten, { nieuw: 0, bijgewerkt: 2, bekend: 0 })
  const { rows } = await beheer.query(
    `SELECT array_agg(inhoud -> 'traject' ->> 'omschrijving' ORDER BY versie) AS d FROM kwijting.gebeurtenis_inhoud
     WHERE inhoud ->> 'soort' = 'TrajectOvergenomen' GROUP BY stroom_id ORDER BY 1`,
  )
  assert.deepEqual(
    rows.map((rij: { d: unknown }) => rij.d),
    [
      ['a', 'a2'],
      ['b', 'b2'],
    ],
  )
})

test('a delivery made before the one that a dossier knows changes nothing in it', async () => {
  await neem(aflevering(van(traject('nieuw')), '2025-02-28T12:00:00Z'))
  const ouder = await neem(aflevering(van(traject('oud')), '2025-02-28T12:00:00+05:00'))
  assert.deepEqual(ouder.trajecten, { nieuw: 0, bijgewerkt: 0, bekend: 1 })
  assert.deepEqual(omschrijvingen(await lever()), ['nieuw'])
})

test('the same file at the same time: nothing twice', async () => {
  const levering = aflevering(van(traject('a'), traject('b', [{}]), traject('a')))
  const verslagen = await Promise.all(Array.from({ length: 4 }, () => neem(levering)))
  assert.deepEqual(verslagen.map((v) => v.trajecten.nieuw).toSorted(), [0, 0, 0, 3])
  assert.deepEqual(omschrijvingen(await lever()), ['a', 'b', 'a'])
})

test('what changed here is laid over what was delivered, member by member', async () => {
  const client = [{ ...noor, Burgerservicenummer: '987654321', kenmerk: 'K-1' }]
  const metVia = { startdatum: '2024-02-01', via: 'huisarts' }
  const levering = van({ ...traject('a', client), aanmelding: metVia })
  const verslag = await neem(aflevering(levering))
  assert.equal(verslag.bsnOnjuist, 1)
  const [organisatieHier] = await opslag.organisaties()
  assert.ok(organisatieHier)
  const { rows } = await beheer.query<{ id: string }>(
    `SELECT stroom_id AS id FROM kwijting.stroom WHERE soort = 'dossier'`,
  )
  const antwoord = await opslag.voerUit({
    organisatieId: organisatieHier.id,
    stroom: { soort: 'dossier', id: rows[0]?.id ?? '' },
    opdrachtId: '11111111-1111-4111-8111-111111111111',
    soort: 'BeeindigTraject',
    invoer: { datum: '2026-03-01', grond: 'op-verzoek', toelichting: 'Wil stoppen' },
    gezienVersie: null,
    door: { soort: 'medewerker', id: 'm', naam: 'Noor', rollen: ['schuldhulpverlener'] },
  })
  assert.equal(antwoord.soort, 'gedaan', JSON.stringify(antwoord))
  assert.deepEqual((await lever())?.leveringen[0]?.schuldhulptrajecten, [
    {
      ...levering[0]?.schuldhulptrajecten?.[0],
      einddatum: '2026-03-01',
      uitstroom: { datum: '2026-03-01', reden: 'Ingetrokken' },
    },
  ])
})

test('the period chooses: begun by its end, not ended before its start, and what has no dates', async () => {
  const zonder = { gemeentecode: 'GM0637', omschrijving: 'zonder', client: [noor] }
  const met = (omschrijving: string, startdatum: string, einddatum?: string) => ({
    ...traject(omschrijving, [noor], startdatum),
    ...(einddatum === undefined ? {} : { einddatum }),
  })
  await neem(
    aflevering(
      van(
        zonder,
        met('loopt', '2024-01-31'),
        met('later', '2024-02-01'),
        met('net', '2023-01-01', '2024-01-01'),
        met('voorbij', '2023-01-01', '2023-12-31'),
      ),
    ),
  )
  const uit = await lever({ van: '2024-01-01', tot: '2024-01-31' })
  assert.deepEqual(omschrijvingen(uit), ['zonder', 'loopt', 'net'])
  assert.equal(await lever({ organisatie: 'onbekend' }), null)
  assert.equal((await lever({ organisatie: '12345678' }))?.leveringen.length, 1)
})

test('organisations of several files: counted from 1', async () => {
  const ander = { teller: 9, aanleverende_organisatie: { '(Statutaire) Naam': 'Één & Co' }, schuldhulptrajecten: [] }
  await neem(aflevering(van(traject('a'))))
  await neem(aflevering([ander]))
  const uit = await lever()
  assert.deepEqual(
    uit?.leveringen.map((l) => l.teller),
    [1, 2],
  )
  assert.deepEqual((await opslag.organisaties()).map((o) => o.code).toSorted(), ['12345678', 'een-co'])
  assert.deepEqual((await lever({ organisatie: 'een-co' }))?.leveringen, [ander])
})
