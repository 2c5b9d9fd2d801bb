import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type Proefportaal, deugt, ingelogd, metPortaal, neemAan, vulDag } from '../steun/browser.ts'
import { totEnMet } from '../steun/gegeven.ts'
import { samenwerking } from '../steun/samenwerkingwandeling.ts'
import { aanmelding, eersteContact } from '../steun/aanloop.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

test('a colleague is asked, advises from Vandaag, and who asked decides', async () => {
  const id = await proef.wandel([aanmelding, eersteContact])
  const noor = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
  const sam = await ingelogd(browser, proef.http, await neemAan(proef, 'sam.zonderland', ['schuldhulpverlener']), {
    javaScriptEnabled: true,
  })
  await noor.goto(`/medewerker/dossier/${id}/stap/VraagSecondOpinion`)
  await noor.getByLabel('Over welke keuze?').selectOption({ label: 'Toelaten of afwijzen' })
  await noor.getByLabel('Wat is uw vraag?').fill('De auto is voor het werk. Telt die mee?')
  await noor.getByLabel('Aan wie vraagt u het?').selectOption({ label: 'Een schuldhulpverlener' })
  await noor.getByLabel('Binnen een week').check()
  await noor.getByRole('button', { name: 'Second opinion vragen' }).click()
  await noor.getByText('Opgeslagen').waitFor()

  await sam.goto('/medewerker')
  await sam.getByText('Noor de Wit vraagt u om een second opinion over toelaten of afwijzen').waitFor()
  await deugt(sam, 'second-opinion-vandaag')
  await sam.getByRole('link', { name: 'Second opinion geven' }).click()
  await sam.getByRole('heading', { level: 1, name: 'Second opinion geven' }).waitFor()
  await sam.getByText('De auto is voor het werk. Telt die mee?').first().waitFor()
  await deugt(sam, 'second-opinion-geven')
  await sam.getByLabel('Eens, met een aanpassing').check()
  await sam.getByLabel('Uw advies').fill('Nee. Schrijf op waarom de auto nodig is.')
  await sam.getByRole('button', { name: 'Second opinion geven' }).click()
  await sam.getByText('Opgeslagen').waitFor()
  await sam.goto('/medewerker')
  await sam.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor()
  assert.equal(await sam.getByText('vraagt u om een second opinion').count(), 0)

  await noor.goto(`/medewerker/dossier/${id}/stap/WeegSecondOpinion`)
  await noor.getByText('Schrijf op waarom de auto nodig is.').first().waitFor()
  await noor.getByLabel('Overgenomen', { exact: true }).check()
  await noor.getByLabel('Waarom?').fill('Dat is duidelijk.')
  await noor.getByRole('button', { name: 'Beslissen na een second opinion' }).click()
  await noor.getByText('Opgeslagen').waitFor()
})

test('what was agreed stands on the dossier with who has regie, and is ticked off with one press', async () => {
  const id = await proef.wandel(totEnMet(samenwerking, 'LegZorgoverlegVast'))
  const page = await ingelogd(browser, proef.http, undefined, { javaScriptEnabled: true })
  await page.goto(`/medewerker/dossier/${id}?sectie=samenwerking#samenwerking`)
  const sectie = page.locator('#samenwerking')
  await sectie.getByText('3 open afspraken, regie: Wijkteam Oost').waitFor()
  await deugt(page, 'wie-doet-wat')
  await sectie.getByRole('button', { name: /^Gedaan.*De huur van februari betalen/ }).click()
  await page.getByText('Een afspraak is gedaan op').first().waitFor()
  await sectie.getByText('2 open afspraken, regie: Wijkteam Oost').waitFor()
  await page.goto(`/medewerker/dossier/${id}/stap/LegZorgoverlegVast`)
  await vulDag(page, 'Datum van het overleg', '2026-01-19')
  await page.getByRole('button', { name: 'Zorgoverleg vastleggen' }).click()
  await page.getByRole('alert').waitFor()
  await deugt(page, 'zorgoverleg-fout')
})
