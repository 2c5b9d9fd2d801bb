import { RouterContextProvider, createRequestHandler } from 'react-router'
import {
  assets,
  assetsBuildDirectory,
  entry,
  future,
  isSpaMode,
  prerender,
  publicPath,
  routeDiscovery,
  routes,
  ssr,
} from 'virtual:react-router/server-build'
import { bezoekContext } from './onderdelen/context.ts'
import type { MaakPortaal } from './portaal.ts'

// No script at all, nothing from elsewhere, no framing; a form goes to us only. Other headers: platform/http.
const geenScript =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

const build = {
  assets,
  assetsBuildDirectory,
  entry,
  future,
  isSpaMode,
  prerender,
  publicPath,
  routeDiscovery,
  routes,
  ssr,
}

/** Makes the portals: one function from request to answer. */
export const maakPortaal: MaakPortaal = (opties) => {
  const antwoordOp = createRequestHandler(build, 'production')
  return async (request, { vanaf }) => {
    const context = new RouterContextProvider()
    context.set(bezoekContext, { ...opties, vanaf })
    const antwoord = await antwoordOp(request, context)
    const headers = new Headers(antwoord.headers)
    headers.set('Content-Security-Policy', geenScript)
    return new Response(antwoord.body, { status: antwoord.status, statusText: antwoord.statusText, headers })
  }
}
