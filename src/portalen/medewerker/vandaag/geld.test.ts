import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Betaalrekening } from '../../../domein/verloop/index.ts'
import type { Actor } from '../../../domein/toegang/index.ts'
import { datum } from '../../../gedeeld/datum.ts'
import { centen } from '../../../gedeeld/geld.ts'
import { type Geldstand, geldtaken } from './geld.ts'

const adil: Actor = { soort: 'medewerker', id: 'adil', naam: 'Adil', rollen: ['administratie'] }
const vandaag = datum('2026-05-20')

type Batch = Betaalrekening['batches'][number]
const batch = (anders: Partial<Batch>): Batch => ({
  id: 'b',
  stand: 'samengesteld',
  datum: vandaag,
  uitvoerdatum: datum('2026-05-21'),
  aantal: 3,
  totaal: centen(12_000),
  hash: '',
  door: 'toos',
  limietToen: null,
  goedgekeurdDoor: null,
  bestandHash: null,
  uitgevoerd: { aantal: 0, totaal: centen(0) },
  geweigerd: { aantal: 0, totaal: centen(0) },
  meldingen: [],
  ...anders,
})

function wat(anders: Partial<Geldstand>, batches: readonly Batch[] = []): readonly string[] {
  const rekening = {
    id: 'r',
    iban: '',
    naam: 'Derdengelden',
    versie: 1,
    beginsaldo: { geboekt: null, voorstel: null },
    limiet: null,
    limietDoor: null,
    voorstellen: {},
    batches,
  }
  const stand = { bank: [], betalen: [rekening], teBevestigen: [], teruggekomen: [], vandaag, ...anders }
  return geldtaken(stand, adil).map((taak) => `${taak.wat}: ${taak.hoeveel.replaceAll('\u00a0', ' ')}`)
}

test('entries of the bank that wait, per account', () => {
  const open = { bij: centen(5000), af: centen(0), aantal: 2 }
  const leeg = { bij: centen(0), af: centen(0), aantal: 0 }
  const bank = [
    { id: 'r', naam: 'Derdengelden', open },
    { id: 's', naam: 'Tweede', open: leeg },
  ]
  assert.deepEqual(wat({ bank }), ['Geld van de bank toewijzen: 2 boekingen op Derdengelden'])
})

test('a batch waits for approval by another, for its file, and for the bank from its day on', () => {
  const hoeveel = '3 betalingen, samen € 120,00'
  assert.deepEqual(wat({}, [batch({})]), [`Batch goedkeuren: ${hoeveel}`])
  assert.deepEqual(wat({}, [batch({ door: 'adil' })]), [])
  assert.deepEqual(wat({}, [batch({ stand: 'goedgekeurd' })]), [`Bestand voor de bank maken: ${hoeveel}`])
  assert.deepEqual(wat({}, [batch({ stand: 'aangeboden' })]), [])
  assert.deepEqual(wat({}, [batch({ stand: 'aangeboden', uitvoerdatum: vandaag })]), [
    `Afschrift van de bank inlezen: ${hoeveel}`,
  ])
  for (const stand of ['uitgevoerd', 'ingetrokken'] as const) assert.deepEqual(wat({}, [batch({ stand })]), [])
})

test('a rekeningnummer waits for another than who filled it in', () => {
  const teBevestigen = ['toos', 'adil'].map((door) => ({ id: door, naam: `Van ${door}`, op: vandaag, door }))
  assert.deepEqual(wat({ teBevestigen }), ['Rekeningnummer bevestigen: Van toos'])
})

test('what the bank gave back waits until it is paid again', () => {
  const teruggekomen = [{ bedrag: centen(52_240) }, { bedrag: centen(186_985) }]
  assert.deepEqual(wat({ teruggekomen }), ['Teruggekomen geld opnieuw betalen: 2 betalingen, samen € 2.392,25'])
})
