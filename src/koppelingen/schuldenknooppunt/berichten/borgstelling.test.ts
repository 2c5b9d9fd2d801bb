import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bewaardeXsd, geldigVolgens } from '../../../../test/steun/berichtenxsd.ts'
import { datum } from '../../../gedeeld/datum.ts'
import { centen } from '../../../gedeeld/geld.ts'
import { type KnooppuntBericht, leesBericht, schrijfBericht } from './catalogus.ts'

const kop = (Berichttype: string) => ({
  Referentienummer: '33333333-3333-4333-8333-333333333333',
  ConversatieReferentienummer: '44444444-4444-4444-8444-444444444444',
  Afzender: '11111111-1111-4111-8111-111111111111',
  Ontvanger: '22222222-2222-4222-8222-222222222222',
  Berichttype,
  Versie: '2.0',
  Datum: datum('2026-04-10'),
})
const aanvraag: KnooppuntBericht = {
  versie: '2.0',
  berichttype: 'AanvraagBorgstelling',
  inhoud: {
    Kop: kop('AanvraagBorgstelling'),
    Kenmerk: '5461135-1',
    Soort_lening: 'SK',
    Contact: 'schulden@zonderland.example',
    Postcode_Gebied: '1234',
    Bruto_Kredietsom: centen(269_999),
    Looptijd: 18,
    Borgstelling_Categorie: '100',
    Statistieken: {
      Statistiek: [
        { Code: 'Bevolkingsgroep', Waarde: '1' },
        { Code: 'BetalendeInstantie', Waarde: '20' },
        { Code: 'Kredietdoel', Waarde: '7' },
        { Code: 'Leeftijdsgroep', Waarde: '3' },
        { Code: 'SoortBorgstelling', Waarde: '1' },
      ],
    },
    Pro_Forma_Borgstelling: '55555555-5555-4555-8555-555555555555',
  },
}
const goed = schrijfBericht(aanvraag)
const fouten = (xml: string, berichttype = 'AanvraagBorgstelling') => {
  const gelezen = leesBericht({ berichttype, versie: '2.0' }, xml)
  return gelezen.ok ? [] : gelezen.weigeringen.map(({ detail }) => detail)
}
const zet = (naam: string, waarde: string, in_ = goed) =>
  in_.replace(new RegExp(`<${naam}>[^<]*</${naam}>`), `<${naam}>${waarde}</${naam}>`)
const geldig = (...xmls: readonly string[]) => geldigVolgens(bewaardeXsd('2.0'), xmls)

describe('the request for a borgstelling', () => {
  test('is read as it was written, with and without what may be left out', () => {
    assert.deepEqual(fouten(goed), [])
    assert.deepEqual(fouten(goed.replace(/<Contact>.*<\/Contact>/, '')), [])
    assert.deepEqual(fouten(goed.replace(/<Pro_Forma_Borgstelling>.*<\/Pro_Forma_Borgstelling>/, '')), [])
  })

  const velden: readonly (readonly [naam: string, mag: readonly string[], magNiet: readonly string[]])[] = [
    ['Soort_lening', ['PL', 'SK', 'SL'], ['', 'sk', 'DK']],
    ['Kenmerk', ['5461135-1'], ['', '   ']],
    ['Contact', ['a@b.nl'], ['', 'a', 'a@', 'a b@c.nl']],
    ['Postcode_Gebied', ['1000', '9999'], ['1234AB', '123', '12345', '0123', '1 34']],
    ['Bruto_Kredietsom', ['0.01', '4999.99', '5000.00'], ['0.00', '-1.00', '2699,99', '2699.9', '1e3', '05.00']],
    ['Looptijd', ['1', '36', '60'], ['0', '61', '1.5', '007', '-1']],
    ['Borgstelling_Categorie', ['100', '200', '300', '400', '500'], ['600', '', '1']],
    ['Pro_Forma_Borgstelling', [], ['WSK-PF-20260316-2', '']],
  ]
  for (const [naam, mag, magNiet] of velden)
    test(`${naam}: what it may be, and what it may not, by us and by the XSD`, async () => {
      const goede = mag.map((waarde) => zet(naam, waarde))
      const foute = magNiet.map((waarde) => zet(naam, waarde))
      for (const xml of goede) assert.deepEqual(fouten(xml), [], xml)
      for (const xml of foute) assert.deepEqual(fouten(xml), [`AanvraagBorgstelling/${naam}: onjuist`], xml)
      assert.deepEqual(await geldig(...goede, ...foute), [...goede.map(() => true), ...foute.map(() => false)])
    })

  test('every statistic once: one that lacks, that is strange or that is there twice', async () => {
    const pad = 'AanvraagBorgstelling/Statistieken/Statistiek'
    const zonder = goed.replace(/<Statistiek>.*?<\/Statistiek>/, '')
    const dubbel = zet('Code', 'Kredietdoel')
    const vreemd = zet('Code', 'Inkomen')
    assert.deepEqual(fouten(zonder), [`${pad}: ontbreekt`])
    assert.deepEqual(fouten(vreemd), [`${pad}[1]/Code: onjuist`])
    assert.deepEqual(fouten(dubbel), [`${pad}: dubbel`])
    assert.deepEqual(await geldig(zonder, vreemd, dubbel, goed), [false, false, false, true])
  })

  test('all faults at once', () => {
    const stuk = zet('Looptijd', '61', zet('Bruto_Kredietsom', '0.00', zet('Soort_lening', 'X')))
    assert.deepEqual(fouten(stuk.replace(/<Postcode_Gebied>.*<\/Postcode_Gebied>/, '')), [
      'AanvraagBorgstelling/Soort_lening: onjuist',
      'AanvraagBorgstelling/Postcode_Gebied: ontbreekt',
      'AanvraagBorgstelling/Bruto_Kredietsom: onjuist',
      'AanvraagBorgstelling/Looptijd: onjuist',
    ])
  })

  test('nothing by which the inwoner is known has a place in it', () => {
    for (const element of ['Klant', 'BSN', 'Achternaam', 'KlantnummerSHV', 'Adres'])
      assert.deepEqual(
        fouten(goed.replace('</AanvraagBorgstelling>', `<${element}>x</${element}></AanvraagBorgstelling>`)),
        [`AanvraagBorgstelling/${element}: onbekend`],
      )
  })
})

test('the answer says yes or no, or where the borgstelling is: one of the two', () => {
  const antwoord = (
    Antwoord: Extract<KnooppuntBericht, { berichttype: 'BorgstellingAntwoord' }>['inhoud']['Antwoord'],
  ) =>
    schrijfBericht({
      versie: '2.0',
      berichttype: 'BorgstellingAntwoord',
      inhoud: { Kop: kop('BorgstellingAntwoord'), Kenmerk: '5461135-1', Kenmerk_Waarborgfonds: 'WSK-7', Antwoord },
    })
  const ja = antwoord({ soort: 'Goedgekeurd', waarde: true })
  const soort = 'BorgstellingAntwoord'
  for (const xml of [ja, antwoord({ soort: 'Stand', waarde: 'MAATWERK' })]) assert.deepEqual(fouten(xml, soort), [])
  const beide = ja.replace('</Antwoord>', '<Stand>MAATWERK</Stand></Antwoord>')
  assert.deepEqual(fouten(beide, soort), ['BorgstellingAntwoord/Antwoord: te-veel'])
  assert.deepEqual(fouten(zet('Goedgekeurd', 'ja', ja), soort), ['BorgstellingAntwoord/Antwoord/Goedgekeurd: onjuist'])
  // A request that was granted says Goedgekeurd: no second way to say it.
  const stand = ja.replace('<Goedgekeurd>true</Goedgekeurd>', '<Stand>AFGEGEVEN</Stand>')
  assert.deepEqual(fouten(stand, soort), ['BorgstellingAntwoord/Antwoord/Stand: onjuist'])
})
