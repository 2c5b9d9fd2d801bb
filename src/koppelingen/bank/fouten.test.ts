import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Proefpost, camt, camtAfschrift, camtBestand, mt940, saldo } from '../../../test/steun/afschriften.ts'
import { leesBankbestand } from './index.ts'

const lees = (tekst: string) => leesBankbestand(new TextEncoder().encode(tekst))

/** The faults as `line code`; the file is refused whole. */
function fouten(tekst: string): readonly string[] {
  const gelezen = lees(tekst)
  assert.ok(!gelezen.ok, 'refused')
  for (const { detail } of gelezen.weigeringen)
    assert.doesNotMatch(detail, /Amrani|NL\d\d[A-Z]{4}|reservering|\bat .*:\d+:\d+/, 'nothing of the file in a fault')
  return gelezen.weigeringen.map(({ line, code }) => `${line} ${code}`)
}

const metPost = (post: Proefpost) => camt({ posten: [{ bedrag: '1.00' }, post] })
/** The line of the n-th occurrence of a text. */
const regel = (tekst: string, deel: string, n = 1) => tekst.split(deel).slice(0, n).join(deel).split('\n').length

describe('what is no bank statement', () => {
  test('nothing, something else, bytes', () => {
    assert.deepEqual(fouten(''), ['1 onbekend-bestand'])
    assert.deepEqual(fouten('Datum;Bedrag\n2026-03-02;1,00\n'), ['1 onbekend-bestand'])
    assert.deepEqual(fouten('{"rekening":1}'), ['1 onbekend-bestand'])
    assert.deepEqual(fouten('%PDF-1.7\n\u0000'), ['2 geen-tekst'])
    assert.deepEqual(fouten('<html><body>Inloggen</body></html>'), ['1 verkeerde-soort'])
    const png = leesBankbestand(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0))
    assert.ok(!png.ok)
  })

  for (const soort of ['pain.001.001.03', 'camt.052.001.02', 'camt.053.001.06', 'camt.054.001.08', 'camt.053.001.2'])
    test(`${soort} is not camt.053.001.02 or .08`, () => {
      assert.deepEqual(fouten(camt({}).replace('camt.053.001.02', soort)), ['2 verkeerde-soort'])
    })

  test('a version named in a comment does not count', () => {
    const bestand = camt({}).replace('camt.053.001.02', 'pain.001.001.03')
    assert.deepEqual(
      fouten(`<!-- <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"> -->\n${bestand.slice(39)}`),
      ['2 verkeerde-soort'],
    )
  })

  test('MT942 has no balances', () => {
    assert.deepEqual(fouten(mt940([':61:260302C1,00NTRF']).replace(':60F:', ':34F:')), ['4 verkeerde-soort'])
  })

  test('a file larger than any statement is not read', () => {
    const gelezen = leesBankbestand(new Uint8Array(129 * 2 ** 20))
    assert.ok(!gelezen.ok)
    assert.equal(gelezen.weigeringen[0]?.code, 'te-groot')
  })
})

describe('how much may stand before the statement', () => {
  test('a long comment, and the same said in it, is passed over', () => {
    const bestand = camt({ posten: [{ bedrag: '-1.00' }] })
    const verwacht = fouten(bestand)
    assert.equal(verwacht.length, 1)
    const lang = `<!-- ${'<Document xmlns="x"> '.repeat(2000)} --><Document`
    assert.deepEqual(fouten(bestand.replace('<Document', lang)), verwacht)
  })
})

describe('XML that attacks or is broken', () => {
  test('an entity bomb and an outside file are refused unread', () => {
    const bom = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]>`
    const buiten = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    for (const dtd of [bom, buiten, '<!doctype html>', '<!DOCTYPE a SYSTEM "http://voorbeeld.nl/a.dtd">'])
      assert.deepEqual(fouten(camt({}).replace('<Document', `${dtd}\n<Document`)), ['2 dtd'])
    assert.deepEqual(
      fouten(metPost({ bedrag: '1.00', tekst: '&b;' })).map((een) => een.split(' ')[1]),
      ['entiteit'],
    )
  })

  test('deep nesting is refused, not followed', () => {
    const diep = camt({ posten: [{ bedrag: '1.00', erbij: '<a>'.repeat(5000) + '</a>'.repeat(5000) }] })
    assert.ok(!lees(diep).ok)
    assert.ok(!lees(camt({ saldi: '<a>'.repeat(5000) + '</a>'.repeat(5000) })).ok)
  })

  test('cut off anywhere it is refused, never half read', () => {
    const heel = camt({ eind: '103.00', posten: [{ bedrag: '1.00' }, { bedrag: '2.00' }] }).trimEnd()
    assert.ok(lees(heel).ok)
    for (let tot = 0; tot < heel.length; tot++) assert.ok(!lees(heel.slice(0, tot)).ok, `cut at ${tot}`)
  })

  test('cut off is told at the end of the file', () => {
    const heel = camt({ eind: '101.00', posten: [{ bedrag: '1.00' }] })
    const deel = heel.slice(0, heel.indexOf('<ValDt>'))
    assert.deepEqual(fouten(deel), [`${deel.split('\n').length} afgebroken`])
  })

  test('tags that do not close are told with their line', () => {
    const bestand = camt({ posten: [{ bedrag: '1.00' }] })
    assert.deepEqual(fouten(bestand.replace('</BookgDt>', '</ValDt>')), [`${regel(bestand, '<BookgDt>')} xml`])
  })

  test('two roots, or none of the elements that are needed', () => {
    assert.ok(!lees(`${camt({})}${camt({}).split('?>')[1]}`).ok)
    assert.deepEqual(fouten(camtBestand('')), ['1 ontbreekt'])
    const bestand = camt({})
    assert.deepEqual(fouten(bestand.replace(/<Acct>.*<\/Acct>/, '')), [`${regel(bestand, '<Stmt>')} ontbreekt`])
  })
})

describe('CAMT.053 with faults', () => {
  const gevallen: readonly (readonly [string, Proefpost, string, string])[] = [
    ['a negative amount', { bedrag: '-1.00' }, '<Amt', 'geen-bedrag'],
    ['three decimals', { bedrag: '1.001' }, '<Amt', 'geen-bedrag'],
    ['a comma', { bedrag: '1,00' }, '<Amt', 'geen-bedrag'],
    ['an exponent', { bedrag: '1e3' }, '<Amt', 'geen-bedrag'],
    ['hexadecimal', { bedrag: '0x10' }, '<Amt', 'geen-bedrag'],
    ['no amount', { bedrag: '' }, '<Amt', 'geen-bedrag'],
    ['more than fits', { bedrag: '99999999999999.00' }, '<Amt', 'geen-bedrag'],
    ['another currency', { bedrag: '1.00', munt: 'USD' }, '<Amt', 'geen-euro'],
    ['a day that does not exist', { bedrag: '1.00', dag: '2026-02-30' }, '<BookgDt', 'geen-datum'],
    ['a direction that does not exist', { bedrag: '1.00', richting: 'CREDIT' }, '<CdtDbtInd', 'onbekende-waarde'],
    ['a status that does not exist', { bedrag: '1.00', status: 'MISS' }, '<Sts', 'onbekende-waarde'],
  ]
  for (const [naam, post, deel, code] of gevallen)
    test(`${naam}: ${code}, with its line`, () => {
      const bestand = metPost(post)
      const tweede = bestand.indexOf('<Ntry>', bestand.indexOf('<Ntry>') + 1)
      const line = bestand.slice(0, bestand.indexOf(deel, tweede)).split('\n').length
      assert.ok(fouten(bestand).includes(`${line} ${code}`), fouten(bestand).join())
    })

  test('amounts that together are more than can be added exactly', () => {
    const veel = { bedrag: '9999999999999.99' }
    assert.match(fouten(camt({ eind: '1.00', posten: Array.from({ length: 20 }, () => veel) })).join(), /geen-bedrag/)
    const tx = '<TxDtls><Amt Ccy="EUR">9999999999999.99</Amt></TxDtls>'.repeat(20)
    const batch = { bedrag: '1.00', details: `<NtryDtls>${tx}</NtryDtls>` }
    assert.match(fouten(camt({ posten: [batch] })).join(), /geen-bedrag/)
  })

  test('a second message, or a second account, in a document that can have one', () => {
    const bestand = camt({ posten: [{ bedrag: '1.00' }] })
    const [voor, na] = ['<BkToCstmrStmt>', '</BkToCstmrStmt>'].map((deel) => bestand.indexOf(deel))
    const bericht = bestand.slice(voor, (na ?? 0) + '</BkToCstmrStmt>'.length)
    assert.match(fouten(bestand.replace(bericht, `${bericht}\n${bericht}`)).join(), /dubbel/)
    const rekening = /<Acct>.*?<\/Acct>/s.exec(bestand)?.[0] ?? ''
    assert.match(fouten(bestand.replace(rekening, rekening + rekening)).join(), /dubbel/)
  })

  test('two amounts in one entry', () => {
    const gevonden = fouten(metPost({ bedrag: '1.00', erbij: '<Amt Ccy="EUR">2.00</Amt>' }))
    assert.deepEqual(
      gevonden.map((een) => een.split(' ')[1]),
      ['dubbel'],
    )
  })

  test('an account that is no IBAN, an account in dollars, a balance in dollars', () => {
    assert.match(fouten(camt({ iban: 'NL45RABO0123456789' })).join(), /geen-iban/)
    assert.match(fouten(camt({}).replace('<Ccy>EUR', '<Ccy>USD')).join(), /geen-euro/)
    assert.match(fouten(camt({}).replace('Ccy="EUR"', 'Ccy="USD"')).join(), /geen-euro/)
  })

  test('balances that contradict the entries: the difference is named', () => {
    const bestand = camt({ eind: '103.00', posten: [{ bedrag: '1.00' }, { bedrag: '1.95' }] })
    const gelezen = lees(bestand)
    assert.ok(!gelezen.ok)
    assert.deepEqual(gelezen.weigeringen, [
      {
        line: regel(bestand, '<Bal>', 2),
        code: 'saldo-verschil',
        detail: 'Beginsaldo plus boekingen is niet het eindsaldo. Het verschil is -0.05.',
      },
    ])
  })

  test('two closing balances of one day', () => {
    assert.match(fouten(camt({ eind: '100.00', saldi: saldo('CLBD', '101.00') })).join(), /saldi-tegenstrijdig/)
  })

  test('a batch whose payments do not add up: the difference is named, unless there are costs between', () => {
    const tx = '<TxDtls><Amt Ccy="EUR">3.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls>'
    const batch = (details: string) =>
      camt({ posten: [{ bedrag: '7.00', details: `<NtryDtls>${details}</NtryDtls>` }] })
    const gelezen = lees(batch(tx + tx))
    assert.ok(!gelezen.ok)
    assert.match(gelezen.weigeringen[0]?.detail ?? '', /-1\.00/)
    assert.ok(lees(batch(tx + tx.replace('</TxDtls>', '<Chrgs></Chrgs></TxDtls>'))).ok)
  })

  test('one bad statement refuses the whole file, with all faults of all statements', () => {
    const goed = camtAfschrift({ eind: '100.00' })
    const fout = camtAfschrift({ posten: [{ bedrag: '-1.00' }, { bedrag: 'x' }, { bedrag: '1.00', dag: 'gisteren' }] })
    assert.deepEqual(
      fouten(camtBestand(goed + fout)).map((een) => een.split(' ')[1]),
      ['geen-bedrag', 'geen-bedrag', 'geen-datum', 'geen-datum'],
    )
  })
})

describe('MT940 with faults', () => {
  const gevallen: readonly (readonly [string, string, readonly string[]])[] = [
    ['a negative amount', mt940([':61:260302C-1,00NTRF']), ['5 ongeldige-regel']],
    ['three decimals', mt940([':61:260302C1,001NTRF']), ['5 geen-bedrag']],
    ['a point for a comma', mt940([':61:260302C1.00NTRF']), ['5 ongeldige-regel']],
    ['no direction', mt940([':61:2603021,00NTRF']), ['5 ongeldige-regel']],
    ['a day that does not exist', mt940([':61:260230C1,00NTRF']), ['5 geen-datum']],
    ['dollars', mt940([], { begin: 'C260301USD100,00' }), ['4 geen-euro']],
    ['a balance that is none', mt940([], { begin: 'X260301EUR100,00' }), ['4 ongeldige-regel']],
    ['no account', mt940([]).replace(/:25:.*\n/, ''), ['1 ontbreekt']],
    ['no number', mt940([]).replace(/:28C:.*\n/, ''), ['1 ontbreekt']],
    ['no opening balance', mt940([]).replace(/:60F:.*\n/, ''), ['1 ontbreekt']],
    ['an account of no bank', mt940([], { veld25: '123456789' }), ['2 geen-iban']],
    ['an IBAN with a wrong check', mt940([], { veld25: 'NL45RABO0123456789' }), ['2 geen-iban']],
    ['a text without its entry', mt940([':86:verdwaald']), ['5 verkeerde-plaats']],
    [
      'an entry behind the closing balance',
      mt940([], { slot: ':61:260302C1,00NTRF\n-' }),
      ['6 verkeerde-plaats', '5 saldo-verschil'],
    ],
    ['cut off before the closing balance', mt940([':61:260302C1,00NTRF'], { eind: null, slot: '' }), ['5 afgebroken']],
    ['a difference', mt940([':61:260302C1,00NTRF']), ['6 saldo-verschil']],
    [
      'everything at once',
      mt940([':61:260302C1.00NTRF', ':86:a', ':86:b'], { begin: 'C260301USD100,00', veld25: '1' }),
      ['2 geen-iban', '4 geen-euro', '5 ongeldige-regel', '7 verkeerde-plaats'],
    ],
  ]
  for (const [naam, bestand, verwacht] of gevallen)
    test(`${naam}: ${verwacht.join(', ')}`, () => {
      assert.deepEqual([...fouten(bestand)].sort(), [...verwacht].sort())
    })

  test('cut off in the first field of the next message', () => {
    const heel = mt940([])
    for (const eind of [':', ':2', ':20']) {
      const bestand = `${heel.trimEnd()}\n${eind}`
      assert.deepEqual(fouten(bestand), [`${bestand.split('\n').length} afgebroken`], eind)
    }
  })

  test('the difference is named', () => {
    const gelezen = lees(mt940([':61:260302C1,00NTRF']))
    assert.match(gelezen.ok ? '' : (gelezen.weigeringen[0]?.detail ?? ''), /Het verschil is 1\.00\.$/)
  })

  test('cut off anywhere before the end of its closing balance it is refused', () => {
    const heel = mt940([':61:260302C1,00NTRF', ':86:een'], { eind: 'C260302EUR101,57', begin: 'C260301EUR100,57' })
    assert.ok(lees(heel).ok)
    for (let tot = 0; tot < heel.indexOf('101,57') + 6; tot++) assert.ok(!lees(heel.slice(0, tot)).ok, `cut at ${tot}`)
  })
})

test('text without end takes no time without end', () => {
  const begin = performance.now()
  for (const lang of ['/REMI/' + '/'.repeat(2_000_000) + 'x', 'IBAN: NL02 NAAM: ' + ' '.repeat(2_000_000) + 'x']) {
    const gelezen = lees(mt940([':61:260302C1,00NTRF', `:86:${lang}`], { eind: 'C260302EUR101,00' }))
    assert.ok(gelezen.ok)
    assert.match(gelezen.waarde[0]?.posten[0]?.omschrijving ?? '', /x$/)
  }
  assert.ok(performance.now() - begin < 20_000)
})

describe('whatever bytes come in', () => {
  const goed = [
    camt({ eind: '103.00', posten: [{ bedrag: '1.00' }, { bedrag: '2.00' }] }),
    mt940([':61:260302C1,00NTRFEREF//B1', ':86:/IBAN/NL02ABNA0123456789/NAME/x/REMI/y'], { eind: 'C260302EUR101,00' }),
  ]
  test('bytes changed, left out or put in: read or refused, never thrown; what is read ties', () => {
    const verandering = fc.record({
      welk: fc.nat({ max: 1 }),
      plek: fc.nat({ max: 3000 }),
      weg: fc.nat({ max: 3 }),
      erin: fc.uint8Array({ maxLength: 3 }),
    })
    fc.assert(
      fc.property(verandering, ({ welk, plek, weg, erin }) => {
        const bytes = Buffer.from(goed[welk] ?? '')
        const hier = plek % bytes.length
        const gelezen = leesBankbestand(Buffer.concat([bytes.subarray(0, hier), erin, bytes.subarray(hier + weg)]))
        if (!gelezen.ok) assert.ok(gelezen.weigeringen.length > 0)
        else
          for (const { beginsaldo, eindsaldo, posten } of gelezen.waarde)
            if (beginsaldo !== null && eindsaldo !== null)
              assert.equal(
                posten.reduce((som, post) => som + post.bedrag, 0),
                eindsaldo - beginsaldo,
              )
      }),
      { numRuns: 3000 },
    )
  })
})
