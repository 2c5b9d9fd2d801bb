import { type ActionFunctionArgs, type LoaderFunctionArgs, createContext, data } from 'react-router'
import type { Deur } from '../../../domein/verloop/index.ts'
import { bezoekContext, sessiecookie, tokenVan, verder } from '../context.ts'
import { naarVan, veldUit } from './wacht.ts'

/** Where somebody goes who gave a good password: on, or first to the second factor. */
export async function naWachtwoord(
  { request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>,
  deur: Deur,
  token: string,
): Promise<Response> {
  const stand = await context.get(bezoekContext).werkplaats.toegang.tweedeFactor(deur, token)
  const naar = naarVan(request, deur)
  const adres = stand === null ? naar : `/${deur}/tweede-stap?naar=${encodeURIComponent(naar)}`
  return verder(adres, { 'Set-Cookie': sessiecookie(request, deur, token) })
}

// The loader runs after the action, with the token that the action took the place of.
const isKlaar = createContext(false)

/** The loader of the page for the second factor; who has nothing to do there goes on. */
export function staploader(deur: Deur) {
  return async ({ request, context }: LoaderFunctionArgs) => {
    if (context.get(isKlaar)) return { stand: null, naar: naarVan(request, deur) }
    const token = tokenVan(request, deur)
    const stand = token === null ? null : await context.get(bezoekContext).werkplaats.toegang.tweedeFactor(deur, token)
    if (stand === null) throw verder(naarVan(request, deur))
    return { stand, naar: naarVan(request, deur) }
  }
}

/** The action of that page: takes a code. Recovery codes are shown in the answer, once. */
export function stapactie(deur: Deur) {
  return async ({ request, context }: ActionFunctionArgs) => {
    const { werkplaats, vanaf } = context.get(bezoekContext)
    const code = veldUit(await request.formData(), 'code')
    const naar = naarVan(request, deur)
    const antwoord = await werkplaats.toegang.bevestig(deur, tokenVan(request, deur) ?? '', code, vanaf)
    if (antwoord.soort === 'opnieuw-inloggen') throw verder(`/${deur}/inloggen?naar=${encodeURIComponent(naar)}`)
    if (antwoord.soort !== 'ingelogd')
      return data(
        { fout: antwoord.soort, herstelcodes: null, naar },
        { status: antwoord.soort === 'onjuist' ? 403 : 429 },
      )
    const headers = { 'Set-Cookie': sessiecookie(request, deur, antwoord.token) }
    if (antwoord.herstelcodes === null) throw verder(naar, headers)
    context.set(isKlaar, true)
    return data({ fout: null, herstelcodes: antwoord.herstelcodes, naar }, { headers })
  }
}
