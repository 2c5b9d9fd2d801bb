import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, readFile, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { datum } from '../../src/gedeeld/datum.ts'
import { leesBsn } from '../../src/gedeeld/bsn.ts'
import type { Vishmelding } from '../../src/domein/registers/index.ts'
import type { Kanaal, Uitgaand } from '../../src/domein/verloop/index.ts'
import { openVish } from '../../src/koppelingen/registers/index.ts'
import type { Registerserver } from '../../src/simulatie/registers/server.ts'
import { startVishregister } from '../../src/simulatie/registers/vish.ts'
import { cli, klaar, metRegistercommando, naarRegister, zend } from '../steun/registers.ts'

const bsn = leesBsn('999990019') ?? assert.fail()
const persoon = { naam: 'Fatima el Amrani', geboortedatum: datum('1984-03-12'), bsn, postcode: '1234AB' }

function uitgaand(berichtId: string, anders: Partial<Vishmelding> = {}, aansluitcode = 'SNG-0001'): Uitgaand {
  const instelling = { vanaf: datum('2026-01-01'), vishAansluitcode: aansluitcode, reden: 'Overeenkomst.' }
  const begin = datum('2026-02-09')
  const melding = { register: 'vish', actie: 'meldAan', persoon, contact: 'Noor de Wit', begin, einde: null } as const
  const uit = naarRegister(berichtId, instelling, { ...melding, ...anders })
  return { ...uit, bericht: { ...uit.bericht, datum: begin } }
}

describe('over HTTP', () => {
  let register: Registerserver
  let kanaal: Kanaal
  before(async () => {
    register = await startVishregister({ aansluitcodes: ['SNG-0001'] })
    kanaal = openVish(register.url)
  })
  after(() => register.sluit())
  const vraag = async (wie: object): Promise<unknown> =>
    (await fetch(`${register.url}/vraag`, { method: 'POST', body: JSON.stringify(wie) })).json()
  const verzonden = { soort: 'verzonden', kenmerk: null }
  const onbekend = { bekend: false, organisaties: [] }

  test('a deurwaarder sees who gets help, from aanmelding to afmelding, and not which', async () => {
    assert.deepEqual(await vraag({ bsn }), onbekend)
    await assert.rejects(zend(kanaal, uitgaand('b-2', { actie: 'wijzig' })), /404/, 'too early: tried again later')
    assert.deepEqual(await zend(kanaal, uitgaand('b-1')), verzonden)
    const bekend = {
      bekend: true,
      organisaties: [{ naam: 'Gemeente Zonderland', contact: 'Noor de Wit', sinds: '2026-02-09' }],
    }
    assert.deepEqual(await vraag({ bsn }), bekend)
    assert.deepEqual(await vraag({ naam: persoon.naam, geboortedatum: persoon.geboortedatum }), bekend)
    assert.deepEqual(await vraag({ naam: persoon.naam, geboortedatum: '1984-03-13' }), onbekend)
    assert.deepEqual(await zend(kanaal, uitgaand('b-1')), verzonden, 'the same message again changes nothing')
    assert.deepEqual(await zend(kanaal, uitgaand('b-3', { actie: 'meldAf', einde: datum('2026-03-24') })), verzonden)
    assert.deepEqual(await vraag({ bsn }), onbekend)
    assert.deepEqual(await zend(kanaal, uitgaand('b-1')), verzonden, 'a late double does not bring him back')
    assert.deepEqual(await vraag({ bsn }), onbekend)
  })

  test('what it does not take has a reason without the person in it', async () => {
    const vreemd = await zend(kanaal, uitgaand('b-9', {}, 'SNG-0002'))
    const anders = await zend(kanaal, uitgaand('b-1', { begin: datum('2026-02-10') }))
    assert.deepEqual(
      [vreemd, anders].map((een) => een.soort === 'mislukt' && een.fout),
      ['VISH kent de aansluitcode niet', 'VISH heeft dit bericht al, met andere inhoud'],
    )
  })

  test('the register refuses a field that says which help there is', async () => {
    const { bytes } = await klaar(kanaal, uitgaand('b-10'))
    const inhoud: object = JSON.parse(new TextDecoder().decode(bytes))
    const meer = JSON.stringify({ ...inhoud, product: 'saneringskrediet' })
    assert.equal((await fetch(`${register.url}/meldingen`, { method: 'POST', body: meer })).status, 422)
  })

  test('without an aansluitcode nothing is written', async () => {
    const wat = uitgaand('b-11')
    assert.equal(wat.organisatie.registers.length, 1)
    const organisatie = { ...wat.organisatie, registers: [] }
    assert.deepEqual(await kanaal.schrijf({ ...wat, organisatie }), {
      fout: 'De aansluitcode van VISH is niet ingesteld',
    })
  })
})

test('with a file it still knows after a restart who gets help, and what came before; a broken last line is nothing', async () => {
  const bestand = join(await mkdtemp(join(tmpdir(), 'vishregister-')), 'meldingen.jsonl')
  const aansluitcodes = ['SNG-0001']
  const eerste = await startVishregister({ aansluitcodes, bestand })
  assert.deepEqual(await zend(openVish(eerste.url), uitgaand('b-1')), { soort: 'verzonden', kenmerk: null })
  await eerste.sluit()
  await appendFile(bestand, '"{\\"half')
  const tweede = await startVishregister({ aansluitcodes, bestand })
  const vraag = await fetch(`${tweede.url}/vraag`, { method: 'POST', body: JSON.stringify({ bsn }) })
  assert.equal(Object(await vraag.json()).bekend, true)
  const af = uitgaand('b-2', { actie: 'meldAf', einde: datum('2026-03-24') })
  assert.deepEqual(await zend(openVish(tweede.url), af), { soort: 'verzonden', kenmerk: null })
  await tweede.sluit()
  const derde = await startVishregister({ aansluitcodes, bestand })
  const daarna = await fetch(`${derde.url}/vraag`, { method: 'POST', body: JSON.stringify({ bsn }) })
  assert.equal(Object(await daarna.json()).bekend, false)
  await derde.sluit()
})

test('a register that is not there is tried again, without the person in the fault', async () => {
  const weg = await startVishregister({ aansluitcodes: [] })
  await weg.sluit()
  await assert.rejects(zend(openVish(weg.url), uitgaand('b-1')), (fout: Error) => !fout.message.includes(bsn))
})

test('in a folder: a sheet per day, a message once, a formula made text', async () => {
  const map = await mkdtemp(join(tmpdir(), 'vish-'))
  const kanaal = openVish(map)
  const formule = uitgaand('b-2', { persoon: { ...persoon, naam: '=1+1; "x"' } })
  const uitkomsten = await Promise.all([uitgaand('b-1'), formule, uitgaand('b-1')].map((wat) => zend(kanaal, wat)))
  assert.deepEqual(uitkomsten[0], { soort: 'verzonden', kenmerk: 'vish-2026-02-09.csv' })
  assert.deepEqual(await readdir(map), ['vish-2026-02-09.csv'])
  const pad = join(map, 'vish-2026-02-09.csv')
  assert.equal((await stat(pad)).mode & 0o777, 0o600)
  const regels = (await readFile(pad, 'utf8')).split('\r\n')
  assert.equal(regels.length, 4, 'a head, two messages, an end')
  assert.match(regels[0] ?? '', /^\ufeffBericht;Kenmerk;Aansluitcode;Melding;BSN;/)
  assert.match(regels[1] ?? '', /^b-1;d-1;SNG-0001;meldAan;999990019;Fatima el Amrani;1984-03-12;/)
  assert.match(regels[2] ?? '', /;"'=1\+1; ""x""";/)
})

test('as a command it takes meldingen until it is told to stop, and nothing without a code or with a wrong port', async () => {
  for (const fout of [[], ['--code', ','], ['--code', 'SNG-0001', '--poort', '70000']])
    assert.deepEqual(await once(spawn(process.execPath, [cli, 'vish', ...fout]), 'exit'), [2, null])
  await metRegistercommando('vish', 'SNG-0001,SNG-0002', async (url) => {
    const kanaal = openVish(url)
    assert.equal((await zend(kanaal, uitgaand('b-1', {}, 'SNG-0002'))).soort, 'verzonden')
    assert.equal((await zend(kanaal, uitgaand('b-2', {}, 'SNG-0003'))).soort, 'mislukt')
  })
})
