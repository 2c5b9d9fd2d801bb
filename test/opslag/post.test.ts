import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import type { Kanaalkeuze } from '../../src/domein/verloop/index.ts'
import { datum } from '../../src/gedeeld/datum.ts'
import { centen } from '../../src/gedeeld/geld.ts'
import { lijstkanaal, maakDagelijkseLijsten } from '../../src/koppelingen/lijsten/index.ts'
import { controleer } from '../../src/koppelingen/opslag/index.ts'
import { hoogstePogingen } from '../../src/koppelingen/opslag/post/verzenden.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { type Proefopslag, allesKlopt, proefopslag } from '../steun/opslag.ts'
import { overkant, postVan, saldoAntwoord, uitVan } from '../steun/post.ts'
import { inBeeld } from '../steun/wandeling.ts'

let proef: Proefopslag
before(async () => {
  proef = await proefopslag()
})
after(() => proef.sluit())

const gevraagd = totEnMet(inBeeld, 'VraagSaldoOpgaven')
const vlam = 'saldoverzoek Energie De Vlam'

const verzend = (id: string, kanaal = overkant().kanaal) =>
  proef.opslag.post.verzend(proef.organisatieId, id, () => kanaal)

const klopt = () => allesKlopt(proef.url)

async function regelVan(id: string, naam = vlam) {
  const regel = (await uitVan(proef, id)).get(naam)
  assert.ok(regel !== undefined)
  return regel
}

describe('a bericht on its way out', () => {
  test('its bytes are archived as they left, and it is sent once, however often the job runs', async () => {
    const id = await proef.wandel(gevraagd)
    const ander = overkant()
    const tweede = await proef.nogEen()
    await Promise.all([verzend(id, ander.kanaal), tweede.post.verzend(proef.organisatieId, id, () => ander.kanaal)])
    await verzend(id, ander.kanaal)
    const regels = [...(await uitVan(proef, id)).values()]
    assert.ok(regels.length > 6)
    for (const { berichtId, stand, kanaal, postId, pogingen } of regels) {
      assert.deepEqual([stand, kanaal, pogingen], ['verzonden', 'schuldenknooppunt', 1])
      const post = await proef.opslag.post.bytes(proef.organisatieId, postId ?? '')
      assert.deepEqual(post?.bytes, Buffer.from(ander.aangekomen.get(berichtId)?.bytes ?? []))
      assert.equal(ander.aangekomen.get(berichtId)?.keren, 1)
    }
    await klopt()
  })

  test('the data are those of its moment: what is added later is not in it', async () => {
    const id = await proef.wandel(totEnMet(inBeeld, 'VerstuurKennisgeving'))
    const staat = await proef.staat(id)
    assert.equal(staat.dossier.client?.woonplaats, undefined)
    await proef.doe({
      stroom: { soort: 'dossier', id },
      soort: 'VulPersoonsgegevensAan',
      invoer: { naam: 'Fatima el Amrani', telefoon: '06 12345678', woonplaats: 'Zonderdam', bsn: '111222333' },
    })
    const ander = overkant()
    await verzend(id, ander.kanaal)
    const tekst = [...ander.aangekomen.values()].map(({ bytes }) => Buffer.from(bytes).toString()).join('\n')
    assert.doesNotMatch(tekst, /Zonderdam|111222333/)
  })

  test('a kanaal that does not answer is tried again; in the end it failed, with the reason, and can go once more', async () => {
    const id = await proef.wandel(gevraagd)
    const ander = overkant()
    ander.stoor('voor')
    for (let poging = 1; poging < hoogstePogingen; poging++) {
      await assert.rejects(verzend(id, ander.kanaal), /did not leave yet/)
      const { stand, pogingen, fout } = await regelVan(id)
      assert.deepEqual([stand, pogingen, fout], ['te-verzenden', poging, 'De lijn is weg'])
    }
    await verzend(id, ander.kanaal)
    const mislukt = await regelVan(id)
    assert.deepEqual([mislukt.stand, mislukt.fout], ['mislukt', 'De lijn is weg'])
    await klopt()
    ander.stoor(null)
    const { post } = proef.opslag
    assert.equal(await post.opnieuw(proef.organisatieId, mislukt.berichtId, proef.hulpverlener), true)
    assert.equal(await post.opnieuw(proef.organisatieId, mislukt.berichtId, proef.hulpverlener), false)
    await verzend(id, ander.kanaal)
    assert.deepEqual([(await regelVan(id)).stand, (await regelVan(id)).fout], ['verzonden', null])
    assert.deepEqual([...ander.aangekomen.keys()], [mislukt.berichtId])
    await klopt()
  })

  test('one that arrived before the line broke arrives again with the same bytes, and the receiver knows it', async () => {
    const id = await proef.wandel(gevraagd)
    const ander = overkant()
    ander.stoor('na')
    await assert.rejects(verzend(id, ander.kanaal))
    ander.stoor(null)
    await verzend(id, ander.kanaal)
    assert.deepEqual(new Set([...ander.aangekomen.values()].map(({ keren }) => keren)), new Set([2]))
    assert.equal((await regelVan(id)).stand, 'verzonden')
    await klopt()
  })

  test('what cannot be written has failed at once; written after all, it goes', async () => {
    const id = await proef.wandel(gevraagd)
    const ander = overkant()
    ander.stoor('schrijven')
    await verzend(id, ander.kanaal)
    const mislukt = await regelVan(id)
    assert.deepEqual([mislukt.stand, mislukt.fout, mislukt.postId], ['mislukt', 'Er is geen adres.', null])
    ander.stoor(null)
    await proef.opslag.post.opnieuw(proef.organisatieId, mislukt.berichtId, proef.hulpverlener)
    await verzend(id, ander.kanaal)
    assert.equal((await regelVan(id)).stand, 'verzonden')
    await klopt()
  })

  test('without a kanaal it waits for a person; what lies ready in one, too', async () => {
    const id = await proef.wandel(gevraagd)
    await proef.opslag.post.verzend(proef.organisatieId, id, () => null)
    assert.deepEqual([(await regelVan(id)).stand, (await regelVan(id)).kanaal], ['te-verzenden', null])
    await verzend(id, overkant('brief', true).kanaal)
    const { stand, kanaal, berichtId, postId } = await regelVan(id)
    assert.deepEqual([stand, kanaal, postId !== null], ['te-verzenden', 'brief', true])
    await klopt()
    assert.equal(await proef.opslag.meldVerstuurd(proef.organisatieId, berichtId, proef.hulpverlener), true)
    assert.equal((await regelVan(id)).stand, 'verzonden')
    await klopt()
  })

  test('what was not tried yet follows the contactenboek; what was tried stays where it may have arrived', async () => {
    const id = await proef.wandel(gevraagd)
    await verzend(id, overkant('brief', true).kanaal)
    const knooppunt = overkant()
    const { stroom } = {
      stroom: { soort: 'schuldeiser', id: (await proef.staat(id)).schulden.vorderingen[0]?.schuldeiser.id ?? '' },
    } as const
    const gewijzigd = await proef.doe({
      stroom,
      soort: 'WijzigSchuldeiser',
      invoer: {
        naam: 'Energie De Vlam',
        soort: 'Nuts',
        privepersoon: false,
        kanaal: 'schuldenknooppunt',
      },
    })
    assert.equal(gewijzigd.soort, 'gedaan')
    const brief = overkant('brief')
    await proef.opslag.post.verzend(proef.organisatieId, id, (naam) =>
      naam === 'schuldenknooppunt' ? knooppunt.kanaal : naam === 'brief' ? brief.kanaal : null,
    )
    const vanVlam = await regelVan(id)
    assert.equal(vanVlam.kanaal, 'brief', 'it was handed to this kanaal before')
    await klopt()
  })
})

describe('a schuldeiser that changes kanaal while a bericht waits', () => {
  const brief = overkant('brief')
  const hub = overkant()
  const kanalen: Kanaalkeuze = (naam) =>
    naam === 'lijst' ? lijstkanaal : naam === 'schuldenknooppunt' ? hub.kanaal : naam === 'brief' ? brief.kanaal : null
  const langs = async (id: string, kanaal: string) => {
    const stroom = {
      soort: 'schuldeiser',
      id: (await proef.staat(id)).schulden.vorderingen[0]?.schuldeiser.id ?? '',
    } as const
    const invoer = { naam: 'Energie De Vlam', soort: 'Nuts', privepersoon: false, kanaal }
    assert.equal((await proef.doe({ stroom, soort: 'WijzigSchuldeiser', invoer })).soort, 'gedaan')
    await proef.opslag.post.verzend(proef.organisatieId, id, kanalen)
  }
  const lijsten = () => maakDagelijkseLijsten(proef.opslag, proef.organisatieId)
  const opWeg = (berichtId: string) =>
    proef.sql<{ kanaal: string }>(
      `SELECT kanaal FROM kwijting.verzending WHERE bericht_id = $1 AND stand = 'klaargezet'`,
      [berichtId],
    )

  test('and back again: it goes with the list after all', async () => {
    const id = await proef.wandel(gevraagd)
    await langs(id, 'lijst')
    await langs(id, 'email')
    assert.deepEqual(await opWeg((await regelVan(id)).berichtId), [])
    await langs(id, 'lijst')
    await lijsten()
    const { stand, kanaal } = await regelVan(id)
    assert.deepEqual([stand, kanaal], ['verzonden', 'lijst'])
    await klopt()
  })

  test('and failed in the new one: sent again it lies ready there alone, not on a list as well', async () => {
    const id = await proef.wandel(gevraagd)
    await langs(id, 'lijst')
    hub.stoor('schrijven')
    await langs(id, 'schuldenknooppunt')
    hub.stoor(null)
    const { berichtId, stand } = await regelVan(id)
    assert.equal(stand, 'mislukt')
    assert.equal(await proef.opslag.post.opnieuw(proef.organisatieId, berichtId, proef.hulpverlener), true)
    assert.deepEqual(await opWeg(berichtId), [{ kanaal: 'schuldenknooppunt' }])
    await klopt()
    await lijsten()
    await proef.opslag.post.verzend(proef.organisatieId, id, kanalen)
    assert.equal((await regelVan(id)).kanaal, 'schuldenknooppunt')
    assert.equal(hub.aangekomen.get(berichtId)?.keren, 1)
    await klopt()
  })
})

describe('an answer that comes in', () => {
  async function gevraagdDossier() {
    const id = await proef.wandel(gevraagd)
    await verzend(id)
    proef.zetDag('2026-02-12')
    const { schuldeiser } = (await proef.staat(id)).schulden.vorderingen[0] ?? assert.fail('no claim')
    return { id, schuldeiserId: schuldeiser.id, regel: await regelVan(id) }
  }
  const ontvang = (...delen: Parameters<typeof saldoAntwoord>) => {
    const { post, antwoord } = saldoAntwoord(...delen)
    return proef.opslag.post.ontvang(proef.organisatieId, post, [antwoord])
  }

  test('is archived, matched by its bericht, done in the name of the schuldeiser, and done once', async () => {
    const { id, schuldeiserId, regel } = await gevraagdDossier()
    const deel = { postId: randomUUID(), schuldeiserId, opBerichtId: regel.berichtId }
    const [eerste] = await ontvang(deel)
    assert.deepEqual([eerste?.stand, eerste?.dossierId, eerste?.herhaald], ['verwerkt', id, false])
    assert.equal((await proef.staat(id)).schulden.vorderingen[0]?.saldo?.bedrag, 410_000)
    assert.equal((await regelVan(id)).stand, 'beantwoord')
    const tellingen = await proef.tellingen()
    const [nogEens] = await ontvang(deel)
    assert.deepEqual([nogEens?.stand, nogEens?.herhaald], ['verwerkt', true])
    assert.deepEqual(await proef.tellingen(), tellingen)
    const inzage = { door: proef.hulpverlener, waarom: 'test' }
    const blad = await proef.opslag.post.antwoord(proef.organisatieId, eerste?.antwoordId ?? '', inzage)
    const bytes = (await proef.opslag.post.bytes(proef.organisatieId, blad?.postId ?? ''))?.bytes
    assert.deepEqual(JSON.parse(Buffer.from(bytes ?? []).toString()), blad?.antwoord)
    await klopt()
  })

  test('is matched by its conversation when it names no bericht', async () => {
    const { id, schuldeiserId } = await gevraagdDossier()
    const [rij] = await proef.sql<{ id: string }>(
      'SELECT conversatie_id AS id FROM kwijting.conversatie WHERE dossier_id = $1 AND schuldeiser_id = $2',
      [id, schuldeiserId],
    )
    const [ontvangst] = await ontvang({ postId: randomUUID(), schuldeiserId, conversatieId: rij?.id ?? null })
    assert.deepEqual([ontvangst?.stand, ontvangst?.dossierId], ['verwerkt', id])
    const [vreemd] = await ontvang({
      postId: randomUUID(),
      schuldeiserId: randomUUID(),
      conversatieId: rij?.id ?? null,
    })
    assert.deepEqual(vreemd?.reden, { code: 'andere-afzender' })
  })

  test('with a number that was used for something else: both are kept, and a person looks', async () => {
    const { schuldeiserId, regel } = await gevraagdDossier()
    const deel = { postId: randomUUID(), schuldeiserId, opBerichtId: regel.berichtId }
    await ontvang(deel)
    const inhoud = { soort: 'saldo', opgave: { totaal: centen(5) } } as const
    const [tweede] = await ontvang({ ...deel, inhoud })
    assert.deepEqual([tweede?.stand, tweede?.herhaald, tweede?.reden?.code], ['op-tafel', false, 'al-beantwoord'])
    const [nogEens] = await ontvang({ ...deel, inhoud })
    assert.deepEqual([nogEens?.antwoordId, nogEens?.herhaald], [tweede?.antwoordId, true])
    await klopt()
  })

  test('with a number that other post used for another answer: both are kept, also when the post has its own number', async () => {
    const { schuldeiserId, regel } = await gevraagdDossier()
    const nummer = randomUUID()
    const { post, antwoord } = saldoAntwoord({ postId: nummer, schuldeiserId, opBerichtId: regel.berichtId })
    const breng = (van: typeof antwoord, referentie: string) =>
      proef.opslag.post.ontvang(proef.organisatieId, { ...postVan(van), referentie }, [van])
    assert.equal((await breng(antwoord, post.referentie))[0]?.stand, 'verwerkt')
    assert.equal((await breng(antwoord, `${nummer}-weer`))[0]?.herhaald, true)
    const ander = { ...antwoord, inhoud: { soort: 'saldo', opgave: { totaal: centen(7) } } } as const
    const [tweede] = await breng(ander, `${nummer}-ander`)
    assert.deepEqual([tweede?.stand, tweede?.herhaald, tweede?.reden?.code], ['op-tafel', false, 'al-beantwoord'])
    const [nogEens] = await breng(ander, `${nummer}-ander`)
    assert.deepEqual([nogEens?.antwoordId, nogEens?.herhaald], [tweede?.antwoordId, true])
    await klopt()
  })

  test('that was done in part: the rest is placed with another claim, and what was done does not count twice', async () => {
    const { id, schuldeiserId, regel } = await gevraagdDossier()
    const [eerste, tweede] = (await proef.staat(id)).schulden.vorderingen
    const delen = [
      { schuldtype: 'openstaand', saldo: centen(410_000), kenmerkSE: eerste?.kenmerk ?? '' },
      { schuldtype: 'openstaand', saldo: centen(5_000), kenmerkSE: 'ANDERS-9' },
    ] as const
    const inhoud = { soort: 'saldo', opgave: { delen } } as const
    const [ontvangst] = await ontvang({ postId: randomUUID(), schuldeiserId, opBerichtId: regel.berichtId, inhoud })
    assert.deepEqual(ontvangst?.reden, { code: 'deels', aantal: 1 })
    const plaats = (vorderingId = '') =>
      proef.opslag.post.plaats(
        proef.organisatieId,
        ontvangst.antwoordId,
        { dossierId: id, vorderingId },
        proef.hulpverlener,
      )
    assert.deepEqual(await plaats(eerste?.id), { code: 'al-beantwoord' })
    assert.equal(await plaats(tweede?.id), 'geplaatst')
    const bedragen = (await proef.staat(id)).schulden.vorderingen.map(({ saldo }) => saldo?.bedrag)
    assert.deepEqual(bedragen.slice(0, 2), [410_000, 5_000])
    await klopt()
  })

  test('that cannot be matched lies on the desk until a person places it, or sets it aside with a reason', async () => {
    const { id } = await gevraagdDossier()
    const { post } = proef.opslag
    const [ontvangst] = await ontvang({ postId: randomUUID(), schuldeiserId: 'onbekend', conversatieId: randomUUID() })
    assert.deepEqual([ontvangst?.stand, ontvangst?.reden], ['op-tafel', { code: 'onbekende-conversatie' }])
    const antwoordId = ontvangst?.antwoordId ?? ''
    const tafel = await post.in(proef.organisatieId, { stand: 'op-tafel', pagina: 1 })
    assert.ok(tafel.rijen.some((rij) => rij.antwoordId === antwoordId))
    const plaats = (vorderingId: string) =>
      post.plaats(proef.organisatieId, antwoordId, { dossierId: id, vorderingId }, proef.hulpverlener)
    assert.deepEqual(await plaats(randomUUID()), { code: 'geen-vordering' })
    const vorderingId = (await proef.staat(id)).schulden.vorderingen[0]?.id ?? ''
    assert.equal(await plaats(vorderingId), 'geplaatst')
    assert.equal(await plaats(vorderingId), 'lag-niet-op-tafel')
    const blad = await proef.opslag.dossier(proef.organisatieId, id, { door: proef.hulpverlener, waarom: 'test' })
    const laatste = blad?.historie.at(-1)
    assert.deepEqual([laatste?.gebeurtenis.soort, laatste?.door.soort], ['SaldoOpgaveOntvangen', 'medewerker'])
    const [ander] = await ontvang({ postId: randomUUID(), schuldeiserId: 'onbekend' })
    const weg = (waarom: string) =>
      post.legTerzijde(proef.organisatieId, ander?.antwoordId ?? '', waarom, proef.hulpverlener)
    assert.deepEqual([await weg(' '), await weg('Reclame'), await weg('Reclame')], [false, true, false])
    await klopt()
  })

  test('that the rule refuses lies on the desk with its codes', async () => {
    const { id, schuldeiserId, regel } = await gevraagdDossier()
    const vroeg = saldoAntwoord({ postId: randomUUID(), schuldeiserId, opBerichtId: regel.berichtId })
    const antwoord = { ...vroeg.antwoord, datum: saldoAntwoord({ schuldeiserId }).antwoord.datum }
    const oud = { ...antwoord, datum: (await proef.staat(id)).dossier.aanmelding?.datum ?? antwoord.datum }
    const [ontvangst] = await proef.opslag.post.ontvang(proef.organisatieId, postVan(oud), [oud])
    assert.equal(ontvangst?.stand, 'op-tafel')
    assert.deepEqual(ontvangst.reden, { code: 'geweigerd-door-regel', codes: ['DatumTeVroeg'] })
    await klopt()
  })

  test('one list with many answers is one piece of post', async () => {
    const { id } = await gevraagdDossier()
    const { vorderingen } = (await proef.staat(id)).schulden
    const uit = await uitVan(proef, id)
    const antwoorden = vorderingen.map(({ schuldeiser }, i) => ({
      ...saldoAntwoord({ schuldeiserId: schuldeiser.id }).antwoord,
      postId: `lijst-${id}-${i}`,
      opBerichtId: uit.get(`saldoverzoek ${schuldeiser.naam}`)?.berichtId ?? null,
    }))
    const bytes = new TextEncoder().encode('rij;saldo\n1;4100.00\n')
    const lijst = { kanaal: 'lijst', referentie: `lijst-${id}`, mediatype: 'text/csv', bytes } as const
    const ontvangen = await proef.opslag.post.ontvang(proef.organisatieId, lijst, antwoorden)
    assert.deepEqual(
      ontvangen.map(({ stand }) => stand),
      ['verwerkt', 'verwerkt', 'verwerkt'],
    )
    const [hash] = await proef.sql<{ sha: string }>(
      `SELECT encode(sha256, 'hex') AS sha FROM kwijting.post WHERE referentie = $1`,
      [lijst.referentie],
    )
    assert.equal(hash?.sha, createHash('sha256').update(bytes).digest('hex'))
    await klopt()
  })

  test('broken off between deciding and doing: the next look does it, once', async () => {
    const { id, schuldeiserId, regel } = await gevraagdDossier()
    const { antwoord, post } = saldoAntwoord({ postId: randomUUID(), schuldeiserId, opBerichtId: regel.berichtId })
    const [ontvangst] = await proef.opslag.post.ontvang(proef.organisatieId, post, [antwoord])
    const { versie } =
      (await proef.opslag.dossier(proef.organisatieId, id, { door: proef.hulpverlener, waarom: 'test' })) ??
      assert.fail('no dossier')
    // As a crash leaves it: decided, carried out, not yet marked.
    await proef.sql('ALTER TABLE kwijting.antwoord DISABLE TRIGGER bewaak_antwoord')
    await proef.sql(`UPDATE kwijting.antwoord SET stand = 'beslist', afgehandeld_op = NULL WHERE antwoord_id = $1`, [
      ontvangst?.antwoordId,
    ])
    await proef.sql('ALTER TABLE kwijting.antwoord ENABLE TRIGGER bewaak_antwoord')
    assert.equal(await proef.opslag.post.gaVerder(proef.organisatieId), 1)
    assert.equal(await proef.opslag.post.gaVerder(proef.organisatieId), 0)
    const na = await proef.opslag.dossier(proef.organisatieId, id, { door: proef.hulpverlener, waarom: 'test' })
    assert.equal(na?.versie, versie)
    await klopt()
  })

  test('a dossier that is destroyed takes its post along', async () => {
    const { id, schuldeiserId, regel } = await gevraagdDossier()
    await ontvang({ postId: randomUUID(), schuldeiserId, opBerichtId: regel.berichtId })
    const hoeveel = async () =>
      (
        await proef.sql<{ n: number }>(
          `SELECT (SELECT count(*) FROM kwijting.antwoord WHERE dossier_id = $1)::int
           + (SELECT count(*) FROM kwijting.conversatie WHERE dossier_id = $1)::int
           + (SELECT count(*) FROM kwijting.post WHERE post_id = $2)::int AS n`,
          [id, regel.postId],
        )
      )[0]?.n
    assert.ok(((await hoeveel()) ?? 0) > 2)
    const client = new pg.Client({ connectionString: proef.url })
    await client.connect()
    try {
      await client.query('BEGIN; SET LOCAL ROLE kwijting_bewaring')
      await client.query(`SELECT set_config('app.org', $1, true)`, [proef.organisatieId])
      await client.query('SELECT kwijting.vernietig_dossier($1, now(), $2)', [id, 'Bewaartermijn voorbij'])
      await client.query('COMMIT')
    } finally {
      await client.end()
    }
    assert.equal(await hoeveel(), 0)
    await klopt()
  })
})

describe('controleer on the post', () => {
  test('it counts what left and what came in, and the counts add up', async () => {
    const { post } = await controleer(proef.url)
    const som = (...getallen: readonly number[]) => getallen.reduce((a, b) => a + b, 0)
    const [rij] = await proef.sql<{ n: number; weg: number }>(
      `SELECT count(*)::int AS n, count(*) FILTER (WHERE stand IN ('verzonden', 'beantwoord'))::int AS weg
       FROM kwijting.bericht WHERE inhoud -> 'aan' ->> 'soort' = 'schuldeiser'`,
    )
    assert.equal(som(...post.uit.map(({ totaal }) => totaal)), rij?.n)
    assert.equal(som(...post.uit.flatMap((u) => [u.zonderVraag, u.wacht, u.teLaat, u.beantwoord])), rij?.weg)
    for (const u of post.uit)
      assert.equal(u.totaal, som(u.klaar, u.zonderVraag, u.wacht, u.teLaat, u.beantwoord, u.mislukt), u.kanaal)
    assert.ok(post.in.length > 0)
    for (const i of post.in) assert.equal(i.antwoorden, som(i.verwerkt, i.opTafel, i.terzijde, i.onderweg), i.kanaal)
    for (const lot of ['beantwoord', 'mislukt', 'klaar'] as const)
      assert.ok(som(...post.uit.map((u) => u[lot])) > 0, lot)
  })

  const lot = 'Van elk bericht aan een schuldeiser is bekend wat ervan werd'
  const binnen = 'Alles wat binnenkwam is verwerkt of ligt bij een mens'
  const naarSchuldeiser = `inhoud -> 'aan' ->> 'soort' = 'schuldeiser'`
  const een = (waar: string) =>
    `ctid IN (SELECT ctid FROM kwijting.bericht WHERE ${naarSchuldeiser} AND ${waar} LIMIT 1)`
  const schades: readonly (readonly [wat: string, schade: string, ...namen: readonly string[]])[] = [
    [
      'bytes that are not what they were',
      `UPDATE kwijting.post SET bytes = bytes || 'x' WHERE ctid IN (SELECT ctid FROM kwijting.post LIMIT 1)`,
      'Elk stuk post is nog wat wegging of binnenkwam',
    ],
    [
      'a bericht that was sent and still lies ready',
      `UPDATE kwijting.verzending SET stand = 'klaargezet' WHERE ctid IN
         (SELECT ctid FROM kwijting.verzending WHERE stand = 'verzonden' LIMIT 1)`,
      'Elk bericht is verstuurd, mislukt of wacht nog, en zijn kanaal zegt hetzelfde',
    ],
    [
      'an answer that says it is done and is not',
      `UPDATE kwijting.antwoord SET opdrachten = jsonb_set(opdrachten, '{0,vorderingId}', '"weg"') WHERE ctid IN
         (SELECT ctid FROM kwijting.antwoord WHERE stand = 'verwerkt' AND door ->> 'soort' = 'medewerker'
           AND jsonb_array_length(opdrachten) = 1 LIMIT 1)`,
      'Elk verwerkt antwoord staat in het logboek van zijn dossier',
    ],
    [
      'an answer of a schuldeiser that is gone from the archive',
      `DELETE FROM kwijting.antwoord WHERE ctid IN
         (SELECT ctid FROM kwijting.antwoord WHERE stand = 'verwerkt' AND door ->> 'soort' = 'schuldeiser'
           AND kanaal <> 'lijst' LIMIT 1)`,
      binnen,
      'Wat een schuldeiser antwoordde, ligt in het archief',
    ],
    [
      'an answer on the desk that is gone',
      `DELETE FROM kwijting.antwoord WHERE ctid IN (SELECT ctid FROM kwijting.antwoord WHERE stand = 'op-tafel' LIMIT 1)`,
      binnen,
    ],
    [
      'an answer where nobody knows it is',
      `UPDATE kwijting.antwoord SET stand = 'zoek' WHERE ctid IN
         (SELECT ctid FROM kwijting.antwoord WHERE stand = 'op-tafel' LIMIT 1)`,
      binnen,
    ],
    [
      'a bericht that says it was answered and was not',
      `UPDATE kwijting.bericht SET stand = 'beantwoord', beantwoord_op = now()
       WHERE ${een(`stand = 'verzonden' AND inhoud ->> 'soort' = 'kennisgeving'`)}`,
      lot,
    ],
    [
      'a bericht that was answered and says it waits',
      `UPDATE kwijting.bericht SET stand = 'verzonden', beantwoord_op = NULL, verzonden_op = verzonden_op - interval '1 s'
       WHERE ${een(`stand = 'beantwoord'`)}`,
      lot,
    ],
    [
      'a bericht that failed, and nobody knows how',
      `DELETE FROM kwijting.verzending WHERE ctid IN (SELECT v.ctid FROM kwijting.verzending v JOIN kwijting.bericht b
         USING (organisatie_id, bericht_id) WHERE ${naarSchuldeiser} AND b.stand = 'mislukt' AND v.stand = 'mislukt'
         AND NOT EXISTS (SELECT FROM kwijting.verzending w WHERE w.bericht_id = v.bericht_id AND w.ctid <> v.ctid)
         LIMIT 1)`,
      lot,
    ],
    [
      'a question past its term that is on no desk',
      `UPDATE kwijting.bericht SET inhoud = jsonb_set(inhoud, '{vorderingIds}', '["weg"]')
       WHERE ${een(`stand = 'verzonden' AND inhoud ->> 'antwoordUiterlijk' IS NOT NULL`)}`,
      'Elk bericht uit het herspeelde dossier bestaat precies een keer, en geen ander',
      'Elk bericht is zoals het werd opgetekend',
      lot,
    ],
  ]
  for (const [wat, schade, ...namen] of schades)
    test(`names ${wat}`, async () => {
      const client = new pg.Client({ connectionString: proef.url })
      await client.connect()
      try {
        const { rows: kopie } = await client.query<{ tabel: string }>(
          `SELECT unnest(ARRAY['post', 'verzending', 'antwoord', 'bericht']) AS tabel`,
        )
        for (const { tabel } of kopie) await client.query(`CREATE TEMP TABLE was_${tabel} AS TABLE kwijting.${tabel}`)
        await client.query(`SET session_replication_role = 'replica'`)
        await client.query('ALTER TABLE kwijting.post DROP CONSTRAINT post_hash')
        await client.query('ALTER TABLE kwijting.antwoord DROP CONSTRAINT IF EXISTS antwoord_stand_check')
        assert.equal((await client.query(schade)).rowCount, 1)
        const gevonden = (await controleer(proef.url, [], datum('2030-01-01'))).invarianten
        assert.deepEqual(
          gevonden.flatMap(({ naam, geschonden }) => (geschonden > 0 ? [naam] : [])),
          namen,
        )
        for (const { tabel } of kopie) {
          await client.query(`DELETE FROM kwijting.${tabel}`)
          const { rows: eigen } = await client.query<{ namen: string }>(
            `SELECT string_agg(quote_ident(attname), ', ') AS namen FROM pg_attribute
             WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
            [`kwijting.${tabel}`],
          )
          const kolommen = eigen[0]?.namen ?? assert.fail('a table without columns')
          await client.query(`INSERT INTO kwijting.${tabel} (${kolommen}) SELECT ${kolommen} FROM was_${tabel}`)
        }
        await client.query(
          'ALTER TABLE kwijting.post ADD CONSTRAINT post_hash CHECK (sha256 = pg_catalog.sha256(bytes))',
        )
      } finally {
        await client.end()
      }
      await klopt()
    })
})
