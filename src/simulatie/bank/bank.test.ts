import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import { centen } from '../../gedeeld/geld.ts'
import { leesIban } from '../../gedeeld/iban.ts'
import { naarSepatekst } from '../../gedeeld/sepatekst.ts'
import { betalingskenmerkVan, kenmerkenVan } from '../../domein/geld/index.ts'
import type { Storting } from '../stortingen.ts'
import { vasteId } from '../toeval.ts'
import { type Betaalgewoonte, boekingVan, gewoonteVan } from './betaler.ts'
import { rekeningVanInwoner, verzinIban } from './rekeningen.ts'
import { uitvoeringVan } from './uitvoeren.ts'

const dossierId = vasteId('dossier', 'test')
const storting: Storting = {
  datum: datum('2026-04-25'),
  bedrag: centen(12_000),
  herkomst: 'reservering',
  eenmalig: false,
  betaler: 'Vera Bootsman',
}
const met = (gewoonte: Betaalgewoonte, over: Partial<Storting> = {}, worp: readonly (string | number)[] = ['z']) =>
  boekingVan({ ...storting, ...over }, { dossierId, naam: 'Vera Bootsman', gewoonte, worp })

function kenmerken(boeking: ReturnType<typeof met>) {
  const [betaling] = boeking.betalingen
  assert.ok(betaling !== undefined)
  const { bijschrift } = betaling
  const [betaalkenmerk, omschrijving] =
    bijschrift.soort === 'kenmerk' ? [bijschrift.kenmerk, ''] : [null, bijschrift.tekst]
  return kenmerkenVan({ betaalkenmerk, endToEndId: null, omschrijving })
}

describe('how inwoners pay', () => {
  test('every number that is invented passes its check, and belongs to one', () => {
    const nummers = Array.from({ length: 500 }, (_, i) => verzinIban('wie', i))
    assert.ok(nummers.every((nummer) => leesIban(nummer) === nummer))
    assert.equal(new Set(nummers).size, 500)
  })

  test('with the betalingskenmerk, in a field or in words; without it; from the account of somebody else', () => {
    const ons = [betalingskenmerkVan(dossierId)]
    assert.deepEqual(kenmerken(met('kenmerk')), ons)
    assert.deepEqual(kenmerken(met('kenmerk-in-tekst')), ons)
    assert.deepEqual(kenmerken(met('zonder-kenmerk')), [])
    assert.equal(met('zonder-kenmerk').betalingen[0]?.iban, rekeningVanInwoner(dossierId))
    const ander = met('andere-rekening').betalingen[0]
    assert.notEqual(ander?.iban, rekeningVanInwoner(dossierId))
    assert.deepEqual(ander?.bijschrift, { soort: 'tekst', tekst: 'reservering april voor Vera Bootsman' })
  })

  test('who types badly is right in some months; what is wrong names no dossier', () => {
    const gevonden = Array.from({ length: 100 }, (_, i) => kenmerken(met('slordig', {}, ['z', i])))
    const goed = gevonden.filter((een) => een.length > 0)
    assert.ok(goed.length > 20 && goed.length < 80, String(goed.length))
    assert.ok(goed.every(([een]) => een === betalingskenmerkVan(dossierId)))
  })

  test('all of them occur', () => {
    const gewoonten = new Set(Array.from({ length: 200 }, (_, i) => gewoonteVan(['zaad', i])))
    assert.equal(gewoonten.size, 5)
  })

  test('booked on a bank day, once a month or once; the kredietbank pays with the kenmerk, together', () => {
    // 25 April 2026 is a Saturday.
    assert.equal(met('kenmerk').dag, '2026-04-27')
    assert.notEqual(met('kenmerk').sleutel, met('kenmerk', { datum: datum('2026-05-25') }).sleutel)
    const spaargeld = { herkomst: 'vermogen', eenmalig: true } as const
    assert.equal(
      met('kenmerk', spaargeld).sleutel,
      met('kenmerk', { ...spaargeld, datum: datum('2026-05-10') }).sleutel,
    )
    const krediet = met('zonder-kenmerk', { herkomst: 'krediet', eenmalig: true, betaler: 'Kredietbank' })
    assert.deepEqual([kenmerken(krediet).length, krediet.batch], [1, 'krediet 2026-04-27'])
  })
})

describe('how the bank executes a file', () => {
  const betaling = (nr: number) => ({
    bedrag: centen(100 + nr),
    naam: naarSepatekst('Energie De Vlam'),
    iban: verzinIban('schuldeiser', nr),
    endToEndId: `E${nr}`,
    bijschrift: { soort: 'tekst', tekst: naarSepatekst('KW-1') } as const,
  })
  const bestand = (aantal: number) => ({
    berichtId: 'b',
    groepId: 'g',
    uitvoeren: datum('2026-04-30'),
    rekening: verzinIban('organisatie'),
    betalingen: Array.from({ length: aantal }, (_, i) => betaling(i)),
  })

  test('as one entry on the day that was asked, or on the first bank day left', () => {
    const [uit] = uitvoeringVan(bestand(3), datum('2026-04-28'), ['z'])
    assert.deepEqual([uit?.dag, uit?.richting, uit?.batch, uit?.betalingen.length], ['2026-04-30', 'af', 'g', 3])
    // The first of May is no day for banks, after it comes a weekend.
    assert.equal(uitvoeringVan(bestand(3), datum('2026-05-01'), ['z'])[0]?.dag, '2026-05-04')
  })

  test('some come back: rejected on the day itself, returned a bank day later; the same file gives the same', () => {
    const [uit, ...terug] = uitvoeringVan(bestand(1000), datum('2026-04-28'), ['z'])
    assert.ok(terug.length > 10 && terug.length < 60, String(terug.length))
    for (const { dag, richting, betalingen, terug: hoe } of terug) {
      assert.deepEqual([richting, betalingen.length], ['bij', 1])
      assert.deepEqual([hoe?.reden, dag], hoe?.afgewezen === true ? ['MS03', uit?.dag] : ['AC04', '2026-05-04'])
    }
    assert.equal(new Set(terug.map(({ terug: hoe }) => hoe?.reden)).size, 2)
    assert.deepEqual(uitvoeringVan(bestand(1000), datum('2026-04-28'), ['z']), [uit, ...terug])
  })
})
