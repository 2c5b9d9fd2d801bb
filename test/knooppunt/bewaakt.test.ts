import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { bewaakKnooppuntproces } from '../../src/simulatie/knooppunt/index.ts'
import { totdat } from '../start/steun.ts'
import { programma, proefknooppunt, statusverzoek } from './steun.ts'

const leeft = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Kills the hub. @returns when another one has taken its place */
async function dood(hub: { readonly pid: number }): Promise<void> {
  const pid = hub.pid
  process.kill(pid, 'SIGKILL')
  await totdat(() => hub.pid !== pid)
}

test('a hub that is killed comes back on its port, with what it kept and the clock where it was', async () => {
  const fouten: Error[] = []
  const proef = await proefknooppunt(Date.parse('2026-03-02T09:00:00Z'), (keuze) =>
    bewaakKnooppuntproces(programma, keuze, (fout) => fouten.push(fout)),
  )
  const [vlam, gemeente] = [await proef.deelname('vlam'), await proef.deelname('gemeente')]
  const [eerste, tweede] = [statusverzoek(), statusverzoek()]
  await vlam.verzend(eerste)
  proef.hub.zetKlok(Date.parse('2026-03-04T09:00:00Z'))
  await dood(proef.hub)
  assert.equal((await vlam.verzend(eerste)).herhaald, true)
  assert.match((await vlam.verzend(tweede)).ontvangenOp, /^2026-03-04T09:/)
  await dood(proef.hub)
  const post: string[] = []
  await gemeente.haalOp(async ({ buitenkant }) => void post.push(buitenkant.Referentienummer))
  assert.deepEqual(
    post,
    [eerste, tweede].map(({ inhoud }) => inhoud.Kop.Referentienummer),
  )
  assert.equal(fouten.length, 2)
  const pid = proef.hub.pid
  await proef.sluit()
  assert.equal(leeft(pid), false)
  assert.equal(fouten.length, 2)
})

test('one that cannot come up again is tried a bounded number of times, and said to stay away', async () => {
  const fouten: string[] = []
  const map = mkdtempSync(join(tmpdir(), 'kwijting-bewaakt-'))
  const valt = join(map, 'valt.mjs')
  // A program that says that it is there and falls at once.
  writeFileSync(valt, 'process.send({ poort: 1 }, () => process.exit(1))')
  const hub = await bewaakKnooppuntproces(valt, { map, poort: 0 }, ({ message }) => fouten.push(message))
  await hub.einde
  assert.equal(fouten.length, 6)
  assert.match(fouten.at(-1) ?? '', /stays away/)
  // Its clock can still be moved, and it can still be closed: nobody has to know.
  hub.zetKlok(Date.now())
  await hub.sluit()
  rmSync(map, { recursive: true })
})
