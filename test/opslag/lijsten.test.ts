import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { lijstCommando, lijstenVan, lijstkanaal, maakDagelijkseLijsten } from '../../src/koppelingen/lijsten/index.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { alsBestand, maakFout, rijenVan, schuldeiserMet, vul, zetLijstKlaar } from '../steun/lijsten.ts'
import { type Proefopslag, allesKlopt, proefopslag } from '../steun/opslag.ts'
import { overkant, uitVan } from '../steun/post.ts'
import { inBeeld, mislukt } from '../steun/wandeling.ts'

let proef: Proefopslag
let vlam = ''
const map = mkdtempSync(join(tmpdir(), 'kwijting-lijst-'))
const gevraagd = totEnMet(inBeeld, 'VraagSaldoOpgaven')

before(async () => {
  proef = await proefopslag()
  vlam = await schuldeiserMet(proef, 'Energie De Vlam')
  const gewijzigd = await proef.doe({
    stroom: { soort: 'schuldeiser', id: vlam },
    soort: 'WijzigSchuldeiser',
    invoer: { naam: 'Energie De Vlam', soort: 'Nuts', privepersoon: false, kanaal: 'lijst' },
  })
  assert.equal(gewijzigd.soort, 'gedaan')
})
after(async () => {
  await proef.sluit()
  rmSync(map, { recursive: true })
})

const lijsten = () => lijstenVan(proef.opslag)
const org = () => proef.organisatieId

const klopt = () => allesKlopt(proef.url)

/** A dossier whose berichten went out: those to De Vlam wait for a list. */
async function metVerzoek(): Promise<string> {
  const id = await proef.wandel(gevraagd)
  const brief = overkant('brief').kanaal
  await proef.opslag.post.verzend(org(), id, (naam) => (naam === 'lijst' ? lijstkanaal : brief))
  return id
}

const maak = async (soort: 'saldo' | 'beslis' = 'saldo', vorm: 'csv' | 'xlsx' = 'csv') => {
  const lijst = await lijsten().maak(org(), { schuldeiserId: vlam, soort, vorm }, proef.hulpverlener)
  assert.ok(lijst !== null)
  const bestand = await lijsten().bestand(org(), lijst.postId, proef.hulpverlener)
  assert.ok(bestand !== null)
  return { ...lijst, bytes: bestand.bytes }
}

/** Gives the command, on the storage of the test. */
async function opdrachtregel(...argumenten: readonly string[]) {
  const [uit, fout] = [new PassThrough(), new PassThrough()]
  const commando = lijstCommando({ metOpslag: (doe) => doe(proef.opslag) })
  const probleem = await commando.voerUit(argumenten, { in: Readable.from([]), uit, fout })
  uit.end()
  return { uit: await text(uit), probleem }
}

describe('lists of Collectief Schuldregelen', () => {
  test('what is for a schuldeiser with lists waits, leaves once on a list, and is archived as it left', async () => {
    const id = await metVerzoek()
    const wacht = (await uitVan(proef, id)).get('saldoverzoek Energie De Vlam')
    assert.deepEqual([wacht?.stand, wacht?.kanaal, wacht?.postId], ['te-verzenden', 'lijst', null])
    const [stand] = await lijsten().overzicht(org())
    assert.deepEqual([stand?.naam, stand?.wachten], ['Energie De Vlam', { saldo: 2, beslis: 0 }])
    const keuze = { schuldeiserId: vlam, soort: 'saldo', vorm: 'csv' } as const
    const samen = await Promise.all([1, 2, 3].map(() => lijsten().maak(org(), keuze, proef.hulpverlener)))
    assert.deepEqual(samen.map((lijst) => lijst?.regels ?? 0).toSorted(), [0, 0, 2])
    const weg = (await uitVan(proef, id)).get('saldoverzoek Energie De Vlam')
    assert.deepEqual([weg?.stand, weg?.pogingen], ['verzonden', 1])
    const bestand = await lijsten().bestand(org(), weg?.postId ?? '', proef.hulpverlener)
    const ander = [...(await uitVan(proef, id)).values()].find(({ kanaal }) => kanaal === 'brief')?.postId ?? ''
    assert.ok((await proef.opslag.post.bytes(org(), ander)) !== null)
    assert.equal(await lijsten().bestand(org(), ander, proef.hulpverlener), null, 'other post than a list')
    const [gezien] = await proef.opslag.wieKeekMee(org(), id)
    assert.match(gezien?.waarom ?? '', /gedownload/)
    const rijen = rijenVan(bestand?.bytes ?? new Uint8Array())
    assert.deepEqual(
      rijen.map((rij) => rij['Soort bericht']),
      ['kennisgeving', 'saldoverzoek'],
    )
    assert.equal(rijen[1]?.['Referentienummer'], weg?.berichtId)
    assert.deepEqual(new Set(rijen.map((rij) => rij['BSN'])), new Set(['']))
    await metVerzoekNogEens(id)
    assert.equal((await lijsten().overzicht(org()))[0]?.wachten.saldo, 0)
    await klopt()
  })

  const metVerzoekNogEens = (id: string) =>
    proef.opslag.post.verzend(org(), id, (naam) => (naam === 'lijst' ? lijstkanaal : overkant('brief').kanaal))

  test('an answered list is the saldo and the akkoord in one go; the same file or row adds nothing', async () => {
    const id = await metVerzoek()
    const rijen = vul(rijenVan((await maak()).bytes))
    proef.zetDag('2026-02-12')
    const bytes = alsBestand(rijen)
    const oordeel = await lijsten().beoordeel(org(), bytes, null)
    assert.deepEqual([oordeel.schuldeiser?.naam, oordeel.goed.length, oordeel.fouten], ['Energie De Vlam', 1, []])
    const { geraakt, ...uitslag } = await lijsten().neemOver(org(), bytes, vlam)
    assert.deepEqual(geraakt, [id])
    assert.deepEqual(uitslag, { gelezen: 1, leeg: 0, fout: 0, nieuw: 1, bekend: 0, verwerkt: 1, opTafel: 0 })
    const [vordering] = (await proef.staat(id)).schulden.vorderingen
    assert.deepEqual([vordering?.saldo?.bedrag, vordering?.saldo?.bron], [410_000, 'teruggemeld'])
    const voor = await proef.tellingen()
    assert.deepEqual((await lijsten().neemOver(org(), bytes, vlam)).bekend, 1)
    assert.deepEqual(await proef.tellingen(), voor)
    const anders = await lijsten().neemOver(org(), Buffer.from(`${Buffer.from(bytes).toString()}\n`), vlam)
    assert.deepEqual([anders.nieuw, anders.bekend], [0, 1])
    await klopt()
  })

  test('the same row on another day, or in another file by then, is still the same answer', async () => {
    await metVerzoek()
    proef.zetDag('2026-02-12')
    const bytes = alsBestand(vul(rijenVan((await maak()).bytes)))
    assert.equal((await lijsten().neemOver(org(), bytes, vlam)).verwerkt, 1)
    proef.zetDag('2026-02-13')
    for (const weer of [bytes, Buffer.from(`${Buffer.from(bytes).toString()}\n`)]) {
      const { nieuw, bekend, opTafel } = await lijsten().neemOver(org(), weer, vlam)
      assert.deepEqual([nieuw, bekend, opTafel], [0, 1, 0])
    }
    await klopt()
  })

  test('a row without an answer stays open; a wrong one is told and the good ones go only when that is asked', async () => {
    const ids = [await metVerzoek(), await metVerzoek(), await metVerzoek()]
    const [een, twee, drie] = vul(rijenVan((await maak()).bytes))
    assert.ok(een !== undefined && twee !== undefined && drie !== undefined)
    proef.zetDag('2026-02-12')
    const leeg = { ...drie, 'openstaand.Totaal': '', 'Standaard akkoord': '' }
    const pad = join(map, 'antwoord.csv')
    writeFileSync(pad, alsBestand([een, { ...twee, 'openstaand.Totaal': '1.234' }, leeg]))
    const voor = await proef.tellingen()
    const geweigerd = await opdrachtregel('importeer', 'saldo', pad)
    assert.deepEqual(
      [geweigerd.uit, geweigerd.probleem?.status, geweigerd.probleem?.errors.map(({ line, code }) => [line, code])],
      ['', 400, [[3, 'bedrag-onduidelijk']]],
    )
    assert.deepEqual(await proef.tellingen(), voor)
    const gedaan = await opdrachtregel('importeer', 'saldo', pad, '--goede-regels')
    assert.equal(gedaan.probleem, null)
    const verslag: unknown = JSON.parse(gedaan.uit)
    assert.partialDeepStrictEqual(verslag, {
      regels: { gelezen: 3, goed: 1, fout: 1, zonderAntwoord: 1 },
      antwoorden: { nieuw: 1, bekend: 0, verwerkt: 1, opTafel: 0 },
    })
    const standen = await Promise.all(
      ids.map(async (id) => (await uitVan(proef, id)).get('saldoverzoek Energie De Vlam')?.stand),
    )
    assert.deepEqual(standen.toSorted(), ['beantwoord', 'verzonden', 'verzonden'])
    await klopt()
  })

  test('rows of another schuldeiser and of nobody are refused by a rule', async () => {
    const id = await metVerzoek()
    const [rij] = vul(rijenVan((await maak()).bytes))
    assert.ok(rij !== undefined)
    const uit = [...(await uitVan(proef, id)).values()]
    const ander = uit.find(({ soort, aan }) => soort === 'saldoverzoek' && aan !== 'Energie De Vlam')
    const [conversatie] = await proef.sql<{ id: string }>(
      `SELECT conversatie_id AS id FROM kwijting.conversatie c JOIN kwijting.bericht b USING (organisatie_id, dossier_id)
       WHERE b.bericht_id = $1 AND c.schuldeiser_id = b.inhoud -> 'aan' ->> 'id'`,
      [ander?.berichtId],
    )
    const vreemd = { ...rij, Referentienummer: crypto.randomUUID() }
    const van = { ...rij, Referentienummer: ander?.berichtId ?? '', ConversatieReferentienummer: conversatie?.id ?? '' }
    const pad = join(map, 'vreemd.csv')
    writeFileSync(pad, alsBestand([rij, vreemd, van]))
    const { probleem } = await opdrachtregel('importeer', 'saldo', pad, '--schuldeiser', vlam)
    assert.deepEqual(
      [probleem?.status, probleem?.errors.map(({ line, code }) => [line, code])],
      [
        409,
        [
          [3, 'verwijzing-onbekend'],
          [4, 'andere-schuldeiser'],
        ],
      ],
    )
  })

  test('the command writes the list, and again the same; also as a workbook', async () => {
    await metVerzoek()
    const pad = join(map, 'lijst')
    const argumenten = ['exporteer', 'saldo', '--schuldeiser', vlam, '--uit', pad]
    assert.equal((await opdrachtregel(...argumenten)).probleem, null)
    const eerst = readFileSync(pad)
    assert.equal((await opdrachtregel(...argumenten)).probleem, null)
    assert.deepEqual(readFileSync(pad), eerst)
    assert.equal((await opdrachtregel(...argumenten, '--xlsx')).probleem, null)
    assert.equal(readFileSync(pad).readUInt32LE(0), 0x04034b50)
    const niets = await opdrachtregel('exporteer', 'beslis', '--schuldeiser', vlam)
    assert.deepEqual([niets.uit, niets.probleem?.errors[0]?.code], ['', 'niets-te-melden'])
    const bytes = await lijsten().beoordeel(org(), readFileSync(pad), vlam)
    assert.deepEqual([bytes.leesbaar, bytes.leeg], [true, bytes.regels])
  })

  test('many answers at once do what they do one by one; what does not fit goes to a person', async () => {
    const ids: string[] = []
    for (let i = 0; i < 22; i++) ids.push(await metVerzoek())
    const rijen = vul(rijenVan((await maak()).bytes))
    const vreemd = { Schuldtype: 'overgedragen schuld', 'openstaand.Totaal': '', 'overgedragen.Aan': 'Niemand bekend' }
    proef.zetDag('2026-02-12')
    const bytes = alsBestand([...rijen.slice(1), { ...rijen[0], ...vreemd }])
    const { geraakt, ...uitslag } = await lijsten().neemOver(org(), bytes, vlam)
    const aantal = rijen.length
    assert.deepEqual(uitslag, {
      gelezen: aantal,
      leeg: 0,
      fout: 0,
      nieuw: aantal,
      bekend: 0,
      verwerkt: aantal - 1,
      opTafel: 1,
    })
    assert.equal(geraakt.length, aantal)
    const saldi = await Promise.all(ids.map(async (id) => (await proef.staat(id)).schulden.vorderingen[0]?.saldo?.bron))
    assert.equal(saldi.filter((bron) => bron === 'teruggemeld').length, ids.length - 1)
    const voor = await proef.tellingen()
    assert.equal((await lijsten().neemOver(org(), bytes, vlam)).bekend, aantal)
    assert.deepEqual(await proef.tellingen(), voor)
    await klopt()
  })

  const wie = {
    'Klantnummer SE': 'K-7',
    'Contactpersoon SE naam': 'Jet Smit',
    'Contactpersoon SE e-mail': 'jet@vlam.example',
    'Contactpersoon SE telefoon': '+31 6 12345678',
    FactuurnummerSE: 'SE-1',
  }
  /** Of each dossier at its claim on De Vlam: what is open, by which reference, and who handles it. */
  const bijVlam = (ids: readonly string[]) =>
    Promise.all(
      ids.map(async (id) => {
        const { vorderingen } = (await proef.staat(id)).schulden
        const v = vorderingen.find(({ schuldeiser }) => schuldeiser.id === vlam)
        return [v?.saldo?.bedrag, v?.kenmerk, v?.contacten?.[vlam]]
      }),
    )

  test('who handles a claim stands there, of one row and of many alike; the same rows add nothing', async () => {
    const ids: string[] = []
    for (let i = 0; i < 23; i++) ids.push(await metVerzoek())
    const [los, ...samen] = vul(rijenVan((await maak()).bytes), wie)
    assert.ok(los !== undefined)
    proef.zetDag('2026-02-12')
    assert.equal((await lijsten().neemOver(org(), alsBestand([los]), vlam)).verwerkt, 1)
    const bytes = alsBestand(samen)
    const { verwerkt, opTafel } = await lijsten().neemOver(org(), bytes, vlam)
    assert.deepEqual([verwerkt, opTafel], [samen.length, 0])
    const contact = {
      klantnummer: 'K-7',
      contactpersoon: 'Jet Smit',
      telefoon: '+31 6 12345678',
      email: 'jet@vlam.example',
    }
    assert.deepEqual(
      await bijVlam(ids),
      ids.map(() => [410_000, 'SE-1', contact]),
    )
    const gedaan = await proef.sql<{ aantal: number }>(
      `SELECT count(*)::int AS aantal FROM kwijting.opdracht
       WHERE stroom_id = ANY ($1::uuid[]) AND soort IN ('RegistreerSaldoOpgave', 'RegistreerKennisgevingAntwoord')
       GROUP BY stroom_id`,
      [ids],
    )
    assert.deepEqual(
      gedaan.map(({ aantal }) => aantal),
      ids.map(() => 2),
    )
    const voor = await proef.tellingen()
    for (const weer of [bytes, alsBestand([los, ...samen])])
      assert.equal((await lijsten().neemOver(org(), weer, vlam)).nieuw, 0)
    assert.deepEqual(await proef.tellingen(), { ...voor, 'kwijting.post': (voor['kwijting.post'] ?? 0) + 1 })
    await klopt()
  })

  test('who fills in nothing else answers the kennisgeving; the saldoverzoek stays open, and its list knows the number', async () => {
    const id = await metVerzoek()
    const rijen = rijenVan((await maak()).bytes)
    const melding = rijen.find((rij) => rij['Soort bericht'] === 'kennisgeving')
    proef.zetDag('2026-02-12')
    const uitslag = await lijsten().neemOver(org(), alsBestand([{ ...melding, ...wie }]), vlam)
    assert.deepEqual([uitslag.verwerkt, uitslag.opTafel], [1, 0])
    const [vordering] = (await proef.staat(id)).schulden.vorderingen
    assert.deepEqual([vordering?.saldo, vordering?.kenmerk], [null, 'SE-1'])
    assert.equal((await uitVan(proef, id)).get('saldoverzoek Energie De Vlam')?.stand, 'verzonden')
    proef.zetDag('2026-03-02')
    const herinnerd = await proef.doe({
      stroom: { soort: 'dossier', id },
      soort: 'HerinnerSaldoOpgaven',
      invoer: {},
    })
    assert.equal(herinnerd.soort, 'gedaan', JSON.stringify(herinnerd))
    await metVerzoekNogEens(id)
    const [rij] = rijenVan((await maak()).bytes)
    assert.deepEqual([rij?.['KlantnummerSEVolgensSHV'], rij?.['Vordering.FactuurnummerSEVolgensSHV']], ['K-7', 'SE-1'])
    await klopt()
  })

  test('of a long list the wrong rows are named by line, a person decides, and broken off halfway it goes on', async () => {
    const aantal = 600
    await zetLijstKlaar(proef, aantal, vlam)
    const { rijen, fouten } = maakFout(vul(rijenVan((await maak()).bytes)), 11)
    assert.equal(rijen.length, aantal)
    proef.zetDag('2026-02-12')
    const bytes = alsBestand(rijen)
    const oordeel = await lijsten().beoordeel(org(), bytes, vlam)
    assert.deepEqual([oordeel.aantalGoed, oordeel.goed.length], [aantal - 11, 100])
    assert.deepEqual(
      oordeel.fouten.map(({ line, code }) => [line, code]),
      fouten,
    )
    const pad = join(map, 'lang.csv')
    writeFileSync(pad, bytes)
    const voor = await proef.tellingen()
    const { uit, probleem } = await opdrachtregel('importeer', 'saldo', pad)
    assert.deepEqual([uit, probleem?.errors.map(({ line, code }) => [line, code])], ['', fouten])
    assert.deepEqual(await proef.tellingen(), voor)

    const gedaan = async () => {
      const [rij] = await proef.sql<{ kept: number; done: number }>(
        `SELECT count(*)::int AS kept, count(*) FILTER (WHERE a.stand = 'verwerkt')::int AS done
         FROM kwijting.antwoord a JOIN kwijting.post p USING (organisatie_id, post_id) WHERE p.bytes = $1`,
        [bytes],
      )
      return rij
    }
    const breek = () => {
      throw new Error('broken off')
    }
    const { post } = proef.opslag
    const kapot = lijstenVan({
      ...proef.opslag,
      post: { ...post, ontvangVeel: (o, bestand, antwoorden) => post.ontvangVeel(o, bestand, antwoorden, breek) },
    })
    await assert.rejects(kapot.neemOver(org(), bytes, vlam), /broken off/)
    assert.deepEqual(await gedaan(), { kept: aantal - 11, done: 500 })
    const verder = await opdrachtregel('importeer', 'saldo', pad, '--goede-regels')
    assert.partialDeepStrictEqual(JSON.parse(verder.uit), {
      regels: { gelezen: aantal, goed: aantal - 11, fout: 11, zonderAntwoord: 0 },
      antwoorden: { nieuw: 0, bekend: aantal - 11, opTafel: 0 },
    })
    assert.deepEqual(await gedaan(), { kept: aantal - 11, done: aantal - 11 })
    const na = await proef.tellingen()
    await opdrachtregel('importeer', 'saldo', pad, '--goede-regels')
    assert.deepEqual(await proef.tellingen(), na)
    await klopt()
  })

  test('many reactions on a voorstel do together what one does by itself', async () => {
    const aantal = 23
    await zetLijstKlaar(proef, aantal, vlam, { stappen: totEnMet(mislukt, 'DoeVoorstel'), soort: 'voorstel' })
    const rijen = rijenVan((await maak()).bytes)
      .filter((rij) => rij['Soort bericht'] === 'voorstel')
      .map((rij, i) => ({
        ...rij,
        ...(i < 3 ? { 'Akkoord (j/n)': 'Nee', Belemmering: 'Te weinig' } : { 'Akkoord (j/n)': 'Ja' }),
      }))
    assert.equal(rijen.length, aantal)
    proef.zetDag('2026-03-18')
    const [los, ...samen] = rijen
    assert.ok(los !== undefined)
    assert.equal((await lijsten().neemOver(org(), alsBestand([los]), vlam)).verwerkt, 1)
    const { geraakt, ...uitslag } = await lijsten().neemOver(org(), alsBestand(samen), vlam)
    assert.deepEqual([uitslag.verwerkt, uitslag.opTafel, geraakt.length], [aantal - 1, 0, aantal - 1])
    const gedaan = await proef.sql<{ soort: string; door: unknown; inhoud: unknown }>(
      `SELECT DISTINCT g.soort, g.door, i.inhoud
       FROM kwijting.gebeurtenis g JOIN kwijting.gebeurtenis_inhoud i USING (organisatie_id, stroom_id, versie)
       WHERE g.door ->> 'id' = $1 AND g.opgetekend_op::date = '2026-03-18'`,
      [vlam],
    )
    // Beside the one by itself there is one other: who said yes.
    assert.equal(gedaan.length, 2, JSON.stringify(gedaan))
    await klopt()
  })

  test('a day makes the lists of all that waits, once', async () => {
    await metVerzoek()
    assert.equal(await maakDagelijkseLijsten(proef.opslag, org()), 1)
    assert.equal(await maakDagelijkseLijsten(proef.opslag, org()), 0)
    await klopt()
  })
})
