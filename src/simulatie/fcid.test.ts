import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../gedeeld/datum.ts'
import { leesFcid } from '../koppelingen/fcid/lees.ts'
import { maakVorderingenoverzicht } from './fcid.ts'

test('an invented overview is read without a fault, and what it says of its saldo is what follows from it', () => {
  for (let zaad = 0; zaad < 25; zaad++) {
    const keuze = { zaad: String(zaad), bsn: '999990019', op: datum('2026-02-05') }
    const tekst = maakVorderingenoverzicht(keuze)
    assert.equal(tekst, maakVorderingenoverzicht(keuze), 'the same seed')
    const gelezen = leesFcid(new TextEncoder().encode(tekst))
    assert.ok(gelezen.ok, JSON.stringify(gelezen))
    assert.ok(gelezen.overzicht.zaken.length >= 4)
    for (const { opgelegd, betaald, saldoVolgensBron } of gelezen.overzicht.zaken)
      assert.equal(opgelegd - betaald, saldoVolgensBron)
  }
})
