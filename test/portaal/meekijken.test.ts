import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { talen } from '../../src/portalen/onderdelen/talen.ts'
import { type Proefportaal, deugt, ingelogd, wachtwoord } from '../steun/browser.ts'
import { metInwoners } from '../steun/mijn.ts'
import { toelating } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser
const { inwoner, naast, paginaVan } = metInwoners((opstelling) => void ({ proef, browser } = opstelling))

const adres = '/inwoner/traject/meekijken'

test('an inwoner lets a volunteer look along by a code, and stops it: an open session sees nothing any more', async () => {
  const { token, dossierId } = await inwoner(toelating, '2026-02-06')
  const page = await paginaVan(token)
  await page.goto('/inwoner/traject/wie-keek-mee')
  await page.getByRole('link', { name: 'Wie mag meekijken?' }).click()
  await page.getByText('Nu kijkt niemand met u mee.').waitFor()
  await page.getByRole('button', { name: 'Geef toegang' }).click()
  await page.getByText('Kies wie deze persoon voor u is.').waitFor()
  await page.getByLabel('Een vrijwilliger').check()
  await page.getByRole('button', { name: 'Geef toegang' }).click()
  await page.getByText('Vul een naam in, met alleen letters.').waitFor()
  assert.ok(await page.getByLabel('Een vrijwilliger').isChecked())
  await page.getByLabel('Naam van deze persoon').fill('Vera Vrijwilliger')
  const opdrachtId = await page.locator('form.doen [name=opdrachtId]').inputValue()
  await page.getByRole('button', { name: 'Geef toegang' }).click()
  await page.getByText('Code voor Vera Vrijwilliger').waitFor()
  const code = (await page.locator('main code').first().textContent()) ?? ''
  await page.goto(adres)
  assert.equal(await page.getByText(code).count(), 0, 'seen once')

  const gebruikersnaam = 'vera'
  const binnen = await proef.inloggen.activeer('inwoner', { code, gebruikersnaam, wachtwoord }, randomUUID())
  assert.equal(binnen.soort, 'ingelogd')
  await proef.inloggen.zonderTweedeFactor('inwoner', gebruikersnaam)
  const mee = await paginaVan('token' in binnen ? binnen.token : '')
  await mee.goto('/inwoner/traject/plan')
  await mee.getByText('Ik durf mijn post niet meer te openen.').waitFor()
  await mee.goto(adres)
  await mee.getByText('Alleen de inwoner kan dit regelen.').waitFor()
  const form = { opdrachtId: randomUUID(), rol: 'familie', naam: 'Nog Iemand' }
  const zelf = await mee.request.post(adres, { form, headers: { origin: proef.http } })
  assert.equal(zelf.status(), 404)

  const nogEens = { opdrachtId, rol: 'vrijwilliger', naam: 'Vera Vrijwilliger' }
  const weer = await page.request.post(adres, { form: nogEens, headers: { origin: proef.http }, maxRedirects: 0 })
  assert.equal(weer.status(), 303, 'no second code: with it her account would be his')

  const noor = await ingelogd(browser, proef.http)
  await noor.goto(`/medewerker/dossier/${dossierId}`)
  await noor.getByText('Vera Vrijwilliger').first().waitFor({ state: 'attached' })

  await page.getByRole('button', { name: 'Stop met meekijken: Vera Vrijwilliger' }).click()
  await page.getByText('Deze persoon kan nu niets meer zien.').waitFor()
  await page.getByText('Nu kijkt niemand met u mee.').waitFor()
  assert.equal((await mee.request.get('/inwoner/traject/plan')).status(), 404)
  const eigen = (await proef.staat(dossierId)).dossier.toegangen.find(({ wie }) => wie === 'client')?.id ?? ''
  const stop = { opdrachtId: randomUUID(), stop: eigen }
  assert.equal((await page.request.post(adres, { form: stop, headers: { origin: proef.http } })).status(), 404)
  assert.equal((await page.request.get('/inwoner/traject/plan')).status(), 200, 'nobody locks himself out')
})

test('until a day that the inwoner chose: told two weeks before, made longer, and over with an open session', async () => {
  const { token, dossierId } = await inwoner(toelating, '2026-02-06')
  const page = await paginaVan(token)
  await page.goto(adres)
  await page.getByLabel('Familie of een vriend').check()
  await page.getByLabel('Naam van deze persoon').fill('Wim Buur')
  await page
    .getByLabel('Tot wanneer?', { exact: true })
    .selectOption({ label: '1 maand: tot en met vrijdag 6 maart 2026' })
  await page.getByRole('button', { name: 'Geef toegang' }).click()
  await page.getByText('Code voor Wim Buur').waitFor()
  const code = (await page.locator('main code').first().textContent()) ?? ''
  const gebruikersnaam = 'wim.buur'
  const binnen = await proef.inloggen.activeer('inwoner', { code, gebruikersnaam, wachtwoord }, randomUUID())
  assert.equal(binnen.soort, 'ingelogd')
  await proef.inloggen.zonderTweedeFactor('inwoner', gebruikersnaam)
  const mee = await paginaVan('token' in binnen ? binnen.token : '')
  await mee.goto(adres)
  await mee.getByText('U kijkt mee tot en met vrijdag 6 maart 2026.').waitFor()

  await page.goto('/inwoner/traject')
  assert.equal(await page.getByText('Wim Buur kijkt met u mee').count(), 0)
  proef.zetDag('2026-02-20')
  await page.goto('/inwoner/traject')
  await page.getByText('Wim Buur kijkt met u mee tot en met vrijdag 6 maart 2026.').waitFor()
  await page.getByRole('link', { name: 'Kies een nieuwe dag' }).click()
  await page.getByText('Dit stopt binnenkort.').waitFor()
  const anders = page.getByLabel('Tot wanneer kijkt Wim Buur mee?')
  await anders.selectOption({ label: '1 maand: tot en met vrijdag 20 maart 2026' })
  await page.getByRole('button', { name: 'Verander de dag' }).click()
  await page.getByText('De dag is veranderd.').waitFor()
  await page.getByText('Kijkt mee tot en met vrijdag 20 maart 2026').waitFor()
  const raar = { opdrachtId: randomUUID(), rol: 'familie', naam: 'Nog Iemand', duur: '7' }
  assert.equal((await page.request.post(adres, { form: raar, headers: { origin: proef.http } })).status(), 400)
  const [wim] = (await proef.staat(dossierId)).dossier.toegangen.filter(({ wie }) => wie === 'gemachtigde')
  const zelf = { opdrachtId: randomUUID(), verander: wim?.id ?? '', duur: '12' }
  assert.equal((await mee.request.post(adres, { form: zelf, headers: { origin: proef.http } })).status(), 404)

  proef.zetDag('2026-03-20')
  assert.equal((await mee.request.get('/inwoner/traject/plan')).status(), 200)
  proef.zetDag('2026-03-21')
  assert.equal((await mee.request.get('/inwoner/traject/plan')).status(), 404, 'before it is recorded')
  await proef.opslag.verloop(proef.organisatieId, dossierId)
  assert.equal((await mee.request.get('/inwoner/traject/plan')).status(), 404)
  const { toegangen } = (await proef.staat(dossierId)).dossier
  assert.equal(toegangen.find(({ id }) => id === wim?.id)?.ingetrokken, '2026-03-21')
  await page.goto(adres)
  await page.getByText('Nu kijkt niemand met u mee.').waitFor()
})

test('the page in every language, with somebody and with nobody', async () => {
  const { token, dossierId } = await inwoner(toelating, '2026-02-06')
  for (const taal of talen) {
    const page = await paginaVan(token, taal, true)
    await page.goto(adres)
    await page.locator('h1').waitFor()
    await deugt(page, `meekijken-${taal}`)
    await page.context().close()
  }
  await naast(dossierId, 'gemachtigde', 'Vera Vrijwilliger')
  const page = await paginaVan(token, 'nl', true)
  await page.goto(adres)
  await page.getByText('Vera Vrijwilliger').first().waitFor()
  await deugt(page, 'meekijken-met')
  assert.deepEqual(proef.fouten, [])
})
