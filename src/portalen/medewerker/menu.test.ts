import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Menu, menuVoor } from './menu.ts'

const namen = (links: Menu['paginas']) => links.map(({ naam }) => naam)
const hier = (links: Menu['paginas']) =>
  links.flatMap(({ naam, hier: waar }) => (waar === undefined ? [] : [naam, waar]))

test('few pages stand beside each other; many are grouped, with the pages of the group that is open', () => {
  const hulpverlener = menuVoor(['schuldhulpverlener'], '/medewerker')
  assert.deepEqual(hulpverlener.groepen, [])
  assert.equal(hulpverlener.paginas.length, 7)
  const { groepen, paginas } = menuVoor(['beheerder'], '/medewerker/aannames')
  assert.deepEqual(
    groepen.map(({ naam, naar }) => [naam, naar]),
    [
      ['Werk', '/medewerker'],
      ['Geld', '/medewerker/betalen'],
      ['Beheer', '/medewerker/team'],
    ],
  )
  assert.deepEqual(hier(groepen), ['Beheer', 'true'])
  assert.deepEqual(namen(paginas), [
    'Team',
    'Waarden',
    'Aannames',
    'Vergoeding',
    'Huisstijl',
    'Registers',
    'Doorverwijzers',
    'Koppelingen',
    'Medewerkers',
  ])
  assert.deepEqual(hier(paginas), ['Aannames', 'page'])
})

test('nobody sees what is not for them', () => {
  const geld = menuVoor(['administratie'], '/medewerker').paginas
  assert.ok(namen(geld).includes('Betalen'))
  for (const naam of ['Team', 'Waarden', 'Aannames', 'Medewerkers']) assert.ok(!namen(geld).includes(naam), naam)
  assert.ok(!namen(menuVoor(['schuldhulpverlener'], '/medewerker').paginas).includes('Betalen'))
})

for (const [adres, naam, waar] of [
  ['/medewerker', 'Vandaag', 'page'],
  ['/medewerker/herberekenen', 'Vandaag', 'true'],
  ['/medewerker/dossier/x/stap/DoeVoorstel', 'Werkvoorraad', 'true'],
  ['/medewerker/schuldeisers/x/rekening', 'Schuldeisers', 'true'],
  ['/medewerker/bank/aansluiting', 'Bank', 'true'],
  ['/medewerker/betalen/x/stap/StelBetaallimietVast', 'Betalen', 'true'],
  ['/medewerker/betalen/x/stap/BoekBankpost', 'Bank', 'true'],
] as const)
  test(`a subpage shows where it belongs: ${adres}`, () => {
    assert.deepEqual(hier(menuVoor(['administratie'], adres).paginas), [naam, waar])
  })

test('a page that is nowhere in the menu marks nothing', () => {
  assert.deepEqual(hier(menuVoor(['beheerder'], '/medewerker/onbekend').paginas), [])
  assert.deepEqual(hier(menuVoor(['beheerder'], '/medewerker/onbekend').groepen), [])
})
