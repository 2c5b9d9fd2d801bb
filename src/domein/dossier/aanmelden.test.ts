import assert from 'node:assert/strict'
import { evolveAgenda, legeAgenda } from './agenda.ts'
import { describe, test } from 'node:test'
import { datum } from '../../gedeeld/datum.ts'
import {
  type Aanmeldantwoorden,
  aanmeldbelofteOp,
  aanmeldinvoer,
  aanmeldstandVan,
  eersteOpen,
  isZonderToestemming,
  leesAanmeldvraag,
  vragenVoor,
} from './aanmelden.ts'
import { leegDossier } from './dossier.ts'

const zelf: Aanmeldantwoorden = {
  'voor-wie': { voorWie: 'mijzelf' },
  situatie: {},
  bereik: { telefoon: '06 12345678' },
  naam: { naam: 'Joris Blom' },
}
const namens = { relatie: 'partner', uwNaam: 'Sam Vos', uwTelefoon: '06 87654321', akkoord: true }
const ander: Aanmeldantwoorden = { ...zelf, 'voor-wie': { voorWie: 'ander' }, namens }

describe('the questions of an aanmelding', () => {
  test('who asks for somebody else says who that is, right after', () => {
    assert.deepEqual(vragenVoor({}), ['voor-wie', 'situatie', 'bereik', 'naam'])
    assert.deepEqual(vragenVoor(ander), ['voor-wie', 'namens', 'situatie', 'bereik', 'naam'])
  })

  test('the first open one is what is missing or wrong; all answered: none', () => {
    assert.equal(eersteOpen({}), 'voor-wie')
    assert.equal(eersteOpen({ ...zelf, bereik: {} }), 'bereik')
    assert.equal(eersteOpen({ ...ander, namens: { ...namens, uwNaam: '' } }), 'namens')
    assert.equal(eersteOpen(zelf), null)
    assert.equal(eersteOpen(ander), null)
  })

  test('without consent it stays open, and says why', () => {
    const nee = { ...ander, namens: { ...namens, akkoord: false } }
    assert.ok(isZonderToestemming(nee))
    assert.equal(eersteOpen(nee), 'namens')
    // What was said about somebody else no longer counts when it is about oneself.
    assert.ok(!isZonderToestemming({ ...nee, 'voor-wie': { voorWie: 'mijzelf' } }))
    assert.equal(eersteOpen({ ...nee, 'voor-wie': { voorWie: 'mijzelf' } }), null)
  })

  for (const [wat, bereik, velden] of [
    ['nothing', {}, ['#/telefoon']],
    ['a postcode without a house number', { postcode: '1234 AB' }, ['#/huisnummer']],
    ['a number that is none, and a wrong address', { telefoon: '12', email: 'x' }, ['#/telefoon', '#/email']],
    ['an e-mail address', { email: 'joris@voorbeeld.nl' }, []],
    ['an address', { postcode: '1234 AB', huisnummer: '9' }, []],
  ] as const)
    test(`a way to be reached: ${wat}`, () => {
      const gelezen = leesAanmeldvraag('bereik', { ...zelf, bereik })
      assert.deepEqual(gelezen.ok ? [] : gelezen.weigeringen.map(({ pointer }) => pointer), velden)
    })

  test('who asks for somebody else can be the way to reach them', () => {
    assert.ok(leesAanmeldvraag('bereik', { ...ander, bereik: {} }).ok)
    assert.ok(!leesAanmeldvraag('bereik', { ...ander, bereik: {}, namens: { ...namens, uwTelefoon: undefined } }).ok)
  })

  test('the opdracht gets what belongs to the last choice alone', () => {
    assert.deepEqual(aanmeldinvoer({ ...ander, 'voor-wie': { voorWie: 'mijzelf' } }, 'uk'), {
      voorWie: 'mijzelf',
      telefoon: '06 12345678',
      naam: 'Joris Blom',
      taal: 'uk',
    })
    assert.deepEqual(aanmeldinvoer(ander, 'nl'), {
      voorWie: 'ander',
      namens,
      telefoon: '06 12345678',
      naam: 'Joris Blom',
      taal: 'nl',
    })
  })
})

describe('what is promised, and how it stands', () => {
  const op = datum('2026-11-19')
  test('terms follow from the rules: over a weekend too', () => {
    assert.deepEqual(aanmeldbelofteOp(op), {
      contact: { werkdagen: 2, uiterlijk: '2026-11-23' },
      crisisgesprek: { werkdagen: 3, uiterlijk: '2026-11-24' },
    })
  })

  const aangemeld = {
    ...leegDossier,
    aanmelding: { datum: op, kanaal: 'website' },
    behandelaar: { id: 'm-1', naam: 'Noor de Wit' },
    eersteContact: datum('2026-11-20'),
    agenda: evolveAgenda(legeAgenda, {
      soort: 'IntakeGepland',
      gepland: op,
      afspraak: datum('2026-11-25'),
      plaats: 'Stadskantoor',
    }),
  } as const
  test('the inwoner sees who helps, when we spoke and where to go', () => {
    const stand = aanmeldstandVan(aangemeld)
    assert.equal(stand?.behandelaar, 'Noor de Wit')
    assert.equal(stand?.contactOp, '2026-11-20')
    assert.equal(stand?.afspraak?.plaats, 'Stadskantoor')
  })

  test('who asked for somebody else sees nothing of what came after', () => {
    const aanmelder = { relatie: 'familie', naam: 'Sam Vos', toestemming: op } as const
    const stand = aanmeldstandVan({ ...aangemeld, aanmelding: { ...aangemeld.aanmelding, aanmelder } })
    assert.deepEqual(
      [stand?.voorAnder, stand?.behandelaar, stand?.contactOp, stand?.afspraak],
      [true, null, null, null],
    )
  })

  test('nothing of a traject that has ended, nor of none', () => {
    assert.equal(aanmeldstandVan(leegDossier), null)
    assert.equal(aanmeldstandVan({ ...aangemeld, gesloten: op }), null)
  })
})
