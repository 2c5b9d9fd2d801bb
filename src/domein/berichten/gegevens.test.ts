import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { totEnMet } from '../../../test/steun/gegeven.ts'
import { type Stapje, inBeeld, schuldbemiddeling, wandel, wandelingen } from '../../../test/steun/wandeling.ts'
import { leesBsn } from '../../gedeeld/bsn.ts'
import { type Traject, evolve, leegTraject } from '../verloop/index.ts'
import { type Bericht, type Berichtgegevens, berichtenBij, gegevensVan } from './index.ts'

const bsn = leesBsn('111222333') ?? assert.fail('not a BSN')
const partnerBsn = leesBsn('123456782') ?? assert.fail('not a BSN')
const zending = {
  berichtId: 'b-1',
  dossierId: '0a1b2c3d-4e5f-4a6b-8c7d-8e9fa0b1c2d3',
  conversatieId: 'c-1',
  organisatie: { code: 'zonderland', naam: 'Gemeente Zonderland' },
}

interface Gemaakt {
  readonly bericht: Bericht
  readonly staat: Traject
  readonly gegevens: Berichtgegevens | null
}

/** Everything that is said in a walk, as data, while the BSN of both partners is known. */
function gezegd(stappen: readonly Stapje[]): readonly Gemaakt[] {
  let staat = leegTraject
  return wandel(stappen).historie.flatMap((g) => {
    staat = evolve(staat, g)
    const { dossier } = staat
    const bekend = {
      ...staat,
      dossier: { ...dossier, client: { ...dossier.client, bsn }, partner: { naam: 'Samir', bsn: partnerBsn } },
    }
    return berichtenBij(g, staat).map((bericht) => ({
      bericht,
      staat,
      gegevens: gegevensVan(bericht, bekend, zending),
    }))
  })
}

const laatste = (stappen: readonly Stapje[], soort: string): Berichtgegevens =>
  gezegd(stappen).findLast(({ bericht }) => bericht.soort === soort)?.gegevens ?? assert.fail(`no ${soort}`)

describe('a bericht as data', () => {
  test('in every walk: the BSN goes to public schuldeisers and to nobody else', () => {
    const aantal = { met: 0, zonder: 0 }
    for (const { gegevens } of Object.values(wandelingen).flatMap(gezegd)) {
      if (gegevens === null) continue
      const publiek = gegevens.schuldeiser.soort === 'Publiek'
      assert.deepEqual(
        [gegevens.klant.bsn, gegevens.partner?.bsn],
        publiek ? [bsn, partnerBsn] : [undefined, undefined],
      )
      assert.equal(/111222333|123456782/.test(JSON.stringify(gegevens)), publiek)
      aantal[publiek ? 'met' : 'zonder']++
    }
    assert.ok(aantal.met > 20 && aantal.zonder > 20, JSON.stringify(aantal))
  })

  test('in every walk: each bericht to a schuldeiser is data of the same kind, of the same claim; no other is', () => {
    for (const { bericht, gegevens } of Object.values(wandelingen).flatMap(gezegd)) {
      assert.equal(gegevens !== null, bericht.aan.soort === 'schuldeiser')
      if (gegevens === null) continue
      assert.equal(gegevens.soort, bericht.soort)
      assert.equal(gegevens.antwoordUiterlijk, bericht.antwoordUiterlijk)
      assert.deepEqual([gegevens.vordering.id], bericht.vorderingIds)
      assert.equal(gegevens.schuldeiser.naam, bericht.aan.naam)
    }
  })

  test('a claim that is another’s by now does not bring the BSN along', () => {
    const publiek = gezegd(inBeeld).find(({ gegevens }) => gegevens?.schuldeiser.soort === 'Publiek')
    assert.ok(publiek !== undefined && publiek.bericht.aan.soort === 'schuldeiser')
    const bericht = { ...publiek.bericht, aan: { ...publiek.bericht.aan, id: 's-ander' } }
    const { dossier } = publiek.staat
    const staat = { ...publiek.staat, dossier: { ...dossier, client: { ...dossier.client, bsn } } }
    assert.equal(gegevensVan(bericht, staat, zending)?.klant.bsn, undefined)
    assert.equal(gegevensVan(publiek.bericht, staat, zending)?.klant.bsn, bsn)
  })

  test('kennisgeving and saldoverzoek say the pause, the claim by its reference, and who asks', () => {
    const kennisgeving = laatste(totEnMet(inBeeld, 'VerstuurKennisgeving'), 'kennisgeving')
    assert.equal(kennisgeving.inhoud.soort, 'kennisgeving')
    const verzoek = gezegd(totEnMet(inBeeld, 'VraagSaldoOpgaven')).at(-3)?.gegevens
    assert.deepEqual(verzoek?.inhoud, { soort: 'saldoverzoek', herinnering: false })
    assert.deepEqual(verzoek.vordering, { id: 'id-1', kenmerk: 'EV-88' })
    assert.equal(verzoek.contactpersoon.naam, 'Noor de Wit')
    assert.match(verzoek.klantnummer, /^\d{16}$/)
    assert.equal(
      laatste(totEnMet(inBeeld, 'HerinnerSaldoOpgaven'), 'herinnering-saldoverzoek').inhoud.soort,
      'saldoverzoek',
    )
  })

  test('a voorstel and an akkoord carry the amounts of the voorstel; nothing is computed again', () => {
    const { inhoud } = gezegd(schuldbemiddeling).find(({ bericht }) => bericht.soort === 'voorstel')?.gegevens ?? {}
    assert.deepEqual(inhoud, {
      soort: 'voorstel',
      ronde: 1,
      herinnering: false,
      vorm: 'SB',
      vordering: 400_000,
      preferentBedrag: 0,
      uitdeling: 60_000,
      kwijting: 340_000,
      percentage: '15.00',
      percentagePreferent: '30.00',
      percentageConcurrent: '15.00',
      totaleSchuld: 1_500_000,
      teVerdelen: 240_000,
      looptijdMaanden: 18,
      motivering: 'Het inkomen kan nog stijgen.',
    })
    const akkoord = gezegd(schuldbemiddeling).find(({ bericht }) => bericht.soort === 'regeling-tot-stand')?.gegevens
    assert.deepEqual(akkoord?.inhoud, {
      soort: 'akkoord',
      datumAkkoord: '2026-04-08',
      vorm: 'SB',
      afkooppercentage: '15.00',
      prognoseEindbedrag: 60_000,
      actueelVorderingsbedrag: 400_000,
      vorderingstype: 'concurrent',
      betaalreferentie: 'EV-88',
      uitbetaalmomenten: 'na-elke-hercontrole',
      einde: '2027-08-09',
    })
  })

  test('a request for kwijting says what was paid and what is forgiven; an end says not why', () => {
    const gevraagd = gezegd(schuldbemiddeling).find(({ bericht }) => bericht.soort === 'verzoek-finale-kwijting')
    assert.deepEqual(gevraagd?.gegevens?.inhoud, {
      soort: 'kwijtingverzoek',
      vordering: 400_000,
      betaald: 67_501,
      kwijting: 332_499,
    })
    assert.deepEqual(laatste(schuldbemiddeling, 'beeindiging').inhoud, {
      soort: 'einde',
      op: '2027-08-17',
      reden: 'afgerond',
    })
  })
})
