import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import type { Loketgebruiker } from '../../src/domein/verloop/index.ts'
import { type Inloggen, openInloggen } from '../../src/koppelingen/inloggen/index.ts'
import { controleer } from '../../src/koppelingen/opslag/index.ts'
import { stapje, totEnMet, voor } from '../steun/gegeven.ts'
import { partijErbij, partijVoor, verstuur } from '../steun/loket.ts'
import { type Proefopslag, log, proefopslag, richtProefIn } from '../steun/opslag.ts'
import { administratie } from '../steun/toegang.ts'
import { inBeeld, mislukt, schuldbemiddeling, vordering } from '../steun/wandeling.ts'

let proef: Proefopslag
let overzee: Proefopslag
let inloggen: Inloggen
let vlam: Loketgebruiker
let erf: Loketgebruiker
let haan: Loketgebruiker
let valk: Loketgebruiker

before(async () => {
  proef = await proefopslag()
  overzee = await richtProefIn(proef.url, 'overzee')
  inloggen = openInloggen({ url: proef.url, log })
  vlam = await partijVoor(proef, inloggen, 'vlam', '90000001')
  erf = await partijVoor(proef, inloggen, 'het erf', '90000002')
  haan = await partijVoor(proef, inloggen, 'de haan', '90000003')
  valk = await partijVoor(proef, inloggen, 'de valk', '90000004')
})
after(async () => {
  await inloggen.sluit()
  await overzee.sluit()
  await proef.sluit()
})

const loket = () => proef.opslag.loket
const gevraagd = totEnMet(inBeeld, 'VraagSaldoOpgaven')
const saldo = { antwoord: 'saldo', bedrag: '1234.56', voorafAkkoord: true, ingevuldDoor: 'Anna Vonk' }

/** A dossier whose berichten left. */
async function metVerzoek(stappen = gevraagd, van = proef): Promise<string> {
  const id = await van.wandel(stappen)
  await verstuur(van, id)
  return id
}

const vragenVan = async (wie: Loketgebruiker, dossierId?: string) => {
  const { rijen } = await loket().vragen(wie, { pagina: 1 })
  const berichten = await proef.sql<{ id: string; dossier: string }>(
    'SELECT bericht_id AS id, dossier_id AS dossier FROM kwijting.bericht',
  )
  const dossierVan = new Map(berichten.map(({ id, dossier }) => [id, dossier]))
  return rijen.filter(({ berichtId }) => dossierId === undefined || dossierVan.get(berichtId) === dossierId)
}
const vraagVan = async (wie: Loketgebruiker, dossierId: string) =>
  (await vragenVan(wie, dossierId))[0] ?? assert.fail('nothing is asked')
const zonderKlacht = async () =>
  assert.deepEqual(
    (await controleer(proef.url)).invarianten.filter(({ geschonden }) => geschonden > 0),
    [],
  )

describe('the in-tray of a party', () => {
  test('holds what is asked of it, and loses it with the answer; who answered stands in the dossier', async () => {
    const id = await metVerzoek()
    const vraag = await vraagVan(vlam, id)
    assert.deepEqual(
      [vraag.vraag, vraag.open, vraag.klant, vraag.organisatieId, vraag.namens],
      ['saldo', true, 'Fatima el Amrani', proef.organisatieId, null],
    )
    assert.match(vraag.klantnummer, /^\d{16}$/)
    const geteld = await loket().telling(vlam)
    assert.deepEqual(geteld, [{ organisatieId: proef.organisatieId, vraag: 'saldo', aantal: 1 }])

    const blad = (await loket().bekijk(vlam, vraag.berichtId)) ?? assert.fail()
    assert.equal(blad.vraagstand, 'open')
    assert.match(blad.stand.find(({ wat }) => wat === 'Van u nodig')?.waarde ?? '', /saldo-opgave/)
    assert.deepEqual(
      blad.andere.map(({ soort }) => soort),
      ['kennisgeving'],
    )
    const [gezien] = await proef.opslag.wieKeekMee(proef.organisatieId, id)
    assert.deepEqual([gezien?.door, gezien?.waarom], ['Anna Vonk', 'bekeken in het portaal voor schuldeisers'])

    const fout = await loket().proef(vlam, vraag.berichtId, { ...saldo, bedrag: 'veel' })
    assert.equal(fout.soort, 'fouten')
    assert.equal((await loket().proef(vlam, vraag.berichtId, saldo)).soort, 'ontvangen')
    assert.equal((await vragenVan(vlam, id)).length, 1, 'a try changes nothing')
    const tweemaal = await Promise.all([1, 2].map(() => loket().antwoord(vlam, vraag.berichtId, saldo)))
    assert.deepEqual(
      tweemaal.map(({ soort }) => soort),
      ['ontvangen', 'ontvangen'],
    )
    assert.deepEqual(await loket().telling(vlam), [])
    const { historie } =
      (await proef.opslag.dossier(proef.organisatieId, id, { door: proef.hulpverlener, waarom: 'test' })) ??
      assert.fail()
    const gaf = historie.filter(({ gebeurtenis }) => gebeurtenis.soort === 'SaldoOpgaveOntvangen')
    assert.deepEqual(
      gaf.map(({ door }) => door.soort === 'schuldeiser' && door.naam),
      ['Energie De Vlam (Anna Vonk)'],
    )
    const na = await loket().bekijk(vlam, vraag.berichtId)
    assert.deepEqual([na?.vraagstand, na?.regel.open, na?.ontvangenOp !== null], ['beantwoord', false, true])
    assert.deepEqual((await loket().berichten(vlam, { pagina: 1 })).rijen.map(({ soort }) => soort).toSorted(), [
      'kennisgeving',
      'saldoverzoek',
    ])
    await zonderKlacht()
  })

  test('what is told of it by another way, or has lost its meaning, is not asked any more', async () => {
    const verteld = await metVerzoek()
    const vraag = await vraagVan(vlam, verteld)
    const stroom = { soort: 'dossier', id: verteld } as const
    const vorderingId = vordering(await proef.staat(verteld), 0)
    proef.zetDag('2026-02-12')
    await proef.doe({
      stroom,
      soort: 'RegistreerSaldoOpgave',
      invoer: { datum: '2026-02-12', vorderingId, antwoord: 'saldo', bedrag: '10.00' },
    })
    assert.deepEqual(await vragenVan(vlam, verteld), [])
    assert.equal((await loket().bekijk(vlam, vraag.berichtId))?.vraagstand, 'beantwoord')
    assert.deepEqual(await loket().antwoord(vlam, vraag.berichtId, saldo), { soort: 'kan-niet' })

    const gestopt = await metVerzoek()
    proef.zetDag('2026-02-12')
    assert.equal((await vragenVan(vlam, gestopt)).length, 1)
    const einde = await proef.doe({
      stroom: { soort: 'dossier', id: gestopt },
      soort: 'BeeindigTraject',
      invoer: {
        datum: '2026-02-12',
        grond: 'verhuizing',
        toelichting: 'De inwoner verhuist.',
        beschikkingsdatum: '2026-02-12',
      },
    })
    assert.equal(einde.soort, 'gedaan', JSON.stringify(einde))
    assert.deepEqual(await vragenVan(vlam, gestopt), [])
    await zonderKlacht()
  })

  test('of the questions about one claim the newest waits: a herinnering gives days, a second look asks again', async () => {
    const id = await metVerzoek(totEnMet(schuldbemiddeling, 'HerinnerVoorstel'))
    const eerst = await vraagVan(vlam, id)
    assert.deepEqual([eerst.vraag, (await vragenVan(vlam, id)).length], ['voorstel', 1])
    assert.ok(eerst.uiterlijk !== null && eerst.uiterlijk > '2026-04-01', 'the term of the herinnering')

    const weer = await metVerzoek(totEnMet(schuldbemiddeling, 'VraagHeroverweging'))
    const nog = await vraagVan(vlam, weer)
    assert.deepEqual([nog.vraag, (await vragenVan(vlam, weer)).length], ['heroverweging', 1])
    assert.deepEqual(await loket().antwoord(vlam, nog.berichtId, { reactie: 'akkoord', ingevuldDoor: 'Anna Vonk' }), {
      soort: 'ontvangen',
    })
    assert.deepEqual(await vragenVan(vlam, weer), [])

    const stil = await metVerzoek(voor(mislukt, 'StelGeenReactieVast'))
    assert.equal((await vraagVan(vlam, stil)).vraag, 'voorstel')
    assert.deepEqual(await vragenVan(vlam, await metVerzoek(totEnMet(mislukt, 'StelGeenReactieVast'))), [])

    const eind = await metVerzoek(totEnMet(schuldbemiddeling, 'VraagFinaleKwijting'))
    const kwijting = await vraagVan(vlam, eind)
    assert.equal(kwijting.vraag, 'kwijting')
    await loket().antwoord(vlam, kwijting.berichtId, { kwijting: 'ja', ingevuldDoor: 'Anna Vonk' })
    assert.deepEqual(await vragenVan(vlam, eind), [])
    await zonderKlacht()
  })

  test('who acts for a claim has it in its own tray, also who does so since it was asked', async () => {
    const haanDoet = stapje('2026-02-10', 'VulVorderingAan', (t) => ({
      vorderingId: vordering(t, 0),
      deurwaarderId: 's-haan',
    }))
    const id = await metVerzoek([
      ...voor(gevraagd, 'VraagSaldoOpgaven'),
      haanDoet,
      stapje('2026-02-10', 'VraagSaldoOpgaven'),
    ])
    assert.deepEqual(await vragenVan(vlam, id), [])
    const vraag = await vraagVan(haan, id)
    assert.deepEqual([vraag.namens, vraag.vraag], ['Energie De Vlam', 'saldo'])
    await loket().antwoord(haan, vraag.berichtId, saldo)
    assert.deepEqual(await vragenVan(haan, id), [])

    const later = await metVerzoek([
      ...gevraagd,
      haanDoet,
      stapje('2026-02-25', 'HerinnerSaldoOpgaven', {}, { soort: 'kwijting' }),
    ])
    const herinnerd = await vraagVan(haan, later)
    assert.equal(herinnerd.soort, 'herinnering-saldoverzoek')
    assert.equal((await vraagVan(vlam, later)).soort, 'saldoverzoek', 'the schuldeiser itself may answer as well')
    await loket().antwoord(haan, herinnerd.berichtId, saldo)
    for (const wie of [haan, vlam]) assert.deepEqual(await vragenVan(wie, later), [])
    await zonderKlacht()
  })

  test('goes over all organisations that let it in, a page at a time, and can be searched', async () => {
    await partijErbij(inloggen, overzee, 'vlam', '90000001', vlam)
    for (let i = 0; i < 3; i++) await metVerzoek(gevraagd, overzee)
    await metVerzoek()
    const bij = async (organisatieId?: string) =>
      (await loket().vragen(vlam, { pagina: 1, ...(organisatieId === undefined ? {} : { organisatieId }) })).totaal
    assert.equal(await bij(overzee.organisatieId), 3)
    assert.equal(await bij(), (await bij(proef.organisatieId)) + 3)
    const eerste = await loket().vragen(vlam, { pagina: 1, vraag: 'saldo' })
    assert.deepEqual(await loket().eerste(vlam, 'saldo', 2), eerste.rijen.slice(0, 2))
    assert.deepEqual(await loket().eerste(vlam, 'kwijting', 2), [])
    assert.equal(await bij('bestaat-niet'), 0)
    assert.equal(await bij(randomUUID()), 0)
    const zoek = async (wat: string) => (await loket().vragen(vlam, { pagina: 1, zoek: wat })).totaal
    assert.equal(await zoek('AMRANI'), await bij())
    assert.equal(await zoek("%'; --"), 0)
    assert.equal(await zoek('amr\0ani'), await bij())
    assert.equal(await zoek('\0'), await bij())
    assert.deepEqual((await loket().vragen(vlam, { pagina: 99 })).rijen, [])
    assert.deepEqual(await loket().vragen(erf, { pagina: 1, organisatieId: overzee.organisatieId }), {
      rijen: [],
      totaal: 0,
    })
  })

  test('the same answer of two colleagues at once counts once, of one by one and of many, in whatever order', async () => {
    const vragen: string[] = []
    for (let i = 0; i < 4; i++) vragen.push((await vraagVan(vlam, await metVerzoek())).berichtId)
    const bas = { ...vlam, id: randomUUID(), naam: 'Bas' }
    const samen = vragen.slice(1)
    const invoer = { antwoord: 'onbekend', ingevuldDoor: 'Anna Vonk' }
    const uitslagen = await Promise.all([
      ...[vlam, bas].map((wie) => loket().antwoord(wie, vragen[0] ?? '', invoer)),
      loket().antwoordVeel(vlam, { vraag: 'saldo', berichtIds: samen, invoer }),
      loket().antwoordVeel(bas, { vraag: 'saldo', berichtIds: samen.toReversed(), invoer }),
      loket().antwoordVeel(bas, { vraag: 'saldo', berichtIds: samen.slice(1), invoer }),
    ])
    const beantwoord = uitslagen.flatMap((een) => ('beantwoord' in een ? [een.beantwoord] : []))
    assert.equal(
      beantwoord.reduce((som, n) => som + n, 0),
      samen.length,
      beantwoord.join(),
    )
    const [telling] = await proef.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM kwijting.antwoord WHERE lower(inhoud ->> 'opBerichtId') = ANY ($1)`,
      [vragen],
    )
    assert.equal(telling?.n, vragen.length, 'nothing comes to the desk twice')
    await zonderKlacht()
  })

  test('that two colleagues each wrote their own name under it makes of one kwijting, or one no, no two answers', async () => {
    const bas = { ...vlam, id: randomUUID(), naam: 'Bas' }
    for (const invoer of [{ kwijting: 'ja' }, { kwijting: 'nee', reden: 'Er loopt nog een zaak.' }]) {
      const id = await metVerzoek(totEnMet(schuldbemiddeling, 'VraagFinaleKwijting'))
      const { berichtId } = await vraagVan(vlam, id)
      await Promise.all(
        [vlam, bas, vlam, bas].map((wie) => loket().antwoord(wie, berichtId, { ...invoer, ingevuldDoor: wie.naam })),
      )
      const gegeven = await proef.sql<{ stand: string }>(
        `SELECT stand FROM kwijting.antwoord WHERE lower(inhoud ->> 'opBerichtId') = $1`,
        [berichtId],
      )
      assert.deepEqual(gegeven, [{ stand: invoer.kwijting === 'ja' ? 'verwerkt' : 'op-tafel' }])
    }
    await zonderKlacht()
  })

  test('one answer for many: what waits is answered, the rest is left; twice changes nothing', async () => {
    const ids = [await metVerzoek(), await metVerzoek()]
    const vragen = await Promise.all(ids.map((id) => vraagVan(vlam, id)))
    const vreemd = await vraagVan(erf, ids[0] ?? '')
    const keuze = {
      vraag: 'saldo',
      berichtIds: [...vragen.map(({ berichtId }) => berichtId), vreemd.berichtId, randomUUID(), 'geen-id'],
      invoer: { antwoord: 'overgedragen', overgedragenAan: 'Koopt Alles BV', ingevuldDoor: 'Anna Vonk' },
    } as const
    const fout = await loket().antwoordVeel(vlam, { ...keuze, invoer: { antwoord: 'overgedragen' } })
    assert.ok('soort' in fout && fout.soort === 'fouten')
    assert.deepEqual(await loket().antwoordVeel(vlam, keuze), { beantwoord: 2, overgeslagen: 3 })
    assert.deepEqual(await loket().antwoordVeel(vlam, keuze), { beantwoord: 0, overgeslagen: 5 })
    assert.equal((await vragenVan(erf, ids[0])).length, 1, 'that of another stays')
    for (const id of ids) assert.deepEqual(await vragenVan(vlam, id), [])
    await zonderKlacht()
  })
})

describe('another party', () => {
  test('sees, answers and opens nothing of it, not even by its id', async () => {
    const id = await metVerzoek()
    const { berichtId } = await vraagVan(vlam, id)
    for (const wie of [
      erf,
      haan,
      { partijId: randomUUID(), id: randomUUID(), naam: 'Niemand', rol: 'beheerder' } as const,
    ]) {
      assert.equal(await loket().bekijk(wie, berichtId), null)
      assert.equal(await loket().brief(wie, berichtId), null)
      assert.deepEqual(await loket().gekozen(wie, [berichtId]), [])
      assert.deepEqual(await loket().proef(wie, berichtId, saldo), { soort: 'kan-niet' })
      assert.deepEqual(await loket().antwoord(wie, berichtId, saldo), { soort: 'kan-niet' })
    }
    assert.equal((await vragenVan(vlam, id)).length, 1)
  })

  test('the role reads through its policy alone: without a party nothing, with one no row of another, and no other table', async () => {
    await metVerzoek()
    const client = new pg.Client({ connectionString: proef.url })
    await client.connect()
    await client.query('SET ROLE kwijting_schuldeiser')
    const aan = async () =>
      (await client.query<{ aan: string }>(`SELECT DISTINCT inhoud -> 'aan' ->> 'naam' AS aan FROM kwijting.bericht`))
        .rows
    const wordt = (partij: string) => client.query(`SELECT set_config('app.partij', $1, false)`, [partij])
    await client.query(`SELECT set_config('app.org', $1, false)`, [proef.organisatieId])
    assert.deepEqual(await aan(), [])
    await wordt(randomUUID())
    assert.deepEqual(await aan(), [])
    await wordt(erf.partijId)
    assert.deepEqual(await aan(), [{ aan: 'Woonstichting Het Erf' }])
    const tabellen = await proef.sql<{ naam: string }>(
      `SELECT relname AS naam FROM pg_class WHERE relnamespace = 'kwijting'::regnamespace AND relkind IN ('r', 'v')`,
    )
    const geweigerd = (fout: unknown) => fout instanceof pg.DatabaseError && fout.code === '42501'
    for (const { naam } of tabellen.filter((tabel) => tabel.naam !== 'bericht'))
      await assert.rejects(client.query(`SELECT FROM kwijting.${naam}`), geweigerd, naam)
    for (const sql of [
      'UPDATE kwijting.bericht SET vraag_open = false',
      'DELETE FROM kwijting.bericht',
      `SELECT kwijting.partijbindingen('${vlam.partijId}')`,
      `SELECT kwijting.volg_vraag('${vlam.partijId}', '${vlam.partijId}', 'saldo-opgave', '')`,
    ])
      await assert.rejects(client.query(sql), geweigerd, sql)
    await client.end()
  })

  test('an incassobureau that was replaced sees nothing of the claim any more; who owned it keeps what was said to him', async () => {
    const incassant = (wie: string) =>
      stapje('2026-02-10', 'VulVorderingAan', (t) => ({ vorderingId: vordering(t, 0), incassantId: wie }))
    const id = await metVerzoek([
      ...voor(gevraagd, 'VraagSaldoOpgaven'),
      incassant('s-valk'),
      stapje('2026-02-10', 'VraagSaldoOpgaven'),
    ])
    const vraag = await vraagVan(valk, id)
    assert.equal((await loket().bekijk(valk, vraag.berichtId))?.vraagstand, 'open')
    const vervang = async (invoer: object) => {
      const stroom = { soort: 'dossier', id } as const
      const vorderingId = vordering(await proef.staat(id), 0)
      const gedaan = await proef.doe({ stroom, soort: 'VulVorderingAan', invoer: { vorderingId, ...invoer } })
      assert.equal(gedaan.soort, 'gedaan', JSON.stringify(gedaan))
    }
    const ziet = async (wie: Loketgebruiker) => [
      (await vragenVan(wie, id)).length > 0,
      (await loket().berichten(wie, { pagina: 1 })).totaal > 0,
      (await loket().bekijk(wie, vraag.berichtId)) !== null,
      (await loket().gekozen(wie, [vraag.berichtId])).length > 0,
      (await loket().brief(wie, vraag.berichtId)) !== null,
    ]
    assert.deepEqual(await ziet(valk), [true, true, true, true, true])
    const voorVlam = (await loket().berichten(vlam, { pagina: 1 })).totaal
    await vervang({ kenmerk: 'Een ander kenmerk' })
    assert.deepEqual(await ziet(valk), [true, true, true, true, true], 'still the one')
    await vervang({ incassant: 'Een bureau dat wij niet kennen' })
    assert.deepEqual(await ziet(valk), [false, false, false, false, false])
    assert.deepEqual(await loket().antwoord(valk, vraag.berichtId, saldo), { soort: 'kan-niet' })
    assert.equal((await loket().berichten(vlam, { pagina: 1 })).totaal, voorVlam)
    const gedaan = await proef.opslag.herbouw({ alles: true })
    assert.ok(gedaan !== null && gedaan.dossiers > 0)
    assert.deepEqual(await ziet(valk), [false, false, false, false, false], 'after a rebuild as well')
    const { rijen } = await proef.opslag.schuldeisers(proef.organisatieId, { zoek: 'de valk', pagina: 1 })
    await vervang({ incassantId: rijen[0]?.id })
    assert.deepEqual(await ziet(valk), [true, true, true, true, true], 'back')
    await zonderKlacht()
  })

  test('an incassobureau after which a deurwaarder came reads on, and is asked nothing more of that claim', async () => {
    const vulAan = (invoer: object) =>
      stapje('2026-02-10', 'VulVorderingAan', (t) => ({ vorderingId: vordering(t, 0), ...invoer }))
    const metIncassant = [
      ...voor(gevraagd, 'VraagSaldoOpgaven'),
      vulAan({ incassantId: 's-valk' }),
      stapje('2026-02-10', 'VraagSaldoOpgaven'),
    ]
    const id = await metVerzoek(metIncassant)
    const { berichtId } = await vraagVan(valk, id)
    const deurwaarder = async (wie: object) => {
      const invoer = { vorderingId: vordering(await proef.staat(id), 0), ...wie }
      const gedaan = await proef.doe({ stroom: { soort: 'dossier', id }, soort: 'VulVorderingAan', invoer })
      assert.equal(gedaan.soort, 'gedaan', JSON.stringify(gedaan))
    }
    const stand = async () => {
      const blad = (await loket().bekijk(valk, berichtId)) ?? assert.fail('it was told to him, and he reads on')
      return [(await vragenVan(valk, id)).length, blad.regel.open, blad.vraagstand]
    }
    const { rijen } = await proef.opslag.schuldeisers(proef.organisatieId, { zoek: 'de haan', pagina: 1 })
    await deurwaarder({ deurwaarderId: rijen[0]?.id })
    assert.deepEqual(await stand(), [0, false, 'vervallen'])
    assert.deepEqual(await loket().antwoord(valk, berichtId, saldo), { soort: 'kan-niet' })
    const keuze = { vraag: 'saldo', berichtIds: [berichtId], invoer: saldo } as const
    assert.deepEqual(await loket().antwoordVeel(valk, keuze), { beantwoord: 0, overgeslagen: 1 })
    assert.ok((await proef.opslag.herbouw({ alles: true })) !== null)
    assert.deepEqual(await stand(), [0, false, 'vervallen'], 'after a rebuild as well')
    await deurwaarder({ deurwaarder: 'Een deurwaarder die wij niet kennen' })
    assert.deepEqual(await stand(), [1, true, 'open'], 'who cannot be reached is not asked')
    const samen = await metVerzoek([...metIncassant, vulAan({ deurwaarderId: 's-haan' })])
    assert.deepEqual(await vragenVan(valk, samen), [], 'also what was asked and left after that')
    await zonderKlacht()
  })

  test('what did not leave is not there, and who lost its access sees nothing from that moment', async () => {
    const id = await proef.wandel(gevraagd)
    assert.deepEqual(await vragenVan(haan, id), [])
    await verstuur(proef, id)
    const voorbij = await metVerzoek([
      ...voor(gevraagd, 'VraagSaldoOpgaven'),
      stapje('2026-02-10', 'VulVorderingAan', (t) => ({ vorderingId: vordering(t, 0), incassantId: 's-valk' })),
      stapje('2026-02-10', 'VraagSaldoOpgaven'),
    ])
    assert.equal((await vragenVan(valk, voorbij)).length, 1)
    const { rijen } = await proef.opslag.schuldeisers(proef.organisatieId, { zoek: 'de valk', pagina: 1 })
    const weg = await proef.doe({
      stroom: { soort: 'schuldeiser', id: rijen[0]?.id ?? '' },
      soort: 'TrekSchuldeiserToegangIn',
      invoer: { reden: 'Stopt.' },
      door: administratie,
    })
    assert.equal(weg.soort, 'gedaan')
    assert.deepEqual(await loket().telling(valk), [])
    assert.deepEqual(await loket().berichten(valk, { pagina: 1 }), { rijen: [], totaal: 0 })
  })
})
