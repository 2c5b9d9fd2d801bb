import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importeerBankbestand, leesBankbestand } from '../../src/koppelingen/bank/index.ts'
import { groteCamt } from '../steun/afschriften.ts'
import { proefopslag } from '../steun/opslag.ts'
import { kwijting } from '../steun/wandeling.ts'
import { machine, seconden } from './meten.ts'

// node test/bench/naast-actual.ts FOLDER [number of entries]: takes in a generated CAMT.053, and beside it, in the same
// run, the same transactions by `importTransactions` of @actual-app/api, which has to be in FOLDER/node_modules with the
// native addon of the Node that ACTUAL_NODE names. It is no dependency: compiling it takes minutes.
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

const werkmap = mkdtempSync(join(tmpdir(), 'kwijting-naast-'))
const proef = await proefopslag()
try {
  const tekst = groteCamt(Number(aantal))
  const bytes = Buffer.from(tekst)
  const gelezen = leesBankbestand(bytes)
  if (!gelezen.ok) throw new Error('The generated file is not sound')
  const neemIn = () =>
    importeerBankbestand(
      proef.opslag.bank,
      { id: proef.organisatieId },
      { bytes, naam: 'groot.xml', door: kwijting, nieuweRekening: true },
    )
  const [eerste, weer] = [await seconden(neemIn), await seconden(neemIn)]
  const posten = gelezen.waarde.flatMap(({ posten: alle }) =>
    alle.map((p, i) => ({
      date: p.boekdatum,
      amount: p.bedrag,
      payee_name: p.tegenpartij ?? '',
      imported_id: `${p.bankkenmerk ?? ''}-${i}`,
      notes: p.omschrijving,
    })),
  )
  const [hun, hunWeer] = naast(werkmap, posten)
  const s = (n: number | undefined) => (n ?? 0).toFixed(1)
  console.log(`\n## ${machine()} · beside @actual-app/api\n\n| what | measured |\n|---|---|`)
  console.log(
    `| a CAMT.053 of ${posten.length} entries taken in: read, tied, stored, booked, matched | ${s(eerste)} s |`,
  )
  console.log(`| the same again, nothing new | ${s(weer)} s |`)
  console.log(`| @actual-app/api, the same transactions from memory (${hun?.[1] ?? 0} new) | ${s(hun?.[0])} s |`)
  console.log(`| the same again (${hunWeer?.[1] ?? 0} new) | ${s(hunWeer?.[0])} s |`)
  console.log(`| ratio of the first times | ${((hun?.[0] ?? 0) / eerste).toFixed(1)} |`)
} finally {
  await proef.sluit()
  rmSync(werkmap, { recursive: true, force: true })
}
