import { globSync } from 'node:fs'
import { relative } from 'node:path'
import { run } from 'node:test'
import { bouwPortalen } from '../src/platform/bouw/index.ts'
import { openProefserver, proefserver } from './steun/proefdatabase.ts'
import { verdeelInRonden } from './steun/samen.ts'
import { Verslag } from './steun/verslag.ts'

// The folder that npm starts us in. `npm test -- word` runs the files whose path holds that word.
const map = process.cwd()
const woorden = process.argv.slice(2)
// The rooms together take longest and begin; the many small ones keep every processor busy until the end.
const paden = ['test/**/*.test.ts', 'src/**/*.test.ts']
  .flatMap((welke) => globSync(welke, { cwd: map }).sort())
  .filter((pad) => woorden.length === 0 || woorden.some((woord) => pad.includes(woord)))
// Many processes read the same sources: each takes over what another compiled of them.
process.env['NODE_COMPILE_CACHE'] ??= `${map}/node_modules/.cache/kwijting`

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())

const verslag = new Verslag(
  (pad) => relative(map, pad),
  (regel) => void process.stdout.write(`${regel}\n`),
)
const metPortalen = paden.some((pad) => /^test\/(portaal|start|keten|storing)\//.test(pad))
if (metPortalen) await bouwPortalen({ map, meld: (bericht) => verslag.meld(bericht), stop: stop.signal })

if (paden.length > 0) {
  const server = await openProefserver()
  const ronden = verdeelInRonden(map, paden)
  process.env[proefserver] = server.url
  try {
    for await (const gebeurtenis of run({ files: ronden.files, concurrency: 2, cwd: map, signal: stop.signal })) {
      verslag.verwerk(gebeurtenis)
    }
  } finally {
    ronden.sluit()
    await server.sluit()
  }
}

process.exit(verslag.sluit() && !stop.signal.aborted ? 0 : 1)
