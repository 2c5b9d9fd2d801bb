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
import { metOnzeWeigering } from './onderdelen/herkomst.ts'
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

// What a browser does: read a page or send a form. A router would take every other method for a form too.
const methoden: readonly string[] = ['GET', 'HEAD', 'POST']

// Browsers send a form in one of these two; what else comes in is no form, and reading it as one would throw.
const formuliertype = /^(application\/x-www-form-urlencoded|multipart\/form-data;.*\bboundary=)/i

const isLeesbaar = ({ method, headers }: Request): boolean =>
  method !== 'POST' || formuliertype.test(headers.get('content-type') ?? '')

// NUL is the one character that text in the database cannot hold, and that nobody types in an address.
const isAdres = ({ url }: Request): boolean => !new URL(url).search.includes('%00')

// Of a form that was cut off underway, or is none; by its words, because nothing else tells it from a fault of ours.
const isKapotFormulier = (fout: unknown): boolean =>
  fout instanceof TypeError && fout.message === 'Failed to parse body as FormData.'

/** Makes the portals: one function from request to answer. */
export const maakPortaal: MaakPortaal = (opties) => {
  const antwoordOp = createRequestHandler(build, 'production')
  return async (request, { vanaf }) => {
    if (!methoden.includes(request.method))
      return new Response('Dit kan hier niet.', { status: 405, headers: { Allow: methoden.join(', ') } })
    if (!isAdres(request)) return new Response('Dit adres klopt niet.', { status: 400 })
    if (!isLeesbaar(request)) return new Response('Stuur een formulier.', { status: 415 })
    const context = new RouterContextProvider()
    let kapot = false
    const meldFout = (fout: unknown) => (isKapotFormulier(fout) ? void (kapot = true) : opties.meldFout(fout))
    context.set(bezoekContext, { ...opties, meldFout, vanaf })
    const antwoord = await antwoordOp(metOnzeWeigering(request), context)
    if (kapot) return new Response('Dit formulier is niet heel aangekomen. Stuur het opnieuw.', { status: 400 })
    const headers = new Headers(antwoord.headers)
    headers.set('Content-Security-Policy', geenScript)
    return new Response(antwoord.body, { status: antwoord.status, statusText: antwoord.statusText, headers })
  }
}
