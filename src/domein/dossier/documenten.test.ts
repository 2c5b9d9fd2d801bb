import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { documenten, vraagNaar } from '../../../test/steun/documentwandeling.ts'
import { gegeven, voor } from '../../../test/steun/gegeven.ts'
import { type Documentvraag, beurtVan, documentstand, documenttekst } from './documenten.ts'

const standen = (vragen: readonly Documentvraag[]) =>
  vragen.map((vraag) => [documenttekst(vraag).naam, documentstand(vraag), beurtVan(vraag)])

describe('documents', () => {
  test('are asked at once, each with its reason', () => {
    const { documentvragen } = gegeven(documenten.slice(0, 2)).staat.dossier
    assert.deepEqual(standen(documentvragen), [
      ['Loonstrook', 'gevraagd', 'inwoner'],
      ['Huurcontract of hypotheek', 'gevraagd', 'inwoner'],
      ['Polis van de zorgverzekering', 'gevraagd', 'inwoner'],
      ['Identiteitsbewijs', 'gevraagd', 'inwoner'],
      ['Brief van de deurwaarder', 'gevraagd', 'inwoner'],
    ])
    for (const vraag of documentvragen) assert.match(documenttekst(vraag).waarom, /\.$/)
    assert.deepEqual([...new Set(documentvragen.map(({ graagVoor }) => graagVoor))], ['2026-01-21'])
  })

  test('say whose turn it is, until nothing is left to do', () => {
    const { documentvragen } = gegeven(voor(documenten, 'BeeindigTraject')).staat.dossier
    assert.deepEqual(standen(documentvragen), [
      ['Loonstrook', 'goed', null],
      ['Huurcontract of hypotheek', 'niet-nodig', null],
      ['Polis van de zorgverzekering', 'goed', null],
      ['Identiteitsbewijs', 'gezien', null],
      ['Brief van de deurwaarder', 'niet-hebben', 'behandelaar'],
      ['Loonstrook', 'gevraagd', 'inwoner'],
      ['Contract van de nieuwe baan', 'gevraagd', 'inwoner'],
    ])
  })

  test('a photo that cannot be read is asked again; the new one is judged on its own', () => {
    const eerst = gegeven(voor(documenten, 'LeverDocument', 3)).staat.dossier.documentvragen[0]
    assert.equal(eerst && documentstand(eerst), 'opnieuw')
    assert.equal(eerst?.oordeel?.toelichting, 'De foto is te donker.')
    const daarna = gegeven(voor(documenten, 'VraagDocumenten', 2)).staat.dossier.documentvragen[0]
    assert.deepEqual(
      daarna?.documenten.map(({ oordeel }) => oordeel),
      ['onleesbaar', 'goed'],
    )
  })

  test('who said that he does not have it may find it after all', () => {
    gegeven(voor(documenten, 'VraagDocumenten', 2))
      .als('2026-01-13', 'LeverDocument', (t) => ({
        vraagId: vraagNaar(t, 'anders'),
        documentId: 'd-9',
        bestand: '9'.repeat(64),
        soortBestand: 'pdf',
        bytes: 9,
      }))
      .danSoorten('DocumentOntvangen')
  })
})
