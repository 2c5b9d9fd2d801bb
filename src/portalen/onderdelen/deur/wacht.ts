import type { MiddlewareFunction, RouterContextProvider } from 'react-router'
import type { Deur, Sessies, Werkplaats } from '../../../domein/verloop/index.ts'
import { bezoekContext, tokenVan, verder } from '../context.ts'

/** Looks up who is behind a token at one door. */
type Opzoeken<D extends Deur> = (werkplaats: Werkplaats, token: string) => Promise<Sessies[D] | null>

/** Nobody comes past this without a session of this door; every page and form below has one. */
export function metSessie<D extends Deur>(
  deur: D,
  zoekOp: Opzoeken<D>,
  zet: (context: Readonly<RouterContextProvider>, sessie: Sessies[D]) => void,
): MiddlewareFunction<Response> {
  return async ({ request, context }, verderop) => {
    const token = tokenVan(request, deur)
    const sessie = token === null ? null : await zoekOp(context.get(bezoekContext).werkplaats, token)
    if (sessie === null) throw verder(`/${deur}/inloggen?naar=${encodeURIComponent(paginaVan(request))}`)
    zet(context, sessie)
    return verderop()
  }
}

/** The page that was asked, with whose traject it is: who signs in comes back to that one. */
function paginaVan(request: Request): string {
  const { pathname, searchParams } = new URL(request.url)
  const bij = searchParams.get('bij')
  return bij === null ? pathname : `${pathname}?bij=${encodeURIComponent(bij)}`
}

// Before the door of the inwoners stand pages that need no session.
const eerste: Readonly<Record<Deur, string>> = {
  medewerker: '/medewerker',
  inwoner: '/inwoner/traject',
  schuldeiser: '/schuldeiser',
}

/** The first page behind a door. */
export const achter = (deur: Deur): string => eerste[deur]

/** Where somebody was going; only inside this portal. */
export function naarVan(request: Request, deur: Deur): string {
  return veiligNaar(new URL(request.url).searchParams.get('naar'), deur)
}

/** The same, of an address that was kept meanwhile. */
export function veiligNaar(naar: string | null, deur: Deur): string {
  return new RegExp(`^/${deur}(/[\\w/-]*)?(\\?bij=[\\w-]{1,40})?$`).test(naar ?? '') ? (naar ?? '') : achter(deur)
}

/** One field of a form as text. */
export function veldUit(formulier: FormData, naam: string): string {
  const waarde = formulier.get(naam)
  return typeof waarde === 'string' ? waarde : ''
}
