import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { andereIban, eigenIban, mt940 } from '../../../../test/steun/afschriften.ts'
import { type Afschrift, type Afschriftpost, aansluitingVan } from '../../../domein/geld/index.ts'
import { leesBankbestand } from '../index.ts'

function lees(tekst: string): readonly Afschrift[] {
  const gelezen = leesBankbestand(new TextEncoder().encode(tekst))
  assert.ok(gelezen.ok, JSON.stringify(gelezen))
  return gelezen.waarde
}

function eerste(tekst: string): Afschrift {
  const [afschrift] = lees(tekst)
  assert.ok(afschrift !== undefined)
  return afschrift
}

/** The one entry of a message of € 1.00 in. */
function post(...regels: readonly string[]): Afschriftpost {
  const [gelezen] = eerste(mt940(regels, { eind: 'C260302EUR101,00' })).posten
  assert.ok(gelezen !== undefined)
  return gelezen
}

const vijf = (p: Afschriftpost) => [
  p.tegenrekening ?? p.andereRekening,
  p.tegenpartij,
  p.endToEndId,
  p.betaalkenmerk,
  p.omschrijving,
]

describe('MT940', () => {
  test('a statement with its balances; amounts in cents, D below 0', () => {
    const { posten, ...hoofd } = eerste(
      mt940([':61:260302C0,10NTRFNONREF', ':86:in', ':61:2603020303D000000000000,20NTRFNONREF//BANK1', ':86:uit'], {
        eind: 'C260302EUR99,90',
      }),
    )
    assert.deepEqual(hoofd, {
      rekening: eigenIban,
      valuta: 'EUR',
      kenmerk: '9/1',
      volgnummer: 9,
      gemaakt: '2026-03-02',
      periode: { van: '2026-03-01', tot: '2026-03-02' },
      beginsaldo: 10_000,
      eindsaldo: 9_990,
      nietGeboekt: 0,
    })
    assert.deepEqual(
      posten.map((p) => [p.bedrag, p.boekdatum, p.valutadatum, p.bankkenmerk, p.omschrijving]),
      [
        [10, '2026-03-02', '2026-03-02', null, 'in'],
        [-20, '2026-03-03', '2026-03-02', 'BANK1', 'uit'],
      ],
    )
  })

  test('a debit balance is below 0', () => {
    const afschrift = eerste(mt940([':61:260302C20,00NMSC'], { begin: 'D260301EUR25,00', eind: 'D260302EUR5,00' }))
    assert.deepEqual([afschrift.beginsaldo, afschrift.eindsaldo], [-2_500, -500])
  })

  test('a day of entry at the turn of the year is the nearest one', () => {
    const [terug, verder] = eerste(
      mt940([':61:2601011231C0,50NTRF', ':61:2512310102C0,50NTRF'], { eind: 'C260102EUR101,00' }),
    ).posten
    assert.deepEqual([terug?.boekdatum, verder?.boekdatum], ['2025-12-31', '2026-01-02'])
  })

  test('RC takes a credit back, RD a debit; both are a retour', () => {
    const { posten } = eerste(
      mt940([':61:260302RC5,00NTRF', ':61:260302RD6,00NTRF', ':61:260302CR1,00NTRF'], { eind: 'C260302EUR102,00' }),
    )
    assert.deepEqual(
      posten.map(({ bedrag, soort }) => [bedrag, soort]),
      [
        [-500, 'retour'],
        [600, 'retour'],
        [100, 'gewoon'],
      ],
    )
  })

  test('expected entries (EC, ED) are counted, not booked', () => {
    const afschrift = eerste(mt940([':61:260302EC5,00NTRF', ':86:straks'], {}))
    assert.deepEqual([afschrift.posten, afschrift.nietGeboekt], [[], 1])
  })

  test('more messages, with balances forward and a text on the whole statement', () => {
    const een = mt940([':61:260302C1,00NTRF'], {
      eind: 'C260302EUR101,00',
      slot: ':64:C260302EUR101,00\n:65:C260303EUR101,00\n:86:tot ziens\n-',
    })
    const twee = mt940([], { veld28: '10/1', begin: 'C260302EUR101,00', eind: 'C260303EUR101,00' })
    assert.deepEqual(
      lees(een + twee).map(({ kenmerk, posten }) => [kenmerk, posten.length]),
      [
        ['9/1', 1],
        ['10/1', 0],
      ],
    )
  })

  test('sheets of one statement are put together', () => {
    const een = mt940([':61:260302C1,00NTRF'], { eind: 'C260302EUR101,00' }).replace(':62F:', ':62M:')
    const twee = mt940([':61:260302C2,00NTRF'], { veld28: '9/2', begin: 'C260302EUR101,00', eind: 'C260302EUR103,00' })
    const afschrift = eerste(een + twee.replace(':60F:', ':60M:'))
    assert.deepEqual([afschrift.beginsaldo, afschrift.eindsaldo, afschrift.posten.length], [10_000, 10_300, 2])
  })

  test('a message that is closed without a closing balance is read and stays open', () => {
    const afschrift = eerste(mt940([':61:260302C1,00NTRF'], { eind: null }))
    assert.deepEqual(aansluitingVan(afschrift), { soort: 'geen-eindsaldo' })
  })

  test('messages in the envelopes of SWIFT, files of DOS one behind the other', () => {
    const een = mt940([])
    const twee = mt940([], { veld28: '10/1' })
    assert.equal(lees(`${een}\u001a${twee}\u001a`.replaceAll('\n', '\r\n')).length, 2)
    assert.equal(lees(`\u0001${een.trimEnd()}\u0003\n\u0001${twee.trimEnd()}\u0003`).length, 2)
  })

  test('what is no UTF-8 is Windows-1252', () => {
    const bytes = Buffer.from(mt940([':61:260302C1,00NTRF', ':86:Jos\u00e9'], { eind: 'C260302EUR101,00' }), 'latin1')
    const gelezen = leesBankbestand(bytes)
    assert.equal(gelezen.ok && gelezen.waarde[0]?.posten[0]?.omschrijving, 'José')
  })
})

describe('the account', () => {
  const van = (veld: Parameters<typeof mt940>[1]) => eerste(mt940([], veld)).rekening
  const gevallen: readonly (readonly [string, Parameters<typeof mt940>[1], string])[] = [
    ['ING: IBAN with the currency', { veld25: 'NL44RABO0123456789EUR' }, eigenIban],
    ['Rabobank: IBAN, a space and the currency', { veld25: 'NL44RABO0123456789 EUR' }, eigenIban],
    ['ABN AMRO: an old number, the bank in :20:', { veld20: 'ABN AMRO BANK NV', veld25: '123456789' }, andereIban],
    [
      'SWIFT: an old number, the bank in block 1',
      { kop: '{1:F01ABNANL2AXXX0000000000}{2:I940}{4:', veld25: '123456789' },
      andereIban,
    ],
    [
      'BNG: an old number, the bank in the envelope',
      { kop: '0200 13BNGHNL20AXXX00000\n940 02', veld25: '0123456789' },
      'NL66BNGH0123456789',
    ],
    ['Rabobank: an old number with points', { kop: ':940:', veld25: '01.23.45.67.89EUR' }, eigenIban],
    ['Triodos: the bank before the number', { veld25: 'TRIODOSBANK/0123456789' }, 'NL70TRIO0123456789'],
  ]
  for (const [naam, veld, iban] of gevallen) test(naam, () => assert.equal(van(veld), iban))
})

test('the bank of an old number is named once, before the first message; another heading names another', () => {
  const bericht = (nummer: number) => mt940([], { veld25: '0123456789', veld28: `${nummer}/1` })
  const [bng, abn] = ['0200 13BNGHNL20AXXX00000\n940 02\n', '{1:F01ABNANL2AXXX0000000000}{2:I940}{4:\n']
  assert.deepEqual(
    lees(bng + bericht(1) + '\n' + bericht(2).replace(/-\n$/, '') + abn + bericht(3)).map(({ rekening }) => rekening),
    ['NL66BNGH0123456789', 'NL66BNGH0123456789', andereIban],
  )
})

describe(':86: of each bank', () => {
  const bij = ':61:260302C1,00NTRFEREF'
  test('ABN AMRO: code words over broken lines', () => {
    const gelezen = post(
      bij,
      `:86:/TRTP/SEPA OVERBOEKING/IBAN/${andereIban}/BIC/ABNANL2A`,
      '/NAME/F. EL AMRANI/REMI/reservering reservering maart/EREF/DOS',
      'SIER-12',
    )
    assert.deepEqual(vijf(gelezen), [andereIban, 'F. EL AMRANI', 'DOSSIER-12', null, 'reservering reservering maart'])
  })

  test('ING: CNTP with account and name, a structured reference', () => {
    const gelezen = post(
      `${bij}//00000000001005`,
      '/TRCD/00100/',
      `:86:/EREF/E-7//CNTP/${andereIban}/ABNANL2A/F. el Amrani///REMI/STRD/CUR/7000000000000001/`,
    )
    assert.deepEqual(vijf(gelezen).slice(0, 4), [andereIban, 'F. el Amrani', 'E-7', '7000000000000001'])
    assert.equal(gelezen.bankkenmerk, '00000000001005')
  })

  test('ING: free text', () => {
    const gelezen = post(bij, `:86:/CNTP/${andereIban}/ABNANL2A/F. el Amrani///REMI/USTD//maart 2026/`)
    assert.equal(gelezen.omschrijving, 'maart 2026')
  })

  test('Rabobank: the account under :61:', () => {
    const gelezen = post(
      ':61:260302C000000000001,00N541EREF',
      andereIban,
      ':86:/EREF/E-7/ORDP//NAME/F. el Amrani/ADDR/Lindelaan 1/REMI/maart/ISDT/2026-03-02',
    )
    assert.deepEqual(vijf(gelezen), [andereIban, 'F. el Amrani', 'E-7', null, 'maart'])
  })

  test('BNG: columns', () => {
    const gelezen = post(
      ':61:260302C1,00NMSC028',
      `:86:${andereIban}              ABNANL2A`,
      'F. EL AMRANI                    REFO:DOSSIER-12',
      'RESERVERING   MAART',
    )
    assert.deepEqual(vijf(gelezen).slice(0, 3), [andereIban, 'F. EL AMRANI', 'DOSSIER-12'])
    assert.match(gelezen.omschrijving, /RESERVERING MAART$/)
  })

  test('SNS: the account and the name on the first line', () => {
    const gelezen = post(bij, `:86:${andereIban} f. el amrani`, 'reservering maart')
    assert.deepEqual(vijf(gelezen).slice(0, 2), [andereIban, 'f. el amrani'])
  })

  test('ABN AMRO and Knab: labels', () => {
    const abn = post(
      bij,
      `:86:SEPA OVERBOEKING                 IBAN: ${andereIban}`,
      'BIC: ABNANL2A                    NAAM: F. EL AMRANI',
      'OMSCHRIJVING: RESERVERING MAART  KENMERK: DOSSIER-12',
    )
    assert.deepEqual(vijf(abn).slice(0, 4), [andereIban, 'F. EL AMRANI', 'DOSSIER-12', null])
    const knab = post(bij, ':86:RESERVERING', `REK: ${andereIban}/NAAM: F. EL AMRANI`)
    assert.deepEqual(vijf(knab).slice(0, 2), [andereIban, 'F. EL AMRANI'])
    assert.match(knab.omschrijving, /^RESERVERING/)
  })

  test('Triodos and banks beyond: numbered parts, of which Triodos states our own account in 31', () => {
    const gelezen = post(bij, ':86:000>100123456789>20reservering>21maart', '>310390123456>32F. EL AMRANI')
    assert.deepEqual(vijf(gelezen), ['0123456789', 'F. EL AMRANI', null, null, 'reservering maart'])
    const sepa = post(bij, `:86:000>100000000000>20ABNANL2A>21${andereIban}>22reservering>310390123456`)
    assert.deepEqual(vijf(sepa)[0], andereIban)
    const ander = post(bij, `:86:166?00UEBERWEISUNG?20reservering?21maart?31${andereIban}?32F. EL AMRANI`)
    assert.deepEqual(vijf(ander), [andereIban, 'F. EL AMRANI', null, null, 'UEBERWEISUNG reservering maart'])
  })

  test('Rabobank before SEPA: :86: before every line', () => {
    const [gelezen] = eerste(
      mt940([bij, ':86:reservering', ':86:maart'], { kop: ':940:', eind: 'C260302EUR101,00' }),
    ).posten
    assert.equal(gelezen?.omschrijving, 'reservering maart')
  })

  test('Rabobank: a line of a dash alone does not end the message', () => {
    assert.equal(post(bij, ':86:/REMI/periode 1 ', '-').omschrijving, 'periode 1 -')
  })

  test('Knab: an amount without its comma', () => {
    const afschrift = eerste(mt940([':61:260302C500NTRF02-03-2026'], { eind: 'C260302EUR600,00' }))
    assert.equal(afschrift.posten[0]?.bedrag, 50_000)
  })

  test('ING: a message that closes where the next one opens', () => {
    const kop = '{1:F01INGBNL2ABXXX0000000000}{2:I940INGBNL2AXXXN}{3:{108:B1}}{4:'
    const een = mt940([], { kop, slot: `-}${kop}` })
    const twee = mt940([], { veld25: '0123456789', veld28: '10/1', slot: '-}{5:}' })
    assert.deepEqual(
      lees(een + twee).map(({ rekening }) => rekening.slice(4, 8)),
      ['RABO', 'INGB'],
    )
  })

  test('a return says why', () => {
    const terug = post(
      bij,
      `:86:/RTYP/SEPA OVERBOEKING RETOUR/RTRN/AC04/IBAN/${andereIban}/NAME/B. DE WIT/REMI/uitdeling/EREF/U-1`,
    )
    assert.deepEqual([terug.soort, terug.reden, terug.endToEndId], ['retour', 'AC04', 'U-1'])
    const nietGedaan = post(bij, ':86:/RTYP/SEPA Incasso niet uitgevoerd/RTRN/MS03/REMI/x')
    assert.equal(nietGedaan.soort, 'afgewezen')
  })

  test('a text goes on with what looks like a field', () => {
    assert.equal(post(bij, ':86:tussen 09', ':30: en 10:00').omschrijving, 'tussen 09 :30: en 10:00')
  })

  test('what no bank writes stays as it is', () => {
    assert.deepEqual(vijf(post(bij, ':86:zomaar', 'een regel')), [null, null, null, null, 'zomaar een regel'])
    assert.deepEqual(vijf(post(bij)), [null, null, null, null, ''])
  })
})
