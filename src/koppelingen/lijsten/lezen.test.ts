import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { datum } from '../../gedeeld/datum.ts'
import { schrijfCsv } from './csv.ts'
import { type Saldokolom, saldokolommen } from './kolommen.ts'
import { type Goederij, leesSaldolijst } from './lezen.ts'
import { hoogstensRegels } from './rijen.ts'
import { schrijfWerkblad } from './werkblad.ts'
import { uitgepakt } from './zip.ts'

const vandaag = datum('2026-03-02')
const koppen = saldokolommen.map(({ kop }) => kop)
type Regel = Partial<Record<Saldokolom, string>>

const regel = (ingevuld: Regel): readonly string[] => {
  const vast: Regel = { conversatie: randomUUID(), referentie: randomUUID(), klant: 'Fatima el Amrani' }
  return saldokolommen.map(({ sleutel }) => ({ ...vast, ...ingevuld })[sleutel] ?? '')
}
const goed: Regel = {
  totaal: '1.234,56',
  datum: '01-03-2026',
  schuldtype: 'openstaande schuld',
  standaardAkkoord: 'Ja',
}
const csv = (rijen: readonly (readonly string[])[]) => schrijfCsv([koppen, ...rijen])
const lees = async (bytes: Uint8Array) => {
  const rijen: Goederij[] = []
  const gelezen = await leesSaldolijst(bytes, vandaag, (rij) => void rijen.push(rij))
  return { ...gelezen, goed: rijen.filter(({ line }) => gelezen.fouten.every((fout) => fout.line !== line)) }
}
const codes = ({ fouten }: Awaited<ReturnType<typeof lees>>) => fouten.map(({ line, code }) => `${line} ${code}`)
const utf8 = (tekst: string) => new TextEncoder().encode(tekst)
const tekst = async (rijen: readonly (readonly string[])[]) => new TextDecoder().decode(await csv(rijen))

describe('what a row says', () => {
  const inhoud = async (ingevuld: Regel) => (await lees(await csv([regel(ingevuld)]))).goed[0]?.antwoord.inhoud
  test('saldo and akkoord in one go', async () => {
    assert.deepEqual(
      await inhoud({ ...goed, kenmerk: 'F-1', factuurnummerSE: 'SE-1', preferent: '34,56', belemmering: 'Vonnis' }),
      {
        soort: 'saldo',
        opgave: {
          delen: [
            { schuldtype: 'openstaand', kenmerkSE: 'SE-1', kenmerkVolgensOns: 'F-1', saldo: 123_456, preferent: 3456 },
          ],
        },
        voorafAkkoord: true,
        belemmering: 'Vonnis',
      },
    )
  })
  test('a client that is not known', async () =>
    assert.deepEqual(await inhoud({ klantOnbekend: 'Ja' }), { soort: 'geen-medewerking', reden: 'klant-onbekend' }))
  test('a claim that is with somebody else', async () =>
    assert.deepEqual(
      await inhoud({ schuldtype: 'overgedragen schuld', overgedragenAan: 'De Valk', overgedragenKenmerk: 'V1' }),
      {
        soort: 'saldo',
        opgave: { delen: [{ schuldtype: 'overgedragen', overgedragenAan: { naam: 'De Valk', kenmerk: 'V1' } }] },
      },
    ))
  test('yes or no on what is asked so: a voorstel, or the kwijting at the end', async () => {
    assert.deepEqual(await inhoud({ soort: 'voorstel', akkoord: 'J' }), { soort: 'reactie', reactie: 'akkoord' })
    assert.deepEqual(await inhoud({ soort: 'heroverweging', akkoord: 'nee', belemmering: 'Te laag' }), {
      soort: 'reactie',
      reactie: 'geweigerd',
      reden: 'Te laag',
    })
    assert.deepEqual(await inhoud({ soort: 'kwijtingverzoek', standaardAkkoord: 'Ja' }), {
      soort: 'kwijting',
      bewijs: 'Akkoord op de saldolijst',
    })
    assert.deepEqual(await inhoud({ soort: 'kwijtingverzoek', akkoord: 'n', belemmering: 'Nog niet betaald' }), {
      soort: 'status',
      tekst: 'Verleent geen finale kwijting. Nog niet betaald',
    })
    assert.deepEqual(await inhoud({ soort: 'herinnering voorstel', klantOnbekend: 'Ja' }), {
      soort: 'geen-medewerking',
      reden: 'klant-onbekend',
    })
  })
  test('beside its answer who handles the claim, and by which number', async () => {
    const wie = {
      klantnummerSE: ' K-7 ',
      contactSE: 'Jet Smit',
      emailSE: 'jet@vlam.example',
      telefoonSE: '+31 6 12345678',
    }
    const behandelt = {
      klantnummer: 'K-7',
      contactpersoon: 'Jet Smit',
      telefoon: '+31 6 12345678',
      email: 'jet@vlam.example',
    }
    const lees1 = async (r: Regel) => (await lees(await csv([regel(r)]))).goed[0]?.antwoord
    for (const r of [goed, { soort: 'voorstel', akkoord: 'j' }, { soort: 'kwijtingverzoek', akkoord: 'j' }]) {
      const [met, zonder] = [await lees1({ ...r, ...wie }), await lees1(r)]
      assert.deepEqual([met?.inhoud, met?.behandelt], [zonder?.inhoud, behandelt])
      assert.ok(zonder !== undefined && !('behandelt' in zonder))
    }
    assert.deepEqual((await lees1({ ...goed, telefoonSE: '0900 1234' }))?.behandelt, { telefoon: '0900 1234' })
  })
  test('who fills in nothing but that tells only that: what is asked stays open', async () => {
    const alleen = { soort: 'kennisgeving', kenmerken: [] }
    for (const soort of ['kennisgeving', 'saldoverzoek', 'voorstel', 'kwijtingverzoek'])
      assert.deepEqual(await inhoud({ soort, contactSE: 'Jet Smit' }), alleen, soort)
    const melding = { soort: 'kennisgeving', factuurnummerSE: 'SE-1', datum: '01-03-2026' }
    assert.deepEqual(await inhoud(melding), { ...alleen, kenmerken: ['SE-1'] })
    const { open, fouten: geen } = await lees(await csv([regel({ soort: 'kennisgeving', datum: '01-03-2026' })]))
    assert.deepEqual([open, geen], [1, []])
    assert.deepEqual(codes(await lees(await csv([regel({ soort: 'saldoverzoek', factuurnummerSE: 'SE-1' })]))), [
      '2 ontbreekt',
    ])
  })
  test('an empty row is no answer: the request stays open', async () => {
    const gelezen = await lees(await csv([regel({}), regel(goed)]))
    assert.deepEqual([gelezen.open, gelezen.goed.length, gelezen.fouten.length, gelezen.regels], [1, 1, 0, 2])
  })
  test('the same row is the same post, another amount is another', async () => {
    const vast = { conversatie: randomUUID(), referentie: randomUUID() }
    const id = async (r: Regel) => (await lees(await csv([regel({ ...vast, ...r })]))).goed[0]?.antwoord.postId
    assert.equal(await id(goed), await id(goed))
    assert.notEqual(await id(goed), await id({ ...goed, totaal: '1,00' }))
    assert.notEqual(await id(goed), await id({ ...goed, klantnummerSE: 'K-7' }))
  })
})

describe('a wrong row is told by its line, with every fault, and the others are good', () => {
  const fouten: readonly (readonly [string, Regel, readonly string[]])[] = [
    ['an amount where only yes or no is asked', { ...goed, soort: 'voorstel' }, ['tegenstrijdig']],
    ['neither yes nor no', { soort: 'kwijtingverzoek', belemmering: 'Nog niet' }, ['ontbreekt']],
    ['a no without a reason', { soort: 'voorstel', akkoord: 'n' }, ['ontbreekt']],
    ['an e-mail address that is none', { ...goed, emailSE: 'jet bij vlam' }, ['onbekende-waarde']],
    ['a command in a name', { ...goed, contactSE: 'Jet\u009b31m' }, ['onbekende-waarde']],
    [
      'a name and a reference that are too long',
      { ...goed, contactSE: 'x'.repeat(201), factuurnummerSE: 'x'.repeat(201) },
      ['te-lang', 'te-lang'],
    ],
    ['no total', { schuldtype: 'openstaande schuld' }, ['ontbreekt']],
    [
      'an American day and an unclear amount',
      { ...goed, datum: '01/02/2026', totaal: '1.234' },
      ['datum-onduidelijk', 'bedrag-onduidelijk'],
    ],
    ['a day that has to come', { ...goed, datum: '03-03-2026' }, ['datum-te-laat']],
    ['a serial number of a day', { ...goed, datum: '45992' }, ['datum-onduidelijk']],
    ['more preferent than there is', { ...goed, preferent: '2000,00' }, ['telt-niet-op']],
    [
      'parts that do not add up',
      { ...goed, origineel: '100', rente: '1', kosten: '2', betaald: '3' },
      ['telt-niet-op'],
    ],
    ['unknown and an amount', { klantOnbekend: 'Ja', totaal: '12,00' }, ['tegenstrijdig']],
    ['two answers on akkoord', { ...goed, akkoord: 'n' }, ['tegenstrijdig']],
    ['gone without to whom', { schuldtype: 'overgedragen schuld' }, ['ontbreekt']],
    ['another schuldtype', { ...goed, schuldtype: 'misschien' }, ['onbekende-waarde']],
    ['no reference', { ...goed, referentie: '' }, ['ontbreekt']],
    ['a text without end', { ...goed, belemmering: 'x'.repeat(501) }, ['te-lang']],
  ]
  for (const [naam, ingevuld, verwacht] of fouten)
    test(naam, async () => {
      const gelezen = await lees(await csv([regel(goed), regel(ingevuld), regel(goed)]))
      assert.deepEqual(
        codes(gelezen),
        verwacht.map((code) => `3 ${code}`),
      )
      assert.equal(gelezen.goed.length, 2)
      assert.doesNotMatch(JSON.stringify(gelezen.fouten), /Fatima|45992|1\.234/)
    })
  test('a formula', async () => {
    const gewoon = await tekst([regel(goed), regel({ ...goed, factuurnummerSE: 'FORMULE' })])
    assert.deepEqual(codes(await lees(utf8(gewoon.replace('FORMULE', '=1+1')))), ['3 formule'])
  })
  test('a separator inside a text that is not quoted', async () => {
    const gewoon = await tekst([regel({ ...goed, factuurnummerSE: 'AAA' }), regel(goed)])
    assert.deepEqual(codes(await lees(utf8(gewoon.replace('AAA', 'A;A')))), ['2 aantal-cellen'])
  })
  test('the same row twice counts once; two answers to one request count for none', async () => {
    const vast = { ...goed, conversatie: randomUUID(), referentie: randomUUID() }
    const zelfde = await lees(await csv([regel(vast), regel(goed), regel(vast)]))
    assert.deepEqual([codes(zelfde), zelfde.goed.length], [['4 dubbele-regel'], 2])
    const anders = await lees(await csv([regel(vast), regel(goed), regel({ ...vast, totaal: '1,00' })]))
    assert.deepEqual([codes(anders), anders.goed.length], [['2 dubbele-regel', '4 dubbele-regel'], 1])
  })
  test('of 20,000 rows with 37 wrong ones, those 37 are told', async () => {
    const fout = new Set(Array.from({ length: 37 }, (_, i) => i * 531 + 7))
    const rijen = Array.from({ length: 20_000 }, (_, i) => regel(fout.has(i) ? { ...goed, totaal: 'veel' } : goed))
    const gelezen = await lees(await csv(rijen))
    assert.deepEqual(
      codes(gelezen),
      [...fout].map((i) => `${i + 2} geen-bedrag`),
    )
    assert.equal(gelezen.goed.length, 20_000 - 37)
  })
  test('a line of a row with line ends in it is where it begins', async () => {
    const gelezen = await lees(await csv([regel({ ...goed, klant: 'een\ntwee' }), regel({ ...goed, totaal: 'x' })]))
    assert.deepEqual(codes(gelezen), ['4 geen-bedrag'])
  })
})

describe('the form of the file', () => {
  test('semicolon, comma and tab are recognised; also named on a line of its own', async () => {
    const gewoon = await tekst([regel({ ...goed, totaal: '1234.56' })])
    for (const teken of [',', '\t'])
      assert.equal((await lees(utf8(gewoon.replaceAll(';', teken)))).goed.length, 1, teken)
    const genoemd = await lees(utf8(`sep=;\r\n${gewoon.replace('1234.56', 'x')}`))
    assert.deepEqual(codes(genoemd), ['3 geen-bedrag'])
  })
  test('cut off in the middle of the last row: that row is a fault, never a smaller amount', async () => {
    const heel = await csv([regel(goed), regel({ ...goed, totaal: '4100', preferent: '34,56' })])
    const anders: string[] = []
    for (let weg = 3; weg < 100; weg++) {
      const gelezen = await lees(heel.slice(0, heel.length - weg))
      assert.equal(gelezen.goed.length + gelezen.open, 1, `${weg} bytes less`)
      anders.push(...codes(gelezen))
    }
    assert.deepEqual(new Set(anders), new Set(['3 afgebroken']))
    for (const regeleinde of ['', '\r\n']) {
      const zonder = utf8((await tekst([regel(goed)])).trimEnd() + regeleinde)
      assert.equal((await lees(zonder)).goed.length, 1, 'a whole last row needs no line end')
    }
  })
  test('another separator is no list', async () => {
    const gewoon = await tekst([regel(goed)])
    assert.deepEqual(codes(await lees(utf8(gewoon.replaceAll(';', '|')))), ['1 geen-lijst'])
  })
  test('Windows-1252, UTF-16 and no byte order mark are read alike', async () => {
    const gewoon = await tekst([regel({ ...goed, belemmering: 'Privé' })])
    const latijn = Buffer.from(gewoon, 'latin1')
    for (const bytes of [utf8(gewoon), latijn, Buffer.from(`\ufeff${gewoon}`, 'utf16le')]) {
      const [rij] = (await lees(bytes)).goed
      assert.match(JSON.stringify(rij?.antwoord.inhoud), /Privé/)
    }
  })
  test('a column that is missing, strange or there twice is told by its name', async () => {
    const zonder = await tekst([regel(goed)])
    assert.deepEqual(codes(await lees(utf8(zonder.replace('openstaand.Totaal', 'Overig')))), [
      '1 kolom-ontbreekt',
      '1 kolom-onbekend',
    ])
    assert.deepEqual(codes(await lees(utf8(zonder.replace('openstaand.Rente', 'openstaand.Kosten')))), [
      '1 kolom-ontbreekt',
      '1 kolom-dubbel',
    ])
    const gelezen = await lees(utf8(zonder.replace('openstaand.Totaal', 'Overig')))
    assert.match(gelezen.fouten[0]?.detail ?? '', /openstaand\.Totaal/)
    assert.equal(gelezen.leesbaar, false)
  })
  test('nothing, noise and broken quotes', async () => {
    assert.deepEqual(codes(await lees(new Uint8Array())), ['1 geen-lijst'])
    assert.deepEqual(codes(await lees(Buffer.from([1, 0, 0, 2]))), ['1 geen-tekst'])
    const gewoon = await tekst([regel(goed), regel({ ...goed, factuurnummerSE: 'AAA' })])
    assert.deepEqual(codes(await lees(utf8(gewoon.replace('AAA', '"A"A')))), ['3 aanhalingsteken'])
  })
  test('more than the limit of rows is refused whole', async () => {
    const rij = `${regel({}).join(';')}\n`
    const gelezen = await lees(utf8(`${koppen.join(';')}\n${rij.repeat(hoogstensRegels + 1)}`))
    assert.deepEqual([gelezen.leesbaar, gelezen.fouten[0]?.code], [false, 'te-veel-regels'])
  })
})

describe('a workbook', () => {
  test('what is written is read the same as the CSV, by its content', async () => {
    const rijen = [regel(goed), regel({ klantOnbekend: 'Ja' }), regel({})]
    assert.deepEqual(await lees(await schrijfWerkblad('Saldolijst', [koppen, ...rijen])), await lees(await csv(rijen)))
  })
  test('a text that begins as a formula is text in both', async () => {
    const blad = await schrijfWerkblad('Saldolijst', [['=1+1', '@x']])
    const [eerste] = (await readXlsx(blad)).sheets
    assert.deepEqual([eerste?.rows, eerste?.cells?.get('0,0')?.formula], [[['=1+1', '@x']], undefined])
    assert.match(new TextDecoder().decode(await schrijfCsv([['=1+1', '@x']])), /'=1\+1;'@x/)
  })
  test('numbers and days of a spreadsheet are exact; a formula is refused by its line', async () => {
    const plaats = saldokolommen.findIndex(({ sleutel }) => sleutel === 'totaal')
    const dag = saldokolommen.findIndex(({ sleutel }) => sleutel === 'datum')
    const echt = [...regel({ schuldtype: 'openstaande schuld' })].map((cel, i) =>
      i === plaats ? 1234.56 : i === dag ? new Date(Date.UTC(2026, 2, 1)) : cel,
    )
    const blad = await writeXlsx({
      sheets: [
        {
          name: 'Saldolijst',
          rows: [koppen, echt, [...regel(goed)]],
          cells: new Map([[`2,${plaats}`, { value: 12, formula: 'A1+1' }]]),
        },
      ],
    })
    const gelezen = await lees(blad)
    assert.deepEqual(codes(gelezen), ['3 formule'])
    assert.deepEqual(
      [gelezen.goed[0]?.antwoord.datum, JSON.stringify(gelezen.goed[0]?.antwoord.inhoud).includes('123456')],
      ['2026-03-01', true],
    )
  })
  test('a bomb is not unpacked further than the limit, whatever it says of itself', async () => {
    const bom = zipVan('xl/worksheets/sheet1.xml', deflateRawSync(Buffer.alloc(400 * 2 ** 20)))
    assert.ok(bom.length < 2 ** 20)
    assert.equal(uitgepakt(bom, 2 ** 20), null)
    assert.deepEqual(codes(await lees(bom)), ['1 te-groot'])
  })
  for (const [wat, deel] of [
    ['a cell in the last column', `<row r="2"><c r="XFD2"><v>1</v></c></row>`],
    ['a cell in a column nobody sees', `<row r="2"><x:c\nr = '&#88;FD2'><v>1</v></x:c></row>`],
    ['millions of empty texts', '<si/>'.repeat(1_000_001)],
    ['millions of empty texts of another prefix', '<x:si/>'.repeat(1_000_001)],
    ['millions of cells', '<c/>'.repeat(4_000_001)],
  ] as const)
    test(`a small workbook that comes to much is not read: ${wat}`, async () => {
      const boek = zipVan(
        'xl/a.xml',
        deflateRawSync(Buffer.from(`<worksheet><sheetData>${deel}</sheetData></worksheet>`)),
      )
      assert.ok(boek.length < 2 ** 17)
      assert.deepEqual(codes(await lees(boek)), ['1 te-groot'])
    })
  describe('a workbook with two faces, one for who measures it and one for who reads it, is not read', () => {
    const bom = zipVan('xl/a.xml', deflateRawSync(Buffer.alloc(2 ** 21)))
    const met = (plek: number, waarde: number, breed: 2 | 4) => {
      const boek = zipVan('xl/a.xml', deflateRawSync(Buffer.from('hallo')))
      boek.writeUIntLE(waarde, boek.length - 22 + plek, breed)
      return boek
    }
    // What stands in the remark at the end looks like an end of its own, with nothing in the book.
    const leegEind = Buffer.alloc(20)
    leegEind.writeUInt32LE(0x06054b50)
    const metOpmerking = Buffer.concat([bom, leegEind])
    metOpmerking.writeUInt16LE(leegEind.length, bom.length - 2)
    for (const [wat, boek] of [
      ['its list of parts stands elsewhere (ZIP64)', met(12, 0xffffffff, 4)],
      ['it counts its parts elsewhere (ZIP64)', met(10, 0xffff, 2)],
      ['its list of parts is longer than it says', met(12, 10, 4)],
      ['its remark looks like another end', metOpmerking],
      ['something stands behind its end', Buffer.concat([met(0, 0x06054b50, 4), Buffer.alloc(30)])],
    ] as const)
      test(wat, () => {
        assert.equal(uitgepakt(boek, 2 ** 20), null)
      })
    test('one with a remark is one', () => {
      const boek = Buffer.concat([met(20, 7, 2), Buffer.from('remarks')])
      assert.equal(uitgepakt(boek, 2 ** 20), 5)
    })
  })
  test('a ZIP that is no workbook', async () => {
    assert.deepEqual(codes(await lees(zipVan('a.txt', deflateRawSync(Buffer.from('hallo'))))), ['1 geen-werkblad'])
    assert.deepEqual(codes(await lees((await schrijfWerkblad('x', [koppen])).slice(0, -40))), ['1 te-groot'])
  })
})

/** A ZIP of one entry, that says of itself to be ten bytes. */
function zipVan(naam: string, gepakt: Buffer): Buffer {
  const kop = Buffer.alloc(30)
  kop.writeUInt32LE(0x04034b50, 0)
  kop.writeUInt16LE(8, 8)
  kop.writeUInt32LE(gepakt.length, 18)
  kop.writeUInt32LE(10, 22)
  kop.writeUInt16LE(naam.length, 26)
  const inhoud = Buffer.alloc(46)
  inhoud.writeUInt32LE(0x02014b50, 0)
  inhoud.writeUInt16LE(8, 10)
  inhoud.writeUInt32LE(gepakt.length, 20)
  inhoud.writeUInt32LE(10, 24)
  inhoud.writeUInt16LE(naam.length, 28)
  const lokaal = Buffer.concat([kop, Buffer.from(naam), gepakt])
  const centraal = Buffer.concat([inhoud, Buffer.from(naam)])
  const eind = Buffer.alloc(22)
  eind.writeUInt32LE(0x06054b50, 0)
  eind.writeUInt16LE(1, 8)
  eind.writeUInt16LE(1, 10)
  eind.writeUInt32LE(centraal.length, 12)
  eind.writeUInt32LE(lokaal.length, 16)
  return Buffer.concat([lokaal, centraal, eind])
}
