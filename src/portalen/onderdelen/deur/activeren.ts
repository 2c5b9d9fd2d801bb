import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import type { Accountuitkomst, Gegeventoegang } from '../../../domein/verloop/index.ts'
import { bezoekContext, tokenVan, verder } from '../context.ts'
import { toestelVan } from './toestel.ts'
import { naWachtwoord } from './tweedestap.ts'
import { achter, veldUit } from './wacht.ts'

/** Why a code, or what was chosen with it, was not taken. */
export type Activeerfout = Exclude<Accountuitkomst['soort'], 'ingelogd'>

type Codedeur = Gegeventoegang['deur']

/** The loader of the page for a code: who is signed in adds to the own account. */
export function activeerloader(deur: Codedeur) {
  return async ({ request, context }: LoaderFunctionArgs) => {
    const token = tokenVan(request, deur)
    const sessie = token === null ? null : await context.get(bezoekContext).werkplaats.toegang.sessie[deur](token)
    return { ingelogd: sessie !== null }
  }
}

/** The action of that page. */
export function activeeractie(deur: Codedeur) {
  return async ({ request, context }: ActionFunctionArgs) => {
    const { werkplaats, vanaf } = context.get(bezoekContext)
    const formulier = await request.formData()
    const [code, gebruikersnaam] = [veldUit(formulier, 'code').trim(), veldUit(formulier, 'gebruikersnaam').trim()]
    const terug = (fout: Activeerfout) =>
      data({ fout, code, gebruikersnaam }, { status: fout === 'even-wachten' ? 429 : 422 })
    const token = tokenVan(request, deur)
    if (token !== null && (await werkplaats.toegang.sessie[deur](token)) !== null) {
      const uitkomst = await werkplaats.toegang.voegToe(deur, token, code, vanaf)
      return uitkomst === 'toegevoegd' ? verder(achter(deur)) : terug(uitkomst)
    }
    const gekozen = { code, gebruikersnaam, wachtwoord: veldUit(formulier, 'wachtwoord') }
    const uitkomst = await werkplaats.toegang.activeer(deur, gekozen, vanaf, toestelVan(request))
    return uitkomst.soort === 'ingelogd'
      ? naWachtwoord({ request, context }, deur, uitkomst.token)
      : terug(uitkomst.soort)
  }
}
