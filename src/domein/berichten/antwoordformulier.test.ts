import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { centen } from '../../gedeeld/geld.ts'
import { veldenVan } from '../../gedeeld/invoer.ts'
import { type Antwoordvraag, antwoordformulieren, leesAntwoordformulier } from './antwoordformulier.ts'

const wie = { ingevuldDoor: 'Ans Antwoord' }
const goed = (vraag: Antwoordvraag, invoer: object) => {
  const gelezen = leesAntwoordformulier(vraag, { ...wie, ...invoer })
  assert.ok(gelezen.ok, JSON.stringify(gelezen))
  return gelezen.waarde
}
const fouten = (vraag: Antwoordvraag, invoer: object) => {
  const gelezen = leesAntwoordformulier(vraag, { ...wie, ...invoer })
  assert.ok(!gelezen.ok)
  return gelezen.weigeringen.map(({ pointer, code }) => `${pointer} ${code}`)
}

describe('the form of a schuldeiser', () => {
  test('a saldo with a preferent part and its reason', () => {
    const invoer = { antwoord: 'saldo', bedrag: '1000.00', preferentBedrag: '250.00', preferentReden: 'art. 21 IW' }
    assert.deepEqual(goed('saldo', { ...invoer, voorafAkkoord: true, belemmering: 'Vonnis', kenmerk: 'K-1' }), {
      soort: 'saldo',
      opgave: {
        delen: [
          {
            schuldtype: 'openstaand',
            kenmerkSE: 'K-1',
            saldo: centen(100_000),
            preferent: centen(25_000),
            preferentReden: 'art. 21 IW',
          },
        ],
      },
      voorafAkkoord: true,
      belemmering: 'Vonnis',
    })
  })

  test('transferred, unknown, akkoord, refused, kwijting and none', () => {
    assert.deepEqual(
      goed('saldo', { antwoord: 'overgedragen', overgedragenAan: 'De Valk', overgedragenKenmerk: 'V-1' }),
      {
        soort: 'saldo',
        opgave: { delen: [{ schuldtype: 'overgedragen', overgedragenAan: { naam: 'De Valk', kenmerk: 'V-1' } }] },
      },
    )
    assert.deepEqual(goed('saldo', { antwoord: 'onbekend' }), {
      soort: 'saldo',
      opgave: { delen: [{ schuldtype: 'onbekend' }] },
    })
    assert.deepEqual(goed('voorstel', { reactie: 'akkoord', reden: 'Prima.' }), {
      soort: 'reactie',
      reactie: 'akkoord',
    })
    const weigering = { soort: 'reactie', reactie: 'geweigerd', reden: 'Te laag' }
    assert.deepEqual(goed('voorstel', { reactie: 'geweigerd', reden: 'Te laag' }), weigering)
    assert.equal(goed('kwijting', { kwijting: 'ja' }).soort, 'kwijting')
    // No opdracht says no: a person reads it.
    assert.equal(goed('kwijting', { kwijting: 'nee', reden: 'Er loopt nog iets' }).soort, 'status')
  })

  test('to a kennisgeving: who handles it and by which reference, at least one of them', () => {
    const lees = (invoer: object) => leesAntwoordformulier('kennisgeving', { ...wie, ...invoer })
    const antwoord = lees({ kenmerk: 'K-9', contactpersoon: 'Karel Kenmerk', telefoon: '020 555 12 34' })
    assert.ok(antwoord.ok)
    assert.deepEqual(antwoord.waarde, {
      soort: 'kennisgeving',
      kenmerken: ['K-9'],
      contactpersoon: { naam: 'Karel Kenmerk', telefoon: '020 555 12 34' },
    })
    const codes = (invoer: object) => {
      const gelezen = lees(invoer)
      return gelezen.ok ? [] : gelezen.weigeringen.map(({ pointer, code }) => `${pointer} ${code}`)
    }
    assert.deepEqual(codes({}), ['#/kenmerk ontbreekt'])
    assert.deepEqual(codes({ email: 'karel@voorbeeld.nl' }), ['#/contactpersoon ontbreekt'])
  })

  test('what is missing or contradicts itself comes back at its field', () => {
    assert.deepEqual(fouten('saldo', { antwoord: 'saldo' }), ['#/bedrag ontbreekt'])
    assert.deepEqual(fouten('saldo', { antwoord: 'saldo', bedrag: '100.00', preferentBedrag: '200.00' }), [
      '#/preferentBedrag strijdig',
      '#/preferentReden ontbreekt',
    ])
    assert.deepEqual(fouten('saldo', { antwoord: 'onbekend', bedrag: '1.00' }), ['#/bedrag strijdig'])
    assert.deepEqual(fouten('saldo', { antwoord: 'overgedragen' }), ['#/overgedragenAan ontbreekt'])
    assert.deepEqual(fouten('voorstel', { reactie: 'geweigerd' }), ['#/reden ontbreekt'])
    assert.deepEqual(fouten('kwijting', { kwijting: 'nee' }), ['#/reden ontbreekt'])
    assert.deepEqual(fouten('voorstel', { reactie: 'akkoord', bedrag: '1.00' }), ['#/bedrag onbekend-veld'])
    assert.ok(!leesAntwoordformulier('voorstel', { reactie: 'akkoord' }).ok)
  })

  test('every form can be drawn', () => {
    for (const formulier of Object.values(antwoordformulieren))
      assert.ok(veldenVan(formulier).some(({ naam }) => naam === 'ingevuldDoor'))
  })
})
