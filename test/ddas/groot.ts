import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isHeel, leesBlad, lengteVan, schrijfBladen } from '../../src/koppelingen/ddas/api/bladen.ts'

/**
 * Writes and reads 25,000 trajecten as one page; to be run in a process with less memory than the page is long.
 * Prints how many bytes the page has and whether it is whole.
 */
const aantal = 25_000
const opvulling = 'x'.repeat(2500)
async function* maak() {
  for (let i = 0; i < aantal; i++) yield JSON.stringify({ gemeentecode: 'GM0637', omschrijving: `${i} ${opvulling}` })
}
const map = mkdtempSync(join(tmpdir(), 'kwijting-groot-'))
const pad = join(map, 'gegevens')
const organisatie = { id: 'o-1', code: 'zonderland', naam: 'Gemeente Zonderland', gemeentecode: 'GM0000' }
const levering = { organisatie, leden: '{"teller":1', trajecten: maak }
const { bladen, totaal } = await schrijfBladen(pad, { kop: '{"van":1', grootte: aantal }, [levering])
const [blad] = bladen
if (blad === undefined || bladen.length !== 1 || totaal !== aantal) throw new Error('Not one page')
const hash = createHash('sha256')
let bytes = 0
for await (const stuk of leesBlad(pad, blad)) {
  bytes += stuk.length
  hash.update(stuk)
}
const heel = bytes === lengteVan(blad) && hash.digest('hex') === blad.hash && (await isHeel(pad, blad))
process.stdout.write(JSON.stringify({ bytes, heel }))
rmSync(map, { recursive: true })
