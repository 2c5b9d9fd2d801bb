import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importeerBankbestand, leesBankbestand } from '../../src/koppelingen/bank/index.ts'
import { groteCamt, groteMt940 } from '../steun/afschriften.ts'
import { proefopslag } from '../steun/opslag.ts'
import { kwijting } from '../steun/wandeling.ts'
import { getal, machine, seconden } from './meten.ts'

// node test/bench/naast-actual.ts FOLDER [number of entries]: takes in a generated CAMT.053, a generated MT940 and the
// MT940 files of ../shared/data/bank, and beside each, in the same run, the same transactions by `importTransactions` of
// @actual-app/api, which has to be in FOLDER/node_modules with the native addon of the Node that ACTUAL_NODE names. It
// is no dependency: compiling it takes minutes.
const [map, aantal = '25000'] = process.argv.slice(2)
if (map === undefined) throw new Error('Name the folder in which @actual-app/api is installed')

const actual = `
const { readFileSync, mkdtempSync } = require('node:fs')
console.log = () => {}
const api = require(process.argv[1] + '/node_modules/@actual-app/api')
;(async () => {
  await api.init({ dataDir: mkdtempSync(process.argv[2] + '/actual-') })
  await api.runImport('bench', async () => {})
  const account = await api.createAccount({ name: 'Derdengelden' }, 0)
  const posten = JSON.parse(readFileSync(process.argv[3], 'utf8')).map((p) => ({ ...p, account }))
  const tijden = []
  for (let keer = 0; keer < 2; keer++) {
    const begin = performance.now()
    const { added } = await api.importTransactions(account, posten)
    tijden.push([(performance.now() - begin) / 1000, added.length])
  }
  await api.shutdown()
  process.stdout.write('\\nUIT ' + JSON.stringify({ tijden, rss: process.resourceUsage().maxRSS }) + '\\n')
})()`

/** Seconds and new entries of the first and the second time, by the other. */
function naast(werkmap: string, posten: readonly object[]): readonly (readonly [number, number])[] {
  const bestand = join(werkmap, 'posten.json')
  writeFileSync(bestand, JSON.stringify(posten))
  const gezegd = execFileSync(process.env['ACTUAL_NODE'] ?? 'node', ['-e', actual, map ?? '', werkmap, bestand], {
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString()
  const regel = gezegd.split('\n').find((r) => r.startsWith('UIT ')) ?? ''
  const uit: { readonly tijden: readonly (readonly [number, number])[] } = JSON.parse(regel.slice(4))
  return uit.tijden
}

const s = (n: number | undefined): string =>
  n === undefined ? '–' : n < 0.1 ? `${(n * 1000).toFixed(0)} ms` : `${n.toFixed(1)} s`

/** Seconds of the first and the second time by us, with an administration of its own. */
async function tweemaal(naam: string, bytes: Uint8Array): Promise<readonly [number, number]> {
  const proef = await proefopslag()
  const neemIn = async () => {
    const bestand = { bytes, naam, door: kwijting, nieuweRekening: true }
    const gaf = await importeerBankbestand(proef.opslag.bank, { id: proef.organisatieId }, bestand)
    if (gaf?.soort !== 'ingelezen') throw new Error(JSON.stringify(gaf).slice(0, 300))
  }
  try {
    return [await seconden(neemIn), await seconden(neemIn)]
  } finally {
    await proef.sluit()
  }
}

/** One file by us twice, and its transactions by the other twice, as rows of a table. */
async function vergelijk(werkmap: string, naam: string, bytes: Uint8Array): Promise<void> {
  const gelezen = leesBankbestand(bytes)
  if (!gelezen.ok) {
    const codes = [...new Set(gelezen.weigeringen.map(({ code }) => code))]
    console.log(`| ${naam}: refused whole by us, as it must be | ${codes.join(', ')} |`)
    return
  }
  const [eerste, weer] = await tweemaal(naam, bytes)
  const posten = gelezen.waarde.flatMap(({ posten: alle, kenmerk }) =>
    alle.map((p, i) => ({
      date: p.boekdatum,
      amount: p.bedrag,
      payee_name: p.tegenpartij ?? '',
      imported_id: `${p.bankkenmerk ?? ''}-${kenmerk}-${i}`,
      notes: p.omschrijving,
    })),
  )
  const [hun, hunWeer] = naast(werkmap, posten)
  const wat = `${naam}, ${getal(posten.length)} entries`
  console.log(`| ${wat}: read, tied, stored, booked, matched; the same again | ${s(eerste)}; ${s(weer)} |`)
  console.log(
    `| the same transactions from memory by @actual-app/api (${getal(hun?.[1] ?? 0)} new); again (${getal(hunWeer?.[1] ?? 0)} new) | ${s(hun?.[0])}; ${s(hunWeer?.[0])} |`,
  )
  console.log(`| first times, theirs to ours | ${((hun?.[0] ?? Number.NaN) / eerste).toFixed(1)} |`)
}

const gedeeld = new URL('../../../shared/data/bank/', import.meta.url)
const echte = existsSync(gedeeld)
  ? readdirSync(gedeeld)
      .filter((naam) => naam.endsWith('.txt'))
      .map((naam) => [naam, readFileSync(new URL(naam, gedeeld))] as const)
  : []
const werkmap = mkdtempSync(join(tmpdir(), 'kwijting-naast-'))
try {
  console.log(`\n## ${machine()} · beside @actual-app/api\n\n| what | measured |\n|---|---|`)
  await vergelijk(werkmap, 'a generated CAMT.053', Buffer.from(groteCamt(Number(aantal))))
  for (const [naam, bytes] of [['a generated MT940', Buffer.from(groteMt940(Number(aantal)))] as const, ...echte])
    await vergelijk(werkmap, naam, bytes)
} finally {
  rmSync(werkmap, { recursive: true, force: true })
}
