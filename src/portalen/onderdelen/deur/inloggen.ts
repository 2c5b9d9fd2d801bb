import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import type { Deur } from '../../../domein/verloop/index.ts'
import { bezoekContext, conceptsleutelVan, conceptzetter, sessiecookie, tokenVan, verder } from '../context.ts'
import { meldingVan } from './bewijs.ts'
import { toestelVan } from './toestel.ts'
import { naWachtwoord } from './tweedestap.ts'
import { naarVan, veldUit } from './wacht.ts'

/** The loader of the sign-in page of a door: who is signed in goes on. */
export function inlogloader(deur: Deur) {
  return async ({ request, context }: LoaderFunctionArgs) => {
    const { werkplaats, demo } = context.get(bezoekContext)
    const token = tokenVan(request, deur)
    if (token !== null && (await werkplaats.toegang.sessie[deur](token)) !== null) return verder(naarVan(request, deur))
    const keuzes = werkplaats.toegang.bewijs.keuzes(deur)
    return {
      ...keuzes,
      naar: naarVan(request, deur),
      melding: meldingVan(request, keuzes.aansluitingen),
      accounts: keuzes.lokaal ? (demo?.accounts ?? []).filter((account) => account.deur === deur) : [],
    }
  }
}

/** The action of the sign-in page of a door. */
export function inlogactie(deur: Deur) {
  return async ({ request, context }: ActionFunctionArgs) => {
    const { werkplaats, vanaf } = context.get(bezoekContext)
    const formulier = await request.formData()
    const gebruikersnaam = veldUit(formulier, 'gebruikersnaam').trim()
    const antwoord = await werkplaats.toegang.logIn(
      deur,
      gebruikersnaam,
      veldUit(formulier, 'wachtwoord'),
      vanaf,
      toestelVan(request),
    )
    if (typeof antwoord === 'string') return data({ fout: antwoord, gebruikersnaam }, { status: 403 })
    return naWachtwoord({ request, context }, deur, antwoord.token)
  }
}

/** The action that ends a session, here and at the server. */
export function uitlogactie(deur: Deur) {
  return async ({ request, context }: ActionFunctionArgs) => {
    const { toegang } = context.get(bezoekContext).werkplaats
    const token = tokenVan(request, deur)
    const sleutel = conceptsleutelVan(request)
    if (token !== null && sleutel !== null) await toegang.concepten.vergeet(deur, token, sleutel, null)
    const via = token === null ? null : await toegang.logUit(deur, token)
    const bij = via === null ? '' : `?uit=${encodeURIComponent(via)}`
    const headers = new Headers({ 'Set-Cookie': sessiecookie(request, deur, '') })
    if (sleutel !== null) headers.append('Set-Cookie', conceptzetter(request, deur, ''))
    return verder(`/${deur}/inloggen${bij}`, headers)
  }
}
