import type { MiddlewareFunction, RouterContextProvider } from 'react-router'
import type { Deur, Sessies, Werkplaats } from '../../../domein/verloop/index.ts'
import { bezoekContext, tokenVan, verder } from '../context.ts'
import { bewaarFormulier } from './concept/bewaren.ts'
import { metConcept } from './concept/teruggeven.ts'
import { type Deurtekst, deurtekst } from './teksten.ts'

/** Looks up who is behind a token at one door. */
type Opzoeken<D extends Deur> = (werkplaats: Werkplaats, token: string) => Promise<Sessies[D] | null>

/**
 * Nobody comes past this without a session of this door; every page and form below has one. What somebody typed while his
 * session ended stands on the page again when he is back.
 */
export function metSessie<D extends Deur>(
  deur: D,
  zoekOp: Opzoeken<D>,
  zet: (context: Readonly<RouterContextProvider>, sessie: Sessies[D]) => void,
  tekstenVan: (request: Request) => Deurtekst = () => deurtekst,
): MiddlewareFunction<Response> {
  return async ({ request, context }, verderop) => {
    const { werkplaats } = context.get(bezoekContext)
    const token = tokenVan(request, deur)
    const sessie = token === null ? null : await zoekOp(werkplaats, token)
    if (token === null || sessie === null) throw await naarInloggen(request, deur, token, werkplaats)
    zet(context, sessie)
    return metConcept({ request, context, deur, token, werkplaats, t: tekstenVan(request) }, verderop)
  }
}

async function naarInloggen(
  request: Request,
  deur: Deur,
  token: string | null,
  werkplaats: Werkplaats,
): Promise<Response> {
  const bewaard =
    token === null || request.method !== 'POST' ? null : await bewaarFormulier(request, deur, token, werkplaats)
  const naar = paginaVan(new URL(bewaard?.pagina ?? request.url, request.url))
  const adres = `/${deur}/inloggen?naar=${encodeURIComponent(naar)}`
  return bewaard === null ? verder(adres) : verder(`${adres}&bewaard=ja`, { 'Set-Cookie': bewaard.cookie })
}

/** The page that was asked, with whose traject it is: who signs in comes back to that one. */
function paginaVan({ pathname, searchParams }: URL): string {
  const bij = searchParams.get('bij')
  return bij === null ? pathname : `${pathname}?bij=${encodeURIComponent(bij)}`
}
