import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { datum } from '../../src/gedeeld/datum.ts'
import { type Knooppunt, type Knooppuntkeuze, openKnooppunt } from '../../src/koppelingen/schuldenknooppunt/index.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { type Proefopslag, allesKlopt, proefopslag } from '../steun/opslag.ts'
import { uitVan } from '../steun/post.ts'
import { inBeeld } from '../steun/wandeling.ts'
import { legKabel } from './kabel.ts'
import { aansluitingVan, sluitVlamAan, verzendOver, vlamAntwoordt } from './proefketen.ts'
import { type Proefknooppunt, kop, metAdresboek, proefknooppunt, statusverzoek, wie } from './steun.ts'

let proef: Proefopslag
let hub: Proefknooppunt
let knooppunt: Knooppunt
let keuze: Knooppuntkeuze
const organisatie = () => ({ id: proef.organisatieId, code: 'zonderland' })

before(async () => {
  ;[proef, hub] = await Promise.all([proefopslag(), proefknooppunt(Date.parse('2026-02-10T09:00:00Z'))])
  const { post, klok } = proef.opslag
  keuze = { aansluitingen: aansluitingVan(hub, 'gemeente'), ...post, klok, anders: null }
  knooppunt = openKnooppunt(keuze)
  await sluitVlamAan(proef)
})
after(async () => {
  knooppunt.sluit()
  await hub.sluit()
  await proef.sluit()
})

const verzend = (id: string) => verzendOver(proef, knooppunt.kanaal, id)
/** Fetches, keeps, and goes down before it confirms. */
async function vallend(): Promise<void> {
  const valt = openKnooppunt({
    ...keuze,
    ontvang: async (...post) => {
      await keuze.ontvang(...post)
      throw new Error('gone')
    },
  })
  await assert.rejects(valt.haalOp(organisatie()), /gone/)
  valt.sluit()
}
const regelVan = async (id: string) =>
  (await uitVan(proef, id)).get('saldoverzoek Energie De Vlam') ?? assert.fail('no saldoverzoek')
const opTafel = async () => (await proef.opslag.post.in(proef.organisatieId, { stand: 'op-tafel', pagina: 1 })).rijen

async function gevraagd(): Promise<string> {
  const id = await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
  await verzend(id)
  return id
}

const antwoordt = async (bedrag: number) => vlamAntwoordt(await hub.deelname('vlam'), bedrag)
const vlamIn = async (id: string) =>
  (await proef.staat(id)).schulden.vorderingen.find(({ schuldeiser }) => schuldeiser.naam === 'Energie De Vlam')

describe('the whole way', () => {
  test('sent, fetched, answered, matched: the dossier has the saldo and nobody typed it', async () => {
    const id = await gevraagd()
    const regel = await regelVan(id)
    assert.deepEqual([regel.stand, regel.kanaal], ['verzonden', 'schuldenknooppunt'])
    assert.ok((await antwoordt(410_000)).includes(regel.berichtId))
    proef.zetDag('2026-02-12')
    assert.deepEqual(await knooppunt.haalOp(organisatie()), { ontvangen: 1, geweigerd: 0, verlopen: 0 })
    assert.deepEqual(await knooppunt.haalOp(organisatie()), { ontvangen: 0, geweigerd: 0, verlopen: 0 })
    assert.equal((await vlamIn(id))?.saldo?.bedrag, 410_000)
    assert.equal((await regelVan(id)).stand, 'beantwoord')
  })

  test('a crash after keeping and before confirming: it comes again, is known, and counts once', async () => {
    const id = await gevraagd()
    await antwoordt(420_000)
    proef.zetDag('2026-02-12')
    await vallend()
    assert.equal((await vlamIn(id))?.saldo?.bedrag, 420_000)
    const voor = await proef.tellingen()
    assert.equal((await knooppunt.haalOp(organisatie())).ontvangen, 1)
    assert.deepEqual(await proef.tellingen(), voor)
    assert.equal((await knooppunt.haalOp(organisatie())).ontvangen, 0)
  })

  test('two workers that fetch at the same moment both get it: it counts once', async () => {
    const id = await gevraagd()
    await antwoordt(425_000)
    proef.zetDag('2026-02-12')
    const ander = openKnooppunt(keuze)
    const beide = await Promise.all([knooppunt.haalOp(organisatie()), ander.haalOp(organisatie())])
    ander.sluit()
    assert.ok(beide.some(({ ontvangen }) => ontvangen === 1))
    assert.equal((await vlamIn(id))?.saldo?.bedrag, 425_000)
    const opgaven = await proef.sql(
      `SELECT 1 FROM kwijting.gebeurtenis WHERE stroom_id = $1 AND soort = 'SaldoOpgaveOntvangen'`,
      [id],
    )
    assert.equal(opgaven.length, 1)
    assert.deepEqual(await knooppunt.haalOp(organisatie()), { ontvangen: 0, geweigerd: 0, verlopen: 0 })
  })

  test('a hub that is not there: it stays to be sent, and leaves once when the hub is back', async () => {
    const id = await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
    await hub.hub.dood()
    await assert.rejects(verzend(id))
    assert.equal((await regelVan(id)).stand, 'te-verzenden')
    await assert.rejects(knooppunt.haalOp(organisatie()))
    await hub.herstart()
    await verzend(id)
    await verzend(id)
    const { berichtId, stand } = await regelVan(id)
    assert.equal(stand, 'verzonden')
    assert.equal((await antwoordt(1000)).filter((een) => een === berichtId).length, 1)
    proef.zetDag('2026-02-12')
    assert.equal((await knooppunt.haalOp(organisatie())).ontvangen, 1)
  })
})

describe('a cable that is cut', () => {
  test('while a bericht leaves: on the way there it was not sent, on the way back it was; it arrives once', async () => {
    const kabel = await legKabel(() => hub.hub.poort)
    const aan = openKnooppunt({ ...keuze, aansluitingen: aansluitingVan(hub, 'gemeente', { poort: kabel.poort }) })
    const stuur = (id: string) => proef.opslag.post.verzend(proef.organisatieId, id, () => aan.kanaal)
    // The connection stands: what is cut from here on is a request or its answer.
    await aan.haalOp(organisatie())
    for (const waar of ['vraag', 'antwoord'] as const) {
      const id = await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
      kabel.knip(waar)
      await assert.rejects(stuur(id))
      assert.equal((await regelVan(id)).stand, 'te-verzenden')
      kabel.heel()
      await stuur(id)
      const { berichtId, stand } = await regelVan(id)
      assert.equal(stand, 'verzonden')
      assert.equal((await antwoordt(2000)).filter((een) => een === berichtId).length, 1)
      proef.zetDag('2026-02-12')
      assert.equal((await knooppunt.haalOp(organisatie())).ontvangen, 1)
    }
    aan.sluit()
    await kabel.sluit()
  })

  test('while answers are fetched, and while they are confirmed: each is kept, done and counted once', async () => {
    const kabel = await legKabel(() => hub.hub.poort)
    const aansluitingen = aansluitingVan(hub, 'gemeente', { poort: kabel.poort })
    let keren = 0
    const aan = openKnooppunt({
      ...keuze,
      aansluitingen,
      ontvang: async (...post) => {
        await keuze.ontvang(...post)
        keren += 1
        if (keren === 1) kabel.knip('antwoord')
      },
    })
    await aan.haalOp(organisatie())
    const id = await gevraagd()
    await antwoordt(430_000)
    proef.zetDag('2026-02-12')
    kabel.knip('antwoord')
    await assert.rejects(aan.haalOp(organisatie()))
    assert.equal((await vlamIn(id))?.saldo ?? null, null)
    kabel.heel()
    // Kept and done; the hub heard that it was confirmed, and we did not hear that.
    await assert.rejects(aan.haalOp(organisatie()))
    assert.equal(keren, 1)
    assert.equal((await vlamIn(id))?.saldo?.bedrag, 430_000)
    kabel.heel()
    const voor = await proef.tellingen()
    assert.deepEqual(await aan.haalOp(organisatie()), { ontvangen: 0, geweigerd: 0, verlopen: 0 })
    assert.deepEqual(await proef.tellingen(), voor)
    aan.sluit()
    await kabel.sluit()
  })
})

describe('what a person must see', () => {
  test('a message that is refused lies on the desk with the reason, and nothing of it is done', async () => {
    const vals = await hub.deelname('vlam', 'valk')
    await vals.verzend(statusverzoek())
    assert.deepEqual(await knooppunt.haalOp(organisatie()), { ontvangen: 1, geweigerd: 1, verlopen: 0 })
    const [regel] = await opTafel()
    const blad = await proef.opslag.post.antwoord(proef.organisatieId, regel?.antwoordId ?? '', {
      door: proef.hulpverlener,
      waarom: 'test',
    })
    assert.ok(blad?.antwoord.inhoud.soort === 'status')
    assert.match(blad.antwoord.inhoud.tekst, /Geweigerd bericht \(Statusverzoek 2\.0\): De handtekening/)
    assert.equal(blad.dossierId, null)
  })

  test('a message of somebody who is not in the contactenboek, and one that only we send', async () => {
    const voor = (await opTafel()).length
    const valk = await hub.deelname('valk')
    await valk.verzend({
      versie: '2.0',
      berichttype: 'RegelingBeeindigd',
      inhoud: {
        Kop: kop('valk', 'gemeente', 'RegelingBeeindigd'),
        KlantnummerSHV: '1',
        Datum: datum('2026-02-10'),
        Reden: 'Gestopt',
      },
    })
    assert.equal((await knooppunt.haalOp(organisatie())).ontvangen, 1)
    assert.equal((await opTafel()).length, voor + 1)
  })

  test('what the hub does not take failed at once, with its reason in words, and can be sent again', async () => {
    const id = await proef.wandel(totEnMet(inBeeld, 'VraagSaldoOpgaven'))
    await metAdresboek(
      hub.map,
      (een) => (een['id'] === wie.vlam.id ? null : een),
      () => verzend(id),
    )
    const { stand, fout, berichtId, pogingen } = await regelVan(id)
    assert.deepEqual([stand, pogingen], ['mislukt', 1])
    assert.match(fout ?? '', /^De ontvanger staat niet in het adresboek .*\(OntvangerOnbekend\)$/)
    assert.equal(await proef.opslag.post.opnieuw(proef.organisatieId, berichtId, proef.hulpverlener), true)
    await verzend(id)
    assert.equal((await regelVan(id)).stand, 'verzonden')
    assert.ok((await antwoordt(3000)).includes(berichtId))
    proef.zetDag('2026-02-12')
    assert.equal((await knooppunt.haalOp(organisatie())).ontvangen, 1)
  })

  test('what nobody fetched in five werkdagen failed, says so, and can be sent again', async () => {
    const id = await gevraagd()
    const { berichtId } = await regelVan(id)
    hub.hub.zetKlok(Date.parse('2026-02-18T09:00:00Z'))
    proef.zetDag('2026-02-18')
    const { verlopen } = await knooppunt.haalOp(organisatie())
    assert.ok(verlopen > 0)
    const regel = await regelVan(id)
    assert.equal(regel.stand, 'mislukt')
    assert.match(regel.fout ?? '', /opnieuw/)
    assert.equal((await knooppunt.haalOp(organisatie())).verlopen, 0)
    assert.equal(await proef.opslag.post.opnieuw(proef.organisatieId, berichtId, proef.hulpverlener), true)
    await verzend(id)
    assert.equal((await regelVan(id)).stand, 'verzonden')
    assert.ok((await antwoordt(5000)).includes(berichtId))
    assert.equal((await knooppunt.haalOp(organisatie())).ontvangen, 1)
    assert.equal((await regelVan(id)).stand, 'beantwoord')
  })

  test('what the hub dropped before we fetched it: a person is told, once, at the dossier, and asks it again', async () => {
    const id = await gevraagd()
    const { berichtId } = await regelVan(id)
    assert.ok((await antwoordt(6000)).includes(berichtId))
    // This one we have, and the crash came before it was confirmed: nothing of it is lost.
    const vlam = await hub.deelname('vlam')
    await vallend()
    assert.equal((await vlamIn(id))?.saldo?.bedrag, 6000)
    const gemist = { Kop: kop('vlam', 'gemeente', 'Statusverzoek', { CrossReferentienummer: berichtId }) }
    await vlam.verzend({
      versie: '2.0',
      berichttype: 'Statusverzoek',
      inhoud: { ...gemist, KlantnummerSHV: '1' },
    })
    hub.hub.zetKlok(Date.parse('2026-03-02T09:00:00Z'))
    proef.zetDag('2026-03-02')
    const voor = new Set((await opTafel()).map(({ antwoordId }) => antwoordId))
    assert.deepEqual(await knooppunt.haalOp(organisatie()), { ontvangen: 0, geweigerd: 0, verlopen: 1 })
    const [regel, ...meer] = (await opTafel()).filter(({ antwoordId }) => !voor.has(antwoordId))
    assert.ok(regel !== undefined && meer.length === 0)
    assert.deepEqual([regel.schuldeiser, regel.dossierId], ['Energie De Vlam', id])
    const inzage = { door: proef.hulpverlener, waarom: 'test' }
    const blad = await proef.opslag.post.antwoord(proef.organisatieId, regel.antwoordId, inzage)
    assert.deepEqual(blad?.antwoord.inhoud, {
      soort: 'status',
      tekst:
        'Een bericht van 18 februari 2026 (Statusverzoek 2.0) is weggegooid voordat wij het ophaalden. ' +
        'Vraag het opnieuw.',
    })
    // Not again: not by us, and not by one that starts anew and remembers nothing.
    const tellingen = await proef.tellingen()
    assert.equal((await knooppunt.haalOp(organisatie())).verlopen, 0)
    const anders = openKnooppunt(keuze)
    await anders.haalOp(organisatie())
    anders.sluit()
    assert.deepEqual(await proef.tellingen(), tellingen)
  })

  test('the numbers add up', async () => {
    await allesKlopt(proef.url)
  })
})
