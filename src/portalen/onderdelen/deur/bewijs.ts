import type { LoaderFunctionArgs } from 'react-router'
import {
  type Bewijsweigering,
  type Deur,
  type Inlogaansluiting,
  bewijsweigeringen,
} from '../../../domein/verloop/index.ts'
import { bezoekContext, conceptsleutelVan, pogingVan, pogingzetter, sessiecookie, verder } from '../context.ts'
import { toestelVan } from './toestel.ts'
import { naarVan, veiligNaar } from './wacht.ts'

/** What the sign-in page says first: why it did not work, by which way, or that somebody signed out. */
export type Inlogmelding =
  | { readonly soort: 'geweigerd'; readonly waarom: Bewijsweigering; readonly naam: string }
  | { readonly soort: 'uitgelogd'; readonly bij: Inlogaansluiting }
  /** A form came too late, and is kept for who signs in again. */
  | { readonly soort: 'bewaard' }

/** Reads that from the address of the page; what stands there otherwise says nothing. */
export function meldingVan(request: Request, aansluitingen: readonly Inlogaansluiting[]): Inlogmelding | null {
  const zoek = new URL(request.url).searchParams
  const bij = aansluitingen.find(({ id }) => id === (zoek.get('met') ?? zoek.get('uit')))
  const waarom = bewijsweigeringen.find((reden) => reden === zoek.get('waarom'))
  const isBewaard = zoek.has('bewaard') && conceptsleutelVan(request) !== null
  if (bij === undefined) return isBewaard ? { soort: 'bewaard' } : null
  if (zoek.has('uit')) return { soort: 'uitgelogd', bij }
  return waarom === undefined ? null : { soort: 'geweigerd', waarom, naam: bij.naam }
}

type Invoer = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>

/**
 * The loader of signing in by a provider: sends somebody there, takes him back (`terug`), or out there as well (`uit`).
 * Whatever comes of it is told on the sign-in page, so that no code and no state stays in an address.
 */
export function bewijsloader(deur: Deur) {
  return async ({ request, params, context }: Invoer): Promise<Response> => {
    const { bewijs } = context.get(bezoekContext).werkplaats.toegang
    const id = params['aansluiting'] ?? ''
    const url = new URL(request.url)
    const hier = `${url.origin}/${deur}/inloggen/met/${encodeURIComponent(id)}`
    const pagina = (waarom: Bewijsweigering, naar: string, headers: Record<string, string> = {}) =>
      verder(`/${deur}/inloggen?${new URLSearchParams({ met: id, waarom, naar }).toString()}`, headers)
    switch (params['stap']) {
      case undefined: {
        const naar = naarVan(request, deur)
        const begonnen = await bewijs.begin(deur, id, `${hier}/terug`, naar)
        if (begonnen === null) break
        if (begonnen === 'onbereikbaar') return pagina(begonnen, naar)
        const { staat, verzegeld } = begonnen.poging
        return verder(begonnen.naar, { 'Set-Cookie': pogingzetter(request, deur, staat, verzegeld) })
      }
      case 'terug':
        return neemTerug({ request, params, context }, deur, pagina)
      case 'uit': {
        const adres = await bewijs.uitlogadres(deur, id, `${url.origin}/${deur}/inloggen`)
        return verder(adres ?? `/${deur}/inloggen`)
      }
    }
    throw new Response(null, { status: 404 })
  }
}

async function neemTerug(
  { request, params, context }: Invoer,
  deur: Deur,
  pagina: (waarom: Bewijsweigering, naar: string, headers: Record<string, string>) => Response,
): Promise<Response> {
  const { bewijs } = context.get(bezoekContext).werkplaats.toegang
  const staat = new URL(request.url).searchParams.get('state') ?? ''
  const poging = pogingVan(request, staat)
  const uitkomst = await bewijs.rondAf(deur, params['aansluiting'] ?? '', request.url, poging, toestelVan(request))
  if (uitkomst === null) throw new Response(null, { status: 404 })
  const naar = veiligNaar(uitkomst.naar, deur)
  const headers = new Headers()
  if (poging !== null) headers.append('Set-Cookie', pogingzetter(request, deur, staat, ''))
  if (uitkomst.soort === 'geweigerd') return pagina(uitkomst.waarom, naar, Object.fromEntries(headers))
  headers.append('Set-Cookie', sessiecookie(request, deur, uitkomst.token))
  headers.set('Location', naar)
  return new Response(null, { status: 303, headers })
}
