import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { saldoVan } from '../../src/domein/geld/index.ts'
import { type Centen, alsDecimaal, centenUitDecimaal, telOp } from '../../src/gedeeld/geld.ts'
import { type Proefopslag, proefopslag } from '../steun/opslag.ts'
import { voor } from '../steun/gegeven.ts'
import { mislukt, overleden, saneringskrediet, terugbetaald } from '../steun/wandeling.ts'

let proef: Proefopslag
let lopend: string
before(async () => {
  // A code that would break an account name, if it were written as it is.
  proef = await proefopslag('a  b: c;')
  for (const stappen of [saneringskrediet, mislukt, overleden, terugbetaald]) await proef.wandel(stappen)
  lopend = await proef.wandel(voor(mislukt, 'DeelUitBijEinde'))
})
after(() => proef.sluit())

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

async function kwijting(...argumenten: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: proef.url }
  const kind = spawn(process.execPath, [cli, ...argumenten], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [uit, fout]: [string[], string[]] = [[], []]
  kind.stdout.setEncoding('utf8').on('data', (stuk: string) => uit.push(stuk))
  kind.stderr.setEncoding('utf8').on('data', (stuk: string) => fout.push(stuk))
  const [code] = await once(kind, 'close')
  return { code: Number(code), uit: uit.join(''), fout: fout.join('') }
}

async function journaal(...opties: readonly string[]): Promise<Journaal> {
  const { code, uit, fout } = await kwijting('grootboek', 'exporteer', ...opties)
  assert.equal(code, 0, fout)
  return lees(uit)
}

interface Post {
  readonly rekening: string
  readonly bedrag: Centen
  /** What the account is said to hold then. */
  readonly saldo: Centen | null
}

interface Journaal {
  readonly tekst: string
  readonly transacties: readonly {
    readonly datum: string
    readonly omschrijving: string
    readonly posten: readonly Post[]
  }[]
  /** The balance of every account. */
  readonly saldi: ReadonlyMap<string, Centen>
}

const cent = (tekst: string | undefined): Centen => {
  const bedrag = centenUitDecimaal(tekst ?? '')
  assert.ok(bedrag !== null, `no amount: ${tekst}`)
  return bedrag
}

const vorm = {
  richtlijn:
    /^(; Kwijting: grootboek|decimal-mark \.|commodity EUR 1000\.00|account (activa|passiva|opbrengsten) {2}; type: [ALR])$/,
  rekening: /^account ((?:activa|passiva|opbrengsten)(?::[A-Za-z0-9%._-]+)+)$/,
  transactie: /^(\d{4}-\d\d-\d\d) ([A-Z][A-Za-z ]*[a-z])(?: {2}; stroom:[0-9a-f-]{36}, gebeurtenis:\d+)?$/,
  post: /^ {4}((?:activa|passiva|opbrengsten)(?::[A-Za-z0-9%._-]+)+) {2}EUR (-?\d+\.\d\d)(?: = EUR (-?\d+\.\d\d))?$/,
}

/** Reads a journal by the part of the format of hledger that we write, and by nothing else; adds it up as it does. */
function lees(tekst: string): Journaal {
  assert.match(tekst, /^[\n\x20-\x7e]*\n$/)
  const transacties: { datum: string; omschrijving: string; posten: Post[] }[] = []
  const [saldi, aangekondigd] = [new Map<string, Centen>(), new Set<string>()]
  for (const regel of tekst.split('\n')) {
    const [, naam] = vorm.rekening.exec(regel) ?? []
    if (naam !== undefined) assert.ok(!aangekondigd.has(naam) && aangekondigd.add(naam), regel)
    if (regel === '' || naam !== undefined || vorm.richtlijn.test(regel)) continue
    const [, datum, omschrijving] = vorm.transactie.exec(regel) ?? []
    if (datum !== undefined && omschrijving !== undefined) {
      transacties.push({ datum, omschrijving, posten: [] })
      continue
    }
    const [, rekening, bedrag, saldo] = vorm.post.exec(regel) ?? []
    assert.ok(rekening !== undefined, `not a line of a journal: ${regel}`)
    saldi.set(rekening, telOp(saldi.get(rekening) ?? telOp(), cent(bedrag)))
    transacties.at(-1)?.posten.push({ rekening, bedrag: cent(bedrag), saldo: saldo === undefined ? null : cent(saldo) })
    if (saldo !== undefined) assert.equal(saldi.get(rekening), cent(saldo), regel)
  }
  assert.deepEqual([...saldi.keys()].sort(), [...aangekondigd].sort())
  return { tekst, transacties, saldi }
}

describe('grootboek exporteer', () => {
  test('is a journal that balances, in order of day, and says at the end what every account holds', async () => {
    const { transacties, saldi } = await journaal()
    assert.equal(transacties.length, 20)
    for (const { posten } of transacties) assert.equal(telOp(...posten.map(({ bedrag }) => bedrag)), 0)
    const dagen = transacties.map(({ datum }) => datum)
    assert.deepEqual(dagen, dagen.toSorted())
    const beweerd = transacties.flatMap(({ posten }) => posten.filter(({ saldo }) => saldo !== null))
    assert.deepEqual(new Map(beweerd.map(({ rekening, saldo }) => [rekening, saldo])), saldi)
    assert.equal(transacties.at(-1)?.omschrijving, 'Eindstand')
  })

  test('what is held for a dossier is its saldo, and lies on the bank; what was settled holds nothing', async () => {
    const { saldi } = await journaal('--organisatie', 'a  b: c;')
    const saldo = saldoVan((await proef.staat(lopend)).geld)
    assert.equal(saldo, 15_000)
    const rest = new Map([...saldi].filter(([, bedrag]) => bedrag !== 0))
    assert.deepEqual(
      rest,
      new Map([
        ['activa:bank:a%20%20b%3A%20c%3B', saldo],
        [`passiva:inwoner:${lopend}:reservering`, -saldo],
      ]),
    )
    assert.ok(saldi.has('activa:kredietbank:a%20%20b%3A%20c%3B'))
  })

  test('up to a day: what came later is not in it, nor in what the accounts hold', async () => {
    const { transacties, saldi } = await journaal('--tot', '2026-04-02')
    assert.equal(transacties.at(-1)?.datum, '2026-04-02')
    // Four saved 150.00; to the inwoner it went before this day, to the erfgenamen on it.
    const bank = saldi.get('activa:bank:a%20%20b%3A%20c%3B')
    assert.equal(alsDecimaal(bank ?? telOp()), '300.00')
    const { transacties: geen, tekst } = await journaal('--tot', '2026-01-01')
    assert.deepEqual(geen, [])
    assert.match(tekst, /^commodity/m)
  })

  test('names nobody', async () => {
    const { tekst } = await journaal()
    const rijen = await proef.sql<{ naam: string }>(
      'SELECT naam FROM kwijting.dossier_overzicht UNION SELECT naam FROM kwijting.schuldeiser',
    )
    for (const woord of [...rijen.flatMap(({ naam }) => naam.split(' ')), 'afschrift', 'Samir'])
      if (woord.length > 3) assert.ok(!tekst.includes(woord), woord)
    assert.doesNotMatch(tekst, /(?<![0-9a-f-])\d{8,9}(?![0-9a-f-])/)
  })

  for (const [argumenten, code] of [
    [['grootboek'], 2],
    [['grootboek', 'exporteer', 'alles'], 2],
    [['grootboek', 'exporteer', '--tot', '2026-02-30'], 2],
    [['grootboek', 'exporteer', '--van', '2026-01-01'], 2],
    [['grootboek', 'exporteer', '--organisatie', 'onbekend'], 3],
  ] as const)
    test(`${argumenten.join(' ')}: exit ${code}`, async () => {
      const gedaan = await kwijting(...argumenten)
      assert.deepEqual([gedaan.code, gedaan.uit], [code, ''])
      assert.ok(JSON.parse(gedaan.fout).errors.length > 0)
    })
})
