import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datum } from '../gedeeld/datum.ts'
import { centen } from '../gedeeld/geld.ts'
import type { Vastgelegd } from '../domein/toegang/index.ts'
import { type Betaaloverzicht, type Gebeurtenis, evolve, leegTraject } from '../domein/verloop/index.ts'
import { toetsAlles, toetsAntwoorden, toetsBank, uitkomstVan } from './demo.ts'

const organisatie = { id: 'o', code: 'zonderland', naam: 'Zonderland', gemeentecode: 'GM9999', registers: [] }
const dag = datum('2026-01-05')

function blad(...gebeurtenissen: readonly Gebeurtenis[]) {
  const historie = gebeurtenissen.map((gebeurtenis, i): Vastgelegd<Gebeurtenis> => ({
    versie: i + 1,
    opgetekendOp: '2026-01-05T09:00:00.000Z',
    door: { soort: 'kwijting' },
    opdrachtId: `o-${i}`,
    gebeurtenis,
  }))
  return { historie, staat: gebeurtenissen.reduce(evolve, leegTraject) }
}

const geld = { soort: 'GeldOntvangen', datum: dag, bedrag: centen(100), herkomst: 'reservering', bewijs: 'x' } as const
const dicht = { soort: 'DossierGesloten', datum: dag } as const
const stuk = (...bladen: readonly ReturnType<typeof blad>[]) =>
  toetsAlles(bladen, dag, organisatie).flatMap(({ naam, geschonden }) => (geschonden > 0 ? [naam] : []))

test('a dossier that is not closed at the end is counted', () => {
  assert.ok(stuk(blad(geld)).includes('Elk dossier is aan het eind gesloten'))
  assert.ok(!stuk(blad(geld, dicht)).includes('Elk dossier is aan het eind gesloten'))
})

test('money that is in no dossier is found', () => {
  const naam = 'Geld: alle dossiers samen sluiten'
  assert.ok(!stuk(blad(geld), blad(geld)).includes(naam))
  assert.ok(stuk(blad(geld), { ...blad(geld), staat: leegTraject }).includes(naam))
})

test('an answer that never arrived is a violation, a refused one is not', () => {
  assert.equal(toetsAntwoorden({ onderweg: 0, gedaan: 3, geweigerd: 2 }).geschonden, 0)
  assert.deepEqual(toetsAntwoorden({ onderweg: 1, gedaan: 3, geweigerd: 2 }), {
    naam: 'Elk antwoord van een schuldeiser is verwerkt of met reden geweigerd',
    gecontroleerd: 6,
    geschonden: 1,
  })
})

test('what became of a dossier: its form when there was kwijting, else its ground', () => {
  assert.equal(uitkomstVan(leegTraject), 'loopt-nog')
  const einde = { datum: dag, reden: 'Ingetrokken', grond: 'op-verzoek', beschikkingsdatum: null } as const
  const gestopt = { ...leegTraject, dossier: { ...leegTraject.dossier, einde } }
  assert.equal(uitkomstVan(gestopt), 'op-verzoek')
  const schuldregeling = {
    ...leegTraject.schuldregeling,
    kwijting: dag,
    regeling: { datum: dag, vorm: 'SK', einde: dag },
  }
  assert.equal(uitkomstVan({ ...gestopt, schuldregeling } as typeof leegTraject), 'finale-kwijting-SK')
})

test('what the bank says and what the product says are held side by side', () => {
  const aansluiting = {
    beginstand: centen(0),
    eindsaldo: null,
    daarna: centen(0),
    verschil: centen(0),
    gaten: [],
    zonderEindsaldo: [],
  }
  const open = { bij: centen(0), af: centen(0), aantal: 0 }
  const rekening = { aansluiting, grootboek: centen(700), posten: centen(700), open }
  const stand = { saldo: centen(700), afschriften: 9, volgendeBoekdag: null }
  const betalingen = { rekeningen: [], klaar: [], belemmerd: [], teruggekomen: [] }
  const stuk = (over: object, anders = stand, betaald: Betaaloverzicht = betalingen) =>
    toetsBank(anders, [{ ...rekening, ...over }], betaald).flatMap(({ naam, geschonden }) =>
      geschonden > 0 ? [naam] : [],
    )
  assert.deepEqual(stuk({}), [])
  const gat = { afschriftId: 'a', verschil: centen(1) }
  assert.deepEqual(stuk({ aansluiting: { ...aansluiting, gaten: [gat] } }), [
    'Bank: elk dagafschrift sluit aan op het vorige',
  ])
  const anders = ['Bank: het grootboek staat op wat de bank zegt']
  assert.deepEqual(stuk({ grootboek: centen(701) }), anders)
  assert.deepEqual(stuk({}, { ...stand, saldo: centen(699) }), anders)
  assert.deepEqual(stuk({ open: { ...open, aantal: 1 } }), ['Bank: geen geld wacht op een bestemming'])
  const groep = { schuldeiserId: null, naam: 'x', aantal: 1, totaal: centen(1), eerste: [] }
  assert.deepEqual(stuk({}, stand, { ...betalingen, klaar: [groep] }), ['Bank: elke betaling is gedaan'])
})
