import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Antwoordinhoud } from '../../src/domein/berichten/index.ts'
import { datum } from '../../src/gedeeld/datum.ts'
import { controleer } from '../../src/koppelingen/opslag/index.ts'
import {
  type Deelname,
  type Gevraagd,
  type Knooppunt,
  alsAntwoord,
  openKnooppunt,
} from '../../src/koppelingen/schuldenknooppunt/index.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { type Proefopslag, proefopslag } from '../steun/opslag.ts'
import { inBeeld } from '../steun/wandeling.ts'
import { aansluitingVan, sluitVlamAan, vlamHaaltOp } from './proefketen.ts'
import { type Proefknooppunt, proefknooppunt } from './steun.ts'

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

const verzend = (id: string) =>
  proef.opslag.post.verzend(proef.organisatieId, id, (naam) => (naam === 'schuldenknooppunt' ? knooppunt.kanaal : null))

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
const allesKlopt = async () => {
  for (const { naam, geschonden } of (await controleer(proef.url)).invarianten) assert.equal(geschonden, 0, naam)
}

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
    await allesKlopt()
  })

  test('words with it lie on the desk, and what could be recorded is', async () => {
    const { id, vraag } = await gemeld()
    await zegt(vraag, { soort: 'kennisgeving', kenmerken: ['NIEUW-3'], tekst: 'Wij bellen u morgen.' })
    assert.equal((await vlamIn(id)).kenmerk, 'NIEUW-3')
    const [rij, nog] = await opTafel()
    assert.deepEqual([rij?.reden?.code, nog], ['lezen', undefined])
    await allesKlopt()
  })
})
