import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { handen } from './hand.ts'

let browser: Browser
before(async () => void (browser = await openBrowser()))
after(() => browser.close())

const stijl = ':focus-visible { outline: 3px solid #000 } body { display: grid; justify-items: start }'

async function pagina(inhoud: string, meer = ''): Promise<Page> {
  const page = await browser.newPage()
  const kop = '<a href="#inhoud">Naar de inhoud</a><button>Menu</button>'
  await page.setContent(`<style>${stijl} ${meer}</style>${kop}<main id="inhoud">${inhoud}</main>`)
  return page
}

const knop = (page: Page, naam: string) => page.getByRole('button', { name: naam })
const { kies, neem, open, schrijf } = handen['by keyboard alone']

test('goes to a control, back to another, and works each', async () => {
  const page =
    await pagina(`<label><input type="radio" name="w">een</label><label><input type="radio" name="w">twee</label>
    <label><input type="checkbox">ja</label><label>Naam<input value="oud"></label>
    <label>Lijst<select><option>a<option>b<option>c</select></label><details><summary>Meer</summary>open</details>`)
  await schrijf(page.getByLabel('Naam'), 'nieuw')
  await kies(page.getByLabel('twee'))
  await kies(page.getByLabel('ja'))
  await neem(page.getByLabel('Lijst'), 'c')
  await open(page.getByText('Meer'))
  assert.equal(await page.getByLabel('Naam').inputValue(), 'nieuw')
  assert.deepEqual(await page.locator('input').evaluateAll((alle) => alle.map((een) => een.matches(':checked'))), [
    false,
    true,
    true,
    false,
  ])
  assert.equal(await page.getByLabel('Lijst').inputValue(), 'c')
  assert.ok(await page.getByText('open').isVisible())
})

const slecht: Readonly<Record<string, readonly [fout: RegExp, inhoud: string, stijl?: string]>> = {
  'a trap': [
    /a trap: Tab does not leave button “vast”/,
    '<button onkeydown="if (event.key === \'Tab\') event.preventDefault()">vast</button><button>doel</button>',
  ],
  'what has no stop': [
    /does not stop at/,
    '<button>een</button><button tabindex="-1">doel</button><button>twee</button>',
  ],
  'what comes last and has no stop': [/does not stop at/, '<button>een</button><button tabindex="-1">doel</button>'],
  'a stop without a mark': [
    /no mark at button “een”/,
    '<button class="n">een</button><button>doel</button>',
    '.n { outline: 0 }',
  ],
  'a mark that is hardly there': [
    /no mark at/,
    '<button class="n">een</button><button>doel</button>',
    '.n:focus-visible { outline-color: #ccc }',
  ],
  'a stop under something': [
    /something lies over/,
    '<button>een</button><button>doel</button><p>Er ligt iets overheen.</p>',
    'p { position: fixed; inset: 0; margin: 0; background: #fff }',
  ],
  'another order than that of the page': [
    /jumps on the page, to/,
    '<button>een</button><button class="n">twee</button><button>doel</button>',
    'main { display: grid } .n { order: -1 }',
  ],
  'an order of its own': [
    /the first stop of a page/,
    '<button>een</button><button tabindex="5">twee</button><button>doel</button>',
  ],
}

for (const [wat, [fout, inhoud, meer]] of Object.entries(slecht))
  test(`does not go past ${wat}`, async () => {
    const page = await pagina(inhoud, meer)
    await assert.rejects(kies(knop(page, 'doel')), fout)
  })

test('a page whose first stop does not lead past its head is none', async () => {
  const page = await browser.newPage()
  await page.setContent('<button>Menu</button><main id="inhoud"><button>doel</button></main>')
  await assert.rejects(kies(knop(page, 'doel')), /the first stop of a page is the skip link/)
})
