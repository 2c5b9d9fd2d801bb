import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { talen } from '../../src/portalen/onderdelen/talen.ts'
import { type Proefportaal, metPortaal, teBreed, toegankelijkheidsfouten } from '../steun/browser.ts'
import { paginagewicht } from '../steun/gewicht.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

/** Every page that needs nothing filled in before. */
const paginas = [
  '/inwoner',
  '/inwoner/uitleg',
  '/inwoner/bestaat-niet',
  '/inwoner/inloggen',
  '/inwoner/activeren',
] as const

test('every page of the inwoner, in every language: nothing that a machine finds against WCAG 2.2 AA, nothing too wide', async () => {
  for (const taal of talen) {
    const context = await browser.newContext({ baseURL: proef.http, javaScriptEnabled: true })
    const page = await context.newPage()
    await page.goto(`/inwoner?taal=${taal}`)
    await page.waitForURL('**/inwoner')
    for (const pad of paginas) {
      await page.goto(pad)
      assert.equal(await page.locator('html').getAttribute('lang'), taal)
      assert.equal(await page.locator('html').getAttribute('dir'), taal === 'ar' ? 'rtl' : 'ltr')
      assert.deepEqual([taal, pad, await toegankelijkheidsfouten(page)], [taal, pad, []])
      // 320 pixels is what is left of a screen at 400 %.
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        assert.deepEqual([taal, pad, width, await teBreed(page)], [taal, pad, width, 0])
      }
    }
    await context.close()
  }
})

test('every page of the inwoner weighs at most 60 kB before images, without script', async () => {
  for (const taal of talen)
    for (const pad of paginas) {
      const bytes = await paginagewicht(`${proef.http}${pad}`, `taal=${taal}`)
      assert.ok(bytes <= 60_000, `${pad} in ${taal}: ${bytes} bytes`)
    }
})

test('the way in drawings fits on one sheet of A4, in every language; whoever does not read much finds it on the first page', async () => {
  for (const taal of talen) {
    const page = await browser.newPage({ baseURL: proef.http, javaScriptEnabled: false })
    await page.goto(`/inwoner?taal=${taal}`)
    await page.locator('a[href="/inwoner/uitleg"]').click()
    await page.locator('.uitlegplaatjes li').first().waitFor()
    assert.equal(await page.locator('.uitlegplaatjes li svg').count(), 11)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    assert.deepEqual([taal, pdf.match(/\/Type\s*\/Page\b/g)?.length], [taal, 1])
    await page.close()
  }
})
