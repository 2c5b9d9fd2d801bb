import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type Proefportaal, deugt, ingelogd, metPortaal, neemAan } from '../steun/browser.ts'
import { aanmelding, stap } from '../steun/aanloop.ts'
import { klacht, klachten as wandeling } from '../steun/klachtwandeling.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

const pad = '/medewerker/klachten'
const script = { javaScriptEnabled: true }

test('a klacht is not on the desk of who it is about, is given to a colleague, and stands in the register', async () => {
  const noor = await ingelogd(browser, proef.http, undefined, script)
  await noor.goto(pad)
  await noor.getByText('Er kwam nog geen klacht binnen.').waitFor()
  await deugt(noor, 'klachten-leeg')

  const begin = [aanmelding, stap('2026-01-05', 'WijsBehandelaarToe', { medewerkerId: 'm-1' })]
  const dossierId = await proef.wandel([...begin, stap('2026-01-07', 'DienKlachtIn', klacht)])
  await proef.wandel(wandeling.slice(0, 4))
  proef.zetDag('2026-03-03')
  await noor.goto('/medewerker')
  await noor.getByText('1 klacht wacht op een collega die haar bekijkt').waitFor()
  assert.equal(await noor.getByRole('link', { name: 'Klacht afhandelen' }).count(), 0)
  await noor.goto('/medewerker?van=team')
  await noor.getByRole('link', { name: 'Klacht afhandelen' }).click()
  await noor.locator('#klachten').getByText('Een collega doet dit.').waitFor()
  assert.equal(await noor.locator('#klachten a', { hasText: 'Klacht afhandelen' }).count(), 0)
  assert.equal(await noor.locator('#nu .acties a', { hasText: 'Klacht afhandelen' }).count(), 0)
  await deugt(noor, 'klacht-over-wie-kijkt')

  const rollen = ['schuldhulpverlener', 'teammanager'] as const
  const sam = await ingelogd(browser, proef.http, await neemAan(proef, 'sam.zonderland', rollen), script)
  await sam.goto(pad)
  await sam.getByText('1 klacht wacht op een antwoord, 1 te laat.').waitFor()
  await deugt(sam, 'klachten')
  await sam.getByRole('link', { name: 'Toewijzen' }).click()
  await sam.getByLabel('Welke klacht?').selectOption({ index: 1 })
  await sam.getByLabel('Wie bekijkt de klacht?').selectOption({ label: 'Noor de Wit' })
  await sam.getByRole('button', { name: 'Klacht toewijzen' }).click()
  await sam.getByText('Deze klacht gaat over deze collega').first().waitFor()
  const naam = (await proef.opslag.medewerkers(proef.organisatieId)).find((m) => m.gebruikersnaam === 'sam.zonderland')
  await sam.getByLabel('Wie bekijkt de klacht?').selectOption(naam?.id ?? assert.fail('Sam does not work here'))
  await sam.getByRole('button', { name: 'Klacht toewijzen' }).click()
  await sam.getByText('Opgeslagen').waitFor()
  await sam.goto('/medewerker')
  await sam.getByText('U bekijkt een klacht van Fatima el Amrani').waitFor()
  await sam.getByText('Er moet vandaag 1 ding, allemaal te laat.').waitFor()
  await deugt(sam, 'vandaag-met-klacht')
  await sam.getByRole('link', { name: 'Naar de klacht', exact: true }).click()
  await sam.locator('#klachten').getByRole('link', { name: 'Klacht afhandelen' }).waitFor()

  const csv = await sam.request.get(`${pad}/csv?jaar=2026`)
  assert.match(csv.headers()['content-disposition'] ?? '', /klachten-2026-op-2026-03-03\.csv/)
  const tekst = await csv.text()
  assert.equal(tekst.trimEnd().split('\r\n').length, 3)
  for (const nergens of ['Fatima', 'Noor', 'snauw']) assert.ok(!tekst.includes(nergens), nergens)
  const [gekeken] = await proef.sql<{ keren: number }>(
    `SELECT count(*)::int AS keren FROM kwijting.verwerking
     WHERE waarom = 'klachtenregister bekeken' AND betrokkene = '${dossierId}' AND door ->> 'naam' LIKE 'Een %'`,
  )
  assert.equal(gekeken?.keren, 2)
})

test('the register is for who watches the klachten alone', async () => {
  const lies = await ingelogd(browser, proef.http, await neemAan(proef, 'lies.zonderland', ['schuldhulpverlener']))
  for (const adres of [pad, `${pad}/csv`]) assert.equal((await lies.request.get(adres)).status(), 403, adres)
  await lies.goto('/medewerker')
  assert.equal(await lies.getByText('op een collega die haar bekijkt').count(), 0)
})
