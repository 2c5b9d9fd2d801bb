import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url))

/** Runs the command line as a user does and gives back all that can be seen of it. */
async function kwijting(argumenten: readonly string[], invoer: string | Uint8Array = '') {
  const proces = spawn(process.execPath, [cli, ...argumenten], { stdio: ['pipe', 'pipe', 'pipe'] })
  // A command that refuses its options ends without reading: then the pipe is closed on us.
  proces.stdin.on('error', () => undefined)
  proces.stdin.end(invoer)
  const klaar = new Promise<number | null>((los) => proces.once('close', los))
  const [uit, fout, code] = await Promise.all([text(proces.stdout), text(proces.stderr), klaar])
  return { uit, fout, code }
}

const plaatsen = (probleem: string): readonly string[] => {
  const { errors }: { errors: readonly { pointer?: string; line?: number; code: string }[] } = JSON.parse(probleem)
  return errors.map(({ pointer, line, code }) => [pointer, line, code].filter((deel) => deel !== undefined).join(' '))
}
const crisis = '{ "soort": "crisisgesprek", "aanvang": "2026-04-24" }'

test('bereken termijn answers as in the contract', async () => {
  const { uit, fout, code } = await kwijting(['bereken', 'termijn'], crisis)
  const { verantwoording, ...antwoord } = JSON.parse(uit)
  assert.deepEqual(antwoord, {
    uiterlijk: '2026-04-30',
    eenheid: 'werkdagen',
    aantal: 3,
    bron: 'Gedragscode art. 11.3; Wgs art. 4',
    waarschuwing: null,
  })
  assert.ok(Array.isArray(verantwoording) && verantwoording.length > 0)
  assert.deepEqual([fout, code], ['', 0])
})

test('bereken verdeling answers as in the contract', async () => {
  const invoer = {
    bedrag: '2700.00',
    methode: 'twee-op-een',
    vorderingen: [
      { id: 'p', bedrag: '1000.00', preferentBedrag: '1000.00' },
      { id: 'c', bedrag: '2000.00', preferentBedrag: '0.00' },
    ],
  }
  const { uit, fout, code } = await kwijting(['bereken', 'verdeling'], JSON.stringify(invoer))
  assert.deepEqual(JSON.parse(uit), {
    percentagePreferent: '100.00',
    percentageConcurrent: '85.00',
    uitdeling: [
      { id: 'p', bedrag: '1000.00' },
      { id: 'c', bedrag: '1700.00' },
    ],
    rest: '0.00',
  })
  assert.deepEqual([fout, code], ['', 0])
})

const voorstel = {
  peildatum: '2026-03-01',
  vorm: 'SB',
  afloscapaciteitPerMaand: '150.00',
  looptijdMaanden: 18,
  vermogen: '0.00',
  vergoeding: { percentage: '9.00', grondslag: 'doorbetaald', beheerPerMaand: '0.00' },
  vorderingen: [
    { id: 'belastingdienst', bedrag: '4000.00', preferentBedrag: '4000.00' },
    { id: 'energie', bedrag: '1200.00', preferentBedrag: '0.00' },
  ],
}

test('bereken voorstel answers as in the contract', async () => {
  const { uit, fout, code } = await kwijting(['bereken', 'voorstel'], JSON.stringify(voorstel))
  const { verantwoording, ...antwoord } = JSON.parse(uit)
  assert.deepEqual(antwoord, {
    gespaard: '2700.00',
    rente: '0.00',
    vergoeding: '222.94',
    teVerdelen: '2477.06',
    rest: '0.00',
    percentagePreferent: '53.85',
    percentageConcurrent: '26.92',
    uitdeling: [
      { id: 'belastingdienst', bedrag: '2153.97', percentage: '53.85' },
      { id: 'energie', bedrag: '323.09', percentage: '26.92' },
    ],
    kwijting: [
      { id: 'belastingdienst', bedrag: '1846.03' },
      { id: 'energie', bedrag: '876.91' },
    ],
    soort: 'betalingsregeling',
  })
  assert.ok(Array.isArray(verantwoording) && verantwoording.length > 0)
  assert.deepEqual([fout, code], ['', 0])
})

test('bereken voorstel --bulk: an answer, a contradiction and a refusal, in order', async () => {
  const regels = [
    voorstel,
    { ...voorstel, jaarrente: '9.60' },
    { ...voorstel, vorm: 'SK', jaarrente: '12.01' },
    voorstel,
  ]
  const { uit, fout, code } = await kwijting(
    ['bereken', 'voorstel', '--bulk'],
    regels.map((regel) => JSON.stringify(regel)).join('\n'),
  )
  const antwoorden = uit.trimEnd().split('\n')
  assert.deepEqual(
    antwoorden.map((regel) => JSON.parse(regel).teVerdelen ?? JSON.parse(regel).status),
    ['2477.06', 400, 409, '2477.06'],
  )
  assert.deepEqual(plaatsen(antwoorden[1] ?? ''), ['#/jaarrente strijdig'])
  assert.deepEqual(plaatsen(antwoorden[2] ?? ''), ['#/jaarrente kredietvergoeding-te-hoog'])
  assert.deepEqual([fout, code], ['', 0])
})

test('wrong form: exit 2, nothing on stdout, one problem object with all faults', async () => {
  const { uit, fout, code } = await kwijting(['bereken', 'termijn'], '{"soort": "x", "aanvang": 3, "y": 1}')
  const probleem = JSON.parse(fout)
  assert.deepEqual([uit, code, probleem.status], ['', 2, 400])
  assert.match(probleem.type, /^urn:kwijting:[a-z-]+$/)
  assert.ok(probleem.title && probleem.detail)
  assert.deepEqual(plaatsen(fout).toSorted(), [
    '#/aanvang verkeerd-type',
    '#/soort onbekende-keuze',
    '#/y onbekend-veld',
  ])
})

test('refused by a rule: exit 3 with status 409', async () => {
  const { uit, fout, code } = await kwijting(['bereken', 'termijn'], '{"soort": "nazorg", "aanvang": "2001-01-01"}')
  assert.deepEqual([uit, code, JSON.parse(fout).status], ['', 3, 409])
  assert.deepEqual(plaatsen(fout), ['#/aanvang aanvang-te-vroeg'])
})

test('no JSON, no UTF-8, nothing, a double name: exit 2 with the place', async () => {
  const gevallen = [
    ['{\n"soort": }', '# 2 geen-json'],
    [Buffer.from([0x22, 0xff, 0x22]), '# geen-utf-8'],
    ['', '# geen-json'],
    ['{"soort": "nazorg", "soort": "nazorg", "aanvang": "2026-01-01"}', '#/soort dubbel'],
    ['{"__proto__": 1, "soort": "nazorg", "aanvang": "2026-01-01"}', '#/__proto__ onbekend-veld'],
    ['[]', '# verkeerd-type'],
  ] as const
  for (const [invoer, plaats] of gevallen) {
    const { uit, fout, code } = await kwijting(['bereken', 'termijn'], invoer)
    assert.deepEqual([uit, code, plaatsen(fout)], ['', 2, [plaats]])
  }
})

test('--bulk answers every line in order, a problem object where a line fails, and exits 0', async () => {
  const regels = [
    `\uFEFF${crisis}`,
    '',
    '{"soort": "x"}\r',
    '  \r',
    '{',
    '{"soort":"nazorg","aanvang":"2001-01-01"}',
    crisis,
  ]
  const { uit, fout, code } = await kwijting(['bereken', 'termijn', '--bulk'], regels.join('\n'))
  const antwoorden = uit.trimEnd().split('\n')
  assert.deepEqual(
    antwoorden.map((regel) => JSON.parse(regel).uiterlijk ?? JSON.parse(regel).status),
    ['2026-04-30', 400, 400, 409, '2026-04-30'],
  )
  assert.deepEqual(plaatsen(antwoorden[2] ?? ''), ['# 5 geen-json'])
  assert.deepEqual([fout, code], ['', 0])
})

test('--bulk keeps up with many lines and answers each', async () => {
  const { uit, code } = await kwijting(['bereken', 'termijn', '--bulk'], `${crisis}\n`.repeat(20_000))
  assert.equal(uit.split('\n').length, 20_001)
  assert.equal(code, 0)
})

test('--bulk goes on after a line that is too long', async () => {
  const { uit, code } = await kwijting(['bereken', 'termijn', '--bulk'], `${'x'.repeat(17 * 1024 * 1024)}\n${crisis}\n`)
  const [eerste = '', tweede = ''] = uit.split('\n')
  assert.deepEqual(plaatsen(eerste), ['1 te-lang'])
  assert.equal(JSON.parse(tweede).uiterlijk, '2026-04-30')
  assert.equal(code, 0)
})

test('an unknown command, calculation or option: exit 2 and what there is', async () => {
  const gevallen = [
    [[], /bereken/],
    [['toString'], /bereken/],
    [['bereken'], /bereken verdeling, bereken termijn/],
    [['bereken', 'rente'], /bereken verdeling, bereken termijn/],
    [['bereken', 'termijn', '--snel'], /--bulk/],
    [['bereken', 'termijn', '--bulk', '--bulk'], /--bulk/],
    [['bereken', 'termijn', 'verdeling'], /opties/],
  ] as const
  for (const [argumenten, detail] of gevallen) {
    const { uit, fout, code } = await kwijting(argumenten)
    assert.deepEqual([uit, code, JSON.parse(fout).status], ['', 2, 400], argumenten.join(' '))
    assert.match(JSON.parse(fout).detail, detail)
  }
})

test('--help names the commands and exits 0', async () => {
  const { uit, code } = await kwijting(['--help'])
  assert.match(uit, /bereken/)
  assert.equal(code, 0)
})

test('a reader that stops early ends the command without a stack trace', async () => {
  const proces = spawn(process.execPath, [cli, 'bereken', 'termijn', '--bulk'], { stdio: ['pipe', 'pipe', 'pipe'] })
  proces.stdin.on('error', () => undefined)
  proces.stdin.end(`${crisis}\n`.repeat(20_000))
  proces.stdout.once('data', () => proces.stdout.destroy())
  const klaar = new Promise<number | null>((los) => proces.once('close', los))
  const [fout, code] = await Promise.all([text(proces.stderr), klaar])
  assert.deepEqual([fout, code], ['', 1])
})
