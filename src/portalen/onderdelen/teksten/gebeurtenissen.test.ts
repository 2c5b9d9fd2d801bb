import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../../../gedeeld/datum.ts'
import { centen } from '../../../gedeeld/geld.ts'
import { leesIban } from '../../../gedeeld/iban.ts'
import { gebeurtenisTekst } from './gebeurtenissen.ts'

const gewoon = (tekst: string) => tekst.replaceAll('\u00a0', ' ')

test('money that still has to go through the bank is not called paid', () => {
  const terug = {
    soort: 'AanInwonerTerugbetaald',
    datum: datum('2027-08-16'),
    bedrag: centen(7500),
    reden: 'Na de kwijting ontvangen.',
  } as const
  const nummer = leesIban('NL44RABO0123456789')
  assert.ok(nummer)
  assert.equal(
    gewoon(gebeurtenisTekst(terug)),
    '€ 75,00 terugbetaald aan de inwoner op 16 augustus 2027. Na de kwijting ontvangen.',
  )
  assert.equal(
    gewoon(gebeurtenisTekst({ ...terug, naar: { iban: nummer, naam: 'F. el Amrani' } })),
    '€ 75,00 staat klaar om terug te betalen aan de inwoner, sinds 16 augustus 2027. Na de kwijting ontvangen.',
  )
})

test('a schuldeiser that is not known here is named as a sentence does', () => {
  const id = 'v1'
  const bevestigd = {
    soort: 'KwijtingBevestigd',
    vorderingId: id,
    datum: datum('2027-08-16'),
    bewijs: 'brief',
  } as const
  assert.equal(gebeurtenisTekst(bevestigd), 'Een schuldeiser heeft de finale kwijting bevestigd op 16 augustus 2027.')
  const vervallen = {
    soort: 'VorderingVervallen',
    vorderingId: id,
    datum: datum('2027-08-16'),
    reden: 'dubbel',
    toelichting: 'Stond er al.',
  } as const
  assert.match(gebeurtenisTekst(vervallen), /^De vordering van een schuldeiser is vervallen/)
})
