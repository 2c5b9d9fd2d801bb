import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { lijstCommando } from '../../src/koppelingen/lijsten/index.ts'
import { openOpslag } from '../../src/koppelingen/opslag/index.ts'
import { maakLog } from '../../src/platform/log/index.ts'

/** What came of one command in a process of its own. */
export interface Gemeten {
  readonly seconden: number
  /** MiB: when the storage was open, and at most. */
  readonly geheugen: readonly [begin: number, hoogste: number]
  readonly uit: string
  /** The lines that were named. */
  readonly fouten: readonly number[]
}

// One command `lijst` on a database with a clock of its own, in a process of its own: its memory is that of this command alone.
const [url = '', vooruit = '', ...argumenten] = process.argv.slice(2)
const opslag = await openOpslag({ url, log: maakLog('silent'), demo: true, tijd: () => Date.now() + Number(vooruit) })
const begin = process.memoryUsage.rss()
const vanaf = performance.now()
const [uit, fout] = [new PassThrough(), new PassThrough()]
const probleem = await lijstCommando({ metOpslag: (doe) => doe(opslag) }).voerUit(argumenten, {
  in: Readable.from([]),
  uit,
  fout,
})
const seconden = (performance.now() - vanaf) / 1000
uit.end()
const hoogste = process.resourceUsage().maxRSS * 1024
const gemeten: Gemeten = {
  seconden,
  geheugen: [begin, Math.max(begin, hoogste)].map((bytes) => Math.round(bytes / 2 ** 20)) as [number, number],
  uit: await text(uit),
  fouten: (probleem?.errors ?? []).flatMap(({ line }) => line ?? []),
}
await opslag.sluit()
process.stdout.write(JSON.stringify(gemeten))
