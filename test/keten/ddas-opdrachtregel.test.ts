import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { beoordeel } from '../../src/koppelingen/ddas/beoordeel.ts'
import { proefdatabase } from '../steun/proefdatabase.ts'
import { aflevering } from './ddas-leveringen.ts'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const map = mkdtempSync(join(tmpdir(), 'kwijting-ddas-'))
let db: Awaited<ReturnType<typeof proefdatabase>>
before(async () => {
  db = await proefdatabase()
})
after(async () => {
  await db.sluit()
  rmSync(map, { recursive: true })
})

async function ddas(...argumenten: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: db.url }
  const proces = spawn(process.execPath, [cli, 'ddas', ...argumenten], { stdio: ['ignore', 'pipe', 'pipe'], env })
  const klaar = new Promise<number | null>((los) => proces.once('close', los))
  const [uit, fout, code] = await Promise.all([text(proces.stdout), text(proces.stderr), klaar])
  return { uit, fout, code }
}

function bestand(inhoud: string | Uint8Array): string {
  const pad = join(map, 'levering.json')
  writeFileSync(pad, inhoud)
  return pad
}

const levering = aflevering([
  {
    teller: 3,
    aanleverende_organisatie: { 'KvK-nummer': '12345678' },
    schuldhulptrajecten: [{ gemeentecode: 'GM0637', client: [{ Burgerservicenummer: '987654321' }] }],
  },
])
const json = JSON.stringify(levering)

/** What a refused command shows: nothing on stdout, one problem object. */
function codes({ uit, fout }: Awaited<ReturnType<typeof ddas>>): readonly string[] {
  assert.equal(uit, '')
  const { type, status, errors } = JSON.parse(fout)
  assert.match(type, /^urn:kwijting:/)
  assert.ok([400, 409].includes(status))
  return errors.map((e: { pointer?: string; line?: number; code: string }) =>
    [e.pointer, e.line, e.code].filter((deel) => deel !== undefined).join(' '),
  )
}

test('a file that is no delivery is refused with the place, exit 2', async () => {
  const gevallen: readonly (readonly [string, string | Uint8Array])[] = [
    ['# geen-json', ''],
    ['# 1 geen-json', json.slice(0, -1)],
    ['# byte-order-mark', `\uFEFF${json}`],
    ['# geen-utf-8', Buffer.concat([Buffer.from('"'), Buffer.from([0xff]), Buffer.from('"')])],
    ['# verkeerd-type', '[]'],
    ['#/leveringen/0/teller dubbel', json.replace('"teller":3', '"teller":3,"teller":4')],
    [
      '#/leveringen/0/schuldhulptrajecten/0/startdatum geen-datum',
      json.replace('"gemeentecode"', '"startdatum":"2024-02-30","gemeentecode"'),
    ],
  ]
  for (const [plaats, inhoud] of gevallen) {
    const antwoord = await ddas('importeer', bestand(inhoud))
    assert.deepEqual([antwoord.code, codes(antwoord)], [2, [plaats]])
  }
  const leeg = await ddas('exporteer', '--van', '2024-01-01', '--tot', '2024-12-31')
  assert.deepEqual([leeg.code, codes(leeg)], [3, ['#/organisatie organisatie-onbekend']])
})

test('a file of 200 MB, none at all, a folder: exit 2', async () => {
  const groot = bestand(json)
  truncateSync(groot, 200_000_000)
  const gevallen = [
    ['# te-groot', groot],
    ['# geen-bestand', join(map, 'nergens.json')],
    ['# onleesbaar', map],
  ] as const
  for (const [plaats, pad] of gevallen) {
    const antwoord = await ddas('importeer', pad)
    assert.deepEqual([antwoord.code, codes(antwoord)], [2, [plaats]])
  }
})

test('what is valid but cannot be kept unchanged is refused, exit 3', async () => {
  const met = (lid: string) => bestand(json.replace('"Burgerservicenummer"', `"ander":${lid},"Burgerservicenummer"`))
  const gevallen = [
    ['/ander ongeldig-teken', '"\\u0000"'],
    ['/ander ongeldig-teken', '"\\ud800"'],
    ['/ander getal-te-groot', '12345678901234567890'],
    ['/ander getal-te-groot', '1e400'],
  ] as const
  for (const [plaats, lid] of gevallen) {
    const antwoord = await ddas('importeer', met(lid))
    const pointer = `#/leveringen/0/schuldhulptrajecten/0/client/0${plaats}`
    assert.deepEqual([antwoord.code, codes(antwoord)], [3, [pointer]])
  }
  const diep = await ddas('importeer', met('['.repeat(5000) + ']'.repeat(5000)))
  assert.equal(diep.code, 3)
  assert.match(codes(diep)[0] ?? '', /te-diep$/)
})

test('options that are wrong or contradict: exit 2', async () => {
  const gevallen = [
    [[], undefined],
    [['lees'], undefined],
    [['importeer'], undefined],
    [['importeer', 'a', 'b'], undefined],
    [['importeer', '--snel', 'a'], undefined],
    [['exporteer'], ['#/van ontbreekt', '#/tot ontbreekt']],
    [
      ['exporteer', '--van', '2024-02-30', '--tot', '1'],
      ['#/van geen-datum', '#/tot geen-datum'],
    ],
    [['exporteer', '--van', '2024-02-02', '--tot', '2024-02-01'], ['#/tot strijdig']],
  ] as const
  for (const [argumenten, verwacht] of gevallen) {
    const antwoord = await ddas(...argumenten)
    assert.equal(antwoord.code, 2, argumenten.join(' '))
    const gevonden = codes(antwoord)
    if (verwacht !== undefined) assert.deepEqual(gevonden, verwacht)
  }
})

test('import, again, and export: what the contract says', async () => {
  const eerste = await ddas('importeer', bestand(json))
  assert.deepEqual([eerste.code, eerste.fout], [0, ''])
  const { levering: gemeld, ...rest } = JSON.parse(eerste.uit)
  assert.match(gemeld.id, /^[0-9a-f]{64}$/)
  assert.deepEqual(rest, {
    trajecten: { nieuw: 1, bijgewerkt: 0, bekend: 0 },
    organisaties: { nieuw: 1, bekend: 0 },
    bsnOnjuist: 1,
  })
  const tweede = await ddas('importeer', bestand(json))
  assert.deepEqual(JSON.parse(tweede.uit).trajecten, { nieuw: 0, bijgewerkt: 0, bekend: 1 })
  const uit = await ddas('exporteer', '--van', '2024-01-01', '--tot', '2024-12-31', '--organisatie', '12345678')
  assert.deepEqual([uit.code, uit.fout], [0, ''])
  const { leveringen, ...kop } = JSON.parse(uit.uit)
  assert.ok(beoordeel({ ...kop, leveringen }).ok)
  assert.deepEqual(leveringen, levering.leveringen)
  assert.deepEqual([kop.startdatumLevering, kop.einddatumLevering], ['2024-01-01', '2024-12-31'])
  assert.match(kop.aanleverdatumEnTijd, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  assert.match(kop.codeGegevensleverancier, /^Kwijting \d+\.\d+\.\d+/)
  const onbekend = await ddas('exporteer', '--van', '2024-01-01', '--tot', '2024-12-31', '--organisatie', 'x')
  assert.deepEqual([onbekend.code, codes(onbekend)], [3, ['#/organisatie organisatie-onbekend']])
})
