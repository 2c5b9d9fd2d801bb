import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { gaLangs } from '../handleiding/beelden.ts'
import { type Proefopstelling, metPortaal } from '../steun/browser.ts'

let opstelling: Proefopstelling
metPortaal((open) => void (opstelling = open))

test('what takes the pictures of the handleiding finds every page of it, and takes no other', async () => {
  const gezien: string[] = []
  await gaLangs(opstelling.proef, opstelling.browser, async (naam) => void gezien.push(`${naam}.png`))
  assert.deepEqual(
    gezien.toSorted(),
    readdirSync(new URL('../../docs/handleiding/beelden/', import.meta.url)).toSorted(),
  )
})
