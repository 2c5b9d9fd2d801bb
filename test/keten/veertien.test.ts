import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { extractText, getDocumentProxy } from 'unpdf'
import { datum, plusDagen } from '../../src/gedeeld/datum.ts'
import { centen } from '../../src/gedeeld/geld.ts'
import type { Bericht } from '../../src/domein/berichten/index.ts'
import { controleer, migreer } from '../../src/koppelingen/opslag/index.ts'
import { bouwOp } from '../../src/opbouw.ts'
import { maakLog } from '../../src/platform/log/index.ts'
import { openDemoknooppunt } from '../../src/simulatie/index.ts'
import { type Zaak, loopDagen, negenUur } from '../../src/simulatie/dagen.ts'
import { geef, richtIn } from '../../src/simulatie/keten.ts'
import { levensloop } from '../../src/simulatie/levensloop.ts'
import { actorVan } from '../../src/simulatie/medewerkers.ts'
import { fictieveBsn } from '../../src/simulatie/personen.ts'
import { temperamenten } from '../../src/simulatie/temperamenten.ts'
import { vasteId } from '../../src/simulatie/toeval.ts'
import { voorbeeldnaam } from '../../src/simulatie/zaaien.ts'
import { openMailserver } from '../steun/mail.ts'
import { maakMailschuldeisers } from '../steun/mailschuldeisers.ts'
import { proefdatabase } from '../steun/proefdatabase.ts'

const begin = datum('2026-01-05')
const zaad = 'veertien'
let nu = negenUur(begin)
const map = mkdtempSync(join(tmpdir(), 'kwijting-veertien-'))
const programma = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const log = maakLog('silent')

const [db, mail] = await Promise.all([proefdatabase(migreer, 'kwijting'), openMailserver()])
const hub = await openDemoknooppunt(join(map, 'knooppunt'), programma, (fout) => log.error(fout))
hub.zetKlok(nu)
const keten = await bouwOp({
  databaseUrl: db.url,
  log,
  simulatie: { zaad, opPapier: true, knooppunt: hub },
  email: { smtp: { url: mail.url, van: 'post@zonderland.example' }, publicUrl: 'https://kwijting.example' },
  tijd: () => nu,
})
const eigenaar = new pg.Pool({ connectionString: db.url })
eigenaar.on('error', () => undefined)
const { simulatie } = keten
if (simulatie === null) throw new Error('No simulated chain')
const voorbeeld = await richtIn(keten, voorbeeldnaam)
const org = voorbeeld.organisatie.id
const met = (naam: string) =>
  voorbeeld.schuldeisers.find((een) => een.naam === naam) ?? assert.fail(`no schuldeiser ${naam}`)

// Who collects for another, each with a kanaal of its own.
const incasso = { id: vasteId('incasso'), naam: 'Incassobureau Het Anker' }
const deurwaarder = { id: vasteId('deurwaarder'), naam: 'Gerechtsdeurwaarder De Haan' }

/** The fourteen of a dossier; what differs stands in front. */
const allen = [
  'Zorgverzekering Noorderlicht',
  'Toeslagenkantoor Zonderland',
  'Gemeentebelastingen Zonderland',
  'Belastingkantoor Zonderland',
  'Warmtenet De Kachel',
  'Stroomhuis Zeewind',
  'Energie De Vlam',
  'Telefonie Vogelvlucht',
  'Postorderhuis Zilverlaan',
  'Tandartspraktijk Kruidenhof',
  'Fitnessclub De Halter',
  'Boekenclub De Leeslamp',
]
const tegen = [...allen, 'Webwinkel Allesvlug', 'Krediet Snel Geregeld'].map(met)
const voor = [...allen, 'Woonstichting Het Erf', 'Waterbedrijf Het Bronnetje'].map(met)
const samen = ['Zorgverzekering Noorderlicht', 'Toeslagenkantoor Zonderland', 'Woonstichting Het Erf'].map(met)
const partners = [
  'Zorgverzekering Noorderlicht',
  'Woonstichting Het Erf',
  'Waterbedrijf Het Bronnetje',
  'Gemeentebelastingen Zonderland',
].map((naam) => met(naam).id)
const metBelemmering = met('Toeslagenkantoor Zonderland').id

const incassoVan: Readonly<Record<string, object>> = {
  'Telefonie Vogelvlucht': { incassantId: incasso.id, incassantKenmerk: 'ANK-1' },
  'Energie De Vlam': { incassantId: incasso.id, deurwaarderId: deurwaarder.id, deurwaarderKenmerk: 'HAAN-1' },
}

function zaakMet(nummer: number, schuldeisers: typeof voor): Zaak {
  const id = vasteId('zaak', zaad, nummer)
  const schulden = schuldeisers.map(({ id: schuldeiserId, naam }, i) => ({
    schuldeiserId,
    kenmerk: `KW-${nummer}-${i}`,
    bedrag: centen(140_000 + i * 1000),
    incasso: incassoVan[naam] ?? {},
  }))
  const leven = levensloop(zaad, nummer, id, voorbeeld.schuldeisers)
  const vast = { crisis: null, ondernemer: false, vorm: 'SB', vermogen: centen(0), loop: 'regeling', schulden } as const
  return { id, aangemeldOp: begin, leven: { ...leven, ...vast } }
}
const weigeraar = zaakMet(0, tegen)
const regeling = zaakMet(1, voor)
const collectief = zaakMet(2, samen)
// The two are carried to their mededeling, the last one to the end.
const zaken = [weigeraar, { ...regeling, werkTot: plusDagen(begin, 250) }, collectief]

async function opSchuldeiser(id: string, soort: string, invoer: object) {
  const stroom = { soort: 'schuldeiser', id } as const
  const opdrachtId = vasteId(id, soort, JSON.stringify(invoer))
  const door =
    soort === 'WijzigSchuldeiser' ? actorVan(voorbeeld.medewerkers, 'administratie') : ({ soort: 'kwijting' } as const)
  await geef(keten, { organisatieId: org, stroom, opdrachtId, soort, invoer: { ...invoer }, gezienVersie: null, door })
}

async function richtContactenboekIn() {
  const wijzig = async (wie: string, meer: object) => {
    const { id, naam, soort } = met(wie)
    await opSchuldeiser(id, 'WijzigSchuldeiser', { naam, soort, privepersoon: false, ...meer })
  }
  for (const [i, naam] of ['Postorderhuis Zilverlaan', 'Webwinkel Allesvlug'].entries())
    await wijzig(naam, { kanaal: 'email', email: `post${i}@schuldeiser.example` })
  await wijzig('Toeslagenkantoor Zonderland', { kanaal: 'lijst' })
  const deelname = { grond: 'collectief', vanaf: '2025-01-01', bron: 'Deelname aan Collectief Schuldregelen' }
  await opSchuldeiser(metBelemmering, 'LegAfspraakVast', deelname)
  const kaart = { soort: 'Overig', privepersoon: false, voorafAkkoord: false }
  await opSchuldeiser(incasso.id, 'RegistreerSchuldeiser', {
    ...kaart,
    naam: incasso.naam,
    rol: 'incassobureau',
    kanaal: 'email',
    email: 'anker@incasso.example',
  })
  await opSchuldeiser(deurwaarder.id, 'RegistreerSchuldeiser', {
    ...kaart,
    naam: deurwaarder.naam,
    rol: 'gerechtsdeurwaarder',
    adres: 'Postbus 7',
    postcode: '1234 AB',
    plaats: 'Zonderland',
  })
  const simpel = { temperament: 'prompt', soort: 'Overig', overgedragenAan: null } as const
  await simulatie?.registreer(
    org,
    [incasso, deurwaarder].map(({ id }) => ({ id, ...simpel })),
  )
}

before(async () => {
  await richtContactenboekIn()
  const wie = [...voorbeeld.schuldeisers, { ...met('Telefonie Vogelvlucht'), ...incasso }]
  const perMail = maakMailschuldeisers({ mail, plaats: keten.opslag.schuldeiser, schuldeisers: wie, zaad })
  const vandaag = () => keten.opslag.klok.vandaag()
  // Who answers by e-mail reads its box every day; the hub is emptied on both sides before a day ends.
  const wereld = {
    ...simulatie,
    haalLijsten: async (id: string) => {
      await simulatie.haalLijsten(id)
      await simulatie.haalVragenOp(id)
      await perMail.lees(vandaag())
    },
    antwoordOpTijd: async (id: string) => {
      const geraakt = await simulatie.antwoordOpTijd(id)
      await perMail.antwoord(vandaag())
      await keten.tik()
      return [...new Set([...geraakt, ...zaken.map((zaak) => zaak.id)])]
    },
    eerstvolgendAntwoord: async (id: string) =>
      [await simulatie.eerstvolgendAntwoord(id), perMail.eerstvolgend()].flatMap((dag) => dag ?? []).toSorted()[0] ??
      null,
  }
  const zetDag = (dag: string) => void (nu = negenUur(datum(dag)))
  await loopDagen({ ...voorbeeld, keten, simulatie: wereld, zaken, zetDag }, begin, plusDagen(begin, 760))
})
after(async () => {
  await keten.sluit()
  await hub.sluit()
  await mail.sluit()
  await eigenaar.end()
  await db.sluit()
  rmSync(map, { recursive: true, force: true })
})

async function bladVan({ id }: Zaak) {
  const blad = await keten.opslag.dossier(org, id, { door: { soort: 'kwijting' }, waarom: 'test' })
  return blad ?? assert.fail('no dossier')
}

/** Every bericht to a schuldeiser, with its kanaal. */
async function uitVan(zaak: Zaak) {
  const uit = new Map((await keten.opslag.post.vanDossier(org, zaak.id)).map((regel) => [regel.berichtId, regel]))
  return (await bladVan(zaak)).berichten.flatMap(({ id, bericht, stand }) =>
    bericht.aan.soort === 'schuldeiser' ? [{ id, bericht, aan: bericht.aan, stand, kanaal: uit.get(id)?.kanaal }] : [],
  )
}

describe('a dossier with fourteen schuldeisers', () => {
  test('every kanaal and every temperament take part', async () => {
    assert.deepEqual(new Set(tegen.concat(voor).map((een) => een.temperament)), new Set(temperamenten))
    for (const zaak of [weigeraar, regeling])
      assert.deepEqual([...new Set((await uitVan(zaak)).map(({ kanaal }) => kanaal))].toSorted(), [
        'brief',
        'email',
        'lijst',
        'schuldenknooppunt',
      ])
  })

  test('runs from kennisgeving to mededeling: a regeling where all agree, and none where somebody never does', async () => {
    const goed = await bladVan(regeling)
    assert.ok(goed.staat.schuldregeling.regeling !== null)
    const mis = await bladVan(weigeraar)
    assert.equal(mis.staat.schuldregeling.regeling, null)
    assert.ok(mis.staat.schuldregeling.mislukt !== null)
    for (const [zaak, mededeling] of [
      [regeling, 'regeling-tot-stand'],
      [weigeraar, 'regeling-niet-tot-stand'],
    ] as const) {
      const { staat } = await bladVan(zaak)
      const gekregen = new Set(
        (await uitVan(zaak)).flatMap(({ bericht }) => (bericht.soort === mededeling ? bericht.vorderingIds : [])),
      )
      const hoort = staat.schulden.vorderingen.filter(({ vervallen }) => vervallen === null).map(({ id }) => id)
      assert.ok(hoort.length >= 13)
      assert.deepEqual(gekregen, new Set(hoort))
      const soorten = new Set((await uitVan(zaak)).map(({ bericht }) => bericht.soort))
      for (const soort of [
        'kennisgeving',
        'saldoverzoek',
        'herinnering-saldoverzoek',
        'voorstel',
        'herinnering-voorstel',
        'verzoek-heroverweging',
      ] as const)
        assert.ok(soorten.has(soort), soort)
    }
  })

  test('nobody types an amount twice: what a claim comes to is what its schuldeiser answered', async () => {
    const { historie, staat } = await bladVan(regeling)
    const door = (soort: string) =>
      historie.flatMap(({ gebeurtenis, door: wie }) => (gebeurtenis.soort === soort ? [wie.soort] : []))
    assert.deepEqual(new Set(door('SaldoOpgaveOntvangen')), new Set(['schuldeiser']))
    const reacties = historie.flatMap(({ gebeurtenis: g, door: wie }) =>
      g.soort === 'ReactieOntvangen' ? [[g.reactie === 'geen-reactie', wie.soort] as const] : [],
    )
    assert.ok(reacties.length > 0)
    for (const [zwijgt, wie] of reacties) assert.equal(wie, zwijgt ? 'kwijting' : 'schuldeiser')
    assert.deepEqual(door('VorderingGeschat'), [])
    for (const v of staat.schulden.vorderingen)
      assert.ok(v.vervallen !== null || v.saldo?.bron === 'teruggemeld', v.kenmerk)
    const getypt = historie.flatMap(({ gebeurtenis: g, door: wie }) =>
      wie.soort === 'medewerker' && 'vorderingId' in g && /edrag/.test(JSON.stringify(g)) ? [g.vorderingId] : [],
    )
    assert.deepEqual([getypt.length, new Set(getypt).size], [14, 14])
    // Silence can only be estimated, by a person; who answers after all is believed.
    const { schulden } = (await bladVan(weigeraar)).staat
    assert.deepEqual(
      schulden.vorderingen.flatMap(({ saldo, schuldeiser: { naam } }) => (saldo?.bron === 'geschat' ? [naam] : [])),
      ['Webwinkel Allesvlug'],
    )
  })

  test('who agreed beforehand never gets a voorstel; who reported a belemmering does', async () => {
    const voorstellen: readonly Bericht['soort'][] = ['voorstel', 'herinnering-voorstel', 'verzoek-heroverweging']
    for (const zaak of zaken) {
      const gekregen = (await uitVan(zaak)).filter(({ bericht }) => voorstellen.includes(bericht.soort))
      for (const id of partners) assert.ok(!gekregen.some(({ aan }) => aan.id === id), id)
      assert.ok(gekregen.some(({ aan }) => aan.id === metBelemmering))
    }
  })

  test('who acts for a schuldeiser is asked through its own kanaal, and the schuldeiser hears how it ends', async () => {
    const naar = (await uitVan(regeling)).map(({ bericht, aan, kanaal, stand }) => ({
      soort: bericht.soort,
      aan: aan.naam,
      kanaal,
      stand,
    }))
    const van = (soort: string, aan: string) => naar.filter((een) => een.soort === soort && een.aan === aan)
    assert.deepEqual(van('saldoverzoek', incasso.naam), [
      { soort: 'saldoverzoek', aan: incasso.naam, kanaal: 'email', stand: 'beantwoord' },
    ])
    assert.deepEqual(van('saldoverzoek', deurwaarder.naam), [
      { soort: 'saldoverzoek', aan: deurwaarder.naam, kanaal: 'brief', stand: 'beantwoord' },
    ])
    assert.deepEqual(van('saldoverzoek', 'Telefonie Vogelvlucht'), [])
    for (const soort of ['kennisgeving', 'regeling-tot-stand'])
      assert.deepEqual(
        [van(soort, 'Energie De Vlam'), van(soort, deurwaarder.naam)].map((een) => een.map(({ kanaal }) => kanaal)),
        [['schuldenknooppunt'], ['brief']],
        soort,
      )
  })

  test('the BSN is in what left for public schuldeisers, and in nothing else that left', async () => {
    const publiek = new Set(voorbeeld.schuldeisers.flatMap(({ id, soort }) => (soort === 'Publiek' ? [id] : [])))
    const bsns = zaken.map((_, nummer) => fictieveBsn(nummer))
    const { rows } = await eigenaar.query<{ mediatype: string; bytes: Buffer; aan: readonly string[] }>(
      `SELECT p.mediatype, p.bytes, array_agg(coalesce(b.inhoud -> 'aan' ->> 'id', 'niemand')) AS aan
       FROM kwijting.post p JOIN kwijting.verzending v USING (organisatie_id, post_id)
       JOIN kwijting.bericht b USING (organisatie_id, bericht_id)
       WHERE p.richting = 'uit' GROUP BY p.organisatie_id, p.post_id`,
    )
    const gezien = { met: new Set<string>(), mediatypen: new Set<string>() }
    for (const { mediatype, bytes, aan } of rows) {
      const tekst = mediatype === 'application/pdf' ? await pdftekst(bytes) : bytes.toString('utf8')
      gezien.mediatypen.add(mediatype.split(';')[0] ?? '')
      if (!bsns.some((bsn) => tekst.includes(bsn))) continue
      for (const id of aan) {
        assert.ok(publiek.has(id), `${mediatype} to ${id}`)
        gezien.met.add(id)
      }
    }
    const entitled = [...tegen, ...voor].filter(({ soort }) => soort === 'Publiek').map(({ id }) => id)
    assert.deepEqual(gezien.met, new Set(entitled))
    for (const soort of ['application/pdf', 'text/csv', 'message/rfc822'])
      assert.ok(gezien.mediatypen.has(soort), [...gezien.mediatypen].join())
  })

  test('what was sent, answered, late and lost adds up, and all of it holds', async () => {
    const { invarianten, post } = await controleer(db.url, [], keten.opslag.klok.vandaag())
    assert.deepEqual(
      invarianten.filter(({ geschonden }) => geschonden > 0),
      [],
    )
    const alles = (await Promise.all(zaken.map(uitVan))).flat()
    const som = (...getallen: readonly number[]) => getallen.reduce((a, b) => a + b, 0)
    assert.equal(som(...post.uit.map(({ totaal }) => totaal)), alles.length)
    assert.equal(
      som(...post.uit.map(({ beantwoord }) => beantwoord)),
      alles.filter(({ stand }) => stand === 'beantwoord').length,
    )
    const gevraagd = alles.filter(({ bericht, stand }) => bericht.antwoordUiterlijk !== null && stand === 'verzonden')
    assert.ok(gevraagd.length > 0)
    assert.equal(som(...post.uit.map(({ teLaat }) => teLaat)), gevraagd.length)
    for (const { kanaal, klaar, wacht, mislukt } of post.uit)
      assert.deepEqual([klaar, wacht, mislukt], [0, 0, 0], kanaal)
    for (const { kanaal, onderweg, antwoorden } of post.in) assert.ok(onderweg === 0 && antwoorden > 0, kanaal)
    assert.deepEqual(
      post.in.map(({ kanaal }) => kanaal),
      ['lijst', 'portaal', 'schuldenknooppunt', 'simulatie'],
    )
  })
})

describe('a dossier of collective schuldeisers alone', () => {
  test('reaches the finale kwijting without one letter to a schuldeiser', async () => {
    const { staat } = await bladVan(collectief)
    assert.ok(staat.schuldregeling.kwijting !== null)
    const uit = await uitVan(collectief)
    assert.deepEqual(new Set(uit.map(({ kanaal }) => kanaal)), new Set(['lijst']))
    const soorten = new Set(uit.map(({ bericht }) => bericht.soort))
    for (const soort of [
      'kennisgeving',
      'saldoverzoek',
      'voorstel',
      'regeling-tot-stand',
      'uitdeling',
      'verzoek-finale-kwijting',
      'kwijting-schuldeiser',
      'beeindiging',
    ] as const)
      assert.ok(soorten.has(soort), soort)
    for (const { bericht, stand } of uit)
      assert.equal(stand, bericht.antwoordUiterlijk === null ? 'verzonden' : 'beantwoord', bericht.soort)
  })
})

async function pdftekst(bytes: Buffer): Promise<string> {
  return (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text
}
