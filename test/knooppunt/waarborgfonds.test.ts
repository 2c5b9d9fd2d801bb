import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { datum } from '../../src/gedeeld/datum.ts'
import {
  type Fondsbesluit,
  type Fondsvraag,
  type Knooppunt,
  alsFondsantwoord,
  alsFondsvraag,
  openKnooppunt,
  openSchuldeiserlijn,
} from '../../src/koppelingen/schuldenknooppunt/index.ts'
import type { Simulatie } from '../../src/simulatie/index.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { type Proefopslag, allesKlopt, proefopslag } from '../steun/opslag.ts'
import { uitVan } from '../steun/post.ts'
import { saneringskrediet } from '../steun/wandeling.ts'
import { aansluitingVan, simulatieOp, verzendOver } from './proefketen.ts'
import { type Proefknooppunt, type Wie, kop, proefknooppunt, wie } from './steun.ts'

let proef: Proefopslag
let hub: Proefknooppunt
let knooppunt: Knooppunt
let simulatie: Simulatie
let sluitLijn: () => void
let langsDeKant = 0
const org = () => proef.organisatieId
const haalOp = () => knooppunt.haalOp({ id: org(), code: 'zonderland' })

before(async () => {
  ;[proef, hub] = await Promise.all([proefopslag(), proefknooppunt(Date.parse('2026-04-10T09:00:00Z'))])
  const { post, klok, voerUit } = proef.opslag
  knooppunt = openKnooppunt({ aansluitingen: aansluitingVan(hub, 'gemeente'), ...post, klok, anders: null })
  const schuldeiserlijn = openSchuldeiserlijn(aansluitingVan(hub, 'fonds', { organisatie: 'waarborgfonds' }), klok.nu)
  sluitLijn = schuldeiserlijn.sluit
  simulatie = simulatieOp(proef, 'waarborgfonds', {
    schuldeiserlijn,
    voerUit: async (verzoek) => {
      langsDeKant += 1
      return voerUit(verzoek)
    },
  })
})
after(async () => {
  sluitLijn()
  knooppunt.sluit()
  await simulatie.sluit()
  await hub.sluit()
  await proef.sluit()
})

const verzend = (id: string, kanaal = knooppunt.kanaal) => verzendOver(proef, kanaal, id)
const regelVan = async (id: string) =>
  (await uitVan(proef, id)).get('aanvraag-borgstelling Waarborgfonds Sociale Kredietverlening') ??
  assert.fail('no aanvraag')
const borgstellingVan = async (id: string) =>
  (await proef.staat(id)).geld.krediet?.borgstellingen.at(-1) ?? assert.fail('no borgstelling')
const opTafel = async () => (await proef.opslag.post.in(org(), { stand: 'op-tafel', pagina: 1 })).rijen

async function aangevraagd(): Promise<string> {
  proef.zetDag('2026-04-10')
  const id = await proef.wandel(totEnMet(saneringskrediet, 'VraagBorgstellingAan'))
  await verzend(id)
  return id
}

const einde = 'einde-borgstelling Waarborgfonds Sociale Kredietverlening'

/** What the fund read of this dossier; the simulation does not get it any more. */
async function gelezen(id: string): Promise<Fondsvraag> {
  const { berichtId } = await regelVan(id)
  const vragen: Fondsvraag[] = []
  await (
    await hub.deelname('fonds')
  ).haalOp(async ({ uitkomst }) => {
    const vraag = uitkomst.ok ? alsFondsvraag(uitkomst.waarde) : null
    if (vraag !== null) vragen.push(vraag)
  })
  return vragen.find((vraag) => vraag.berichtId === berichtId) ?? assert.fail('the fund got nothing')
}

async function antwoordt(vraag: Fondsvraag, stand: Fondsbesluit['stand'], van: Wie = 'fonds'): Promise<void> {
  const deelname = await hub.deelname(van)
  await deelname.verzend(
    alsFondsantwoord({
      referentie: randomUUID(),
      afzender: wie[van].id,
      vraag,
      datum: datum('2026-04-13'),
      besluit: { stand, kenmerkFonds: 'WSK-20260413-7' },
    }),
  )
}

describe('the simulated Waarborgfonds behind the hub', () => {
  test('gets the request by a message, decides by its rules, and its answer becomes the decision on the dossier', async () => {
    const id = await aangevraagd()
    const { stand, kanaal } = await regelVan(id)
    assert.deepEqual([stand, kanaal], ['verzonden', 'schuldenknooppunt'])
    await simulatie.haalVragenOp(org())
    await simulatie.haalVragenOp(org())
    assert.deepEqual(await simulatie.telling(org()), { onderweg: 1, gedaan: 0, geweigerd: 0 })
    // The hub is away just then: the decision waits, and goes later.
    await hub.hub.dood()
    await simulatie.antwoordOpTijd(org())
    assert.deepEqual(await simulatie.telling(org()), { onderweg: 1, gedaan: 0, geweigerd: 0 })
    await hub.herstart()
    await simulatie.antwoordOpTijd(org())
    assert.deepEqual(await simulatie.telling(org()), { onderweg: 0, gedaan: 1, geweigerd: 0 })
    assert.equal((await borgstellingVan(id)).stand, 'AANGEVRAAGD')
    assert.deepEqual(await haalOp(), { ontvangen: 1, geweigerd: 0, verlopen: 0 })
    const borgstelling = await borgstellingVan(id)
    assert.equal(borgstelling.stand, 'AFGEGEVEN')
    assert.equal(borgstelling.kenmerkFonds, `WSK-${borgstelling.kenmerk}`)
    assert.equal(langsDeKant, 0)
    const [{ door } = { door: null }] = await proef.sql(
      `SELECT door ->> 'soort' AS door FROM kwijting.opdracht WHERE stroom_id = $1 AND soort = 'LegBorgstellingVast'`,
      [id],
    )
    assert.equal(door, 'waarborgfonds')
  })
})

describe('the end of a loan', () => {
  test('before the payout: the borgstelling is withdrawn by a message, and the fund says so', async () => {
    const id = await aangevraagd()
    const vraag = await gelezen(id)
    proef.zetDag('2026-04-14')
    const invoer = { datum: '2026-04-14', grond: 'ingetrokken', toelichting: 'Mevrouw wil toch geen krediet.' }
    assert.equal(
      (await proef.doe({ stroom: { soort: 'dossier', id }, soort: 'BeeindigKrediet', invoer })).soort,
      'gedaan',
    )
    await verzend(id)
    const { berichtId } = (await uitVan(proef, id)).get(einde) ?? assert.fail('no einde')
    const soorten: string[] = []
    const fonds = await hub.deelname('fonds')
    await fonds.haalOp(async ({ uitkomst, buitenkant }) => {
      assert.ok(uitkomst.ok)
      if (buitenkant.Referentienummer === berichtId) soorten.push(buitenkant.Berichttype)
    })
    assert.deepEqual(soorten, ['IntrekkenBorgstelling'])
    await antwoordt({ ...vraag, berichtId }, 'INGETROKKEN')
    await haalOp()
    assert.equal((await borgstellingVan(id)).stand, 'INGETROKKEN')
  })
})

describe('an answer of the fund', () => {
  test('maatwerk, and then a person at the fund says no', async () => {
    const id = await aangevraagd()
    const vraag = await gelezen(id)
    proef.zetDag('2026-04-14')
    await antwoordt(vraag, 'MAATWERK')
    await haalOp()
    assert.equal((await borgstellingVan(id)).stand, 'MAATWERK')
    await antwoordt(vraag, 'AFGEWEZEN')
    await haalOp()
    assert.equal((await borgstellingVan(id)).stand, 'AFGEWEZEN')
  })

  test('that names no bericht is found by its conversation', async () => {
    const id = await aangevraagd()
    const vraag = await gelezen(id)
    proef.zetDag('2026-04-14')
    await antwoordt({ ...vraag, berichtId: randomUUID() }, 'AFGEGEVEN')
    await haalOp()
    assert.equal((await borgstellingVan(id)).stand, 'AFGEGEVEN')
  })

  test('about another borgstelling, said twice, or one that the rule refuses lies on the desk', async () => {
    const id = await aangevraagd()
    const vraag = await gelezen(id)
    proef.zetDag('2026-04-14')
    const voor = new Set((await opTafel()).map(({ antwoordId }) => antwoordId))
    await antwoordt({ ...vraag, kenmerk: 'KB-0-9' }, 'AFGEGEVEN')
    await antwoordt(vraag, 'AFGEWEZEN')
    await antwoordt(vraag, 'AFGEWEZEN')
    await antwoordt(vraag, 'AFGEGEVEN')
    assert.deepEqual(await haalOp(), { ontvangen: 4, geweigerd: 0, verlopen: 0 })
    assert.equal((await borgstellingVan(id)).stand, 'AFGEWEZEN')
    const nieuw = (await opTafel()).filter(({ antwoordId }) => !voor.has(antwoordId))
    assert.deepEqual(nieuw.map(({ reden, schuldeiser, soort }) => [reden?.code, schuldeiser, soort]).toSorted(), [
      ['al-beantwoord', 'Waarborgfonds', 'borgstelling'],
      ['andere-borgstelling', 'Waarborgfonds', 'borgstelling'],
      ['geweigerd-door-regel', 'Waarborgfonds', 'borgstelling'],
    ])
  })

  test('of somebody who is not the fund is refused, and the fund does not speak for a schuldeiser', async () => {
    const id = await aangevraagd()
    const vraag = await gelezen(id)
    proef.zetDag('2026-04-14')
    const voor = new Set((await opTafel()).map(({ antwoordId }) => antwoordId))
    await antwoordt(vraag, 'AFGEGEVEN', 'vlam')
    await (
      await hub.deelname('fonds')
    ).verzend({
      versie: '2.0',
      berichttype: 'Statusverzoek',
      inhoud: { Kop: kop('fonds', 'gemeente', 'Statusverzoek'), KlantnummerSHV: '1' },
    })
    assert.equal((await haalOp()).ontvangen, 2)
    assert.equal((await borgstellingVan(id)).stand, 'AANGEVRAAGD')
    const nieuw = (await opTafel()).filter(({ antwoordId }) => !voor.has(antwoordId))
    const teksten = await Promise.all(
      nieuw.map(async ({ antwoordId }) => {
        const inzage = { door: proef.hulpverlener, waarom: 'test' }
        const blad = await proef.opslag.post.antwoord(org(), antwoordId, inzage)
        return blad?.antwoord.inhoud.soort === 'status' ? blad.antwoord.inhoud.tekst : null
      }),
    )
    assert.deepEqual(teksten.toSorted(), [
      'Geweigerd bericht (BorgstellingAntwoord 2.0): Dit bericht hoort een schuldeiser niet te sturen.',
      'Geweigerd bericht (Statusverzoek 2.0): Dit bericht hoort het Waarborgfonds niet te sturen.',
    ])
  })
})

test('what breaks the form never leaves: the bericht failed, with every fault at once', async () => {
  const { kanaal } = knooppunt
  const slecht: typeof kanaal = {
    ...kanaal,
    schrijf: (uitgaand) => {
      const { borgstelling } = uitgaand
      if (borgstelling?.inhoud.soort !== 'aanvraag') return kanaal.schrijf(uitgaand)
      const inhoud = { ...borgstelling.inhoud, postcodegebied: '12', looptijdMaanden: 61 }
      return kanaal.schrijf({ ...uitgaand, borgstelling: { ...borgstelling, inhoud } })
    },
  }
  proef.zetDag('2026-04-10')
  const id = await proef.wandel(totEnMet(saneringskrediet, 'VraagBorgstellingAan'))
  await verzend(id, slecht)
  const { stand, fout } = await regelVan(id)
  assert.equal(stand, 'mislukt')
  assert.match(fout ?? '', /Postcode_Gebied: onjuist .*Looptijd: onjuist/)
  assert.deepEqual(await simulatie.telling(org()), { onderweg: 0, gedaan: 1, geweigerd: 0 })
})

test('without the id of the fund in the file the request takes the other way, as before', async () => {
  const { post, klok } = proef.opslag
  const zonder = new Map(
    [...aansluitingVan(hub, 'gemeente')].map(([code, { verbinding, identiteit }]) => [
      code,
      { verbinding, identiteit },
    ]),
  )
  const ander = openKnooppunt({ aansluitingen: zonder, ...post, klok, anders: simulatie.kanaal })
  proef.zetDag('2026-04-10')
  const id = await proef.wandel(totEnMet(saneringskrediet, 'VraagBorgstellingAan'))
  await verzend(id, ander.kanaal)
  ander.sluit()
  assert.equal((await regelVan(id)).stand, 'verzonden')
  assert.deepEqual(await simulatie.telling(org()), { onderweg: 1, gedaan: 1, geweigerd: 0 })
  await simulatie.antwoordOpTijd(org())
  assert.equal((await borgstellingVan(id)).stand, 'AFGEGEVEN')
  assert.equal(langsDeKant, 1)
})

test('the numbers add up', async () => {
  await allesKlopt(proef.url)
})
