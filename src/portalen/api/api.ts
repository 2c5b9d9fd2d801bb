import { Hono } from 'hono'
import { type Httpprobleem, problemResponse } from '../../platform/http/index.ts'
import { maakDocument } from './document.ts'
import { nietGevonden, onverwacht, verkeerdeMethode } from './fouten.ts'
import type { Apiopties, Route } from './route.ts'
import { alleRoutes } from './routes.ts'
import { laatToe } from './toegang.ts'
import { geefToken } from './token.ts'
import { apiversie, basis } from './versie.ts'

/** Answers what is meant for the API; null: it is something else. */
export type Api = (verzoek: Request, bezoeker: { readonly vanaf: string }) => Promise<Response | null>

interface Omgeving {
  readonly Bindings: { readonly vanaf: string }
}

// It is never a page: nothing in it is run, framed or shown.
const vast = { 'API-Version': apiversie, 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" }

const eigen = /^\/api(\/|$)/
const isUuid = (tekst: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(tekst)

/** Makes the API: every address of the table, and nothing besides. */
export async function maakApi(opties: Apiopties): Promise<Api> {
  const app = new Hono<Omgeving>()
  const routes = await alleRoutes()
  const document = JSON.stringify(maakDocument(routes))
  const perPad = Map.groupBy(routes, ({ pad }) => pad)
  app.get(`${basis}/openapi.json`, () => {
    const headers = { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' }
    return new Response(document, { headers })
  })
  app.all(`${basis}/openapi.json`, () => weiger(verkeerdeMethode, { Allow: 'GET, HEAD' }))
  app.post(`${basis}/oauth/token`, (c) => geefToken(opties.werkplaats.api, c.req.raw, c.env.vanaf))
  app.all(`${basis}/oauth/token`, () => weiger(verkeerdeMethode, { Allow: 'POST' }))
  for (const [pad, hier] of perPad) {
    const adres = basis + pad.replaceAll(/\{(\w+)\}/g, ':$1')
    for (const route of hier)
      app.on(route.methode.toUpperCase(), adres, (c) =>
        beantwoord(opties, route, c.req.raw, { id: c.req.param('id') ?? '', vanaf: c.env.vanaf }),
      )
    const Allow = hier.map(({ methode }) => (methode === 'get' ? 'GET, HEAD' : 'POST')).join(', ')
    app.all(adres, () => weiger(verkeerdeMethode, { Allow }))
  }
  app.notFound(() => weiger(nietGevonden))
  app.onError((fout) => {
    opties.meldFout(fout)
    return weiger(onverwacht)
  })
  return async (verzoek, { vanaf }) => {
    if (!eigen.test(new URL(verzoek.url).pathname)) return null
    const antwoord = await app.fetch(verzoek, { vanaf })
    const headers = new Headers(antwoord.headers)
    for (const [naam, waarde] of Object.entries(vast)) headers.set(naam, waarde)
    return new Response(antwoord.body, { status: antwoord.status, headers })
  }
}

const weiger = (probleem: Httpprobleem, koppen: Readonly<Record<string, string>> = {}): Response =>
  problemResponse(probleem, koppen)

async function beantwoord(
  opties: Apiopties,
  route: Route,
  verzoek: Request,
  { id, vanaf }: { readonly id: string; readonly vanaf: string },
): Promise<Response> {
  const toegelaten = await laatToe(opties.werkplaats.api, route, verzoek, vanaf)
  if ('probleem' in toegelaten) return weiger(toegelaten.probleem, toegelaten.koppen)
  const { sessie, json } = toegelaten
  if (route.pad.includes('{id}') && !isUuid(id)) return weiger(nietGevonden)
  const door = { soort: 'apiclient', ...sessie.client } as const
  const uit = await route.doe({ opties, sessie, door, id, adres: new URL(verzoek.url), json })
  if ('probleem' in uit) return weiger(uit.probleem)
  return Response.json(uit.inhoud, { status: uit.status ?? 200, headers: { ...uit.koppen } })
}
