import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { datum } from '../../gedeeld/datum.ts'
import { verkeerdeInvoer } from '../../platform/opdrachtregel/probleem.ts'
import { leesOverzicht } from './index.ts'
import { grootsteBestand, leesFcid } from './lees.ts'
import { dagVan } from './schema.ts'

const bytes = (inhoud: unknown) => new TextEncoder().encode(JSON.stringify(inhoud))
const op = (dag: string) => `${dag}T10:00:00+01:00`

let teller = 0
const gebeurtenis = (soort: string, dag: string, anders: object = {}) => ({
  gebeurtenis_type: soort,
  gebeurtenis_kenmerk: `g-${++teller}`,
  datumtijd_gebeurtenis: op(dag),
  ...anders,
})
const opgelegd = (bedrag: number, dag = '2025-06-01', anders: object = {}) =>
  gebeurtenis('FinancieleVerplichtingOpgelegd', dag, {
    datumtijd_opgelegd: op(dag),
    zaakkenmerk: 'Z-1',
    primaire_verplichting: true,
    type: 'cjib_verkeersboete',
    bedrag,
    ...anders,
  })
const betaald = (bedrag: number, dag = '2025-08-01') => gebeurtenis('BetalingVerwerkt', dag, { bedrag })
const zaakVan = (gebeurtenissen: readonly object[], anders: object = {}) => ({
  zaakkenmerk: 'Z-1',
  gebeurtenissen,
  ...anders,
})
const document = (zaken: readonly object[], anders: object = {}, body: object = {}) => ({
  type: 'FINANCIAL_CLAIMS_INFORMATION_DOCUMENT',
  version: '3',
  body: {
    aangeleverd_door: '00000001003214345000',
    document_datumtijd: op('2026-02-05'),
    financiele_zaken: zaken,
    ...body,
  },
  ...anders,
})
const zaken = (inhoud: unknown) => {
  const uitkomst = leesFcid(bytes(inhoud))
  assert.ok(uitkomst.ok, JSON.stringify(uitkomst))
  return uitkomst.overzicht.zaken
}
const fouten = (inhoud: unknown) => {
  const uitkomst = leesFcid(bytes(inhoud))
  return uitkomst.ok ? [] : uitkomst.fouten.map(({ pointer, code }) => `${pointer} ${code}`)
}
const zaak = '#/body/financiele_zaken/0'

describe('the present state follows from what happened', () => {
  test('boete, verhoging, a demand that was withdrawn, two payments', () => {
    const eerste = gebeurtenis('BetalingsverplichtingOpgelegd', '2025-06-02', { bedrag: 10_000 })
    const [een] = zaken(
      document([
        zaakVan(
          [
            opgelegd(10_000),
            eerste,
            opgelegd(5_000, '2025-07-01', {
              primaire_verplichting: false,
              type: 'cjib_verhoging',
              categorie: 'Verhoging',
            }),
            gebeurtenis('BetalingsverplichtingIngetrokken', '2025-07-01', {
              ingetrokken_gebeurtenis_kenmerk: eerste.gebeurtenis_kenmerk,
            }),
            gebeurtenis('BetalingsverplichtingOpgelegd', '2025-07-02', { bedrag: 15_000 }),
            betaald(1_578),
            betaald(22),
          ],
          { saldo: 13_400, saldo_datumtijd: op('2026-02-04') },
        ),
      ]),
    )
    assert.deepEqual(een, {
      organisatie: 'cjib',
      leverancier: '00000001003214345000',
      kenmerk: 'Z-1',
      omschrijving: 'Verkeersboete',
      opgelegd: 15_000,
      betaald: 1_600,
      gevraagd: 15_000,
      saldoVolgensBron: 13_400,
      op: '2026-02-04',
      sinds: '2025-06-01',
    })
  })

  test('the same gebeurtenis twice counts once, in whatever order; another one with its kenmerk is a fault', () => {
    const boete = opgelegd(10_000)
    const omgekeerd = Object.fromEntries(Object.entries(boete).toReversed())
    assert.equal(zaken(document([zaakVan([boete, omgekeerd])]))[0]?.opgelegd, 10_000)
    assert.deepEqual(fouten(document([zaakVan([boete, { ...boete, bedrag: 9_000 }])])), [
      `${zaak}/gebeurtenissen/1/gebeurtenis_kenmerk dubbel`,
    ])
  })

  test('property: the order of what happened changes nothing', () => {
    const bedragen = fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 8 })
    fc.assert(
      fc.property(bedragen, bedragen, fc.infiniteStream(fc.nat()), (op_, af, worp) => {
        const alle = [opgelegd(100), ...op_.map((b) => opgelegd(b)), ...af.map((b) => betaald(b))]
        const geschud = alle
          .map((g) => [worp.next().value, g] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, g]) => g)
        const som = (van: readonly number[]) => van.reduce((t, b) => t + b, 0)
        const [een] = zaken(document([zaakVan(geschud)]))
        assert.deepEqual([een?.opgelegd, een?.betaald], [100 + som(op_), som(af)])
      }),
      { numRuns: 50 },
    )
  })

  test('a list of documents is one file; members that we do not read are left alone', () => {
    const duo = document([zaakVan([opgelegd(1, '2025-06-01', { type: 'duo_studieschuld' })], { extra: { x: 1 } })])
    assert.deepEqual(
      zaken([document([zaakVan([opgelegd(2)])]), duo]).map((een) => een.organisatie),
      ['cjib', 'duo'],
    )
    assert.deepEqual(zaken(document([])), [])
  })

  test('a day is that of the Netherlands', () => {
    assert.equal(dagVan('2026-02-04T23:30:00Z'), datum('2026-02-05'))
    assert.equal(dagVan('2026-02-30T10:00:00Z'), null)
    assert.equal(dagVan('2026-02-04T10:00:00'), null, 'without its offset it says nothing')
  })
})

describe('of a wrong file nothing is taken, and all faults come at once with their place', () => {
  test('a version, a type and a gebeurtenis that we do not know', () => {
    assert.deepEqual(fouten(document([], { version: '4.1.0' })), ['#/version onbekende-keuze'])
    assert.deepEqual(fouten(document([], { type: 'ANDERS' })), ['#/type onbekende-keuze'])
    const later = leesOverzicht(
      bytes(document([zaakVan([gebeurtenis('FinancieleVerplichtingKwijtgescholden', '2025-06-01')])])),
    )
    const [fout] = later.soort === 'onleesbaar' ? later.fouten : []
    assert.equal(fout?.plaats, `${zaak}/gebeurtenissen/0/gebeurtenis_type`)
    assert.match(fout?.detail ?? '', /kennen wij niet.*3\.0\.0.*BetalingVerwerkt/)
  })

  test('amounts that are no whole cents, moments without an offset, a BSN that cannot be', () => {
    const gevonden = fouten(
      document([
        zaakVan([opgelegd(10.5), opgelegd(-1), { ...opgelegd(1), bedrag: '1' }]),
        zaakVan([opgelegd(1, '2025-06-01', { datumtijd_opgelegd: '2025-06-01', bsn: '123456789' })]),
      ]),
    )
    assert.deepEqual(gevonden, [
      `${zaak}/gebeurtenissen/0/bedrag geen-bedrag`,
      `${zaak}/gebeurtenissen/1/bedrag geen-bedrag`,
      `${zaak}/gebeurtenissen/2/bedrag verkeerd-type`,
      '#/body/financiele_zaken/1/gebeurtenissen/0/datumtijd_opgelegd geen-datum',
      '#/body/financiele_zaken/1/gebeurtenissen/0/bsn geen-bsn',
    ])
    assert.doesNotMatch(
      JSON.stringify(leesFcid(bytes(document([zaakVan([opgelegd(1, '2025-06-01', { bsn: '123456789' })])])))),
      /123456789/,
    )
  })

  test('what contradicts itself: a withdrawal of nothing, a zaak twice, two people, nothing imposed', () => {
    const weg = gebeurtenis('BetalingsverplichtingIngetrokken', '2025-07-01', {
      ingetrokken_gebeurtenis_kenmerk: 'niets',
    })
    assert.deepEqual(fouten(document([zaakVan([opgelegd(1), weg])])), [
      `${zaak}/gebeurtenissen/1/ingetrokken_gebeurtenis_kenmerk strijdig`,
    ])
    assert.deepEqual(fouten(document([zaakVan([betaald(1)])])), [`${zaak}/gebeurtenissen ontbreekt`])
    assert.deepEqual(fouten(document([zaakVan([opgelegd(1)]), zaakVan([opgelegd(1)])])), [
      '#/body/financiele_zaken/1/zaakkenmerk dubbel',
    ])
    const van = (bsn: string) => document([], {}, { bsn })
    assert.deepEqual(fouten([van('999990019'), van('999990020')]), ['# strijdig'])
    assert.deepEqual(fouten(document([zaakVan([opgelegd(1, '2025-06-01', { zaakkenmerk: 'Z-2' })])])), [
      `${zaak}/gebeurtenissen/0/zaakkenmerk strijdig`,
    ])
  })

  test('what is no document: text, bytes, a name twice, rubbish a million deep, 40 MB', () => {
    const plat = (tekst: string) => {
      const uitkomst = leesFcid(new TextEncoder().encode(tekst))
      return uitkomst.ok ? [] : uitkomst.fouten.map(({ code }) => code)
    }
    assert.deepEqual(plat(''), ['geen-json'])
    assert.deepEqual(plat('{"type":1,"type":1}'), ['dubbel'])
    assert.deepEqual(plat('[]'), ['verkeerd-aantal'])
    assert.deepEqual(plat('null'), ['verkeerd-type'])
    assert.deepEqual(plat('['.repeat(1_000_000)), ['geen-json'])
    const diep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
    assert.equal(plat(diep).length, 1)
    assert.equal(plat(`{"body":${diep}}`).length > 0, true)
    assert.deepEqual(leesFcid(Uint8Array.of(0xff, 0xfe, 0)), {
      ok: false,
      fouten: [{ pointer: '#', code: 'geen-utf-8', detail: 'Dit is geen tekst. Kies het JSON-bestand.' }],
    })
    const groot = leesFcid(new Uint8Array(40_000_000))
    assert.deepEqual(groot.ok ? [] : groot.fouten.map(({ code }) => code), ['te-groot'])
    assert.ok(grootsteBestand < 9_000_000, 'the form takes more than the reader')
  })

  test('what a member that we do not read holds may be deep, not endless', () => {
    const kaal = JSON.stringify(document([zaakVan([opgelegd(100), betaald(1), betaald(1)])]))
    const met = (diep: number) => {
      const vreemd = `"gebeurtenis_kenmerk":"twee","vreemd":${'['.repeat(diep)}${']'.repeat(diep)}`
      return leesFcid(
        new TextEncoder().encode(kaal.replace(/"gebeurtenis_kenmerk":"g-\d+"(?=[^{]*"bedrag":1\})/g, vreemd)),
      )
    }
    assert.equal(met(20).ok, true)
    assert.deepEqual(met(100_000), {
      ok: false,
      fouten: [{ pointer: '#', code: 'te-diep', detail: 'Dit zit dieper dan 64 lagen.' }],
    })
  })

  test('of nothing but faults a page tells a hundred and how many more, the command line the same number', () => {
    const veel = bytes(document([zaakVan(Array.from({ length: 4000 }, () => opgelegd(-1)))]))
    const pagina = leesOverzicht(veel)
    assert.ok(pagina.soort === 'onleesbaar')
    assert.equal(pagina.fouten.length, 101)
    assert.equal(pagina.fouten.at(-1)?.detail, 'En nog 3900 andere fouten.')
    const gelezen = leesFcid(veel)
    const { errors, detail } = verkeerdeInvoer(gelezen.ok ? [] : gelezen.fouten)
    assert.deepEqual([errors.length, detail], [100, 'Er zijn 4000 fouten in de invoer. U ziet de eerste 100.'])
  })
})
