import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Antwoordinhoud } from '../../src/domein/berichten/index.ts'
import { datum } from '../../src/gedeeld/datum.ts'
import {
  type Deelname,
  type Gevraagd,
  type Knooppunt,
  type KnooppuntBericht,
  alsAntwoord,
  openKnooppunt,
} from '../../src/koppelingen/schuldenknooppunt/index.ts'
import { hulpverlener } from '../steun/aanloop.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { type Proefopslag, allesKlopt, proefopslag } from '../steun/opslag.ts'
import { inBeeld } from '../steun/wandeling.ts'
import { aansluitingVan, sluitVlamAan, verzendOver, vlamHaaltOp } from './proefketen.ts'
import { type Proefknooppunt, kop, proefknooppunt } from './steun.ts'

let proef: Proefopslag
let hub: Proefknooppunt
let knooppunt: Knooppunt
let vlam: Deelname
const organisatie = () => ({ id: proef.organisatieId, code: 'zonderland' })

before(async () => {
  ;[proef, hub] = await Promise.all([proefopslag(), proefknooppunt(Date.parse('2026-02-10T09:00:00Z'))])
  const { post, klok } = proef.opslag
  knooppunt = openKnooppunt({ aansluitingen: aansluitingVan(hub, 'gemeente'), ...post, klok, anders: null })
  await sluitVlamAan(proef)
  vlam = await hub.deelname('vlam')
})
after(async () => {
  knooppunt.sluit()
  await hub.sluit()
  await proef.sluit()
})

const verzend = (id: string) => verzendOver(proef, knooppunt.kanaal, id)

/** A dossier of which De Vlam has fetched the kennisgeving. */
async function gemeld(): Promise<{ readonly id: string; readonly vraag: Gevraagd }> {
  const id = await proef.wandel(totEnMet(inBeeld, 'VerstuurKennisgeving'))
  await verzend(id)
  const vraag = (await vlamHaaltOp(vlam)).find(({ soort }) => soort === 'kennisgeving')
  return { id, vraag: vraag ?? assert.fail('no kennisgeving') }
}

/** De Vlam says something, twice under one number, and it is fetched. */
async function zegt(vraag: Gevraagd, inhoud: Antwoordinhoud): Promise<void> {
  const bericht = alsAntwoord({
    referentie: randomUUID(),
    afzender: vlam.id,
    vraag,
    datum: datum('2026-02-11'),
    inhoud,
  })
  await vlam.verzend(bericht)
  await vlam.verzend(bericht)
  proef.zetDag('2026-02-12')
  await knooppunt.haalOp(organisatie())
}

const vlamIn = async (id: string) =>
  (await proef.staat(id)).schulden.vorderingen.find(({ schuldeiser }) => schuldeiser.naam === 'Energie De Vlam') ??
  assert.fail('no claim of De Vlam')
const opTafel = async () => (await proef.opslag.post.in(proef.organisatieId, { stand: 'op-tafel', pagina: 1 })).rijen

describe('what De Vlam answers to a kennisgeving', () => {
  test('stands at its vordering without a person, and the saldoverzoek after it names what De Vlam said', async () => {
    const { id, vraag } = await gemeld()
    const contactpersoon = { naam: 'Jet Smit', telefoon: '0900 1234' }
    await zegt(vraag, { soort: 'kennisgeving', kenmerken: ['NIEUW-1'], klantnummer: 'K-7', contactpersoon })
    const vordering = await vlamIn(id)
    assert.equal(vordering.kenmerk, 'NIEUW-1')
    assert.deepEqual(Object.values(vordering.contacten ?? {}), [
      { klantnummer: 'K-7', contactpersoon: 'Jet Smit', telefoon: '0900 1234' },
    ])
    const gedaan = await proef.sql(
      `SELECT 1 FROM kwijting.gebeurtenis WHERE stroom_id = $1 AND soort = 'KennisgevingBeantwoord'`,
      [id],
    )
    assert.deepEqual([gedaan.length, await opTafel()], [1, []])
    const stroom = { soort: 'dossier', id } as const
    assert.equal((await proef.doe({ stroom, soort: 'VraagSaldoOpgaven' })).soort, 'gedaan')
    await verzend(id)
    const [saldo] = await vlamHaaltOp(vlam)
    assert.deepEqual([saldo?.soort, saldo?.kenmerk], ['saldoverzoek', 'NIEUW-1'])
    await allesKlopt(proef.url)
  })

  test('words with it lie on the desk, and what could be recorded is', async () => {
    const { id, vraag } = await gemeld()
    await zegt(vraag, { soort: 'kennisgeving', kenmerken: ['NIEUW-3'], tekst: 'Wij bellen u morgen.' })
    assert.equal((await vlamIn(id)).kenmerk, 'NIEUW-3')
    const [rij, nog] = await opTafel()
    assert.deepEqual([rij?.reden?.code, nog], ['lezen', undefined])
    await allesKlopt(proef.url)
  })
})

describe('how De Vlam hears how it stands', () => {
  const vraagt = (meer: Partial<KnooppuntBericht['inhoud']['Kop']>, KlantnummerSHV: string): KnooppuntBericht => ({
    versie: '2.0',
    berichttype: 'Statusverzoek',
    inhoud: {
      Kop: { ...kop('vlam', 'gemeente', 'Statusverzoek'), Datum: datum('2026-02-11'), ...meer },
      KlantnummerSHV,
    },
  })
  const haalOp = async () => {
    proef.zetDag('2026-02-12')
    await knooppunt.haalOp(organisatie())
  }
  /** What De Vlam fetches, with what it says. */
  async function krijgt(): Promise<readonly KnooppuntBericht[]> {
    const berichten: KnooppuntBericht[] = []
    await vlam.haalOp(async ({ uitkomst }) => {
      assert.ok(uitkomst.ok)
      berichten.push(uitkomst.waarde)
    })
    return berichten
  }
  const gegeven = async (id: string): Promise<number> => {
    const rijen = await proef.sql(
      `SELECT 1 FROM kwijting.gebeurtenis WHERE stroom_id = $1 AND soort = 'StatusverzoekBeantwoord'`,
      [id],
    )
    return rijen.length
  }

  test('a question is answered without a person, over the hub, once, and the answer names the question', async () => {
    const { id, vraag } = await gemeld()
    const eerst = await opTafel()
    const verzoek = vraagt({ ConversatieReferentienummer: vraag.conversatieId }, vraag.klantnummer)
    await vlam.verzend(verzoek)
    await vlam.verzend(verzoek)
    await haalOp()
    await haalOp()
    assert.deepEqual([await gegeven(id), (await opTafel()).length], [1, eerst.length])
    await verzend(id)
    await verzend(id)
    const [bericht, nog] = await krijgt()
    assert.ok(bericht?.berichttype === 'StatusberichtSHV' && nog === undefined)
    const { Kop, Inhoud } = bericht.inhoud
    assert.equal(Kop.CrossReferentienummer, verzoek.inhoud.Kop.Referentienummer)
    assert.equal(Kop.ConversatieReferentienummer, vraag.conversatieId)
    assert.ok(Inhoud.soort === 'Regels')
    const stand = Inhoud.waarde.Regel.find(({ Wat }) => Wat === 'Stand')
    assert.equal(stand?.Waarde, 'Wij bereiden de schuldhulp voor.')
    await allesKlopt(proef.url)
  })

  test('a question in a conversation of its own is known by our number for the inwoner', async () => {
    const { id, vraag } = await gemeld()
    await vlam.verzend(vraagt({}, vraag.klantnummer))
    await haalOp()
    assert.equal(await gegeven(id), 1)
    await verzend(id)
    assert.equal((await krijgt())[0]?.inhoud.Kop.ConversatieReferentienummer, vraag.conversatieId)
  })

  test('two questions are two answers', async () => {
    const { id, vraag } = await gemeld()
    const vragen = Array.from({ length: 2 }, () =>
      vraagt({ CrossReferentienummer: vraag.berichtId }, vraag.klantnummer),
    )
    for (const een of vragen) await vlam.verzend(een)
    await haalOp()
    await verzend(id)
    assert.deepEqual([await gegeven(id), (await krijgt()).length], [2, 2])
    await allesKlopt(proef.url)
  })

  test('who answers by letters since then is answered there all the same: it asked there', async () => {
    const { id, vraag } = await gemeld()
    await vlam.verzend(vraagt({ ConversatieReferentienummer: vraag.conversatieId }, vraag.klantnummer))
    await haalOp()
    await sluitVlamAan(proef, 'brief')
    await verzend(id)
    assert.deepEqual(
      (await krijgt()).map(({ berichttype }) => berichttype),
      ['StatusberichtSHV'],
    )
    await sluitVlamAan(proef)
  })

  test('what another asks, and what is of no dossier, lies on the desk and gets no answer', async () => {
    const { id, vraag } = await gemeld()
    const eerst = new Set((await opTafel()).map(({ antwoordId }) => antwoordId))
    const valk = await hub.deelname('valk')
    const vanValk = { ...kop('valk', 'gemeente', 'Statusverzoek'), Datum: datum('2026-02-11') }
    const KlantnummerSHV = vraag.klantnummer
    const gesprek = { ConversatieReferentienummer: vraag.conversatieId }
    for (const Kop of [
      { ...vanValk, ...gesprek },
      { ...vanValk, Referentienummer: randomUUID() },
    ])
      await valk.verzend({ versie: '2.0', berichttype: 'Statusverzoek', inhoud: { Kop, KlantnummerSHV } })
    await vlam.verzend(vraagt({}, '1'))
    await haalOp()
    const nieuw = (await opTafel()).filter(({ antwoordId }) => !eerst.has(antwoordId))
    assert.deepEqual(nieuw.map(({ reden }) => reden?.code).toSorted(), [
      'andere-afzender',
      'geen-vordering',
      'onbekende-conversatie',
    ])
    await verzend(id)
    assert.deepEqual([await gegeven(id), await krijgt()], [0, []])
    // A person who says of which claim it is, answers it by that.
    const onbekend = nieuw.find(({ reden }) => reden?.code === 'onbekende-conversatie')
    const waar = { dossierId: id, vorderingId: (await vlamIn(id)).id }
    const { post } = proef.opslag
    assert.equal(await post.plaats(proef.organisatieId, onbekend?.antwoordId ?? '', waar, hulpverlener), 'geplaatst')
    await verzend(id)
    assert.deepEqual([await gegeven(id), (await krijgt()).length], [1, 1])
    await allesKlopt(proef.url)
  })
})
