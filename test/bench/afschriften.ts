import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nieuwePosten, spoorVan } from '../../src/domein/geld/index.ts'
import { leesBankbestand } from '../../src/koppelingen/bank/index.ts'
import { groteCamt } from '../steun/afschriften.ts'
import { machine } from './meten.ts'

// node test/bench/afschriften.ts [number of entries]: reads a generated CAMT.053 in a process of its own, so that its
// memory is that of reading alone, with at most 96 MiB for objects: more would be a file held in memory as a tree.
const mib = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`

function lees(pad: string): void {
  const bestand = readFileSync(pad)
  const vooraf = process.resourceUsage().maxRSS * 1024
  const begin = performance.now()
  const gelezen = leesBankbestand(bestand)
  const gedaan = performance.now()
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.weigeringen.slice(0, 3)))
  const nieuw = nieuwePosten([], gelezen.waarde).posten.length
  const weer = nieuwePosten(
    gelezen.waarde.map((een) => spoorVan(een)),
    gelezen.waarde,
  ).posten.length
  const sleutels = performance.now() - gedaan
  const [lezen, wat] = [((gedaan - begin) / 1000).toFixed(2), `${nieuw} entries (${mib(bestand.length)})`]
  console.log(`| reading a CAMT.053 of ${wat} | ${lezen} s |`)
  console.log(`| keys for them, and once more: ${weer} new | ${(sleutels / 1000).toFixed(2)} s |`)
  console.log(
    `| memory of the process before and at most | ${mib(vooraf)}, ${mib(process.resourceUsage().maxRSS * 1024)} |`,
  )
}

const [doel = '25000'] = process.argv.slice(2)
if (doel.endsWith('.xml')) lees(doel)
else {
  const map = mkdtempSync(join(tmpdir(), 'kwijting-afschriften-'))
  try {
    const pad = join(map, 'groot.xml')
    writeFileSync(pad, groteCamt(Number(doel)))
    console.log(`\n## ${machine()} · bank statements\n\n| what | measured |\n|---|---|`)
    execFileSync(process.execPath, ['--max-old-space-size=96', import.meta.filename, pad], { stdio: 'inherit' })
  } finally {
    rmSync(map, { recursive: true, force: true })
  }
}
