import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { bouwPortalen } from '../../src/platform/bouw/index.ts'
import { proefmap, project, startKwijting, wachtwoordenVan } from './steun.ts'

before(() => bouwPortalen({ map: project }))

const buiten = 'https://kwijting.example'

/** Sends a form as the proxy passes it on: to our own address, with the Origin that the browser has. */
function stuur(url: string, origin: string, velden: Readonly<Record<string, string>>, koekje = ''): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, cookie: koekje, 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' },
    body: new URLSearchParams(velden),
  })
}

test('behind a proxy a form from PUBLIC_URL is taken, one from anywhere else is refused', async (t) => {
  const app = startKwijting(t, proefmap(t), { demo: true, env: { PUBLIC_URL: `${buiten}/` } })
  const url = await app.gereed
  const hanna = { gebruikersnaam: 'hanna', wachtwoord: wachtwoordenVan(app).get('hanna') ?? '' }

  const binnen = await stuur(`${url}/medewerker/inloggen`, buiten, hanna)
  const koekje = binnen.headers.get('set-cookie') ?? ''
  assert.deepEqual([binnen.status, binnen.headers.get('location')], [303, '/medewerker'])
  assert.match(koekje, /; Secure/)
  assert.match(binnen.headers.get('strict-transport-security') ?? '', /max-age/)

  const sessie = koekje.split(';')[0] ?? ''
  const pagina = await fetch(`${url}/medewerker/aanmelding`, { headers: { cookie: sessie } })
  const html = await pagina.text()
  const verborgen = (naam: string) =>
    new RegExp(`<input [^>]*name="${naam}"[^>]*>`).exec(html)?.[0].match(/value="([^"]*)"/)?.[1] ?? ''
  const formulier = {
    opdrachtId: verborgen('opdrachtId'),
    gezienVersie: verborgen('gezienVersie'),
    dossierId: verborgen('dossierId'),
    'veld.datum.dag': '2',
    'veld.datum.maand': '1',
    'veld.datum.jaar': '2026',
    'veld.kanaal': 'telefoon',
    'veld.naam': 'Piet Proxy',
    'veld.telefoon': '06 12345678',
  }
  for (const elders of ['https://elders.example', url, 'http://kwijting.example', 'null']) {
    for (const pad of ['/medewerker/aanmelding', '/medewerker/klok', '/medewerker/inloggen', '/medewerker/uitloggen']) {
      const { status } = await stuur(url + pad, elders, { ...formulier, ...hanna, dagen: '1' }, sessie)
      assert.deepEqual([elders, pad, status], [elders, pad, 400])
    }
  }
  const dossier = `/medewerker/dossier/${formulier.dossierId}`
  const lees = () => fetch(url + dossier, { headers: { cookie: sessie }, redirect: 'manual' })
  assert.equal((await lees()).status, 404)
  const gedaan = await stuur(`${url}/medewerker/aanmelding`, buiten, formulier, sessie)
  assert.deepEqual([gedaan.status, gedaan.headers.get('location')?.split('?')[0]], [303, dossier])
  assert.match(await (await lees()).text(), /Piet Proxy/)
})
