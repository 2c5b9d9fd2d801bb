import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Borgstellinggegevens, waarborgfonds } from '../../../domein/berichten/index.ts'
import { datum } from '../../../gedeeld/datum.ts'
import { centen } from '../../../gedeeld/geld.ts'
import { type KnooppuntBericht, herlees, schrijfBericht } from '../berichten/catalogus.ts'
import { type Fondsbesluit, alsFondsantwoord, alsFondsvraag, naarFonds } from './borgstelling.ts'
import { vanKnooppunt } from './in.ts'

const afzender = '11111111-1111-4111-8111-111111111111'
const fonds = '22222222-2222-4222-8222-222222222222'
const route = { afzender, ontvanger: fonds, versie: '2.0' } as const
const gegevens = {
  berichtId: '33333333-3333-4333-8333-333333333333',
  conversatieId: '44444444-4444-4444-8444-444444444444',
  datum: datum('2026-04-10'),
  kenmerk: 'KB-5461135-1',
  contact: 'schulden@zonderland.example',
  inhoud: {
    soort: 'aanvraag',
    soortLening: 'SK',
    postcodegebied: '1234',
    brutoKredietsom: centen(269_999),
    looptijdMaanden: 18,
    categorie: '100',
    statistieken: {
      bevolkingsgroep: '1',
      betalendeInstantie: '20',
      kredietdoel: '7',
      leeftijdsgroep: '3',
      soortBorgstelling: '2',
    },
  },
} as const satisfies Borgstellinggegevens
const overDeLijn = (bericht: KnooppuntBericht | null): KnooppuntBericht => {
  const gelezen = herlees(schrijfBericht(bericht ?? assert.fail('no message')))
  assert.ok(gelezen.ok, JSON.stringify(gelezen))
  return gelezen.waarde
}
const vraag = () => alsFondsvraag(overDeLijn(naarFonds(gegevens, route))) ?? assert.fail('no question')

describe('a request for a borgstelling', () => {
  test('says what the fund asks, element by element', () => {
    const { inhoud } = overDeLijn(naarFonds(gegevens, route))
    const { Kop: kop, ...rest } = inhoud
    assert.deepEqual([kop.Afzender, kop.Ontvanger, kop.Referentienummer], [afzender, fonds, gegevens.berichtId])
    assert.deepEqual(rest, {
      Kenmerk: 'KB-5461135-1',
      Soort_lening: 'SK',
      Contact: 'schulden@zonderland.example',
      Postcode_Gebied: '1234',
      Bruto_Kredietsom: 269_999,
      Looptijd: 18,
      Borgstelling_Categorie: '100',
      Statistieken: {
        Statistiek: [
          { Code: 'Bevolkingsgroep', Waarde: '1' },
          { Code: 'BetalendeInstantie', Waarde: '20' },
          { Code: 'Kredietdoel', Waarde: '7' },
          { Code: 'Leeftijdsgroep', Waarde: '3' },
          { Code: 'SoortBorgstelling', Waarde: '2' },
        ],
      },
    })
  })

  test('with a pro forma and without an address to ask', () => {
    const kenmerk = 'e5b5f3c1-0000-4000-8000-000000000002'
    const { berichtId, conversatieId, datum: dag } = gegevens
    const inhoud = { ...gegevens.inhoud, proForma: { kenmerk, brutoKredietsom: centen(265_000) } }
    const bericht = overDeLijn(
      naarFonds({ berichtId, conversatieId, datum: dag, kenmerk: gegevens.kenmerk, inhoud }, route),
    )
    assert.ok(bericht.berichttype === 'AanvraagBorgstelling')
    assert.deepEqual([bericht.inhoud.Contact, bericht.inhoud.Pro_Forma_Borgstelling], [undefined, kenmerk])
  })

  test('is read by the fund as it was asked; release 1.1 has none', () => {
    const { berichtId, conversatieId, kenmerk } = gegevens
    const cijfers = { brutoKredietsom: 269_999, looptijdMaanden: 18, categorie: '100' }
    assert.deepEqual(vraag(), { berichtId, conversatieId, van: afzender, kenmerk, ...cijfers })
    assert.equal(naarFonds(gegevens, { ...route, versie: '1.1' }), null)
  })
})

test('what the end of a loan means: withdrawn, over, or to be paid', () => {
  const op = datum('2027-08-16')
  const gevallen: readonly (readonly [string, Borgstellinggegevens['inhoud'], object])[] = [
    ['IntrekkenBorgstelling', { soort: 'intrekken', op }, { Datum: op }],
    ['BeeindigingBorgstelling', { soort: 'beeindiging', op }, { Datum: op }],
    ['UitbetalingBorgstelling', { soort: 'uitbetaling', op, bedrag: centen(120_050) }, { Datum: op, Bedrag: 120_050 }],
  ]
  for (const [berichttype, inhoud, wat] of gevallen) {
    const bericht = overDeLijn(naarFonds({ ...gegevens, inhoud }, route))
    const { Kop: kop, ...rest } = bericht.inhoud
    assert.deepEqual([bericht.berichttype, kop.Berichttype], [berichttype, berichttype])
    assert.deepEqual(rest, { Kenmerk: 'KB-5461135-1', ...wat })
    assert.equal(alsFondsvraag(bericht), null)
  }
})

describe('an answer of the fund', () => {
  const antwoord = (stand: Fondsbesluit['stand']) =>
    overDeLijn(
      alsFondsantwoord({
        referentie: '55555555-5555-4555-8555-555555555555',
        afzender: fonds,
        vraag: vraag(),
        datum: datum('2026-04-13'),
        besluit: { stand, kenmerkFonds: 'WSK-7' },
      }),
    )
  for (const stand of ['AFGEGEVEN', 'AFGEWEZEN', 'MAATWERK', 'BEEINDIGD', 'INGETROKKEN'] as const)
    test(stand, () => {
      assert.deepEqual(vanKnooppunt(antwoord(stand), waarborgfonds), {
        postId: `${fonds}_55555555-5555-4555-8555-555555555555`,
        opBerichtId: gegevens.berichtId,
        conversatieId: gegevens.conversatieId,
        schuldeiserId: waarborgfonds,
        datum: '2026-04-13',
        inhoud: { soort: 'borgstelling', kenmerk: 'KB-5461135-1', kenmerkFonds: 'WSK-7', stand },
      })
      // Whoever else says so says nothing.
      assert.equal(vanKnooppunt(antwoord(stand), 's-vlam'), null)
      assert.equal(alsFondsvraag(antwoord(stand)), null)
    })
})
