import assert from 'node:assert/strict'
import { mkdtemp, readFile, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { datum } from '../../src/gedeeld/datum.ts'
import { centen } from '../../src/gedeeld/geld.ts'
import type { Bkrmelding } from '../../src/domein/registers/index.ts'
import type { Uitgaand } from '../../src/domein/verloop/index.ts'
import { openBkr } from '../../src/koppelingen/registers/index.ts'
import { startBkrregister } from '../../src/simulatie/registers/bkr.ts'
import type { Registerserver } from '../../src/simulatie/registers/server.ts'
import { bkrInstelling } from '../steun/wandeling.ts'
import { klaar, metRegistercommando, naarRegister, zend } from '../steun/registers.ts'

const persoon = { naam: 'Fatima el Amrani', geboortedatum: datum('1984-03-12'), postcode: '1234AB', huisnummer: '7' }
const sh = { soort: 'SH', nummer: 1, kredietsom: null, begin: datum('2026-02-06'), afgesprokenEinde: null } as const
const sk = {
  soort: 'SK',
  nummer: 2,
  kredietsom: centen(269_999),
  begin: datum('2026-04-20'),
  afgesprokenEinde: datum('2027-10-20'),
} as const

function uitgaand(
  berichtId: string,
  anders: Partial<Bkrmelding>,
  deelnemer: string = bkrInstelling.bkrDeelnemersnummer,
) {
  const instelling = { ...bkrInstelling, vanaf: datum(bkrInstelling.vanaf), bkrDeelnemersnummer: deelnemer }
  return naarRegister(berichtId, instelling, {
    register: 'bkr',
    actie: 'open',
    persoon,
    datum: datum('2026-04-20'),
    einde: null,
    code: null,
    ...sh,
    ...anders,
  })
}

const verzonden = { soort: 'verzonden', kenmerk: null }

describe('over HTTP', () => {
  let register: Registerserver
  const beurt = (wat: Uitgaand) => zend(openBkr(register.url), wat)
  before(async () => {
    register = await startBkrregister({ deelnemers: ['12345'] })
  })
  after(() => register.sluit())
  const toets = async (wie: object = persoon): Promise<unknown> =>
    (await fetch(`${register.url}/toetsing`, { method: 'POST', body: JSON.stringify(wie) })).json()

  test('a lender sees what stands there, from the registration to its removal', async () => {
    assert.deepEqual(await toets(), [])
    await assert.rejects(beurt(uitgaand('b-2', { actie: 'wijzig' })), /404/, 'too early: tried again later')
    assert.deepEqual(await beurt(uitgaand('b-1', {})), verzonden)
    assert.deepEqual(await beurt(uitgaand('b-1', {})), verzonden, 'the same message again changes nothing')
    assert.deepEqual(await beurt(uitgaand('b-3', { ...sk })), verzonden)
    const hulp = { soort: 'SH', bedrag: null, ead: '2026-02-06', tla: null, pla: null, achterstand: false, codes: [] }
    const krediet = { ...hulp, soort: 'SK', bedrag: '2699.99', ead: '2026-04-20', tla: '2027-10-20' }
    assert.deepEqual(await toets(), [hulp, krediet])
    assert.deepEqual(await toets({ ...persoon, geboortedatum: '1984-03-13' }), [])

    const stappen = [
      uitgaand('b-4', { ...sk, actie: 'achterstand' }),
      uitgaand('b-5', { ...sk, actie: 'code', code: '1' }),
      uitgaand('b-6', { ...sk, actie: 'code', code: '4' }),
      uitgaand('b-7', { ...sk, actie: 'codeWeg', code: '4' }),
    ]
    for (const stap of stappen) assert.deepEqual(await beurt(stap), verzonden, stap.berichtId)
    assert.deepEqual(await toets(), [hulp, { ...krediet, achterstand: true, codes: ['1'] }])
    assert.deepEqual(await beurt(uitgaand('b-8', { ...sk, actie: 'herstel' })), verzonden)
    assert.deepEqual(await beurt(uitgaand('b-9', { actie: 'sluit', einde: datum('2027-08-17') })), verzonden)
    assert.deepEqual(await toets(), [
      { ...hulp, pla: '2027-08-17' },
      { ...krediet, codes: ['1'] },
    ])
    assert.deepEqual(
      await beurt(uitgaand('b-10', { ...sh, actie: 'verwijder', einde: datum('2027-08-17') })),
      verzonden,
    )
    assert.deepEqual(await toets(), [{ ...krediet, codes: ['1'] }])
    assert.deepEqual(await beurt(uitgaand('b-9', { actie: 'sluit', einde: datum('2027-08-17') })), verzonden)
    assert.deepEqual(await toets(), [{ ...krediet, codes: ['1'] }], 'a late double brings nothing back')
  })

  test('what the table forbids is refused, row by row', async () => {
    const derde = { ...sh, nummer: 3 }
    const vierde = { ...sk, nummer: 4 }
    assert.deepEqual(await beurt(uitgaand('t-1', derde)), verzonden)
    assert.deepEqual(await beurt(uitgaand('t-2', vierde)), verzonden)
    const verboden: readonly (readonly [string, Partial<Bkrmelding>])[] = [
      ['an SH with an amount', { ...derde, nummer: 5, kredietsom: centen(100_000) }],
      ['an SK without an amount', { ...vierde, nummer: 5, kredietsom: null }],
      ['an SK of exactly 250.00', { ...vierde, nummer: 5, kredietsom: centen(25_000) }],
      ['an SK without an agreed end', { ...vierde, nummer: 5, afgesprokenEinde: null }],
      ['arrears of an SH', { ...derde, actie: 'achterstand' }],
      ['recovery of an SH', { ...derde, actie: 'herstel' }],
      ...(['1', '2', '3', '5'] as const).map(
        (code) => [`code ${code} of an SH`, { ...derde, actie: 'code', code }] as const,
      ),
      ['a code that is not told', { ...vierde, actie: 'code' }],
      ['something that ended when it opens', { ...derde, nummer: 5, einde: datum('2026-05-01') }],
      ['an end without its day', { ...derde, actie: 'sluit' }],
    ]
    for (const [naam, melding] of verboden)
      assert.deepEqual(
        await beurt(uitgaand(`v-${naam}`, melding)),
        { soort: 'mislukt', fout: 'BKR kan deze melding niet lezen' },
        naam,
      )
    assert.deepEqual(await beurt(uitgaand('sh-4', { ...derde, actie: 'code', code: '4' })), verzonden)
    for (const code of ['3', '4', '5'] as const)
      assert.deepEqual(await beurt(uitgaand(`sk-${code}`, { ...vierde, actie: 'code', code })), verzonden)
    for (const code of ['1', '2'] as const)
      await assert.rejects(beurt(uitgaand(`sk-${code}`, { ...vierde, actie: 'code', code })), /404/, 'no arrears yet')
  })

  test('a BSN has no field, and is refused', async () => {
    const { bytes } = await klaar(openBkr(register.url), uitgaand('b-20', { nummer: 9 }))
    const tekst = new TextDecoder().decode(bytes)
    assert.doesNotMatch(tekst, /bsn/i)
    const meer = JSON.stringify({ ...Object(JSON.parse(tekst)), bsn: '999990019' })
    assert.equal((await fetch(`${register.url}/meldingen`, { method: 'POST', body: meer })).status, 422)
  })

  test('who does not take part is refused, and without a number nothing is written', async () => {
    assert.deepEqual(await beurt(uitgaand('b-21', { nummer: 9 }, '99999')), {
      soort: 'mislukt',
      fout: 'BKR kent het deelnemersnummer niet',
    })
    const wat = uitgaand('b-22', { nummer: 9 })
    assert.equal(wat.organisatie.registers.length, 1)
    const organisatie = { ...wat.organisatie, registers: [] }
    assert.deepEqual(await openBkr(register.url).schrijf({ ...wat, organisatie }), {
      fout: 'Het deelnemersnummer van BKR is niet ingesteld',
    })
  })
})

test('a register that is not there is tried again, without the person in the fault', async () => {
  const weg = await startBkrregister({ deelnemers: [] })
  await weg.sluit()
  await assert.rejects(zend(openBkr(weg.url), uitgaand('b-1', {})), (f: Error) => !f.message.includes(persoon.naam))
})

test('in a folder: a sheet per day to type over in the portal of BKR', async () => {
  const map = await mkdtemp(join(tmpdir(), 'bkr-'))
  const kanaal = openBkr(map)
  await zend(kanaal, uitgaand('b-1', { ...sk }))
  await zend(kanaal, uitgaand('b-1', { ...sk }))
  await zend(kanaal, uitgaand('b-2', { actie: 'sluit', einde: datum('2027-08-17') }))
  assert.deepEqual(await readdir(map), ['bkr-2026-04-20.csv'])
  const pad = join(map, 'bkr-2026-04-20.csv')
  assert.equal((await stat(pad)).mode & 0o777, 0o600)
  const regels = (await readFile(pad, 'utf8')).split('\r\n')
  assert.equal(regels.length, 4, 'a head, two messages, an end')
  assert.match(regels[0] ?? '', /^\ufeffBericht;Deelnemersnummer;Contract;Soort;Melding;Datum;Code;Naam;/)
  assert.match(regels[1] ?? '', /^b-1;12345;d-1-2;SK;open;.*;2699\.99;2026-04-20;2027-10-20;$/)
  assert.match(regels[2] ?? '', /^b-2;12345;d-1-1;SH;sluit;.*;;2026-02-06;;2027-08-17$/)
})

test('as a command it takes what a deelnemer tells until it is told to stop', () =>
  metRegistercommando('bkr', '12345,12346', async (url) => {
    const kanaal = openBkr(url)
    assert.deepEqual(await zend(kanaal, uitgaand('b-1', {}, '12346')), verzonden)
    assert.equal((await zend(kanaal, uitgaand('b-2', {}, '12347'))).soort, 'mislukt')
  }))
