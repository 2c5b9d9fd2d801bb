import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { rollen } from '../../src/domein/toegang/toegang.ts'
import { type Proefportaal, ingelogd, metPortaal, neemAan } from '../steun/browser.ts'
import { doorverwezen } from '../steun/doorverwijswandeling.ts'
import { richtProefIn } from '../steun/opslag.ts'
import { inBeeld, mislukt, schuldbemiddeling, toelating } from '../steun/wandeling.ts'

let proef: Proefportaal
let browser: Browser

metPortaal((opstelling) => void ({ proef, browser } = opstelling))

/** What a page leads to: links, and where its forms go. */
interface Uitgangen {
  readonly links: readonly string[]
  readonly posten: readonly string[]
}

const attribuut = (stuk: string, naam: string): string | null =>
  new RegExp(`\\s${naam}="([^"]*)"`, 'i').exec(stuk)?.[1]?.replaceAll('&amp;', '&') ?? null

function uitgangenVan(html: string, hier: string): Uitgangen {
  const naar = (adres: string | null) => new URL(adres ?? hier, hier).href
  const eigen = (adres: string) => adres.startsWith(`${proef.http}/medewerker`) && !adres.includes('uitloggen')
  const links = [...html.matchAll(/<a\s[^>]*>/gi)].flatMap(([stuk]) => attribuut(stuk, 'href') ?? [])
  const posten = [...html.matchAll(/<form\s[^>]*>[\s\S]*?<\/form>/gi)].flatMap(([stuk]) => {
    const [kop = ''] = /<form\s[^>]*>/i.exec(stuk) ?? []
    if (attribuut(kop, 'method')?.toLowerCase() !== 'post') return []
    const knoppen = [...stuk.matchAll(/<(?:button|input)\s[^>]*>/gi)].flatMap(
      ([knop]) => attribuut(knop, 'formaction') ?? [],
    )
    return [naar(attribuut(kop, 'action')), ...knoppen.map(naar)]
  })
  return { links: links.map(naar).filter(eigen), posten: posten.filter(eigen) }
}

/** Addresses that differ by an id alone are one kind of page; of each, a few are looked at. */
const soortVan = (adres: string): string => new URL(adres).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
const hoogstensPerSoort = 3

/** Follows everything that somebody can click on. @returns what was looked at, and what led to a refusal, from where */
async function loopRond(
  page: Page,
): Promise<{ readonly gezien: ReadonlySet<string>; readonly dicht: readonly string[] }> {
  const wachten: { adres: string; post: boolean; van: string }[] = [
    { adres: `${proef.http}/medewerker`, post: false, van: '' },
    { adres: `${proef.http}/medewerker?van=team`, post: false, van: '' },
  ]
  const gezien = new Set<string>()
  const perSoort = new Map<string, number>()
  const dicht: string[] = []
  for (let volgende = wachten.shift(); volgende !== undefined; volgende = wachten.shift()) {
    const { adres, post, van } = volgende
    const kaal = adres.replace(/#.*$/, '')
    const soort = `${post ? 'POST' : 'GET'} ${soortVan(kaal)}`
    const keren = perSoort.get(soort) ?? 0
    if (gezien.has(soort.slice(0, 4) + kaal) || keren >= hoogstensPerSoort) continue
    gezien.add(soort.slice(0, 4) + kaal)
    perSoort.set(soort, keren + 1)
    // Nothing is filled in: whoever may send it hears what is missing.
    const antwoord = post
      ? await page.request.post(kaal, { form: {}, headers: { origin: proef.http }, maxRedirects: 0 })
      : await page.request.get(kaal)
    if (antwoord.status() === 403) dicht.push(`${soort} from ${soortVan(van || kaal)}`)
    if (post || !(antwoord.headers()['content-type'] ?? '').includes('html')) continue
    const { links, posten } = uitgangenVan(await antwoord.text(), kaal)
    for (const link of links) wachten.push({ adres: link, post: false, van: kaal })
    for (const doel of posten) wachten.push({ adres: doel, post: true, van: kaal })
  }
  return { gezien, dicht: [...new Set(dicht)].toSorted() }
}

/** What anybody of the organisation was led to: `GET ` or `POST`, and the address. */
const alle = new Set<string>()
const isId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

test('whatever the rol, no link and no form on any page leads to what this rol may not', async () => {
  for (const stappen of [
    toelating.slice(0, 3),
    inBeeld,
    schuldbemiddeling.slice(0, inBeeld.length + 14),
    mislukt,
    doorverwezen,
  ])
    await proef.alsBrief(await proef.wandel(stappen))
  proef.zetDag('2026-07-20')
  const dichtPerRol: Record<string, readonly string[]> = {}
  for (const rol of rollen) {
    const page = await ingelogd(browser, proef.http, await neemAan(proef, `${rol}.zonderland`, [rol]))
    const { gezien, dicht } = await loopRond(page)
    for (const adres of gezien) alle.add(adres)
    assert.ok(gezien.size > 40, `${rol} saw ${gezien.size} pages`)
    dichtPerRol[rol] = dicht
    await page.goto('/medewerker/post')
    const knoppen = await page.getByRole('button', { name: /^Verstuurd/ }).count()
    assert.equal(knoppen > 0, rol !== 'beheerder', `${rol} has ${knoppen} buttons`)
  }
  assert.deepEqual(dichtPerRol, Object.fromEntries(rollen.map((rol) => [rol, []])))
})

/** What every form of ours carries besides what is filled in. */
const vers = () => ({ opdrachtId: crypto.randomUUID(), gezienVersie: '0' })

test('to somebody of another organisation nothing of this one exists, whatever the address', async () => {
  const ginds = await richtProefIn(proef.url, 'anderland')
  const page = await ingelogd(browser, proef.http, await neemAan(ginds, 'alles.anderland', rollen))
  const gevonden: string[] = []
  const ids = new Set([...alle].flatMap((adres) => adres.match(isId) ?? []))
  const soorten = new Set([...alle].filter((stuk) => stuk.match(isId) !== null).map((stuk) => soortVan(stuk.slice(4))))
  assert.ok(soorten.size > 15, [...soorten].join(' '))
  for (const stuk of alle) {
    const [wijze, adres] = [stuk.slice(0, 4), stuk.slice(4)]
    const voor = await ginds.tellingen()
    const antwoord =
      wijze === 'POST'
        ? await page.request.post(adres, { form: vers(), headers: { origin: proef.http }, maxRedirects: 0 })
        : await page.request.get(adres)
    const eigen = new Set(adres.match(isId) ?? [])
    const genoemd = ((await antwoord.text()).match(isId) ?? []).filter((id) => ids.has(id) && !eigen.has(id))
    if (genoemd.length > 0) gevonden.push(`${wijze} ${soortVan(adres)} names ${genoemd[0]}`)
    // A form is judged by what is there for this organisation: nothing.
    const weg = wijze === 'GET ' ? [404] : [404, 422]
    if (eigen.size > 0 && !weg.includes(antwoord.status()))
      gevonden.push(`${wijze} ${soortVan(adres)} ${antwoord.status()}`)
    if (eigen.size > 0) assert.deepEqual(await ginds.tellingen(), voor, stuk)
  }
  await ginds.sluit()
  assert.deepEqual([...new Set(gevonden)].toSorted(), [])
})
