import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Proefportaal, deugt, ingelogd, metPortaal } from '../steun/browser.ts'
import { voor } from '../steun/gegeven.ts'
import { toelating } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

const kop = (page: Page, naam: string) => page.getByRole('heading', { level: 2, name: naam }).waitFor()
const ga = (page: Page, onderwerp: string) =>
  page.getByRole('navigation', { name: 'Onderwerpen' }).getByRole('button', { name: onderwerp }).click()

// Without script: in a conversation nothing may depend on it.
test('a conversation goes where it goes, and fills in the intake and the plan', async () => {
  const id = await proef.wandel(voor(toelating, 'RondIntakeAf'))
  const page = await ingelogd(browser, proef.http)
  await page.goto(`/medewerker/dossier/${id}`)
  await page.getByRole('link', { name: 'Intakegesprek voeren' }).click()
  await kop(page, 'Wat speelt er?')
  await page.getByLabel('Wat vertelt de inwoner?').fill('De post blijft liggen.')
  // The inwoner begins about the money: a topic is a button that saves.
  await ga(page, 'Inkomen')
  await kop(page, 'Inkomen')
  await page.getByLabel('Ongeveer netto per maand').fill('veel')
  await page.getByRole('button', { name: 'Bewaren en verder' }).click()
  await page.getByRole('alert').waitFor()
  assert.equal(await page.getByLabel('Ongeveer netto per maand').inputValue(), 'veel')
  await page.getByLabel('Ongeveer netto per maand').fill('1900')
  await page.getByRole('group', { name: 'Is de inwoner ondernemer?' }).getByLabel('Nee').check()
  await page.getByRole('button', { name: 'Bewaren en verder' }).click()
  await kop(page, 'Woning')
  await ga(page, 'Wat lukt zelf?')
  await page.getByLabel('Kan het met hulp').check()
  await ga(page, 'Wat is de oorzaak?')
  await page.getByLabel('Inkomen of leven veranderde (aanpassingsschulden)').check()
  await page.getByRole('button', { name: 'Bewaren en verder' }).click()
  await kop(page, 'Wat wilt u bereiken?')
  await page.getByLabel('Wat is de hulpvraag?').fill('Rust.')
  await page.getByRole('button', { name: 'Bewaren en afronden' }).click()
  await kop(page, 'Wat dit oplevert')
  await page.getByText('€ 1.900,00').waitFor()
  await page.getByRole('link', { name: 'Intake afronden' }).click()
  await page.getByText('Ingevuld uit het intakegesprek').waitFor()
  assert.match(await page.getByLabel('Inventarisatie').inputValue(), /1\.900,00/)
  assert.match(await page.getByLabel('Analyse').inputValue(), /De post blijft liggen\./)
  const groep = page.getByRole('group', { name: 'Datum waarop de intake klaar is' })
  for (const [deel, waarde] of [
    ['Dag', '20'],
    ['Maand', '1'],
    ['Jaar', '2026'],
  ] as const)
    await groep.getByLabel(deel).fill(waarde)
  await page.getByRole('button', { name: 'Intake afronden' }).click()
  await page.getByText('Opgeslagen').waitFor()
  await page.goto(`/medewerker/dossier/${id}/stap/StelPlanVanAanpakOp`)
  assert.equal(await page.getByLabel('Hulpvraag').inputValue(), 'Rust.')
})

test('two tabs: the second is told what the first wrote, and what was typed stays', async () => {
  const id = await proef.wandel(voor(toelating, 'RondIntakeAf'))
  const een = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
  const ander = await een.context().newPage()
  for (const page of [een, ander]) await page.goto(`/medewerker/dossier/${id}/gesprek?over=doel`)
  await een.getByLabel('Wat is de hulpvraag?').fill('Rust.')
  await een.getByRole('button', { name: 'Bewaren en hier blijven' }).click()
  await kop(een, 'Wat wilt u bereiken?')
  await ander.getByLabel('Wat is de hulpvraag?').fill('Een eigen huis.')
  await ander.getByRole('button', { name: 'Bewaren en hier blijven' }).click()
  const melding = ander.getByRole('alert')
  await melding.getByText('Rust.').waitFor()
  await deugt(ander, 'gesprek-intussen')
  assert.equal(await ander.getByLabel('Wat is de hulpvraag?').inputValue(), 'Een eigen huis.')
  await ander.getByRole('button', { name: 'Bewaren en hier blijven' }).click()
  await ander.goto(`/medewerker/dossier/${id}/gesprek?over=doel`)
  assert.equal(await ander.getByLabel('Wat is de hulpvraag?').inputValue(), 'Een eigen huis.')
})

test('beside a topic stands what is known, with its source; every state of the page deserves a look', async () => {
  const id = await proef.wandel(voor(toelating, 'RondIntakeAf'))
  const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
  await page.goto(`/medewerker/dossier/${id}/gesprek`)
  const weten = page.getByRole('complementary', { name: 'Dit weten wij al' })
  await weten.getByText('Huisuitzetting is aangezegd. Beoordeling crisis, 5 januari 2026').waitFor()
  await deugt(page, 'gesprek-begin')
  await ga(page, 'Inkomen')
  await kop(page, 'Inkomen')
  await page.getByLabel('Ongeveer netto per maand').fill('veel')
  await ga(page, 'Woning')
  await page.getByRole('alert').waitFor()
  await deugt(page, 'gesprek-fout')
  await page.getByLabel('Ongeveer netto per maand').fill('1.900,00')
  await ga(page, 'Wat dit oplevert')
  await kop(page, 'Wat dit oplevert')
  await deugt(page, 'gesprek-opbrengst')
  await page.goto(`/medewerker/dossier/${await proef.wandel(toelating)}/gesprek`)
  await page.getByText('In dit gesprek kunt u niets meer noteren').waitFor()
  await deugt(page, 'gesprek-voorbij')
})

test('who holds no intake does not read the notes', async () => {
  const id = await proef.wandel(voor(toelating, 'RondIntakeAf'))
  const bram = await ingelogd(browser, proef.http, 'bram.zonderland')
  assert.equal((await bram.goto(`/medewerker/dossier/${id}/gesprek`))?.status(), 403)
})
