import { type ActionFunctionArgs, type LoaderFunctionArgs, data } from 'react-router'
import type { Deur } from '../../../domein/verloop/index.ts'
import { bezoekContext, sessiecookie, tokenVan, verder } from '../context.ts'
import { veldUit } from './wacht.ts'

/** The loader of the page of the own account, behind a door. */
export function accountloader(deur: Deur) {
  return async ({ request, context }: LoaderFunctionArgs) => {
    const { toegang } = context.get(bezoekContext).werkplaats
    const token = tokenVan(request, deur) ?? ''
    return {
      sessies: await toegang.sessies(deur, token),
      metWachtwoord: await toegang.heeftWachtwoord(deur, token),
      gedaan: new URL(request.url).searchParams.get('gedaan') === 'ja',
    }
  }
}

/** The action of that page: ends sessions, changes the password, sets the second factor up again. */
export function accountactie(deur: Deur) {
  return async ({ request, context }: ActionFunctionArgs) => {
    const { werkplaats, vanaf } = context.get(bezoekContext)
    const { toegang } = werkplaats
    const formulier = await request.formData()
    const token = tokenVan(request, deur) ?? ''
    const hier = `/${deur}/account?gedaan=ja`
    const uit = () => verder(`/${deur}/inloggen`, { 'Set-Cookie': sessiecookie(request, deur, '') })
    switch (formulier.get('wat')) {
      case 'sessie':
        await toegang.beeindigSessie(deur, token, veldUit(formulier, 'id'))
        return verder(hier)
      case 'overal':
        await toegang.logOveralUit(deur, token)
        return uit()
      case 'wachtwoord': {
        const keuze = { oud: veldUit(formulier, 'oud'), nieuw: veldUit(formulier, 'nieuw') }
        const antwoord = await toegang.wijzigWachtwoord(deur, token, keuze, vanaf)
        return antwoord === 'gewijzigd' ? verder(hier) : fout('wachtwoord', antwoord)
      }
      case 'telefoon': {
        const antwoord = await toegang.stelOpnieuwIn(deur, token, veldUit(formulier, 'huidig'), vanaf)
        return antwoord === 'gedaan' ? uit() : fout('telefoon', antwoord)
      }
      default:
        throw new Response(null, { status: 400 })
    }
  }
}

const fout = (wat: 'wachtwoord' | 'telefoon', waarom: 'onjuist' | 'te-kort' | 'even-wachten') =>
  data({ wat, waarom }, { status: waarom === 'even-wachten' ? 429 : 422 })
